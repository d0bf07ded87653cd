import type * as Y from 'yjs'
import { addTask, type Term } from '../registry/index.ts'
import type { FindingPlace } from './dismissals.ts'
import type { Finding } from './finding.ts'

/**
 * Makes a task of a finding and gives its id; the task keeps where it came from and what was said then. A finding is taken
 * once: a second time gives the task that is there, whatever people made of it.
 */
export function takeAsTask(
	doc: Y.Doc,
	place: FindingPlace,
	method: string,
	{ key, rule, title, sentence, elements, task }: Finding,
	locale: keyof Term,
): string {
	const [element] = elements
	return addTask(doc, {
		text: (task ?? title)[locale],
		origin: {
			method,
			place: { block: place.block, id: place.id, ...(element && { element }) },
			found: { key, rule, title, sentence },
		},
	})
}
