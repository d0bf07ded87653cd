import { type RefObject, useEffect } from 'react'
import type { Editor } from 'tldraw'

/**
 * Single letters are tools only while the canvas itself has the focus: not in our tool tray, not in a table, not
 * elsewhere on the page (WCAG 2.1.4). tldraw alone would keep listening on the whole page.
 */
export function useBoardFocus(editor: Editor, frame: RefObject<HTMLElement | null>) {
	useEffect(() => {
		const board = frame.current
		if (!board) return
		const canvas = editor.getContainer()
		const follow = ({ target }: Event) => {
			const isInside = target instanceof Element && canvas.contains(openerOf(target))
			if (isInside === editor.getInstanceState().isFocused) return
			if (isInside) editor.focus({ focusContainer: false })
			else editor.blur({ blurContainer: false })
		}
		document.addEventListener('focusin', follow)
		document.addEventListener('pointerdown', follow, true)
		return () => {
			document.removeEventListener('focusin', follow)
			document.removeEventListener('pointerdown', follow, true)
		}
	}, [editor, frame])
}

/**
 * A menu is drawn at the end of the page but belongs to the button that opened it: what is being edited goes on. A sheet
 * beside a shape names its place on the canvas as `data-opener`.
 */
function openerOf(target: Element): Element {
	const opener =
		target.closest('[role="menu"]')?.getAttribute('aria-labelledby') ??
		target.closest<HTMLElement>('[data-opener]')?.dataset.opener
	return (opener && document.getElementById(opener)) || target
}
