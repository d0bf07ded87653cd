import type * as Y from 'yjs'

/** The layout this program writes, kept in the map `meta` of a `plenum` as `format`: where the last migration leads. */
export const plenumFormat = 5

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

/** The format a document says it has; undefined if it says none. */
export function formatOf(doc: Y.Doc): number | undefined {
	const format = doc.getMap('meta').get('format')
	return typeof format === 'number' ? format : undefined
}
