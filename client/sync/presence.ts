import type { Awareness } from 'y-protocols/awareness'
import { keepSame, saysSame } from '../../shared/lib/keepSame.ts'
import type { Presence } from '../../shared/protocol/api.ts'
import { rosterClientId } from '../../shared/protocol/wire.ts'
import { createValue, type Value } from './value.ts'
import { readWhereabouts, type Whereabouts } from './whereabouts.ts'

/** One device in the room. Name and role are the relay's word, the whereabouts the device's own. */
export interface Person extends Presence {
	/** awareness client id: one per device and page load */
	client: number
	self: boolean
	whereabouts: Whereabouts
}

/** What a device changes in what it tells of itself. */
export type Telling = { [Key in keyof Whereabouts]?: Whereabouts[Key] | undefined }

export interface PresenceChannel {
	/** Everyone in the room, oneself first, then by name. Whoever has not changed is the same object as before. */
	readonly people: Value<readonly Person[]>
	/** Merges into one's own whereabouts; `undefined` takes a key away. */
	tell(patch: Telling): void
	destroy(): void
}

export function createPresence(awareness: Awareness): PresenceChannel {
	const read = reader(awareness)
	const people = createValue<readonly Person[]>(read())
	const look = () => people.set(read())
	awareness.on('change', look)
	return {
		people,
		tell(patch) {
			const next: Record<string, unknown> = { ...awareness.getLocalState() }
			for (const [key, value] of Object.entries(patch)) {
				if (value === undefined) delete next[key]
				else next[key] = value
			}
			if (!saysSame(awareness.getLocalState(), next)) awareness.setLocalState(next)
		},
		destroy: () => awareness.off('change', look),
	}
}

/** Goes on being present under another client id. */
export function speakAs(awareness: Awareness, client: number): void {
	const whereabouts = awareness.getLocalState()
	awareness.setLocalState(null)
	awareness.clientID = client
	awareness.setLocalState(whereabouts)
}

/**
 * Reads who is there. Hundreds of people move many times a second while the roster changes seldom: it is put in order once,
 * and of whoever has not moved nothing is read again.
 */
function reader(awareness: Awareness): () => readonly Person[] {
	let roster: unknown
	let order: readonly Listed[] = []
	let people: readonly Person[] = []
	const told = new Map<number, unknown>()

	return () => {
		const states = awareness.getStates()
		const called = states.get(rosterClientId)?.roster
		const isNewRoster = called !== roster || order.some(({ client, self }) => self !== (client === awareness.clientID))
		if (isNewRoster) {
			roster = called
			order = inOrder((called ?? {}) as Record<string, Presence>, awareness.clientID)
		}
		const before = isNewRoster ? new Map(people.map((person) => [person.client, person])) : undefined
		let isSame = !isNewRoster
		const next = order.map((listed, i) => {
			const { client } = listed
			const known = before ? before.get(client) : people[i]
			const state = states.get(client)
			if (known && told.get(client) === state && (!before || saysSame(known, { ...known, ...listed }))) return known
			told.set(client, state)
			const person = keepSame(known, { ...listed, whereabouts: readWhereabouts(state ?? {}) })
			if (person !== known) isSame = false
			return person
		})
		if (isNewRoster) for (const client of told.keys()) if (!states.has(client)) told.delete(client)
		if (!isSame) people = next
		return people
	}
}

type Listed = Omit<Person, 'whereabouts'>

function inOrder(roster: Record<string, Presence>, own: number): Listed[] {
	const listed = Object.entries(roster).map(([id, presence]) => {
		const client = Number(id)
		return { ...presence, client, self: client === own }
	})
	return listed.sort((a, b) => Number(b.self) - Number(a.self) || byName.compare(a.name, b.name) || a.client - b.client)
}

/** Made once: for hundreds of names it is many times cheaper than asking each name to compare itself. */
const byName = new Intl.Collator()
