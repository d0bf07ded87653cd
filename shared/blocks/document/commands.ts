import * as Y from 'yjs'
import { command } from '../../lib/command.ts'
import { entriesIn, mapIn, newEntry, orderBefore, patchEntry, textIn } from '../../lib/entries.ts'
import { newId } from '../../lib/ids.ts'
import { keysAt, readOrder } from '../../lib/order.ts'
import type { Random } from '../../lib/random.ts'
import { isThere, removeEntry, type Trashed } from '../../lib/trash.ts'
import { tidied } from '../../text/field.ts'
import { textFields } from '../../text/fields.ts'
import { rewrite } from '../../text/typing.ts'
import { type DocumentDetails, documentVersion, findPart, isDocumentDetail, partMap } from './document.ts'
import { isHeadingLevel, documentLimits as limits, type PartDraft, withinBounds } from './draft.ts'
import { cellKey, hiddenKey, newColumn, newOwnPart, newRow, ownKey, type PartPlace, readPart } from './part.ts'
import { documentMap, documentsOf, partsMap } from './stored.ts'

/** A part a document begins with: people's own, or told `by` something in the workshop. */
export type FirstPart = PartDraft | ToldPart

type ToldPart = PartDraft & { readonly by: string }
const isTold = (part: FirstPart): part is ToldPart => 'by' in part

/** What a document begins with. */
export interface NewDocument extends DocumentDetails {
	readonly method: string
	readonly title: string
	readonly parts: readonly FirstPart[]
}

/** Founds a document with these parts and gives its id; `now` in milliseconds since 1970. */
export const createDocument = command(
	'plenum',
	(
		doc: Y.Doc,
		{ method, title, parts, ...details }: NewDocument,
		{ now = 0, random = Math.random, isTemplate = false }: { now?: number; random?: Random; isTemplate?: boolean } = {},
	): string => {
		const id = newId(random)
		const entry = newEntry({
			v: documentVersion,
			method,
			title: new Y.Text(tidied(textFields.documentTitle, title)),
			...(isTemplate && { isTemplate }),
			parts: new Y.Map(firstEntries(parts, now, random)),
		})
		documentsOf(doc).set(id, entry)
		patchEntry(entry, details, isDocumentDetail)
		return id
	},
)

/** Gives a document its title and its parts, as long as it has none. */
export const fillDocument = command(
	'plenum',
	(
		doc: Y.Doc,
		id: string,
		{ title, parts }: Pick<NewDocument, 'title' | 'parts'>,
		{ now, random = Math.random }: { now: number; random?: Random },
	): void => {
		const [stored, there] = [documentMap(doc, id), partsMap(doc, id)]
		if (!stored || !there || entriesIn(there, readPart).length > 0) return
		const words = textIn(stored, 'title')
		if (words) rewrite(words, textFields.documentTitle, title)
		for (const [part, entry] of firstEntries(parts, now, random)) there.set(part, entry)
	},
)

/** What the parts of a document begin as, in order. */
function firstEntries(parts: readonly FirstPart[], now: number, random: Random): [id: string, part: Y.Map<unknown>][] {
	const all = parts
		.flatMap((part): FirstPart[] =>
			isTold(part) ? withinBounds(part).map((each) => ({ ...each, by: part.by })) : [part],
		)
		.slice(0, limits.parts)
	const { keys } = keysAt([], 0, all.length)
	return all.map((part, i) =>
		isTold(part)
			? [toldId(part.by, part.key), newTold(part, part.by, keys[i] ?? '', now)]
			: [newId(random), newOwnPart(tidyDraft(part), keys[i] ?? '')],
	)
}

/** The id of a part that is told: whoever adds it at the same moment adds the same. */
export const toldId = (by: string, key: string): string => `told:${by}/${key}`

/** As it is kept: one value, which is replaced as a whole when it is told again. */
export function newTold(draft: PartDraft, by: string, order: string, now: number): Y.Map<unknown> {
	return newEntry({ order, told: toldOf(draft), by, made: now, own: new Y.Map(), rows: new Y.Map() })
}

/** What is stored of a told part: the draft alone. */
export const toldOf = ({ key, kind, text, level, isOrdered, columns, rows, source }: PartDraft): PartDraft => ({
	key,
	kind,
	...(text !== undefined && { text }),
	...(level !== undefined && { level }),
	...(isOrdered && { isOrdered }),
	...(columns && { columns }),
	...(rows && { rows }),
	...(source !== undefined && { source }),
})

const tidyCells = (cells: Readonly<Record<string, string>>) =>
	Object.fromEntries(Object.entries(cells).map(([column, words]) => [column, tidied(textFields.documentCell, words)]))

const tidyDraft = (draft: PartDraft): PartDraft => ({
	...draft,
	text: tidied(textFields.documentText, draft.text ?? ''),
	...(draft.columns && {
		columns: draft.columns
			.slice(0, limits.columns)
			.map(({ key, label }) => ({ key, label: tidied(textFields.documentColumn, label) })),
	}),
	...(draft.rows && {
		rows: draft.rows.slice(0, limits.rows).map(({ key, cells }) => ({ key, cells: tidyCells(cells) })),
	}),
})

/** Sets what the patch names; `undefined` forgets. Invalid values and unknown documents change nothing. */
export const changeDocument = command(
	'plenum',
	(
		doc: Y.Doc,
		id: string,
		patch: { readonly [Detail in keyof DocumentDetails]?: DocumentDetails[Detail] | undefined },
	): void => {
		const stored = documentMap(doc, id)
		if (stored) patchEntry(stored, patch, isDocumentDetail)
	},
)

/** Lays a template into the trash, or takes it away for good; documents go with their boards. */
export const removeTemplate = command('plenum', (doc: Y.Doc, id: string, trashed?: Trashed): void => {
	if (documentMap(doc, id)?.get('isTemplate') === true) removeEntry(documentsOf(doc), id, trashed)
})

/** Adds a part of people's own before the part `before`, or at the end, and gives its id; undefined where there is no room. */
export const addPart = command(
	'plenum',
	(
		doc: Y.Doc,
		id: string,
		draft: Omit<PartDraft, 'key'>,
		{ before, random = Math.random }: { before?: string | undefined; random?: Random } = {},
	): string | undefined => {
		const parts = partsMap(doc, id)
		if (!parts || parts.size >= limits.parts) return undefined
		const part = newId(random)
		const order = orderBefore(parts, entriesIn(parts, readPart), before)
		parts.set(part, newOwnPart(tidyDraft({ key: part, ...draft }), order))
		return part
	},
)

/** Puts a part before the part `before`, or at the end. */
export const movePart = command('plenum', (doc: Y.Doc, id: string, part: string, before: string | undefined): void => {
	const parts = partsMap(doc, id)
	const moved = mapIn(parts, part)
	if (!parts || !moved || before === part) return
	const others = entriesIn(parts, readPart).filter((each) => each.id !== part)
	moved.set('order', orderBefore(parts, others, before))
})

/** Lays a part into the trash, or takes it away for good. What was told does not come again by itself then. */
export const removePart = command('plenum', (doc: Y.Doc, id: string, part: string, trashed?: Trashed): void => {
	removeEntry(partsMap(doc, id), part, trashed)
})

/** Sets the level of a heading of people's own, or whether their list has numbers. */
export const changePart = command(
	'plenum',
	(doc: Y.Doc, id: string, part: string, patch: { level?: 1 | 2 | 3; isOrdered?: boolean }): void => {
		const stored = partMap(doc, id, part)
		if (!stored || stored.has('told')) return
		patchEntry(stored, patch, {
			level: isHeadingLevel,
			isOrdered: (value) => typeof value === 'boolean',
		})
	},
)

/** Adds a row of people's own before the row `before`, or at the end, and gives its id; undefined where there is no room. */
export const addPartRow = command(
	'plenum',
	(
		doc: Y.Doc,
		id: string,
		part: string,
		{ before, random = Math.random }: { before?: string | undefined; random?: Random } = {},
	): string | undefined => {
		const rows = mapIn(partMap(doc, id, part), 'rows')
		const read = findPart(doc, id, part)
		if (!rows || !read || rows.size >= limits.rows) return undefined
		const row = newId(random)
		const order = orderBefore(rows, rowsIn(rows), before)
		rows.set(
			row,
			newRow(
				order,
				read.columns.map((column) => column.id),
			),
		)
		return row
	},
)

const rowsIn = (rows: Y.Map<unknown>) =>
	entriesIn(rows, (id, row) => (isThere(row) ? { id, order: readOrder(row.get('order')) } : undefined))

/** Takes a row out: people's own goes, one that was told stays out when it is told again. */
export const removePartRow = command('plenum', (doc: Y.Doc, id: string, part: string, row: string): void => {
	const stored = partMap(doc, id, part)
	const rows = mapIn(stored, 'rows')
	if (rows?.has(row)) rows.delete(row)
	else if (findPart(doc, id, part)?.told?.rows?.some(({ key }) => key === row))
		mapIn(stored, 'own')?.set(hiddenKey(row), true)
})

/** Adds a column to a table of people's own and gives its id; undefined where there is no room. */
export const addPartColumn = command(
	'plenum',
	(doc: Y.Doc, id: string, part: string, label: string, random: Random = Math.random): string | undefined => {
		const stored = partMap(doc, id, part)
		const columns = mapIn(stored, 'columns')
		if (!columns || columns.size >= limits.columns) return undefined
		const column = newId(random, 8)
		const sorted = entriesIn(columns, (each, entry) =>
			isThere(entry) ? { id: each, order: readOrder(entry.get('order')) } : undefined,
		)
		columns.set(column, newColumn(orderBefore(columns, sorted, undefined), tidied(textFields.documentColumn, label)))
		for (const row of mapIn(stored, 'rows')?.values() ?? [])
			if (row instanceof Y.Map) row.set(cellKey(column), new Y.Text())
		return column
	},
)

/** Takes a column with its cells out of a table of people's own. */
export const removePartColumn = command('plenum', (doc: Y.Doc, id: string, part: string, column: string): void => {
	const stored = partMap(doc, id, part)
	mapIn(stored, 'columns')?.delete(column)
	for (const row of mapIn(stored, 'rows')?.values() ?? []) if (row instanceof Y.Map) row.delete(cellKey(column))
})

/** Somebody comes to write where something was told: the text begins with what was told. What is there stays. */
export const beginOwnWords = command('plenum', (doc: Y.Doc, id: string, part: string, place: PartPlace): void => {
	const own = mapIn(partMap(doc, id, part), 'own')
	const read = findPart(doc, id, part)
	if (!own || !read || own.get(ownKey(place)) instanceof Y.Text) return
	const said = place === 'text' ? read.text : read.rows.find((row) => row.id === place.row)?.cells[place.column]
	if (said) own.set(ownKey(place), new Y.Text(said.words))
})

/** Gives up what people wrote at a place: what is told stands there again. `ifSame`: only where it says the same. */
export const dropOwnWords = command(
	'plenum',
	(doc: Y.Doc, id: string, part: string, place: PartPlace, { ifSame = false }: { ifSame?: boolean } = {}): void => {
		const own = mapIn(partMap(doc, id, part), 'own')
		const read = findPart(doc, id, part)
		const said = place === 'text' ? read?.text : read?.rows.find((row) => row.id === place.row)?.cells[place.column]
		if (own?.has(ownKey(place)) && !(ifSame && said?.told !== undefined)) own.delete(ownKey(place))
	},
)
