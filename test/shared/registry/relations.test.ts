import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createHistory } from '../../../client/sync/history.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import {
	aboutText,
	addActors,
	addRelation,
	changeTie,
	directionAs,
	findRelation,
	formalities,
	intensities,
	isPresent,
	listRelations,
	type RelationKind,
	type RelationState,
	ratings,
	relationKinds,
	relationsBetween,
	relationsOf,
	removeActor,
	removeRelation,
	setPresent,
	type Tie,
	usualDirection,
} from '../../../shared/registry/index.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'

const exchange: Tie = { kind: 'exchange', intensity: 1, direction: 'mutual' }
const today = ['actual', 'target'] as const

/** Jobcenter and Jugendamt with one relation, drawn in these states. */
function drawn(doc: Y.Doc, states: readonly RelationState[] = today, tie: Tie = exchange) {
	const [from = '', to = ''] = addActors(doc, [{ name: 'Jobcenter' }, { name: 'Jugendamt' }], seededRandom(1))
	const id = addRelation(doc, { from, to, tie, states }, seededRandom(2)) ?? ''
	return { from, to, id }
}

it('[REL1] what is drawn for today is in the target, too, and changes with today', () => {
	const doc = new Y.Doc()
	const { id, from, to } = drawn(doc)
	expect(listRelations(doc)).toEqual([{ id, from, to, about: '', actual: exchange, target: exchange }])
	changeTie(doc, id, 'actual', { kind: 'coordination', formality: 'oral' })
	const both: Tie = { kind: 'coordination', intensity: 1, direction: 'mutual', formality: 'oral' }
	expect(findRelation(doc, id)).toMatchObject({ actual: both, target: both })
	setPresent(doc, id, 'actual', false)
	expect(listRelations(doc)).toEqual([])
})

it('[REL1] only what somebody planned otherwise stays behind when today changes', () => {
	const doc = new Y.Doc()
	const { id } = drawn(doc)
	changeTie(doc, id, 'target', { intensity: 3, formality: 'agreement' })
	changeTie(doc, id, 'actual', { kind: 'referral', intensity: 2, direction: 'forward' })
	expect(findRelation(doc, id)).toMatchObject({
		actual: { kind: 'referral', intensity: 2, direction: 'forward' },
		target: { kind: 'referral', intensity: 3, direction: 'forward', formality: 'agreement' },
	})
	expect(findRelation(doc, id)?.actual?.formality).toBeUndefined()
	changeTie(doc, id, 'target', { intensity: 2, formality: undefined })
	changeTie(doc, id, 'actual', { intensity: 1, formality: 'minutes' })
	expect(findRelation(doc, id)?.target).toEqual(findRelation(doc, id)?.actual)
})

it('[REL2] a relation can be drawn in the target only, and end in the target', () => {
	const doc = new Y.Doc()
	const planned = drawn(doc, ['target'])
	expect(findRelation(doc, planned.id)).toMatchObject({ target: exchange })
	expect(findRelation(doc, planned.id)?.actual).toBeUndefined()
	const ending = drawn(doc, ['actual'])
	expect(findRelation(doc, ending.id)?.target).toBeUndefined()
	setPresent(doc, ending.id, 'target', true)
	changeTie(doc, ending.id, 'actual', { kind: 'project' })
	expect(findRelation(doc, ending.id)?.target?.kind).toBe('project')
})

it('[REL2] ended and taken up again it is planned as before', () => {
	const doc = new Y.Doc()
	const { id } = drawn(doc)
	changeTie(doc, id, 'target', { kind: 'binding' })
	setPresent(doc, id, 'target', false)
	expect(findRelation(doc, id)).toMatchObject({ actual: exchange })
	changeTie(doc, id, 'target', { kind: 'conflict' })
	setPresent(doc, id, 'target', true)
	expect(findRelation(doc, id)?.target?.kind).toBe('binding')
})

it('[REL3] Anna and Ben change different things of one relation at once', () => {
	const { anna, ben } = twoPeople()
	const { id } = drawn(anna)
	bothHear(anna, ben)
	changeTie(anna, id, 'actual', { kind: 'coordination' })
	changeTie(ben, id, 'actual', { intensity: 3 })
	changeTie(anna, id, 'target', { direction: 'forward' })
	changeTie(ben, id, 'target', { formality: 'agreement' })
	aboutText(anna, id)?.insert(0, 'Kurse')
	aboutText(ben, id)?.insert(0, ' und Kitas')
	bothHear(anna, ben)
	expect(listRelations(anna)).toEqual(listRelations(ben))
	expect(findRelation(ben, id)).toMatchObject({
		actual: { kind: 'coordination', intensity: 3, direction: 'mutual' },
		target: { kind: 'coordination', intensity: 3, direction: 'forward', formality: 'agreement' },
	})
	expect(findRelation(ben, id)?.about).toHaveLength('Kurse und Kitas'.length)
})

it('[REL4] what Ben plans stays planned when Anna takes the relation out of today', () => {
	const { anna, ben } = twoPeople()
	const { id } = drawn(anna)
	bothHear(anna, ben)
	setPresent(anna, id, 'actual', false)
	changeTie(ben, id, 'target', { kind: 'binding', intensity: 2 })
	bothHear(anna, ben)
	expect(findRelation(anna, id)?.actual).toBeUndefined()
	expect(findRelation(anna, id)?.target).toEqual({ kind: 'binding', intensity: 2, direction: 'mutual' })
	setPresent(anna, id, 'actual', true)
	expect(findRelation(anna, id)?.actual).toEqual(exchange)
})

it('[REL5] a relation goes with its actor, and comes back with it', () => {
	const doc = new Y.Doc()
	const { id, from, to } = drawn(doc)
	const history = createHistory(doc, plenumMaps)
	removeActor(doc, to)
	expect(listRelations(doc)).toEqual([])
	expect(findRelation(doc, id)).toBeUndefined()
	history.undo()
	expect(relationsBetween(listRelations(doc), to, from).map((relation) => relation.id)).toEqual([id])
	history.destroy()
})

it('[REL6] nobody is related to themselves or to somebody unknown', () => {
	const doc = new Y.Doc()
	const { from } = drawn(doc, [])
	const before = JSON.stringify(doc.toJSON())
	for (const to of [from, 'nobody', '__proto__'])
		expect(addRelation(doc, { from, to, tie: exchange, states: today })).toBeUndefined()
	expect(JSON.stringify(doc.toJSON())).toBe(before)
})

it('[REL6] entries nobody can read are left out, values nobody can read are as if unsaid', () => {
	const doc = new Y.Doc()
	const { from, to, id } = drawn(doc)
	const stored = relationsOf(doc)
	stored.set('text', 'no relation')
	stored.set('empty', new Y.Map())
	stored.set('self', new Y.Map(Object.entries({ from, to: from, a: true, 'a.kind': 'exchange' })))
	stored.set('kindless', new Y.Map(Object.entries({ from, to, a: true, 'a.kind': 'friendship' })))
	stored.set('nowhere', new Y.Map(Object.entries({ from, to, a: false, t: false, 'a.kind': 'exchange' })))
	stored.set('odd', new Y.Map(Object.entries({ from, to, a: true, 'a.kind': 'exchange', 'a.intensity': 9 })))
	expect(listRelations(doc).map((relation) => [relation.id, relation.actual])).toEqual(
		[
			[id, exchange],
			['odd', exchange],
		].sort(),
	)
	changeTie(doc, id, 'actual', { kind: 'friendship' } as never)
	expect(findRelation(doc, id)?.actual).toEqual(exchange)
})

it('[REL6] two people who draw the same relation at once have two; taking one away leaves the other', () => {
	const { anna, ben } = twoPeople()
	const { from, to, id } = drawn(anna)
	bothHear(anna, ben)
	removeRelation(anna, id)
	addRelation(anna, { from, to, tie: exchange, states: today }, seededRandom(5))
	addRelation(ben, { from: to, to: from, tie: exchange, states: today }, seededRandom(6))
	bothHear(anna, ben)
	expect(listRelations(anna)).toEqual(listRelations(ben))
	const [one, other] = relationsBetween(listRelations(anna), from, to)
	removeRelation(anna, one?.id ?? '')
	expect(listRelations(anna)).toEqual([other])
})

it('[REL7] what was only planned becomes real as it was planned, and the target follows from then on', () => {
	const doc = new Y.Doc()
	const { id } = drawn(doc, ['target'])
	changeTie(doc, id, 'target', { kind: 'binding', formality: 'agreement' })
	setPresent(doc, id, 'actual', true)
	const real: Tie = { kind: 'binding', intensity: 1, direction: 'mutual', formality: 'agreement' }
	expect(findRelation(doc, id)).toMatchObject({ actual: real, target: real })
	changeTie(doc, id, 'actual', { intensity: 2, formality: undefined })
	expect(findRelation(doc, id)?.target).toEqual({ kind: 'binding', intensity: 2, direction: 'mutual' })
	setPresent(doc, id, 'actual', false)
	expect(findRelation(doc, id)?.target).toBeDefined()
})

it('[REL8] undo takes back own steps, one by one', () => {
	const doc = new Y.Doc()
	const { id } = drawn(doc)
	const history = createHistory(doc, plenumMaps)
	const states = [findRelation(doc, id)]
	const steps = [
		() => changeTie(doc, id, 'target', { kind: 'project', rating: 'good' }),
		() => setPresent(doc, id, 'target', false),
		() => setPresent(doc, id, 'actual', false),
		() => removeRelation(doc, id),
	]
	for (const step of steps) {
		history.mark()
		step()
		states.push(findRelation(doc, id))
	}
	for (const before of states.slice(0, -1).toReversed()) {
		history.undo()
		expect(findRelation(doc, id)).toEqual(before)
	}
	history.destroy()
})

it('[REL9] whatever two people do at once, both read the same sound relations', () => {
	const state = fc.constantFrom<RelationState>('actual', 'target')
	const patch = fc.record(
		{
			kind: fc.constantFrom(...(Object.keys(relationKinds) as Tie['kind'][])),
			intensity: fc.constantFrom(...intensities),
			direction: fc.constantFrom<Tie['direction']>('mutual', 'forward', 'backward'),
			formality: fc.constantFrom(undefined, ...(Object.keys(formalities) as Tie['formality'][])),
			rating: fc.constantFrom(undefined, ...(Object.keys(ratings) as Tie['rating'][])),
		},
		{ requiredKeys: [] },
	)
	const step = fc.oneof(
		fc.record({ do: fc.constant('change' as const), state, patch }),
		fc.record({ do: fc.constant('present' as const), state, present: fc.boolean() }),
		fc.record({ do: fc.constant('hear' as const) }),
	)
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.boolean(), step), { maxLength: 30 }), state, (steps, first) => {
			const { anna, ben } = twoPeople()
			const { id } = drawn(anna, [first])
			bothHear(anna, ben)
			for (const [isAnna, each] of steps) {
				const doc = isAnna ? anna : ben
				if (each.do === 'hear') bothHear(anna, ben)
				else if (each.do === 'present') {
					setPresent(doc, id, each.state, each.present)
					const stored = relationsOf(doc).get(id) as Y.Map<unknown>
					expect(isPresent(stored, each.state)).toBe(each.present)
				} else {
					const before = findRelation(doc, id)?.[each.state]
					changeTie(doc, id, each.state, each.patch)
					const after = findRelation(doc, id)?.[each.state]
					expect(after).toEqual(before && JSON.parse(JSON.stringify({ ...before, ...each.patch })))
				}
			}
			bothHear(anna, ben)
			expect(listRelations(anna)).toEqual(listRelations(ben))
			for (const { actual, target } of listRelations(anna)) expect(actual ?? target).toBeDefined()
		}),
		{ numRuns: 300, seed: 11 },
	)
})

it('[REL14] money and people go one way, everything else both ways; another kind brings its direction unless somebody chose one', () => {
	const kinds = Object.keys(relationKinds) as RelationKind[]
	expect(kinds.filter((kind) => usualDirection(kind) !== 'mutual')).toEqual(['referral', 'funding', 'membership'])
	expect(directionAs('funding', { kind: 'exchange', direction: 'mutual' })).toBe('forward')
	expect(directionAs('exchange', { kind: 'funding', direction: 'forward' })).toBe('mutual')
	expect(directionAs('referral', { kind: 'funding', direction: 'backward' })).toBe('backward')
	expect(directionAs('coordination', { kind: 'exchange', direction: 'forward' })).toBe('forward')
	expect(directionAs('referral', { kind: 'funding', direction: 'mutual' })).toBe('mutual')
})

it('[REL15] how much it takes is said for today and the target, follows today, and is forgotten by saying nothing', () => {
	const doc = new Y.Doc()
	const { id } = drawn(doc, today, { ...exchange, scope: '  eine Stunde im Monat ' })
	expect(findRelation(doc, id)?.target).toEqual({ ...exchange, scope: 'eine Stunde im Monat' })
	changeTie(doc, id, 'target', { scope: 'jede Woche' })
	expect(findRelation(doc, id)?.actual?.scope).toBe('eine Stunde im Monat')
	expect(findRelation(doc, id)?.target?.scope).toBe('jede Woche')
	changeTie(doc, id, 'target', { scope: 'eine Stunde im Monat' })
	changeTie(doc, id, 'actual', { scope: 'zweimal im Jahr' })
	expect(findRelation(doc, id)?.target?.scope).toBe('zweimal im Jahr')
	changeTie(doc, id, 'actual', { scope: ' ' })
	expect(findRelation(doc, id)).toMatchObject({ actual: exchange, target: exchange })
	expect(findRelation(doc, id)?.actual).not.toHaveProperty('scope')
})

it('[REL15] what strangers store as its extent is as if unsaid, beside what is honest', () => {
	const doc = new Y.Doc()
	const { from, to, id } = drawn(doc, today, { ...exchange, scope: 'ein Tag' })
	const horrors: unknown[] = [7, true, '', ' ', 'x'.repeat(100_000), 'zwei\nZeilen', { toString: 1 }, ['a'], null]
	for (const [i, scope] of horrors.entries())
		relationsOf(doc).set(
			`odd${i}`,
			new Y.Map(Object.entries({ from, to, a: true, 'a.kind': 'exchange', 'a.scope': scope })),
		)
	for (const relation of listRelations(doc))
		expect(relation.actual).toEqual(relation.id === id ? { ...exchange, scope: 'ein Tag' } : exchange)
	changeTie(doc, id, 'actual', { scope: 'x'.repeat(100_000) })
	expect(findRelation(doc, id)?.actual?.scope).toHaveLength(120)
	changeTie(doc, id, 'actual', { scope: 7 } as never)
	expect(findRelation(doc, id)?.actual?.scope).toHaveLength(120)
})
