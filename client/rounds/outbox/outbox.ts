import type { PhotoRequest } from '../../../shared/collected/api.ts'
import { type Clock, systemClock } from '../../../shared/lib/clock.ts'
import { newId } from '../../../shared/lib/ids.ts'
import type { Random } from '../../../shared/lib/random.ts'
import type { Attribution, Marks } from '../../../shared/rounds/round.ts'
import type { Failure } from '../../api/failure.ts'
import type { TakingPart } from '../../api/server.ts'
import { openPictureStore, type PictureStore } from '../../pictures/pictureStore.ts'
import type { PreparedPicture } from '../../pictures/prepare.ts'
import type { Value } from '../../sync/value.ts'
import { createPhotoFiles } from './delivery.ts'
import { createDrafts, type Drafts } from './drafts.ts'
import { afterRenewal, ballotId, type Entry, isFormer, type OpenRound, type OutboxItem, recalled } from './item.ts'
import { type DeviceStorage, deviceStorage } from './itemStore.ts'
import { keptItems, type OutboxState } from './keptItems.ts'
import { createSender } from './sender.ts'

/** What a person writes on a card. */
export interface CardWords {
	readonly text: string
	readonly column?: string | undefined
}

/**
 * What a person hands in, kept on this device until the server has it, and shown until the person is done with it. It is
 * sent in the order in which it was entered, photos last; a lost connection, a reload or an empty battery only delay it.
 */
export interface Outbox extends Drafts {
	/** everything in the order in which it was entered */
	readonly items: Value<readonly OutboxItem[]>
	readonly state: Value<OutboxState>
	/** Hands a card in and gives its id. `forOther`: the moderation enters it for somebody, under this name. */
	card(round: OpenRound, card: CardWords, forOther?: string): string
	/** Changes a card that has not been revealed. */
	changeCard(id: string, card: CardWords): void
	/** Takes a card back that has not been revealed. */
	withdraw(id: string): void
	/** Hands a ballot in, in place of the one before. `forOther`: an id for each person it is entered for. */
	ballot(round: OpenRound, marks: Marks, forOther?: string): void
	/** "Fertig" with the step that began at `since`; null takes it back. */
	ready(since: number | null): void
	/** "Wortmeldung" */
	hand(up: boolean): void
	/** Puts something into the Themenspeicher; no more is shown of whose it is than `attribution`. */
	park(text: string, attribution: Attribution): void
	/** Whether the photo was taken: no more than `photosAtOnce` can wait. */
	photo(prepared: PreparedPicture, about: Pick<PhotoRequest, 'alt' | 'board' | 'attribution'>): boolean
	/** Sends once more what was refused, under another promise if need be. */
	again(id: string, attribution?: Attribution): void
	/** Forgets something on this device; the server is not told. */
	discard(id: string): void
	/** Asks the server what this session has handed in: it may have been before this device knew of it. */
	recall(round: OpenRound): Promise<void>
	/** The connection may be back: tries now instead of at the next attempt. */
	sendNow(): void
	/** The session is over: what waits is shown as refused for this reason, and can be handed in by another way in. */
	end(failure: Failure): void
	/** The person has joined again and is somebody new to the server. */
	moveTo(participant: string): void
	/** Ends sending; what waits stays on this device. */
	close(): void
	/** Ends sending and forgets everything on this device. */
	forget(): void
}

export interface OutboxOptions {
	workshop: string
	participant: string
	/** the session's token of the moment */
	token: () => string
	/** Called when the session of this token is no longer known: resolves to whether there is a new one. */
	rejoin?: (outdated: string) => Promise<boolean>
	server: TakingPart
	clock?: Clock
	/** null: nothing outlasts the page */
	storage?: DeviceStorage | null
	/** where the pictures of photos wait */
	pictureStore?: PictureStore
	random?: Random
}

/**
 * This device's cryptographic chance. Ids of anonymous cards lie on the board for all to see: from those of `Math.random`
 * one could work out the others of the same page, and thereby which cards come from one hand.
 */
const deviceRandom: Random = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32

/** Photos are large, and what waits goes over one line in the end. */
export const photosAtOnce = 4
/** Marks come in quick taps and letters: so long nothing must follow before they are sent, in milliseconds. */
const tapping = 400

export function createOutbox(options: OutboxOptions): Outbox {
	const { workshop, participant, server, clock = systemClock, random = deviceRandom } = options
	const storage = (options.storage === undefined ? deviceStorage() : options.storage) ?? undefined
	const drafts = createDrafts(storage, workshop, participant)
	const store = keptItems(storage, workshop, participant, clock.now())
	const { items, find, waiting, put, drop } = store
	const photoFiles = createPhotoFiles(options.pictureStore ?? openPictureStore(workshop))
	const sender = createSender({
		items: store,
		server,
		photoFiles,
		token: options.token,
		rejoin: options.rejoin,
		clock,
		random,
	})
	let cancelPause = () => {}

	addEventListener('online', sender.comeBack)
	sender.comeBack()

	/** `pause`: more of the same may follow at once; it is kept meanwhile, and sent in milliseconds. */
	function enter(id: string, entry: Entry, pause = 0): void {
		const before = find(id)
		const at = before?.at ?? Math.max(clock.now(), (items.get().at(-1)?.at ?? 0) + 1)
		const earlier = entry.what === 'ballot' && (before?.delivery.is === 'handedIn' ? before.entry : before?.earlier)
		const attempted = before?.attempted && { attempted: true as const }
		put({ id, at, entry, delivery: { is: 'waiting' }, ...attempted, ...(earlier && { earlier }) })
		cancelPause()
		if (pause > 0) cancelPause = clock.after(pause, sender.hurry)
		else sender.hurry()
	}

	function close(): void {
		removeEventListener('online', sender.comeBack)
		cancelPause()
		sender.close()
		store.close()
		photoFiles.close()
	}

	return {
		items,
		state: store.state,
		drafts: drafts.drafts,
		keepDraft: drafts.keepDraft,
		dropDraft: drafts.dropDraft,
		card({ id: round, about, settings: { attribution } }, { text, column }, forOther) {
			const id = newId(random)
			const name = forOther === undefined ? {} : { for: forOther }
			enter(id, { what: 'card', round, about, text, ...(column && { column }), attribution, ...name })
			return id
		},
		changeCard(id, { text, column }) {
			const entry = find(id)?.entry
			if (entry?.what !== 'card') return
			const { column: _before, ...card } = entry
			enter(id, { ...card, text, ...(column && { column }) })
		},
		withdraw(id) {
			const item = find(id)
			if (!item) return
			if (!item.attempted) return drop(id)
			put({ ...item, delivery: { is: 'waiting' }, withdrawn: true })
			sender.hurry()
		},
		ballot({ id: round, about, settings: { attribution } }, marks, forOther) {
			const name = forOther === undefined ? {} : { for: forOther }
			const id = ballotId(round, forOther)
			const former = find(id)
			if (former && isFormer(former)) return
			enter(id, { what: 'ballot', round, about, marks, attribution, ...name }, tapping)
		},
		ready: (since) => enter('ready', { what: 'ready', since }),
		hand: (up) => enter('hand', { what: 'hand', up }),
		park: (text, attribution) => enter(newId(random), { what: 'parked', text, attribution }),
		photo(prepared, about) {
			if (waiting().filter(({ entry }) => entry.what === 'photo').length >= photosAtOnce) return false
			const { picture, preview } = prepared
			const id = newId(random)
			void photoFiles.keep(prepared).then((isKept) => isKept || store.doubt(id))
			const named = { picture: picture.name, ...(preview && { preview: preview.name }) }
			enter(id, { what: 'photo', photo: { ...named, width: picture.width, height: picture.height, ...about } })
			return true
		},
		again(id, attribution) {
			const entry = find(id)?.entry
			if (entry) enter(id, attribution && 'attribution' in entry ? { ...entry, attribution } : entry)
		},
		discard: drop,
		async recall(round) {
			const answer = await server.mine(options.token(), round.id)
			if (!answer.ok) return
			for (const item of recalled(round, answer.value)) if (!find(item.id)) put(item)
		},
		sendNow: sender.comeBack,
		end(failure) {
			sender.close()
			store.note({ ended: true })
			for (const item of waiting()) {
				if (item.entry.what === 'ready' || item.entry.what === 'hand' || item.withdrawn) drop(item.id)
				else put({ ...item, delivery: { is: 'refused', failure } })
			}
		},
		moveTo(next) {
			store.moveTo(next)
			drafts.moveTo(next)
			for (const item of items.get()) put(afterRenewal(item))
		},
		close,
		forget() {
			close()
			for (const { id } of items.get()) drop(id)
			drafts.forget()
		},
	}
}
