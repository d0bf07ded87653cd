import { type FormEvent, useState } from 'react'
import { beginRound, changeAgendaStep, findAgendaStep, readNow, startStep } from '../../../shared/agenda/index.ts'
import { likeliestOptions, materialOptions, optionsOn } from '../../../shared/collected/index.ts'
import { change } from '../../../shared/lib/change.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { roundLimits } from '../../../shared/rounds/index.ts'
import { byServerTime } from '../../agenda/byServerTime.ts'
import { useSessionState } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { useBoards } from '../../navigation/watchBoards.ts'
import { followAgenda } from '../../playing/conduct/followAgenda.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { LinesField } from '../../ui/LinesField.tsx'
import { PickOptions } from './PickOptions.tsx'
import { optionsFrom } from './stepForm.ts'
import { settingsTexts } from './texts.ts'
import './settings.css'

/** A vote shall begin and has nothing to choose from yet: it is taken from the board, or written down; then it begins. */
export function OptionsDialog({ step: id, random, onClose }: { step: string; random: Random; onClose: () => void }) {
	const texts = useTexts(settingsTexts)
	const { doc: plenum } = useRoom()
	const { doc: stage, people } = useStage()
	const { time } = useSessionState()
	const boards = useBoards()
	const step = findAgendaStep(stage, id)
	const board = boards.find((each) => each.id === step?.board) ?? boards[0]
	const [groups] = useState(() => (board ? optionsOn(plenum, board.id) : []))
	const [picked, pick] = useState(() => {
		const material = board && step?.material ? materialOptions(plenum, board.id, step.material) : []
		return material.length > 0 ? material : likeliestOptions(groups)
	})
	// What the step works with comes first: it is chosen already.
	const [ordered] = useState(() => {
		const chosen = new Set(picked.map(({ id }) => id))
		const isChosen = ({ options }: (typeof groups)[number]) => options.some(({ id }) => chosen.has(id))
		return [...groups.filter(isChosen), ...groups.filter((group) => !isChosen(group))]
	})
	const [typed, type] = useState('')
	const [isNone, setNone] = useState(false)
	const round = step?.round
	if (!round || !('options' in round)) return null

	const submit = (event: FormEvent) => {
		event.preventDefault()
		const options = [...picked, ...optionsFrom(typed, [], random)]
		setNone(options.length === 0)
		if (options.length === 0 || options.length > roundLimits.options) return
		byServerTime(time, (now) =>
			change(stage, () => {
				changeAgendaStep(stage, id, { round: { ...round, options } }, random)
				const { step: running, round: collected } = readNow(stage)
				if (running?.id !== id) {
					startStep(stage, id, now, random)
					followAgenda({ stage, plenum, people: people.get() }, now, random)
				} else if (collected?.state === 'revealed') beginRound(stage, id, random)
			}),
		)
		onClose()
	}
	return (
		<Dialog open title={texts.choose.title} onClose={onClose}>
			<form className="step-options" onSubmit={submit}>
				<p>{groups.length > 0 ? texts.choose.body(board?.name ?? '') : texts.choose.empty}</p>
				<PickOptions groups={ordered} picked={picked} onPick={pick} />
				<LinesField
					label={groups.length > 0 ? texts.choose.more : texts.options}
					aside={groups.length > 0 ? texts.optional : undefined}
					value={typed}
					onChange={(event) => type(event.target.value)}
				/>
				{isNone && (
					<p className="ui-field-note" data-tone="bad" role="alert">
						{texts.choose.least}
					</p>
				)}
				<footer className="dialog-actions">
					<Button onClick={onClose}>{texts.cancel}</Button>
					<Button kind="main" type="submit" icon="play">
						{texts.choose.begin}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}
