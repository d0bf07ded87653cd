import { useEffect } from 'react'
import { DefaultRichTextToolbar, useEditor, useValue } from 'tldraw'

export { DefaultImageToolbar } from 'tldraw'

/** What stands beside a text in which one marks words. tldraw calls its buttons options of a list that is none. */
export function TextToolbar() {
	const editor = useEditor()
	const isWriting = useValue('is writing', () => editor.getEditingShapeId() !== null, [editor])
	useEffect(() => {
		if (!isWriting) return
		const canvas = editor.getContainer()
		const mend = () => {
			for (const button of canvas.querySelectorAll('button[role="option"][aria-pressed]')) button.role = 'button'
		}
		mend()
		const arrivals = new MutationObserver(mend)
		arrivals.observe(canvas, { childList: true, subtree: true })
		return () => arrivals.disconnect()
	}, [editor, isWriting])
	return <DefaultRichTextToolbar />
}
