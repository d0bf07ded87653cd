import type * as Y from 'yjs'
import { newId } from '../../lib/ids.ts'
import type { Json, JsonObject } from '../../lib/json.ts'
import { z } from '../../lib/schema.ts'
import type { NameOf, Reading } from '../../registry/file/index.ts'
import type { Column } from './column.ts'
import { addColumn, addEntryColumns, hideColumn, moveColumn } from './columnCommands.ts'
import { addRows, createTable, type FoundedColumn, type NewRow, setCell } from './commands.ts'
import { type EntryKindId, entryKindIds, entryKinds } from './entries.ts'
import { columnKinds, kindOf, type Option } from './kinds/index.ts'
import { mostOptions } from './optionCommands.ts'
import { type SubjectId, subjectIds } from './subject.ts'
import {
	allColumnsOf,
	cellValue,
	columnOf,
	isSection,
	type Line,
	linesOf,
	readCell,
	rowMap,
	subjectOfTable,
} from './table.ts'

const kind = z.enum(['choice', 'mark', 'actors', 'day'])
const columnData = z.union([
	z.string(),
	z.object({
		id: z.string(),
		kind: kind.optional(),
		options: z
			.array(z.union([z.string(), z.object({ label: z.string() })]))
			.max(mostOptions)
			.optional(),
		hidden: z.literal(true).optional(),
	}),
	z.object({ about: z.string(), of: z.enum(entryKindIds), kind: kind.optional(), hidden: z.literal(true).optional() }),
	z.object({
		label: z.string(),
		kind: kind.optional(),
		options: z.array(z.string()).max(mostOptions).optional(),
		hidden: z.literal(true).optional(),
	}),
])

/** A row says what it is about under the name of its subject; one that names none is about an actor nobody knows. */
const rowData = z.object({ cells: z.array(z.json()).optional() }).catchall(z.json())

/**
 * A table in a data file. Columns of the method go by their ids, people's own by their labels, those about an entry by its name in
 * the file; cells stand in their order.
 */
const tableData = z.object({
	subject: z.enum(subjectIds as [SubjectId, ...SubjectId[]]).optional(),
	columns: z.array(columnData).max(200),
	rows: z.array(rowData).max(2000),
})

export function writeTable(doc: Y.Doc, id: string, nameOf: NameOf): JsonObject {
	const columns = allColumnsOf(doc, id)
	const subject = subjectOfTable(doc, id)
	return {
		...(subject !== 'actor' && { subject }),
		columns: columns.map((column) => writeColumn(column, nameOf)),
		rows: linesOf(doc, id).map((line) => {
			const about = writeAbout(doc, id, line, nameOf)
			if (isSection(line)) return about
			return { ...about, cells: columns.map((column) => writeCell(doc, id, line.id, column, nameOf)) }
		}),
	}
}

function writeColumn({ id, label, kind, options, hidden, entry }: Column, nameOf: NameOf): Json {
	const said = {
		...(kind !== 'text' && { kind }),
		...(options.length > 0 && { options: options.map((option) => writeOption(option, label !== undefined)) }),
		...(hidden && { hidden }),
	}
	if (entry) return { about: nameOf(entryKinds[entry.kind].collection, entry.id), of: entry.kind, ...said }
	if (label !== undefined) return { label, ...said }
	return Object.keys(said).length > 0 ? { id, ...said } : id
}

/** In a column of people's own an option is its label; in one of the method its id, unless people added it. */
const writeOption = ({ id, label }: Option, isOwn: boolean): Json =>
	isOwn ? (label ?? id) : label === undefined ? id : { label }

function writeAbout(doc: Y.Doc, table: string, line: Line, nameOf: NameOf): JsonObject {
	if (isSection(line)) return { heading: line.heading }
	const { subject, entry = '' } = line
	if (subject !== 'free') return { [subject]: nameOf(entryKinds[subject].collection, entry) }
	const label = rowMap(doc, table, line.id)?.get('label')
	return { label: label === undefined ? '' : String(label) }
}

function writeCell(doc: Y.Doc, table: string, row: string, column: Column, nameOf: NameOf): Json {
	const { toFile } = kindOf(column)
	if (!toFile) return readCell(doc, table, row, column.id)
	const value = cellValue(doc, table, row, column)
	return value === undefined ? '' : toFile(value, nameOf, doc)
}

/** A row whose entry the file does not name stays one whose entry is gone. */
export function readTable(data: unknown): ((doc: Y.Doc, method: string, reading: Reading) => string) | undefined {
	const checked = tableData.safeParse(data)
	if (!checked.success) return undefined
	const { subject = 'actor', columns, rows } = checked.data
	return (doc, method, reading) => {
		const { random } = reading
		const founded = columns.flatMap((column) => foundedColumn(column) ?? [])
		const table = createTable(doc, { method, subject, columns: founded }, random)
		const ids = columns.map((column) => {
			const id = enterColumn(doc, table, column, reading)
			// One after the other to the end: so they stand in the order of the file.
			moveColumn(doc, table, id, undefined)
			if (typeof column === 'object' && column.hidden) hideColumn(doc, table, id)
			return id
		})
		const added = addRows(
			doc,
			table,
			rows.map((row) => readRow(row, ids, reading)),
			{ random },
		)
		const known = ids.map((id) => columnOf(doc, table, id))
		for (const [i, { cells = [] }] of rows.entries()) {
			for (const [j, cell] of cells.entries()) {
				const column = known[j]
				const value = column && columnKinds[column.kind].fromFile?.(cell, reading.idOf)
				if (column && value !== undefined) setCell(doc, table, added[i] ?? '', column.id, value)
			}
		}
		return table
	}
}

type ColumnData = z.infer<typeof columnData>

/** A column of the method; people's own, and those about an entry, are added afterwards. */
function foundedColumn(column: ColumnData): FoundedColumn | undefined {
	if (typeof column === 'string') return column
	if (!('id' in column)) return undefined
	return { id: column.id, kind: column.kind ?? 'text', options: column.options ?? [] }
}

/** Gives the id of a column, which is entered unless the table was founded with it. */
function enterColumn(doc: Y.Doc, table: string, column: ColumnData, { idOf, random }: Reading): string {
	if (typeof column === 'string') return column
	if ('id' in column) return column.id
	if ('label' in column) {
		const { label, kind = 'text', options = [] } = column
		return addColumn(doc, table, label, { kind, options, random })
	}
	const { about, of, kind = 'text' } = column
	const entry = { kind: of, id: idOf(entryKinds[of].collection, about) ?? newId(random) }
	addEntryColumns(doc, table, [entry], { kind, random })
	return `${entry.kind}:${entry.id}`
}

function readRow(row: z.infer<typeof rowData>, columns: readonly string[], { idOf, random }: Reading): NewRow {
	const { cells = [], heading, label } = row
	if (typeof heading === 'string') return { heading }
	const said = columns.map((id, i) => [id, typeof cells[i] === 'string' ? cells[i] : ''])
	const words = { cells: Object.fromEntries(said) as Record<string, string> }
	if (typeof label === 'string') return { label, ...words }
	const subject: EntryKindId = entryKindIds.find((id) => typeof row[id] === 'string') ?? 'actor'
	const id = idOf(entryKinds[subject].collection, row[subject]) ?? newId(random)
	return subject === 'actor' ? { actor: id, ...words } : { entry: { kind: subject, id }, ...words }
}
