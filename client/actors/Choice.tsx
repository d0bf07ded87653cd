import type { Term } from '../../shared/registry/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { SelectField } from '../ui/SelectField.tsx'
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
	const texts = useTexts(actorTexts)
	return (
		<SelectField label={label} value={value ?? ''} onChoose={onChange}>
			<option value="">{texts.unknown}</option>
			{Object.entries(list).map(([id, term]) => (
				<option key={id} value={id}>
					{term[locale]}
				</option>
			))}
		</SelectField>
	)
}
