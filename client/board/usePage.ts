import { useEffect, useRef } from 'react'
import { type Editor, react, type TLPageId } from 'tldraw'
import { tellSight } from '../navigation/sight.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { lookAgain, showFirst } from './canvas/camera.ts'

/** The page of the app and the page of the canvas are one; whoever changes it first tells the other. */
export function usePage(editor: Editor | undefined, page: string, onPage: (page: string) => void) {
	const seen = useRef(new Set<string>())
	const tell = useRef(onPage)
	tell.current = onPage

	useEffect(() => {
		if (!editor) return
		const wanted = page as TLPageId
		let isShown = false
		let isOver = false
		const comeThere = () => {
			if (!isOver && editor.getPage(wanted)) editor.setCurrentPage(wanted)
		}
		comeThere()
		const stop = react('current page', () => {
			const current = editor.getCurrentPageId()
			if (!seen.current.has(current)) {
				seen.current.add(current)
				// Outside of this reaction: it would run again with every move of the camera.
				queueMicrotask(() => showFirst(editor))
			}
			if (current === page) isShown = true
			else if (isShown) tell.current(current)
			// A board that was only just added is on its way to the canvas: until it comes, the one before is no choice of anybody's.
			else if (editor.getPage(wanted)) queueMicrotask(comeThere)
		})
		return () => {
			isOver = true
			stop()
		}
	}, [editor, page])

	// A panel that opens or a window that changes takes room: who has not moved yet goes on seeing the same.
	useEffect(() => {
		if (!editor) return
		return react('size of the canvas', () => {
			editor.getViewportScreenBounds()
			queueMicrotask(() => lookAgain(editor))
		})
	}, [editor])
}

/** Lets the page know what this canvas shows: the moderation calls everybody there. */
export function useSight(editor: Editor | undefined) {
	const { doc } = useRoom()
	useEffect(() => {
		if (!editor) return
		return tellSight(doc, () => {
			const { x, y, w, h } = editor.getViewportPageBounds()
			return { board: editor.getCurrentPageId(), x, y, w, h }
		})
	}, [editor, doc])
}
