import { Box, type Editor, type TLShapeId } from 'tldraw'
import { keepPartInView } from '../../../board/canvas/keepInView.ts'
import { elementBox } from '../drawing/scene.ts'
import { drawnIn } from './drawn.ts'

/** From now on keys and pointer belong to the chain, until somebody presses Escape or beside it. */
export function takeChainInHand(editor: Editor, id: TLShapeId) {
	const shape = editor.getShape(id)
	if (!shape || editor.getEditingShapeId() === id) return
	editor.complete()
	editor.select(id)
	editor.setEditingShape(id)
	editor.setCurrentTool('select.editing_shape', { target: 'shape', shape })
}

/** Brings an element into sight if it is not: a new step may begin beyond the edge. */
export function reveal(editor: Editor, shape: TLShapeId, element: string) {
	const scene = drawnIn(editor, shape).get()
	const box = scene && elementBox(scene, element)
	if (!box) return
	const corners = editor.getShapePageTransform(shape).applyToPoints(Box.From(box).corners)
	keepPartInView(editor, Box.FromPoints(corners))
}
