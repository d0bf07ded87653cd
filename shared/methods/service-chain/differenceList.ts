import type * as Y from 'yjs'
import { type Difference as ChainDifference, chainPicture } from '../../blocks/chain/index.ts'
import { assertNever } from '../../lib/assertNever.ts'
import { type Change, changesBetween } from './differences.ts'
import { english } from './sentences/english.ts'
import { german } from './sentences/german.ts'
import { sentenceOf } from './sentences/wording.ts'
import { namesIn } from './words.ts'

export type DifferenceKind =
	| 'newStep'
	| 'changedStep'
	| 'droppedStep'
	| 'newBranch'
	| 'changedBranch'
	| 'droppedBranch'
	| 'newHandover'
	| 'changedHandover'
	| 'droppedHandover'

/** All that is different about one step, branch or handover, as one sentence to read and as data. */
export interface Difference extends ChainDifference {
	readonly kind: DifferenceKind
	readonly changes: readonly Change[]
}

/** What must change to get from the current to the ideal way, in sentences; none as long as the ideal way has not begun. */
export function differences(doc: Y.Doc, chain: string): Difference[] {
	const [actual, ideal] = [chainPicture(doc, chain, 'actual'), chainPicture(doc, chain, 'ideal')]
	if (ideal.steps.length === 0) return []
	const names = namesIn(doc, chain)
	const groups = new Map<string, Omit<Difference, 'sentence'> & { changes: Change[] }>()
	for (const change of changesBetween(actual, ideal)) {
		const { kind, elements } = placeOf(change)
		const key = [kind, ...elements.slice(0, kind.endsWith('Branch') ? 2 : 1)].join('/')
		const group = groups.get(key) ?? { key, kind, elements, changes: [] }
		group.changes.push(change)
		groups.set(key, group)
	}
	return [...groups.values()].map((group) => ({
		...group,
		sentence: { de: sentenceOf(german, group.changes, names), en: sentenceOf(english, group.changes, names) },
	}))
}

function placeOf(change: Change): Pick<Difference, 'kind' | 'elements'> {
	switch (change.kind) {
		case 'newStep':
			return { kind: 'newStep', elements: [`step:${change.step.id}`] }
		case 'droppedStep':
			return { kind: 'droppedStep', elements: [`step:${change.original.id}`] }
		case 'changedStep':
		case 'movedStep':
		case 'changedNeed':
			return { kind: 'changedStep', elements: [`step:${change.step.id}`, `step:${change.original.id}`] }
		case 'newBranch':
		case 'changedBranch':
		case 'droppedBranch':
			return { kind: change.kind, elements: [`step:${change.from.id}`, `step:${change.to.id}`] }
		case 'newHandover':
			return { kind: 'newHandover', elements: [`handover:${change.handover.key}`] }
		case 'droppedHandover':
			return { kind: 'droppedHandover', elements: [`handover:${change.original.key}`] }
		case 'changedHandover':
			return {
				kind: 'changedHandover',
				elements: [`handover:${change.handover.key}`, `handover:${change.original.key}`],
			}
		default:
			return assertNever(change)
	}
}
