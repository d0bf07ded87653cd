import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
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

/** What observers say of a scene: three questions, of which one is open; a card at a time, each with its question. */
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
				{settings.columns.map((column) => (
					<Question
						key={column.id}
						column={column}
						isOpen={column.id === open}
						text={texts[column.id] ?? ''}
						cards={own.filter(({ entry }) => entry.column === column.id).length}
						onOpen={() => choose(column.id)}
						onWrite={write}
						onHandIn={handIn}
						problem={column.id === open ? problem : undefined}
					/>
				))}
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

function Question({
	column: { id, label },
	isOpen,
	text,
	cards,
	onOpen,
	onWrite,
	onHandIn,
	problem,
}: {
	column: Option
	isOpen: boolean
	text: string
	cards: number
	onOpen: () => void
	onWrite: (text: string) => void
	onHandIn: () => void
	problem: string | undefined
}) {
	const texts = useTexts(playMemberTexts)
	const { card: cardTexts } = useTexts(roundTexts)
	const base = useId()
	const field = useRef<HTMLTextAreaElement>(null)
	const wasOpen = useRef(isOpen)
	const over = text.trim().length - roundLimits.cardText
	useEffect(() => {
		if (isOpen && !wasOpen.current) field.current?.focus()
		wasOpen.current = isOpen
	}, [isOpen])
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
		if (!event.ctrlKey && !event.metaKey && !matchMedia('(pointer: fine)').matches) return
		event.preventDefault()
		onHandIn()
	}
	return (
		<section className="feedback-question" data-question={id} data-open={isOpen || undefined}>
			<h2>
				<button type="button" aria-expanded={isOpen} aria-controls={`${base}-field`} onClick={onOpen}>
					<Icon name={signs[id] ?? 'card'} />
					<span id={`${base}-label`}>{label}</span>
					<small>{cards > 0 ? texts.ownCards(cards) : isOpen ? '' : texts.stillEmpty}</small>
					{!isOpen && <Icon name="down" size={16} />}
				</button>
			</h2>
			<div id={`${base}-field`} hidden={!isOpen}>
				<textarea
					ref={field}
					rows={3}
					value={text}
					aria-labelledby={`${base}-label`}
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
		</section>
	)
}
