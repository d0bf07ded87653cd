import { afterEach, describe, expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createPresence } from '../../../client/sync/presence.ts'
import type { Presence } from '../../../shared/protocol/api.ts'
import { rosterClientId } from '../../../shared/protocol/wire.ts'

const open: Awareness[] = []
afterEach(() => {
	for (const awareness of open.splice(0)) awareness.destroy()
})

/** Somebody's device in a room with `others`, each of whom tells about themselves what they like. */
function roomWith(others: Record<string, unknown>) {
	const awareness = new Awareness(new Y.Doc())
	const roster: Record<string, Presence> = {}
	const hear = (id: number, state: object) => {
		const from = new Awareness(new Y.Doc())
		open.push(from)
		from.clientID = id
		// Clocks begin at zero, and what is not newer than nothing is not heard.
		for (const told of [{}, state]) from.setLocalState(told as Record<string, unknown>)
		applyAwarenessUpdate(awareness, encodeAwarenessUpdate(from, [id]), 'relay')
	}
	open.push(awareness)
	const presence = createPresence(awareness)
	const vouched = (name: string): Presence => ({
		participant: name,
		name,
		organisation: '',
		role: 'participant',
		colour: 1,
	})
	roster[awareness.clientID] = vouched('self')
	for (const [i, [name, state]] of Object.entries(others).entries()) {
		roster[1000 + i] = vouched(name)
		hear(1000 + i, state as object)
	}
	hear(rosterClientId, { roster })
	return { presence, awareness, people: () => presence.people.get() }
}

describe('who is in the room', () => {
	test('oneself comes first, then the others by name, as the relay vouches for them', () => {
		const { people } = roomWith({ Cem: { name: 'Frau Direktorin', role: 'moderator', c: [1, 2] }, Ann: {} })
		expect(people().map(({ name, role, self }) => [name, role, self])).toEqual([
			['self', 'participant', true],
			['Ann', 'participant', false],
			['Cem', 'participant', false],
		])
		expect(people()[2]?.whereabouts).toEqual({ c: [1, 2] })
	})

	test('[LINE8] whereabouts that are none are left out, and disturb nobody', () => {
		const { people } = roomWith({
			a: { c: 5, s: 'shape:a', p: 7, e: ['x'] },
			b: { c: [1], s: [1, 'shape:b', null] },
			c: { c: ['1', Number.NaN], s: Array.from({ length: 500 }, (_, i) => `shape:${i}`) },
			d: { c: { 0: 1, 1: 2, length: 2 }, s: {} },
		})
		const [, a, b, c, d] = people().map(({ whereabouts }) => whereabouts)
		expect([a, b, d]).toEqual([{}, { s: ['shape:b'] }, {}])
		expect([c?.c, c?.s?.length]).toEqual([undefined, 10])
	})

	test('what is told is merged, taken away with undefined, and not repeated', () => {
		const { presence, awareness } = roomWith({})
		let told = 0
		awareness.on('update', () => told++)
		presence.tell({ c: [1, 2], e: 'shape:a' })
		presence.tell({ e: undefined })
		presence.tell({ c: [1, 2] })
		expect(awareness.getLocalState()).toEqual({ c: [1, 2] })
		expect(told).toBe(2)
	})
})
