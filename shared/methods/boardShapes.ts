import type * as Y from 'yjs'
import { type BlockRef, blockOf } from '../blocks/index.ts'
import {
	addCardsInto,
	addCluster,
	type CardDraft,
	estimatedSize,
	keysAbove,
	type Place,
	writeShape,
} from '../board/cards/index.ts'
import { readAllRecords, readRecord } from '../board/records.ts'
import { setBackground } from '../board/rights.ts'
import type { Random } from '../lib/random.ts'

/** As wide as a table that nobody has drawn wider, so that both end at one line; and beside a block that comes first. */
export const areaWidth = { above: 1264, beside: 880 } as const

/** Puts shapes onto a board one above the other, in the order of the calls. For templates, inside a transaction. */
export function shapeWriter(doc: Y.Doc, board: string, random: Random) {
	return {
		/** A block of the workshop. */
		block: (place: Place, { block, id }: BlockRef, filled: boolean) => {
			const known = blockOf(block)
			const [key] = keysAbove(readAllRecords(doc), board, 1)
			if (known) writeShape(doc, known.shapeType, board, key, place, known.newShapeProps(id, filled), random)
		},
		/**
		 * A question with the cards that answer it so far; answers with the height it takes. The area is background, so that
		 * it stays where it is while people put their cards into it; the cards are free.
		 */
		area: (place: Place & { w: number }, question: string, cards: readonly CardDraft[]): number => {
			const area = addCluster(doc, board, { kind: 'area', ...place, heading: question }, random)
			addCardsInto(doc, area, cards, { random })
			setBackground(doc, [area], true)
			return estimatedSize(readRecord(doc, area) ?? { id: area, typeName: 'shape' }).h
		},
	}
}
