import type * as Y from 'yjs'
import { addBoard } from '../board/boards.ts'
import { boardUnder } from '../board/cards/lying.ts'
import { type BoardRecord, isObject, type JsonObject } from '../board/record.ts'
import { readAllRecords, writeNewRecord } from '../board/records.ts'
import { command } from '../lib/command.ts'
import { newId } from '../lib/ids.ts'
import type { Random } from '../lib/random.ts'
import { copyChain } from './chain/copyChain.ts'
import { checklistsOf } from './checklist/stored.ts'
import { circlesOf } from './circles/circles.ts'
import { copyData } from './copyData.ts'
import { documentsOf } from './document/stored.ts'
import { blockOf, refOfRecord } from './index.ts'
import { mapsOf } from './map/map.ts'
import { rulebooksOf } from './rulebook/rulebook.ts'
import { playsOf } from './scenes/stored.ts'
import { tablesOf } from './table/table.ts'
import { treesOf } from './tree/tree.ts'

type CopyBlock = (doc: Y.Doc, id: string, random: Random, into: Y.Doc) => string

/**
 * How the data of each block are copied, inside a transaction; gives the id of the copy. Apart from the blocks, since it is
 * seldom asked for. What was counted has no copy: two shapes show the same.
 */
const copying: Readonly<Partial<Record<string, CopyBlock>>> = {
	table: (doc, id, random, into) => copyData(tablesOf(doc), id, random, tablesOf(into)),
	map: (doc, id, random, into) => copyData(mapsOf(doc), id, random, mapsOf(into)),
	chain: copyChain,
	rulebook: (doc, id, random, into) => copyData(rulebooksOf(doc), id, random, rulebooksOf(into)),
	checklist: (doc, id, random, into) => copyData(checklistsOf(doc), id, random, checklistsOf(into)),
	document: (doc, id, random, into) => copyData(documentsOf(doc), id, random, documentsOf(into)),
	circles: (doc, id, random, into) => copyData(circlesOf(doc), id, random, circlesOf(into)),
	scenes: (doc, id, random, into) => copyData(playsOf(doc), id, random, playsOf(into)),
	tree: (doc, id, random, into) => copyData(treesOf(doc), id, random, treesOf(into)),
}

/** What a card tells of its first life: whose it is, and what it won. A copy is nobody's and won nothing. */
const ofTheOriginal: readonly string[] = ['of', 'by', 'dots']

/**
 * Adds a board right behind this one with everything that lies on it, and gives its id; undefined if there is no such board. Read from
 * `from`, a board apart, it becomes the board `id` of a document of its own, to which the pictures go along. Its blocks get data of their own that begin as a copy; actors, relations, needs and services are those of the workshop.
 */
export const duplicateBoard = command(
	'plenum',
	(
		doc: Y.Doc,
		board: string,
		name: string,
		random: Random = Math.random,
		{ from = doc, id: own }: { from?: Y.Doc; id?: string } = {},
	): string | undefined => {
		const records = readAllRecords(from)
		const original = records.get(board)
		if (original?.typeName !== 'page') return undefined
		const { stage } = isObject(original.meta) ? original.meta : {}
		const copy = addBoard(doc, name, random, own, board, typeof stage === 'number' ? stage : undefined)
		const shapes = [...records.values()].filter(
			({ id, typeName }) => typeName === 'shape' && boardUnder(records, id) === board,
		)
		const copyBlock: CopyOne = (kind, id) => copying[kind]?.(from, id, random, doc)
		const ids = new Map<unknown, string>([[board, copy]])
		for (const { id } of shapes) ids.set(id, `shape:${newId(random)}`)
		const blocks = new Map<string, string>()
		if (from !== doc) for (const asset of assetsOf(shapes, records)) writeNewRecord(doc, asset)
		for (const shape of shapes) {
			const parentId = ids.get(shape.parentId) ?? copy
			const id = ids.get(shape.id) ?? shape.id
			writeNewRecord(doc, { ...shape, id, parentId, ...copiedParts(shape, blocks, copyBlock) })
		}
		for (const binding of records.values()) {
			const [fromId, toId] = [ids.get(binding.fromId), ids.get(binding.toId)]
			if (binding.typeName !== 'binding' || fromId === undefined || toId === undefined) continue
			writeNewRecord(doc, { ...binding, id: `binding:${newId(random)}`, fromId, toId })
		}
		return copy
	},
)

/** Copies the data of a block once; undefined for what has no copy. */
type CopyOne = (kind: string, id: string) => string | undefined

/** The pictures these shapes show: what the document of a board has of them is all it has. */
const assetsOf = (shapes: readonly BoardRecord[], records: ReadonlyMap<string, BoardRecord>): BoardRecord[] =>
	[...new Set(shapes.map(({ props }) => (isObject(props) ? props.assetId : undefined)))].flatMap((id) => {
		const asset = typeof id === 'string' ? records.get(id) : undefined
		return asset?.typeName === 'asset' ? [asset] : []
	})

/** What differs in a copy beside where it lies; `blocks`: what was copied already, since two shapes may show one block. */
function copiedParts(
	record: BoardRecord,
	blocks: Map<string, string>,
	copyBlock: CopyOne,
): { props?: JsonObject; meta: JsonObject } {
	const { props, meta } = record
	const kept = Object.entries(isObject(meta) ? meta : {}).filter(([key]) => !ofTheOriginal.includes(key))
	const said = { meta: Object.fromEntries(kept) }
	const ref = refOfRecord(record)
	const block = ref && blockOf(ref.block)
	if (!ref || !block || !isObject(props)) return said
	const key = `${ref.block}/${ref.id}`
	const copy = blocks.get(key) ?? copyBlock(ref.block, ref.id)
	if (copy === undefined) return said
	blocks.set(key, copy)
	return { ...said, props: { ...props, [block.idProp]: copy } }
}
