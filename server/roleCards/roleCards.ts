import { mainRooms } from '../../shared/links/rooms.ts'
import {
	notePrivateSide,
	type PrivateSide,
	partOf,
	readPrivateSide,
	tidyPrivateSide,
} from '../../shared/playing/index.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { damagedRows, type Rooms, type RowStore } from '../rounds/index.ts'

/** A part among all. */
export interface PartKey {
	readonly workshop: string
	/** id of the play */
	readonly play: string
	readonly part: string
}

/** What stands on the private side of a part of a play. */
export interface StoredSide {
	readonly play: string
	readonly part: string
	readonly side: PrivateSide
}

/** As many as some plays of the largest cast have. */
const mostCards = 200

/** The name of the file in which they lie among the rounds of their workshop: no round is called so. */
const shelf = 'role-cards'

/**
 * The private sides of role cards: kept beside what people hand in, in the same way, and in no document. The moderation writes
 * them; everybody else is given the one of the part they have at this very moment.
 */
export class RoleCards {
	readonly #store: RowStore
	readonly #rooms: Rooms
	readonly #now: () => number

	constructor({ store, rooms, now }: { store: RowStore; rooms: Rooms; now: () => number }) {
		this.#store = store
		this.#rooms = rooms
		this.#now = now
	}

	/**
	 * Writes the private side of a part, in place of what stood there; nothing on it takes it away. The room learns that there
	 * is one, and when it was written. Refuses `notAllowed` above the number of cards a workshop has.
	 */
	async write({ workshop, play, part }: PartKey, side: PrivateSide): Promise<void> {
		const tidy = tidyPrivateSide(side)
		const key = keyOf(play, part)
		await this.#store.decide({ workshop, round: shelf }, (now) => {
			// What cannot be read any more is of no use to anybody.
			const damaged = now.rows(damagedRows).map((row) => row.key)
			if (!tidy) return { answer: undefined, remove: [...damaged, key] }
			if (now.get(key) === undefined && now.rows(cards).length >= mostCards) {
				throw new Refusal('notAllowed', 'a workshop has no more role cards')
			}
			return { answer: undefined, remove: damaged, put: [{ key, value: JSON.stringify(tidy) }] }
		})
		const at = tidy && this.#now()
		await this.#rooms.write({ workshop, room: mainRooms.stage }, (stage) => notePrivateSide(stage, { play, part }, at))
	}

	/** The private sides of a play by part, for the moderation that writes them. */
	async ofPlay(workshop: string, play: string): Promise<Record<string, PrivateSide>> {
		const now = await this.#store.read({ workshop, round: shelf })
		const beginning = keyOf(play, '')
		const read = now.rows(beginning).flatMap(({ key, value }): [string, PrivateSide][] => {
			const side = sideIn(value)
			return side ? [[key.slice(beginning.length), side]] : []
		})
		return Object.fromEntries(read)
	}

	/** The private sides of all plays of a workshop. */
	async all(workshop: string): Promise<StoredSide[]> {
		const rows = (await this.#store.read({ workshop, round: shelf })).rows(cards)
		return rows.flatMap(({ key, value }) => {
			const [play, part] = key.slice(cards.length).split('/')
			const side = sideIn(value)
			return play && part && side ? [{ play, part, side }] : []
		})
	}

	/** Gives a workshop that has none yet these private sides. Its room is told of them by whoever brings them. */
	async takeOver(workshop: string, sides: readonly StoredSide[]): Promise<void> {
		const put = sides.slice(0, mostCards).map(({ play, part, side }) => ({
			key: keyOf(play, part),
			value: JSON.stringify(side),
		}))
		if (put.length > 0) await this.#store.decide({ workshop, round: shelf }, () => ({ answer: undefined, put }))
	}

	/** Gives another workshop the private sides of all plays of this one. Its room is told of them by whoever copies it. */
	async copyTo(from: string, to: string): Promise<void> {
		const rows = (await this.#store.read({ workshop: from, round: shelf })).rows(cards)
		if (rows.length > 0)
			await this.#store.decide({ workshop: to, round: shelf }, () => ({ answer: undefined, put: rows }))
	}

	/** What stands on the private side of the part this person has now, in the play that runs; undefined if nothing does. */
	async ofPerson(workshop: string, participant: string): Promise<{ part: string; side: PrivateSide } | undefined> {
		const member = await this.#rooms.read({ workshop, room: mainRooms.stage }, (stage) => partOf(stage, participant))
		if (!member) return undefined
		const now = await this.#store.read({ workshop, round: shelf })
		const side = sideIn(now.get(keyOf(member.play, member.part)))
		return side && { part: member.part, side }
	}
}

const cards = 'card/'
const keyOf = (play: string, part: string) => `${cards}${play}/${part}`

function sideIn(row: string | undefined): PrivateSide | undefined {
	try {
		return row === undefined ? undefined : readPrivateSide(JSON.parse(row))
	} catch {
		return undefined
	}
}
