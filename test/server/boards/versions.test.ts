import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { addBoard, boardsOf } from '../../../shared/board/boards.ts'
import { newCardProps } from '../../../shared/board/cards/index.ts'
import { writeNewRecord } from '../../../shared/board/records.ts'
import type { RoomName } from '../../../shared/links/rooms.ts'
import type {
	FoundAnswer,
	JoinAnswer,
	RestoredAnswer,
	VersionSummary,
	VersionsAnswer,
} from '../../../shared/protocol/api.ts'
import { until } from '../../helpers/runningServer.ts'
import { type WireClient, type WireHouse, wireHouse } from '../../helpers/wireHouse.ts'

const board = 'page:initiativkreis'
const secret = 'Das Jobcenter bremst'
const open = 'Wir treffen uns im Mai'

let house: WireHouse
let workshop: FoundAnswer
let people: Record<'moderator' | 'participant' | 'reader', JoinAnswer>
/** the moderation, in the room that the board lies in just now */
let there: WireClient

beforeAll(async () => {
	house = await wireHouse()
	workshop = await house.found()
	const [moderator, participant, reader] = [
		await house.join(workshop.links.moderator, { name: 'Miriam Falkenrath' }),
		await house.join(workshop.links.participant, { name: 'Aylin Demirtas' }),
		await house.join(workshop.links.reader),
	]
	people = { moderator, participant, reader }
	await ask('POST', '/api/boards', { board, access: 'moderation' })
	there = await enter('draft-1')
	there.edit((doc) => addBoard(doc, 'Initiativkreis', Math.random, board))
	writeCard(there, 'geheim', secret)
	const everybodys = await enter('plenum')
	everybodys.edit((doc) => addBoard(doc, 'Für alle', Math.random, 'page:alle'))
	writeCard(everybodys, 'offen', open, 'page:alle')
	await until(async () => (await said('draft-1')).includes(secret) && (await said('plenum')).includes(open))
})
afterAll(() => house.cleanUp())

const ask = (method: string, path: string, body?: unknown, who: JoinAnswer = people.moderator) =>
	house.http(method, path, { token: who.token, ...(body !== undefined && { body }) })

async function enter(room: RoomName, by: JoinAnswer = people.moderator): Promise<WireClient> {
	const client = await house.enter(by, room)
	await until(() => client.doc.getMap('meta').size > 0)
	return client
}

function writeCard(client: WireClient, id: string, text: string, parentId = board): void {
	const card = { rotation: 0, index: 'a1', isLocked: false, opacity: 1, meta: {}, x: 0, y: 0 }
	client.edit((doc) =>
		writeNewRecord(doc, {
			...card,
			id: `shape:${id}`,
			typeName: 'shape',
			type: 'card',
			parentId,
			props: { ...newCardProps({ text }) },
		}),
	)
}

/** What a room says to somebody who comes to it now: one person is not let in as often. */
async function said(room: RoomName): Promise<string> {
	const client = await enter(room, await house.join(workshop.links.moderator))
	const text = JSON.stringify(client.doc.getMap('records').toJSON())
	client.leave()
	return text
}

const list = async (query = '', who?: JoinAnswer): Promise<VersionSummary[]> =>
	((await ask('GET', `/api/versions${query}`, undefined, who)).body as VersionsAnswer).versions
const ofBoard = () => list(`?board=${board}`)
const keep = async (label: string) => (await ask('POST', '/api/versions', { label })).body as VersionSummary
const restore = async (id: string, wanted: object, who?: JoinAnswer) =>
	ask('POST', `/api/versions/${id}/restore`, wanted, who)
const removeCard = (client: WireClient, id: string) => client.edit((doc) => doc.getMap('records').delete(`shape:${id}`))

async function draftVersion(): Promise<VersionSummary> {
	const found = (await ofBoard()).find(({ room, label }) => room === 'draft-1' && label === 'Vor der Pause')
	if (!found) throw new Error('the draft was kept')
	return found
}

describe('earlier versions of a board that only the moderation sees', () => {
	it('[VERSION12] are kept with those of the workshop, and listed with the board', async () => {
		await keep('Vor der Pause')
		expect((await ofBoard()).map(({ room, label }) => [room, label]).sort()).toEqual([
			['draft-1', 'Vor der Pause'],
			['plenum', 'Vor der Pause'],
		])
		expect((await list()).map(({ room }) => room)).toEqual(['plenum'])
		expect((await list('?room=draft-1')).map(({ room }) => room)).toEqual(['draft-1'])
	})

	it.each(['participant', 'reader'] as const)('[VERSION12] [ACCESS1] give a %s no byte, by no way', async (role) => {
		const { id } = await draftVersion()
		const got = await Promise.all([
			ask('GET', `/api/versions/${id}`, undefined, people[role]),
			ask('GET', `/api/versions?board=${board}`, undefined, people[role]),
			ask('GET', '/api/versions?room=draft-1', undefined, people[role]),
			restore(id, {}, people[role]),
			restore(id, { board }, people[role]),
		])
		for (const { status, raw } of got) {
			expect(status).toBe(403)
			for (const trace of [secret, 'Vor der Pause', 'draft-1']) expect(raw).not.toContain(trace)
		}
		// While the moderation gets every byte of it.
		expect((await ask('GET', `/api/versions/${id}`)).raw).toContain(secret)
	})

	it('[VERSION12] while rooms that hold no boards offer none, to the moderation either', async () => {
		for (const room of ['desk', 'stage', 'results']) expect(await list(`?room=${room}`), room).toEqual([])
		expect((await ask('GET', '/api/versions?room=nirgends')).status).toBe(404)
		expect((await ask('GET', '/api/versions?board=')).status).toBe(400)
	})

	it('[RESTORE8] come back into its room, and not among the boards of all', async () => {
		const { id } = await draftVersion()
		removeCard(there, 'geheim')
		writeCard(there, 'neu', 'Danach geschrieben')
		await until(async () => !(await said('draft-1')).includes(secret))
		const { entries, before } = (await restore(id, { board, missing: true })).body as RestoredAnswer
		expect(entries).toBe(1)
		const now = await said('draft-1')
		expect([now.includes(secret), now.includes('Danach geschrieben')]).toEqual([true, true])
		expect(await said('plenum')).not.toContain(secret)
		// What was there until then is one click away.
		removeCard(there, 'neu')
		await until(async () => !(await said('draft-1')).includes('Danach geschrieben'))
		expect(((await restore(before ?? '', { board })).body as RestoredAnswer).entries).toBe(2)
		expect(await said('draft-1')).not.toContain(secret)
		await restore(id, {})
		expect(await said('draft-1')).toContain(secret)
		expect(await said('plenum')).not.toContain(secret)
	})

	it('[VERSION13] are found with it once all see it, and come back there', async () => {
		const { id } = await draftVersion()
		expect((await ask('PUT', `/api/boards/${board}`, { access: 'write' })).status).toBe(200)
		expect((await ofBoard()).map((version) => version.id)).toContain(id)
		const everybodys = await enter('plenum')
		removeCard(everybodys, 'geheim')
		await until(async () => !(await said('plenum')).includes(secret))
		await restore(id, { board })
		const now = await said('plenum')
		expect([now.includes(secret), now.includes(open)]).toEqual([true, true])
	})

	it('[RESTORE9] when the whole workshop goes back, a board that was closed meanwhile stays closed', async () => {
		const { id } = await keep('Alles offen')
		expect((await ask('PUT', `/api/boards/${board}`, { access: 'moderation' })).status).toBe(200)
		const before = await said('plenum')
		expect((await restore(id, {})).status).toBe(200)
		const theirs = await enter('plenum', people.participant)
		await until(() => boardsOf(theirs.doc).length > 0)
		expect(theirs.received().toString('latin1')).not.toContain(secret)
		expect(theirs.received().toString('latin1')).toContain(open)
		expect(await said('plenum')).toBe(before)
		expect(await said('draft-2')).toContain(secret)
	})

	it('[VERSION13] go with it when it is deleted for good, and what lay among the boards of all stays', async () => {
		const [draft, plenum] = [await draftVersion(), (await list())[0]]
		expect((await ask('DELETE', `/api/boards/${board}`)).status).toBe(200)
		expect((await ask('GET', `/api/versions/${draft.id}`)).status).toBe(404)
		expect((await restore(draft.id, { board })).status).toBe(404)
		expect((await list(`?board=${board}`)).filter(({ room }) => room !== 'plenum')).toEqual([])
		expect((await list()).map(({ id }) => id)).toContain(plenum?.id)
	})
})

describe('which boards differ between versions', () => {
	it('[VERSION14] is known before long: a board that says the same has the same mark, and one that was not there none', async () => {
		const other = 'page:zweites'
		const plenum = await enter('plenum')
		const settled = (text: string) => until(async () => (await said('plenum')).includes(text))
		const first = await keep('eins')
		plenum.edit((doc: Y.Doc) => addBoard(doc, 'Zweites', Math.random, other))
		writeCard(plenum, 'zweite', 'Karte auf dem zweiten', other)
		await settled('Karte auf dem zweiten')
		const second = await keep('zwei')
		writeCard(plenum, 'dritte', 'Noch eine auf dem ersten', 'page:alle')
		await settled('Noch eine auf dem ersten')
		const third = await keep('drei')
		const marksOf = async (id: string) => {
			const listed = new Map((await list(`?board=${id}`)).map((version) => [version.id, version.mark]))
			return [first, second, third].map((version) => listed.get(version.id))
		}
		await until(async () => !(await marksOf(other)).includes(undefined))
		const [none, mark, same] = await marksOf(other)
		expect([none, same === mark, typeof mark]).toEqual([null, true, 'string'])
		const [was, still, is] = await marksOf('page:alle')
		expect([still === was, is === was]).toEqual([true, false])
	})
})
