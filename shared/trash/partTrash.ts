import * as Y from 'yjs'
import { readStoredPart } from '../blocks/document/part.ts'
import { type BlockId, refOfRecord } from '../blocks/index.ts'
import { columnOfKey, entryName, isEntryRef, nameOfRow } from '../blocks/table/index.ts'
import { wordsIn } from '../lib/entries.ts'
import { isThere, trashedOf } from '../lib/trash.ts'
import { actorsOf } from '../registry/index.ts'
import { type AllRecords, boardAround } from './boardTrash.ts'
import { inOneLine, type TrashItem, type TrashKind } from './trashItem.ts'

/** Where blocks keep parts that people delete one by one. */
const parts = [
	{ map: 'tables', block: 'table', part: 'rows', kind: 'row' },
	{ map: 'tables', block: 'table', part: 'columns', kind: 'column' },
	{ map: 'chains', block: 'chain', part: 'steps', kind: 'chainStep' },
	{ map: 'checklists', block: 'checklist', part: 'items', kind: 'checklistItem' },
	{ map: 'plays', block: 'scenes', part: 'scenes', kind: 'scene' },
	{ map: 'plays', block: 'scenes', part: 'parts', kind: 'part' },
	{ map: 'documents', block: 'document', part: 'parts', kind: 'documentPart' },
] as const satisfies readonly { map: string; block: BlockId; part: string; kind: TrashKind }[]

/** Rows, columns and steps in the trash, and dated states of blocks. */
export function partTrash(doc: Y.Doc, records: AllRecords): TrashItem[] {
	const boardOf = boardsOfBlocks(doc, records)
	const items: TrashItem[] = []
	for (const { map, block, part, kind } of parts) {
		for (const [id, data] of doc.getMap(map)) {
			const within = data instanceof Y.Map ? data.get(part) : undefined
			if (!(data instanceof Y.Map) || !(within instanceof Y.Map)) continue
			const board = boardOf(block, id)
			for (const [key, entry] of within as Y.Map<unknown>) {
				const trashed = trashedOf(entry)
				if (!trashed || !(entry instanceof Y.Map)) continue
				const path = [map, id, part, key]
				const said = describe[kind](doc, data as Y.Map<unknown>, key, entry)
				items.push({ id: path.join('/'), kind, ...said, paths: [path], trashed, ...(board && { board }) })
			}
		}
	}
	for (const [id, entry] of doc.getMap('stands')) {
		const trashed = trashedOf(entry)
		if (!trashed || !(entry instanceof Y.Map)) continue
		const board = boardOf(String(entry.get('block')), String(entry.get('of')))
		const name = inOneLine(String(entry.get('label') ?? ''))
		items.push({
			id: `stands/${id}`,
			kind: 'stand',
			name,
			counts: {},
			paths: [['stands', id]],
			trashed,
			...(board && { board }),
		})
	}
	return items
}

type Describe = (
	doc: Y.Doc,
	data: Y.Map<unknown>,
	key: string,
	entry: Y.Map<unknown>,
) => Pick<TrashItem, 'name' | 'counts'>

const describe: Readonly<Record<(typeof parts)[number]['kind'], Describe>> = {
	row: (doc, _, __, row) => ({
		name: nameOfPart(doc, row),
		counts: { cells: columnsIn(row).size },
	}),
	column: (doc, table, column, entry) => {
		const rows = table.get('rows')
		const cells = rows instanceof Y.Map ? [...(rows as Y.Map<unknown>).values()] : []
		const filled = cells.filter((row) => isThere(row) && columnsIn(row).has(column)).length
		const about = entry.get('entry')
		const said = isEntryRef(about) ? (entryName(doc, about) ?? '') : entry.get('label')
		// Columns of a method have no label of their own: they are called by their id there.
		return { name: inOneLine(String(said ?? column)), counts: { cells: filled } }
	},
	checklistItem: (_, __, ___, item) => ({ name: inOneLine(wordsIn(item, 'label')), counts: {} }),
	scene: (doc, _, __, scene) => ({
		name: inOneLine(wordsIn(scene, 'text')) || nameOfActor(doc, scene.get('lane')),
		counts: {},
	}),
	part: (doc, _, __, part) => ({
		name: inOneLine(wordsIn(part, 'title')) || nameOfActor(doc, part.get('role')),
		counts: {},
	}),
	documentPart: (_, __, id, stored) => {
		// As it would be read if it came back.
		const read = readStoredPart(id, stored)
		const words = [
			read?.text.words,
			...(read?.rows ?? []).flatMap(({ cells }) => Object.values(cells).map(({ words }) => words)),
		]
		return { name: inOneLine(words.find((each) => each?.trim()) ?? ''), counts: {} }
	},
	chainStep: (_, __, ___, step) => ({ name: inOneLine(wordsIn(step, 'text')), counts: {} }),
}

/** The columns in which a row says something. */
const columnsIn = (row: Y.Map<unknown>): ReadonlySet<string> =>
	new Set(
		[...row.entries()].flatMap(([key, cell]) =>
			cell instanceof Y.Text && cell.length === 0 ? [] : (columnOfKey(key) ?? []),
		),
	)

/** What a row of a table is called: by an actor also in the trash, by another entry of the registry, or by its own words. */
function nameOfPart(doc: Y.Doc, row: Y.Map<unknown>): string {
	if (row.get('section') === true) return inOneLine(wordsIn(row, 'label'))
	return row.has('actor') ? nameOfActor(doc, row.get('actor')) : inOneLine(nameOfRow(doc, row) ?? '')
}

/** An actor's name, also of one in the trash. */
export function nameOfActor(doc: Y.Doc, id: unknown): string {
	const actor = typeof id === 'string' ? actorsOf(doc).get(id) : undefined
	return actor instanceof Y.Map ? inOneLine(wordsIn(actor, 'name')) : ''
}

/** On which board the shape of a block lies, also of one in the trash. */
function boardsOfBlocks(doc: Y.Doc, records: AllRecords): (block: string, id: string) => TrashItem['board'] {
	const shapes = new Map<string, string>()
	for (const [shape, record] of records.byId) {
		const ref = refOfRecord(record)
		if (ref) shapes.set(`${ref.block}/${ref.id}`, shape)
	}
	return (block, id) => {
		const shape = shapes.get(`${block}/${id}`)
		return shape === undefined ? undefined : boardAround(doc, records, shape)
	}
}
