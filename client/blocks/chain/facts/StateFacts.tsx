import { type ChainPicture, factsIn } from '../../../../shared/blocks/chain/index.ts'
import { useLocale } from '../../../texts/locale.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { useMethodOfChain } from '../observe.ts'

/** Stations, changes of organisation, breaks. A way without steps says nothing yet, and one nobody rated has no "kein Bruch". */
export function StateFacts({ chain, picture }: { chain: string; picture: ChainPicture }) {
	const locale = useLocale()
	const method = useMethodOfChain(chain)?.chain
	if (!method || picture.steps.length === 0) return null
	const facts = factsIn(picture)
	const phrases = method.factPhrases(facts)
	const isRated = picture.handovers.some(({ rating }) => rating !== undefined)
	return (
		<>
			<Tag>{phrases.stations[locale]}</Tag>
			<Tag>{phrases.changes[locale]}</Tag>
			{isRated && (
				<Tag tone={facts.breaks > 0 ? 'bad' : 'good'}>
					<Icon name={facts.breaks > 0 ? 'warning' : 'check'} size={16} />
					{phrases.breaks[locale]}
				</Tag>
			)}
		</>
	)
}
