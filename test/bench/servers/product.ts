import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Role } from '../../../shared/links/roles.ts'
import type { RoomName } from '../../../shared/links/rooms.ts'
import type { FoundAnswer, FoundRequest, JoinAnswer } from '../../../shared/protocol/api.ts'
import { messageType, subprotocol, syncStep } from '../../../shared/protocol/wire.ts'
import { freePort } from '../../helpers/runningServer.ts'
import { askForEverything, nothingToAdd } from '../load/messages.ts'
import { type LeanSocket, maskedFrame, openSocket } from '../load/socket.ts'
import { type ServerProcess, startProcess } from './process.ts'
import type { BenchServer, OnClose, OnMessage } from './server.ts'

/** A founded workshop with its links. */
export interface Workshop extends FoundAnswer {
	/** Somebody uses a link, the participants' unless said otherwise: all that is needed to open the socket of a room. */
	join(as?: { role?: Role; room?: RoomName; extra?: readonly string[] }): Promise<Admission>
}

/** What it takes to open the socket of a room. */
export interface Admission {
	url: string
	protocols: string[]
	token: string
}

export interface ProductServer extends BenchServer {
	readonly origin: string
	found(request?: Partial<FoundRequest>): Promise<Workshop>
}

interface ProductOptions {
	root: string
	/** further flags of node, before the program */
	flags?: string[]
	environment?: Record<string, string>
}

/** The flags of node, and what the allocator is told, in the unit file of docs/operating.md. */
function asOperated(root: string): { flags: string[]; environment: Record<string, string> } {
	const manual = readFileSync(join(root, 'docs/operating.md'), 'utf8')
	const line = /^ExecStart=\S+ (.*) dist\/server\/main\.js$/m.exec(manual)?.[1]
	if (line === undefined) throw new Error('docs/operating.md has no unit file that starts the server')
	const allocator = [...manual.matchAll(/\b(MALLOC_\w+)=(\d+)/g)].map(([, name = '', value = '']) => [name, value])
	return { flags: line.split(' '), environment: Object.fromEntries(allocator) }
}

/** The product as built, with its log on the disk the repository lies on. */
export async function startProduct({ root, flags = [], environment = {} }: ProductOptions): Promise<ProductServer> {
	const port = await freePort()
	const origin = `http://127.0.0.1:${port}`
	mkdirSync(join(root, 'dist'), { recursive: true })
	const data = mkdtempSync(join(root, 'dist', 'bench-data-'))
	const operated = asOperated(root)
	const settings = {
		...operated.environment,
		PORT: String(port),
		HOST: '127.0.0.1',
		DATA_DIR: data,
		LOG_LEVEL: 'warn',
		FOUNDINGS_PER_HOUR: '1000000',
		...environment,
	}
	const isUp = async () => (await fetch(`${origin}/healthz`).catch(() => undefined))?.ok === true
	const server: ServerProcess = await startProcess(
		[...operated.flags, ...flags, join(root, 'dist/server/main.js')],
		settings,
		isUp,
	)

	async function found(request: Partial<FoundRequest> = {}): Promise<Workshop> {
		const founded = await post<FoundAnswer>(`${origin}/api/workshops`, {
			title: 'Messung',
			template: 'stakeholder-analysis',
			...request,
		})
		return {
			...founded,
			async join({ role = 'participant', room = 'plenum', extra = [subprotocol.saved] } = {}) {
				const secret = new URL(founded.links[role]).hash.slice(1)
				const { workshop, token } = await post<JoinAnswer>(`${origin}/api/join`, { workshop: founded.id, secret })
				return {
					url: `${origin.replace('http', 'ws')}/sync/${workshop}/${room}`,
					protocols: [subprotocol.base, ...extra, token],
					token,
				}
			},
		}
	}

	return {
		name: 'netzwerkstatt',
		origin,
		process: server,
		found,
		async newRoom() {
			const workshop = await found()
			return { enter: async (onMessage, onClose) => enter(await workshop.join(), onMessage, onClose) }
		},
		async stop() {
			await server.stop()
			rmSync(data, { recursive: true, force: true })
		},
	}
}

/** Comes in like the stock provider: asks for everything, answers the relay's question, and is in when all is there. */
export function enter(admission: Admission, onMessage: OnMessage, onClose: OnClose): Promise<LeanSocket> {
	return new Promise((resolve, reject) => {
		let isIn = false
		const opened = openSocket({
			...admission,
			onMessage(bytes, from, to) {
				if (bytes[from] === messageType.sync && bytes[from + 1] === syncStep.stateVector) {
					void opened.then((socket) => socket.send(maskedFrame(nothingToAdd)))
				}
				if (!isIn && bytes[from] === messageType.sync && bytes[from + 1] === syncStep.missing) {
					isIn = true
					void opened.then(resolve)
				}
				onMessage(bytes, from, to)
			},
			onClose(code) {
				reject(new Error(`The relay hung up at the door with ${code}`))
				onClose(code)
			},
		})
		opened.then((socket) => socket.send(maskedFrame(askForEverything)), reject)
	})
}

async function post<Answer>(url: string, body: object): Promise<Answer> {
	const answer = await fetch(url, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(body),
	})
	if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
	return (await answer.json()) as Answer
}
