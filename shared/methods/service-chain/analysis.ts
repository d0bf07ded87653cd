import type * as Y from 'yjs'
import { type ChainState, chainStates } from '../../blocks/chain/index.ts'
import type { Finding } from '../../findings/index.ts'
import type { Now } from '../method.ts'
import { agreements } from './rules/agreedRules.ts'
import { breaks, detours, withoutForm, withoutRelation } from './rules/handoverRules.ts'
import { doubleServices, unservedNeeds } from './rules/needRules.ts'
import { observed } from './rules/observedRules.ts'
import { stations, withoutResponsible } from './rules/stepRules.ts'
import { type Situation, situationOf } from './situation.ts'
import { toldApart } from './toldApart.ts'

/** What is looked for, in the order in which it is listed among equals. */
const search = [
	breaks,
	unservedNeeds,
	doubleServices,
	withoutResponsible,
	withoutForm,
	detours,
	observed,
	withoutRelation,
	stations,
]

/** Findings of both states and of the chain as a whole, the weightiest first; no two of them have the same title. */
export function analyse(doc: Y.Doc, chain: string, now: Now = {}): Finding[] {
	const states = Object.keys(chainStates) as ChainState[]
	const weight = { bad: 0, care: 1, plain: 2 }
	const found = states.flatMap((state) => {
		const situation = situationOf(doc, chain, state)
		return findingsIn(situation).map((finding) => ({ finding, state, steps: numbersIn(finding, situation) }))
	})
	return [...toldApart(found), ...agreements(doc, chain, now)].sort((a, b) => weight[a.tone] - weight[b.tone])
}

/** What can be found in one state. */
export const analyseState = (doc: Y.Doc, chain: string, state: ChainState): Finding[] =>
	findingsIn(situationOf(doc, chain, state))

/** A state without steps has not begun: it lacks nothing yet. */
const findingsIn = (situation: Situation): Finding[] =>
	situation.picture.steps.length === 0 ? [] : search.flatMap((find) => find(situation))

/** The numbers of the steps a finding speaks of. */
function numbersIn({ elements }: Finding, { picture }: Situation): number[] {
	return picture.steps.flatMap(({ id }, i) => (elements.includes(`step:${id}`) ? [i + 1] : []))
}
