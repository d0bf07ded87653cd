import * as Y from 'yjs'
import { cut } from '../lib/characters.ts'
import { entriesIn } from '../lib/entries.ts'
import { readOrder } from '../lib/order.ts'
import { isTermOf } from '../registry/index.ts'
import { readSettings } from '../rounds/index.ts'
import { minutesOf, phonePages, type Step, stepLimits, stepPages, writers } from './step.ts'

/** Version of what lies in a step's map, kept there as `v`. */
export const stepVersion = 1

/** Step id -> its map. Observe it, but change it only through commands. */
export const stepsOf = (stage: Y.Doc): Y.Map<unknown> => stage.getMap('steps')

/** All steps in their order, the same on every device. */
export const listSteps = (stage: Y.Doc): Step[] => entriesIn(stepsOf(stage), readStep)

export const findStep = (stage: Y.Doc, id: string): Step | undefined => readStep(id, stepsOf(stage).get(id))

/** What a map in `steps` says; what cannot be read is as if unsaid. */
function readStep(id: string, stored: unknown): Step | undefined {
	if (!(stored instanceof Y.Map)) return undefined
	const words = (key: string, longest: number) => {
		const value = stored.get(key)
		return typeof value === 'string' ? cut(value, longest) : ''
	}
	const nameOf = (key: string) => words(key, Number.POSITIVE_INFINITY)
	const [page, writes, phone, done] = ['page', 'writers', 'phone', 'done'].map((key) => stored.get(key))
	const board = nameOf('board')
	const round = readSettings(stored.get('round'))
	const roundId = nameOf('roundId')
	return {
		id,
		order: readOrder(stored.get('order')),
		title: words('title', stepLimits.title),
		question: words('question', stepLimits.question),
		note: words('note', stepLimits.note),
		minutes: minutesOf(stored.get('minutes')),
		writers: isTermOf(writers, writes) ? writes : 'everyone',
		phone: isTermOf(phonePages, phone) ? phone : 'contribute',
		...(board && { board }),
		...(isTermOf(stepPages, page) && { page }),
		...(round && { round }),
		...(roundId && { roundId }),
		...(typeof done === 'number' && Number.isFinite(done) && { done }),
	}
}
