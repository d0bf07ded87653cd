import type * as Y from 'yjs'
import { findHandover, type Handover, handoverKey, keepHandover } from '../../registry/index.ts'
import type { ChainState } from './chain.ts'
import { type Step, stepsOf } from './steps.ts'

/** Between which steps the person changes from one lane to another, in their order. "Nobody yet" is a place of its own. */
export function laneChanges<S extends Pick<Step, 'id' | 'lane'>>(steps: readonly S[]): { from: S; to: S }[] {
	return steps.flatMap((to, i) => {
		const from = steps[i - 1]
		return from && from.lane !== to.lane ? [{ from, to }] : []
	})
}

/** The handovers of one state: every change of lane between two steps that follow each other is one, by itself. */
export const handoversOf = (doc: Y.Doc, chain: string, state: ChainState): Handover[] =>
	handoversAlong(doc, stepsOf(doc, chain, state))

/** The handovers on the way along these steps. */
export const handoversAlong = (doc: Y.Doc, steps: readonly Step[]): Handover[] =>
	laneChanges(steps).map(({ from, to }) => findHandover(doc, from.id, to.id))

/** Gives every handover of one state an entry to write in. Part of each command that changes the order of steps. */
export function keepHandovers(doc: Y.Doc, chain: string, state: ChainState): void {
	for (const { from, to } of laneChanges(stepsOf(doc, chain, state))) keepHandover(doc, handoverKey(from.id, to.id))
}
