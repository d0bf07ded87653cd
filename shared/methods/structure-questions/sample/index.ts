import type * as Y from 'yjs'
import { createChecklist, type NewItem } from '../../../blocks/checklist/index.ts'
import { command } from '../../../lib/command.ts'
import type { Random } from '../../../lib/random.ts'
import { addGroup, type Term } from '../../../registry/index.ts'
import { enterSampleActors } from '../../../sampleData/index.ts'
import { id } from '../head.ts'
import { questionIds } from '../sections.ts'
import { newGroup, story } from './story.ts'

/** Enters what the invented town has agreed on; gives the checklist's id. */
export const addSample = command('plenum', (doc: Y.Doc, locale: keyof Term, random: Random = Math.random): string => {
	enterSampleActors(doc, locale, random)
	// It was agreed at the last meeting, and has no rhythm yet.
	addGroup(doc, newGroup[locale])
	const items: Record<string, NewItem> = Object.fromEntries(questionIds.map((each) => [each, {}]))
	for (const [question, { said, ...item }] of Object.entries(story)) items[question] = { ...item, answer: said[locale] }
	return createChecklist(doc, { method: id, items }, random)
})
