import type { LeanSocket } from '../load/socket.ts'
import type { ServerProcess } from './process.ts'

/** What a person in a room notices. */
export type OnMessage = (bytes: Buffer, from: number, to: number) => void
export type OnClose = (code: number) => void

interface BenchRoom {
	/** One more person comes in; resolves when they may write. */
	enter(onMessage: OnMessage, onClose: OnClose): Promise<LeanSocket>
}

/** A server under test, the same to the load generator whichever it is. */
export interface BenchServer {
	readonly name: 'bare ws' | 'netzwerkstatt'
	readonly process: ServerProcess
	/** An empty room nobody has been in. */
	newRoom(): Promise<BenchRoom>
	stop(): Promise<void>
}
