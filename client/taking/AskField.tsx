import { useState } from 'react'
import type * as Y from 'yjs'
import type { Answers, Ask } from '../../shared/taking/index.ts'
import { useLocale } from '../texts/locale.ts'
import { SelectField } from '../ui/SelectField.tsx'

/** A choice that belongs to an entry. Hundreds of lines may offer a thousand organisations: the list comes when somebody wants it. */
export function AskField({
	doc,
	ask,
	answers,
	suffix,
	onAnswer,
}: {
	doc: Y.Doc
	ask: Ask
	answers: Answers
	/** says for how many it is answered */
	suffix?: string | undefined
	onAnswer: (choice: string) => void
}) {
	const locale = useLocale()
	const [isWanted, want] = useState(false)
	const answer = answers[ask.id] ?? ''
	const choices = isWanted || answer !== '' ? ask.choices(doc, answers) : []
	const shown = isWanted ? choices : choices.filter(({ id }) => id === answer)
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
