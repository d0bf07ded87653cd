import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Somebody else serves this folder: two relays would write two histories of the same rooms into one log. */
export class DataInUse extends Error {
	readonly folder: string

	constructor(folder: string) {
		super(`${folder} is in use`)
		this.name = 'DataInUse'
		this.folder = folder
	}
}

/**
 * Makes this process the only one to use the folder, until the returned function is called or the process ends, however
 * it ends: the lock is a socket that somebody listens on, so a killed process leaves none behind that counts.
 * Throws `DataInUse`. Where the file system knows no sockets there is no lock.
 */
export async function lockData(folder: string): Promise<() => void> {
	const address = addressOf(folder)
	for (let attempt = 0; attempt < 2; attempt++) {
		const holder = await listenOn(address)
		if (holder !== 'taken') return () => void (holder !== 'impossible' && holder.close())
		if (await isAnswered(address)) throw new DataInUse(folder)
		rmSync(address, { force: true })
	}
	throw new DataInUse(folder)
}

/** In the folder itself where that fits: paths of sockets have room for about a hundred characters. */
function addressOf(folder: string): string {
	const name = createHash('sha256').update(folder).digest('hex').slice(0, 16)
	if (process.platform === 'win32') return `\\\\.\\pipe\\netzwerkstatt-${name}`
	const inside = join(folder, 'in-use')
	return Buffer.byteLength(inside) <= 100 ? inside : join(tmpdir(), `netzwerkstatt-${name}`)
}

function listenOn(address: string): Promise<Server | 'taken' | 'impossible'> {
	return new Promise((done) => {
		const server = createServer((socket) => socket.destroy())
		server.unref()
		server.on('error', (error: NodeJS.ErrnoException) => done(error.code === 'EADDRINUSE' ? 'taken' : 'impossible'))
		server.listen(address, () => done(server))
	})
}

function isAnswered(address: string): Promise<boolean> {
	return new Promise((done) => {
		const socket = connect(address)
		socket.on('error', () => done(false))
		socket.on('connect', () => {
			socket.destroy()
			done(true)
		})
	})
}
