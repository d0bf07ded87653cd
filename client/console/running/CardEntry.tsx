import { type FormEvent, useId, useRef, useState } from 'react'
import type { Now } from '../../../shared/agenda/index.ts'
import { limits } from '../../../shared/protocol/limits.ts'
import { type CardsRound, roundLimits } from '../../../shared/rounds/index.ts'
import { useOutbox } from '../../rounds/OutboxContext.ts'
import { isCard, type OpenRound, type OutboxCard } from '../../rounds/outbox/item.ts'
import type { CardWords } from '../../rounds/outbox/outbox.ts'
import { useValue } from '../../sync/RoomContext.ts'
import { useRefusalSentences } from '../../texts/refusals.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { runningTexts } from './texts.ts'

type RunningRound = NonNullable<Now['round']>

/**
 * Cards of people without a device, as fast as they are dictated: Enter files one and begins the next, in the same column
 * until another is chosen.
 */
export function CardEntry({ round, settings }: { round: RunningRound; settings: CardsRound }) {
	const texts = useTexts(runningTexts).card
	const { filed, waiting, refused, file, again, discard } = useFiling(round)
	const field = useRef<HTMLInputElement>(null)
	const [text, setText] = useState('')
	const [lastColumn, setColumn] = useState('')
	const [by, setBy] = useState('')
	const id = useId()
	const { attribution, columns } = settings
	const column = (columns.find((each) => each.id === lastColumn) ?? columns[0])?.id

	const submit = (event: FormEvent) => {
		event.preventDefault()
		field.current?.focus()
		const words = text.trim()
		if (!words) return
		file({ text: words, ...(column && { column }) }, attribution === 'anonymous' ? '' : by.trim())
		setText('')
	}
	return (
		<section className="console-entry">
			<h3 id={id}>{texts.title}</h3>
			<form aria-labelledby={id} onSubmit={submit}>
				<input
					ref={field}
					className="ui-input"
					data-part="text"
					aria-label={texts.field}
					placeholder={texts.hint}
					value={text}
					maxLength={roundLimits.cardText}
					autoComplete="off"
					onChange={(event) => setText(event.target.value)}
				/>
				{columns.length > 0 && (
					<select
						className="ui-input"
						aria-label={texts.column}
						value={column}
						onChange={(event) => setColumn(event.target.value)}
					>
						{columns.map(({ id: value, label }) => (
							<option key={value} value={value}>
								{label}
							</option>
						))}
					</select>
				)}
				{attribution !== 'anonymous' && (
					<input
						className="ui-input"
						aria-label={`${texts[attribution]} (${texts.optional})`}
						placeholder={`${texts[attribution]}, ${texts.optional}`}
						value={by}
						maxLength={attribution === 'named' ? limits.personName : limits.organisation}
						autoComplete="off"
						onChange={(event) => setBy(event.target.value)}
					/>
				)}
				<Button type="submit">{texts.put}</Button>
			</form>
			<p className="ui-caption" role="status">
				{filed.length > 0 && texts.kept(filed.length, filed.at(-1)?.entry.text ?? '')}
				{waiting.length > 0 && ` ${texts.waiting(waiting.length)}`}
			</p>
			{refused.map((card) => (
				<NotFiled key={card.id} card={card} onAgain={() => again(card)} onDiscard={() => discard(card)} />
			))}
		</section>
	)
}

function NotFiled({ card, onAgain, onDiscard }: { card: OutboxCard; onAgain: () => void; onDiscard: () => void }) {
	const texts = useTexts(runningTexts).card
	const { entry, delivery } = card
	const { happened, todo } = useRefusalSentences(delivery.is === 'refused' ? delivery.failure : { id: 'unexpected' })
	return (
		<Notice
			tone="bad"
			title={texts.failed(entry.text)}
			action={
				<>
					<Button size="small" onClick={onAgain}>
						{texts.again}
					</Button>
					<Button size="small" onClick={onDiscard}>
						{texts.discard}
					</Button>
				</>
			}
		>
			{happened} {todo}
		</Notice>
	)
}

/**
 * Files cards of people without a device one after the other without making anybody wait for the server. They lie in this
 * device's outbox until it has them: neither the next step nor a reload loses what was dictated.
 */
function useFiling(round: OpenRound) {
	const outbox = useOutbox()
	const { reached } = useValue(outbox.state)
	const cards = useValue(outbox.items)
		.filter(isCard)
		.filter(({ entry }) => entry.round === round.id && entry.for !== undefined)
	const lying = (is: OutboxCard['delivery']['is']) => cards.filter(({ delivery }) => delivery.is === is)
	return {
		filed: lying('handedIn'),
		/** for the connection, not just for the answer */
		waiting: reached ? [] : lying('waiting'),
		refused: lying('refused'),
		/** `by` may be empty */
		file: (card: CardWords, by: string) => void outbox.card(round, card, by),
		again: ({ id }: OutboxCard) => outbox.again(id, round.settings.attribution),
		discard: ({ id }: OutboxCard) => outbox.discard(id),
	}
}
