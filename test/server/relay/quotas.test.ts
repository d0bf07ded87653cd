import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { relayLimits } from '../../../server/relay/index.ts'
import { messageType, syncStep } from '../../../shared/protocol/wire.ts'
import { type HouseOptions, relayHouse, syncFrame, updateOf } from '../../helpers/relayHouse.ts'

/** Anna works, Eve wants to ruin it, Mona moderates. */
async function three(options: HouseOptions = {}) {
	const house = relayHouse(options)
	const anna = house.join('anna')
	const eve = house.join('eve', { silent: true })
	const mona = house.join('mona', { role: 'moderator' })
	await house.settle()
	return { house, anna, eve, mona }
}

/** One edit each by so many Yjs clients nobody has seen. */
function crowd(clients: number, first: number): Uint8Array {
	return encoding.encode((encoder) => {
		encoding.writeVarUint(encoder, clients)
		for (let client = first + clients - 1; client >= first; client--) {
			for (const number of [1, client, 0]) encoding.writeVarUint(encoder, number)
			encoding.writeUint8(encoder, 8 | 0x20)
			encoding.writeVarUint(encoder, 1)
			encoding.writeVarString(encoder, 'notes')
			encoding.writeVarString(encoder, `k${client}`)
			for (const number of [1, 120]) encoding.writeVarUint(encoder, number)
		}
		encoding.writeVarUint(encoder, 0)
	})
}

test('[QUOTA1] 190,000 Yjs clients do not get in, and everybody can come back', async () => {
	const { house, anna } = await three()
	let ends = 0
	for (let frame = 0; frame < 200; frame++) {
		const eve = house.join('eve', { silent: true })
		eve.sendMissing(crowd(960, 1_000_000 + frame * 960))
		await house.settle()
		if (eve.socket.closed === 'tooMany') ends += 1
		eve.leave()
	}
	expect(ends).toBeGreaterThan(195)
	expect(
		await house.relay.read({ workshop: 'muelheim', room: 'plenum' }, (doc) => doc.store.clients.size),
	).toBeLessThan(1_100)
	anna.leave()
	const back = house.join('anna', { doc: anna.doc })
	await house.settle()
	back.notes.set('still', 'here')
	await house.settle()
	expect(back.saved).toBe(back.sent)
})

test('[QUOTA1] after a crash, when others may bring back what was lost, they bring no crowd either', async () => {
	const { house, anna } = await three()
	anna.notes.set('a', 1)
	await house.settle()
	house.crash()
	for (let frame = 0; frame < 12; frame++) {
		const eve = house.join(`eve ${frame}`, { silent: true })
		await house.settle()
		eve.sendMissing(crowd(960, 1_000_000 + frame * 960))
		await house.settle()
		eve.leave()
	}
	const { clients, vector } = await house.relay.read({ workshop: 'muelheim', room: 'plenum' }, (doc) => ({
		clients: doc.store.clients.size,
		vector: Y.encodeStateVector(doc).length,
	}))
	expect(clients).toBeGreaterThan(960)
	expect(clients).toBeLessThan(3_000)
	const asked: Uint8Array[] = []
	const back = house.join('anna', { doc: anna.doc, silent: true })
	back.socket.onMessage = (message) => {
		if (message[0] === messageType.sync && message[1] === syncStep.stateVector) asked.push(message)
	}
	await house.settle()
	expect(asked[0]?.length).toBeLessThan(vector + 10)
	back.leave()
	const cara = house.join('cara', { link: 'another' })
	await house.settle()
	cara.notes.set('still', 'here')
	const before = process.cpuUsage()
	await house.settle()
	const { user } = process.cpuUsage(before)
	expect(cara.saved).toBe(cara.sent)
	expect(user / 1000).toBeLessThan(1_000)
})

test('[QUOTA1] a person who loads the page twenty times a day writes under a new client each time', async () => {
	const { house } = await three()
	for (let day = 0; day < 4; day++) {
		for (let load = 0; load < 20; load++) {
			const dora = house.join('dora')
			await house.settle()
			dora.notes.set(`day ${day}`, load)
			await house.settle()
			expect(dora.saved).toBe(dora.sent)
			dora.leave()
		}
		await house.clock.pass(3_600_000)
	}
})

test('[QUOTA2] who brings megabyte after megabyte is stopped, and the moderation still has room', async () => {
	const { house, anna, mona } = await three({ limits: { document: 3_000_000, participantBytes: 1_000_000 } })
	for (const name of ['eve', 'mallory', 'trudy', 'oscar']) {
		const guest = house.join(name)
		await house.settle()
		for (let i = 0; i < 12 && !guest.socket.closed; i++) {
			guest.notes.set(`${name} ${i}`, 'x'.repeat(100_000))
			await house.clock.pass(1_000)
		}
		expect(['tooMany', 'documentFull']).toContain(guest.socket.closed)
	}
	anna.notes.set('a', 'x'.repeat(100_000))
	await house.settle()
	mona.notes.set('m', 'x'.repeat(400_000))
	await house.settle()
	expect(mona.saved).toBe(mona.sent)
	await house.writes('plenum', (doc) => doc.getMap('notes').set('house', 'Karte'))
	expect(mona.notes.get('house')).toBe('Karte')
})

test('[QUOTA3] what no page shows has 64 KiB together, however deep it lies; other programs may use them', async () => {
	const { house, anna, eve } = await three({ rootTypes: ['notes'] })
	const foreign = new Y.Doc()
	eve.sendUpdate(
		updateOf(foreign, () => foreign.getMap('plugin').set('settings', new Y.Map([['list', new Y.Array()]]))),
	)
	await house.settle()
	const list = () => (foreign.getMap('plugin').get('settings') as Y.Map<Y.Array<string>>).get('list') as Y.Array<string>
	let taken = 0
	for (; taken < 30 && !eve.socket.closed; taken++) {
		eve.sendUpdate(updateOf(foreign, () => list().push(['x'.repeat(10_000)])))
		await house.settle()
	}
	expect(eve.socket.closed).toBe('documentFull')
	expect(taken).toBe(7)
	anna.notes.set('a', 'x'.repeat(100_000))
	await house.settle()
	expect(anna.saved).toBe(anna.sent)
})

test('[QUOTA3] after a restart they are counted again, and what has been emptied is free again', async () => {
	const { house, anna } = await three({ rootTypes: ['notes'] })
	for (let i = 0; i < 6; i++) anna.doc.getMap('plugin').set(`k${i}`, 'x'.repeat(10_000))
	await house.settle()
	anna.leave()
	house.crash()
	const again = house.join('anna', { doc: anna.doc })
	await house.settle()
	again.doc.getMap('plugin').set('one more', 'x'.repeat(10_000))
	await house.settle()
	expect(again.socket.closed).toBe('documentFull')
	await house.writes('plenum', (doc) => doc.getMap('plugin').clear())
	const dora = house.join('dora')
	await house.settle()
	for (let i = 0; i < 6; i++) dora.doc.getMap('plugin').set(`d${i}`, 'x'.repeat(10_000))
	await house.settle()
	expect(dora.socket.closed).toBeUndefined()
})

test('[QUOTA4] one person has at most forty connections, and the moderation enters a full room', async () => {
	const { house, anna } = await three({ limits: { connections: 60 } })
	const eves = Array.from({ length: 80 }, () => house.join('eve', { silent: true }))
	await house.settle()
	expect(eves.filter(({ socket }) => socket.closed === undefined)).toHaveLength(relayLimits.participantConnections - 1)
	expect(new Set(eves.map(({ socket }) => socket.closed))).toEqual(new Set([undefined, 'tooMany']))
	for (let guest = 0; guest < 60; guest++) house.join(`guest ${guest}`)
	await house.settle()
	expect(house.join('late').socket.closed).toBe('roomFull')
	const second = house.join('max', { role: 'moderator' })
	await house.settle()
	expect(second.socket.closed).toBeUndefined()
	expect(second.synced).toBe(true)
	expect(anna.socket.closed).toBeUndefined()
})

test('[QUOTA5] ten connections of one person are no faster than one', async () => {
	const { house, anna } = await three()
	const eves = Array.from({ length: 10 }, (_, i) => house.join('eve', { doc: new Y.Doc(), silent: i > 0 }))
	await house.settle()
	const doc = new Y.Doc()
	for (let i = 0; i < 1_000; i++) {
		const update = updateOf(doc, () => doc.getMap('eve').set(`k${i}`, i))
		eves[i % 10]?.sendMissing(update)
	}
	await house.clock.pass(1_000)
	expect(house.relay.stats().updatesIn).toBeLessThan(60 * (4 + 2) + 10)
	anna.notes.set('a', 1)
	await house.settle()
	expect(anna.saved).toBe(anna.sent)
})

test('[QUOTA6] what a reader sends as edits is not even read', async () => {
	const { house, anna } = await three()
	const rita = house.join('rita', { role: 'reader', silent: true })
	await house.settle()
	rita.send(syncFrame(syncStep.missing, new Uint8Array(8 * 1024 * 1024 - 10)))
	rita.send(syncFrame(syncStep.missing, Uint8Array.of(255, 255, 255)))
	await house.clock.pass(60_000)
	expect(rita.denied).toEqual(['notAllowed'])
	expect(rita.socket.closed).toBeUndefined()
	anna.notes.set('a', 1)
	await house.settle()
	expect(rita.notes.get('a')).toBe(1)
})

/** Single letters of somebody's text, every second one, `count` of them from `first` on. */
function perforation(client: number, first: number, count: number): Uint8Array {
	return encoding.encode((encoder) => {
		for (const number of [0, 1, client, count]) encoding.writeVarUint(encoder, number)
		for (let i = 0; i < count; i++) for (const number of [first + 2 * i, 1]) encoding.writeVarUint(encoder, number)
	})
}

test('[QUOTA2] deletions that cut a text into ever more pieces end, too, and the moderation can still delete it', async () => {
	const { house, anna, mona } = await three({ limits: { documentStructs: 3_000 } })
	anna.doc.getText('minutes').insert(0, 'x'.repeat(20_000))
	anna.notes.set('card', 'Karte')
	await house.settle()
	let ends = 0
	for (let frame = 0; frame < 20; frame++) {
		const eve = house.join(`eve ${frame}`, { silent: true })
		eve.sendUpdate(perforation(anna.doc.clientID, frame * 1_000, 100))
		await house.settle()
		if (eve.socket.closed) ends += 1
		eve.leave()
	}
	const structs = () =>
		house.relay.read({ workshop: 'muelheim', room: 'plenum' }, ({ store }) =>
			[...store.clients.values()].reduce((sum, { length }) => sum + length, 0),
		)
	expect(ends).toBeGreaterThan(5)
	// Half of what is kept for the moderation is left to it.
	const cut = await structs()
	expect(cut).toBeGreaterThan(2_400)
	expect(cut).toBeLessThanOrEqual(2_700)
	mona.sendUpdate(perforation(anna.doc.clientID, 19_000, 150))
	await house.settle()
	expect(mona.socket.closed).toBeUndefined()
	expect(await structs()).toBeGreaterThan(2_700)
	anna.notes.delete('card')
	await house.settle()
	expect(anna.saved).toBe(anna.sent)
	mona.doc.getText('minutes').delete(0, mona.doc.getText('minutes').length)
	await house.settle()
	expect(mona.saved).toBe(mona.sent)
	expect(await structs()).toBeLessThan(100)
	anna.notes.set('card', 'neue Karte')
	await house.settle()
	expect(anna.saved).toBe(anna.sent)
})
