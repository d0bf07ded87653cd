import { authorities, authorityWords, type Membership } from '../../shared/registry/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { groupTexts } from './texts.ts'

/** What whoever comes for an organisation can decide in a group. */
export function AuthorityChoice({
	name,
	membership,
	isReadOnly,
	onChange,
}: {
	/** of the organisation, or of the group where that is what tells one from the other */
	name: string
	membership: Membership
	isReadOnly?: boolean
	onChange: (membership: Membership) => void
}) {
	const texts = useTexts(groupTexts).form
	const locale = useLocale()
	return (
		<select
			className="ui-input authority-choice"
			aria-label={texts.authority(name)}
			value={membership === true ? '' : membership}
			disabled={isReadOnly}
			onChange={({ target: { value } }) => onChange(value ? (value as Membership) : true)}
		>
			<option value="">{texts.unknown}</option>
			{authorities.map((authority) => (
				<option key={authority} value={authority}>
					{authorityWords[authority][locale]}
				</option>
			))}
		</select>
	)
}
