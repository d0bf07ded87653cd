import { isObject, type JsonObject } from '../../lib/json.ts'
import type { Term } from '../../registry/index.ts'

/** What a document is made of, on screen "Teil". */
export const partKinds = {
	heading: { de: 'Überschrift', en: 'Heading' },
	paragraph: { de: 'Absatz', en: 'Paragraph' },
	list: { de: 'Liste', en: 'List' },
	facts: { de: 'Angaben', en: 'Facts' },
	table: { de: 'Tabelle', en: 'Table' },
	signatures: { de: 'Unterschriften', en: 'Signatures' },
	picture: { de: 'Bild', en: 'Picture' },
} as const satisfies Record<string, Term>
export type PartKind = keyof typeof partKinds

/**
 * The columns of parts whose rows are always the same: a list has its lines, a picture its text version line by line, a signature
 * who signs, and where and when that was done.
 */
export const fixedColumns = {
	list: ['text'],
	picture: ['text'],
	facts: ['label', 'value'],
	signatures: ['name', 'signed'],
} as const satisfies Partial<Record<PartKind, readonly string[]>>

export interface RowDraft {
	/** the same for the same thing whenever it is told */
	readonly key: string
	/** column -> words */
	readonly cells: Readonly<Record<string, string>>
}

/** A part as it is told from the workshop, or as a document begins with it. */
export interface PartDraft {
	/** the same for the same part whenever it is told */
	readonly key: string
	readonly kind: PartKind
	/** of a heading, a paragraph; over a table; what a picture shows */
	readonly text?: string
	/** of a heading */
	readonly level?: 1 | 2 | 3
	/** of a list: with numbers */
	readonly isOrdered?: boolean
	/** of a table, in their order */
	readonly columns?: readonly { readonly key: string; readonly label: string }[]
	readonly rows?: readonly RowDraft[]
	/** of a picture: `picture:<sha256>` or `board:<id>` */
	readonly source?: string
}

/** Most of one document: what is more belongs into a second one. Characters and numbers. */
export const documentLimits = {
	parts: 600,
	rows: 500,
	columns: 12,
	/** what one part may hold that was told from the workshop, as JSON */
	told: 64 * 1024,
	key: 200,
} as const

export const isSource = (value: unknown): value is string =>
	typeof value === 'string' && /^(picture|board):[\w:-]{1,200}$/u.test(value)
export const isPartKind = (value: unknown): value is PartKind =>
	typeof value === 'string' && Object.hasOwn(partKinds, value)
export const isHeadingLevel = (value: unknown): value is 1 | 2 | 3 => value === 1 || value === 2 || value === 3

/*
 * Checked by hand: every page with a document reads this, and what checks files is large.
 */

const isKey = (value: unknown): value is string =>
	typeof value === 'string' && value !== '' && value.length <= documentLimits.key
const isOr = (value: unknown, isIt: (value: unknown) => boolean) => value === undefined || isIt(value)
const isListOf = (value: unknown, most: number, isIt: (each: JsonObject) => boolean) =>
	isOr(
		value,
		(list) => Array.isArray(list) && list.length <= most && list.every((each) => isObject(each) && isIt(each)),
	)

function isDraft(value: JsonObject, longest: number): boolean {
	const areWords = (words: unknown) => typeof words === 'string' && words.length <= longest
	const { key, kind, text, level, isOrdered, columns, rows, source } = value
	return (
		isKey(key) &&
		isPartKind(kind) &&
		isOr(text, areWords) &&
		isOr(level, isHeadingLevel) &&
		isOr(isOrdered, (is) => typeof is === 'boolean') &&
		isOr(source, isSource) &&
		isListOf(columns, documentLimits.columns, (column) => isKey(column.key) && areWords(column.label)) &&
		isListOf(
			rows,
			documentLimits.rows,
			({ key: row, cells }) =>
				isKey(row) &&
				isObject(cells) &&
				Object.entries(cells).every(([column, words]) => isKey(column) && areWords(words)),
		)
	)
}

/** What is kept as told from the workshop, or stands in a file; undefined for what is no part, or holds more than one may. */
export function readDraft(value: unknown, longest: number = documentLimits.told): PartDraft | undefined {
	return isObject(value) && isDraft(value, longest) ? (value as unknown as PartDraft) : undefined
}

/** The columns of a part in their order. */
export const columnsOfDraft = ({ kind, columns = [] }: Pick<PartDraft, 'kind' | 'columns'>): readonly string[] =>
	kind in fixedColumns ? fixedColumns[kind as keyof typeof fixedColumns] : columns.map((column) => column.key)

/** The same part in as many pieces as it needs for each to stay within bounds: nothing is cut off. */
export function withinBounds(part: PartDraft): PartDraft[] {
	const rows = part.rows ?? []
	const fits = rows.length <= documentLimits.rows && JSON.stringify(part).length <= documentLimits.told
	if (fits || rows.length < 2) return [shortened(part)]
	const half = Math.ceil(rows.length / 2)
	return [
		...withinBounds({ ...part, rows: rows.slice(0, half) }),
		...withinBounds({
			...part,
			key: `${part.key}+${rows[half]?.key ?? ''}`.slice(0, documentLimits.key),
			rows: rows.slice(half),
		}),
	]
}

/** One row that is longer than any part: nobody has typed that. */
function shortened(part: PartDraft): PartDraft {
	const surplus = JSON.stringify(part).length - documentLimits.told
	if (surplus <= 0) return part
	const cut = (text: string) => text.slice(0, 4000)
	return {
		...part,
		...(part.text !== undefined && { text: cut(part.text) }),
		...(part.rows && {
			rows: part.rows.map((row) => ({
				...row,
				cells: Object.fromEntries(Object.entries(row.cells).map(([column, text]) => [column, cut(text)])),
			})),
		}),
	}
}
