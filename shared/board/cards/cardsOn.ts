import type * as Y from 'yjs'
import { readAllRecords } from '../records.ts'
import { legendOf } from './cluster.ts'
import { estimatedSize } from './fit.ts'
import {
	boardUnder,
	type LyingCard,
	lyingIn,
	placeOf,
	placeOnBoard,
	type Records,
	readCard,
	readCluster,
} from './lying.ts'
import { inReadingOrder } from './shelves.ts'

/** Cards of a board that belong together, in reading order. */
export interface CardGroup {
	/** shape id of the cluster or area; missing for the cards that lie loose */
	readonly id?: string
	/** the words of its heading, which may be empty */
	readonly heading?: string
	/** shape id of the area the cluster lies in */
	readonly within?: string
	/** what papers stand for in it, as far as they occur there or in its clusters */
	readonly legend?: ReturnType<typeof legendOf>
	readonly cards: readonly LyingCard[]
}

/**
 * What is written on the cards of a board: its areas and clusters in reading order, each cluster of an area right behind
 * it, and last the cards that lie loose. Cards without words are left out, headings without cards are not.
 */
export function cardsOn(doc: Y.Doc, board: string): CardGroup[] {
	const records = readAllRecords(doc)
	// A page lies in nothing, so nothing below it can lead back to it.
	if (records.get(board)?.typeName !== 'page') return []
	const groupsIn = (parent: string, within?: string): CardGroup[] =>
		reading(records, parent).flatMap((record) => {
			const cluster = readCluster(record)
			if (!cluster) return []
			const { id, heading, meanings } = cluster
			const [cards, inside] = [cardsIn(records, id), groupsIn(id, id)]
			const occurring = [...cards, ...inside.flatMap((group) => group.cards)].map(({ paper }) => paper)
			const legend = legendOf(meanings, new Set(occurring))
			return [{ id, heading, ...(within && { within }), ...(legend.length > 0 && { legend }), cards }, ...inside]
		})
	const loose = looseCards(records, board)
	return [...groupsIn(board), ...(loose.length > 0 ? [{ cards: loose }] : [])]
}

/** How many written cards lie on each board, by its id; a board without any is missing. */
export function countCards(doc: Y.Doc): ReadonlyMap<string, number> {
	const records = readAllRecords(doc)
	const counts = new Map<string, number>()
	for (const record of records.values()) {
		const board = written(record).length > 0 ? boardUnder(records, record.id) : undefined
		if (board !== undefined) counts.set(board, (counts.get(board) ?? 0) + 1)
	}
	return counts
}

const cardsIn = (records: Records, parent: string) => reading(records, parent).flatMap(written)

function reading(records: Records, parent: string) {
	return inReadingOrder(lyingIn(records, parent), (record) => ({ ...placeOf(record), ...estimatedSize(record) }))
}

/** Cards on the board itself, and those in frames and tldraw's own groups. */
function looseCards(records: Records, board: string): LyingCard[] {
	const parents = [board]
	for (let i = 0; i < parents.length; i++) {
		for (const record of lyingIn(records, parents[i] ?? '')) {
			if (record.type === 'frame' || record.type === 'group') parents.push(record.id)
		}
	}
	const found = parents.flatMap((parent) => lyingIn(records, parent))
	const boxOf = (record: (typeof found)[number]) => ({
		...placeOnBoard(records, record.id),
		...estimatedSize(record),
	})
	return inReadingOrder(found, boxOf).flatMap(written)
}

function written(record: Parameters<typeof readCard>[0]): LyingCard[] {
	const card = readCard(record)
	return card && card.text.trim() !== '' ? [card] : []
}
