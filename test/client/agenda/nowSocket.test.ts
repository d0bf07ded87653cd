import { afterEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { parseNow, readNowMessage } from '../../../client/agenda/nowMessage.ts'
import { type NowSocketOptions, openNowSocket } from '../../../client/agenda/nowSocket.ts'
import {
	addAgendaStep,
	announce,
	type Now,
	readNow,
	setFrozen,
	startStep,
	summon,
} from '../../../shared/agenda/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { loadedAtStart } from '../../architecture/sources.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { serverEnd } from '../sync/serverEnd.ts'

const close: (() => void)[] = []
afterEach(() => {
	vi.restoreAllMocks()
	for (const end of close.splice(0)) end()
})

function phone(options: Partial<NowSocketOptions> = {}) {
	const server = serverEnd()
	const clock = virtualClock()
	const socket = openNowSocket({
		workshop: 'auenbrueck',
		origin: 'ws://localhost',
		token: 'token1',
		clock,
		Socket: server.Socket,
		random: seededRandom(1),
		...options,
	})
	close.push(socket.close)
	return { server, clock, socket, now: () => socket.now.get(), connection: () => socket.connection.get() }
}

/** Connected, with the room's state on the screen. */
function following(options: Partial<NowSocketOptions> = {}) {
	const one = phone(options)
	one.server.opens()
	one.server.tellsNow(JSON.stringify(quiet))
	return one
}

const quiet: Now = { timer: { is: 'off' }, frozen: false, ready: 0, speakers: false }

/** A room in the middle of its work, with everything there is to tell. */
function busyRoom(): Now {
	const stage = new Y.Doc()
	const random = seededRandom(7)
	const step = addAgendaStep(
		stage,
		{
			title: 'Sammeln',
			question: 'Wer fehlt?',
			minutes: 10,
			board: 'page:eins',
			writers: 'own',
			phone: 'contribute',
			round: { kind: 'cards', attribution: 'anonymous', hidden: true, columns: [{ id: 'a', label: 'Träger' }] },
			note: 'Anna führt',
		},
		{ random },
	)
	startStep(stage, step, 1_000, random)
	setFrozen(stage, true)
	announce(stage, 'Noch fünf Minuten')
	summon(stage, { board: 'page:eins', x: 1, y: 2, w: 3, h: 4 }, 2_000)
	return readNow(stage)
}

describe('what the server tells', () => {
	test('[FOLLOW1] everything the room is doing arrives as it was told', () => {
		const told = busyRoom()
		expect(told.round?.settings.kind).toBe('cards')
		expect(parseNow(JSON.stringify(told))).toEqual(told)
		const { server, now, connection } = phone()
		expect([now(), connection()]).toEqual([undefined, 'connecting'])
		server.opens()
		expect(connection()).toBe('connecting')
		server.tellsNow(JSON.stringify(told))
		expect([now(), connection()]).toEqual([told, 'open'])
		expect(server.url()).toBe('ws://localhost/sync/auenbrueck/stage')
		expect(server.protocols()).toEqual(['netzwerkstatt', 'netzwerkstatt.now', 'token1'])
	})

	test('[FOLLOW1] the same word again draws nothing anew', () => {
		const { server, socket } = following()
		let drawn = 0
		socket.now.subscribe(() => drawn++)
		server.tellsNow(JSON.stringify(quiet))
		expect(drawn).toBe(0)
		server.tellsNow(JSON.stringify({ ...quiet, frozen: true }))
		expect(drawn).toBe(1)
	})

	test.each(['', '{', 'null', '7', '[]', '"text"'])('[FOLLOW2] %j is no word at all', (json) => {
		const { server, now, connection } = following()
		server.tellsNow(json)
		expect([now(), connection()]).toEqual([quiet, 'open'])
	})

	test('[FOLLOW2] parts that make no sense are as if unsaid', () => {
		const nonsense = {
			step: { id: 7 },
			since: 'x',
			timer: [],
			frozen: 'yes',
			round: {},
			ready: null,
			summons: { x: 1 },
		}
		expect(parseNow(JSON.stringify(nonsense))).toEqual(quiet)
		const step = { id: 's', title: 4, writers: 'nobody', phone: 'fax', round: { kind: 'dance' }, minutes: 'x', page: 3 }
		expect(parseNow(JSON.stringify({ step, round: { id: 'r', step: 's', settings: 3 } }))).toEqual({
			...quiet,
			step: {
				id: 's',
				order: '',
				title: '',
				question: '',
				note: '',
				minutes: 0,
				number: 0,
				of: 0,
				writers: 'everyone',
				phone: 'contribute',
			},
		})
	})

	test('[FOLLOW2] any bytes at all may come', () => {
		const random = seededRandom(3)
		for (let i = 0; i < 2_000; i++) {
			const bytes = Uint8Array.from({ length: Math.floor(random() * 12) }, () => Math.floor(random() * 256))
			if (i % 2 === 0) bytes[0] = 66
			expect(() => readNowMessage(bytes)).not.toThrow()
		}
	})
})

describe('a line that breaks', () => {
	test('[FOLLOW3] the last word stays on the screen, and the phone comes back by itself, ever more patiently', async () => {
		const { server, clock, now, connection } = following()
		server.breaks()
		expect([now(), connection()]).toEqual([quiet, 'offline'])
		const waits: number[] = []
		for (let i = 2; i < 12; i++) {
			const began = clock.now()
			while (server.connections() < i) clock.advance(50)
			waits.push(clock.now() - began)
			server.breaks()
		}
		expect(waits[0]).toBeLessThanOrEqual(500)
		expect(Math.max(...waits)).toBeLessThanOrEqual(15_050)
		expect(waits.at(-1)).toBeGreaterThan(7_000)
		clock.advance(15_000)
		server.opens()
		server.tellsNow(JSON.stringify({ ...quiet, ready: 3 }))
		expect([now()?.ready, connection()]).toEqual([3, 'open'])
	})

	test('[FOLLOW3] a line that falls silent is given up, one that is heard of is not', () => {
		const { server, clock, connection } = following()
		for (let i = 0; i < 10; i++) {
			clock.advance(15_000)
			server.tellsNow(JSON.stringify(quiet))
		}
		expect(server.connections()).toBe(1)
		clock.advance(40_000)
		expect(connection()).toBe('offline')
		clock.advance(1_000)
		expect(server.connections()).toBe(2)
	})

	test('[FOLLOW3] a connection that does not get anywhere is tried anew', () => {
		const { server, clock } = phone()
		clock.advance(16_000)
		expect(server.connections()).toBe(2)
	})

	test('[FOLLOW4] network and light bring it back at once', () => {
		const { server, clock, connection } = following()
		server.breaks()
		dispatchEvent(new Event('online'))
		expect(server.connections()).toBe(2)
		server.opens()
		server.tellsNow(JSON.stringify(quiet))
		document.dispatchEvent(new Event('visibilitychange'))
		expect(server.connections(), 'a line just heard of is trusted').toBe(2)
		clock.advance(25_000)
		document.dispatchEvent(new Event('visibilitychange'))
		expect(server.connections()).toBe(3)
		expect(connection(), 'nobody is alarmed by a precaution').toBe('open')
		vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
		server.breaks()
		document.dispatchEvent(new Event('visibilitychange'))
		expect(server.connections()).toBe(3)
	})

	test('[FOLLOW4] a hand can do it, too', () => {
		const { server, socket } = following()
		socket.connectNow()
		expect(server.connections()).toBe(1)
		server.breaks()
		socket.connectNow()
		expect(server.connections()).toBe(2)
	})

	test('[FOLLOW4] whoever leaves the page opens nothing any more', () => {
		const { server, clock, socket } = following()
		socket.close()
		expect(server.isOpen()).toBe(false)
		server.breaks()
		dispatchEvent(new Event('online'))
		clock.advance(120_000)
		expect(server.connections()).toBe(1)
	})
})

describe('when the server ends it', () => {
	test('[FOLLOW5] a revoked link is final', () => {
		const { server, clock, socket, connection } = following()
		server.breaks(4410)
		expect(connection()).toEqual({ refused: 'linkRevoked' })
		socket.connectNow()
		clock.advance(120_000)
		expect(server.connections()).toBe(1)
	})

	test('[FOLLOW3] a workshop that is set back is followed on, for a phone holds none of it', () => {
		const { server, clock, connection } = following()
		server.breaks(4417)
		expect(connection()).toBe('offline')
		clock.advance(1_000)
		server.opens()
		server.tellsNow(JSON.stringify(quiet))
		expect(connection()).toBe('open')
	})

	test('[FOLLOW5] a full room is tried again', () => {
		const { server, clock, connection } = phone()
		server.opens()
		server.breaks(4503)
		expect(connection()).toBe('offline')
		clock.advance(1_000)
		expect(server.connections()).toBe(2)
	})

	test('[FOLLOW5] an unknown session is renewed, once, by the way the person came', async () => {
		const rejoin = vi.fn(async (outdated: string) => `${outdated} renewed`)
		const { server, connection } = following({ rejoin })
		server.breaks(4401)
		document.dispatchEvent(new Event('visibilitychange'))
		dispatchEvent(new Event('online'))
		await vi.waitUntil(() => server.connections() === 2)
		expect(server.protocols()).toContain('token1 renewed')
		server.opens()
		server.tellsNow(JSON.stringify(quiet))
		expect(connection()).toBe('open')
		expect(rejoin).toHaveBeenCalledTimes(1)
	})

	test('[FOLLOW5] without a way back it is final, and without a network it is asked again', async () => {
		const { server, connection } = following({ rejoin: async () => undefined })
		server.breaks(4401)
		await vi.waitUntil(() => connection() !== 'open')
		expect(connection()).toEqual({ refused: 'sessionUnknown' })

		const away = following({ rejoin: () => Promise.reject(new Error('no network')) })
		away.server.breaks(4401)
		await vi.waitUntil(() => away.connection() === 'offline')
		away.clock.advance(1_000)
		expect(away.server.connections()).toBe(2)
	})
})

test('[FOLLOW6] following the room loads no documents', () => {
	const loaded = [...loadedAtStart('client/agenda/nowSocket.ts')]
	expect(loaded.filter((name) => /^(yjs|lib0|y-|zod|tldraw|react)/.test(name))).toEqual([])
})
