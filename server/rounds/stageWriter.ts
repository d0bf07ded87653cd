import type * as Y from 'yjs'
import type { Clock } from '../../shared/lib/clock.ts'
import { mainRooms, type RoomName } from '../../shared/links/rooms.ts'
import { Batcher } from './batcher.ts'

/** What the rounds ask of the relay. */
export interface Rooms {
	/** What a room's document says; `read` must leave it as it is. */
	read<Answer>(room: { workshop: string; room: RoomName }, read: (doc: Y.Doc) => Answer): Promise<Answer>
	/** Changes a room's document on nobody's behalf, in one transaction; resolves when it is on disk. */
	write<Answer>(room: { workshop: string; room: RoomName }, work: (doc: Y.Doc) => Answer): Promise<Answer>
}

/** How long word for the stage waits for more, in milliseconds: everybody in the room is sent what changes there. */
const stageMs = 400

/** What is written into the document. */
type Write = (stage: Y.Doc) => void

/**
 * Where the server writes into the room `stage` on people's behalf: how far rounds are, who is ready, who wants to speak.
 * At most one change per workshop in `stageMs`, however many people tap at once.
 */
export class StageWriter {
	readonly #words: Batcher<{ about: string; prepare: () => Promise<Write> }>

	constructor(rooms: Rooms, clock: Clock) {
		this.#words = new Batcher(clock, stageMs, async (workshop, words) => {
			const last = new Map(words.map(({ about, prepare }) => [about, prepare]))
			const prepared = await Promise.allSettled([...last.values()].map((prepare) => prepare()))
			await rooms.write({ workshop, room: mainRooms.stage }, (stage) => {
				for (const each of prepared) if (each.status === 'fulfilled') each.value(stage)
			})
			// What could not be looked up keeps nobody else's word from being written.
			for (const each of prepared) if (each.status === 'rejected') throw each.reason
		})
	}

	/** Writes before long; a later word about the same thing stands in for this one. Resolves when it is on disk. */
	tell(workshop: string, about: string, write: Write): Promise<void> {
		return this.tellOf(workshop, about, async () => write)
	}

	/** The same, where what is to be written is looked up just before. */
	tellOf(workshop: string, about: string, prepare: () => Promise<Write>): Promise<void> {
		return this.#words.add(workshop, { about, prepare })
	}

	/** Writes what waits, of one workshop or of all. */
	flush(workshop?: string): Promise<void> {
		return this.#words.flush(workshop)
	}
}
