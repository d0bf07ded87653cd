import type { Role } from '../../../shared/links/roles.ts'
import type { RefusalId } from '../../../shared/protocol/refusals.ts'

/** Somebody who has been let in, as their session says; nothing in here comes from the socket. */
export interface Session {
	/** stable over reconnects with the same session */
	participant: string
	name: string
	organisation: string
	role: Role
	/** id of the link they came by */
	link: string
	/** offered the subprotocol that understands `saved` and `trouble` */
	savedMessages: boolean
	/** offered the subprotocol of those who follow the room `stage` without its document */
	nowMessages?: boolean
}

/** A socket's handle: whoever reads it calls `receive` per message and `left` once when it is gone. */
export interface Connection {
	receive(frame: Uint8Array): void
	left(): void
}

/** The way back to a person: a sink of bytes that are WebSocket frames already. */
export interface RelaySocket {
	/** Whole frames, one or several; the relay shares the buffer among sockets and never changes it. */
	send(frames: Uint8Array): void
	/** Ends the connection after what was sent, with the refusal's close code and its id as reason. */
	close(refusal: RefusalId): void
	/** Ends the connection at once and forgets what was sent. */
	terminate(): void
	/** Bytes accepted by `send` that have not left yet. */
	readonly buffered: number
	/** Asks for no further frames; a few may still come. */
	pause(): void
	resume(): void
}
