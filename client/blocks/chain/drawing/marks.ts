import { assertNever } from '../../../../shared/lib/assertNever.ts'
import { changesBetween } from '../../../../shared/methods/service-chain/index.ts'
import type { Pictures } from '../observe.ts'
import type { ChainView } from '../personal.ts'

/** What became of a step from the current way to the ideal one. */
export type Mark = 'new' | 'changed' | 'dropped'

/** Step id -> what is different about it; nothing as long as one of the two ways has not begun. */
export function marksOf({ actual, ideal }: Pictures): ReadonlyMap<string, Mark> {
	const marks = new Map<string, Mark>()
	if (actual.steps.length === 0 || ideal.steps.length === 0) return marks
	for (const change of changesBetween(actual, ideal)) {
		switch (change.kind) {
			case 'newStep':
				marks.set(change.step.id, 'new')
				break
			case 'droppedStep':
				marks.set(change.original.id, 'dropped')
				break
			case 'changedStep':
			case 'movedStep':
			case 'changedNeed':
				marks.set(change.step.id, 'changed')
				break
			case 'newHandover':
			case 'droppedHandover':
			case 'changedHandover':
				break
		}
	}
	return marks
}

/** The marks a view shows: in the ideal way alone what is new and changed, in the current way alone none. */
export function marksIn(view: ChainView, pictures: Pictures): ReadonlyMap<string, Mark> {
	switch (view) {
		case 'actual':
			return new Map()
		case 'ideal':
			return new Map([...marksOf(pictures)].filter(([, mark]) => mark !== 'dropped'))
		case 'both':
			return marksOf(pictures)
		default:
			return assertNever(view)
	}
}
