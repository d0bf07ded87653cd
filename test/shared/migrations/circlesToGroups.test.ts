import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { circlesToGroups } from '../../../shared/migrations/circlesToGroups.ts'
import { addActors, addGroup, findActor, listActors, listGroups } from '../../../shared/registry/index.ts'

/** A registry of the third layout. */
function registry(circles: readonly unknown[]) {
	const doc = new Y.Doc()
	const ids = addActors(
		doc,
		circles.map((_, i) => ({ name: `Amt ${i}` })),
	)
	for (const [i, circle] of circles.entries()) {
		const actor = doc.getMap('actors').get(ids[i] ?? '')
		if (actor instanceof Y.Map && circle !== undefined) actor.set('circle', circle)
	}
	return doc
}

test('[FORMAT7] circles become groups, spelled however they were', () => {
	const doc = registry(['core', 'steering', 'group:Fachgruppe Arbeit', 'group:fachgruppe  arbeit', undefined])
	circlesToGroups.migrate(doc)
	const groups = new Map(listActors(doc).map(({ name, groups }) => [name, groups]))
	const work = 'group:fachgruppe arbeit'
	expect([...groups.values()]).toEqual([['core'], ['steering'], [work], [work], undefined])
	expect(listGroups(doc).map(({ label }) => label.de)).toEqual([
		'Kernnetzwerk',
		'Informationsnetzwerk',
		'Steuerungsgruppe',
		'Fachgruppe Arbeit',
	])
	expect(addGroup(doc, 'Fachgruppe Arbeit')).toBe(work)
})

test('[FORMAT7] however many groups there are, they keep the order in which actors named them', () => {
	const names = Array.from({ length: 80 }, (_, i) => `Fachgruppe ${i}`)
	const doc = registry(names.map((name) => `group:${name}`))
	circlesToGroups.migrate(doc)
	const named = [...doc.getMap('actors').values()].flatMap((actor) =>
		actor instanceof Y.Map ? [...actor.keys()].filter((key) => key.startsWith('g.')).map((key) => key.slice(2)) : [],
	)
	expect(
		listGroups(doc)
			.slice(3)
			.map(({ id }) => id),
	).toEqual(named)
})

test('[FORMAT7] what nobody understands stays where it is, and nobody else changes', () => {
	const doc = registry(['group:', 'unbekannt', 7])
	doc.getMap('actors').set('kein Amt', 'Wort')
	const before = doc.toJSON()
	const update = Y.encodeStateVector(doc)
	circlesToGroups.migrate(doc)
	expect({ ...doc.toJSON(), groups: {} }).toEqual({ ...before, groups: {} })
	expect(Y.encodeStateVector(doc)).toEqual(update)
	expect(findActor(doc, listActors(doc)[0]?.id ?? '')?.groups).toBeUndefined()
})
