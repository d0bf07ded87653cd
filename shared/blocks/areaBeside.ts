import type * as Y from 'yjs'
import { addCluster, estimatedSize, placeOnBoard } from '../board/cards/index.ts'
import { readAllRecords } from '../board/records.ts'
import { setBackground } from '../board/rights.ts'
import { command } from '../lib/command.ts'
import type { Random } from '../lib/random.ts'
import { type BlockRef, placedBlocks } from './index.ts'

/** As wide as an area beside a block; and board units between them. */
const width = 880
const air = 80

interface AreaPart {
	readonly x: number
	readonly y: number
	readonly w: number
	readonly h: number
}

/**
 * Lays an area for cards with this heading to the left of a block, below what lies there already, and gives the board, the shape and
 * where it lies, with some air; undefined if the block lies on no board. It is background, as the areas a method begins with.
 */
export const addAreaBeside = command(
	'plenum',
	(
		doc: Y.Doc,
		{ block, id }: BlockRef,
		heading: string,
		random: Random = Math.random,
	): { readonly board: string; readonly shape: string; readonly part: AreaPart } | undefined => {
		const placed = placedBlocks(doc).find((each) => each.block === block && each.id === id)
		if (!placed) return undefined
		const records = readAllRecords(doc)
		const { x: right, y: top } = placeOnBoard(records, placed.shape)
		const x = right - air - width
		const bottoms = [...records.values()].flatMap((record) => {
			if (record.parentId !== placed.board || record.id === placed.shape) return []
			const [at, size] = [placeOnBoard(records, record.id), estimatedSize(record)]
			const isInTheWay = at.x < x + width && at.x + size.w > x
			return isInTheWay && at.y + size.h > top ? [at.y + size.h] : []
		})
		const y = bottoms.length > 0 ? Math.max(...bottoms) + air / 2 : top
		const shape = addCluster(doc, placed.board, { kind: 'area', x, y, w: width, heading }, random)
		setBackground(doc, [shape], true)
		const { h } = estimatedSize(readAllRecords(doc).get(shape) ?? { id: shape, typeName: 'shape' })
		return { board: placed.board, shape, part: { x: x - air / 2, y: y - air / 2, w: width + air, h: h + air } }
	},
)
