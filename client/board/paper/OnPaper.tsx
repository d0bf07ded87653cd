import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { refOfShape } from '../../../shared/blocks/index.ts'
import { headingHeight } from '../../../shared/board/cards/index.ts'
import { headingOf } from '../cards/heading.ts'
import { isCluster } from '../cards/selected.ts'
import { around, aroundBlock, moved, type PrintedShape, scaleOf } from './aroundBlock.ts'
import './onPaper.css'

/** What a page of A4 across leaves for the board below its titles, in CSS pixels. */
const paper = { w: 1014, h: 590 }
/** What a legend takes of it at the right, or at the foot. */
const beside = { side: { w: paper.w - 176, h: paper.h }, foot: { w: paper.w, h: paper.h - 88 } }

/** Prints a board as a whole, however much of it the window shows, as lines and letters and no larger than it is. */
export function OnPaper({ editor }: { editor: Editor }) {
	useEffect(() => {
		// The camera follows the window, and no frame is drawn between the wish to print and the printing: CSS moves all.
		const fit = () => {
			const shapes = shapesOf(editor)
			if (shapes.length === 0) return
			const board = editor.getContainer().closest<HTMLElement>('.board')
			const [side, foot] = [laidOn(shapes, beside.side), laidOn(shapes, beside.foot)]
			const hasLegend = board?.querySelector('[data-paper-legend]') != null
			const at = side.scale > foot.scale ? 'side' : 'foot'
			if (board) board.dataset.paperLegendAt = at
			const { moves, box, scale } = hasLegend ? { side, foot }[at] : laidOn(shapes, paper)
			const { style } = editor.getContainer()
			style.setProperty('--paper-scale', `${scale}`)
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

/** Where everything is printed on a sheet so large, and how large. */
function laidOn(shapes: readonly PrintedShape[], sheet: { w: number; h: number }) {
	const moves = aroundBlock(shapes, sheet)
	const box = around(shapes.map(({ id, bounds }) => ({ bounds: moved(bounds, moves.get(id)) })))
	return { moves, box, scale: scaleOf(box, sheet) }
}

/** What lies on the board itself, not in something else. */
const shapesOf = (editor: Editor): PrintedShape[] =>
	editor
		.getCurrentPageShapes()
		.filter(({ parentId }) => parentId === editor.getCurrentPageId())
		.flatMap((shape) => {
			const { id, type, props } = shape
			const bounds = editor.getShapePageBounds(id)
			if (!bounds) return []
			// A heading that is seen from afar grows beyond its area.
			const above = isCluster(shape) ? headingOf(editor, id).height - headingHeight[shape.props.kind] : 0
			const { x, y, w, h } = bounds
			const whole = { x, y: y - above, w, h: h + above }
			return [{ id, isBlock: refOfShape(type, props as never) !== undefined, bounds: whole }]
		})

/** A shape and all that lies in it: each has an element of its own in the layer. */
function elementsOf(editor: Editor, id: string): HTMLElement[] {
	const ids = [...editor.getShapeAndDescendantIds([id as Parameters<Editor['getShape']>[0] as never])]
	return ids.flatMap((each) => [
		...editor.getContainer().querySelectorAll<HTMLElement>(`[data-shape-id="${CSS.escape(each)}"]`),
	])
}
