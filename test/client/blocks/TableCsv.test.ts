import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { tableForFile } from '../../../client/actors/export.ts'
import { isProblem, parseFile } from '../../../client/actors/import/parseFile.ts'
import { cellColumnsOf } from '../../../client/blocks/table/columns.ts'
import {
	addColumn,
	columnsOf,
	editCell,
	hideColumn,
	importActors,
	moveColumn,
	readCell,
	rowsOf,
} from '../../../shared/blocks/table/index.ts'
import { methodOf } from '../../../shared/methods/index.ts'
import { addSample } from '../../../shared/methods/stakeholder-analysis/sample/index.ts'
import { checkLines, csvFile, proposeMapping } from '../../../shared/registry/csv/index.ts'
import { listActors, listFields } from '../../../shared/registry/index.ts'

it('[TABLE14] columns of one’s own go into a file at their place, and are read back from it', () => {
	const doc = new Y.Doc()
	const table = addSample(doc, 'de')
	const own = addColumn(doc, table, 'Nächster Schritt; bis wann?')
	moveColumn(doc, table, own, 'goals')
	hideColumn(doc, table, 'conflicts')
	const rows = rowsOf(doc, table)
	for (const [i, { id }] of rows.entries()) editCell(doc, table, id, own, i % 2 ? `Schritt ${i}` : '')
	const csv = csvFile(tableForFile(doc, { tableId: table, locale: 'de', cells: cellColumnsOf(doc, table, methodOf) }))
	expect(csv.split('\r\n')[0]).toContain('"Nächster Schritt; bis wann?";Ziele;Interessen')
	expect(csv).not.toContain('Konflikte')

	const wanted = rows.map(({ id }) => readCell(doc, table, id, own))
	for (const { id } of rows) editCell(doc, table, id, own, '')
	const file = parseFile(new TextEncoder().encode(csv))
	if (isProblem(file)) throw new Error('not readable')
	const fields = listFields(doc)
	const mapping = proposeMapping(file, { cells: cellColumnsOf(doc, table, methodOf), fields, inTable: true })
	const { entries } = checkLines(file, { mapping, fields, known: listActors(doc) })
	importActors(doc, table, entries)
	expect(rows.map(({ id }) => readCell(doc, table, id, own))).toEqual(wanted)
	expect(columnsOf(doc, table)).toHaveLength(6)
	expect(csvFile(tableForFile(doc, { tableId: table, locale: 'de', cells: cellColumnsOf(doc, table, methodOf) }))).toBe(
		csv,
	)
})
