import type { Editor, TLShapeId } from 'tldraw'

/** Selects a shape, opens its text for writing, and brings it into view. */
export function writeOn(editor: Editor, id: TLShapeId) {
	const shape = editor.getShape(id)
	if (!shape) return
	editor.select(id)
	editor.setEditingShape(id)
	editor.setCurrentTool('select.editing_shape', { target: 'shape', shape })
	editor.zoomToSelectionIfOffscreen(64, { animation: { duration: editor.user.getAnimationSpeed() * 220 } })
	editor.focus()
}
