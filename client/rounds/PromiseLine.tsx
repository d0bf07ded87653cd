import { isThin, promiseOf, thinWarning } from '../../shared/rounds/promise.ts'
import type { RoundSettings } from '../../shared/rounds/round.ts'
import { useLocale } from '../texts/locale.ts'
import { Icon } from '../ui/icon.tsx'

/**
 * What becomes of a contribution, said between question and field. `people`: how many take part, as far as known. What comes
 * after the cards were revealed is seen at once.
 */
export function PromiseLine({
	settings: agreed,
	isRevealed = false,
	inGroup = false,
	people,
}: {
	settings: RoundSettings
	isRevealed?: boolean
	/** a small group collects it */
	inGroup?: boolean
	people?: number | undefined
}) {
	const settings: RoundSettings = agreed.kind === 'cards' && isRevealed ? { ...agreed, hidden: false } : agreed
	const locale = useLocale()
	const tellsReasons = settings.kind === 'cards' || settings.kind === 'consensus'
	return (
		<div className="promise">
			<p>
				<Icon name={isOpen(settings) ? 'eye' : 'hidden'} />
				<span>{promiseOf(settings, inGroup)[locale]}</span>
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
