import { type SyntheticEvent, useState } from 'react'
import type { Failure } from '../../api/failure.ts'
import type { Server } from '../../api/server.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { Admission } from '../entrance/admission.ts'
import { LateRefusalNotice } from '../refusal/LateRefusalNotice.tsx'
import { deletionTexts } from './texts.ts'
import './deletion.css'

interface DeleteWorkshopProps {
	admission: Pick<Admission, 'title'>
	/** the session's token of the moment */
	token: () => string
	server: Pick<Server, 'deleteWorkshop'>
}

/** For the moderation: deletes the workshop for everybody, once its name was typed. What comes then the server tells all pages. */
export function DeleteWorkshop({ admission, token, server }: DeleteWorkshopProps) {
	const texts = useTexts(deletionTexts)
	const [asking, ask] = useState(false)
	return (
		<>
			<Button kind="bare" icon="trash" className="delete-workshop" onClick={() => ask(true)}>
				{texts.action} …
			</Button>
			<Dialog open={asking} title={texts.title} onClose={() => ask(false)}>
				<Confirmation admission={admission} token={token} server={server} onClose={() => ask(false)} />
			</Dialog>
		</>
	)
}

function Confirmation({ admission: { title }, token, server, onClose }: DeleteWorkshopProps & { onClose: () => void }) {
	const texts = useTexts(deletionTexts)
	const [typed, setTyped] = useState('')
	const [isOther, setOther] = useState(false)
	const [busy, setBusy] = useState(false)
	const [failure, setFailure] = useState<Failure>()

	const remove = async (event: SyntheticEvent) => {
		event.preventDefault()
		setOther(!isSame(typed, title))
		if (!isSame(typed, title)) return
		setBusy(true)
		const answer = await server.deleteWorkshop(token(), title)
		// When it is deleted, the page gives way to the one that says so.
		if (answer.ok) return
		setBusy(false)
		setFailure(answer.failure)
	}
	return (
		<form className="delete-workshop-form" onSubmit={(event) => void remove(event)}>
			<p>
				<b>{texts.lead}</b>
			</p>
			<p>{texts.what}:</p>
			<ul>
				{texts.parts.map((part) => (
					<li key={part}>{part}</li>
				))}
			</ul>
			<p>{texts.devices}</p>
			<p>{texts.backups}</p>
			<p>{texts.keep}</p>
			<TextField
				label={texts.confirm}
				note={texts.confirmNote(title)}
				problem={isOther ? texts.otherName(title) : undefined}
				autoComplete="off"
				spellCheck={false}
				value={typed}
				onChange={(event) => {
					setTyped(event.target.value)
					setOther(false)
				}}
			/>
			{failure && <LateRefusalNotice failure={failure} />}
			<footer className="dialog-actions">
				<Button disabled={busy} onClick={onClose}>
					{texts.cancel}
				</Button>
				<Button kind="danger" type="submit" disabled={busy}>
					{busy ? `${texts.working} …` : texts.action}
				</Button>
			</footer>
		</form>
	)
}

/** A phone begins with a capital letter and ends with a space by itself. */
const isSame = (typed: string, title: string) => plain(typed) === plain(title)
const plain = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase()
