import type * as Y from 'yjs'
import {
	cardShapeType,
	estimatedSize,
	keysAbove,
	newCardProps,
	settleInto,
	writeNewShape,
} from '../board/cards/index.ts'
import { cardShape } from '../board/handedIn.ts'
import type { JsonObject } from '../board/record.ts'
import { readRecordsIn, recordsOf } from '../board/records.ts'
import { wellFormed } from '../lib/characters.ts'
import { command } from '../lib/command.ts'
import type { Attribution } from '../rounds/index.ts'
import { type CollectedRound, layAreas } from './areas.ts'
import { boardFor } from './laid.ts'

/** A card as it was handed in. */
interface CollectedCard {
	/** unique in its round */
	readonly id: string
	readonly text: string
	/** id of a column of the round */
	readonly column?: string | undefined
	/** name or organisation, in the words to be shown */
	readonly by?: string | undefined
	/** id of the participant whose card it stays */
	readonly of?: string | undefined
}

/**
 * Lays cards of a round onto its board, in the order given, each into the area of its column, and answers with how many
 * are new. Those that lie there stay as people have moved and changed them; late ones come behind the others.
 */
export const layCards = command(
	'plenum',
	(plenum: Y.Doc, round: CollectedRound, cards: readonly CollectedCard[]): number => {
		const stored = recordsOf(plenum)
		const byShape = new Map(cards.map((card) => [cardShape(round.id, card.id), card]))
		const coming = [...byShape].filter(([shape]) => !stored.has(shape))
		if (coming.length === 0) return 0
		const board = boardFor(plenum, { ...round, board: round.board, name: round.about })
		const areaOf = layAreas(
			plenum,
			board,
			round,
			coming.map(([, { column }]) => column),
		)
		for (const area of new Set(coming.map(([, { column }]) => areaOf(column)))) {
			const here = coming.filter(([, { column }]) => areaOf(column) === area)
			const keys = keysAbove(readRecordsIn(plenum, area), area, here.length)
			for (const [i, [id, card]] of here.entries()) {
				const props = { ...newCardProps({ text: wellFormed(card.text) }) }
				const place = { x: 0, y: 0 }
				const meta = signature(card, round.settings.attribution)
				writeNewShape(plenum, { id, type: cardShapeType, parentId: area, index: keys[i], place, props, meta })
			}
			const laid = here.map(([id]) => id)
			settleInto(plenum, area, laid, estimatedSize)
		}
		return coming.length
	},
)

/** What is kept of whose a card is: never more than the round has promised. */
function signature({ by, of }: CollectedCard, attribution: Attribution): JsonObject {
	if (attribution === 'anonymous') return {}
	return { ...(by && { by: wellFormed(by) }), ...(of && attribution === 'named' && { of }) }
}
