import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { portionsOf } from '../../lib/portions.ts'
import type { Random } from '../../lib/random.ts'
import type { Actor } from '../actors/actor.ts'
import { type Day, isDay, type Task } from '../tasks/task.ts'
import { type TaskState, taskStates } from '../tasks/taskStates.ts'
import {
	addTasks,
	type BelongsTo,
	belongings,
	changeTask,
	listTasks,
	type NewTask,
	setTaskWho,
} from '../tasks/tasks.ts'
import { termNamed, wordKey } from '../term.ts'
import type { FileLine } from './check.ts'
import { listLines, type SoughtColumn } from './columnSearch.ts'
import { namesIn } from './names.ts'
import { taskColumns } from './tasks.ts'

const columns = {
	what: {
		header: taskColumns.what,
		also: ['Maßnahme', 'Maßnahmen', 'Aufgabe', 'Aktivität', 'Vorhaben', 'Ziel', 'Text', 'Titel', 'Task', 'Action'],
	},
	who: {
		header: taskColumns.who,
		also: ['Verantwortlich', 'Verantwortliche', 'Zuständig', 'Zuständigkeit', 'Akteure', 'Beteiligte', 'Responsible'],
	},
	until: { header: taskColumns.until, also: ['Bis', 'Frist', 'Termin', 'Datum', 'Fällig', 'Fällig am', 'Due', 'Date'] },
	state: { header: taskColumns.state, also: ['Stand', 'Stand der Umsetzung'] },
} as const satisfies Record<string, SoughtColumn>

/**
 * The lines of a file as tasks. Who is called like an actor, in full or short, is that actor, everybody else a person.
 * Words that are no day, no state, or stand in other columns go behind the task: nothing is left out. `apart` names such
 * columns.
 */
export function tasksInFile(
	file: { headings: readonly string[]; lines: readonly FileLine[] },
	actors: readonly Actor[],
): { tasks: NewTask[]; apart: string[] } {
	const { entries, apart } = listLines(file, columns, 'what')
	const byName = actorsByName(actors)
	const called = new Set(byName.keys())
	const tasks = entries.map(({ words: { what = '', who = '', until = '', state = '' }, others }): NewTask => {
		const takers = namesIn(who, called, 'and')
		const known = takers.flatMap((name) => byName.get(wordKey(name))?.id ?? [])
		const day = dayIn(until)
		const stands = stateIn(state)
		const more = [...(until && !day ? [until] : []), ...(state && !stands ? [state] : []), ...others].join('; ')
		return {
			text: what && more ? `${what} (${more})` : what || more,
			who: known,
			whoElse: takers.filter((name) => !byName.has(wordKey(name))),
			...(day && { until: day }),
			...(stands && { state: stands }),
		}
	})
	return { tasks, apart }
}

/** Enters tasks of a file, in their order. One whose words stand in the plan already gets what it lacks. Run it as one step of undo. */
export function enterTasks(
	doc: Y.Doc,
	tasks: readonly NewTask[],
	random: Random = Math.random,
): { added: number; completed: number } {
	const present = new Map(listTasks(doc).map((task) => [wordKey(task.text), task]))
	const fresh = tasks.filter(({ text }) => !present.has(wordKey(text)))
	addTasks(doc, fresh, random)
	const told = tasks.flatMap((task) => {
		const known = present.get(wordKey(task.text))
		return known ? [{ task, known }] : []
	})
	const belongsTo = belongings(doc)
	for (const some of portionsOf(told)) completeSome(doc, some, belongsTo)
	return { added: fresh.length, completed: told.length }
}

const completeSome = command(
	'registry',
	(doc: Y.Doc, told: readonly { task: NewTask; known: Task }[], belongsTo: BelongsTo): void => {
		for (const { task, known } of told) {
			for (const actor of task.who ?? []) setTaskWho(doc, known.id, { actor }, true)
			for (const name of task.whoElse ?? []) setTaskWho(doc, known.id, { name }, true, belongsTo)
			if (task.until && !known.until) changeTask(doc, known.id, { until: task.until })
		}
	},
)

/** What would come of these tasks in this plan. */
export const knownTasks = (doc: Y.Doc, tasks: readonly NewTask[]): number => {
	const present = new Set(listTasks(doc).map(({ text }) => wordKey(text)))
	return tasks.filter(({ text }) => present.has(wordKey(text))).length
}

/** Actors by what they are called, in full or short; the first one is meant where two are called the same. */
function actorsByName(actors: readonly Actor[]): Map<string, Actor> {
	const byName = new Map<string, Actor>()
	for (const actor of actors)
		for (const key of [wordKey(actor.name), wordKey(actor.shortName ?? '')])
			if (key && !byName.has(key)) byName.set(key, actor)
	return byName
}

/** "2026-03-09", "9.3.2026" or "09.03.26" as a day. */
export function dayIn(words: string): Day | undefined {
	const [, d = '', m = '', y = ''] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2}|\d{4})$/u.exec(words) ?? []
	const day = d ? `${y.padStart(4, '20')}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : words
	return isDay(day) ? day : undefined
}

const otherStates: readonly (readonly [TaskState, RegExp])[] = [
	['inProgress', /arbeit|läuft|begonnen|progress/u],
	['done', /erledigt|fertig|abgeschlossen|umgesetzt|done|completed/u],
	['dropped', /entfällt|verworfen|gestrichen|dropped/u],
	['open', /offen|geplant|neu|open|planned/u],
]

/** The state these words mean; undefined for what is none. */
export const stateIn = (words: string): TaskState | undefined =>
	words ? (termNamed(taskStates, words) ?? otherStates.find(([, sign]) => sign.test(wordKey(words)))?.[0]) : undefined
