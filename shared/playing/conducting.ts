import type * as Y from 'yjs'
import { listSteps, runOf } from '../agenda/index.ts'
import { playOf } from './play.ts'

/** Whether the agenda has a step in which the scenes of a play are played: then the play moves with it. */
export const isInAgenda = (stage: Y.Doc): boolean => listSteps(stage).some(({ conducts }) => conducts === 'play')

/**
 * What becomes of a play with the step that runs: it begins with the step in which it is played, and ends as soon as a later one
 * begins, or the agenda ends. Whoever goes back before it leaves it as it is, as does an agenda that conducts no play.
 */
export function playAtStep(stage: Y.Doc): 'begins' | 'ends' | 'stays' {
	const steps = listSteps(stage)
	const at = steps.findIndex(({ id }) => id === runOf(stage)?.step)
	const last = steps.findLastIndex(({ conducts }) => conducts === 'play')
	if (steps[at]?.conducts === 'play') return playOf(stage) ? 'stays' : 'begins'
	const isBehind = last >= 0 && (at < 0 || at > last)
	return isBehind && playOf(stage) ? 'ends' : 'stays'
}
