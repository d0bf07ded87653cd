import type { Step } from './step.ts'

/*
 * Phones ask this, too: it does without yjs.
 */

/** "Pause", "Kurze Pause", "Mittagspause bis 13 Uhr", "Coffee break": what people call a break, and nothing that only speaks of one. */
const calledSo = /^(?:\p{L}+\s)?(?:\p{L}*pause|break|mittagessen|lunch)(?:$|\s*[\d(:,.–-]|\s+(?:bis|until)\s)/iu

type Told = Pick<Step, 'title' | 'question' | 'round' | 'page' | 'conducts' | 'inGroups'>

/** Whether a step is a break: it is called so, and asks nobody for anything. */
export const isPause = ({ title, question, round, page, conducts, inGroups }: Told): boolean =>
	!round && !page && !conducts && !inGroups && calledSo.test((title || question).trim())
