import { type Field, proposeLetters } from '../../shared/registry/index.ts'
import { textFields } from '../../shared/text/fields.ts'
import { useTexts } from '../texts/texts.ts'
import { TextField } from '../ui/TextField.tsx'
import { actorTexts } from './texts.ts'

/** How a field that is added here is called, with two letters proposed from its name. */
export function NewField({
	fields,
	value,
	onChange,
}: {
	fields: readonly Field[]
	value: { label: string; letters: string }
	onChange: (value: { label: string; letters: string }) => void
}) {
	const texts = useTexts(actorTexts)
	return (
		<div className="actor-form-pair">
			<TextField
				label={texts.newField}
				value={value.label}
				maxLength={textFields.fieldLabel.limit}
				onChange={({ target }) => onChange({ label: target.value, letters: proposeLetters(target.value, fields) })}
			/>
			<TextField
				label={texts.letters}
				note={texts.lettersNote}
				value={value.letters}
				maxLength={2}
				onChange={({ target }) => onChange({ ...value, letters: target.value.toUpperCase() })}
			/>
		</div>
	)
}
