// @vitest-environment node
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { isProblem, readTable } from '../../../client/actors/import/parseFile.ts'
import { workbookFile } from '../../../client/spreadsheets/workbookFile.ts'
import { type BlockId, blocks, placedBlocks } from '../../../shared/blocks/index.ts'
import { keepPoll } from '../../../shared/blocks/poll/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { methodOf as findMethod, methods } from '../../../shared/methods/index.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { csvFile } from '../../../shared/registry/csv/index.ts'
import { blockTable, blockTables } from '../../../shared/tables/blockTables.ts'
import { tableNames, tablesOfBlock } from '../../../shared/tables/tableNames.ts'

const locales = ['de', 'en'] as const

/** A workshop in which every method stands on a board of its own, filled. */
function filled(locale: 'de' | 'en') {
	const doc = new Y.Doc()
	const boards = methods.map((method, at) => ({
		method,
		board: addMethodBoard(doc, method, { locale, filled: true, random: seededRandom(at + 1) }),
	}))
	return { doc, boards }
}

describe.each(locales)('in %s', (locale) => {
	it('[CSV21] every method gives its blocks as tables: with headings, rows, and every row as wide as the headings', () => {
		const { doc, boards } = filled(locale)
		for (const { method, board } of boards) {
			const here = placedBlocks(doc).filter((each) => each.board === board)
			expect(here.length, method.id).toBeGreaterThan(0)
			for (const ref of here) {
				const names = tablesOfBlock(ref.block)
				expect(names.length, `${method.id}: ${ref.block}`).toBeGreaterThan(0)
				for (const { id, name } of names) {
					const rows = blockTable(doc, ref, id, { locale, findMethod }) ?? []
					const where = `${method.id}: ${name[locale]}`
					// The tables of a document stand below each other, each with headings of its own.
					if (ref.block === 'document') continue
					expect(rows.length, where).toBeGreaterThan(1)
					expect(new Set(rows.map((row) => row.length)), where).toEqual(new Set([rows[0]?.length]))
					expect(
						rows[0]?.every((heading) => heading.trim() !== ''),
						where,
					).toBe(true)
					expect(JSON.stringify(rows), where).not.toMatch(/undefined|\[object|NaN/)
				}
			}
		}
	})

	it('[CSV21] saved as CSV and for Excel and read again, every table says the same', async () => {
		const { doc, boards } = filled(locale)
		const refs = placedBlocks(doc).filter(({ block }) => block !== 'document')
		expect(refs.length).toBeGreaterThanOrEqual(boards.length - 1)
		for (const ref of refs)
			for (const { id } of tablesOfBlock(ref.block)) {
				const rows = blockTable(doc, ref, id, { locale, findMethod }) ?? []
				for (const file of [new TextEncoder().encode(csvFile(rows)), workbookFile(rows, 'Tabelle')]) {
					const read = await readTable(file, locale)
					if (isProblem(read)) throw new Error(`${ref.block}: ${JSON.stringify(read)}`)
					// A spreadsheet keeps no empty cells at the end of a row.
					const trimmed = (row: readonly string[]) =>
						(rows[0] ?? []).map((_, at) => (row[at] ?? '').replace(/\r\n?/gu, '\n').trim())
					expect([read.headings, ...read.lines.map(({ cells }) => cells)].map(trimmed), `${ref.block} ${id}`).toEqual(
						rows.map(trimmed),
					)
				}
			}
	})
})

it('[CSV21] no kind of block is without a table, and none is listed that there is not', () => {
	expect(Object.keys(tableNames).sort()).toEqual(Object.keys(blocks).sort())
	for (const block of Object.keys(blocks)) expect(tablesOfBlock(block).length, block).toBeGreaterThan(0)
	const doc = new Y.Doc()
	for (const block of Object.keys(blocks) as BlockId[])
		for (const { id } of tablesOfBlock(block))
			expect(Array.isArray(blockTable(doc, { block, id: 'nothing' }, id, { locale: 'de', findMethod })), block).toBe(
				true,
			)
	expect(tablesOfBlock('of-a-later-version')).toEqual([])
})

it('[CSV21] what was counted is a table, with names only where they were promised', () => {
	const doc = new Y.Doc()
	const results = new Y.Doc()
	keepPoll(results, {
		id: 'dots',
		kind: 'dots',
		about: 'Womit fangen wir an?',
		attribution: 'none',
		voters: 4,
		forOthers: 0,
		options: [
			{ id: 'a', label: 'Wegweiser', dots: 2, heads: 2 },
			{ id: 'b', label: '=Randzeiten', dots: 6, heads: 4 },
		],
	} as never)
	const means = { locale: 'de', findMethod, results } as const
	const rows = blockTables(doc, [{ block: 'poll', id: 'dots' }], 'results', means)
	expect(rows).toEqual([
		['Frage', 'Vorschlag', 'Punkte', 'Personen'],
		['Womit fangen wir an?', '=Randzeiten', '6', '4'],
		['Womit fangen wir an?', 'Wegweiser', '2', '2'],
	])
	expect(csvFile(rows)).toContain("'=Randzeiten")
})
