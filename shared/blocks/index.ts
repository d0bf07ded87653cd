import type * as Y from 'yjs'
import { type BoardRecord, isObject, type JsonObject } from '../board/record.ts'
import { readAllRecords } from '../board/records.ts'
import type { Block, BlockRef } from './block.ts'
import { chainBlock } from './chain/index.ts'
import { checklistBlock } from './checklist/block.ts'
import { circlesBlock } from './circles/block.ts'
import { documentBlock } from './document/block.ts'
import { mapBlock } from './map/index.ts'
import { pollBlock } from './poll/index.ts'
import { rulebookBlock } from './rulebook/index.ts'
import { scenesBlock } from './scenes/block.ts'
import { tableBlock } from './table/index.ts'
import { treeBlock } from './tree/index.ts'

/** Every building block of the product. A new one is a folder and a line here. */
export const blocks = {
	chain: chainBlock,
	checklist: checklistBlock,
	table: tableBlock,
	map: mapBlock,
	poll: pollBlock,
	rulebook: rulebookBlock,
	tree: treeBlock,
	circles: circlesBlock,
	scenes: scenesBlock,
	document: documentBlock,
} as const satisfies Record<string, Block>
export type BlockId = keyof typeof blocks

/** The block of this id, or undefined if this version of the product does not know it. */
export const blockOf = (id: string): Block | undefined => Object.values<Block>(blocks).find((block) => block.id === id)

/** The method the data of a block belong to; undefined if they are gone, or belong to none. */
export const methodIdOf = (doc: Y.Doc, { block, id }: BlockRef): string | undefined =>
	blockOf(block)
		?.list(doc)
		.find((entry) => entry.id === id)?.method

/** What a shape on a board refers to, if it is the shape of a block. */
export function refOfShape(type: unknown, props: JsonObject): BlockRef | undefined {
	const block = Object.values<Block>(blocks).find(({ shapeType }) => shapeType === type)
	const id = block && props[block.idProp]
	return typeof id === 'string' ? { block: block?.id ?? '', id } : undefined
}

/** What a record refers to, if it is the shape of a block. */
export const refOfRecord = (record: BoardRecord | undefined): BlockRef | undefined =>
	isObject(record?.props) ? refOfShape(record.type, record.props) : undefined

/** A block as it lies on a board. */
export interface PlacedBlock extends BlockRef {
	/** tldraw page id */
	readonly board: string
	/** tldraw shape id */
	readonly shape: string
}

/** The blocks directly on the boards, in the order of their shapes' ids: the same on every device. */
export function placedBlocks(doc: Y.Doc): PlacedBlock[] {
	return [...readAllRecords(doc).values()]
		.flatMap(({ id, type, props, parentId }): PlacedBlock[] => {
			const ref = refOfShape(type, (props ?? {}) as JsonObject)
			return ref && typeof parentId === 'string' ? [{ ...ref, board: parentId, shape: id }] : []
		})
		.sort((a, b) => (a.shape < b.shape ? -1 : 1))
}

export type { Block, BlockRef, BlockWords, Mention } from './block.ts'
export type { BlockMethod, FindMethod } from './method.ts'
