import { type RefObject, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { type Editor, type TLEventInfo, type TLShapeId, useEditor } from 'tldraw'

/**
 * A click on a cell of a table on the board takes the table in hand, so that what is typed next stands in that cell. Who drags moves
 * the table, who adds to the selection selects it, and a finger scrolls the board: none of them is a click.
 */
export function useClickedCell(frame: RefObject<HTMLElement | null>, shape: TLShapeId, takeInHand: () => void): void {
	const editor = useEditor()
	useEffect(() => {
		let isClick = false
		const hear = (info: TLEventInfo) => {
			if (info.type !== 'pointer') return
			if (info.name === 'pointer_down') isClick = editor.isIn('select.pointing_shape') && isOnCell(info)
			else if (info.name === 'pointer_move') isClick &&= !editor.inputs.isDragging
			else if (info.name === 'pointer_up' && isClick) {
				isClick = false
				const isChosen = editor.isIn('select.idle') && editor.getOnlySelectedShapeId() === shape
				// At once: the second press of a double click must find the cells.
				if (isChosen) flushSync(takeInHand)
			}
		}
		const isOnCell = ({ button, shiftKey, accelKey, altKey }: TLEventInfo & { type: 'pointer' }) =>
			button === 0 &&
			!(shiftKey || accelKey || altKey) &&
			!editor.getInstanceState().isCoarsePointer &&
			cellUnderPointer(editor, frame.current) !== undefined
		editor.on('event', hear)
		return () => {
			editor.off('event', hear)
		}
	}, [editor, frame, shape, takeInHand])
}

/** The cell of this table that lies under the pointer: found by measuring, since the canvas lies over tables that are not in hand. */
export function cellUnderPointer(editor: Editor, frame: HTMLElement | null): HTMLElement | undefined {
	const bounds = editor.getViewportScreenBounds()
	const { x, y } = editor.inputs.currentScreenPoint
	const lies = (element: HTMLElement) => {
		const { left, right, top, bottom } = element.getBoundingClientRect()
		return left <= x + bounds.x && x + bounds.x < right && top <= y + bounds.y && y + bounds.y < bottom
	}
	if (!frame || !lies(frame)) return undefined
	return [...frame.querySelectorAll<HTMLElement>('[data-cell]')].find(lies)
}
