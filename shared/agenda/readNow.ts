import type * as Y from 'yjs'
import { type Conditions, openConditions } from '../links/roles.ts'
import { roundLimits } from '../rounds/round.ts'
import { readFloor, readLead, readSummons } from './attention.ts'
import { readMandate } from './mandate.ts'
import { type Now, writeNowJson } from './now.ts'
import { isPause } from './pause.ts'
import { listSignals } from './people.ts'
import { readReading } from './reading.ts'
import { findRound } from './rounds.ts'
import { listSteps, nowOf, runningStep, runOf, timerOf } from './stage.ts'
import type { Step } from './step.ts'

/**
 * What the room is doing now, as its document says.
 *
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
	const title = now.get('title')
	const rehearsal = now.get('rehearsal')
	const summons = readSummons(now.get('summons'))
	const lead = readLead(now.get('lead'))
	const floor = readFloor(now.get('floor'))
	const mandate = readMandate(now.get('mandate'))
	const reading = readReading(now.get('reading'))
	return {
		...(run &&
			step && { step: { ...step, ...placeIn(listSteps(stage), step), ...comesAfter(stage, step) }, since: run.since }),
		timer: timerOf(stage),
		frozen: now.get('frozen') === true,
		...(round && { round }),
		...(participants !== undefined && { participants: Math.min(participants, roundLimits.thin) }),
		ready: listSignals(stage).filter(({ ready }) => ready).length,
		speakers: now.get('speakers') === true,
		...(typeof announcement === 'string' && { announcement }),
		...(mandate && { mandate }),
		...(typeof title === 'string' && title !== '' && { title }),
		...(typeof rehearsal === 'number' && Number.isFinite(rehearsal) && { rehearsal }),
		...(typeof code === 'string' && { code }),
		...(summons && { summons }),
		...(lead && { lead }),
		...(floor && { floor }),
		...(reading && { reading }),
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
export function momentOf(
	stage: Y.Doc,
): { readonly id: string; readonly title: string; readonly number: number } | undefined {
	const run = runOf(stage)
	const step = runningStep(stage)
	if (!run || !step) return undefined
	return { id: `${run.step}/${run.since}`, title: step.title, number: placeIn(listSteps(stage), step).number }
}

/** Undefined once the step collects nothing any more. */
function roundOf(stage: Y.Doc, { round, roundId }: Step): Now['round'] {
	const found = round && roundId !== undefined ? findRound(stage, roundId) : undefined
	return found && roundId !== undefined ? { ...found, id: roundId } : undefined
}

/** In a break people want to know what it goes on with. */
function comesAfter(stage: Y.Doc, step: Step): { readonly next?: string } {
	if (!isPause(step)) return {}
	const steps = listSteps(stage)
	const after = steps[steps.findIndex(({ id }) => id === step.id) + 1]
	const next = after && (after.title || after.question)
	return next ? { next } : {}
}

const placeIn = (steps: readonly Step[], step: Step) => ({
	number: steps.findIndex(({ id }) => id === step.id) + 1,
	of: steps.length,
})
