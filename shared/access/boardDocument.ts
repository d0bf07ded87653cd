import * as Y from 'yjs'
import { addBoard, boardsOf } from '../board/boards.ts'
import type { Random } from '../lib/random.ts'
import { BoardContents, copyOf } from '../versions/index.ts'

/** What a board's own document has in common with that of the workshop. */
const sharedMeta = ['format', 'locale', 'title'] as const

/** Called as by anybody who adds an empty board: a workshop has at least one. */
const inItsPlace = { de: 'Arbeitsfläche', en: 'Board' } as const

/**
 * The Yjs client id under which the room with this number gets its first content. Of two entries under the same key that know
 * nothing of each other, Yjs keeps the one of the higher client: that of a board that comes back must be the one, whatever
 * was deleted when it went. Ids of devices are lower in any epoch people live to see, and later rooms have higher numbers.
 */
const contentClient = (number: number): number => 2 ** 40 + number

/**
 * A board with everything that belongs to it alone, as the first content of a document of its own; undefined if something on it
 * is shown on another board as well, or there is no such board. The registry is not part of it.
 *
 * @param number of the room it is for
 */
export function extractBoard(plenum: Y.Doc, board: string, number: number): Uint8Array | undefined {
	const { own, shared } = new BoardContents(plenum).entriesOf(board)
	if (shared.length > 0 || own.length === 0) return undefined
	return seededDocument(plenum, contentClient(number), (doc) => {
		for (const [map = '', id = ''] of own) doc.getMap(map).set(id, copyOf(plenum.getMap(map).get(id)))
	})
}

/** The first content of a document for a board that is not there yet: nothing but what it has in common with the workshop's. */
export const emptyBoardDocument = (plenum: Y.Doc, number: number): Uint8Array =>
	seededDocument(plenum, contentClient(number), () => {})

/** Removes a board with everything that belongs to it alone. If it was the only one, there is an empty one instead. */
export function removeExtracted(plenum: Y.Doc, board: string, random: Random): void {
	const { own } = new BoardContents(plenum).entriesOf(board)
	if (boardsOf(plenum).every(({ id }) => id === board)) {
		addBoard(plenum, inItsPlace[plenum.getMap('meta').get('locale') === 'en' ? 'en' : 'de'], random)
	}
	for (const [map = '', id = ''] of own) plenum.getMap(map).delete(id)
}

/**
 * Adds what a board's own document holds to that of the workshop, under the ids it has there: merged once, twice, or again with
 * what came later, it is there once. What both documents have in common stays as the workshop has it.
 */
export function mergeBoard(plenum: Y.Doc, content: Uint8Array): void {
	const meta = plenum.getMap('meta')
	const before = new Map(meta)
	Y.applyUpdate(plenum, content)
	for (const [key, value] of before) if (meta.get(key) !== value) meta.set(key, value)
}

/** The first content of a document beside the workshop's, under a Yjs client id that nobody else writes under. */
export function seededDocument(plenum: Y.Doc, client: number, seed: (doc: Y.Doc) => void): Uint8Array {
	const doc = new Y.Doc()
	doc.clientID = client
	doc.transact(() => {
		for (const key of sharedMeta) doc.getMap('meta').set(key, plenum.getMap('meta').get(key))
		seed(doc)
	})
	const update = Y.encodeStateAsUpdate(doc)
	doc.destroy()
	return update
}
