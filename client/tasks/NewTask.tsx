import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useState } from 'react'
import { taskLimits } from '../../shared/registry/index.ts'
import { useTexts } from '../texts/texts.ts'
import { Icon } from '../ui/icon.tsx'
import { usePhone } from '../ui/useMedia.ts'
import { taskTexts } from './texts.ts'

/** The last row: one writes, Enter adds the task and the field is free for the next. Several pasted lines are several tasks. */
export function NewTask({ onAdd }: { onAdd: (texts: readonly string[]) => void }) {
	const texts = useTexts(taskTexts)
	const isPhone = usePhone()
	const [words, setWords] = useState('')

	const add = (event?: FormEvent) => {
		event?.preventDefault()
		if (words.trim()) onAdd([words])
		setWords('')
	}
	const onPaste = (event: ClipboardEvent) => {
		const lines = linesOf(event.clipboardData.getData('text'))
		if (words !== '' || lines.length < 2) return
		event.preventDefault()
		onAdd(lines)
	}
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === 'Escape') setWords('')
	}
	return (
		<form className="task-new" onSubmit={add}>
			<label>
				<Icon name="plus" />
				<span className="ui-hidden-text">{texts.newTask}</span>
				<input
					data-part="text"
					placeholder={isPhone ? texts.emptyText : texts.newTaskHint}
					autoComplete="off"
					enterKeyHint="next"
					maxLength={taskLimits.text}
					value={words}
					onChange={(event) => setWords(event.target.value)}
					onPaste={onPaste}
					onKeyDown={onKeyDown}
					// What is half written shall not be lost on the way to somewhere else.
					onBlur={() => add()}
				/>
			</label>
			<p className="ui-caption">{texts.keys}</p>
		</form>
	)
}

/** Lines without the bullets and numbers lists come with. */
const linesOf = (text: string): string[] =>
	text
		.split(/\r?\n/u)
		.map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/u, '').trim())
		.filter(Boolean)
