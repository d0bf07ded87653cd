import { layCards } from '../../shared/collected/index.ts'
import type { Clock } from '../../shared/lib/clock.ts'
import { Batcher } from './batcher.ts'
import type { Agreed, Card, RoundKey } from './kept.ts'
import { landingOf } from './landing.ts'
import type { RoundStore } from './roundStore.ts'
import type { Laid } from './rows.ts'
import type { Rooms } from './stageWriter.ts'

/** How long a card that everybody may see waits for others, in milliseconds: nobody notices, and the board is spared. */
const layingMs = 100

/** Lays single cards: those of a round that is not hidden, and those that come after the reveal. */
export class Laying {
	readonly #due: Batcher<{ at: RoundKey; agreed: Agreed; card: Card; as: Laid }>

	constructor({ store, rooms, clock }: { store: RoundStore; rooms: Rooms; clock: Clock }) {
		this.#due = new Batcher(clock, layingMs, async (_, due) => {
			const [first] = due
			if (!first) return
			const { at, agreed } = first
			const cards = due.map(({ card }) => card)
			const { room, on } = await landingOf(rooms, at.workshop, agreed)
			await rooms.write({ workshop: at.workshop, room }, (doc) =>
				layCards(doc, { ...agreed, ...on, id: at.round }, cards),
			)
			// After they lie there: until then, a card that is sent again is laid again, which changes nothing.
			for (const as of ['shown', 'late'] as const) {
				const laid = due.filter((each) => each.as === as).map(({ card }) => card)
				if (laid.length > 0) await store.noteLaid(at, laid, as)
			}
		})
	}

	/** Resolves when the card lies on the board and that is on disk. */
	lay(at: RoundKey, agreed: Agreed, card: Card, as: Laid): Promise<void> {
		return this.#due.add(`${at.workshop}/${at.round}`, { at, agreed, card, as })
	}

	flush(): Promise<void> {
		return this.#due.flush()
	}
}
