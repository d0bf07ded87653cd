import { describe, expect, it } from 'vitest'
import { createMemoryDirectory } from '../../../server/links/memoryDirectory.ts'
import { runApp, secretOf } from '../../helpers/runningApp.ts'

describe('headers on every answer', () => {
	const everywhere: [string, string][] = [
		['GET', '/healthz'],
		['GET', '/api/links'],
		['POST', '/api/join'],
		['GET', '/api/nowhere'],
		['GET', '/sync/x/plenum'],
		['PATCH', '/w/x'],
	]
	for (const [method, path] of everywhere) {
		it(`protects ${method} ${path}`, async () => {
			const { ask } = runApp()
			const { headers } = await ask(method, path)
			expect(headers.get('content-security-policy')).toBe(
				"default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
					"connect-src 'self' ws://werkstatt.test wss://werkstatt.test; object-src 'none'; base-uri 'none'; " +
					"form-action 'self'; frame-ancestors 'none'",
			)
			expect(Object.fromEntries(headers)).toMatchObject({
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'no-referrer',
				'cross-origin-opener-policy': 'same-origin',
				'cross-origin-resource-policy': 'same-origin',
				'x-frame-options': 'DENY',
			})
			expect(headers.get('permissions-policy')).toContain('camera=()')
			expect(headers.get('strict-transport-security')).toBeNull()
			expect(headers.get('set-cookie')).toBeNull()
		})
	}

	it('lets no made-up Host into the policy', async () => {
		const { ask } = runApp()
		const { headers } = await ask('GET', '/healthz', { headers: { host: "evil.test; script-src 'unsafe-inline'" } })
		expect(headers.get('content-security-policy')).not.toContain('evil')
		expect(headers.get('content-security-policy')).not.toContain('script-src')
	})

	it('lets no cache keep what the API answers', async () => {
		const { ask, found } = runApp()
		const { links } = await found()
		const { headers } = await ask('POST', '/api/join', { body: secretOf(links.reader) })
		expect(headers.get('cache-control')).toBe('no-store')
	})
})

describe('pages of other origins', () => {
	const asks = (origin: string, settings = {}) =>
		runApp({ settings }).ask('POST', '/api/workshops', { body: { title: 'Test' }, headers: { origin } })

	it('[LINK10] refuses their changes, and a nameless origin', async () => {
		for (const origin of [
			'https://evil.test',
			'http://werkstatt.test:81',
			'http://werkstatt.test.evil.test',
			'null',
			'',
		]) {
			const answer = await asks(origin)
			expect(answer.status, origin).toBe(403)
			expect(answer.body).toMatchObject({ error: { id: 'notAllowed' } })
		}
	})

	it('[LINK10] allows the own host, PUBLIC_URL and what the operator names', async () => {
		expect((await asks('https://werkstatt.test')).status).toBe(201)
		expect((await asks('https://board.example.org', { PUBLIC_URL: 'https://board.example.org' })).status).toBe(201)
		const settings = { ALLOWED_ORIGINS: 'https://a.example.org, https://b.example.org:8443' }
		expect((await asks('https://b.example.org:8443', settings)).status).toBe(201)
		expect((await asks('https://b.example.org', settings)).status).toBe(403)
	})
})

describe('health and figures', () => {
	it('is well while relay and directory are', async () => {
		const { status, body } = await runApp().ask('GET', '/healthz')
		expect([status, body]).toEqual([200, { ok: true, reasons: [] }])
	})

	it('names every reason why it is not', async () => {
		const directory = createMemoryDirectory()
		directory.workshop = () => Promise.reject(new Error('disk gone'))
		const { ask, logged } = runApp({ directory, health: () => ['storageAway'] })
		const { status, body } = await ask('GET', '/healthz')
		expect([status, body]).toEqual([503, { ok: false, reasons: ['storageAway', 'directoryAway'] }])
		expect(logged()).toContain('disk gone')
	})

	it('shows figures to this machine only, unless the operator opened them', async () => {
		const see = (from: string, settings = {}, headers = {}) =>
			runApp({ settings }).ask('GET', '/metrics', { from, headers })
		for (const from of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) expect((await see(from)).status).toBe(200)
		expect((await see('192.168.1.5')).body).toMatchObject({ error: { id: 'notFound' } })
		expect((await see('127.0.0.1', {}, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(404)
		expect((await see('192.168.1.5', { METRICS: 'all' })).status).toBe(200)
		expect((await see('127.0.0.1', { METRICS: 'off' })).status).toBe(404)
	})

	it('counts requests by route, whatever people ask for', async () => {
		const { ask, found } = runApp()
		await found()
		await ask('GET', '/api/secret-canary')
		await ask('CANARY', '/api/x')
		const { raw } = await ask('GET', '/metrics', { from: '127.0.0.1' })
		expect(raw).toContain('netzwerkstatt_open_rooms 1')
		expect(raw).toMatch(/http_request_seconds_count\{method="POST",route="\/api\/workshops",status="201"\} 1/)
		expect(raw.toLowerCase()).not.toContain('canary')
	})
})

describe('failures nobody expected', () => {
	it('answers with a reference and logs the cause under it', async () => {
		const directory = createMemoryDirectory()
		directory.linksOf = () => Promise.reject(new Error('the map is full'))
		const { ask, logged } = runApp({ directory })
		const { status, body, raw } = await ask('POST', '/api/join', { body: { workshop: 'x', secret: 'y' } })
		expect(status).toBe(500)
		expect(body).toMatchObject({ error: { id: 'unexpected', reference: expect.stringMatching(/^\w{8}$/) } })
		expect(raw).not.toContain('map is full')
		const { reference } = (body as { error: { reference: string } }).error
		expect(logged()).toContain(reference)
		expect(logged()).toContain('the map is full')
	})
})

describe('the log', () => {
	it('[LINK11] is silent about requests, unless asked for, and then knows neither person nor secret', async () => {
		const silent = runApp()
		await silent.found()
		expect(silent.logged()).toBe('')

		const { ask, found, joinBy, logged } = runApp({ settings: { ACCESS_LOG: 'on' } })
		const { id, links } = await found('Canary-Titel')
		const { token } = await joinBy(links.moderator, 'Canary-Name')
		const { body } = await ask('PUT', '/api/door', { token })
		const { code } = body as { code: string }
		await ask('POST', '/api/join', { body: { code, name: 'Canary-Gast' }, from: '203.0.113.77' })
		await ask('GET', `/w/${id}?secret=canary-query`, { from: '2001:db8:1:2:3:4:5:6' })
		await ask('GET', `/api/${token}`)
		await ask('POST', '/api/join', { body: 'canary{' })

		expect(logged()).toContain('"route":"/api/join"')
		expect(logged()).toContain('"from":"203.0.113.0"')
		expect(logged()).toContain('"from":"2001:db8:1::"')
		const secrets = Object.values(links).map((url) => secretOf(url).secret)
		for (const secret of [...secrets, token, code, id, '203.0.113.77', '2:3:4:5:6']) {
			expect(logged()).not.toContain(secret)
		}
		expect(logged().toLowerCase()).not.toContain('canary')
	})
})
