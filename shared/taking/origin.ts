import { isObject } from '../lib/json.ts'
import { shortDigest } from '../lib/shortDigest.ts'
import { wordKey } from '../registry/index.ts'

/** Where the words of an entry stood: a card, a place in a block (a cell, an option, a step), or a line of the Themenspeicher. */
export type TakenFrom =
	| { readonly board: string; readonly shape: string }
	| { readonly block: string; readonly id: string; readonly element: string }
	| { readonly parked: string }

/** Longer than this no id of ours is. */
const longestId = 300

/** What a document says of an origin; undefined for what is none. */
export function readTakenFrom(value: unknown): TakenFrom | undefined {
	if (!isObject(value)) return undefined
	const { board, shape, block, id, element, parked } = value
	if (isId(parked)) return { parked }
	if (isId(board) && isId(shape)) return { board, shape }
	return isId(block) && isId(id) && isId(element) ? { block, id, element } : undefined
}

/** The same for the same place, whichever board a card lies on by now. */
export function placeKey(from: TakenFrom): string {
	if ('parked' in from) return `parked/${from.parked}`
	return 'shape' in from ? `shape/${from.shape}` : JSON.stringify([from.block, from.id, from.element])
}

/** The same for the same words at the same place: `line` is one line of several that stand there. */
export const sourceKey = (from: TakenFrom, line: string | undefined): string =>
	line === undefined ? placeKey(from) : `${placeKey(from)}\n${wordKey(line)}`

/** The id of what is made of it: whoever takes the same at the same moment makes the same entry. */
export const idOfTaken = (from: TakenFrom, line: string | undefined): string =>
	'parked' in from && line === undefined ? `parked/${from.parked}` : `taken-${shortDigest(sourceKey(from, line))}`

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= longestId
