import type * as Y from 'yjs'
import type { PartDraft, RowDraft } from '../blocks/document/index.ts'
import { findActor, listActors, type Term } from '../registry/index.ts'

/*
 * How minutes are worded. Days and times stand in them as a language writes them.
 */

const languages = { de: 'de', en: 'en-GB' } as const satisfies Record<keyof Term, string>

/** "18:05", as it was on the clock where this is read; milliseconds since 1970. */
export const timeWords = (time: number, locale: keyof Term): string =>
	new Intl.DateTimeFormat(languages[locale], { timeStyle: 'short' }).format(time)

/** "1 Karte", "3 Karten" */
export const counted = (n: number, one: Term, many: Term, locale: keyof Term): string =>
	`${n} ${(n === 1 ? one : many)[locale]}`

/** Names of actors by their ids; those who left the registry are left out. */
export const namesOf = (doc: Y.Doc, ids: readonly string[]): string[] =>
	ids.flatMap((id) => findActor(doc, id)?.name.trim() || [])

/** The same by the alphabet. */
export function sortedNames(doc: Y.Doc, ids: readonly string[]): string[] {
	const wanted = new Set(ids)
	return listActors(doc)
		.filter(({ id, name }) => wanted.has(id) && name.trim() !== '')
		.map(({ name }) => name.trim())
		.sort((a, b) => a.localeCompare(b, 'de') || (a < b ? -1 : 1))
}

export const heading = (key: string, text: string, level: 1 | 2 | 3 = 1): PartDraft => ({
	key,
	kind: 'heading',
	level,
	text,
})
export const paragraph = (key: string, text: string): PartDraft => ({ key, kind: 'paragraph', text })
/** A label with what is said of it. */
export const fact = (key: string, label: string, value: string): RowDraft => ({ key, cells: { label, value } })
export const facts = (key: string, rows: readonly RowDraft[]): PartDraft => ({ key, kind: 'facts', rows })
export const table = (
	key: string,
	columns: Readonly<Record<string, Term>>,
	rows: readonly RowDraft[],
	locale: keyof Term,
	text = '',
): PartDraft => ({
	key,
	kind: 'table',
	...(text && { text }),
	columns: Object.entries(columns).map(([column, label]) => ({ key: column, label: label[locale] })),
	rows,
})
