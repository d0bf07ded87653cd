import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { refOfShape } from '../../../shared/blocks/index.ts'
import { around, aroundBlock, moved, type PrintedShape, scaleOf } from './aroundBlock.ts'
import './onPaper.css'

/** What a page of A4 across leaves for the board below its titles, in CSS pixels. */
const paper = { w: 1014, h: 590 }

/** Prints a board as a whole, however much of it the window shows, as lines and letters and no larger than it is. */
export function OnPaper({ editor }: { editor: Editor }) {
	useEffect(() => {
		// The camera follows the window, and no frame is drawn between the wish to print and the printing: CSS moves all.
		const fit = () => {
			const shapes = shapesOf(editor)
			if (shapes.length === 0) return
			const moves = aroundBlock(shapes, paper)
			const box = around(shapes.map(({ id, bounds }) => ({ bounds: moved(bounds, moves.get(id)) })))
			const { style } = editor.getContainer()
			style.setProperty('--paper-scale', `${scaleOf(box, paper)}`)
			style.setProperty('--paper-x', `${-box.x}px`)
			style.setProperty('--paper-y', `${-box.y}px`)
			for (const { id } of shapes) {
				const by = moves.get(id)
				for (const element of elementsOf(editor, id)) {
					if (by) element.style.setProperty('--paper-move', `${by.x}px ${by.y}px`)
					else element.style.removeProperty('--paper-move')
				}
			}
		}
		addEventListener('beforeprint', fit)
		return () => removeEventListener('beforeprint', fit)
	}, [editor])
	return null
}

/** What lies on the board itself, not in something else. */
const shapesOf = (editor: Editor): PrintedShape[] =>
	editor
		.getCurrentPageShapes()
		.filter(({ parentId }) => parentId === editor.getCurrentPageId())
		.flatMap(({ id, type, props }) => {
			const bounds = editor.getShapePageBounds(id)
			return bounds ? [{ id, isBlock: refOfShape(type, props as never) !== undefined, bounds }] : []
		})

/** A shape and all that lies in it: each has an element of its own in the layer. */
function elementsOf(editor: Editor, id: string): HTMLElement[] {
	const ids = [...editor.getShapeAndDescendantIds([id as Parameters<Editor['getShape']>[0] as never])]
	return ids.flatMap((each) => [
		...editor.getContainer().querySelectorAll<HTMLElement>(`[data-shape-id="${CSS.escape(each)}"]`),
	])
}
