import { expect, it } from 'vitest'
import { limits } from '../../../shared/protocol/limits.ts'
import { runApp, secretOf } from '../../helpers/runningApp.ts'

it('[RENAME1] the moderation gives another title, and who is invited, joins or deletes reads that one', async () => {
	const { ask, found, joinBy } = runApp({})
	const { links } = await found()
	const { token } = await joinBy(links.moderator, 'Miriam Falkenrath')
	const title = 'Netzwerk Alleinerziehende Auenbrück'
	expect((await ask('PUT', '/api/workshop', { token, body: { title: `  ${title} ` } })).status).toBe(204)
	const invitation = await ask('POST', '/api/invitation', { body: secretOf(links.participant) })
	expect(invitation.body).toMatchObject({ title })
	expect(await joinBy(links.participant, 'Karol')).toMatchObject({ title })
	expect((await ask('DELETE', '/api/workshop', { token, body: { title: 'Netzwerk Mühlenrade' } })).status).toBe(400)
})

it('[RENAME1] nobody else does, and no title stays no title', async () => {
	const { ask, found, joinBy } = runApp({})
	const { links } = await found()
	const { token } = await joinBy(links.moderator, 'Miriam')
	for (const link of [links.participant, links.reader]) {
		const other = await joinBy(link, 'Karol')
		expect((await ask('PUT', '/api/workshop', { token: other.token, body: { title: 'Meins' } })).status).toBe(403)
	}
	for (const title of ['', '   ', 'x'.repeat(limits.title + 1), 7, undefined]) {
		expect((await ask('PUT', '/api/workshop', { token, body: { title } })).status).toBe(400)
	}
	const invitation = await ask('POST', '/api/invitation', { body: secretOf(links.participant) })
	expect(invitation.body).toMatchObject({ title: 'Netzwerk Mühlenrade' })
})
