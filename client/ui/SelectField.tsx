import { type ComponentProps, useId } from 'react'

/**
 * A labelled list to choose one thing from, as the system draws it: by keyboard, finger and screen reader alike.
 * The options are its children; `onChoose` gets the value of the chosen one.
 */
export function SelectField<Value extends string>({
	label,
	onChoose,
	...select
}: Omit<ComponentProps<'select'>, 'value' | 'onChange'> & {
	label: string
	value: Value
	onChoose: (value: Value) => void
}) {
	const id = useId()
	return (
		<div className="ui-field">
			<label className="ui-label" htmlFor={id}>
				{label}
			</label>
			<select id={id} className="ui-input" onChange={(event) => onChoose(event.target.value as Value)} {...select} />
		</div>
	)
}
