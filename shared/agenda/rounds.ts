import type * as Y from 'yjs'
import { change } from '../lib/change.ts'
import { mapIn } from '../lib/entries.ts'
import { newId } from '../lib/ids.ts'
import { isObject } from '../lib/json.ts'
import type { Random } from '../lib/random.ts'
import { type RoundSettings, readSettings } from '../rounds/index.ts'
import type { Step } from './step.ts'
import { findStep, stepsOf } from './steps.ts'

/** A round as the room knows it. What was handed in is not here: the server keeps it until it is revealed. */
export interface Round {
	readonly step: string
	/** what it is about: the question on the wall */
	readonly about: string
	/** the board on which it lands; absent: the first one */
	readonly board?: string
	readonly settings: RoundSettings
	readonly state: 'open' | 'revealed'
	/** cards, or ballots, that lie with the server */
	readonly contributions: number
	/** people who handed something in, those without a device included */
	readonly people: number
	/** of these contributions, how many the moderation entered for others */
	readonly forOthers: number
}

/** What the server says of a round. */
export type RoundReport = Partial<Pick<Round, 'state' | 'contributions' | 'people' | 'forOthers'>>

/** round id -> what was agreed when it began, as one value. */
export const roundsOf = (stage: Y.Doc): Y.Map<unknown> => stage.getMap('rounds')
/** round id -> what the server reports, as one value. */
const reportsOf = (stage: Y.Doc): Y.Map<unknown> => stage.getMap('reports')

export function findRound(stage: Y.Doc, id: string): Round | undefined {
	const agreed = roundsOf(stage).get(id)
	if (!isObject(agreed) || typeof agreed.step !== 'string') return undefined
	const settings = readSettings(agreed.settings)
	if (!settings) return undefined
	const report = reportsOf(stage).get(id)
	const said = isObject(report) ? report : {}
	return {
		step: agreed.step,
		about: typeof agreed.about === 'string' ? agreed.about : '',
		...(typeof agreed.board === 'string' && { board: agreed.board }),
		settings,
		state: said.state === 'revealed' ? 'revealed' : 'open',
		contributions: countOf(said.contributions),
		people: countOf(said.people),
		forOthers: countOf(said.forOthers),
	}
}

/** Whether there is nothing yet to put dots on, to order or to agree to: such a round cannot begin. */
export const lacksOptions = (settings: RoundSettings): boolean => 'options' in settings && settings.options.length === 0

/**
 * "Neue Runde": begins a further round of what a step collects; what was collected before is not touched. Gives its id,
 * or undefined if the step collects nothing or lacks what there is to choose from.
 */
export function beginRound(stage: Y.Doc, id: string, random: Random = Math.random): string | undefined {
	const step = findStep(stage, id)
	const agreed = step && agreementOf(step)
	if (!agreed) return undefined
	return change(stage, () => {
		const roundId = newId(random)
		roundsOf(stage).set(roundId, agreed)
		mapIn(stepsOf(stage), id)?.set('roundId', roundId)
		return roundId
	})
}

/**
 * Begins a step's round if it has none, or if the step says something else by now and nobody has handed anything in yet.
 * Wants to run inside a transaction.
 */
export function agreeOnRound(stage: Y.Doc, id: string, random: Random): void {
	const step = findStep(stage, id)
	const agreed = step && agreementOf(step)
	if (!agreed) return
	const round = step.roundId === undefined ? undefined : findRound(stage, step.roundId)
	if (round && (round.state === 'revealed' || round.contributions > 0)) return
	const { about, board, settings } = round ?? {}
	if (JSON.stringify([agreed.about, agreed.board, agreed.settings]) === JSON.stringify([about, board, settings])) return
	beginRound(stage, id, random)
}

/** For the server alone: how far a round is. */
export function reportRound(stage: Y.Doc, id: string, report: RoundReport): void {
	const said = reportsOf(stage).get(id)
	const next = { ...(isObject(said) ? said : {}), ...report }
	if (JSON.stringify(said) !== JSON.stringify(next)) change(stage, () => void reportsOf(stage).set(id, next))
}

/** What is settled for a round that begins now. */
function agreementOf({ id, question, title, board, round }: Step) {
	if (!round || lacksOptions(round)) return undefined
	return { v: 1, step: id, about: question || title, settings: round, ...(board !== undefined && { board }) }
}

const countOf = (value: unknown): number =>
	typeof value === 'number' && Number.isFinite(value) ? Math.max(0, Math.round(value)) : 0
