import { agreedKinds, conductKinds } from '../../../shared/agenda/index.ts'
import { namedAreas } from '../../../shared/board/cards/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import type { StepForm } from './stepForm.ts'
import { settingsTexts } from './texts.ts'

/** How a step is worked on: in small groups, with what earlier steps have collected, and where what it collects belongs. */
export function WorkFields({ form, onChange }: { form: StepForm; onChange: (patch: Partial<StepForm>) => void }) {
	const texts = useTexts(settingsTexts).work
	const locale = useLocale()
	const { doc } = useRoom()
	const board = form.shown && 'board' in form.shown ? form.shown.board : undefined
	const areas = board === undefined ? [] : namedAreas(doc, board)
	const isMaterial = (name: string) => form.material.includes(name)
	return (
		<>
			<SelectField label={texts.conducts} value={form.conducts} onChoose={(conducts) => onChange({ conducts })}>
				<option value="">{texts.conductsNothing}</option>
				{Object.entries(conductKinds).map(([kind, name]) => (
					<option key={kind} value={kind}>
						{name[locale]}
					</option>
				))}
			</SelectField>
			<label className="step-check">
				<input
					type="checkbox"
					checked={form.inGroups}
					onChange={({ currentTarget }) => onChange({ inGroups: currentTarget.checked })}
				/>
				{texts.inGroups}
			</label>
			{areas.length > 0 && form.collects === 'cards' && (
				<SelectField label={texts.area} value={form.area} onChoose={(area) => onChange({ area })}>
					<option value="">{texts.noArea}</option>
					{areas.map(({ id, name, heading }) => (
						<option key={id} value={name}>
							{heading}
						</option>
					))}
				</SelectField>
			)}
			{areas.length > 0 && (
				<fieldset className="step-material">
					<legend>{texts.material}</legend>
					{areas.map(({ id, name, heading }) => (
						<label key={id} className="step-check">
							<input
								type="checkbox"
								checked={isMaterial(name)}
								onChange={({ currentTarget }) =>
									onChange({
										material: currentTarget.checked
											? [...form.material, name]
											: form.material.filter((each) => each !== name),
									})
								}
							/>
							{heading}
						</label>
					))}
				</fieldset>
			)}
			{form.collects === 'consensus' && (
				<SelectField label={texts.agreedAs} value={form.agreedAs} onChoose={(agreedAs) => onChange({ agreedAs })}>
					<option value="">{texts.decisionAlone}</option>
					{Object.entries(agreedKinds).map(([kind, name]) => (
						<option key={kind} value={kind}>
							{name[locale]}
						</option>
					))}
				</SelectField>
			)}
		</>
	)
}
