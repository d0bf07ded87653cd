import type * as Y from 'yjs'
import { mapIn } from '../lib/entries.ts'
import { isObject } from '../lib/json.ts'
import { listSteps, runOf, stepsOf, timerOf } from './stage.ts'
import { isNumber, postponed, readTimer, type Timer } from './timer.ts'

/*
 * Whoever takes up again the step in which a Planspiel is played goes on in it: its clock stands as if nobody had left while people
 * looked at a step before it, and has rested while they were behind it, where the play is over. A step keeps how its clock was left as
 * `left`: { timer, rests? }, the latter since when.
 */

/** Keeps how the clock of the running step stands, if a play is conducted in it; `to`: the step people go to, undefined at the end. */
export function leaveClock(stage: Y.Doc, to: string | undefined, now: number): void {
	const steps = listSteps(stage)
	const step = steps.find(({ id }) => id === runOf(stage)?.step)
	if (step?.conducts !== 'play') return
	const at = steps.findIndex(({ id }) => id === to)
	const isBehind = at < 0 || at > steps.findLastIndex(({ conducts }) => conducts === 'play')
	const left = { timer: { ...timerOf(stage) }, ...(isBehind && { rests: now }) }
	mapIn(stepsOf(stage), step.id)?.set('left', left)
}

/** The clock with which a step goes on; undefined if it begins, with a fresh one. */
export function clockLeft(stage: Y.Doc, step: string, now: number): Timer | undefined {
	const left = mapIn(stepsOf(stage), step)?.get('left')
	if (!isObject(left)) return undefined
	const timer = readTimer(left.timer)
	return isNumber(left.rests) ? postponed(timer, Math.max(0, now - left.rests)) : timer
}

/** Whether people were in this step before, and go on in it. */
export const goesOn = (stage: Y.Doc, step: string): boolean => isObject(mapIn(stepsOf(stage), step)?.get('left'))
