import { displaceResult, layCards, layResult } from '../../shared/collected/index.ts'
import type { Random } from '../../shared/lib/random.ts'
import { tally } from '../../shared/rounds/index.ts'
import type { Agreed, RoundKey } from './kept.ts'
import type { Reports } from './reports.ts'
import type { Gathered, RoundStore } from './roundStore.ts'
import { shuffled } from './shuffled.ts'
import type { Rooms } from './stageDesk.ts'

interface RevealingOptions {
	store: RoundStore
	rooms: Rooms
	reports: Reports
	random: Random
	report: (event: string, details: object) => void
}

/**
 * The way from the server onto the board. In this order, so that a crash after any step loses nothing and doing it all
 * again completes it: close the round, lay what is in it, forget it here once it is on disk there, tell the room.
 */
export class Revealing {
	readonly #options: RevealingOptions
	readonly #underWay = new Map<string, Promise<number>>()

	constructor(options: RevealingOptions) {
		this.#options = options
	}

	/** Two who reveal at once wait for the same thing. */
	reveal(at: RoundKey, agreed: Agreed): Promise<number> {
		const place = `${at.workshop}/${at.round}`
		const begun = this.#underWay.get(place)
		if (begun) return begun
		const reveal = this.#reveal(at, agreed).finally(() => this.#underWay.delete(place))
		this.#underWay.set(place, reveal)
		return reveal
	}

	async #reveal(at: RoundKey, proposed: Agreed): Promise<number> {
		const { store, reports, report } = this.#options
		const { round, kept, damaged } = await store.close(at, proposed)
		if (damaged > 0) report('contributionsDamaged', { workshop: at.workshop, damaged })
		if (round.state === 'closed') {
			if (kept.length > 0) await this.#lay(at, round.agreed, kept)
			await store.finish(at)
		}
		await reports.now(at)
		return (await store.standing(at)).figures.contributions
	}

	#lay({ workshop, round: id }: RoundKey, agreed: Agreed, kept: readonly Gathered[]): Promise<unknown> {
		const { rooms, random } = this.#options
		const { settings } = agreed
		const plenum = { workshop, room: 'plenum' } as const
		if (settings.kind === 'cards') {
			const cards = kept.flatMap(({ contribution }) => (contribution.is === 'card' ? [contribution.card] : []))
			return rooms.write(plenum, (doc) => layCards(doc, { ...agreed, id }, shuffled(cards, random)))
		}
		const ballots = kept.flatMap(({ forOther, contribution }) =>
			contribution.is === 'ballot' ? [{ marks: contribution.marks, by: contribution.by, forOther }] : [],
		)
		const result = tally({ id, about: agreed.about, settings }, ballots)
		return rooms.write(plenum, (doc) => {
			displaceResult(doc, result)
			layResult(doc, { ...agreed, id }, result)
		})
	}
}
