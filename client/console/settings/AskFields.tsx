import { phonePages, stepLimits, stepPages, writers } from '../../../shared/agenda/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { accessTexts } from '../../access/texts.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { LinesField } from '../../ui/LinesField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { StepForm } from './stepForm.ts'
import { settingsTexts } from './texts.ts'
import { useBoardsToShow } from './useBoardsToShow.ts'

/** What is asked and shown, how long, and who writes. */
export function AskFields({ form, onChange }: { form: StepForm; onChange: (patch: Partial<StepForm>) => void }) {
	const texts = useTexts(settingsTexts)
	const locale = useLocale()
	const { label } = useTexts(accessTexts)
	const { forAll, hidden } = useBoardsToShow()
	const { shown } = form
	const show = (value: string) => {
		const page = keysOf(stepPages).find((each) => each === value)
		const isHidden = hidden.some(({ id }) => id === value)
		if (isHidden) onChange({ shown: { hidden: value, access: 'read' } })
		else onChange({ shown: page ? { page } : value ? { board: value } : undefined })
	}
	return (
		<>
			<TextField
				label={texts.title}
				value={form.title}
				maxLength={textFields.agendaTitle.limit}
				onChange={(event) => onChange({ title: event.target.value })}
			/>
			<TextField
				label={texts.question}
				note={texts.questionNote}
				value={form.question}
				maxLength={textFields.stepQuestion.limit}
				onChange={(event) => onChange({ question: event.target.value })}
			/>
			<TextField
				label={texts.minutes}
				note={texts.minutesNote}
				type="number"
				inputMode="numeric"
				min={0}
				max={stepLimits.minutes}
				value={form.minutes}
				onChange={(event) => onChange({ minutes: event.target.value })}
			/>
			<SelectField label={texts.shown} value={shownIn(form)} onChoose={show}>
				<option value="">{texts.shownNowhere}</option>
				<optgroup label={texts.boards}>
					{forAll.map(({ id, name }) => (
						<option key={id} value={id}>
							{name}
						</option>
					))}
				</optgroup>
				{hidden.length > 0 && (
					<optgroup label={texts.hiddenBoards}>
						{hidden.map(({ id, name }) => (
							<option key={id} value={id}>
								{name}
							</option>
						))}
					</optgroup>
				)}
				<optgroup label={texts.pagesGroup}>
					{keysOf(stepPages).map((page) => (
						<option key={page} value={page}>
							{stepPages[page][locale]}
						</option>
					))}
				</optgroup>
			</SelectField>
			{shown && 'hidden' in shown && (
				<SelectField
					label={texts.opensFor}
					value={shown.access}
					onChoose={(access) => onChange({ shown: { ...shown, access } })}
				>
					<option value="read">{label.read}</option>
					<option value="write">{label.write}</option>
				</SelectField>
			)}
			<Terms
				label={texts.writers}
				terms={writers}
				value={form.writers}
				onChoose={(next) => onChange({ writers: next })}
			/>
			<Terms label={texts.phone} terms={phonePages} value={form.phone} onChoose={(phone) => onChange({ phone })} />
			<LinesField
				label={texts.note}
				aside={texts.optional}
				note={texts.noteNote}
				rows={2}
				maxLength={textFields.stepNote.limit}
				value={form.note}
				onChange={(event) => onChange({ note: event.target.value })}
			/>
		</>
	)
}

function shownIn({ shown }: StepForm): string {
	if (!shown) return ''
	if ('page' in shown) return shown.page
	return 'hidden' in shown ? shown.hidden : shown.board
}

/** One of a closed list. */
function Terms<Key extends string>({
	label,
	terms,
	value,
	onChoose,
}: {
	label: string
	terms: Readonly<Record<Key, { readonly de: string; readonly en: string }>>
	value: Key
	onChoose: (value: Key) => void
}) {
	const locale = useLocale()
	return (
		<SelectField label={label} value={value} onChoose={onChoose}>
			{keysOf(terms).map((key) => (
				<option key={key} value={key}>
					{terms[key][locale]}
				</option>
			))}
		</SelectField>
	)
}

const keysOf = <Key extends string>(terms: Readonly<Record<Key, unknown>>) => Object.keys(terms) as Key[]
