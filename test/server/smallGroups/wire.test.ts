import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { keepPoll, listPolls, readPoll } from '../../../shared/blocks/poll/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { newCardProps, readCard } from '../../../shared/board/cards/index.ts'
import { readAllRecords, writeNewRecord } from '../../../shared/board/records.ts'
import type { OutlineAnswer } from '../../../shared/collected/api.ts'
import type { GroupRoom, RoomName } from '../../../shared/links/rooms.ts'
import type { FoundAnswer, JoinAnswer } from '../../../shared/protocol/api.ts'
import {
	beginGroupRound,
	findSmallGroup,
	listSmallGroups,
	presentGroup,
	resultsBoard,
	sittingOf,
	takeSeat,
} from '../../../shared/smallGroups/index.ts'
import { until } from '../../helpers/runningServer.ts'
import { type WireClient, type WireHouse, wireHouse } from '../../helpers/wireHouse.ts'

const sitting = 'Sitzung000000001'
/** Without umlauts: it is looked for in bytes. */
const secret = 'Das Jobcenter bremst'

let house: WireHouse
let workshop: FoundAnswer
let people: Record<'moderator' | 'aylin' | 'bernd' | 'clara' | 'reader', JoinAnswer>
type Name = keyof typeof people

beforeAll(async () => {
	house = await wireHouse()
	workshop = await house.found()
	const join = (name: string) => house.join(workshop.links.participant, { name, organisation: `Haus ${name}` })
	people = {
		moderator: await house.join(workshop.links.moderator, { name: 'Miriam Falkenrath' }),
		aylin: await join('Aylin Demirtas'),
		bernd: await join('Bernd Oltmann'),
		clara: await join('Clara Wessels'),
		reader: await house.join(workshop.links.reader),
	}
})
afterAll(() => house.cleanUp())

async function open(who: Name, room: RoomName): Promise<WireClient> {
	const client = await house.enter(people[who], room)
	const isThere = () => (room === 'stage' ? sittingOf(client.doc) !== undefined : client.doc.getMap('meta').size > 0)
	await until(() => isThere() || client.closed !== undefined)
	return client
}

/** Lays a card with these words, as any page does. */
function layCard(doc: Y.Doc, board: string, id: string, text: string): void {
	const upright = { x: 40, y: 60, rotation: 0, index: 'a1', isLocked: false, opacity: 1, meta: {} }
	writeNewRecord(doc, {
		...upright,
		id: `shape:${id}`,
		typeName: 'shape',
		type: 'card',
		parentId: board,
		props: { ...newCardProps({ text }) },
	})
}

const writeCard = (client: WireClient, board: string, id: string, text: string) =>
	client.edit((doc) => layCard(doc, board, id, text))

const says = (doc: Y.Doc, text: string) => JSON.stringify(doc.getMap('records').toJSON()).includes(text)
const post = (path: string, body: unknown, who: Name = 'moderator') =>
	house.http('POST', path, { token: people[who].token, body })

async function boardOf(room: GroupRoom): Promise<string> {
	const stage = await open('moderator', 'stage')
	const [board = ''] = findSmallGroup(stage.doc, room)?.boards ?? []
	stage.leave()
	return board
}

/** Everything somebody can get at, by every way there is. */
async function gatherAll(who: Name): Promise<string> {
	const clients: WireClient[] = []
	for (const room of ['plenum', 'stage', 'results', 'group-1', 'group-2'] as const)
		clients.push(await house.enter(people[who], room))
	clients.push(await house.enter(people[who], 'stage', { now: true }))
	const { token } = people[who]
	const board = await boardOf('group-1')
	const paths = ['/api/outline', `/api/outline?board=${encodeURIComponent(board)}`, '/api/versions']
	const answers = await Promise.all(paths.map((path) => house.http('GET', path, { token })))
	await until(() => clients.every(({ closed, received }) => closed !== undefined || received().length > 0))
	const got = [...clients.map((client) => client.received().toString('latin1')), ...answers.map(({ raw }) => raw)]
	for (const client of clients) client.leave()
	return got.join('\n')
}

describe('closed small groups, against the wire', () => {
	it('[SIT1] begin with documents of their own, whoever asks how often, and only if the moderation asks', async () => {
		const seat = (name: Name, group: number) => ({ participant: people[name].participant, name, group })
		const body = {
			id: sitting,
			question: 'Wo reißt der Weg ab?',
			groups: [{ name: 'Gruppe 1' }, { name: 'Gruppe 2' }],
			seats: [seat('aylin', 0), seat('bernd', 1)],
		}
		expect((await post('/api/small-groups', body, 'aylin')).status).toBe(403)
		expect((await post('/api/small-groups', body)).status).toBe(201)
		expect((await post('/api/small-groups', body)).status).toBe(201)
		const stage = await open('moderator', 'stage')
		expect(listSmallGroups(stage.doc).map(({ room }) => room)).toEqual(['group-1', 'group-2'])
		stage.leave()
	})

	it('[SIT11] get copies of further boards while they work, each once, and only from the moderation', async () => {
		const plenum = await open('moderator', 'plenum')
		const [board] = boardsOf(plenum.doc)
		writeCard(plenum, board?.id ?? '', 'vorlage', 'Was alle mitnehmen')
		const told = await open('clara', 'plenum')
		await until(() => says(told.doc, 'Was alle mitnehmen'))
		const body = { boards: [board?.id ?? '', 'page:none'] }
		expect((await post('/api/small-groups/group-2/material', body, 'bernd')).status).toBe(403)
		expect((await post('/api/small-groups/group-9/material', body)).status).toBe(404)
		for (let i = 0; i < 2; i++) expect((await post('/api/small-groups/group-2/material', body)).status).toBe(200)
		const [stage, bernd] = [await open('bernd', 'stage'), await open('bernd', 'group-2')]
		await until(() => says(bernd.doc, 'Was alle mitnehmen'))
		const [, copy] = findSmallGroup(stage.doc, 'group-2')?.boards ?? []
		expect(findSmallGroup(stage.doc, 'group-2')?.boards).toHaveLength(2)
		expect(boardsOf(bernd.doc).map(({ id, name }) => [id === copy, name])).toContainEqual([
			true,
			`${board?.name} (Gruppe 2)`,
		])
		expect(findSmallGroup(stage.doc, 'group-1')?.boards).toHaveLength(1)
		for (const each of [plenum, told, stage, bernd]) each.leave()
	})

	it('[SIT2] their members write there, and nobody else reads a byte, by no way', async () => {
		const aylin = await open('aylin', 'group-1')
		writeCard(aylin, await boardOf('group-1'), 'geheim', secret)
		const moderation = await open('moderator', 'group-1')
		await until(() => says(moderation.doc, secret))
		expect(await gatherAll('aylin')).toContain(secret)
		for (const who of ['bernd', 'clara', 'reader'] as const) {
			expect(await gatherAll(who)).not.toContain(secret)
			const refused = await house.enter(people[who], 'group-1')
			await until(() => refused.closed !== undefined)
			expect(refused.closed?.[0]).toBe(4403)
		}
		aylin.leave()
		moderation.leave()
	})

	it('[SIT3] who is moved goes from the old room within the moment, and is let into the new one', async () => {
		const [stage, bernd] = [await open('moderator', 'stage'), await open('bernd', 'group-2')]
		const { participant } = people.bernd
		const seat = { participant, name: 'Bernd Oltmann', organisation: '', hasDevice: true } as const
		stage.edit((doc) => takeSeat(doc, { ...seat, room: 'group-1' }))
		await until(() => bernd.closed !== undefined)
		expect(bernd.closed?.[0]).toBe(4403)
		const moved = await open('bernd', 'group-1')
		await until(() => says(moved.doc, secret))
		stage.edit((doc) => takeSeat(doc, { ...seat, room: 'group-2' }))
		await until(() => moved.closed !== undefined)
		stage.leave()
	})

	it('[SIT9] who was moved while their device was away still brings what they wrote, and gets no byte of the old group', async () => {
		const stage = await open('moderator', 'stage')
		const board = await boardOf('group-2')
		const { participant } = people.bernd
		const seat = { participant, name: 'Bernd Oltmann', organisation: '', hasDevice: true } as const
		const bernd = await open('bernd', 'group-2')
		const device = new Y.Doc()
		Y.applyUpdate(device, Y.encodeStateAsUpdate(bernd.doc))
		bernd.leave()
		layCard(device, board, 'unterwegs', 'Ohne Netz in Gruppe 2 geschrieben')
		stage.edit((doc) => takeSeat(doc, { ...seat, room: 'group-1' }))
		const moderation = await open('moderator', 'group-2')
		const written = 'Danach von der Moderation geschrieben'
		writeCard(moderation, board, 'danach', written)
		await until(() => says(moderation.doc, written))

		const back = await house.enter(people.bernd, 'group-2', { doc: device })
		await until(() => says(moderation.doc, 'Ohne Netz in Gruppe 2 geschrieben'))
		back.say(device.clientID, { user: { name: 'Bernd' } })
		writeCard(moderation, board, 'weiter', `${written}, noch einmal`)
		await until(() => says(moderation.doc, 'noch einmal'))
		expect(back.received().toString('latin1')).not.toContain(written)
		expect(back.closed).toBeUndefined()
		// Nobody else brings anything, whatever they hold of it.
		const foreign = new Y.Doc()
		Y.applyUpdate(foreign, Y.encodeStateAsUpdate(device))
		layCard(foreign, board, 'fremd', 'Von Clara')
		const stranger = await house.enter(people.clara, 'group-2', { doc: foreign })
		await until(() => stranger.closed !== undefined)
		expect(stranger.closed?.[0]).toBe(4403)
		expect(says(moderation.doc, 'Von Clara')).toBe(false)
		// Back in the group they read again: as somebody who comes anew.
		stage.edit((doc) => takeSeat(doc, { ...seat, room: 'group-2' }))
		await until(() => back.closed !== undefined)
		const again = await open('bernd', 'group-2')
		await until(() => says(again.doc, written))
		for (const each of [stage, moderation, again]) each.leave()
	})

	it('[SIT4] what a group collects comes from its members, and lies on its board', async () => {
		const stage = await open('moderator', 'stage')
		const attribution = 'anonymous' as const
		let round = ''
		stage.edit((doc) => {
			round = beginGroupRound(doc, 'group-1', { kind: 'cards', hidden: false, columns: [], attribution }) ?? ''
		})
		const card = (who: Name, id: string) =>
			house.http('PUT', `/api/rounds/${round}/cards/${id}`, {
				token: people[who].token,
				body: { text: 'Der Bus fährt um 7:02 Uhr', attribution },
			})
		await until(() => findSmallGroup(stage.doc, 'group-1')?.roundId === round)
		let own = await card('aylin', 'Karte00000000001')
		for (let tries = 0; own.status === 404 && tries < 50; tries++) own = await card('aylin', 'Karte00000000001')
		expect(own.status).toBe(200)
		expect((await card('clara', 'Karte00000000002')).status).toBe(403)
		// Bernd sat there for a moment: his telephone may have been without a connection until now.
		expect((await card('bernd', 'Karte00000000003')).status).toBe(200)
		const group = await open('aylin', 'group-1')
		await until(() => says(group.doc, '7:02'))
		const plenum = await open('bernd', 'plenum')
		expect(says(plenum.doc, '7:02')).toBe(false)
		for (const each of [stage, group, plenum]) each.leave()
	})

	it('[SIT5] after presenting all read it, and still only its members write', async () => {
		const stage = await open('moderator', 'stage')
		stage.edit((doc) => presentGroup(doc, 'group-1', 1_000))
		await until(() => sittingOf(stage.doc)?.presenting === 'group-1')
		const reader = await open('reader', 'group-1')
		await until(() => says(reader.doc, secret))
		const bernd = await open('bernd', 'group-1')
		await until(() => says(bernd.doc, secret))
		writeCard(bernd, await boardOf('group-1'), 'fremd', 'Unfug')
		const aylin = await open('aylin', 'group-1')
		writeCard(aylin, await boardOf('group-1'), 'dazu', 'Gespräch im Mai')
		await until(() => says(bernd.doc, 'Gespräch im Mai'))
		expect(says(aylin.doc, 'Unfug')).toBe(false)
		for (const each of [stage, reader, bernd, aylin]) each.leave()
	})

	it('[SIT10] what the server has counted for a group it vouches for in the plenary, and not for what a member laid in its place', async () => {
		const stage = await open('moderator', 'stage')
		const options = ['kita', 'bus'].map((id) => ({ id, label: id }))
		const settings = { kind: 'dots', hidden: true, attribution: 'anonymous', dots: 2, perOption: 2, options } as const
		const rounds: string[] = []
		stage.edit((doc) => {
			for (let i = 0; i < 2; i++) rounds.push(beginGroupRound(doc, 'group-1', settings) ?? '')
		})
		const [counted = '', suppressed = ''] = rounds
		const token = people.aylin.token
		const body = { marks: { kind: 'dots', dots: { kita: 2 } }, attribution: 'anonymous' }
		for (const round of rounds) {
			let status = 404
			for (let tries = 0; status === 404 && tries < 50; tries++)
				status = (await house.http('PUT', `/api/rounds/${round}/ballot`, { token, body })).status
			expect(status).toBe(200)
		}
		// A member knows the round: what they lay there before it is counted keeps nothing from being counted.
		const forged = {
			id: '',
			about: '',
			attribution: 'anonymous',
			voters: 99,
			forOthers: 0,
			kind: 'dots',
			options: [],
		} as const
		const aylin = await open('aylin', 'group-1')
		aylin.edit((doc) => {
			for (const id of [suppressed, 'Erfunden0000001']) keepPoll(doc, { ...forged, id })
		})
		const moderation = await open('moderator', 'group-1')
		await until(() => moderation.doc.getMap('polls').has(suppressed))
		for (const round of rounds) expect((await post(`/api/rounds/${round}/reveal`, {})).status).toBe(200)
		await until(() => moderation.doc.getMap('polls').has(counted))
		expect(readPoll(moderation.doc, suppressed)?.voters).toBe(1)
		// In their own room it is vouched for as well; what a member lays onto the board besides is not.
		const board = await boardOf('group-1')
		aylin.edit((doc) => {
			const place = { x: 0, y: 900, rotation: 0, index: 'a9', isLocked: false, opacity: 1, meta: {} }
			const props = { w: 300, h: 200, pollId: 'Erfunden0000001' }
			writeNewRecord(doc, { ...place, id: 'shape:erfunden', typeName: 'shape', type: 'poll', parentId: board, props })
		})
		await until(() => moderation.doc.getMap('records').has('shape:erfunden'))
		const path = `/api/outline?board=${encodeURIComponent(board)}`
		const { results } = (await house.http('GET', path, { token })).body as OutlineAnswer
		const told = results.map(({ id, voters, unverified }) => [id, voters, unverified])
		expect(told).toHaveLength(3)
		expect(told).toEqual(
			expect.arrayContaining([
				[counted, 1, undefined],
				[suppressed, 1, undefined],
				['Erfunden0000001', 99, true],
			]),
		)
		for (const each of [stage, aylin, moderation]) each.leave()
	})

	it('[SIT6] brought back, everything lies in the plenary, with its group and in its own letters', async () => {
		const bernd = await open('bernd', 'group-2')
		writeCard(bernd, await boardOf('group-2'), 'zweite', 'Niemand sagt es weiter')
		const moderation = await open('moderator', 'group-2')
		await until(() => says(moderation.doc, 'Niemand sagt es weiter'))
		const back = await post('/api/small-groups/back', { name: 'Ergebnisse' })
		expect(back.body).toEqual({ board: resultsBoard(sitting) })
		const plenum = await open('reader', 'plenum')
		await until(() => says(plenum.doc, 'Niemand sagt es weiter'))
		const cards = [...readAllRecords(plenum.doc).values()].flatMap((record) => {
			const card = readCard(record)
			const { group } = (record.meta ?? {}) as { group?: number }
			return card && record.parentId === resultsBoard(sitting) && group !== undefined ? [[card.text, group]] : []
		})
		expect(cards).toEqual(
			expect.arrayContaining([
				[secret, 1],
				['Gespräch im Mai', 1],
				['Niemand sagt es weiter', 2],
			]),
		)
		expect(boardsOf(plenum.doc).map(({ name }) => name)).toContain('Ergebnisse')
		const results = await house.enter(people.reader, 'results')
		await until(() => results.doc.getMap('polls').size > 0)
		expect(listPolls(results.doc).map(({ result }) => [result.voters, result.group])).toEqual([
			[1, 1],
			[1, 1],
		])
		for (const each of [bernd, moderation, plenum, results]) each.leave()
	})

	it('[SIT7] what a device brings late comes behind it, once; strangers bring nothing', async () => {
		const late = await open('bernd', 'group-2')
		writeCard(late, 'page:none', 'nirgends', 'liegt nirgends')
		writeCard(late, boardsOf(late.doc)[0]?.id ?? '', 'spaet', 'Kam erst nach dem Zurückrufen')
		const token = people.bernd.token
		const plenum = await open('moderator', 'plenum')
		let tries = 0
		while (!says(plenum.doc, 'Kam erst nach dem Zurückrufen') && tries++ < 50)
			await house.http('POST', '/api/rooms/group-2/late', { token })
		expect(says(plenum.doc, 'Kam erst nach dem Zurückrufen')).toBe(true)
		const stranger = await house.enter(people.clara, 'group-2')
		await until(() => stranger.closed !== undefined)
		expect(stranger.closed?.[0]).toBe(4403)
		late.leave()
		plenum.leave()
	})
})

describe('the list of people, against the wire', () => {
	it('[ROLL6] gives readers nobody’s name or organisation, and both to who takes part', async () => {
		const rooms = ['plenum', 'stage', 'results'] as const
		const enter = async (who: Name) => Promise.all(rooms.map((room) => house.enter(people[who], room)))
		const clara = await enter('clara')
		const [aylin, reader] = [await enter('aylin'), await enter('reader')]
		const got = (clients: readonly WireClient[]) => clients.map((each) => each.received().toString('latin1')).join()
		await until(() => got(aylin).includes('Clara Wessels'))
		await until(() => (got(reader).match(/"role":"participant"/gu)?.length ?? 0) >= 2)
		const late = await enter('reader')
		await until(() => got(late).includes('"role":"participant"'))
		for (const clients of [reader, late]) {
			expect(got(clients)).not.toContain('Clara Wessels')
			expect(got(clients)).not.toContain('Haus Clara')
		}
		for (const each of [...clara, ...aylin, ...reader, ...late]) each.leave()
	})
})

describe('a hostile member of a small group', () => {
	const attacked = 'Sitzung000000002'

	it('[SIT8] holds up nobody: what carries ids of the plenary comes by value, and the plenary stays as it was', async () => {
		const seat = (name: Name, group: number) => ({ participant: people[name].participant, name, group })
		const groups = [{ name: 'Gruppe 1' }, { name: 'Gruppe 2' }]
		await post('/api/small-groups', { id: attacked, groups, seats: [seat('aylin', 0), seat('bernd', 1)] })
		const stage = await open('moderator', 'stage')
		const [first, second] = listSmallGroups(stage.doc)
		if (!first || !second) throw new Error('the groups have not begun')
		const honest = await open('bernd', 'plenum')
		const [board] = boardsOf(honest.doc)
		writeCard(honest, board?.id ?? '', 'ehrlich', 'Von Bernd im Plenum')
		const plenum = await open('clara', 'plenum')
		await until(() => says(plenum.doc, 'Von Bernd im Plenum'))

		const hostile = await open('aylin', first.room)
		// In Bernd's name, and under the key of his card.
		hostile.doc.clientID = honest.doc.clientID
		writeCard(hostile, first.boards[0] ?? '', 'ehrlich', 'Gefälscht')
		writeCard(hostile, first.boards[0] ?? '', 'echt', 'Trotzdem ein Gedanke der Gruppe')
		const theirs = await open('bernd', second.room)
		writeCard(theirs, second.boards[0] ?? '', 'andere', 'Die andere Gruppe kommt an')
		const moderation = await open('moderator', second.room)
		await until(() => says(moderation.doc, 'Die andere Gruppe kommt an'))

		const back = await post('/api/small-groups/back', { name: 'Ergebnisse' })
		expect(back.status).toBe(200)
		await until(() => says(plenum.doc, 'Die andere Gruppe kommt an'))
		expect(says(plenum.doc, 'Trotzdem ein Gedanke der Gruppe')).toBe(true)
		expect(says(plenum.doc, 'Von Bernd im Plenum')).toBe(true)
		expect(says(plenum.doc, 'Gefälscht')).toBe(false)
		for (const each of [stage, honest, plenum, hostile, theirs, moderation]) each.leave()
	})
})
