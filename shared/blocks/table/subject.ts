import * as Y from 'yjs'
import { textIn } from '../../lib/entries.ts'
import { isTermOf, type Term } from '../../registry/index.ts'
import type { TextField } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { type EntryKindId, entryKindIds, entryKinds, entryName, entryText } from './entries.ts'

/** What rows can be about: entries of the registry, or nothing but their own words. */
export type SubjectId = EntryKindId | 'free'

/** What the first column of a table of this subject is called, and one row of it. */
export const subjects: Readonly<Record<SubjectId, { readonly label: Term; readonly one: Term }>> = {
	free: { label: { de: 'Eintrag', en: 'Entry' }, one: { de: 'Zeile', en: 'Row' } },
	...entryKinds,
}
export const subjectIds: readonly SubjectId[] = [...entryKindIds, 'free']

/** What one row is about. Each row says so itself, so that it is readable whatever its table says. */
export interface RowSubject {
	readonly subject: SubjectId
	/** id of its entry; undefined for free rows, and for stored ones that name none */
	readonly entry: string | undefined
}

/** A stored subject; whatever is none is that of the first tables. */
export const subjectOf = (value: unknown): SubjectId => (isTermOf(subjects, value) ? value : 'actor')

/** What a stored row says it is about. */
export function readSubject(row: Y.Map<unknown>): RowSubject {
	for (const subject of entryKindIds) {
		const entry = row.get(subject)
		if (typeof entry === 'string') return { subject, entry }
	}
	return { subject: row.get('label') instanceof Y.Text ? 'free' : 'actor', entry: undefined }
}

/** What a row is called, to write in: the name of its entry, or its own words; undefined if the entry is gone. */
export function nameTextOf(doc: Y.Doc, row: Y.Map<unknown>): Y.Text | undefined {
	const { subject, entry } = readSubject(row)
	if (row.get('section') === true || subject === 'free') return textIn(row, 'label')
	return entry === undefined ? undefined : entryText(doc, { kind: subject, id: entry })
}

/** What a row is called; undefined if its entry is gone from the registry. */
export function nameOfRow(doc: Y.Doc, row: Y.Map<unknown> | undefined): string | undefined {
	if (!row) return undefined
	const { subject, entry } = readSubject(row)
	if (subject === 'free') return textIn(row, 'label')?.toString()
	return entry === undefined ? undefined : entryName(doc, { kind: subject, id: entry })
}

/** What can be written as the name of a row of this subject. */
export const nameField = (subject: SubjectId): TextField =>
	subject === 'free' ? textFields.tableLabel : entryKinds[subject].field
