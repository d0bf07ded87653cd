import type * as Y from 'yjs'
import { roundsOf, type Step } from '../agenda/index.ts'
import type { PartDraft, ToldFrom } from '../blocks/document/index.ts'
import { boardsOf } from '../board/boards.ts'
import { type CardGroup, cardsOn, namedAreas } from '../board/cards/index.ts'
import { roundOf } from '../board/handedIn.ts'
import type { Term } from '../registry/index.ts'
import { groupsTold } from './cards.ts'
import { paragraph } from './words.ts'

const onBoard: Term = { de: 'Auf dem Board', en: 'On the board' }

/**
 * What lies on the board of a step that collected nothing by a round: people laid and sorted cards there by hand. Cards do not say when they
 * were laid, so the board is told as it is, each of its groups once: with the step whose area they lie in, and otherwise with the last one that
 * shows the board. What came of rounds is told with those.
 */
export function boardCardsTold(
	{ doc, locale, details }: ToldFrom,
	stage: Y.Doc,
	step: Step,
	/** every step of the kind, in the order of the agenda */
	all: readonly Step[],
): PartDraft[] {
	const board = boardsOf(doc).find(({ id }) => id === step.board)
	if (!board) return []
	const here = all.filter((each) => each.board === board.id)
	const areas = new Map(namedAreas(doc, board.id).map(({ id, name }) => [id, name]))
	const teller = ({ id, within }: CardGroup): Step | undefined => {
		const area = areas.get(within ?? id ?? '')
		return here.find((each) => area !== undefined && areasOf(each).includes(area)) ?? lastOf(here)
	}
	const groups = withoutRounds(cardsOn(doc, board.id), stage).filter((group) => teller(group)?.id === step.id)
	const told = groupsTold(groups, `${step.id}/board`, { locale, isCourse: details.manner === 'course' })
	const name = { de: `${onBoard.de} „${board.name.trim()}“:`, en: `${onBoard.en} “${board.name.trim()}”:` }[locale]
	return told.length > 0 ? [paragraph(`${step.id}/board/name`, name), ...told] : []
}

const areasOf = ({ area, material = [] }: Step): string[] => [...(area === undefined ? [] : [area]), ...material]

/** The last that works in no area of its own; where each has one, the last of all. */
const lastOf = (steps: readonly Step[]): Step | undefined =>
	steps.filter((each) => areasOf(each).length === 0).at(-1) ?? steps.at(-1)

/** Without the groups that are told with a round of this agenda, and without its loose cards. */
function withoutRounds(groups: readonly CardGroup[], stage: Y.Doc): CardGroup[] {
	const rounds = roundsOf(stage)
	const isOfRound = (id: string | undefined) => id !== undefined && rounds.has(roundOf(id) ?? '')
	return groups
		.filter(({ id, cards }) => id === undefined || !(isOfRound(id) || cards.some((card) => isOfRound(card.id))))
		.map((group) => ({ ...group, cards: group.cards.filter((card) => !isOfRound(card.id)) }))
}
