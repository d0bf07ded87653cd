import type * as Y from 'yjs'
import type { Migration, TakenOut } from './migration.ts'
import { personsOut } from './personsOut.ts'
import { picturesOut } from './picturesOut.ts'

export type { Migration, TakenOut }

/**
 * Every layout there ever was leads to today's by these, in this order. Whoever adds one first keeps a data folder of
 * before (`test/fixtures/folders`): what people have stored opens for ever.
 */
export const migrations: readonly Migration[] = [picturesOut, personsOut]

/** The layout this program writes, kept in the map `meta` of a `plenum` as `format`. */
export const plenumFormat = formatAfter(migrations)

/**
 * How a document's layout relates to this program. `newer` was written by a later version: show it as far as possible,
 * change nothing, and ask the person to reload. `older` was opened by a server that could not migrate it. `empty` was not
 * founded yet, or has not arrived.
 */
export type FormatAge = 'empty' | 'older' | 'current' | 'newer'

export function formatAge(doc: Y.Doc, current = plenumFormat): FormatAge {
	const format = formatOf(doc)
	if (format === undefined) return 'empty'
	if (format === current) return 'current'
	return format > current ? 'newer' : 'older'
}

/** Whether this program may change a document at all, in whatever view and whoever asks. */
export const mayEdit = (doc: Y.Doc): boolean => formatAge(doc) === 'current'

/**
 * What brings an older document to today's layout, inside a transaction, and gives back the pictures that it only names then;
 * undefined if there is nothing to do.
 *
 * @param known in order; those of this program unless said otherwise
 */
export function migrationOf(
	doc: Y.Doc,
	known: readonly Migration[] = migrations,
): ((doc: Y.Doc) => TakenOut) | undefined {
	const from = formatOf(doc)
	if (from === undefined || formatAge(doc, formatAfter(known)) !== 'older') return undefined
	return (older) => {
		const taken = known.flatMap(({ to, migrate }) => (to > from ? [...(migrate(older) ?? [])] : []))
		older.getMap('meta').set('format', formatAfter(known))
		return new Map(taken)
	}
}

/** The first layout was 1, and needed none. */
function formatAfter(known: readonly Migration[]): number {
	return known.at(-1)?.to ?? 1
}

function formatOf(doc: Y.Doc): number | undefined {
	const format = doc.getMap('meta').get('format')
	return typeof format === 'number' ? format : undefined
}
