import { messageType, syncStep } from '../../../shared/protocol/wire.ts'
import { askForEverything } from './messages.ts'
import { maskedFrame, openSocket } from './socket.ts'

/** Somebody at an open socket who has not asked yet. */
export interface Joiner {
	/** Asks, and resolves when `bytes` bytes are there, to the milliseconds since the socket was open or `since`. */
	ask(bytes: number, since?: number): Promise<number>
	leave(): void
}

/** Which messages count: all of a bare server, of ours those that bring the document. */
export type Counts = (bytes: Buffer, from: number) => boolean

export const anyMessage: Counts = () => true
export const documentMessage: Counts = (bytes, from) =>
	bytes[from] === messageType.sync && bytes[from + 1] !== syncStep.stateVector

const question = maskedFrame(askForEverything)

export async function openJoiner(to: { url: string; protocols?: readonly string[] }, counts: Counts): Promise<Joiner> {
	let have = 0
	let want = Number.POSITIVE_INFINITY
	let done = () => {}
	let failed = (_: Error) => {}
	const socket = await openSocket({
		...to,
		onMessage(bytes, from, end) {
			if (!counts(bytes, from)) return
			have += end - from
			if (have >= want) done()
		},
		onClose: (code) => failed(new Error(`The server hung up on somebody who joins, with ${code}`)),
	})
	return {
		ask(bytes, since = socket.openedAt) {
			want = bytes
			return new Promise((resolve, reject) => {
				const late = setTimeout(() => reject(new Error(`only ${have} of ${bytes} bytes came`)), 30_000)
				done = () => {
					clearTimeout(late)
					resolve(performance.now() - since)
				}
				failed = reject
				socket.send(question)
			})
		},
		leave: () => socket.close(),
	}
}
