import { useState } from 'react'
import type * as Y from 'yjs'
import {
	type WorkshopFileForm,
	workshopFileEnding,
	workshopFileForms,
	workshopFileType,
} from '../../../shared/protocol/workshopFile.ts'
import { handedInHidden } from '../../../shared/workshopFile/moved.ts'
import type { Failure } from '../../api/failure.ts'
import { type WorkshopFiles, workshopFiles } from '../../api/workshopFiles.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { saveFile, systemNameOf } from '../../ui/saveFile.ts'
import type { Admission } from '../entrance/admission.ts'
import { LateRefusalNotice } from '../refusal/LateRefusalNotice.tsx'
import { workshopFileTexts } from './texts.ts'
import './workshopFile.css'

interface SaveWorkshopFileProps {
	admission: Pick<Admission, 'title'>
	/** the room `stage`, which knows what has not been revealed */
	stage: Y.Doc
	/** the session's token of the moment */
	token: () => string
	files?: Pick<WorkshopFiles, 'download'>
}

/** For the moderation: hands the person the whole workshop as a file. */
export function SaveWorkshopFile(props: SaveWorkshopFileProps) {
	const texts = useTexts(workshopFileTexts)
	const [asking, ask] = useState(false)
	return (
		<>
			<Button kind="bare" icon="download" className="save-workshop-file" onClick={() => ask(true)}>
				{texts.action} …
			</Button>
			<Dialog open={asking} title={texts.title} onClose={() => ask(false)}>
				<Saving {...props} onClose={() => ask(false)} />
			</Dialog>
		</>
	)
}

/** What to mind with a file of each form. */
const careOf = {
	whole: 'care',
	withoutNames: 'careWithoutNames',
	template: 'careTemplate',
} as const satisfies Record<WorkshopFileForm, string>

function Saving({
	admission: { title },
	stage,
	token,
	files = workshopFiles,
	onClose,
}: SaveWorkshopFileProps & { onClose: () => void }) {
	const texts = useTexts(workshopFileTexts)
	const [hidden] = useState(() => handedInHidden(stage))
	const [form, setForm] = useState<WorkshopFileForm>('whole')
	const [isBusy, setBusy] = useState(false)
	const [saved, setSaved] = useState<string>()
	const [failure, setFailure] = useState<Failure>()

	const save = async () => {
		setBusy(true)
		setFailure(undefined)
		const file = await files.download(token(), form)
		setBusy(false)
		if (!file.ok) return setFailure(file.failure)
		const name = `${systemNameOf(title)}${workshopFileEnding}`
		saveFile(name, file.value, workshopFileType)
		setSaved(name)
	}
	return (
		<div className="workshop-file">
			<p>{texts.lead}</p>
			<fieldset className="workshop-file-forms" disabled={isBusy}>
				<legend>{texts.forms}</legend>
				{workshopFileForms.map((each) => (
					<label key={each}>
						<input
							type="radio"
							name="workshop-file-form"
							checked={each === form}
							onChange={() => {
								setForm(each)
								setSaved(undefined)
							}}
						/>
						<span>
							<b>{texts.form[each].name}</b> {texts.form[each].says}
						</span>
					</label>
				))}
			</fieldset>
			<p>{texts.links}</p>
			<p>{texts[careOf[form]]}</p>
			{hidden > 0 && form !== 'template' && <Notice tone="care" title={texts.hidden(hidden)} />}
			{failure && <LateRefusalNotice failure={failure} />}
			<p role="status">{isBusy ? `${texts.saving} …` : saved !== undefined && texts.saved(saved)}</p>
			<footer className="dialog-actions">
				<Button onClick={onClose}>{saved === undefined ? texts.cancel : texts.close}</Button>
				<Button kind="main" icon="download" disabled={isBusy} onClick={() => void save()}>
					{texts.save}
				</Button>
			</footer>
		</div>
	)
}
