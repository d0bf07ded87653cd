import { type ReactNode, useId } from 'react'
import type { Term } from '../../shared/registry/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
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
	return (
		<Select label={label} value={value ?? ''} onChange={onChange}>
			{Object.entries(list).map(([id, term]) => (
				<option key={id} value={id}>
					{term[locale]}
				</option>
			))}
		</Select>
	)
}

/** A list to choose one thing from, or "not given". */
export function Select({
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
	const texts = useTexts(actorTexts)
	return (
		<div className="ui-field">
			<label className="ui-label" htmlFor={id}>
				{label}
			</label>
			<select id={id} className="ui-input" value={value} onChange={(event) => onChange(event.target.value)}>
				<option value="">{texts.unknown}</option>
				{children}
			</select>
		</div>
	)
}
