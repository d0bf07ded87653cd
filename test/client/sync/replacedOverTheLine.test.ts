import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { WebSocket as NodeSocket } from 'ws'
import * as Y from 'yjs'
import { type OpenRoom, openRoom, type RoomOptions } from '../../../client/sync/room.ts'
import { memoryLog } from '../../../server/log/memoryLog.ts'
import { attachSockets, createRelay } from '../../../server/relay/index.ts'
import { change } from '../../../shared/lib/change.ts'
import { systemClock as clock } from '../../../shared/lib/clock.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'

/*
 * Client and relay together, over real sockets: documents that are set back, and words that are handed in anew.
 */

const Socket = NodeSocket as unknown as typeof WebSocket
vi.setConfig({ testTimeout: 30_000 })

const close: (() => unknown)[] = []
afterEach(async () => {
	for (const each of close.splice(0).reverse()) await each()
})

/** Real lines take real time, on a busy machine more of it. */
const until = (condition: () => boolean) => vi.waitUntil(condition, 15_000)
const at = { workshop: 'auenbrueck', room: 'plenum' } as const

async function workshop(options: { healing?: boolean } = {}) {
	// What one person may ask of the server is measured in time, and on a busy machine everything takes long.
	const limits = { workMsPerSecond: 60_000 }
	const relay = createRelay({ log: memoryLog(), clock, limits, ...options })
	const server = createServer()
	const over = new Set<string>()
	const away = new Set<string>()
	const sockets = attachSockets(server, {
		relay,
		originAllowed: () => true,
		async authorize(token) {
			if (over.has(token)) throw new Refusal('sessionUnknown')
			if (away.has(token)) throw new Refusal('shuttingDown')
			return {
				workshop: at.workshop,
				participant: token,
				name: token,
				organisation: '',
				role: 'participant',
				link: 'l',
			}
		},
	})
	await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
	const origin = `ws://localhost:${(server.address() as AddressInfo).port}`
	close.push(async () => {
		sockets.close()
		await relay.close()
		server.closeAllConnections()
		await new Promise((closed) => server.close(closed))
	})

	async function person(token: string, options: Partial<RoomOptions> = {}) {
		let room: OpenRoom
		const show = (next: OpenRoom) => {
			room = next
			close.push(next.close)
			next.successor.subscribe(() => {
				const after = next.successor.get()
				if (after) show(after)
			})
		}
		show(openRoom({ ...at, role: 'participant', origin, token, clock, Socket, ...options }))
		const cards = () => room.doc.getMap('actors')
		const person = {
			room: () => room,
			cards: () => cards().toJSON(),
			write: (key: string) => change(room.doc, () => cards().set(key, key)),
			is: (kind: string) => until(() => room.saving.get().kind === kind),
		}
		await person.is('saved')
		return person
	}
	const cards = () => relay.read(at, (doc) => doc.getMap('actors').toJSON())
	const version = () => relay.read(at, (doc) => ({ updates: [Y.encodeStateAsUpdate(doc)], epoch: 0 }))
	/** The line of this person breaks, and none comes about until they are back. */
	const leave = (token: string) => {
		away.add(token)
		relay.end({ workshop: at.workshop, participant: token }, 'shuttingDown')
	}
	return { relay, over, leave, comeBack: (token: string) => away.delete(token), person, cards, version }
}

test('[SETBACK1] over real lines: what is set back shows on every device, and unsaved words come along', async () => {
	const { relay, person, cards, version } = await workshop()
	const [anna, bert] = await Promise.all([person('anna'), person('bert')])
	anna.write('jugendamt')
	await until(() => 'jugendamt' in bert.cards())
	await anna.is('saved')
	const earlier = await version()
	bert.write('tafel')
	await bert.is('saved')
	await until(() => 'tafel' in anna.cards())
	const first = anna.room()
	first.reconnect()
	anna.write('hebammen')
	await relay.restore(at, earlier)
	await until(() => anna.room() !== first && anna.room().saving.get().kind === 'saved')
	await until(() => 'hebammen' in bert.cards())
	bert.write('kita')
	await bert.is('saved')
	await until(() => 'kita' in anna.cards())
	const all = { jugendamt: 'jugendamt', hebammen: 'hebammen', kita: 'kita' }
	expect([anna.cards(), bert.cards(), await cards()]).toEqual([all, all, all])
})

test('[ANEW3] over real lines: who joins again while others are there has every word saved, and others see each once', async () => {
	const { relay, over, person, cards } = await workshop()
	const bert = await person('bert')
	const anna = await person('anna', { rejoin: async () => 'anna-again' })
	anna.write('jugendamt')
	await until(() => 'jugendamt' in bert.cards())
	await anna.is('saved')
	over.add('anna')
	relay.end({ workshop: at.workshop, participant: 'anna' }, 'sessionUnknown')
	anna.write('tafel')
	await until(() => 'tafel' in bert.cards())
	await anna.is('saved')
	anna.write('kita')
	await until(() => 'kita' in bert.cards())
	const all = { jugendamt: 'jugendamt', tafel: 'tafel', kita: 'kita' }
	expect([anna.cards(), bert.cards(), await cards()]).toEqual([all, all, all])
})

test('[ANEW1] over real lines: who was away after a crash while somebody wrote in their name has every word saved', async () => {
	const { leave, comeBack, person, cards } = await workshop({ healing: true })
	const [anna, eve] = await Promise.all([person('anna'), person('eve')])
	anna.write('jugendamt')
	await anna.is('saved')
	await until(() => 'jugendamt' in eve.cards())
	leave('anna')
	await anna.is('offline')
	for (const word of ['tafel', 'kita', 'hebammen']) anna.write(word)
	eve.room().reconnect()
	eve.room().doc.clientID = anna.room().doc.clientID
	eve.write('forged')
	await until(() => eve.room().saving.get().kind === 'saved')
	expect(await cards()).toEqual({ jugendamt: 'jugendamt', forged: 'forged' })
	const first = anna.room()
	comeBack('anna')
	await until(() => anna.room() !== first)
	await anna.is('saved')
	const all = { jugendamt: 'jugendamt', forged: 'forged', tafel: 'tafel', kita: 'kita', hebammen: 'hebammen' }
	await until(() => Object.keys(eve.cards()).length === 5)
	expect([anna.cards(), eve.cards(), await cards()]).toEqual([all, all, all])
	// And it stays so: nothing is asked for once more at the next connection.
	const second = anna.room()
	second.reconnect()
	await anna.is('offline')
	await anna.is('saved')
	expect(anna.room()).toBe(second)
})
