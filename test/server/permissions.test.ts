// Every route, every role, however it stands with the link: the outcome follows from `can`, and refusal changes nothing.

import { describe, expect, it } from 'vitest'
import type { ErrorAnswer } from '../../shared/protocol/api.ts'
import { type Everyone, everyone, mayDo, refusedAtOnce, type Session } from '../helpers/everyone.ts'
import { collectedBy, methodOf, nameOf, type RouteRow, routeTable } from '../helpers/routeTable.ts'

/** What a visitor is told on a route: 'ok', or the id of the refusal. */
function expected({ needs, elsewhere = 'ok' }: RouteRow, session: Session): string {
	if (needs === 'nothing') return 'ok'
	const refused = refusedAtOnce(session)
	if (needs === 'link') return refused === 'sessionUnknown' ? 'linkUnknown' : (refused ?? 'ok')
	if (refused) return refused
	if (!mayDo(session, needs)) return 'notAllowed'
	return session.standing === 'elsewhere' ? elsewhere : 'ok'
}

async function told({ ask, placeFor }: Everyone, row: RouteRow, session: Session): Promise<() => Promise<string>> {
	const { path, body, headers = {} } = row.ask(await placeFor(session))
	return async () => {
		const answer = await ask(methodOf(row), path, { token: session.token, body, headers })
		return answer.status < 300 ? 'ok' : (answer.body as ErrorAnswer).error.id
	}
}

/** Who is let in comes last, so that everybody who is refused finds the workshop as it was. */
const refusedFirst = (row: RouteRow) => (a: Session, b: Session) =>
	Number(expected(row, a) === 'ok') - Number(expected(row, b) === 'ok')

describe('every route, role and standing', () => {
	let cells = 0

	for (const row of routeTable) {
		it(`[HTTP4] ${nameOf(row)} serves exactly whom it should`, { timeout: 30_000 }, async () => {
			let workshop = await everyone(collectedBy(row))
			for (const frozen of [false, true]) {
				await workshop.setFrozen(frozen)
				const now = workshop.sessions.filter(({ standing }) => (standing === 'frozen') === frozen)
				for (const { name, standing } of now.sort(refusedFirst(row))) {
					const { sessions, kept, here } = workshop
					const session = sessions.find((each) => each.name === name && each.standing === standing) as Session
					const cell = `${session.name}, ${session.standing}`
					const outcome = expected(row, session)
					const request = await told(workshop, row, session)
					// Whoever is let in may change their own workshop, and no other.
					const untouched = outcome === 'ok' ? (session.standing === 'elsewhere' ? [here.id] : []) : undefined
					const before = await kept(untouched)
					expect(await request(), cell).toBe(outcome)
					expect(await kept(untouched), `${cell}: something was changed`).toBe(before)
					cells++
					if (!row.ends || outcome !== 'ok') continue
					await workshop.close()
					workshop = await everyone(collectedBy(row))
					await workshop.setFrozen(frozen)
				}
			}
			await workshop.close()
		})
	}

	it('[HTTP4] makes several hundred cells', () => {
		expect(cells).toBe(routeTable.length * 19)
		expect(cells).toBeGreaterThanOrEqual(300)
	})
})

describe('the table of routes', () => {
	it('[HTTP4] has every route of the app, and no other', async () => {
		const { app, close } = await everyone()
		const routes = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)
		expect(new Set(routeTable.map(({ route }) => route))).toEqual(new Set(routes))
		await close()
	})

	it('[HTTP4] would find out if a refused request had changed something', async () => {
		const { kept, ask, sessions, placeFor, round, close } = await everyone()
		const anna = sessions.find(({ role, standing }) => role === 'participant' && standing === 'in force')
		if (!anna) throw new Error('there is a participant')
		const body = { text: 'Mehr Zeit', attribution: 'anonymous' }
		const { id } = await placeFor(anna)
		for (const [method, path] of [
			['PUT', `/api/rounds/${round}/cards/${id}`],
			['PUT', `/api/parked/${id}`],
			['POST', '/api/join'],
		] as const) {
			const before = await kept()
			const sent = path === '/api/join' ? (await placeFor(anna)).entry : body
			const between = path === '/api/join' ? await kept() : before
			expect((await ask(method, path, { token: anna.token, body: sent })).status).toBe(200)
			expect(await kept(), path).not.toBe(between)
		}
		await close()
	})
})
