import { type FormEvent, useRef, useState } from 'react'
import { limits } from '../../../shared/protocol/limits.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { formingTexts } from './texts.ts'

/** Somebody without a device is written down by name; the next one can follow at once. */
export function NewGuest({ onAdd }: { onAdd: (name: string, organisation: string) => void }) {
	const texts = useTexts(formingTexts)
	const [name, setName] = useState('')
	const [organisation, setOrganisation] = useState('')
	const form = useRef<HTMLFormElement>(null)
	const submit = (event: FormEvent) => {
		event.preventDefault()
		form.current?.querySelector('input')?.focus()
		if (name.trim() === '') return
		onAdd(name.trim(), organisation.trim())
		setName('')
		setOrganisation('')
	}
	return (
		<form ref={form} className="sg-guest" onSubmit={submit}>
			<TextField
				label={texts.guestName}
				value={name}
				maxLength={limits.personName}
				autoComplete="off"
				onChange={(event) => setName(event.target.value)}
			/>
			<TextField
				label={texts.guestOrganisation}
				aside={texts.optional}
				value={organisation}
				maxLength={limits.organisation}
				autoComplete="off"
				onChange={(event) => setOrganisation(event.target.value)}
			/>
			<Button type="submit" icon="plus">
				{texts.addGuest}
			</Button>
		</form>
	)
}
