import { afterEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { conditionsIn } from '../../../client/agenda/conditions.ts'
import { type LocalCopy, noLocalCopy } from '../../../client/sync/localCopy.ts'
import { type OpenRoom, openRoom, type RoomOptions } from '../../../client/sync/room.ts'
import { hasUnsavedChanges } from '../../../client/sync/saveState.ts'
import { addAgendaStep, setFrozen, startStep } from '../../../shared/agenda/index.ts'
import { change } from '../../../shared/lib/change.ts'
import { limits } from '../../../shared/protocol/limits.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { serverEnd } from './serverEnd.ts'

const opened: OpenRoom[] = []
afterEach(() => Promise.all(opened.splice(0).map((room) => room.close())))

function device(options: Partial<RoomOptions> = {}) {
	const server = serverEnd()
	const clock = virtualClock()
	const room = openRoom({
		workshop: 'auenbrueck',
		room: 'plenum',
		role: 'participant',
		origin: 'ws://localhost',
		token: 'token1',
		clock,
		Socket: server.Socket,
		...options,
	})
	opened.push(room)
	const write = (key: string) => change(room.doc, () => room.doc.getMap('actors').set(key, key))
	return { server, clock, room, write, state: () => room.saving.get() }
}

/** Connected, in step, everything saved. */
async function settled(options: Partial<RoomOptions> = {}) {
	const one = device(options)
	await vi.waitUntil(() => one.server.connections() === 1)
	one.server.opens()
	one.server.givesAll()
	one.server.asksForMissing()
	one.server.saysSaved(1)
	return one
}

const copyWith = (key: string) => (_: string, doc: Y.Doc) => {
	const earlier = new Y.Doc()
	earlier.getMap('actors').set(key, key)
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(earlier))
	const copy: LocalCopy = { ...noLocalCopy, loaded: Promise.resolve({ found: true, epoch: 0, unsaved: new Map() }) }
	return copy
}

describe('the state of saving', () => {
	test('[LINE1] says saved only when the server has everything on disk', async () => {
		const { server, write, state } = await settled()
		expect(state()).toEqual({ kind: 'saved' })
		write('jugendamt')
		write('jobcenter')
		expect(state()).toEqual({ kind: 'sending', changes: 2 })
		expect(hasUnsavedChanges(state())).toBe(true)
		server.saysSaved(2)
		expect(state()).toEqual({ kind: 'sending', changes: 1 })
		server.saysSaved(3)
		expect(state()).toEqual({ kind: 'saved' })
		expect(server.takesWrites()).toBe(3)
	})

	test('[LINE1] what others write is not unsaved here', async () => {
		const { server, room, state } = await settled()
		server.doc.getMap('actors').set('jugendamt', 'von Bert')
		server.givesAll()
		expect(room.doc.getMap('actors').get('jugendamt')).toBe('von Bert')
		expect(state()).toEqual({ kind: 'saved' })
	})

	test('[LINE2] changes made offline are counted, handed over on return, and saved only then', async () => {
		const { server, write, state } = await settled()
		server.breaks()
		write('hebammen')
		expect(state()).toEqual({ kind: 'offline', changes: 1 })
		await vi.waitUntil(() => server.connections() === 2)
		server.opens()
		write('tafel')
		expect(state()).toEqual({ kind: 'sending', changes: 2 })
		server.givesAll()
		server.asksForMissing()
		expect(server.takesWrites(), 'nothing is sent before the server has asked: it would leave a gap').toBe(1)
		server.saysSaved(1)
		expect(state()).toEqual({ kind: 'saved' })
		expect(server.doc.getMap('actors').size).toBe(2)
	})

	test('[LINE2] a change too large for one frame is handed over with the answer of a new connection', async () => {
		const { server, room, state } = await settled()
		change(room.doc, () => room.doc.getMap('actors').set('pictures', 'x'.repeat(limits.update)))
		expect(server.takesWrites(), 'the relay would end this for good').toBe(1)
		expect(server.isOpen()).toBe(false)
		server.breaks()
		expect(state()).toEqual({ kind: 'offline', changes: 1 })
		await vi.waitUntil(() => server.connections() === 2)
		server.opens()
		server.givesAll()
		server.asksForMissing()
		expect(server.takesWrites()).toBe(1)
		server.saysSaved(1)
		expect(state()).toEqual({ kind: 'saved' })
		expect(server.doc.getMap('actors').has('pictures')).toBe(true)
	})

	test('[LINE1] a device that was reloaded offline does not call its copy saved before the server has it', async () => {
		const { server, state } = device({ localCopy: copyWith('schuldnerberatung') })
		await vi.waitUntil(() => server.connections() === 1)
		server.opens()
		server.givesAll()
		expect(state()).toEqual({ kind: 'sending', changes: 0 })
		server.asksForMissing()
		expect(state()).toEqual({ kind: 'sending', changes: 0 })
		server.saysSaved(1)
		expect(state()).toEqual({ kind: 'saved' })
	})

	test('[LINE3] the server says it cannot write, and that it can again', async () => {
		const { server, write, state } = await settled()
		write('jugendamt')
		server.saysTrouble(true)
		expect(state()).toEqual({ kind: 'failing', changes: 1 })
		server.saysTrouble(false)
		server.saysSaved(2)
		expect(state()).toEqual({ kind: 'saved' })
	})

	test('[LINE3] trouble of one connection is none of the next', async () => {
		const { server, state } = await settled()
		server.saysTrouble(true)
		server.breaks()
		await vi.waitUntil(() => server.connections() === 2)
		server.opens()
		server.givesAll()
		server.asksForMissing()
		server.saysSaved(1)
		expect(state()).toEqual({ kind: 'saved' })
	})

	test('[LINE3] ten seconds without a confirmation count as trouble, and a late confirmation ends it', async () => {
		const { server, clock, write, state } = await settled()
		write('jugendamt')
		await clock.advance(9_999)
		expect(state().kind).toBe('sending')
		await clock.advance(1)
		expect(state()).toEqual({ kind: 'failing', changes: 1 })
		server.saysSaved(2)
		expect(state()).toEqual({ kind: 'saved' })
	})

	test('[LINE1] a reader saves nothing and is told so', async () => {
		const { server, state } = device({ role: 'reader' })
		await vi.waitUntil(() => server.connections() === 1)
		server.opens()
		server.givesAll()
		expect(state()).toEqual({ kind: 'reading' })
	})
})

describe('while the moderation lets nobody else write', () => {
	function locked(role: 'participant' | 'moderator' = 'participant') {
		const stage = new Y.Doc()
		const conditions = conditionsIn(stage)
		return { role, conditions, freeze: (frozen: boolean) => setFrozen(stage, frozen), stage }
	}

	test('[LINE9] changes wait and are said to wait, not to fail; when it is lifted they are handed over', async () => {
		const { freeze, ...options } = locked()
		const { server, clock, room, write, state } = await settled(options)
		freeze(true)
		expect([room.mayWrite.get(), state()], 'nothing waits yet').toEqual([false, { kind: 'saved' }])
		write('jugendamt')
		expect(state()).toEqual({ kind: 'held', changes: 1 })
		expect(hasUnsavedChanges(state())).toBe(true)
		clock.advance(3_600_000)
		expect(state()).toEqual({ kind: 'held', changes: 1 })
		freeze(false)
		expect([room.mayWrite.get(), state()]).toEqual([true, { kind: 'sending', changes: 1 }])
		clock.advance(9_000)
		server.asksForMissing()
		server.takesWrites()
		server.saysSaved(3)
		expect(state()).toEqual({ kind: 'saved' })
		expect(server.doc.getMap('actors').has('jugendamt')).toBe(true)
	})

	test('[ALERT3] a braked device only reads; what it wrote waits and is handed over when it may write again', async () => {
		const { server, room, write, state } = await settled()
		write('jugendamt')
		server.brakes(true)
		expect([room.isBraked.get(), room.mayWrite.get(), state()]).toEqual([true, false, { kind: 'held', changes: 1 }])
		expect(hasUnsavedChanges(state())).toBe(true)
		server.brakes(false)
		expect([room.isBraked.get(), room.mayWrite.get(), state()]).toEqual([false, true, { kind: 'sending', changes: 1 }])
		server.asksForMissing()
		server.takesWrites()
		server.saysSaved(3)
		expect(state()).toEqual({ kind: 'saved' })
	})

	test('[ALERT3] a new connection begins unbraked: whoever was let go meanwhile is not kept waiting for a word', async () => {
		const { server, clock, room } = await settled()
		server.brakes(true)
		server.breaks()
		clock.advance(60_000)
		await vi.waitUntil(() => server.connections() === 2)
		server.opens()
		server.givesAll()
		expect([room.isBraked.get(), room.mayWrite.get()]).toEqual([false, true])
	})

	test('[LINE9] after it is lifted the server has ten seconds again', async () => {
		const { freeze, ...options } = locked()
		const { clock, write, state } = await settled(options)
		freeze(true)
		write('jugendamt')
		clock.advance(60_000)
		freeze(false)
		clock.advance(9_999)
		expect(state().kind).toBe('sending')
		clock.advance(1)
		expect(state().kind).toBe('failing')
	})

	test('[LINE9] whoever comes meanwhile is not asked and not alarmed', async () => {
		const { freeze, ...options } = locked()
		freeze(true)
		const { server, clock, state } = device(options)
		await vi.waitUntil(() => server.connections() === 1)
		server.opens()
		server.givesAll()
		clock.advance(60_000)
		expect(state()).toEqual({ kind: 'held', changes: 0 })
		expect(hasUnsavedChanges(state())).toBe(false)
	})

	test('[LINE9] a disturbed server is still said to be disturbed', async () => {
		const { freeze, ...options } = locked()
		const { server, write, state } = await settled(options)
		freeze(true)
		write('jugendamt')
		server.saysTrouble(true)
		expect(state().kind).toBe('failing')
	})

	test('[LINE9] a step in which the moderation writes is as good as a lock, and the moderation is under none', async () => {
		const { stage, ...options } = locked()
		const anna = await settled(options)
		const mona = await settled({ ...options, role: 'moderator' })
		startStep(stage, addAgendaStep(stage, { writers: 'moderation' }), 0)
		for (const { write } of [anna, mona]) write('jugendamt')
		expect([anna.state().kind, mona.state().kind]).toEqual(['held', 'sending'])
		expect([anna.room.mayWrite.get(), mona.room.mayWrite.get()]).toEqual([false, true])
	})
})

describe('presence', () => {
	test('[LINE8] a device tells its own whereabouts and nobody else’s', async () => {
		const { server, room } = await settled()
		server.tellsPresence(4711, { c: [1, 2] })
		room.presence.tell({ c: [3, 4] })
		const own = room.doc.clientID
		expect(server.takesAwareness()).toEqual([
			[own, {}],
			[own, { c: [3, 4] }],
		])
	})

	test('[LINE8] a reader has none', async () => {
		const { server } = device({ role: 'reader' })
		await vi.waitUntil(() => server.connections() === 1)
		server.opens()
		server.givesAll()
		expect(server.takesAwareness()).toEqual([])
	})
})

describe('opening a room', () => {
	test('[LINE4] nothing may be shown or written before the server’s state has arrived', async () => {
		const { server, room, state } = device()
		await vi.waitUntil(() => server.connections() === 1)
		expect([room.ready.get(), state().kind]).toEqual([false, 'opening'])
		server.opens()
		expect(room.ready.get()).toBe(false)
		server.givesAll()
		expect(room.ready.get()).toBe(true)
	})

	test('[LINE4] with a copy on the device it opens without a server after three seconds', async () => {
		const { server, clock, room, state } = device({ localCopy: copyWith('jugendamt') })
		await vi.waitUntil(() => server.connections() === 1)
		await clock.advance(2_999)
		expect(room.ready.get()).toBe(false)
		await clock.advance(1)
		expect([room.ready.get(), state()]).toEqual([true, { kind: 'offline', changes: 0 }])
		expect(room.doc.getMap('actors').has('jugendamt')).toBe(true)
	})

	test('[LINE4] two roles on one device keep their copies apart', () => {
		const names: string[] = []
		const localCopy = (name: string) => {
			names.push(name)
			return noLocalCopy
		}
		device({ localCopy, role: 'moderator' })
		device({ localCopy, role: 'participant' })
		expect(new Set(names).size).toBe(2)
	})

	test('[LINE4] without a copy and without a server it stays closed', async () => {
		const { clock, room, state } = device()
		await clock.advance(60_000)
		expect([room.ready.get(), state().kind]).toEqual([false, 'opening'])
	})
})

describe('a network that goes without a word', () => {
	test('is found out by connecting anew, and what was on its way is handed over again', async () => {
		const { server, room, write, state } = await settled()
		write('jugendamt')
		room.reconnect()
		expect(state()).toEqual({ kind: 'offline', changes: 1 })
		await vi.waitUntil(() => server.connections() === 2)
		server.opens()
		server.givesAll()
		server.asksForMissing()
		server.saysSaved(1)
		expect(state()).toEqual({ kind: 'saved' })
	})
})

describe('when the server ends it', () => {
	test('[LINE5] a revoked link is final', async () => {
		const { server, write, state } = await settled()
		write('jugendamt')
		server.breaks(4410)
		await vi.waitUntil(() => state().kind === 'refused')
		expect(state()).toEqual({ kind: 'refused', refusal: 'linkRevoked', changes: 1 })
	})

	test('[LINE5] an unknown session is renewed with the link, and nothing is lost on the way', async () => {
		const { server, write, state } = await settled({ rejoin: async (outdated) => `${outdated} renewed` })
		write('jugendamt')
		server.breaks(4401)
		await vi.waitUntil(() => server.connections() === 2)
		expect(server.protocols()).toContain('token1 renewed')
		server.opens()
		server.givesAll()
		server.asksForMissing()
		server.takesWrites()
		server.saysSaved(1)
		expect(state()).toEqual({ kind: 'saved' })
		expect(server.doc.getMap('actors').has('jugendamt')).toBe(true)
	})

	test('[LINE5] whoever had to join again writes and is seen as somebody new, for the old ids belong to the old participant', async () => {
		const { server, room, write } = await settled({ rejoin: async () => 'token2' })
		write('jugendamt')
		const before = room.doc.clientID
		server.breaks(4401)
		await vi.waitUntil(() => server.connections() === 2)
		server.opens()
		server.givesAll()
		server.asksForMissing()
		write('jobcenter')
		server.takesWrites()
		const now = room.doc.clientID
		expect(now).not.toBe(before)
		expect(server.doc.getMap('actors').size).toBe(2)
		expect([before, now].map((id) => server.doc.store.clients.get(id)?.length)).toEqual([1, 1])
		expect(server.takesAwareness().filter(([, state]) => state !== null)).toEqual([[now, {}]])
	})

	test('[LINE5] a room that was closed while joining again stays closed', async () => {
		let answer = (_: string) => {}
		const { server, room } = await settled({ rejoin: () => new Promise((resolve) => (answer = resolve)) })
		server.breaks(4401)
		await room.close()
		answer('token2')
		await new Promise((next) => setTimeout(next))
		expect(server.connections()).toBe(1)
	})

	test('[LINE5] a session that cannot be renewed just now is tried again, later each time, until it is', async () => {
		const tried: string[] = []
		const rejoin = (outdated: string) =>
			tried.push(outdated) < 3 ? Promise.reject(new Error('no network')) : Promise.resolve('token2')
		const { server, clock, write, state } = await settled({ rejoin })
		write('jugendamt')
		server.breaks(4401)
		for (const [attempt, wait] of [1_000, 2_000].entries()) {
			await vi.waitUntil(() => clock.next() !== undefined)
			expect(state()).toEqual({ kind: 'offline', changes: 1 })
			clock.advance(wait - 1)
			expect(server.connections()).toBe(attempt + 1)
			clock.advance(1)
			expect(server.connections()).toBe(attempt + 2)
			server.breaks(4401)
		}
		await vi.waitUntil(() => server.connections() === 4)
		expect(tried).toEqual(['token1', 'token1', 'token1'])
		expect(server.protocols()).toContain('token2')
		server.opens()
		server.givesAll()
		server.asksForMissing()
		server.takesWrites()
		server.saysSaved(1)
		expect(state()).toEqual({ kind: 'saved' })
	})

	test('[LINE5] the network comes back while it is waited: tried at once, and not twice at the same time', async () => {
		const answers: ((token: string) => void)[] = []
		let isAway = true
		const rejoin = () =>
			isAway ? Promise.reject(new Error('no network')) : new Promise<string>((ok) => answers.push(ok))
		const { server, room, clock } = await settled({ rejoin })
		server.breaks(4401)
		await vi.waitUntil(() => clock.next() !== undefined)
		isAway = false
		room.connectNow()
		expect(server.connections()).toBe(2)
		server.breaks(4401)
		room.connectNow()
		clock.advance(60_000)
		expect([server.connections(), answers.length]).toEqual([2, 1])
		answers[0]?.('token2')
		await vi.waitUntil(() => server.connections() === 3)
		expect(server.protocols()).toContain('token2')
	})

	test('[LINE5] an unknown session without a way back is final', async () => {
		const { server, state } = await settled({ rejoin: async () => undefined })
		server.breaks(4401)
		await vi.waitUntil(() => state().kind === 'refused')
		expect(state()).toMatchObject({ refusal: 'sessionUnknown' })
	})
})
