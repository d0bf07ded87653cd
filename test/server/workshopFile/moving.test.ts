// The laptop of the hall and the server of the town: a workshop goes from one to the other as a file.

import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { findRound } from '../../../shared/agenda/index.ts'
import { addBoard, boardsOf } from '../../../shared/board/boards.ts'
import { kindOf, type RoomName } from '../../../shared/links/rooms.ts'
import { pictureNameOf } from '../../../shared/pictures/index.ts'
import type { PageLinkAnswer, VersionsAnswer } from '../../../shared/protocol/api.ts'
import { afternoonOnTheLaptop } from '../../helpers/afternoonOnTheLaptop.ts'
import { idFor, saidIn } from '../../helpers/collecting.ts'
import { type FullHouse, fullHouse } from '../../helpers/fullHouse.ts'
import { bytesOf, fileOf, openedFrom } from '../../helpers/movedWorkshop.ts'

/** What a file says of itself. */
const manifestOf = (file: Uint8Array) =>
	JSON.parse(Buffer.from(unzipSync(file)['manifest.json'] ?? []).toString()) as { rooms: { room: RoomName }[] }

test('[WFILE1] what an afternoon has made is on the other server what it was, under other links', {
	timeout: 60_000,
}, async () => {
	const laptop = await afternoonOnTheLaptop()
	const town = await fullHouse()
	const file = await fileOf(laptop.house, laptop.token)
	const { id, links } = await openedFrom(town, file)

	expect(id).not.toBe(laptop.id)
	for (const role of ['moderator', 'participant', 'reader'] as const) expect(links[role]).not.toBe(laptop.links[role])
	const rooms = manifestOf(file).rooms.map(({ room }) => room)
	const kinds = new Set(rooms.map(kindOf))
	expect(kinds).toEqual(new Set(['desk', 'stage', 'plenum', 'draft', 'display', 'group']))
	// Of the desk only what was prepared goes along, and the stage forgets what lies with the other server alone.
	for (const room of rooms.filter((each) => each !== 'desk' && each !== 'stage'))
		expect(await bytesOf(town, id, room), room).toEqual(await bytesOf(laptop.house, laptop.id, room))
	expect((await bytesOf(town, id, 'plenum')).epoch).toBe(1)

	const maren = await town.join(links.moderator)
	expect(maren).toMatchObject({ title: 'Netzwerk Auenbrück', locale: 'de', role: 'moderator' })
	for (const picture of laptop.pictures) {
		const kept = await town.pictures.read(id, pictureNameOf(picture))
		expect(Buffer.from(kept.bytes).equals(picture)).toBe(true)
	}
	expect(await town.roleCards.ofPlay(id, 'wegZurArbeit')).toEqual({ mutter: laptop.side })
	const desk = await town.settled(
		town.relay.read({ workshop: id, room: 'desk' }, (doc) => [
			doc.getText('notes').toString(),
			doc.getMap('agendas').size,
		]),
	)
	expect(desk).toEqual(['Schlüssel für den Saal holen', 1])
	for (const house of [laptop.house, town]) await house.close()
})

test('[WFILE1] earlier versions are listed and come back as they were', { timeout: 60_000 }, async () => {
	const laptop = await afternoonOnTheLaptop()
	const town = await fullHouse()
	const { id, links } = await openedFrom(town, await fileOf(laptop.house, laptop.token))
	const { token } = await town.join(links.moderator)
	const listed = async (house: FullHouse, token: string) =>
		((await house.ask('GET', '/api/versions', { token })).body as VersionsAnswer).versions.map(
			({ people: _names, ...version }) => version,
		)
	const there = await listed(laptop.house, laptop.token)
	expect(there.map(({ label }) => label)).toEqual(expect.arrayContaining(['Vor der Pause', 'Nach der Pause']))
	expect(await listed(town, token)).toEqual(there)
	const after = there.find(({ label }) => label === 'Nach der Pause')
	const cards = (house: FullHouse, workshop: string) =>
		house.settled(house.relay.read({ workshop, room: 'plenum' }, (plenum) => saidIn(plenum)))
	expect(await cards(town, id)).not.toContain('Mehr Kita-Plätze')
	await town.ask('POST', `/api/versions/${after?.id}/restore`, { token, body: {} })
	expect(await cards(town, id)).toContain('Mehr Kita-Plätze')
	// Whoever works on after that works in a document that takes their edits.
	await town.settled(town.relay.write({ workshop: id, room: 'plenum' }, (plenum) => addBoard(plenum, 'Weiter')))
	expect(await cards(town, id)).toContain('Weiter')
	for (const house of [laptop.house, town]) await house.close()
})

test('[WFILE2] no way in and nothing hidden goes along: the file says it nowhere', { timeout: 60_000 }, async () => {
	const laptop = await afternoonOnTheLaptop()
	const town = await fullHouse()
	const file = await fileOf(laptop.house, laptop.token)
	const unpacked = Buffer.concat(Object.values(unzipSync(file))).toString('latin1')
	const secrets = Object.values(laptop.links).map((link) => new URL(link).hash.slice(1))
	for (const secret of [
		...secrets,
		laptop.token,
		laptop.anna.token,
		'a sealed secret',
		'a sealed key',
		'Verdecktes: ',
	]) {
		expect(unpacked).not.toContain(secret)
	}
	// The honest control: what was revealed is there.
	expect(unpacked).toContain('Erwartungen: verbindliche Absprachen')

	const { id, links } = await openedFrom(town, file)
	const round = (id: string, workshop: string, house: FullHouse) =>
		house.settled(house.relay.read({ workshop, room: 'stage' }, (stage) => findRound(stage, id)))
	expect(await round(laptop.open, laptop.id, laptop.house)).toMatchObject({ state: 'open', contributions: 1 })
	expect(await round(laptop.open, id, town)).toMatchObject({ state: 'open', contributions: 0, people: 0 })
	expect(await round(laptop.revealed, id, town)).toMatchObject({ state: 'revealed', contributions: 1, people: 1 })
	// A card for what was revealed there comes late here, and is counted beside those.
	const anna = await town.join(links.participant)
	const card = { text: 'Noch etwas', attribution: 'anonymous' }
	const late = await town.ask('PUT', `/api/rounds/${laptop.revealed}/cards/${idFor('late')}`, {
		token: anna.token,
		body: card,
	})
	expect(late.status).toBe(200)
	await town.pass(1_000)
	expect(await round(laptop.revealed, id, town)).toMatchObject({ state: 'revealed', contributions: 2 })
	expect((await town.ask('GET', '/api/workshop-file', { token: laptop.token })).status).toBe(401)
	for (const house of [laptop.house, town]) await house.close()
})

test('[WFILE9] without names, nobody is named in any byte of the file, and the workshop goes on elsewhere', {
	timeout: 60_000,
}, async () => {
	const laptop = await afternoonOnTheLaptop()
	const town = await fullHouse()
	const write = (room: RoomName, work: (doc: Y.Doc) => unknown) =>
		laptop.house.settled(laptop.house.relay.write({ workshop: laptop.id, room }, work))
	await write('stage', (stage) =>
		stage.getMap('people').set('x', { name: 'Annegret Quandt', organisation: 'Jobcenter', isNamed: true }),
	)
	await write('plenum', (plenum) => addBoard(plenum, 'Was Annegret Quandt sagte'))
	await write('desk', (desk) => desk.getText('notes').insert(0, 'Frau Quandt anrufen. '))
	const side = { knows: 'Annegret Quandt weiß es.', wants: '', ifAsked: '' }
	await laptop.house.settled(laptop.house.roleCards.write({ workshop: laptop.id, play: 'p', part: 'q' }, side))
	const said = (file: Uint8Array) => Buffer.concat(Object.values(unzipSync(file))).toString('utf8')
	// The honest control.
	expect(said(await fileOf(laptop.house, laptop.token))).toContain('Annegret Quandt')
	const file = await fileOf(laptop.house, laptop.token, 'withoutNames')
	for (const name of ['Annegret', 'Quandt']) expect(said(file)).not.toContain(name)
	expect(Object.keys(unzipSync(file)).filter((part) => part.startsWith('versions/'))).toEqual([])
	const { id, links } = await openedFrom(town, file)
	expect(await town.join(links.moderator)).toMatchObject({ title: 'Netzwerk Auenbrück' })
	const boards = (house: FullHouse, workshop: string) =>
		house.settled(house.relay.read({ workshop, room: 'plenum' }, (plenum) => boardsOf(plenum).map(({ name }) => name)))
	const there = await boards(laptop.house, laptop.id)
	const here = await boards(town, id)
	expect(here).toHaveLength(there.length)
	expect(here.some((name) => /^Was Person \d+ sagte$/u.test(name))).toBe(true)
	for (const house of [laptop.house, town]) await house.close()
})

test('[LINK19] links to single boards stay behind, whatever form the file has', { timeout: 60_000 }, async () => {
	const laptop = await afternoonOnTheLaptop()
	const town = await fullHouse()
	const board = await laptop.house.settled(
		laptop.house.relay.read({ workshop: laptop.id, room: 'plenum' }, (plenum) => boardsOf(plenum)[0]?.id ?? ''),
	)
	const made = await laptop.house.ask('POST', '/api/page-links', { token: laptop.token, body: { board } })
	const { id: link, secret } = made.body as PageLinkAnswer
	const [kept] = await laptop.house.directory.pageLinksOf(laptop.id)
	for (const form of ['whole', 'withoutNames', 'template'] as const) {
		const file = await fileOf(laptop.house, laptop.token, form)
		const words = Object.values(unzipSync(file)).map((bytes) => Buffer.from(bytes).toString('latin1'))
		for (const said of [link, secret, kept?.digest ?? secret])
			expect(
				words.some((each) => each.includes(said)),
				form,
			).toBe(false)
		const { id } = await openedFrom(town, file)
		expect(await town.directory.pageLinksOf(id)).toEqual([])
		expect((await town.ask('POST', '/api/page', { body: { workshop: id, secret } })).status).toBe(404)
	}
	for (const house of [laptop.house, town]) await house.close()
})
