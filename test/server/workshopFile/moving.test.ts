// The laptop of the hall and the server of the town: a workshop goes from one to the other as a file.

import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { addAgendaStep, findAgendaStep, findRound, saveAgenda, startStep } from '../../../shared/agenda/index.ts'
import { addBoard, boardsOf } from '../../../shared/board/boards.ts'
import { addCardsInto, addCluster } from '../../../shared/board/cards/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { kindOf, type RoomName } from '../../../shared/links/rooms.ts'
import { pictureNameOf } from '../../../shared/pictures/index.ts'
import type { VersionsAnswer } from '../../../shared/protocol/api.ts'
import { hiddenCards, idFor, saidIn } from '../../helpers/collecting.ts'
import { type FullHouse, fullHouse } from '../../helpers/fullHouse.ts'
import { bytesOf, fileOf, openedFrom } from '../../helpers/movedWorkshop.ts'
import { jpegFile } from '../../helpers/pictureFiles.ts'

/** A full afternoon on the laptop: the example with all methods, a draft, a board to be read, small groups, rounds, a board that was set back. */
async function afternoonOnTheLaptop() {
	const house = await fullHouse()
	const founding = { title: 'Netzwerk Auenbrück', template: 'demo', locale: 'de' }
	const { id, links } = (await house.ask('POST', '/api/workshops', { body: founding })).body as Awaited<
		ReturnType<FullHouse['found']>
	>
	const [maren, anna] = [await house.join(links.moderator), await house.join(links.participant)]
	const { token } = maren
	const write = <Answer>(room: RoomName, work: (doc: Y.Doc) => Answer) =>
		house.settled(house.relay.write({ workshop: id, room }, work))
	const apart = async (name: string, access: 'moderation' | 'read') => {
		const board = await write('plenum', (plenum) => addBoard(plenum, name))
		await house.ask('PUT', `/api/boards/${board}`, { token, body: { access } })
	}
	await apart('Nur für uns', 'moderation')
	await apart('Zum Lesen', 'read')
	const version = async (label: string) =>
		((await house.ask('POST', '/api/versions', { token, body: { label } })).body as { id: string }).id
	const first = await version('Vor der Pause')
	await write('plenum', (plenum) => {
		const cluster = addCluster(plenum, boardsOf(plenum)[0]?.id ?? '', { kind: 'cluster', x: 0, y: 0, heading: 'Neu' })
		addCardsInto(plenum, cluster, [{ text: 'Mehr Kita-Plätze' }])
	})
	await version('Nach der Pause')
	await house.ask('POST', `/api/versions/${first}/restore`, { token, body: {} })
	await write('plenum', (plenum) => addBoard(plenum, 'Nach dem Zurücksetzen'))
	const round = async (title: string) => {
		const step = await write('stage', (stage) => {
			const step = addAgendaStep(stage, { title, question: 'Was erwarten Sie?', round: hiddenCards })
			startStep(stage, step, house.clock.now(), seededRandom(title.length))
			return step
		})
		const roundId = await house.settled(
			house.relay.read({ workshop: id, room: 'stage' }, (stage) => findAgendaStep(stage, step)?.roundId ?? ''),
		)
		const card = { text: `${title}: verbindliche Absprachen`, attribution: 'anonymous' }
		await house.ask('PUT', `/api/rounds/${roundId}/cards/${idFor(title)}`, { token: anna.token, body: card })
		return roundId
	}
	const revealed = await round('Erwartungen')
	await house.ask('POST', `/api/rounds/${revealed}/reveal`, { token })
	const open = await round('Verdecktes')
	const side = { knows: 'Der Bescheid liegt seit Tagen da.', wants: '', ifAsked: '' }
	await house.settled(house.roleCards.write({ workshop: id, play: 'wegZurArbeit', part: 'mutter' }, side))
	const groups = {
		id: 'Sitzung000000001',
		groups: [{ name: 'Gruppe 1' }, { name: 'Gruppe 2' }],
		seats: [{ participant: anna.participant, name: 'Anna', group: 0 }],
	}
	await house.ask('POST', '/api/small-groups', { token, body: groups })
	await write('desk', (desk) => {
		saveAgenda(desk, 'Unser Abend', [{ title: 'Ankommen' }], 1)
		desk.getText('notes').insert(0, 'Schlüssel für den Saal holen')
		desk.getMap('links').set('link', 'a sealed secret')
		desk.getMap('keys').set('key', 'a sealed key')
	})
	const pictures = [jpegFile(), jpegFile({ width: 4 })]
	for (const picture of pictures) await house.pictures.keep(id, picture)
	await house.pass(1_000)
	return { house, id, token, maren, anna, links, pictures, revealed, open, side }
}

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
