import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useState } from 'react'
import { parkedLimits } from '../../shared/parked/index.ts'
import { useTexts } from '../texts/texts.ts'
import { Icon } from '../ui/icon.tsx'
import { usePhone } from '../ui/useMedia.ts'
import { parkedTexts } from './texts.ts'

/** The last line: one writes, Enter parks it, and the field is free for the next. Several pasted lines are several topics. */
export function NewParked({ onAdd }: { onAdd: (texts: readonly string[]) => void }) {
	const texts = useTexts(parkedTexts)
	const isPhone = usePhone()
	const [words, setWords] = useState('')

	const add = (event?: FormEvent) => {
		event?.preventDefault()
		if (words.trim()) onAdd([words])
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
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === 'Escape') setWords('')
	}
	return (
		<form className="parked-new" onSubmit={add}>
			<label>
				<Icon name="plus" />
				<span className="ui-hidden-text">{texts.add}</span>
				<input
					data-part="text"
					placeholder={isPhone ? texts.emptyText : texts.addHint}
					autoComplete="off"
					enterKeyHint="next"
					maxLength={parkedLimits.text}
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
