import { atMostEvery, Throttle } from '../../../shared/lib/throttle.ts'
import type { RoomConnection } from '../connections/connection.ts'
import type { Context } from '../context/context.ts'
import { savedFrame, troubleFrame } from '../wire/frames.ts'
import type { LiveRoom } from './liveRoom.ts'

/** Tells people which of their frames are on disk, and whether the log can be written at all. */
export class Receipts {
	readonly #room: LiveRoom
	readonly #tellSaved: Throttle

	constructor(room: LiveRoom, context: Context) {
		this.#room = room
		this.#tellSaved = new Throttle(context, atMostEvery(context.limits.savedMs), () => this.#gather())
	}

	/** Somebody comes. */
	enter(connection: RoomConnection): void {
		if (this.#room.journal.inTrouble) this.#tellTrouble(connection, true)
	}

	/** More is on disk. */
	flushed(): void {
		this.#tellSaved.ask()
	}

	/** Somebody's frames may have been saved by what is on disk already; if not, the next flush asks. */
	check(): void {
		const { journal } = this.#room
		if (journal.flushed === journal.added) this.#tellSaved.ask()
	}

	trouble(on: boolean): void {
		for (const connection of this.#room.readers) this.#tellTrouble(connection, on)
	}

	/** Ends all timers. */
	stop(): void {
		this.#tellSaved.stop()
	}

	#tellTrouble(connection: RoomConnection, on: boolean): void {
		if (connection.session.savedMessages) this.#room.tell(connection, troubleFrame(on))
	}

	#gather(): void {
		for (const connection of this.#room.readers) {
			if (!connection.session.savedMessages) continue
			connection.ledger.flushed(this.#room.journal.flushed)
			const count = connection.ledger.tell()
			if (count !== undefined) this.#room.tell(connection, savedFrame(count))
		}
	}
}
