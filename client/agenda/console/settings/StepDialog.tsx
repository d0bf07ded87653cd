import { type FormEvent, useState } from 'react'
import {
	addStep,
	changeStep,
	findRound,
	phonePages,
	type Step,
	stepLimits,
	stepPages,
	writers,
} from '../../../../shared/agenda/index.ts'
import type { Random } from '../../../../shared/lib/random.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useStage } from '../../stage.ts'
import { useBoards } from '../watch.ts'
import { CollectFields } from './CollectFields.tsx'
import { LinesField, SelectField } from './fields.tsx'
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
	const { doc } = useStage()
	const [form, setForm] = useState(() => formOf(step ?? {}))
	const patch = (more: Partial<StepForm>) => setForm((now) => ({ ...now, ...more }))

	const submit = (event: FormEvent) => {
		event.preventDefault()
		const change = changeIn(form, random)
		if (step) changeStep(doc, step.id, change, random)
		else addStep(doc, withoutGaps(change), { before, random })
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

/** What is asked and shown, how long, and who writes. */
function AskFields({ form, onChange }: { form: StepForm; onChange: (patch: Partial<StepForm>) => void }) {
	const texts = useTexts(settingsTexts)
	const locale = useLocale()
	const boards = useBoards()
	const { shown } = form
	const show = (value: string) => {
		const page = keysOf(stepPages).find((each) => each === value)
		onChange({ shown: page ? { page } : value ? { board: value } : undefined })
	}
	return (
		<>
			<TextField
				label={texts.title}
				value={form.title}
				maxLength={stepLimits.title}
				onChange={(event) => onChange({ title: event.target.value })}
			/>
			<TextField
				label={texts.question}
				note={texts.questionNote}
				value={form.question}
				maxLength={stepLimits.question}
				onChange={(event) => onChange({ question: event.target.value })}
			/>
			<TextField
				label={texts.minutes}
				note={texts.minutesNote}
				type="number"
				inputMode="numeric"
				min={0}
				max={stepLimits.minutes}
				value={form.minutes}
				onChange={(event) => onChange({ minutes: event.target.value })}
			/>
			<SelectField
				label={texts.shown}
				value={shown ? ('page' in shown ? shown.page : shown.board) : ''}
				onChange={show}
			>
				<option value="">{texts.shownNowhere}</option>
				<optgroup label={texts.boards}>
					{boards.map(({ id, name }) => (
						<option key={id} value={id}>
							{name}
						</option>
					))}
				</optgroup>
				<optgroup label={texts.pagesGroup}>
					{keysOf(stepPages).map((page) => (
						<option key={page} value={page}>
							{stepPages[page][locale]}
						</option>
					))}
				</optgroup>
			</SelectField>
			<Terms
				label={texts.writers}
				terms={writers}
				value={form.writers}
				onChange={(next) => onChange({ writers: next })}
			/>
			<Terms label={texts.phone} terms={phonePages} value={form.phone} onChange={(phone) => onChange({ phone })} />
			<LinesField
				label={texts.note}
				aside={texts.optional}
				note={texts.noteNote}
				rows={2}
				maxLength={stepLimits.note}
				value={form.note}
				onChange={(note) => onChange({ note })}
			/>
		</>
	)
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

/** One of a closed list. */
function Terms<Key extends string>({
	label,
	terms,
	value,
	onChange,
}: {
	label: string
	terms: Readonly<Record<Key, { readonly de: string; readonly en: string }>>
	value: Key
	onChange: (value: Key) => void
}) {
	const locale = useLocale()
	return (
		<SelectField label={label} value={value} onChange={(next) => onChange(next as Key)}>
			{keysOf(terms).map((key) => (
				<option key={key} value={key}>
					{terms[key][locale]}
				</option>
			))}
		</SelectField>
	)
}

const keysOf = <Key extends string>(terms: Readonly<Record<Key, unknown>>) => Object.keys(terms) as Key[]

/** A new step is only told what it has. */
function withoutGaps<Draft extends object>(draft: Draft) {
	return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as {
		[Key in keyof Draft]?: Exclude<Draft[Key], undefined>
	}
}
