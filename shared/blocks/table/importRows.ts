import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { portionsOf } from '../../lib/portions.ts'
import type { Random } from '../../lib/random.ts'
import { wordKey } from '../../registry/index.ts'
import { addColumn } from './columnCommands.ts'
import { addRows, editCell, keysFor, type RowAbout, removeBlankRows } from './commands.ts'
import { listEntries } from './entries.ts'
import { keysForEntries } from './newEntries.ts'
import { addOption } from './optionCommands.ts'
import { newAbout } from './rows.ts'
import { nameOfRow, type SubjectId } from './subject.ts'
import { allColumnsOf, isSection, linesOf, rowMap, subjectOfTable } from './table.ts'

/** A checked line of a file: what the row is called, under which heading it stands, and what its cells say by column. */
export interface ImportedRow {
	readonly name: string
	/** '' where it stands below none */
	readonly heading: string
	/** ids of columns that are there -> words */
	readonly cells: Readonly<Record<string, string>>
	/** names of columns that come with the file -> words */
	readonly newCells: Readonly<Record<string, string>>
}

/** A line with the row it is told of: one that is there, an earlier line's, or one to be added with these places. */
type Placed = { readonly told: ImportedRow } & (
	| { readonly row: string }
	| { readonly as: ImportedRow }
	| { readonly order: string; readonly entry: Entry }
)
/** What a row to be added is about: an entry there is, or a fresh one with this place in the registry. */
type Entry = { readonly id: string } | { readonly order: string | undefined }

/**
 * Enters lines of a file, portion by portion; run it as one step of undo. A row of the same name gets what the file says and it lacks
 * or has otherwise; others are added below their heading, or at the end. A choice the column does not know yet is added to its
 * list; what a cell cannot hold otherwise, and cells the file leaves empty, change nothing.
 */
export function importRows(
	doc: Y.Doc,
	tableId: string,
	rows: readonly ImportedRow[],
	random: Random = Math.random,
): { added: number; updated: number } {
	const columnCalled = columnsFor(doc, tableId, rows, random)
	const placed = placesFor(doc, tableId, rows, random)
	const ids = new Map<ImportedRow, string>()
	for (const some of portionsOf(placed)) enterSome(doc, tableId, some, { ids, columnCalled, random })
	const added = placed.filter((each) => 'order' in each).length
	if (added > 0) removeBlankRows(doc, tableId)
	return { added, updated: rows.length - added }
}

/** Ids of the columns that lines bring with them and say something in. */
function columnsFor(doc: Y.Doc, tableId: string, rows: readonly ImportedRow[], random: Random) {
	const ids = new Map<string, string>()
	for (const { newCells } of rows)
		for (const [label, words] of Object.entries(newCells))
			if (words.trim() && !ids.has(wordKey(label))) ids.set(wordKey(label), addColumn(doc, tableId, label, { random }))
	return (label: string) => ids.get(wordKey(label)) ?? ''
}

/** Where each line belongs. Places are sought for all rows of a heading at once: one by one, each would look among all others. */
const placesFor = command(
	'plenum',
	(doc: Y.Doc, tableId: string, rows: readonly ImportedRow[], random: Random): Placed[] => {
		const known = new Map<string, string>()
		for (const line of linesOf(doc, tableId)) {
			const key = isSection(line) ? '' : wordKey(nameOfRow(doc, rowMap(doc, tableId, line.id)) ?? '')
			if (key && !known.has(key)) known.set(key, line.id)
		}
		const first = new Map<string, ImportedRow>()
		const fresh: ImportedRow[] = []
		for (const row of rows) {
			const key = wordKey(row.name)
			if (known.has(key) || first.has(key)) continue
			if (key) first.set(key, row)
			fresh.push(row)
		}
		const orders = ordersBelow(doc, tableId, fresh, random)
		const entries = entriesFor(doc, subjectOfTable(doc, tableId), fresh)
		return rows.map((told): Placed => {
			const key = wordKey(told.name)
			const [order, row, as] = [orders.get(told), known.get(key), first.get(key)]
			if (order !== undefined) return { told, order, entry: entries.get(told) ?? { order: undefined } }
			return row !== undefined ? { told, row } : { told, as: as ?? told }
		})
	},
)

/** A key for each row, below its heading: behind what stands there, before the next one. Headings there are none of are added. */
function ordersBelow(
	doc: Y.Doc,
	tableId: string,
	fresh: readonly ImportedRow[],
	random: Random,
): Map<ImportedRow, string> {
	const below = new Map<string, ImportedRow[]>()
	for (const row of fresh) {
		const beside = below.get(wordKey(row.heading))
		if (beside) beside.push(row)
		else below.set(wordKey(row.heading), [row])
	}
	const called = new Map<string, string>()
	for (const line of linesOf(doc, tableId).filter(isSection))
		if (wordKey(line.heading) && !called.has(wordKey(line.heading))) called.set(wordKey(line.heading), line.id)
	for (const [key, [row]] of below)
		if (key && row && !called.has(key))
			called.set(key, addRows(doc, tableId, [{ heading: row.heading }], { random })[0] ?? '')
	const sections = linesOf(doc, tableId).filter(isSection)
	return new Map(
		[...below].flatMap(([key, told]) => {
			// Below no heading: before the first one.
			const next = key ? sections.findIndex(({ id }) => id === called.get(key)) + 1 : 0
			const keys = keysFor(doc, tableId, told.length, sections[next]?.id)
			return told.map((row, i) => [row, keys[i] ?? ''] as const)
		}),
	)
}

/** What each row is about: the entry of the registry that is called so, or a fresh one. */
function entriesFor(doc: Y.Doc, subject: SubjectId, fresh: readonly ImportedRow[]): Map<ImportedRow, Entry> {
	if (subject === 'free') return new Map()
	const there = listEntries(doc, subject).map(({ id, name }) => [wordKey(name), id] as const)
	// The first one is meant where two are called the same.
	const called = new Map(there.reverse())
	const unknown = fresh.filter(({ name }) => !called.has(wordKey(name)))
	const orders = keysForEntries(doc, subject, unknown.length)
	const orderOf = new Map(unknown.map((row, i) => [row, orders[i]]))
	return new Map(
		fresh.map((row) => {
			const id = called.get(wordKey(row.name))
			return [row, id === undefined ? { order: orderOf.get(row) } : { id }] as const
		}),
	)
}

const enterSome = command(
	'plenum',
	(
		doc: Y.Doc,
		tableId: string,
		some: readonly Placed[],
		{
			ids,
			columnCalled,
			random,
		}: { ids: Map<ImportedRow, string>; columnCalled: (label: string) => string; random: Random },
	): void => {
		const subject = subjectOfTable(doc, tableId)
		for (const each of some) {
			const { told } = each
			if ('order' in each) {
				const about = aboutOf(doc, subject, told.name, each.entry, random)
				const [id = ''] = addRows(doc, tableId, [about], { random, orders: [each.order] })
				ids.set(told, id)
			}
			const row = 'row' in each ? each.row : (ids.get('as' in each ? each.as : told) ?? '')
			for (const [column, words] of Object.entries(told.cells))
				if (words.trim()) say(doc, tableId, row, column, words, random)
			for (const [label, words] of Object.entries(told.newCells))
				if (words.trim()) editCell(doc, tableId, row, columnCalled(label), words)
		}
	},
)

function aboutOf(doc: Y.Doc, subject: SubjectId, name: string, entry: Entry, random: Random): RowAbout {
	if (subject === 'free' || !('id' in entry))
		return newAbout(doc, subject, name, { random, order: 'order' in entry ? entry.order : undefined })
	return subject === 'actor' ? { actor: entry.id } : { entry: { kind: subject, id: entry.id } }
}

/** Says words in a cell; those a column of choices does not know become one of its choices. */
function say(doc: Y.Doc, tableId: string, row: string, column: string, words: string, random: Random): void {
	const known = allColumnsOf(doc, tableId).find(({ id }) => id === column)
	const isOwn = known?.kind === 'choice' && known.label !== undefined
	if (isOwn && !known.options.some(({ id }) => id === words.trim())) addOption(doc, tableId, column, words, { random })
	editCell(doc, tableId, row, column, words)
}
