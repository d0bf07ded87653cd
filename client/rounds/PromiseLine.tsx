import { isThin, promiseOf, thinWarning } from '../../shared/rounds/promise.ts'
import type { RoundSettings } from '../../shared/rounds/round.ts'
import { useLocale } from '../texts/locale.ts'
import { Icon } from '../ui/icon.tsx'

/** What becomes of a contribution, said between question and field. `people`: how many take part, as far as known. */
export function PromiseLine({ settings, people }: { settings: RoundSettings; people?: number | undefined }) {
	const locale = useLocale()
	const tellsReasons = settings.kind === 'cards' || settings.kind === 'consensus'
	return (
		<div className="promise">
			<p>
				<Icon name={isOpen(settings) ? 'eye' : 'hidden'} />
				<span>{promiseOf(settings)[locale]}</span>
			</p>
			{tellsReasons && people !== undefined && isThin(settings.attribution, people) && (
				<p data-tone="care">
					<Icon name="warning" />
					<span>{thinWarning[locale]}</span>
				</p>
			)}
		</div>
	)
}

const isOpen = (settings: RoundSettings) =>
	settings.attribution === 'named' || (settings.kind === 'cards' && !settings.hidden)
