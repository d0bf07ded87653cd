import { useId } from 'react'

/** A labelled choice from a short list, as the system draws it: by keyboard, finger and screen reader alike. */
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
	const id = useId()
	return (
		<div className="ui-field">
			<label className="ui-label" htmlFor={id}>
				{label}
			</label>
			<select
				id={id}
				className="ui-input"
				value={value}
				disabled={disabled}
				onChange={(event) => onChange(event.target.value as Value | '')}
			>
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.label}
					</option>
				))}
			</select>
		</div>
	)
}
