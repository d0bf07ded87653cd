import type { Presence } from '../../shared/protocol/api.ts'
import type { Present } from './awareness.ts'
import type { Visitor } from './visitor.ts'

/** Ids of clients are 32 bit; who has none yet, or never will, is listed under a number above. */
const firstOwnKey = 2 ** 32

/** Who is in a room, as the relay vouches for it: the state under which the relay itself speaks. */
export class Roster {
	readonly #keys = new Map<Present, number>()
	#next = firstOwnKey

	add(present: Present): void {
		this.#keys.set(present, this.#next)
		this.#next += 1
	}

	remove(present: Present): void {
		this.#keys.delete(present)
	}

	/** As JSON: `{ roster: { [awareness id]: Presence } }`. */
	state(): Buffer {
		const roster: Record<string, Presence> = {}
		for (const [present, key] of this.#keys) roster[present.awarenessId ?? key] = presenceOf(present.visitor)
		return Buffer.from(JSON.stringify({ roster }))
	}
}

function presenceOf({ participant, name, organisation, role }: Visitor): Presence {
	return { participant, name, organisation, role }
}
