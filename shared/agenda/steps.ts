import * as Y from 'yjs'
import { entriesIn } from '../lib/entries.ts'
import { readOrder } from '../lib/order.ts'
import { readStep, type Step } from './step.ts'

/** Version of what lies in a step's map, kept there as `v`. */
export const stepVersion = 1

/** Step id -> its map. Observe it, but change it only through commands. */
export const stepsOf = (stage: Y.Doc): Y.Map<unknown> => stage.getMap('steps')

/** All steps in their order, the same on every device. */
export const listSteps = (stage: Y.Doc): Step[] => entriesIn(stepsOf(stage), storedStep)

export const findAgendaStep = (stage: Y.Doc, id: string): Step | undefined => storedStep(id, stepsOf(stage).get(id))

function storedStep(id: string, stored: unknown): Step | undefined {
	if (!(stored instanceof Y.Map)) return undefined
	return { ...readStep(id, stored.toJSON()), order: readOrder(stored.get('order')) }
}
