import { addActorRows, editCell, readCell, rowsOf, toggleOpen } from '../../../shared/blocks/table/index.ts'
import { assertNever } from '../../../shared/lib/assertNever.ts'
import { change } from '../../../shared/lib/change.ts'
import {
	changeActor,
	fieldNamed,
	findActor,
	levels,
	listFields,
	renameActor,
	termNamed,
} from '../../../shared/registry/index.ts'
import type { RoomView } from '../../sync/RoomContext.ts'
import type { Locale } from '../../texts/locale.ts'
import type { ShownColumn } from './columns.ts'
import type { Place } from './grid.ts'

/** Reads and writes cells by place, whatever they show: a name, a detail or words. Each call is one step of undo. */
export interface CellAccess {
	read(place: Place): string
	clear(places: readonly Place[]): void
	/** Marks the cells of words among these as open, or as no longer open. */
	toggleOpen(places: readonly Place[]): void
	/** Writes a block of cells from `rows[0]`, `columns[0]` on; more lines than rows become new actors. */
	paste(cells: readonly (readonly string[])[], rows: readonly string[], columns: readonly string[]): void
	actorOf(row: string): string | undefined
}

export function cellAccess(
	{ doc, history }: RoomView,
	tableId: string,
	columns: readonly ShownColumn[],
	locale: Locale,
): CellAccess {
	const showsOf = (column: string) => columns.find(({ id }) => id === column)?.shows
	const actorOf = (row: string) => rowsOf(doc, tableId).find(({ id }) => id === row)?.actor

	const read = ({ row, column }: Place): string => {
		const shows = showsOf(column)
		if (shows === 'text') return readCell(doc, tableId, row, column)
		const actor = findActor(doc, actorOf(row) ?? '')
		switch (shows) {
			case 'name':
				return actor?.name ?? ''
			case 'field':
				return listFields(doc).find(({ id }) => id === actor?.field)?.label[locale] ?? ''
			case 'level':
				return actor?.level ? levels[actor.level][locale] : ''
			case undefined:
				return ''
			default:
				return assertNever(shows)
		}
	}

	const write = ({ row, column }: Place, words: string) => {
		const shows = showsOf(column)
		if (shows === 'text') return editCell(doc, tableId, row, column, words)
		const actor = actorOf(row)
		if (actor === undefined || shows === undefined) return
		// A detail that is none of the list stays as it was: better than a hole where something stood.
		const field = fieldNamed(listFields(doc), words)?.id
		const level = termNamed(levels, words)
		if (shows === 'name') renameActor(doc, actor, words)
		else if (shows === 'field' && (field || !words.trim())) changeActor(doc, actor, { field })
		else if (shows === 'level' && (level || !words.trim())) changeActor(doc, actor, { level })
	}

	const step = (work: () => void) => {
		history.mark()
		change(doc, work)
		history.mark()
	}

	return {
		read,
		actorOf,
		clear: (places) =>
			step(() => {
				for (const place of places) if (showsOf(place.column) !== 'name') write(place, '')
			}),
		toggleOpen: (places) =>
			step(() => {
				for (const { row, column } of places) if (showsOf(column) === 'text') toggleOpen(doc, tableId, row, column)
			}),
		paste: (cells, rows, shown) =>
			step(() => {
				const missing = cells.length - rows.length
				const added = missing > 0 ? Array.from({ length: missing }, () => ({ name: '' })) : []
				const all = [...rows, ...addActorRows(doc, tableId, added).map(({ row }) => row)]
				for (const [i, line] of cells.entries()) {
					for (const [j, words] of line.entries()) {
						const row = all[i]
						const column = shown[j]
						if (row !== undefined && column !== undefined) write({ row, column }, words)
					}
				}
			}),
	}
}
