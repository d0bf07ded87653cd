import type * as Y from 'yjs'
import { recordsOf } from '../board/records.ts'
import { actorsOf } from '../registry/index.ts'

/** Whether nobody has begun with anything: no actor entered, and nothing on the boards. */
export function isUntouched(doc: Y.Doc): boolean {
	const hasShapes = [...recordsOf(doc).keys()].some((id) => !id.startsWith('page:'))
	return !hasShapes && actorsOf(doc).size === 0
}
