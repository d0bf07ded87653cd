import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import { wordKey } from '../../registry/term.ts'
import { addRows, type RowAbout } from './commands.ts'
import { listEntries } from './entries.ts'
import { type Entering, newEntryOf } from './newEntries.ts'
import { nameOfRow, type SubjectId } from './subject.ts'
import { rowMap, rowsOf, subjectOfTable } from './table.ts'

/** A row people name, and what its cells say. */
export interface NamedRow {
	readonly name: string
	readonly cells?: Readonly<Record<string, string>>
}

/**
 * Adds rows of what the table is about, before the line `before` or at the end, and gives their ids. An entry of the registry is
 * entered there in the same step, so that two people who write a fresh row's name write into one text.
 */
export const addNamedRows = command(
	'plenum',
	(
		doc: Y.Doc,
		tableId: string,
		rows: readonly NamedRow[],
		{ before, random = Math.random }: { before?: string | undefined; random?: Random } = {},
	): string[] => {
		const subject = subjectOfTable(doc, tableId)
		const added = rows.map(({ name, cells = {} }) => ({ ...newAbout(doc, subject, name, { random }), cells }))
		return addRows(doc, tableId, added, { before, random })
	},
)

/** The names among these that no row of the table has. */
export function namesWithoutRow(doc: Y.Doc, tableId: string, names: readonly string[]): string[] {
	const present = new Set(rowsOf(doc, tableId).map(({ id }) => wordKey(nameOfRow(doc, rowMap(doc, tableId, id)) ?? '')))
	return names.filter((name) => !present.has(wordKey(name)))
}

/** Gives each of these names a row at the end that has none; an entry the registry knows under it stands for itself. */
export const addOfferedRows = command(
	'plenum',
	(doc: Y.Doc, tableId: string, names: readonly string[], random: Random = Math.random): string[] => {
		const subject = subjectOfTable(doc, tableId)
		const there = subject === 'free' ? [] : listEntries(doc, subject)
		const known = new Map(there.map(({ id, name }) => [wordKey(name), id]))
		const rows = namesWithoutRow(doc, tableId, [...new Set(names)]).map((name): RowAbout => {
			const id = known.get(wordKey(name))
			if (id === undefined || subject === 'free') return newAbout(doc, subject, name, { random })
			return subject === 'actor' ? { actor: id } : { entry: { kind: subject, id } }
		})
		return addRows(doc, tableId, rows, { random })
	},
)

/** What a fresh row of this name is about: for a subject of the registry, a new entry there. */
export function newAbout(doc: Y.Doc, subject: SubjectId, name: string, entering: Entering): RowAbout {
	if (subject === 'free') return { label: name }
	const id = newEntryOf[subject](doc, name, entering)
	return subject === 'actor' ? { actor: id } : { entry: { kind: subject, id } }
}
