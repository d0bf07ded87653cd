import { useMemo } from 'react'
import type * as Y from 'yjs'
import { change } from '../../shared/lib/change.ts'
import {
	addActors,
	changeTask,
	enterAsActor,
	findTask,
	listTasks,
	moveTask,
	noteAsPerson,
	removeTask,
	setOrganisation,
	setTaskWho,
} from '../../shared/registry/index.ts'
import type { Removed } from '../listEditing/useRemoved.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { trashedNow } from '../sync/trashedNow.ts'
import { useTexts } from '../texts/texts.ts'
import type { TaskActions, TaskPart } from './plan.ts'
import { taskTexts } from './texts.ts'

/**
 * What can be done in the plan. `shown` are the ids on this screen in their order; `focus` is asked to find a part of a
 * task again that the change moves elsewhere.
 */
export function useTaskActions({
	shown,
	focus,
	tellRemoved,
}: {
	shown: () => readonly string[]
	focus: (task: string, part: TaskPart) => void
	tellRemoved: Removed['tell']
}): TaskActions {
	const { doc, history, presence } = useRoom()
	const texts = useTexts(taskTexts)
	return useMemo(() => {
		const step = (work: () => void) => history.step(() => change(doc, work))
		return {
			setUntil: (id, until) => step(() => changeTask(doc, id, { until })),
			setState(id, state) {
				focus(id, 'state')
				step(() => changeTask(doc, id, { state }))
			},
			setWho: (id, taker, takesOn) => step(() => setTaskWho(doc, id, taker, takesOn)),
			enterActor: (id, name) =>
				step(() => {
					for (const actor of addActors(doc, [{ name }])) setTaskWho(doc, id, { actor }, true)
				}),
			setOrganisation: (name, actor) => step(() => setOrganisation(doc, name, actor)),
			noteAsPerson: (actor) => step(() => noteAsPerson(doc, actor)),
			enterAsActor: (name) => step(() => enterAsActor(doc, name)),
			move(id, by, part) {
				const ids = shown()
				const at = ids.indexOf(id)
				if (at < 0 || at + by < 0 || at + by >= ids.length) return
				focus(id, part)
				step(() => moveTask(doc, id, by === -1 ? ids[at - 1] : taskAfter(doc, ids[at + 1])))
			},
			remove(id) {
				const ids = shown()
				const at = ids.indexOf(id)
				const neighbour = ids[at + 1] ?? ids[at - 1]
				const text = findTask(doc, id)?.text ?? ''
				if (neighbour !== undefined) focus(neighbour, 'menu')
				step(() => removeTask(doc, id, trashedNow(presence)))
				tellRemoved(texts.removed(text), () => focus(id, 'text'))
			},
		}
	}, [doc, history, presence, shown, focus, tellRemoved, texts])
}

/** The task that follows another one in the common order: a filter here may hide it. */
function taskAfter(doc: Y.Doc, id: string | undefined): string | undefined {
	const tasks = listTasks(doc)
	return tasks[tasks.findIndex((task) => task.id === id) + 1]?.id
}
