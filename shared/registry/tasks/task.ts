import type * as Y from 'yjs'
import { wordsIn } from '../../lib/entries.ts'
import { isObject } from '../../lib/json.ts'
import { type Ordered, readOrder } from '../../lib/order.ts'
import { isThere } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { inNamedOrder, nextNamed } from '../namedOrder.ts'
import { isTermOf, type Term, wordKey } from '../term.ts'
import { type TaskState, taskStates } from './taskStates.ts'

/** Version of what lies in a task's map, kept there as `v`. */
export const taskVersion = 1

/** A calendar day, `2026-03-09`: the same day in every time zone. */
export type Day = string

/** A place in a block of a method, as the block names it. */
export interface TaskPlace {
	readonly block: string
	readonly id: string
	readonly element?: string
}

/** What an analysis had found at the place, in the words of that moment: today it may say something else. */
export interface FoundThen {
	readonly key: string
	readonly rule: string
	readonly title: Term
	readonly sentence: Term
}

/** Where a task came from. Never changed afterwards. */
export interface TaskOrigin {
	/** id of the method */
	readonly method: string
	readonly place?: TaskPlace
	/** absent for a task that people noted at the place themselves */
	readonly found?: FoundThen
}

/** Who takes a task on: an actor of the registry, or a person, who is noted here only. */
export type Taker = { readonly actor: string } | { readonly name: string }

/** What is to be done, by whom and until when: one line of the Maßnahmenplan. */
export interface Task extends Ordered {
	readonly text: string
	/** ids of the actors who take it on, in the order they were named; some may have left the registry */
	readonly who: readonly string[]
	/** names of others who take it on, by alphabet */
	readonly whoElse: readonly string[]
	/** of those names: the id of the actor they belong to, as far as that is known */
	readonly belongsTo?: Readonly<Record<string, string>>
	readonly until?: Day
	readonly state: TaskState
	/** ids of the goals it is done for, by id; some may be gone */
	readonly goals?: readonly string[]
	/** how much it takes: amounts, hours, money */
	readonly effort?: string
	readonly origin?: TaskOrigin
}

/** Whether these are words on what a task takes, as its field keeps them. */
export const isEffort = (value: unknown): value is string =>
	isWord(value) && value === tidied(textFields.taskEffort, value)

export const isTaskState = (value: unknown): value is TaskState => isTermOf(taskStates, value)

/** Whether this is a day of the calendar, written as year, month and day. */
export function isDay(value: unknown): value is Day {
	if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/u.test(value)) return false
	const time = Date.parse(`${value}T00:00:00Z`)
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

/** Whether somebody still has to do something for it. */
export const isPending = ({ state }: Pick<Task, 'state'>): boolean => state === 'open' || state === 'inProgress'

/** Whether its day has passed and it is not settled; on the day itself there is still time. */
export const isOverdue = (task: Pick<Task, 'state' | 'until'>, today: Day): boolean =>
	task.until !== undefined && task.until < today && isPending(task)

const keyOf = { actor: 'w.', name: 'e.' } as const

/** The key under which a task keeps a goal it is done for. */
export const taskGoalKey = (goal: string): string => `g.${goal}`

/**
 * The key under which a task keeps one of those who take it on: each has a key of their own, so that two people who add
 * somebody at the same moment have both been heard. Undefined for a name without words.
 */
export function takerKey(taker: Taker): string | undefined {
	if ('actor' in taker) return taker.actor ? keyOf.actor + taker.actor : undefined
	const name = tidied(textFields.taskTaker, taker.name)
	return name && keyOf.name + name
}

/** Whether a task keeps an actor under this key. */
const isActorKey = (key: string): boolean => key.startsWith(keyOf.actor)

/** What stands behind a prefix in the keys of an entry. */
const behind = (stored: Y.Map<unknown>, prefix: string): string[] =>
	[...stored.keys()]
		.filter((key) => key.startsWith(prefix) && key.length > prefix.length)
		.map((key) => key.slice(prefix.length))

/** Who takes something on, as tasks and other entries keep it under `takerKey`. */
export const readTakers = (stored: Y.Map<unknown>): Pick<Task, 'who' | 'whoElse'> => ({
	who: inNamedOrder(behind(stored, keyOf.actor).map((actor) => [actor, stored.get(keyOf.actor + actor)])),
	whoElse: behind(stored, keyOf.name).sort((a, b) => a.localeCompare(b, 'de') || (a < b ? -1 : 1)),
})

/** The number for whoever is named next among those who take something on. */
export const nextTaker = (stored: Y.Map<unknown>): number =>
	nextNamed([...stored.entries()].flatMap(([key, at]) => (isActorKey(key) ? [at] : [])))

/** What a map in `tasks` says; what cannot be read is left out. */
export function readTask(id: string, stored: unknown): Task | undefined {
	if (!isThere(stored)) return undefined
	const belongsTo = Object.fromEntries(
		behind(stored, keyOf.name).flatMap((name) => {
			const organisation = stored.get(keyOf.name + name)
			return isWord(organisation) ? [[name, organisation]] : []
		}),
	)
	const until = stored.get('until')
	const effort = stored.get('effort')
	const goals = behind(stored, taskGoalKey('')).sort()
	const state = stored.get('state')
	const origin = readOrigin(stored.get('origin'))
	return {
		id,
		order: readOrder(stored.get('order')),
		text: wordsIn(stored, 'text'),
		...readTakers(stored),
		...(Object.keys(belongsTo).length > 0 && { belongsTo }),
		...(isDay(until) && { until }),
		state: isTaskState(state) ? state : 'open',
		...(goals.length > 0 && { goals }),
		...(isEffort(effort) && { effort }),
		...(origin && { origin }),
	}
}

/** Two spellings of one name are one taker; gives the name as it is noted already. */
export const notedName = (task: Pick<Task, 'whoElse'>, name: string): string | undefined =>
	task.whoElse.find((noted) => wordKey(noted) === wordKey(name))

/** A person as a list says it: "Frau Berger (Jobcenter)". */
export function withOrganisation(
	name: string,
	{ belongsTo }: { readonly belongsTo?: Task['belongsTo'] | undefined },
	nameOf: (actor: string) => string | undefined,
): string {
	const organisation = nameOf(belongsTo?.[name] ?? '')
	return organisation ? `${name} (${organisation})` : name
}

function readOrigin(value: unknown): TaskOrigin | undefined {
	if (!isObject(value) || !isWord(value.method)) return undefined
	const { method } = value
	const place = readPlace(value.place)
	const found = readFound(value.found)
	return { method, ...(place && { place }), ...(found && { found }) }
}

function readPlace(value: unknown): TaskPlace | undefined {
	if (!isObject(value) || !isWord(value.block) || !isWord(value.id)) return undefined
	const { block, id, element } = value
	return { block, id, ...(isWord(element) && { element }) }
}

function readFound(value: unknown): FoundThen | undefined {
	if (!isObject(value) || !isWord(value.key) || !isWord(value.rule)) return undefined
	const { key, rule, title, sentence } = value
	return isTerm(title) && isTerm(sentence) ? { key, rule, title, sentence } : undefined
}

const isWord = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isTerm = (value: unknown): value is Term =>
	isObject(value) && typeof value.de === 'string' && typeof value.en === 'string'
