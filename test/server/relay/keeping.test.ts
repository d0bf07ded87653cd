// When versions are kept, and what stands in them.

import { expect, test } from 'vitest'
import { addAgendaStep, endSteps, startStep } from '../../../shared/agenda/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { workshop } from '../../helpers/relayHouse.ts'
import { versionHouse } from '../../helpers/versionHouse.ts'

const minute = 60_000
const plenum = { workshop, room: 'plenum' } as const

test('[VERSION7] five minutes after a change a version is kept, and none while nobody changes anything', async () => {
	const { join, clock, settle, list, versions } = versionHouse()
	const anna = join('anna')
	join('bert')
	join('beamer', { role: 'reader' })
	await settle()
	for (let i = 0; i < 12; i++) {
		anna.notes.set(`card ${i}`, i)
		await clock.pass(10_000)
	}
	expect(await list()).toEqual([])
	await clock.pass(4 * minute)
	const [first, ...others] = await list()
	expect(others).toEqual([])
	expect(first).toMatchObject({ reason: 'interval', changes: 12, people: ['Anna Ahrens'], present: 2 })
	const doc = await versions.read(workshop, first?.id ?? '')
	expect(doc.getMap('notes').size).toBe(12)
	await clock.pass(30 * minute)
	expect(await list()).toHaveLength(1)
	anna.notes.set('later', 1)
	await clock.pass(6 * minute)
	expect((await list()).map(({ changes }) => changes)).toEqual([1, 12])
})

test('[VERSION7] what is kept is what was there then, whatever is written meanwhile and later', async () => {
	const { join, settle, keep, versions, clock, read } = versionHouse({ restMs: 1_000 })
	const anna = join('anna')
	await settle()
	const kept: { id: string; said: unknown }[] = []
	for (let round = 0; round < 12; round++) {
		for (let i = 0; i < 40; i++) anna.notes.set(`card ${(round * 7 + i) % 90}`, `${round} ${'x'.repeat(round * 20)}`)
		if (round % 3 === 0) anna.notes.delete(`card ${round}`)
		await settle()
		kept.push({ id: await keep(`Runde ${round}`), said: await read((doc) => doc.getMap('notes').toJSON()) })
		if (round % 4 === 3) await clock.pass(5_000)
	}
	for (const { id, said } of kept) {
		const doc = await versions.read(workshop, id)
		expect(doc.getMap('notes').toJSON()).toEqual(said)
	}
})

test('[VERSION8] a version is kept when a step begins, under its title, and again when it is run again', async () => {
	const { join, settle, clock, list, all } = versionHouse()
	const mona = join('mona', { role: 'moderator', room: 'stage' })
	const anna = join('anna')
	await settle()
	const steps = ['Ankommen', 'Sammeln'].map((title) => addAgendaStep(mona.doc, { title }))
	anna.notes.set('card', 1)
	await settle()
	const start = async (step = '') => {
		startStep(mona.doc, step, clock.now(), seededRandom(1))
		await clock.pass(10_000)
	}
	await start(steps[0])
	anna.notes.set('card', 2)
	await start(steps[1])
	await start(steps[0])
	endSteps(mona.doc, clock.now())
	await clock.pass(10_000)
	expect((await list()).map(({ reason, step, label }) => `${reason} ${step} ${label}`)).toEqual([
		'stepEnd 1 Ankommen',
		'step 1 Ankommen',
		'step 2 Sammeln',
		'step 1 Ankommen',
	])
	expect((await list()).map(({ changes }) => changes)).toEqual([0, 0, 1, 1])
	expect((await all()).some(({ room }) => room === 'stage')).toBe(true)
})

test('[VERSION8] who leafs through the agenda makes one version of it, with the last title', async () => {
	const { join, settle, clock, list } = versionHouse()
	const mona = join('mona', { role: 'moderator', room: 'stage' })
	join('anna')
	await settle()
	const steps = Array.from({ length: 10 }, (_, i) => addAgendaStep(mona.doc, { title: `Schritt ${i}` }))
	for (const step of steps) {
		startStep(mona.doc, step, clock.now(), seededRandom(1))
		await clock.pass(300)
	}
	await clock.pass(10_000)
	expect((await list()).map(({ label }) => label)).toEqual(['Schritt 9', 'Schritt 0'])
})

test('[VERSION8] what was revealed is kept under what was asked, once', async () => {
	const { join, settle, clock, list, house, writes } = versionHouse()
	join('anna')
	await settle()
	await writes('plenum', (doc) => doc.getMap('notes').set('card', 1))
	house.relay.revealed(plenum, 'Was erwarten Sie?')
	await clock.pass(10_000)
	house.relay.revealed(plenum, 'Was erwarten Sie?')
	await clock.pass(10_000)
	expect(await list()).toMatchObject([{ reason: 'reveal', label: 'Was erwarten Sie?', changes: 1 }])
})

test('[VERSION9] a room that closes keeps what was changed last, and one that nobody changed keeps nothing', async () => {
	const { join, settle, clock, list } = versionHouse()
	const anna = join('anna')
	await settle()
	anna.notes.set('card', 1)
	await settle()
	anna.leave()
	await clock.pass(2 * minute)
	expect(await list()).toMatchObject([{ reason: 'interval', changes: 1 }])
	join('bert').leave()
	await clock.pass(2 * minute)
	expect(await list()).toHaveLength(1)
})

test('[VERSION9] a server that stops keeps what was changed last', async () => {
	const { join, settle, settled, list, house } = versionHouse()
	join('anna').notes.set('card', 1)
	await settle()
	await settled(house.relay.close())
	expect(await list()).toMatchObject([{ reason: 'interval', changes: 1 }])
})

test('[VERSION3] a store that takes nothing is reported and harms nobody, and what it missed is kept later', async () => {
	const { join, settle, clock, list, fill, reports, keep } = versionHouse()
	const [anna, bert] = [join('anna'), join('bert')]
	await settle()
	fill(true)
	anna.notes.set('card', 1)
	await clock.pass(6 * minute)
	expect(await list()).toEqual([])
	expect(reports.some(({ event }) => event === 'versionNotKept')).toBe(true)
	expect(bert.notes.get('card')).toBe(1)
	expect(anna.saved).toBe(anna.sent)
	await expect(keep('von Hand')).rejects.toMatchObject({ id: 'storageAway' })
	fill(false)
	await clock.pass(6 * minute)
	expect(await list()).toMatchObject([{ reason: 'interval', changes: 1 }])
})

test('[VERSION10] keeping a version of 2,000 cards takes the relay no time', async () => {
	const { join, settle, house } = versionHouse()
	const anna = join('anna')
	await settle()
	for (let i = 0; i < 2_000; i++) anna.notes.set(`card ${i}`, `Karte ${i} ${'x'.repeat(200)}`)
	await settle()
	const before = performance.now()
	const keeping = house.relay.keep(plenum, 'byHand')
	expect(performance.now() - before).toBeLessThan(25)
	await keeping
})
