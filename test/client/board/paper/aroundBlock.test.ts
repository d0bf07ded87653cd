import { expect, it } from 'vitest'
import { aroundBlock, type PrintedShape } from '../../../../client/board/paper/aroundBlock.ts'

const sheet = { w: 1000, h: 600 }
const shape = (id: string, x: number, y: number, w: number, h: number): PrintedShape => ({
	id,
	isBlock: id === 'map',
	bounds: { x, y, w, h },
})

it('[SHEET2] what lies to the left of a map goes above it where the map becomes larger', () => {
	const moves = aroundBlock([shape('questions', 0, 0, 900, 200), shape('map', 1000, 0, 1000, 600)], sheet)
	expect(moves).toEqual(new Map([['questions', { x: 1000, y: -232 }]]))
})

it('[SHEET2] what lies to the right goes below', () => {
	const moves = aroundBlock([shape('map', 0, 0, 1000, 600), shape('notes', 1100, 100, 900, 200)], sheet)
	expect(moves).toEqual(new Map([['notes', { x: -1100, y: 532 }]]))
})

it('[SHEET2] a board that would not gain is printed as it lies', () => {
	expect(aroundBlock([shape('questions', 0, 0, 900, 400), shape('map', 1000, 0, 800, 1200)], sheet)).toEqual(new Map())
	expect(aroundBlock([shape('cards', 0, 0, 900, 200), shape('more', 1000, 0, 900, 200)], sheet)).toEqual(new Map())
})

it('[SHEET2] what an arrow ties to the map keeps its place', () => {
	const arrow = shape('arrow', 850, 50, 300, 100)
	const shapes = [shape('questions', 0, 0, 900, 200), arrow, shape('map', 1000, 0, 1000, 600)]
	expect(aroundBlock(shapes, sheet)).toEqual(new Map())
})
