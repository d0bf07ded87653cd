import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DryRun, DryRuns, Outcome } from '../../../server/dryRun/dryRun.ts'
import { relayHouse, updateOf } from '../../helpers/relayHouse.ts'

/** Dry runs that wait until the test says what comes of them. */
function heldDryRuns() {
	const waiting: { prepare: () => DryRun | undefined; resolve: (outcome: Outcome | undefined) => void }[] = []
	const dryRuns: DryRuns = {
		run: (_workshop, prepare) => new Promise((resolve) => waiting.push({ prepare, resolve })),
		close() {},
	}
	return {
		dryRuns,
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
	const house = relayHouse({ dryRuns: held.dryRuns })
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
