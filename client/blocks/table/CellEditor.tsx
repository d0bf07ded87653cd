import { useLayoutEffect, useRef } from 'react'
import type * as Y from 'yjs'
import type { TextField } from '../../../shared/text/field.ts'
import type { EditSession } from '../../sync/editSession.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { bindText } from '../../sync/textBinding.ts'

/** The field in which a person writes a cell. It lies over the cell's own text, which gives it its height. */
export function CellEditor({
	text,
	field,
	label,
	replace,
	session,
	onLeave,
}: {
	text: Y.Text
	field: TextField
	label: string
	/** whether the first letter takes the place of what is there */
	replace: boolean
	session: EditSession
	onLeave: () => void
}) {
	const { mayWrite } = useRoom()
	const area = useRef<HTMLTextAreaElement>(null)

	useLayoutEffect(() => {
		const element = area.current
		if (!element) return
		const bound = bindText(element, text, field, session.beforeWrite)
		const forget = session.atEnd(bound.tidyUp)
		return () => {
			forget()
			bound.end()
		}
	}, [text, field, session])

	useLayoutEffect(() => {
		const element = area.current
		element?.focus({ preventScroll: true })
		if (replace) element?.select()
		else element?.setSelectionRange(element.value.length, element.value.length)
	}, [replace])

	// The browser's own undo knows nothing of other people's letters.
	useLayoutEffect(() => {
		const element = area.current
		const keepOut = (event: InputEvent) => {
			if (event.inputType === 'historyUndo') session.undo()
			else if (event.inputType === 'historyRedo') session.redo()
			else if (event.inputType !== 'insertLineBreak' || field.lines !== 'one') return
			event.preventDefault()
		}
		element?.addEventListener('beforeinput', keepOut)
		return () => element?.removeEventListener('beforeinput', keepOut)
	}, [session, field])

	return (
		<textarea
			ref={area}
			className="table-editor"
			aria-label={label}
			rows={1}
			maxLength={field.limit}
			// Locked while somebody writes: the letters stay where they are, to be read and copied.
			readOnly={!mayWrite}
			onBlur={onLeave}
			spellCheck
		/>
	)
}
