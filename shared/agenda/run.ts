import type * as Y from 'yjs'
import { change } from '../lib/change.ts'
import { cut } from '../lib/characters.ts'
import { mapIn } from '../lib/entries.ts'
import { newId } from '../lib/ids.ts'
import type { Random } from '../lib/random.ts'
import { findStep, listSteps, stepsOf } from './agenda.ts'
import { findRound, roundsOf } from './rounds.ts'
import { stepLimits } from './step.ts'
import { extended, paused, readTimer, resumed, type Timer, timerFor } from './timer.ts'

/*
 * What the room is doing now: the map `now` of the room `stage`. Only the moderation writes it, and nothing in it moves by
 * itself. `now` in the arguments is the server's time in milliseconds since 1970.
 */

export const nowOf = (stage: Y.Doc): Y.Map<unknown> => stage.getMap('now')

/** Makes a step the room's step, with all that belongs to it, in one go. Its clock starts; a round it has begins. */
export function startStep(stage: Y.Doc, id: string, now: number, random: Random = Math.random): void {
	const step = findStep(stage, id)
	if (!step) return
	change(stage, () => {
		const run = nowOf(stage)
		leaveStep(stage, now)
		run.set('step', id)
		run.set('since', now)
		run.set('timer', timerFor(step.minutes, now))
		run.delete('announcement')
		const open = step.run === undefined ? undefined : findRound(stage, step.run)
		if (step.round && (!open || open.state === 'revealed')) beginRound(stage, id, random)
	})
}

/** Begins a new round of what the step collects; what was collected before is not touched. Gives its id. */
export function beginRound(stage: Y.Doc, id: string, random: Random = Math.random): string | undefined {
	const step = findStep(stage, id)
	if (!step?.round) return undefined
	const { question, title, board, round } = step
	return change(stage, () => {
		const run = newId(random)
		const about = question || title
		roundsOf(stage).set(run, { v: 1, step: id, about, settings: round, ...(board && { board }) })
		mapIn(stepsOf(stage), id)?.set('run', run)
		return run
	})
}

/** Ends the agenda for now: no step runs. */
export function endSteps(stage: Y.Doc, now: number): void {
	change(stage, () => {
		leaveStep(stage, now)
		for (const key of ['step', 'since', 'timer', 'announcement']) nowOf(stage).delete(key)
	})
}

/** The step after or before the one that runs; without one, the first. */
export function neighbourStep(stage: Y.Doc, direction: 1 | -1): string | undefined {
	const steps = listSteps(stage)
	const at = steps.findIndex(({ id }) => id === nowOf(stage).get('step'))
	return at < 0 ? (direction > 0 ? steps[0]?.id : undefined) : steps[at + direction]?.id
}

export const pauseTimer = (stage: Y.Doc, now: number): void => turnTimer(stage, (timer) => paused(timer, now))
export const resumeTimer = (stage: Y.Doc, now: number): void => turnTimer(stage, (timer) => resumed(timer, now))
export const extendTimer = (stage: Y.Doc, minutes: number, now: number): void =>
	turnTimer(stage, (timer) => extended(timer, minutes, now))
export const stopTimer = (stage: Y.Doc): void => turnTimer(stage, () => ({ is: 'off' }))

/** "Sperren": participants may change nothing on the boards until it is lifted, whatever the step says. */
export function setFrozen(stage: Y.Doc, frozen: boolean): void {
	if ((nowOf(stage).get('frozen') === true) !== frozen) change(stage, () => void nowOf(stage).set('frozen', frozen))
}

/** One sentence for all devices; empty takes it away. */
export function announce(stage: Y.Doc, text: string): void {
	const words = cut(text.trim(), stepLimits.question)
	change(stage, () => (words ? nowOf(stage).set('announcement', words) : nowOf(stage).delete('announcement')))
}

/** Part of a board, in board units. */
export interface Sight {
	readonly board: string
	readonly x: number
	readonly y: number
	readonly w: number
	readonly h: number
}

/** "Alle hierher holen": takes everybody once to this part of a board. */
export function summon(stage: Y.Doc, sight: Sight, now: number): void {
	change(stage, () => void nowOf(stage).set('summons', { ...sight, at: now }))
}

function leaveStep(stage: Y.Doc, now: number) {
	const left = nowOf(stage).get('step')
	if (typeof left === 'string') mapIn(stepsOf(stage), left)?.set('done', now)
}

function turnTimer(stage: Y.Doc, turn: (timer: Timer) => Timer) {
	change(stage, () => void nowOf(stage).set('timer', turn(readTimer(nowOf(stage).get('timer')))))
}

/** Whether there is a list of speakers ("Rednerliste"): wanted by some groups, disliked by others. */
export function setSpeakers(stage: Y.Doc, kept: boolean): void {
	change(stage, () => void nowOf(stage).set('speakers', kept))
}
