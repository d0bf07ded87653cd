import { expect, test } from 'vitest'
import { createGrid } from '../../../client/blocks/table/grid.ts'

test('Tab comes to the chosen cell, or to the first one, and to none while the table takes no part', () => {
	const grid = createGrid()
	grid.show(['jobcentre', 'treff'], ['name', 'goals'])
	const first = { row: 'jobcentre', column: 'name' }
	const chosen = { row: 'treff', column: 'goals' }
	expect(grid.roleOf(first)).toBe('stop')

	grid.set({ cursor: chosen })
	expect([grid.roleOf(first), grid.roleOf(chosen)]).toEqual(['', 'stop cursor'])

	grid.takePart(false)
	expect([grid.roleOf(first), grid.roleOf(chosen)]).toEqual(['', 'cursor'])
	grid.takePart(true)
	expect(grid.roleOf(chosen)).toBe('stop cursor')
})
