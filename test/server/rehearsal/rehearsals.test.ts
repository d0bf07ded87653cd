import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { Rehearsals, rehearsalLimits } from '../../../server/rehearsal/rehearsals.ts'
import { addAgendaStep, findAgendaStep, listSteps, nowOf, saveAgenda, startStep } from '../../../shared/agenda/index.ts'
import { addBoard, boardsOf } from '../../../shared/board/boards.ts'
import { addCardsInto, addCluster } from '../../../shared/board/cards/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import type { RoomName } from '../../../shared/links/rooms.ts'
import { pictureNameOf } from '../../../shared/pictures/index.ts'
import { privateSideSince } from '../../../shared/playing/roleCard.ts'
import type {
	FoundAnswer,
	PageLinkAnswer,
	RehearsalAnswer,
	RehearsalBegunAnswer,
} from '../../../shared/protocol/api.ts'
import { beginSitting, listSeats, sittingOf } from '../../../shared/smallGroups/index.ts'
import { hiddenCards, idFor, saidIn } from '../../helpers/collecting.ts'
import { type FullHouse, fullHouse } from '../../helpers/fullHouse.ts'
import { jpegFile } from '../../helpers/pictureFiles.ts'

const hour = 3_600_000
const refusal = (id: string) => expect.objectContaining({ body: { error: expect.objectContaining({ id }) } })
/** What is kept of a workshop of which nothing is. */
const nothing = (house: FullHouse) => house.kept(['a workshop that never was'])

/** The evening before: a workshop with an agenda, boards, a draft and a picture, in which something has happened already. */
async function eveningBefore() {
	const house = await fullHouse()
	const { id, links } = await house.found()
	const [maren, anna] = [await house.join(links.moderator), await house.join(links.participant)]
	const write = <Answer>(room: RoomName, work: Parameters<typeof house.relay.write<Answer>>[1], workshop = id) =>
		house.settled(house.relay.write({ workshop, room }, work))
	const read = <Answer>(workshop: string, room: RoomName, look: Parameters<typeof house.relay.read<Answer>>[1]) =>
		house.settled(house.relay.read({ workshop, room }, look))
	const draft = await write('plenum', (plenum) => {
		const ideas = addBoard(plenum, 'Ideen')
		const cluster = addCluster(plenum, ideas, { kind: 'cluster', x: 0, y: 0, heading: 'Erwartungen' })
		addCardsInto(plenum, cluster, [{ text: 'Mehr Kita-Plätze' }])
		return addBoard(plenum, 'Nur für uns')
	})
	await house.ask('PUT', `/api/boards/${draft}`, { token: maren.token, body: { access: 'moderation' } })
	const { step, round } = await write('stage', (stage) => {
		const id = addAgendaStep(stage, { title: 'Erwartungen', question: 'Was erwarten Sie?', round: hiddenCards })
		startStep(stage, id, house.clock.now(), seededRandom(1))
		nowOf(stage).set('mandate', 'open')
		return { step: id, round: findAgendaStep(stage, id)?.roundId ?? '' }
	})
	await write('desk', (desk) => {
		saveAgenda(desk, 'Unser Abend', [{ title: 'Ankommen' }], 1)
		desk.getText('notes').insert(0, 'Schlüssel für den Saal holen')
		desk.getMap('links').set('link', 'a sealed secret')
		desk.getMap('keys').set('link', 'a sealed key')
	})
	const card = { text: 'Verbindliche Absprachen', attribution: 'anonymous' }
	await house.ask('PUT', `/api/rounds/${round}/cards/${idFor('card')}`, { token: anna.token, body: card })
	await house.ask('PUT', '/api/signals', { token: anna.token, body: { ready: null, hand: true } })
	const picture = jpegFile()
	await house.pictures.keep(id, picture)
	await house.ask('POST', '/api/versions', { token: maren.token, body: { label: 'Vor der Probe' } })
	const begin = async (token = maren.token) => house.ask('POST', '/api/rehearsal', { token })
	const state = async (token = maren.token) =>
		(await house.ask('GET', '/api/rehearsal', { token })).body as RehearsalAnswer
	return { ...house, house, id, links, maren, anna, step, round, picture, draft, write, read, begin, state }
}

const begun = (answer: { body: unknown }) => answer.body as RehearsalBegunAnswer

test('[REHEARSE1] a rehearsal has what was prepared, and nothing of people, links and what has happened', async () => {
	const { house, id, begin, read, links, step, draft, anna } = await eveningBefore()
	const { id: copy, ends, links: own } = begun(await begin())
	expect(copy).not.toBe(id)
	for (const role of ['moderator', 'participant', 'reader'] as const) expect(own[role]).not.toBe(links[role])

	const stage = await read(copy, 'stage', (doc) => ({
		steps: listSteps(doc).map(({ id, title, done, roundId }) => ({ id, title, done, roundId })),
		now: doc.getMap('now').toJSON(),
		said: saidIn(doc),
	}))
	expect(stage.steps).toEqual([{ id: step, title: 'Erwartungen', done: undefined, roundId: undefined }])
	expect(stage.now).toEqual({ mandate: 'open', title: 'Probelauf · Netzwerk Mühlenrade', rehearsal: ends })
	expect(stage.said).not.toContain(anna.participant)
	expect(await read(copy, 'plenum', (doc) => boardsOf(doc).map(({ name }) => name))).toEqual(
		await read(id, 'plenum', (doc) => boardsOf(doc).map(({ name }) => name)),
	)
	const plenum = (doc: Y.Doc) => [doc.getMap('meta').toJSON(), doc.getMap('records').toJSON()]
	expect(await read(copy, 'plenum', plenum)).toEqual(await read(id, 'plenum', plenum))
	const desk = await read(copy, 'desk', (doc) => ({
		notes: doc.getText('notes').toString(),
		maps: [...doc.share.keys()].filter((name) => name !== 'notes' && doc.getMap(name).size > 0).sort(),
	}))
	expect(desk).toEqual({ notes: 'Schlüssel für den Saal holen', maps: ['agendas', 'boards'] })
	const drafts = await read(copy, 'draft-1', (doc) => boardsOf(doc).map(({ id }) => id))
	expect(drafts).toEqual([draft])

	const mona = await house.join(own.moderator)
	expect(mona.title).toBe('Probelauf · Netzwerk Mühlenrade')
	const versions = await house.ask('GET', '/api/versions', { token: mona.token })
	expect(versions.body).toEqual({ versions: [] })
	await house.close()
})

test('[LINK19] [REHEARSE1] links to single boards do not lead into a rehearsal', async () => {
	const { house, id, begin, read, maren } = await eveningBefore()
	const board = await read(id, 'plenum', (doc) => boardsOf(doc)[0]?.id ?? '')
	const { secret } = (await house.ask('POST', '/api/page-links', { token: maren.token, body: { board } }))
		.body as PageLinkAnswer
	const { id: copy } = begun(await begin())
	expect(await house.directory.pageLinksOf(copy)).toEqual([])
	const asked = (workshop: string) => house.ask('POST', '/api/page', { body: { workshop, secret } })
	expect([(await asked(copy)).status, (await asked(id)).status]).toEqual([404, 200])
	await house.close()
})

test('[REHEARSE1] renamed, it still says what it is; what its boards show comes from the workshop', async () => {
	const { house, begin, read, picture } = await eveningBefore()
	const { id: copy, links } = begun(await begin())
	const [mona, piet] = [await house.join(links.moderator), await house.join(links.participant)]
	await house.ask('PUT', '/api/workshop', { token: mona.token, body: { title: 'Ganz echt' } })
	expect((await house.directory.workshop(copy))?.title).toBe('Probelauf · Ganz echt')
	await house.until(() => true)
	await house.pass(1_000)
	expect(await read(copy, 'stage', (doc) => doc.getMap('now').get('title'))).toBe('Probelauf · Ganz echt')
	const name = pictureNameOf(picture)
	expect((await house.ask('GET', `/api/pictures/${name}`, { token: piet.token })).status).toBe(200)
	const unknown = await house.ask('GET', `/api/pictures/${'0'.repeat(64)}`, { token: piet.token })
	expect(unknown).toEqual(refusal('notFound'))
	await house.close()
})

test('[REHEARSE1] who sits in small groups in the workshop sits in none in its rehearsal, and no number is given twice', async () => {
	const { house, begin, read, write, id, maren, anna } = await eveningBefore()
	const body = {
		id: 'Sitzung000000001',
		groups: [{ name: 'Gruppe 1' }],
		seats: [{ participant: anna.participant, name: 'Anna', group: 0 }],
	}
	await house.ask('POST', '/api/small-groups', { token: maren.token, body })
	expect(await read(id, 'stage', (doc) => listSeats(doc).length)).toBe(1)
	const { id: copy, links } = begun(await begin())
	expect(
		await read(copy, 'stage', (doc) => [sittingOf(doc), doc.getMap('seats').size, doc.getMap('sat').size]),
	).toEqual([undefined, 0, 0])
	const mona = await house.join(links.moderator)
	await house.ask('POST', '/api/small-groups', {
		token: mona.token,
		body: { ...body, id: 'Sitzung000000002', seats: [] },
	})
	expect(await read(copy, 'stage', (doc) => doc.getMap('smallGroups').has('group-2'))).toBe(true)
	// The honest control: this is how a sitting looks that goes on.
	await write('stage', (doc) => beginSitting(doc, { id: 'x', question: '', isClosed: true, groups: [], seats: [] }, 1))
	expect(await read(id, 'stage', sittingOf)).toMatchObject({ id: 'x' })
	await house.close()
})

test('[REHEARSE1] role cards that are written go along, and nobody who plays', async () => {
	const { house, id, begin, read, write } = await eveningBefore()
	const side = { knows: 'Der Bescheid liegt seit Tagen da.', wants: '', ifAsked: '' }
	await house.settled(house.roleCards.write({ workshop: id, play: 'play', part: 'mother' }, side))
	await write('stage', (doc) => doc.getMap('cast').set('anna', { part: 'mother' }))
	const { id: copy } = begun(await begin())
	expect(await house.roleCards.ofPlay(copy, 'play')).toEqual({ mother: side })
	expect(await read(copy, 'stage', (doc) => privateSideSince(doc, 'play', 'mother'))).toBeGreaterThan(0)
	expect(await read(copy, 'stage', (doc) => doc.getMap('cast').size)).toBe(0)
	expect(await read(copy, 'stage', saidIn)).not.toContain('Bescheid')
	await house.close()
})

test('[REHEARSE2] whatever is done in a rehearsal, no byte of the workshop is another', async () => {
	const { house, id, begin, write } = await eveningBefore()
	const before = await house.kept([id])
	const answer = begun(await begin())
	expect(await house.kept([id])).toBe(before)
	const [mona, piet] = [await house.join(answer.links.moderator), await house.join(answer.links.participant)]
	const round = await write(
		'stage',
		(stage) => {
			const [step] = listSteps(stage)
			startStep(stage, step?.id ?? '', house.clock.now(), seededRandom(2))
			return findAgendaStep(stage, step?.id ?? '')?.roundId ?? ''
		},
		answer.id,
	)
	await write('plenum', (plenum) => addBoard(plenum, 'Aus der Probe'), answer.id)
	const picture = jpegFile({ width: 321 })
	const done = await Promise.all([
		house.ask('PUT', `/api/rounds/${round}/cards/${idFor('probe')}`, {
			token: piet.token,
			body: { text: 'Nur geprobt', attribution: 'anonymous' },
		}),
		house.ask('PUT', '/api/signals', { token: piet.token, body: { hand: true } }),
		house.ask('PUT', `/api/parked/${idFor('parked')}`, { token: piet.token, body: { text: 'Später' } }),
		house.ask('PUT', `/api/pictures/${pictureNameOf(picture)}`, { token: piet.token, body: picture }),
		house.ask('POST', '/api/versions', { token: mona.token, body: {} }),
		house.ask('PUT', '/api/door', { token: mona.token }),
		house.ask('POST', '/api/links', { token: mona.token, body: { role: 'moderator' } }),
	])
	expect(done.map(({ status }) => status < 300)).not.toContain(false)
	expect((await house.ask('POST', `/api/rounds/${round}/reveal`, { token: mona.token })).status).toBe(200)
	expect(await house.kept([id])).toBe(before)
	await house.ask('DELETE', '/api/rehearsal', { token: mona.token })
	expect(await house.kept([id])).toBe(before)
	expect(await house.kept([answer.id])).toBe(await nothing(house))
	// The honest control: the same in the workshop itself is seen.
	await write('plenum', (plenum) => addBoard(plenum, 'Wirklich'))
	expect(await house.kept([id])).not.toBe(before)
	await house.close()
})

test('[REHEARSE3] people of the workshop neither begin, see nor end a rehearsal, and their ways in do not lead there', async () => {
	const { house, links, anna, begin, maren, state } = await eveningBefore()
	const leinwand = await house.join(links.reader)
	for (const { token } of [anna, leinwand]) {
		for (const [method, path] of [
			['GET', '/api/rehearsal'],
			['POST', '/api/rehearsal'],
			['POST', '/api/rehearsal/entrance'],
			['DELETE', '/api/rehearsal'],
		] as const) {
			expect(await house.ask(method, path, { token }), `${method} ${path}`).toEqual(refusal('notAllowed'))
		}
	}
	const { id: copy } = begun(await begin())
	for (const { token } of [anna, leinwand, maren]) {
		const socket = await house.connect({ workshop: copy, room: 'plenum' }, token)
		await house.until(() => socket.closed() !== undefined)
		expect(socket.closed()).not.toBe('')
	}
	expect(await house.ask('DELETE', '/api/rehearsal', { token: anna.token })).toEqual(refusal('notAllowed'))
	expect((await state()).running?.id).toBe(copy)
	await house.close()
})

test('[REHEARSE3] a device of the moderation that has no way in gets one, and the rehearsal knows of which workshop it is', async () => {
	const { house, id, begin, maren, state } = await eveningBefore()
	expect((await house.ask('POST', '/api/rehearsal/entrance', { token: maren.token })).body).toEqual({})
	const { id: copy, ends } = begun(await begin())
	const { url } = (await house.ask('POST', '/api/rehearsal/entrance', { token: maren.token })).body as { url: string }
	const mona = await house.join(url)
	expect(mona).toMatchObject({ workshop: copy, role: 'moderator' })
	expect(await state(mona.token)).toEqual({ of: id })
	expect(await state()).toMatchObject({ running: { id: copy, ends } })
	await house.close()
})

test('[REHEARSE4] one at a time of each workshop, none of a rehearsal, and as many as the server carries', async () => {
	const { house, id, begin, state } = await eveningBefore()
	const [one, other] = await Promise.all([begin(), begin()])
	expect([one.status, other.status].sort()).toEqual([201, 409])
	expect(await begin()).toEqual(refusal('rehearsalRuns'))
	const { links } = begun(one.status === 201 ? one : other)
	const mona = await house.join(links.moderator)
	expect(await begin(mona.token)).toEqual(refusal('notAllowed'))

	const others: FoundAnswer[] = []
	for (let i = 0; i < rehearsalLimits.atOnce; i++) others.push(await house.found())
	const answers = []
	for (const other of others) answers.push(await begin((await house.join(other.links.moderator)).token))
	expect(answers.slice(0, -1).map(({ status }) => status)).toEqual(Array(rehearsalLimits.atOnce - 1).fill(201))
	expect(answers.at(-1)).toEqual(refusal('rehearsalsFull'))
	expect(await house.directory.passing()).toHaveLength(rehearsalLimits.atOnce)
	expect((await state()).running).toBeDefined()
	expect(await house.directory.workshop(id)).toMatchObject({ title: 'Netzwerk Mühlenrade' })
	await house.close()
})

test('[REHEARSE4] who begins and ends without stopping is made to wait', async () => {
	const { house, begin, maren } = await eveningBefore()
	const outcomes = []
	for (let i = 0; i < rehearsalLimits.perHour + 2; i++) {
		outcomes.push((await begin()).status)
		await house.ask('DELETE', '/api/rehearsal', { token: maren.token })
		await house.pass(30_000)
	}
	expect(outcomes).toContain(429)
	expect(outcomes[0]).toBe(201)
	expect(await house.directory.passing()).toEqual([])
	await house.pass(hour)
	expect((await begin()).status).toBe(201)
	await house.close()
})

test('[REHEARSE5] ended, by hand or by its time, or with its workshop, nothing of it is left and everybody is told', async () => {
	for (const how of ['from the workshop', 'from within', 'by its title', 'by time', 'with the workshop'] as const) {
		const { house, id, begin, maren, state } = await eveningBefore()
		const { id: copy, links } = begun(await begin())
		const [mona, piet] = [await house.join(links.moderator), await house.join(links.participant)]
		await house.pictures.keep(copy, jpegFile({ width: 222 }))
		const phone = await house.connect({ workshop: copy, room: 'plenum' }, piet.token)
		const end = {
			'from the workshop': () => house.ask('DELETE', '/api/rehearsal', { token: maren.token }),
			'from within': () => house.ask('DELETE', '/api/rehearsal', { token: mona.token }),
			'by its title': () =>
				house.ask('DELETE', '/api/workshop', { token: mona.token, body: { title: 'Probelauf · Netzwerk Mühlenrade' } }),
			'by time': () => house.pass(rehearsalLimits.lasts),
			'with the workshop': () =>
				house.ask('DELETE', '/api/workshop', { token: maren.token, body: { title: 'Netzwerk Mühlenrade' } }),
		}
		await end[how]()
		await house.until(() => phone.closed() !== undefined)
		expect(phone.closed(), how).toBe('workshopDeleted')
		expect(await house.kept([copy]), how).toBe(await nothing(house))
		expect(await house.directory.passing(), how).toEqual([])
		if (how === 'with the workshop') expect(await house.kept([id])).toBe(await nothing(house))
		else {
			expect(await state(), how).toEqual({})
			expect((await begin()).status, how).toBe(201)
		}
		await house.close()
	}
})

test('[REHEARSE6] a crash in the middle of copying leaves nothing that the next start does not remove', async () => {
	for (const seeds of [0, 1, 2, 3]) {
		const { house, id } = await eveningBefore()
		const before = await house.kept([id])
		let left = seeds
		const { directory, deletion, clock, roleCards } = house
		const options = { directory, deletion, roleCards, clock, random: seededRandom(1), report: () => {} }
		const crashing = new Rehearsals({
			...options,
			relay: {
				read: house.relay.read,
				// The process ends here: nothing answers any more.
				seed: (at, update) => (left-- > 0 ? house.relay.seed(at, update) : new Promise(() => {})),
			},
		})
		void crashing.begin(id)
		await house.pass(5_000)
		const [half] = await directory.passing()
		if (!half) throw new Error('nothing was begun')
		expect(await directory.linksOf(half.id)).toEqual([])
		expect(await house.kept([half.id])).not.toBe(await nothing(house))

		const next = new Rehearsals({ ...options, relay: house.relay })
		await house.settled(next.resume())
		expect(await house.kept([half.id]), `${seeds} rooms`).toBe(await nothing(house))
		expect(next.of(id)).toBeUndefined()
		expect(await house.kept([id])).toBe(before)
		await house.close()
	}
})

test('[REHEARSE6] a disk that fails while it is copied leaves nothing; one that is away while it is deleted is tried again', async () => {
	const { house, id } = await eveningBefore()
	const { directory, deletion, clock, roleCards } = house
	let isAway = false
	const options = { directory, roleCards, clock, random: seededRandom(1), report: () => {} }
	const away = async (): Promise<never> => {
		throw Object.assign(new Error('EROFS'), { id: 'storageAway' })
	}
	const failing = new Rehearsals({ ...options, deletion, relay: { read: house.relay.read, seed: away } })
	await expect(house.settled(failing.begin(id))).rejects.toMatchObject({ id: 'storageAway' })
	expect(await directory.passing()).toEqual([])
	expect(failing.of(id)).toBeUndefined()

	const patient = new Rehearsals({
		...options,
		relay: house.relay,
		deletion: { delete: (workshop) => (isAway ? away() : deletion.delete(workshop)) },
	})
	const { rehearsal } = await house.settled(patient.begin(id))
	isAway = true
	await house.settled(patient.end(id))
	expect(patient.of(id)).toBeDefined()
	isAway = false
	await house.pass(rehearsalLimits.retry)
	expect(patient.of(id)).toBeUndefined()
	expect(await house.kept([rehearsal.id])).toBe(await nothing(house))
	await house.close()
})

test('[REHEARSE6] the next start goes on with what was under way, and ends it in time; what is past or has no workshop goes', async () => {
	const { house, id, begin, state } = await eveningBefore()
	const { id: copy, began, ends } = begun(await begin())
	const { directory, deletion, clock, relay, roleCards } = house
	house.rehearsals.close()
	const start = async () => {
		const next = new Rehearsals({
			directory,
			deletion,
			roleCards,
			clock,
			relay,
			random: seededRandom(1),
			report: () => {},
		})
		await house.settled(next.resume())
		return next
	}
	const next = await start()
	expect(next.of(id)).toEqual({ id: copy, of: id, began, ends })
	next.close()
	await house.pass(rehearsalLimits.lasts + hour)
	expect(await directory.passing()).toHaveLength(1)
	expect((await start()).of(id)).toBeUndefined()
	expect(await directory.passing()).toEqual([])

	await directory.addWorkshop(
		{ id: 'orphan', title: 'x', locale: 'de', created: 1, rehearsal: { of: 'nobody', ends: 9e15 } },
		[],
	)
	await start()
	expect(await directory.passing()).toEqual([])
	expect(await state()).toBeDefined()
	await house.close()
})
