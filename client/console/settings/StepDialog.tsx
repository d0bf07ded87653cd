import { type FormEvent, useState } from 'react'
import type * as Y from 'yjs'
import { cancelOpening, listOpenings, planOpening } from '../../../shared/access/index.ts'
import { addAgendaStep, changeAgendaStep, findRound, type Step } from '../../../shared/agenda/index.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { useStage } from '../../agenda/stage.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { AskFields } from './AskFields.tsx'
import { CollectFields } from './CollectFields.tsx'
import { changeIn, formOf, type StepForm } from './stepForm.ts'
import { settingsTexts } from './texts.ts'
import { useStepWords } from './useStepWords.ts'
import './settings.css'

/** The settings of a step, or of a new one: nothing holds before they are applied, then all of it at once. */
export function StepDialog({
	step,
	before,
	random,
	onClose,
}: {
	/** absent: a new one */
	step?: Step
	/** where the new one belongs */
	before?: string | undefined
	random: Random
	onClose: () => void
}) {
	const texts = useTexts(settingsTexts)
	const words = useStepWords()
	const { doc, desk } = useStage()
	const [form, setForm] = useState(() => formOf(step ?? {}, desk && step && openingAt(desk, step.id)))
	const patch = (more: Partial<StepForm>) => setForm((now) => ({ ...now, ...more }))

	const submit = (event: FormEvent) => {
		event.preventDefault()
		const change = changeIn(form, random)
		const id = step?.id ?? addAgendaStep(doc, withoutGaps(change), { before, random })
		if (step) changeAgendaStep(doc, id, change, random)
		if (desk) keepOpening(desk, id, form.shown)
		onClose()
	}
	return (
		<Dialog open size="wide" title={step ? texts.titleOf(words.title(step)) : texts.newTitle} onClose={onClose}>
			<form className="step-form" onSubmit={submit}>
				<div className="step-form-columns">
					<div>
						<AskFields form={form} onChange={patch} />
					</div>
					<div>
						{step && <Fixed step={step} />}
						<CollectFields form={form} onChange={patch} />
					</div>
				</div>
				<footer className="dialog-actions">
					<Button onClick={onClose}>{texts.cancel}</Button>
					<Button kind="main" type="submit">
						{step ? texts.apply : texts.add}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}

const openingAt = (desk: Y.Doc, step: string) => listOpenings(desk).find((opening) => opening.step === step)

/** Has the board open when the step begins, and no other one that was to. */
function keepOpening(desk: Y.Doc, step: string, shown: StepForm['shown']) {
	const wanted = shown && 'hidden' in shown ? { board: shown.hidden, step, access: shown.access } : undefined
	const before = openingAt(desk, step)
	if (before && before.board !== wanted?.board) cancelOpening(desk, before.board)
	if (wanted) planOpening(desk, wanted)
}

/** What has been promised to those who handed something in stays. */
function Fixed({ step }: { step: Step }) {
	const texts = useTexts(settingsTexts).fixed
	const { doc } = useStage()
	const round = step.roundId === undefined ? undefined : findRound(doc, step.roundId)
	if (!round || round.contributions === 0 || round.state !== 'open') return null
	return (
		<Notice tone="care" icon="lock" title={texts.title(round.contributions)}>
			{texts.body}
		</Notice>
	)
}

/** A new step is only told what it has. */
function withoutGaps<Draft extends object>(draft: Draft) {
	return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as {
		[Key in keyof Draft]?: Exclude<Draft[Key], undefined>
	}
}
