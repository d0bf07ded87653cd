import { type ClipboardEvent, type FormEvent, useState } from 'react'
import { Icon } from '../../ui/icon.tsx'

/** A line at the end: one writes, Enter adds it, and the field is free for the next. Several pasted lines are one each. */
export function NewLine({
	label,
	hint,
	onAdd,
}: {
	label: string
	hint: string
	onAdd: (texts: readonly string[]) => void
}) {
	const [words, setWords] = useState('')
	const add = (event?: FormEvent) => {
		event?.preventDefault()
		if (words.trim()) onAdd([words.trim()])
		setWords('')
	}
	const onPaste = (event: ClipboardEvent) => {
		const lines = event.clipboardData
			.getData('text')
			.split(/\r?\n/u)
			.map((line) => line.trim())
			.filter(Boolean)
		if (words !== '' || lines.length < 2) return
		event.preventDefault()
		onAdd(lines)
	}
	return (
		<form className="list-new" onSubmit={add}>
			<label>
				<Icon name="plus" size={16} />
				<span className="ui-hidden-text">{label}</span>
				<input
					type="text"
					placeholder={hint}
					autoComplete="off"
					enterKeyHint="next"
					value={words}
					onChange={({ currentTarget }) => setWords(currentTarget.value)}
					onPaste={onPaste}
					onKeyDown={({ key }) => key === 'Escape' && setWords('')}
					// What is half written shall not be lost on the way to somewhere else.
					onBlur={() => add()}
				/>
			</label>
		</form>
	)
}
