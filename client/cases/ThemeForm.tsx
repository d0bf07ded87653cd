import { type FormEvent, useState } from 'react'
import { change } from '../../shared/lib/change.ts'
import { addTheme, changeTheme, type Need, nameTheme, removeTheme, type Theme } from '../../shared/registry/index.ts'
import { textFields } from '../../shared/text/fields.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { trashedNow } from '../sync/trashedNow.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { caseTexts } from './texts.ts'
import '../actors/actors.css'

interface ThemeFormProps {
	/** absent for a new one */
	theme?: Theme
	needs: readonly Need[]
	onClose: () => void
	onRemoved: (label: string) => void
}

/** What is said of one theme, or of a new one. Only what was changed here is written, as one step of undo. */
export function ThemeForm({ theme, needs, onClose, onRemoved }: ThemeFormProps) {
	const { doc, history, presence } = useRoom()
	const texts = useTexts(caseTexts).form
	const [before] = useState(() => ({ label: theme?.label ?? '', need: theme?.need ?? '' }))
	const [label, setLabel] = useState(before.label)
	const [need, setNeed] = useState(before.need)

	const enter = () => {
		if (!theme) {
			addTheme(doc, { label, ...(need && { need }) })
			return
		}
		if (label !== before.label) nameTheme(doc, theme.id, label)
		if (need !== before.need) changeTheme(doc, theme.id, { need: need || undefined })
	}
	const submit = (event: FormEvent) => {
		event.preventDefault()
		if (!label.trim()) return
		history.step(() => change(doc, enter))
		onClose()
	}
	const remove = ({ id }: Theme) => {
		history.step(() => removeTheme(doc, id, trashedNow(presence)))
		onClose()
		onRemoved(before.label)
	}
	return (
		<Dialog open title={theme ? texts.theme : texts.newTheme} onClose={onClose}>
			<form className="actor-form" onSubmit={submit}>
				<TextField
					label={texts.label}
					value={label}
					maxLength={textFields.themeLabel.limit}
					required
					spellCheck
					onChange={(event) => setLabel(event.target.value)}
				/>
				<SelectField label={texts.need} value={need} onChoose={setNeed}>
					<option value="">{texts.noNeed}</option>
					{needs.map((each) => (
						<option key={each.id} value={each.id}>
							{each.label}
						</option>
					))}
				</SelectField>
				<footer>
					{theme && (
						<Button kind="link" onClick={() => remove(theme)}>
							{texts.removeTheme}
						</Button>
					)}
					<span className="ui-grow" />
					<Button onClick={onClose}>{texts.cancel}</Button>
					<Button kind="main" type="submit">
						{theme ? texts.done : texts.enter}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}
