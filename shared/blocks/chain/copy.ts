import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { changeHandover, editPasses, handoverDetails, handoverKey } from '../../registry/index.ts'
import { addBranch, editCondition, goOn } from './branchCommands.ts'
import { handoversOf } from './handovers.ts'
import { addLane } from './laneCommands.ts'
import { addChainStep } from './stepCommands.ts'
import { lanesOf, stepsOf } from './steps.ts'

/** The id of the ideal step that begins as a copy of a current one: two groups who begin at once have begun with one copy. */
const copyId = (step: string) => `${step}.ideal`

/**
 * Begins the ideal way with the current one: lanes, stations, where they lead to and what is known of the handovers; each copy stands for its
 * original. What the person experiences is not copied, since that is what should change. Changes nothing, and gives
 * nothing, where the ideal way has begun; otherwise gives the ids of the new steps.
 */
export const copyToIdeal = command('plenum', (doc: Y.Doc, chain: string): string[] => {
	if (stepsOf(doc, chain, 'ideal').length > 0) return []
	for (const { id } of lanesOf(doc, chain, 'actual')) addLane(doc, chain, 'ideal', id)
	const steps = stepsOf(doc, chain, 'actual')
	for (const { id, phase, lane, text, needs, service, outcome } of steps) {
		const details = {
			state: 'ideal',
			phase,
			lane,
			text,
			needs,
			counterpart: id,
			...(service && { service }),
			...(outcome && { outcome }),
		} as const
		addChainStep(doc, chain, details, undefined, copyId(id))
	}
	for (const { id, onward, condition, branches } of steps) {
		const copy = copyId(id)
		if (!onward) goOn(doc, chain, copy, false)
		if (condition) editCondition(doc, chain, copy, undefined, condition)
		for (const branch of branches) addBranch(doc, chain, copy, copyId(branch.to), branch.condition)
	}
	for (const handover of handoversOf(doc, chain, 'actual')) {
		const key = handoverKey(copyId(handover.from), copyId(handover.to))
		changeHandover(doc, key, Object.fromEntries(handoverDetails.map((detail) => [detail, handover[detail]])))
		editPasses(doc, key, handover.passes)
	}
	return steps.map(({ id }) => copyId(id))
})
