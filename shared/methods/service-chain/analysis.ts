import type * as Y from 'yjs'
import { type ChainState, chainStates } from '../../blocks/chain/index.ts'
import type { Finding } from '../../findings/index.ts'
import { breaks, withoutForm, withoutRelation } from './rules/handoverRules.ts'
import { doubleServices, unservedNeeds } from './rules/needRules.ts'
import { stations, withoutResponsible } from './rules/stepRules.ts'
import { situationOf } from './situation.ts'

/** What is looked for, in the order in which it is listed among equals. */
const search = [breaks, unservedNeeds, doubleServices, withoutResponsible, withoutForm, withoutRelation, stations]

/** Findings of both states, the weightiest first. */
export function analyse(doc: Y.Doc, chain: string): Finding[] {
	const states = Object.keys(chainStates) as ChainState[]
	const weight = { bad: 0, care: 1, plain: 2 }
	return states.flatMap((state) => analyseState(doc, chain, state)).sort((a, b) => weight[a.tone] - weight[b.tone])
}

/** What can be found in one state. A state without steps has not begun: it lacks nothing yet. */
export function analyseState(doc: Y.Doc, chain: string, state: ChainState): Finding[] {
	const situation = situationOf(doc, chain, state)
	return situation.picture.steps.length === 0 ? [] : search.flatMap((find) => find(situation))
}
