import { readCardText } from '../../shared/rounds/cardText.ts'
import type { Attribution } from '../../shared/rounds/round.ts'
import { useValue } from '../sync/RoomContext.ts'
import { useRefusalSentences } from '../texts/refusals.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Icon } from '../ui/icon.tsx'
import { DeliveryMark } from './DeliveryMark.tsx'
import { leftOverTexts } from './leftOverTexts.ts'
import { useOutbox } from './OutboxContext.ts'
import { type Draft, isWorthKeeping } from './outbox/drafts.ts'
import { isUnsure, type OutboxItem } from './outbox/item.ts'

/*
 * What stands there when something could not go the straight way. It comes late, in one file.
 */

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
									<RefusedItem item={item} />
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

/** A begun card whose field is gone: it can still be handed in, noted for later, copied, or thrown away. */
export function LeftDraft({ draft }: { draft: Draft }) {
	const { draft: texts, refused } = useTexts(leftOverTexts)
	const outbox = useOutbox()
	const { ended } = useValue(outbox.state)
	const { round, about, text, column, attribution } = draft
	const handIn = () => {
		// Under the promise the person read when writing; if it no longer holds, the server says so and keeps nothing.
		const settings = { kind: 'cards', hidden: true, columns: [], attribution } as const
		outbox.card({ id: round, about, settings }, { text: readCardText(text), column })
		outbox.dropDraft(draft)
	}
	const park = () => {
		outbox.park(text.trim(), attribution)
		outbox.dropDraft(draft)
	}
	return (
		<section className="left-draft">
			<h2>
				{texts.title} {about && <small>{texts.to(about)}</small>}
			</h2>
			<p className="own-words">{text}</p>
			<div>
				{!ended && (
					<>
						<Button size="small" icon="handIn" onClick={handIn}>
							{texts.handIn}
						</Button>
						<Button size="small" icon="park" onClick={park}>
							{refused.park}
						</Button>
					</>
				)}
				<CopyButton size="small" text={text} />
				<Button size="small" icon="trash" onClick={() => outbox.dropDraft(draft)}>
					{refused.discard}
				</Button>
			</div>
		</section>
	)
}

/**
 * Something the server did not take, with the sentence why. It stays until the person decides: hand in again under the
 * promise of now, keep it in the Themenspeicher, copy it, or discard it.
 */
export function RefusedItem({ item, attribution }: { item: OutboxItem; attribution?: Attribution | undefined }) {
	const texts = useTexts(leftOverTexts).refused
	const outbox = useOutbox()
	const { entry, delivery } = item
	const { happened, safe, todo } = useRefusalSentences(
		delivery.is === 'refused' ? delivery.failure : { id: 'unexpected' },
	)
	const words = entry.what === 'card' || entry.what === 'parked' ? entry.text : undefined
	const isLost = isUnsure(item)
	const { ended } = useValue(outbox.state)
	const mayGoAgain = !ended && delivery.is === 'refused' && delivery.failure.id !== 'roundOver'
	return (
		<div className="refused-item" role="alert">
			{words && <p className="own-words">{words}</p>}
			<p>
				<Icon name="warning" size={16} />
				<span>
					<b>{isLost ? texts.unsure : happened}</b> {isLost ? texts.unsureWhy : `${safe} ${todo}`}
				</span>
			</p>
			<div>
				{mayGoAgain && (
					<Button size="small" icon="handIn" onClick={() => outbox.again(item.id, attribution)}>
						{texts.again}
					</Button>
				)}
				{entry.what === 'card' && !ended && (
					<Button
						size="small"
						icon="park"
						onClick={() => {
							outbox.park(entry.text, entry.attribution)
							outbox.discard(item.id)
						}}
					>
						{texts.park}
					</Button>
				)}
				{words && <CopyButton size="small" text={words} />}
				<Button size="small" icon="trash" onClick={() => outbox.discard(item.id)}>
					{texts.discard}
				</Button>
			</div>
		</div>
	)
}
