import { type LayoutOptions, nobodyLane, personLane, stepOutcomes } from '../../../../shared/blocks/chain/index.ts'
import type { Locale } from '../../../texts/locale.ts'
import { headName, headRoom } from '../actorName.ts'
import type { Registry } from '../observe.ts'
import type { ChainTexts } from '../texts/chainTexts.ts'
import { countInHead, countOnPage } from './countLines.ts'

/** How a picture is laid out where it is seen: with this browser's letters and words, at least `width` board units wide. */
export const layoutOnPage = (
	width: number,
	{ actors }: Registry,
	texts: ChainTexts,
	locale: Locale,
): LayoutOptions => ({
	width,
	countLines: countOnPage,
	headLines: (lane) =>
		lane === personLane || lane === nobodyLane
			? 2
			: countInHead(headName(actors.get(lane), texts, countInHead), headRoom.width),
	emptyExperience: texts.emptyExperience,
	outcomeWords: (outcome) => stepOutcomes[outcome][locale],
	passageWords: ({ kind, condition }, number) => texts.passages.short(kind, number, condition.trim()),
})
