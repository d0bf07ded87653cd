import type * as Y from 'yjs'
import { entriesIn, mapIn, textIn, wordsIn } from '../lib/entries.ts'
import { isObject } from '../lib/json.ts'
import { type Ordered, readOrder } from '../lib/order.ts'
import { registryOf } from '../lib/sharedRegistry.ts'
import { isThere } from '../lib/trash.ts'

/** Version of what lies in an entry's map, kept there as `v`. */
export const parkedVersion = 1

/** Where something came up: a place in a block, or a board and perhaps one shape on it. */
export type ParkedOrigin =
	| { readonly block: string; readonly id: string; readonly element?: string }
	| { readonly board: string; readonly shape?: string }

/** Something that shall not be forgotten and is not for now: one line of the "Themenspeicher". */
export interface Parked extends Ordered {
	readonly text: string
	/** who brought it up, in the words that were promised to be shown */
	readonly by?: string
	readonly origin?: ParkedOrigin
	/** somebody took it up, or it became a task */
	readonly done: boolean
	/** id of the task it became */
	readonly task?: string
}

/** Entry id -> Y.Map. Observe it, but change it only through the commands. */
export const parkedOf = (doc: Y.Doc): Y.Map<unknown> => registryOf(doc).getMap('parked')

/** Everything that was parked, in the order people gave, the same on every device. */
export const listParked = (doc: Y.Doc): Parked[] => entriesIn(parkedOf(doc), readParked)

export const findParked = (doc: Y.Doc, id: string): Parked | undefined => readParked(id, parkedOf(doc).get(id))

/** The text people write in, or undefined if there is no such entry. Undo of a removal makes a new one. */
export const parkedText = (doc: Y.Doc, id: string): Y.Text | undefined => textIn(mapIn(parkedOf(doc), id), 'text')

function readParked(id: string, stored: unknown): Parked | undefined {
	if (!isThere(stored)) return undefined
	const by = stored.get('by')
	const origin = readOrigin(stored.get('origin'))
	const task = stored.get('task')
	return {
		id,
		order: readOrder(stored.get('order')),
		text: wordsIn(stored, 'text'),
		...(isWord(by) && { by }),
		...(origin && { origin }),
		done: stored.get('done') === true,
		...(isWord(task) && { task }),
	}
}

function readOrigin(value: unknown): ParkedOrigin | undefined {
	if (!isObject(value)) return undefined
	const { block, id, element, board, shape } = value
	if (isWord(block) && isWord(id)) return { block, id, ...(isWord(element) && { element }) }
	return isWord(board) ? { board, ...(isWord(shape) && { shape }) } : undefined
}

const isWord = (value: unknown): value is string => typeof value === 'string' && value !== ''
