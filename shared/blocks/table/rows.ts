import type * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import type { Random } from '../../lib/random.ts'
import { addRows, type RowAbout } from './commands.ts'
import { newEntryOf } from './newEntries.ts'
import type { SubjectId } from './subject.ts'
import { subjectOfTable } from './table.ts'

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
		const added = rows.map(({ name, cells = {} }) => ({ ...newAbout(doc, subject, name, random), cells }))
		return addRows(doc, tableId, added, { before, random })
	},
)

/** What a fresh row of this name is about: for a subject of the registry, a new entry there. */
export function newAbout(doc: Y.Doc, subject: SubjectId, name: string, random: Random): RowAbout {
	if (subject === 'free') return { label: name }
	const id = newEntryOf[subject](doc, name, random)
	return subject === 'actor' ? { actor: id } : { entry: { kind: subject, id } }
}
