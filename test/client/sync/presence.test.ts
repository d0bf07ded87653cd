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
	let times = 1
	const hear = (id: number, state: object) => {
		const from = new Awareness(new Y.Doc())
		open.push(from)
		from.clientID = id
		// Clocks begin at zero, and what is not newer than what was heard is not heard.
		times += 1
		for (let i = 1; i < times; i++) from.setLocalState({})
		from.setLocalState(state as Record<string, unknown>)
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
	const renewRoster = () => hear(rosterClientId, { roster: structuredClone(roster) })
	return { presence, awareness, hear, renewRoster, people: () => presence.people.get() }
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

	test('[LINE8] what lies beyond all boards, or is longer than any of ours, is left out, too', () => {
		const far = 1e308
		const { people } = roomWith({
			a: { c: [far, 1], v: [0, 0, far, 100], l: [[far, -far]], e: 'x'.repeat(5_000), at: 'x'.repeat(5_000) },
			b: { v: [0, 0, -1, 100], l: [], t: Number.POSITIVE_INFINITY, f: 'today', p: '' },
			c: { l: Array.from({ length: 500 }, (_, i) => [i, i]), v: [1, 2, 3] },
			honest: { at: 'plenum/page:one', v: [-10, 5, 800, 600], t: 5, l: [[1, 2]], f: 7 },
		})
		const [, a, b, c, honest] = people().map(({ whereabouts }) => whereabouts)
		expect([a, b]).toEqual([{}, {}])
		expect([c?.l?.length, c?.v]).toEqual([12, undefined])
		expect(honest).toEqual({ at: 'plenum/page:one', v: [-10, 5, 800, 600], t: 5, l: [[1, 2]], f: 7 })
	})

	test('[SCALE1] who has not moved is the same person as before, and a renewed roster moves nobody', () => {
		const { people, hear, renewRoster } = roomWith({ Ann: { c: [1, 1] }, Cem: { c: [2, 2] } })
		const before = people()
		hear(1001, { c: [3, 3] })
		const [, ann, cem] = people()
		expect([ann === before[1], cem?.whereabouts.c]).toEqual([true, [3, 3]])
		const moved = people()
		renewRoster()
		expect(people()).toBe(moved)
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
