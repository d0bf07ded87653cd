import type * as Y from 'yjs'
import {
	addOwnItem,
	changeItem,
	createChecklist,
	type NewItem,
	setChecklistDay,
} from '../../../blocks/checklist/index.ts'
import { command } from '../../../lib/command.ts'
import type { Random } from '../../../lib/random.ts'
import type { Term } from '../../../registry/index.ts'
import { enterSampleActors, type SampleActor } from '../../../sampleData/index.ts'
import { id } from '../head.ts'
import { questionIds } from '../sections.ts'
import { sampleDe } from './de.ts'
import { sampleEn } from './en.ts'
import { story } from './story.ts'

/** Enters how far the founding in the invented town is; gives the checklist's id. */
export const addSample = command('plenum', (doc: Y.Doc, locale: keyof Term, random: Random = Math.random): string => {
	const words = locale === 'de' ? sampleDe : sampleEn
	const town = enterSampleActors(doc, locale, random)
	const idsOf = (actors: readonly SampleActor[] = []) => actors.map((actor) => town[actor])
	const items: Record<string, NewItem> = Object.fromEntries(questionIds.map((each) => [each, {}]))
	for (const [question, said] of Object.entries(story.items)) {
		const answer = words.answers[question as keyof typeof story.items]
		items[question] = { ...said, answer, who: idsOf('who' in said ? said.who : []) }
	}
	const checklist = createChecklist(doc, { method: id, items }, random)
	for (const [question, until] of Object.entries(story.waiting)) changeItem(doc, checklist, question, { until })
	setChecklistDay(doc, checklist, story.day)
	addOwnItem(doc, checklist, { ...story.own, ...words.own, who: idsOf(story.own.who) }, { random })
	return checklist
})
