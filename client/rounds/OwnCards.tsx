import { useState } from 'react'
import type { CardsRound } from '../../shared/rounds/round.ts'
import { useValue } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { CardForm } from './CardForm.tsx'
import { DeliveryMark } from './DeliveryMark.tsx'
import { LateRefusedItem } from './lateParts.tsx'
import { useOutbox } from './OutboxContext.ts'
import type { CardWords } from './outbox.ts'
import { isCard, type OutboxCard } from './outboxItem.ts'
import { roundTexts } from './texts.ts'

/** The cards this device has handed in to a round, the newest first, each with how far it has come. */
export function OwnCards({ round, settings, isOpen }: { round: string; settings: CardsRound; isOpen: boolean }) {
	const texts = useTexts(roundTexts).own
	const cards = useValue(useOutbox().items)
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
				{cards.map((card) => (
					<li key={card.id}>
						{card.delivery.is === 'refused' ? (
							<LateRefusedItem item={card} attribution={settings.attribution} />
						) : (
							<OwnCard card={card} settings={settings} mayChange={isOpen && isChangeable(card)} />
						)}
					</li>
				))}
			</ul>
		</section>
	)
}

/** Once a card lies on the board it is everybody's. */
function isChangeable({ delivery, withdrawn }: OutboxCard): boolean {
	if (withdrawn) return false
	return delivery.is === 'waiting' || (delivery.is === 'handedIn' && delivery.kept === 'hidden' && !delivery.stays)
}

function OwnCard({ card, settings, mayChange }: { card: OutboxCard; settings: CardsRound; mayChange: boolean }) {
	const { own: texts, card: cardTexts } = useTexts(roundTexts)
	const outbox = useOutbox()
	const [changed, change] = useState<CardWords>()
	const { entry, delivery } = card
	const column = settings.columns.find(({ id }) => id === entry.column)?.label

	if (changed && mayChange) {
		return (
			<CardForm
				settings={settings}
				card={changed}
				onChange={change}
				onHandIn={(words) => {
					outbox.changeCard(card.id, words)
					change(undefined)
				}}
				submit={cardTexts.save}
				actions={<Button onClick={() => change(undefined)}>{cardTexts.cancel}</Button>}
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
			<DeliveryMark item={card} />
			{mayChange && (
				<span className="own-actions">
					<Button
						kind="icon"
						icon="edit"
						aria-label={texts.edit(entry.text)}
						onClick={() => change({ text: entry.text, column: entry.column })}
					/>
					<Button
						kind="icon"
						icon="trash"
						aria-label={texts.withdraw(entry.text)}
						onClick={() => outbox.withdraw(card.id)}
					/>
				</span>
			)}
		</div>
	)
}
