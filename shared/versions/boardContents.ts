import * as Y from 'yjs'
import { type BlockId, refOfShape } from '../blocks/index.ts'
import type { plenumMaps } from '../board/plenum.ts'
import { type BoardRecord, isObject } from '../board/record.ts'
import { readAllRecords, readRecord } from '../board/records.ts'
import type { Json } from '../lib/json.ts'
import { contentOf } from './content.ts'

type PlenumMap = (typeof plenumMaps)[number]

/** Where each block keeps its data. */
const dataOf = {
	table: 'tables',
	map: 'maps',
	chain: 'chains',
	tree: 'trees',
	rulebook: 'rulebooks',
	checklist: 'checklists',
	circles: 'circles',
	scenes: 'plays',
	document: 'documents',
	poll: 'polls',
} as const satisfies Record<BlockId, PlenumMap>

/** What all boards of a workshop share. */
const registryMaps = [
	'actors',
	'fields',
	'groups',
	'relations',
	'needs',
	'services',
	'handovers',
	'goals',
	'rules',
	'decisions',
] as const

/** Blocks that show all entries of these maps and name none of them. */
const shows: Partial<Record<BlockId, readonly (typeof registryMaps)[number][]>> = {
	tree: ['goals'],
	circles: ['groups'],
	rulebook: ['rules'],
}

/** Where an entry lies: a top-level map, its key there, and for a part of it (a row, a step) the keys below. */
export type Path = readonly string[]

const keyOf = (map: string, id: string) => `${map}/${id}`
/** Names of maps have no stroke, ids may have some. */
const pathOf = (key: string): Path => [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)]
const noBoards: ReadonlySet<string> = new Set()

/**
 * What belongs to which board: its page, what lies on it at any depth, arrows' bindings, pictures, the data of its blocks,
 * what people kept or decided of these. The registry belongs to all boards, and so to none.
 */
export class BoardContents {
	readonly #doc: Y.Doc
	readonly #boards = new Map<string, Set<string>>()

	constructor(doc: Y.Doc) {
		this.#doc = doc
		const records = readAllRecords(doc)
		for (const record of records.values()) {
			const board = boardOf(record, records)
			if (board !== undefined) this.#addRecord(record, board)
		}
		for (const [id, stand] of doc.getMap('stands')) {
			if (stand instanceof Y.Map) this.#addWith('stands', id, stand.get('block'), stand.get('of'))
		}
		for (const id of doc.getMap('dismissals').keys()) {
			const [block, of] = id.split('/')
			this.#addWith('dismissals', id, block, of)
		}
	}

	/** The pages an entry belongs to. */
	boardsOf([map = '', id = '']: Path): ReadonlySet<string> {
		return this.#boards.get(keyOf(map, id)) ?? noBoards
	}

	/** The entries that belong to a board and to no other, and those that other boards show, too. */
	entriesOf(board: string): { own: Path[]; shared: Path[] } {
		const entries = [...this.#boards]
			.filter(([, boards]) => boards.has(board))
			.map(([key, boards]) => ({ path: pathOf(key), isShared: boards.size > 1 }))
		return {
			own: entries.filter(({ isShared }) => !isShared).map(({ path }) => path),
			shared: entries.filter(({ isShared }) => isShared).map(({ path }) => path),
		}
	}

	/**
	 * The entries of the registry that a board's blocks show or speak of, directly or by way of each other; relations and handovers
	 * if both of their ends are spoken of.
	 */
	mentionedOn(board: string): Set<string> {
		const names = new Set<string>()
		for (const [block, map] of Object.entries(dataOf)) {
			for (const [id, data] of this.#doc.getMap(map)) {
				if (!this.boardsOf([map, id]).has(board)) continue
				collectNames(contentOf(data), names)
				for (const shown of shows[block as BlockId] ?? [])
					for (const each of this.#doc.getMap(shown).keys()) names.add(each)
			}
		}
		const mentioned = new Set<string>()
		for (let before = -1; before < mentioned.size; ) {
			before = mentioned.size
			for (const map of registryMaps) {
				for (const [id, entry] of this.#doc.getMap(map)) {
					if (mentioned.has(keyOf(map, id)) || !isMentioned(map, id, entry, names)) continue
					mentioned.add(keyOf(map, id))
					collectNames(contentOf(entry), names)
				}
			}
		}
		return mentioned
	}

	#addRecord(record: BoardRecord, board: string): void {
		this.#add('records', record.id, board)
		const props = isObject(record.props) ? record.props : {}
		if (typeof props.assetId === 'string') this.#add('records', props.assetId, board)
		const ref = refOfShape(record.type, props)
		const map = ref && mapOfBlock(ref.block)
		if (ref && map) this.#add(map, ref.id, board)
	}

	#add(map: string, id: string, board: string): void {
		const known = this.#boards.get(keyOf(map, id))
		if (known) known.add(board)
		else this.#boards.set(keyOf(map, id), new Set([board]))
	}

	#addWith(map: string, id: string, block: unknown, of: unknown): void {
		const data = typeof block === 'string' ? mapOfBlock(block) : undefined
		if (!data || typeof of !== 'string') return
		for (const board of this.boardsOf([data, of])) this.#add(map, id, board)
	}
}

/** The page most of these entries belong to, each a top-level map and a key in it; undefined if none belongs to any. */
export function boardOfMost(doc: Y.Doc, entries: readonly Path[]): string | undefined {
	const contents = new BoardContents(doc)
	const counts = new Map<string, number>()
	for (const entry of entries) {
		for (const board of contents.boardsOf(entry)) counts.set(board, (counts.get(board) ?? 0) + 1)
	}
	return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0]
}

/** Whether a document has this board. */
export const hasBoard = (doc: Y.Doc, board: string): boolean => readRecord(doc, board)?.typeName === 'page'

/** Whether `mentioned`, as `mentionedOn` gives it, has this entry. */
export const isAmong = (mentioned: ReadonlySet<string>, [map = '', id = '']: Path): boolean =>
	mentioned.has(keyOf(map, id))

const mapOfBlock = (block: string): PlenumMap | undefined =>
	Object.hasOwn(dataOf, block) ? dataOf[block as BlockId] : undefined

/** The page a record is or lies on; circles of parents happen and lie nowhere. */
function boardOf(record: BoardRecord, records: ReadonlyMap<string, BoardRecord>): string | undefined {
	const seen = new Set<string>()
	let at: BoardRecord | undefined = record
	while (at && !seen.has(at.id)) {
		if (at.typeName === 'page') return at.id
		seen.add(at.id)
		const parent: Json | undefined = at.typeName === 'binding' ? at.fromId : at.parentId
		at = typeof parent === 'string' ? records.get(parent) : undefined
	}
	return undefined
}

function isMentioned(map: string, id: string, entry: unknown, names: ReadonlySet<string>): boolean {
	if (map === 'handovers') return id.split('>').every((step) => names.has(step))
	if (map !== 'relations') return names.has(id)
	return entry instanceof Y.Map && names.has(String(entry.get('from'))) && names.has(String(entry.get('to')))
}

/** Every word that may be an id, among keys and values: blocks name entries in both, some behind a prefix. */
function collectNames(content: Json, names: Set<string>): void {
	if (typeof content === 'string') for (const name of content.split(/[/.>\s]+/)) names.add(name)
	else if (Array.isArray(content)) for (const part of content as readonly Json[]) collectNames(part, names)
	else if (isObject(content)) {
		for (const [key, part] of Object.entries(content)) {
			collectNames(key, names)
			collectNames(part, names)
		}
	}
}
