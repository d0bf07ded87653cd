import type * as Y from 'yjs'
import { addBoard } from '../board/boards.ts'
import { change } from '../lib/change.ts'
import type { Random } from '../lib/random.ts'
import type { Term } from '../registry/index.ts'
import { type Paper, shapeWriter } from './boardShapes.ts'
import type { Method } from './method.ts'

/** Papers of the cards beside a block: one colour for what is said, the last one in another for what was added later. */
const papers: readonly Paper[] = ['yellow', 'yellow', 'yellow', 'orange']

/**
 * Adds a board for a method behind the others, empty or filled from the invented town, and gives its id. One step of undo.
 * The block lies below the cards, because it may grow.
 */
export function addMethodBoard(
	doc: Y.Doc,
	method: Method,
	{ locale, filled = false, random = Math.random }: { locale: keyof Term; filled?: boolean; random?: Random },
): string {
	return change(doc, () => {
		const board = addBoard(doc, method.name[locale], random)
		const shapes = shapeWriter(doc, board, random)
		const block = filled ? method.sample(doc, locale, random) : method.found(doc, random)
		const cards = method.cards?.[filled ? 'sample' : 'empty']
		if (cards) {
			shapes.question({ x: 0, y: 0 }, 304, cards.question[locale])
			for (const [i, note] of cards.notes.entries()) {
				shapes.note({ x: 328 + i * 224, y: 0 }, papers[i] ?? 'yellow', note[locale])
			}
		}
		shapes.block({ x: 0, y: cards ? 248 : 0 }, block, filled)
		return board
	})
}
