import type * as Y from 'yjs'
import { readAllRecords, readRecord } from '../board/records.ts'
import { isObject, type Json } from '../lib/json.ts'
import { trashKey } from '../lib/trash.ts'
import { BoardContents } from './boardContents.ts'
import { contentOf } from './content.ts'
import { entryAt } from './entryTexts.ts'

/** Of so many boards marks are made; no workshop of people has as many. */
const mostBoards = 500

/**
 * A short word for each board of a document, by its tldraw id: while a board says the same its word stays the same, whoever
 * wrote it and in what order. Two words that differ mean that something on it does, or in the data of its blocks. What lies in the
 * trash says nothing.
 */
export function boardMarks(doc: Y.Doc): Map<string, string> {
	const contents = new BoardContents(doc)
	const boards = [...readAllRecords(doc).values()].filter(({ typeName }) => typeName === 'page').map(({ id }) => id)
	return new Map(boards.slice(0, mostBoards).map((board) => [board, markIn(doc, contents, board)]))
}

/** The word for one of them; undefined if there is no such board. */
export function boardMark(doc: Y.Doc, board: string): string | undefined {
	return readRecord(doc, board)?.typeName === 'page' ? markIn(doc, new BoardContents(doc), board) : undefined
}

function markIn(doc: Y.Doc, contents: BoardContents, board: string): string {
	const { own, shared } = contents.entriesOf(board)
	const said = [...own, ...shared].map((path) => {
		const [map = '', id = ''] = path
		const entry = map === 'records' ? (readRecord(doc, id) as Json | undefined) : contentOf(entryAt(doc, path))
		return `${path.join('/')}=${inFixedOrder(entry ?? null)}`
	})
	return shortened(said.sort().join('\n'))
}

/** JSON with its keys in order, without what lies in the trash. */
function inFixedOrder(value: Json): string {
	if (Array.isArray(value)) return `[${(value as readonly Json[]).map(inFixedOrder).join(',')}]`
	if (!isObject(value)) return JSON.stringify(value)
	const parts = Object.keys(value)
		.sort()
		.filter((key) => !isTrashedPart(value[key]))
		.map((key) => `${JSON.stringify(key)}:${inFixedOrder(value[key] ?? null)}`)
	return `{${parts.join(',')}}`
}

const isTrashedPart = (part: Json | undefined): boolean => isObject(part) && Object.hasOwn(part, trashKey)

/** 53 bits of a text, as letters and digits. It need not withstand anybody: who forges it sees a version more or less. */
function shortened(text: string): string {
	let [low, high] = [0xdeadbeef, 0x41c6ce57]
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i)
		low = Math.imul(low ^ unit, 2_654_435_761)
		high = Math.imul(high ^ unit, 1_597_334_677)
	}
	low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
	high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
	return (4_294_967_296 * (2_097_151 & high) + (low >>> 0)).toString(36)
}
