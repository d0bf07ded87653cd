import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { cellKind } from '../../../server/log/storage.ts'
import { messageType, syncStep } from '../../../shared/protocol/wire.ts'
import { relayHouse, syncFrame, updateOf, workshop } from '../../helpers/relayHouse.ts'

const plenum = { workshop, room: 'plenum' } as const

test('[ROOM1] nothing is answered before the room is loaded, then everything that came meanwhile', async () => {
	const { join, settle } = relayHouse()
	const anna = join('anna')
	anna.notes.set('early', 1)
	expect(anna.synced).toBe(false)
	await settle()
	expect(anna.synced).toBe(true)
	const bert = join('bert')
	await settle()
	expect(bert.notes.get('early')).toBe(1)
})

test('[ROOM1] a room that cannot be loaded closes its visitors and never serves an empty document', async () => {
	const house = relayHouse()
	const anna = house.join('anna')
	await house.settle()
	anna.notes.set('a', 1)
	await house.settle()
	anna.notes.set('b', 2)
	await house.settle()
	house.crash()
	await house.disk.write([{ remove: cellKind.record, key: plenum, seq: 1 }])
	const bert = house.join('bert')
	const mona = house.join('mona', { room: 'stage', role: 'moderator' })
	await house.settle()
	expect(bert.socket.closed).toBe('storageDamaged')
	expect(bert.synced).toBe(false)
	expect(mona.synced).toBe(true)
	expect(house.reports).toContainEqual(expect.objectContaining({ event: 'notLoaded' }))
})

test('[ROOM2] a room closes a minute after the last one left and opens again with everything', async () => {
	const { join, settle, clock, relay, disk } = relayHouse()
	const anna = join('anna')
	await settle()
	anna.notes.set('a', 'bleibt')
	await settle()
	anna.leave()
	await clock.pass(59_000)
	expect(relay.stats().openRooms).toBe(1)
	await clock.pass(2_000)
	expect(relay.stats().openRooms).toBe(0)
	expect([...(await disk.cells(plenum, cellKind.snapshot, 0))]).toHaveLength(1)
	const bert = join('bert')
	await settle()
	expect(bert.notes.toJSON()).toEqual({ a: 'bleibt' })
})

test('[ROOM2] who comes while a room is closing waits and finds everything', async () => {
	const { join, settle, clock, relay, disk } = relayHouse()
	const anna = join('anna')
	await settle()
	anna.notes.set('a', 'bleibt')
	await settle()
	anna.leave()
	disk.hold()
	await clock.pass(61_000)
	const bert = join('bert')
	bert.notes.set('b', 'früh')
	await settle()
	expect(bert.synced).toBe(false)
	disk.release()
	await settle()
	expect(bert.notes.toJSON()).toEqual({ a: 'bleibt', b: 'früh' })
	expect(relay.stats().openRooms).toBe(1)
	await clock.pass(120_000)
	expect(bert.socket.closed).toBeUndefined()
})

test('[ROOM2] coming back within the minute keeps the room open', async () => {
	const { join, settle, clock, relay } = relayHouse()
	const anna = join('anna')
	await settle()
	anna.leave()
	await clock.pass(30_000)
	const again = join('anna')
	await clock.pass(90_000)
	expect(relay.stats().openRooms).toBe(1)
	expect(again.socket.closed).toBeUndefined()
})

test('[ROOM2] a room whose changes are not on disk is not forgotten', async () => {
	const { join, settle, clock, relay, disk } = relayHouse()
	const anna = join('anna')
	await settle()
	disk.fail('no space left')
	anna.notes.set('a', 'nur im Speicher')
	await settle()
	anna.leave()
	await clock.pass(200_000)
	expect(relay.stats().openRooms).toBe(1)
	disk.fail(undefined)
	await clock.pass(120_000)
	expect(relay.stats().openRooms).toBe(0)
	const bert = join('bert')
	await settle()
	expect(bert.notes.toJSON()).toEqual({ a: 'nur im Speicher' })
})

test('[ROOM3] a document nobody writes in is kept as bytes, and is whole again with the next edit', async () => {
	const { join, settle, clock, relay } = relayHouse()
	const anna = join('anna')
	const bert = join('bert')
	await settle()
	anna.notes.set('a', 1)
	await settle()
	expect(relay.stats().liveDocuments).toBe(1)
	await clock.pass(61_000)
	expect(relay.stats().liveDocuments).toBe(0)
	const cara = join('cara')
	await settle()
	expect(cara.notes.toJSON()).toEqual({ a: 1 })
	expect(relay.stats().liveDocuments).toBe(0)
	bert.notes.set('b', 2)
	await settle()
	expect(anna.notes.toJSON()).toEqual({ a: 1, b: 2 })
	expect(relay.stats().liveDocuments).toBe(1)
	anna.leave()
	bert.leave()
	cara.leave()
	// Whoever comes back in a moment, or a page that is loaded anew, need not wait for it to be built again.
	expect(relay.stats().liveDocuments).toBe(1)
	await clock.pass(59_000)
	expect(relay.stats().liveDocuments).toBe(0)
})

test('[ROOM3] who comes while others write gets every edit, first or last in line', async () => {
	const { join, settle } = relayHouse()
	const anna = join('anna')
	await settle()
	for (let i = 0; i < 5; i++) {
		anna.notes.set(`note ${i}`, i)
		await settle()
		const next = join(`person ${i}`, { silent: true })
		next.send(syncFrame(0, Uint8Array.of(0)))
		await settle()
		expect(next.notes.size).toBe(i + 1)
	}
})

test('[ROOM4] founding gives a room its first content, once, and it is on disk when it is done', async () => {
	const { join, settle, relay, disk } = relayHouse()
	const template = new Y.Doc()
	template.getMap('notes').set('title', 'Netzwerk Mühlenrade')
	const content = Y.encodeStateAsUpdate(template)
	await relay.seed(plenum, content)
	expect([...(await disk.cells(plenum, cellKind.record, 0))]).toHaveLength(1)
	const anna = join('anna')
	await settle()
	expect(anna.notes.toJSON()).toEqual({ title: 'Netzwerk Mühlenrade' })
	await expect(relay.seed(plenum, content)).rejects.toMatchObject({ id: 'notAllowed' })
	const closed = relay.close()
	await settle()
	await closed
	const restarted = relayHouse()
	await restarted.relay.seed(plenum, content)
	await restarted.settle()
	await restarted.clock.pass(61_000)
	await expect(restarted.relay.seed(plenum, content)).rejects.toMatchObject({ id: 'notAllowed' })
})

test('[ROOM4] founding fails if the disk does, and can be tried again', async () => {
	const { relay, disk, clock } = relayHouse()
	disk.fail('no space left')
	const template = new Y.Doc()
	const content = updateOf(template, () => template.getMap('notes').set('title', 'Netzwerk'))
	await expect(relay.seed(plenum, content)).rejects.toMatchObject({ id: 'storageAway' })
	disk.fail(undefined)
	await clock.pass(70_000)
	await expect(relay.seed(plenum, content)).resolves.toBeUndefined()
})

test('[ROOM5] a full room turns people away for now', async () => {
	const { join, settle } = relayHouse({ limits: { connections: 2 } })
	const people = ['anna', 'bert', 'cara'].map((name) => join(name))
	await settle()
	expect(people.map(({ socket }) => socket.closed)).toEqual([undefined, undefined, 'roomFull'])
	people[0]?.leave()
	const dora = join('dora')
	await settle()
	expect(dora.socket.closed).toBeUndefined()
})

test('[ROOM6] a revoked link ends its connections within the turn, in all rooms, and only those', async () => {
	const { join, settle, relay } = relayHouse()
	const anna = join('anna')
	const inStage = join('anna', { room: 'stage' })
	const mona = join('mona', { role: 'moderator' })
	await settle()
	relay.end({ workshop, link: 'link-participant' }, 'linkRevoked')
	expect([anna, inStage, mona].map(({ socket }) => socket.closed)).toEqual(['linkRevoked', 'linkRevoked', undefined])
	anna.connection.receive(Uint8Array.of(0, 2, 0))
	anna.notes.set('late', 1)
	await settle()
	expect(mona.notes.size).toBe(0)
	expect(relay.stats().connections).toBe(1)
	relay.end({ workshop, participant: 'mona' }, 'notAllowed')
	expect(mona.socket.closed).toBe('notAllowed')
})

test('[ROOM7] closing the relay closes everybody with "restart" and leaves everything on disk', async () => {
	const house = relayHouse()
	const anna = house.join('anna')
	await house.settle()
	anna.notes.set('a', 'kurz vor Schluss')
	const closed = house.relay.close()
	await house.settle()
	await closed
	expect(anna.socket.closed).toBe('shuttingDown')
	const late = house.join('bert')
	expect(late.socket.closed).toBe('shuttingDown')
	house.crash()
	const bert = house.join('bert')
	await house.settle()
	expect(bert.notes.toJSON()).toEqual({ a: 'kurz vor Schluss' })
})

test('[ROOM6] a revocation also ends who still waits for the room to be loaded', async () => {
	const { join, settle, relay } = relayHouse()
	const [anna, mona] = [join('anna'), join('mona', { role: 'moderator' })]
	relay.end({ workshop, link: 'link-participant' }, 'linkRevoked')
	expect([anna.socket.closed, mona.socket.closed]).toEqual(['linkRevoked', undefined])
	await settle()
	expect([anna.synced, mona.synced]).toEqual([false, true])
})

test('[ROOM7] a closed relay waits for nothing any more', async () => {
	const { join, settle, relay, clock } = relayHouse()
	const [anna, mona] = [join('anna'), join('mona', { role: 'moderator', room: 'desk' })]
	await settle()
	anna.notes.set('a', 'kurz vor Schluss')
	mona.notes.set('m', 'auch')
	const closed = relay.close()
	await settle()
	await closed
	expect(clock.next()).toBeUndefined()
	expect(relay.stats().openRooms).toBe(0)
})

/** What a year leaves behind: so many pages were loaded, and each changed what one before it had written. */
function longYear(pages: number): Y.Doc {
	const doc = new Y.Doc()
	doc.transact(() => {
		for (let page = 0; page < pages; page++) {
			doc.clientID = 1_000 + page
			doc.getMap('notes').set(`card ${page % 50}`, page)
		}
	})
	doc.clientID = 1
	return doc
}

test('[ROOM2] when it opens again people are asked for what it lacks, not for all they have', async () => {
	const house = relayHouse()
	const year = longYear(1_500)
	await house.relay.seed(plenum, Y.encodeStateAsUpdate(year))
	const asked: Uint8Array[] = []
	const silent = house.join('silent', { silent: true })
	silent.socket.onMessage = (message) => {
		if (message[0] === messageType.sync && message[1] === syncStep.stateVector) asked.push(message)
	}
	const anna = house.join('anna', { doc: year })
	await house.settle()
	expect(asked[0]?.length).toBeGreaterThan(1_500)
	anna.notes.set('still', 'here')
	await house.settle()
	expect(anna.socket.closed).toBeUndefined()
	expect(anna.saved).toBe(anna.sent)
})

test('[ROOM2] a year in which thousands of pages have changed something keeps nobody out', async () => {
	const house = relayHouse()
	const year = longYear(6_000)
	await house.relay.seed(plenum, Y.encodeStateAsUpdate(year))
	const anna = house.join('anna', { doc: year })
	await house.settle()
	anna.notes.set('still', 'here')
	await house.settle()
	expect(anna.socket.closed).toBeUndefined()
	expect(anna.saved).toBe(anna.sent)
}, 20_000)
