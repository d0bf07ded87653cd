import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
	createMap,
	leaveOut,
	markType,
	type Part,
	pictureOf,
	shortestPath,
	subnetwork,
	wordRating,
} from '../../../shared/blocks/map/index.ts'
import type { Finding } from '../../../shared/findings/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { analyseState, differences, networkMap } from '../../../shared/methods/network-map/index.ts'
import {
	type ActorDetails,
	addActors,
	addRelation,
	changeTie,
	type RelationKind,
	type relationStates,
	setPresent,
	type Tie,
} from '../../../shared/registry/index.ts'

const tie = (kind: RelationKind = 'coordination', more: Partial<Tie> = {}): Tie => ({
	kind,
	intensity: 1,
	direction: 'mutual',
	...more,
})

/** A map of actors who are called by letters, and of relations between them: "AB" is a coordination of A and B. */
function town(pairs: string, details: Record<string, ActorDetails> = {}, kind: RelationKind = 'coordination') {
	const doc = new Y.Doc()
	const random = seededRandom(1)
	const map = createMap(doc, { method: 'network-map' }, random)
	const letters = [...new Set(pairs.replace(/\s/gu, ''))].sort()
	const ids = addActors(
		doc,
		letters.map((name) => ({ name, ...details[name] })),
		random,
	)
	const id = (name: string) => ids[letters.indexOf(name)] ?? ''
	const relations = new Map<string, string>()
	for (const pair of pairs.split(' ').filter(({ length }) => length === 2)) {
		const [from = '', to = ''] = [...pair]
		const relation = addRelation(
			doc,
			{ from: id(from), to: id(to), tie: tie(kind), states: ['actual', 'target'] },
			random,
		)
		relations.set(pair, relation ?? '')
	}
	const names = (actors: readonly string[]) => actors.map((actor) => letters[ids.indexOf(actor)] ?? '?').join('')
	return { doc, map, id, names, relation: (pair: string) => relations.get(pair) ?? '' }
}

const of = (rule: string, findings: readonly Finding[]) => findings.filter((finding) => finding.rule === rule)
const germanOf = (rule: string, findings: readonly Finding[]) => of(rule, findings).map(({ sentence }) => sentence.de)

it('[NET13] founded where there are actors already, it lays them out at once, below its heading', () => {
	const { doc, id } = town('AB BC CA DE F G H')
	const found = () => networkMap.found(doc, seededRandom(5)).id
	const nodes = pictureOf(doc, found()).nodes
	expect(nodes.every(({ placed }) => placed)).toBe(true)
	expect(Math.min(...nodes.map(({ x }) => x))).toBeGreaterThan(0)
	expect(Math.min(...nodes.map(({ y }) => y))).toBeGreaterThan(0)
	const place = (name: string) => nodes.find(({ actor }) => actor.id === id(name))
	expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length)
	expect(place('F')?.x).toBeGreaterThan(place('A')?.x ?? Number.POSITIVE_INFINITY)
	const again = pictureOf(doc, found()).nodes
	expect(again.map(({ x, y }) => [x, y])).toEqual(nodes.map(({ x, y }) => [x, y]))
})

describe('what an analysis finds', () => {
	it('[NET1] groups that touch nobody else, and actors nobody works with', () => {
		const { doc, map } = town('AB BC CA DE F')
		const findings = networkMap.analyse(doc, map)
		expect(germanOf('island', findings)).toEqual([
			'D und E sind nur untereinander verbunden, kein Weg führt von dort zu den anderen.',
		])
		expect(germanOf('isolated', findings)).toEqual(['Mit F arbeitet in diesem Bild niemand zusammen.'])
	})

	it('[NET1] one sentence for all as long as most have no relation yet, and none as long as there are none', () => {
		const { doc, map } = town('AB C D E')
		expect(germanOf('isolated', networkMap.analyse(doc, map))).toEqual([
			'3 von 5 Akteuren arbeiten in diesem Bild mit niemandem zusammen.',
		])
		const empty = town('A B C')
		expect(networkMap.analyse(empty.doc, empty.map)).toEqual([])
	})

	it('[NET1] bridges, hubs and go-betweens', () => {
		const work: ActorDetails = { field: 'work' }
		const care: ActorDetails = { field: 'care' }
		const fields = { A: work, B: work, C: work, D: work, E: work, F: care, G: care }
		const { doc, map } = town('AB AC AD AE EF FG EG', fields)
		const findings = networkMap.analyse(doc, map)
		expect(germanOf('bridge', findings)).toEqual([
			'Nur über A sind B, C und D mit den anderen verbunden.',
			'Nur über E sind F und G mit den anderen verbunden.',
		])
		expect(of('hub', findings).map(({ title }) => title.de)).toEqual(['Knotenpunkt: A'])
		expect(germanOf('goBetween', findings)).toEqual([
			'53 von 100 kürzesten Wegen zwischen zwei anderen führen über E, zwischen 2 Feldern.',
		])
	})

	it('[NET1] fields of several actors across which nobody works together', () => {
		const fields = {
			A: { field: 'work' },
			B: { field: 'work' },
			C: { field: 'work' },
			D: { field: 'care' },
			E: { field: 'care' },
			F: { field: 'health' },
		}
		const { doc, map, id } = town('AB AF DE DF C', fields)
		const [gap, ...others] = of('gap', networkMap.analyse(doc, map))
		expect(others).toEqual([])
		expect(gap?.sentence).toEqual({
			de: 'Zwischen den Feldern Arbeitsmarkt und Kinderbetreuung arbeitet niemand zusammen: hier A, B und C, dort D und E.',
			en: 'Nobody works together across Labour market and Childcare: here A, B and C, there D and E.',
		})
		addRelation(doc, { from: id('C'), to: id('E'), tie: tie('exchange'), states: ['actual'] })
		expect(of('gap', networkMap.analyse(doc, map))).toEqual([])
	})

	it('[NET1] density, and groups that work more closely together', () => {
		const { doc, map } = town('AB BC CA DE EF FD AD')
		const findings = networkMap.analyse(doc, map)
		expect(germanOf('density', findings)[0]).toMatch(/^7 von 15 möglichen Paaren arbeiten zusammen\./)
		expect(germanOf('group', findings)).toEqual([
			'A, B und C arbeiten untereinander enger zusammen als mit den anderen.',
			'D, E und F arbeiten untereinander enger zusammen als mit den anderen.',
		])
	})

	it('[NET2] competition and conflict connect nobody, and are told of organisations', () => {
		const { doc, map, id, relation } = town('AB BC D E')
		addRelation(doc, { from: id('C'), to: id('D'), tie: tie('conflict'), states: ['actual', 'target'] })
		addRelation(doc, { from: id('D'), to: id('E'), tie: tie('competition'), states: ['actual', 'target'] })
		changeTie(doc, relation('AB'), 'actual', { rating: 'disturbed' })
		const findings = networkMap.analyse(doc, map)
		expect(of('isolated', findings).map(({ title }) => title.de)).toEqual(['Ohne Beziehung: D', 'Ohne Beziehung: E'])
		expect(germanOf('strain', findings)).toEqual([
			'Die Zusammenarbeit zwischen A und B ist gestört.',
			'Zwischen C und D gibt es einen Konflikt.',
			'D und E konkurrieren miteinander.',
		])
		expect(shortestPath(doc, map, 'actual', id('A'), id('D'))).toBeUndefined()
	})

	it('[NET3] each state is analysed for itself, under keys of its own', () => {
		const { doc, map, relation } = town('AB BC CA D')
		const cut = relation('BC')
		setPresent(doc, cut, 'target', false)
		expect(of('bridge', analyseState(doc, map, 'actual'))).toEqual([])
		expect(germanOf('bridge', analyseState(doc, map, 'target'))).toEqual([
			'Nur über A ist C mit den anderen verbunden.',
		])
		const keys = [...analyseState(doc, map, 'actual'), ...analyseState(doc, map, 'target')].map(({ key }) => key)
		expect(new Set(keys).size).toBe(keys.length)
	})

	it('[NET3] only who is in the picture counts', () => {
		const { doc, map, id } = town('AB BC CD')
		leaveOut(doc, map, id('C'))
		expect(of('isolated', networkMap.analyse(doc, map)).map(({ title }) => title.de)).toEqual(['Ohne Beziehung: D'])
	})

	it('[NET4] where the organisations want to go, and whether the target fits that', () => {
		const { doc, map, id, relation } = town('AB BC')
		for (const name of 'AB') markType(doc, map, 'actual', id(name), 'information')
		for (const name of 'ABC') markType(doc, map, 'target', id(name), 'production')
		expect(germanOf('type', networkMap.analyse(doc, map))[0]).toMatch(
			/^Die meisten sehen heute: Informationsnetzwerk\. Ihr Ziel: Produktionsnetzwerk\./,
		)
		expect(of('bindingAim', networkMap.analyse(doc, map))).toHaveLength(1)
		changeTie(doc, relation('AB'), 'target', { kind: 'binding' })
		expect(of('bindingAim', networkMap.analyse(doc, map))).toEqual([])
	})
})

describe('differences between Ist and Soll', () => {
	it('[NET5] are told in sentences: build, strengthen, end, in this order', () => {
		const { doc, map, id, relation } = town('AB BC CD', {}, 'exchange')
		setPresent(doc, relation('AB'), 'target', false)
		changeTie(doc, relation('CD'), 'target', { kind: 'coordination', intensity: 2 })
		addRelation(doc, {
			from: id('D'),
			to: id('A'),
			tie: tie('referral', { direction: 'forward' }),
			states: ['target'],
		})
		const [build, strengthen, end, ...others] = differences(doc, map)
		expect(others).toEqual([])
		expect(build?.sentence).toEqual({
			de: 'D soll Ratsuchende an A verweisen (Grad 1). Heute gibt es keine Beziehung.',
			en: 'D should refer people to A (degree 1). Today there is no relation.',
		})
		expect(strengthen?.sentence).toEqual({
			de: 'C und D sollen sich koordinieren (Grad 2) statt nur Informationen auszutauschen (Grad 1).',
			en: 'C and D should coordinate their work (degree 2) instead of only exchanging information (degree 1).',
		})
		expect(end?.sentence.de).toBe('A und B sollen keine Informationen mehr austauschen (heute Grad 1).')
		expect([build, strengthen, end].map((each) => each?.task.de)).toEqual([
			'D und A: Verweisen aufbauen',
			'C und D: Koordination vereinbaren',
			'A und B: Informationsaustausch beenden',
		])
	})

	it('[NET5] say what is there already, and what else is to become of a relation', () => {
		const { doc, map, id, relation } = town('AB BC', {}, 'referral')
		addRelation(doc, { from: id('B'), to: id('A'), tie: tie('binding'), states: ['target'] })
		wordRating(doc, map, 'disturbed', 'holprig')
		changeTie(doc, relation('BC'), 'actual', { rating: 'disturbed', direction: 'backward' })
		changeTie(doc, relation('BC'), 'target', {
			rating: 'good',
			direction: 'mutual',
			formality: 'minutes',
			scope: 'jede Woche',
		})
		const [build, strengthen] = differences(doc, map)
		expect(build?.sentence.de).toBe(
			'B und A sollen eine verbindliche gemeinsame Leistung erbringen (Grad 1). Heute gibt es zwischen ihnen: Verweisen.',
		)
		expect(strengthen?.sentence.de).toBe(
			'B und C sollen Ratsuchende aneinander verweisen (Grad 1). Heute verweist C Ratsuchende an B (Grad 1). Umfang: „jede Woche“ statt ohne Angabe. Formalisierung: „Protokoll“ statt ohne Angabe. Bewertung: „gut“ statt „holprig“.',
		)
	})

	it.each([
		['from conflict to coordination', tie('conflict', { intensity: 3 }), tie('coordination'), 'strengthen'],
		['from coordination to competition', tie('coordination'), tie('competition', { intensity: 3 }), 'weaken'],
		['a lower degree', tie('project', { intensity: 3 }), tie('project', { intensity: 2 }), 'weaken'],
		['more binding, but a lower degree', tie('exchange', { intensity: 3 }), tie('binding'), 'change'],
		[
			'the other way round',
			tie('referral', { direction: 'forward' }),
			tie('referral', { direction: 'backward' }),
			'change',
		],
		['money instead of talk', tie('exchange'), tie('funding'), 'change'],
		['a fiercer conflict', tie('conflict'), tie('conflict', { intensity: 3 }), 'change'],
		['in writing', tie('project', { formality: 'oral' }), tie('project', { formality: 'agreement' }), 'strengthen'],
		['better rated', tie('project', { rating: 'disturbed' }), tie('project', { rating: 'good' }), 'strengthen'],
	] as const)('[NET6] %s', (_, actual, target, kind) => {
		const { doc, map, relation } = town('AB', {}, actual.kind)
		changeTie(doc, relation('AB'), 'actual', actual)
		changeTie(doc, relation('AB'), 'target', target)
		expect(differences(doc, map).map((difference) => difference.kind)).toEqual([kind])
	})
})

describe('parts of a network', () => {
	const details: Record<string, ActorDetails> = {
		A: { field: 'work', level: 'decision', kind: 'authority', groups: ['core'] },
		B: { field: 'work', level: 'both', kind: 'company', involvement: 'wished' },
		C: { field: 'care', level: 'operative', kind: 'authority', groups: ['group:arbeit'] },
	}

	it.each<[string, Part, string]>([
		['everything', {}, 'ABCDE'],
		['a field', { fields: ['work'] }, 'AB'],
		['kinds', { kinds: ['authority', 'person'] }, 'AC'],
		['a level, and who is of both', { levels: ['operative'] }, 'BC'],
		['groups', { groups: ['group:arbeit', 'core'] }, 'AC'],
		['an involvement', { involvements: ['wished'] }, 'B'],
		['a field and a kind', { fields: ['work'], kinds: ['authority'] }, 'A'],
		['nothing', { fields: [] }, ''],
	])('[NET7] %s', (_, part, wanted) => {
		const { doc, map, names } = town('AB BC CD DE', details)
		const shown = subnetwork(pictureOf(doc, map), part)
		expect(names(shown.nodes.map(({ actor }) => actor.id))).toBe(wanted)
		for (const { from, to } of shown.edges) {
			expect(wanted).toContain(names([from]))
			expect(wanted).toContain(names([to]))
		}
	})

	it('[NET7] kinds of relations in the state that is shown, and who is near an actor', () => {
		const { doc, map, id, names, relation } = town('AB BC CD DE')
		changeTie(doc, relation('CD'), 'target', { kind: 'binding' })
		const picture = pictureOf(doc, map)
		const shown = (part: Part, ...states: (keyof typeof relationStates)[]) =>
			names(subnetwork(picture, part, states).nodes.map(({ actor }) => actor.id))
		expect(shown({ relationKinds: ['binding'] }, 'target')).toBe('CD')
		expect(shown({ relationKinds: ['binding'] }, 'actual')).toBe('')
		expect(shown({ around: { actor: id('C'), steps: 1 } }, 'actual')).toBe('BCD')
		expect(shown({ around: { actor: id('C'), steps: 2 } }, 'actual')).toBe('ABCDE')
		expect(shown({ around: { actor: id('A'), steps: 3 }, relationKinds: ['coordination'] }, 'target')).toBe('ABC')
	})
})

it('[NET8] the shortest way between two actors, with the relations it goes along', () => {
	const { doc, map, id, names, relation } = town('AB BC CD AE ED F')
	const path = shortestPath(doc, map, 'actual', id('A'), id('D'))
	expect(names(path?.actors ?? [])).toBe('AED')
	expect(path?.steps.map((step) => step.map((each) => each.id))).toEqual([[relation('AE')], [relation('ED')]])
	expect(shortestPath(doc, map, 'actual', id('A'), id('F'))).toBeUndefined()
	expect(shortestPath(doc, map, 'actual', id('A'), 'nobody')).toBeUndefined()
	expect(shortestPath(doc, map, 'actual', id('A'), id('A'))?.actors).toEqual([id('A')])
})

it.each(['de', 'en'] as const)(
	'[NET9] the sample has something to build, to strengthen, to change, to loosen and to end (%s)',
	(locale) => {
		const doc = new Y.Doc()
		const { id } = networkMap.sample(doc, locale, seededRandom(1))
		const { nodes, edges } = pictureOf(doc, id)
		expect(nodes).toHaveLength(19)
		expect(nodes.every(({ placed }) => placed)).toBe(true)
		expect(edges.length).toBeGreaterThanOrEqual(30)
		const kinds = new Set(differences(doc, id).map(({ kind }) => kind))
		expect([...kinds]).toEqual(['build', 'strengthen', 'change', 'weaken', 'end'])
		const found = new Set(networkMap.analyse(doc, id).map(({ rule }) => rule))
		for (const rule of [
			'island',
			'isolated',
			'gap',
			'bridge',
			'strain',
			'hub',
			'goBetween',
			'group',
			'density',
			'type',
			'bindingAim',
		])
			expect(found).toContain(rule)
	},
)
