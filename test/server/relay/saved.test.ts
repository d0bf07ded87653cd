import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { memoryLog } from '../../../server/log/memoryLog.ts'
import { cellKind } from '../../../server/log/storage.ts'
import { limits } from '../../../shared/protocol/limits.ts'
import { relayHouse, updateOf, workshop } from '../../helpers/relayHouse.ts'

const plenum = { workshop, room: 'plenum' } as const

test('[SAVE1] saved comes only after the flush, the others see the edit before', async () => {
	const { join, settle, disk } = relayHouse()
	const anna = join('anna')
	const bert = join('bert')
	await settle()
	expect(anna.saved).toBe(anna.sent)
	disk.hold()
	anna.notes.set('a', 1)
	await settle()
	expect(bert.notes.get('a')).toBe(1)
	expect(anna.saved).toBe(anna.sent - 1)
	disk.release()
	await settle()
	expect(anna.saved).toBe(anna.sent)
})

test('[SAVE1] the answer to our state vector counts as a frame, empty or not', async () => {
	const { join, settle } = relayHouse()
	const doc = new Y.Doc()
	doc.getMap('notes').set('offline', 1)
	const anna = join('anna', { doc })
	const bert = join('bert')
	await settle()
	expect([anna.sent, anna.saved]).toEqual([1, 1])
	expect([bert.sent, bert.saved]).toEqual([1, 1])
	expect(bert.notes.get('offline')).toBe(1)
})

test('[SAVE1] an edit that brings nothing new is saved when what it repeats is', async () => {
	const { join, settle, disk } = relayHouse()
	const anna = join('anna')
	await settle()
	disk.hold()
	const update = updateOf(anna.doc, () => anna.notes.set('a', 1))
	anna.sendUpdate(update)
	await settle()
	expect(anna.saved).toBe(anna.sent - 2)
	disk.release()
	await settle()
	expect(anna.saved).toBe(anna.sent)
})

test('[SAVE2] however fast somebody writes, saved comes at most ten times a second and ends complete', async () => {
	const { join, settle, clock } = relayHouse()
	const anna = join('anna')
	await settle()
	let told = 0
	const before = anna.socket.onMessage
	anna.socket.onMessage = (message) => {
		before?.(message)
		if (message[0] === 64) told++
	}
	for (let i = 0; i < 100; i++) {
		anna.notes.set(`note ${i}`, i)
		await clock.pass(10)
	}
	await settle()
	expect(anna.saved).toBe(anna.sent)
	expect(told).toBeGreaterThan(5)
	expect(told).toBeLessThanOrEqual(14)
})

test('[SAVE3] while the disk fails people go on working, are told so, and nothing is called saved', async () => {
	const { join, settle, disk, relay, clock } = relayHouse()
	const anna = join('anna')
	const bert = join('bert')
	await settle()
	const before = anna.sent
	disk.hold()
	anna.notes.set('note 0', 'under way')
	await settle()
	anna.notes.set('note 0', 'next in line')
	await settle()
	disk.fail('no space left')
	for (let i = 0; i < 20; i++) {
		anna.notes.set(`note ${i}`, i)
		await settle()
	}
	expect(bert.notes.size).toBe(20)
	expect(anna.saved).toBe(before)
	expect(anna.trouble).toEqual([1])
	expect(bert.trouble).toEqual([1])
	expect(relay.health().join()).toContain('no space left')
	const cara = join('cara')
	await settle()
	expect(cara.trouble).toEqual([1])
	expect(cara.notes.size).toBe(20)
	disk.fail(undefined)
	await clock.pass(1_200)
	expect(anna.trouble).toEqual([1, 0])
	expect(anna.saved).toBe(anna.sent)
	expect(relay.health()).toEqual([])
	const { tail } = await memoryLog(disk).read(plenum)
	expect(tail.map(({ seq }) => seq)).toEqual(tail.map((_, i) => i + 1))
	const doc = new Y.Doc()
	for (const { update } of tail) {
		Y.applyUpdate(doc, update)
		expect(doc.store.pendingStructs, 'in the order in which they were made').toBeNull()
	}
	expect(doc.getMap('notes').size).toBe(20)
})

test('[SAVE4] more than the memory should hold is refused for now, not lost quietly', async () => {
	const { join, settle, disk, clock } = relayHouse({ limits: { backlog: 20_000 } })
	const anna = join('anna')
	const bert = join('bert')
	await settle()
	disk.fail('no space left')
	for (let i = 0; i < 40 && !anna.socket.closed; i++) {
		anna.notes.set(`note ${i}`, 'x'.repeat(1_000))
		await settle()
	}
	expect(anna.socket.closed).toBe('storageAway')
	expect(bert.socket.closed).toBeUndefined()
	anna.leave()
	disk.fail(undefined)
	await clock.pass(2_000)
	const again = join('anna', { doc: anna.doc })
	await settle()
	expect(again.saved).toBe(again.sent)
	expect(bert.notes.size).toBe(anna.notes.size)
})

test('[SAVE5] after a crash everything called saved is there', async () => {
	const house = relayHouse()
	const anna = house.join('anna')
	await house.settle()
	anna.notes.set('saved', 1)
	await house.settle()
	expect(anna.saved).toBe(anna.sent)
	house.disk.hold()
	anna.notes.set('not saved', 2)
	await house.settle()
	expect(anna.saved).toBe(anna.sent - 1)
	anna.leave()
	house.crash()
	const bert = house.join('bert')
	await house.settle()
	expect(bert.notes.toJSON()).toEqual({ saved: 1 })
	const back = house.join('anna', { doc: anna.doc })
	await house.settle()
	expect(bert.notes.toJSON()).toEqual({ saved: 1, 'not saved': 2 })
	expect(back.saved).toBe(back.sent)
})

test('[SAVE6] a long tail becomes a snapshot while people write', async () => {
	const { join, settle, disk, clock } = relayHouse({ limits: { recordsPerSnapshot: 50 } })
	const anna = join('anna')
	await settle()
	for (let i = 0; i < 120; i++) {
		anna.notes.set(`note ${i}`, i)
		await clock.pass(20)
	}
	await settle()
	const stored = await memoryLog(disk).read(plenum)
	expect(stored.snapshot?.seq).toBeGreaterThanOrEqual(100)
	expect(stored.tail.length).toBeLessThan(50)
	const doc = new Y.Doc()
	Y.applyUpdateV2(doc, stored.snapshot?.state ?? new Uint8Array())
	for (const { update } of stored.tail) Y.applyUpdate(doc, update)
	expect(doc.getMap('notes').size).toBe(120)
	expect(stored.snapshot?.owners.get('anna')).toEqual([anna.doc.clientID])
})

test('[SAVE6] a snapshot the disk did not take is tried again with the next edit', async () => {
	const { join, settle, disk, clock } = relayHouse({ limits: { recordsPerSnapshot: 50 } })
	const write = disk.write
	let refused = 0
	disk.write = (changes) => {
		const snapshot = changes.some((change) => 'put' in change && change.put === cellKind.snapshot)
		if (!snapshot || refused > 0) return write(changes)
		refused++
		return Promise.reject(new Error('input/output error'))
	}
	const anna = join('anna', { awareness: false })
	await settle()
	for (let i = 0; i < 50; i++) {
		anna.notes.set(`note ${i}`, i)
		await clock.pass(20)
	}
	await settle()
	expect([refused, (await memoryLog(disk).read(plenum)).snapshot]).toEqual([1, undefined])
	anna.notes.set('one more', 1)
	await settle()
	expect((await memoryLog(disk).read(plenum)).snapshot?.seq).toBeGreaterThanOrEqual(50)
	expect(anna.saved).toBe(anna.sent)
})

test('[SAVE7] one transaction takes what came in one turn, whatever the number of people', async () => {
	const { join, settle, disk } = relayHouse()
	const people = Array.from({ length: 20 }, (_, i) => join(`person ${i}`))
	await settle()
	const before = disk.transactions
	for (const { notes } of people) notes.set('mine', limits.title)
	await settle()
	expect(disk.transactions - before).toBe(1)
})

test('[SAVE8] nobody gets their own edits back, and all others get them once', async () => {
	const { join, settle } = relayHouse()
	const [anna, bert, cara] = [join('anna'), join('bert'), join('cara')]
	await settle()
	const begun = [anna.updates, bert.updates, cara.updates]
	for (let i = 0; i < 5; i++) {
		anna.notes.set('a', i)
		bert.notes.set('b', i)
	}
	await settle()
	expect([anna, bert, cara].map(({ updates }, i) => updates - (begun[i] ?? 0))).toEqual([5, 5, 10])
	expect(cara.notes.toJSON()).toEqual({ a: 4, b: 4 })
})

test('[SAVE8] many people writing at once cost one write per person and beat', async () => {
	const { join, settle } = relayHouse()
	const people = Array.from({ length: 20 }, (_, i) => join(`person ${i}`))
	await settle()
	const before = people.map(({ socket, updates }) => ({ writes: socket.writes, updates }))
	for (const { notes } of people) notes.set('mine', 1)
	await settle()
	for (const [i, { socket, updates }] of people.entries()) {
		expect(updates - (before[i]?.updates ?? 0)).toBe(19)
		expect(socket.writes - (before[i]?.writes ?? 0)).toBeLessThanOrEqual(3)
	}
})
