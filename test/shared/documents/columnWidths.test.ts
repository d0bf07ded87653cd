import { expect, it } from 'vitest'
import { columnWidths } from '../../../shared/documents/index.ts'

it('[WRITTEN10] a column is wide enough for the longest word in it, its heading included', () => {
	const columns = [
		['Tagesordnungspunkt', 'TOP 1', ''],
		['Thema', 'Randzeiten der Kinderbetreuung in allen Ortsteilen, auch samstags'],
		['eingebracht von', ''],
	]
	const { widths, fits } = columnWidths(columns)
	expect(fits).toBe(true)
	for (const [at, cells] of columns.entries())
		for (const word of cells.flatMap((cell) => cell.split(' '))) expect(widths[at]).toBeGreaterThan(word.length)
	// What is left goes to the one with long sentences.
	expect(widths[1]).toBeGreaterThan(Math.max(widths[0] ?? 0, widths[2] ?? 0))
	expect(columnWidths([[''], ['']]).widths.every((width) => width > 0)).toBe(true)
})

it('[WRITTEN10] where the words alone are too wide it says so, and each column has its share', () => {
	const { widths, fits } = columnWidths(Array.from({ length: 12 }, (_, at) => [at === 0 ? 'Nr.' : 'Zuständigkeit']))
	expect(fits).toBe(false)
	expect(widths).toHaveLength(12)
	expect(widths[0]).toBeLessThan(widths[1] ?? 0)
})
