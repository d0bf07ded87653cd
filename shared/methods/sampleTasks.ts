import type * as Y from 'yjs'
import { methodIdOf, placedBlocks } from '../blocks/index.ts'
import { takeAsTask } from '../findings/index.ts'
import type { Random } from '../lib/random.ts'
import { changeTask, setTaskWho, type Term } from '../registry/index.ts'
import { enterSampleActors, type SampleActor } from '../sampleData/index.ts'
import { methodOf } from './index.ts'

/** Who in town takes on what was found, in the order of the boards; the first has begun already. */
const takers: readonly SampleActor[] = [
	'familyCentre',
	'jobcentre',
	'equality',
	'youthOffice',
	'educationWorks',
	'bridge',
	'daycare',
	'anchor',
	'debtAdvice',
	'equality',
	'crafts',
	'anchor',
	'familyCentre',
	'childminders',
	'familyCentre',
]

/** Makes a task of the weightiest finding on each board, so that the example's plan shows where tasks come from. */
export function addSampleTasks(doc: Y.Doc, locale: keyof Term, random: Random): void {
	const town = enterSampleActors(doc, locale, random)
	const found = placedBlocks(doc).flatMap((ref) => {
		const method = methodOf(methodIdOf(doc, ref) ?? '')
		const finding = method?.analyse(doc, ref.id).find(({ task, tone }) => task && tone !== 'plain')
		return method && finding ? [takeAsTask(doc, ref, method.id, finding, locale)] : []
	})
	for (const [i, task] of found.entries()) {
		const taker = takers[i]
		if (taker) setTaskWho(doc, task, { actor: town[taker] }, true)
		if (i === 0) changeTask(doc, task, { state: 'inProgress' })
	}
}
