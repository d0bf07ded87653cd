import { type FormEvent, useState } from 'react'
import { limits } from '../../../shared/protocol/limits.ts'
import { useStage } from '../../agenda/stage.ts'
import type { Failure } from '../../api/failure.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Failed } from '../Failed.tsx'
import { versionTexts } from '../texts.ts'

/** Keeps what there is now, under a name that may stay empty. */
export function KeepVersion({ onKept, onClose }: { onKept: (label: string) => void; onClose: () => void }) {
	const texts = useTexts(versionTexts)
	const { server, token } = useStage()
	const [words, setWords] = useState('')
	const [failure, setFailure] = useState<Failure>()
	const [isBusy, setBusy] = useState(false)
	const submit = async (event: FormEvent) => {
		event.preventDefault()
		const label = words.trim()
		setBusy(true)
		const answer = await server.keepVersion(token(), label)
		setBusy(false)
		if (answer.ok) onKept(label)
		else setFailure(answer.failure)
	}
	return (
		<Dialog open title={texts.keepTitle} onClose={onClose}>
			<form className="versions-dialog" onSubmit={submit}>
				<TextField
					label={texts.keepName}
					note={texts.keepNote}
					value={words}
					maxLength={limits.label}
					onChange={({ target }) => setWords(target.value)}
				/>
				{failure && <Failed failure={failure} />}
				<footer className="versions-dialog-actions">
					<Button onClick={onClose}>{texts.cancel}</Button>
					<Button kind="main" type="submit" disabled={isBusy}>
						{texts.keepNow}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}
