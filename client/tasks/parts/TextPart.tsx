import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { taskLimits } from '../../../shared/registry/index.ts'
import { type EditSession, openSession } from '../../sync/editSession.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { bindText } from '../../sync/textBinding.ts'
import { useText } from '../../sync/useText.ts'
import { useTexts } from '../../texts/texts.ts'
import { taskTexts } from '../texts.ts'
import type { ShownTask } from '../watchTasks.ts'

/** What is to be done: a field several people may write in at once. Enter goes on to the next task. */
export function TextPart({ task, index }: { task: ShownTask; index: number }) {
	const { history, mayWrite } = useRoom()
	const texts = useTexts(taskTexts)
	const words = useText(task.words)
	const field = useRef<HTMLTextAreaElement>(null)
	const session = useRef<EditSession>(undefined)

	useLayoutEffect(() => {
		if (!field.current || !task.words || !mayWrite) return
		return bindText(field.current, task.words, (event) => session.current?.beforeWrite(event))
	}, [task.words, mayWrite])

	if (!mayWrite) return <p className="task-text">{words}</p>

	const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
		if (event.nativeEvent.isComposing) return
		const command = event.ctrlKey || event.metaKey
		const key = event.key.toLowerCase()
		if (key === 'enter' && !event.shiftKey) goOn(event.currentTarget)
		else if (key === 'escape') session.current?.discard()
		// The browser's own undo knows nothing of other people's letters.
		else if (command && key === 'z' && !event.shiftKey) session.current?.undo()
		else if (command && (key === 'y' || key === 'z')) session.current?.redo()
		else return
		event.preventDefault()
		event.stopPropagation()
	}
	return (
		<div className="task-text">
			<span aria-hidden="true">{`${words}\u200b`}</span>
			<textarea
				ref={field}
				data-part="text"
				rows={1}
				maxLength={taskLimits.text}
				aria-label={texts.what(index + 1)}
				placeholder={texts.emptyText}
				onFocus={() => {
					session.current = openSession(history)
				}}
				onBlur={() => {
					session.current?.commit()
					session.current = undefined
				}}
				onKeyDown={onKeyDown}
			/>
		</div>
	)
}

/** To the text of the next task, or to the field for a new one. */
function goOn(field: HTMLElement) {
	const fields = [...(field.closest('[data-plan]')?.querySelectorAll<HTMLElement>('[data-part="text"]') ?? [])]
	fields[fields.indexOf(field) + 1]?.focus()
}
