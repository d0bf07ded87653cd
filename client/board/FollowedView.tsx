import { type RefObject, useEffect } from 'react'
import type { Editor } from 'tldraw'
import type { Followed } from '../attention/FollowContext.ts'
import { followExactly } from './canvas/camera.ts'

/** Keys that move nothing and change nothing. */
const still = new Set(['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'Escape'])

/**
 * Shows what is seen on the screen of the person whose view is followed, until somebody does something on this board
 * themselves. `frame`: the board with its tools.
 */
export function FollowedView({
	editor,
	page,
	frame,
	followed: { view, stop },
}: {
	editor: Editor
	page: string
	frame: RefObject<HTMLElement | null>
	followed: Followed
}) {
	useEffect(() => {
		const look = () => {
			const shown = view.get()
			if (shown?.board === page && editor.getCurrentPageId() === page) followExactly(editor, shown.part)
		}
		// Behind the first look at a board, which is taken then, too.
		queueMicrotask(look)
		return view.subscribe(look)
	}, [editor, view, page])
	useEffect(() => {
		const board = frame.current
		if (!board) return
		const hearKey = ({ key }: KeyboardEvent) => {
			if (!still.has(key)) stop()
		}
		board.addEventListener('pointerdown', stop, true)
		board.addEventListener('wheel', stop, { capture: true, passive: true })
		board.addEventListener('keydown', hearKey, true)
		return () => {
			board.removeEventListener('pointerdown', stop, true)
			board.removeEventListener('wheel', stop, true)
			board.removeEventListener('keydown', hearKey, true)
		}
	}, [frame, stop])
	return null
}
