import type { Round } from '../../shared/agenda/index.ts'
import type { CardsRound } from '../../shared/rounds/round.ts'
import { useValue } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { CardForm } from './CardForm.tsx'
import { DeliveryMark } from './DeliveryMark.tsx'
import { LateLeftDraft, LateRefusedItem } from './lateParts.tsx'
import { useOutbox } from './OutboxContext.ts'
import { type Draft, isWorthKeeping } from './outbox/drafts.ts'
import { isCard, type OutboxCard } from './outbox/item.ts'
import type { CardWords } from './outbox/outbox.ts'
import { roundTexts } from './texts.ts'

/** The cards this device has handed in to a round, the newest first, each with how far it has come. */
export function OwnCards({
	round: { id: round, state },
	settings,
}: {
	round: Round & { readonly id: string }
	settings: CardsRound
}) {
	const texts = useTexts(roundTexts).own
	const outbox = useOutbox()
	const items = useValue(outbox.items)
	const drafts = useValue(outbox.drafts)
	const cards = items
		.filter(isCard)
		.filter(({ entry }) => entry.round === round && entry.for === undefined)
		.reverse()
	return (
		<section className="own-cards">
			<h2>
				{texts.title} {cards.length > 0 && <span>{cards.length}</span>}
			</h2>
			{cards.length === 0 && <p className="ui-quiet">{texts.none}</p>}
			<ul>
				{cards.map((card) => {
					const draft = drafts.find((each) => each.card === card.id)
					const mayChange = state === 'open' && isChangeable(card)
					return (
						<li key={card.id}>
							{card.delivery.is === 'refused' ? (
								<LateRefusedItem item={card} attribution={settings.attribution} />
							) : (
								<OwnCard
									card={card}
									draft={draft}
									settings={settings}
									mayChange={mayChange}
									isRevealed={state === 'revealed'}
								/>
							)}
							{draft && !mayChange && isWorthKeeping(draft, items) && <LateLeftDraft draft={draft} />}
						</li>
					)
				})}
			</ul>
		</section>
	)
}

/** Once a card lies on the board it is everybody's. */
function isChangeable({ delivery, withdrawn }: OutboxCard): boolean {
	if (withdrawn) return false
	return delivery.is === 'waiting' || (delivery.is === 'handedIn' && delivery.kept === 'hidden' && !delivery.stays)
}

function OwnCard({
	card,
	draft,
	settings,
	mayChange,
	isRevealed,
}: {
	card: OutboxCard
	/** what it is being changed to */
	draft: Draft | undefined
	settings: CardsRound
	mayChange: boolean
	isRevealed: boolean
}) {
	const { own: texts, card: cardTexts } = useTexts(roundTexts)
	const outbox = useOutbox()
	const { id, entry, delivery } = card
	const { round, about, attribution } = entry
	const change = ({ text, column }: CardWords) =>
		outbox.keepDraft({ round, card: id, about, attribution, text, column })
	const column = settings.columns.find(({ id }) => id === entry.column)?.label

	if (draft && mayChange) {
		return (
			<CardForm
				settings={settings}
				card={draft}
				onChange={change}
				onHandIn={(words) => {
					outbox.changeCard(id, words)
					outbox.dropDraft(draft)
				}}
				submit={cardTexts.save}
				actions={<Button onClick={() => outbox.dropDraft(draft)}>{cardTexts.cancel}</Button>}
				autoFocus
			/>
		)
	}
	return (
		<div className="own-card">
			<p className="own-words">
				{entry.text}
				{column && <small>{column}</small>}
				{delivery.is === 'handedIn' && delivery.stays && <small>{texts.stays}</small>}
			</p>
			<DeliveryMark item={card} isRevealed={isRevealed} />
			{mayChange && (
				<span className="own-actions">
					<Button kind="icon" icon="edit" aria-label={texts.edit(entry.text)} onClick={() => change(entry)} />
					<Button
						kind="icon"
						icon="trash"
						aria-label={texts.withdraw(entry.text)}
						onClick={() => outbox.withdraw(id)}
					/>
				</span>
			)}
		</div>
	)
}
