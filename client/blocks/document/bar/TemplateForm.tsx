import { type FormEvent, useState } from 'react'
import { keepAsTemplate } from '../../../../shared/blocks/document/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { documentTexts } from '../texts.ts'
import '../../../actors/actors.css'

/** Keeps a document as a template for this workshop. */
export function TemplateForm({ id, title, onClose }: { id: string; title: string; onClose: () => void }) {
	const { doc, history } = useRoom()
	const texts = useTexts(documentTexts).template
	const [name, setName] = useState(title.trim())
	const submit = (event: FormEvent) => {
		event.preventDefault()
		history.step(() => keepAsTemplate(doc, id, name))
		onClose()
	}
	return (
		<Dialog open title={texts.title} onClose={onClose}>
			<form className="actor-form" onSubmit={submit}>
				<p>{texts.lead}</p>
				<TextField
					label={texts.name}
					value={name}
					required
					maxLength={textFields.documentTitle.limit}
					onChange={(event) => setName(event.target.value)}
				/>
				<footer>
					<span className="ui-grow" />
					<Button onClick={onClose}>{texts.cancel}</Button>
					<Button kind="main" type="submit">
						{texts.keep}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}
