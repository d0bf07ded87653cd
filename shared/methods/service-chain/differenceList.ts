import type * as Y from 'yjs'
import { chainPicture } from '../../blocks/chain/index.ts'
import { assertNever } from '../../lib/assertNever.ts'
import type { Term } from '../../registry/index.ts'
import { type Change, type ChangeKind, changesBetween } from './differences.ts'
import { english } from './sentences/english.ts'
import { german } from './sentences/german.ts'
import { namesIn } from './words.ts'

/** One difference between the current and the ideal way, as a sentence to read and as data. */
export interface Difference {
	/** equal for the same difference, on every device */
	readonly key: string
	readonly kind: ChangeKind
	readonly sentence: Term
	/** elements of the chain it is about; "Zeigen" goes to the first */
	readonly elements: readonly string[]
	readonly change: Change
}

/** What must change to get from the current to the ideal way, in sentences; none as long as the ideal way has not begun. */
export function differences(doc: Y.Doc, chain: string): Difference[] {
	const [actual, ideal] = [chainPicture(doc, chain, 'actual'), chainPicture(doc, chain, 'ideal')]
	if (ideal.steps.length === 0) return []
	const names = namesIn(doc, chain)
	return changesBetween(actual, ideal).map((change) => {
		const elements = elementsOf(change)
		const detail = 'aspect' in change ? change.aspect : 'need' in change ? change.need : ''
		return {
			key: [change.kind, ...(detail ? [detail] : []), elements[0] ?? ''].join('/'),
			kind: change.kind,
			sentence: { de: german(change, names), en: english(change, names) },
			elements,
			change,
		}
	})
}

function elementsOf(change: Change): string[] {
	switch (change.kind) {
		case 'newStep':
			return [`step:${change.step.id}`]
		case 'droppedStep':
			return [`step:${change.original.id}`]
		case 'changedStep':
		case 'movedStep':
		case 'changedNeed':
			return [`step:${change.step.id}`, `step:${change.original.id}`]
		case 'newHandover':
			return [`handover:${change.handover.key}`]
		case 'droppedHandover':
			return [`handover:${change.original.key}`]
		case 'changedHandover':
			return [`handover:${change.handover.key}`, `handover:${change.original.key}`]
		default:
			return assertNever(change)
	}
}
