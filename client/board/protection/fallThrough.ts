import type { Editor, TLShape } from 'tldraw'
import { blocks } from '../../../shared/blocks/index.ts'
import { toBoardRecord } from '../binding/storeRecords.ts'
import { isBlock, type Permissions } from '../canvas/permissions.ts'

/**
 * Shapes of blocks are held in their place but can be chosen and written in. Whoever drags one draws a selection instead, as
 * on the board around it, and there is nothing at its edges to take hold of.
 */
export function letDragsFallThrough(editor: Editor, permissions: Permissions): void {
	const isFixed = (shape: TLShape) => isBlock(toBoardRecord(shape)) && permissions.isHeld(shape)
	const select = editor.getStateDescendant('select')
	if (select) {
		const transition = select.transition.bind(select)
		select.transition = (id, info) => {
			const isStuck = id === 'translating' && editor.getSelectedShapes().every(isFixed)
			return isStuck ? transition('brushing', { ...info, target: 'canvas' }) : transition(id, info)
		}
	}
	for (const { shapeType } of Object.values(blocks)) {
		if (!editor.hasShapeUtil(shapeType)) continue
		const util = editor.getShapeUtil(shapeType)
		const { hideResizeHandles, hideRotateHandle } = util
		util.hideResizeHandles = (shape) => isFixed(shape) || hideResizeHandles.call(util, shape)
		util.hideRotateHandle = (shape) => isFixed(shape) || hideRotateHandle.call(util, shape)
	}
}
