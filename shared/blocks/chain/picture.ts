import type * as Y from 'yjs'
import type { Handover } from '../../registry/index.ts'
import { type ChainState, type Phase, phasesOf } from './chain.ts'
import { handoversAlong } from './handovers.ts'
import { allStepsOf, type Lane, lanesOf, personLane, type Step } from './steps.ts'

/** One state of a chain as plain data: all that is needed to lay it out, analyse it and compare it. */
export interface ChainPicture {
	readonly state: ChainState
	readonly phases: readonly Phase[]
	/** lanes of actors, from top to bottom; the person's comes before them */
	readonly lanes: readonly Lane[]
	/** in the person's order: the first one is number 1 */
	readonly steps: readonly Step[]
	readonly experiences: readonly Step[]
	readonly handovers: readonly Handover[]
}

export function chainPicture(doc: Y.Doc, chain: string, state: ChainState): ChainPicture {
	const all = allStepsOf(doc, chain).filter((step) => step.state === state)
	const steps = all.filter(({ lane }) => lane !== personLane)
	return {
		state,
		phases: phasesOf(doc, chain),
		lanes: lanesOf(doc, chain, state),
		steps,
		experiences: all.filter(({ lane }) => lane === personLane),
		handovers: handoversAlong(doc, steps),
	}
}

/** What one state says at a glance. */
export interface Facts {
	/** steps the person has to take with somebody */
	readonly stations: number
	/** how often they pass from one lane to another */
	readonly changes: number
	/** handovers people rated as a break */
	readonly breaks: number
}

export const factsIn = ({ steps, handovers }: ChainPicture): Facts => ({
	stations: steps.length,
	changes: handovers.length,
	breaks: handovers.filter(({ rating }) => rating === 'break').length,
})
