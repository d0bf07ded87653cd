import {
	answerNeed,
	changeChainStep,
	personLane,
	type Step,
	type StepOutcome,
	stepOutcomes,
} from '../../../../shared/blocks/chain/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import type { ChainActions } from '../actions.ts'
import { outcomeInFull } from '../drawing/Outcome.tsx'
import { type Pictures, type Registry, useNeedsOfChain } from '../observe.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { Choice } from './Choice.tsx'
import { LaneChoice } from './LaneChoice.tsx'
import { NeedChecks } from './NeedChecks.tsx'
import { PassageFields } from './PassageFields.tsx'
import './details.css'

/** Everything a step says besides its words. */
export function StepFields({
	chain,
	step,
	pictures,
	registry,
	actions,
}: {
	chain: string
	step: Step
	pictures: Pictures
	registry: Registry
	actions: ChainActions
}) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(chainTexts)
	const locale = useLocale()
	const needs = useNeedsOfChain(chain)
	const picture = pictures[step.state]
	const { id, service, state } = step
	const set = (patch: Parameters<typeof changeChainStep>[3]) =>
		actions.asOneStep(() => changeChainStep(doc, chain, id, patch))
	const phase = (
		<Choice
			label={texts.details.phase}
			options={picture.phases.map((each) => ({ value: each.id, label: each.label }))}
			value={step.phase}
			disabled={!mayWrite}
			onChange={(next) => next && actions.move(id, { phase: next })}
		/>
	)
	if (step.lane === personLane) {
		return (
			<div className="chain-fields">
				{phase}
				<label className="chain-check">
					<input
						type="checkbox"
						checked={step.burden}
						disabled={!mayWrite}
						onChange={(event) => set({ burden: event.target.checked })}
					/>
					{texts.details.burden}
				</label>
			</div>
		)
	}
	const answered = registry.services.find((each) => each.id === service)?.needs ?? []
	return (
		<div className="chain-fields">
			<LaneChoice
				label={texts.details.lane}
				picture={picture}
				registry={registry}
				lane={step.lane}
				disabled={!mayWrite}
				onChange={(lane) => actions.move(id, { lane })}
			/>
			{phase}
			<Choice
				label={texts.details.service}
				empty={texts.details.noService}
				options={registry.services.map((each) => ({ value: each.id, label: each.name || texts.services.labelEmpty }))}
				value={service}
				disabled={!mayWrite}
				onChange={(next) => set({ service: next })}
			/>
			<Choice
				label={texts.details.outcome}
				empty={texts.details.reached}
				options={(Object.keys(stepOutcomes) as StepOutcome[]).map((value) => ({
					value,
					label: outcomeInFull(value, texts, locale),
				}))}
				value={step.outcome}
				disabled={!mayWrite}
				onChange={(outcome) => set({ outcome })}
			/>
			<PassageFields chain={chain} step={step} picture={picture} actions={actions} />
			{state === 'ideal' && (
				<Choice
					label={texts.details.counterpart}
					empty={texts.details.noCounterpart}
					options={pictures.actual.steps.map((each, i) => ({ value: each.id, label: `${i + 1} ${each.text}` }))}
					value={step.counterpart}
					disabled={!mayWrite}
					onChange={(next) => set({ counterpart: next })}
				/>
			)}
			{step.outcome ? (
				<p className="ui-caption">{texts.details.notReachedAnswersNone}</p>
			) : (
				<NeedChecks
					legend={texts.details.needs}
					needs={needs}
					chosen={step.needs}
					byService={answered}
					onChange={(need, answers) => actions.asOneStep(() => answerNeed(doc, chain, id, need, answers))}
				/>
			)}
		</div>
	)
}
