import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { type Destination, useNavigation } from '../navigation/navigation.ts'
import { useValue } from '../sync/RoomContext.ts'
import type { TaskPart } from './plan.ts'
import type { ShownTask } from './watchTasks.ts'

/** The task a person was taken to: it comes into view with the focus. If a filter hides it, `showAll` is asked first. */
export function useShownTask(
	page: RefObject<HTMLElement | null>,
	shown: readonly ShownTask[],
	showAll: () => void,
): string | undefined {
	const arrived = useValue(useNavigation().arrived)
	const task = arrived?.to === 'tasks' ? arrived.task : undefined
	const isShown = shown.some(({ id }) => id === task)

	// biome-ignore lint/correctness/useExhaustiveDependencies: once for each arrival, not for each new filter
	useEffect(() => {
		if (task !== undefined && !isShown) showAll()
	}, [arrived])
	/** the arrival that was answered: a row that comes back into sight later must not take the focus again */
	const answered = useRef<Destination>(undefined)
	useEffect(() => {
		if (task === undefined || !isShown || answered.current === arrived) return
		answered.current = arrived
		const row = page.current?.querySelector<HTMLElement>(`[data-task="${CSS.escape(task)}"]`)
		row?.focus({ preventScroll: true })
		row?.scrollIntoView({ block: 'center' })
	}, [arrived, task, isShown, page])
	return task
}

/** Gives a part of a task the focus once the next change is drawn: rows that move or go would take it with them. */
export function useFocusLater(plan: RefObject<HTMLElement | null>): (task: string, part: TaskPart) => void {
	const wanted = useRef<{ task: string; part: TaskPart }>(undefined)
	useLayoutEffect(() => {
		if (!wanted.current) return
		const { task, part } = wanted.current
		wanted.current = undefined
		const row = `[data-task="${CSS.escape(task)}"]`
		const found = plan.current?.querySelector<HTMLElement>(`${row} [data-part="${part}"]`)
		found?.focus()
	})
	return useCallback((task, part) => {
		wanted.current = { task, part }
	}, [])
}
