import { expect, test } from 'vitest'
import {
	addAgendaStep,
	changeAgendaStep,
	findAgendaStep,
	findRound,
	listSignals,
	listSteps,
	type StepDraft,
	setSpeakers,
	startStep,
} from '../../../shared/agenda/index.ts'
import { addReadyAgenda } from '../../../shared/agenda/ready/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { cardsOn } from '../../../shared/board/cards/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import type { RoomName } from '../../../shared/links/rooms.ts'
import { isSimulated } from '../../../shared/rehearsal/index.ts'
import { listSeats } from '../../../shared/smallGroups/index.ts'
import { hiddenCards } from '../../helpers/collecting.ts'
import { fullHouse } from '../../helpers/fullHouse.ts'
import { crowdIn, type Rehearsing } from '../../helpers/rehearsing.ts'

/** A workshop under its moderation, with a crowd that has not begun. */
async function rehearsal(options: Omit<Rehearsing, 'link'> = {}) {
	const house = await fullHouse()
	const { id, links } = await house.found()
	const mona = await house.join(links.moderator)
	const write = <Answer>(room: RoomName, work: Parameters<typeof house.relay.write<Answer>>[1]) =>
		house.settled(house.relay.write({ workshop: id, room }, work))
	const read = <Answer>(room: RoomName, look: Parameters<typeof house.relay.read<Answer>>[1]) =>
		house.settled(house.relay.read({ workshop: id, room }, look))
	const random = seededRandom(9)
	const crowd = crowdIn(house, { ...options, link: links.participant })
	const states = () => crowd.crowd.state.get().people
	return {
		...crowd,
		house,
		id,
		links,
		mona,
		write,
		read,
		states,
		are: (is: string) => states().filter((each) => each.is === is).length,
		/** Begins a step, and gives its round. */
		async begin(step: string): Promise<string | undefined> {
			await write('stage', (stage) => startStep(stage, step, house.clock.now(), random))
			return read('stage', (stage) => findAgendaStep(stage, step)?.roundId)
		},
		/** Lets time pass, with the network in between. */
		async live(ms: number) {
			for (let passed = 0; passed < ms; passed += 100) {
				await house.pass(100)
				await new Promise((next) => setTimeout(next, 1))
			}
		},
		add: (draft: StepDraft) => write('stage', (stage) => addAgendaStep(stage, draft)),
		counts: (round: string | undefined) => read('stage', (stage) => (round ? findRound(stage, round) : undefined)),
		async close() {
			crowd.crowd.close()
			await house.close()
		},
	}
}

/** The people come, and do what every step of an agenda asks, until all have handed in; then it is revealed. */
async function wholeAgenda(seed: number) {
	const { live, house, crowd, mona, write, read, begin, are, counts, close, requests, id, states } = await rehearsal({
		seed,
		count: 9,
	})
	await write('stage', (stage) => addReadyAgenda(stage, 'founding-event', 'de', { random: seededRandom(4) }))
	crowd.start()
	await live(1_000)
	crowd.actNow()
	await house.until(() => are('here') === 9)
	const told: { title: string; kind?: string | undefined; people: number }[] = []
	for (const { id: step, title, round } of await read('stage', listSteps)) {
		if (round?.kind === 'dots') {
			// The moderation says what the dots go on when the step begins.
			const options = ['Wohnen', 'Kita-Plätze', 'Übergaben'].map((label) => ({ id: label, label }))
			await write('stage', (stage) => changeAgendaStep(stage, step, { round: { ...round, options } }))
		}
		const roundId = await begin(step)
		if (!roundId) {
			told.push({ title, people: 0 })
			continue
		}
		await live(500)
		for (let turn = 0; turn < 60 && ((await counts(roundId))?.people ?? 0) < 9; turn++) {
			crowd.actNow()
			await live(2_000)
		}
		// Those whose last card is still on its way.
		await live(5_000)
		await house.ask('POST', `/api/rounds/${roundId}/reveal`, { token: mona.token })
		told.push({ title, kind: round?.kind, people: (await counts(roundId))?.people ?? 0 })
	}
	const cards = await read('plenum', (plenum) =>
		boardsOf(plenum).flatMap((board) =>
			cardsOn(plenum, board.id).flatMap((area) => area.cards.map(({ text }) => text)),
		),
	)
	const results = await read('results', (doc) =>
		[...doc.getMap('polls').values()].map((result) => JSON.stringify(result).replace(/"id":"[^"]*"/gu, '')),
	)
	const sessions = await house.directory.sessionsOf(id)
	const done = { told, cards: cards.sort(), results: results.sort(), requests: requests(), states: states() }
	await close()
	return { ...done, names: sessions.map(({ name }) => name).sort() }
}

test('[CROWD10] a whole founding event: every step gets what it asks for, and the same seed gives the same cards and ballots', {
	timeout: 120_000,
}, async () => {
	const one = await wholeAgenda(5)
	const collecting = one.told.filter(({ kind }) => kind !== undefined)
	expect(collecting.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['cards', 'dots', 'consensus', 'position']))
	expect(collecting.map(({ people }) => people)).toEqual(collecting.map(() => 9))
	expect(one.told.length).toBeGreaterThan(collecting.length)
	expect(one.cards.length).toBeGreaterThan(40)
	expect(one.results.length).toBeGreaterThan(1)
	expect(one.names.filter(isSimulated)).toHaveLength(9)

	const again = await wholeAgenda(5)
	expect(again.cards).toEqual(one.cards)
	expect(again.results).toEqual(one.results)
	expect(again.names).toEqual(one.names)
	expect((await wholeAgenda(6)).cards).not.toEqual(one.cards)
})

test('[CROWD11] however many they are and however much they are to do, one request begins after the other', async () => {
	const { live, house, crowd, add, begin, are, requests, counts, close } = await rehearsal({ count: 30 })
	const round = await begin(await add({ title: 'Erwartungen', question: 'Was erwarten Sie?', round: hiddenCards }))
	crowd.start()
	await live(500)
	crowd.actNow()
	await house.until(() => are('here') === 30)
	for (let i = 0; i < 20; i++) {
		crowd.actNow()
		await live(1_000)
	}
	expect((await counts(round))?.people).toBe(30)
	const begun = requests().map(({ at }) => at)
	expect(begun.length).toBeGreaterThan(80)
	for (const at of begun)
		expect(begun.filter((other) => other >= at && other < at + 1_000).length).toBeLessThanOrEqual(10)
	await close()
})

test('[CROWD12] they come one after the other, take their time, and stand still while they are paused', async () => {
	const { live, crowd, add, begin, are, states, counts, close } = await rehearsal({ count: 12 })
	const round = await begin(await add({ title: 'Erwartungen', question: 'Was erwarten Sie?', round: hiddenCards }))
	expect(are('coming')).toBe(12)
	crowd.start()
	await live(3_000)
	expect(are('here')).toBeGreaterThan(0)
	expect(are('here')).toBeLessThan(12)
	expect((await counts(round))?.contributions).toBe(0)
	crowd.pause()
	// What was under way comes to its end.
	await live(1_000)
	const before = JSON.stringify(states())
	await live(60_000)
	expect(JSON.stringify(states())).toBe(before)
	crowd.start()
	await live(40_000)
	expect((await counts(round))?.contributions).toBeGreaterThan(3)
	expect(are('refused')).toBe(0)
	await close()
})

test('[CROWD13] who loses the network comes back as the same person, and hands in what is missing once', async () => {
	const { live, house, crowd, add, begin, are, id, counts, close, read } = await rehearsal({ count: 30, seed: 2 })
	const round = await begin(await add({ title: 'Erwartungen', question: 'Was erwarten Sie?', round: hiddenCards }))
	crowd.start()
	let wereAway = 0
	for (let i = 0; i < 240; i++) {
		await live(1_000)
		wereAway = Math.max(wereAway, are('away'))
	}
	await house.until(() => are('here') === 30)
	expect(wereAway).toBeGreaterThan(0)
	expect((await counts(round))?.people).toBe(30)
	expect((await house.directory.sessionsOf(id)).filter(({ name }) => isSimulated(name))).toHaveLength(30)
	expect((await read('stage', listSignals)).filter(({ ready }) => ready).length).toBeGreaterThan(15)
	await close()
})

test('[CROWD14] they choose their groups until everybody sits in one, and ask for the word where there is a list', async () => {
	const { live, house, crowd, mona, are, read, write, add, begin, close } = await rehearsal({ count: 12, seed: 3 })
	await write('stage', (stage) => setSpeakers(stage, true))
	await begin(await add({ title: 'Austausch', question: 'Worüber reden wir?' }))
	crowd.start()
	await live(1_000)
	crowd.actNow()
	await house.until(() => are('here') === 12)
	const body = { id: 'Sitzung000000001', places: 4, groups: [{ name: '' }, { name: '' }, { name: '' }] }
	await house.ask('POST', '/api/small-groups', { token: mona.token, body })
	for (let i = 0; i < 90 && (await read('stage', listSeats)).length < 12; i++) await live(1_000)
	const seats = await read('stage', listSeats)
	for (const room of ['group-1', 'group-2', 'group-3'])
		expect(seats.filter((seat) => seat.room === room)).toHaveLength(4)
	await live(60_000)
	expect((await read('stage', listSignals)).some(({ hand }) => hand !== undefined)).toBe(true)
	await close()
})

test('[CROWD15] when their link is revoked or the workshop is deleted all of them are gone, and the page is told', async () => {
	for (const how of ['linkRevoked', 'workshopDeleted'] as const) {
		const { live, house, crowd, mona, are, close } = await rehearsal({ count: 6 })
		crowd.start()
		await live(500)
		crowd.actNow()
		await house.until(() => are('here') === 6)
		const listed = (await house.ask('GET', '/api/links', { token: mona.token })).body as { id: string; role: string }[]
		const link = listed.find(({ role }) => role === 'participant')?.id
		if (how === 'linkRevoked') await house.ask('DELETE', `/api/links/${link}`, { token: mona.token })
		else await house.ask('DELETE', '/api/workshop', { token: mona.token, body: { title: 'Netzwerk Mühlenrade' } })
		await house.until(() => crowd.state.get().ended !== undefined)
		expect(crowd.state.get()).toMatchObject({ ended: how, isRunning: false })
		await close()
	}
})
