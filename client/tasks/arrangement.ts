import { type Actor, type Day, isOverdue, isPending, type Task, type TaskState } from '../../shared/registry/index.ts'

/** What a view says of a task without its text. */
export type TaskFacts = Pick<Task, 'id' | 'who' | 'whoElse' | 'until' | 'state'>

/** Somebody tasks can be looked through for: an actor, a name noted in tasks only, or nobody. */
export type Person = { readonly actor: string } | { readonly name: string } | 'nobody'

/** How one person has arranged the plan for themselves; it changes nothing for others. */
export interface Arrangement {
	readonly person?: Person
	/** `pending` is open or in progress */
	readonly state?: TaskState | 'pending'
	readonly overdue?: true
	/** `own` is the order people gave the tasks together */
	readonly order: (typeof orders)[number]
}

export const orders = ['own', 'date', 'state'] as const

/** All tasks in their common order. */
export const everything: Arrangement = { order: 'own' }

const stateOrder: readonly TaskState[] = ['open', 'inProgress', 'done', 'dropped']

/** Those of the tasks a person wants to see, in the order in which they want to see them. */
export function arranged<Facts extends TaskFacts>(
	tasks: readonly Facts[],
	{ person, state, overdue, order }: Arrangement,
	today: Day,
): Facts[] {
	const wanted = tasks.filter(
		(task) =>
			(person === undefined || isFor(task, person)) &&
			(state === undefined || (state === 'pending' ? isPending(task) : task.state === state)) &&
			(!overdue || isOverdue(task, today)),
	)
	if (order === 'own') return wanted
	// Sorting is stable: among equals the common order holds.
	if (order === 'state') return wanted.sort((a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state))
	return wanted.sort((a, b) => compareDays(a.until, b.until))
}

function isFor({ who, whoElse }: TaskFacts, person: Person): boolean {
	if (person === 'nobody') return who.length + whoElse.length === 0
	return 'actor' in person ? who.includes(person.actor) : whoElse.includes(person.name)
}

/** What has no day comes last. */
function compareDays(a: Day | undefined, b: Day | undefined): number {
	if (a === b) return 0
	if (a === undefined || b === undefined) return a === undefined ? 1 : -1
	return a < b ? -1 : 1
}

/**
 * Everybody who has a task, by name, then the names noted in tasks, then actors who have left the registry, then nobody if
 * there is a task without anyone.
 */
export function peopleOf(tasks: readonly TaskFacts[], actors: readonly Actor[]): Person[] {
	const known = actors.filter(({ id }) => tasks.some(({ who }) => who.includes(id))).map(({ id }) => ({ actor: id }))
	const names = [...new Set(tasks.flatMap(({ whoElse }) => whoElse))].sort((a, b) => a.localeCompare(b, 'de'))
	const left = [...new Set(tasks.flatMap(({ who }) => who))].filter((id) => !actors.some((actor) => actor.id === id))
	const free: Person[] = tasks.some((task) => isFor(task, 'nobody')) ? ['nobody'] : []
	return [...known, ...names.map((name) => ({ name })), ...left.map((actor) => ({ actor })), ...free]
}

export type Grouping = 'none' | 'state' | 'person'

export interface Group<Facts> {
	readonly key: string
	readonly of: 'all' | { readonly state: TaskState } | { readonly person: Person }
	readonly tasks: readonly Facts[]
}

/** Tasks in groups, without empty ones. Whoever shares a task with others finds it in their own group, too. */
export function grouped<Facts extends TaskFacts>(
	tasks: readonly Facts[],
	grouping: Grouping,
	actors: readonly Actor[],
): Group<Facts>[] {
	const groups = (): Group<Facts>[] => {
		switch (grouping) {
			case 'none':
				return [{ key: 'all', of: 'all', tasks }]
			case 'state':
				return stateOrder.map((state) => ({
					key: state,
					of: { state },
					tasks: tasks.filter((task) => task.state === state),
				}))
			case 'person':
				return peopleOf(tasks, actors).map((person) => ({
					key: personKey(person),
					of: { person },
					tasks: tasks.filter((task) => isFor(task, person)),
				}))
		}
	}
	return groups().filter((group) => group.tasks.length > 0)
}

export const personKey = (person: Person): string =>
	person === 'nobody' ? person : 'actor' in person ? `actor/${person.actor}` : `name/${person.name}`
