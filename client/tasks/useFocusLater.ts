import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import type { TaskPart } from './plan.ts'

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
