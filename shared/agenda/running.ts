import type * as Y from 'yjs'
import { isObject } from '../lib/json.ts'
import type { Step } from './step.ts'
import { findStep } from './steps.ts'
import { isNumber, readTimer, type Timer, timerFor } from './timer.ts'

/*
 * What is stored of the moment: the map `now` of the room `stage`. `step` says which step runs and since when, in one
 * value; the clock says for which run it was set. So whatever two moderators do at the same moment, nobody ever sees one
 * person's step with the other's clock.
 */

export const nowOf = (stage: Y.Doc): Y.Map<unknown> => stage.getMap('now')

/** One run of a step: a step that is taken up again has another `since`. */
export interface Run {
	readonly step: string
	/** milliseconds since 1970 */
	readonly since: number
}

/** What runs, as stored: the step may be gone. */
export function runOf(stage: Y.Doc): Run | undefined {
	const stored = nowOf(stage).get('step')
	if (!isObject(stored)) return undefined
	const { step, since } = stored
	return typeof step === 'string' && isNumber(since) ? { step, since } : undefined
}

/** The step that runs and since when; undefined if none does, or if it was taken out of the agenda. */
export function runningStep(stage: Y.Doc): { readonly step: Step; readonly since: number } | undefined {
	const run = runOf(stage)
	const step = run && findStep(stage, run.step)
	return step && { step, since: run.since }
}

/** The room's clock: the step's own, or one that was set while no step runs. */
export function timerOf(stage: Y.Doc): Timer {
	const stored = nowOf(stage).get('timer')
	const setFor = isObject(stored) ? stored.since : undefined
	const running = runningStep(stage)
	if (setFor === running?.since) return readTimer(stored)
	return running ? timerFor(running.step.minutes, running.since) : { is: 'off' }
}

/** Wants to run inside a transaction. */
export function setTimer(stage: Y.Doc, timer: Timer): void {
	const since = runningStep(stage)?.since
	nowOf(stage).set('timer', { ...timer, ...(since !== undefined && { since }) })
}
