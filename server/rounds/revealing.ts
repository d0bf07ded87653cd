import { countedIn, keepCounted, keepCountedApart, layCards, layResult } from '../../shared/collected/index.ts'
import type { Random } from '../../shared/lib/random.ts'
import { mainRooms, type RoomName } from '../../shared/links/rooms.ts'
import { Refusal, type RefusalId } from '../../shared/protocol/refusals.ts'
import { type BallotRound, tally } from '../../shared/rounds/index.ts'
import type { Agreed, RoundKey } from './kept.ts'
import { landingOf } from './landing.ts'
import type { Reports } from './reports.ts'
import type { Gathered, RoundStore } from './roundStore.ts'
import { shuffled } from './shuffled.ts'
import type { Rooms } from './stageWriter.ts'

interface RevealingOptions {
	store: RoundStore
	rooms: Rooms
	reports: Reports
	random: Random
	report: (event: string, details: object) => void
}

/**
 * The way from the server onto the board. In this order, so that a crash after any step loses nothing and doing it all
 * again completes it: close the round, lay what is in it, forget it here once it is on disk there, tell the room. Results are
 * kept in a room where only the server writes; the board gets a sheet that refers to them, and gets it anew if it is asked
 * again and the sheet is gone.
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
		if (round.agreed.settings.kind !== 'cards') await this.#laySheet(at, round.agreed)
		await reports.now(at)
		return (await store.standing(at)).figures.contributions
	}

	async #lay({ workshop, round: id }: RoundKey, agreed: Agreed, kept: readonly Gathered[]): Promise<void> {
		const { rooms, random } = this.#options
		const { settings } = agreed
		if (settings.kind === 'cards') {
			const cards = kept.flatMap(({ contribution }) => (contribution.is === 'card' ? [contribution.card] : []))
			const order = shuffled(cards, random)
			const { room, on } = await landingOf(rooms, workshop, agreed)
			await rooms.write({ workshop, room }, (doc) => layCards(doc, { ...agreed, ...on, id }, order))
			return
		}
		const result = resultOf(id, agreed.about, settings, kept)
		const { room, group } = await countedRoom(rooms, workshop, agreed)
		const counted = { ...result, ...(group !== undefined && { group }) }
		const keep = room === mainRooms.results ? keepCounted : keepCountedApart
		await rooms.write({ workshop, room }, (doc) => keep(doc, counted))
	}

	/** What people have made of the board keeps nobody from a result: it is kept already, and shown without its sheet. */
	async #laySheet({ workshop, round: id }: RoundKey, agreed: Agreed): Promise<void> {
		const { rooms, report } = this.#options
		const { room, on } = await landingOf(rooms, workshop, agreed)
		const counted = await countedRoom(rooms, workshop, agreed)
		const all = await rooms.read({ workshop, room: counted.room }, countedIn)
		const result = all.find((each) => each.id === id)
		if (!result) return
		try {
			await rooms.write({ workshop, room }, (doc) => layResult(doc, { ...agreed, ...on, id }, result, all))
		} catch (err) {
			if (err instanceof Refusal && passing.has(err.id)) throw err
			report('sheetNotLaid', { workshop, err })
		}
	}
}

/** What a small group has decided only those may read who read its boards: it is kept beside them, until it is brought back. */
async function countedRoom(
	rooms: Rooms,
	workshop: string,
	agreed: Agreed,
): Promise<{ room: RoomName; group?: number | undefined }> {
	if (!agreed.room) return { room: mainRooms.results }
	const { room, group } = await landingOf(rooms, workshop, agreed)
	return { room: room === mainRooms.boards ? mainRooms.results : room, group }
}

/** Refusals after which asking again will lay the sheet. */
const passing: ReadonlySet<RefusalId> = new Set(['storageAway', 'shuttingDown'])

function resultOf(id: string, about: string, settings: BallotRound, kept: readonly Gathered[]) {
	const ballots = kept.flatMap(({ forOther, contribution }) =>
		contribution.is === 'ballot'
			? [{ marks: contribution.marks, by: contribution.by, organisation: contribution.organisation, forOther }]
			: [],
	)
	return tally({ id, about, settings }, ballots)
}
