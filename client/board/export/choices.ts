import type { Editor, TLShapeId } from 'tldraw'
import { isCluster } from '../cards/selected.ts'
import { isBlockOnBoard, nameOf } from '../keyboard/spoken.ts'

/** Something of which a picture can be made. */
export interface Choice {
	readonly key: string
	readonly kind: 'selection' | 'board' | 'area' | 'block'
	readonly name: string
	readonly ids: readonly TLShapeId[]
}

/** Of what a picture can be made: what is selected, the whole board, each area, and each building block that does not lie there alone. */
export function choicesOn(editor: Editor): Choice[] {
	const all = editor.getSortedChildIdsForParent(editor.getCurrentPageId())
	if (all.length === 0) return []
	const selected = editor.getSelectedShapeIds()
	const areas = editor
		.getCurrentPageShapesInReadingOrder()
		.filter((shape) => (isCluster(shape) && shape.props.kind === 'area') || shape.type === 'frame')
	const blocks =
		all.length > 1 ? all.flatMap((id) => editor.getShape(id) ?? []).filter((each) => isBlockOnBoard(editor, each)) : []
	return [
		...(selected.length > 0 ? [{ key: 'selection', kind: 'selection' as const, name: '', ids: selected }] : []),
		{ key: 'board', kind: 'board', name: '', ids: all },
		...blocks.map((each) => ({ key: each.id, kind: 'block' as const, name: nameOf(editor, each), ids: [each.id] })),
		...areas.map((area) => ({
			key: area.id,
			kind: 'area' as const,
			name: editor.getShapeUtil(area).getText(area)?.replace(/\s+/gu, ' ').trim() ?? '',
			ids: [area.id],
		})),
	]
}
