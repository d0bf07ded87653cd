import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { distanceToPath, pointAt } from '../../../../client/blocks/map/picture/edgePath.ts'
import { hitAt } from '../../../../client/blocks/map/picture/hit.ts'
import { symbolRect } from '../../../../client/blocks/map/picture/look.ts'
import { drawingsOf } from '../../../../client/blocks/map/picture/pictures.ts'
import { badgeRect, sceneOf } from '../../../../client/blocks/map/picture/scene.ts'
import { listMaps, pictureOf, placeNodes } from '../../../../shared/blocks/map/index.ts'
import { seededRandom } from '../../../../shared/lib/random.ts'
import { differences, networkMap } from '../../../../shared/methods/network-map/index.ts'
import {
	addActors,
	addRelation,
	changeTie,
	listFields,
	listRelations,
	type RelationKind,
	relationKinds,
	setPresent,
} from '../../../../shared/registry/index.ts'

const measure = (text: string) => text.length * 7.4
const random = seededRandom(4)

function sample(): { doc: Y.Doc; map: string } {
	const doc = new Y.Doc()
	networkMap.sample(doc, 'de', seededRandom(2))
	return { doc, map: listMaps(doc)[0]?.id ?? '' }
}

const wishOf = (doc: Y.Doc, map: string) => ({
	picture: pictureOf(doc, map),
	fields: listFields(doc),
	differences: new Map(differences(doc, map).map(({ relation, kind }) => [relation.id, kind])),
	measure,
})

const overlayOf = (doc: Y.Doc, map: string) => {
	const { picture, ...options } = wishOf(doc, map)
	return sceneOf({ ...options, nodes: picture.nodes, relations: picture.edges, shown: 'overlay' })
}

describe('[NMAP6] the badges in an overlay are the list of differences', () => {
	test('in the sample', () => {
		const { doc, map } = sample()
		const told = differences(doc, map).map(({ relation, kind }) => `${relation.id} ${kind}`)
		expect(
			overlayOf(doc, map)
				.badges.map(({ id, kind }) => `${id} ${kind}`)
				.sort(),
		).toEqual(told.sort())
	})

	test('after two hundred random edits', () => {
		const { doc, map } = sample()
		const pick = <Value>(list: readonly Value[]) => list[Math.floor(random() * list.length)]
		const kinds = Object.keys(relationKinds) as RelationKind[]
		for (let i = 0; i < 200; i++) {
			const relation = pick(listRelations(doc))
			const state = random() < 0.5 ? 'actual' : 'target'
			if (relation && random() < 0.4) setPresent(doc, relation.id, state, random() < 0.6)
			else if (relation) {
				const kind = pick(kinds)
				changeTie(doc, relation.id, state, { intensity: pick([1, 2, 3] as const), ...(kind && { kind }) })
			}
			if (i % 10 > 0) continue
			const told = differences(doc, map).map(({ relation: { id }, kind }) => `${id} ${kind}`)
			expect(
				overlayOf(doc, map)
					.badges.map(({ id, kind }) => `${id} ${kind}`)
					.sort(),
			).toEqual(told.sort())
		}
	})

	test('and lie on no symbol', () => {
		const { doc, map } = sample()
		const { badges, nodes } = overlayOf(doc, map)
		expect(badges.length).toBeGreaterThan(5)
		for (const badge of badges) {
			const { x, y } = badge
			for (const node of nodes) {
				const { x: left, y: top, w, h } = symbolRect(node.look, node)
				expect(x > left && x < left + w && y > top && y < top + h, `badge ${badge.id} on ${node.name}`).toBe(false)
			}
			expect(badgeRect(badge).w).toBe(28)
		}
	})
})

test('[NMAP7] today shows what is there today, the target what shall be there, each actor in the same place', () => {
	const { doc, map } = sample()
	const { drawings } = drawingsOf({ ...wishOf(doc, map), view: 'beside' })
	expect(drawings.map(({ shown }) => shown)).toEqual(['actual', 'target'])
	const [today, target] = drawings.map(({ scene }) => scene)
	const places = (scene: typeof today) => scene?.nodes.map(({ id, x, y }) => [id, x, y])
	expect(places(today)).toEqual(places(target))
	const all = listRelations(doc)
	expect(today?.lines.map(({ id }) => id)).toEqual(all.filter(({ actual }) => actual).map(({ id }) => id))
	expect(target?.lines.map(({ id }) => id)).toEqual(all.filter((relation) => relation.target).map(({ id }) => id))
})

test('[NMAP8] dragging the outermost actor moves nobody else on the board', () => {
	const { doc, map } = sample()
	const before = drawingsOf({ ...wishOf(doc, map), view: 'actual' })
	const [first] = pictureOf(doc, map).nodes
	if (!first) throw new Error('the sample is empty')
	placeNodes(doc, map, { [first.actor.id]: { x: -800, y: -600 } })
	const after = drawingsOf({ ...wishOf(doc, map), view: 'actual' })
	expect(after.drawings[0]?.offset).toEqual(before.drawings[0]?.offset)
	expect(after.bounds.x).toBeLessThan(before.bounds.x)
})

describe('[NMAP9] a pointer finds what it is on', () => {
	const doc = new Y.Doc()
	const map = networkMap.found(doc, seededRandom(3)).id
	const [a = '', b = ''] = addActors(doc, [
		{ name: 'Jobcenter', kind: 'authority' },
		{ name: 'Jugendamt', kind: 'provider' },
	])
	const tie = { kind: 'coordination', intensity: 1, direction: 'mutual' } as const
	const relation = addRelation(doc, { from: a, to: b, tie, states: ['actual'] })
	placeNodes(doc, map, { [a]: { x: 0, y: 0 }, [b]: { x: 300, y: 0 } })
	const { picture, ...options } = wishOf(doc, map)
	const scene = sceneOf({ ...options, nodes: picture.nodes, relations: picture.edges, shown: 'actual' })

	test('an actor, a relation, nothing', () => {
		expect(hitAt(scene, { x: 5, y: -8 }, 6)).toEqual({ what: 'actor', id: a })
		const middle = scene.lines[0] && pointAt(scene.lines[0].course, 0.5)
		expect(hitAt(scene, { x: middle?.x ?? 0, y: 5 }, 6)).toEqual({ what: 'relation', id: relation })
		expect(hitAt(scene, { x: 150, y: -60 }, 6)).toBeUndefined()
	})

	test('an actor by its name, too, and by its dots only while the pointer is at it', () => {
		const name = scene.labels.find(({ id }) => id === b)?.box
		expect(name && hitAt(scene, { x: name.x + 4, y: name.y + 4 }, 6)).toEqual({ what: 'actor', id: b })
		expect(hitAt(scene, { x: 0, y: -30 }, 6)).toBeUndefined()
		expect(hitAt(scene, { x: 0, y: -30 }, 6, a)).toEqual({ what: 'dot', id: a })
	})
})

test('[NMAP17] a line goes around a third actor in its way, and those between the same two go around together', () => {
	const doc = new Y.Doc()
	const map = networkMap.found(doc, seededRandom(7)).id
	const [left = '', middle = '', right = ''] = addActors(
		doc,
		['Jobcenter', 'Jugendamt', 'Treff Anker'].map((name) => ({ name })),
		seededRandom(8),
	)
	placeNodes(doc, map, { [left]: { x: 0, y: 0 }, [middle]: { x: 250, y: 6 }, [right]: { x: 500, y: 0 } })
	const tie = { kind: 'exchange', intensity: 1, direction: 'mutual' } as const
	for (const [from, to] of [
		[left, right],
		[right, left],
	] as const)
		addRelation(doc, { from, to, tie, states: ['actual'] }, random)
	const { picture, ...options } = wishOf(doc, map)
	const drawn = () => {
		const now = pictureOf(doc, map)
		return sceneOf({ ...options, nodes: now.nodes, relations: now.edges, shown: 'actual' })
	}
	const { lines, nodes } = drawn()
	const third = nodes.find(({ id }) => id === middle)
	expect(lines).toHaveLength(2)
	for (const { course } of lines) expect(distanceToPath(third ?? { x: 0, y: 0 }, course)).toBeGreaterThan(24)
	expect(new Set(lines.map(({ course }) => Math.sign(pointAt(course, 0.5).y - 6))).size).toBe(1)
	placeNodes(doc, map, { [middle]: { x: 250, y: 300 } })
	for (const { course } of drawn().lines) expect(Math.abs(pointAt(course, 0.5).y)).toBeLessThan(20)
})
