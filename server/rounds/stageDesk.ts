import type * as Y from 'yjs'
import type { Clock } from '../../shared/lib/clock.ts'
import type { RoomName } from '../../shared/links/roles.ts'
import { Gathering } from './gathering.ts'

/** What the rounds ask of the relay. */
export interface Rooms {
	/** What a room's document says; `read` must leave it as it is. */
	read<Answer>(room: { workshop: string; room: RoomName }, read: (doc: Y.Doc) => Answer): Promise<Answer>
	/** Changes a room's document on nobody's behalf, in one transaction; resolves when it is on disk. */
	write<Answer>(room: { workshop: string; room: RoomName }, work: (doc: Y.Doc) => Answer): Promise<Answer>
}

/** How long word for the stage waits for more, in milliseconds: everybody in the room is sent what changes there. */
const stageMs = 400

/**
 * Where the server writes into the room `stage` on people's behalf: how far rounds are, who is ready, who wants to speak.
 * At most one change per workshop in `stageMs`, however many people tap at once.
 */
export class StageDesk {
	readonly #words: Gathering<{ about: string; write: (stage: Y.Doc) => void }>

	constructor(rooms: Rooms, clock: Clock) {
		this.#words = new Gathering(clock, stageMs, (workshop, words) => {
			const last = new Map(words.map(({ about, write }) => [about, write]))
			return rooms.write({ workshop, room: 'stage' }, (stage) => {
				for (const write of last.values()) write(stage)
			})
		})
	}

	/** Writes before long; a later word about the same thing stands in for this one. Resolves when it is on disk. */
	tell(workshop: string, about: string, write: (stage: Y.Doc) => void): Promise<void> {
		return this.#words.add(workshop, { about, write })
	}

	/** Writes what waits, of one workshop or of all. */
	flush(workshop?: string): Promise<void> {
		return this.#words.flush(workshop)
	}
}
