import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { findRound, readNow } from '../../../shared/agenda/index.ts'
import { listPolls } from '../../../shared/blocks/poll/index.ts'
import { roomNames } from '../../../shared/links/rooms.ts'
import type { Attribution, RoundSettings } from '../../../shared/rounds/index.ts'
import { collecting, dots, hiddenCards, idFor, openCards, saidIn, under } from '../../helpers/collecting.ts'

const named = under(hiddenCards, 'named')

describe('a hidden card', () => {
	it('[HAND1] stays with the server until it is revealed, and is told to its session', async () => {
		const { putCard, mine, lying, reveal, anna, bernd, moderator, docOf, workshop } = await collecting(hiddenCards)
		expect((await putCard(anna, idFor('a1'), ' Mehr  Zeit ')).body).toEqual({ kept: 'hidden' })
		expect(await mine(anna)).toEqual({ cards: [{ id: idFor('a1'), text: 'Mehr Zeit' }] })
		expect(await mine(bernd)).toEqual({ cards: [] })
		for (const room of roomNames) {
			expect(saidIn(docOf({ workshop, room }))).not.toContain('Mehr Zeit')
		}
		expect((await reveal(moderator)).body).toEqual({ count: 1 })
		expect(lying().map(({ text }) => text)).toEqual(['Mehr Zeit'])
		expect(await mine(anna)).toEqual({ cards: [] })
	})

	it('can be changed and taken back until then, and not any more afterwards', async () => {
		const { ask, path, putCard, lying, reveal, anna, moderator } = await collecting(hiddenCards)
		for (const text of ['Mehr Zeit', 'Mehr Ruhe']) await putCard(anna, idFor('a1'), text)
		await putCard(anna, idFor('a2'), 'Nein')
		const takeBack = (id: string) => ask('DELETE', `${path}/cards/${idFor(id)}`, { token: anna })
		expect((await takeBack('a2')).status).toBe(200)
		expect((await takeBack('a2')).status).toBe(200)
		await reveal(moderator)
		expect(lying().map(({ text }) => text)).toEqual(['Mehr Ruhe'])
		expect((await takeBack('a1')).body).toMatchObject({ error: { id: 'roundOver' } })
		expect((await putCard(anna, idFor('a1'), 'Mehr Zeit')).body).toMatchObject({ error: { id: 'roundOver' } })
		expect((await putCard(anna, idFor('a1'), 'Mehr Ruhe')).body).toEqual({ kept: 'shown' })
		expect(lying().map(({ text }) => text)).toEqual(['Mehr Ruhe'])
	})

	it('is counted for everybody to see', async () => {
		const { putCard, settle, stage, round, anna, bernd, moderator, reveal } = await collecting(hiddenCards)
		await putCard(anna, idFor('a1'), 'Eins')
		await putCard(anna, idFor('a2'), 'Zwei')
		await putCard(bernd, idFor('b1'), 'Drei')
		for (const id of ['m1', 'm2']) await putCard(moderator, idFor(id), 'Vier', { for: 'Frieda' })
		await settle()
		expect(findRound(stage, round)).toMatchObject({ state: 'open', contributions: 5, people: 3, forOthers: 2 })
		await reveal(moderator)
		expect(findRound(stage, round)).toMatchObject({ state: 'revealed', contributions: 5, people: 3, forOthers: 2 })
	})

	it('goes to the column that was chosen, if the round has it', async () => {
		const settings: RoundSettings = { ...hiddenCards, columns: [{ id: 'staerken', label: 'Stärken' }] }
		const { putCard, mine, anna } = await collecting(settings)
		await putCard(anna, idFor('a1'), 'Nähe', { column: 'staerken' })
		await putCard(anna, idFor('a2'), 'Ferne', { column: 'erfunden' })
		expect(await mine(anna)).toEqual({
			cards: [
				{ id: idFor('a1'), text: 'Nähe', column: 'staerken' },
				{ id: idFor('a2'), text: 'Ferne' },
			],
		})
	})

	it('[HAND4] that comes after the reveal is laid beside the others, once, even if it was removed there', async () => {
		const { putCard, reveal, lying, plenum, stage, round, settle, anna, bernd, moderator } =
			await collecting(hiddenCards)
		await putCard(anna, idFor('a1'), 'Pünktlich')
		await reveal(moderator)
		expect((await putCard(bernd, idFor('b1'), 'Spät')).body).toEqual({ kept: 'late' })
		expect((await putCard(bernd, idFor('b1'), 'Spät')).body).toEqual({ kept: 'late' })
		expect((await putCard(anna, idFor('a1'), 'Pünktlich')).body).toEqual({ kept: 'shown' })
		expect(lying().map(({ text }) => text)).toEqual(['Pünktlich', 'Spät'])
		await settle()
		expect(findRound(stage, round)).toMatchObject({ state: 'revealed', contributions: 2 })
		for (const { id } of lying()) plenum.getMap('records').delete(id)
		for (const [who, id] of [
			[anna, 'a1'],
			[bernd, 'b1'],
		] as const) {
			await putCard(who, idFor(id), 'Noch einmal')
		}
		expect(lying()).toEqual([])
	})
})

describe('a card that everybody may see', () => {
	it('[HAND6] is laid at once, and once', async () => {
		const { putCard, lying, mine, anna, settle, stage, round } = await collecting(openCards)
		expect((await putCard(anna, idFor('a1'), 'Für alle')).body).toEqual({ kept: 'shown' })
		expect((await putCard(anna, idFor('a1'), 'Für alle')).body).toEqual({ kept: 'shown' })
		expect(lying().map(({ text }) => text)).toEqual(['Für alle'])
		expect(await mine(anna)).toEqual({ cards: [] })
		await settle()
		expect(findRound(stage, round)).toMatchObject({ contributions: 1, people: 1 })
	})

	it('[HAND11] is laid together with those of the same moment', async () => {
		const { putCard, lying, written, links, tokenOf, settle } = await collecting(openCards)
		const hall = await Promise.all(Array.from({ length: 100 }, (_, i) => tokenOf(links.participant, `Person ${i}`)))
		await Promise.all(hall.map((token, i) => putCard(token, idFor(`karte${i}x`), `Karte ${i}`)))
		await settle()
		expect(new Set(lying().map(({ text }) => text)).size).toBe(100)
		expect(lying()).toHaveLength(100)
		expect(written.filter((room) => room === 'plenum').length).toBeLessThanOrEqual(3)
		expect(written.filter((room) => room === 'stage').length).toBeLessThanOrEqual(3)
	})
})

describe('a hall that hands in at one moment', () => {
	it('[HAND11] has each card once, and the room hears of it a few times', async () => {
		const { putCard, reveal, lying, written, moderator, links, tokenOf, stage, round } = await collecting(hiddenCards)
		const hall = await Promise.all(Array.from({ length: 100 }, (_, i) => tokenOf(links.participant, `Person ${i}`)))
		const send = (token: string, i: number) => putCard(token, idFor(`karte${i}x`), `Karte ${i}`)
		// Half of the phones get no answer and send again.
		const sent = [...hall.map(send), ...hall.slice(0, 50).map(send)]
		for (const answer of await Promise.all(sent)) expect(answer.body).toEqual({ kept: 'hidden' })
		expect((await reveal(moderator)).body).toEqual({ count: 100 })
		expect(new Set(lying().map(({ id }) => id)).size).toBe(100)
		expect(findRound(stage, round)).toMatchObject({ contributions: 100, people: 100, state: 'revealed' })
		expect(written.filter((room) => room === 'plenum')).toHaveLength(1)
		expect(written.filter((room) => room === 'stage').length).toBeLessThanOrEqual(3)
	})

	it('[HAND12] are revealed in an order of chance, whoever’s they are', async () => {
		const orders = new Set<string>()
		for (let evening = 0; evening < 4; evening++) {
			const { putCard, reveal, lying, moderator, anna } = await collecting(hiddenCards)
			for (let i = 0; i < 8; i++) await putCard(anna, idFor(`a${i}x`), `Karte ${i}`)
			await reveal(moderator)
			orders.add(
				lying()
					.map(({ text }) => text)
					.join(),
			)
		}
		expect(orders.size).toBeGreaterThan(1)
	})
})

describe('what is shown of whose a card is', () => {
	const whose = async (settings: RoundSettings, more: object = {}) => {
		const { ask, putCard, reveal, moderator, links, plenum } = await collecting(settings)
		const secret = new URL(links.participant)
		const body = {
			workshop: secret.pathname.slice(3),
			secret: secret.hash.slice(1),
			name: 'Anna',
			organisation: 'Kita',
		}
		const { token, participant } = (await ask('POST', '/api/join', { body })).body as Record<string, string>
		await putCard('for' in more ? moderator : (token ?? ''), idFor('a1'), 'Mehr Zeit', more)
		await reveal(moderator)
		const record = saidIn(plenum)
		return { record, participant: participant ?? '' }
	}

	it('[HAND12] named: name and organisation, and the person', async () => {
		const { record, participant } = await whose(named)
		expect(record).toContain('"by":"Anna (Kita)"')
		expect(record).toContain(participant)
	})

	it('[HAND12] organisation: nothing but that', async () => {
		const { record, participant } = await whose(under(hiddenCards, 'organisation'))
		expect(record).toContain('"by":"Kita"')
		expect(record).not.toContain('Anna')
		expect(record).not.toContain(participant)
	})

	it('[HAND12] anonymous: nothing', async () => {
		const { record, participant } = await whose(hiddenCards)
		expect(record).toContain('Mehr Zeit')
		for (const trace of ['Anna', '"by"', participant]) expect(record).not.toContain(trace)
	})

	it('[HAND12] somebody without a device: the name that was entered, or none', async () => {
		expect((await whose(named, { for: 'Frieda' })).record).toContain('"by":"Frieda"')
		expect((await whose(named, { for: '' })).record).not.toContain('"by"')
		expect((await whose(hiddenCards, { for: 'Frieda' })).record).not.toContain('Frieda')
	})
})

describe('a ballot', () => {
	it('is counted when it is revealed, each session’s last word', async () => {
		const { putBallot, mine, reveal, results, moderator, anna, bernd } = await collecting(dots)
		expect((await putBallot(anna, { kita: 1 })).body).toEqual({ kept: 'hidden' })
		await putBallot(anna, { kita: 2, lotse: 1 })
		await putBallot(bernd, { lotse: 2 })
		expect(await mine(anna)).toEqual({ cards: [], marks: { kind: 'dots', dots: { kita: 2, lotse: 1 } } })
		expect(listPolls(results)).toEqual([])
		expect((await reveal(moderator)).body).toEqual({ count: 2 })
		const [poll] = listPolls(results)
		expect(poll?.result).toMatchObject({
			voters: 2,
			forOthers: 0,
			options: [
				{ id: 'kita', dots: 2 },
				{ id: 'lotse', dots: 3 },
			],
		})
	})

	it('[HAND2] of people without a device counts once for each of them', async () => {
		const { putBallot, mine, reveal, results, moderator } = await collecting(dots)
		await putBallot(moderator, { kita: 1 })
		for (const who of ['frieda', 'gustav', 'gustav']) await putBallot(moderator, { kita: 2 }, { for: idFor(who) })
		expect(await mine(moderator)).toMatchObject({ marks: { dots: { kita: 1 } } })
		await reveal(moderator)
		expect(listPolls(results)[0]?.result).toMatchObject({ voters: 3, forOthers: 2, options: [{ dots: 5 }, {}] })
	})

	it('[HAND4] that comes after the count is refused, and changes nothing', async () => {
		const { putBallot, reveal, results, moderator, anna, bernd } = await collecting(dots)
		await putBallot(anna, { kita: 1 })
		await reveal(moderator)
		for (const who of [anna, bernd]) {
			expect((await putBallot(who, { kita: 2 })).body).toMatchObject({ error: { id: 'roundOver' } })
		}
		// Whose answer got lost learns that this very ballot was counted.
		expect((await putBallot(anna, { kita: 1 })).body).toEqual({ kept: 'hidden' })
		expect((await putBallot(bernd, { kita: 1 })).body).toMatchObject({ error: { id: 'roundOver' } })
		expect(listPolls(results)[0]?.result).toMatchObject({ voters: 1, options: [{ dots: 1 }, {}] })
	})

	it('[HAND12] whose it is is not even kept where only the sum is shown', async () => {
		const { putBallot, ask, anna, moderator, path, plenum, results, reveal } = await collecting(under(dots, 'named'))
		await putBallot(anna, { kita: 1 })
		await reveal(moderator)
		for (const doc of [plenum, results]) expect(saidIn(doc)).not.toContain('Anna')
		expect(saidIn(results)).toContain('kita')
		expect((await ask('GET', `${path}/mine`, { token: anna })).raw).not.toContain('kita')
	})

	it('[HAND12] reasons of people without a device stand under no name', async () => {
		const { ask, path, results, reveal, moderator } = await collecting({
			kind: 'consensus',
			attribution: 'named',
			options: [{ id: 'plan', label: 'Der Plan' }],
		})
		const marks = { kind: 'consensus', stances: { plan: { stance: 'concern', reason: 'Zu spät' } } }
		await ask('PUT', `${path}/ballot`, {
			token: moderator,
			body: { marks, attribution: 'named', for: idFor('frieda') },
		})
		await reveal(moderator)
		const result = JSON.stringify(listPolls(results)[0]?.result)
		expect(result).toContain('Zu spät')
		expect(result).not.toContain('"by"')
	})

	it('[HAND12] reasons of a consensus stand under the name that was promised', async () => {
		for (const attribution of ['named', 'anonymous'] as const) {
			const { ask, path, results, reveal, anna, moderator } = await collecting({
				kind: 'consensus',
				attribution,
				options: [{ id: 'plan', label: 'Der Plan' }],
			})
			const marks = { kind: 'consensus', stances: { plan: { stance: 'veto', reason: 'Zu teuer' } } }
			await ask('PUT', `${path}/ballot`, { token: anna, body: { marks, attribution } })
			await reveal(moderator)
			const result = JSON.stringify(listPolls(results)[0]?.result)
			expect(result).toContain('Zu teuer')
			expect(result.includes('Anna')).toBe(attribution === 'named')
		}
	})
})

describe('who agreed in a consensus check', () => {
	/** Anna of the Jugendamt agrees, as does Karim; Lena of the Jobcenter objects, and so does somebody else of the Kita. */
	async function checked(attribution: Attribution) {
		const options = [{ id: 'plan', label: 'Der Plan' }]
		const round = await collecting({ kind: 'consensus', attribution, options })
		const vote = async (name: string, organisation: string, stance: string, more: object = {}) => {
			const { token } = await round.joinBy(round.links.participant, name, organisation)
			const stances = { plan: { stance, reason: stance === 'veto' ? 'Zu teuer' : '' } }
			const body = { marks: { kind: 'consensus', stances, ...more }, attribution, ...more }
			expect((await round.ask('PUT', `${round.path}/ballot`, { token, body })).status).toBe(200)
			return token
		}
		const first = await vote('Annette', 'Jugendamt', 'agree')
		// Words that claim more than a ballot says are left out.
		await vote('Karim', 'Familienzentrum', 'agree', { organisation: 'Rathaus', agreedBy: ['Rathaus'], by: 'Rathaus' })
		await vote('Lena', 'Jobcenter', 'veto')
		await vote('Kim', 'Kita-Verbund', 'agree')
		await vote('Kai', 'Kita-Verbund', 'veto')
		await vote('Olga', '', 'agree')
		const mine = (await round.ask('GET', `${round.path}/mine`, { token: first })).raw
		await round.reveal(round.moderator)
		return { ...round, mine, result: listPolls(round.results)[0]?.result }
	}

	it.each(['organisation', 'named'] as const)(
		'[HAND22] is told by organisation under the promise "%s", unless somebody of it objects',
		async (attribution) => {
			const { result } = await checked(attribution)
			expect(result).toMatchObject({ options: [{ agree: 4, veto: 2, agreedBy: ['Familienzentrum', 'Jugendamt'] }] })
			expect(JSON.stringify(result)).not.toMatch(/Rathaus|Annette|Karim|Olga/)
		},
	)

	it('[HAND22] is told by nothing under the promise of anonymity: no document, no answer, no byte of a room', async () => {
		const { result, plenum, stage, results, mine } = await checked('anonymous')
		expect(result).toMatchObject({ options: [{ agree: 4, veto: 2 }] })
		expect(JSON.stringify(result)).not.toContain('agreedBy')
		const names = /Jugendamt|Familienzentrum|Jobcenter|Kita-Verbund|Rathaus|Annette|Karim|Lena|Olga/
		for (const doc of [plenum, stage, results]) {
			expect(saidIn(doc)).not.toMatch(names)
			// All that a room ever sends is made of its updates, deleted parts with them.
			expect(Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1')).not.toMatch(names)
		}
		expect(mine).not.toMatch(names)
	})
})

describe('the promise', () => {
	it('[HAND3] must be the one the person saw', async () => {
		const { putCard, anna, mine, reveal, moderator, lying } = await collecting(named)
		const answer = await putCard(anna, idFor('a1'), 'Vertraulich', { attribution: 'anonymous' })
		expect(answer.status).toBe(409)
		expect(answer.body).toMatchObject({ error: { id: 'promiseChanged' } })
		expect(await mine(anna)).toEqual({ cards: [] })
		await reveal(moderator)
		expect(lying()).toEqual([])
	})

	it('[HAND3] holds from the first card on, whatever the room says later', async () => {
		const { putCard, anna, bernd, stage, round, reveal, moderator, plenum } = await collecting(hiddenCards)
		await putCard(anna, idFor('a1'), 'Vertraulich')
		const rounds = stage.getMap('rounds')
		rounds.set(round, { ...(rounds.get(round) as object), settings: named })
		expect(readNow(stage).round?.settings.attribution).toBe('named')
		expect((await putCard(bernd, idFor('b1'), 'Offen', { attribution: 'named' })).body).toMatchObject({
			error: { id: 'promiseChanged' },
		})
		expect((await putCard(bernd, idFor('b2'), 'Auch vertraulich')).body).toEqual({ kept: 'hidden' })
		rounds.delete(round)
		expect((await reveal(moderator)).body).toEqual({ count: 2 })
		expect(saidIn(plenum)).not.toMatch(/Anna|Bernd/)
	})
})

describe('what is refused', () => {
	it('[HAND10] readers hand in nothing, participants reveal nothing and enter nothing for others', async () => {
		const { ask, path, reader, anna, putCard, putBallot, reveal, lying } = await collecting(hiddenCards)
		const refused = { error: { id: 'notAllowed' } }
		expect((await putCard(reader, idFor('r1'), 'Von der Leinwand')).body).toMatchObject(refused)
		expect((await ask('GET', `${path}/mine`, { token: reader })).body).toMatchObject(refused)
		expect((await putCard(anna, idFor('a1'), 'Für Frieda', { for: 'Frieda' })).body).toMatchObject(refused)
		expect((await putCard(anna, idFor('a1'), 'Für niemand', { for: '' })).body).toMatchObject(refused)
		expect((await putBallot(anna, {}, { for: idFor('frieda') })).body).toMatchObject(refused)
		for (const token of [reader, anna]) expect((await reveal(token)).body).toMatchObject(refused)
		expect((await ask('POST', `${path}/reveal`)).body).toMatchObject({ error: { id: 'sessionUnknown' } })
		expect(lying()).toEqual([])
	})

	const broken: [string, string, unknown][] = [
		['an empty card', 'cards/0123456789abcdef', { text: ' \n ', attribution: 'anonymous' }],
		['no text', 'cards/0123456789abcdef', { attribution: 'anonymous' }],
		['no promise', 'cards/0123456789abcdef', { text: 'Karte' }],
		['an unknown promise', 'cards/0123456789abcdef', { text: 'Karte', attribution: '__proto__' }],
		['a strange id', 'cards/..%2f..%2fetc', { text: 'Karte', attribution: 'anonymous' }],
		['a short id', 'cards/abc', { text: 'Karte', attribution: 'anonymous' }],
		['a ballot where cards are collected', 'ballot', { marks: { kind: 'dots', dots: {} }, attribution: 'anonymous' }],
		['no ballot', 'ballot', { attribution: 'anonymous' }],
	]
	it.each(broken)('%s', async (_, where, body) => {
		const { ask, path, anna, mine, logged } = await collecting(hiddenCards)
		const answer = await ask('PUT', `${path}/${where}`, { token: anna, body })
		expect(answer.body).toMatchObject({ error: { id: 'malformed' } })
		expect(await mine(anna)).toEqual({ cards: [] })
		expect(logged()).toBe('')
	})

	it('dots above the number, and cards where ballots are collected', async () => {
		const { putBallot, putCard, mine, anna } = await collecting(dots)
		for (const given of [{ kita: 3 }, { kita: 2, lotse: 2 }, { kita: -1, lotse: 2 }, { kita: 0.5 }]) {
			expect((await putBallot(anna, given)).body).toMatchObject({ error: { id: 'malformed' } })
		}
		expect((await putCard(anna, idFor('a1'), 'Karte')).body).toMatchObject({ error: { id: 'malformed' } })
		expect(await mine(anna)).toEqual({ cards: [] })
	})

	it('a round nobody began, and one of another workshop', async () => {
		const { ask, path, found, joinBy, anna, settle, stage } = await collecting(hiddenCards)
		const before = saidIn(stage)
		await ask('DELETE', `/api/rounds/${idFor('nirgends')}/cards/${idFor('a1')}`, { token: anna })
		await settle()
		expect(saidIn(stage)).toBe(before)
		const body = { text: 'Karte', attribution: 'anonymous' }
		for (const round of [idFor('nirgends'), 'x', '__proto__', '%00']) {
			const answer = await ask('PUT', `/api/rounds/${round}/cards/${idFor('a1')}`, { token: anna, body })
			expect(answer.body).toMatchObject({ error: { id: 'notFound' } })
		}
		const { token } = await joinBy((await found('Elsterau')).links.moderator)
		for (const [method, where] of [
			['PUT', `${path}/cards/${idFor('e1')}`],
			['POST', `${path}/reveal`],
		] as const) {
			expect((await ask(method, where, { token, body })).body).toMatchObject({ error: { id: 'notFound' } })
		}
	})

	it('more cards than one person has', async () => {
		const { putCard, settle, anna, bernd } = await collecting(hiddenCards)
		for (let i = 0; i < 60; i++) await putCard(anna, idFor(`a${i}x`), `Karte ${i}`)
		expect((await putCard(anna, idFor('toomany'), 'Noch eine')).body).toMatchObject({ error: { id: 'notAllowed' } })
		expect((await putCard(bernd, idFor('b1'), 'Meine erste')).status).toBe(200)
		await settle()
	})

	it('[HAND13] a flood from one session, and only from it', async () => {
		const { putCard, settle, anna, bernd, moderator } = await collecting(hiddenCards)
		const flood = await Promise.all(Array.from({ length: 400 }, () => putCard(anna, idFor('a1'), 'Ich')))
		expect(flood.filter(({ status }) => status === 200).length).toBeLessThan(400)
		expect(flood.at(-1)?.body).toMatchObject({ error: { id: 'tooMany' } })
		expect((await putCard(bernd, idFor('b1'), 'Und ich')).status).toBe(200)
		// Whoever enters what a whole hall has written on paper is not braked.
		for (let i = 0; i < 200; i++) {
			expect((await putCard(moderator, idFor(`m${i}x`), 'Diktiert', { for: 'Frieda' })).status).toBe(200)
		}
		await settle(60_000)
		expect((await putCard(anna, idFor('a1'), 'Wieder')).status).toBe(200)
	})
})
