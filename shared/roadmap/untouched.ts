import type * as Y from 'yjs'
import { cardShapeType } from '../board/cards/index.ts'
import { readAllRecords, recordsOf } from '../board/records.ts'
import { actorsOf } from '../registry/index.ts'

/** Whether nobody has begun with anything: no actor entered, and nothing on the boards. */
export function isUntouched(doc: Y.Doc): boolean {
	const hasShapes = [...recordsOf(doc).keys()].some((id) => !id.startsWith('page:'))
	return !hasShapes && actorsOf(doc).size === 0
}

/** Whether nobody has worked with what the workshop was founded with: no actor entered, and no card on a board. */
export const isAsFounded = (doc: Y.Doc): boolean =>
	actorsOf(doc).size === 0 && [...readAllRecords(doc).values()].every((record) => record.type !== cardShapeType)
