import type * as Y from 'yjs'
import { type BlockRef, blockOf } from '../blocks/index.ts'
import { addBoard } from '../board/boards.ts'
import type { Paper } from '../board/cards/index.ts'
import { command } from '../lib/command.ts'
import type { Random } from '../lib/random.ts'
import type { Day, Term } from '../registry/index.ts'
import { areaWidth, shapeWriter } from './boardShapes.ts'
import type { Cards, Method, Stage } from './method.ts'
import { inLanguage, layMethodAreas } from './methodAreas.ts'
import { tellAddedAsOf } from './sampleTime.ts'

/** Papers of the cards beside a block: one colour for what is said, the last one in another for what was added later. */
const papers: readonly Paper[] = ['yellow', 'yellow', 'yellow', 'orange']

/**
 * Board units between the cards and the block below them, whose words may need another line elsewhere; and the block beside them,
 * whose legend lies over the board there.
 */
const airAroundCards = { below: 48, beside: 360 } as const

export interface BoardOptions {
	locale: keyof Term
	/** with what the invented town says, instead of empty */
	filled?: boolean
	/** the stage of the Fahrplan it is to stand at, if not the first the method serves */
	stage?: Stage
	/** the board's id if it is given already; begins with `page:` */
	board?: string
	/** what the invented town says is told as of this day; absent: as of the day on which it was written */
	today?: Day
	random?: Random
}

/** Adds a board for a method behind the others, empty or filled, and gives its id. One step of undo. */
export const addMethodBoard = command('plenum', (doc: Y.Doc, method: Method, options: BoardOptions): string => {
	const { locale, filled = false, today, random = Math.random } = options
	const block = filled ? method.sample(doc, locale, random) : method.found(doc, random)
	const how = filled ? 'sample' : 'empty'
	const board = addBoardWith(doc, method, block, options, method.cards?.[how])
	if (method.areas) layMethodAreas(doc, board, method.areas[how].map(inLanguage(locale)), random)
	if (filled && today) tellAddedAsOf(doc, today, locale)
	return board
})

/** Adds a board on which a method's block lies, below its cards if there are any, or at their right: it may grow. */
export const addBoardWith = command(
	'plenum',
	(
		doc: Y.Doc,
		method: Method,
		block: BlockRef,
		{ locale, filled = false, board: id, stage, random = Math.random }: BoardOptions,
		cards?: Cards,
	): string => {
		const elsewhere = stage === method.stages[0] ? undefined : stage
		const board = addBoard(doc, method.name[locale], random, id, undefined, elsewhere)
		const shapes = shapeWriter(doc, board, random)
		let y = 0
		if (cards) {
			const answers = cards.notes.map((note, i) => ({ text: note[locale], paper: papers[i] ?? ('yellow' as const) }))
			const isBeside = blockOf(block.block)?.comesFirst
			const w = isBeside ? areaWidth.beside : areaWidth.above
			const height = shapes.area(
				{ x: isBeside ? -w - airAroundCards.beside : 0, y, w },
				cards.question[locale],
				answers,
			)
			if (!isBeside) y = height + airAroundCards.below
		}
		shapes.block({ x: 0, y }, block, filled)
		return board
	},
)
