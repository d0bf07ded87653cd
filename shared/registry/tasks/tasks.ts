import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import {
	type Adding,
	entriesIn,
	isBack,
	mapIn,
	newEntry,
	orderBefore,
	ordersBehind,
	patchEntry,
	textIn,
} from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import { portionsOf } from '../../lib/portions.ts'
import type { Random } from '../../lib/random.ts'
import { registryOf } from '../../lib/sharedRegistry.ts'
import { removeEntry, type Trashed } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { wordKey } from '../term.ts'
import {
	type Day,
	isDay,
	isEffort,
	isTaskState,
	nextTaker,
	notedName,
	readTask,
	type Taker,
	type Task,
	type TaskOrigin,
	type TaskPlace,
	takerKey,
	taskGoalKey,
	taskVersion,
} from './task.ts'
import type { TaskState } from './taskStates.ts'

/** What may be said of a task when it is added. */
export interface NewTask {
	readonly text: string
	/** ids of actors */
	readonly who?: readonly string[]
	readonly whoElse?: readonly string[]
	readonly until?: Day
	readonly state?: TaskState
	/** ids of goals */
	readonly goals?: readonly string[]
	readonly effort?: string
	readonly origin?: TaskOrigin
}

/** The registry's map: task id -> Y.Map. Observe it, but change it only through the commands below. */
export const tasksOf = (doc: Y.Doc): Y.Map<unknown> => registryOf(doc).getMap('tasks')

/**
 * Adds a task before the task `before`, or at the end, and gives its id. What an analysis found becomes one task, however
 * often and by however many people it is taken: its id follows from the finding, and the task that is there stays, or comes
 * back from the trash. So it is for whoever gives an `id`.
 */
export const addTask = command(
	'registry',
	(doc: Y.Doc, task: NewTask, { before, random = Math.random, id: given, order }: Adding = {}): string => {
		const { origin } = task
		const id = given ?? (origin?.place && origin.found ? idOfFound(origin.place, origin.found.key) : newId(random))
		if (!isBack(tasksOf(doc), id)) enter(doc, id, task, order ?? orderBefore(tasksOf(doc), listTasks(doc), before))
		return id
	},
)

/**
 * Adds tasks at the end, in their order, and gives their ids; portion by portion, so run it as one step of undo. Persons known from
 * other tasks keep the organisation they belong to.
 */
export function addTasks(doc: Y.Doc, tasks: readonly NewTask[], random: Random = Math.random): string[] {
	const orders = keysBehind(doc, tasks.length)
	const belongsTo = belongings(doc)
	const added = tasks.map((task, i) => ({ task, id: newId(random), order: orders[i] ?? '' }))
	for (const some of portionsOf(added)) enterSome(doc, some, belongsTo)
	return added.map(({ id }) => id)
}

const keysBehind = command('registry', (doc: Y.Doc, count: number) => ordersBehind(tasksOf(doc), listTasks(doc), count))

const enterSome = command(
	'registry',
	(doc: Y.Doc, some: readonly { task: NewTask; id: string; order: string }[], belongsTo: BelongsTo): void => {
		for (const { task, id, order } of some) enter(doc, id, task, order, belongsTo)
	},
)

function enter(
	doc: Y.Doc,
	id: string,
	{ text, who = [], whoElse = [], until, state, goals = [], effort, origin }: NewTask,
	order: string,
	belongsTo: BelongsTo = () => undefined,
): void {
	const task = newEntry({
		v: taskVersion,
		order,
		text: new Y.Text(tidied(textFields.taskText, text)),
		state: isTaskState(state) ? state : 'open',
		until: isDay(until) ? until : undefined,
		effort: tidied(textFields.taskEffort, effort ?? '') || undefined,
		origin,
	})
	for (const goal of goals) task.set(taskGoalKey(goal), true)
	for (const [i, actor] of who.entries()) {
		const key = takerKey({ actor })
		if (key) task.set(key, i + 1)
	}
	for (const name of whoElse) {
		const key = takerKey({ name })
		if (key) task.set(key, belongsTo(name) ?? true)
	}
	tasksOf(doc).set(id, task)
}

/** Sets the day, the state or what it takes; `undefined` forgets. Invalid values and unknown tasks change nothing. */
export const changeTask = command(
	'registry',
	(
		doc: Y.Doc,
		id: string,
		{ state, ...patch }: { until?: Day | undefined; effort?: string | undefined; state?: TaskState },
	): void => {
		const task = taskMap(doc, id)
		if (!task) return
		if (Object.hasOwn(patch, 'effort')) patch.effort = tidied(textFields.taskEffort, patch.effort ?? '') || undefined
		patchEntry(task, patch, { until: isDay, effort: isEffort })
		if (isTaskState(state) && state !== task.get('state')) task.set('state', state)
	},
)

/** A task is done for a goal, or no longer. */
export const setTaskGoal = command('registry', (doc: Y.Doc, id: string, goal: string, isFor: boolean): void => {
	const task = taskMap(doc, id)
	const key = taskGoalKey(goal)
	if (!task || !goal || task.has(key) === isFor) return
	if (isFor) task.set(key, true)
	else task.delete(key)
})

/**
 * Somebody takes the task on, or no longer does. A person known from other tasks keeps the organisation they belong to: whoever says
 * so of many at once brings what the tasks know.
 */
export const setTaskWho = command(
	'registry',
	(doc: Y.Doc, id: string, taker: Taker, takesOn: boolean, belongsTo?: BelongsTo): void => {
		const task = findTask(doc, id)
		const stored = taskMap(doc, id)
		const noted = task && 'name' in taker ? notedName(task, taker.name) : undefined
		const key = takerKey(noted === undefined ? taker : { name: noted })
		if (!stored || !key || stored.has(key) === takesOn) return
		if (!takesOn) stored.delete(key)
		else if ('name' in taker) stored.set(key, (belongsTo ?? belongings(doc))(taker.name) ?? true)
		else stored.set(key, nextTaker(stored))
	},
)

/** Puts a task before the task `before`, or at the end. */
export const moveTask = command('registry', (doc: Y.Doc, id: string, before: string | undefined): void => {
	const task = taskMap(doc, id)
	if (!task || before === id) return
	const others = listTasks(doc).filter((other) => other.id !== id)
	task.set('order', orderBefore(tasksOf(doc), others, before))
})

/** Lays a task into the trash, or takes it away for good. */
export const removeTask = command('registry', (doc: Y.Doc, id: string, trashed?: Trashed): void => {
	removeEntry(tasksOf(doc), id, trashed)
})

/** The text people write in, or undefined if there is no such task. Undo of a removal makes a new one. */
export const taskText = (doc: Y.Doc, id: string): Y.Text | undefined => textIn(taskMap(doc, id), 'text')

export function findTask(doc: Y.Doc, id: string): Task | undefined {
	return readTask(id, tasksOf(doc).get(id))
}

/** All tasks of the workshop in the order people gave them, the same on every device. */
export const listTasks = (doc: Y.Doc): Task[] => entriesIn(tasksOf(doc), readTask)

/** The task a finding of this block became, or undefined if nobody has taken it on. */
export const taskOfFinding = (doc: Y.Doc, place: TaskPlace, key: string): Task | undefined =>
	findTask(doc, idOfFound(place, key))

/** `key` is unique among the findings of one block. */
const idOfFound = ({ block, id }: TaskPlace, key: string) => `found/${block}/${id}/${key}`

/** The actor somebody of this name belongs to. */
export type BelongsTo = (name: string) => string | undefined

/** The actor each person belongs to, as far as any task knows. */
export function belongings(doc: Y.Doc): BelongsTo {
	const known = new Map<string, string>()
	for (const { belongsTo = {} } of listTasks(doc))
		for (const [name, actor] of Object.entries(belongsTo))
			if (!known.has(wordKey(name))) known.set(wordKey(name), actor)
	return (name) => known.get(wordKey(name))
}

/** The stored map of a task; change it only through commands. */
export const taskMap = (doc: Y.Doc, id: string): Y.Map<unknown> | undefined => mapIn(tasksOf(doc), id)
