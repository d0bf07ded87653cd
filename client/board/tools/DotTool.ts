import { createShapeId, type Editor, StateNode, type TLGeoShape, type VecLike } from 'tldraw'

/** Across, in board units. */
const dotSize = 28

/** Sets a dot where one clicks, as with the sheet of sticky dots; stays in the hand until another tool is taken. */
export class DotTool extends StateNode {
	static override id = 'dot'

	override onEnter() {
		this.editor.setCursor({ type: 'cross', rotation: 0 })
	}
	override onPointerDown() {
		placeDot(this.editor, this.editor.inputs.currentPagePoint)
	}
	override onCancel() {
		this.editor.setCurrentTool('select')
	}
}

export function placeDot(editor: Editor, { x, y }: VecLike) {
	editor.markHistoryStoppingPoint('dot')
	editor.createShape<TLGeoShape>({
		id: createShapeId(),
		type: 'geo',
		x: x - dotSize / 2,
		y: y - dotSize / 2,
		props: { geo: 'ellipse', w: dotSize, h: dotSize, fill: 'fill', dash: 'solid', size: 's' },
	})
}
