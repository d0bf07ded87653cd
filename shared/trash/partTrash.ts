import * as Y from 'yjs'
import { type BlockId, refOfRecord } from '../blocks/index.ts'
import { cellKey } from '../blocks/table/index.ts'
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
		name: nameOfActor(doc, row.get('actor')),
		counts: { cells: [...row.values()].filter((cell) => cell instanceof Y.Text && cell.length > 0).length },
	}),
	column: (_, table, column, entry) => {
		const rows = table.get('rows')
		const cells = rows instanceof Y.Map ? [...(rows as Y.Map<unknown>).values()] : []
		const filled = cells.filter((row) => isThere(row) && wordsIn(row, cellKey(column)) !== '').length
		// Columns of a method have no label of their own: they are called by their id there.
		return { name: inOneLine(String(entry.get('label') ?? column)), counts: { cells: filled } }
	},
	checklistItem: (_, __, ___, item) => ({ name: inOneLine(wordsIn(item, 'label')), counts: {} }),
	chainStep: (_, __, ___, step) => ({ name: inOneLine(wordsIn(step, 'text')), counts: {} }),
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
