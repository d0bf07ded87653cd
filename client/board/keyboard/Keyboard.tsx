import { type RefObject, useEffect, useId } from 'react'
import { type Editor, react, useValue } from 'tldraw'
import { useTexts } from '../../texts/texts.ts'
import type { BoardServices } from '../canvas/services.ts'
import { KeyHint } from './KeyHint.tsx'
import { hearKeys } from './keys.ts'
import { keepNamed } from './names.ts'
import { saidOf } from './spoken.ts'
import { keyboardTexts } from './texts.ts'
import { useBoardFocus } from './useBoardFocus.ts'
import { useWheel } from './useWheel.ts'

/** The board for those who use it without a mouse or without seeing it: its keys, what they are, and what is said of it. */
export function Keyboard({
	editor,
	board,
	services,
}: {
	editor: Editor
	board: RefObject<HTMLElement | null>
	services: BoardServices
}) {
	const { several, notices } = useTexts(keyboardTexts)
	const hintId = useId()
	useCanvasName(editor, hintId)
	useBoardFocus(editor, board)
	useWheel(editor)
	useEffect(() => (board.current ? hearKeys(editor, board.current) : undefined), [editor, board])
	useEffect(() => keepNamed(editor), [editor])
	useEffect(
		() =>
			react('say what is selected', () => {
				if (!editor.isIn('select.idle')) return
				const selected = editor.getSelectedShapes()
				const [only] = selected
				if (selected.length > 1) services.say(several(selected.length))
				else if (only) services.say(saidOf(editor, only))
			}),
		[editor, services, several],
	)
	useEffect(() => {
		// The only words of tldraw's that no translation reaches.
		const shown = editor.getContainer().querySelector('[role="region"][aria-label^="Notifications"]')
		shown?.setAttribute('aria-label', notices)
	}, [editor, notices])
	return <KeyHint editor={editor} id={hintId} />
}

/** The canvas is one stop for Tab, called like the board it shows: tldraw draws its outermost element once, under its own name. */
function useCanvasName(editor: Editor, hintId: string) {
	const { canvas } = useTexts(keyboardTexts)
	const name = useValue('name of the board', () => editor.getCurrentPage().name, [editor])
	useEffect(() => {
		const element = editor.getContainer()
		element.tabIndex = 0
		element.ariaLabel = canvas(name)
		element.setAttribute('aria-describedby', hintId)
	}, [editor, canvas, name, hintId])
}
