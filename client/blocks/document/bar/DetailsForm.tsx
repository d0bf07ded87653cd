import { type FormEvent, useState } from 'react'
import { changeDocument, type DocumentDetails, type TextPaper } from '../../../../shared/blocks/document/index.ts'
import { DayField } from '../../../days/DayField.tsx'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { useKinds } from '../observe.ts'
import { documentTexts } from '../texts.ts'
import { useBegin } from '../useBegin.ts'
import '../../../actors/actors.css'

interface DetailsFormProps {
	id: string
	paper: TextPaper
	kind: string | undefined
	onClose: () => void
}

/** What a document is about and which days it covers; for one that has not begun it is the beginning. */
export function DetailsForm({ id, paper, kind: kindId, onClose }: DetailsFormProps) {
	const { doc, history } = useRoom()
	const texts = useTexts(documentTexts).details
	const locale = useLocale()
	const kind = useKinds(id).find((each) => each.id === kindId)
	const isNew = paper.kind === undefined && paper.parts.length === 0
	const [subjects] = useState(() => kind?.about?.subjects(doc, locale) ?? [])
	const [before] = useState(() => ({
		about: paper.about ?? (isNew ? (subjects[0]?.id ?? '') : ''),
		from: paper.from ?? '',
		until: paper.until ?? '',
		manner: paper.manner ?? '',
	}))
	const [said, setSaid] = useState(before)
	const begin = useBegin(id)
	const set = (part: keyof typeof said) => (value: string) => setSaid({ ...said, [part]: value })
	if (!kind) return null
	const submit = (event: FormEvent) => {
		event.preventDefault()
		const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')) as DocumentDetails
		if (isNew) begin(kind, known)
		else {
			const different = (Object.keys(said) as (keyof typeof said)[]).filter((part) => said[part] !== before[part])
			const patch = Object.fromEntries(different.map((part) => [part, said[part] || undefined]))
			history.step(() => changeDocument(doc, id, patch))
		}
		onClose()
	}
	return (
		<Dialog open title={isNew ? kind.name[locale] : texts.title} onClose={onClose}>
			<form className="actor-form" onSubmit={submit}>
				{kind.about && (
					<SelectField label={kind.about.ask[locale]} value={said.about} onChoose={set('about')}>
						<option value="">{texts.open}</option>
						{subjects.map(({ id: subject, label }) => (
							<option key={subject} value={subject}>
								{label}
							</option>
						))}
					</SelectField>
				)}
				{kind.period && (
					<div className="actor-form-pair">
						<DayField
							label={kind.period.from[locale]}
							aside={texts.optional}
							day={said.from || undefined}
							onDay={(day) => set('from')(day ?? '')}
						/>
						<DayField
							label={kind.period.until[locale]}
							aside={texts.optional}
							day={said.until || undefined}
							onDay={(day) => set('until')(day ?? '')}
						/>
					</div>
				)}
				{kind.hasManners && (
					<SelectField label={texts.manner} value={said.manner} onChoose={set('manner')}>
						<option value="">{texts.results}</option>
						<option value="course">{texts.course}</option>
					</SelectField>
				)}
				<footer>
					<span className="ui-grow" />
					<Button onClick={onClose}>{texts.cancel}</Button>
					<Button kind="main" type="submit">
						{isNew ? texts.begin : texts.done}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}
