import { useId } from 'react'
import type { Actor } from '../../shared/registry/index.ts'
import { textFields } from '../../shared/text/fields.ts'
import { useTexts } from '../texts/texts.ts'
import { type Stand, type Stands, standIds } from './stands.ts'
import { agreementTexts } from './texts.ts'
import '../actors/entries.css'

/** Where each organisation stands, with the reason of a reservation. */
export function StandsChoice({
	actors,
	stands,
	onChange,
}: {
	actors: readonly Actor[]
	stands: Stands
	onChange: (stands: Stands) => void
}) {
	const texts = useTexts(agreementTexts)
	const fieldId = useId()
	return (
		<fieldset className="actor-form-rows">
			<legend className="ui-label">{texts.who}</legend>
			{actors.length === 0 && <p className="ui-quiet">{texts.noActors}</p>}
			{actors.map(({ id, name }) => {
				const { stand, why } = stands[id] ?? { stand: 'unsaid', why: '' }
				const set = (said: Partial<Stands[string]>) => onChange({ ...stands, [id]: { stand, why, ...said } })
				return (
					<div key={id}>
						<span>{name}</span>
						<select
							className="ui-input"
							aria-label={texts.standOf(name)}
							value={stand}
							onChange={({ target: { value } }) => set({ stand: value as Stand })}
						>
							{standIds.map((each) => (
								<option key={each} value={each}>
									{texts.stands[each]}
								</option>
							))}
						</select>
						{(stand === 'agreesBut' || stand === 'holdsBack') && (
							<label data-wide htmlFor={`${fieldId}/${id}`}>
								<span className="ui-hidden-text">{texts.reasonOf(name)}</span>
								<input
									id={`${fieldId}/${id}`}
									className="ui-input"
									placeholder={texts.reason}
									value={why}
									maxLength={textFields.reservation.limit}
									onChange={({ target: { value } }) => set({ why: value })}
								/>
							</label>
						)}
					</div>
				)
			})}
		</fieldset>
	)
}
