import type * as Y from 'yjs'
import { listSteps, runOf, type Step } from '../../shared/agenda/index.ts'

/**
 * The step for which small groups that begin now work: the one that runs, or if that is there to form them, the first one behind
 * it that happens in groups. Undefined while nothing runs.
 */
export function stepForGroups(stage: Y.Doc): Step | undefined {
	const steps = listSteps(stage)
	const at = steps.findIndex(({ id }) => id === runOf(stage)?.step)
	const running = steps[at]
	return running?.conducts === 'groups' ? (steps.slice(at + 1).find(({ inGroups }) => inGroups) ?? running) : running
}
