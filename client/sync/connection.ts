import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type RefusalId, refusalOfCloseCode } from '../../shared/protocol/refusals.ts'
import type { RoomOptions } from './openRoom.ts'
import { speakAs } from './presence.ts'
import { createProvider, type ProviderEvents, protocolsFor } from './provider.ts'
import { createRenewal } from './renewal.ts'

/** Yjs structs; the relay takes more, but at a cost for everybody. */
const mostInOneEdit = 2_000

export interface ConnectionOptions
	extends Pick<RoomOptions, 'workshop' | 'room' | 'origin' | 'token' | 'clock' | 'rejoin' | 'Socket'> {
	doc: Y.Doc
	awareness: Awareness
	/** tells `complete`, too */
	wantsAll: boolean
}

export interface ConnectionEvents extends Omit<ProviderEvents, 'closed'> {
	/** The server has ended the epoch of the document. */
	superseded(): void
	/** for good */
	refused(reason: RefusalId): void
}

/** A room's way to the server. It comes back by itself, and with another session if the server does not know this one any more. */
export interface Connection {
	/** the session's token of the moment */
	readonly token: string
	/** the origin of what comes from the server */
	readonly origin: unknown
	connect(): void
	disconnect(): void
	/** Connects anew although it seems to be connected. Does nothing while the session is renewed. */
	reconnect(): void
	/** Applies changes that the server does not have to the document, in a transaction of this origin. */
	applyUnsaved(update: Uint8Array, origin: unknown): void
	end(): void
}

/** Connects only when it is told to. */
export function createConnection(options: ConnectionOptions, events: ConnectionEvents): Connection {
	const { doc, awareness } = options
	let { token } = options
	let ended = false

	const provider = createProvider(
		{
			url: `${options.origin}/sync/${options.workshop}`,
			room: options.room,
			token,
			doc,
			awareness,
			wantsAll: options.wantsAll,
			...(options.Socket ? { Socket: options.Socket } : {}),
		},
		{
			...events,
			closed(code) {
				const reason = refusalOfCloseCode(code) ?? 'unexpected'
				if (reason === 'sessionUnknown') void renewal.renew(token)
				else if (reason === 'superseded') events.superseded()
				else events.refused(reason)
			},
		},
	)
	const connect = () => {
		if (!ended) provider.connect()
	}

	const renewal = createRenewal(options.clock, options.rejoin ?? (async () => undefined), {
		renewed(next) {
			if (ended) return
			token = next
			// Another participant now, to whom the old id does not belong. The relay asks for what was written under it anew.
			doc.clientID = new Y.Doc().clientID
			speakAs(awareness, doc.clientID)
			provider.protocols = protocolsFor(token)
			provider.connect()
		},
		over: () => events.refused('sessionUnknown'),
		tryAgain: connect,
	})

	return {
		get token() {
			return token
		},
		origin: provider,
		connect,
		disconnect: () => provider.disconnect(),
		reconnect() {
			if (renewal.isBusy) return
			renewal.cancel()
			provider.disconnect()
			connect()
		},
		applyUnsaved(update, origin) {
			// Too much for one edit goes over with the answer of another connection, like an afternoon offline.
			const isMuch = Y.decodeUpdate(update).structs.length > mostInOneEdit
			if (isMuch) provider.disconnect()
			Y.applyUpdate(doc, update, origin)
			if (isMuch) connect()
		},
		end() {
			ended = true
			renewal.cancel()
			provider.destroy()
		},
	}
}
