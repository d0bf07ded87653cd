import type { LayoutOptions } from '../../../../shared/blocks/chain/index.ts'
import type { ChainTexts } from '../texts/chainTexts.ts'
import { countOnPage } from './countLines.ts'

/** How a picture is laid out where it is seen: with this browser's letters and words, at least `width` board units wide. */
export const layoutOnPage = (width: number, { emptyExperience }: ChainTexts): LayoutOptions => ({
	width,
	countLines: countOnPage,
	emptyExperience,
})
