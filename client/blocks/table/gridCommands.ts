import {
	addActorRows,
	nameField,
	nameTextOf,
	rowMap,
	rowsOf,
	subjectOfTable,
	toggleOpen,
} from '../../../shared/blocks/table/index.ts'
import { change } from '../../../shared/lib/change.ts'
import { changeActor, fieldNamed, findActor, levels, listFields, termNamed } from '../../../shared/registry/index.ts'
import { rewriteText } from '../../../shared/text/typing.ts'
import type { RoomView } from '../../sync/RoomContext.ts'
import type { Locale } from '../../texts/locale.ts'
import { readShown, writeShown } from './cells.ts'
import { hasCells, type ShownColumn } from './columns.ts'
import type { Place } from './grid.ts'
import { lateRows } from './lateParts.ts'

/** Reads and writes cells by place, whatever they show: a name, a detail or what a cell holds. Each call is one step of undo. */
export interface CellAccess {
	read(place: Place): string
	/** Makes a cell say these words, as if they were pasted there. */
	write(place: Place, words: string): void
	clear(places: readonly Place[]): void
	/** Marks the cells among these as open, or as no longer open, where they can be. */
	toggleOpen(places: readonly Place[]): void
	/** Writes a block of cells from `rows[0]`, `columns[0]` on; more lines than rows become new rows. */
	paste(cells: readonly (readonly string[])[], rows: readonly string[], columns: readonly string[]): void
	actorOf(row: string): string | undefined
}

export function cellAccess(
	{ doc, history }: RoomView,
	tableId: string,
	columns: readonly ShownColumn[],
	locale: Locale,
): CellAccess {
	const columnAt = (column: string) => columns.find(({ id }) => id === column)
	const actorOf = (row: string) => rowsOf(doc, tableId).find(({ id }) => id === row)?.actor
	const nameAt = (row: string) => {
		const stored = rowMap(doc, tableId, row)
		return stored && nameTextOf(doc, stored)
	}

	const read = ({ row, column }: Place): string => {
		const shown = columnAt(column)
		if (hasCells(shown)) return readShown(doc, tableId, row, shown)
		const actor = findActor(doc, actorOf(row) ?? '')
		switch (shown?.shows) {
			case 'name':
				return nameAt(row)?.toString() ?? ''
			case 'field':
				return listFields(doc).find(({ id }) => id === actor?.field)?.label[locale] ?? ''
			case 'level':
				return actor?.level ? levels[actor.level][locale] : ''
			default:
				return ''
		}
	}

	const write = ({ row, column }: Place, words: string) => {
		const shown = columnAt(column)
		if (hasCells(shown)) return writeShown(doc, tableId, row, shown, words)
		if (shown?.shows === 'name') return rename(row, words)
		const actor = actorOf(row)
		if (actor === undefined || shown === undefined) return
		// A detail that is none of the list stays as it was: better than a hole where something stood.
		const field = fieldNamed(listFields(doc), words)?.id
		const level = termNamed(levels, words)
		if (shown.shows === 'field' && (field || !words.trim())) changeActor(doc, actor, { field })
		else if (shown.shows === 'level' && (level || !words.trim())) changeActor(doc, actor, { level })
	}

	const rename = (row: string, words: string) => {
		const text = nameAt(row)
		const subject = rowsOf(doc, tableId).find(({ id }) => id === row)?.subject ?? 'free'
		if (text) rewriteText(doc, text, nameField(subject), words)
	}

	const step = (work: () => void) => {
		history.mark()
		change(doc, work)
		history.mark()
	}

	return {
		read,
		actorOf,
		write: (place, words) => step(() => write(place, words)),
		clear: (places) =>
			step(() => {
				for (const place of places) if (columnAt(place.column)?.shows !== 'name') write(place, '')
			}),
		toggleOpen: (places) =>
			step(() => {
				for (const { row, column } of places) if (hasCells(columnAt(column))) toggleOpen(doc, tableId, row, column)
			}),
		paste: (cells, rows, shown) =>
			step(() => {
				const missing = cells.length - rows.length
				const added = missing > 0 ? Array.from({ length: missing }, () => ({ name: '' })) : []
				const fresh =
					subjectOfTable(doc, tableId) === 'actor'
						? addActorRows(doc, tableId, added).map(({ row }) => row)
						: (lateRows.get()?.newRows(doc, tableId, added.length) ?? [])
				const all = [...rows, ...fresh]
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
