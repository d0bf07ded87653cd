import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import { addActors, findActor, removeActor } from '../actors/actors.ts'
import { wordKey } from '../term.ts'
import { type Task, takerKey } from './task.ts'
import { listTasks, setTaskWho, taskMap } from './tasks.ts'

/** Somebody who takes on tasks and is no actor: a name on tasks, and never more than that. */
export interface Person {
	/** as it was noted first in the order of the plan */
	readonly name: string
	/** id of the actor they belong to */
	readonly organisation?: string
}

/** Everybody whose name stands on a task, each once however it is spelled, by alphabet. */
export function personsOf(tasks: readonly Pick<Task, 'whoElse' | 'belongsTo'>[]): Person[] {
	const persons = new Map<string, Person>()
	for (const { whoElse, belongsTo } of tasks) {
		for (const name of whoElse) {
			const known = persons.get(wordKey(name))
			const organisation = known?.organisation ?? belongsTo?.[name]
			persons.set(wordKey(name), { name: known?.name ?? name, ...(organisation && { organisation }) })
		}
	}
	return [...persons.values()].sort((a, b) => a.name.localeCompare(b.name, 'de'))
}

/** Says which actor a person belongs to, on all their tasks; undefined for none. */
export const setOrganisation = command(
	'registry',
	(doc: Y.Doc, name: string, organisation: string | undefined): void => {
		for (const { task, key } of notedAs(doc, name)) {
			const said = organisation ?? true
			if (task.get(key) !== said) task.set(key, said)
		}
	},
)

/**
 * Takes an actor out of the registry and notes the name on the tasks it had: it was a person. What else is known of the
 * actor is gone, so ask only where there is nothing. Without a name nothing happens.
 */
export const noteAsPerson = command('registry', (doc: Y.Doc, actor: string): void => {
	const name = findActor(doc, actor)?.name ?? ''
	if (takerKey({ name }) === undefined) return
	for (const { id, who } of listTasks(doc)) {
		if (!who.includes(actor)) continue
		setTaskWho(doc, id, { actor }, false)
		setTaskWho(doc, id, { name }, true)
	}
	removeActor(doc, actor)
})

/** Enters a person in the registry, who takes on as an actor what they had as a person. Gives the actor's id. */
export const enterAsActor = command('registry', (doc: Y.Doc, name: string, random: Random = Math.random): string => {
	const [actor = ''] = addActors(doc, [{ name }], random)
	for (const { task, key } of notedAs(doc, name)) {
		task.delete(key)
		task.set(takerKey({ actor }) ?? '', true)
	}
	return actor
})

/** Where tasks note this name, in any spelling. */
function notedAs(doc: Y.Doc, name: string): { task: Y.Map<unknown>; key: string }[] {
	return listTasks(doc).flatMap(({ id, whoElse }) =>
		whoElse.flatMap((noted) => {
			const task = taskMap(doc, id)
			const key = takerKey({ name: noted })
			return task && key && wordKey(noted) === wordKey(name) ? [{ task, key }] : []
		}),
	)
}
