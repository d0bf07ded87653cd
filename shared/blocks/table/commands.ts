import { generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { indexBefore, newEntry } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import type { Random } from '../../lib/random.ts'
import { removeEntry, type Trashed } from '../../lib/trash.ts'
import { findActor, isNamed, wordKey } from '../../registry/index.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import type { Column } from './column.ts'
import { newColumn } from './columnCommands.ts'
import { type EntryRef, entryMap, entryName } from './entries.ts'
import { type CellValue, type ColumnKindId, cellKey, kindOf } from './kinds/index.ts'
import { isOpen, toggledOpen } from './open.ts'
import { placeAt } from './place.ts'
import { nameOfRow, readSubject, type SubjectId } from './subject.ts'
import {
	allColumnsOf,
	columnOf,
	linesOf,
	readCell,
	rowMap,
	rowsMap,
	rowsOf,
	tableMap,
	tablesOf,
	tableVersion,
} from './table.ts'

/** What a row is about: an actor, another entry of the registry, its own words; or a heading among the rows. */
export type RowAbout =
	| { readonly actor: string }
	| { readonly entry: EntryRef }
	| { readonly label: string }
	| { readonly heading: string }

/** A row to add, and what its cells say from the start. */
export type NewRow = RowAbout & { readonly cells?: Readonly<Record<string, string>> }

/** A column as a method founds it: its id, and what it is if it is none of words; its options by their ids, people's own by labels. */
export type FoundedColumn =
	| string
	| {
			readonly id: string
			readonly kind: ColumnKindId
			readonly options?: readonly (string | { readonly label: string })[]
	  }

/** Founds a table with these columns and no rows; gives its id. */
export const createTable = command(
	'plenum',
	(
		doc: Y.Doc,
		{ method, subject = 'actor', columns }: { method: string; subject?: SubjectId; columns: readonly FoundedColumn[] },
		random: Random = Math.random,
	): string => {
		const id = newId(random)
		const keys = generateNKeysBetween(null, null, columns.length)
		const columnMaps = new Y.Map<unknown>()
		for (const [i, column] of columns.entries()) {
			const {
				id: name,
				kind,
				options = [],
			} = typeof column === 'string' ? { id: column, kind: 'text' as const } : column
			const offered = options.map((option) => (typeof option === 'string' ? { id: option } : option))
			columnMaps.set(name, newColumn({ order: keys[i] ?? '', kind }, offered, random))
		}
		const about = subject === 'actor' ? undefined : subject
		const table = { v: tableVersion, method, subject: about, columns: columnMaps, rows: new Y.Map() }
		tablesOf(doc).set(id, newEntry(table))
		return id
	},
)

/** Says what the rows to come are about. Rows that are there keep what they are about; so this is asked before the first. */
export const setSubject = command('plenum', (doc: Y.Doc, tableId: string, subject: SubjectId): void => {
	const table = tableMap(doc, tableId)
	if (table && linesOf(doc, tableId).length === 0) table.set('subject', subject)
})

/**
 * Adds rows before the line `before`, or at the end; gives their ids. A table that is gone takes none. Who adds very many gives the
 * `orders` of them, see `keysFor`.
 */
export const addRows = command(
	'plenum',
	(
		doc: Y.Doc,
		tableId: string,
		rows: readonly NewRow[],
		{
			before,
			random = Math.random,
			orders,
		}: { before?: string | undefined; random?: Random; orders?: readonly string[] } = {},
	): string[] => {
		const stored = rowsMap(doc, tableId)
		if (!stored) return []
		const columns = allColumnsOf(doc, tableId)
		const keys = orders ?? keysFor(doc, tableId, rows.length, before)
		return rows.map((row, i) => {
			const id = newId(random)
			const line = newEntry({ order: keys[i] ?? '', ...aboutOf(row) })
			stored.set(id, line)
			if (!('heading' in row)) fill(doc, line, columns, row.cells ?? {})
			return id
		})
	},
)

/** Keys for so many rows before the line `before`, or at the end; neighbours in their way get new ones. */
export const keysFor = command(
	'plenum',
	(doc: Y.Doc, tableId: string, count: number, before: string | undefined): readonly string[] => {
		const stored = rowsMap(doc, tableId)
		const sorted = linesOf(doc, tableId)
		return stored ? placeAt(stored, sorted, indexBefore(sorted, before), count) : []
	},
)

/** What a stored row says of what it is about. */
function aboutOf(row: RowAbout): Readonly<Record<string, unknown>> {
	if ('actor' in row) return { actor: row.actor }
	if ('entry' in row) return { [row.entry.kind]: row.entry.id }
	const label = (words: string) => new Y.Text(tidied(textFields.tableLabel, words))
	return 'heading' in row ? { section: true, label: label(row.heading) } : { label: label(row.label) }
}

function fill(doc: Y.Doc, row: Y.Map<unknown>, columns: readonly Column[], cells: Readonly<Record<string, string>>) {
	for (const column of columns) {
		const [kind, words = ''] = [kindOf(column), cells[column.id]]
		const fresh = kind.fresh?.(words)
		if (fresh) row.set(cellKey(column.id), fresh)
		else if (words) kind.set(row, column, kind.meant(words, column, doc))
	}
}

/** Puts a row or a heading before the line `before`, or at the end. */
export const moveRow = command(
	'plenum',
	(doc: Y.Doc, tableId: string, rowId: string, before: string | undefined): void => {
		const stored = rowsMap(doc, tableId)
		const row = rowMap(doc, tableId, rowId)
		if (!stored || !row || before === rowId) return
		const others = linesOf(doc, tableId).filter(({ id }) => id !== rowId)
		const [key] = placeAt(stored, others, indexBefore(others, before), 1)
		if (key !== undefined) row.set('order', key)
	},
)

/**
 * Lays a row or a heading into the trash, or takes it away for good. Its entry stays in the registry, unless nobody ever gave it a
 * name: it came with the row and goes with it. Rows below a heading stay.
 */
export const removeRow = command('plenum', (doc: Y.Doc, tableId: string, rowId: string, trashed?: Trashed): void => {
	const row = rowMap(doc, tableId, rowId)
	const { subject, entry } = row ? readSubject(row) : { subject: 'free' as const, entry: undefined }
	removeEntry(rowsMap(doc, tableId), rowId, trashed)
	if (subject === 'free' || entry === undefined) return
	const name = entryName(doc, { kind: subject, id: entry })
	if (name !== undefined && wordKey(name) === '' && !isUsed(doc, { kind: subject, id: entry }))
		removeEntryOf(doc, { kind: subject, id: entry }, trashed)
})

/** Removes the rows nobody has begun to fill: the first row of an empty table, once others have come. */
export const removeBlankRows = command('plenum', (doc: Y.Doc, tableId: string): void => {
	for (const { id, subject, actor } of rowsOf(doc, tableId)) {
		const row = rowMap(doc, tableId, id)
		const isBlank = subject === 'free' ? !nameOfRow(doc, row)?.trim() : subject === 'actor' && isBlankActor(doc, actor)
		if (!row || !isBlank) continue
		const isBegun = [...row].some(
			([key, cell]) => key.startsWith(cellKey('')) && !(cell instanceof Y.Text && cell.length === 0),
		)
		if (!isBegun) removeRow(doc, tableId, id)
	}
})

/** Id and name are all that a nameless actor has before somebody describes it. */
function isBlankActor(doc: Y.Doc, id: string | undefined): boolean {
	const actor = id === undefined ? undefined : findActor(doc, id)
	return actor !== undefined && !isNamed(actor) && Object.keys(actor).length <= 2
}

/** Makes a cell say `text`: letter by letter in one of words, else if it means something there. Nothing empties it. */
export const editCell = command(
	'plenum',
	(doc: Y.Doc, tableId: string, rowId: string, column: string, text: string): void => {
		const row = rowMap(doc, tableId, rowId)
		const known = allColumnsOf(doc, tableId).find(({ id }) => id === column)
		if (!row || row.get('section') === true || !known) return
		const kind = kindOf(known)
		const value = kind.fresh || text.trim() ? kind.meant(text, known, doc) : undefined
		if (value !== undefined || !text.trim()) kind.set(row, known, value)
	},
)

/** Makes a cell hold a value, or nothing; what its column cannot hold changes nothing. */
export const setCell = command(
	'plenum',
	(doc: Y.Doc, tableId: string, rowId: string, column: string, value: CellValue | undefined): void => {
		const row = rowMap(doc, tableId, rowId)
		const known = allColumnsOf(doc, tableId).find(({ id }) => id === column)
		if (row && known && row.get('section') !== true) kindOf(known).set(row, known, value)
	},
)

/** Marks a cell as "noch offen", or as no longer open; its words stay. Gives whether it is open now. */
export function toggleOpen(doc: Y.Doc, tableId: string, rowId: string, column: string): boolean {
	const words = readCell(doc, tableId, rowId, column)
	const known = columnOf(doc, tableId, column)
	const toggled = known?.kind === 'text' ? toggledOpen(words) : isOpen(words) ? '' : '?'
	editCell(doc, tableId, rowId, column, toggled)
	return isOpen(readCell(doc, tableId, rowId, column))
}

/** Lays an entry that came with a row into the trash with it, or takes it away for good. */
const removeEntryOf = command('registry', (doc: Y.Doc, { kind, id }: EntryRef, trashed?: Trashed): void =>
	removeEntry(entryMap(doc, kind), id, trashed),
)

function isUsed(doc: Y.Doc, { kind, id }: EntryRef): boolean {
	return [...tablesOf(doc).keys()].some((tableId) =>
		rowsOf(doc, tableId).some((row) => row.subject === kind && row.entry === id),
	)
}
