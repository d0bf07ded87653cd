import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { keepSame, saysSame } from '../../shared/lib/keepSame.ts'

const cem = { id: 'cem', name: 'Cem Demir', roles: ['Träger'] }
const dora = { id: 'dora', name: 'Dora Evers', roles: ['Praxis'] }

it('[DERIVE1] what says the same is the same object, however deep, and of any kind', () => {
	const before = { people: [cem, dora], byRole: new Map([['Träger', [cem]]]), here: new Set(['cem']) }
	expect(keepSame(before, structuredClone(before))).toBe(before)
})

it('[DERIVE1] where one thing has changed, everything beside it stays what it was', () => {
	const before = { people: [cem, dora], byRole: new Map([['Träger', [cem]]]) }
	const now = structuredClone(before)
	now.people[1] = { ...dora, name: 'Dora Evers-Klein' }
	const kept = keepSame(before, now)
	expect(kept).toEqual(now)
	expect(kept).not.toBe(before)
	expect(kept.people[0]).toBe(cem)
	expect(kept.people[1]?.roles).toBe(dora.roles)
	expect(kept.byRole).toBe(before.byRole)
})

it('[DERIVE1] people are met again wherever they stand in a list now, and by what they are about', () => {
	const [first, second] = keepSame([cem, dora], structuredClone([dora, cem]))
	expect([first, second].map((each) => [cem, dora].indexOf(each as typeof cem))).toEqual([1, 0])
	const nodes = [{ actor: cem }, { actor: dora }]
	const moved = keepSame(
		nodes,
		structuredClone([{ actor: dora }, { actor: cem }]),
		({ actor }: { actor?: typeof cem }) => actor?.id,
	)
	expect(moved[0]).toBe(nodes[1])
})

it('[DERIVE1] a name that stands twice is no reason to take a list for another', () => {
	const twice = [cem, { ...cem, name: 'Cem' }]
	expect(keepSame(twice, structuredClone(twice))).toBe(twice)
})

const mapOf = (letters: string) => new Map([...letters].map((letter) => [letter, letter]))

it.each([
	['another order', [1, 2], [2, 1]],
	['one more', [1], [1, 2]],
	['one less', [1, 2], [1]],
	['nothing instead of something', { a: 1 }, undefined],
	['something instead of nothing', null, {}],
	['a list instead of an object', {}, []],
	['another key', { a: 1 }, { b: 1 }],
	['another order in a map', mapOf('ab'), mapOf('ba')],
	['another kind of collection', new Map(), new Set()],
	['a key that all objects inherit', {}, { toString: 'a' }],
	['a date, of which nothing is known', new Date(1), new Date(1)],
])('[DERIVE1] %s says something else', (_, before, now) => {
	expect(saysSame(before, now)).toBe(false)
	expect(keepSame(before as unknown, now)).toStrictEqual(now)
})

it('[DERIVE1] a property that is undefined says as little as one that is missing', () => {
	expect(saysSame({ name: 'Cem' }, { name: 'Cem', until: undefined })).toBe(true)
	expect(saysSame({ name: 'Cem', until: undefined }, { name: 'Cem' })).toBe(true)
})

it('[DERIVE1] shared types are what they are, and nobody looks into them', () => {
	const doc = new Y.Doc()
	const [one, other] = [doc.getText('one'), doc.getText('other')]
	const row = { id: 'row', words: one }
	expect(keepSame(row, { id: 'row', words: one })).toBe(row)
	expect(saysSame(row, { id: 'row', words: other })).toBe(false)
})
