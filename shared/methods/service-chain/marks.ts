import type { ChainPicture, StepMark } from '../../blocks/chain/index.ts'
import { changesBetween } from './differences.ts'

/** Step id -> what is different about it; nothing as long as one of the two ways has not begun. */
export function marks(actual: ChainPicture, ideal: ChainPicture): ReadonlyMap<string, StepMark> {
	const marks = new Map<string, StepMark>()
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
			case 'newBranch':
			case 'changedBranch':
			case 'droppedBranch':
			case 'newHandover':
			case 'droppedHandover':
			case 'changedHandover':
				break
		}
	}
	return marks
}
