import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { memoryLog } from '../../../server/log/memoryLog.ts'
import { attachSockets, createRelay, type Relay } from '../../../server/relay/index.ts'
import { systemClock } from '../../../shared/lib/clock.ts'
import type { Role } from '../../../shared/links/roles.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import { until } from '../../helpers/runningServer.ts'

const open: (() => unknown)[] = []
afterEach(async () => {
	for (const close of open.splice(0).reverse()) await close()
})

const roles: Record<string, Role> = { anna: 'participant', bert: 'participant', mona: 'moderator', leser: 'reader' }

/** A relay behind real sockets, where everybody's token is their name. */
async function house(): Promise<{ relay: Relay; server: Server; base: string }> {
	const relay = createRelay({ log: memoryLog(), clock: systemClock })
	const server = createServer()
	const sockets = attachSockets(server, {
		relay,
		originAllowed: ({ origin }) => origin === undefined || origin === 'https://werkstatt.test',
		async authorize(token) {
			const role = roles[token]
			if (!role) throw new Refusal('sessionUnknown')
			return { workshop: 'muelheim', participant: token, name: token, organisation: '', role, link: `link-${role}` }
		},
	})
	await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
	open.push(async () => {
		sockets.close()
		await relay.close()
		server.closeAllConnections()
		await new Promise((closed) => server.close(closed))
	})
	return { relay, server, base: `ws://localhost:${(server.address() as AddressInfo).port}` }
}

/** Somebody with the stock provider and nothing but the documented contract. */
function person(base: string, token: string, room = 'plenum') {
	const doc = new Y.Doc()
	const provider = new WebsocketProvider(`${base}/sync/muelheim`, room, doc, {
		protocols: ['netzwerkstatt', token],
		WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
		disableBc: true,
	})
	const closes: { code: number; reason: string }[] = []
	provider.on('closed', ({ code, reason }: { code: number; reason: string }) => closes.push({ code, reason }))
	open.push(() => provider.destroy())
	const notes = doc.getMap<string>('notes')
	return { doc, provider, notes, closes, awareness: provider.awareness }
}

test('[WIRE1] two people with the stock provider edit one document', async () => {
	const { base } = await house()
	const anna = person(base, 'anna')
	const bert = person(base, 'bert')
	await until(() => anna.provider.synced && bert.provider.synced)
	anna.notes.set('a', 'von Anna')
	bert.notes.set('b', 'von Bert')
	await until(() => anna.notes.size === 2 && bert.notes.size === 2)
	const later = person(base, 'mona')
	await until(() => later.notes.size === 2)
	expect(later.notes.toJSON()).toEqual({ a: 'von Anna', b: 'von Bert' })
})

test('[WIRE1] they see each other through awareness, by the names the relay vouches for', async () => {
	const { base } = await house()
	const anna = person(base, 'anna')
	const bert = person(base, 'bert')
	anna.awareness.setLocalState({ user: { name: 'Frau Direktorin', colour: 'green' }, c: [1, 2] })
	await until(() => bert.awareness.getStates().has(anna.doc.clientID))
	expect(bert.awareness.getStates().get(anna.doc.clientID)).toEqual({
		user: { name: 'anna', colour: 'green', role: 'participant', id: 'anna' },
		c: [1, 2],
	})
	await until(() => bert.awareness.getStates().get(0)?.roster?.[anna.doc.clientID]?.name === 'anna')
	anna.provider.disconnect()
	await until(() => !bert.awareness.getStates().has(anna.doc.clientID))
	anna.provider.connect()
	await until(() => bert.awareness.getStates().has(anna.doc.clientID))
})

test('[WIRE1] edits made offline arrive after coming back', async () => {
	const { base } = await house()
	const anna = person(base, 'anna')
	const bert = person(base, 'bert')
	await until(() => anna.provider.synced && bert.provider.synced)
	anna.provider.disconnect()
	for (let i = 0; i < 50; i++) anna.notes.set(`offline ${i}`, 'x')
	bert.notes.set('online', 'y')
	anna.provider.connect()
	anna.notes.set('at once', 'z')
	await until(() => bert.notes.size === 52 && anna.notes.size === 52)
	expect(anna.closes).toEqual([])
})

test("[ROLE1] a reader's edits change nothing for anyone, and the reader stays", async () => {
	const { base } = await house()
	const anna = person(base, 'anna')
	const reader = person(base, 'leser')
	await until(() => anna.provider.synced && reader.provider.synced)
	reader.notes.set('r', 'heimlich')
	anna.notes.set('a', 'offen')
	await until(() => reader.notes.has('a'))
	expect(anna.notes.toJSON()).toEqual({ a: 'offen' })
	const fresh = person(base, 'mona')
	await until(() => fresh.provider.synced)
	expect(fresh.notes.toJSON()).toEqual({ a: 'offen' })
	expect(reader.closes).toEqual([])
})

test('[WIRE2] every refused upgrade tells its reason by a close code that a stock provider obeys', async () => {
	const { base } = await house()
	const stranger = person(base, 'niemand')
	const curious = person(base, 'leser', 'desk')
	const lost = person(base, 'anna', 'attic')
	await until(() => [stranger, curious, lost].every(({ closes }) => closes.length === 1))
	expect(stranger.closes).toEqual([{ code: 4401, reason: 'sessionUnknown' }])
	expect(curious.closes).toEqual([{ code: 4403, reason: 'notAllowed' }])
	expect(lost.closes).toEqual([{ code: 4405, reason: 'notFound' }])
	expect(stranger.provider.shouldConnect).toBe(false)
})
