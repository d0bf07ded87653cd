// Who removes or writes far beyond the usual is stopped and the moderation is told; nobody honest is.

import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { createHistory } from '../../../client/sync/history.ts'
import { removeBoard } from '../../../shared/board/boards.ts'
import { removeShapes } from '../../../shared/board/cards/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { recordsOf } from '../../../shared/board/records.ts'
import { discardHeld, releaseAlarm } from '../../../shared/versions/index.ts'
import { cardsOf, cluster, hall, layOut, take } from '../../helpers/hall.ts'
import { workshop } from '../../helpers/relayHouse.ts'

// Halls of 300 cards and seven people take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

describe('far beyond the usual', () => {
	test('[ALARM1] who removes most cards of others is braked, and the moderation is told what and where', async () => {
		const { eve, alarms, settle, ideas, list, reports } = await hall()
		take(eve, cardsOf(eve).slice(0, 240))
		await settle()
		expect(alarms()).toMatchObject([
			{ participant: 'eve', name: 'eve', what: 'removed', count: 240, board: ideas, state: 'braked' },
		])
		expect(reports).toContainEqual({ event: 'alarm', details: { workshop, what: 'removed', count: 240 } })
		expect((await list())[0]).toMatchObject({ id: alarms()[0]?.version, reason: 'beforeRemoval' })
	})

	test('[ALARM1] who lays most cards of others into the trash is braked all the same, and one request brings them back', async () => {
		const { eve, mona, alarms, settle, said, restore } = await hall()
		const before = await said()
		removeShapes(eve.doc, cardsOf(eve).slice(0, 240), { by: 'eve', at: 1 })
		await settle()
		expect(alarms()).toMatchObject([{ participant: 'eve', what: 'removed', count: 240, state: 'braked' }])
		expect(cardsOf(mona)).toHaveLength(60)
		expect(await restore(alarms()[0]?.version ?? '', { missing: true })).toBe(240)
		await settle()
		expect(await said()).toMatchObject(before)
	})

	test('[ALARM1] one by one within moments is the same, and only what was before the alarm is gone', async () => {
		const { eve, mona, alarms, settle } = await hall()
		const before = cardsOf(mona).length
		for (const id of cardsOf(eve)) recordsOf(eve.doc).delete(id)
		await settle()
		expect(alarms()).toMatchObject([{ what: 'removed' }])
		expect(before - cardsOf(mona).length).toBeLessThan(70)
	})

	test('[ALARM1] hundreds of entries within moments are too much as well', async () => {
		const { eve, mona, alarms, settle, doubts } = await hall()
		const before = cardsOf(mona).length
		layOut(eve, doubts, 'Unfug', 800)
		await settle()
		expect(alarms()).toMatchObject([{ what: 'written', participant: 'eve' }])
		expect(cardsOf(mona).length - before).toBeLessThanOrEqual(405)
	})

	test('[ALARM2] one click brings back what is missing, and takes nothing from anybody', async () => {
		const { eve, anna, alarms, settle, said, restore, ideas, read } = await hall()
		const before = await said()
		take(eve, cardsOf(eve).slice(0, 240))
		await settle()
		layOut(anna, ideas, 'Danach', 3)
		await settle()
		expect(await restore(alarms()[0]?.version ?? '', { missing: true })).toBe(240)
		await settle()
		expect(await said()).toMatchObject(before)
		expect(await read((doc) => cardsOf({ doc }, 'Danach').length)).toBe(3)
	})

	test('[ALARM3] what a braked device sends is neither applied nor refused nor called saved, on all its devices', async () => {
		const { eve, anna, bert, join, settle } = await hall()
		take(eve, cardsOf(eve).slice(0, 240))
		await settle()
		const left = cardsOf(bert).length
		const phone = join('eve', { doc: new Y.Doc() })
		await settle()
		const saved = eve.saved
		take(eve, cardsOf(eve))
		phone.notes.set('graffiti', 1)
		anna.notes.set('honest', 1)
		await settle()
		expect([eve.braked, phone.braked, anna.braked]).toEqual([true, true, false])
		expect(cardsOf(bert)).toHaveLength(left)
		expect(bert.notes.toJSON()).toEqual({ honest: 1 })
		expect([eve.saved, eve.denied, eve.socket.closed]).toEqual([saved, [], undefined])
		expect(anna.saved).toBe(anna.sent)
	})

	test('[ALARM4] once it is released, what was held comes in, and the next one is an alarm of its own', async () => {
		const { eve, bert, desk, alarms, settle, clock } = await hall()
		take(eve, cardsOf(eve).slice(0, 240))
		await settle()
		eve.notes.set('an honest word', 1)
		await settle()
		expect(bert.notes.size).toBe(0)
		releaseAlarm(desk.doc, alarms()[0]?.id ?? '')
		await clock.pass(15_000)
		expect(eve.braked).toBe(false)
		expect(bert.notes.toJSON()).toEqual({ 'an honest word': 1 })
		expect(eve.saved).toBe(eve.sent)
		take(eve, cardsOf(eve))
		await settle()
		expect(alarms().map(({ state, count }) => [state, count])).toEqual([
			['braked', 60],
			['released', 240],
		])
	})

	test('[ALARM8] if it is discarded, the device is told to give it up, and nothing of it comes from there', async () => {
		const { eve, anna, bert, desk, alarms, settle, clock, house } = await hall()
		take(eve, cardsOf(eve).slice(0, 240))
		await settle()
		const left = cardsOf(bert).length
		eve.notes.set('graffiti', 1)
		take(eve, cardsOf(eve).slice(0, 20))
		await settle()
		discardHeld(desk.doc, alarms()[0]?.id ?? '')
		await clock.pass(15_000)
		expect([eve.braked, eve.discards, anna.discards]).toEqual([false, true, false])
		expect(alarms()).toMatchObject([{ state: 'discarded', count: 240 }])
		expect([bert.notes.size, cardsOf(bert).length]).toEqual([0, left])
		// What a page of ours does then: it comes again with nothing but what the server has.
		eve.leave()
		const again = house.join('eve')
		await settle()
		again.notes.set('an honest word', 1)
		await settle()
		expect([again.braked, again.discards]).toEqual([false, false])
		expect(bert.notes.toJSON()).toEqual({ 'an honest word': 1 })
	})

	test('[ALARM5] a restart lifts nothing, and who comes back is braked before they get in', async () => {
		const { eve, house, join, settle, alarms, read } = await hall()
		take(eve, cardsOf(eve).slice(0, 240))
		await settle()
		expect(alarms()).toHaveLength(1)
		house.crash()
		const again = house.join('eve', { doc: eve.doc })
		const honest = house.join('anna')
		await settle()
		again.notes.set('graffiti', 1)
		honest.notes.set('honest', 1)
		await settle()
		expect(again.braked).toBe(true)
		expect(await read((doc) => doc.getMap('notes').toJSON())).toEqual({ honest: 1 })
		expect(join).toBeDefined()
	})

	test('[ALARM5] what a log does not take holds all the same, and is laid before the moderation later', async () => {
		const { eve, disk, alarms, settle, clock, bert } = await hall()
		disk.hold()
		take(eve, cardsOf(eve).slice(0, 240))
		await settle()
		disk.fail('no space left')
		await clock.pass(3_000)
		eve.notes.set('graffiti', 1)
		await settle()
		expect(alarms()).toEqual([])
		expect(bert.notes.size).toBe(0)
		disk.fail(undefined)
		await clock.pass(20_000)
		expect(alarms()).toMatchObject([{ state: 'braked', count: 240 }])
		expect(bert.notes.size).toBe(0)
	})

	test('[ALARM5] a desk that says nonsense locks nobody out', async () => {
		const { desk, anna, bert, settle, house } = await hall()
		desk.doc.getMap('alarms').set('x', { state: 'braked', participant: 7 })
		desk.doc.getMap('alarms').set('y', new Y.Map([['state', 'braked']]))
		await settle()
		anna.notes.set('still', 1)
		await settle()
		expect(bert.notes.get('still')).toBe(1)
		house.disk.drop()
	})

	test('[ALARM6] the moderation is never braked, but what was there before is kept', async () => {
		const { mona, alarms, settle, list, ideas, boards, clock } = await hall()
		removeBoard(mona.doc, ideas)
		await settle()
		expect(boards()).toHaveLength(1)
		expect(alarms()).toEqual([])
		expect(await list()).toMatchObject([{ reason: 'beforeRemoval' }])
		mona.notes.set('goes', 'on')
		await settle()
		expect(mona.saved).toBe(mona.sent)
		await clock.pass(1_000)
	})

	test('[ALARM6] the moderation imports hundreds of entries, and nobody is told', async () => {
		const { mona, alarms, settle, doubts } = await hall()
		layOut(mona, doubts, 'Datei', 600)
		await settle()
		expect(alarms()).toEqual([])
		expect(mona.saved).toBe(mona.sent)
	})
})

describe('honest people', () => {
	test('[ALARM7] who removes a cluster of thirty cards of their own, and takes it back, is not noticed', async () => {
		const { anna, ideas, alarms, settle, list } = await hall()
		const id = cluster(anna, ideas, 'Meins', 30)
		await settle()
		const history = createHistory(anna.doc, plenumMaps)
		take(anna, [id])
		await settle()
		expect(cardsOf(anna, 'Meins')).toEqual([])
		history.undo()
		await settle()
		expect(cardsOf(anna, 'Meins')).toHaveLength(30)
		expect([alarms(), await list()]).toEqual([[], []])
	})

	test('[ALARM7] who removes all 75 cards they have laid themselves is not noticed', async () => {
		const { dora, alarms, settle } = await hall()
		take(dora, cardsOf(dora, 'Dora'))
		await settle()
		expect(alarms()).toEqual([])
	})

	test('[ALARM7] who selects 25 cards of others and removes them, and takes it back, is not noticed', async () => {
		const { bert, mona, alarms, settle } = await hall()
		const history = createHistory(bert.doc, plenumMaps)
		take(bert, cardsOf(bert, 'Anna').slice(0, 25))
		await settle()
		expect(cardsOf(mona, 'Anna')).toHaveLength(50)
		history.undo()
		await settle()
		expect(cardsOf(mona, 'Anna')).toHaveLength(75)
		expect(alarms()).toEqual([])
	})

	test('[ALARM7] who removes a cluster of thirty cards of others in a small workshop is not noticed', async () => {
		const { anna, bert, ideas, alarms, settle } = await hall()
		const id = cluster(anna, ideas, 'Ihrs', 30)
		await settle()
		take(bert, [id])
		await settle()
		expect(cardsOf(anna, 'Ihrs')).toEqual([])
		expect(alarms()).toEqual([])
	})

	test('[ALARM7] who pastes a hundred cards, and takes it back, is not noticed', async () => {
		const { cleo, ideas, alarms, settle } = await hall()
		const history = createHistory(cleo.doc, plenumMaps)
		layOut(cleo, ideas, 'Eingefügt', 100)
		await settle()
		history.undo()
		await settle()
		expect(cardsOf(cleo, 'Eingefügt')).toEqual([])
		history.redo()
		await settle()
		expect(cardsOf(cleo, 'Eingefügt')).toHaveLength(100)
		expect(alarms()).toEqual([])
	})

	test('[ALARM7] who was away for an hour and comes back with all they did is not noticed', async () => {
		const { anna, house, mona, ideas, alarms, settle, clock } = await hall()
		anna.leave()
		await clock.pass(3_600_000)
		layOut(anna, ideas, 'Unterwegs', 120)
		for (const id of cardsOf(anna, 'Bert').slice(0, 20)) take(anna, [id])
		house.join('anna', { doc: anna.doc })
		await settle()
		expect(cardsOf(mona, 'Unterwegs')).toHaveLength(120)
		expect(alarms()).toEqual([])
	})

	test('[ALARM7] who brings back after a crash what others wrote is not noticed', async () => {
		const { bert, ideas, house, alarms, clock, anna, read } = await hall({ addedMost: 80 })
		house.disk.hold()
		for (let i = 0; i < 6; i++) {
			layOut(anna, ideas, 'Verloren', 15)
			await clock.pass(11_000)
		}
		house.crash()
		house.disk.release()
		house.join('bert', { doc: bert.doc })
		await clock.pass(5_000)
		expect(await read((doc) => cardsOf({ doc }, 'Verloren').length)).toBe(90)
		expect(alarms()).toEqual([])
	})
})
