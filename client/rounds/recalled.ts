import type { HandedInAnswer, MineAnswer } from '../../shared/collected/api.ts'
import type { OpenRound } from './outbox.ts'
import { ballotId, type Entry, type OutboxItem } from './outboxItem.ts'

/** What the server says a session has handed in to a round, as this device would have kept it. */
export function recalled({ id: round, about, settings }: OpenRound, mine: MineAnswer): OutboxItem[] {
	const common = { round, about, attribution: settings.attribution }
	const kept: HandedInAnswer['kept'] = settings.kind === 'cards' && !settings.hidden ? 'shown' : 'hidden'
	const itemOf = (id: string, at: number, entry: Entry): OutboxItem => ({
		id,
		at,
		entry,
		delivery: { is: 'handedIn', kept },
		attempted: true,
	})
	const cards = mine.cards.map(({ id, forOther, ...card }, i) =>
		itemOf(id, i, { what: 'card', ...common, ...card, ...(forOther && { for: '' }) }),
	)
	const { marks } = mine
	return marks ? [...cards, itemOf(ballotId(round), 0, { what: 'ballot', ...common, marks })] : cards
}
