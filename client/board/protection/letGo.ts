import type { Editor } from 'tldraw'
import { toBoardRecord } from '../binding/storeRecords.ts'
import type { Permissions } from '../canvas/permissions.ts'

/** Takes out of a person's hands what they may no longer touch: a drag ends where it is, an open text closes with its letters. */
export function letGo(editor: Editor, permissions: Permissions) {
	const isTaken = (id: Parameters<Editor['getShape']>[0]) => {
		const shape = editor.getShape(id)
		return shape !== undefined && permissions.isKept(toBoardRecord(shape))
	}
	const taken = editor.getSelectedShapeIds().filter(isTaken)
	const written = editor.getEditingShapeId()
	if (taken.length === 0 && !(written && isTaken(written))) return
	stopHere(editor)
	editor.deselect(...taken)
}

/** Ends whatever is being done at the canvas, as it stands. */
export function stopHere(editor: Editor) {
	editor.complete()
	editor.setEditingShape(null)
	if (!editor.isIn('select.idle')) editor.setCurrentTool('select')
}
