import type * as Y from 'yjs'
import { importActors, removeBlankRows } from '../../../shared/blocks/table/index.ts'
import { checkLines, type Entry, proposeMapping } from '../../../shared/registry/csv/index.ts'
import { listActors, listFields } from '../../../shared/registry/index.ts'
import type { History } from '../../sync/history.ts'
import type { ParsedFile } from './parseFile.ts'

/** Lines per transaction: small enough for one frame on the wire and for the screen to stay alive in between. */
const portion = 40

/** A table that is not there takes no rows. */
const noTable = ''

/**
 * Reads checked lines in, portion by portion, as ONE step of undo; rows nobody has begun make way. Between two portions
 * `rest` is awaited with the part done so far; if `signal` says stop there, everything is taken back.
 */
export async function runImport({
	doc,
	history,
	tableId = noTable,
	entries,
	rest,
	signal,
}: {
	doc: Y.Doc
	history: History
	/** the table that gets a row for each; without one the registry alone is filled */
	tableId?: string | undefined
	entries: readonly Entry[]
	rest: (part: number) => Promise<void>
	signal: AbortSignal
}): Promise<{ added: number; updated: number } | 'cancelled'> {
	history.mark()
	const began = history.position()
	if (tableId) removeBlankRows(doc, tableId)
	let added = 0
	let updated = 0
	for (let at = 0; at < entries.length; at += portion) {
		const done = importActors(doc, tableId, entries.slice(at, at + portion))
		added += done.added
		updated += done.updated
		await rest(Math.min(1, (at + portion) / entries.length))
		if (signal.aborted) {
			history.rollBack(began)
			return 'cancelled'
		}
	}
	history.mark()
	return { added, updated }
}

/** The lines of whoever the registry does not know yet, with all that they say of them, whatever stands in the columns. */
export function unknownActorsOf(doc: Y.Doc, file: Pick<ParsedFile, 'headings' | 'lines'>): Entry[] {
	const fields = listFields(doc)
	const mapping = proposeMapping(file, { fields, inTable: false })
	return checkLines(file, { mapping, fields, known: listActors(doc), sameName: 'skip' }).entries
}

/** Reads them in, as part of what goes on already. */
export function enterActors(doc: Y.Doc, entries: readonly Entry[]): void {
	for (let at = 0; at < entries.length; at += portion) importActors(doc, noTable, entries.slice(at, at + portion))
}
