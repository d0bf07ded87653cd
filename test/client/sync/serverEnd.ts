import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { messageType } from '../../../shared/protocol/wire.ts'

/** A socket whose other end is the test: it decides when the connection opens, what arrives, and what breaks. */
export function serverEnd() {
	const sockets: Socket[] = []
	const doc = new Y.Doc()

	class Socket extends EventTarget {
		static readonly CONNECTING = 0
		static readonly OPEN = 1
		static readonly CLOSING = 2
		static readonly CLOSED = 3
		readonly OPEN = 1
		readyState: number = Socket.CONNECTING
		binaryType = 'blob'
		onopen: (() => void) | null = null
		onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
		onclose: ((event: { code: number; reason: string }) => void) | null = null
		onerror: (() => void) | null = null
		readonly url: string
		readonly protocols: readonly string[]
		readonly received: Uint8Array[] = []

		constructor(url: string, protocols: readonly string[] = []) {
			super()
			this.url = url
			this.protocols = protocols
			sockets.push(this)
		}
		send(frame: Uint8Array) {
			this.received.push(frame)
		}
		close() {
			this.readyState = Socket.CLOSED
		}
	}

	const last = () => {
		const socket = sockets.at(-1)
		if (!socket) throw new Error('Nobody has tried to connect yet')
		return socket
	}
	const send = (write: (encoder: encoding.Encoder) => void) => {
		const encoder = encoding.createEncoder()
		write(encoder)
		last().onmessage?.({ data: encoding.toUint8Array(encoder).slice().buffer as ArrayBuffer })
	}

	return {
		Socket: Socket as unknown as typeof WebSocket,
		connections: () => sockets.length,
		url: () => last().url,
		protocols: () => last().protocols,
		/** Whether the device still holds on to the connection. */
		isOpen: () => last().readyState === Socket.OPEN,
		/** the document as the server has it */
		doc,
		opens() {
			last().readyState = Socket.OPEN
			last().dispatchEvent(new Event('open'))
			last().onopen?.()
		},
		/** Gives everything it has, as the relay does for a joiner. */
		givesAll: () =>
			send((encoder) => {
				encoding.writeVarUint(encoder, messageType.sync)
				sync.writeSyncStep2(encoder, doc)
			}),
		asksForMissing: () =>
			send((encoder) => {
				encoding.writeVarUint(encoder, messageType.sync)
				sync.writeSyncStep1(encoder, doc)
			}),
		saysSaved: (frames: number) =>
			send((encoder) => {
				encoding.writeVarUint(encoder, messageType.saved)
				encoding.writeVarUint(encoder, frames)
			}),
		saysTrouble: (troubled: boolean) =>
			send((encoder) => {
				encoding.writeVarUint(encoder, messageType.trouble)
				encoding.writeVarUint(encoder, troubled ? 1 : 0)
			}),
		brakes: (isBraked: boolean) =>
			send((encoder) => {
				encoding.writeVarUint(encoder, messageType.braked)
				encoding.writeVarUint(encoder, isBraked ? 1 : 0)
			}),
		tellsNow: (json: string) =>
			send((encoder) => {
				encoding.writeVarUint(encoder, messageType.now)
				encoding.writeVarString(encoder, json)
			}),
		/** Somebody else is in the room. */
		tellsPresence(id: number, state: object) {
			const entries = encoding.createEncoder()
			encoding.writeVarUint(entries, 1)
			encoding.writeVarUint(entries, id)
			encoding.writeVarUint(entries, 1)
			encoding.writeVarString(entries, JSON.stringify(state))
			send((encoder) => {
				encoding.writeVarUint(encoder, messageType.awareness)
				encoding.writeVarUint8Array(encoder, encoding.toUint8Array(entries))
			})
		},
		breaks(code = 1006) {
			const socket = last()
			socket.readyState = Socket.CLOSED
			socket.onclose?.({ code, reason: '' })
		},
		/** The awareness states of the present connection, in the order in which they came. */
		takesAwareness(): [id: number, state: unknown][] {
			const states: [number, unknown][] = []
			for (const frame of last().received) {
				if (frame[0] !== messageType.awareness) continue
				const entries = decoding.createDecoder(decoding.readVarUint8Array(decoding.createDecoder(frame.subarray(1))))
				for (let left = decoding.readVarUint(entries); left > 0; left--) {
					const id = decoding.readVarUint(entries)
					decoding.readVarUint(entries)
					states.push([id, JSON.parse(decoding.readVarString(entries))])
				}
			}
			return states
		},
		/** The write frames of the present connection, taken into the server's document. */
		takesWrites(): number {
			let writes = 0
			for (const frame of last().received) {
				if (frame[0] !== messageType.sync || frame[1] === 0) continue
				writes += 1
				const decoder = decoding.createDecoder(frame.subarray(1))
				sync.readSyncMessage(decoder, encoding.createEncoder(), doc, 'client')
			}
			return writes
		},
	}
}
