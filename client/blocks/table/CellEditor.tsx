import { useLayoutEffect, useRef } from 'react'
import type * as Y from 'yjs'
import type { EditSession } from '../../sync/editSession.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { bindText } from '../../sync/textBinding.ts'

/** The field in which a person writes a cell. It lies over the cell's own text, which gives it its height. */
export function CellEditor({
	text,
	label,
	replace,
	session,
	multiline = true,
	onLeave,
}: {
	text: Y.Text
	label: string
	/** whether the first letter takes the place of what is there */
	replace: boolean
	session: EditSession
	multiline?: boolean
	onLeave: () => void
}) {
	const { mayWrite } = useRoom()
	const field = useRef<HTMLTextAreaElement>(null)

	useLayoutEffect(() => {
		const element = field.current
		if (!element) return
		return bindText(element, text, session.beforeWrite)
	}, [text, session])

	useLayoutEffect(() => {
		const element = field.current
		element?.focus({ preventScroll: true })
		if (replace) element?.select()
		else element?.setSelectionRange(element.value.length, element.value.length)
	}, [replace])

	// The browser's own undo knows nothing of other people's letters.
	useLayoutEffect(() => {
		const element = field.current
		const keepOut = (event: InputEvent) => {
			if (event.inputType === 'historyUndo') session.undo()
			else if (event.inputType === 'historyRedo') session.redo()
			else if (event.inputType !== 'insertLineBreak' || multiline) return
			event.preventDefault()
		}
		element?.addEventListener('beforeinput', keepOut)
		return () => element?.removeEventListener('beforeinput', keepOut)
	}, [session, multiline])

	return (
		<textarea
			ref={field}
			className="table-editor"
			aria-label={label}
			rows={1}
			// Locked while somebody writes: the letters stay where they are, to be read and copied.
			readOnly={!mayWrite}
			onBlur={onLeave}
			spellCheck
		/>
	)
}
