import { useValue } from '../sync/RoomContext.ts'
import { useTexts } from '../texts/texts.ts'
import { Icon } from '../ui/icon.tsx'
import { useOutbox } from './OutboxContext.ts'
import type { OutboxItem } from './outbox/item.ts'
import { roundTexts } from './texts.ts'

/**
 * How far something has come: a tick once the server has it; what still waits says so in words. `isRevealed`: the round it
 * belongs to has been, so nothing of it lies hidden any more.
 */
export function DeliveryMark({ item, isRevealed = false }: { item: OutboxItem; isRevealed?: boolean }) {
	const { entry, delivery, withdrawn } = item
	const { delivery: texts, own } = useTexts(roundTexts)
	const { reached } = useValue(useOutbox().state)
	switch (delivery.is) {
		case 'waiting': {
			const words = withdrawn ? own.withdrawing : reached ? texts.sending : texts.waiting
			return (
				<span className="delivery" data-waiting data-long>
					<Icon name={reached ? 'sending' : 'offline'} size={16} />
					{words}
				</span>
			)
		}
		case 'handedIn': {
			const isOpenNow = isRevealed && delivery.kept === 'hidden'
			// Of ballots only what they add up to is shown.
			const opened = entry.what === 'card' ? 'shown' : 'handedIn'
			return (
				<span className="delivery" data-long={delivery.kept === 'late' || undefined}>
					<Icon name="saved" />
					<span className={delivery.kept === 'late' ? undefined : 'ui-hidden-text'}>
						{texts[isOpenNow ? opened : (delivery.kept ?? 'handedIn')]}
					</span>
				</span>
			)
		}
		case 'refused':
			return (
				<span className="delivery" data-waiting data-long>
					<Icon name="warning" size={16} />
					{texts.refused}
				</span>
			)
	}
}
