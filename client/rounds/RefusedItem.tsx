import type { Attribution } from '../../shared/rounds/round.ts'
import { useValue } from '../sync/RoomContext.ts'
import { useRefusalSentences } from '../texts/refusals.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Icon } from '../ui/icon.tsx'
import { isUnsure } from './formerSession.ts'
import { leftOverTexts } from './leftOverTexts.ts'
import { useOutbox } from './OutboxContext.ts'
import type { OutboxItem } from './outboxItem.ts'

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
