import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import type { Socket } from 'node:net'
import { createFrameReader } from './frameReader.ts'

/**
 * A WebSocket client that does no more than a load generator needs. The stock one costs about as much per message as
 * the servers under test, and would take from them one of two cores.
 */
export interface LeanSocket {
	/** when the upgrade was answered, in milliseconds of `performance.now()` */
	readonly openedAt: number
	/** Sends what `maskedFrame` made. */
	send(frame: Buffer): void
	/** bytes that wait here because the server does not take them */
	readonly waiting: number
	/** Reads nothing any more. */
	pause(): void
	/** Hangs up; no farewell is waited for. */
	close(): void
}

export interface LeanSocketOptions {
	/** as `ws://host:port/path` */
	url: string
	protocols?: readonly string[]
	/** one binary message: `bytes` from `from` to `to`, only good during the call */
	onMessage(bytes: Buffer, from: number, to: number): void
	/** the server hung up, with its close code if it gave one */
	onClose?(code: number): void
	/** leaves the server's goodbye unanswered and stays on the line */
	stubborn?: boolean
}

const opcode = { binary: 2, close: 8, ping: 9, pong: 10 } as const

/** Connects; rejects if the server refuses the upgrade. */
export function openSocket({
	url,
	protocols = [],
	onMessage,
	onClose,
	stubborn = false,
}: LeanSocketOptions): Promise<LeanSocket> {
	return new Promise((resolve, reject) => {
		const asked = request(url.replace(/^ws/, 'http'), {
			agent: false,
			headers: {
				Connection: 'Upgrade',
				Upgrade: 'websocket',
				'Sec-WebSocket-Version': '13',
				'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
				...(protocols.length > 0 && { 'Sec-WebSocket-Protocol': protocols.join(', ') }),
			},
		})
		asked.once('error', reject)
		asked.once('response', (answer) => reject(new Error(`${url}: refused with ${answer.statusCode}`)))
		asked.once('upgrade', (_, socket: Socket, head) => {
			let closeCode = 1006
			const read = createFrameReader((kind, bytes, from, to) => {
				if (kind === opcode.binary) onMessage(bytes, from, to)
				else if (kind === opcode.ping) socket.write(maskedFrame(bytes.subarray(from, to), opcode.pong))
				else if (kind === opcode.close) {
					if (to - from >= 2) closeCode = bytes.readUInt16BE(from)
					if (!stubborn) socket.end(maskedFrame(bytes.subarray(from, to), opcode.close))
				}
			})
			let leaving = false
			socket.setNoDelay(true)
			socket.on('error', () => {})
			socket.on('close', () => {
				if (!leaving) onClose?.(closeCode)
			})
			resolve({
				openedAt: performance.now(),
				send: (frame) => void socket.write(frame),
				get waiting() {
					return socket.writableLength
				},
				pause: () => void socket.pause(),
				close() {
					leaving = true
					socket.end(maskedFrame(Buffer.from([1000 >> 8, 1000 & 0xff]), opcode.close))
					socket.once('end', () => socket.destroy())
				},
			})
			if (head.length > 0) read(head)
			socket.on('data', read)
		})
		asked.end()
	})
}

/** A message as a client must send it: masked (RFC 6455 section 5.3). Made ahead, it costs nothing while measuring. */
export function maskedFrame(message: Uint8Array, kind: number = opcode.binary): Buffer {
	const { length } = message
	const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
	const frame = Buffer.allocUnsafe(head + 4 + length)
	frame[0] = 0x80 | kind
	frame[1] = 0x80 | (head === 2 ? length : head === 4 ? 126 : 127)
	if (head === 4) frame.writeUInt16BE(length, 2)
	if (head === 10) frame.writeBigUInt64BE(BigInt(length), 2)
	const mask = randomBytes(4)
	mask.copy(frame, head)
	for (let i = 0; i < length; i++) frame[head + 4 + i] = (message[i] ?? 0) ^ (mask[i & 3] ?? 0)
	return frame
}
