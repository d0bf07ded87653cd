import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { plenumMaps } from '../../shared/board/plenum.ts'
import { can, openConditions } from '../../shared/links/roles.ts'
import { mainRooms } from '../../shared/links/rooms.ts'
import { type RefusalId, refusalOfCloseCode } from '../../shared/protocol/refusals.ts'
import { createHistory } from './history.ts'
import { createLedger } from './ledger.ts'
import { type LocalCopy, noLocalCopy } from './localCopy.ts'
import { localCopyName } from './localCopyName.ts'
import type { OpenRoom, RoomOptions } from './openRoom.ts'
import { createPresence, speakAs } from './presence.ts'
import { createProvider, protocolsFor } from './provider.ts'
import { createRenewal } from './renewal.ts'
import { createSaving } from './saving.ts'
import { createSuccession } from './succession.ts'
import type { Predecessor } from './takeOver.ts'
import { createValue } from './value.ts'

export type { OpenRoom, RoomOptions }

/** How long a room with a local copy waits for the server before it opens without. */
const offlineStart = 3_000
/** Yjs structs; the relay takes more, but at a cost for everybody. */
const mostInOneEdit = 2_000

export const openRoom = (options: RoomOptions): OpenRoom => open(options)

/** Opens a room with the copy on this device or, to replace the document of `before`, with what that one leaves. */
function open(options: RoomOptions, before?: Predecessor): OpenRoom {
	const { clock, room, role, conditions = createValue(openConditions), localCopy = () => noLocalCopy } = options
	const isBraked = createValue(false)
	const mayWriteNow = () => can(role, { do: 'write', room }, conditions.get()) && !isBraked.get()
	const mayWrite = createValue(mayWriteNow())
	const doc = new Y.Doc()
	const awareness = new Awareness(doc)
	awareness.setLocalState(role === 'reader' ? null : {})
	const history = createHistory(doc, room === mainRooms.boards ? plenumMaps : [])
	const ledger = createLedger()
	const ready = createValue(false)
	const writes = can(role, { do: 'write', room })
	const saving = createSaving({ clock, ledger, writes, ready, mayWrite })

	let updateHandedOver = false
	/** how many changes the update stands for that is carried over just now */
	let carrying = 0
	let ended = false
	let { token } = options

	const update = () => {
		saving.update()
		if (ledger.settled && ready.get()) succession.settled()
	}
	const lookWhetherToWrite = () => {
		mayWrite.set(mayWriteNow())
		update()
	}
	const stopFollowing = conditions.subscribe(lookWhetherToWrite)
	isBraked.subscribe(lookWhetherToWrite)
	const beReady = () => {
		ready.set(true)
		update()
	}
	const giveUp = (reason: RefusalId) => void (ended || saving.refused(reason))

	const succession = createSuccession(
		{ doc, before, openCopy: () => localCopy(localCopyName(options.workshop, room, role), doc) },
		{
			open: (from) => open({ ...options, token }, from),
			disconnect: () => provider.disconnect(),
			flush: history.mark,
			online: (isOnline) => (isOnline ? saving.connected() : saving.disconnected()),
			carryOver(changes, count) {
				// Too much for one edit goes over with the answer of another connection, like an afternoon offline.
				const isMuch = Y.decodeUpdate(changes).structs.length > mostInOneEdit
				if (isMuch) provider.disconnect()
				carrying = count
				Y.applyUpdate(doc, changes, succession)
				carrying = 0
				if (isMuch) provider.connect()
				beReady()
			},
			giveUp,
			end: () => void end(() => Promise.resolve()),
		},
	)

	const provider = createProvider(
		{
			url: `${options.origin}/sync/${options.workshop}`,
			room,
			token,
			doc,
			awareness,
			wantsAll: before !== undefined,
			...(options.Socket ? { Socket: options.Socket } : {}),
		},
		{
			connected() {
				// The relay says so anew if it still holds.
				isBraked.set(false)
				ledger.connected()
				saving.connected()
				succession.online(true)
			},
			disconnected() {
				// While another room fetches what comes after this one, that one's line counts.
				if (succession.next) return
				saving.disconnected()
				succession.online(false)
			},
			closed(code) {
				const reason = refusalOfCloseCode(code) ?? 'unexpected'
				if (reason === 'sessionUnknown') void renewal.renew(token)
				else if (reason === 'superseded') succession.superseded()
				else giveUp(reason)
			},
			synced() {
				if (!before || ready.get()) beReady()
			},
			complete: succession.arrived,
			frameSent(everything) {
				updateHandedOver = !everything
				ledger.frameSent(everything)
				update()
			},
			saved(frames) {
				ledger.saved(frames)
				saving.confirmed()
				update()
			},
			trouble: saving.trouble,
			braked: isBraked.set,
			epoch: succession.epoch,
			reissue: succession.reissue,
		},
	)

	// After the provider's own listener, so that a change that could be sent has been handed over by now.
	const noteChange = (bytes: Uint8Array, origin: unknown, __: Y.Doc, transaction: Y.Transaction) => {
		// Yjs takes another client id itself when somebody else seems to write under this one.
		if (awareness.clientID !== doc.clientID) speakAs(awareness, doc.clientID)
		const sent = updateHandedOver
		updateHandedOver = false
		if (origin === succession) for (let i = 0; i < carrying; i++) ledger.changed(sent)
		if (origin === provider || !transaction.local) return
		ledger.changed(sent)
		succession.noteChange(bytes)
		update()
	}
	doc.on('update', noteChange)

	const renewal = createRenewal(clock, options.rejoin ?? (async () => undefined), {
		renewed(next) {
			if (ended) return
			token = next
			// Another participant now, to whom the old id does not belong. The relay asks for what was written under it anew.
			doc.clientID = new Y.Doc().clientID
			speakAs(awareness, doc.clientID)
			provider.protocols = protocolsFor(token)
			provider.connect()
		},
		over: () => giveUp('sessionUnknown'),
		tryAgain: () => {
			if (!ended) provider.connect()
		},
	})

	function reconnect(): void {
		if (succession.next) succession.next.reconnect()
		else if (!saving.isRefused && !renewal.isBusy) {
			renewal.cancel()
			provider.disconnect()
			provider.connect()
		}
	}

	async function end(endCopy: (copy: LocalCopy) => Promise<void>): Promise<void> {
		if (ended) return
		ended = true
		cancelOfflineStart()
		saving.end()
		renewal.cancel()
		stopFollowing()
		doc.off('update', noteChange)
		provider.destroy()
		awareness.destroy()
		await succession.end(endCopy)
		doc.destroy()
	}

	let cancelOfflineStart = () => {}
	void succession.loaded.then((found) => {
		if (found) cancelOfflineStart = clock.after(offlineStart, beReady)
		provider.connect()
	})

	return {
		doc,
		history,
		presence: createPresence(awareness),
		saving: saving.state,
		isBraked,
		mayWrite,
		ready,
		successor: succession.successor,
		replacement: succession.replacement,
		connectNow() {
			if (!saving.isConnected) reconnect()
		},
		reconnect,
		close: () => end((copy) => copy.close()),
		forget: () => end((copy) => copy.erase()),
	}
}
