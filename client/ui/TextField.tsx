import { type ComponentProps, type ReactNode, useId } from 'react'
import { Icon } from './icon.tsx'

/** A labelled line of text. `aside` stands small beside the label ("freiwillig"), `note` below; a `problem` replaces the note. */
export function TextField({
	label,
	aside,
	note,
	problem,
	...input
}: ComponentProps<'input'> & { label: string; aside?: string; note?: ReactNode; problem?: string | undefined }) {
	const id = useId()
	const below = problem ?? note
	return (
		<div className="ui-field">
			<label className="ui-label" htmlFor={id}>
				{label}
				{aside && <small>{aside}</small>}
			</label>
			<input
				id={id}
				className="ui-input"
				aria-invalid={problem ? true : undefined}
				aria-describedby={below ? `${id}-note` : undefined}
				{...input}
			/>
			{below && (
				<p id={`${id}-note`} className="ui-field-note" data-tone={problem ? 'bad' : undefined}>
					{problem && <Icon name="warning" size={16} />}
					<span>{below}</span>
				</p>
			)}
		</div>
	)
}
