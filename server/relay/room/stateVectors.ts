import * as Y from 'yjs'
import type { RoomConnection } from '../connections/connection.ts'
import type { Context } from '../context/context.ts'
import { stateVectorFrame } from '../wire/frames.ts'
import type { LiveRoom } from './liveRoom.ts'

/** bytes of a state vector for authors whose edits have not come yet: some 2,000 */
const unknownAuthors = 16 * 1024

/** The questions of the sync protocol in one room: what we ask of those who write, and what we answer to everybody. */
export class StateVectors {
	readonly #room: LiveRoom
	readonly #context: Context

	constructor(room: LiveRoom, context: Context) {
		this.#room = room
		this.#context = context
	}

	/**
	 * Sends our state vector, to which the client answers with everything we miss: at once, or when its writing is no longer
	 * held back.
	 */
	ask(connection: RoomConnection): void {
		connection.answerDue = true
		if (!this.#room.takesFrom(connection)) return
		this.#room.tell(connection, stateVectorFrame(this.#vectorFor(connection)))
	}

	/** Other conditions hold now: whoever may write again is asked for what was held back. */
	askWhoWaited(): void {
		for (const connection of this.#room.readers) if (connection.mayWrite && connection.answerDue) this.ask(connection)
	}

	/** Sends what somebody lacks whose state vector this is. */
	answer(to: RoomConnection, vector: Uint8Array): void {
		// One that is too long to be read is answered with everything: nobody can be kept from coming back.
		const [first, ...rest] = this.#room.document.answer(this.#isRead(vector) ? vector : undefined)
		// Ahead of what waits to be delivered: it may hold updates that build on this.
		if (first) to.send(first)
		for (const frames of rest) to.send(frames)
	}

	/** What somebody else brought in this person's name counts as unknown to us, until they have shown it themselves. */
	#vectorFor(connection: RoomConnection): Uint8Array {
		const { authorship, document } = this.#room
		const unproven = authorship.unprovenOf(connection)
		if (unproven.size === 0 && connection.hears) return document.stateVector()
		const known = [...Y.decodeStateVector(document.stateVector())]
		const { participant } = connection.session
		// How far others have come is nothing for those who only bring something: they send what they know of it, too.
		const told = connection.hears ? known : known.filter(([client]) => authorship.ownerOf(client) === participant)
		return Y.encodeStateVector(new Map([...told, ...unproven]))
	}

	/** Who names far more authors than there are knows another document: reading that takes longer than sending ours. */
	#isRead(vector: Uint8Array): boolean {
		const longest = 2 * this.#room.document.stateVector().length + unknownAuthors
		return vector.length <= Math.min(longest, this.#context.limits.stateVector)
	}
}
