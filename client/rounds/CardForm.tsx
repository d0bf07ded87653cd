import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { readCardText } from '../../shared/rounds/cardText.ts'
import { type CardsRound, roundLimits } from '../../shared/rounds/round.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/icon.tsx'
import { ColumnChoice } from './ColumnChoice.tsx'
import type { CardWords } from './outbox/outbox.ts'
import { roundTexts } from './texts.ts'
import './cardForm.css'

/**
 * One card, one thought. Controlled: what is typed lies with the caller, who also empties it after `onHandIn`. That is
 * called with a text that fits and a column of the round. Strg+Enter hands in; with a keyboard of keys so does Enter.
 */
export function CardForm({
	settings,
	card,
	onChange,
	onHandIn,
	id,
	submit,
	actions,
	autoFocus,
}: {
	settings: CardsRound
	card: CardWords
	onChange: (card: CardWords) => void
	onHandIn: (card: CardWords) => void
	/** of the form element: a button elsewhere on the page can hand in by `form={id}` */
	id?: string
	/** words on the button; null: the button is elsewhere */
	submit?: string | null
	/** stands beside columns and button */
	actions?: ReactNode
	autoFocus?: boolean
}) {
	const texts = useTexts(roundTexts).card
	const field = useRef<HTMLTextAreaElement>(null)
	const base = useId()
	const [problem, setProblem] = useState<'empty' | 'columnMissing'>()
	const over = card.text.trim().length - roundLimits.cardText

	useEffect(() => {
		if (autoFocus) field.current?.focus()
	}, [autoFocus])

	const handIn = () => {
		const text = readCardText(card.text)
		if (over > 0) return field.current?.focus()
		if (!text) {
			setProblem('empty')
			return field.current?.focus()
		}
		if (settings.columns.length > 0 && !settings.columns.some((column) => column.id === card.column)) {
			return setProblem('columnMissing')
		}
		setProblem(undefined)
		onHandIn({ ...card, text })
	}
	const change = (next: CardWords) => {
		setProblem(undefined)
		onChange(next)
	}
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
		if (!event.ctrlKey && !event.metaKey && !hasKeys()) return
		event.preventDefault()
		handIn()
	}

	return (
		<form
			id={id}
			className="card-form"
			onSubmit={(event) => {
				event.preventDefault()
				handIn()
			}}
		>
			<div className="card-paper" data-over={over > 0 || undefined}>
				<label htmlFor={`${base}-text`}>{texts.label}</label>
				<textarea
					id={`${base}-text`}
					ref={field}
					rows={3}
					value={card.text}
					aria-invalid={over > 0 || problem === 'empty' || undefined}
					aria-describedby={`${base}-count`}
					onKeyDown={onKeyDown}
					onChange={(event) => change({ ...card, text: event.target.value })}
				/>
				<p id={`${base}-count`} data-tone={over > 0 ? 'bad' : undefined}>
					{over > 0 ? texts.tooLong(over) : texts.count(card.text.trim().length, roundLimits.cardText)}
				</p>
			</div>
			{problem && (
				<p className="card-problem" role="alert">
					<Icon name="warning" size={16} />
					{texts[problem]}
				</p>
			)}
			{(settings.columns.length > 0 || actions || submit !== null) && (
				<div className="card-below">
					{settings.columns.length > 0 && (
						<ColumnChoice
							columns={settings.columns}
							chosen={card.column}
							onChoose={(column) => change({ ...card, column })}
						/>
					)}
					{actions}
					{submit !== null && (
						<Button kind="main" type="submit" icon="handIn">
							{submit ?? texts.handIn}
						</Button>
					)}
				</div>
			)}
		</form>
	)
}

/** On a keyboard of glass Enter makes a new line, as everywhere there; the button is beside the thumb. */
const hasKeys = () => matchMedia('(pointer: fine)').matches
