import type { KeyboardEvent } from 'react'
import { type TaskPart, usePlan } from './plan.ts'

/** Alt and an arrow move a task past its neighbour; the part that has the focus keeps it. */
export function useMoveKeys(task: string): (event: KeyboardEvent<HTMLElement>) => void {
	const { mayMove, actions } = usePlan()
	return (event) => {
		const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined
		const { target } = event
		// In a date field the same keys open the calendar; what happens in an open menu is not ours.
		if (!by || !event.altKey || !mayMove || !(target instanceof HTMLElement)) return
		if (!event.currentTarget.contains(target) || target instanceof HTMLInputElement) return
		event.preventDefault()
		actions.move(task, by, (target.dataset.part ?? 'text') as TaskPart)
	}
}
