import { type ReactNode, useId } from 'react'

/** A list to choose one thing from. */
export function SelectField({
	label,
	value,
	onChange,
	children,
}: {
	label: string
	value: string
	onChange: (value: string) => void
	children: ReactNode
}) {
	const id = useId()
	return (
		<div className="ui-field">
			<label className="ui-label" htmlFor={id}>
				{label}
			</label>
			<select id={id} className="ui-input" value={value} onChange={(event) => onChange(event.target.value)}>
				{children}
			</select>
		</div>
	)
}

/** Several lines of text. */
export function LinesField({
	label,
	aside,
	note,
	rows = 3,
	maxLength,
	value,
	onChange,
}: {
	label: string
	aside?: string
	note?: string
	rows?: number
	maxLength?: number
	value: string
	onChange: (value: string) => void
}) {
	const id = useId()
	return (
		<div className="ui-field">
			<label className="ui-label" htmlFor={id}>
				{label}
				{aside && <small>{aside}</small>}
			</label>
			<textarea
				id={id}
				className="ui-input"
				rows={rows}
				maxLength={maxLength}
				aria-describedby={note ? `${id}-note` : undefined}
				value={value}
				onChange={(event) => onChange(event.target.value)}
			/>
			{note && (
				<p id={`${id}-note`} className="ui-field-note">
					{note}
				</p>
			)}
		</div>
	)
}
