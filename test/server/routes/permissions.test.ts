import { describe, expect, it } from 'vitest'
import { type Asked, runApp } from '../../helpers/runningApp.ts'

const day = 24 * 3_600_000

/** Everyone who may come to the door, each with the token they hold. */
async function everyone({ doorOpen = false } = {}) {
	const app = runApp({ settings: { SESSION_DAYS: '60' } })
	const { found, joinBy, ask, pass, now } = app
	const { links } = await found('Netzwerk Mühlenrade')
	const other = await found('Runder Tisch Elsterau')
	const moderator = await joinBy(links.moderator, 'Maren')

	const issue = async (body: object) => {
		const answer = await ask('POST', '/api/links', { token: moderator.token, body })
		return answer.body as { id: string; url: string }
	}
	const leaked = await issue({ role: 'moderator', label: 'versehentlich geteilt' })
	const substitute = await issue({ role: 'moderator', label: 'Vertretung', expires: now() + day })

	const tokens = {
		none: undefined,
		invented: 'x'.repeat(43),
		reader: (await joinBy(links.reader)).token,
		participant: (await joinBy(links.participant)).token,
		moderator: moderator.token,
		revoked: (await joinBy(leaked.url)).token,
		expired: (await joinBy(substitute.url)).token,
		elsewhere: (await joinBy(other.links.moderator)).token,
	}
	await ask('DELETE', `/api/links/${leaked.id}`, { token: moderator.token })
	pass(day)
	const guests = await issue({ role: 'participant', label: 'Gäste' })
	if (doorOpen) await ask('PUT', '/api/door', { token: moderator.token })
	return { ...app, tokens, guests }
}

type Who = keyof Awaited<ReturnType<typeof everyone>>['tokens']

/** What each of them is told on every route that needs the moderation; `elsewhere` moderates another workshop. */
const refusedWith: Record<Exclude<Who, 'moderator' | 'elsewhere'>, [number, string]> = {
	none: [401, 'sessionUnknown'],
	invented: [401, 'sessionUnknown'],
	reader: [403, 'notAllowed'],
	participant: [403, 'notAllowed'],
	revoked: [410, 'linkRevoked'],
	expired: [410, 'linkExpired'],
}

const routes: { name: string; ask: (guests: string) => [string, string, Asked?]; doorOpen?: boolean }[] = [
	{ name: 'GET /api/links', ask: () => ['GET', '/api/links'] },
	{ name: 'POST /api/links', ask: () => ['POST', '/api/links', { body: { role: 'moderator' } }] },
	{ name: 'DELETE /api/links/:id', ask: (guests) => ['DELETE', `/api/links/${guests}`] },
	{ name: 'GET /api/door', ask: () => ['GET', '/api/door'] },
	{ name: 'PUT /api/door', ask: () => ['PUT', '/api/door'] },
	{ name: 'DELETE /api/door', ask: () => ['DELETE', '/api/door'], doorOpen: true },
]

describe('who may do what over HTTP', () => {
	for (const route of routes) {
		for (const [who, [status, id]] of Object.entries(refusedWith)) {
			it(`[LINK2] ${route.name} tells ${who}: ${id}, and changes nothing`, async () => {
				const { ask, tokens, guests, ended } = await everyone(route)
				const before = { links: await standing(ask, tokens.moderator), ended: ended.length }
				const [method, path, asked] = route.ask(guests.id)
				const token = tokens[who as Who]
				const answer = await ask(method, path, { ...asked, ...(token === undefined ? {} : { token }) })
				expect(answer.status).toBe(status)
				expect(answer.body).toMatchObject({ error: { id } })
				expect({ links: await standing(ask, tokens.moderator), ended: ended.length }).toEqual(before)
			})
		}

		it(`[LINK2] ${route.name} serves the moderation`, async () => {
			const { ask, tokens, guests } = await everyone()
			const [method, path, asked] = route.ask(guests.id)
			const answer = await ask(method, path, { ...asked, token: tokens.moderator })
			expect(answer.status).toBe(method === 'POST' ? 201 : 200)
		})

		it(`[LINK2] ${route.name} never reaches into another workshop`, async () => {
			const { ask, tokens, guests } = await everyone(route)
			const before = await standing(ask, tokens.moderator)
			const [method, path, asked] = route.ask(guests.id)
			const answer = await ask(method, path, { ...asked, token: tokens.elsewhere })
			if (path.endsWith(guests.id)) expect(answer.body).toMatchObject({ error: { id: 'notFound' } })
			expect(answer.raw).not.toContain(guests.id)
			expect(await standing(ask, tokens.moderator)).toEqual(before)
		})
	}

	it('says since when a link no longer holds', async () => {
		const { ask, tokens, now } = await everyone()
		expect((await ask('GET', '/api/links', { token: tokens.revoked })).body).toMatchObject({
			error: { id: 'linkRevoked', since: now() - day },
		})
		expect((await ask('GET', '/api/links', { token: tokens.expired })).body).toMatchObject({
			error: { id: 'linkExpired', since: now() },
		})
	})
})

/** All that these routes could have changed, as the moderation sees it. */
async function standing(ask: ReturnType<typeof runApp>['ask'], token: string) {
	const links = await ask('GET', '/api/links', { token })
	const door = await ask('GET', '/api/door', { token })
	return [links.body, door.body]
}
