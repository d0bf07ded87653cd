import { createShapeId, type Editor, StateNode, type TLPointerEventInfo, type TLShapeId, type VecLike } from 'tldraw'
import { type CardDraft, cardShapeType } from '../../../shared/board/cards/index.ts'
import type { CardShape } from '../cards/CardShapeUtil.tsx'
import { writeOn } from '../cards/writeOn.ts'

/** Lays a card where one clicks and opens it for writing; with the pointer held down it can be put elsewhere first. */
export class CardTool extends StateNode {
	static override id = 'card'
	private laid: { id: TLShapeId; mark: string } | undefined

	override onEnter() {
		this.laid = undefined
		this.editor.setCursor({ type: 'cross', rotation: 0 })
	}
	override onPointerDown() {
		const mark = this.editor.markHistoryStoppingPoint('card')
		this.laid = { id: placeCard(this.editor, this.editor.inputs.currentPagePoint), mark }
	}
	override onPointerMove(info: TLPointerEventInfo) {
		const shape = this.laid && this.editor.getShape(this.laid.id)
		if (!this.laid || !shape || !this.editor.inputs.isDragging) return
		this.editor.select(shape.id)
		this.editor.setCurrentTool('select.translating', {
			...info,
			target: 'shape',
			shape,
			isCreating: true,
			creatingMarkId: this.laid.mark,
			onInteractionEnd: 'card',
			onCreate: () => writeOn(this.editor, shape.id),
		})
	}
	override onPointerUp() {
		if (this.laid) writeOn(this.editor, this.laid.id)
	}
	override onCancel() {
		if (this.laid) this.editor.bailToMark(this.laid.mark)
		this.laid = undefined
		this.editor.setCurrentTool('select')
	}
}

/** A card with its middle at `centre`, in the form, paper and size chosen last. */
export function placeCard(editor: Editor, centre: VecLike, { form, paper, size }: CardDraft = {}): TLShapeId {
	const id = createShapeId()
	editor.createShape<CardShape>({
		id,
		type: cardShapeType,
		x: centre.x,
		y: centre.y,
		props: { ...(form && { form }), ...(paper && { paper }), ...(size && { size }) },
	})
	const shape = editor.getShape(id)
	if (!shape) return id
	const { w, h } = editor.getShapeGeometry(shape).bounds
	editor.updateShape({ id, type: cardShapeType, x: shape.x - w / 2, y: shape.y - h / 2 })
	return id
}
