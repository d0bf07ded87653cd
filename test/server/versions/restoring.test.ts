// Going back: the whole plenum, one board, or what is missing; and what happens when it goes wrong.

import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { boardsOf, removeBoard } from '../../../shared/board/boards.ts'
import { readAllRecords, recordsOf } from '../../../shared/board/records.ts'
import { addActors, listActors } from '../../../shared/registry/index.ts'
import { cardsOf, hall, layOut, take } from '../../helpers/hall.ts'
import { type Person, workshop } from '../../helpers/relayHouse.ts'

// Halls of 300 cards and seven people take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const boardIn = (all: Awaited<ReturnType<Awaited<ReturnType<typeof hall>>['said']>>, board: string) => {
	const lying = new Set([board])
	for (let before = -1; before < lying.size; ) {
		before = lying.size
		for (const { id, parentId } of Object.values(all)) if (lying.has(String(parentId))) lying.add(id)
	}
	return Object.fromEntries(Object.entries(all).filter(([id]) => lying.has(id)))
}

type Ruin = (person: Person, pass: (ms: number) => Promise<void>, board: string) => Promise<void> | void

const ruins: Record<string, Ruin> = {
	'everything removed at once': ({ doc }) => doc.transact(() => recordsOf(doc).clear()),
	'cards upon cards': async (eve, pass, board) => {
		for (let i = 0; i < 6; i++) {
			layOut(eve, board, 'Unfug', 70)
			await pass(3_000)
		}
	},
	'slow removal, just below what is noticed': async (eve, pass) => {
		for (let i = 0; i < 8; i++) {
			take(eve, cardsOf(eve).slice(0, 38))
			await pass(10_500)
		}
	},
	'every card moved out of sight and its words wiped': ({ doc }) =>
		doc.transact(() => {
			for (const [id, record] of recordsOf(doc)) {
				if (!id.startsWith('shape:') || !(record instanceof Y.Map)) continue
				record.set('xy', [1e6, 1e6])
				const text = record.get('rt')
				if (text instanceof Y.XmlFragment) text.delete(0, text.length)
			}
		}),
	'roots nobody knows': ({ doc }) =>
		doc.transact(() => {
			for (let i = 0; i < 20; i++) doc.getMap(`unknown ${i}`).set('x', 'x'.repeat(2_000))
		}),
}

describe('whatever somebody has done', () => {
	for (const [name, ruin] of Object.entries(ruins)) {
		test(`[RESTORE1] ${name}: the whole plenum says exactly what it said, within ten seconds`, async () => {
			const { eve, anna, keep, restore, said, clock, house, settle, ideas, read } = await hall()
			const id = await keep('Vor der Pause')
			const before = await said()
			const everything = await read((doc) => doc.toJSON())
			await ruin(eve, (ms) => clock.pass(ms), ideas)
			await settle()
			const begin = performance.now()
			expect(await restore(id)).toBe(302)
			expect(performance.now() - begin).toBeLessThan(10_000)
			expect(await said()).toEqual(before)
			expect(await read((doc) => doc.toJSON())).toEqual(everything)
			expect(anna.socket.closed).toBe('superseded')
			const back = house.join('anna')
			await settle()
			layOut(back, ideas, 'Weiter', 1)
			await settle()
			expect(back.saved, JSON.stringify([house.reports.slice(-3), back.socket.closed, back.synced, back.epoch])).toBe(
				back.sent,
			)
			expect(Object.keys(await said())).toHaveLength(303)
		})
	}

	test('[RESTORE1] what was there until then is a version itself, and one can go back to that', async () => {
		const { anna, bert, keep, restore, said, settle, ideas, list } = await hall()
		const id = await keep()
		layOut(anna, ideas, 'Danach', 20)
		take(bert, cardsOf(bert, 'Bert').slice(0, 10))
		await settle()
		const after = await said()
		await restore(id)
		const [latest] = await list()
		expect(latest).toMatchObject({ reason: 'beforeRestore' })
		await restore(latest?.id ?? '')
		expect(await said()).toEqual(after)
	})
})

describe('one board', () => {
	test('[RESTORE2] says what it said; what is newer elsewhere stays, and everybody goes on', async () => {
		const { anna, dora, eve, keep, restore, said, settle, ideas, doubts, list } = await hall()
		const id = await keep()
		const before = await said()
		take(eve, cardsOf(eve, 'Anna').slice(0, 30))
		layOut(eve, ideas, 'Unfug', 30)
		layOut(dora, doubts, 'Wichtig', 5)
		addActors(dora.doc, [{ name: 'Jugendamt' }])
		await settle()
		const elsewhere = boardIn(await said(), doubts)
		expect(await restore(id, { board: ideas })).toBe(60)
		await settle()
		expect(boardIn(await said(), ideas)).toEqual(boardIn(before, ideas))
		expect(boardIn(await said(), doubts)).toEqual(elsewhere)
		expect(listActors(anna.doc).map(({ name }) => name)).toEqual(['Jugendamt'])
		expect(anna.socket.closed).toBeUndefined()
		expect(Object.fromEntries(readAllRecords(anna.doc))).toEqual(await said())
		expect((await list())[0]).toMatchObject({ reason: 'beforeRestore' })
	})

	test('[RESTORE2] comes back although it was removed, and one that was not there then is refused', async () => {
		const { mona, keep, restore, said, settle, ideas, list } = await hall()
		const id = await keep()
		const before = await said()
		removeBoard(mona.doc, ideas)
		await settle()
		expect(boardsOf(mona.doc)).toHaveLength(1)
		await restore(id, { board: ideas })
		expect(await said()).toEqual(before)
		const kept = (await list()).length
		await expect(restore(id, { board: 'page:nowhere' })).rejects.toMatchObject({ id: 'notFound' })
		await expect(restore(id, { board: cardsOf(mona)[0] })).rejects.toMatchObject({ id: 'notFound' })
		await expect(restore('nowhere', {})).rejects.toMatchObject({ id: 'notFound' })
		expect(await list()).toHaveLength(kept)
	})

	test('[RESTORE3] what is missing comes back, on one board or everywhere, and nothing else changes', async () => {
		const { anna, cleo, dora, keep, restore, said, settle, ideas, doubts } = await hall()
		const id = await keep()
		const before = await said()
		take(anna, cardsOf(anna, 'Anna').slice(0, 20))
		take(dora, cardsOf(dora, 'Dora').slice(0, 20))
		layOut(cleo, doubts, 'Neu', 5)
		await settle()
		expect(await restore(id, { board: ideas, missing: true })).toBe(20)
		expect(boardIn(await said(), ideas)).toEqual(boardIn(before, ideas))
		expect(await restore(id, { missing: true })).toBe(20)
		expect(await said()).toMatchObject(before)
		expect(Object.keys(await said())).toHaveLength(307)
	})
})

describe('when it goes wrong', () => {
	test('[RESTORE4] two moderators at once get there one after the other, each with a version before', async () => {
		const { anna, keep, settled, restoring, said, settle, ideas, list } = await hall()
		const first = await keep('Vormittag')
		const morning = await said()
		layOut(anna, ideas, 'Mittag', 10)
		await settle()
		const second = await keep('Mittag')
		layOut(anna, ideas, 'Abend', 10)
		await settle()
		await settled(
			Promise.all([
				restoring.restore(workshop, second, {}),
				restoring.restore(workshop, first, {}),
				restoring.restore(workshop, second, { missing: true }),
			]),
		)
		expect(await said()).toMatchObject(morning)
		expect(Object.keys(await said())).toHaveLength(312)
		expect((await list()).filter(({ reason }) => reason === 'beforeRestore')).toHaveLength(3)
	})

	test('[RESTORE5] a store that takes nothing lets nobody go back, and nothing is lost', async () => {
		const { anna, eve, keep, restore, said, settle, ideas, fill, house } = await hall()
		const id = await keep()
		take(eve, cardsOf(eve, 'Anna').slice(0, 30))
		await settle()
		const before = await said()
		fill(true)
		for (const wanted of [{}, { board: ideas }, { missing: true }] as const) {
			await expect(restore(id, wanted)).rejects.toMatchObject({ id: 'storageAway' })
			expect(await said()).toEqual(before)
		}
		fill(false)
		const back = anna.socket.closed ? house.join('anna', { doc: anna.doc }) : anna
		await settle()
		layOut(back, ideas, 'Weiter', 1)
		await settle()
		expect(back.saved, JSON.stringify([house.reports.slice(-3), back.socket.closed])).toBe(back.sent)
		await restore(id)
		expect(cardsOf({ doc: await documentOf(house) }, 'Anna')).toHaveLength(75)
	})

	test('[RESTORE6] a crash before the new epoch is on disk leaves everything as it was, one after it the version', async () => {
		for (const moment of ['before', 'after'] as const) {
			const { eve, keep, restoring, said, settle, house, settled } = await hall()
			const id = await keep()
			const then = await said()
			take(eve, cardsOf(eve, 'Anna').slice(0, 30))
			await settle()
			const ruined = await said()
			if (moment === 'before') house.disk.hold()
			const restore = restoring.restore(workshop, id, {})
			restore.catch(() => {})
			if (moment === 'after') await settled(restore)
			else await house.clock.pass(1_000)
			house.crash()
			await settle()
			expect(await said(), moment).toEqual(moment === 'before' ? ruined : then)
		}
	})

	test('[RESTORE6] a version that is damaged is refused, and nothing changes', async () => {
		const { keep, restore, said, exchange, versions } = await hall()
		const id = await keep()
		const before = await said()
		const [version] = await versions.list(workshop, ['plenum'])
		expect(version?.id).toBe(id)
		exchange({
			keep: () => Promise.reject(new Error('not asked')),
			list: async () => [
				{ id, room: 'plenum', time: 1, reason: 'byHand', people: [], present: 0, changes: 0, epoch: 0, bytes: 3 },
			],
			read: async () => [Uint8Array.of(9, 9, 9)],
			drop: async () => {},
			erase: async () => {},
		})
		for (const wanted of [{}, { missing: true }] as const) {
			await expect(restore(id, wanted)).rejects.toMatchObject({ id: 'storageDamaged' })
		}
		expect(await said()).toEqual(before)
	})
})

async function documentOf(house: Awaited<ReturnType<typeof hall>>['house']): Promise<Y.Doc> {
	const doc = new Y.Doc()
	const update = house.relay.read({ workshop, room: 'plenum' }, (plenum) => Y.encodeStateAsUpdate(plenum))
	await house.settle()
	Y.applyUpdate(doc, await update)
	return doc
}
