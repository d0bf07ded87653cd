import type * as Y from 'yjs'
import {
	estimatedSize,
	lyingIn,
	type Paper,
	placeOnBoard,
	type Records,
	readCard,
	readCluster,
} from '../../../shared/board/cards/index.ts'
import type { BoardRecord } from '../../../shared/board/record.ts'
import { readAllRecords, recordsOf } from '../../../shared/board/records.ts'
import { isTitle } from '../../../shared/collected/index.ts'
import { calmly, derived } from '../../sync/derived.ts'
import { allOf, perDocument } from '../../sync/parts.ts'

/** Something on a board, as far as it shows in a small picture; in board units. */
interface Shown {
	readonly id: string
	readonly is: 'card' | 'cluster' | 'area' | 'other'
	readonly paper?: Paper
	readonly x: number
	readonly y: number
	readonly w: number
	readonly h: number
}

/** A board in small: where its cards lie, how many there are, and in how many clusters. */
export interface Miniature {
	readonly cards: number
	readonly clusters: number
	readonly shown: readonly Shown[]
	/** what all of it covers, in board units */
	readonly x: number
	readonly y: number
	readonly w: number
	readonly h: number
}

/** More would be dots. */
const shownAtMost = 160
/** Milliseconds: a small picture may lag a little behind hands that drag. */
const pause = 700

/** The small picture of a board, drawn anew a moment after something has changed on it. */
export const miniatureIn = perDocument((doc, board: string) =>
	derived([allOf(recordsOf(doc))], () => readMiniature(doc, board), { pace: calmly(pause) }),
)

export function readMiniature(doc: Y.Doc, board: string): Miniature {
	const records = readAllRecords(doc)
	const lying = under(records, board)
	const all = lying.map((record) => shownOf(record, records))
	const cards = lying.filter(isWritten).length
	const clusters = all.filter(({ is }) => is === 'cluster').length
	const shown = all.slice(0, shownAtMost)
	if (shown.length === 0) return { cards, clusters, shown, x: 0, y: 0, w: 0, h: 0 }
	const [x, y] = [Math.min(...shown.map((each) => each.x)), Math.min(...shown.map((each) => each.y))]
	const w = Math.max(...shown.map((each) => each.x + each.w)) - x
	const h = Math.max(...shown.map((each) => each.y + each.h)) - y
	return { cards, clusters, shown, x, y, w, h }
}

/** Cards with words on them, as they are read and brought back: the question above its columns is none. */
function isWritten(record: BoardRecord): boolean {
	const card = readCard(record)
	return card !== undefined && card.text.trim() !== '' && !isTitle(record.id)
}

/** Everything on the board, what lies in something behind what it lies in; each once, whatever refers to what. */
function under(records: Records, board: string): BoardRecord[] {
	const found: BoardRecord[] = []
	const parents = [board]
	const seen = new Set(parents)
	for (let parent = parents.shift(); parent !== undefined; parent = parents.shift()) {
		for (const record of lyingIn(records, parent)) {
			if (record.typeName !== 'shape' || seen.has(record.id)) continue
			seen.add(record.id)
			found.push(record)
			parents.push(record.id)
		}
	}
	return found
}

function shownOf(record: BoardRecord, records: Records): Shown {
	const box = { id: record.id, ...placeOnBoard(records, record.id), ...estimatedSize(record) }
	const cluster = readCluster(record)
	if (cluster) return { ...box, is: cluster.kind }
	const card = readCard(record)
	if (!card) return { ...box, is: 'other' }
	return { ...box, is: 'card', ...(card.paper && { paper: card.paper }) }
}
