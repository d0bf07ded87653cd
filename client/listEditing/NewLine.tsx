import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useState } from 'react'
import { Icon } from '../ui/icon.tsx'
import './newLine.css'

/**
 * The line at the end of a list: one writes, Enter adds it, and the field is free for the next. Several pasted lines are
 * one entry each. `keys` tells beside it which keys there are.
 */
export function NewLine({
	label,
	hint,
	keys,
	maxLength,
	onAdd,
}: {
	label: string
	hint: string
	keys?: string
	maxLength?: number
	onAdd: (texts: readonly string[]) => void
}) {
	const [words, setWords] = useState('')

	const add = (event?: FormEvent) => {
		event?.preventDefault()
		if (words.trim()) onAdd([words.trim()])
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
		<form className="new-line" onSubmit={add}>
			<label>
				<Icon name="plus" />
				<span className="ui-hidden-text">{label}</span>
				<input
					type="text"
					data-part="text"
					placeholder={hint}
					autoComplete="off"
					enterKeyHint="next"
					maxLength={maxLength}
					value={words}
					onChange={(event) => setWords(event.target.value)}
					onPaste={onPaste}
					onKeyDown={onKeyDown}
					// What is half written shall not be lost on the way to somewhere else.
					onBlur={() => add()}
				/>
			</label>
			{keys && <p className="ui-caption">{keys}</p>}
		</form>
	)
}

/** Lines without the bullets and numbers lists come with. */
const linesOf = (text: string): string[] =>
	text
		.split(/\r?\n/u)
		.map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/u, '').trim())
		.filter(Boolean)
