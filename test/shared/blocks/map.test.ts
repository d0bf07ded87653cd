import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createHistory } from '../../../client/sync/history.ts'
import {
	createMap,
	labelLines,
	labelOf,
	layout,
	leaveOut,
	listMaps,
	mapBlock,
	mapOf,
	mapsOf,
	marksOf,
	markType,
	networkTypeIds,
	nodeBox,
	nodesOf,
	overlap,
	pictureOf,
	placeNodes,
	placesOf,
	questionText,
	takeIn,
	wordRating,
} from '../../../shared/blocks/map/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import {
	addActors,
	addRelation,
	relationsOf,
	removeActor,
	renameActor,
	standardFields,
	type Tie,
} from '../../../shared/registry/index.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'

const exchange: Tie = { kind: 'exchange', intensity: 1, direction: 'mutual' }

/** A map of these actors, each related to the one before it. */
function mapWith(doc: Y.Doc, ...names: string[]) {
	const random = seededRandom(names.length)
	const map = createMap(doc, { method: 'network-map', question: 'Wer mit wem?' }, random)
	const actors = addActors(
		doc,
		names.map((name) => ({ name })),
		random,
	)
	for (const [i, to] of actors.slice(1).entries())
		addRelation(doc, { from: actors[i] ?? '', to, tie: exchange, states: ['actual', 'target'] }, random)
	return { map, actors }
}

const namesIn = (doc: Y.Doc, map: string) => nodesOf(doc, map).map(({ actor }) => actor.name)
const placeOf = (doc: Y.Doc, map: string, actor: string) => {
	const node = nodesOf(doc, map).find((each) => each.actor.id === actor)
	return node && { x: node.x, y: node.y }
}
const boxesOf = (doc: Y.Doc, map: string) => nodesOf(doc, map).map((node) => nodeBox(labelOf(node.actor), node))
const touching = (boxes: ReturnType<typeof boxesOf>) =>
	boxes.flatMap((box, i) => boxes.slice(i + 1).filter((other) => overlap(box, other)))

it('[MAP1] everyone with a name is in the picture, unless left out', () => {
	const doc = new Y.Doc()
	const { map, actors } = mapWith(doc, 'Jugendamt', '', 'Treff Anker')
	expect(namesIn(doc, map)).toEqual(['Jugendamt', 'Treff Anker'])
	renameActor(doc, actors[1] ?? '', 'Jobcenter')
	leaveOut(doc, map, actors[0] ?? '')
	expect(namesIn(doc, map)).toEqual(['Jobcenter', 'Treff Anker'])
	expect(pictureOf(doc, map).edges.map(({ from, to }) => [from, to])).toEqual([actors.slice(1)])
	takeIn(doc, map, actors[0] ?? '')
	expect(namesIn(doc, map)).toEqual(['Jobcenter', 'Jugendamt', 'Treff Anker'])
	removeActor(doc, actors[1] ?? '')
	expect(pictureOf(doc, map).edges).toEqual([])
})

it('[MAP2] Anna and Ben move nodes at once: different ones both, the same one to one of the two places', () => {
	const { anna, ben } = twoPeople()
	const { map, actors } = mapWith(anna, 'Jugendamt', 'Jobcenter', 'Treff Anker')
	const [one = '', two = '', three = ''] = actors
	placeNodes(anna, map, { [one]: { x: 0, y: 0 } })
	bothHear(anna, ben)
	placeNodes(anna, map, { [one]: { x: 400, y: 40 }, [three]: { x: 8, y: 800 } })
	placeNodes(ben, map, { [two]: { x: 40, y: 400 }, [three]: { x: 900, y: 9 } })
	bothHear(anna, ben)
	expect(nodesOf(anna, map)).toEqual(nodesOf(ben, map))
	expect(placeOf(anna, map, one)).toEqual({ x: 400, y: 40 })
	expect(placeOf(anna, map, two)).toEqual({ x: 40, y: 400 })
	expect([
		{ x: 8, y: 800 },
		{ x: 900, y: 9 },
	]).toContainEqual(placeOf(anna, map, three))
})

it('[MAP3] who has no place stands near whom it knows, on nobody, and on every device in the same place', () => {
	const { anna, ben } = twoPeople()
	const { map, actors } = mapWith(anna, 'Jugendamt', 'Jobcenter', 'Treff Anker')
	const [one = '', two = ''] = actors
	placeNodes(anna, map, { [one]: { x: 5000, y: 5000 }, [two]: { x: -5000, y: -5000 } })
	const [guest = ''] = addActors(anna, [{ name: 'Gesellschaft für berufliche Wiedereingliederung' }], seededRandom(9))
	addRelation(anna, { from: guest, to: two, tie: exchange, states: ['target'] }, seededRandom(10))
	bothHear(anna, ben)
	const { x = 0, y = 0 } = placeOf(anna, map, guest) ?? {}
	expect(Math.hypot(x + 5000, y + 5000)).toBeLessThan(250)
	expect(touching(boxesOf(anna, map))).toEqual([])
	expect(nodesOf(ben, map)).toEqual(nodesOf(anna, map))
	expect(nodesOf(anna, map).map(({ placed }) => placed)).toContain(false)
})

it('[MAP3] a whole registry without places stands apart', () => {
	const doc = new Y.Doc()
	const map = createMap(doc, { method: 'network-map' }, seededRandom(1))
	addActors(
		doc,
		Array.from({ length: 120 }, (_, i) => ({
			name: `${'Beratungs- und Betreuungsstelle '.slice(0, 8 + (i % 24))}${i}`,
			field: standardFields[i % 8]?.id ?? '',
		})),
		seededRandom(2),
	)
	expect(touching(boxesOf(doc, map))).toEqual([])
})

it('[MAP3] who has no place stands below the heading, however crowded it is under it', () => {
	const doc = new Y.Doc()
	const { map, actors } = mapWith(doc, 'Jobcenter', 'Kita', 'Sparkasse')
	placeNodes(doc, map, Object.fromEntries(actors.map((actor, i) => [actor, { x: 200 * i, y: 60 }])))
	const highest = () => Math.min(...nodesOf(doc, map).map(({ y }) => y))
	const late = addActors(
		doc,
		Array.from({ length: 24 }, (_, i) => ({ name: `Verein ${i + 1}` })),
		seededRandom(9),
	)
	for (const to of late)
		addRelation(doc, { from: actors[1] ?? '', to, tie: exchange, states: ['actual'] }, seededRandom(8))
	expect(nodesOf(doc, map)).toHaveLength(27)
	expect(highest()).toBe(60)
})

it('[MAP4] nobody moves because somebody else was moved', () => {
	const doc = new Y.Doc()
	const { map, actors } = mapWith(doc, 'Jugendamt', 'Jobcenter', 'Treff Anker', 'Kita-Verbund Süd')
	const [moved = '', ...others] = actors
	const before = others.map((actor) => placeOf(doc, map, actor))
	placeNodes(doc, map, { [moved]: { x: 3000, y: 3000 } })
	expect(others.map((actor) => placeOf(doc, map, actor))).toEqual(before)
	addRelation(doc, { from: moved, to: others[2] ?? '', tie: exchange, states: ['target'] })
	expect(others.map((actor) => placeOf(doc, map, actor))).toEqual(before)
})

it('[MAP5] the layout is the same for the same seed, and leaves room for every label', () => {
	for (const [count, relations] of [
		[1, 0],
		[18, 30],
		[40, 90],
		[120, 400],
	] as const) {
		const random = seededRandom(count)
		const nodes = Array.from({ length: count }, (_, i) => ({
			id: `n${i}`,
			label: 'Gesellschaft für berufliche Wiedereingliederung'.slice(0, 6 + Math.floor(random() * 42)),
			field: standardFields[Math.floor(random() * 8)]?.id,
		}))
		const end = () => `n${Math.floor(random() * count)}`
		const edges = Array.from({ length: relations }, () => ({ from: end(), to: end(), intensity: 2 }))
		const places = layout(nodes, edges, { seed: 7 })
		expect(layout(nodes.toReversed(), edges.toReversed(), { seed: 7 })).toEqual(places)
		const boxes = nodes.map(({ id, label }) => nodeBox(label, places[id] ?? { x: 0, y: 0 }))
		expect(touching(boxes)).toEqual([])
		expect(Math.min(...boxes.map(({ x, w }) => x - w / 2))).toBeGreaterThan(-4)
	}
})

it('[MAP5] who is related stands nearer than who is not, and the unrelated stand at the side', () => {
	const two = ['ABCDE', 'FGHIJ']
	const edges = two.flatMap((group) =>
		[...group].flatMap((from, i) => [...group.slice(i + 1)].map((to) => ({ from, to }))),
	)
	const nodes = [...'ABCDEFGHIJKL'].map((id) => ({ id, label: `Verein ${id}` }))
	const places = layout(nodes, edges, { seed: 1 })
	const at = (id: string) => places[id] ?? { x: 0, y: 0 }
	const distance = (a: string, b: string) => Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y)
	const mean = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length
	const within = mean(edges.map(({ from, to }) => distance(from, to)))
	const between = mean([...'ABCDE'].flatMap((a) => [...'FGHIJ'].map((b) => distance(a, b))))
	expect(within).toBeLessThan(between)
	const right = Math.max(...[...'ABCDEFGHIJ'].map((id) => at(id).x))
	for (const id of 'KL') expect(at(id).x).toBeGreaterThan(right)
})

it('[MAP6] every organisation has one mark for today and one for the target', () => {
	const { anna, ben } = twoPeople()
	const { map, actors } = mapWith(anna, 'Jugendamt', 'Jobcenter')
	const [one = '', two = ''] = actors
	bothHear(anna, ben)
	markType(anna, map, 'actual', one, 'information')
	markType(ben, map, 'target', one, 'production')
	markType(anna, map, 'actual', two, 'project')
	bothHear(anna, ben)
	markType(ben, map, 'actual', one, 'milieu')
	markType(ben, map, 'actual', two, undefined)
	bothHear(anna, ben)
	expect(marksOf(anna, map)).toEqual([
		{ actor: one, state: 'actual', type: 'milieu' },
		{ actor: one, state: 'target', type: 'production' },
	])
})

it('[MAP7] the moderation words question and ratings; an empty word brings the usual one back', () => {
	const doc = new Y.Doc()
	const { map } = mapWith(doc, 'Jugendamt')
	questionText(doc, map)?.insert(0, 'Heute: ')
	wordRating(doc, map, 'disturbed', ' holprig ')
	expect(mapOf(doc, map)).toMatchObject({
		question: 'Heute: Wer mit wem?',
		ratingWords: { good: { de: 'gut', en: 'Good' }, disturbed: { de: 'holprig', en: 'holprig' } },
	})
	wordRating(doc, map, 'disturbed', ' ')
	expect(mapOf(doc, map)?.ratingWords.disturbed.de).toBe('gestört')
})

it('[MAP8] what nobody can read is passed over, and commands for a map that is gone change nothing', () => {
	const doc = new Y.Doc()
	const { map, actors } = mapWith(doc, 'Jugendamt', 'Jobcenter')
	const [actor = ''] = actors
	const places = (mapsOf(doc).get(map) as Y.Map<Y.Map<unknown>>).get('places')
	for (const [i, odd] of ['left', [1], [1, 'x'], [Number.NaN, 0], [1e9, 0], null, { x: 1, y: 1 }].entries())
		places?.set(actors[i % 2] ?? '', odd)
	placeNodes(doc, map, { [actor]: { x: Number.POSITIVE_INFINITY, y: 0 } })
	expect(nodesOf(doc, map).every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
	mapsOf(doc).set('text', 'no map')
	mapsOf(doc).set('empty', new Y.Map())
	relationsOf(doc).set('text', 'no relation')
	expect(listMaps(doc)).toEqual([{ id: map, method: 'network-map' }])
	for (const gone of ['gone', 'text', 'empty']) {
		const before = JSON.stringify(doc.toJSON())
		placeNodes(doc, gone, { [actor]: { x: 1, y: 1 } })
		leaveOut(doc, gone, actor)
		takeIn(doc, gone, actor)
		markType(doc, gone, 'actual', actor, 'project')
		wordRating(doc, gone, 'good', 'prima')
		expect(JSON.stringify(doc.toJSON())).toBe(before)
		expect(marksOf(doc, gone)).toEqual([])
		expect(mapOf(doc, gone)).toBeUndefined()
	}
})

it('[MAP8] whatever two people do, both see the same sound picture, and undo brings back what was', () => {
	const step = fc.record({
		isAnna: fc.boolean(),
		act: fc.constantFrom('place', 'leaveOut', 'takeIn', 'mark', 'relate', 'removeActor', 'enter', 'hear'),
		actor: fc.nat(5),
		x: fc.integer({ min: -900, max: 900 }),
		type: fc.constantFrom(...networkTypeIds),
	})
	fc.assert(
		fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
			const { anna, ben } = twoPeople()
			const { map, actors } = mapWith(anna, 'A', 'B', 'C', 'D', 'E')
			bothHear(anna, ben)
			for (const [i, { isAnna, act, actor: at, x, type }] of steps.entries()) {
				const doc = isAnna ? anna : ben
				const actor = actors[at % actors.length] ?? ''
				if (act === 'place') placeNodes(doc, map, { [actor]: { x, y: -x } })
				else if (act === 'leaveOut') leaveOut(doc, map, actor)
				else if (act === 'takeIn') takeIn(doc, map, actor)
				else if (act === 'mark') markType(doc, map, 'target', actor, type)
				else if (act === 'removeActor') removeActor(doc, actor)
				else if (act === 'enter') addActors(doc, [{ name: `Neu ${i}` }], seededRandom(100 + i))
				else if (act === 'hear') bothHear(anna, ben)
				else
					addRelation(doc, { from: actor, to: actors[i % 5] ?? '', tie: exchange, states: ['actual'] }, seededRandom(i))
			}
			bothHear(anna, ben)
			expect(pictureOf(anna, map)).toEqual(pictureOf(ben, map))
			const shown = new Set(nodesOf(anna, map).map(({ actor }) => actor.id))
			for (const { from, to } of pictureOf(anna, map).edges) expect(shown.has(from) && shown.has(to)).toBe(true)

			const history = createHistory(anna, plenumMaps)
			const before = pictureOf(anna, map)
			placeNodes(anna, map, { [actors[0] ?? '']: { x: 1, y: 2 } })
			leaveOut(anna, map, actors[1] ?? '')
			history.undo()
			expect(pictureOf(anna, map)).toEqual(before)
			history.destroy()
		}),
		{ numRuns: 100, seed: 5 },
	)
})

it('[MAP9] a label has at most three lines, long compounds are parted, and a short name stands in where it helps', () => {
	expect(labelLines('Jobcenter Auenbrück')).toEqual(['Jobcenter Auenbrück'])
	expect(labelLines('Familienzentrum Kastanienhof')).toEqual(['Familienzentrum', 'Kastanienhof'])
	const long = labelLines(
		'Arbeitsgemeinschaft der Kinderbetreuungseinrichtungen im Landkreis Untere Mühle und Umgebung',
	)
	expect(long).toHaveLength(3)
	expect(long.at(-1)).toMatch(/…$/u)
	for (const line of long) expect([...line].length).toBeLessThanOrEqual(24)
	expect(labelLines('Kinder\u00adbetreu\u00adungs\u00adein\u00adrich\u00adtungen')).toEqual([
		'Kinderbetreuungsein-',
		'richtungen',
	])
	expect(labelLines('Schulden\u00adberatung am Markt')).toEqual(['Schuldenberatung am', 'Markt'])
	expect(labelLines('Frauen-Gleich\u00adstellungs\u00adbeauf\u00adtragten\u00adkonferenz')).toEqual([
		'Frauen-',
		'Gleichstellungs-',
		'beauftragtenkonferenz',
	])
	expect(labelOf({ name: 'Arbeitsgemeinschaft der Kinderbetreuungseinrichtungen', shortName: 'AG Kita' })).toBe(
		'AG Kita',
	)
	expect(labelOf({ name: 'Jugendamt', shortName: 'JA' })).toBe('Jugendamt')
})

it('[MAP10] the search finds question and what relations are about; every actor in the picture is mentioned', () => {
	const doc = new Y.Doc()
	const { map, actors } = mapWith(doc, 'Jugendamt', 'Jobcenter')
	const [from = '', to = ''] = actors
	const about = 'Kurse in Teilzeit'
	const relation = addRelation(doc, { from, to, tie: exchange, states: ['target'], about })
	expect(mapBlock.words(doc, map)).toEqual([
		{ element: 'question', text: 'Wer mit wem?' },
		{ element: `relation:${relation}`, text: about },
	])
	expect(mapBlock.mentions(doc, map)).toEqual([
		{ element: `actor:${to}`, actor: to },
		{ element: `actor:${from}`, actor: from },
	])
	expect(placesOf(doc, map).size).toBe(0)
})
