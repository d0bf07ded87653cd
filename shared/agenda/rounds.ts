import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { mapIn } from '../lib/entries.ts'
import { newId } from '../lib/ids.ts'
import { isObject } from '../lib/json.ts'
import { saysSame } from '../lib/keepSame.ts'
import type { Random } from '../lib/random.ts'
import type { RoundSettings } from '../rounds/index.ts'
import { type Round, type RoundReport, readRound } from './now.ts'
import { findAgendaStep, stepsOf } from './stage.ts'
import type { Step } from './step.ts'

/** round id -> what was agreed when it began, as one value. */
export const roundsOf = (stage: Y.Doc): Y.Map<unknown> => stage.getMap('rounds')
/** round id -> what the server reports, as one value. */
const reportsOf = (stage: Y.Doc): Y.Map<unknown> => stage.getMap('reports')

export const findRound = (stage: Y.Doc, id: string): Round | undefined =>
	readRound(roundsOf(stage).get(id), reportsOf(stage).get(id))

/** Whether there is nothing yet to put dots on, to order or to agree to: such a round cannot begin. */
export const lacksOptions = (settings: RoundSettings): boolean => 'options' in settings && settings.options.length === 0

/**
 * "Neue Runde": begins a further round of what a step collects; what was collected before is not touched. Gives its id,
 * or undefined if the step collects nothing or lacks what there is to choose from.
 */
export const beginRound = command(
	'stage',
	(stage: Y.Doc, id: string, random: Random = Math.random): string | undefined => {
		const step = findAgendaStep(stage, id)
		const agreed = step && agreementOf(step)
		if (!agreed) return undefined
		const roundId = newId(random)
		keepRound(stage, roundId, agreed)
		mapIn(stepsOf(stage), id)?.set('roundId', roundId)
		return roundId
	},
)

/** Keeps what is agreed in a round that begins now. */
export const keepRound = command(
	'stage',
	(
		stage: Y.Doc,
		id: string,
		agreed: Pick<Round, 'step' | 'about' | 'settings' | 'board' | 'area' | 'room' | 'givers'>,
	): void => {
		roundsOf(stage).set(id, { v: 1, ...agreed })
	},
)

/**
 * Lets a step's round follow the step as long as nobody has handed anything in, and begins one if it has none. Other words
 * of the question are the same round, so that cards begun on phones go on; another promise or other options are a new one:
 * somebody may be handing something in under the old one at this very moment. Wants to run inside a transaction.
 */
export function agreeOnRound(stage: Y.Doc, id: string, random: Random): void {
	const step = findAgendaStep(stage, id)
	const agreed = step && agreementOf(step)
	if (!agreed) return
	// Small groups collect by themselves; all together only where the moderation begins it.
	if (step.inGroups && step.roundId === undefined) return
	const round = step.roundId === undefined ? undefined : findRound(stage, step.roundId)
	if (!round || step.roundId === undefined) beginRound(stage, id, random)
	else if (round.state === 'revealed' || round.contributions > 0) return
	else if (!saysSame(round.settings, agreed.settings)) beginRound(stage, id, random)
	else if (round.about !== agreed.about || round.board !== agreed.board || round.area !== agreed.area)
		keepRound(stage, step.roundId, agreed)
}

/** For the server alone: how far a round is. */
export const reportRound = command('stage', (stage: Y.Doc, id: string, report: RoundReport): void => {
	const said = reportsOf(stage).get(id)
	const next = { ...(isObject(said) ? said : {}), ...report }
	if (!saysSame(said, next)) reportsOf(stage).set(id, next)
})

/** What is settled for a round that begins now. */
function agreementOf({ id, question, title, board, area, round }: Step) {
	if (!round || lacksOptions(round)) return undefined
	const where = { ...(board !== undefined && { board }), ...(board !== undefined && area !== undefined && { area }) }
	return { step: id, about: question || title, settings: round, ...where }
}
