import { type LayoutOptions, nobodyLane, personLane, stepOutcomes } from '../../../../shared/blocks/chain/index.ts'
import type { Locale } from '../../../texts/locale.ts'
import { headName, headRoom } from '../actorName.ts'
import type { Registry } from '../observe.ts'
import type { ChainTexts } from '../texts/chainTexts.ts'
import { countInHead, countOnPage } from './countLines.ts'

/** Lines a person's name may take in the head of a lane. */
const mostLines = 4

/** How a picture is laid out where it is seen: with this browser's letters and words, at least `width` board units wide. */
export const layoutOnPage = (
	width: number,
	{ actors }: Registry,
	texts: ChainTexts,
	locale: Locale,
	/** how the chain calls the person */
	person = '',
): LayoutOptions => ({
	width,
	countLines: countOnPage,
	headLines(lane) {
		if (lane === nobodyLane) return 2
		if (lane !== personLane) return countInHead(headName(actors.get(lane), texts, countInHead), headRoom.width)
		// Below the name stands that the person is invented.
		return Math.min(mostLines, countInHead(person.trim() || texts.personEmpty, headRoom.width)) + 1
	},
	emptyExperience: texts.emptyExperience,
	emptyStep: texts.emptyStep,
	outcomeWords: (outcome) => stepOutcomes[outcome][locale],
	passageWords: ({ kind, condition }, number) => texts.passages.short(kind, number, condition.trim()),
})
