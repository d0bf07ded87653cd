import { useState } from 'react'
import { type LyingOption, namedOption, optionsOn } from '../../../shared/collected/index.ts'
import { roundLimits, suggestedDots } from '../../../shared/rounds/index.ts'
import { useBoards } from '../../navigation/watchBoards.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { LinesField } from '../../ui/LinesField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { PickOptions } from './PickOptions.tsx'
import { linesIn, optionsFrom, type StepForm } from './stepForm.ts'
import { settingsTexts } from './texts.ts'

/** How many dots, with what has proved right for so many things. */
export function DotFields({ form, onChange }: { form: StepForm; onChange: (patch: Partial<StepForm>) => void }) {
	const texts = useTexts(settingsTexts)
	const options = linesIn(form.options).length
	const { least, most } = suggestedDots(options)
	return (
		<div className="step-fields-pair">
			<TextField
				label={texts.dots}
				type="number"
				inputMode="numeric"
				min={1}
				max={roundLimits.dots}
				value={form.dots}
				note={options > 0 && texts.suggestion(options, least, most)}
				onChange={(event) => onChange({ dots: event.target.value })}
			/>
			<TextField
				label={texts.perOption}
				type="number"
				inputMode="numeric"
				min={1}
				max={roundLimits.dots}
				value={form.perOption}
				onChange={(event) => onChange({ perOption: event.target.value })}
			/>
		</div>
	)
}

/** Typed one per line, or picked from the board that the step shows. */
export function OptionFields({ form, onChange }: { form: StepForm; onChange: (patch: Partial<StepForm>) => void }) {
	const texts = useTexts(settingsTexts)
	const { doc } = useRoom()
	const boards = useBoards()
	const [isPicking, setPicking] = useState(false)
	const board = form.shown && 'board' in form.shown ? form.shown.board : boards[0]?.id
	const named = form.collects === 'consensus' ? ({ id, label }: LyingOption) => ({ id, label }) : namedOption
	const groups = isPicking && board !== undefined ? optionsOn(doc, board) : []
	return (
		<>
			<LinesField
				label={texts.options}
				note={texts.optionsNote}
				rows={4}
				value={form.options}
				onChange={(event) => onChange({ options: event.target.value })}
			/>
			<Button size="small" aria-expanded={isPicking} onClick={() => setPicking(!isPicking)}>
				{texts.pick}
			</Button>
			{isPicking && groups.length === 0 && <p className="ui-caption">{texts.nothingToPick}</p>}
			{isPicking && (
				<PickOptions
					groups={groups}
					picked={optionsFrom(form.options, form.known, Math.random)}
					onPick={(chosen) => {
						const picked = chosen.map(named)
						onChange({
							options: picked.map(({ label }) => label).join('\n'),
							known: [...picked, ...form.known.filter(({ id }) => picked.every((option) => option.id !== id))],
						})
					}}
				/>
			)}
		</>
	)
}
