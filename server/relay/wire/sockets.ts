import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import { type Clock, systemClock } from '../../../shared/lib/clock.ts'
import { bestConditions, can } from '../../../shared/links/roles.ts'
import { isRoomName, type RoomName } from '../../../shared/links/rooms.ts'
import { Refusal, type RefusalId, refusals } from '../../../shared/protocol/refusals.ts'
import { subprotocol } from '../../../shared/protocol/wire.ts'
import type { RoomKey } from '../../log/log.ts'
import type { Report } from '../context/options.ts'
import { type RelayLimits, relayLimits } from '../context/relayLimits.ts'
import type { Connection, RelaySocket, Session } from '../context/session.ts'
import { UnfinishedMessages } from './unfinished.ts'

export interface SocketOptions {
	relay: { enter(session: Session, at: RoomKey, socket: RelaySocket): Connection }
	/** Who a session token belongs to; rejects with a `Refusal`. */
	authorize(
		token: string,
		workshop: string,
	): Promise<Omit<Session, 'savedMessages' | 'nowMessages'> & { workshop: string }>
	/** May a page of this origin connect? */
	originAllowed(from: {
		origin: string | undefined
		host: string | undefined
		forwardedHost: string | undefined
	}): boolean
	limits?: Partial<RelayLimits>
	clock?: Clock
	report?: Report
}

/** How long a peer may be silent; half as often it is asked for a sign of life. */
const pingMs = 15_000
/** bytes that may wait for a peer that is being closed */
const longestGoodbye = 1024 * 1024
/** how long it is waited for the other side's goodbye, in milliseconds */
const goodbye = { closeTimeout: 5_000 }
/** for the type and the length in front of a frame's body */
const aroundBody = 16

/**
 * Takes the upgrades under `/sync/<workshop>/<room>` from the HTTP server and hands the sockets to the relay.
 *
 * Browsers hide the status of a failed upgrade from the page. So every refusal but that of a foreign origin accepts the
 * upgrade first and then closes with the refusal's own code, which tells a client whether to come back.
 */
export function attachSockets(server: Server, options: SocketOptions): { close(): void } {
	const { relay, authorize, originAllowed, clock = systemClock, report = () => {} } = options
	const limits = { ...relayLimits, ...options.limits }
	const doors = { writers: door(limits.missing), others: door(limits.stateVector) }
	const unfinished = new UnfinishedMessages(limits.unfinished, clock)
	const heartbeats = heartbeat(clock)

	async function onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
		socket.on('error', () => socket.destroy())
		const { origin, host, 'x-forwarded-host': forwarded } = request.headers
		const forwardedHost = Array.isArray(forwarded) ? forwarded[0] : forwarded
		if (!originAllowed({ origin, host, forwardedHost })) {
			// Ended only on our side it would stay open as long as the other side likes.
			socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () => socket.destroy())
			return
		}
		const entry = await letIn(request, authorize).catch(refusalOf)
		const isWriter =
			typeof entry !== 'string' && can(entry.session.role, { do: 'write', room: entry.room }, bestConditions)
		doors[isWriter ? 'writers' : 'others'].handleUpgrade(request, socket, head, (ws) => {
			// Also of those who are about to be refused: an error nobody listens for would end the process.
			ws.on('error', () => {})
			unfinished.watch(socket, { isOpen: () => ws.readyState === WebSocket.OPEN, cut: () => ws.terminate() })
			if (typeof entry === 'string') ws.close(refusals[entry].close, entry)
			else connect(ws, socket, entry)
		})
	}

	function refusalOf(reason: unknown): RefusalId {
		if (reason instanceof Refusal) return reason.id
		report('unexpected', { err: reason })
		return 'unexpected'
	}

	function connect(ws: WebSocket, socket: Duplex, { workshop, room, session }: Entry): void {
		const relaySocket = new UpgradedSocket(ws, socket)
		const connection = relay.enter(session, { workshop, room }, relaySocket)
		heartbeats.watch(ws)
		// One Buffer per message is the default of ws; text is none of the wire's.
		ws.on('message', (data: Buffer, isBinary) => {
			if (isBinary) connection.receive(data)
			else relaySocket.close('malformed')
		})
		ws.on('close', () => {
			heartbeats.forget(ws)
			connection.left()
		})
	}

	const listener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void onUpgrade(request, socket, head)
	server.on('upgrade', listener)
	return {
		close() {
			server.off('upgrade', listener)
			heartbeats.stop()
		},
	}
}

/** Takes upgrades; a message may have so many bytes. */
function door(largest: number): WebSocketServer {
	return new WebSocketServer({
		noServer: true,
		WebSocket: OurWebSocket,
		maxPayload: largest + aroundBody,
		perMessageDeflate: false,
		clientTracking: false,
		handleProtocols: (offered) => offered.has(subprotocol.base) && subprotocol.base,
		...goodbye,
	})
}

interface Entry {
	workshop: string
	room: RoomName
	session: Session
}

/** Whom an upgrade brings where; rejects with the refusal of who may not come. */
async function letIn(request: IncomingMessage, authorize: SocketOptions['authorize']): Promise<Entry> {
	const { workshop, room } = placeOf(request)
	const { token, ...understood } = offerOf(request)
	const grant = await authorize(token, workshop)
	if (grant.workshop !== workshop) throw new Refusal('notAllowed', 'the session belongs to another workshop')
	const { participant, name, organisation, role, link } = grant
	return { workshop, room, session: { participant, name, organisation, role, link, ...understood } }
}

const address = /^\/sync\/([\w-]{1,64})\/([\w-]{1,32})$/

function placeOf({ url = '' }: IncomingMessage): { workshop: string; room: RoomName } {
	const [, workshop, room] = address.exec(url.split('?', 1)[0] ?? '') ?? []
	if (workshop === undefined || room === undefined || !isRoomName(room)) throw new Refusal('notFound')
	return { workshop, room }
}

/** What the client says in `Sec-WebSocket-Protocol`: our name, perhaps `saved` or `now`, and the session token. */
function offerOf({ headers }: IncomingMessage): { token: string; savedMessages: boolean; nowMessages: boolean } {
	const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim())
	const known: string[] = Object.values(subprotocol)
	const token = offered.find((name) => name !== '' && !known.includes(name))
	if (!offered.includes(subprotocol.base)) throw new Refusal('outdatedClient', 'the subprotocol is missing')
	if (token === undefined) throw new Refusal('sessionUnknown', 'the session token is missing')
	const offers = (name: string) => offered.includes(name)
	return { token, savedMessages: offers(subprotocol.saved), nowMessages: offers(subprotocol.now) }
}

/** ws closes a socket by itself when a message is too long, with a code after which clients come back at once. */
class OurWebSocket extends WebSocket {
	override close(code?: number, reason?: string | Buffer): void {
		const messageTooBig = 1009
		if (code === messageTooBig) super.close(refusals.tooLarge.close, 'tooLarge')
		else super.close(code, reason)
	}
}

/** Writes finished frames past ws, straight to the socket below: framing them once per client is what we avoid. */
class UpgradedSocket implements RelaySocket {
	readonly #ws: WebSocket
	readonly #socket: Duplex

	constructor(ws: WebSocket, socket: Duplex) {
		this.#ws = ws
		this.#socket = socket
	}

	get buffered(): number {
		return this.#socket.writableLength
	}

	send(frames: Uint8Array): void {
		if (this.#ws.readyState === WebSocket.OPEN) this.#socket.write(frames)
	}

	terminate(): void {
		this.#ws.terminate()
	}

	close(refusal: RefusalId): void {
		// A goodbye behind so much unread would not be read for long, and all of it would wait in memory.
		if (this.buffered > longestGoodbye) this.terminate()
		else {
			this.#ws.close(refusals[refusal].close, refusal)
			// Held up, it would not hear the other side's goodbye and stay half closed.
			this.#ws.resume()
		}
	}

	pause(): void {
		this.#ws.pause()
	}

	resume(): void {
		this.#ws.resume()
	}
}

/** Finds peers that vanished without a word: who has not answered a ping by the next one is cut off. */
function heartbeat(clock: Clock) {
	const alive = new Map<WebSocket, boolean>()
	let cancel = clock.after(pingMs, beat)

	function beat() {
		for (const [ws, answered] of alive) {
			// A socket we hold up ourselves cannot answer.
			if (!answered && !ws.isPaused) {
				ws.terminate()
				continue
			}
			alive.set(ws, false)
			ws.ping()
		}
		cancel = clock.after(pingMs, beat)
	}

	return {
		watch(ws: WebSocket): void {
			alive.set(ws, true)
			ws.on('pong', () => alive.set(ws, true))
		},
		forget: (ws: WebSocket) => alive.delete(ws),
		stop: () => cancel(),
	}
}
