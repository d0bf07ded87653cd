import { describe, expect, it } from 'vitest'
import { createMemoryDirectory } from '../../../server/links/memoryDirectory.ts'
import type { IssueLinkAnswer, ListedLink } from '../../../shared/protocol/api.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import { runApp, secretOf } from '../../helpers/runningApp.ts'

async function moderate(settings: Record<string, string> = {}, directory = createMemoryDirectory()) {
	const app = runApp({ settings, directory })
	const { id, links } = await app.found()
	const { token } = await app.joinBy(links.moderator, 'Maren')
	const list = async () => (await app.ask('GET', '/api/links', { token })).body as ListedLink[]
	const issue = async (body: object) => (await app.ask('POST', '/api/links', { token, body })).body as IssueLinkAnswer
	return { ...app, id, links, token, list, issue }
}

describe('links of a workshop', () => {
	it('[LINK4] lists links with role, label and dates, never their secrets', async () => {
		const { ask, issue, list, links, now, token } = await moderate()
		const issued = await issue({ role: 'reader', label: 'Beamer im Saal', expires: now() + 1000 })
		expect(issued).toMatchObject({ role: 'reader', label: 'Beamer im Saal', created: now(), expires: now() + 1000 })
		const { url, ...summary } = issued
		expect(await list()).toContainEqual({ ...summary, present: 0 })
		expect((await list()).map(({ role }) => role).sort()).toEqual(['moderator', 'participant', 'reader', 'reader'])
		const { raw } = await ask('GET', '/api/links', { token })
		for (const address of [url, ...Object.values(links)]) expect(raw).not.toContain(secretOf(address).secret)
	})

	it('[ROLL5] says how many people are here by each of them', async () => {
		const { id, issue, list, present } = await moderate()
		const press = await issue({ role: 'reader', label: 'Presse' })
		const first = (await list()).find(({ id }) => id !== press.id)
		present.set(id, new Map([[press.id, 3]]))
		expect((await list()).find(({ id }) => id === press.id)).toMatchObject({ present: 3 })
		expect((await list()).find(({ id }) => id === first?.id)).toMatchObject({ present: 0 })
	})

	it('[LINK2] ends everything that came by a revoked link, at once and for good', async () => {
		const { ask, ended, id, issue, joinBy, now, token } = await moderate()
		const link = await issue({ role: 'moderator', label: 'Co-Moderation' })
		const leaked = await joinBy(link.url)
		const answer = await ask('DELETE', `/api/links/${link.id}`, { token })
		expect(answer.body).toMatchObject({ id: link.id, revoked: now() })
		expect(ended).toEqual([{ workshop: id, link: link.id, refusal: 'linkRevoked' }])
		expect((await ask('GET', '/api/links', { token: leaked.token })).status).toBe(410)
		for (const path of ['/api/join', '/api/invitation']) {
			const again = await ask('POST', path, { body: secretOf(link.url) })
			expect(again.status).toBe(410)
			expect(again.body).toMatchObject({ error: { id: 'linkRevoked', since: now() } })
		}
	})

	it('keeps the first date when a link is revoked twice', async () => {
		const { ask, issue, now, pass, token } = await moderate()
		const { id } = await issue({ role: 'participant' })
		const first = now()
		await ask('DELETE', `/api/links/${id}`, { token })
		pass(5000)
		expect((await ask('DELETE', `/api/links/${id}`, { token })).body).toMatchObject({ revoked: first })
	})

	it('[LINK9] never lets the moderation lock itself out', async () => {
		const { ask, issue, joinBy, list, now, token } = await moderate()
		const own = (await list()).find(({ role }) => role === 'moderator')
		await issue({ role: 'moderator', label: 'nur bis morgen', expires: now() + 1000 })
		const refused = await ask('DELETE', `/api/links/${own?.id}`, { token })
		expect(refused.body).toMatchObject({ error: { id: 'notAllowed' } })

		const fresh = await issue({ role: 'moderator', label: 'neu' })
		expect((await ask('DELETE', `/api/links/${own?.id}`, { token })).status).toBe(200)
		expect((await ask('GET', '/api/links', { token })).status).toBe(410)
		const { token: next } = await joinBy(fresh.url)
		expect((await ask('GET', '/api/links', { token: next })).status).toBe(200)
	})

	it('[LINK9] keeps a way in for the moderation when two revoke each other at the same moment', async () => {
		const { ask, issue, joinBy, list, token } = await moderate()
		const own = (await list()).find(({ role }) => role === 'moderator')
		const other = await issue({ role: 'moderator', label: 'Co-Moderation' })
		const { token: othersToken } = await joinBy(other.url)
		await Promise.all([
			ask('DELETE', `/api/links/${other.id}`, { token }),
			ask('DELETE', `/api/links/${own?.id}`, { token: othersToken }),
		])
		const left = await Promise.all([token, othersToken].map((each) => ask('GET', '/api/links', { token: each })))
		expect(left.map(({ status }) => status)).toContain(200)
	})

	it('refuses a link that would be over before it begins, and more links than can be checked quickly', async () => {
		const { ask, issue, now, token } = await moderate()
		const late = await ask('POST', '/api/links', { token, body: { role: 'reader', expires: now() } })
		expect(late.status).toBe(400)
		for (let i = 3; i < 500; i++) await issue({ role: 'reader' })
		expect((await ask('POST', '/api/links', { token, body: { role: 'reader' } })).status).toBe(413)
	})

	it('[LINK6] lets a session live on with use, and ends it without', async () => {
		const { ask, pass, token } = await moderate({ SESSION_DAYS: '30' })
		const day = 24 * 3_600_000
		for (let i = 0; i < 4; i++) {
			pass(20 * day)
			expect((await ask('GET', '/api/links', { token })).status).toBe(200)
		}
		pass(30 * day)
		expect((await ask('GET', '/api/links', { token })).body).toMatchObject({ error: { id: 'sessionUnknown' } })
	})

	it('[LINK6] knows people whose session cannot be prolonged because the disk is full', async () => {
		const directory = createMemoryDirectory()
		const { ask, pass, token } = await moderate({}, directory)
		pass(5 * 24 * 3_600_000)
		directory.putSession = async () => {
			throw new Refusal('storageAway', 'no space left')
		}
		expect((await ask('GET', '/api/links', { token })).status).toBe(200)
	})
})

describe('addresses of links', () => {
	const founded = async (settings: Record<string, string>, headers: Record<string, string>) => {
		const { ask } = runApp({ settings })
		const { body } = await ask('POST', '/api/workshops', { body: { title: 'Test' }, headers })
		return new URL((body as { links: { reader: string } }).links.reader).origin
	}

	it('begin with PUBLIC_URL if it is set', async () => {
		const settings = { PUBLIC_URL: 'https://werkstatt.example.org/' }
		expect(await founded(settings, {})).toBe('https://werkstatt.example.org')
		expect(await founded(settings, { origin: 'http://werkstatt.test' })).toBe('https://werkstatt.example.org')
	})

	it('begin as the browser of the founder reached the server', async () => {
		expect(await founded({}, {})).toBe('http://werkstatt.test')
		expect(await founded({}, { origin: 'https://werkstatt.test' })).toBe('https://werkstatt.test')
	})

	it('believe what a proxy says only if the operator trusts it', async () => {
		const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'board.example.org' }
		expect(await founded({}, headers)).toBe('http://werkstatt.test')
		expect(await founded({ TRUST_PROXY: 'on' }, headers)).toBe('https://board.example.org')
	})
})
