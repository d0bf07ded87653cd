import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import type { Round } from '../../../shared/agenda/now.ts'
import { readCardText } from '../../../shared/rounds/cardText.ts'
import { type CardsRound, type Option, roundLimits } from '../../../shared/rounds/round.ts'
import { LateLeftOver } from '../../rounds/lateParts.tsx'
import { useOutbox } from '../../rounds/OutboxContext.ts'
import { OwnCards } from '../../rounds/OwnCards.tsx'
import { isCard } from '../../rounds/outbox/item.ts'
import { PromiseLine } from '../../rounds/PromiseLine.tsx'
import { roundTexts } from '../../rounds/texts.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { playMemberTexts } from './texts.ts'
import './feedbackForm.css'

const signs: Readonly<Record<string, IconName>> = { good: 'check', better: 'up', missing: 'question' }

/** What observers say of a scene: three questions in one glance, below them a card for the one that is chosen. */
export function FeedbackForm({
	round,
	settings,
	people,
	formId,
}: {
	round: Round & { readonly id: string }
	settings: CardsRound
	/** how many observe, as far as known */
	people: number | undefined
	/** the button that hands a card in is elsewhere on the page, with `form={formId}` */
	formId: string
}) {
	const outbox = useOutbox()
	const own = useValue(outbox.items)
		.filter(isCard)
		.filter(({ entry, withdrawn }) => entry.round === round.id && !withdrawn)
	const { open, texts, write, handIn, choose, problem } = useDrafts(round, settings)
	const field = useRef<HTMLTextAreaElement>(null)
	const asked = settings.columns.find(({ id }) => id === open)
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each round, not for each count of it
	useEffect(() => void outbox.recall(round), [outbox, round.id])
	return (
		<div className="contribute">
			<PromiseLine settings={settings} isRevealed={round.state === 'revealed'} people={people} />
			<form
				id={formId}
				className="feedback-form"
				onSubmit={(event) => {
					event.preventDefault()
					handIn()
				}}
			>
				<Questions
					columns={settings.columns}
					open={open}
					said={(id) => ({
						cards: own.filter(({ entry }) => entry.column === id).length,
						isBegun: (texts[id] ?? '').trim() !== '',
					})}
					onChoose={choose}
					onTap={() => field.current?.focus()}
				/>
				{asked && (
					<Paper
						ref={field}
						column={asked}
						text={texts[asked.id] ?? ''}
						onWrite={write}
						onHandIn={handIn}
						problem={problem}
					/>
				)}
			</form>
			<LateLeftOver except={round.id} />
			{own.length > 0 && <OwnCards round={round} settings={settings} />}
		</div>
	)
}

/** What is written below each question, and which one is open; what was written last outlasts the page. */
function useDrafts(round: Round & { readonly id: string }, { columns, attribution }: CardsRound) {
	const outbox = useOutbox()
	const { card: cardTexts } = useTexts(roundTexts)
	const draft = useValue(outbox.drafts).find((each) => each.round === round.id && !each.card)
	const [chosen, setChosen] = useState(draft?.column ?? columns[0]?.id)
	const [others, setOthers] = useState<Readonly<Record<string, string>>>({})
	const [problem, setProblem] = useState<string>()
	const open = columns.some(({ id }) => id === chosen) ? chosen : columns[0]?.id
	const texts = { ...others, ...(open !== undefined && draft?.column === open && { [open]: draft.text }) }
	const keep = (column: string, text: string) => {
		setProblem(undefined)
		outbox.keepDraft({ round: round.id, about: round.about, text, column, attribution })
	}
	return {
		open,
		texts,
		problem,
		choose(column: string) {
			setOthers(texts)
			setChosen(column)
			keep(column, texts[column] ?? '')
		},
		write(text: string) {
			if (open !== undefined) keep(open, text)
		},
		handIn() {
			if (open === undefined) return
			const written = texts[open] ?? ''
			const text = readCardText(written)
			if (written.trim().length > roundLimits.cardText) return
			if (!text) return setProblem(cardTexts.empty)
			outbox.card(round, { text, column: open })
			keep(open, '')
			setOthers((before) => ({ ...before, [open]: '' }))
		},
	}
}

/** Which question a card answers: all of them stand above it, each with what was said to it. */
function Questions({
	columns,
	open,
	said,
	onChoose,
	onTap,
}: {
	columns: readonly Option[]
	open: string | undefined
	said: (id: string) => { cards: number; isBegun: boolean }
	onChoose: (id: string) => void
	/** one was chosen by finger or mouse: now it is written */
	onTap: () => void
}) {
	const texts = useTexts(playMemberTexts)
	const name = useId()
	return (
		<fieldset className="feedback-questions">
			<legend className="ui-hidden-text">{texts.whichQuestion}</legend>
			{columns.map(({ id, label }) => {
				const { cards, isBegun } = said(id)
				return (
					<label key={id} data-question={id}>
						<input
							type="radio"
							name={name}
							checked={id === open}
							onChange={() => onChoose(id)}
							onClick={({ detail }) => detail > 0 && onTap()}
						/>
						<span>
							<Icon name={signs[id] ?? 'card'} size={20} />
							<b>{label}</b>
							<small>{cards > 0 ? texts.ownCards(cards) : isBegun && id !== open ? texts.begun : ''}</small>
						</span>
					</label>
				)
			})}
		</fieldset>
	)
}

/** The card, in the colour of its question, which stands on it, too. It grows with its words: no line of them is hidden. */
function Paper({
	column: { id, label },
	text,
	onWrite,
	onHandIn,
	problem,
	ref,
}: {
	column: Option
	text: string
	onWrite: (text: string) => void
	onHandIn: () => void
	problem: string | undefined
	ref: RefObject<HTMLTextAreaElement | null>
}) {
	const texts = useTexts(playMemberTexts)
	const { card: cardTexts } = useTexts(roundTexts)
	const base = useId()
	const over = text.trim().length - roundLimits.cardText
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
		if (!event.ctrlKey && !event.metaKey && !matchMedia('(pointer: fine)').matches) return
		event.preventDefault()
		onHandIn()
	}
	return (
		<div className="feedback-paper" data-question={id}>
			<label htmlFor={`${base}-text`}>{texts.cardTo(label)}</label>
			<textarea
				id={`${base}-text`}
				ref={ref}
				rows={3}
				value={text}
				aria-describedby={`${base}-count`}
				aria-invalid={over > 0 || problem !== undefined || undefined}
				onKeyDown={onKeyDown}
				onChange={({ currentTarget }) => onWrite(currentTarget.value)}
			/>
			<p id={`${base}-count`}>
				{over > 0 ? cardTexts.tooLong(over) : cardTexts.count(text.trim().length, roundLimits.cardText)}
			</p>
			{problem !== undefined && (
				<p role="alert">
					<Icon name="warning" size={16} /> {problem}
				</p>
			)}
		</div>
	)
}
