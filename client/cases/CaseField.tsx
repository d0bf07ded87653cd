import { useId } from 'react'
import { type CasePart, caseParts, recognisableIn } from '../../shared/registry/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Icon } from '../ui/icon.tsx'
import { caseTexts } from './texts.ts'

/** One part of a case. By what somebody could be recognised is said below it while it is written, and may stay all the same. */
export function CaseField({
	part,
	value,
	onChange,
}: {
	part: CasePart
	value: string
	onChange: (words: string) => void
}) {
	const texts = useTexts(caseTexts).form
	const locale = useLocale()
	const id = useId()
	const { field, label } = caseParts[part]
	const found = recognisableIn(value)
	const aside = texts.asides[part]
	const common = {
		id,
		className: 'ui-input',
		value,
		maxLength: field.limit,
		required: part === 'title',
		'aria-describedby': `${id}-note`,
	}
	return (
		<div className="ui-field">
			<label className="ui-label" htmlFor={id}>
				{label[locale]}
				{aside && <small>{aside}</small>}
			</label>
			{field.lines === 'one' ? (
				<input {...common} onChange={(event) => onChange(event.target.value)} />
			) : (
				<textarea {...common} rows={2} onChange={(event) => onChange(event.target.value)} />
			)}
			<div id={`${id}-note`} role="status">
				{found.length > 0 && (
					<p className="ui-field-note case-warning">
						<Icon name="warning" size={16} />
						<span>{texts.recognisable(found)}</span>
					</p>
				)}
			</div>
		</div>
	)
}
