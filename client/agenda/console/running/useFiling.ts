import { useOutbox } from '../../../rounds/OutboxContext.ts'
import { isCard, type OpenRound, type OutboxCard } from '../../../rounds/outbox/item.ts'
import type { CardWords } from '../../../rounds/outbox/outbox.ts'
import { useValue } from '../../../sync/RoomContext.ts'

/**
 * Files cards of people without a device one after the other without making anybody wait for the server. They lie in this
 * device's outbox until it has them: neither the next step nor a reload loses what was dictated.
 */
export function useFiling(round: OpenRound) {
	const outbox = useOutbox()
	const { reached } = useValue(outbox.state)
	const cards = useValue(outbox.items)
		.filter(isCard)
		.filter(({ entry }) => entry.round === round.id && entry.for !== undefined)
	const lying = (is: OutboxCard['delivery']['is']) => cards.filter(({ delivery }) => delivery.is === is)
	return {
		filed: lying('handedIn'),
		/** for the connection, not just for the answer */
		waiting: reached ? [] : lying('waiting'),
		refused: lying('refused'),
		/** `by` may be empty */
		file: (card: CardWords, by: string) => void outbox.card(round, card, by),
		again: ({ id }: OutboxCard) => outbox.again(id, round.settings.attribution),
		discard: ({ id }: OutboxCard) => outbox.discard(id),
	}
}
