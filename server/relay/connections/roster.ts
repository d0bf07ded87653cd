import { type Presence, presenceColours } from '../../../shared/protocol/api.ts'
import { endOfClientIds } from '../../../shared/protocol/wire.ts'
import type { Session } from '../context/session.ts'
import type { Present } from './awareness.ts'

interface Entry {
	/** under what number a connection without an awareness id is listed */
	key: number
	colour: number
}

/** Who is in a room, as the relay vouches for it: the state under which the relay itself speaks. */
export class Roster {
	readonly #entries = new Map<Present, Entry>()
	/** Who has no client id yet, or never will, is listed under a number above them. */
	#next = endOfClientIds

	add(present: Present): void {
		this.#entries.set(present, { key: this.#next, colour: this.#colourFor(present.session.participant) })
		this.#next += 1
	}

	remove(present: Present): void {
		this.#entries.delete(present)
	}

	/** How many people take part, whatever number of devices they have. */
	get participants(): number {
		const sessions = [...this.#entries.keys()].map(({ session }) => session)
		return new Set(sessions.filter(({ role }) => role === 'participant').map(({ participant }) => participant)).size
	}

	/** As JSON: `{ roster: { [awareness id]: Presence } }`. Without names it is what readers are told. */
	state({ named }: { named: boolean }): Buffer {
		const roster: Record<string, Presence> = {}
		for (const [present, { key, colour }] of this.#entries) {
			const presence = presenceOf(present.session, colour)
			roster[present.awarenessId ?? key] = named ? presence : { ...presence, name: '', organisation: '' }
		}
		return Buffer.from(JSON.stringify({ roster }))
	}

	/** A person's own colour if it is free, else the next of those that fewest people have; one for all their devices. */
	#colourFor(participant: string): number {
		const people = new Map([...this.#entries].map(([{ session }, { colour }]) => [session.participant, colour]))
		const present = people.get(participant)
		if (present !== undefined) return present
		const uses = new Array<number>(presenceColours).fill(0)
		for (const colour of people.values()) uses[colour - 1] = (uses[colour - 1] ?? 0) + 1
		const fewest = Math.min(...uses)
		const own = sumOf(participant) % presenceColours
		const steps = uses.findIndex((_, step) => uses[(own + step) % presenceColours] === fewest)
		return ((own + steps) % presenceColours) + 1
	}
}

function presenceOf({ participant, name, organisation, role }: Session, colour: number): Presence {
	return { participant, name, organisation, role, colour }
}

const sumOf = (text: string) => [...Buffer.from(text)].reduce((sum, byte) => sum + byte, 0)
