import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { boardsOf } from '../../../shared/board/boards.ts'
import { cardsOn } from '../../../shared/board/cards/index.ts'
import type { RoomName } from '../../../shared/links/rooms.ts'
import {
	castPerson,
	closeFeedback,
	endScene,
	listCast,
	partOf,
	playOf,
	sceneOf,
} from '../../../shared/playing/index.ts'
import type { FoundAnswer, JoinAnswer } from '../../../shared/protocol/api.ts'
import { begin, beginSceneOf, cast, parts, playId, scenes } from '../../helpers/play.ts'
import { until } from '../../helpers/runningServer.ts'
import { filesIn, type WireClient, type WireHouse, wireHouse } from '../../helpers/wireHouse.ts'

/** Without umlauts: they are looked for in bytes. */
const secret = 'Sie hat zwei Mahnungen verschwiegen'
const remark = 'Niemand fragt wann der Kurs beginnt'

let house: WireHouse
let workshop: FoundAnswer
let people: Record<'moderator' | 'katrin' | 'ines' | 'petra' | 'olaf' | 'late' | 'reader', JoinAnswer>
type Name = keyof typeof people

const others = ['ines', 'petra', 'olaf', 'late', 'reader'] as const

async function joinAll() {
	const join = (name: string) => house.join(workshop.links.participant, { name, organisation: '' })
	people = {
		moderator: await house.join(workshop.links.moderator, { name: 'Miriam' }),
		katrin: await join('Katrin'),
		ines: await join('Ines'),
		petra: await join('Petra'),
		olaf: await join('Olaf'),
		late: await join('Lea'),
		reader: await house.join(workshop.links.reader),
	}
}

beforeAll(async () => {
	house = await wireHouse()
	workshop = await house.found()
	await joinAll()
})
afterAll(() => house.cleanUp())

const put = (path: string, body: unknown, who: Name) => house.http('PUT', path, { token: people[who].token, body })
const get = (path: string, who: Name) => house.http('GET', path, { token: people[who].token })
const refusalOf = ({ body }: { body: unknown }) => (body as { error?: { id: string } }).error?.id

/** The moderation writes the stage, as its page does. */
async function moderate(work: (stage: Y.Doc) => void, isDone: (stage: Y.Doc) => boolean): Promise<void> {
	const client = await house.enter(people.moderator, 'stage')
	await until(() => client.received().length > 0)
	client.edit(work)
	const reader = await house.enter(people.reader, 'stage')
	await until(() => isDone(reader.doc))
	for (const each of [client, reader]) each.leave()
}

const castAs = (stage: Y.Doc, name: Exclude<Name, 'reader' | 'moderator'>, part: (typeof parts)[keyof typeof parts]) =>
	cast(stage, part, { participant: people[name].participant, name })

/** Everything somebody can get at, by every way there is. */
async function gatherAll(who: Name): Promise<string> {
	const clients: WireClient[] = []
	const rooms: readonly RoomName[] = ['plenum', 'stage', 'results', 'desk', 'group-1']
	for (const room of rooms) clients.push(await house.enter(people[who], room))
	clients.push(await house.enter(people[who], 'stage', { now: true }))
	const paths = [
		'/api/role-card',
		`/api/plays/${playId}/role-cards`,
		`/api/plays/${playId}/role-cards/mareike`,
		'/api/outline',
		'/api/versions',
		`/api/rounds/role-cards/mine`,
	]
	const answers = await Promise.all(paths.map((path) => get(path, who)))
	await until(() => clients.every(({ closed, received }) => closed !== undefined || received().length > 0))
	const got = [...clients.map((client) => client.received().toString('latin1')), ...answers.map(({ raw }) => raw)]
	for (const client of clients) client.leave()
	return got.join('\n')
}

describe('the private side of a role card, against the wire', () => {
	const address = `/api/plays/${playId}/role-cards/mareike`
	const side = { knows: secret, wants: '', ifAsked: '' }

	it('[ROLECARD1] is written by the moderation alone, within bounds', async () => {
		for (const who of ['katrin', 'olaf', 'reader'] as const) expect((await put(address, side, who)).status).toBe(403)
		expect((await put(address, { ...side, knows: 'x'.repeat(5_000) }, 'moderator')).status).toBe(400)
		expect((await put('/api/plays/%2e%2e%2fx/role-cards/mareike', side, 'moderator')).status).toBe(404)
		expect((await put(address, side, 'moderator')).status).toBe(200)
		expect((await get(`/api/plays/${playId}/role-cards`, 'moderator')).body).toEqual({ cards: { mareike: side } })
	})

	it('[ROLECARD2] reaches the device of whoever has the part, and no byte of it anybody else, by no way', async () => {
		await moderate(
			(stage) => {
				castAs(stage, 'katrin', parts.mareike)
				castAs(stage, 'ines', parts.kita)
				castAs(stage, 'petra', parts.advice)
				castAs(stage, 'olaf', parts.watching)
				begin(stage, Date.now())
			},
			(stage) => playOf(stage) !== undefined && listCast(stage).length === 4,
		)
		expect((await get('/api/role-card', 'katrin')).body).toEqual({ part: 'mareike', side })
		expect(await gatherAll('katrin')).toContain(secret)
		for (const who of others) expect(await gatherAll(who)).not.toContain(secret)
	})

	it('[ROLECARD2] goes with the part: who has lost it reads nothing more', async () => {
		await moderate(
			(stage) => {
				castAs(stage, 'katrin', parts.watching)
				castAs(stage, 'late', parts.mareike)
			},
			(stage) => partOf(stage, people.late.participant) !== undefined,
		)
		expect((await get('/api/role-card', 'katrin')).body).toEqual({})
		expect(await gatherAll('katrin')).not.toContain(secret)
		expect((await get('/api/role-card', 'late')).body).toEqual({ part: 'mareike', side })
		await moderate(
			(stage) => castAs(stage, 'katrin', parts.mareike),
			(stage) => partOf(stage, people.katrin.participant)?.part === 'mareike',
		)
	})

	it('[ROLECARD2] cannot be had by writing oneself into the cast', async () => {
		const olaf = await house.enter(people.olaf, 'stage')
		olaf.edit((stage) =>
			castPerson(stage, {
				...parts.mareike,
				participant: people.olaf.participant,
				name: '',
				organisation: '',
				hasDevice: true,
			}),
		)
		await until(() => olaf.denied.length > 0 || olaf.closed !== undefined)
		olaf.leave()
		expect((await get('/api/role-card', 'olaf')).body).toEqual({})
	})

	it('[ROLECARD3] lies in no document, and on disk only among what people hand in', async () => {
		const files = await filesIn(house.data)
		const holding = [...files].filter(([, bytes]) => bytes.includes(secret)).map(([path]) => path)
		expect(holding).toHaveLength(1)
		expect(holding[0]).toContain(`/rounds/${people.katrin.workshop}/`)
		expect(house.logged()).not.toContain(secret)
	})

	it('[ROLECARD3] survives a restart', async () => {
		await house.stop()
		house = await wireHouse({ data: house.data })
		expect((await get('/api/role-card', 'katrin')).body).toEqual({ part: 'mareike', side })
	})
})

describe('feedback of observers, against the wire', () => {
	let round = ''
	const card = (id: string, text = remark) => ({
		path: `/api/rounds/${round}/cards/${id.padEnd(16, '0')}`,
		body: { text, column: 'better', attribution: 'anonymous' },
	})
	const handIn = (who: Name, id: string) => put(card(id).path, card(id).body, who)
	const reveal = (who: Name = 'moderator') =>
		house.http('POST', `/api/rounds/${round}/reveal`, { token: people[who].token })

	it('[ROLECARD4] is taken from observers, and refused from everybody else', async () => {
		await moderate(
			(stage) => {
				castAs(stage, 'late', parts.advice)
				round = beginSceneOf(stage, scenes.kita, Date.now())
			},
			(stage) => sceneOf(stage) !== undefined,
		)
		expect((await handIn('olaf', 'olaf')).body).toEqual({ kept: 'hidden' })
		for (const who of ['katrin', 'ines', 'petra', 'late', 'reader'] as const) {
			expect(refusalOf(await handIn(who, who)), who).toBe('notAllowed')
		}
	})

	it('[ROLECARD4] is read by nobody before it is revealed', async () => {
		for (const who of ['moderator', 'katrin', 'ines', 'reader'] as const)
			expect(await gatherAll(who)).not.toContain(remark)
		expect(JSON.stringify((await get(`/api/rounds/${round}/mine`, 'olaf')).body)).toContain(remark)
	})

	it('[ROLECARD5] is revealed by nobody while its scene is played, and by the moderation after it', async () => {
		expect(refusalOf(await reveal())).toBe('notAllowed')
		await moderate(
			(stage) => endScene(stage, Date.now()),
			(stage) => sceneOf(stage)?.over !== undefined,
		)
		expect(refusalOf(await reveal('olaf'))).toBe('notAllowed')
		expect((await reveal()).body).toEqual({ count: 1 })
		const plenum = await house.enter(people.reader, 'plenum')
		await until(() => boardsOf(plenum.doc).length > 0)
		const board = boardsOf(plenum.doc)[0]?.id ?? ''
		await until(() => JSON.stringify(cardsOn(plenum.doc, board)).includes(remark))
		plenum.leave()
	})

	it('[ROLECARD4] comes in late from who watched, and from nobody else', async () => {
		await moderate(closeFeedback, (stage) => sceneOf(stage)?.isClosed === true)
		expect((await handIn('olaf', 'spaet')).body).toEqual({ kept: 'late' })
		expect(refusalOf(await handIn('katrin', 'spaet2'))).toBe('notAllowed')
	})
})

describe('advice and watching, against the wire', () => {
	it('[ROLECARD6] is asked for by who plays, and answered by who advises', async () => {
		for (const who of ['olaf', 'petra', 'reader'] as const) {
			expect(refusalOf(await put('/api/playing/advice', { asks: true }, who)), who).toBe('notAllowed')
		}
		expect((await put('/api/playing/advice', { asks: true }, 'ines')).status).toBe(200)
		for (const who of ['olaf', 'ines'] as const) {
			expect(refusalOf(await put('/api/playing/advice', { comesTo: 'kita' }, who)), who).toBe('notAllowed')
		}
		expect((await put('/api/playing/advice', { comesTo: 'kita' }, 'petra')).status).toBe(200)
		expect((await put('/api/playing/advice', { asks: false }, 'ines')).status).toBe(200)
	})

	it('[ROLECARD7] lets who comes late watch, and nobody leave their part so', async () => {
		const join = await house.join(workshop.links.participant, { name: 'Mia', organisation: '' })
		const observe = (token: string) => house.http('PUT', '/api/playing/observe', { token, body: {} })
		expect((await observe(join.token)).status).toBe(200)
		expect((await observe(join.token)).status).toBe(200)
		expect(refusalOf(await observe(people.ines.token))).toBe('notAllowed')
		expect(refusalOf(await observe(people.reader.token))).toBe('notAllowed')
	})
})

describe('a workshop that is deleted', () => {
	it('[ROLECARD3] leaves nothing of its role cards, and those of others as they are', async () => {
		const elsterau = await house.found()
		const moderator = await house.join(elsterau.links.moderator)
		const body = { knows: 'Niemand weiss von dem Umzug' }
		const path = '/api/plays/umzug/role-cards/tom'
		expect((await house.http('PUT', path, { token: moderator.token, body })).status).toBe(200)
		const kept = async (words: string) =>
			[...(await filesIn(house.data)).values()].some((bytes) => bytes.includes(words))
		expect(await kept(body.knows)).toBe(true)
		const answer = await house.http('DELETE', '/api/workshop', {
			token: moderator.token,
			body: { title: 'Mühlenrade' },
		})
		expect(answer.status).toBe(204)
		await until(async () => !(await kept(body.knows)))
		expect(await kept(secret)).toBe(true)
	})
})
