import { useMemo } from 'react'
import type * as Y from 'yjs'
import {
	allColumnsOf,
	type CellValue,
	type Column,
	type EntryRef,
	entryAside,
	entryKindIds,
	entryMap,
	entryName,
	entryText,
	isSection,
	kindOf,
	linesOf,
	type MarkSums,
	markSums,
	type Recurrences,
	recurrencesIn,
	rowMap,
	type SubjectId,
	subjectOfTable,
	tablesOf,
} from '../../../shared/blocks/table/index.ts'
import { type Actor, actorsOf, findActor } from '../../../shared/registry/index.ts'
import { derived } from '../../sync/derived.ts'
import { allOf, entryOf, isAbout, isNoLetter, keysOf, partOf, perDocument } from '../../sync/parts.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { createValue } from '../../sync/value.ts'

/** A table but for the letters in its cells: they change no rows and no columns. */
function structureOf(doc: Y.Doc, tableId: string) {
	const isMine = isAbout(tableId)
	return partOf(tablesOf(doc), (event) => isNoLetter(event) && isMine(event))
}

/** One row as a view needs it. Equal rows stay the same object, so that only changed ones draw again. */
export interface ShownRow {
	readonly id: string
	readonly subject: SubjectId
	/** id of what it is about in the registry */
	readonly entry: string | undefined
	readonly actor: string | undefined
	/** a heading among the rows instead of a row */
	readonly isSection: boolean
	readonly stored: Y.Map<unknown>
	/** what cells hold that are none of words, by column */
	readonly values: Readonly<Record<string, CellValue>>
	/** Entries of `stored`: a late cell, or a row that undo brought back under its old id, is a change, too. */
	readonly size: number
}

const rowsIn = perDocument((doc, tableId: string) =>
	derived<readonly ShownRow[]>([structureOf(doc, tableId)], () => linesIn(doc, tableId)),
)

function linesIn(doc: Y.Doc, tableId: string): ShownRow[] {
	const columns = allColumnsOf(doc, tableId).filter(({ kind }) => kind !== 'text')
	return linesOf(doc, tableId).flatMap((line): ShownRow[] => {
		const stored = rowMap(doc, tableId, line.id)
		if (!stored) return []
		const { id } = line
		const shared = { id, stored, size: stored.size }
		if (isSection(line))
			return [{ ...shared, subject: 'free', entry: undefined, actor: undefined, isSection: true, values: {} }]
		const values = columns.flatMap((column) => {
			const value = kindOf(column).value(stored, column)
			return value === undefined ? [] : [[column.id, value] as const]
		})
		const { subject, entry, actor } = line
		return [{ ...shared, subject, entry, actor, isSection: false, values: Object.fromEntries(values) }]
	})
}

/** Rows and headings, from top to bottom. */
export const useRows = (doc: Y.Doc, tableId: string): readonly ShownRow[] => useValue(rowsIn(doc, tableId))

const columnsIn = perDocument((doc, tableId: string) =>
	derived<readonly Column[]>([structureOf(doc, tableId)], () => allColumnsOf(doc, tableId)),
)

/** All columns, those out of sight as well. */
export const useColumns = (doc: Y.Doc, tableId: string): readonly Column[] => useValue(columnsIn(doc, tableId))

const subjectIn = perDocument((doc, tableId: string) =>
	derived<SubjectId>([structureOf(doc, tableId)], () => subjectOfTable(doc, tableId)),
)

/** What the rows of a table are about. */
export const useSubject = (doc: Y.Doc, tableId: string): SubjectId => useValue(subjectIn(doc, tableId))

const sumsIn = perDocument((doc, tableId: string) =>
	derived<MarkSums>([structureOf(doc, tableId)], () => markSums(doc, tableId)),
)

/** What is marked in a table, added up. */
export const useSums = (doc: Y.Doc, tableId: string): MarkSums => useValue(sumsIn(doc, tableId))

const recurrencesOf = perDocument((doc, tableId: string) =>
	// A column counts as long as its entry is there.
	derived<Recurrences>([structureOf(doc, tableId), ...entryKindIds.map((kind) => keysOf(entryMap(doc, kind)))], () =>
		recurrencesIn(doc, tableId),
	),
)

/** In how many columns the rows of a table are marked. */
export const useRecurrences = (doc: Y.Doc, tableId: string): Recurrences => useValue(recurrencesOf(doc, tableId))

const entryTextIn = perDocument((doc, kind: string, id: string) => {
	const known = entryKindIds.find((each) => each === kind)
	if (!known) return nothing
	return derived([entryOf(entryMap(doc, known), id)], () => entryText(doc, { kind: known, id }))
})
const nothing = createValue<Y.Text | undefined>(undefined)

/** The text an entry of the registry is called by; undefined if it is gone from there. */
export const useEntryText = (doc: Y.Doc, { kind, id }: { kind: SubjectId; id: string }): Y.Text | undefined =>
	useValue(entryTextIn(doc, kind, id))

const columnNamesIn = perDocument((doc, tableId: string) => {
	const entries = () => allColumnsOf(doc, tableId).flatMap(({ entry }) => entry ?? [])
	const sources = [structureOf(doc, tableId), ...entryKindIds.map((kind) => allOf(entryMap(doc, kind)))]
	return derived<ReadonlyMap<string, { readonly name: string | undefined; readonly aside: string }>>(
		sources,
		() =>
			new Map(entries().map((entry) => [keyOf(entry), { name: entryName(doc, entry), aside: entryAside(doc, entry) }])),
	)
})
const keyOf = ({ kind, id }: EntryRef) => `${kind}:${id}`

/** What the entries that columns are about are called now, and what tells more of them. */
export function useColumnNames(doc: Y.Doc, tableId: string) {
	const names = useValue(columnNamesIn(doc, tableId))
	return useMemo(
		() => ({
			nameOf: (entry: EntryRef) => names.get(keyOf(entry))?.name,
			asideOf: (entry: EntryRef) => names.get(keyOf(entry))?.aside ?? '',
		}),
		[names],
	)
}

const actorIn = perDocument((doc, id: string) => derived([entryOf(actorsOf(doc), id)], () => findActor(doc, id)))

/** The actor as it is called and described now; undefined if it was removed from the registry. */
export const useActor = (doc: Y.Doc, id = ''): Actor | undefined => useValue(actorIn(doc, id))

/** What can be said of a table and its actors as a whole; `read` must be stable. */
export const useSummary = <T>(doc: Y.Doc, read: (doc: Y.Doc) => T): T =>
	useValue(useMemo(() => derived([allOf(tablesOf(doc)), allOf(actorsOf(doc))], () => read(doc)), [doc, read]))
