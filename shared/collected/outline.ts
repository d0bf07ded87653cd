import type * as Y from 'yjs'
import { placedBlocks } from '../blocks/index.ts'
import { dotsGiven, listPolls, pollBlock, type ShownResult, withDots } from '../blocks/poll/index.ts'
import { boardsOf } from '../board/boards.ts'
import { type CardGroup, cardsOn, type LyingCard, namedAreas } from '../board/cards/index.ts'
import { roundOf } from '../board/handedIn.ts'
import type { RoundResult } from '../rounds/index.ts'
import type { OutlineAnswer } from './api.ts'
import { groupName } from './groupName.ts'
import { isTitle } from './laid.ts'

type Group = OutlineAnswer['groups'][number]

/** What a plenum says of a board, before what was counted is looked up. */
interface BoardOutline extends Omit<OutlineAnswer, 'results'> {
	/** rounds whose results lie here */
	readonly rounds: ReadonlySet<string>
	/** results for which nobody vouches, the oldest first */
	readonly said: readonly ShownResult[]
}

/**
 * What lies on a board as text, in reading order; without one, or if it is gone, the first. The question over the columns
 * of a round is a heading before theirs.
 */
export function outlineOf(plenum: Y.Doc, board?: string): BoardOutline {
	const boards = boardsOf(plenum)
	const found = boards.find(({ id }) => id === board) ?? boards[0]
	if (!found) return { board: '', name: '', groups: [], rounds: new Set(), said: [] }
	return {
		board: found.id,
		name: found.name,
		groups: groupsOf(cardsOn(plenum, found.id), areaNames(plenum, found.id)),
		...resultsOn(plenum, found.id),
	}
}

/** The outline with the results the server has counted, `counted` the oldest first, and the dots they gave. */
export function withResults(outline: BoardOutline, counted: readonly RoundResult[]): OutlineAnswer {
	const { rounds, said, groups, ...rest } = outline
	const vouchedFor = new Set(counted.map(({ id }) => id))
	const results = [
		...said.filter(({ id }) => !vouchedFor.has(id)),
		...counted.filter(({ id }) => rounds.has(id)),
	].reverse()
	const given = dotsGiven(counted)
	const dotted = groups.map((group) => ({ ...group, cards: group.cards.map((card) => withDots(card, given)) }))
	return { ...rest, groups: dotted, results }
}

/** Shape id of each named area -> its name. */
const areaNames = (plenum: Y.Doc, board: string) => new Map(namedAreas(plenum, board).map(({ id, name }) => [id, name]))

function groupsOf(all: readonly CardGroup[], areas: ReadonlyMap<string, string>): Group[] {
	const questions = new Map<string | undefined, string>(
		all.flatMap(({ cards }) => cards.filter(({ id }) => isTitle(id)).map(({ id, text }) => [roundOf(id), text.trim()])),
	)
	const groups = all.flatMap((laid): Group[] => {
		const { id, cards } = laid
		const round = roundOf(id ?? '')
		const question = questions.get(round)
		questions.delete(round)
		const written = cards.filter((card) => !isTitle(card.id))
		const area = areas.get(laid.within ?? '') ?? areas.get(id ?? '')
		const group = { heading: groupName(laid), ...(area !== undefined && { area }), cards: written.map(inOutline) }
		return [
			...(question === undefined ? [] : [{ heading: question, cards: [] }]),
			...(id === undefined && written.length === 0 ? [] : [group]),
		]
	})
	return [...groups, ...[...questions.values()].map((heading) => ({ heading, cards: [] }))]
}

function inOutline({ id, text, by, dots, group }: LyingCard): Group['cards'][number] {
	return {
		id,
		text: text.trim(),
		...(by !== undefined && { by }),
		...(dots !== undefined && { dots }),
		...(group !== undefined && { group }),
	}
}

function resultsOn(plenum: Y.Doc, board: string): Pick<BoardOutline, 'rounds' | 'said'> {
	const placed = placedBlocks(plenum).filter((each) => each.block === pollBlock.id && each.board === board)
	const rounds = new Set(placed.map(({ id }) => id))
	const here = listPolls(plenum).filter(({ id }) => rounds.has(id))
	return { rounds, said: here.map(({ result }): ShownResult => ({ ...result, unverified: true })) }
}
