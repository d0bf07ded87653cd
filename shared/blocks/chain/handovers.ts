import type * as Y from 'yjs'
import { findHandover, type Handover, handoverKey, keepHandover } from '../../registry/index.ts'
import type { ChainState } from './chain.ts'
import { type Leading, type Passage, passagesOf } from './passages.ts'
import { type Step, stepsOf } from './steps.ts'

/** Along which passages the person changes from one lane to another. "Nobody yet" is a place of its own. */
export const laneChanges = <S extends Leading>(steps: readonly S[]): Passage<S>[] =>
	passagesOf(steps).filter(({ from, to }) => from.lane !== to.lane)

/** The handovers of one state: every change of lane along a passage is one, by itself, also along branches and returns. */
export const handoversOf = (doc: Y.Doc, chain: string, state: ChainState): Handover[] =>
	handoversAlong(doc, stepsOf(doc, chain, state))

/** The handovers on the way along these steps. */
export const handoversAlong = (doc: Y.Doc, steps: readonly Step[]): Handover[] =>
	laneChanges(steps).map(({ from, to }) => findHandover(doc, from.id, to.id))

/** Gives every handover of one state an entry to write in. Part of each command that changes where steps lead to. */
export function keepHandovers(doc: Y.Doc, chain: string, state: ChainState): void {
	for (const { from, to } of laneChanges(stepsOf(doc, chain, state))) keepHandover(doc, handoverKey(from.id, to.id))
}
