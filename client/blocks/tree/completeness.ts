import { type Goal, type Indicator, indicatorMeasures } from '../../../shared/registry/index.ts'
import type { TreeTexts } from './texts.ts'

type Measure = (typeof indicatorMeasures)[number]

/** Which of quality, quantity and time an indicator of the goal lacks; undefined for a goal without indicators. */
export function lackingMeasures({ indicators }: Pick<Goal, 'indicators'>): readonly Measure[] | undefined {
	if (indicators.length === 0) return undefined
	return indicatorMeasures.filter((measure) => indicators.some((each) => lacks(each, measure)))
}

const lacks = (indicator: Indicator, measure: Measure): boolean => indicator[measure].trim() === ''

/** The same in words: "vollständig", "Zeit fehlt". */
export function completenessWords(lacking: readonly Measure[] | undefined, texts: TreeTexts): string {
	if (!lacking) return texts.noIndicator
	const words = lacking.map((measure) => texts.measures[measure])
	if (words.length === 0) return texts.complete
	return words.length === 1 ? texts.lacking(words[0] ?? '') : texts.lackingSeveral(words)
}
