import { useEffect, useRef } from 'react'
import { type Editor, react, type TLPageId } from 'tldraw'

/** Free space around the content when a board is shown for the first time, in pixels: tools and zoom lie there. */
const inset = 96
/** Below this zoom the words of cards and tables cannot be read. */
const legible = 0.5

/** The page of the app and the page of the canvas are one; whoever changes it first tells the other. */
export function usePage(editor: Editor | undefined, page: string, onPage: (page: string) => void) {
	const seen = useRef(new Set<string>())
	const tell = useRef(onPage)
	tell.current = onPage

	useEffect(() => {
		if (!editor) return
		if (editor.getPage(page as TLPageId)) editor.setCurrentPage(page as TLPageId)
		return react('current page', () => {
			const current = editor.getCurrentPageId()
			if (!seen.current.has(current)) {
				seen.current.add(current)
				showWhole(editor)
			}
			if (current !== page) tell.current(current)
		})
	}, [editor, page])
}

/** The whole board if it can be read then; of a tall one, such as a long table, the top in full width. */
function showWhole(editor: Editor) {
	const bounds = editor.getCurrentPageBounds()
	if (!bounds) return
	const screen = editor.getViewportScreenBounds()
	const zoomOf = (length: number, room: number) => Math.min(1, (room - 2 * inset) / length)
	const wide = zoomOf(bounds.w, screen.w)
	if (Math.min(wide, zoomOf(bounds.h, screen.h)) >= legible || wide < legible) {
		editor.zoomToBounds(bounds, { inset, targetZoom: 1, immediate: true })
	} else {
		const left = (screen.w / wide - bounds.w) / 2
		editor.setCamera({ x: left - bounds.x, y: inset / 2 / wide - bounds.y, z: wide }, { immediate: true })
	}
}
