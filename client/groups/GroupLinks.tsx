import type { Actor, Group, GroupDetails } from '../../shared/registry/index.ts'
import { DayField } from '../days/DayField.tsx'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { groupTexts } from './texts.ts'

type Link = Exclude<keyof GroupDetails, 'kind'>

/** Who leads a group, to whom it reports and when next: the same fields in its form and beside its picture. */
export function GroupLinks({
	group,
	groups,
	actors,
	values,
	isReadOnly,
	onChange,
}: {
	/** absent for a new one */
	group?: Group | undefined
	groups: readonly Group[]
	actors: readonly Actor[]
	/** empty for what is open */
	values: Readonly<Record<Link, string>>
	isReadOnly?: boolean
	onChange: (detail: Link, value: string) => void
}) {
	const texts = useTexts(groupTexts).form
	const locale = useLocale()
	const options = (list: readonly { readonly id: string; readonly label: string }[]) =>
		list.map(({ id, label }) => (
			<option key={id} value={id}>
				{label}
			</option>
		))
	return (
		<>
			<SelectField
				label={texts.lead}
				value={values.lead}
				disabled={isReadOnly}
				onChoose={(value) => onChange('lead', value)}
			>
				<option value="">{texts.open}</option>
				{options(actors.map(({ id, name }) => ({ id, label: name })))}
			</SelectField>
			<div className="actor-form-pair">
				<SelectField
					label={texts.reportsTo}
					value={values.reportsTo}
					disabled={isReadOnly}
					onChoose={(value) => onChange('reportsTo', value)}
				>
					<option value="">{texts.open}</option>
					{options(groups.filter(({ id }) => id !== group?.id).map(({ id, label }) => ({ id, label: label[locale] })))}
				</SelectField>
				<DayField
					label={texts.nextReport}
					aside={texts.optional}
					disabled={isReadOnly}
					day={values.nextReport || undefined}
					onDay={(day) => onChange('nextReport', day ?? '')}
				/>
			</div>
		</>
	)
}
