import type * as Y from 'yjs'
import { rootTypes } from '../rooms/rootTypes.ts'

/** Version of the layout of a `plenum` document, kept in its `meta` map as `format`. */
export const plenumFormat = 1

/** The top-level maps of a `plenum` document that people change, and so the scope of undo. */
export const plenumMaps = rootTypes.plenum.filter((name) => name !== 'meta')

/**
 * How a document's layout relates to this program. `newer` was written by a later version: show it as far as possible,
 * change nothing, and ask the person to reload. `empty` was not founded yet, or has not arrived.
 */
export type FormatAge = 'empty' | 'older' | 'current' | 'newer'

export function formatAge(doc: Y.Doc): FormatAge {
	const format = doc.getMap('meta').get('format')
	if (typeof format !== 'number') return 'empty'
	if (format === plenumFormat) return 'current'
	return format > plenumFormat ? 'newer' : 'older'
}
