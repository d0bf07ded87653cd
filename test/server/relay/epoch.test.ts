import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { messageType, syncStep } from '../../../shared/protocol/wire.ts'
import { fakeSocket } from '../../helpers/fakeSocket.ts'
import { type Person, type RelayHouse, relayHouse, syncFrame, workshop } from '../../helpers/relayHouse.ts'

const plenum = { workshop, room: 'plenum' } as const

/** A board with thirty cards and minutes that two people typed at once; and what it said at that time. */
async function afterTheMorning() {
	const house = relayHouse()
	const anna = house.join('anna')
	const bert = house.join('bert')
	await house.settle()
	for (let i = 0; i < 30; i++) {
		const card = new Y.Map<unknown>([['text', `Karte ${i}`]])
		;(i % 2 === 0 ? anna : bert).doc.getMap('records').set(`card ${i}`, card)
	}
	anna.doc.getText('minutes').insert(0, 'Wir ')
	bert.doc.getText('minutes').insert(0, 'beginnen. ')
	await house.settle()
	const version = await versionOf(house)
	return { house, anna, bert, version, said: await said(house) }
}

const versionOf = ({ relay }: RelayHouse, epoch = 0) =>
	relay.read(plenum, (doc) => ({ updates: [Y.encodeStateAsUpdate(doc)], epoch }))

const contentOf = (doc: Y.Doc) => ({
	records: doc.getMap('records').toJSON(),
	notes: doc.getMap('notes').toJSON(),
	minutes: doc.getText('minutes').toString(),
})
const said = ({ relay }: RelayHouse) => relay.read(plenum, contentOf)

async function restored(house: RelayHouse, version: { updates: Uint8Array[]; epoch: number }) {
	const restoring = house.relay.restore(plenum, version)
	restoring.catch(() => {})
	await house.settle()
	await restoring
}

function vandalise({ doc }: Person): void {
	doc.transact(() => {
		for (const key of [...doc.getMap('records').keys()]) doc.getMap('records').delete(key)
		doc.getText('minutes').delete(0, doc.getText('minutes').length)
		for (let i = 0; i < 200; i++) doc.getMap(`junk ${i % 7}`).set(`key ${i}`, 'x'.repeat(50))
	})
}

test('[EPOCH1] everybody is closed, and who comes finds exactly what was said then', async () => {
	const { house, anna, bert, version, said: morning } = await afterTheMorning()
	vandalise(bert)
	await house.settle()
	expect(await said(house)).not.toEqual(morning)
	await restored(house, version)
	expect([anna.socket.closed, bert.socket.closed]).toEqual(['superseded', 'superseded'])
	const cara = house.join('cara')
	await house.settle()
	expect(cara.epoch).toBe(1)
	expect(contentOf(cara.doc)).toEqual(morning)
	expect(cara.doc.share.has('junk 0')).toBe(false)
	cara.doc.getText('minutes').insert(0, 'Weiter. ')
	await house.settle()
	expect(cara.saved).toBe(cara.sent)
})

test('[EPOCH1] it is so after a restart, too', async () => {
	const { house, bert, version, said: morning } = await afterTheMorning()
	vandalise(bert)
	await house.settle()
	await restored(house, version)
	house.crash()
	expect(await said(house)).toEqual(morning)
	const cara = house.join('cara')
	await house.settle()
	expect(cara.epoch).toBe(1)
})

test('[EPOCH2] no device that was there before can undo it, whether it knew of the vandal or not', async () => {
	const { house, anna, bert, version, said: morning } = await afterTheMorning()
	const offline = new Y.Doc()
	Y.applyUpdate(offline, Y.encodeStateAsUpdate(anna.doc))
	vandalise(bert)
	await house.settle()
	await restored(house, version)
	for (const [name, doc] of [
		['bert', bert.doc],
		['anna', anna.doc],
		['dora', offline],
	] as const) {
		const back = house.join(name, { doc })
		await house.settle()
		expect(await said(house), name).toEqual(morning)
		doc.getMap('notes').set('from before', name)
		doc.getMap('records').clear()
		await house.clock.pass(20_000)
		expect({ ...(await said(house)), notes: {} }, name).toEqual(morning)
		back.leave()
	}
})

test('[EPOCH3] what a log does not take is not done: everybody comes back to what there was', async () => {
	const { house, anna, version } = await afterTheMorning()
	anna.notes.set('after', 'Mittag')
	await house.settle()
	const before = await said(house)
	house.disk.fail('no space left')
	const restoring = house.relay.restore(plenum, version)
	restoring.catch(() => {})
	await house.settle()
	house.disk.fail(undefined)
	await expect(restoring).rejects.toMatchObject({ id: 'storageAway' })
	const again = house.join('anna', { doc: anna.doc })
	await house.settle()
	expect(again.epoch).toBe(0)
	expect(await said(house)).toEqual(before)
	again.notes.set('later', 'Nachmittag')
	await house.settle()
	expect(again.saved).toBe(again.sent)
})

test('[EPOCH3] going back while the disk is full loses nothing that waits for it', async () => {
	const { house, anna, bert, version } = await afterTheMorning()
	house.disk.fail('no space left')
	anna.notes.set('on the full disk', 'von Anna')
	await house.settle()
	expect(bert.notes.get('on the full disk')).toBe('von Anna')
	anna.leave()
	const restoring = house.relay.restore(plenum, version)
	restoring.catch(() => {})
	await house.settle()
	await expect(restoring).rejects.toMatchObject({ id: 'storageAway' })
	const cara = house.join('cara')
	await house.settle()
	expect(cara.notes.get('on the full disk')).toBe('von Anna')
	cara.notes.set('later', 'Nachmittag')
	await house.settle()
	house.disk.fail(undefined)
	await house.clock.pass(5_000)
	expect(cara.saved).toBe(cara.sent)
	cara.leave()
	await house.clock.pass(61_000)
	expect((await said(house)).notes).toEqual({ 'on the full disk': 'von Anna', later: 'Nachmittag' })
	await restored(house, version)
	expect((await said(house)).notes).toEqual({})
})

test('[EPOCH3] nonsense is no version', async () => {
	const { house, said: morning } = await afterTheMorning()
	const restoring = house.relay.restore(plenum, { updates: [Uint8Array.of(9, 9, 9)], epoch: 0 })
	restoring.catch(() => {})
	await house.settle()
	await expect(restoring).rejects.toMatchObject({ id: 'storageDamaged' })
	expect(await said(house)).toEqual(morning)
})

test('[EPOCH4] one can go back again, and to versions of every epoch; two at once are done one after the other', async () => {
	const { house, bert, version, said: morning } = await afterTheMorning()
	vandalise(bert)
	await house.settle()
	await restored(house, version)
	const cara = house.join('cara')
	await house.settle()
	cara.notes.set('second', 'Tag')
	await house.settle()
	const second = await versionOf(house, 1)
	const wanted = await said(house)
	vandalise(cara)
	await house.settle()
	await restored(house, version)
	expect(await said(house)).toEqual(morning)
	await restored(house, second)
	expect(await said(house)).toEqual(wanted)
	const both = Promise.all([house.relay.restore(plenum, version), house.relay.restore(plenum, second)])
	await house.settle()
	await both
	const dora = house.join('dora')
	await house.settle()
	expect(dora.epoch).toBe(5)
	expect(contentOf(dora.doc)).toEqual(wanted)
})

test('[EPOCH1] what the house writes at that moment goes into the one or the other, never into both or none', async () => {
	const { house, version, said: morning } = await afterTheMorning()
	const restoring = house.relay.restore(plenum, version)
	const writing = house.relay.write(plenum, (doc) => doc.getMap('notes').set('house', 'Karte'))
	const [, outcome] = await Promise.allSettled([restoring, writing, house.settle()])
	const now = await said(house)
	expect(now.minutes).toBe(morning.minutes)
	if (outcome.status === 'fulfilled') expect(['Karte', undefined]).toContain(now.notes.house)
	house.crash()
	expect(await said(house)).toEqual(now)
})

test('[EPOCH5] the epoch is said before anything of the document, however busy the room is', async () => {
	const { house, bert } = await afterTheMorning()
	for (const isBusy of [false, true]) {
		if (isBusy) bert.notes.set('one more', 'card')
		const socket = fakeSocket()
		const person = { participant: 'dora', name: 'dora', organisation: '', role: 'participant', link: 'link' } as const
		const connection = house.relay.enter({ ...person, savedMessages: true }, plenum, socket)
		connection.receive(syncFrame(syncStep.stateVector, Y.encodeStateVector(new Y.Doc())))
		await house.settle()
		const kinds = socket.take().map(([type, step]) => (type === messageType.sync ? `sync ${step}` : type))
		expect([kinds[0], kinds.includes(`sync ${syncStep.missing}`)]).toEqual([messageType.epoch, true])
		connection.left()
	}
})
