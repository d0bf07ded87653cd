import { type FormEvent, useState } from 'react'
import { limits } from '../../../shared/protocol/limits.ts'
import type { Failure } from '../../api/failure.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { RefusalNotice } from '../refusal/RefusalNotice.tsx'
import { newTitleTexts } from './newTitleTexts.ts'
import type { RenameWorkshopProps } from './RenameWorkshop.tsx'

/** The form for another title of the workshop. */
export function NewTitle({ title, token, server, onClose }: RenameWorkshopProps & { onClose: () => void }) {
	const texts = useTexts(newTitleTexts)
	const [typed, setTyped] = useState(title)
	const [busy, setBusy] = useState(false)
	const [failure, setFailure] = useState<Failure>()
	const submit = async (event: FormEvent) => {
		event.preventDefault()
		const next = typed.trim()
		if (next === '' || next === title) return onClose()
		setBusy(true)
		const answer = await server.renameWorkshop(token(), next)
		setBusy(false)
		if (answer.ok) onClose()
		else setFailure(answer.failure)
	}
	return (
		<form onSubmit={(event) => void submit(event)}>
			<TextField
				label={texts.title}
				note={texts.note}
				value={typed}
				maxLength={limits.title}
				onChange={({ target }) => setTyped(target.value)}
			/>
			{failure && <RefusalNotice failure={failure} />}
			<footer className="dialog-actions">
				<Button onClick={onClose}>{texts.cancel}</Button>
				<Button kind="main" type="submit" disabled={busy}>
					{texts.save}
				</Button>
			</footer>
		</form>
	)
}
