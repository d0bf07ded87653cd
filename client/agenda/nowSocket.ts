import type { Now } from '../../shared/agenda/index.ts'
import type { Clock } from '../../shared/lib/clock.ts'
import { saysSame } from '../../shared/lib/keepSame.ts'
import type { Random } from '../../shared/lib/random.ts'
import { type RefusalId, refusalOfCloseCode } from '../../shared/protocol/refusals.ts'
import { subprotocol } from '../../shared/protocol/wire.ts'
import { createValue, type Value } from '../sync/value.ts'
import { readNowMessage } from './nowMessage.ts'

/** The server repeats what it said every fifteen seconds; after this silence the line is taken for dead. */
const longestSilence = 40_000
/** How long the first word may take, over bad Wi-Fi and with a server that has to open the room. */
const longestBeginning = 15_000
/** A line that stood while the page was hidden is not trusted after so long without a word. */
const trustedSilence = 20_000
const firstWait = 500
const longestWait = 15_000

export type NowConnection =
	/** for the first time */
	| 'connecting'
	| 'open'
	/** `now` is what was said last; it is tried again by itself */
	| 'offline'
	/** the server ended it, for good */
	| { readonly refused: RefusalId }

export interface NowSocketOptions {
	workshop: string
	/** `ws://host` or `wss://host` of the server */
	origin: string
	token: string
	clock: Clock
	/**
	 * Called when the session of this token is no longer known: resolves to a new token, or to undefined if there is no way
	 * back. If it rejects, that could not be found out now, and is tried again.
	 */
	rejoin?: (outdated: string) => Promise<string | undefined>
	/** the browser's unless a test brings its own */
	Socket?: typeof WebSocket
	random?: Random
}

/** What the room is doing now, as a phone follows it: plain JSON over the workshop's socket, no document (decision 022). */
export interface NowSocket {
	/** undefined until the server has said something */
	readonly now: Value<Now | undefined>
	readonly connection: Value<NowConnection>
	/** Tries to connect now instead of at the next attempt. */
	connectNow(): void
	close(): void
}

/** Opens the socket and keeps it open: it comes back by itself, at once when the network or the page does. */
export function openNowSocket(options: NowSocketOptions): NowSocket {
	const { clock, Socket = WebSocket, random = Math.random } = options
	const now = createValue<Now | undefined>(undefined, saysSame)
	const connection = createValue<NowConnection>('connecting')
	let { token } = options
	let socket: WebSocket | undefined
	let heard = 0
	let attempts = 0
	let renewing = false
	let ended = false
	let cancel = () => {}

	/** One thing is waited for at a time: the next word, or the next attempt. */
	const wait = (ms: number, task: () => void) => {
		cancel()
		cancel = clock.after(ms, task)
	}

	function connect() {
		drop()
		if (ended || renewing) return
		const opened = new Socket(`${options.origin}/sync/${options.workshop}/stage`, [
			subprotocol.base,
			subprotocol.now,
			token,
		])
		socket = opened
		opened.binaryType = 'arraybuffer'
		opened.onmessage = ({ data }) => {
			if (opened === socket) hear(data)
		}
		opened.onclose = ({ code }) => {
			if (opened === socket) lost(code)
		}
		wait(longestBeginning, tryLater)
	}

	/** Lets go of the socket without a further word from it. */
	function drop() {
		cancel()
		const dropped = socket
		socket = undefined
		dropped?.close()
	}

	function hear(data: ArrayBuffer | string) {
		const told = typeof data === 'string' ? undefined : readNowMessage(new Uint8Array(data))
		if (!told) return
		heard = clock.now()
		attempts = 0
		wait(longestSilence, tryLater)
		now.set(told)
		connection.set('open')
	}

	function lost(code: number) {
		const refusal = refusalOfCloseCode(code)
		if (refusal === 'sessionUnknown') void renew()
		// Another document has come in the place of the room's: this device holds none of it.
		else if (refusal === 'superseded') tryLater()
		else if (code >= 4400 && code < 4500) end({ refused: refusal ?? 'unexpected' })
		else tryLater()
	}

	function tryLater() {
		drop()
		connection.set('offline')
		// After a restart of the server everybody is back within seconds, and not all in the same one.
		const longest = Math.min(longestWait, firstWait * 2 ** attempts)
		attempts += 1
		wait(longest * (0.5 + random() / 2), connect)
	}

	async function renew() {
		drop()
		renewing = true
		const answer = await Promise.resolve(options.rejoin?.(token)).then(
			(renewed) => ({ renewed }),
			() => undefined,
		)
		renewing = false
		if (ended) return
		if (!answer) tryLater()
		else if (answer.renewed === undefined) end({ refused: 'sessionUnknown' })
		else {
			token = answer.renewed
			connect()
		}
	}

	function end(how?: NowConnection) {
		ended = true
		drop()
		removeEventListener('online', connectNow)
		document.removeEventListener('visibilitychange', lookAgain)
		if (how) connection.set(how)
	}

	function connectNow() {
		if (ended || connection.get() === 'open') return
		attempts = 0
		connect()
	}

	/** Phones let sockets die while their screen is dark, and do not tell. */
	function lookAgain() {
		if (ended || document.visibilityState !== 'visible') return
		if (connection.get() !== 'open' || clock.now() - heard > trustedSilence) {
			attempts = 0
			connect()
		}
	}

	addEventListener('online', connectNow)
	document.addEventListener('visibilitychange', lookAgain)
	connect()
	return { now, connection, connectNow, close: () => end() }
}
