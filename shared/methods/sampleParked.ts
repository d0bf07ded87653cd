import type * as Y from 'yjs'
import { newId } from '../lib/ids.ts'
import type { Random } from '../lib/random.ts'
import { park, parkedAsTask, setParkedDone } from '../parkingLot/index.ts'
import { listGoals, setTaskGoal, type Term } from '../registry/index.ts'

interface Topic {
	readonly text: Term
	readonly by?: Term
	/** taken up meanwhile, or made a task of */
	readonly became?: 'done' | 'task'
}

/** What came up in town and was not for that day. */
const topics: readonly Topic[] = [
	{
		text: {
			de: 'Wie erreichen wir Väter, die allein erziehen?',
			en: 'How do we reach fathers who bring up children alone?',
		},
		by: { de: 'Erziehungsberatung', en: 'Parenting advice' },
	},
	{
		text: {
			de: 'Wohnungen: Wer spricht mit der Wohnungsgesellschaft?',
			en: 'Housing: who talks to the housing company?',
		},
		by: { de: 'Schuldnerberatung', en: 'Debt advice' },
	},
	{
		text: {
			de: 'Datenschutz bei der Fallbesprechung: eine Vorlage für die Einwilligung',
			en: 'Data protection in case conferences: a form for consent',
		},
		became: 'task',
	},
	{
		text: { de: 'Name und Zeichen des Netzwerks', en: 'Name and logo of the network' },
		became: 'done',
	},
	{
		text: {
			de: 'Dolmetschen in der Sprechstunde: Was kostet ein Pool?',
			en: 'Interpreting at the consultation: what does a pool cost?',
		},
	},
]

/** Fills the Themenspeicher of the example with what is open, what was taken up, and what became a task. */
export function addSampleParked(doc: Y.Doc, locale: keyof Term, random: Random): void {
	for (const { text, by, became } of topics) {
		const id = park(doc, { text: text[locale], by: by?.[locale] }, { random, id: newId(random) })
		if (became === 'task') serveGoal(doc, parkedAsTask(doc, id))
		if (became === 'done') setParkedDone(doc, id, true)
	}
}

/** Notes what it is for: a task without a goal may have been agreed in any event there was. */
function serveGoal(doc: Y.Doc, task: string | undefined): void {
	const goal = listGoals(doc).find(({ level }) => level === 'partial')
	if (task && goal) setTaskGoal(doc, task, goal.id, true)
}
