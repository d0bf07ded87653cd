import { describe, expect, it } from 'vitest'
import { runApp, secretOf } from '../helpers/runningApp.ts'

describe('founding and joining', () => {
	it('[LINK1] founds a workshop with one link per role, each leading to its rooms', async () => {
		const { found, joinBy, seeded } = runApp()
		const { id, links } = await found()
		expect(id).toMatch(/^[0-9A-Za-z]{14}$/)
		expect(seeded).toEqual([{ workshop: id, room: 'plenum' }])
		for (const url of Object.values(links)) {
			expect(url).toMatch(new RegExp(`^http://werkstatt\\.test/w/${id}#[\\w-]{27}$`))
		}
		expect(await joinBy(links.moderator)).toMatchObject({
			role: 'moderator',
			rooms: ['plenum', 'stage', 'results', 'desk'],
		})
		expect(await joinBy(links.participant)).toMatchObject({
			role: 'participant',
			rooms: ['plenum', 'stage', 'results'],
		})
		expect(await joinBy(links.reader)).toMatchObject({
			role: 'reader',
			rooms: ['plenum', 'stage', 'results'],
			workshop: id,
		})
	})

	it('tells what a link leads to before anyone joins', async () => {
		const { ask, found } = runApp()
		const { links } = await found('Runder Tisch Elsterau')
		const { status, body } = await ask('POST', '/api/invitation', { body: secretOf(links.reader) })
		expect(status).toBe(200)
		expect(body).toMatchObject({ title: 'Runder Tisch Elsterau', role: 'reader', locale: 'de' })
	})

	it('refuses a template that does not exist, and founds nothing', async () => {
		const { ask, seeded } = runApp()
		const { status, body } = await ask('POST', '/api/workshops', { body: { title: 'Test', template: 'nope' } })
		expect(status).toBe(400)
		expect(body).toMatchObject({ error: { id: 'malformed' } })
		expect(seeded).toEqual([])
	})
})
