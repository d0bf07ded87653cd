import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { listSetApart } from '../../../shared/access/index.ts'
import { addBoard, boardsOf } from '../../../shared/board/boards.ts'
import { newCardProps } from '../../../shared/board/cards/index.ts'
import { writeNewRecord } from '../../../shared/board/records.ts'
import type { RoomName } from '../../../shared/links/rooms.ts'
import type { FoundAnswer, JoinAnswer } from '../../../shared/protocol/api.ts'
import { until } from '../../helpers/runningServer.ts'
import { type WireClient, type WireHouse, wireHouse } from '../../helpers/wireHouse.ts'

const board = 'page:initiativkreis'
const secret = 'Das Jobcenter bremst'

let house: WireHouse
let workshop: FoundAnswer
let people: Record<'moderator' | 'participant' | 'reader', JoinAnswer>

beforeAll(async () => {
	house = await wireHouse()
})
afterAll(() => house.cleanUp())

/** Everything somebody can get at, by every way there is. */
async function gatherAll(who: JoinAnswer, rooms: readonly RoomName[]): Promise<string> {
	const clients: WireClient[] = []
	for (const room of rooms) clients.push(await house.enter(who, room))
	clients.push(await house.enter(who, 'stage', { now: true }))
	const { token } = who
	const answers = await Promise.all(
		[
			'/api/outline',
			`/api/outline?board=${encodeURIComponent(board)}`,
			'/api/versions',
			'/api/foreign',
			`/api/boards/${board}`,
		].map((path) => house.http('GET', path, { token })),
	)
	const got = [...clients.map((client) => client.received().toString('latin1')), ...answers.map(({ raw }) => raw)]
	for (const client of clients) client.leave()
	return got.join('\n')
}

const everyRoom: readonly RoomName[] = [
	'plenum',
	'stage',
	'results',
	'desk',
	'draft-1',
	'draft-2',
	'display-1',
	'display-3',
]

async function open(room: RoomName, by: JoinAnswer = people.moderator): Promise<WireClient> {
	const client = await house.enter(by, room)
	await until(() => client.doc.getMap('meta').size > 0)
	return client
}

const put = (access: string, who: JoinAnswer = people.moderator) =>
	house.http('PUT', `/api/boards/${board}`, { token: who.token, body: { access } })

/** Writes a card with these words, as any page does. */
function writeCard(client: WireClient, id: string, text: string): void {
	client.edit((doc) =>
		writeNewRecord(doc, {
			id: `shape:${id}`,
			typeName: 'shape',
			type: 'card',
			x: 0,
			y: 0,
			rotation: 0,
			index: 'a1',
			isLocked: false,
			opacity: 1,
			meta: {},
			parentId: board,
			props: { ...newCardProps({ text }) },
		}),
	)
}

const says = (doc: Y.Doc, text: string) => JSON.stringify(doc.getMap('records').toJSON()).includes(text)

describe('a board that only the moderation sees', () => {
	beforeAll(async () => {
		workshop = await house.found()
		const [moderator, participant, reader] = [
			await house.join(workshop.links.moderator, { name: 'Miriam Falkenrath' }),
			await house.join(workshop.links.participant, { name: 'Aylin Demirtas' }),
			await house.join(workshop.links.reader),
		]
		people = { moderator, participant, reader }
		const body = { board, access: 'moderation' }
		expect((await house.http('POST', '/api/boards', { token: moderator.token, body })).body).toEqual({
			room: 'draft-1',
		})
		const draft = await open('draft-1')
		draft.edit((doc) => addBoard(doc, 'Initiativkreis', Math.random, board))
		writeCard(draft, 'geheim', secret)
		draft.say(4711, { p: board })
		// What everybody may know of her: that she is here.
		await open('plenum')
	})

	it.each(['participant', 'reader'] as const)('[ACCESS1] a %s gets no byte of it, by no way', async (role) => {
		const got = await gatherAll(people[role], everyRoom)
		expect(got).toContain('Arbeitsfläche 1')
		// Who else is here, readers are told without names.
		expect(got.includes('Miriam Falkenrath')).toBe(role === 'participant')
		for (const trace of [secret, 'Initiativkreis', 'initiativkreis', 'draft-1', '4711'])
			expect(got).not.toContain(trace)
	})

	it('[ACCESS1] while the moderation has it, and may not be kept from it', async () => {
		const got = await gatherAll(people.moderator, ['desk', 'draft-1'])
		expect(got).toContain(secret)
		for (const role of ['participant', 'reader'] as const) {
			expect((await put('write', people[role])).status).toBe(403)
			expect((await house.enter(people[role], 'draft-1')).closed?.[0]).toBe(4403)
		}
	})

	it('[ACCESS6] rooms nobody was told of cannot be opened, by the moderation either', async () => {
		const refused = await house.enter(people.moderator, 'draft-77')
		await until(() => refused.closed !== undefined)
		expect(refused.closed?.[0]).toBe(4405)
	})

	it('[ACCESS2] opened for reading, all have it and only the moderation writes', async () => {
		expect((await put('read')).status).toBe(200)
		const theirs = await open('display-2', people.participant)
		expect(says(theirs.doc, secret)).toBe(true)
		writeCard(theirs, 'fremd', 'Unfug')
		await until(() => theirs.denied.length > 0)
		const ours = await open('display-2')
		writeCard(ours, 'dazu', 'Gespräch im Mai')
		await until(() => says(theirs.doc, 'Gespräch im Mai'))
		expect(says(ours.doc, 'Unfug')).toBe(false)
		expect((await gatherAll(people.reader, ['display-2'])).includes(secret)).toBe(true)
		// A phone, which opens no documents, reads it in a step that shows it.
		const onPhones = await house.http('GET', `/api/outline?board=${board}`, { token: people.participant.token })
		expect(onPhones.raw).toContain(secret)
	})

	it('[ACCESS3] opened for writing it lies among the others, once, and whoever was at it goes on there', async () => {
		expect((await put('write')).status).toBe(200)
		const plenum = await open('plenum', people.participant)
		await until(() => says(plenum.doc, 'Gespräch im Mai'))
		expect(boardsOf(plenum.doc).filter(({ id }) => id === board)).toHaveLength(1)
		writeCard(plenum, 'von-aylin', 'Ich kenne dort jemanden')
		const moderators = await open('plenum')
		await until(() => says(moderators.doc, 'Ich kenne dort jemanden'))
		expect((await put('write')).status).toBe(200)
		expect(boardsOf(moderators.doc).filter(({ id }) => id === board)).toHaveLength(1)
	})

	it('[ACCESS5] what a device hands in to the room it lay in before follows it', async () => {
		const before = await open('draft-1')
		writeCard(before, 'spaet', 'Im Zug geschrieben')
		const plenum = await open('plenum')
		const { status } = await house.http('POST', '/api/rooms/draft-1/late', { token: people.moderator.token })
		expect(status).toBe(200)
		await until(() => says(plenum.doc, 'Im Zug geschrieben'))
	})

	it('[ACCESS7] nobody continues there what somebody wrote on it', async () => {
		const plenum = await open('plenum', people.participant)
		const [client = 0] = [...(await open('draft-1')).doc.store.clients.keys()].filter((id) => id < 2 ** 32)
		expect(plenum.doc.store.clients.has(client)).toBe(true)
		plenum.doc.clientID = client
		writeCard(plenum, 'gefaelscht', 'In fremdem Namen')
		await until(() => plenum.closed !== undefined)
		expect(plenum.closed?.[0]).toBe(4409)
	})

	it('[ACCESS4] closed again, whoever comes gets nothing of it, and those who are here see it go', async () => {
		const here = await open('plenum', people.participant)
		expect((await put('moderation')).status).toBe(200)
		await until(() => !boardsOf(here.doc).some(({ id }) => id === board))
		const late = await house.join(workshop.links.participant, { name: 'Jonas Weidlich' })
		const got = await gatherAll(late, everyRoom)
		for (const trace of [secret, 'Im Zug geschrieben', 'Ich kenne dort jemanden']) expect(got).not.toContain(trace)
		const drafts = await open('draft-3')
		expect(says(drafts.doc, 'Ich kenne dort jemanden')).toBe(true)
	})

	it('[ACCESS3] a board there is not cannot be moved', async () => {
		const token = people.moderator.token
		for (const id of ['page:nirgends', 'keins', 'page:%2F..']) {
			const answer = await house.http('PUT', `/api/boards/${id}`, { token, body: { access: 'read' } })
			expect(answer.status, id).toBe(404)
		}
	})

	it('[ACCESS3] a hidden board that is taken out of the workshop leaves the others where they are', async () => {
		const { token } = people.moderator
		const add = async (id: string) => {
			const answer = await house.http('POST', '/api/boards', { token, body: { board: id, access: 'moderation' } })
			return (answer.body as { room: RoomName }).room
		}
		const [first, second] = [await add('page:entwurf-eins'), await add('page:entwurf-zwei')]
		const desk = await house.enter(people.moderator, 'desk')
		const listed = () => listSetApart(desk.doc).map(({ room }) => room)
		await until(() => listed().includes(second as never))
		expect((await house.http('DELETE', '/api/boards/page:entwurf-zwei', { token })).status).toBe(200)
		await until(() => !listed().includes(second as never))
		expect(listed()).toContain(first)
	})
})

describe('the initiators’ analysis in the example', () => {
	const analysis = 'Sorge um die Zeit im Team'
	const others = 'Netzwerkbild'

	it('[ACCESS9] is theirs from the first moment on, and nobody else gets a byte of it', async () => {
		const { links } = await house.found('demo')
		const moderator = await house.join(links.moderator, { name: 'Miriam Falkenrath' })
		const got = await gatherAll(moderator, ['plenum', 'desk', 'draft-1'])
		expect(got).toContain(analysis)
		for (const link of [links.participant, links.reader]) {
			const theirs = await gatherAll(await house.join(link), everyRoom)
			expect(theirs).toContain(others)
			for (const trace of [analysis, 'Noch ein Arbeitskreis', 'draft-1']) expect(theirs).not.toContain(trace)
		}
	})

	it('[ACCESS9] while one’s own analysis is everybody’s until it is closed', async () => {
		const { links } = await house.found('stakeholder-analysis')
		const theirs = await gatherAll(await house.join(links.participant), ['plenum'])
		expect(theirs).toContain('Beteiligtenanalyse')
	})
})
