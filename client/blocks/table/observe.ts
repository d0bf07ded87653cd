import { useMemo } from 'react'
import type * as Y from 'yjs'
import { allColumnsOf, type Column, rowMap, rowsOf, tablesOf } from '../../../shared/blocks/table/index.ts'
import { type Actor, actorsOf, findActor } from '../../../shared/registry/index.ts'
import { derived } from '../../sync/derived.ts'
import { allOf, entryOf, isAbout, isNoLetter, partOf, perDocument } from '../../sync/parts.ts'
import { useValue } from '../../sync/RoomContext.ts'

/** A table but for the letters in its cells: they change no rows and no columns. */
function structureOf(doc: Y.Doc, tableId: string) {
	const isMine = isAbout(tableId)
	return partOf(tablesOf(doc), (event) => isNoLetter(event) && isMine(event))
}

/** One row as a view needs it. Equal rows stay the same object, so that only changed ones draw again. */
export interface ShownRow {
	readonly id: string
	readonly actor: string | undefined
	readonly stored: Y.Map<unknown>
	/** Entries of `stored`: a late cell, or a row that undo brought back under its old id, is a change, too. */
	readonly size: number
}

const rowsIn = perDocument((doc, tableId: string) =>
	derived<readonly ShownRow[]>([structureOf(doc, tableId)], () =>
		rowsOf(doc, tableId).flatMap(({ id, actor }) => {
			const stored = rowMap(doc, tableId, id)
			return stored ? [{ id, actor, stored, size: stored.size }] : []
		}),
	),
)

export const useRows = (doc: Y.Doc, tableId: string): readonly ShownRow[] => useValue(rowsIn(doc, tableId))

const columnsIn = perDocument((doc, tableId: string) =>
	derived<readonly Column[]>([structureOf(doc, tableId)], () => allColumnsOf(doc, tableId)),
)

/** All columns, those out of sight as well. */
export const useColumns = (doc: Y.Doc, tableId: string): readonly Column[] => useValue(columnsIn(doc, tableId))

const actorIn = perDocument((doc, id: string) => derived([entryOf(actorsOf(doc), id)], () => findActor(doc, id)))

/** The actor as it is called and described now; undefined if it was removed from the registry. */
export const useActor = (doc: Y.Doc, id = ''): Actor | undefined => useValue(actorIn(doc, id))

/** What can be said of a table and its actors as a whole; `read` must be stable. */
export const useSummary = <T>(doc: Y.Doc, read: (doc: Y.Doc) => T): T =>
	useValue(useMemo(() => derived([allOf(tablesOf(doc)), allOf(actorsOf(doc))], () => read(doc)), [doc, read]))
