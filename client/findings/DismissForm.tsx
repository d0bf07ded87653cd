import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { textFields } from '../../shared/text/fields.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { findingTexts } from './texts.ts'

/** Asks why a finding is put aside. Enter dismisses, Escape leaves it as it was. */
export function DismissForm({ onDismiss, onCancel }: { onDismiss: (reason: string) => void; onCancel: () => void }) {
	const texts = useTexts(findingTexts)
	const form = useRef<HTMLFormElement>(null)
	const [reason, setReason] = useState('')
	const [asked, ask] = useState(false)
	useEffect(() => {
		form.current?.querySelector('input')?.focus()
	}, [])

	const submit = (event: FormEvent) => {
		event.preventDefault()
		if (reason.trim()) onDismiss(reason)
		else ask(true)
	}
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== 'Escape') return
		event.stopPropagation()
		onCancel()
	}
	return (
		<form ref={form} className="finding-dismiss" onSubmit={submit} onKeyDown={onKeyDown}>
			<TextField
				label={texts.reason}
				note={texts.reasonNote}
				problem={asked && !reason.trim() ? texts.reasonMissing : undefined}
				value={reason}
				maxLength={textFields.dismissalReason.limit}
				autoComplete="off"
				onChange={(event) => setReason(event.target.value)}
			/>
			<div className="ui-row">
				<Button kind="main" size="small" type="submit">
					{texts.confirm}
				</Button>
				<Button size="small" onClick={onCancel}>
					{texts.cancel}
				</Button>
			</div>
		</form>
	)
}
