import type * as Y from 'yjs'
import { createMap, markType, placeNodes } from '../../../blocks/map/index.ts'
import { command } from '../../../lib/command.ts'
import type { Random } from '../../../lib/random.ts'
import { addRelation, changeTie, setPresent, type Term } from '../../../registry/index.ts'
import { enterSampleActors, samplePeople } from '../../../sampleData/index.ts'
import { id } from '../head.ts'
import { sampleMarks } from './marks.ts'
import { samplePlaces } from './places.ts'
import { type SampleRelation, sampleRelations } from './relations.ts'

const question: Term = {
	de: 'Wer arbeitet in Auenbrück für Alleinerziehende zusammen?',
	en: 'Who works together for lone parents in Auenbrück?',
}

/** Fills a workshop with the network of the invented town. Gives the map's id. */
export const addSample = command('plenum', (doc: Y.Doc, locale: keyof Term, random: Random = Math.random): string => {
	const actors = enterSampleActors(doc, locale, random)
	const map = createMap(doc, { method: id, question: question[locale] }, random)
	for (const relation of sampleRelations) enter(doc, relation, actors, locale, random)
	for (const person of samplePeople) {
		const [x, y] = samplePlaces[person]
		const [actual, target] = sampleMarks[person] ?? []
		placeNodes(doc, map, { [actors[person]]: { x, y } })
		markType(doc, map, 'actual', actors[person], actual)
		markType(doc, map, 'target', actors[person], target)
	}
	return map
})

function enter(
	doc: Y.Doc,
	{ from, to, actual, target, about }: SampleRelation,
	actors: Readonly<Record<SampleRelation['from'], string>>,
	locale: keyof Term,
	random: Random,
): void {
	const ends = { from: actors[from], to: actors[to], about: about?.[locale] ?? '' }
	if (!actual) {
		if (target && target !== 'end') addRelation(doc, { ...ends, tie: target, states: ['target'] }, random)
		return
	}
	const relation = addRelation(doc, { ...ends, tie: actual, states: ['actual', 'target'] }, random)
	if (relation === undefined || !target) return
	if (target === 'end') setPresent(doc, relation, 'target', false)
	else changeTie(doc, relation, 'target', target)
}
