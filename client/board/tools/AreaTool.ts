import { createShapeId, type Editor, StateNode, type TLShapeId, type VecLike } from 'tldraw'
import { clusterShapeType, newClusterProps } from '../../../shared/board/cards/index.ts'
import type { ClusterShape } from '../cards/ClusterShapeUtil.tsx'
import { writeOn } from '../cards/writeOn.ts'

/** Lays the area of a question where one clicks, and opens the question for writing. */
export class AreaTool extends StateNode {
	static override id = 'area'

	override onEnter() {
		this.editor.setCursor({ type: 'cross', rotation: 0 })
	}
	override onPointerUp() {
		writeOn(this.editor, placeArea(this.editor, this.editor.inputs.currentPagePoint))
	}
	override onCancel() {
		this.editor.setCurrentTool('select')
	}
}

/** An empty area with its middle at `centre`. */
export function placeArea(editor: Editor, centre: VecLike): TLShapeId {
	const id = createShapeId()
	const props = newClusterProps({ kind: 'area' }) as unknown as ClusterShape['props']
	editor.markHistoryStoppingPoint('area')
	editor.createShape<ClusterShape>({
		id,
		type: clusterShapeType,
		parentId: editor.getCurrentPageId(),
		x: centre.x - props.w / 2,
		y: centre.y - props.h / 2,
		props,
	})
	return id
}
