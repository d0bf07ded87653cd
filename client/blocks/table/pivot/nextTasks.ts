import { isPending, listTasks, type Task, tasksOf } from '../../../../shared/registry/index.ts'
import { derived } from '../../../sync/derived.ts'
import { allOf, perDocument } from '../../../sync/parts.ts'

/** What is to be done next, by the id of an actor who takes it on and of a goal it is done for: what is due first, then in the common order. */
export const nextTasks = perDocument((doc) =>
	derived<ReadonlyMap<string, Task>>([allOf(tasksOf(doc))], () => {
		const next = new Map<string, Task>()
		const pending = listTasks(doc).filter((task) => isPending(task) && task.text.trim())
		for (const task of pending) {
			for (const id of [...task.who, ...(task.goals ?? [])]) {
				const known = next.get(id)
				if (!known || (task.until ?? '9') < (known.until ?? '9')) next.set(id, task)
			}
		}
		return next
	}),
)
