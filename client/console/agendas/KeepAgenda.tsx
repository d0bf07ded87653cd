import { type FormEvent, useState } from 'react'
import { writeAgendaFile } from '../../../shared/agenda/file.ts'
import { draftOf, listSteps, rewindSteps, saveAgenda } from '../../../shared/agenda/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { useSessionState } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { TextField } from '../../ui/TextField.tsx'
import { agendasTexts } from './texts.ts'

/** "Ablauf sichern": for another day in this workshop, or as a file for any; `onEmpty` takes all steps out. */
export function KeepAgenda({ onEmpty }: { onEmpty: () => void }) {
	const texts = useTexts(agendasTexts)
	const { doc } = useStage()
	const { time } = useSessionState()
	const [isNaming, setNaming] = useState(false)
	return (
		<>
			<Menu
				trigger={
					<Button kind="bare" iconAfter="down" aria-label={texts.keep}>
						{texts.keepShort}
					</Button>
				}
				groups={[
					[
						{ label: texts.keepHere, icon: 'agenda', onSelect: () => setNaming(true) },
						{
							label: texts.keepFile,
							icon: 'download',
							onSelect: () => saveFile(`${texts.fileName}.json`, writeAgendaFile(doc), 'application/json'),
						},
					],
					[
						{ label: texts.rewind, icon: 'replace', onSelect: () => rewindSteps(doc, time.now()) },
						{ label: texts.empty, icon: 'trash', onSelect: onEmpty },
					],
				]}
			/>
			<Dialog open={isNaming} title={texts.keep} onClose={() => setNaming(false)}>
				<NamingForm onDone={() => setNaming(false)} />
			</Dialog>
		</>
	)
}

function NamingForm({ onDone }: { onDone: () => void }) {
	const texts = useTexts(agendasTexts)
	const { doc, desk } = useStage()
	const { time } = useSessionState()
	const [title, setTitle] = useState('')
	const submit = (event: FormEvent) => {
		event.preventDefault()
		if (desk && title.trim()) saveAgenda(desk, title, listSteps(doc).map(draftOf), time.now())
		onDone()
	}
	return (
		<form className="agenda-dialog" onSubmit={submit}>
			<TextField
				label={texts.title}
				note={texts.titleNote}
				value={title}
				maxLength={textFields.agendaTitle.limit}
				required
				onChange={(event) => setTitle(event.target.value)}
			/>
			<footer className="dialog-actions">
				<Button onClick={onDone}>{texts.cancel}</Button>
				<Button kind="main" type="submit">
					{texts.keepIt}
				</Button>
			</footer>
		</form>
	)
}
