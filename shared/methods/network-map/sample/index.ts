import type * as Y from 'yjs'
import { createMap, leaveOut, markType, placeNodes } from '../../../blocks/map/index.ts'
import { command } from '../../../lib/command.ts'
import type { Random } from '../../../lib/random.ts'
import { addRelation, changeTie, setPresent, type Term } from '../../../registry/index.ts'
import { councilsIn, enterSampleActors, samplePeople } from '../../../sampleData/index.ts'
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
	// They decide along, and work with nobody yet.
	for (const council of councilsIn(doc, locale)) leaveOut(doc, map, council)
	return map
})

function enter(
	doc: Y.Doc,
	{ from, to, actual, target, scope, about }: SampleRelation,
	actors: Readonly<Record<SampleRelation['from'], string>>,
	locale: keyof Term,
	random: Random,
): void {
	const ends = { from: actors[from], to: actors[to], about: about?.[locale] ?? '' }
	const today = actual && { ...actual, ...scopeIn(scope?.actual, locale) }
	const wished = target === 'end' ? target : target && { ...target, ...scopeIn(scope?.target ?? scope?.actual, locale) }
	if (!today) {
		if (wished && wished !== 'end') addRelation(doc, { ...ends, tie: wished, states: ['target'] }, random)
		return
	}
	const relation = addRelation(doc, { ...ends, tie: today, states: ['actual', 'target'] }, random)
	if (relation === undefined || !wished) return
	if (wished === 'end') setPresent(doc, relation, 'target', false)
	else changeTie(doc, relation, 'target', wished)
}

const scopeIn = (scope: Term | undefined, locale: keyof Term) => (scope ? { scope: scope[locale] } : {})
