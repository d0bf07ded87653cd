import { createShapeId, type Editor, toRichText } from 'tldraw'
import { writeInto } from '../cards/clusterGestures.ts'
import { selectedCluster } from '../cards/selected.ts'
import { writeOn } from '../cards/writeOn.ts'
import { placeArea } from './AreaTool.ts'
import { placeCard } from './CardTool.ts'
import { placeDot } from './DotTool.ts'

/**
 * Whoever takes up a tool by keyboard has no pointer to place with: what it makes appears in the middle of the view, a
 * card in the cluster that is selected, ready to be written on and moved with the arrow keys. Answers whether the tool is
 * one of these.
 */
export function placeByKeyboard(editor: Editor, tool: string): boolean {
	const { center } = editor.getViewportPageBounds()
	const cluster = selectedCluster(editor)
	if (tool === 'dot') placeDot(editor, center)
	else if (tool === 'area') writeOn(editor, placeArea(editor, center))
	else if (tool === 'card' && cluster) writeInto(editor, cluster.id)
	else if (tool === 'card') {
		editor.markHistoryStoppingPoint('card')
		writeOn(editor, placeCard(editor, center))
	} else if (tool === 'text') {
		const id = createShapeId()
		editor.markHistoryStoppingPoint('text')
		editor.createShape({ id, type: 'text', x: center.x, y: center.y, props: { richText: toRichText('') } })
		writeOn(editor, id)
	} else return false
	editor.focus()
	return true
}
