import type { Failure } from '../api/failure.ts'
import type { OutboxItem } from './outboxItem.ts'

/** Why nobody can change any more what this device handed in before it had to join again. */
export const formerSession: Failure = { id: 'sessionUnknown' }

/**
 * What becomes of an item when this device has joined again as somebody new to the server. What it handed in before is no
 * longer this person's to change; and a ballot that may have arrived is not sent again by itself: it would count twice.
 */
export function afterRenewal(item: OutboxItem): OutboxItem {
	const { entry, delivery, earlier, attempted } = item
	if (delivery.is === 'handedIn') return { ...item, delivery: { ...delivery, stays: formerSession } }
	if (entry.what !== 'ballot' || delivery.is !== 'waiting') return item
	if (earlier) return { ...item, entry: earlier, delivery: { is: 'handedIn', stays: formerSession } }
	return attempted ? { ...item, delivery: { is: 'refused', failure: formerSession } } : item
}

/**
 * The server refused the only attempt there was, so it does not have this item. If the device has joined again meanwhile,
 * it may be sent as that person's.
 */
export function notKept({ attempted: _, ...item }: OutboxItem, isRenewed: boolean): OutboxItem {
	return isRenewed && isUnsure({ ...item, attempted: true }) ? { ...item, delivery: { is: 'waiting' } } : item
}

/** Whether this ballot counts for an earlier session of this device. */
export const isFormer = ({ entry, delivery }: OutboxItem): boolean =>
	entry.what === 'ballot' && delivery.is === 'handedIn' && delivery.stays !== undefined

/** Whether nobody can tell if this ballot counts for an earlier session of this device. */
export const isUnsure = ({ entry, delivery, attempted }: OutboxItem): boolean =>
	entry.what === 'ballot' && attempted === true && delivery.is === 'refused' && delivery.failure.id === formerSession.id
