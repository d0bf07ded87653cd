import type * as Y from 'yjs'
import { placedBlocks } from '../blocks/index.ts'
import { listPolls, pollBlock } from '../blocks/poll/index.ts'
import { boardsOf } from '../board/boards.ts'
import { type CardGroup, cardsOn, type LyingCard } from '../board/cards/index.ts'
import type { OutlineAnswer } from '../protocol/api.ts'
import { isTitle, roundOf } from './laid.ts'

type Group = OutlineAnswer['groups'][number]

/**
 * What lies on a board as text, in reading order; without one, or if it is gone, the first. The question over the columns
 * of a round is a heading before theirs.
 */
export function outlineOf(plenum: Y.Doc, board?: string): OutlineAnswer {
	const boards = boardsOf(plenum)
	const found = boards.find(({ id }) => id === board) ?? boards[0]
	if (!found) return { board: '', name: '', groups: [], results: [] }
	return {
		board: found.id,
		name: found.name,
		groups: groupsOf(cardsOn(plenum, found.id)),
		results: resultsOn(plenum, found.id),
	}
}

function groupsOf(all: readonly CardGroup[]): Group[] {
	const questions = new Map<string | undefined, string>(
		all.flatMap(({ cards }) => cards.filter(({ id }) => isTitle(id)).map(({ id, text }) => [roundOf(id), text.trim()])),
	)
	const groups = all.flatMap(({ id, heading = '', cards }): Group[] => {
		const round = roundOf(id ?? '')
		const question = questions.get(round)
		questions.delete(round)
		const written = cards.filter((card) => !isTitle(card.id))
		const group = { heading: heading.trim(), cards: written.map(inOutline) }
		return [
			...(question === undefined ? [] : [{ heading: question, cards: [] }]),
			...(id === undefined && written.length === 0 ? [] : [group]),
		]
	})
	return [...groups, ...[...questions.values()].map((heading) => ({ heading, cards: [] }))]
}

function inOutline({ id, text, by, dots }: LyingCard): Group['cards'][number] {
	return { id, text: text.trim(), ...(by !== undefined && { by }), ...(dots !== undefined && { dots }) }
}

/** The newest first. */
function resultsOn(plenum: Y.Doc, board: string) {
	const placed = placedBlocks(plenum).filter((each) => each.block === pollBlock.id && each.board === board)
	const here = new Set(placed.map(({ id }) => id))
	return listPolls(plenum)
		.flatMap(({ id, result }) => (here.has(id) ? [result] : []))
		.reverse()
}
