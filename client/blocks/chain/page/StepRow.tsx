import { memo } from 'react'
import {
	answerNeed,
	changeChainStep,
	type Step,
	type StepMark,
	stepText,
} from '../../../../shared/blocks/chain/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { ActorSymbol, symbolFills } from '../../../ui/ActorSymbol.tsx'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import type { ChainActions } from '../actions.ts'
import { Choice } from '../details/Choice.tsx'
import { LaneChoice } from '../details/LaneChoice.tsx'
import { NeedsButton } from '../details/NeedsButton.tsx'
import { OutcomeTag } from '../drawing/Outcome.tsx'
import { stepElement } from '../elements.ts'
import { type Pictures, type Registry, useNeedsOfChain } from '../observe.ts'
import { usePersonal } from '../personal.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { StepMenu } from './StepMenu.tsx'
import { rowKeys, useWanted } from './useRowKeys.ts'

export interface RowProps {
	chain: string
	step: Step
	pictures: Pictures
	registry: Registry
	actions: ChainActions
}

/** A step: what happens, with whom, which service it stands for, which needs it answers. */
export const StepRow = memo(function StepRow(props: RowProps & { number: number; mark: StepMark | undefined }) {
	const { chain, step, number, mark, pictures, registry, actions } = props
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(chainTexts)
	const needs = useNeedsOfChain(chain)
	const element = stepElement(step.id)
	const isShown = usePersonal(chain, (personal) => personal.chosen) === element
	const begin = useWanted(chain, step.id)
	const byService = registry.services.find(({ id }) => id === step.service)?.needs ?? []
	const set = (work: () => void) => actions.asOneStep(work)
	return (
		<tr className="chain-step-row" data-element={element} data-shown={isShown || undefined} tabIndex={-1}>
			<td className="chain-cell-number">
				<span className="chain-number">{number}</span>
			</td>
			<td data-step-words>
				<SharedField
					field={textFields.chainStep}
					text={stepText(doc, chain, step.id)}
					label={texts.page.words(number)}
					place={placeIn(chain, element)}
					placeholder={texts.emptyStep}
					begin={begin}
					onEnter={() => actions.addAfter(step.id)}
					onKey={rowKeys(chain, step, actions)}
				/>
				{mark && (
					<span className="chain-mark" data-mark={mark}>
						{texts.marks[mark]}
					</span>
				)}
				{step.outcome && <OutcomeTag outcome={step.outcome} />}
			</td>
			<td className="chain-cell-lane">
				<LaneSymbol lane={step.lane} registry={registry} />
				<LaneChoice
					label={texts.page.laneOf(number)}
					isLabelHidden
					picture={pictures[step.state]}
					registry={registry}
					lane={step.lane}
					disabled={!mayWrite}
					onChange={(lane) => actions.move(step.id, { lane })}
				/>
			</td>
			<td className="chain-cell-service" data-label={texts.page.service}>
				<Choice
					label={texts.page.serviceOf(number)}
					isLabelHidden
					empty={texts.details.noService}
					options={registry.services.map(({ id, name }) => ({ value: id, label: name || texts.services.labelEmpty }))}
					value={step.service}
					disabled={!mayWrite}
					onChange={(service) => set(() => changeChainStep(doc, chain, step.id, { service }))}
				/>
			</td>
			<td data-label={texts.page.needs}>
				<NeedsButton
					label={texts.page.needsOf(number)}
					needs={needs}
					chosen={step.needs}
					byService={byService}
					onChange={(need, answers) => set(() => answerNeed(doc, chain, step.id, need, answers))}
				/>
			</td>
			<td className="chain-cell-menu">
				{mayWrite && <StepMenu {...props} label={texts.details.more(number)} title={texts.details.step(number)} />}
			</td>
		</tr>
	)
})

function LaneSymbol({ lane, registry: { actors, fields } }: { lane: string | undefined; registry: Registry }) {
	const actor = actors.get(lane ?? '')
	return (
		<ActorSymbol
			kind={lane === undefined ? 'person' : actor?.kind}
			colour={fields.find(({ id }) => id === actor?.field)?.colour}
			size={20}
			fill={lane === undefined ? 'dashed' : actor?.involvement ? symbolFills[actor.involvement] : 'filled'}
		/>
	)
}
