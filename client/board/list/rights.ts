import type * as Y from 'yjs'
import { refOfShape } from '../../../shared/blocks/index.ts'
import { lyingIn, type Records } from '../../../shared/board/cards/index.ts'
import { type BoardRecord, isObject } from '../../../shared/board/record.ts'
import { isBackground, mayRemove, mayTouch, ownMark, type Surroundings } from '../../../shared/board/rights.ts'
import type { BoardWriter } from '../canvas/permissions.ts'

/** Who looks at a list, and whether they may write this board at all just now. */
export interface Writing {
	readonly writer: BoardWriter
	readonly mayWrite: boolean
	/** what they laid down on this device without a name on it: theirs as long as the page is open */
	readonly mine: ReadonlySet<string>
}

/** What a person may do with what lies on a board: the same as on the canvas. */
export interface ListRights {
	readonly mayAdd: boolean
	isBackground(record: BoardRecord): boolean
	mayTouch(record: BoardRecord): boolean
	/** whether they may take it away with all that lies in it */
	mayRemove(record: BoardRecord): boolean
}

export function rightsOver(records: Records, { writer, mayWrite, mine }: Writing): ListRights {
	const asMine = (record: BoardRecord): BoardRecord => {
		if (!mine.has(record.id)) return record
		const meta = isObject(record.meta) ? record.meta : {}
		return { ...record, meta: { ...meta, ...ownMark(writer.participant) } }
	}
	const around: Surroundings = {
		isBlock,
		find: (id) => records.get(id),
		childrenOf: (id) => lyingIn(records, id).map(asMine),
	}
	return {
		mayAdd: mayWrite,
		isBackground: (record) => !isBlock(record) && isBackground(record, isBlock),
		mayTouch: (record) => mayWrite && mayTouch(asMine(record), writer, around),
		mayRemove: (record) => mayWrite && mayRemove(asMine(record), writer, around),
	}
}

const isBlock = ({ type, props }: BoardRecord): boolean => isObject(props) && refOfShape(type, props) !== undefined

const laidHere = new WeakMap<Y.Doc, Set<string>>()

/** Shapes this page has laid into a document from a list. */
export function mineIn(doc: Y.Doc): Set<string> {
	const mine = laidHere.get(doc) ?? new Set()
	laidHere.set(doc, mine)
	return mine
}
