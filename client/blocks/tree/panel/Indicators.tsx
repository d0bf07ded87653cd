import { goalElement } from '../../../../shared/blocks/tree/index.ts'
import {
	addIndicator,
	type Goal,
	indicatorPartIds,
	indicatorParts,
	indicatorText,
	removeIndicator,
} from '../../../../shared/registry/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { useTreeActions } from '../actions.ts'
import { treeTexts } from '../texts.ts'

/** By what a goal is measured: each indicator with quality, quantity, time and source. */
export function Indicators({ tree, goal }: { tree: string; goal: Goal }) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(treeTexts).details
	const actions = useTreeActions(tree)
	return (
		<section>
			<h3>{texts.indicators}</h3>
			{goal.indicators.map((indicator, i) => (
				<fieldset key={indicator.id} className="tree-indicator">
					<legend className="ui-hidden-text">{texts.indicator(i + 1)}</legend>
					{indicatorPartIds.map((part) => (
						<div key={part} data-missing={(part !== 'text' && !indicator[part].trim()) || undefined}>
							{part !== 'text' && <span aria-hidden="true">{texts.parts[part]}</span>}
							<SharedField
								text={indicatorText(doc, goal.id, indicator.id, part)}
								label={`${texts.indicator(i + 1)}: ${texts.parts[part]}`}
								field={indicatorParts[part]}
								place={placeIn(tree, goalElement(goal.id), indicator.id, part)}
								placeholder={part === 'text' ? texts.indicatorEmpty : '?'}
							/>
						</div>
					))}
					{mayWrite && (
						<Button kind="link" onClick={() => actions.asOneStep(() => removeIndicator(doc, goal.id, indicator.id))}>
							{texts.removeIndicator}
						</Button>
					)}
				</fieldset>
			))}
			{mayWrite && (
				<Button icon="plus" onClick={() => actions.asOneStep(() => addIndicator(doc, goal.id))}>
					{texts.addIndicator}
				</Button>
			)}
		</section>
	)
}
