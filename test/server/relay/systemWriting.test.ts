import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { memoryLog } from '../../../server/log/memoryLog.ts'
import type { RelayLimits } from '../../../server/relay/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { type Person, relayHouse, updateOf, workshop } from '../../helpers/relayHouse.ts'

const plenum = { workshop, room: 'plenum' } as const
const notesOf = (doc: Y.Doc) => doc.getMap('notes')

/** Under which Yjs clients a person's copy says something was written. */
const clientsIn = ({ doc }: Person) => [...doc.store.clients.keys()]

async function withAnna(limits: Partial<RelayLimits> = {}) {
	const house = relayHouse({ limits })
	const anna = house.join('anna')
	await house.settle()
	return { ...house, house, anna }
}

test('[HOUSE1] a room nobody is in can be read and written, and what was written is on disk when it is answered', async () => {
	const { relay, writes, join, settle, disk, clock } = relayHouse()
	const answer = await writes('plenum', (doc) => {
		notesOf(doc).set('card', 'Kinderbetreuung')
		return notesOf(doc).size
	})
	expect(answer).toBe(1)
	expect((await memoryLog(disk).read(plenum)).tail).toHaveLength(1)
	expect(await relay.read(plenum, (doc) => notesOf(doc).toJSON())).toEqual({ card: 'Kinderbetreuung' })
	await clock.pass(61_000)
	expect(relay.stats().openRooms).toBe(0)
	const anna = join('anna')
	await settle()
	expect(anna.notes.toJSON()).toEqual({ card: 'Kinderbetreuung' })
})

test('[HOUSE1] those who are there get it at once, and their own work goes on', async () => {
	const { writes, anna, settle } = await withAnna()
	anna.notes.set('anna', 1)
	await writes('plenum', (doc) => notesOf(doc).set('house', 2))
	anna.notes.set('anna', 3)
	await settle()
	expect(anna.notes.toJSON()).toEqual({ anna: 3, house: 2 })
	expect(anna.saved).toBe(anna.sent)
})

test('[HOUSE1] it waits for a room that is loading, and for one that is closing', async () => {
	const { relay, join, settle, clock, disk } = relayHouse()
	const early = relay.write(plenum, (doc) => notesOf(doc).set('early', 1))
	const anna = join('anna', { awareness: false })
	await settle()
	await early
	expect(anna.notes.get('early')).toBe(1)
	anna.leave()
	disk.hold()
	await clock.pass(61_000)
	const late = relay.write(plenum, (doc) => notesOf(doc).set('late', 1))
	disk.release()
	await settle()
	await late
	const bert = join('bert', { awareness: false })
	await settle()
	expect(bert.notes.toJSON()).toEqual({ early: 1, late: 1 })
	expect((await memoryLog(disk).read(plenum)).tail.map(({ seq }) => seq)).toEqual([2])
})

test('[HOUSE1] a relay that is closing writes nothing any more, and one that has begun finishes', async () => {
	const { relay, settle, disk } = await withAnna()
	disk.hold()
	const begun = relay.write(plenum, (doc) => notesOf(doc).set('begun', 1))
	await settle()
	const closed = relay.close()
	const refused = relay.write(plenum, (doc) => notesOf(doc).set('too late', 1))
	await expect(refused).rejects.toMatchObject({ id: 'shuttingDown' })
	await expect(relay.read(plenum, notesOf)).rejects.toMatchObject({ id: 'shuttingDown' })
	disk.release()
	await settle()
	await begun
	await closed
	const { snapshot } = await memoryLog(disk).read(plenum)
	const doc = new Y.Doc()
	Y.applyUpdateV2(doc, snapshot?.state ?? new Uint8Array())
	expect(notesOf(doc).toJSON()).toEqual({ begun: 1 })
})

test('[HOUSE1] work that changes nothing writes nothing', async () => {
	const { writes, anna, disk, settle } = await withAnna()
	anna.notes.set('card', 1)
	await settle()
	const before = [disk.transactions, clientsIn(anna).length]
	expect(await writes('plenum', (doc) => notesOf(doc).get('card'))).toBe(1)
	expect([disk.transactions, clientsIn(anna).length]).toEqual(before)
})

test('[HOUSE2] work that throws halfway leaves everything as it was', async () => {
	const { writes, anna, settle, relay, join, clock } = await withAnna()
	anna.notes.set('anna', 1)
	await settle()
	const failing = writes('plenum', (doc) => {
		notesOf(doc).set('half', 1)
		notesOf(doc).delete('anna')
		throw new Error('the other half is missing')
	})
	await expect(failing).rejects.toThrow('the other half is missing')
	anna.notes.set('after', 2)
	await writes('plenum', (doc) => notesOf(doc).set('house', 3))
	expect(await relay.read(plenum, (doc) => notesOf(doc).toJSON())).toEqual({ anna: 1, after: 2, house: 3 })
	await clock.pass(61_000)
	const bert = join('bert')
	await settle()
	expect(bert.notes.toJSON()).toEqual(anna.notes.toJSON())
	expect(Y.encodeStateVector(bert.doc)).toEqual(Y.encodeStateVector(anna.doc))
	expect(bert.doc.store.pendingStructs).toBeNull()
})

test('[HOUSE3] while the log is away nothing is done, and it can be done when it is back', async () => {
	const { writes, anna, settle, disk, clock } = await withAnna()
	disk.fail('no space left')
	anna.notes.set('anna', 1)
	await settle()
	let ran = 0
	const work = (doc: Y.Doc) => {
		ran++
		notesOf(doc).set('house', 1)
	}
	await expect(writes('plenum', work)).rejects.toMatchObject({ id: 'storageAway' })
	expect([ran, anna.notes.has('house')]).toEqual([0, false])
	disk.fail(undefined)
	await clock.pass(1_200)
	await writes('plenum', work)
	expect(anna.notes.has('house')).toBe(true)
})

test('[HOUSE3] a log that fails with this very change refuses it, and takes it later', async () => {
	const { writes, anna, disk, clock, join, settle, house } = await withAnna()
	disk.fail('no space left')
	await expect(writes('plenum', (doc) => notesOf(doc).set('house', 1))).rejects.toMatchObject({ id: 'storageAway' })
	expect(anna.notes.has('house'), 'nobody sees it yet').toBe(false)
	disk.fail(undefined)
	await clock.pass(1_200)
	anna.leave()
	house.crash()
	expect(house.relay.health()).toEqual([])
	const bert = join('bert')
	await settle()
	expect(bert.notes.get('house')).toBe(1)
})

test('[HOUSE3] a full document is refused before anything is done', async () => {
	const { writes, anna } = await withAnna({ document: 1_000 })
	await writes('plenum', (doc) => notesOf(doc).set('house', 'x'.repeat(1_100)))
	await expect(writes('plenum', (doc) => notesOf(doc).set('more', 1))).rejects.toMatchObject({ id: 'documentFull' })
	expect(anna.notes.has('more')).toBe(false)
})

test('[HOUSE4] one id as long as the room is open, although its document rests in between', async () => {
	const { writes, anna, clock, relay } = await withAnna()
	for (let i = 0; i < 3; i++) {
		await writes('plenum', (doc) => notesOf(doc).set('house', i))
		await clock.pass(61_000)
		expect(relay.stats().liveDocuments).toBe(0)
	}
	expect(clientsIn(anna)).toHaveLength(1)
})

test('[HOUSE6] nobody sees what the house wrote before it is on disk, so a crash takes nothing of it back', async () => {
	const { house, anna, writes, settle } = await withAnna()
	await writes('plenum', (doc) => notesOf(doc).set('stored', 1))
	house.disk.hold()
	const lost = house.relay.write(plenum, (doc) => notesOf(doc).set('not stored', 2))
	await settle()
	expect(anna.notes.has('not stored')).toBe(false)
	anna.leave()
	house.crash()
	await house.writes('plenum', (doc) => notesOf(doc).set('afterwards', 3))
	const back = house.join('anna', { doc: anna.doc })
	const bert = house.join('bert')
	await settle()
	expect(bert.notes.toJSON()).toEqual({ stored: 1, afterwards: 3 })
	expect(Y.encodeStateAsUpdate(back.doc)).toEqual(Y.encodeStateAsUpdate(bert.doc))
	expect(clientsIn(bert)).toHaveLength(2)
	void lost
})

test('[HOUSE4] nobody can write in its name, not even after a restart', async () => {
	const { house, anna, writes, settle } = await withAnna()
	await writes('plenum', (doc) => notesOf(doc).set('house', 1))
	const [client = 0] = clientsIn(anna)
	const forge = (person: Person) => {
		const twin = new Y.Doc()
		Y.applyUpdate(twin, Y.encodeStateAsUpdate(anna.doc))
		twin.clientID = client
		person.sendUpdate(updateOf(twin, () => notesOf(twin).set('house', 'forged')))
	}
	forge(anna)
	await settle()
	expect(anna.socket.closed).toBe('forgedAuthor')
	house.crash()
	const eve = house.join('eve', { doc: anna.doc })
	await settle()
	forge(eve)
	await settle()
	expect(eve.socket.closed).toBe('forgedAuthor')
	// Nor can anybody play the house by its name: ids of participants come from the session.
	const mallory = house.join('mallory', { participant: 'mallory', silent: true })
	mallory.sendAwareness({ id: client, state: { c: [1, 1] } })
	await settle()
	const bert = house.join('bert')
	await settle()
	expect(bert.others.has(client)).toBe(false)
})

test('[HOUSE4] an id that somebody has, or is present under, is left alone', async () => {
	const random = seededRandom(5)
	const ids = Array.from({ length: 3 }, () => Math.floor(random() * 2 ** 32))
	const { join, settle, writes } = relayHouse({ random: seededRandom(5) })
	const people = ids.slice(0, 2).map((id, i) => {
		const doc = new Y.Doc()
		doc.clientID = id
		return join(`person ${i}`, { doc })
	})
	await settle()
	people[0]?.notes.set('anna', 1)
	await settle()
	await writes('plenum', (doc) => notesOf(doc).set('house', 1))
	const bert = join('bert')
	await settle()
	expect(clientsIn(bert).sort()).toEqual([ids[0], ids[2]].sort())
})

test('[HOUSE4] logs in which the house went by another name open as ever', async () => {
	const { disk, join, settle } = relayHouse()
	const template = new Y.Doc()
	const update = updateOf(template, () => notesOf(template).set('title', 'Auenbrück'))
	const old = memoryLog(disk)
	await old.append(plenum, [{ time: 1, author: 'founder', binds: [template.clientID], update }])
	await old.close()
	const anna = join('anna')
	await settle()
	expect(anna.notes.get('title')).toBe('Auenbrück')
	anna.sendUpdate(updateOf(template, () => notesOf(template).set('title', 'Essen')))
	await settle()
	expect(anna.socket.closed).toBe('forgedAuthor')
})

test('[HOUSE5] a hundred cards of one turn are one delivery and one transaction', async () => {
	const { relay, anna, disk, settle } = await withAnna()
	const before = { transactions: disk.transactions, writes: anna.socket.writes }
	const all = Array.from({ length: 100 }, (_, i) => relay.write(plenum, (doc) => notesOf(doc).set(`card ${i}`, i)))
	await settle()
	await Promise.all(all)
	expect(anna.notes.size).toBe(100)
	expect(disk.transactions - before.transactions).toBeLessThanOrEqual(2)
	expect(anna.socket.writes - before.writes).toBeLessThanOrEqual(3)
})

test('[HOUSE5] it is answered although others never stop writing', async () => {
	const { relay, anna, disk, settle, clock } = await withAnna()
	disk.hold()
	let answered = false
	void relay
		.write(plenum, (doc) => notesOf(doc).set('house', 1))
		.then(() => {
			answered = true
		})
	for (let i = 0; i < 20; i++) {
		await clock.pass(10)
		anna.notes.set('anna', i)
		await clock.pass(10)
		// One transaction gets through, and the next waits at once.
		disk.release()
		disk.hold()
	}
	expect(answered).toBe(true)
	disk.release()
	await settle()
	expect(anna.saved).toBe(anna.sent)
})
