import { useCallback } from 'react'
import { addTask, type NewTask } from '../../shared/registry/index.ts'
import { useRoom } from '../sync/RoomContext.ts'

/** Adds a task at the end of the plan, as one step of undo, and gives its id: for every place where one is noted. */
export function useAddTask(): (task: NewTask) => string {
	const { doc, history } = useRoom()
	return useCallback(
		(task) => {
			history.mark()
			const id = addTask(doc, task)
			history.mark()
			return id
		},
		[doc, history],
	)
}
