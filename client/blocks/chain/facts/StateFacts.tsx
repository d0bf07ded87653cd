import type { ChainPicture } from '../../../../shared/blocks/chain/index.ts'
import { factPhrases } from '../../../../shared/methods/service-chain/index.ts'
import { useLocale } from '../../../texts/locale.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Tag } from '../../../ui/Tag.tsx'

/** Stations, changes of organisation, breaks. A way without steps says nothing yet, and one nobody rated has no "kein Bruch". */
export function StateFacts({ picture: { steps, handovers } }: { picture: ChainPicture }) {
	const locale = useLocale()
	if (steps.length === 0) return null
	const breaks = handovers.filter(({ rating }) => rating === 'break').length
	const phrases = factPhrases({ stations: steps.length, changes: handovers.length, breaks })
	const isRated = handovers.some(({ rating }) => rating !== undefined)
	return (
		<>
			<Tag>{phrases.stations[locale]}</Tag>
			<Tag>{phrases.changes[locale]}</Tag>
			{isRated && (
				<Tag tone={breaks > 0 ? 'bad' : 'good'}>
					<Icon name={breaks > 0 ? 'warning' : 'check'} size={16} />
					{phrases.breaks[locale]}
				</Tag>
			)}
		</>
	)
}
