import { type Goal, indicatorMeasures } from '../../../shared/registry/index.ts'
import { useTexts } from '../../texts/texts.ts'
import { completenessWords, lackingMeasures } from './completeness.ts'
import { treeTexts } from './texts.ts'

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
