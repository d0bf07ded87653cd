// A request that takes its time, over a real socket: what holds is who one is when it is complete.

import { describe, expect, it } from 'vitest'
import { can, type Role, roles } from '../../shared/links/roles.ts'
import { limits } from '../../shared/protocol/limits.ts'
import { type Everyone, everyone } from '../helpers/everyone.ts'
import { headOf, type RawConnection, rawConnection } from '../helpers/rawRequest.ts'
import { collectedBy, methodOf, nameOf, type RouteRow, routeTable } from '../helpers/routeTable.ts'

const minute = 60_000

/** The routes that need a session and change something. */
const writing = routeTable.flatMap((row) => {
	const { needs } = row
	if (typeof needs === 'string' || methodOf(row) === 'GET') return []
	const role = [...roles].reverse().find((role) => can(role, needs))
	return role ? [{ row, role }] : []
})

/** Somebody sends the head of a request and half of its body, and has been let in so far. */
async function halfWay(workshop: Everyone, row: RouteRow, role: Role, terms: object = {}) {
	const { issue, join, placeFor, lookups, until, port } = workshop
	const link = await issue(role, terms)
	const { token } = await join(link.url)
	const { path, body = {} } = row.ask(await placeFor({ name: 'Anna', standing: 'in force', token, url: link.url }))
	const bytes = body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(JSON.stringify(body))
	const half = Math.floor(bytes.length / 2)
	const connection = rawConnection(port)
	const before = lookups()
	connection.send(headOf(methodOf(row), path, { token, length: bytes.length }))
	connection.send(bytes.subarray(0, half))
	await until(() => lookups() > before)
	return {
		link,
		connection,
		async finish() {
			connection.send(bytes.subarray(half))
			await until(() => connection.status() !== undefined)
			return connection.received()
		},
	}
}

describe('a link that ends while a body is on its way', { timeout: 20_000 }, () => {
	it('[HTTP1] every writing route is tried', () => {
		expect(writing.length).toBeGreaterThanOrEqual(13)
	})

	for (const { row, role } of writing) {
		it(`[HTTP1] ${nameOf(row)}: revoked in between it changes nothing`, async () => {
			const workshop = await everyone(collectedBy(row))
			const { ask, kept, moderator, close } = workshop
			const { link, connection, finish } = await halfWay(workshop, row, role)
			await ask('DELETE', `/api/links/${link.id}`, { token: moderator.token })
			const before = await kept()
			expect(connection.status(), 'nothing is answered to half a request').toBeUndefined()
			expect(await finish()).toContain('linkRevoked')
			expect(connection.status()).toBe(410)
			expect(await kept()).toBe(before)
			connection.leave()
			await close()
		})

		it(`[HTTP1] ${nameOf(row)}: expired in between it changes nothing`, async () => {
			const workshop = await everyone(collectedBy(row))
			const { clock, kept, pass, close } = workshop
			const { connection, finish } = await halfWay(workshop, row, role, { expires: clock.now() + minute })
			await pass(minute)
			const before = await kept()
			expect(await finish()).toContain('linkExpired')
			expect(await kept()).toBe(before)
			connection.leave()
			await close()
		})

		it(`[HTTP1] ${nameOf(row)}: slow, but in force, it is served`, async () => {
			const workshop = await everyone(collectedBy(row))
			const { connection, finish } = await halfWay(workshop, row, role, { expires: workshop.clock.now() + 2 * minute })
			await workshop.pass(minute)
			await finish()
			expect(connection.status()).toBeLessThan(300)
			connection.leave()
			await workshop.close()
		})
	}
})

const boundOf = (path: string): number => {
	if (path.startsWith('/api/pictures/')) return limits.picture
	return path.startsWith('/api/photos/') ? limits.photoBody : limits.body
}

describe('a body that is too large, or nobody’s', { timeout: 20_000 }, () => {
	for (const { row, role } of writing) {
		it(`[HTTP2] ${nameOf(row)} refuses it before it comes`, async () => {
			const workshop = await everyone(collectedBy(row))
			const { sessions, placeFor, until, port, close } = workshop
			const anna = sessions.find((each) => each.role === role && each.standing === 'in force')
			if (!anna?.token) throw new Error('there is one in every role')
			const { path } = row.ask(await placeFor(anna))
			const most = boundOf(path)
			const answers: [RawConnection, number][] = []
			const request = (head: Parameters<typeof headOf>[2], status: number) => {
				const connection = rawConnection(port)
				connection.send(headOf(methodOf(row), path, head))
				answers.push([connection, status])
			}
			request({ token: anna.token, length: most + 1 }, 413)
			request({ token: 'x'.repeat(43), length: most }, 401)
			for (const [connection, status] of answers) {
				await until(() => connection.status() !== undefined)
				expect(connection.status()).toBe(status)
				connection.leave()
			}
			await close()
		})
	}

	it('[HTTP2] one without a length is read up to the bound and no further', async () => {
		const { until, port, sessions, close } = await everyone()
		const anna = sessions.find(({ role, standing }) => role === 'participant' && standing === 'in force')
		const connection = rawConnection(port)
		const head = headOf('PUT', '/api/signals', { ...(anna?.token && { token: anna.token }), length: 0 })
		connection.send(head.replace('Content-Length: 0', 'Transfer-Encoding: chunked'))
		const chunk = 'x'.repeat(16_384)
		for (let sent = 0; sent <= limits.body; sent += chunk.length) connection.send(`4000\r\n${chunk}\r\n`)
		await until(() => connection.status() !== undefined)
		expect(connection.status()).toBe(413)
		connection.leave()
		await close()
	})

	it('[HTTP1] a request that breaks off in the middle is no failure of the server', async () => {
		const workshop = await everyone()
		const [first] = writing
		if (!first) throw new Error('there are writing routes')
		const { connection } = await halfWay(workshop, first.row, first.role)
		const before = await workshop.kept()
		connection.leave()
		await workshop.pass(100)
		expect(await workshop.kept()).toBe(before)
		expect((await workshop.ask('GET', '/healthz')).status).toBe(200)
		await workshop.close()
	})
})
