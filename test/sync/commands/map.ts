import {
	createMap,
	layout,
	leaveOut,
	leftOutOf,
	listMaps,
	markType,
	networkTypeIds,
	nodesOf,
	pictureOf,
	placeNodes,
	questionText,
	takeIn,
	wordQuestion,
	wordRating,
} from '../../../shared/blocks/map/index.ts'
import { change } from '../../../shared/lib/change.ts'
import type { Random } from '../../../shared/lib/random.ts'
import {
	aboutText,
	addRelation,
	changeTie,
	type Formality,
	formalities,
	intensities,
	listActors,
	listRelations,
	type Rating,
	type RelationKind,
	type RelationState,
	ratings,
	relationKinds,
	relationStates,
	removeRelation,
	setPresent,
} from '../../../shared/registry/index.ts'
import type { BoardPerson } from '../../helpers/boardPerson.ts'
import { type Command, pick } from './command.ts'
import { maybeTrashed } from './trash.ts'

const kindIds = Object.keys(relationKinds) as RelationKind[]
const stateIds = Object.keys(relationStates) as RelationState[]
const formalityIds = Object.keys(formalities) as Formality[]
const ratingIds = Object.keys(ratings) as Rating[]
const scopes = ['eine Sprechstunde im Monat', ' zwei  Tage ', '']
const directionIds = ['mutual', 'forward', 'backward'] as const

const someMap = ({ doc }: BoardPerson, random: Random) => pick(listMaps(doc), random)?.id
const someRelation = ({ doc }: BoardPerson, random: Random) => pick(listRelations(doc), random)?.id
const someState = (random: Random) => pick(stateIds, random) ?? 'actual'
const coordinate = (random: Random) => Math.round(random() * 400) * 4

/** Some map and somebody in it. */
function someNode(person: BoardPerson, random: Random) {
	const map = someMap(person, random)
	const actor = map && pick(nodesOf(person.doc, map), random)?.actor.id
	return map && actor ? { map, actor } : undefined
}

export const mapCommands: readonly Command[] = [
	{
		name: 'found a network map',
		weight: 0.3,
		run(person, random) {
			if (listMaps(person.doc).length < 3) createMap(person.doc, { method: 'network-map' }, random)
		},
	},
	{
		name: 'draw a relation',
		weight: 4,
		run({ doc }, random) {
			const [from, to] = [pick(listActors(doc), random)?.id, pick(listActors(doc), random)?.id]
			const kind = pick(kindIds, random)
			if (!from || !to || !kind) return
			const states = pick([stateIds, ['actual'], ['target']] as const, random) ?? []
			const direction = pick(directionIds, random) ?? 'mutual'
			addRelation(doc, { from, to, tie: { kind, intensity: 1, direction }, states, about: 'Kurse' }, random)
		},
	},
	{
		name: 'change a relation',
		weight: 6,
		run(person, random) {
			const id = someRelation(person, random)
			if (!id) return
			const patches = [
				{ kind: pick(kindIds, random) ?? 'exchange' },
				{ intensity: pick(intensities, random) ?? 1 },
				{ direction: pick(directionIds, random) ?? 'mutual' },
				{ scope: random() < 0.7 ? pick(scopes, random) : undefined },
				{ formality: random() < 0.7 ? pick(formalityIds, random) : undefined },
				{ rating: random() < 0.7 ? pick(ratingIds, random) : undefined },
			]
			changeTie(person.doc, id, someState(random), pick(patches, random) ?? {})
		},
	},
	{
		name: 'take a relation into a state, or out of it',
		weight: 3,
		run(person, random) {
			const id = someRelation(person, random)
			if (id) setPresent(person.doc, id, someState(random), random() < 0.6)
		},
	},
	{
		name: 'write what a relation is about',
		weight: 3,
		run(person, random) {
			const id = someRelation(person, random)
			const text = id && aboutText(person.doc, id)
			if (!text) return
			change(person.doc, () =>
				text.insert(Math.floor(random() * (text.length + 1)), pick(['Kita', 'ä', ' '], random) ?? ''),
			)
		},
	},
	{
		name: 'remove a relation',
		weight: 0.7,
		run(person, random) {
			const id = someRelation(person, random)
			if (id) removeRelation(person.doc, id, maybeTrashed(random))
		},
	},
	{
		name: 'move a node',
		weight: 6,
		run(person, random) {
			const node = someNode(person, random)
			if (node) placeNodes(person.doc, node.map, { [node.actor]: { x: coordinate(random), y: coordinate(random) } })
		},
	},
	{
		name: 'lay out a network map',
		weight: 0.3,
		run(person, random) {
			const map = someMap(person, random)
			if (!map) return
			const { nodes, edges } = pictureOf(person.doc, map)
			const labelled = nodes.map(({ actor }) => ({ id: actor.id, label: actor.name, field: actor.field }))
			placeNodes(person.doc, map, layout(labelled, edges, { seed: Math.floor(random() * 1000) }))
		},
	},
	{
		name: 'word the question of a network map',
		weight: 0.3,
		run(person, random) {
			const map = someMap(person, random)
			if (map) wordQuestion(person.doc, map, pick(['Wer arbeitet mit wem?', 'Wer fehlt?', ' '], random) ?? '')
		},
	},
	{
		name: 'leave an actor out of a network map, or take one in',
		weight: 1,
		run(person, random) {
			const node = someNode(person, random)
			if (!node) return
			const back = pick([...leftOutOf(person.doc, node.map)], random)
			if (back !== undefined && random() < 0.5) takeIn(person.doc, node.map, back)
			else leaveOut(person.doc, node.map, node.actor)
		},
	},
	{
		name: 'mark a network type',
		weight: 1,
		run(person, random) {
			const node = someNode(person, random)
			const type = random() < 0.8 ? pick(networkTypeIds, random) : undefined
			if (node) markType(person.doc, node.map, someState(random), node.actor, type)
		},
	},
	{
		name: 'word a network map',
		weight: 1,
		run(person, random) {
			const map = someMap(person, random)
			if (!map) return
			wordRating(person.doc, map, pick(ratingIds, random) ?? 'good', pick(['prima', 'holprig', ''], random) ?? '')
			const question = questionText(person.doc, map)
			if (question) change(person.doc, () => question.insert(0, 'Wer? '))
		},
	},
]
