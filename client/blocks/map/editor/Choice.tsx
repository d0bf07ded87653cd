import { SelectField } from '../../../ui/SelectField.tsx'

/** A labelled choice from a short list of known values. */
export function Choice<Value extends string>({
	label,
	value,
	options,
	disabled,
	onChange,
}: {
	label: string
	value: Value | ''
	/** in their order; `''` stands for nothing chosen */
	options: readonly { readonly value: Value | ''; readonly label: string }[]
	disabled?: boolean
	onChange: (value: Value | '') => void
}) {
	return (
		<SelectField label={label} value={value} disabled={disabled} onChoose={onChange}>
			{options.map((option) => (
				<option key={option.value} value={option.value}>
					{option.label}
				</option>
			))}
		</SelectField>
	)
}
