import type { Editor } from 'tldraw'
import { setBackground } from '../../../shared/board/rights.ts'
import { servicesOf } from '../services.ts'
import { isProtected } from './permissions.ts'

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
