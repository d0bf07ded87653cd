import { createShapeId, type Editor, toRichText } from 'tldraw'
import { placeDot } from './DotTool.ts'

/**
 * Whoever takes up a tool by keyboard has no pointer to place with: a card, a text or a dot appears in the middle of
 * the view, ready to be written on and moved with the arrow keys. Answers whether the tool is one of these.
 */
export function placeByKeyboard(editor: Editor, tool: string): boolean {
	const { x, y } = editor.getViewportPageBounds().center
	if (tool === 'dot') placeDot(editor, { x, y })
	else if (tool === 'note' || tool === 'text') {
		const id = createShapeId()
		editor.markHistoryStoppingPoint(tool)
		const offset = tool === 'note' ? 100 : 0
		editor.createShape({ id, type: tool, x: x - offset, y: y - offset, props: { richText: toRichText('') } })
		editor.select(id)
		editor.setEditingShape(id)
		editor.setCurrentTool('select.editing_shape')
	} else return false
	editor.focus()
	return true
}
