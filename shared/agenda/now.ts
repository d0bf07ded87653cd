import type * as Y from 'yjs'
import { isObject } from '../lib/json.ts'
import { type Conditions, openConditions } from '../links/roles.ts'
import { findStep, listSteps } from './agenda.ts'
import { listSignals } from './people.ts'
import { findRound, type Round } from './rounds.ts'
import { nowOf, type Sight } from './run.ts'
import type { Step } from './step.ts'
import { readTimer, type Timer } from './timer.ts'

/**
 * What the room is doing now, as everybody may know it: plain data without names. The server sends it to phones as it is,
 * every other device reads it from the room `stage`.
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
	/** how many people have signalled "fertig" */
	readonly ready: number
	/** whether people may put their names down to speak */
	readonly speakers: boolean
	readonly announcement?: string
	/** where the moderation called everybody to, and when */
	readonly summons?: Sight & { readonly at: number }
}

export function readNow(stage: Y.Doc): Now {
	const now = nowOf(stage)
	const steps = listSteps(stage)
	const at = steps.findIndex(({ id }) => id === now.get('step'))
	const step = steps[at]
	const round = step?.run === undefined ? undefined : findRound(stage, step.run)
	const since = now.get('since')
	const announcement = now.get('announcement')
	const summons = readSummons(now.get('summons'))
	return {
		...(step && { step: { ...step, number: at + 1, of: steps.length } }),
		...(step && typeof since === 'number' && { since }),
		timer: readTimer(now.get('timer')),
		frozen: now.get('frozen') === true,
		...(round && step?.run !== undefined && { round: { ...round, id: step.run } }),
		ready: listSignals(stage).filter(({ ready }) => ready).length,
		speakers: now.get('speakers') === true,
		...(typeof announcement === 'string' && { announcement }),
		...(summons && { summons }),
	}
}

/** What holds at this moment for everybody's rights. The relay asks the same question. */
export function conditionsOf(stage: Y.Doc): Conditions {
	const now = nowOf(stage)
	const id = now.get('step')
	const step = typeof id === 'string' ? findStep(stage, id) : undefined
	const held = now.get('frozen') === true || step?.writers === 'moderation'
	return held ? { writing: 'moderation' } : openConditions
}

function readSummons(value: unknown): Now['summons'] {
	if (!isObject(value) || typeof value.board !== 'string') return undefined
	const { board, x, y, w, h, at } = value
	const isNumber = (each: unknown): each is number => typeof each === 'number' && Number.isFinite(each)
	return isNumber(x) && isNumber(y) && isNumber(w) && isNumber(h) && isNumber(at)
		? { board, x, y, w, h, at }
		: undefined
}
