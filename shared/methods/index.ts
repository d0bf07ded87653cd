import { caseExamples } from './case-examples/index.ts'
import { documents } from './documents/index.ts'
import { foundingChecklist } from './founding-checklist/index.ts'
import { foundingEvent } from './founding-event/index.ts'
import { futureConference } from './future-conference/index.ts'
import { goalSystem } from './goal-system/index.ts'
import type { Method } from './method.ts'
import { networkMap } from './network-map/index.ts'
import { networkRules } from './network-rules/index.ts'
import { networkStructure } from './network-structure/index.ts'
import { ownTable } from './own-table/index.ts'
import { serviceChain } from './service-chain/index.ts'
import { simulationGame } from './simulation-game/index.ts'
import { stakeholderAnalysis } from './stakeholder-analysis/index.ts'
import { structureQuestions } from './structure-questions/index.ts'

/** Every method of the product. A new one is a folder and a line here. */
export const methods = [
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
] as const satisfies readonly Method[]

/** The method of this id, or undefined if this version of the product does not know it. */
export const methodOf = (id: string): Method | undefined =>
	(methods as readonly Method[]).find((method) => method.id === id)

export type { Cards, Guide, Method, MethodHead, Stage } from './method.ts'
