import type { RelaySocket } from '../../server/relay/index.ts'
import type { RefusalId } from '../../shared/protocol/refusals.ts'

/** A socket in memory: keeps what the relay sent, message by message, until it is taken. */
export interface FakeSocket extends RelaySocket {
	/** messages sent so far and not taken yet, without their WebSocket headers */
	readonly messages: Uint8Array[]
	/** how often the relay wrote */
	readonly writes: number
	closed: RefusalId | undefined
	/** ended without a word */
	terminated: boolean
	paused: boolean
	/** settable, to play a slow reader */
	buffered: number
	take(): Uint8Array[]
	/** Called with every message as soon as it is sent; `messages` then stays empty. */
	onMessage: ((message: Uint8Array) => void) | undefined
	onClose: ((refusal: RefusalId) => void) | undefined
}

export function fakeSocket(): FakeSocket {
	let messages: Uint8Array[] = []
	let writes = 0
	return {
		get messages() {
			return messages
		},
		get writes() {
			return writes
		},
		closed: undefined,
		terminated: false,
		paused: false,
		buffered: 0,
		onMessage: undefined,
		onClose: undefined,
		send(frames) {
			if (this.closed || this.terminated) return
			writes++
			for (const message of unframed(frames)) {
				if (this.onMessage) this.onMessage(message)
				else messages.push(message)
			}
		},
		close(refusal) {
			if (this.closed) return
			this.closed = refusal
			this.onClose?.(refusal)
		},
		terminate() {
			this.terminated = true
		},
		pause() {
			this.paused = true
		},
		resume() {
			this.paused = false
		},
		take() {
			const taken = messages
			messages = []
			return taken
		},
	}
}

/** The messages in a row of whole WebSocket frames as a server sends them: final, binary, unmasked. */
export function unframed(frames: Uint8Array): Uint8Array[] {
	const view = new DataView(frames.buffer, frames.byteOffset, frames.length)
	const messages: Uint8Array[] = []
	let at = 0
	while (at < frames.length) {
		if (view.getUint8(at) !== 0x82) throw new Error(`not a final binary frame: ${view.getUint8(at)}`)
		const short = view.getUint8(at + 1)
		if (short > 127) throw new Error('a masked frame')
		let start = at + 2
		let length = short
		if (short === 126) {
			length = view.getUint16(start)
			start += 2
		} else if (short === 127) {
			length = Number(view.getBigUint64(start))
			start += 8
		}
		at = start + length
		if (at > frames.length) throw new Error('a frame that ends too early')
		messages.push(frames.slice(start, at))
	}
	return messages
}
