import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { beginSceneNote, readPlay, sceneNote, sceneNotesOf } from '../../../shared/blocks/scenes/index.ts'
import { listPlays } from '../../../shared/blocks/scenes/stored.ts'
import type { RoomName } from '../../../shared/links/rooms.ts'
import type { FoundAnswer, JoinAnswer } from '../../../shared/protocol/api.ts'
import { thaw } from '../../frozen/folder.ts'
import { until } from '../../helpers/runningServer.ts'
import { type WireClient, type WireHouse, wireHouse } from '../../helpers/wireHouse.ts'

/** Without umlauts: they are looked for in bytes. */
const remark = 'Niemand nennt die Tagespflege'

let house: WireHouse
afterEach(() => house.cleanUp())

async function people({ links }: FoundAnswer) {
	return {
		moderator: await house.join(links.moderator, { name: 'Miriam' }),
		participant: await house.join(links.participant, { name: 'Ines', organisation: '' }),
		reader: await house.join(links.reader),
	}
}

/** All that a device is sent from every room, with that of a phone and of a wall among it, once the plenum is there. */
async function gatherAll(who: JoinAnswer): Promise<{ bytes: string; clients: WireClient[] }> {
	const rooms: readonly RoomName[] = ['plenum', 'stage', 'results', 'desk', 'draft-1', 'group-1']
	const clients = await Promise.all(rooms.map((room) => house.enter(who, room)))
	clients.push(await house.enter(who, 'stage', { now: true }))
	const [plenum] = clients
	await until(() => plenum?.doc.getMap('meta').has('format') === true)
	const versions = await house.http('GET', '/api/versions', { token: who.token })
	const bytes = [...clients.map((client) => client.received().toString('latin1')), versions.raw].join('\n')
	return { bytes, clients }
}

it('[ROLECARD8] what the moderation notes of a scene reaches the moderation, and no byte of it anybody else', async () => {
	house = await wireHouse()
	const here = await people(await house.found('simulation-game'))
	const desk = await house.enter(here.moderator, 'desk')
	await until(() => desk.received().length > 0)
	desk.edit((doc) => {
		beginSceneNote(doc, 'wegZurArbeit', 'kita')
		sceneNote(doc, 'wegZurArbeit', 'kita')?.insert(0, remark)
	})
	const second = await house.enter(here.moderator, 'desk')
	await until(() => second.received().toString('latin1').includes(remark))
	expect((await gatherAll(here.participant)).bytes).not.toContain(remark)
	expect((await gatherAll(here.reader)).bytes).not.toContain(remark)
})

it('[ROLECARD8] nobody else can write there, and a note they bring reaches nobody', async () => {
	house = await wireHouse()
	const { moderator, participant } = await people(await house.found('simulation-game'))
	const guest = await house.enter(participant, 'desk')
	guest.edit((doc) => {
		beginSceneNote(doc, 'wegZurArbeit', 'kita')
		sceneNote(doc, 'wegZurArbeit', 'kita')?.insert(0, remark)
	})
	await until(() => guest.closed !== undefined || guest.denied.length > 0)
	expect((await gatherAll(moderator)).bytes).not.toContain(remark)
})

it('[ROLECARD8] what was noted when notes lay with everybody lies with the moderation once the workshop is opened', async () => {
	const data = mkdtempSync(join(tmpdir(), 'netzwerkstatt-notes-'))
	const { sampleGerman } = thaw('2026-11-scene-notes', data)
	if (!sampleGerman) throw new Error('The folder has no example')
	expect(JSON.stringify(sampleGerman.rooms.plenum)).toContain(remark)
	house = await wireHouse({ data })
	const here = await people(sampleGerman.found)
	// Whoever comes first is not of the moderation.
	for (const who of [here.participant, here.reader]) expect((await gatherAll(who)).bytes).not.toContain(remark)
	const { bytes, clients } = await gatherAll(here.moderator)
	expect(bytes).toContain(remark)
	const [plenum, , , desk] = clients
	if (!plenum || !desk) throw new Error('A room is missing')
	const [play] = listPlays(plenum.doc)
	const noted = readPlay(plenum.doc, play?.id ?? '')?.scenes.map(({ id }) => sceneNote(desk.doc, play?.id ?? '', id))
	expect(noted?.filter((note) => note?.toString()).length).toBe(2)
	expect(sceneNotesOf(desk.doc).size).toBe(2)
})
