import { type Goal, type Indicator, indicatorMeasures } from '../../../shared/registry/index.ts'
import { useTexts } from '../../texts/texts.ts'
import { type TreeTexts, treeTexts } from './texts.ts'
import './signs.css'

/** Whether a goal can be measured: three bars for quality, quantity and time, and what of them is missing in words. */
export function IndicatorSign({ goal }: { goal: Goal }) {
	const texts = useTexts(treeTexts)
	const lacking = lackingMeasures(goal)
	const isWhole = lacking?.length === 0
	return (
		<span className="tree-sign" data-whole={isWhole || undefined}>
			<svg width="20" height="12" viewBox="0 0 20 12" aria-hidden="true">
				{indicatorMeasures.map((measure, i) => (
					<rect
						key={measure}
						x={i * 7 + 0.75}
						y={0.75}
						width={4.5}
						height={10.5}
						data-missing={!lacking || lacking.includes(measure) || undefined}
					/>
				))}
			</svg>
			{completenessWords(lacking, texts)}
		</span>
	)
}

type Measure = (typeof indicatorMeasures)[number]

/** Which of quality, quantity and time an indicator of the goal lacks; undefined for a goal without indicators. */
function lackingMeasures({ indicators }: Pick<Goal, 'indicators'>): readonly Measure[] | undefined {
	if (indicators.length === 0) return undefined
	return indicatorMeasures.filter((measure) => indicators.some((each) => lacks(each, measure)))
}

const lacks = (indicator: Indicator, measure: Measure): boolean => indicator[measure].trim() === ''

/** The same in words: "vollständig", "Zeit fehlt". */
function completenessWords(lacking: readonly Measure[] | undefined, texts: TreeTexts): string {
	if (!lacking) return texts.noIndicator
	const words = lacking.map((measure) => texts.measures[measure])
	if (words.length === 0) return texts.complete
	return words.length === 1 ? texts.lacking(words[0] ?? '') : texts.lackingSeveral(words)
}
