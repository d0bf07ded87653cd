import { useMemo } from 'react'
import type * as Y from 'yjs'
import { allColumnsOf, type Column, rowMap, rowsOf, tablesOf } from '../../../shared/blocks/table/index.ts'
import { type Actor, actorsOf, type Field, findActor, listFields } from '../../../shared/registry/index.ts'
import { observed } from '../../sync/observed.ts'
import { useValue } from '../../sync/RoomContext.ts'

type Event = Y.YEvent<Y.AbstractType<unknown>>

/** Whether an event in a top-level map belongs to the entry `id`. */
const isAbout = (id: string) => (event: Event) =>
	event.path.length === 0 ? event.changes.keys.has(id) : event.path[0] === id

/** Letters typed into a cell change no rows and no columns. */
const isStructure = (event: Event) => !('delta' in event.target) && 'entries' in event.target

/** One row as a view needs it. Equal rows stay the same object, so that only changed ones draw again. */
export interface ShownRow {
	readonly id: string
	readonly actor: string | undefined
	readonly stored: Y.Map<unknown>
	/** Entries of `stored`: a late cell, or a row that undo brought back under its old id, is a change, too. */
	readonly size: number
}

export function useRows(doc: Y.Doc, tableId: string): readonly ShownRow[] {
	return useValue(
		useMemo(() => {
			const mine = isAbout(tableId)
			let last: readonly ShownRow[] = []
			return observed(
				[tablesOf(doc)],
				(event) => isStructure(event) && mine(event),
				() => {
					const known = new Map(last.map((row) => [row.id, row]))
					last = rowsOf(doc, tableId).flatMap(({ id, actor }) => {
						const stored = rowMap(doc, tableId, id)
						if (!stored) return []
						const before = known.get(id)
						const same = before?.stored === stored && before.actor === actor && before.size === stored.size
						return [same ? before : { id, actor, stored, size: stored.size }]
					})
					return last
				},
				(a, b) => a.length === b.length && a.every((row, i) => row === b[i]),
			)
		}, [doc, tableId]),
	)
}

/** All columns, those out of sight as well. */
export function useColumns(doc: Y.Doc, tableId: string): readonly Column[] {
	return useValue(
		useMemo(() => {
			const mine = isAbout(tableId)
			return observed(
				[tablesOf(doc)],
				(event) => isStructure(event) && mine(event),
				() => allColumnsOf(doc, tableId),
			)
		}, [doc, tableId]),
	)
}

/** The actor as it is called and described now; undefined if it was removed from the registry. */
export function useActor(doc: Y.Doc, id: string | undefined): Actor | undefined {
	return useValue(
		useMemo(
			() => observed([actorsOf(doc)], isAbout(id ?? ''), () => (id === undefined ? undefined : findActor(doc, id))),
			[doc, id],
		),
	)
}

export function useFields(doc: Y.Doc): readonly Field[] {
	return useValue(
		useMemo(
			() =>
				observed(
					[doc.getMap('fields')],
					() => true,
					() => listFields(doc),
				),
			[doc],
		),
	)
}

/** What can be said of a table and its actors as a whole; `read` must be stable. */
export function useSummary<T>(doc: Y.Doc, read: (doc: Y.Doc) => T): T {
	return useValue(
		useMemo(
			() =>
				observed(
					[tablesOf(doc), actorsOf(doc)],
					() => true,
					() => read(doc),
				),
			[doc, read],
		),
	)
}
