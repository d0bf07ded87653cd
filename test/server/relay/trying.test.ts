import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Outcome } from '../../../server/worker/dryRun.ts'
import { type Worker, WorkerFailed, workerHere } from '../../../server/worker/worker.ts'
import { relayHouse, updateOf, workshop } from '../../helpers/relayHouse.ts'

/** Dry runs that wait until the test says what comes of them. */
function heldDryRuns() {
	const waiting: { prepare: () => unknown; resolve: (outcome: unknown) => void }[] = []
	const worker: Worker = {
		run: (_kind, _workshop, prepare) =>
			new Promise((resolve) => waiting.push({ prepare, resolve: resolve as (outcome: unknown) => void })),
		close() {},
	}
	return {
		worker,
		waiting: () => waiting.length,
		/** The first in line gets this answer, if it is still wanted. */
		answer(outcome: Outcome) {
			const first = waiting.shift()
			first?.resolve(first.prepare() && outcome)
		},
	}
}

const fine: Outcome = { is: 'applied', steps: 0, structs: { before: 1_000, after: 2_000 } }
const tooDear: Outcome = { is: 'tooDear', why: 'it takes more than 200 ms' }

/** Anna, Bert and Eve at a board on which so much lies that a thousand notes at once may take long. */
async function busyBoard() {
	const held = heldDryRuns()
	const house = relayHouse({ worker: held.worker })
	const [anna, bert, eve] = [house.join('anna'), house.join('bert'), house.join('eve', { silent: true })]
	await house.settle()
	for (let first = 0; first < 1_000; first += 250) {
		anna.doc.transact(() => {
			for (let i = first; i < first + 250; i++) anna.notes.set(`note ${i}`, i)
		})
	}
	await house.settle()
	expect(anna.saved).toBe(anna.sent)
	return { house, held, anna, bert, eve }
}

const manyNotes = (doc: Y.Doc, name: string) =>
	updateOf(doc, () => {
		for (let i = 0; i < 1_000; i++) doc.getMap('notes').set(`${name} ${i}`, i)
	})

test('[COST3] while an update is tried, others go on, and what its author writes after it comes after it', async () => {
	const { house, held, anna, bert, eve } = await busyBoard()
	eve.sendUpdate(manyNotes(eve.doc, 'eve'))
	eve.sendUpdate(updateOf(eve.doc, () => eve.doc.getMap('notes').set('eve 0', 'changed')))
	await house.settle()
	expect(held.waiting()).toBe(1)
	bert.notes.set('note 1', 'Bert')
	await house.settle()
	expect(anna.notes.get('note 1')).toBe('Bert')
	expect(bert.saved).toBe(bert.sent)
	expect(anna.notes.get('eve 0')).toBeUndefined()
	expect(eve.saved).toBe(0)
	held.answer(fine)
	await house.settle()
	expect(anna.notes.get('eve 0')).toBe('changed')
	expect(anna.notes.get('eve 999')).toBe(999)
	expect(eve.saved).toBe(2)
})

test('[COST3] an update that takes too long is never applied, and its author has no second one tried for a while', async () => {
	const { house, held, anna, eve } = await busyBoard()
	eve.sendUpdate(manyNotes(eve.doc, 'eve'))
	held.answer(tooDear)
	await house.settle()
	expect(eve.socket.closed).toBe('tooLarge')
	expect(anna.notes.size).toBe(1_000)
	const again = house.join('eve', { silent: true })
	await house.settle()
	again.sendUpdate(manyNotes(new Y.Doc(), 'again'))
	await house.settle()
	expect([held.waiting(), again.socket.closed]).toEqual([0, 'tooLarge'])
	const small = house.join('eve')
	await house.settle()
	small.notes.set('note 1', 'Eve')
	await house.settle()
	expect(anna.notes.get('note 1')).toBe('Eve')
	expect(small.saved).toBe(small.sent)
})

test('[COST3] three of one link whose updates took too long stop those of that link which wait to be tried', async () => {
	const { house, held, eve } = await busyBoard()
	const others = [1, 2, 3].map((i) => house.join(`eve ${i}`, { silent: true }))
	const mona = house.join('mona', { role: 'moderator', silent: true })
	await house.settle()
	for (const each of [eve, ...others, mona]) each.sendUpdate(manyNotes(new Y.Doc(), 'many'))
	for (let i = 0; i < 3; i++) {
		held.answer(tooDear)
		await house.settle()
	}
	const last = others.at(-1)
	expect(last?.socket.closed).toBeUndefined()
	expect(held.waiting()).toBe(2)
	expect(() => held.answer(fine)).toThrow('after others that took too long')
	held.answer(fine)
	await house.settle()
	expect(mona.saved).toBe(1)
})

test('[COST3] of whoever has left nothing is tried any more, and a busy machine makes nobody guilty', async () => {
	const { house, held, anna, eve } = await busyBoard()
	eve.sendUpdate(manyNotes(eve.doc, 'eve'))
	eve.leave()
	held.answer(fine)
	await house.settle()
	expect(anna.notes.size).toBe(1_000)
	const back = house.join('eve', { doc: eve.doc })
	await house.settle()
	held.answer({ is: 'busy' })
	await house.settle()
	expect(back.socket.closed).toBe('tooMany')
	const again = house.join('eve', { doc: eve.doc })
	await house.settle()
	held.answer(fine)
	await house.settle()
	expect(anna.notes.size).toBe(2_000)
	expect(again.saved).toBe(again.sent)
})

test('[COST3] a board from which much was removed is no reason to try the answers of all who come back', async () => {
	const { house, held, anna } = await busyBoard()
	anna.doc.transact(() => {
		for (let i = 0; i < 1_000; i += 2) anna.notes.delete(`note ${i}`)
	})
	held.answer(fine)
	await house.settle()
	expect(anna.saved).toBe(anna.sent)
	const copies = [1, 2, 3].map((i) => {
		const doc = new Y.Doc()
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(anna.doc))
		return house.join(`somebody ${i}`, { doc })
	})
	await house.settle()
	expect(held.waiting()).toBe(0)
	expect(copies.map(({ saved, sent }) => saved === sent)).toEqual([true, true, true])
})

describe('[WORK4] a large document that has been resting', () => {
	/** Anna and Bert at 21,000 notes, which nobody has changed for a while. */
	async function restingBoard(worker: Worker) {
		const house = relayHouse({ worker })
		const year = new Y.Doc()
		year.transact(() => {
			for (let i = 0; i < 21_000; i++) year.getMap('notes').set(`note ${i}`, i)
		})
		await house.relay.seed({ workshop, room: 'plenum' }, Y.encodeStateAsUpdate(year))
		year.clientID += 1
		const [anna, bert] = [house.join('anna', { doc: year }), house.join('bert')]
		await house.settle()
		await house.clock.pass(60_000)
		expect(house.relay.stats().liveDocuments).toBe(0)
		return { house, anna, bert }
	}

	test('is woken elsewhere by whoever writes; what they write meanwhile comes in its order', async () => {
		const waiting: (() => void)[] = []
		let isHeld = false
		const { house, anna, bert } = await restingBoard({
			...workerHere,
			async run(kind, whose, prepare) {
				if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve))
				return workerHere.run(kind, whose, prepare)
			},
		})
		isHeld = true
		anna.notes.set('note 1', 'Anna')
		anna.notes.set('note 1', 'Anna again')
		await house.settle()
		expect(waiting.length).toBe(1)
		expect(anna.saved).toBeLessThan(anna.sent)
		isHeld = false
		for (const go of waiting) go()
		await house.settle()
		expect(anna.saved).toBe(anna.sent)
		expect(bert.notes.get('note 1')).toBe('Anna again')
	})

	test('is woken here if the worker fails, and nobody is refused for it', async () => {
		const { house, anna, bert } = await restingBoard({
			run: () => Promise.reject(new WorkerFailed('it ended', true)),
			close() {},
		})
		anna.notes.set('note 1', 'Anna')
		expect(await house.writes('plenum', (doc) => doc.getMap('notes').get('note 2'))).toBe(2)
		expect(anna.saved).toBe(anna.sent)
		expect(bert.notes.get('note 1')).toBe('Anna')
	})

	test('does not stay in memory when everybody has gone', async () => {
		const { house, anna, bert } = await restingBoard(workerHere)
		anna.notes.set('note 1', 'Anna')
		await house.settle()
		expect(house.relay.stats().liveDocuments).toBe(1)
		anna.leave()
		bert.leave()
		await house.clock.pass(2_000)
		expect(house.relay.stats().liveDocuments).toBe(1)
		await house.clock.pass(4_000)
		expect(house.relay.stats().liveDocuments).toBe(0)
	})
})
