// One lock from its fall to its end: who writes, who waits, and what comes in when it is lifted.

import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { memoryLog } from '../../../server/log/memoryLog.ts'
import { cellKind } from '../../../server/log/storage.ts'
import type { RelayLimits } from '../../../server/relay/index.ts'
import {
	addAgendaStep,
	conditionsOf,
	endSteps,
	nowOf,
	readNow,
	setFrozen,
	startStep,
} from '../../../shared/agenda/index.ts'
import type { Conditions } from '../../../shared/links/roles.ts'
import { type Person, relayHouse, syncFrame, updateOf, workshop } from '../../helpers/relayHouse.ts'

const plenum = { workshop, room: 'plenum' } as const
const stage = { workshop, room: 'stage' } as const

/** A workshop with a moderator at the stage and in the plenum, and two participants. */
async function locked(limits: Partial<RelayLimits> = {}) {
	const house = relayHouse({ conditionsOf, tell: readNow, limits })
	const { join, settle } = house
	const mona = join('mona', { role: 'moderator', room: 'stage' })
	const inPlenum = join('mona', { role: 'moderator' })
	const [anna, bert] = [join('anna'), join('bert')]
	await settle()
	const freeze = async (frozen: boolean) => {
		setFrozen(mona.doc, frozen)
		await settle()
	}
	return { ...house, house, mona, inPlenum, anna, bert, freeze }
}

const isSaved = ({ saved, sent }: Person) => saved === sent

describe('while it holds', () => {
	test('[HOLD1] participants’ edits change nothing, are not refused, and are not called saved', async () => {
		const { anna, bert, freeze, settle, disk } = await locked()
		anna.notes.set('before', 1)
		await freeze(true)
		expect(bert.notes.get('before')).toBe(1)
		expect(isSaved(anna), 'what came before is saved all the same').toBe(true)
		const before = disk.transactions
		const saved = anna.saved
		anna.notes.set('meanwhile', 1)
		anna.notes.delete('before')
		await settle()
		expect(bert.notes.toJSON()).toEqual({ before: 1 })
		expect([anna.saved, anna.sent - saved, disk.transactions - before]).toEqual([saved, 2, 0])
		expect([anna.denied, anna.socket.closed]).toEqual([[], undefined])
	})

	test('[HOLD1] an edit made just before is saved although its flush comes after', async () => {
		const { anna, mona, settle, disk } = await locked()
		disk.hold()
		anna.notes.set('before', 1)
		await settle()
		setFrozen(mona.doc, true)
		await settle()
		anna.notes.set('meanwhile', 1)
		await settle()
		disk.release()
		await settle()
		expect(anna.sent - anna.saved).toBe(1)
	})

	test('[HOLD1] the moderation and the house go on, and everybody sees it', async () => {
		const { anna, inPlenum, freeze, settle, writes } = await locked()
		await freeze(true)
		inPlenum.notes.set('moderation', 1)
		await writes('plenum', (doc) => doc.getMap('notes').set('house', 1))
		await settle()
		expect(anna.notes.toJSON()).toEqual({ moderation: 1, house: 1 })
		expect(isSaved(inPlenum)).toBe(true)
	})

	test('[HOLD1] a reader is refused as ever, and does not wait', async () => {
		const { freeze, settle, join } = await locked()
		await freeze(true)
		const reader = join('leser', { role: 'reader' })
		await settle()
		reader.notes.set('graffiti', 1)
		await settle()
		expect(reader.denied).toEqual(['notAllowed'])
		await freeze(false)
		expect(reader.sent, 'nobody asks a reader').toBe(1)
	})

	test('[HOLD1] people see each other as ever', async () => {
		const { anna, bert, freeze, settle } = await locked()
		await freeze(true)
		anna.sendAwareness({ id: anna.doc.clientID, state: { c: [1, 2] } })
		await settle()
		expect(bert.others.get(anna.doc.clientID)?.state).toEqual({ c: [1, 2] })
	})

	test('[HOLD5] whoever keeps sending is slowed down as ever, and nothing of it is kept or looked at', async () => {
		const { anna, inPlenum, bert, freeze, settle, clock, join, relay } = await locked()
		await freeze(true)
		const eve = join('eve', { silent: true })
		await settle()
		const { updatesIn } = relay.stats()
		const junk = updateOf(eve.doc, () => eve.notes.set('junk', 'x'.repeat(50_000)))
		const forged = updateOf(anna.doc, () => {})
		for (let i = 0; i < 500; i++) {
			eve.sendUpdate(i % 3 === 0 ? junk : i % 3 === 1 ? forged : Uint8Array.of(1, 2, 3))
			eve.sendMissing(junk)
			await clock.pass(500)
		}
		expect(eve.socket.closed).toBeUndefined()
		expect(relay.stats()).toMatchObject({ updatesIn, unflushedBytes: 0 })
		inPlenum.notes.set('still', 'quick')
		await settle()
		expect(bert.notes.toJSON()).toEqual({ still: 'quick' })
		expect(eve.saved).toBe(0)
	})

	test('[HOLD5] what the wire does not allow ends its sender all the same', async () => {
		const { anna, bert, freeze, settle } = await locked()
		await freeze(true)
		anna.send(Uint8Array.of(0, 9, 1))
		bert.send(syncFrame(2, new Uint8Array(1024 * 1024 + 1)))
		await settle()
		expect([anna.socket.closed, bert.socket.closed]).toEqual(['malformed', 'tooLarge'])
	})
})

describe('when it is lifted', () => {
	test('[HOLD2] everyone is asked once for what was held back, and all of it arrives', async () => {
		const { anna, bert, freeze, settle } = await locked()
		await freeze(true)
		for (let i = 0; i < 10; i++) anna.notes.set(`anna ${i}`, i)
		bert.notes.set('bert', 1)
		await settle()
		const sent = anna.sent
		await freeze(false)
		expect(anna.sent - sent, 'one answer').toBe(1)
		expect(bert.notes.size).toBe(11)
		expect(anna.notes.toJSON()).toEqual(bert.notes.toJSON())
		expect([isSaved(anna), isSaved(bert)]).toEqual([true, true])
	})

	test('[HOLD2] whoever wrote nothing meanwhile is not bothered', async () => {
		const { anna, bert, freeze, settle } = await locked()
		await freeze(true)
		anna.notes.set('anna', 1)
		await settle()
		const sent = bert.sent
		await freeze(false)
		expect(bert.sent).toBe(sent)
	})

	test('[HOLD2] edits made offline and while coming meanwhile arrive then', async () => {
		const { bert, freeze, settle, join } = await locked()
		await freeze(true)
		const doc = new Y.Doc()
		doc.getMap('notes').set('in the train', 1)
		const cara = join('cara', { doc })
		await settle()
		expect([cara.sent, cara.synced], 'sees everything, is not asked').toEqual([0, true])
		cara.notes.set('here', 2)
		await settle()
		await freeze(false)
		expect(bert.notes.toJSON()).toEqual({ 'in the train': 1, here: 2 })
		expect(isSaved(cara)).toBe(true)
		cara.notes.set('later', 3)
		await settle()
		expect(isSaved(cara)).toBe(true)
	})

	test('[HOLD2] locked again before the answers came, nothing gets past and nothing is lost', async () => {
		const { mona, anna, bert, freeze, settle } = await locked()
		await freeze(true)
		anna.notes.set('anna', 1)
		await settle()
		setFrozen(mona.doc, false)
		setFrozen(mona.doc, true)
		await settle()
		expect(bert.notes.size).toBe(0)
		expect(isSaved(anna)).toBe(false)
		await freeze(false)
		expect(bert.notes.toJSON()).toEqual({ anna: 1 })
		expect(isSaved(anna)).toBe(true)
	})

	test('[HOLD2] an answer that was under way when the lock came is asked for again', async () => {
		const { freeze, settle, join, bert } = await locked()
		const doc = new Y.Doc()
		const slow = join('slow', { doc, silent: true })
		await settle()
		await freeze(true)
		doc.getMap('notes').set('slow', 1)
		slow.sendMissing(Y.encodeStateAsUpdate(doc))
		await settle()
		expect([bert.notes.size, slow.saved]).toEqual([0, 0])
		await freeze(false)
		expect(slow.saved, 'not before an answer').toBe(0)
		slow.sendMissing(Y.encodeStateAsUpdate(doc))
		await settle()
		expect(bert.notes.get('slow')).toBe(1)
		expect(slow.saved).toBe(2)
	})

	test('[HOLD2] whoever lost the line while locked brings it along after the lock', async () => {
		const { anna, bert, freeze, settle, join } = await locked()
		await freeze(true)
		anna.notes.set('anna', 1)
		await settle()
		anna.leave()
		await freeze(false)
		expect(bert.notes.size).toBe(0)
		const back = join('anna', { doc: anna.doc })
		await settle()
		expect(bert.notes.get('anna')).toBe(1)
		expect(isSaved(back)).toBe(true)
	})

	test('[HOLD2] what a crash cost is healed although it is locked, at the latest after the lock', async () => {
		const { house, anna, bert, inPlenum, mona, freeze, settle } = await locked()
		await freeze(true)
		await freeze(false)
		house.disk.hold()
		anna.notes.set('heard, not stored', 1)
		await settle()
		expect(inPlenum.notes.get('heard, not stored')).toBe(1)
		for (const each of [anna, bert, inPlenum, mona]) each.leave()
		house.crash()
		const stageAgain = house.join('mona', { role: 'moderator', room: 'stage', doc: mona.doc })
		await settle()
		setFrozen(stageAgain.doc, true)
		await settle()
		const back = house.join('anna', { doc: anna.doc })
		const monaBack = house.join('mona', { role: 'moderator', doc: inPlenum.doc })
		await house.clock.pass(60_000)
		expect(monaBack.socket.closed, 'nobody honest is closed').toBeUndefined()
		setFrozen(stageAgain.doc, false)
		await house.clock.pass(5_000)
		const cara = house.join('cara')
		await settle()
		expect(cara.notes.toJSON()).toEqual({ 'heard, not stored': 1 })
		expect([isSaved(back), isSaved(monaBack)]).toEqual([true, true])
	})
})

describe('what holds', () => {
	test('[HOLD3] is known before anybody gets in, although nobody is at the stage', async () => {
		const { house, anna, freeze, settle } = await locked()
		await freeze(true)
		house.crash()
		anna.leave()
		const back = house.join('anna', { doc: anna.doc })
		back.notes.set('early', 1)
		const bert = house.join('bert')
		await settle()
		expect([back.synced, bert.notes.size, back.sent - back.saved]).toEqual([true, 0, 1])
		await house.writes('stage', (doc) => setFrozen(doc, false))
		await settle()
		expect(bert.notes.get('early')).toBe(1)
	})

	test('[HOLD3] holds on when the stage closes, and is followed when it opens again', async () => {
		const { relay, writes, mona, anna, bert, freeze, settle, clock } = await locked()
		await freeze(true)
		mona.leave()
		await clock.pass(61_000)
		expect(relay.stats().openRooms).toBe(1)
		anna.notes.set('anna', 1)
		await settle()
		expect(bert.notes.size).toBe(0)
		await writes('stage', (doc) => setFrozen(doc, false))
		await settle()
		expect(bert.notes.get('anna')).toBe(1)
	})

	test('[HOLD3] takes effect with the very next frame', async () => {
		const { mona, anna, bert, settle } = await locked()
		setFrozen(mona.doc, true)
		anna.notes.set('too late', 1)
		await settle()
		expect(bert.notes.size).toBe(0)
	})

	test('[HOLD3] follows from the step that runs, too', async () => {
		const { mona, anna, bert, settle } = await locked()
		const step = addAgendaStep(mona.doc, { writers: 'moderation' })
		startStep(mona.doc, step, 0)
		anna.notes.set('anna', 1)
		await settle()
		expect(bert.notes.size).toBe(0)
		endSteps(mona.doc, 1)
		await settle()
		expect(bert.notes.get('anna')).toBe(1)
	})

	test('[HOLD3] is each workshop’s own', async () => {
		const { freeze, relay, settle, anna, bert } = await locked()
		const inEssen = async (frozen: boolean) => {
			const written = relay.write({ workshop: 'essen', room: 'stage' }, (doc) => setFrozen(doc, frozen))
			await settle()
			await written
		}
		await inEssen(true)
		anna.notes.set('anna', 1)
		await settle()
		expect(bert.notes.get('anna')).toBe(1)
		await freeze(true)
		await inEssen(false)
		anna.notes.set('anna', 2)
		await settle()
		expect(bert.notes.get('anna')).toBe(1)
	})

	test('[HOLD3] costs no room that stays open', async () => {
		const { relay, join, settle, clock } = relayHouse({ conditionsOf })
		const anna = join('anna')
		await settle()
		expect(relay.stats().openRooms).toBe(2)
		await clock.pass(61_000)
		expect(relay.stats().openRooms).toBe(1)
		anna.leave()
		await clock.pass(61_000)
		expect(relay.stats().openRooms).toBe(0)
	})

	test('[HOLD3] founding does not wait for it, room after room', async () => {
		const { relay, settle } = relayHouse({ conditionsOf })
		const content = (edit: (doc: Y.Doc) => void) => {
			const doc = new Y.Doc()
			edit(doc)
			return Y.encodeStateAsUpdate(doc)
		}
		await relay.seed(
			plenum,
			content((doc) => doc.getMap('notes').set('title', 'Auenbrück')),
		)
		await relay.seed(
			stage,
			content((doc) => setFrozen(doc, true)),
		)
		await settle()
		expect(relay.stats().openRooms).toBe(0)
		expect(await relay.read(stage, conditionsOf)).toEqual({ writing: 'moderation' })
	})

	test('[HOLD4] a damaged stage locks nobody out, and the operator is told', async () => {
		const { house, anna, mona, freeze, settle } = await locked()
		await freeze(true)
		await freeze(false)
		await freeze(true)
		house.crash()
		await house.disk.write([{ remove: cellKind.record, key: stage, seq: 1 }])
		await expect(memoryLog(house.disk).read(stage)).rejects.toMatchObject({ id: 'storageDamaged' })
		const back = house.join('anna', { doc: anna.doc })
		const bert = house.join('bert')
		const monaBack = house.join('mona', { room: 'stage', role: 'moderator', doc: mona.doc })
		await settle()
		back.notes.set('goes on', 1)
		await settle()
		expect(bert.notes.get('goes on')).toBe(1)
		expect(monaBack.socket.closed).toBe('storageDamaged')
		expect(house.reports).toContainEqual({ event: 'conditionsUnknown', details: { workshop } })
	})

	test('[HOLD4] a stage that cannot be read just now keeps the plenum waiting', async () => {
		const { house, anna, freeze, settle } = await locked()
		await freeze(true)
		const { cells } = house.disk
		let away = true
		house.disk.cells = (key, kind, from) => {
			if (away && key.room === 'stage') throw new Error('input/output error')
			return cells(key, kind, from)
		}
		house.crash()
		const early = house.join('anna', { doc: anna.doc })
		await settle()
		expect([early.socket.closed, early.synced]).toEqual(['storageAway', false])
		expect(house.relay.stats().openRooms).toBe(0)
		away = false
		const later = house.join('anna', { doc: anna.doc })
		const bert = house.join('bert')
		await settle()
		later.notes.set('anna', 1)
		await settle()
		expect([later.synced, bert.notes.size]).toEqual([true, 0])
	})

	test('[HOLD4] a stage nobody can make sense of leaves what held before', async () => {
		let broken = false
		const mind = (stage: Y.Doc): Conditions => {
			if (broken) throw new Error('no agenda of ours')
			return conditionsOf(stage)
		}
		const { join, settle, writes, reports } = relayHouse({ conditionsOf: mind })
		const [anna, bert] = [join('anna'), join('bert')]
		await settle()
		await writes('stage', (doc) => setFrozen(doc, true))
		broken = true
		await writes('stage', (doc) => setFrozen(doc, false))
		anna.notes.set('anna', 1)
		await settle()
		expect(bert.notes.size).toBe(0)
		expect(reports.filter(({ event }) => event === 'conditionsUnknown')).toHaveLength(1)
		broken = false
		await writes('stage', (doc) => doc.getMap('steps').set('x', 1))
		await settle()
		expect(bert.notes.get('anna')).toBe(1)
	})

	test('[HOLD3] the relay can be closed while it is still finding out', async () => {
		const { relay, join, settle } = relayHouse({ conditionsOf })
		const anna = join('anna')
		const closed = relay.close()
		await settle()
		await closed
		expect(anna.socket.closed).toBe('shuttingDown')
		expect(relay.stats().openRooms).toBe(0)
	})
})

test('[ROLE1] what holds is not for participants to say, nor for a phone or a reader', async () => {
	const { join, settle, anna, bert, freeze } = await locked()
	await freeze(true)
	const people = [
		join('anna', { room: 'stage' }),
		join('leser', { room: 'stage', role: 'reader' }),
		join('mia', { room: 'stage', follows: true, role: 'moderator' }),
	]
	await settle()
	for (const { doc, sendUpdate } of people) sendUpdate(updateOf(doc, () => nowOf(doc).set('frozen', false)))
	await settle()
	anna.notes.set('anna', 1)
	await settle()
	expect(bert.notes.size).toBe(0)
	expect(people.map(({ socket, denied }) => socket.closed ?? denied[0])).toEqual([
		'notAllowed',
		'notAllowed',
		'malformed',
	])
})
