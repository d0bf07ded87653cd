import { useState } from 'react'
import type { Answers, Ask } from '../../shared/taking/index.ts'
import { useLocale } from '../texts/locale.ts'
import { SelectField } from '../ui/SelectField.tsx'

export type Choices = ReturnType<Ask['choices']>

/** Of longer lists there may be hundreds: what is in them comes when somebody wants it. */
const shortList = 40

/** A choice that belongs to an entry. */
export function AskField({
	ask,
	choices,
	answers,
	suffix,
	onAnswer,
}: {
	ask: Ask
	choices: Choices
	answers: Answers
	/** says for how many it is answered */
	suffix?: string | undefined
	onAnswer: (choice: string) => void
}) {
	const locale = useLocale()
	const [isWanted, want] = useState(false)
	const answer = answers[ask.id] ?? ''
	const shown = isWanted || choices.length <= shortList ? choices : choices.filter(({ id }) => id === answer)
	const value = shown.some(({ id }) => id === answer) ? answer : ''
	return (
		<SelectField
			label={suffix === undefined ? ask.label[locale] : `${ask.label[locale]} · ${suffix}`}
			value={value}
			onChoose={onAnswer}
			onPointerDown={() => want(true)}
			onFocus={() => want(true)}
		>
			{(ask.none || value === '') && <option value="">{ask.none?.[locale] ?? '–'}</option>}
			{shown.map(({ id, label }) => (
				<option key={id} value={id}>
					{label[locale]}
				</option>
			))}
		</SelectField>
	)
}
