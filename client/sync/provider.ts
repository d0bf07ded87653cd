import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { writeSyncStep1 } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { limits } from '../../shared/protocol/limits.ts'
import { messageType, subprotocol, syncStep } from '../../shared/protocol/wire.ts'
import { inPortions } from './inPortions.ts'

export interface ProviderEvents {
	/** the socket is open; frames are counted from zero */
	connected(): void
	disconnected(): void
	/** the relay closed for good (close codes 4400–4499) */
	closed(code: number): void
	/** what the relay holds has arrived, but for what was written last and follows in frames of its own */
	synced(): void
	/** everything the relay holds has arrived; told only if `wantsAll` */
	complete(): void
	frameSent(everything: boolean): void
	saved(frames: number): void
	trouble(troubled: boolean): void
	/** whether what this person writes here waits until the moderation has looked at an alarm */
	braked(isBraked: boolean): void
	/** what was held is not wanted: it is to be given up, with the document it is in */
	discarded(): void
	/** how often the document was set back: said first, before anything of the document comes */
	epoch(epoch: number): void
	/** per Yjs client: the clock from which on the relay does not take its edits under this id */
	reissue(refused: ReadonlyMap<number, number>): void
}

export interface ProviderOptions {
	/** `ws://host/sync/<workshop>` */
	url: string
	room: string
	token: string
	doc: Y.Doc
	awareness: Awareness
	/** asks a second time for what this device lacks: with that answer everything is here */
	wantsAll: boolean
	/** the browser's unless a test brings its own */
	Socket?: typeof WebSocket
}

/**
 * The stock y-websocket provider with three differences: its write frames are counted, it understands the relay's
 * own messages, and it tells others' presence to nobody (the stock provider sends every received state back,
 * which 300 people turn into 90,000 needless states at a time).
 */
export function createProvider(options: ProviderOptions, events: ProviderEvents): WebsocketProvider {
	const { doc, awareness } = options
	const provider = new WebsocketProvider(options.url, options.room, doc, {
		connect: false,
		awareness,
		disableBc: true,
		protocols: protocolsFor(options.token),
		WebSocketPolyfill: countingSocket(options.Socket ?? WebSocket, events),
	})

	awareness.off('update', provider._awarenessUpdateHandler)
	const tellOwnState = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
		if (![...added, ...updated, ...removed].includes(awareness.clientID)) return
		if (!provider.wsconnected || provider.ws?.readyState !== provider.ws?.OPEN) return
		const encoder = encoding.createEncoder()
		encoding.writeVarUint(encoder, messageType.awareness)
		encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]))
		provider.ws?.send(encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>)
	}
	awareness.on('update', tellOwnState)

	provider.messageHandlers[messageType.saved] = (_, decoder) => events.saved(decoding.readVarUint(decoder))
	provider.messageHandlers[messageType.trouble] = (_, decoder) => events.trouble(decoding.readVarUint(decoder) === 1)
	provider.messageHandlers[messageType.braked] = (_, decoder) => {
		const said = decoding.readVarUint(decoder)
		if (said === 2) events.discarded()
		else events.braked(said === 1)
	}
	provider.messageHandlers[messageType.epoch] = (_, decoder) => events.epoch(decoding.readVarUint(decoder))
	provider.messageHandlers[messageType.reissue] = (_, decoder) => events.reissue(readClocks(decoder))
	provider.on('status', ({ status }) => {
		if (status === 'disconnected') events.disconnected()
	})
	provider.on('connection-close', events.disconnected)
	provider.on('closed', ({ code }) => events.closed(code))
	provider.on('sync', (synced) => {
		if (synced) events.synced()
	})
	if (options.wantsAll) askTwice(provider, events.complete)

	const destroy = provider.destroy.bind(provider)
	provider.destroy = () => {
		awareness.off('update', tellOwnState)
		destroy()
	}
	return provider
}

function askTwice(provider: WebsocketProvider, complete: () => void): void {
	const handle = provider.messageHandlers[messageType.sync]
	let answers = 0
	provider.on('status', () => {
		answers = 0
	})
	provider.messageHandlers[messageType.sync] = (encoder, decoder, ...rest) => {
		const isAnswer = decoder.arr[decoder.pos] === syncStep.missing
		handle?.(encoder, decoder, ...rest)
		if (!isAnswer) return
		answers += 1
		// The frame is begun already, and is sent when this returns.
		if (answers === 1) writeSyncStep1(encoder, provider.doc)
		else if (answers === 2) complete()
	}
}

function readClocks(decoder: decoding.Decoder): Map<number, number> {
	const clocks = new Map<number, number>()
	for (let left = decoding.readVarUint(decoder); left > 0; left--) {
		clocks.set(decoding.readVarUint(decoder), decoding.readVarUint(decoder))
	}
	return clocks
}

/** The subprotocols that carry the session token and ask for `saved`. */
export function protocolsFor(token: string): string[] {
	return [subprotocol.base, subprotocol.saved, token]
}

/**
 * A socket that counts the write frames it is given. Updates made before the relay has asked for what it lacks are not
 * sent: the answer to that question contains them, and on their own they would leave a gap. So does the answer of the
 * next connection with a single update that is larger than the relay takes (twenty pictures back with one undo). An answer that
 * is too much goes in portions, the last of which is the answer: with that the relay has everything.
 */
function countingSocket(Socket: typeof WebSocket, events: ProviderEvents): typeof WebSocket {
	return class extends Socket {
		#asked = false

		constructor(url: string | URL, protocols?: string | string[]) {
			super(url, protocols)
			this.addEventListener('open', () => events.connected())
		}

		override send(data: Parameters<WebSocket['send']>[0]): void {
			const frame = data as Uint8Array
			if (frame[0] === messageType.sync && frame[1] !== syncStep.stateVector) {
				const everything = frame[1] === syncStep.missing
				if (everything) {
					this.#asked = true
					const portions = inPortions(updateIn(frame))
					if (portions.length > 1) {
						for (const [i, portion] of portions.entries()) this.#write(portion, i === portions.length - 1)
						return
					}
				}
				if (!this.#asked) return
				if (!everything && frame.length > limits.update) {
					this.close()
					return
				}
				events.frameSent(everything)
			}
			super.send(data)
		}

		#write(update: Uint8Array, everything: boolean): void {
			const encoder = encoding.createEncoder()
			encoding.writeVarUint(encoder, messageType.sync)
			encoding.writeVarUint(encoder, everything ? syncStep.missing : syncStep.update)
			encoding.writeVarUint8Array(encoder, update)
			events.frameSent(everything)
			super.send(encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>)
		}
	}
}

function updateIn(frame: Uint8Array): Uint8Array {
	const decoder = decoding.createDecoder(frame)
	decoding.readVarUint(decoder)
	decoding.readVarUint(decoder)
	return decoding.readVarUint8Array(decoder)
}
