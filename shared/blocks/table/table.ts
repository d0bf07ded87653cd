import * as Y from 'yjs'
import { entriesIn, mapIn, textIn, wordsIn } from '../../lib/entries.ts'
import { type Ordered, readOrder } from '../../lib/order.ts'
import { isThere } from '../../lib/trash.ts'
import { type Column, readColumn } from './column.ts'
import { type EntryKindId, listEntries } from './entries.ts'
import { type CellValue, cellKey, kindOf } from './kinds/index.ts'
import { type RowSubject, readSubject, type SubjectId, subjectOf } from './subject.ts'

/** Version of what lies in a table's map, kept there as `v`. */
export const tableVersion = 1

/** One row and its cells: an entry of the registry, or words of its own. */
export interface Row extends Ordered, RowSubject {
	/** id of its actor, if it is about one; undefined as well if the stored row names none */
	readonly actor: string | undefined
}

/** A heading among the rows, for those that stand below it. */
export interface Section extends Ordered {
	readonly heading: string
}

/** What stands in a table from top to bottom. */
export type Line = Row | Section

export const isSection = (line: Line): line is Section => 'heading' in line

export interface TableInfo {
	readonly id: string
	/** id of the method the table belongs to */
	readonly method: string
}

/*
 * `tables`: table id -> { v, method, subject?, columns: { <column id>: { order, kind?, label?, hidden?, entry?, options?:
 * { <option id>: { order, label? } } } }, rows: { <row id>: { order, actor | need | … | label: Y.Text, section?: true,
 * 'c.<column id>': Y.Text | value, 'c.<column id>/<actor>': place } } }. All texts of a row are created together with it: a
 * text created later by two people at once would lose what one of them wrote.
 */

export const tablesOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('tables')

/** The stored map of a table, or undefined if there is no such table (any more). */
export function tableMap(doc: Y.Doc, tableId: string): Y.Map<unknown> | undefined {
	return mapIn(tablesOf(doc), tableId)
}

/** Observe it for rows that come, go or move; cells of words are texts of their own. */
export function rowsMap(doc: Y.Doc, tableId: string): Y.Map<unknown> | undefined {
	return mapIn(tableMap(doc, tableId), 'rows')
}

export function columnsMap(doc: Y.Doc, tableId: string): Y.Map<unknown> | undefined {
	return mapIn(tableMap(doc, tableId), 'columns')
}

export function rowMap(doc: Y.Doc, tableId: string, rowId: string): Y.Map<unknown> | undefined {
	return mapIn(rowsMap(doc, tableId), rowId)
}

/** The text of a cell of words. Undo of a removal makes new ones: ask again after the rows have changed. */
export function cellText(doc: Y.Doc, tableId: string, rowId: string, column: string): Y.Text | undefined {
	return textIn(rowMap(doc, tableId, rowId), cellKey(column))
}

/** The workshop's tables, in no particular order. */
export function listTables(doc: Y.Doc): TableInfo[] {
	return [...tablesOf(doc).entries()].flatMap(([id, table]) => {
		const method = table instanceof Y.Map ? table.get('method') : undefined
		return typeof method === 'string' ? [{ id, method }] : []
	})
}

/** What the rows of a table are about: what a new one will be, and what their head says. */
export const subjectOfTable = (doc: Y.Doc, tableId: string): SubjectId =>
	subjectOf(tableMap(doc, tableId)?.get('subject'))

/** Rows and headings of a table from top to bottom, the same on every device. */
export function linesOf(doc: Y.Doc, tableId: string): Line[] {
	return entriesIn(rowsMap(doc, tableId), (id, stored): Line | undefined => {
		if (!isThere(stored)) return undefined
		const order = readOrder(stored.get('order'))
		if (stored.get('section') === true) return { id, order, heading: wordsIn(stored, 'label') }
		const about = readSubject(stored)
		return { id, order, ...about, actor: about.subject === 'actor' ? about.entry : undefined }
	})
}

/** The rows of a table from top to bottom, whatever heading they stand below. */
export const rowsOf = (doc: Y.Doc, tableId: string): Row[] =>
	linesOf(doc, tableId).filter((line): line is Row => !isSection(line))

/** The columns of a table from left to right, as everyone sees them. */
export function columnsOf(doc: Y.Doc, tableId: string): Column[] {
	return allColumnsOf(doc, tableId).filter(({ hidden }) => !hidden)
}

/** The columns of a table from left to right, hidden ones at their places. */
export const allColumnsOf = (doc: Y.Doc, tableId: string): Column[] => entriesIn(columnsMap(doc, tableId), readColumn)

export const columnOf = (doc: Y.Doc, tableId: string, column: string): Column | undefined =>
	readColumn(column, columnsMap(doc, tableId)?.get(column))

/** What a cell holds; undefined if there is nothing or it cannot be read. */
export function cellValue(doc: Y.Doc, tableId: string, rowId: string, column: Column): CellValue | undefined {
	const row = rowMap(doc, tableId, rowId)
	return row && kindOf(column).value(row, column)
}

/** What a cell says; empty if there is nothing or the cell cannot be read. Options of a method go by their ids. */
export function readCell(doc: Y.Doc, tableId: string, rowId: string, column: string): string {
	const known = columnOf(doc, tableId, column)
	const value = known && cellValue(doc, tableId, rowId, known)
	return value === undefined || !known ? '' : kindOf(known).words(value, known, doc)
}

/** Named entries of a kind that have no row in this table, in the order of the registry. */
export function entriesWithoutRow(doc: Y.Doc, tableId: string, kind: EntryKindId): { id: string; name: string }[] {
	const present = new Set(rowsOf(doc, tableId).flatMap(({ subject, entry }) => (subject === kind ? [entry] : [])))
	return listEntries(doc, kind).filter(({ id }) => !present.has(id))
}
