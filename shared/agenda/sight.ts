import { isObject } from '../lib/json.ts'
import { isNumber } from './timer.ts'

/** Part of a board, in board units. */
export interface Sight {
	readonly board: string
	readonly x: number
	readonly y: number
	readonly w: number
	readonly h: number
}

/** "Alle hierher holen": where to, and when it was said, milliseconds since 1970. */
export type Summons = Sight & { readonly at: number }

export function readSummons(value: unknown): Summons | undefined {
	if (!isObject(value) || typeof value.board !== 'string') return undefined
	const { board, x, y, w, h, at } = value
	return isNumber(x) && isNumber(y) && isNumber(w) && isNumber(h) && isNumber(at)
		? { board, x, y, w, h, at }
		: undefined
}
