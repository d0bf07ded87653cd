import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { PassThrough } from 'node:stream'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { memoryLog } from '../../../server/log/memoryLog.ts'
import { attachSockets, createRelay } from '../../../server/relay/index.ts'
import { smallMessage, UnfinishedMessage, UnfinishedMessages } from '../../../server/relay/wire/unfinished.ts'
import { systemClock } from '../../../shared/lib/clock.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import { messageType, syncStep } from '../../../shared/protocol/wire.ts'
import { syncFrame, updateOf } from '../../helpers/relayHouse.ts'
import { until } from '../../helpers/runningServer.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'

const KiB = 1024
const open: (() => unknown)[] = []
afterEach(async () => {
	for (const close of open.splice(0).reverse()) await close()
})

/** A relay behind real sockets with room for so many bytes of unfinished messages. Names are tokens; rita only reads. */
async function house(unfinished = 1024 * KiB) {
	const relay = createRelay({ log: memoryLog(), clock: systemClock })
	const server = createServer()
	const sockets = attachSockets(server, {
		relay,
		limits: { unfinished },
		originAllowed: () => true,
		async authorize(token) {
			if (token === 'stranger') throw new Refusal('linkRevoked')
			const person = { participant: token, name: token, organisation: '', link: 'l1' }
			return { ...person, workshop: 'muelheim', role: token === 'rita' ? 'reader' : 'participant' }
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
	return { port, connections: () => relay.stats().connections ?? 0 }
}

/** Somebody with a stock client. */
async function enter(port: number, token: string) {
	const ws = new WebSocket(`ws://localhost:${port}/sync/muelheim/plenum`, [
		'netzwerkstatt',
		'netzwerkstatt.saved',
		token,
	])
	const person = { ws, saved: 0, closed: undefined as number | undefined }
	open.push(() => ws.terminate())
	ws.on('error', () => {})
	ws.on('close', (code) => {
		person.closed = code
	})
	ws.on('message', (data: Buffer) => {
		if (data[0] === messageType.saved) person.saved = data[1] ?? 0
	})
	await new Promise((opened) => ws.once('open', opened))
	return person
}

/** Somebody who speaks bytes. */
async function enterBare(port: number, token: string) {
	const socket = connect(port, 'localhost')
	const bare = { socket, isOver: false, received: Buffer.alloc(0) }
	open.push(() => socket.destroy())
	socket.on('error', () => {})
	socket.on('close', () => {
		bare.isOver = true
	})
	socket.on('data', (data) => {
		bare.received = Buffer.concat([bare.received, data])
	})
	socket.write(
		'GET /sync/muelheim/plenum HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
			`Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: netzwerkstatt, ${token}\r\n\r\n`,
	)
	await until(() => bare.received.includes('\r\n\r\n'))
	return bare
}

/** The head of a binary frame of so many bytes, masked with zeros. */
function head(length: number, { isFinal = true, opcode = 2 } = {}): Buffer {
	const bytes = Buffer.alloc(14)
	bytes[0] = (isFinal ? 0x80 : 0) | opcode
	bytes[1] = 0xff
	bytes.writeBigUInt64BE(BigInt(length), 2)
	return bytes
}

/** The first bytes of a frame that never ends. */
const begun = (bytes: number) => Buffer.concat([head(4 * KiB * KiB), Buffer.alloc(bytes)])
const isOpen = ({ isOver }: { isOver: boolean }) => !isOver

test('[BOUND3] of twenty messages that never end only as many are kept as fit; small and whole ones come through', async () => {
	const { port } = await house()
	const anna = await enter(port, 'anna')
	const holders: Awaited<ReturnType<typeof enterBare>>[] = []
	for (let i = 0; i < 20; i++) {
		const eve = await enterBare(port, `eve-${i}`)
		eve.socket.write(begun(200 * KiB))
		holders.push(eve)
	}
	await until(() => holders.filter(isOpen).length <= 5)
	expect(holders.filter(isOpen).length).toBeGreaterThan(0)

	const notes = new Y.Doc()
	anna.ws.send(
		syncFrame(
			syncStep.update,
			updateOf(notes, () => notes.getMap('notes').set('a', 'x'.repeat(500 * KiB))),
		),
	)
	anna.ws.send(
		syncFrame(
			syncStep.update,
			updateOf(notes, () => notes.getMap('notes').set('b', 1)),
		),
	)
	await until(() => anna.saved === 2)
	expect(anna.closed).toBeUndefined()
})

test('[BOUND5] who sends a message in crumbs, or pings without end, is cut off; who sends it in large parts is not', async () => {
	const { port } = await house()
	const anna = await enter(port, 'anna')
	const piece = Buffer.concat([head(1, { isFinal: false, opcode: 0 }), Buffer.of(1)])
	const ping = head(0, { opcode: 9 })
	for (const [name, crumb] of Object.entries({ eve: piece, mallory: ping })) {
		const attacker = await enterBare(port, name)
		attacker.socket.write(Buffer.concat([head(1, { isFinal: false }), Buffer.of(1)]))
		attacker.socket.write(Buffer.concat(Array.from({ length: 300 }, () => crumb)))
		await until(() => attacker.isOver)
	}
	const notes = new Y.Doc()
	const edit = Buffer.from(
		syncFrame(
			syncStep.update,
			updateOf(notes, () => notes.getMap('notes').set('a', 'x'.repeat(500 * KiB))),
		),
	)
	for (let at = 0; at < edit.length; at += 2 * KiB) {
		anna.ws.send(edit.subarray(at, at + 2 * KiB), { fin: at + 2 * KiB >= edit.length })
	}
	await until(() => anna.saved === 1)
	expect(anna.closed).toBeUndefined()
})

test('[BOUND3] a line that is being closed takes in nothing large', async () => {
	const { port, connections } = await house()
	const eve = await enterBare(port, 'eve')
	eve.socket.write(Buffer.concat([head(1), Buffer.of(99)]))
	// Closed for what was no message; the goodbye is not answered.
	await until(() => connections() === 0)
	expect(eve.isOver).toBe(false)
	eve.socket.write(begun(2 * smallMessage))
	await until(() => eve.isOver, 3_000)
})

test('[BOUND4] of readers and of strangers no frame longer than a question is taken in; of those who write it is', async () => {
	const { port } = await house(8 * 1024 * KiB)
	const long = new Uint8Array(1100 * KiB)
	const rita = await enter(port, 'rita')
	rita.ws.send(syncFrame(syncStep.missing, long))
	await until(() => rita.closed !== undefined)
	expect(rita.closed).toBe(4413)
	const stranger = await enterBare(port, 'stranger')
	stranger.socket.write(begun(2 * smallMessage))
	await until(() => stranger.isOver, 3_000)

	const anna = await enter(port, 'anna')
	const words = 'Wir beginnen. '.repeat((900 * KiB) / 14)
	const notes = new Y.Doc()
	anna.ws.send(
		syncFrame(
			syncStep.missing,
			updateOf(notes, () => notes.getText('minutes').insert(0, words + words)),
		),
	)
	await until(() => anna.saved === 1 || anna.closed !== undefined)
	expect(anna.closed).toBeUndefined()
})

test('[BOUND3] it is the oldest that has to go, and only of the large ones', () => {
	const messages = new UnfinishedMessages(100 * KiB, virtualClock())
	const cut: string[] = []
	const line = (name: string) => {
		const socket = new PassThrough()
		messages.watch(socket, { isOpen: () => true, cut: () => cut.push(name) })
		return (bytes: Uint8Array) => socket.emit('data', bytes)
	}
	const [small, first, second, third] = ['small', 'first', 'second', 'third'].map(line)
	small?.(begun(10 * KiB))
	first?.(begun(40 * KiB))
	second?.(begun(40 * KiB))
	expect(cut).toEqual([])
	third?.(begun(40 * KiB))
	expect(cut).toEqual(['first'])
	second?.(Buffer.alloc(70 * KiB))
	expect(cut).toEqual(['first', 'second'])
})

test('[BOUND3] what is held is known, however frames and pieces are cut', () => {
	const random = seededRandom(9)
	const below = (most: number) => Math.floor(random() * most)
	for (let round = 0; round < 300; round++) {
		const message = new UnfinishedMessage()
		const read = (bytes: Uint8Array) => {
			for (let at = 0; at < bytes.length; ) {
				const end = at + 1 + below(400)
				message.read(bytes.subarray(at, end))
				at = end
			}
		}
		let payload = 0
		for (let frame = 0; frame < 5; frame++) {
			const length = below(random() < 0.5 ? 3 : 70_000)
			read(Buffer.concat([head(length, { isFinal: false, opcode: frame === 0 ? 2 : 0 }), Buffer.alloc(length)]))
			payload += length
			// A ping may come between the parts of a message.
			if (random() < 0.5) read(Buffer.concat([head(20, { opcode: 9 }), Buffer.alloc(20)]))
			expect(message.held).toBeGreaterThanOrEqual(payload)
			if (payload === 0) expect(message.held).toBe(0)
		}
		read(head(0, { opcode: 0 }))
		expect(message.held).toBe(0)
	}
})
