import type * as Y from 'yjs'
import { createChecklist, type NewItem, setChecklistDay } from '../../../blocks/checklist/index.ts'
import { command } from '../../../lib/command.ts'
import type { Random } from '../../../lib/random.ts'
import {
	addDecision,
	addGoal,
	addTask,
	listDecisions,
	listGoals,
	setAgreed,
	setDecisionGoal,
	setReservation,
	type Term,
	wordKey,
} from '../../../registry/index.ts'
import { enterSampleActors } from '../../../sampleData/index.ts'
import { id } from '../head.ts'
import { questionIds } from '../sections.ts'
import { conferenceDay, preparation, sentences, talksTask } from './story.ts'

/** Tells of the conference of the invented town; what was decided there is decided once. Gives the checklist's id. */
export const addSample = command('plenum', (doc: Y.Doc, locale: keyof Term, random: Random = Math.random): string => {
	const items: Record<string, NewItem> = Object.fromEntries(questionIds.map((each) => [each, {}]))
	for (const [question, { said, ...item }] of Object.entries(preparation))
		items[question] = { ...item, answer: said[locale] }
	const town = enterSampleActors(doc, locale, random)
	const checklist = createChecklist(doc, { method: id, items }, random)
	setChecklistDay(doc, checklist, conferenceDay)
	const known = new Set(listDecisions(doc).map(({ text }) => wordKey(text)))
	for (const { text, state, goal, agreed, reservations = [] } of sentences) {
		if (known.has(wordKey(text[locale]))) continue
		const decision = addDecision(doc, { text: text[locale], state, event: checklist }, { random })
		const thing = { in: 'decisions', id: decision } as const
		for (const actor of agreed) setAgreed(doc, thing, town[actor], true)
		for (const { by, why } of reservations) setReservation(doc, thing, town[by], why[locale])
		if (goal) setDecisionGoal(doc, decision, goalCalled(doc, goal, locale, random), true)
	}
	return checklist
})

/** The goal of these words: the town may have told it before; else it is new, and the first of them has a task already. */
function goalCalled(
	doc: Y.Doc,
	{ text, hasTask }: { text: Term; hasTask: boolean },
	locale: keyof Term,
	random: Random,
) {
	const known = listGoals(doc).find((goal) => wordKey(goal.text) === wordKey(text[locale]))
	if (known) return known.id
	const goal = addGoal(doc, { text: text[locale], level: 'project' }, { random })
	if (hasTask) addTask(doc, { text: talksTask[locale], goals: [goal] }, { random })
	return goal
}
