import type * as Y from 'yjs'
import { placedBlocks } from '../blocks/index.ts'
import { listPolls, pollBlock } from '../blocks/poll/index.ts'
import { boardsOf } from '../board/boards.ts'
import { cardsOn, type LyingCard } from '../board/cards/index.ts'
import type { OutlineAnswer } from '../protocol/api.ts'

type Group = OutlineAnswer['groups'][number]

/** What lies on a board as text, in reading order; without one, or if it is gone, the first. */
export function outlineOf(plenum: Y.Doc, board?: string): OutlineAnswer {
	const boards = boardsOf(plenum)
	const found = boards.find(({ id }) => id === board) ?? boards[0]
	if (!found) return { board: '', name: '', groups: [], results: [] }
	const groups = cardsOn(plenum, found.id).map(
		({ heading = '', cards }): Group => ({ heading: heading.trim(), cards: cards.map(inOutline) }),
	)
	const placed = placedBlocks(plenum).filter((each) => each.block === pollBlock.id && each.board === found.id)
	const here = new Set(placed.map(({ id }) => id))
	const results = listPolls(plenum).flatMap(({ id, result }) => (here.has(id) ? [result] : []))
	return { board: found.id, name: found.name, groups, results: results.reverse() }
}

function inOutline({ id, text, by, dots }: LyingCard): Group['cards'][number] {
	return { id, text: text.trim(), ...(by !== undefined && { by }), ...(dots !== undefined && { dots }) }
}
