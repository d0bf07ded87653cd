import { assertNever } from '../../../shared/lib/assertNever.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import type { Host, RoomConnection } from '../connections/connection.ts'
import type { Remainder } from '../connections/inbox.ts'
import type { Presences } from '../connections/presences.ts'
import type { Context } from '../context/context.ts'
import { readMessage } from '../wire/frames.ts'
import type { LiveRoom } from './liveRoom.ts'
import { Writing } from './writing.ts'

/** What becomes of the frames of those who have the document, by what kind of message each one is. */
export class FrameHandler implements Host {
	readonly #room: LiveRoom
	readonly #presences: Presences
	readonly #context: Context
	readonly #writing: Writing
	/** the last answer to a question for all presences */
	readonly #everybodyFor = new WeakMap<RoomConnection, Uint8Array>()

	constructor(room: LiveRoom, presences: Presences, context: Context) {
		this.#room = room
		this.#presences = presences
		this.#context = context
		this.#writing = new Writing(room, context)
	}

	take(from: RoomConnection, frame: Uint8Array): Remainder | undefined {
		const { limits, figures } = this.#context
		figures.framesIn += 1
		const message = readMessage(frame)
		switch (message.is) {
			case 'stateVector':
				from.askedFor(message.vector, (vector) => this.#room.answer(from, vector))
				break
			case 'update':
				limit(message.update, limits.update)
				return this.#whenReady(from, frame) ?? this.#writing.update(from, message.update)
			case 'missing':
				limit(message.update, limits.missing)
				return this.#whenReady(from, frame) ?? this.#writing.missing(from, message.update)
			case 'awareness':
				limit(message.entries, limits.missing)
				if (!from.hears) break
				this.#presences.take(from, message.entries)
				this.#bindPresence(from)
				break
			case 'queryAwareness':
				if (from.hears) this.#tellEverybody(from)
				break
			default:
				assertNever(message)
		}
	}

	#whenReady(from: RoomConnection, frame: Uint8Array): Remainder | undefined {
		if (!this.#room.takesFrom(from)) return undefined
		return this.#room.ready(frame.length)?.then(() => () => this.take(from, frame))
	}

	/**
	 * Everybody sees under which id somebody is present, and that they will write under it. So it is theirs from now on, on
	 * disk: written in by another while they are away, it would hide what they bring back.
	 */
	#bindPresence({ awarenessId: client, mayWrite, session }: RoomConnection): void {
		const { authorship, quotas } = this.#room
		if (client === undefined || !mayWrite || authorship.ownerOf(client) !== undefined) return
		if (quotas.takeClient(session)) this.#room.bind(session.participant, client)
	}

	/** All presences to one who asks; however often they ask, once with a beat. */
	#tellEverybody(to: RoomConnection): void {
		const waiting = this.#everybodyFor.get(to)
		if (waiting && to.own.includes(waiting)) return
		const everybody = this.#presences.everybody(to)
		this.#everybodyFor.set(to, everybody)
		this.#room.tell(to, everybody)
	}
}

function limit(body: Uint8Array, bound: number): void {
	if (body.length > bound) throw new Refusal('tooLarge', `${body.length} bytes where ${bound} are allowed`)
}
