import { join } from 'node:path'
import { openSocket } from '../load/socket.ts'
import { startProcess } from './process.ts'
import type { BenchServer } from './server.ts'

export interface BareServer extends BenchServer {
	/** address of a socket that answers any message with `bytes` bytes */
	answering(bytes: number): string
}

/** `flags` are node's own, before the program. */
export async function startBare({ flags = [] }: { flags?: string[] } = {}): Promise<BareServer> {
	const script = join(import.meta.dirname, 'bareServer.mjs')
	const process = await startProcess([...flags, script], {}, async (output) => /^\d+\n/.test(output))
	const base = `ws://127.0.0.1:${Number.parseInt(process.output(), 10)}`
	let rooms = 0

	return {
		name: 'bare ws',
		process,
		async newRoom() {
			const url = `${base}/room/${++rooms}`
			return { enter: (onMessage, onClose) => openSocket({ url, onMessage, onClose }) }
		},
		answering: (bytes) => `${base}/bytes/${bytes}`,
		stop: process.stop,
	}
}
