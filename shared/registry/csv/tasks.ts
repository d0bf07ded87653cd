import type * as Y from 'yjs'
import { findActor } from '../actors/actors.ts'
import { type Task, withOrganisation } from '../tasks/task.ts'
import { taskStates } from '../tasks/taskStates.ts'
import type { Term } from '../term.ts'
import { namesTogether } from './names.ts'

/** The columns of the Maßnahmenplan, on screen and in files. */
export const taskColumns = {
	what: { de: 'Was', en: 'What' },
	who: { de: 'Wer', en: 'Who' },
	until: { de: 'Bis wann', en: 'By when' },
	state: { de: 'Status', en: 'State' },
	origin: { de: 'Herkunft', en: 'Origin' },
} as const satisfies Record<string, Term>

/** Tasks as rows of words under their headings. Days stay year-month-day: every spreadsheet sorts them. */
export function taskTable(
	doc: Y.Doc,
	tasks: readonly Task[],
	locale: keyof Term,
	originOf: (task: Task) => string,
): string[][] {
	const nameOf = (id: string) => findActor(doc, id)?.name.trim() ?? ''
	return [
		Object.values(taskColumns).map((heading) => heading[locale]),
		...tasks.map((task) => [
			task.text,
			namesTogether([...task.who.map(nameOf), ...task.whoElse.map((name) => withOrganisation(name, task, nameOf))]),
			task.until ?? '',
			taskStates[task.state][locale],
			originOf(task),
		]),
	]
}
