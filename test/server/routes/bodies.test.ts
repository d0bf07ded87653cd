import { describe, expect, it } from 'vitest'
import { limits } from '../../../shared/protocol/limits.ts'
import { runApp, secretOf } from '../../helpers/runningApp.ts'

describe('bodies that are not what they should be', () => {
	const broken: [string, unknown][] = [
		['nothing', ''],
		['no JSON', '{"title": "Netz'],
		['binary rubbish', '\u0000\u0001\ufffd'],
		['a number', '7'],
		['null', 'null'],
		['a list', []],
		['no title', {}],
		['an empty title', { title: ' \n\t ' }],
		['a title that is an object', { title: { toString: 'x' } }],
		['a title that is too long', { title: 'x'.repeat(limits.title + 1) }],
		['an unknown language', { title: 'Netzwerk', locale: 'fr' }],
		['an unknown template', { title: 'Netzwerk', template: '../../etc/passwd' }],
		['brackets without end', '['.repeat(60_000)],
	]
	for (const [what, body] of broken) {
		it(`refuses ${what} and founds nothing`, async () => {
			const { ask, seeded, logged } = runApp()
			const answer = await ask('POST', '/api/workshops', { body })
			expect(answer.status).toBe(400)
			expect(answer.body).toMatchObject({ error: { id: 'malformed' } })
			expect(seeded).toEqual([])
			expect(logged()).toBe('')
		})
	}

	it('refuses a body above the limit before it is read, with or without a length', async () => {
		const { ask, found } = runApp()
		const { links } = await found()
		const body = JSON.stringify({ ...secretOf(links.reader), name: 'x'.repeat(limits.body) })
		const told = { 'content-length': String(body.length) }
		for (const headers of [told, {}]) {
			const answer = await ask('POST', '/api/join', { body, headers })
			expect(answer.status).toBe(413)
			expect(answer.body).toMatchObject({ error: { id: 'tooLarge' } })
		}
	})

	it('leaves out keys it does not know, and the forbidden ones do no harm', async () => {
		const { ask, found } = runApp()
		const { links } = await found()
		const { workshop, secret } = secretOf(links.reader)
		const body = `{"workshop":"${workshop}","secret":"${secret}","role":"moderator","__proto__":{"role":"moderator","admin":true},
			"constructor":{"prototype":{"admin":true}}}`
		const answer = await ask('POST', '/api/join', { body })
		expect(answer.body).toMatchObject({ role: 'reader', rooms: ['plenum', 'stage', 'results'] })
		expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
	})

	it('never repeats what was sent', async () => {
		const { ask } = runApp()
		const answer = await ask('POST', '/api/join', { body: { workshop: 'canary', secret: ['canary'] } })
		expect(answer.status).toBe(400)
		expect(answer.raw).not.toContain('canary')
	})

	it('limits how many workshops one address founds in an hour', async () => {
		const { ask, pass } = runApp({ settings: { FOUNDINGS_PER_HOUR: '3' } })
		const foundFrom = (from: string) => ask('POST', '/api/workshops', { body: { title: 'Test' }, from })
		for (let i = 0; i < 3; i++) expect((await foundFrom('192.0.2.1')).status).toBe(201)
		expect((await foundFrom('192.0.2.1')).body).toMatchObject({ error: { id: 'tooMany', waitMs: 1_200_000 } })
		expect((await foundFrom('192.0.2.2')).status).toBe(201)
		pass(3_600_000)
		expect((await foundFrom('192.0.2.1')).status).toBe(201)
	})
})
