import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { WebSocket as NodeSocket } from 'ws'
import { conditionsIn } from '../../../client/agenda/conditions.ts'
import { openNowSocket } from '../../../client/agenda/nowSocket.ts'
import { type OpenRoom, openRoom, type RoomOptions } from '../../../client/sync/room.ts'
import { memoryLog } from '../../../server/log/memoryLog.ts'
import { attachSockets, createRelay } from '../../../server/relay/index.ts'
import { conditionsOf, readNow, setFrozen } from '../../../shared/agenda/index.ts'
import { change } from '../../../shared/lib/change.ts'
import { systemClock as clock } from '../../../shared/lib/clock.ts'
import type { Role } from '../../../shared/links/roles.ts'
import { policiesFor } from '../../helpers/relayHouse.ts'

/*
 * Client and relay together, over real sockets: what the state line says while the moderation has locked the boards, and
 * what becomes of the changes.
 */

const Socket = NodeSocket as unknown as typeof WebSocket
vi.setConfig({ testTimeout: 30_000 })

const close: (() => unknown)[] = []
afterEach(async () => {
	for (const each of close.splice(0).reverse()) await each()
})

/** Real lines take real time, on a busy machine more of it. */
const until = (condition: () => boolean) => vi.waitUntil(condition, 15_000)

async function workshop() {
	const relay = createRelay({ log: memoryLog(), clock, policies: policiesFor({ conditionsOf, tell: readNow }) })
	const server = createServer()
	const sockets = attachSockets(server, {
		relay,
		originAllowed: () => true,
		async authorize(token) {
			const role: Role = token === 'mona' ? 'moderator' : 'participant'
			return { workshop: 'auenbrueck', participant: token, name: token, organisation: '', role, link: role }
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

	function open(token: string, options: Pick<RoomOptions, 'room' | 'role' | 'conditions'>): OpenRoom {
		const room = openRoom({ workshop: 'auenbrueck', origin, token, clock, Socket, ...options })
		close.push(room.close)
		return room
	}
	function device(token: string, role: Role) {
		const stage = open(token, { room: 'stage', role })
		const plenum = open(token, { room: 'plenum', role, conditions: conditionsIn(stage.doc) })
		return {
			stage,
			plenum,
			write: (key: string) => change(plenum.doc, () => plenum.doc.getMap('actors').set(key, key)),
			has: (key: string) => plenum.doc.getMap('actors').has(key),
			state: () => plenum.saving.get(),
		}
	}
	const phone = () => {
		const socket = openNowSocket({ workshop: 'auenbrueck', origin, token: 'mia', clock, Socket })
		close.push(socket.close)
		return socket
	}
	return { relay, device, phone }
}

test('[LINE9] locked and opened over real lines: what was written meanwhile waits, is said to wait, and arrives', async () => {
	const { device, phone } = await workshop()
	const [mona, anna, bert] = [device('mona', 'moderator'), device('anna', 'participant'), device('bert', 'participant')]
	const mia = phone()
	const isCalm = () => [mona, anna, bert].every(({ state }) => state().kind === 'saved')
	await until(isCalm)

	setFrozen(mona.stage.doc, true)
	await until(() => !anna.plenum.mayWrite.get() && mia.now.get()?.frozen === true)
	anna.write('jugendamt')
	anna.write('jobcenter')
	mona.write('moderation')
	await until(() => bert.has('moderation') && anna.has('moderation'))
	expect(anna.state()).toEqual({ kind: 'held', changes: 2 })
	expect([bert.state(), bert.has('jugendamt')]).toEqual([{ kind: 'saved' }, false])

	const late = device('cara', 'participant')
	await until(() => late.plenum.ready.get() && !late.plenum.mayWrite.get())
	late.write('tafel')
	await until(() => late.state().kind === 'held')

	setFrozen(mona.stage.doc, false)
	await until(() => isCalm() && late.state().kind === 'saved')
	for (const { has } of [mona, anna, bert, late]) {
		expect(['jugendamt', 'jobcenter', 'moderation', 'tafel'].every(has)).toBe(true)
	}
	await until(() => mia.now.get()?.frozen === false)
})

test('[FOLLOW5] a phone whose link is revoked is told so over a real line', async () => {
	const { relay, phone } = await workshop()
	const mia = phone()
	await until(() => mia.connection.get() === 'open')
	relay.end({ workshop: 'auenbrueck', link: 'participant' }, 'linkRevoked')
	await until(() => mia.connection.get() !== 'open')
	expect(mia.connection.get()).toEqual({ refused: 'linkRevoked' })
})
