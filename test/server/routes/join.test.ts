import { describe, expect, it } from 'vitest'
import { entryLimits } from '../../../server/links/entry.ts'
import { readNow } from '../../../shared/agenda/index.ts'
import { runApp, secretOf } from '../../helpers/runningApp.ts'

const minute = 60_000

async function openDoor(settings: Record<string, string> = {}) {
	const app = runApp({ settings })
	const { id, links } = await app.found()
	const { token } = await app.joinBy(links.moderator)
	const { body } = await app.ask('PUT', '/api/door', { token })
	const { code } = body as { code: string }
	const joinWith = (typed: string, from?: string) =>
		app.ask('POST', '/api/join', { body: { code: typed, name: 'Bernd' }, ...(from ? { from } : {}) })
	return { ...app, id, links, token, code, joinWith }
}

/** A code that is certainly not the open one. */
const wrongFor = (code: string) => (code.startsWith('AAA') ? 'BBB 222' : 'AAA 222')

describe('joining by link', () => {
	it('[LINK3] answers a wrong secret and an unknown workshop alike', async () => {
		const { ask, found } = runApp()
		const { links } = await found()
		const { workshop, secret } = secretOf(links.participant)
		const wrong = await ask('POST', '/api/join', { body: { workshop, secret: 'A'.repeat(27) } })
		const unknown = await ask('POST', '/api/join', { body: { workshop: 'nowhere', secret } })
		expect(wrong.status).toBe(404)
		expect(wrong.body).toMatchObject({ error: { id: 'linkUnknown' } })
		expect([unknown.status, unknown.raw]).toEqual([wrong.status, wrong.raw])
	})

	it('keeps what people say about themselves as one clean line', async () => {
		const { ask, found, joinBy, logged } = runApp()
		const { links } = await found()
		const body = { ...secretOf(links.participant), name: '  Anna\n\u202eB.  ', organisation: 'Kita\tam See' }
		expect((await ask('POST', '/api/join', { body })).status).toBe(200)
		expect((await joinBy(links.participant, '')).role).toBe('participant')
		const tooLong = await ask('POST', '/api/join', { body: { ...body, name: 'n'.repeat(81) } })
		expect(tooLong.body).toEqual({ error: { id: 'malformed', message: 'not as expected: name' } })
		expect(logged()).toBe('')
	})

	it('sends away clients the server no longer understands', async () => {
		const { ask, found } = runApp()
		const { links } = await found()
		for (const version of [0, 999]) {
			const answer = await ask('POST', '/api/join', { body: { ...secretOf(links.reader), version } })
			expect(answer.status).toBe(426)
			expect(answer.body).toMatchObject({ error: { id: 'outdatedClient' } })
		}
		expect((await ask('POST', '/api/join', { body: { ...secretOf(links.reader), version: 1 } })).status).toBe(200)
	})

	it('[LINK7] brakes wrong secrets from one address, but lets right ones from it in', async () => {
		const { ask, found, pass } = runApp()
		const { links } = await found()
		const right = secretOf(links.participant)
		const tryWrong = (from: string) => ask('POST', '/api/join', { body: { ...right, secret: 'wrong' }, from })
		for (let i = 0; i < entryLimits.secrets.most; i++) expect((await tryWrong('192.0.2.1')).status).toBe(404)
		const braked = await tryWrong('192.0.2.1')
		expect(braked.status).toBe(429)
		expect(braked.body).toMatchObject({ error: { id: 'tooMany', waitMs: 2_000 } })
		expect(braked.headers.get('retry-after')).toBe('2')

		expect((await ask('POST', '/api/join', { body: right, from: '192.0.2.1' })).status).toBe(200)
		expect((await tryWrong('192.0.2.2')).status).toBe(404)
		pass(minute)
		expect((await tryWrong('192.0.2.1')).status).toBe(404)
	})

	it('[LINK7] lets three hundred people in from one address', async () => {
		const { joinBy, found } = runApp()
		const { links } = await found()
		const people = await Promise.all(Array.from({ length: 300 }, (_, i) => joinBy(links.participant, `Person ${i}`)))
		expect(new Set(people.map(({ participant }) => participant)).size).toBe(300)
	})
})

describe('joining by code', { timeout: 20_000 }, () => {
	it('[LINK5] leads in as a participant, however it is typed', async () => {
		const { code, joinWith } = await openDoor()
		expect(code).toMatch(/^[A-HJ-NP-Z]{3} [A-HJ-NP-Z2-9]{3}$/)
		for (const typed of [code, code.toLowerCase(), code.replace(' ', ''), ` ${code.replace(' ', '-')} `]) {
			const { status, body } = await joinWith(typed)
			expect(status).toBe(200)
			expect(body).toMatchObject({ role: 'participant', title: 'Netzwerk Mühlenrade' })
		}
	})

	it('[LINK5] is void once the door is closed, and different after it opens again', async () => {
		const { ask, code, joinWith, token } = await openDoor()
		expect((await ask('GET', '/api/door', { token })).body).toEqual({ open: true, code })
		expect((await ask('PUT', '/api/door', { token })).body).toEqual({ open: true, code })
		expect((await ask('DELETE', '/api/door', { token })).body).toEqual({ open: false })
		expect((await ask('GET', '/api/door', { token })).body).toEqual({ open: false })
		expect((await joinWith(code)).body).toMatchObject({ error: { id: 'linkUnknown' } })
		const { body } = await ask('PUT', '/api/door', { token })
		expect((body as { code: string }).code).not.toBe(code)
	})

	it('[LINK5] ends with the link it leads to, for those inside as well', async () => {
		const { ask, code, joinWith, token } = await openDoor()
		const { participant } = (await joinWith(code)).body as { participant: string }
		expect(participant).toBeTruthy()
		const links = (await ask('GET', '/api/links', { token })).body as { id: string; role: string }[]
		const link = links.find(({ role }) => role === 'participant')
		await ask('DELETE', `/api/links/${link?.id}`, { token })
		expect((await ask('GET', '/api/door', { token })).body).toEqual({ open: false })
		expect((await joinWith(code)).status).toBe(404)
		expect((await ask('PUT', '/api/door', { token })).body).toMatchObject({ error: { id: 'notAllowed' } })
	})

	it('[LINK12] stands on every wall while the door is open, and no longer', async () => {
		const { ask, code, docOf, id, settle, token } = await openDoor()
		const onTheWall = async () => {
			await settle()
			return readNow(docOf({ workshop: id, room: 'stage' })).code
		}
		expect(await onTheWall()).toBe(code)
		await ask('DELETE', '/api/door', { token })
		expect(await onTheWall()).toBeUndefined()

		await ask('PUT', '/api/door', { token })
		expect(await onTheWall()).toMatch(/^... ...$/)
		const links = (await ask('GET', '/api/links', { token })).body as { id: string; role: string }[]
		await ask('DELETE', `/api/links/${links.find(({ role }) => role === 'participant')?.id}`, { token })
		expect(await onTheWall()).toBeUndefined()
	})

	it('[LINK12] goes from the wall at the next look when its link has expired meanwhile', async () => {
		const { ask, docOf, id, now, pass, settle, token } = await openDoor()
		const links = (await ask('GET', '/api/links', { token })).body as { id: string; role: string }[]
		const body = { role: 'participant', label: 'heute', expires: now() + 10 * minute }
		await ask('POST', '/api/links', { token, body })
		await ask('DELETE', `/api/links/${links.find(({ role }) => role === 'participant')?.id}`, { token })
		await ask('PUT', '/api/door', { token })
		await settle()
		const code = () => readNow(docOf({ workshop: id, room: 'stage' })).code
		expect(code()).toBeTruthy()
		pass(10 * minute)
		expect((await ask('GET', '/api/door', { token })).body).toEqual({ open: false })
		await settle()
		expect(code()).toBeUndefined()
	})

	it('[LINK8] locks out an address that tries codes, even when it finally has the right one', async () => {
		const { code, joinWith, pass } = await openDoor()
		for (let i = 0; i < entryLimits.codes.most; i++) expect((await joinWith(wrongFor(code))).status).toBe(404)
		expect((await joinWith(code)).body).toMatchObject({ error: { id: 'tooMany' } })
		expect((await joinWith(code, '198.51.100.4')).status).toBe(200)
		pass(entryLimits.codes.ms)
		expect((await joinWith(code)).status).toBe(200)
	})

	it('[LINK8] leaves no gap for tries sent at the same moment', async () => {
		const { code, joinWith } = await openDoor()
		const tries = await Promise.all(Array.from({ length: 400 }, () => joinWith(wrongFor(code))))
		expect(tries.filter(({ status }) => status === 404)).toHaveLength(entryLimits.codes.most)
	})

	it('[LINK8] counts neighbours in one IPv6 network as one', async () => {
		const { code, joinWith } = await openDoor()
		for (let i = 0; i < entryLimits.codes.most; i++) await joinWith(wrongFor(code), `2001:db8:0:7::${i.toString(16)}`)
		expect((await joinWith(code, '2001:db8:0:7:ffff::1')).status).toBe(429)
		expect((await joinWith(code, '2001:db8:0:8::1')).status).toBe(200)
	})

	it('[LINK8] believes an address that is told, not seen, only from a proxy of the operator, and of those the last', async () => {
		for (const trusted of ['off', 'on']) {
			const { ask, code } = await openDoor({ TRUST_PROXY: trusted })
			const tryFrom = (told: string, typed: string) =>
				ask('POST', '/api/join', { body: { code: typed }, headers: { 'x-forwarded-for': told } })
			for (let i = 0; i < entryLimits.codes.most; i++) await tryFrom(`10.0.0.${i}, 198.51.100.4`, wrongFor(code))
			expect((await tryFrom('10.0.1.1, 198.51.100.4', code)).status).toBe(429)
			expect((await tryFrom('198.51.100.4, 203.0.113.9', code)).status).toBe(trusted === 'on' ? 200 : 429)
		}
	})

	it('[LINK8] stops codes altogether when many addresses try together, while links go on', async () => {
		const { ask, links, code, joinWith } = await openDoor()
		for (let i = 0; i < entryLimits.allCodes.most; i++) {
			await joinWith(wrongFor(code), `10.0.${Math.floor(i / 250)}.${i % 250}`)
		}
		expect((await joinWith(code, '203.0.113.9')).status).toBe(429)
		expect((await ask('POST', '/api/join', { body: secretOf(links.participant) })).status).toBe(200)
	})

	it('does not count right codes, nor what cannot be a code', async () => {
		const { code, joinWith } = await openDoor()
		for (let i = 0; i < 2 * entryLimits.codes.most; i++) expect((await joinWith('I0 O1?')).status).toBe(404)
		for (let i = 0; i < 2 * entryLimits.codes.most; i++) expect((await joinWith(code)).status).toBe(200)
	})
})
