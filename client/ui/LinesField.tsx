import { type ComponentProps, useId } from 'react'

/** Labelled text of several lines. `aside` stands small beside the label ("freiwillig"), `note` below. */
export function LinesField({
	label,
	aside,
	note,
	rows = 3,
	...input
}: ComponentProps<'textarea'> & { label: string; aside?: string | undefined; note?: string }) {
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
				aria-describedby={note ? `${id}-note` : undefined}
				{...input}
			/>
			{note && (
				<p id={`${id}-note`} className="ui-field-note">
					{note}
				</p>
			)}
		</div>
	)
}
