import type * as Y from 'yjs'
import { entriesIn } from '../lib/entries.ts'
import { isObject } from '../lib/json.ts'
import { readOrder } from '../lib/order.ts'
import { isThere } from '../lib/trash.ts'
import { readStep, type Step } from './step.ts'
import { isNumber, readTimer, type Timer, timerFor } from './timer.ts'

/*
 * The room `stage` as it lies in its document: the steps, which of them runs, and the clock.
 */

/** Version of what lies in a step's map, kept there as `v`. */
export const stepVersion = 1

/** Step id -> its map. Observe it, but change it only through commands. */
export const stepsOf = (stage: Y.Doc): Y.Map<unknown> => stage.getMap('steps')

/** All steps in their order, the same on every device. */
export const listSteps = (stage: Y.Doc): Step[] => entriesIn(stepsOf(stage), storedStep)

export const findAgendaStep = (stage: Y.Doc, id: string): Step | undefined => storedStep(id, stepsOf(stage).get(id))

/** Whether there is an agenda, and every step of it has been done. */
export const isAllDone = (steps: readonly Step[]): boolean =>
	steps.length > 0 && steps.every(({ done }) => done !== undefined)

function storedStep(id: string, stored: unknown): Step | undefined {
	if (!isThere(stored)) return undefined
	return { ...readStep(id, stored.toJSON()), order: readOrder(stored.get('order')) }
}

/**
 * What is stored of the moment. `step` says which step runs and since when, in one value; the clock says for which run it
 * was set. So whatever two moderators do at the same moment, nobody ever sees one person's step with the other's clock.
 */
export const nowOf = (stage: Y.Doc): Y.Map<unknown> => stage.getMap('now')

/** One run of a step: a step that is taken up again has another `since`. */
export interface Run {
	readonly step: string
	/** milliseconds since 1970 */
	readonly since: number
}

/** What runs; undefined if nothing does, or if the step was taken out of the agenda. */
export function runOf(stage: Y.Doc): Run | undefined {
	const stored = nowOf(stage).get('step')
	if (!isObject(stored)) return undefined
	const { step, since } = stored
	return typeof step === 'string' && isNumber(since) && findAgendaStep(stage, step) ? { step, since } : undefined
}

export function runningStep(stage: Y.Doc): Step | undefined {
	const run = runOf(stage)
	return run && findAgendaStep(stage, run.step)
}

/** The room's clock: the step's own, or one that was set while no step runs. */
export function timerOf(stage: Y.Doc): Timer {
	const stored = nowOf(stage).get('timer')
	const run = runOf(stage)
	const { step, since } = isObject(stored) ? stored : {}
	if (step === run?.step && since === run?.since) return readTimer(stored)
	return run ? timerFor(findAgendaStep(stage, run.step)?.minutes ?? 0, run.since) : { is: 'off' }
}

/** Wants to run inside a transaction. */
export function setTimer(stage: Y.Doc, timer: Timer): void {
	nowOf(stage).set('timer', { ...timer, ...runOf(stage) })
}
