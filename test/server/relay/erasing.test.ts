import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { memoryLog } from '../../../server/log/memoryLog.ts'
import { roomNames } from '../../../shared/links/rooms.ts'
import { relayHouse, workshop } from '../../helpers/relayHouse.ts'

/** What the disk has of each room, read anew. */
async function onDisk({ disk }: ReturnType<typeof relayHouse>) {
	const log = memoryLog(disk)
	const all = [...roomNames, 'draft-1', 'display-2'] as const
	const rooms = await Promise.all(all.map((room) => log.read({ workshop, room })))
	return rooms.filter(({ snapshot, tail }) => snapshot !== undefined || tail.length > 0)
}

test('[DELETE2] erasing closes everybody in every room and lets nobody in again', async () => {
	const house = relayHouse()
	const [anna, mona] = [house.join('anna'), house.join('mona', { room: 'stage', role: 'moderator' })]
	await house.settle()
	anna.notes.set('a', 1)
	mona.notes.set('m', 1)
	await house.settle()
	expect(await onDisk(house)).toHaveLength(2)
	const erasing = house.relay.erase(workshop)
	expect([anna.socket.closed, mona.socket.closed]).toEqual(['workshopDeleted', 'workshopDeleted'])
	await house.settle()
	await erasing
	const bert = house.join('bert')
	await house.settle()
	expect(bert.socket.closed).toBe('workshopDeleted')
	await expect(house.writes('plenum', (doc) => doc.getMap('x').set('a', 1))).rejects.toThrow()
	expect(await onDisk(house)).toEqual([])
})

test('[ACCESS8] the rooms of boards go, too, whether anybody is in them or not', async () => {
	const house = relayHouse()
	const content = Y.encodeStateAsUpdate(new Y.Doc())
	for (const room of ['draft-1', 'display-2'] as const) {
		const seeding = house.relay.seed({ workshop, room }, content)
		await house.settle()
		await seeding
	}
	expect(await onDisk(house)).toHaveLength(2)
	const erasing = house.relay.erase(workshop)
	await house.settle()
	await erasing
	expect(await onDisk(house)).toEqual([])
})

/** Anna has written something that the disk is just writing. */
async function editOnItsWay() {
	const house = relayHouse()
	const anna = house.join('anna')
	await house.settle()
	house.disk.hold()
	anna.notes.set('a', 'unterwegs')
	await house.settle()
	return { house, anna }
}

test('[DELETE3] what was on its way to the disk does not come back after it', async () => {
	const { house, anna } = await editOnItsWay()
	anna.notes.set('b', 'wartet')
	const erasing = house.relay.erase(workshop)
	await house.settle()
	house.disk.release()
	await house.settle()
	await erasing
	await house.clock.pass(120_000)
	expect(await onDisk(house)).toEqual([])
})

test('[DELETE3] nor does what the disk refused until then', async () => {
	const house = relayHouse()
	const anna = house.join('anna')
	await house.settle()
	house.disk.fail('no space left')
	anna.notes.set('a', 'noch nicht gespeichert')
	await house.settle()
	expect(house.relay.stats().unflushedBytes).toBeGreaterThan(0)
	const first = house.relay.erase(workshop)
	first.catch(() => {})
	await house.settle()
	await expect(first).rejects.toMatchObject({ id: 'storageAway' })
	expect(house.relay.stats().unflushedBytes).toBe(0)
	house.disk.fail(undefined)
	const second = house.relay.erase(workshop)
	await house.clock.pass(120_000)
	await second
	expect(await onDisk(house)).toEqual([])
})

test('[DELETE3] what is just being written and fails is let go at once', async () => {
	const { house } = await editOnItsWay()
	const erasing = house.relay.erase(workshop)
	erasing.catch(() => {})
	await house.settle()
	house.disk.fail('no space left')
	await house.settle()
	expect(house.relay.stats().unflushedBytes).toBe(0)
	await expect(erasing).rejects.toMatchObject({ id: 'storageAway' })
})
