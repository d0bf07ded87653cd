// Connections that do not get on, over real sockets; the bounds are short, so that nobody has to wait.

import { afterEach, describe, expect, it } from 'vitest'
import { httpLimits } from '../../server/httpServer.ts'
import { headOf, type RawConnection, rawConnection } from '../helpers/rawRequest.ts'
import { until } from '../helpers/runningServer.ts'
import { type WireHouse, wireHouse } from '../helpers/wireHouse.ts'

const houses: WireHouse[] = []
afterEach(async () => {
	for (const house of houses.splice(0)) await house.cleanUp()
})

const short = { headersMs: 200, requestMs: 400, checkMs: 50, keepAliveMs: 100, silenceMs: 1_500 }

async function house(limits = {}) {
	const opened = await wireHouse({ limits: { ...short, ...limits } })
	houses.push(opened)
	return opened
}

const upgradeTo = (path: string, more = '') =>
	`GET ${path} HTTP/1.1\r\nHost: werkstatt.test\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n` +
	`Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: netzwerkstatt\r\n${more}`

describe('who does not get on with a request', { timeout: 15_000 }, () => {
	const stalled: [string, string][] = [
		['says nothing at all', ''],
		['stops in the middle of the headers', 'POST /api/join HTTP/1.1\r\nHost: werk'],
		['stops in the middle of a body', `${headOf('POST', '/api/join', { length: 1_000 })}{"name":`],
		['stops in the middle of an upgrade', upgradeTo('/sync/muehlenrade/stage')],
		['never ends an upgrade that was refused', `${upgradeTo('/sync/x/stage', 'Origin: http://evil.test\r\n')}\r\n`],
		['asks and never asks again', 'GET /api/time HTTP/1.1\r\nHost: werkstatt.test\r\n\r\n'],
	]

	it.each(stalled)('[HTTP3] %s, is cut off', async (_, sent) => {
		const { port } = await house()
		const connection = rawConnection(port)
		connection.send(sent)
		await until(() => connection.isClosed())
	})

	it('[HTTP3] holds up nobody else, however many they are, and a quiet room is no stalled request', async () => {
		const { found, join, enter, http, port } = await house()
		const { links } = await found()
		const anna = await join(links.participant, { name: 'Anna' })
		const room = await enter(anna, 'stage')
		const crowd: RawConnection[] = []
		for (const [, sent] of stalled) {
			for (let i = 0; i < 30; i++) {
				const connection = rawConnection(port)
				connection.send(sent)
				crowd.push(connection)
			}
		}
		expect((await http('GET', '/api/outline', { token: anna.token })).status).toBe(200)
		await until(() => crowd.every((connection) => connection.isClosed()))
		expect(room.closed).toBeUndefined()
		expect((await http('GET', '/api/outline', { token: anna.token })).status).toBe(200)
	})
})

describe('a flood of connections', () => {
	it('[HTTP3] from one address is bounded, and those that were there before stay', { timeout: 15_000 }, async () => {
		const { port } = await house({ connectionsPerAddress: 5, headersMs: 20_000, requestMs: 20_000, silenceMs: 20_000 })
		const connections: RawConnection[] = []
		for (let i = 0; i < 5; i++) {
			const connection = rawConnection(port)
			await until(() => connection.isConnected())
			connection.send('GET /api/time HTTP/1.1\r\nHost: werkstatt.test\r\n')
			connections.push(connection)
		}
		const further = rawConnection(port)
		await until(() => further.isClosed())
		expect(connections.map((connection) => connection.isClosed())).not.toContain(true)
		const [first, second] = connections
		first?.leave()
		second?.send('\r\n')
		await until(() => second?.status() === 200)
		await until(() => {
			const again = rawConnection(port)
			again.send('GET /api/time HTTP/1.1\r\nHost: werkstatt.test\r\nConnection: close\r\n\r\n')
			return until(() => again.isClosed()).then(() => again.status() === 200)
		})
		for (const connection of connections) connection.leave()
	})

	it('[HTTP3] leaves room for a hall of three hundred behind one address', () => {
		const sockets = 3
		const requestsAtOnce = 6
		expect(httpLimits.connectionsPerAddress).toBeGreaterThan(300 * (sockets + requestsAtOnce))
		expect(httpLimits.connections).toBeGreaterThan(2 * httpLimits.connectionsPerAddress)
	})
})
