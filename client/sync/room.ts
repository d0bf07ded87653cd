import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { plenumMaps } from '../../shared/board/plenum.ts'
import type { Clock } from '../../shared/lib/clock.ts'
import { type Conditions, can, openConditions, type Role, type RoomName } from '../../shared/links/roles.ts'
import { type RefusalId, refusalOfCloseCode } from '../../shared/protocol/refusals.ts'
import { createHistory, type History } from './history.ts'
import { createLedger } from './ledger.ts'
import { type LocalCopy, noLocalCopy } from './localCopy.ts'
import { localCopyName } from './localCopyName.ts'
import { createPresence, type PresenceChannel } from './presence.ts'
import { createProvider, protocolsFor } from './provider.ts'
import { createRenewal, type Rejoin } from './renewal.ts'
import { type SaveState, sameSaveState } from './saveState.ts'
import { createValue, type Value } from './value.ts'

/** An unconfirmed change older than this, while connected, counts as trouble on the server. */
const patience = 10_000
/** How long a room with a local copy waits for the server before it opens without. */
const offlineStart = 3_000

export interface RoomOptions {
	workshop: string
	room: RoomName
	role: Role
	/** `ws://host` or `wss://host` of the server */
	origin: string
	token: string
	clock: Clock
	/** what the moderation has set for everybody; absent: nothing that would bear on this room */
	conditions?: Value<Conditions>
	localCopy?: (name: string, doc: Y.Doc) => LocalCopy
	/** Called when the session of this token is no longer known; called again later if it rejects. */
	rejoin?: Rejoin
	Socket?: typeof WebSocket
}

/** One room of a workshop on this device: its document, in step with the server as far as there is a connection. */
export interface OpenRoom {
	doc: Y.Doc
	history: History
	presence: PresenceChannel
	readonly saving: Value<SaveState>
	/** Whether this person may write here now: by role, and by what the moderation has set. */
	readonly mayWrite: Value<boolean>
	/**
	 * Whether the document may be shown and changed: the local copy is loaded and the server's state has arrived
	 * once, or there is a copy and no server. Before that nothing may be written.
	 */
	readonly ready: Value<boolean>
	/** Tries to connect now instead of at the next attempt. */
	connectNow(): void
	/** Connects anew although the connection seems to stand: the network may have gone without a word. */
	reconnect(): void
	/** Ends the room here; the copy on this device stays. */
	close(): Promise<void>
	/** Ends the room here and deletes the copy on this device, with everything in it that was not saved. */
	forget(): Promise<void>
}

export function openRoom(options: RoomOptions): OpenRoom {
	const { clock, room, role, conditions = createValue(openConditions) } = options
	const writes = can(role, { do: 'write', room })
	const mayWriteNow = () => can(role, { do: 'write', room }, conditions.get())
	const mayWrite = createValue(mayWriteNow())
	const doc = new Y.Doc()
	const awareness = new Awareness(doc)
	awareness.setLocalState(role === 'reader' ? null : {})
	const ledger = createLedger()
	const saving = createValue<SaveState>({ kind: 'opening' }, sameSaveState)
	const ready = createValue(false)
	const copyName = localCopyName(options.workshop, room, role)
	const copy = (options.localCopy ?? (() => noLocalCopy))(copyName, doc)

	let connected = false
	let troubled = false
	let overdue = false
	let refusal: RefusalId | undefined
	let updateHandedOver = false
	let ended = false
	let cancelPatience: (() => void) | undefined
	let { token } = options

	const describe = (): SaveState => {
		const changes = ledger.unsaved
		if (refusal) return { kind: 'refused', refusal, changes }
		if (!ready.get()) return { kind: 'opening' }
		if (!connected) return { kind: 'offline', changes }
		if (!writes) return { kind: 'reading' }
		if (troubled) return { kind: 'failing', changes }
		if (ledger.settled) return { kind: 'saved' }
		if (!mayWrite.get()) return { kind: 'held', changes }
		return overdue ? { kind: 'failing', changes } : { kind: 'sending', changes }
	}
	const update = () => {
		if (ledger.settled || !connected || !mayWrite.get()) trustAgain()
		else {
			cancelPatience ??= clock.after(patience, () => {
				overdue = true
				update()
			})
		}
		saving.set(describe())
	}
	/** The wait for the next confirmation begins anew. */
	const trustAgain = () => {
		cancelPatience?.()
		cancelPatience = undefined
		overdue = false
	}
	const stopFollowing = conditions.subscribe(() => {
		mayWrite.set(mayWriteNow())
		update()
	})

	const provider = createProvider(
		{
			url: `${options.origin}/sync/${options.workshop}`,
			room,
			token,
			doc,
			awareness,
			...(options.Socket ? { Socket: options.Socket } : {}),
		},
		{
			connected() {
				connected = true
				ledger.connected()
				update()
			},
			disconnected() {
				connected = false
				troubled = false
				update()
			},
			closed(code) {
				const reason = refusalOfCloseCode(code) ?? 'unexpected'
				if (reason === 'sessionUnknown') void renewal.renew(token)
				else giveUp(reason)
			},
			synced() {
				ready.set(true)
				update()
			},
			frameSent(everything) {
				updateHandedOver = !everything
				ledger.frameSent(everything)
				update()
			},
			saved(frames) {
				ledger.saved(frames)
				trustAgain()
				update()
			},
			trouble(now) {
				troubled = now
				update()
			},
		},
	)

	// After the provider's own listener, so that a change that could be sent has been handed over by now.
	const noteChange = (_: Uint8Array, origin: unknown, __: Y.Doc, transaction: Y.Transaction) => {
		const sent = updateHandedOver
		updateHandedOver = false
		if (origin === provider || !transaction.local) return
		ledger.changed(sent)
		update()
	}
	doc.on('update', noteChange)

	const renewal = createRenewal(clock, options.rejoin ?? (async () => undefined), {
		renewed(next) {
			if (ended) return
			token = next
			writeAsSomebodyNew(doc, awareness)
			provider.protocols = protocolsFor(token)
			provider.connect()
		},
		over: () => giveUp('sessionUnknown'),
		tryAgain: () => {
			if (!ended) provider.connect()
		},
	})

	function giveUp(reason: RefusalId): void {
		if (ended) return
		refusal = reason
		update()
	}

	function reconnect(): void {
		if (refusal || renewal.isBusy) return
		renewal.cancel()
		provider.disconnect()
		provider.connect()
	}

	async function end(endCopy: () => Promise<void>): Promise<void> {
		ended = true
		cancelOfflineStart()
		cancelPatience?.()
		renewal.cancel()
		stopFollowing()
		doc.off('update', noteChange)
		provider.destroy()
		awareness.destroy()
		await endCopy()
		doc.destroy()
	}

	let cancelOfflineStart = () => {}
	void copy.loaded.then(({ found }) => {
		if (found) {
			cancelOfflineStart = clock.after(offlineStart, () => {
				ready.set(true)
				update()
			})
		}
		provider.connect()
	})

	return {
		doc,
		history: createHistory(doc, room === 'plenum' ? plenumMaps : []),
		presence: createPresence(awareness),
		saving,
		mayWrite,
		ready,
		connectNow() {
			if (!connected) reconnect()
		},
		reconnect,
		close: () => end(copy.close),
		forget: () => end(copy.erase),
	}
}

/**
 * Whoever joins again is another participant to the relay, and a client id belongs to the participant who first wrote
 * under it. What was written before keeps its id; it is handed over as edits that others lost.
 */
function writeAsSomebodyNew(doc: Y.Doc, awareness: Awareness): void {
	const whereabouts = awareness.getLocalState()
	awareness.setLocalState(null)
	doc.clientID = new Y.Doc().clientID
	awareness.clientID = doc.clientID
	awareness.setLocalState(whereabouts)
}
