import { useState } from 'react'
import {
	addBranch,
	type ChainPicture,
	conditionText,
	divides,
	editCondition,
	goOn,
	mostBranches,
	removeBranch,
	type Step,
	turnBranch,
} from '../../../../shared/blocks/chain/index.ts'
import { textFields } from '../../../../shared/text/fields.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import type { ChainActions } from '../actions.ts'
import { stepElement } from '../elements.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { Choice } from './Choice.tsx'

/** Where the way leads from a step: on to the next one or not, to others, back; and in which case. */
export function PassageFields({
	chain,
	step,
	picture: { steps },
	actions,
}: {
	chain: string
	step: Step
	picture: ChainPicture
	actions: ChainActions
}) {
	const { doc, mayWrite } = useRoom()
	const texts = useTexts(chainTexts).passages
	const [, renew] = useState(0)
	const [chosen, want] = useState<string>()
	const [fresh, setFresh] = useState<{ readonly to: string }>()
	const { id, branches, onward } = step
	const here = steps.findIndex((each) => each.id === id)
	const next = steps[here + 1]
	const nameOf = ({ id: other, text }: Step) =>
		texts.step(steps.findIndex((each) => each.id === other) + 1, text.trim())
	const optionOf = (to: Step) => ({
		value: to.id,
		label: (steps.indexOf(to) < here ? texts.backTo : texts.branchTo)(nameOf(to)),
	})
	const others = steps.filter((each) => each.id !== id && !branches.some(({ to }) => to === each.id))
	// The next step has its own place; once the way does not simply go on there, it can be one among others.
	const targets = others.filter((each) => each !== next || !onward)
	const wanted = targets.find((each) => each.id === chosen)?.id
	const add = () => {
		if (wanted === undefined) return
		actions.asOneStep(() => addBranch(doc, chain, id, wanted))
		setFresh({ to: wanted })
		want(undefined)
	}
	const condition = (to: string | undefined, label: string) => (
		<span className="chain-field">
			<span aria-hidden="true">{texts.condition}</span>
			<SharedField
				field={textFields.chainCondition}
				text={conditionText(doc, chain, id, to)}
				label={label}
				place={placeIn(chain, `${stepElement(id)}/${to === undefined ? 'next' : `branch.${to}`}`)}
				placeholder={texts.inAnyCase}
				begin={to !== undefined && fresh?.to === to ? fresh : undefined}
				onMissing={() => {
					// Only now is there a text to write in; nothing else of the step has changed.
					editCondition(doc, chain, id, to, '')
					renew((n) => n + 1)
				}}
			/>
		</span>
	)
	return (
		<fieldset className="chain-passages">
			<legend>{texts.legend}</legend>
			{next && (
				<div className="chain-passage">
					<label className="chain-check">
						<input
							type="checkbox"
							checked={onward}
							disabled={!mayWrite}
							onChange={(event) => actions.asOneStep(() => goOn(doc, chain, id, event.target.checked))}
						/>
						<span>{texts.onward(here + 2, next.text.trim())}</span>
					</label>
					{onward && divides(step) && condition(undefined, texts.conditionOfNext)}
				</div>
			)}
			{branches.map(({ to }, i) => (
				<div key={to} className="chain-passage">
					<div className="ui-row">
						<Choice
							label={texts.target(i + 1)}
							isLabelHidden
							options={steps.filter((each) => each.id === to || targets.includes(each)).map(optionOf)}
							value={to}
							disabled={!mayWrite}
							onChange={(other) => other && actions.asOneStep(() => turnBranch(doc, chain, id, to, other))}
						/>
						{mayWrite && (
							<Button
								kind="icon"
								size="small"
								icon="trash"
								aria-label={texts.remove(i + 1)}
								onClick={() => actions.asOneStep(() => removeBranch(doc, chain, id, to))}
							/>
						)}
					</div>
					{condition(to, texts.conditionOf(i + 1))}
				</div>
			))}
			{mayWrite && branches.length < mostBranches && targets.length > 0 && (
				<div className="chain-passage">
					<div className="ui-row">
						<Choice
							label={texts.add}
							empty={texts.choose}
							options={targets.map(optionOf)}
							value={wanted}
							onChange={want}
						/>
						<Button size="small" icon="plus" disabled={wanted === undefined} onClick={add}>
							{texts.addNow}
						</Button>
					</div>
				</div>
			)}
		</fieldset>
	)
}
