import type * as Y from 'yjs'
import { addBoard } from '../board/boards.ts'
import { boardUnder } from '../board/cards/lying.ts'
import { type BoardRecord, isObject, type JsonObject } from '../board/record.ts'
import { readAllRecords, writeNewRecord } from '../board/records.ts'
import { command } from '../lib/command.ts'
import { newId } from '../lib/ids.ts'
import type { Random } from '../lib/random.ts'
import { copyChain } from './chain/copyChain.ts'
import { copyData } from './copyData.ts'
import { blockOf, refOfRecord } from './index.ts'
import { mapsOf } from './map/map.ts'
import { tablesOf } from './table/table.ts'

type CopyBlock = (doc: Y.Doc, id: string, random: Random) => string

/**
 * How the data of each block are copied, inside a transaction; gives the id of the copy. Apart from the blocks, since it is
 * seldom asked for. What was counted has no copy: two shapes show the same.
 */
const copying: Readonly<Partial<Record<string, CopyBlock>>> = {
	table: (doc, id, random) => copyData(tablesOf(doc), id, random),
	map: (doc, id, random) => copyData(mapsOf(doc), id, random),
	chain: copyChain,
}

/** What a card tells of its first life: whose it is, and what it won. A copy is nobody's and won nothing. */
const ofTheOriginal: readonly string[] = ['of', 'by', 'dots']

/**
 * Adds a board right behind this one with everything that lies on it, and gives its id; undefined if there is no such board.
 * Its blocks get data of their own that begin as a copy; actors, relations, needs and services are those of the workshop.
 */
export const duplicateBoard = command(
	'plenum',
	(doc: Y.Doc, board: string, name: string, random: Random = Math.random): string | undefined => {
		const records = readAllRecords(doc)
		if (records.get(board)?.typeName !== 'page') return undefined
		const copy = addBoard(doc, name, random, undefined, board)
		const shapes = [...records.values()].filter(
			({ id, typeName }) => typeName === 'shape' && boardUnder(records, id) === board,
		)
		const ids = new Map<unknown, string>([[board, copy]])
		for (const { id } of shapes) ids.set(id, `shape:${newId(random)}`)
		const blocks = new Map<string, string>()
		for (const shape of shapes) {
			const parentId = ids.get(shape.parentId) ?? copy
			const id = ids.get(shape.id) ?? shape.id
			writeNewRecord(doc, { ...shape, id, parentId, ...copiedParts(doc, shape, blocks, random) })
		}
		for (const binding of records.values()) {
			const [fromId, toId] = [ids.get(binding.fromId), ids.get(binding.toId)]
			if (binding.typeName !== 'binding' || fromId === undefined || toId === undefined) continue
			writeNewRecord(doc, { ...binding, id: `binding:${newId(random)}`, fromId, toId })
		}
		return copy
	},
)

/** What differs in a copy beside where it lies; `blocks`: what was copied already, since two shapes may show one block. */
function copiedParts(
	doc: Y.Doc,
	record: BoardRecord,
	blocks: Map<string, string>,
	random: Random,
): { props?: JsonObject; meta: JsonObject } {
	const { props, meta } = record
	const kept = Object.entries(isObject(meta) ? meta : {}).filter(([key]) => !ofTheOriginal.includes(key))
	const said = { meta: Object.fromEntries(kept) }
	const ref = refOfRecord(record)
	const block = ref && blockOf(ref.block)
	const copyOne = ref && copying[ref.block]
	if (!block || !copyOne || !isObject(props)) return said
	const key = `${ref.block}/${ref.id}`
	const copy = blocks.get(key) ?? copyOne(doc, ref.id, random)
	blocks.set(key, copy)
	return { ...said, props: { ...props, [block.idProp]: copy } }
}
