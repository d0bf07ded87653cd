import { useEffect, useRef } from 'react'
import { type Editor, react, type TLPageId } from 'tldraw'

/** Free space around the content when a board is shown for the first time, in pixels: tools and zoom lie there. */
const inset = 96

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

function showWhole(editor: Editor) {
	const bounds = editor.getCurrentPageBounds()
	if (bounds) editor.zoomToBounds(bounds, { inset, targetZoom: 1, immediate: true })
}
