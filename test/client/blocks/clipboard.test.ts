import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cellsFromClipboard, cellsToClipboard } from '../../../client/blocks/table/clipboard.ts'

it('reads a block as spreadsheets copy it', () => {
	expect(cellsFromClipboard('a\tb\r\nc\td\r\n')).toEqual([
		['a', 'b'],
		['c', 'd'],
	])
	expect(cellsFromClipboard('"zwei\nZeilen"\t"sagt ""ja"""\n\tleer davor')).toEqual([
		['zwei\nZeilen', 'sagt "ja"'],
		['', 'leer davor'],
	])
	expect(cellsFromClipboard('ein Wort')).toEqual([['ein Wort']])
	expect(cellsFromClipboard('"offen\tund weiter')).toEqual([['"offen', 'und weiter']])
})

it('gives back every block it wrote', () => {
	const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'ß') })
	const block = fc
		.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
		.chain(([rows, columns]) =>
			fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
		)
		// A last row without words cannot be told from the line end of the one before.
		.filter((cells) => cells.at(-1)?.some((each) => each !== '') === true)
	fc.assert(
		fc.property(block, (cells) => {
			expect(cellsFromClipboard(cellsToClipboard(cells))).toEqual(cells)
		}),
	)
})
