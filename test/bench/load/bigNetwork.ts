import type * as Y from 'yjs'
import { createMap } from '../../../shared/blocks/map/index.ts'
import { type Random, seededRandom } from '../../../shared/lib/random.ts'
import { addBoardWith } from '../../../shared/methods/methodBoard.ts'
import { networkMap } from '../../../shared/methods/network-map/index.ts'
import {
	addActors,
	addRelation,
	type Intensity,
	involvements,
	kinds,
	listActors,
	type RelationKind,
	relationKinds,
	standardFields,
	standardGroupIds,
} from '../../../shared/registry/index.ts'

const actorsPerFrame = 60
const relationsPerFrame = 100

/**
 * A network as large as they come, edit by edit: its actors of all kinds and fields, relations of all kinds between them,
 * most of them within a field, and a board with its map. The same for the same seed.
 */
export function bigNetwork(actors: number, relations: number, seed = 1): ((doc: Y.Doc) => void)[] {
	const random = seededRandom(seed)
	const edits: ((doc: Y.Doc) => void)[] = []
	for (let from = 0; from < actors; from += actorsPerFrame) {
		const count = Math.min(actorsPerFrame, actors - from)
		edits.push((doc) => {
			addActors(
				doc,
				Array.from({ length: count }, (_, i) => someActor(from + i, random)),
				random,
			)
		})
	}
	for (let from = 0; from < relations; from += relationsPerFrame) {
		const count = Math.min(relationsPerFrame, relations - from)
		edits.push((doc) => {
			const all = listActors(doc)
			for (let i = 0; i < count; i++) addSomeRelation(doc, all, random)
		})
	}
	edits.push((doc) => {
		const id = createMap(doc, { method: networkMap.id }, random)
		addBoardWith(doc, networkMap, { block: 'map', id }, { locale: 'de', filled: true, random })
	})
	return edits
}

const bodies = ['Beratungsstelle', 'Familienzentrum', 'Kita', 'Bildungswerk', 'Fachdienst', 'Verein', 'Initiative']
const districts = ['Nordstadt', 'Südhang', 'Altes Dorf', 'Am Bahnhof', 'Mühlenviertel', 'Seeufer', 'Weststadt']

function someActor(number: number, random: Random) {
	return {
		name: `${pick(bodies, random)} ${pick(districts, random)} ${number + 1}`,
		kind: pick(Object.keys(kinds) as (keyof typeof kinds)[], random),
		field: standardFields[number % standardFields.length]?.id ?? 'work',
		involvement: pick(Object.keys(involvements) as (keyof typeof involvements)[], random),
		groups: [pick(standardGroupIds, random)],
	}
}

function addSomeRelation(doc: Y.Doc, all: ReturnType<typeof listActors>, random: Random) {
	const from = pick(all, random)
	const near = random() < 0.6 ? all.filter(({ field }) => field === from.field) : all
	const kind = pick(Object.keys(relationKinds) as RelationKind[], random)
	const intensity = (1 + Math.floor(random() * 3)) as Intensity
	const tie = { kind, intensity, direction: random() < 0.7 ? ('mutual' as const) : ('forward' as const) }
	const to = pick(near.length > 1 ? near : all, random)
	if (to.id !== from.id) addRelation(doc, { from: from.id, to: to.id, tie, states: ['actual'] }, random)
	else addSomeRelation(doc, all, random)
}

function pick<T>(from: readonly T[], random: Random): T {
	const one = from[Math.floor(random() * from.length)]
	if (one === undefined) throw new Error('nothing to pick from')
	return one
}
