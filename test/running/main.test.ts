import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { stoppedUncleanly } from '../../server/cleanStop.ts'
import type { FoundAnswer, JoinAnswer, LinkSummary } from '../../shared/protocol/api.ts'
import { secretOf } from '../helpers/runningApp.ts'

const main = resolve(import.meta.dirname, '../../dist/server/main.js')

let data: string
let children: ChildProcess[]
beforeEach(async () => {
	data = await mkdtemp(join(tmpdir(), 'netzwerkstatt-main-'))
	children = []
})
afterEach(async () => {
	for (const child of children) child.kill('SIGKILL')
	await rm(data, { recursive: true, force: true })
})

/** The built server as a process, on a port the system chooses. */
function launch(environment: Record<string, string> = {}) {
	const child = spawn(process.execPath, [main], {
		env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: data, ...environment },
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	children.push(child)
	let printed = ''
	const ended = new Promise<number | null>((done) => child.once('close', done))
	const origin = new Promise<string>((found, failed) => {
		for (const stream of [child.stdout, child.stderr]) {
			stream.on('data', (chunk) => {
				printed += chunk
				const port = /listening on port (\d+)/.exec(printed)?.[1]
				if (port !== undefined) found(`http://127.0.0.1:${port}`)
			})
		}
		child.once('close', () => failed(new Error(`The server ended:\n${printed}`)))
	})
	origin.catch(() => {})
	return { child, origin, ended, printed: () => printed }
}

/** The two lines people read when a start fails, and the exit code. */
async function failure(environment: Record<string, string>) {
	const { ended, printed } = launch(environment)
	return { code: await ended, printed: printed() }
}

async function post<Answer>(url: string, body: object, token?: string): Promise<Answer> {
	const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
	const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body), headers })
	expect(answer.ok).toBe(true)
	return answer.json() as Promise<Answer>
}

const closeOf = (socket: WebSocket) =>
	new Promise<number>((closed) => {
		socket.on('error', () => {})
		socket.once('close', (code) => closed(code))
	})
const opened = (socket: WebSocket) => new Promise((open) => socket.once('open', open))

describe('the server as a process', () => {
	for (const signal of ['SIGTERM', 'SIGINT'] as const) {
		it(`answers on a port of the system's choice, and ends cleanly on ${signal} with people inside`, async () => {
			const { child, origin, ended } = launch()
			expect((await fetch(`${await origin}/healthz`)).status).toBe(200)
			const { id, links } = await post<FoundAnswer>(`${await origin}/api/workshops`, { title: 'Test' })
			const { token } = await post<JoinAnswer>(`${await origin}/api/join`, secretOf(links.participant))
			const socket = new WebSocket(`${await origin}/sync/${id}/plenum`, ['netzwerkstatt', token])
			const closed = closeOf(socket)
			await opened(socket)
			child.kill(signal)
			expect(await ended).toBe(0)
			expect(await closed).toBe(1012)
		})
	}

	it('ends cleanly although somebody has shut their laptop', async () => {
		const { child, origin, ended } = launch()
		const { id, links } = await post<FoundAnswer>(`${await origin}/api/workshops`, { title: 'Test' })
		const { token } = await post<JoinAnswer>(`${await origin}/api/join`, secretOf(links.participant))
		const socket = new WebSocket(`${await origin}/sync/${id}/plenum`, ['netzwerkstatt', token])
		socket.on('error', () => {})
		await opened(socket)
		socket.pause()
		child.kill('SIGTERM')
		expect(await ended).toBe(0)
		socket.terminate()
	})

	it('leaves the sign of a clean stop only after one', async () => {
		const sign = join(data, 'stopped-cleanly')
		const first = launch()
		expect((await fetch(`${await first.origin}/healthz`)).status).toBe(200)
		expect(existsSync(sign)).toBe(false)
		first.child.kill('SIGTERM')
		await first.ended
		expect(existsSync(sign)).toBe(true)
		expect(stoppedUncleanly(data)).toBe(false)
		const second = launch()
		expect((await fetch(`${await second.origin}/healthz`)).status).toBe(200)
		second.child.kill('SIGKILL')
		await second.ended
		expect(stoppedUncleanly(data)).toBe(true)
	})

	it('[LINK6] knows people and links again after it was killed', async () => {
		const first = launch()
		const { links } = await post<FoundAnswer>(`${await first.origin}/api/workshops`, { title: 'Test' })
		const { token } = await post<JoinAnswer>(`${await first.origin}/api/join`, secretOf(links.moderator))
		first.child.kill('SIGKILL')
		await first.ended

		const second = launch()
		const answer = await fetch(`${await second.origin}/api/links`, { headers: { authorization: `Bearer ${token}` } })
		expect(answer.status).toBe(200)
		expect((await post<JoinAnswer>(`${await second.origin}/api/join`, secretOf(links.reader))).role).toBe('reader')
	})

	it('[LINK2] ends the sockets of a revoked or expired link within two seconds, and no others', async () => {
		const origin = await launch().origin
		const { id, links } = await post<FoundAnswer>(`${origin}/api/workshops`, { title: 'Test' })
		const moderator = await post<JoinAnswer>(`${origin}/api/join`, secretOf(links.moderator))
		const expires = Date.now() + 1000
		const brief = await post<{ url: string }>(`${origin}/api/links`, { role: 'reader', expires }, moderator.token)
		const enter = async (url: string) => {
			const { token } = await post<JoinAnswer>(`${origin}/api/join`, secretOf(url))
			const socket = new WebSocket(`${origin}/sync/${id}/plenum`, ['netzwerkstatt', token])
			const closed = closeOf(socket)
			await opened(socket)
			return { socket, closed }
		}
		const [guest, visitor, reader] = [await enter(links.participant), await enter(brief.url), await enter(links.reader)]

		const headers = { authorization: `Bearer ${moderator.token}` }
		const list = (await (await fetch(`${origin}/api/links`, { headers })).json()) as LinkSummary[]
		const link = list.find(({ role }) => role === 'participant')
		const revoked = Date.now()
		await fetch(`${origin}/api/links/${link?.id}`, { method: 'DELETE', headers })
		expect(await guest.closed).toBe(4410)
		expect(Date.now() - revoked).toBeLessThan(2000)
		expect(await visitor.closed).toBe(4411)
		expect(Date.now() - expires).toBeLessThan(2000)
		expect(reader.socket.readyState).toBe(WebSocket.OPEN)
	})

	it('[LINK11] [LINK4] keeps no secret and no token, neither in the log nor on disk', async () => {
		const server = launch({ ACCESS_LOG: 'on', LOG_LEVEL: 'trace' })
		const origin = await server.origin
		const { id, links } = await post<FoundAnswer>(`${origin}/api/workshops`, { title: 'Canary-Titel' })
		const guest = { ...secretOf(links.moderator), name: 'Canary-Name' }
		const { token } = await post<JoinAnswer>(`${origin}/api/join`, guest)
		const socket = new WebSocket(`${origin}/sync/${id}/plenum`, ['netzwerkstatt', token])
		await opened(socket)
		const closed = closeOf(socket)
		socket.send(Buffer.from('canary rubbish'))
		await closed
		await fetch(`${origin}/w/${id}?canary#${guest.secret}`)
		server.child.kill('SIGTERM')
		await server.ended

		expect(server.printed()).toContain('"route":"/api/join"')
		expect(server.printed().toLowerCase()).not.toContain('canary')
		const files = await readdir(data, { recursive: true, withFileTypes: true })
		const contents = files
			.filter((file) => file.isFile())
			.map((file) => readFile(join(file.parentPath, file.name), 'latin1'))
		const kept = (await Promise.all(contents)).join('')
		expect(kept).toContain('Canary-Name')
		for (const secret of [token, ...Object.values(links).map((url) => secretOf(url).secret)]) {
			expect(server.printed()).not.toContain(secret)
			expect(kept).not.toContain(secret)
		}
	})
})

describe('a server that cannot start', () => {
	it('says which setting is wrong', async () => {
		const { code, printed } = await failure({ PORT: 'dreitausend' })
		expect(code).toBe(1)
		expect(printed).toContain('PORT must be a whole number')
	})

	it('says which port is in use, and what to do', async () => {
		const port = new URL(await launch().origin).port
		const { code, printed } = await failure({ PORT: port, DATA_DIR: join(data, 'other') })
		expect(code).toBe(1)
		expect(printed).toContain(`Port ${port} ist schon belegt`)
		expect(printed).toContain(`Port ${port} is in use`)
		expect(printed).toContain('PORT=3001')
	})

	it('never shares a data folder with another, but takes one over from a killed server', async () => {
		const first = launch()
		await first.origin
		const { code, printed } = await failure({})
		expect(code).toBe(1)
		expect(printed).toMatch(/läuft schon mit den Daten in[\s\S]*is running already/)
		first.child.kill('SIGKILL')
		await first.ended
		expect((await fetch(`${await launch().origin}/healthz`)).status).toBe(200)
	})

	it('says where it cannot write', async () => {
		const { code, printed } = await failure({ DATA_DIR: '/dev/null/data' })
		expect(code).toBe(1)
		expect(printed).toMatch(/\/dev\/null/)
	})
})
