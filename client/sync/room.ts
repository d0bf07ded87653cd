import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { boardMapsOf } from '../../shared/board/plenum.ts'
import { can, openConditions } from '../../shared/links/roles.ts'
import { holdsBoards } from '../../shared/links/rooms.ts'
import type { RefusalId } from '../../shared/protocol/refusals.ts'
import { type Connection, type ConnectionEvents, createConnection } from './connection.ts'
import { createHistory } from './history.ts'
import { type LocalCopy, noLocalCopy } from './localCopy.ts'
import { localCopyName } from './localCopyName.ts'
import type { OpenRoom, RoomOptions } from './openRoom.ts'
import { createPresence, speakAs } from './presence.ts'
import { createSaving, type Saving } from './saving.ts'
import { createSuccession, type Succession } from './succession.ts'
import type { Predecessor } from './takeOver.ts'
import { createValue } from './value.ts'

export type { OpenRoom, RoomOptions }

/** How long a room with a local copy waits for the server before it opens without. In milliseconds. */
const offlineStart = 3_000

export const openRoom = (options: RoomOptions): OpenRoom => open(options)

/**
 * Opens a room with the copy on this device or, to replace the document of `before`, with what that one leaves. The copy
 * comes first, then the connection; the room is ready when the server has answered, or with the copy alone if it does not.
 */
function open(options: RoomOptions, before?: Predecessor): OpenRoom {
	const { clock, room, role, localCopy = () => noLocalCopy } = options
	const doc = new Y.Doc()
	const awareness = new Awareness(doc)
	awareness.setLocalState(role === 'reader' ? null : {})
	const history = createHistory(doc, holdsBoards(room) ? boardMapsOf(room) : [])
	const ready = createValue(false)
	const permission = writePermission(options, () => saving.update())
	const { mayWrite, isBraked } = permission
	const writes = can(role, { do: 'write', room })
	const saving = createSaving({ clock, writes, ready, mayWrite, settled: () => succession.settled() })
	let ended = false

	const beReady = () => {
		ready.set(true)
		saving.update()
	}
	const giveUp = (reason: RefusalId) => void (ended || saving.refused(reason))

	const succession = createSuccession(
		{ doc, before, openCopy: () => localCopy(localCopyName(options.workshop, room, role), doc) },
		{
			open: (from) => open({ ...options, token: connection.token }, from),
			disconnect: () => connection.disconnect(),
			flush: history.mark,
			online: saving.online,
			carryOver(update, changes) {
				ownChanges.carry(changes, () => connection.applyUnsaved(update, succession))
				beReady()
			},
			giveUp,
			end: () => void end(() => Promise.resolve()),
		},
	)
	const connection = createConnection(
		{ ...options, doc, awareness, wantsAll: before !== undefined },
		{
			...connectionEvents(saving, succession, isBraked.set),
			synced() {
				if (!before || ready.get()) beReady()
			},
			refused: giveUp,
		},
	)
	// After the connection's own listener, so that a change that could be sent has been handed over by now.
	const ownChanges = followOwnChanges(doc, awareness, { connection, saving, succession })

	let cancelOfflineStart = () => {}
	void succession.loaded.then((found) => {
		if (found) cancelOfflineStart = clock.after(offlineStart, beReady)
		connection.connect()
	})

	function reconnect(): void {
		if (succession.next) succession.next.reconnect()
		else if (!saving.isRefused) connection.reconnect()
	}

	async function end(endCopy: (copy: LocalCopy) => Promise<void>): Promise<void> {
		if (ended) return
		ended = true
		cancelOfflineStart()
		saving.end()
		permission.end()
		ownChanges.end()
		connection.end()
		awareness.destroy()
		await succession.end(endCopy)
		doc.destroy()
	}

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
			if (!saving.isOnline) reconnect()
		},
		reconnect,
		close: () => end((copy) => copy.close()),
		forget: () => end((copy) => copy.erase()),
	}
}

/** Whether this person may write here now: by role, by what the moderation has set, and unless they are braked. */
function writePermission({ role, room, conditions = createValue(openConditions) }: RoomOptions, changed: () => void) {
	const isBraked = createValue(false)
	const mayWriteNow = () => can(role, { do: 'write', room }, conditions.get()) && !isBraked.get()
	const mayWrite = createValue(mayWriteNow())
	const look = () => {
		mayWrite.set(mayWriteNow())
		changed()
	}
	isBraked.subscribe(look)
	return { isBraked, mayWrite, end: conditions.subscribe(look) }
}

/** What follows from what the server says, and from the connection's coming and going. */
function connectionEvents(
	saving: Saving,
	succession: Succession,
	brake: (isBraked: boolean) => void,
): Omit<ConnectionEvents, 'synced' | 'refused'> {
	return {
		connected() {
			// The relay says so anew if it still holds.
			brake(false)
			saving.connected()
			succession.online(true)
		},
		disconnected() {
			// While another room fetches what comes after this one, that one's connection counts.
			if (succession.next) return
			saving.online(false)
			succession.online(false)
		},
		frameSent: saving.frameSent,
		saved: saving.saved,
		trouble: saving.trouble,
		braked: brake,
		complete: succession.arrived,
		epoch: succession.epoch,
		reissue: succession.reissue,
		superseded: succession.superseded,
		discarded: succession.discarded,
	}
}

/** Notes every change made on this device as unsaved, until the server says otherwise. */
function followOwnChanges(
	doc: Y.Doc,
	awareness: Awareness,
	{ connection, saving, succession }: { connection: Connection; saving: Saving; succession: Succession },
) {
	/** how many changes the update stands for that is carried over just now */
	let carrying = 0
	const note = (update: Uint8Array, origin: unknown, __: Y.Doc, { local }: Y.Transaction) => {
		// Yjs takes another client id itself when somebody else seems to write under this one.
		if (awareness.clientID !== doc.clientID) speakAs(awareness, doc.clientID)
		const isOwn = local && origin !== connection.origin
		if (isOwn) succession.noteChange(update)
		saving.updated(isOwn ? 1 : origin === succession ? carrying : 0)
	}
	doc.on('update', note)
	return {
		/** Runs `apply`, which brings so many changes into the document in one update. */
		carry(changes: number, apply: () => void) {
			carrying = changes
			apply()
			carrying = 0
		},
		end: () => doc.off('update', note),
	}
}
