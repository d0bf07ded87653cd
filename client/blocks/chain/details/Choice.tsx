import { useId } from 'react'

/** One of several, with an empty first entry for "open". */
export function Choice<Value extends string>({
	label,
	isLabelHidden,
	empty,
	options,
	value,
	disabled,
	onChange,
}: {
	label: string
	/** where a column's heading says it already */
	isLabelHidden?: boolean
	/** what no value is called; without it one of the options must be chosen */
	empty?: string
	options: readonly { readonly value: Value; readonly label: string }[]
	value: Value | undefined
	disabled?: boolean
	onChange: (value: Value | undefined) => void
}) {
	const id = useId()
	const chosen = options.find((option) => option.value === value)
	return (
		<div className="chain-choice">
			<label htmlFor={id} className={isLabelHidden ? 'ui-hidden-text' : undefined}>
				{label}
			</label>
			<select
				id={id}
				value={value ?? ''}
				disabled={disabled}
				data-empty={value === undefined || undefined}
				onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value)}
			>
				{(empty !== undefined || value === undefined) && <option value="">{empty ?? ''}</option>}
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.label}
					</option>
				))}
			</select>
			<span className="chain-choice-words" aria-hidden="true">
				{chosen?.label ?? empty}
			</span>
		</div>
	)
}
