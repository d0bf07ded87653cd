import type { Term } from '../../shared/registry/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { actorTexts } from './texts.ts'

/** One entry of a closed list, or "not given". */
export function Choice({
	label,
	list,
	value,
	onChange,
}: {
	label: string
	list: Record<string, Term>
	value: string | undefined
	onChange: (value: string) => void
}) {
	const locale = useLocale()
	const texts = useTexts(actorTexts)
	return (
		<SelectField label={label} value={value ?? ''} onChoose={onChange}>
			<option value="">{texts.unknown}</option>
			{Object.entries(list).map(([id, term]) => (
				<option key={id} value={id}>
					{term[locale]}
				</option>
			))}
		</SelectField>
	)
}

/** Any of these, each with a box to tick. */
export function Several({
	label,
	options,
	chosen,
	onChoose,
}: {
	label: string
	options: readonly { readonly id: string; readonly label: string }[]
	chosen: readonly string[]
	onChoose: (chosen: readonly string[]) => void
}) {
	const texts = useTexts(actorTexts)
	return (
		<fieldset className="actor-form-fields">
			<legend className="ui-label">
				{label}
				<small>{texts.optional}</small>
			</legend>
			{options.map((option) => (
				<label key={option.id}>
					<input
						type="checkbox"
						checked={chosen.includes(option.id)}
						onChange={({ target: { checked } }) =>
							onChoose(checked ? [...chosen, option.id] : chosen.filter((each) => each !== option.id))
						}
					/>
					{option.label}
				</label>
			))}
		</fieldset>
	)
}
