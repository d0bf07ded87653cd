import type * as Y from 'yjs'
import { command } from '../lib/command.ts'
import { mapIn } from '../lib/entries.ts'
import type { Random } from '../lib/random.ts'
import { endSteps, startStep } from './run.ts'
import { findAgendaStep, runningStep, stepsOf } from './stage.ts'

/** A step that began, and how things were before. */
export interface Begun {
	readonly step: string
	/** ran until then */
	readonly before?: string | undefined
	/** had been done already */
	readonly wasDone: boolean
}

/** Takes back that a step began, as long as it runs: what ran before runs again, or nothing does, and the step is still to come. */
export const takeBackStart = command(
	'stage',
	(stage: Y.Doc, { step, before, wasDone }: Begun, now: number, random: Random = Math.random): void => {
		if (runningStep(stage)?.id !== step) return
		if (before !== undefined && findAgendaStep(stage, before)) startStep(stage, before, now, random)
		else endSteps(stage, now)
		if (!wasDone) mapIn(stepsOf(stage), step)?.delete('done')
	},
)
