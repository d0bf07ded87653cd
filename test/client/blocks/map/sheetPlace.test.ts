import { describe, expect, test } from 'vitest'
import { sheetSide, wayClear } from '../../../../client/blocks/map/canvas/sheetPlace.ts'

const board = { w: 774, h: 660 }
const atRight = { x: 440, y: 14, w: 320, h: 500 }
const atLeft = { x: 14, y: 14, w: 320, h: 500 }

describe('[NMAP16] the sheet does not hide what it is about', () => {
	test('it hangs at the right, and at the left for who stands at the right', () => {
		expect(sheetSide({ x: 60, y: 100, w: 120, h: 80 }, board, 334)).toBe('right')
		expect(sheetSide({ x: 600, y: 100, w: 120, h: 80 }, board, 334)).toBe('left')
		expect(sheetSide({ x: 0, y: 100, w: 774, h: 80 }, board, 334)).toBe('right')
	})

	test('the picture moves out from under it, as far as it stays on the board', () => {
		const covered = { x: 400, y: 100, w: 120, h: 80 }
		expect(wayClear(covered, atRight, board)).toEqual({ x: -96, y: 0 })
		expect(wayClear({ ...covered, x: 250 }, atLeft, board)).toEqual({ x: 100, y: 0 })
		expect(wayClear({ x: 30, y: 100, w: 700, h: 80 }, atRight, board)).toEqual({ x: -14, y: 0 })
		expect(wayClear({ x: 20, y: 500, w: 120, h: 80 }, { x: 0, y: 400, w: 390, h: 260 }, { w: 390, h: 660 })).toEqual({
			x: 0,
			y: -196,
		})
	})

	test('what lies free is left where it is', () => {
		expect(wayClear({ x: 60, y: 100, w: 120, h: 80 }, atRight, board)).toEqual({ x: 0, y: 0 })
	})
})
