import { type Editor, StateNode, type VecLike } from 'tldraw'
import { placeCard } from './CardTool.ts'

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

/** A dot is a card without words, on the paper chosen last: it is moved, coloured and counted like one. */
export function placeDot(editor: Editor, centre: VecLike) {
	editor.markHistoryStoppingPoint('dot')
	placeCard(editor, centre, { form: 'dot', size: 'm' })
}
