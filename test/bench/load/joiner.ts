import { messageType, syncStep } from '../../../shared/protocol/wire.ts'
import { askForEverything } from './messages.ts'
import { maskedFrame, openSocket } from './socket.ts'

/** Somebody at an open socket who has not asked yet. */
export interface Joiner {
	/** Asks, and resolves when all is there, to the milliseconds since the socket was open or `since`. */
	ask(since?: number): Promise<number>
	leave(): void
}

/** Tells from the messages of one socket when the last of what a newcomer asked for has come. */
export type IsLast = (bytes: Buffer, from: number, to: number) => boolean

/** Of a bare server: so many bytes. */
export function lastOf(bytes: number): IsLast {
	let have = 0
	return (_, from, to) => {
		have += to - from
		return have >= bytes
	}
}
/** Of ours: SyncStep2, which comes after all updates. */
export const syncStep2: IsLast = (bytes, from) =>
	bytes[from] === messageType.sync && bytes[from + 1] === syncStep.missing

const question = maskedFrame(askForEverything)

export async function openJoiner(to: { url: string; protocols?: readonly string[] }, isLast: IsLast): Promise<Joiner> {
	let done = () => {}
	let failed = (_: Error) => {}
	const socket = await openSocket({
		...to,
		onMessage(bytes, from, end) {
			if (isLast(bytes, from, end)) done()
		},
		onClose: (code) => failed(new Error(`The server hung up on somebody who joins, with ${code}`)),
	})
	return {
		ask(since = socket.openedAt) {
			return new Promise((resolve, reject) => {
				const late = setTimeout(() => reject(new Error('not all that somebody who joins asked for came')), 30_000)
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
