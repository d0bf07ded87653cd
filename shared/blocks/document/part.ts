import * as Y from 'yjs'
import { entriesIn, mapIn, newEntry, textIn, wordsIn } from '../../lib/entries.ts'
import { keysAt, type Ordered, readOrder } from '../../lib/order.ts'
import { isThere } from '../../lib/trash.ts'
import {
	columnsOfDraft,
	fixedColumns,
	isHeadingLevel,
	isPartKind,
	isSource,
	type PartDraft,
	type PartKind,
	readDraft,
} from './draft.ts'

/** A place for words in a part: its own text, or a cell. */
export type PartPlace = { readonly row: string; readonly column: string } | 'text'

/** Words at a place: as people wrote them, or else as they were told from the workshop. */
export interface Said {
	readonly words: string
	/** what the workshop tells there, where people have written something else */
	readonly told?: string
}

export interface PartRow {
	readonly id: string
	readonly cells: Readonly<Record<string, Said>>
	/** people added it to a part that was told from the workshop */
	readonly isOwn?: true
}

/** Where a part comes from, and when it was told last. */
export interface Origin {
	/** what told it, as the document's kind calls it */
	readonly by: string
	readonly key: string
	/** milliseconds since 1970 */
	readonly made: number
}

/** One part of a document. */
export interface Part extends Ordered {
	readonly kind: PartKind
	readonly text: Said
	readonly level: 1 | 2 | 3
	readonly isOrdered: boolean
	/** of a picture */
	readonly source?: string
	readonly columns: readonly { readonly id: string; readonly label: string }[]
	readonly rows: readonly PartRow[]
	/** absent for people's own */
	readonly origin?: Origin
	/** as it was told */
	readonly told?: PartDraft
	/** rows people took out of what was told */
	readonly hidden?: readonly string[]
}

/** Under what a part keeps words of people instead of told ones, and that a told row was taken out. */
export const ownKey = (place: PartPlace): string => (place === 'text' ? 'text' : `c.${place.column}.${place.row}`)
export const hiddenKey = (row: string): string => `x.${row}`
/** Under what an own row keeps a cell. */
export const cellKey = (column: string): string => `c.${column}`

/** What is stored of a part; undefined for what is none, or lies in the trash. */
export function readPart(id: string, stored: unknown): Part | undefined {
	return isThere(stored) ? readStoredPart(id, stored) : undefined
}

/** The same of one that may lie in the trash. */
export function readStoredPart(id: string, stored: Y.Map<unknown>): Part | undefined {
	const order = readOrder(stored.get('order'))
	return stored.has('told') ? readTold(id, order, stored) : readOwn(id, order, stored)
}

function readOwn(id: string, order: string, stored: Y.Map<unknown>): Part | undefined {
	const [kind, level, source] = ['kind', 'level', 'source'].map((key) => stored.get(key))
	if (!isPartKind(kind)) return undefined
	const columns = columnsOf(kind, stored)
	return {
		id,
		order,
		kind,
		text: { words: wordsIn(stored, 'text') },
		level: isHeadingLevel(level) ? level : 2,
		isOrdered: stored.get('isOrdered') === true,
		...(isSource(source) && { source }),
		columns,
		rows: ownRows(
			stored,
			columns.map((column) => column.id),
		),
	}
}

function columnsOf(kind: PartKind, stored: Y.Map<unknown>): Part['columns'] {
	if (kind in fixedColumns) return fixedColumns[kind as keyof typeof fixedColumns].map((id) => ({ id, label: '' }))
	return entriesIn(mapIn(stored, 'columns'), (id, column) =>
		isThere(column) ? { id, order: readOrder(column.get('order')), label: wordsIn(column, 'label') } : undefined,
	)
}

const ownRows = (stored: Y.Map<unknown>, columns: readonly string[]): PartRow[] =>
	entriesIn(mapIn(stored, 'rows'), (id, row) =>
		isThere(row)
			? {
					id,
					order: readOrder(row.get('order')),
					cells: Object.fromEntries(columns.map((column) => [column, { words: wordsIn(row, cellKey(column)) }])),
				}
			: undefined,
	)

function readTold(id: string, order: string, stored: Y.Map<unknown>): Part | undefined {
	const told = readDraft(stored.get('told'))
	const [by, made] = [stored.get('by'), stored.get('made')]
	if (!told || typeof by !== 'string') return undefined
	const own = mapIn(stored, 'own')
	const said = (place: PartPlace, words: string): Said => {
		const written = textIn(own, ownKey(place))?.toString()
		return written === undefined || written === words ? { words } : { words: written, told: words }
	}
	const columns = columnsOfDraft(told)
	const isHidden = (row: string) => own?.get(hiddenKey(row)) === true
	const rows = told.rows ?? []
	const cellsOf = (row: string, cells: Readonly<Record<string, string>>) =>
		Object.fromEntries(columns.map((column) => [column, said({ row, column }, ownOf(cells, column))]))
	return {
		id,
		order,
		kind: told.kind,
		text: said('text', told.text ?? ''),
		level: told.level ?? 2,
		isOrdered: told.isOrdered === true,
		...(told.source && { source: told.source }),
		columns: columns.map((key) => ({ id: key, label: told.columns?.find((each) => each.key === key)?.label ?? '' })),
		rows: [
			...rows.filter(({ key }) => !isHidden(key)).map(({ key, cells }) => ({ id: key, cells: cellsOf(key, cells) })),
			...ownRows(stored, columns).map((row) => ({ ...row, isOwn: true as const })),
		],
		origin: { by, key: told.key, made: typeof made === 'number' && Number.isFinite(made) ? made : 0 },
		told,
		hidden: rows.flatMap(({ key }) => (isHidden(key) ? [key] : [])),
	}
}

const ownOf = (cells: Readonly<Record<string, string>>, column: string) =>
	Object.hasOwn(cells, column) ? (cells[column] ?? '') : ''

/** Whether people have written, added or taken out something in a part that was told from the workshop. */
export const hasOwnWords = ({ text, rows, hidden = [] }: Part): boolean =>
	text.told !== undefined ||
	hidden.length > 0 ||
	rows.some(({ isOwn, cells }) => isOwn || Object.values(cells).some(({ told }) => told !== undefined))

/** The text somebody writes in at a place of a part; undefined where there is none yet, as in what was told. */
export function placeText(stored: Y.Map<unknown> | undefined, place: PartPlace): Y.Text | undefined {
	const row = place === 'text' ? undefined : mapIn(mapIn(stored, 'rows'), place.row)
	if (row && place !== 'text') return textIn(row, cellKey(place.column))
	return stored?.has('told')
		? textIn(mapIn(stored, 'own'), ownKey(place))
		: place === 'text'
			? textIn(stored, 'text')
			: undefined
}

/** A fresh part of people's own, at this place among the others. */
export function newOwnPart(draft: Omit<PartDraft, 'key'>, order: string): Y.Map<unknown> {
	const { kind, text = '', level, isOrdered, source, columns = [], rows = [] } = draft
	const [columnOrders, rowOrders] = [keysAt([], 0, columns.length).keys, keysAt([], 0, rows.length).keys]
	const ids = columnsOfDraft(draft)
	return newEntry({
		order,
		kind,
		text: new Y.Text(text),
		level,
		...(isOrdered && { isOrdered }),
		source,
		...(kind === 'table' && {
			columns: new Y.Map(columns.map(({ key, label }, i) => [key, newColumn(columnOrders[i] ?? '', label)])),
		}),
		rows: new Y.Map(rows.map(({ key, cells }, i) => [key, newRow(rowOrders[i] ?? '', ids, cells)])),
	})
}

export const newColumn = (order: string, label: string): Y.Map<unknown> =>
	new Y.Map<unknown>([
		['order', order],
		['label', new Y.Text(label)],
	])

export const newRow = (
	order: string,
	columns: readonly string[],
	cells: Readonly<Record<string, string>> = {},
): Y.Map<unknown> =>
	new Y.Map<unknown>([
		['order', order],
		...columns.map((column): [string, unknown] => [cellKey(column), new Y.Text(ownOf(cells, column))]),
	])
