import { type FormEvent, useMemo, useState } from 'react'
import type * as Y from 'yjs'
import { beginRound, changeAgendaStep, findAgendaStep, readNow, startStep } from '../../../shared/agenda/index.ts'
import {
	type LyingOption,
	likeliestOptions,
	materialOptions,
	namedOption,
	type OptionGroup,
	optionsOn,
} from '../../../shared/collected/index.ts'
import { change } from '../../../shared/lib/change.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { type Option, roundLimits } from '../../../shared/rounds/index.ts'
import { byServerTime } from '../../agenda/byServerTime.ts'
import { useSessionState } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { useBoards } from '../../navigation/watchBoards.ts'
import { followAgenda } from '../../playing/conduct/followAgenda.ts'
import { derived, promptly } from '../../sync/derived.ts'
import { anyOf } from '../../sync/parts.ts'
import { useRoom, useValue } from '../../sync/RoomContext.ts'
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
	const areas = step?.material?.join('\n') ?? ''
	const { groups, material } = useValue(
		useMemo(() => choicesOn(plenum, board?.id, areas ? areas.split('\n') : []), [plenum, board?.id, areas]),
	)
	// What the step works with is chosen already, and comes first; so is what arrives while this is open.
	const proposed = material.length > 0 ? material : likeliestOptions(groups)
	const [decided, decide] = useState<ReadonlyMap<string, boolean>>(new Map())
	const isProposed = ({ id }: Option) => proposed.some((option) => option.id === id)
	const isPicked = (option: Option) => decided.get(option.id) ?? isProposed(option)
	const others = groups.flatMap(({ options }) => options).filter((option) => !isProposed(option))
	const all = [...proposed, ...others]
	const picked = all.filter(isPicked)
	const pick = (wanted: readonly LyingOption[]) => {
		const ids = new Set(wanted.map(({ id }) => id))
		const changed = all.filter((option) => isPicked(option) !== ids.has(option.id))
		decide(new Map([...decided, ...changed.map(({ id }) => [id, ids.has(id)] as const)]))
	}
	const hasProposed = ({ options }: OptionGroup) => options.some(isProposed)
	const ordered = [...groups.filter(hasProposed), ...groups.filter((group) => !hasProposed(group))]
	const [typed, type] = useState('')
	const [isNone, setNone] = useState(false)
	const round = step?.round
	if (!round || !('options' in round)) return null

	const submit = (event: FormEvent) => {
		event.preventDefault()
		// A sentence all agree on becomes a decision, word for word.
		const chosen = round.kind === 'consensus' ? picked.map(({ id, label }) => ({ id, label })) : picked.map(namedOption)
		const options = [...chosen, ...optionsFrom(typed, [], random)]
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

/** What lies on a board to be chosen, and what of it the step works with; cards still come in while one chooses. */
const choicesOn = (plenum: Y.Doc, board: string | undefined, areas: readonly string[]) =>
	derived(
		[anyOf(plenum)],
		() => ({
			groups: board === undefined ? [] : optionsOn(plenum, board),
			material: board === undefined ? [] : materialOptions(plenum, board, areas),
		}),
		{ pace: promptly(100) },
	)
