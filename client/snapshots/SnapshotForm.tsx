import { type FormEvent, useEffect, useRef, useState } from 'react'
import { textFields } from '../../shared/text/fields.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { snapshotTexts } from './texts.ts'

/** Asks what a stand shall be called. Escape leaves everything as it was. */
export function SnapshotForm({
	label,
	action,
	onDone,
	onCancel,
}: {
	label: string
	action: string
	onDone: (label: string) => void
	onCancel: () => void
}) {
	const texts = useTexts(snapshotTexts)
	const [words, setWords] = useState(label)
	const form = useRef<HTMLFormElement>(null)
	useEffect(() => {
		const field = form.current?.querySelector('input')
		field?.focus()
		field?.select()
	}, [])
	const submit = (event: FormEvent) => {
		event.preventDefault()
		if (words.trim()) onDone(words)
	}
	return (
		<form ref={form} className="stand-form" onSubmit={submit} onKeyDown={({ key }) => key === 'Escape' && onCancel()}>
			<TextField
				label={texts.name}
				note={texts.nameNote}
				value={words}
				maxLength={textFields.standLabel.limit}
				onChange={({ target }) => setWords(target.value)}
			/>
			<div className="stand-actions">
				<Button kind="main" type="submit" disabled={!words.trim()}>
					{action}
				</Button>
				<Button onClick={onCancel}>{texts.cancel}</Button>
			</div>
		</form>
	)
}
