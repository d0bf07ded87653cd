// One forged client against one house: each attack stands beside its honest control, on the same wire and disk.

import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { digestOf } from '../../server/links/secrets.ts'
import { lmdbStorage } from '../../server/log/lmdbLog.ts'
import { systemAuthor } from '../../server/log/log.ts'
import { unsealRecord } from '../../server/log/record.ts'
import { cellKind } from '../../server/log/storage.ts'
import { unsealRows } from '../../server/rounds/sealedRows.ts'
import { addAgendaStep, findRound, readNow, reportRound, setFrozen, startStep } from '../../shared/agenda/index.ts'
import { placedBlocks } from '../../shared/blocks/index.ts'
import { findResult, listPolls, newPollProps, pollsOf } from '../../shared/blocks/poll/index.ts'
import { boardsOf } from '../../shared/board/boards.ts'
import { cardsOn, writeNewShape } from '../../shared/board/cards/index.ts'
import { readRecord, writeChange } from '../../shared/board/records.ts'
import { roomNames } from '../../shared/links/rooms.ts'
import { listParked } from '../../shared/parkingLot/index.ts'
import type { JoinAnswer } from '../../shared/protocol/api.ts'
import { rosterClientId } from '../../shared/protocol/wire.ts'
import type { RoundSettings } from '../../shared/rounds/index.ts'
import { dots, hiddenCards, idFor, saidIn, under } from '../helpers/collecting.ts'
import { until } from '../helpers/runningServer.ts'
import { filesIn, type HttpAnswer, type WireClient, type WireHouse, wireHouse } from '../helpers/wireHouse.ts'

/*
 * Clients that ignore the pages and speak to the server as it pleases them, over real sockets and a real disk. Beside
 * every attempt stands an honest one that succeeds: what fails for both proves nothing.
 */

const houses: WireHouse[] = []
afterEach(async () => {
	for (const house of houses.splice(0)) await house.cleanUp()
})

/** Names no other text contains by chance. */
const anna = { name: 'Annegret Zwirnmüller', organisation: 'Kita Quellenhüpfer' }
const bernd = { name: 'Bernd Querbeet', organisation: 'Jobcenter Ostwind' }

/** An evening at which the first step runs and collects something. */
async function evening(settings: RoundSettings) {
	const house = await wireHouse()
	houses.push(house)
	const { links, id: workshop } = await house.found()
	const people = {
		maren: await house.join(links.moderator, { name: 'Maren' }),
		anna: await house.join(links.participant, anna),
		bernd: await house.join(links.participant, bernd),
		reader: await house.join(links.reader),
	}
	const stage = await house.enter(people.maren, 'stage')
	stage.edit((doc) =>
		startStep(doc, addAgendaStep(doc, { title: 'Ankommen', question: 'Was jetzt?', round: settings }), 1),
	)
	const { since, round } = readNow(stage.doc)
	const id = round?.id ?? ''
	const path = `/api/rounds/${id}`
	const watching = await house.enter(people.reader, 'stage')
	await until(() => watching.doc.getMap('rounds').has(id))

	const { attribution } = settings
	return {
		...house,
		links,
		workshop,
		...people,
		stage,
		since,
		round: id,
		path,
		putCard: (who: JoinAnswer, card: string, text: string, more: object = {}) =>
			house.http('PUT', `${path}/cards/${idFor(card)}`, { token: who.token, body: { text, attribution, ...more } }),
		putBallot: (who: JoinAnswer, given: Record<string, number>, more: object = {}, query = '') =>
			house.http('PUT', `${path}/ballot${query}`, {
				token: who.token,
				body: { marks: { kind: 'dots', dots: given }, attribution, ...more },
			}),
		reveal: (who: JoinAnswer) => house.http('POST', `${path}/reveal`, { token: who.token }),
	}
}

const textsOn = (plenum: Y.Doc) =>
	boardsOf(plenum).flatMap(({ id }) => cardsOn(plenum, id).flatMap(({ cards }) => cards.map(({ text }) => text)))

const refusedAs = (answer: HttpAnswer) => (answer.body as { error?: { id?: string } })?.error?.id

describe('who may not write', () => {
	it('[FORGE1] as reader, by socket', async () => {
		const { enter, reader, anna } = await evening(hiddenCards)
		const honest = await enter(anna, 'plenum')
		for (const room of ['plenum', 'stage'] as const) {
			const forged = await enter(reader, room)
			forged.edit((doc) => doc.getMap('records').set('shape:graffiti', 'von der Leinwand'))
			await until(() => forged.denied.length > 0)
		}
		const other = await enter(reader, 'plenum')
		honest.edit((doc) => doc.getMap('records').set('shape:honest', 'von Anna'))
		await until(() => other.doc.getMap('records').has('shape:honest'))
		expect(other.doc.getMap('records').has('shape:graffiti')).toBe(false)
		expect((await enter(reader, 'stage')).doc.getMap('records').size).toBe(0)
	})

	it('[FORGE1] as reader, by request', async () => {
		const { http, enter, reader, anna, path } = await evening(hiddenCards)
		const requests: [string, string, object][] = [
			['PUT', `${path}/cards/${idFor('r')}`, { text: 'Karte', attribution: 'anonymous' }],
			['DELETE', `${path}/cards/${idFor('r')}`, {}],
			['PUT', '/api/signals', { ready: 1 }],
			['PUT', `/api/parked/${idFor('r')}`, { text: 'Geparkt' }],
		]
		for (const [method, where, body] of requests) {
			expect(refusedAs(await http(method, where, { token: reader.token, body })), where).toBe('notAllowed')
		}
		expect(listParked((await enter(anna, 'plenum')).doc)).toEqual([])
		for (const [method, where, body] of requests) {
			expect((await http(method, where, { token: anna.token, body })).status, where).toBe(200)
		}
		const { doc } = await enter(anna, 'plenum')
		// What was written last comes in a frame behind the rest.
		await until(() => listParked(doc).length === 1)
	})

	it('[FORGE1] as participant, in the room of the moderation', async () => {
		const { enter, anna, stage, round } = await evening(hiddenCards)
		const forged = await enter(anna, 'stage')
		forged.edit((doc) => {
			setFrozen(doc, true)
			reportRound(doc, round, { state: 'revealed' })
			doc.getMap('rounds').clear()
		})
		await until(() => forged.denied.length > 0)
		const desk = await enter(anna, 'desk')
		expect(desk.closed?.[1]).toBe('notAllowed')

		const others = await enter(anna, 'stage')
		expect(readNow(others.doc).frozen).toBe(false)
		expect(findRound(others.doc, round)?.state).toBe('open')
		stage.edit((doc) => setFrozen(doc, true))
		await until(() => readNow(others.doc).frozen)
	})
})

describe('what nobody may read before the reveal', () => {
	const secret = 'Streng vertraulich 4711'

	/** All bytes that somebody can get out of the server, by every door they may open. */
	async function everythingFor(who: JoinAnswer, house: WireHouse, path: string): Promise<Buffer> {
		const answers: Buffer[] = []
		for (const where of [
			`${path}/mine`,
			path,
			`${path}/cards`,
			`${path}/cards/${idFor('a1')}`,
			`${path}/ballot`,
			'/api/outline',
			'/api/links',
			'/api/door',
			'/metrics',
			'/healthz',
			`/api/rounds/${encodeURIComponent('../../..')}/mine`,
		]) {
			answers.push(Buffer.from((await house.http('GET', where, { token: who.token })).raw))
		}
		const takeBack = await house.http('DELETE', `${path}/cards/${idFor('a1')}`, { token: who.token })
		const asOwn = await house.http('PUT', `${path}/cards/${idFor('a1')}`, { token: who.token, body: {} })
		const clients: WireClient[] = [await house.enter(who, 'stage', { now: true })]
		for (const room of roomNames) clients.push(await house.enter(who, room))
		await until(() => clients.every(({ closed, received }) => closed !== undefined || received().length > 0))
		for (const each of [takeBack, asOwn]) answers.push(Buffer.from(each.raw))
		return Buffer.concat([...answers, ...clients.map((client) => client.received())])
	}

	it('[FORGE2] a hidden card', async () => {
		const there = await evening(hiddenCards)
		const { putCard, reveal, anna, bernd, reader, maren, path, stage, round, logged, http } = there
		const listening = await there.enter(bernd, 'plenum')
		expect((await putCard(anna, 'a1', secret)).body).toEqual({ kept: 'hidden' })
		await until(() => findRound(stage.doc, round)?.contributions === 1)
		for (const who of [bernd, reader, maren]) {
			expect((await everythingFor(who, there, path)).includes(secret)).toBe(false)
		}
		expect(listening.received().includes(secret)).toBe(false)
		expect(stage.received().includes(secret)).toBe(false)
		expect(logged()).toContain('/api/rounds/:round/cards/:card')
		expect(logged()).not.toContain(secret)

		expect((await http('GET', `${path}/mine`, { token: anna.token })).raw).toContain(secret)
		await reveal(maren)
		await until(() => listening.received().includes(secret))
		expect((await everythingFor(reader, there, path)).includes(secret)).toBe(true)
		expect(logged()).not.toContain(secret)
	})

	it('[FORGE2] a ballot', async () => {
		const plan = { id: 'plan', label: 'Der Plan' }
		const there = await evening({ kind: 'consensus', attribution: 'named', options: [plan] })
		const { http, reveal, anna, bernd, reader, maren, path, stage, round, logged } = there
		const marks = { kind: 'consensus', stances: { plan: { stance: 'veto', reason: secret } } }
		const body = { marks, attribution: 'named' }
		expect((await http('PUT', `${path}/ballot`, { token: anna.token, body })).body).toEqual({ kept: 'hidden' })
		await until(() => findRound(stage.doc, round)?.contributions === 1)
		for (const who of [bernd, reader, maren]) {
			const all = await everythingFor(who, there, path)
			for (const trace of [secret, 'veto', anna.participant]) expect(all.includes(trace) && trace).toBe(false)
		}
		expect(logged()).not.toContain(secret)
		await reveal(maren)
		expect((await everythingFor(reader, there, path)).includes(secret)).toBe(true)
	})
})

describe('whose an anonymous card is', () => {
	it('[FORGE3] cannot be told from what is sent, kept or logged, before the reveal or after it', async () => {
		const there = await evening(hiddenCards)
		const { enter, putCard, reveal, maren, stop, data, workshop, round, logged, stage } = there
		const desks = await Promise.all(
			[there.anna, there.bernd].flatMap((who) => [enter(who, 'plenum'), enter(who, 'stage')]),
		)
		// Both also write on the board, as people do meanwhile: their Yjs clients are known there.
		for (const desk of desks.filter((_, i) => i % 2 === 0)) {
			desk.edit((doc) => doc.getMap('meta').set('note', doc.clientID))
			desk.say(desk.doc.clientID, { user: {} })
		}
		const given: string[] = []
		for (let i = 0; i < 12; i++) {
			const text = `Offenes Wort ${i}`
			await putCard(i % 3 ? there.bernd : there.anna, `card${i}x`, text)
			given.push(text)
		}
		await until(() => findRound(stage.doc, round)?.contributions === 12)
		const traces = [there.anna, there.bernd].flatMap(({ token, participant }) => [token, digestOf(token), participant])
		traces.push(anna.name, anna.organisation, bernd.name, bernd.organisation)
		const keptThen = await rowsIn(join(data, 'rounds'))
		expect(keptThen.filter((row) => row.includes('Offenes Wort'))).toHaveLength(12)

		await reveal(maren)
		const wall = await enter(there.reader, 'plenum')
		await until(() => textsOn(wall.doc).length === 12)
		expect(new Set(textsOn(wall.doc))).toEqual(new Set(given))
		expect(textsOn(wall.doc)).not.toEqual(given)

		// In the document: nothing of people, and all of it by one client that is nobody's.
		const cards = [...wall.doc.getMap('records').entries()].filter(([, record]) =>
			JSON.stringify(record).includes('Offenes Wort'),
		)
		expect(cards).toHaveLength(12)
		const writers = new Set(cards.map(([id]) => wall.doc.getMap('records')._map.get(id)?.id.client))
		expect(writers.size).toBe(1)
		for (const desk of desks) expect(writers.has(desk.doc.clientID)).toBe(false)
		for (const trace of traces) expect(JSON.stringify(cards)).not.toContain(trace)
		expect(JSON.stringify(cards)).not.toMatch(/"(by|of)"/)

		await stop()
		// In the log of the room: the system has written them, all at once.
		const log = lmdbStorage(join(data, 'log'))
		const room = { workshop, room: 'plenum' } as const
		const written = [...(await log.cells(room, cellKind.record, 1))].flatMap(
			({ seq, bytes }) => unsealRecord(room, seq, bytes) ?? [],
		)
		const laid = written.filter(({ update }) => Buffer.from(update).includes('Offenes Wort'))
		expect(laid.map(({ author }) => author)).toEqual([systemAuthor])
		expect(written.some(({ author }) => author === there.anna.participant)).toBe(true)
		await log.close()

		// On disk: no row that has ever held a card knows of anybody, and nothing of either says when.
		for (const row of [...keptThen, ...(await rowsIn(join(data, 'rounds')))]) {
			for (const trace of traces) expect(row).not.toContain(trace)
			expect(row).not.toMatch(/\b1[5-9]\d{11}\b/)
		}
		for (const [path, bytes] of await filesIn(join(data, 'rounds'))) {
			for (const trace of traces) expect(bytes.includes(trace) && `${trace} in ${path}`).toBe(false)
		}
		for (const [path, bytes] of await filesIn(data)) {
			for (const { token } of [there.anna, there.bernd]) expect(bytes.includes(token) && path).toBe(false)
		}
		for (const trace of [...traces, 'Offenes Wort', 'cardx']) expect(logged()).not.toContain(trace)
	})

	it('[FORGE3] can be told where names were promised', async () => {
		const { enter, putCard, reveal, maren, anna: who, reader, stop, data } = await evening(under(hiddenCards, 'named'))
		await putCard(who, 'a1', 'Offenes Wort')
		expect((await rowsIn(join(data, 'rounds'))).join()).toContain(anna.name)
		await reveal(maren)
		const wall = await enter(reader, 'plenum')
		await until(() => textsOn(wall.doc).length === 1)
		expect(JSON.stringify(wall.doc.getMap('records'))).toContain(anna.name)
		await stop()
	})
})

/** Every row in the files of a folder, key and value. */
async function rowsIn(path: string): Promise<string[]> {
	const files = [...(await filesIn(path)).values()]
	return files.flatMap((file) => unsealRows(file).rows.map(({ key, value }) => `${key} ${value}`))
}

describe('somebody else’s name', () => {
	it('[FORGE4] cannot be taken, nor their role or cursor', async () => {
		const { enter, anna, maren, bernd, reader } = await evening(hiddenCards)
		const [theirs, forged, wall] = [
			await enter(maren, 'plenum'),
			await enter(bernd, 'plenum'),
			await enter(reader, 'plenum'),
		]
		theirs.say(theirs.doc.clientID, { user: {}, cursor: 'Marens' })
		await until(() => wall.presence.has(theirs.doc.clientID))
		const stolen = { user: { name: 'Maren', role: 'moderator', id: maren.participant }, cursor: 'Bernds' }
		forged.say(theirs.doc.clientID, stolen)
		forged.say(rosterClientId, { roster: { 1: { ...stolen.user, participant: maren.participant } } })
		forged.say(forged.doc.clientID, stolen)
		await until(() => wall.presence.has(forged.doc.clientID) && theirs.presence.has(forged.doc.clientID))
		const bernds = { role: 'participant', id: bernd.participant }
		const marens = { role: 'moderator', id: maren.participant }
		expect(theirs.presence.get(forged.doc.clientID)).toMatchObject({ user: { name: 'Bernd Querbeet', ...bernds } })
		expect(forged.presence.get(theirs.doc.clientID)).toMatchObject({ user: { name: 'Maren', ...marens } })
		expect(wall.presence.get(forged.doc.clientID)).toMatchObject({ user: bernds })
		expect(wall.presence.get(theirs.doc.clientID)).toMatchObject({ user: marens, cursor: 'Marens' })
		const roster = () => Object.values((wall.presence.get(rosterClientId)?.roster ?? {}) as Record<string, JoinAnswer>)
		await until(() => roster().length === 3)
		const moderators = roster().filter(({ role }) => role === 'moderator')
		expect(moderators.map(({ participant }) => participant)).toEqual([maren.participant])
		expect(roster().some(({ participant }) => participant === anna.participant)).toBe(false)
	})

	it('[FORGE4] cannot be put under what one hands in', async () => {
		const settings = under(hiddenCards, 'named')
		const { http, enter, putCard, reveal, maren, anna: victim, bernd: thief, since } = await evening(settings)
		const stolen = { by: anna.name, of: victim.participant, name: anna.name, participant: victim.participant }
		await putCard(thief, 'b1', 'Ich bin Anna', stolen)
		await http('PUT', '/api/signals', { token: thief.token, body: { ready: since, ...stolen } })
		await http('PUT', `/api/parked/${idFor('p')}`, { token: thief.token, body: { text: 'Von Anna', ...stolen } })
		await reveal(maren)
		const [plenum, stage] = [await enter(maren, 'plenum'), await enter(maren, 'stage')]
		for (const { doc } of [plenum, stage]) {
			await until(() => saidIn(doc).includes(bernd.name))
			const said = saidIn(doc)
			expect(said).not.toContain(anna.name)
			expect(said).not.toContain(victim.participant)
		}
	})
})

describe('voting twice', () => {
	it('[FORGE5] counts once, whatever is tried', async () => {
		const { http, enter, putBallot, reveal, anna, bernd, maren, path } = await evening(dots)
		await putBallot(anna, { lotse: 1 })
		// Again, in two tabs at once, under other ids, and as somebody without a device.
		await putBallot(bernd, { kita: 2 })
		await Promise.all([putBallot(bernd, { kita: 2 }), putBallot(bernd, { kita: 1 })])
		for (const more of [{ id: idFor('zwei') }, { participant: anna.participant }, { session: 'x' }]) {
			await putBallot(bernd, { kita: 2 }, more)
		}
		await putBallot(bernd, { kita: 2 }, {}, '?participant=zwei')
		expect(refusedAs(await putBallot(bernd, { kita: 2 }, { for: idFor('erfunden') }))).toBe('notAllowed')
		expect((await http('PUT', `${path}/ballot/`, { token: bernd.token, body: {} })).status).toBe(404)
		expect(refusedAs(await putBallot(bernd, { kita: 5 }))).toBe('malformed')
		await putBallot(bernd, { kita: 2, lotse: 1 })
		expect((await reveal(maren)).body).toEqual({ count: 2 })
		expect(refusedAs(await putBallot(bernd, { kita: 1 }))).toBe('roundOver')
		const results = await enter(maren, 'results')
		await until(() => listPolls(results.doc).length === 1)
		expect(listPolls(results.doc)[0]?.result).toMatchObject({
			voters: 2,
			options: [
				{ id: 'kita', dots: 2 },
				{ id: 'lotse', dots: 2 },
			],
		})
	})
})

describe('what is the moderation’s', () => {
	it('[FORGE6] nobody else reveals, or enters something for others', async () => {
		const { found, join: come, http, enter, putCard, reveal, maren, anna, reader, path } = await evening(hiddenCards)
		const elsewhere = await come((await found()).links.moderator, { name: 'Maren' })
		await putCard(anna, 'a1', 'Noch nicht zeigen')
		expect(refusedAs(await putCard(anna, 'a2', 'Für Frieda', { for: 'Frieda' }))).toBe('notAllowed')
		expect(refusedAs(await putCard(anna, 'a2', 'Für niemand', { for: '' }))).toBe('notAllowed')
		for (const who of [anna, reader]) expect(refusedAs(await reveal(who))).toBe('notAllowed')
		expect(refusedAs(await reveal(elsewhere))).toBe('notFound')
		expect(refusedAs(await http('POST', `${path}/reveal`))).toBe('sessionUnknown')
		expect(refusedAs(await http('POST', `${path}/reveal`, { token: 'x'.repeat(43) }))).toBe('sessionUnknown')
		const wall = await enter(reader, 'plenum')
		expect(textsOn(wall.doc)).toEqual([])

		expect((await putCard(maren, 'm1', 'Für Frieda', { for: 'Frieda' })).status).toBe(200)
		expect((await reveal(maren)).body).toEqual({ count: 2 })
		await until(() => textsOn(wall.doc).length === 2)
	})
})

describe('a promise', () => {
	it('[FORGE7] cannot be broken by the moderation after the first card', async () => {
		const { enter, putCard, reveal, maren, anna: who, bernd: late, stage, round } = await evening(hiddenCards)
		await putCard(who, 'a1', 'Vertraulich')
		const named = { ...under(hiddenCards, 'named') }
		stage.edit((doc) => {
			const rounds = doc.getMap('rounds')
			rounds.set(round, { ...(rounds.get(round) as object), settings: named, about: 'Wer sagt was?' })
		})
		const watching = await enter(who, 'stage')
		await until(() => findRound(watching.doc, round)?.settings.attribution === 'named')
		expect(refusedAs(await putCard(late, 'b1', 'Offen', { attribution: 'named' }))).toBe('promiseChanged')
		expect((await putCard(late, 'b2', 'Auch vertraulich')).body).toEqual({ kept: 'hidden' })
		expect((await reveal(maren)).body).toEqual({ count: 2 })
		const plenum = await enter(maren, 'plenum')
		await until(() => textsOn(plenum.doc).length === 2)
		const said = saidIn(plenum.doc)
		expect(said).toContain('Vertraulich')
		for (const trace of [anna.name, who.participant, bernd.name, late.participant]) expect(said).not.toContain(trace)
	})

	it('[FORGE7] is the one that holds when the first card comes', async () => {
		const { enter, putCard, maren, anna: who, stage, round } = await evening(hiddenCards)
		const named = { ...under(hiddenCards, 'named') }
		stage.edit((doc) => {
			const rounds = doc.getMap('rounds')
			rounds.set(round, { ...(rounds.get(round) as object), settings: named })
		})
		const watching = await enter(maren, 'stage')
		await until(() => findRound(watching.doc, round)?.settings.attribution === 'named')
		expect(refusedAs(await putCard(who, 'a1', 'Vertraulich'))).toBe('promiseChanged')
		expect((await putCard(who, 'a1', 'Mit Namen', { attribution: 'named' })).body).toEqual({ kept: 'hidden' })
	})
})

describe('a result', () => {
	/** Somebody's view of the workshop: the boards, and what was counted. */
	async function viewOf({ enter }: Pick<WireHouse, 'enter'>, who: JoinAnswer) {
		const [plenum, results] = [await enter(who, 'plenum'), await enter(who, 'results')]
		return { plenum, results, result: (round: string) => findResult(plenum.doc, results.doc, round) }
	}
	/** Sixty people who never voted, in the layout of a result. */
	const wanted = (round: string) => {
		const options = [{ id: 'kita', label: 'Mehr Kita-Plätze', dots: 99, heads: 60 }]
		const result = { about: 'Was jetzt?', attribution: 'anonymous', voters: 60, forOthers: 0, kind: 'dots', options }
		return { v: 1, order: 'a0', result: { id: round, ...result } }
	}
	const counted = { voters: 1, options: [{ dots: 0 }, { id: 'lotse', dots: 2 }] }

	it('[FORGE8] that was laid before the count gives way to the true one', async () => {
		const there = await evening(dots)
		const { enter, putBallot, reveal, maren, anna, bernd, round, reader } = there
		await putBallot(anna, { lotse: 2 })
		const forged = await enter(bernd, 'plenum')
		forged.edit((doc) => pollsOf(doc).set(round, wanted(round)))
		const wall = await viewOf(there, reader)
		// Until it is counted nobody vouches for what stands there, and that is told.
		await until(() => wall.result(round)?.voters === 60)
		expect(wall.result(round)?.unverified).toBe(true)
		await reveal(maren)
		await until(() => wall.result(round)?.voters === 1)
		expect(wall.result(round)).toMatchObject(counted)
		expect(wall.result(round)).not.toHaveProperty('unverified')
		await reveal(maren)
		expect(listPolls(wall.results.doc)).toHaveLength(1)
	})

	it('[FORGE8] is written by the system alone: not by participants, readers or the moderation', async () => {
		const there = await evening(dots)
		const { http, enter, putBallot, reveal, maren, anna, bernd, round, reader } = there
		await putBallot(anna, { lotse: 2 })
		await reveal(maren)
		const wall = await viewOf(there, reader)
		await until(() => wall.result(round)?.voters === 1)
		for (const who of [bernd, maren, reader]) {
			const forged = await enter(who, 'results')
			forged.edit((doc) => pollsOf(doc).set(round, wanted(round)))
			forged.edit((doc) => pollsOf(doc).delete(round))
			await until(() => forged.denied.length > 0)
			expect((await enter(who, 'results')).doc.getMap('polls').size).toBe(1)
		}
		// Where they may write, the same words arrive, and show nobody another result.
		const desk = await enter(maren, 'plenum')
		desk.edit((doc) => pollsOf(doc).set(round, wanted(round)))
		await until(() => listPolls(wall.plenum.doc)[0]?.result.voters === 60)
		expect(wall.result(round)).toMatchObject(counted)
		const answer = await http('GET', '/api/outline', { token: anna.token })
		expect(answer.body).toMatchObject({ results: [counted] })
		expect(answer.raw).not.toContain('unverified')
	})

	it('[FORGE8] is shown on its board again when it is revealed again, whatever was done to its sheet', async () => {
		const there = await evening(dots)
		const { putBallot, reveal, maren, anna, bernd, round, reader } = there
		await putBallot(anna, { lotse: 2 })
		await reveal(maren)
		const wall = await viewOf(there, reader)
		const sheet = () => placedBlocks(wall.plenum.doc).find(({ shape }) => shape === `shape:poll.${round}`)
		await until(() => sheet()?.id === round)
		const forged = await viewOf(there, bernd)
		const attacks: ((doc: Y.Doc) => void)[] = [
			(doc) => doc.getMap('records').delete(`shape:poll.${round}`),
			(doc) => doc.getMap('records').set(`shape:poll.${round}`, 'weg'),
			(doc) => {
				const record = readRecord(doc, `shape:poll.${round}`)
				if (record) writeChange(doc, record, { ...record, props: { pollId: idFor('anderes') } })
			},
		]
		for (const attack of attacks) {
			await until(() => placedBlocks(forged.plenum.doc).some(({ id }) => id === round))
			forged.plenum.edit(attack)
			await until(() => sheet()?.id !== round)
			expect((await reveal(maren)).body).toEqual({ count: 1 })
			await until(() => sheet()?.id === round)
			expect(wall.result(round)).toMatchObject(counted)
		}
	})

	it('[FORGE8] is there after a restart, and can be shown again then', async () => {
		const there = await evening(dots)
		const { putBallot, reveal, maren, anna, bernd, round, data } = there
		await putBallot(anna, { lotse: 2 })
		await reveal(maren)
		const forged = await viewOf(there, bernd)
		await until(() => placedBlocks(forged.plenum.doc).length === 1)
		forged.plenum.edit((doc) => {
			pollsOf(doc).set(round, wanted(round))
			doc.getMap('records').delete(`shape:poll.${round}`)
		})
		const watching = await there.enter(maren, 'plenum')
		await until(() => listPolls(watching.doc).length === 1)
		await there.stop()
		const again = await wireHouse({ data })
		houses.push(again)
		const wall = await viewOf(again, maren)
		await until(() => listPolls(wall.results.doc).length === 1)
		expect(wall.result(round)).toMatchObject(counted)
		expect(placedBlocks(wall.plenum.doc)).toEqual([])
		const path = `/api/rounds/${round}/reveal`
		expect((await again.http('POST', path, { token: maren.token })).body).toEqual({ count: 1 })
		await until(() => placedBlocks(wall.plenum.doc)[0]?.id === round)
	})

	it('[FORGE8] of an earlier version is kept and shown, and never as one that was counted', async () => {
		const there = await evening(dots)
		const { http, enter, anna, maren, reader } = there
		const former = idFor('fruehere')
		const desk = await enter(maren, 'plenum')
		// The board comes in a frame of its own.
		await until(() => boardsOf(desk.doc).length > 0)
		desk.edit((doc) => {
			pollsOf(doc).set(former, wanted(former))
			const board = boardsOf(doc)[0]?.id ?? ''
			const props = { ...newPollProps(former) }
			writeNewShape(doc, {
				id: `shape:poll.${former}`,
				type: 'poll',
				parentId: board,
				index: 'a1',
				place: { x: 0, y: 0 },
				props,
			})
		})
		const wall = await viewOf(there, reader)
		await until(() => placedBlocks(wall.plenum.doc).length === 1)
		expect(wall.result(former)).toMatchObject({ voters: 60, unverified: true })
		const answer = await http('GET', '/api/outline', { token: anna.token })
		expect(answer.body).toMatchObject({ results: [{ id: former, voters: 60, unverified: true }] })
	})
})
