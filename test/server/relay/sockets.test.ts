import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { memoryLog } from '../../../server/log/memoryLog.ts'
import { attachSockets, createRelay, type Relay } from '../../../server/relay/index.ts'
import { announce, conditionsOf, readNow } from '../../../shared/agenda/index.ts'
import { systemClock } from '../../../shared/lib/clock.ts'
import { limits } from '../../../shared/protocol/limits.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import { policiesFor } from '../../helpers/relayHouse.ts'
import { until } from '../../helpers/runningServer.ts'
import { type VirtualClock, virtualClock } from '../../helpers/virtualClock.ts'

const open: (() => unknown)[] = []
afterEach(async () => {
	for (const close of open.splice(0).reverse()) await close()
})

async function house(): Promise<{
	base: string
	port: number
	pings: VirtualClock
	relay: Relay
	connections: () => number
}> {
	const relay = createRelay({
		log: memoryLog(),
		clock: systemClock,
		policies: policiesFor({ conditionsOf, tell: readNow }),
	})
	const server = createServer()
	const pings = virtualClock()
	const sockets = attachSockets(server, {
		relay,
		clock: pings,
		originAllowed: ({ origin, host }) => origin === undefined || origin === `http://${host}`,
		async authorize(token) {
			if (token !== 'anna') throw new Refusal('linkRevoked')
			const person = { participant: 'anna', name: 'Anna', organisation: '', link: 'l1' }
			return { ...person, workshop: 'muelheim', role: 'participant' }
		},
	})
	await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
	open.push(async () => {
		sockets.close()
		await relay.close()
		server.closeAllConnections()
		await new Promise((closed) => server.close(closed))
	})
	const { port } = server.address() as AddressInfo
	return { base: `ws://localhost:${port}`, port, pings, relay, connections: () => relay.stats().connections ?? 0 }
}

interface Caller {
	ws: WebSocket
	/** close code and reason, once it is closed */
	end: Promise<[number, string]>
}

function call(url: string, protocols: string[], headers: Record<string, string> = {}): Caller {
	const ws = new WebSocket(url, protocols, { headers })
	ws.on('error', () => {})
	const end = new Promise<[number, string]>((ended) => {
		ws.on('close', (code, reason) => ended([code, reason.toString()]))
	})
	open.push(() => ws.terminate())
	return { ws, end }
}

const opened = (ws: WebSocket) => new Promise<void>((resolve) => ws.once('open', resolve))

test('[WIRE2] the answer selects our subprotocol, whatever else is offered', async () => {
	const { base } = await house()
	for (const offer of [
		['netzwerkstatt', 'anna'],
		['netzwerkstatt', 'netzwerkstatt.saved', 'anna'],
		['netzwerkstatt', 'netzwerkstatt.now', 'anna'],
	]) {
		const { ws } = call(`${base}/sync/muelheim/plenum`, offer)
		await opened(ws)
		expect(ws.protocol).toBe('netzwerkstatt')
	}
})

test.each([
	['a token that is no longer good', '/sync/muelheim/plenum', ['netzwerkstatt', 'bert'], [4410, 'linkRevoked']],
	['no token', '/sync/muelheim/plenum', ['netzwerkstatt'], [4401, 'sessionUnknown']],
	['another workshop', '/sync/essen/plenum', ['netzwerkstatt', 'anna'], [4403, 'notAllowed']],
	['an unknown room', '/sync/muelheim/attic', ['netzwerkstatt', 'anna'], [4405, 'notFound']],
	['another address', '/elsewhere', ['netzwerkstatt', 'anna'], [4405, 'notFound']],
	['a path out of the house', '/sync/../muelheim/plenum', ['netzwerkstatt', 'anna'], [4405, 'notFound']],
])('[WIRE2] %s is told by a close code', async (_, path, offer, expected) => {
	const { base } = await house()
	expect(await call(base + path, offer).end).toEqual(expected)
})

test('[WIRE2] without our subprotocol the client is told to load anew', async () => {
	const { base } = await house()
	expect(await call(`${base}/sync/muelheim/plenum`, []).end).toEqual([4426, 'outdatedClient'])
})

test('[WIRE3] a page of a foreign origin gets a plain 403 and no socket', async () => {
	const { port } = await house()
	const status = await new Promise<string>((resolve) => {
		const socket = connect(port, 'localhost')
		open.push(() => socket.destroy())
		socket.on('data', (data) => resolve(data.toString().split('\r\n')[0] ?? ''))
		socket.write(
			'GET /sync/muelheim/plenum HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
				'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n' +
				'Sec-WebSocket-Protocol: netzwerkstatt, anna\r\nOrigin: https://fremd.example\r\n\r\n',
		)
	})
	expect(status).toBe('HTTP/1.1 403 Forbidden')
})

test('[BOUND1] a frame above every limit ends with "too large", so that clients do not come back with it', async () => {
	const { base } = await house()
	const { ws, end } = call(`${base}/sync/muelheim/plenum`, ['netzwerkstatt', 'anna'])
	await opened(ws)
	ws.send(new Uint8Array(limits.missing + 1_000))
	expect(await end).toEqual([4413, 'tooLarge'])
})

test('[BAD1] text where bytes are spoken ends the connection', async () => {
	const { base } = await house()
	const { ws, end } = call(`${base}/sync/muelheim/plenum`, ['netzwerkstatt', 'anna'])
	await opened(ws)
	ws.send('Guten Tag')
	expect(await end).toEqual([4400, 'malformed'])
})

test('[BAD1] who is refused at the door and then sends what is no frame ends nothing but their own line', async () => {
	const { base, port } = await house()
	const eve = connect(port, 'localhost')
	open.push(() => eve.destroy())
	const over = new Promise((closed) => eve.once('close', closed))
	eve.on('error', () => {})
	eve.write(
		'GET /sync/muelheim/plenum HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
			'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n' +
			'Sec-WebSocket-Protocol: netzwerkstatt, bert\r\n\r\n',
	)
	const reservedBits = 0x70
	eve.on('data', (data: Buffer) => {
		// After the goodbye, which names the reason.
		if (data.includes('linkRevoked')) eve.write(Buffer.from([0x82 | reservedBits, 0x81, 0, 0, 0, 0, 1]))
	})
	await over
	const { ws } = call(`${base}/sync/muelheim/plenum`, ['netzwerkstatt', 'anna'])
	await opened(ws)
	expect(ws.protocol).toBe('netzwerkstatt')
})

test('[DEAD1] who does not answer a ping is cut off at the next one, who answers stays', async () => {
	const { base, pings, connections } = await house()
	const lively = call(`${base}/sync/muelheim/plenum`, ['netzwerkstatt', 'anna'])
	const dead = new WebSocket(`${base}/sync/muelheim/plenum`, ['netzwerkstatt', 'anna'], { autoPong: false })
	dead.on('error', () => {})
	open.push(() => dead.terminate())
	await Promise.all([opened(lively.ws), opened(dead)])
	await until(() => connections() === 2)
	const ponged = new Promise<void>((resolve) => lively.ws.once('ping', () => resolve()))
	const pinged = new Promise<void>((resolve) => dead.once('ping', () => resolve()))
	pings.advance(15_000)
	await Promise.all([ponged, pinged])
	// The answer is on its way: a round trip of the same socket is behind it.
	await new Promise<void>((resolve) => {
		lively.ws.once('pong', () => resolve())
		lively.ws.ping()
	})
	pings.advance(15_000)
	await until(() => connections() === 1)
	expect(lively.ws.readyState).toBe(WebSocket.OPEN)
})

test('[DEAD1] half an upgrade harms nobody', async () => {
	const { base, port } = await house()
	const halves: Socket[] = []
	for (let i = 0; i < 50; i++) {
		const socket = connect(port, 'localhost')
		socket.on('error', () => {})
		socket.write(
			'GET /sync/muelheim/plenum HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n',
		)
		if (i % 2) socket.write('Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x\r\n\r\n')
		halves.push(socket)
	}
	for (const socket of halves) socket.destroy()
	const { ws } = call(`${base}/sync/muelheim/plenum`, ['netzwerkstatt', 'anna'])
	await opened(ws)
	expect(ws.protocol).toBe('netzwerkstatt')
})

test('[NOW1] over a real socket a phone is told in bytes that a few lines can read', async () => {
	const { base, relay } = await house()
	const { ws, end } = call(`${base}/sync/muelheim/stage`, ['netzwerkstatt', 'netzwerkstatt.now', 'anna'])
	const told: unknown[] = []
	ws.on('message', (message: Buffer) => {
		const [type, low = 0, high = 0] = message
		const length = low < 128 ? low : low - 128 + high * 128
		const json = message.subarray(low < 128 ? 2 : 3)
		expect([type, json.length]).toEqual([66, length])
		told.push(JSON.parse(json.toString()))
	})
	await until(() => told.length === 1)
	await relay.write({ workshop: 'muelheim', room: 'stage' }, (stage) => announce(stage, 'Wir beginnen. '.repeat(14)))
	await until(() => told.length === 2)
	expect(told).toMatchObject([{ frozen: false }, { announcement: expect.stringContaining('Wir beginnen.') }])
	relay.end({ workshop: 'muelheim', link: 'l1' }, 'linkRevoked')
	expect(await end).toEqual([4410, 'linkRevoked'])
})
