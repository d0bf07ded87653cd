import type { Editor, TLPageId, TLShape, TLShapeId } from 'tldraw'
import { inReadingOrder } from '../../../shared/board/cards/index.ts'

/** What lies directly on a board, in a cluster or in a group, in the order in which one reads. */
export function lyingIn(editor: Editor, parent: TLPageId | TLShapeId): TLShape[] {
	const lying = editor.getSortedChildIdsForParent(parent).flatMap((id) => editor.getShape(id) ?? [])
	const reachable = lying.filter((shape) => editor.getShapeUtil(shape).canTabTo(shape))
	return inReadingOrder(reachable, (shape) => editor.getShapePageBounds(shape) ?? { x: 0, y: 0, w: 0, h: 0 })
}

/** Everything on the board, each cluster before what lies in it. */
function everything(editor: Editor, parent: TLPageId | TLShapeId = editor.getCurrentPageId()): TLShape[] {
	return lyingIn(editor, parent).flatMap((shape) => [shape, ...everything(editor, shape.id)])
}

export type Step = 'next' | 'previous' | 'up' | 'down' | 'inside' | 'outside'

/** Where one step leads from what is selected: undefined where there is nothing, at first to the first of all. */
export function stepFrom(editor: Editor, step: Step): TLShape | undefined {
	const from = editor.getOnlySelectedShape() ?? editor.getSelectedShapes()[0]
	if (!from) return step === 'previous' || step === 'up' ? everything(editor).at(-1) : everything(editor)[0]
	switch (step) {
		case 'next':
		case 'previous': {
			const all = everything(editor)
			const at = all.findIndex(({ id }) => id === from.id)
			return all[(at + (step === 'next' ? 1 : -1) + all.length) % all.length]
		}
		case 'up':
		case 'down':
			return nearest(editor, from, step)
		case 'inside':
			return lyingIn(editor, from.id)[0]
		case 'outside':
			return editor.getShapeParent(from)
	}
}

/** Above or below within the same ground; where that ends, above or below the ground itself. */
function nearest(editor: Editor, from: TLShape, along: 'up' | 'down'): TLShape | undefined {
	const found = editor.getNearestAdjacentShape(lyingIn(editor, from.parentId), from.id, along)
	if (found !== from.id) return editor.getShape(found)
	const ground = editor.getShapeParent(from)
	return ground && nearest(editor, ground, along)
}
