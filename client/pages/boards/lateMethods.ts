import type { BlockId, BlockMethod, FindMethod } from '../../../shared/blocks/index.ts'
import { type MethodId, methodHeads } from '../../../shared/methods/heads.ts'
import { type Late, late, together } from '../../ui/late.ts'

/** What each method gives its blocks; everything else about it comes with lists of methods and findings. */
const given: Record<MethodId, Late<BlockMethod>> = {
	'stakeholder-analysis': late(() =>
		import('../../../shared/methods/stakeholder-analysis/givenTable.ts').then((module) => module.given),
	),
	'network-map': late(() => import('../../../shared/methods/network-map/givenMap.ts').then((module) => module.given)),
	'founding-checklist': late(() =>
		import('../../../shared/methods/founding-checklist/givenChecklist.ts').then((module) => module.given),
	),
	'founding-event': late(() =>
		import('../../../shared/methods/founding-event/givenChecklist.ts').then((module) => module.given),
	),
	'future-conference': late(() =>
		import('../../../shared/methods/future-conference/givenChecklist.ts').then((module) => module.given),
	),
	'goal-system': late(() => import('../../../shared/methods/goal-system/givenTree.ts').then((module) => module.given)),
	'structure-questions': late(() =>
		import('../../../shared/methods/structure-questions/givenChecklist.ts').then((module) => module.given),
	),
	'network-structure': late(() =>
		import('../../../shared/methods/network-structure/givenCircles.ts').then((module) => module.given),
	),
	'simulation-game': late(() =>
		import('../../../shared/methods/simulation-game/givenScenes.ts').then((module) => module.given),
	),
	'network-rules': late(() =>
		import('../../../shared/methods/network-rules/givenRulebook.ts').then((module) => module.given),
	),
	'own-table': late(() => import('../../../shared/methods/own-table/givenTable.ts').then((module) => module.given)),
	'case-examples': late(() =>
		import('../../../shared/methods/case-examples/givenTable.ts').then((module) => module.given),
	),
	documents: late(() => import('../../../shared/methods/documents/givenDocument.ts').then((module) => module.given)),
	'service-chain': late(() =>
		import('../../../shared/methods/service-chain/givenChain.ts').then((module) => module.given),
	),
}

/** For views of a block, which are not shown before the methods of the block are here. */
export const findMethod: FindMethod = (id) => (Object.hasOwn(given, id) ? given[id as MethodId].get() : undefined)

/** The methods whose data this block can hold. */
const methodsWith = (block: BlockId): Late<unknown> =>
	together(methodHeads.flatMap(({ id, blocks }) => ((blocks as readonly BlockId[]).includes(block) ? [given[id]] : [])))

export const lateMethods: Record<BlockId, Late<unknown>> = {
	chain: methodsWith('chain'),
	checklist: methodsWith('checklist'),
	circles: methodsWith('circles'),
	document: methodsWith('document'),
	map: methodsWith('map'),
	poll: methodsWith('poll'),
	rulebook: methodsWith('rulebook'),
	scenes: methodsWith('scenes'),
	table: methodsWith('table'),
	tree: methodsWith('tree'),
}
