import { useId } from 'react'
import type { Option } from '../../shared/rounds/round.ts'
import { useTexts } from '../texts/texts.ts'
import { roundTexts } from './texts.ts'

/** Where a card belongs. A few columns lie open, each one tap away; more of them are a list. Nothing is chosen for anybody. */
export function ColumnChoice({
	columns,
	chosen,
	onChoose,
}: {
	columns: readonly Option[]
	chosen: string | undefined
	onChoose: (column: string) => void
}) {
	const texts = useTexts(roundTexts).card
	const name = useId()
	if (columns.length <= openColumns) {
		return (
			<fieldset className="column-choice">
				<legend>{texts.column}</legend>
				{columns.map(({ id, label }) => (
					<label key={id}>
						<input type="radio" name={name} checked={id === chosen} onChange={() => onChoose(id)} />
						<span>{label}</span>
					</label>
				))}
			</fieldset>
		)
	}
	return (
		<div className="column-list">
			<label htmlFor={name}>{texts.column}</label>
			<select id={name} className="ui-input" value={chosen ?? ''} onChange={(event) => onChoose(event.target.value)}>
				<option value="" disabled>
					{texts.choose}
				</option>
				{columns.map(({ id, label }) => (
					<option key={id} value={id}>
						{label}
					</option>
				))}
			</select>
		</div>
	)
}

const openColumns = 4
