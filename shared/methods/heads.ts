import { head as caseExamples } from './case-examples/head.ts'
import { head as documents } from './documents/head.ts'
import { head as foundingChecklist } from './founding-checklist/head.ts'
import { head as foundingEvent } from './founding-event/head.ts'
import { head as futureConference } from './future-conference/head.ts'
import { head as goalSystem } from './goal-system/head.ts'
import type { MethodHead } from './method.ts'
import { head as networkMap } from './network-map/head.ts'
import { head as networkRules } from './network-rules/head.ts'
import { head as networkStructure } from './network-structure/head.ts'
import { head as ownTable } from './own-table/head.ts'
import { head as serviceChain } from './service-chain/head.ts'
import { head as simulationGame } from './simulation-game/head.ts'
import { head as stakeholderAnalysis } from './stakeholder-analysis/head.ts'
import { head as structureQuestions } from './structure-questions/head.ts'

/** The heads of all methods, in the order of `methods`; to be had without loading these. */
export const methodHeads = [
	stakeholderAnalysis,
	networkMap,
	foundingChecklist,
	foundingEvent,
	goalSystem,
	structureQuestions,
	networkStructure,
	caseExamples,
	simulationGame,
	serviceChain,
	futureConference,
	networkRules,
	documents,
	ownTable,
] as const satisfies readonly MethodHead[]

export type MethodId = (typeof methodHeads)[number]['id']

/** The head of the method of this id, or undefined if this version of the product does not know it. */
export const methodHeadOf = (id: string): MethodHead | undefined =>
	(methodHeads as readonly MethodHead[]).find((head) => head.id === id)
