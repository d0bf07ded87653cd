import type * as Y from 'yjs'
import { recordsOf } from '../board/records.ts'

/** Whether nobody has begun with anything: no actor entered, and nothing on the boards. */
export function isUntouched(doc: Y.Doc): boolean {
	const hasShapes = [...recordsOf(doc).keys()].some((id) => !id.startsWith('page:'))
	return !hasShapes && doc.getMap('actors').size === 0
}
