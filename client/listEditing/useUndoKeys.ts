import { type KeyboardEvent as ReactKeyboardEvent, useEffect } from 'react'
import { type RoomView, useRoom } from '../sync/RoomContext.ts'

/**
 * Strg+Z and Strg+Y on the page of a list take back and repeat whole steps. What is being typed into a line of its own,
 * not yet part of the list, the browser takes back itself.
 */
export function useUndoKeys(): (event: ReactKeyboardEvent) => void {
	const room = useRoom()
	return (event) => pressed(event, room)
}

/**
 * The same wherever the focus is, right after an action: what listens to these keys itself, such as a canvas, comes first.
 * In a dialog it holds only where `data-undo` says so.
 */
export function useUndoEverywhere(room: Pick<RoomView, 'history' | 'mayWrite'>): void {
	useEffect(() => {
		const isElsewhere = () => {
			const dialog = document.querySelector('[role=dialog]')
			return dialog !== null && dialog.querySelector('[data-undo]') === null
		}
		const hear = (event: KeyboardEvent) => {
			// Letters come by, too, and the page may be long: it is looked through only for keys that could mean it.
			if (isCommand(event) && !event.defaultPrevented && !isElsewhere()) pressed(event, room)
		}
		window.addEventListener('keydown', hear)
		return () => window.removeEventListener('keydown', hear)
	}, [room])
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target' | 'preventDefault'>

function pressed(event: Pressed, { history, mayWrite }: Pick<RoomView, 'history' | 'mayWrite'>): void {
	const key = event.key.toLowerCase()
	if (!isCommand(event) || !mayWrite || isTypedInto(event.target)) return
	if (key === 'z' && !event.shiftKey) history.undo()
	else if (key === 'z' || key === 'y') history.redo()
	else return
	event.preventDefault()
}

const isCommand = ({ ctrlKey, metaKey, altKey }: Pressed): boolean => (ctrlKey || metaKey) && !altKey

/** In an empty line there is nothing to take back but the entry that was just made of it. */
function isTypedInto(target: EventTarget | null): boolean {
	if (target instanceof HTMLInputElement) return !notTyped.includes(target.type) && target.value !== ''
	if (target instanceof HTMLTextAreaElement) return target.value !== ''
	return target instanceof HTMLElement && target.isContentEditable
}

const notTyped: readonly string[] = ['checkbox', 'radio', 'button', 'range', 'file', 'color']
