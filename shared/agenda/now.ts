import type * as Y from 'yjs'
import { type Conditions, openConditions } from '../links/roles.ts'
import { roundLimits } from '../rounds/round.ts'
import { writeNowJson } from './nowJson.ts'
import { listSignals } from './people.ts'
import type { Round } from './round.ts'
import { findRound } from './rounds.ts'
import { nowOf, runningStep, runOf, timerOf } from './running.ts'
import { readSummons, type Summons } from './sight.ts'
import type { Step } from './step.ts'
import { listSteps } from './steps.ts'
import type { Timer } from './timer.ts'

/**
 * What the room is doing now, as everybody may know it: plain data without names. The server tells it to phones, every
 * other device reads it from the room `stage`.
 */
export interface Now {
	/** the step that runs; its place is counted from 1 */
	readonly step?: Step & { readonly number: number; readonly of: number }
	/** when the step began, milliseconds since 1970: names this run of it */
	readonly since?: number
	readonly timer: Timer
	/** "Gesperrt für alle" */
	readonly frozen: boolean
	/** what is being collected in this step, or was */
	readonly round?: Round & { readonly id: string }
	/** how many people take part just now, up to `roundLimits.thin`; told to phones, which do not see who is here */
	readonly participants?: number
	/** how many people have signalled "fertig" */
	readonly ready: number
	/** whether people may put their names down to speak */
	readonly speakers: boolean
	readonly announcement?: string
	/** with which people can join, for the wall and for passing on; absent while the door is closed */
	readonly code?: string
	/** where the moderation called everybody to, and when */
	readonly summons?: Summons
}

/**
 * `participants`: told along by whoever knows how many there are. Once anonymity is not thin any more, it says the same
 * however many come: a hall that fills is no news to the phones in it.
 */
export function readNow(stage: Y.Doc, participants?: number): Now {
	const now = nowOf(stage)
	const run = runOf(stage)
	const step = runningStep(stage)
	const round = step && roundOf(stage, step)
	const announcement = now.get('announcement')
	const code = now.get('code')
	const summons = readSummons(now.get('summons'))
	return {
		...(run && step && { step: { ...step, ...placeIn(listSteps(stage), step) }, since: run.since }),
		timer: timerOf(stage),
		frozen: now.get('frozen') === true,
		...(round && { round }),
		...(participants !== undefined && { participants: Math.min(participants, roundLimits.thin) }),
		ready: listSignals(stage).filter(({ ready }) => ready).length,
		speakers: now.get('speakers') === true,
		...(typeof announcement === 'string' && { announcement }),
		...(typeof code === 'string' && { code }),
		...(summons && { summons }),
	}
}

/** What phones are told, to become JSON; they read it with `readNowJson`. */
export const tellNow = (stage: Y.Doc, participants?: number): object => writeNowJson(readNow(stage, participants))

/** What holds at this moment for everybody's rights. The relay asks the same question. */
export function conditionsOf(stage: Y.Doc): Conditions {
	const isHeld = nowOf(stage).get('frozen') === true || runningStep(stage)?.writers === 'moderation'
	return isHeld ? { writing: 'moderation' } : openConditions
}

/** Which run of which step it is; undefined while nothing runs. */
export function momentOf(stage: Y.Doc): { readonly id: string; readonly title: string } | undefined {
	const run = runOf(stage)
	const step = runningStep(stage)
	return run && step && { id: `${run.step}/${run.since}`, title: step.title }
}

/** Undefined once the step collects nothing any more. */
function roundOf(stage: Y.Doc, { round, roundId }: Step): Now['round'] {
	const found = round && roundId !== undefined ? findRound(stage, roundId) : undefined
	return found && roundId !== undefined ? { ...found, id: roundId } : undefined
}

const placeIn = (steps: readonly Step[], step: Step) => ({
	number: steps.findIndex(({ id }) => id === step.id) + 1,
	of: steps.length,
})
