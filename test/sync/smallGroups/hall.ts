import * as Y from 'yjs'
import { SmallGroups } from '../../../server/smallGroups/smallGroups.ts'
import type { Random } from '../../../shared/lib/random.ts'
import type { RoomName } from '../../../shared/links/rooms.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'

/** Documents of a workshop where the disk fails now and then: before a change, or after it stands. */
export class UnsteadyRooms {
	readonly docs = new Map<RoomName, Y.Doc>()
	readonly #random: Random
	/** how often something failed */
	failures = 0
	/** part of all changes that fail */
	trouble = 0

	constructor(random: Random) {
		this.#random = random
	}

	doc(room: RoomName): Y.Doc {
		const known = this.docs.get(room)
		if (known) return known
		const doc = new Y.Doc()
		this.docs.set(room, doc)
		return doc
	}

	seed = async ({ room }: { room: RoomName }, update: Uint8Array) =>
		this.#unsteadily(() => Y.applyUpdate(this.doc(room), update))

	read = async <Answer>({ room }: { room: RoomName }, read: (doc: Y.Doc) => Answer) => read(this.doc(room))

	readAuthors = async <Answer>(
		{ room }: { room: RoomName },
		read: (doc: Y.Doc, isHouse: (client: number) => boolean) => Answer,
	) => read(this.doc(room), () => true)

	write = async <Answer>({ room }: { room: RoomName }, work: (doc: Y.Doc) => Answer) =>
		this.#unsteadily(() => this.doc(room).transact(() => work(this.doc(room))))

	merge = async ({ room }: { room: RoomName }, content: Uint8Array, work: (doc: Y.Doc, content: Uint8Array) => void) =>
		this.#unsteadily(() => this.doc(room).transact(() => work(this.doc(room), content)))

	keep = async () => 'version'

	#unsteadily<Answer>(work: () => Answer): Answer {
		if (this.#fails()) throw new Refusal('storageAway')
		const answer = work()
		if (this.#fails()) throw new Refusal('storageAway')
		return answer
	}

	#fails(): boolean {
		const fails = this.#random() < this.trouble
		if (fails) this.failures++
		return fails
	}
}

/** The server's part, as it is after every restart: it knows nothing but what lies in the documents. */
const restarted = (rooms: UnsteadyRooms, random: Random): SmallGroups =>
	new SmallGroups({ relay: rooms, random, now: () => 1_000, report: () => {} })

/** Does it again and again until the disk takes it, after a restart each time. */
export async function untilDone<Answer>(
	rooms: UnsteadyRooms,
	random: Random,
	task: (server: SmallGroups) => Promise<Answer>,
): Promise<Answer> {
	for (;;) {
		try {
			return await task(restarted(rooms, random))
		} catch (reason) {
			if (!(reason instanceof Refusal && reason.id === 'storageAway')) throw reason
		}
	}
}
