import { describe, expect, it } from 'vitest'
import { wrongKeys } from '../../../server/routes/founding.ts'
import { runApp } from '../../helpers/runningApp.ts'

const key = 'Lindenblüte-2026'

function withKey() {
	const app = runApp({ settings: { FOUNDING: 'key', FOUNDING_KEY: key } })
	const found = (given?: string, from?: string) =>
		app.ask('POST', '/api/workshops', {
			body: { title: 'Netzwerk Mühlenrade', ...(given !== undefined && { key: given }) },
			...(from !== undefined && { from }),
		})
	return { ...app, found }
}

describe('a server that only founds with the operator’s key', () => {
	it('[LINK16] founds with it, and nothing without it or with another', async () => {
		const { found, seeded } = withKey()
		for (const given of [undefined, '', 'Lindenblüte-2027', key.toLowerCase(), `${key} `, key.slice(0, -1)]) {
			const { status, body } = await found(given)
			expect([status, body]).toMatchObject([403, { error: { id: 'keyNeeded' } }])
		}
		expect(seeded).toEqual([])
		expect((await found(key)).status).toBe(201)
		expect(seeded).toHaveLength(1)
	})

	it('[LINK16] says so before anybody fills in a form, and says nothing of the key', async () => {
		const { ask, found, logged } = withKey()
		const { raw, body } = await ask('GET', '/api/founding')
		expect(body).toEqual({ founding: 'key' })
		expect((await runApp().ask('GET', '/api/founding')).body).toEqual({ founding: 'open' })
		const answers = [raw, (await found('wrong')).raw, (await found(key)).raw, (await ask('GET', '/metrics')).raw]
		expect([...answers, logged()].join()).not.toContain('Lindenbl')
	})

	it('[LINK16] brakes whoever tries keys, even when they finally have the right one, and nobody else', async () => {
		const { found, pass } = withKey()
		const tries = Array.from({ length: 100 }, (_, i) => found(`guess number ${i}`, '203.0.113.66'))
		const answers = (await Promise.all(tries)).map(({ status }) => status)
		expect(answers.filter((status) => status === 403)).toHaveLength(wrongKeys.most)
		expect((await found(key, '203.0.113.66')).status).toBe(429)
		expect((await found(key, '198.51.100.1')).status).toBe(201)
		pass(wrongKeys.ms)
		expect((await found(key, '203.0.113.66')).status).toBe(201)
	})

	it('[LINK16] asks for none where everybody may found', async () => {
		const { ask } = runApp()
		const body = { title: 'Netzwerk Mühlenrade', key: 'whatever' }
		expect((await ask('POST', '/api/workshops', { body })).status).toBe(201)
	})
})
