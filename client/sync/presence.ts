import type { Awareness } from 'y-protocols/awareness'
import { saysSame } from '../../shared/lib/keepSame.ts'
import type { Presence } from '../../shared/protocol/api.ts'
import { rosterClientId } from '../../shared/protocol/wire.ts'
import { createValue, type Value } from './value.ts'

export const mostSelected = 10

/** What a device tells about where its person is; short keys, because every state goes to everyone many times a second. */
export interface Whereabouts {
	/** cursor in page coordinates */
	c?: readonly [x: number, y: number]
	/** tldraw page id of the cursor */
	p?: string
	/** selected tldraw shape ids, at most `mostSelected` */
	s?: readonly string[]
	/** the place being edited: `<table id>/<row id>/<column id>` or a shape id */
	e?: string
}

/** One device in the room. Name and role are the relay's word, the whereabouts the device's own. */
export interface Person extends Presence {
	/** awareness client id: one per device and page load */
	client: number
	self: boolean
	whereabouts: Whereabouts
}

export interface PresenceChannel {
	/** Everyone in the room, oneself first, then by name. */
	readonly people: Value<readonly Person[]>
	/** Merges into one's own whereabouts; `undefined` takes a key away. */
	tell(patch: { [Key in keyof Whereabouts]?: Whereabouts[Key] | undefined }): void
	destroy(): void
}

export function createPresence(awareness: Awareness): PresenceChannel {
	const people = createValue<readonly Person[]>([])
	const read = () => people.set(readPeople(awareness))
	awareness.on('change', read)
	read()
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
		destroy: () => awareness.off('change', read),
	}
}

/** Goes on being present under another client id. */
export function speakAs(awareness: Awareness, client: number): void {
	const whereabouts = awareness.getLocalState()
	awareness.setLocalState(null)
	awareness.clientID = client
	awareness.setLocalState(whereabouts)
}

function readPeople(awareness: Awareness): Person[] {
	const states = awareness.getStates()
	const roster = (states.get(rosterClientId)?.roster ?? {}) as Record<string, Presence>
	const people = Object.entries(roster).map(([id, presence]) => {
		const client = Number(id)
		return {
			...presence,
			client,
			self: client === awareness.clientID,
			whereabouts: readWhereabouts(states.get(client) ?? {}),
		}
	})
	return people.sort((a, b) => Number(b.self) - Number(a.self) || a.name.localeCompare(b.name) || a.client - b.client)
}

/** States come from other people's devices: what is not as it should be is left out, so that it disturbs nobody's view. */
function readWhereabouts({ c, p, s, e }: Record<string, unknown>): Whereabouts {
	const whereabouts: Whereabouts = {}
	if (Array.isArray(c) && c.length === 2 && c.every(Number.isFinite)) whereabouts.c = [c[0], c[1]]
	if (typeof p === 'string') whereabouts.p = p
	if (Array.isArray(s)) whereabouts.s = s.filter((id) => typeof id === 'string').slice(0, mostSelected)
	if (typeof e === 'string') whereabouts.e = e
	return whereabouts
}
