import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { mapIn } from '../lib/entries.ts'
import type { Random } from '../lib/random.ts'
import { tidied } from '../text/field.ts'
import { textFields } from '../text/fields.ts'
import { clockLeft, leaveClock } from './goingOn.ts'
import type { Mandate } from './mandate.ts'
import { lowerAllHands } from './people.ts'
import { agreeOnRound } from './rounds.ts'
import { findAgendaStep, listSteps, nowOf, runningStep, runOf, setTimer, stepsOf, timerOf } from './stage.ts'
import { extended, paused, resumed, timerFor } from './timer.ts'

/*
 * Running the agenda. Only the moderation does, and nothing moves by itself. `now` in the arguments is the server's time in
 * milliseconds since 1970.
 */

/**
 * Makes a step the room's step, with all that belongs to it, in one go; its clock starts, "fertig" begins anew. Any step
 * can follow any other: skipping is starting a later one, going back an earlier one.
 *
 * Going back begins nothing over: a round that is open goes on with what was handed in, a revealed one shows what came of
 * it, because people go back in order to talk about it. Who wants to collect once more begins a new round (`beginRound`). In the step
 * in which a Planspiel is played the clock goes on, too.
 */
export const startStep = command(
	'stage',
	(stage: Y.Doc, id: string, now: number, random: Random = Math.random): void => {
		const step = findAgendaStep(stage, id)
		if (!step) return
		leaveStep(stage, now, id)
		nowOf(stage).set('step', { step: id, since: now })
		for (const key of ['announcement', 'floor']) nowOf(stage).delete(key)
		mapIn(stepsOf(stage), id)?.delete('done')
		setTimer(stage, clockLeft(stage, id, now) ?? timerFor(step.minutes, now))
		agreeOnRound(stage, id, random)
	},
)

/** Ends the agenda for now: no step runs. */
export const endSteps = command('stage', (stage: Y.Doc, now: number): void => {
	leaveStep(stage, now)
	for (const key of ['step', 'timer', 'announcement', 'floor']) nowOf(stage).delete(key)
})

/**
 * "Von vorn": ends the agenda and forgets which steps were done and what was collected in them, so that the same agenda
 * can be used for the next meeting. What was laid on boards stays; so does what still lies with the server.
 */
export const rewindSteps = command('stage', (stage: Y.Doc, now: number): void => {
	endSteps(stage, now)
	for (const { id } of listSteps(stage)) {
		for (const key of ['done', 'roundId', 'left']) mapIn(stepsOf(stage), id)?.delete(key)
	}
})

/** The step after or before the one that runs; without one, the first that was not done yet, or the first of all. */
export function neighbourStep(stage: Y.Doc, direction: 1 | -1): string | undefined {
	const steps = listSteps(stage)
	const running = runningStep(stage)?.id
	if (running === undefined) {
		const next = steps.find(({ done }) => done === undefined) ?? steps[0]
		return direction > 0 ? next?.id : undefined
	}
	return steps[steps.findIndex(({ id }) => id === running) + direction]?.id
}

export const pauseTimer = command('stage', (stage: Y.Doc, now: number): void =>
	setTimer(stage, paused(timerOf(stage), now)),
)
export const resumeTimer = command('stage', (stage: Y.Doc, now: number): void =>
	setTimer(stage, resumed(timerOf(stage), now)),
)
export const extendTimer = command('stage', (stage: Y.Doc, minutes: number, now: number): void =>
	setTimer(stage, extended(timerOf(stage), minutes, now)),
)
/** A fresh clock for what runs, whatever was left of the last one; 0 minutes: none. */
export const setClock = command('stage', (stage: Y.Doc, minutes: number, now: number): void =>
	setTimer(stage, timerFor(minutes, now)),
)
export const stopTimer = command('stage', (stage: Y.Doc): void => setTimer(stage, { is: 'off' }))

/** "Sperren": participants may change nothing on the boards until it is lifted, whatever the step says. */
export const setFrozen = command('stage', (stage: Y.Doc, frozen: boolean): void => {
	if ((nowOf(stage).get('frozen') === true) !== frozen) nowOf(stage).set('frozen', frozen)
})

/**
 * Whether there is a list of speakers ("Rednerliste"): wanted by some groups, disliked by others. Whoever is on it is
 * taken off when it is put away.
 */
export const setSpeakers = command('stage', (stage: Y.Doc, kept: boolean): void => {
	nowOf(stage).set('speakers', kept)
	if (kept) return
	lowerAllHands(stage)
	nowOf(stage).delete('floor')
})

/** What becomes of the results, as all have agreed; undefined: nothing is said of it any more. */
export const setMandate = command('stage', (stage: Y.Doc, mandate: Mandate | undefined): void => {
	if (mandate === undefined) nowOf(stage).delete('mandate')
	else if (nowOf(stage).get('mandate') !== mandate) nowOf(stage).set('mandate', mandate)
})

/** One sentence for all devices; empty takes it away. */
export const announce = command('stage', (stage: Y.Doc, text: string): void => {
	const words = tidied(textFields.announcement, text)
	if (words) nowOf(stage).set('announcement', words)
	else nowOf(stage).delete('announcement')
})

/** For the server alone: the code by which people can join, as long as the moderation keeps the door open. */
export const showCode = command('stage', (stage: Y.Doc, code: string | undefined): void => {
	const now = nowOf(stage)
	if (now.get('code') === code) return
	if (code === undefined) now.delete('code')
	else now.set('code', code)
})

/** For the server alone: what the workshop is called now, if not what devices were told when they joined. */
export const showTitle = command('stage', (stage: Y.Doc, title: string): void => {
	if (nowOf(stage).get('title') !== title) nowOf(stage).set('title', title)
})

function leaveStep(stage: Y.Doc, now: number, to?: string) {
	const left = runOf(stage)
	leaveClock(stage, to, now)
	if (left) mapIn(stepsOf(stage), left.step)?.set('done', now)
}
