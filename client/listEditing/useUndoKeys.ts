import type { KeyboardEvent } from 'react'
import { useRoom } from '../sync/RoomContext.ts'

/**
 * Strg+Z and Strg+Y on the page of a list take back and repeat whole steps. What is being typed into a line of its own,
 * not yet part of the list, the browser takes back itself.
 */
export function useUndoKeys(): (event: KeyboardEvent) => void {
	const { history, mayWrite } = useRoom()
	return (event) => {
		const key = event.key.toLowerCase()
		if (!(event.ctrlKey || event.metaKey) || event.altKey || !mayWrite) return
		if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') return
		if (key === 'z' && !event.shiftKey) history.undo()
		else if (key === 'z' || key === 'y') history.redo()
		else return
		event.preventDefault()
	}
}
