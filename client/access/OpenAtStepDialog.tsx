import { type FormEvent, useState } from 'react'
import type { OpenAccess, Opening } from '../../shared/access/index.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { accessMenuTexts } from './menuTexts.ts'
import { accessTexts } from './texts.ts'

/** When a board opens by itself, and how to change that. */
export interface OpeningPlan {
	readonly opening: Opening | undefined
	/** the steps that are still to come, as people know them */
	readonly steps: readonly { readonly id: string; readonly title: string }[]
	/** undefined: the board waits for nothing any more */
	readonly onPlan: (wanted: Omit<Opening, 'board'> | undefined) => void
}

/** Asks at which step the board opens, and for what. */
export function OpenAtStepDialog({ plan, onClose }: { plan: OpeningPlan; onClose: () => void }) {
	const { label } = useTexts(accessTexts)
	const { atStep: texts } = useTexts(accessMenuTexts)
	const { opening, steps, onPlan } = plan
	const [step, choose] = useState(steps.some(({ id }) => id === opening?.step) ? opening?.step : steps[0]?.id)
	const [access, setAccess] = useState<OpenAccess>(opening?.access ?? 'read')
	const submit = (event: FormEvent) => {
		event.preventDefault()
		if (step !== undefined) onPlan({ step, access })
		onClose()
	}
	return (
		<Dialog open title={texts.title} onClose={onClose}>
			<form className="access-plan" onSubmit={submit}>
				<p>{steps.length > 0 ? texts.body : texts.noSteps}</p>
				{steps.length > 0 && (
					<>
						<SelectField label={texts.step} value={step ?? ''} onChoose={choose}>
							{steps.map(({ id, title }) => (
								<option key={id} value={id}>
									{title}
								</option>
							))}
						</SelectField>
						<SelectField label={texts.who} value={access} onChoose={(chosen) => setAccess(chosen as OpenAccess)}>
							<option value="read">{label.read}</option>
							<option value="write">{label.write}</option>
						</SelectField>
					</>
				)}
				<footer className="dialog-actions">
					{opening && (
						<Button
							onClick={() => {
								onPlan(undefined)
								onClose()
							}}
						>
							{texts.drop}
						</Button>
					)}
					<Button onClick={onClose}>{texts.cancel}</Button>
					{steps.length > 0 && (
						<Button kind="main" type="submit">
							{texts.do}
						</Button>
					)}
				</footer>
			</form>
		</Dialog>
	)
}
