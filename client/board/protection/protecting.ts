import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { setBackground } from '../../../shared/board/rights.ts'
import { isProtected } from '../canvas/permissions.ts'
import { servicesOf } from '../canvas/services.ts'

/** What the moderation can do about the background: protect the selection, or free it if all of it is protected. */
export function protection(editor: Editor): 'protect' | 'unprotect' | undefined {
	const shapes = editor.getSelectedShapes()
	if (servicesOf(editor).permissions.writer.get().role !== 'moderator' || editor.getIsReadonly() || shapes.length === 0)
		return undefined
	return shapes.every(isProtected) ? 'unprotect' : 'protect'
}

/** Protects what is selected as background, or frees it. */
export function protectSelected(editor: Editor, on: boolean) {
	const ids = editor.getSelectedShapeIds()
	servicesOf(editor).desk.step((doc) => setBackground(doc, ids, on))
}

/** Whether a shape is kept from this person, for menus and tools. */
export const isHeldIn = (editor: Editor, shape: TLShape | TLShapeId): boolean => {
	const found = typeof shape === 'string' ? editor.getShape(shape) : shape
	return found !== undefined && servicesOf(editor).permissions.isHeld(found)
}
