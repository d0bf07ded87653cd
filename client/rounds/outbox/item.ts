import type { HandedInAnswer, MineAnswer, PhotoRequest } from '../../../shared/collected/api.ts'
import { isObject } from '../../../shared/lib/json.ts'
import { saysSame } from '../../../shared/lib/keepSame.ts'
import type { Attribution, Marks, RoundSettings } from '../../../shared/rounds/round.ts'
import type { Failure } from '../../api/failure.ts'

/** As much of a round as what is handed in has to know. */
export interface OpenRound {
	readonly id: string
	readonly about: string
	readonly settings: RoundSettings
}

/** What a person hands in, with all that is needed to send it later and to show it until then. */
export type Entry =
	| CardEntry
	| {
			readonly what: 'ballot'
			readonly round: string
			readonly about: string
			readonly marks: Marks
			readonly attribution: Attribution
			readonly for?: string
	  }
	| { readonly what: 'parked'; readonly text: string; readonly attribution?: Attribution }
	/** its picture lies on the device with the other pictures; in `src` if an earlier version has entered it, until it has arrived */
	| { readonly what: 'photo'; readonly photo: PhotoRequest }
	/** the `since` of the step that one is ready with */
	| { readonly what: 'ready'; readonly since: number | null }
	| { readonly what: 'hand'; readonly up: boolean }

interface CardEntry {
	readonly what: 'card'
	readonly round: string
	/** the question it answers */
	readonly about: string
	readonly text: string
	readonly column?: string
	/** the promise under which it was written */
	readonly attribution: Attribution
	readonly for?: string
}

/** How far something has come. What has been refused stays until the person decides about it. */
type Delivery =
	| { readonly is: 'waiting' }
	/** `stays`: why it could not be taken back */
	| { readonly is: 'handedIn'; readonly kept?: HandedInAnswer['kept'] | undefined; readonly stays?: Failure }
	| { readonly is: 'refused'; readonly failure: Failure }

export interface OutboxItem {
	/** made once on this device: the same thing sent twice is one */
	readonly id: string
	/** when it was entered, milliseconds since 1970; later ones are later */
	readonly at: number
	readonly entry: Entry
	readonly delivery: Delivery
	/** it may have reached the server already, although nobody said so */
	readonly attempted?: true
	/** the ballot the server has, while another one in its place is on its way */
	readonly earlier?: Entry
	/** the person takes it back: waiting means that the server does not know yet */
	readonly withdrawn?: true
}

/** A round has one ballot per person, so its id needs no chance: a reload finds it again. */
export const ballotId = (round: string, forOther?: string): string =>
	forOther === undefined ? `ballot.${round}` : `ballot.${round}.${forOther}`

export type OutboxCard = OutboxItem & { readonly entry: CardEntry }

export const isCard = (item: OutboxItem): item is OutboxCard => item.entry.what === 'card'

const kinds: readonly Entry['what'][] = ['card', 'ballot', 'parked', 'photo', 'ready', 'hand']

/** What lies in the device's storage under our name; undefined if it is not ours. */
export function readItem(value: unknown): OutboxItem | undefined {
	if (!isObject(value) || !isObject(value.entry) || !isObject(value.delivery)) return undefined
	const { what } = value.entry
	const isOurs = typeof value.id === 'string' && typeof value.at === 'number' && kinds.some((kind) => kind === what)
	return isOurs ? (value as unknown as OutboxItem) : undefined
}

/** Whether the person still wants what was sent. */
export const isSameRequest = (current: OutboxItem, sent: OutboxItem): boolean =>
	current.delivery.is === 'waiting' && current.withdrawn === sent.withdrawn && saysSame(current.entry, sent.entry)

/** What is kept of it once it has arrived. */
export const withoutPicture = (entry: Entry): Entry =>
	entry.what === 'photo' && entry.photo.src !== undefined ? { ...entry, photo: { ...entry.photo, src: '' } } : entry

/** After these the way in by which the person came is closed. What was not handed in can be handed in by another one. */
const endsSession = ({ id }: Failure): boolean =>
	id === 'sessionUnknown' || id === 'linkRevoked' || id === 'linkExpired' || id === 'linkUnknown'

/** Whether it was not handed in because the session had ended. */
export const isStranded = ({ delivery }: OutboxItem): boolean =>
	delivery.is === 'refused' && endsSession(delivery.failure)

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

/** What the server says a session has handed in to a round, as this device would have kept it. */
export function recalled({ id: round, about, settings }: OpenRound, mine: MineAnswer): OutboxItem[] {
	const common = { round, about, attribution: settings.attribution }
	const kept: HandedInAnswer['kept'] = settings.kind === 'cards' && !settings.hidden ? 'shown' : 'hidden'
	const itemOf = (id: string, at: number, entry: Entry): OutboxItem => ({
		id,
		at,
		entry,
		delivery: { is: 'handedIn', kept },
		attempted: true,
	})
	const cards = mine.cards.map(({ id, forOther, ...card }, i) =>
		itemOf(id, i, { what: 'card', ...common, ...card, ...(forOther && { for: '' }) }),
	)
	const { marks } = mine
	return marks ? [...cards, itemOf(ballotId(round), 0, { what: 'ballot', ...common, marks })] : cards
}
