import { useLayoutEffect } from 'react'
import { useA11y, useEditor, useValue } from 'tldraw'
import { servicesOf } from '../canvas/services.ts'

/** What is said to those who do not see the canvas, by tldraw and by us. Takes the place of tldraw's announcer. */
export function Spoken() {
	const editor = useEditor()
	const { announce, currentMsg } = useA11y()
	useLayoutEffect(() => {
		servicesOf(editor).say = (msg) => announce({ msg })
	}, [editor, announce])
	return (
		<div className="board-unseen" role="status" aria-live="assertive">
			{useValue('what is said', () => currentMsg.get().msg, [currentMsg])}
		</div>
	)
}
