import type { Now } from '../../shared/agenda/now.ts'
import { type RefusalId, refusalOfCloseCode } from '../../shared/protocol/refusals.ts'
import { subprotocol } from '../../shared/protocol/wire.ts'
import { readNowMessage } from '../agenda/nowMessage.ts'

/** What somebody hears who follows the room as phones do. */
interface Ears {
	heard(now: Now): void
	/** The line is gone; `refusal` says why, if the server has ended it. */
	lost(refusal: RefusalId | undefined): void
}

/** Follows the room in a session until the returned function is called, or the line is lost. */
export type Follow = (token: string, ears: Ears) => () => void

/** Follows by the socket that phones use. It does not come back by itself: whoever asked decides when. */
export function followBy(
	{ origin, workshop }: { readonly origin: string; readonly workshop: string },
	Socket: typeof WebSocket = WebSocket,
): Follow {
	return (token, { heard, lost }) => {
		let isOver = false
		const socket = new Socket(`${origin}/sync/${workshop}/stage`, [subprotocol.base, subprotocol.now, token])
		socket.binaryType = 'arraybuffer'
		socket.onmessage = ({ data }) => {
			const now = typeof data === 'string' ? undefined : readNowMessage(new Uint8Array(data))
			if (now && !isOver) heard(now)
		}
		const over = (refusal: RefusalId | undefined) => {
			if (!isOver) lost(refusal)
			isOver = true
		}
		socket.onclose = ({ code }) => over(refusalOfCloseCode(code))
		socket.onerror = () => over(undefined)
		return () => {
			isOver = true
			socket.close()
		}
	}
}
