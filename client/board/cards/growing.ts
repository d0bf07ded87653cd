import type { Box, Editor, TLShape, TLShapeId } from 'tldraw'
import { clusterPadding, footHeight, movesForGrowth } from '../../../shared/board/cards/index.ts'
import { isCluster, isThought } from './selected.ts'

/** The cards and clusters in a cluster as they are drawn here, in its own space. */
export function contentOf(editor: Editor, cluster: TLShapeId): Box[] {
	return editor.getSortedChildIdsForParent(cluster).flatMap((child) => {
		const shape = editor.getShape(child)
		return shape && (isThought(shape) || isCluster(shape)) ? boxOf(editor, shape) : []
	})
}

/**
 * Makes a cluster, and the area around it, large enough for what was put into it or written in it. What lies below or
 * beside makes room.
 */
export function growToContent(editor: Editor, id: TLShapeId): void {
	const shape = editor.getShape(id)
	if (!shape || !isCluster(shape) || shape.isLocked) return
	const content = contentOf(editor, id)
	const w = Math.max(shape.props.w, ...content.map(({ maxX }) => maxX + clusterPadding))
	const foot = clusterPadding + footHeight(shape.props.meanings)
	const h = Math.max(shape.props.h, ...content.map(({ maxY }) => maxY + foot))
	if (w > shape.props.w || h > shape.props.h) {
		const { x, y } = shape
		const moves = movesForGrowth({ ...shape.props, x, y }, { x, y, w, h }, neighboursOf(editor, shape))
		editor.updateShapes([
			{ id, type: shape.type, props: { w, h } },
			...[...moves].flatMap(([neighbour, by]) => {
				const moved = editor.getShape(neighbour as TLShapeId)
				return moved ? [{ id: moved.id, type: moved.type, x: moved.x + by.x, y: moved.y + by.y }] : []
			}),
		])
	}
	const around = editor.getShapeParent(shape)
	if (around && isCluster(around)) growToContent(editor, around.id)
}

/** What lies on the same ground and may be moved. Arrows follow what they are tied to. */
function neighboursOf(editor: Editor, { id, parentId }: TLShape) {
	return editor.getSortedChildIdsForParent(parentId).flatMap((other) => {
		const shape = editor.getShape(other)
		if (!shape || other === id || shape.isLocked || shape.type === 'arrow') return []
		const { x, y, w, h } = boxOf(editor, shape)
		return [{ id: other, x, y, w, h }]
	})
}

const boxOf = (editor: Editor, shape: TLShape) => editor.getShapeGeometry(shape).bounds.clone().translate(shape)
