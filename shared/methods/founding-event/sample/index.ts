import type * as Y from 'yjs'
import { createChecklist, type NewItem, setChecklistDay } from '../../../blocks/checklist/index.ts'
import { command } from '../../../lib/command.ts'
import type { Random } from '../../../lib/random.ts'
import type { Term } from '../../../registry/index.ts'
import { enterSampleActors } from '../../../sampleData/index.ts'
import { id } from '../head.ts'
import { questionIds } from '../sections.ts'
import { eventDay, story } from './story.ts'

/** Enters how far the invented town is with its event, months after it; gives the checklist's id. */
export const addSample = command('plenum', (doc: Y.Doc, locale: keyof Term, random: Random = Math.random): string => {
	enterSampleActors(doc, locale, random)
	const items: Record<string, NewItem> = Object.fromEntries(questionIds.map((each) => [each, {}]))
	for (const [question, { said, ...item }] of Object.entries(story)) items[question] = { ...item, answer: said[locale] }
	const checklist = createChecklist(doc, { method: id, items }, random)
	setChecklistDay(doc, checklist, eventDay)
	return checklist
})
