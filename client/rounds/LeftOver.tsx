import { useValue } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { DeliveryMark } from './DeliveryMark.tsx'
import { isWorthKeeping } from './drafts.ts'
import { LeftDraft } from './LeftDraft.tsx'
import { LateRefusedItem } from './lateParts.tsx'
import { leftOverTexts } from './leftOverTexts.ts'
import { useOutbox } from './OutboxContext.ts'
import type { OutboxItem } from './outboxItem.ts'

/** What is still on this device from elsewhere than the round that runs: begun, waiting for a connection, or refused. */
export function LeftOver({ except }: { except?: string | undefined }) {
	const texts = useTexts(leftOverTexts).leftOver
	const outbox = useOutbox()
	const items = useValue(outbox.items)
	const left = items.filter((item) => isLeft(item, except))
	const drafts = useValue(outbox.drafts).filter((draft) => draft.round !== except && isWorthKeeping(draft, items))
	return (
		<>
			{drafts.map((draft) => (
				<LeftDraft key={draft.card ?? draft.round} draft={draft} />
			))}
			{left.length > 0 && (
				<section className="left-over">
					<h2>{texts.title}</h2>
					<ul>
						{left.map((item) => (
							<li key={item.id}>
								{item.delivery.is === 'refused' ? (
									<LateRefusedItem item={item} />
								) : (
									<div className="own-card">
										<p className="own-words">{wordsOf(item, texts)}</p>
										<DeliveryMark item={item} />
									</div>
								)}
							</li>
						))}
					</ul>
				</section>
			)}
		</>
	)
}

function isLeft({ entry, delivery }: OutboxItem, except: string | undefined): boolean {
	if (delivery.is === 'handedIn' || entry.what === 'ready' || entry.what === 'hand') return false
	return !('round' in entry) || entry.round !== except
}

function wordsOf({ entry }: OutboxItem, texts: (typeof leftOverTexts)['de']['leftOver']): string {
	switch (entry.what) {
		case 'card':
		case 'parked':
			return entry.text
		case 'ballot':
			return texts.ballot(entry.about)
		case 'photo':
			return entry.photo.alt ?? texts.photo
		case 'ready':
		case 'hand':
			return ''
	}
}
