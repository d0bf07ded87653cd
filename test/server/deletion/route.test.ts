import { expect, test } from 'vitest'
import { pictureNameOf } from '../../../shared/pictures/index.ts'
import { type FullHouse, fullHouse } from '../../helpers/fullHouse.ts'
import { jpegFile } from '../../helpers/pictureFiles.ts'
import { secretOf } from '../../helpers/runningApp.ts'

const title = 'Netzwerk Mühlenrade'

const deleteIt = (house: FullHouse, token: string, typed = title) =>
	house.ask('DELETE', '/api/workshop', { token, body: { title: typed } })

const refusal = (id: string) => expect.objectContaining({ body: { error: expect.objectContaining({ id }) } })

test('[DELETE1] another title deletes nothing', async () => {
	const house = await fullHouse()
	const { id, links } = await house.found()
	const maren = await house.join(links.moderator)
	const before = await house.kept([id])
	for (const typed of ['', 'Netzwerk', 'netzwerk mühlenrade', `${title} 2`]) {
		expect(await deleteIt(house, maren.token, typed)).toEqual(refusal('malformed'))
	}
	expect(await house.ask('DELETE', '/api/workshop', { token: maren.token })).toEqual(refusal('malformed'))
	expect(await house.kept([id])).toBe(before)
	expect((await deleteIt(house, maren.token, `  ${title} `)).status).toBe(204)
	expect(await house.kept([id])).not.toBe(before)
	await house.close()
})

test('[DELETE2] whoever is in is told, and nobody gets in again by any way', async () => {
	const house = await fullHouse()
	const { id, links } = await house.found()
	const [maren, anna] = [await house.join(links.moderator), await house.join(links.participant)]
	const door = await house.ask('PUT', '/api/door', { token: maren.token })
	const { code } = door.body as { code: string }
	const board = await house.connect({ workshop: id, room: 'plenum' }, anna.token)
	const desk = await house.connect({ workshop: id, room: 'desk' }, maren.token)
	await deleteIt(house, maren.token)
	await house.until(() => board.closed() !== undefined && desk.closed() !== undefined)
	expect([board.closed(), desk.closed()]).toEqual(['workshopDeleted', 'workshopDeleted'])

	for (const token of [anna.token, 'x'.repeat(43)]) {
		const again = await house.connect({ workshop: id, room: 'plenum' }, token)
		await house.until(() => again.closed() !== undefined)
		expect(again.closed()).toBe('workshopDeleted')
	}
	const since = { body: { error: expect.objectContaining({ id: 'workshopDeleted', since: expect.any(Number) }) } }
	for (const link of Object.values(links)) {
		for (const path of ['/api/join', '/api/invitation']) {
			expect(await house.ask('POST', path, { body: secretOf(link) })).toMatchObject({ status: 410, ...since })
		}
	}
	expect(await house.ask('POST', '/api/join', { body: { code } })).toEqual(refusal('linkUnknown'))
	expect(await house.ask('GET', '/api/outline', { token: anna.token })).toEqual(refusal('sessionUnknown'))
	expect(await deleteIt(house, maren.token)).toEqual(refusal('sessionUnknown'))
	await house.close()
})

test('[DELETE3] who joins or asks in the middle of it leaves nothing behind', async () => {
	let house: FullHouse
	let meanwhile = async () => {}
	house = await fullHouse({
		holders: (own) => ({
			...own,
			rounds: {
				async erase(workshop) {
					await own.rounds.erase(workshop)
					await meanwhile()
				},
			},
		}),
	})
	const { id, links } = await house.found()
	const [maren, anna] = [await house.join(links.moderator), await house.join(links.participant)]
	let wasTried = false
	await house.pictures.keep(id, jpegFile())
	meanwhile = async () => {
		wasTried = true
		const enter = house.relay.write({ workshop: id, room: 'plenum' }, (doc) => doc.getMap('x').set('a', 1))
		await expect(enter).rejects.toMatchObject({ id: 'workshopDeleted' })
	}
	const picture = jpegFile({ width: 320 })
	const [deleted] = await Promise.all([
		deleteIt(house, maren.token),
		house.ask('POST', '/api/join', { body: { ...secretOf(links.participant), name: 'Bernd' } }),
		house.ask('PUT', '/api/parked/0000000000000001', { token: anna.token, body: { text: 'Wer zahlt?' } }),
		house.ask('POST', '/api/versions', { token: maren.token, body: {} }),
		house.ask('PUT', `/api/pictures/${pictureNameOf(picture)}`, { token: anna.token, body: picture }),
	])
	expect(deleted.status).toBe(204)
	expect(wasTried).toBe(true)
	expect(await house.kept([id])).toBe(await house.kept(['a workshop that never was']))
	await house.close()
})

test('[DELETE5] people of another workshop notice nothing', async () => {
	const house = await fullHouse()
	const [here, there] = [await house.found(), await house.found()]
	const maren = await house.join(here.links.moderator)
	const edda = await house.join(there.links.participant)
	const board = await house.connect({ workshop: there.id, room: 'plenum' }, edda.token)
	const before = await house.kept([there.id])
	await deleteIt(house, maren.token)
	expect(board.closed()).toBeUndefined()
	expect(await house.kept([there.id])).toBe(before)
	await house.close()
})
