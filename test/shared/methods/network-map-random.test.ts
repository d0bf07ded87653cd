import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createMap, leaveOut, mapOf, nodesOf, shortestPath, wordRating } from '../../../shared/blocks/map/index.ts'
import { type Random, seededRandom } from '../../../shared/lib/random.ts'
import { analyseState, differences } from '../../../shared/methods/network-map/index.ts'
import { mutualWords, oneSidedWords } from '../../../shared/methods/network-map/relationWords.ts'
import {
	addActors,
	addRelation,
	changeTie,
	formalities,
	intensities,
	listRelations,
	type Relation,
	type RelationKind,
	ratings,
	relationKinds,
	relationStates,
	removeRelation,
	setPresent,
	standardFields,
	type Tie,
} from '../../../shared/registry/index.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'
import { distances, isBridge, type NaiveNetwork, partnersOf, parts, shareOfWays } from './network-map/naive.ts'
import { readSentence, type Told, type ToldTie } from './network-map/readSentence.ts'

const names = [
	'Jobcenter Auenbrück',
	'Amt für Jugend und Familie',
	'Kita-Verbund Süd',
	'Treff Anker',
	'Kinderarztpraxis am Brunnen',
	'Träger e. V. (Nord)',
	'A',
]
const keys = <Id extends string>(list: Record<Id, unknown>) => Object.keys(list) as Id[]
const states = keys(relationStates)
const locales = ['de', 'en'] as const

function some<Value>(from: readonly Value[], random: Random): Value {
	const value = from[Math.floor(random() * from.length)]
	if (value === undefined) throw new Error('nothing to choose from')
	return value
}

function someTie(random: Random, kinds: readonly RelationKind[] = keys(relationKinds)): Tie {
	return {
		kind: some(kinds, random),
		intensity: some(intensities, random),
		direction: some(['mutual', 'forward', 'backward'] as const, random),
		...(random() < 0.5 && { formality: some(keys(formalities), random) }),
		...(random() < 0.5 && { rating: some(keys(ratings), random) }),
	}
}

/** One thing somebody does to the relations of a map. */
function edit(doc: Y.Doc, actors: readonly string[], random: Random) {
	const relations = listRelations(doc)
	const chance = random()
	if (relations.length === 0 || chance < 0.2) {
		const drawnIn = some([states, ['actual'], ['target']] as const, random)
		addRelation(
			doc,
			{ from: some(actors, random), to: some(actors, random), tie: someTie(random), states: drawnIn },
			random,
		)
		return
	}
	const { id } = some(relations, random)
	const state = some(states, random)
	const { kind, intensity, direction, formality, rating } = someTie(random)
	const patches = [{ kind }, { intensity }, { direction }, { formality }, { rating }, { kind, intensity, direction }]
	if (chance < 0.7) changeTie(doc, id, state, some(patches, random))
	else if (chance < 0.9) setPresent(doc, id, state, random() < 0.6)
	else removeRelation(doc, id)
}

describe('[NET10] differences in words equal the difference of the data', () => {
	it.each([1, 2, 3])('after each of 200 random edits (seed %i)', (seed) => {
		const doc = new Y.Doc()
		const random = seededRandom(seed)
		const actors = addActors(
			doc,
			names.map((name) => ({ name })),
			random,
		)
		const map = createMap(doc, { method: 'network-map' }, random)
		wordRating(doc, map, 'disturbed', 'holprig, aber ehrlich')
		const seen = new Set<string>()
		for (let step = 0; step < 200; step++) {
			edit(doc, actors, random)
			if (step === 150) leaveOut(doc, map, actors[3] ?? '')
			const left = step >= 150 ? actors[3] : undefined
			const wanted = listRelations(doc)
				.filter(({ from, to }) => from !== left && to !== left)
				.flatMap((relation) => inData(relation, (actor) => names[actors.indexOf(actor)] ?? ''))
			const told = differences(doc, map)
			for (const { kind } of told) seen.add(kind)
			const words = mapOf(doc, map)?.ratingWords ?? ratings
			for (const locale of locales) {
				const read = told.map(({ sentence }) => readSentence(sentence[locale], locale, names, words))
				expect(sorted(read), `step ${step}`).toEqual(sorted(wanted))
			}
		}
		expect([...seen].sort()).toEqual(['build', 'change', 'end', 'strengthen', 'weaken'])
	})
})

it.each(locales)('[NET10] no two sorts of relation are told in the same words (%s)', (locale) => {
	for (const form of ['will', 'insteadOf', 'today', 'noMore'] as const) {
		const told = [mutualWords, oneSidedWords].flatMap((words) => Object.values(words).map((verb) => verb[form][locale]))
		expect(new Set(told).size, form).toBe(told.length)
	}
	for (const { will, today, noMore } of Object.values(oneSidedWords)) {
		for (const words of [will, today, noMore]) expect(words[locale]).toContain('{o}')
		expect(today[locale]).toContain('{s}')
	}
	for (const { today } of Object.values(mutualWords)) expect(today[locale]).toContain('{s}')
})

/** What a sentence has to say of a relation, from its data alone. */
function inData({ from, to, actual, target }: Relation, name: (actor: string) => string): Told[] {
	if (actual && target && JSON.stringify(inOneOrder(actual)) === JSON.stringify(inOneOrder(target))) return []
	const tie = ({ kind, intensity, direction }: Tie): ToldTie => ({
		kind,
		intensity,
		doer: direction === 'mutual' ? 'both' : name(direction === 'forward' ? from : to),
	})
	const told: Told = { actors: [name(from), name(to)].sort() }
	if (actual) told.actual = tie(actual)
	if (target) told.target = tie(target)
	for (const property of ['formality', 'rating'] as const) {
		if (target && actual?.[property] !== target[property]) told[property] = [actual?.[property], target[property]]
	}
	return [told]
}

const inOneOrder = ({ kind, intensity, direction, formality, rating }: Tie) =>
	[kind, intensity, direction, formality ?? null, rating ?? null] as const
const sorted = (all: Told[]) =>
	all
		.map(({ actors, actual, target, formality, rating }) => JSON.stringify([actors, actual, target, formality, rating]))
		.sort()

/** A random map of 3 to 24 actors in a few fields; chance also says how many relations there are. */
function randomMap(seed: number) {
	const doc = new Y.Doc()
	const random = seededRandom(seed)
	const count = 3 + Math.floor(random() * 22)
	const actors = addActors(
		doc,
		Array.from({ length: count }, (_, i) => ({
			name: `Akteur ${String(i).padStart(2, '0')}`,
			...(random() < 0.9 && { field: some(standardFields.slice(0, 4), random).id }),
		})),
		random,
	)
	const map = createMap(doc, { method: 'network-map' }, random)
	const relations = 1 + Math.floor(random() * random() * count * 3)
	for (let i = 0; i < relations; i++) {
		const drawnIn = some([states, states, ['actual'], ['target']] as const, random)
		addRelation(
			doc,
			{ from: some(actors, random), to: some(actors, random), tie: someTie(random), states: drawnIn },
			random,
		)
	}
	if (random() < 0.3) leaveOut(doc, map, some(actors, random))
	return { doc, map, random }
}

describe.each(states)('[NET11] findings equal a naive count (%s)', (state) => {
	it.each(Array.from({ length: 60 }, (_, i) => i + 1))('in random network %i', (seed) => {
		const { doc, map, random } = randomMap(seed)
		const nodes = nodesOf(doc, map)
		const shown = new Set(nodes.map(({ actor }) => actor.id))
		const inPicture = listRelations(doc).filter(({ from, to }) => shown.has(from) && shown.has(to))
		const working = inPicture.filter((relation) => {
			const kind = relation[state]?.kind
			return kind !== undefined && kind !== 'conflict' && kind !== 'competition'
		})
		const network: NaiveNetwork = {
			actors: nodes.map(({ actor }) => actor.id),
			touches: (a, b) => working.some(({ from, to }) => (from === a && to === b) || (from === b && to === a)),
		}
		const findings = analyseState(doc, map, state)
		const actorsOf = (rule: string) =>
			findings
				.filter((finding) => finding.rule === rule)
				.map(({ elements }) => elements.map((element) => element.slice('actor:'.length)))
		const firstOf = (rule: string) => actorsOf(rule).map(([first]) => first)
		if (inPicture.length === 0) {
			expect(findings).toEqual([])
			return
		}

		const together = parts(network).filter(({ length }) => length > 1)
		const largest = Math.max(0, ...together.map(({ length }) => length))
		expect(
			actorsOf('island')
				.map(({ length }) => length)
				.concat(largest || [])
				.sort(),
		).toEqual(together.map(({ length }) => length).sort())
		for (const island of actorsOf('island'))
			expect(together.map((part) => part.toSorted())).toContainEqual(island.toSorted())

		const alone = network.actors.filter((actor) => partnersOf(network, actor).length === 0)
		expect(actorsOf('isolated').flat().sort()).toEqual(alone.toSorted())

		expect(firstOf('bridge').sort()).toEqual(network.actors.filter((actor) => isBridge(network, actor)).sort())
		for (const [bridge = '', ...lost] of actorsOf('bridge')) {
			const before = distances(network)
			const rest = parts(network, bridge).filter((part) => before(part[0] ?? '', bridge) < Number.POSITIVE_INFINITY)
			const most = Math.max(...rest.map(({ length }) => length))
			expect(lost).toHaveLength(rest.reduce((sum, { length }) => sum + length, 0) - most)
		}

		const related = network.actors.filter((actor) => partnersOf(network, actor).length > 0)
		const pairs = related.reduce((sum, actor) => sum + partnersOf(network, actor).length, 0) / 2
		const hubs = related.filter((actor) => {
			const partners = partnersOf(network, actor).length
			return partners >= 4 && partners >= 2 * ((2 * pairs) / related.length)
		})
		expect(firstOf('hub').sort()).toEqual(hubs.toSorted())

		const fieldOf = new Map(nodes.map(({ actor }) => [actor.id, actor.field]))
		const goBetweens = related
			.map((actor) => ({
				actor,
				share: shareOfWays(network, actor),
				fields: new Set(partnersOf(network, actor).flatMap((partner) => fieldOf.get(partner) ?? [])).size,
			}))
			.filter(({ share, fields }) => share >= 0.15 && fields > 1)
			.map(({ share }) => Math.round(share * 100))
			.sort((a, b) => b - a)
		const told = findings
			.filter(({ rule }) => rule === 'goBetween')
			.map(({ sentence }) => Number.parseInt(sentence.de, 10))
		if (network.actors.length >= 4) expect(told).toEqual(goBetweens.slice(0, 3))

		const fields = standardFields.map((field) => network.actors.filter((actor) => fieldOf.get(actor) === field.id))
		const counted = fields.filter((field) => field.length >= 2 && field.some((actor) => related.includes(actor)))
		const gaps = counted.flatMap((one, i) =>
			counted
				.slice(i + 1)
				.filter((other) => one.length + other.length >= 5)
				.filter((other) => !one.some((a) => other.some((b) => network.touches(a, b))))
				.map((other) => [...one, ...other].sort()),
		)
		expect(
			actorsOf('gap')
				.map((actors) => actors.toSorted())
				.sort(),
		).toEqual(gaps.sort())

		const density = findings.find(({ rule }) => rule === 'density')?.sentence.de
		const possible = (network.actors.length * (network.actors.length - 1)) / 2
		if (pairs > 0 && network.actors.length > 2) expect(density).toContain(`${pairs} von ${possible} möglichen Paaren`)
		else expect(density).toBeUndefined()

		const strained = inPicture.filter((relation) => {
			const tie = relation[state]
			return tie && (['conflict', 'competition'].includes(tie.kind) || tie.rating === 'disturbed')
		})
		const strains = findings.filter(({ rule }) => rule === 'strain').map(({ elements }) => elements[0])
		expect(strains.sort()).toEqual(strained.map(({ id }) => `relation:${id}`).sort())

		const inGroups = actorsOf('group').flat()
		expect(new Set(inGroups).size).toBe(inGroups.length)
		for (const group of actorsOf('group')) {
			expect(group.length).toBeGreaterThanOrEqual(3)
			expect(parts({ ...network, actors: group })).toHaveLength(1)
		}

		const [from, to] = [some(network.actors, random), some(network.actors, random)]
		const path = shortestPath(doc, map, state, from, to)
		expect(path ? path.actors.length - 1 : Number.POSITIVE_INFINITY).toBe(distances(network)(from, to))
		for (const [i, step] of (path?.steps ?? []).entries())
			expect(network.touches(path?.actors[i] ?? '', path?.actors[i + 1] ?? ''), `${step.length} relations`).toBe(true)
	})
})

it('[NET12] Anna and Ben find and read the same, whatever reached whom first', () => {
	for (let seed = 1; seed <= 30; seed++) {
		const { anna, ben } = twoPeople()
		const random = seededRandom(seed)
		const map = createMap(anna, { method: 'network-map' }, random)
		const actors = addActors(
			anna,
			names.map((name) => ({ name, field: some(standardFields, random).id })),
			random,
		)
		bothHear(anna, ben)
		for (let step = 0; step < 30; step++) {
			edit(random() < 0.5 ? anna : ben, actors, random)
			if (random() < 0.1) bothHear(anna, ben)
		}
		bothHear(anna, ben)
		for (const state of states) expect(analyseState(anna, map, state)).toEqual(analyseState(ben, map, state))
		expect(differences(anna, map)).toEqual(differences(ben, map))
		expect(nodesOf(anna, map)).toEqual(nodesOf(ben, map))
	}
})
