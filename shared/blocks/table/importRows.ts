import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import { wordKey } from '../../registry/index.ts'
import { addColumn } from './columnCommands.ts'
import { addRows, editCell, removeBlankRows } from './commands.ts'
import { listEntries } from './entries.ts'
import { addOption } from './optionCommands.ts'
import { newAbout } from './rows.ts'
import { nameOfRow } from './subject.ts'
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

/**
 * Enters lines of a file, in one transaction. A row of the same name gets what the file says and it lacks or has otherwise; others are
 * added below their heading, or at the end. A choice the column does not know yet is added to its list; what a cell cannot hold
 * otherwise, and cells the file leaves empty, change nothing.
 */
export const importRows = command(
	'plenum',
	(
		doc: Y.Doc,
		tableId: string,
		rows: readonly ImportedRow[],
		random: Random = Math.random,
	): { added: number; updated: number } => {
		const subject = subjectOfTable(doc, tableId)
		const known = new Map<string, string>()
		const headings = new Map<string, string>()
		for (const line of linesOf(doc, tableId)) {
			const name = isSection(line) ? line.heading : (nameOfRow(doc, rowMap(doc, tableId, line.id)) ?? '')
			const all = isSection(line) ? headings : known
			if (wordKey(name) && !all.has(wordKey(name))) all.set(wordKey(name), line.id)
		}
		const entries = new Map(
			(subject === 'free' ? [] : listEntries(doc, subject))
				.map(({ id, name }) => [wordKey(name), id] as const)
				.reverse(),
		)
		const fresh = new Map<string, string>()
		const columnNamed = (label: string) => {
			const id = fresh.get(wordKey(label)) ?? addColumn(doc, tableId, label, { random })
			fresh.set(wordKey(label), id)
			return id
		}
		const write = (row: string, { cells, newCells }: ImportedRow) => {
			for (const [column, words] of Object.entries(cells))
				if (words.trim()) say(doc, tableId, row, column, words, random)
			for (const [label, words] of Object.entries(newCells))
				if (words.trim()) editCell(doc, tableId, row, columnNamed(label), words)
		}
		let added = 0
		for (const row of rows) {
			const same = known.get(wordKey(row.name))
			if (same !== undefined) {
				write(same, row)
				continue
			}
			const entry = entries.get(wordKey(row.name))
			const about =
				subject === 'free' || entry === undefined
					? newAbout(doc, subject, row.name, random)
					: subject === 'actor'
						? { actor: entry }
						: { entry: { kind: subject, id: entry } }
			const before = behindSection(doc, tableId, headings, row.heading, random)
			const [id = ''] = addRows(doc, tableId, [about], { before, random })
			if (wordKey(row.name)) known.set(wordKey(row.name), id)
			write(id, row)
			added++
		}
		if (added > 0) removeBlankRows(doc, tableId)
		return { added, updated: rows.length - added }
	},
)

/** Says words in a cell; those a column of choices does not know become one of its choices. */
function say(doc: Y.Doc, tableId: string, row: string, column: string, words: string, random: Random): void {
	const known = allColumnsOf(doc, tableId).find(({ id }) => id === column)
	const isOwn = known?.kind === 'choice' && known.label !== undefined
	if (isOwn && !known.options.some(({ id }) => id === words.trim())) addOption(doc, tableId, column, words, { random })
	editCell(doc, tableId, row, column, words)
}

/** The line before which a row is added to be the last below its heading; the heading is added if there is none of that name. */
function behindSection(
	doc: Y.Doc,
	tableId: string,
	headings: Map<string, string>,
	heading: string,
	random: Random,
): string | undefined {
	if (!wordKey(heading)) {
		// Below no heading: before the first one.
		return linesOf(doc, tableId).find(isSection)?.id
	}
	const lines = linesOf(doc, tableId)
	const section = headings.get(wordKey(heading))
	if (section === undefined) {
		const [id = ''] = addRows(doc, tableId, [{ heading }], { random })
		headings.set(wordKey(heading), id)
		return undefined
	}
	const at = lines.findIndex(({ id }) => id === section)
	return lines.slice(at + 1).find(isSection)?.id
}
