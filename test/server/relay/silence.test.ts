import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Role } from '../../../shared/links/roles.ts'
import { messageType } from '../../../shared/protocol/wire.ts'
import { type Person, type RelayHouse, relayHouse, updateOf } from '../../helpers/relayHouse.ts'

/** A span of clocks without content under somebody's Yjs client, as an update of a dozen bytes. */
const hollowSpan = (client: number, clock: number, length: number) =>
	encoding.encode((encoder) => {
		for (const number of [1, 1, client, clock, 0, length, 0]) encoding.writeVarUint(encoder, number)
	})

/** Other words than the victim's, in the victim's name and number space. */
function otherWords(victim: Y.Doc, known: Uint8Array, words: string): Uint8Array {
	const twin = new Y.Doc()
	Y.applyUpdate(twin, known)
	twin.clientID = victim.clientID
	return updateOf(twin, () => {
		for (let i = 0; i < 5; i++) twin.getMap('notes').set(`forged ${i}`, words)
	})
}

/** Anna writes, leaves, and goes on writing where nobody sees it; Eve is there all the time. */
async function absentAnna(house: RelayHouse = relayHouse(), role: Role = 'participant') {
	const anna = house.join('anna', { role })
	const eve = house.join('eve', { silent: true })
	await house.settle()
	anna.notes.set('before', 'gespeichert')
	await house.settle()
	const known = Y.encodeStateAsUpdate(anna.doc)
	const knownClock = Y.getState(anna.doc.store, anna.doc.clientID)
	anna.leave()
	for (let i = 0; i < 20; i++) anna.notes.set(`offline ${i}`, `Satz ${i}`)
	return { house, anna, eve, known, knownClock }
}

const offlineWords = (person: Person) => [...person.notes.keys()].filter((key) => key.startsWith('offline')).length

test('[SILENT1] a span without content in the name of somebody absent takes nothing of what they bring back', async () => {
	const { house, anna, eve, knownClock } = await absentAnna()
	eve.sendMissing(hollowSpan(anna.doc.clientID, knownClock, 20))
	await house.clock.pass(10_000)
	const home = house.join('anna', { doc: anna.doc })
	await house.settle()
	const bert = house.join('bert')
	await house.settle()
	expect(offlineWords(bert)).toBe(20)
	expect(offlineWords(home)).toBe(20)
	expect(home.saved).toBe(home.sent)
})

test('[SILENT1] neither is it taken after a crash, when others may bring back what was lost', async () => {
	const house = relayHouse()
	const { anna, eve, knownClock } = await absentAnna(house)
	eve.leave()
	house.crash()
	const again = house.join('eve', { silent: true })
	await house.settle()
	again.sendMissing(hollowSpan(anna.doc.clientID, knownClock, 20))
	await house.clock.pass(10_000)
	house.join('anna', { doc: anna.doc })
	const bert = house.join('bert')
	await house.settle()
	expect(offlineWords(bert)).toBe(20)
})

test('[SILENT2] nobody else brings edits in the name of somebody absent while the server has stopped cleanly', async () => {
	const { house, anna, eve, known } = await absentAnna()
	eve.sendMissing(otherWords(anna.doc, known, 'von Eve'))
	await house.settle()
	expect([...eve.toReissue]).toHaveLength(1)
	await house.clock.pass(10_000)
	const home = house.join('anna', { doc: anna.doc })
	const bert = house.join('bert')
	await house.settle()
	expect([...bert.notes.keys()].some((key) => key.startsWith('forged'))).toBe(false)
	expect(offlineWords(bert)).toBe(20)
	expect(home.saved).toBe(home.sent)
})

test('[SILENT3] whose absence was used after a crash is not told that all is saved, but asked for their words anew', async () => {
	const house = relayHouse()
	const { anna, eve, known, knownClock } = await absentAnna(house)
	eve.leave()
	house.crash()
	const again = house.join('eve', { silent: true })
	await house.settle()
	again.sendMissing(otherWords(anna.doc, known, 'von Eve'))
	await house.settle()
	const home = house.join('anna', { doc: anna.doc })
	await house.settle()
	expect([...home.toReissue]).toEqual([[anna.doc.clientID, knownClock]])
	expect(home.saved).toBe(0)
	expect(offlineWords(home)).toBe(20)
})

test('[SILENT3] so it is after a further restart, with and without a snapshot in between', async () => {
	for (const isSnapshotTaken of [false, true]) {
		const house = relayHouse()
		const { anna, eve, known, knownClock } = await absentAnna(house)
		eve.leave()
		house.crash()
		const again = house.join('eve', { silent: true })
		await house.settle()
		again.sendMissing(otherWords(anna.doc, known, 'von Eve'))
		await house.settle()
		again.leave()
		if (isSnapshotTaken) await house.clock.pass(61_000)
		house.crash()
		const home = house.join('anna', { doc: anna.doc })
		await house.settle()
		expect([...home.toReissue]).toEqual([[anna.doc.clientID, knownClock]])
		expect(home.saved).toBe(0)
	}
})

test('[SILENT3] an author who finds their own words brought back by others is told that all is saved, and once is enough', async () => {
	const house = relayHouse()
	const anna = house.join('anna')
	const bert = house.join('bert')
	await house.settle()
	house.disk.hold()
	anna.doc.getText('minutes').insert(0, 'Sitzung am Montag')
	anna.notes.set('lost', { who: ['Jobcenter', 'Jugendamt'] })
	await house.settle()
	anna.leave()
	bert.leave()
	house.crash()
	house.join('bert', { doc: bert.doc })
	await house.settle()
	const home = house.join('anna', { doc: anna.doc })
	await house.settle()
	expect(home.toReissue.size).toBe(0)
	expect(home.saved).toBe(home.sent)
	home.leave()
	await house.clock.pass(61_000)
	const asked: number[] = []
	const later = house.join('anna', { doc: anna.doc, silent: true })
	later.socket.onMessage = (message) => asked.push(...(message[0] === 0 && message[1] === 0 ? message : []))
	await house.settle()
	expect(asked.length).toBeGreaterThan(0)
	expect(asked.slice(3)).toEqual([...Y.encodeStateVector(anna.doc)])
})

test('[SILENT2] what the house wrote cannot be continued by an answer either', async () => {
	const house = relayHouse()
	const eve = house.join('eve')
	await house.settle()
	await house.writes('plenum', (doc) => doc.getMap('notes').set('result', '6:0'))
	const [client = 0] = eve.doc.store.clients.keys()
	const twin = new Y.Doc()
	Y.applyUpdate(twin, Y.encodeStateAsUpdate(eve.doc))
	twin.clientID = client
	const forgery = updateOf(twin, () => twin.getMap('notes').set('result', '0:6'))
	for (const run of ['clean', 'crashed']) {
		if (run === 'crashed') house.crash()
		const again = house.join('eve', { silent: true })
		await house.settle()
		again.sendMissing(forgery)
		await house.clock.pass(12_000)
		const bert = house.join('bert')
		await house.settle()
		expect(bert.notes.get('result'), run).toBe('6:0')
	}
})

test('[SILENT3] an author who has deleted words that others brought back is not asked for them again', async () => {
	const house = relayHouse()
	const anna = house.join('anna')
	const bert = house.join('bert')
	await house.settle()
	anna.doc.getText('minutes').insert(0, 'Sitzung ')
	await house.settle()
	house.disk.hold()
	anna.doc.getText('minutes').insert(8, 'am Montag')
	await house.settle()
	anna.leave()
	bert.leave()
	house.crash()
	house.join('bert', { doc: bert.doc })
	await house.settle()
	anna.doc.getText('minutes').delete(8, 9)
	const home = house.join('anna', { doc: anna.doc })
	const cara = house.join('cara')
	await house.settle()
	expect(home.toReissue.size).toBe(0)
	expect(cara.doc.getText('minutes').toString()).toBe('Sitzung ')
	expect(home.saved).toBe(home.sent)
})

test('[OWN1] who was only present keeps their id while away: what they write meanwhile is not silenced by others', async () => {
	for (const way of ['closed meanwhile', 'killed meanwhile', 'open all the time']) {
		const house = relayHouse()
		const anna = house.join('anna')
		const eve = house.join('eve', { silent: true })
		await house.settle()
		// Eve has seen Anna's id in the presence; Anna has not written yet when her train enters the tunnel.
		anna.leave()
		for (let i = 0; i < 20; i++) anna.notes.set(`offline ${i}`, `Satz ${i}`)
		if (way === 'closed meanwhile') {
			eve.leave()
			await house.clock.pass(61_000)
		}
		if (way === 'killed meanwhile') house.crash()
		const again = house.join('eve', { silent: true })
		again.sendAwareness({ id: anna.doc.clientID, state: {} })
		await house.settle()
		again.sendUpdate(hollowSpan(anna.doc.clientID, 0, 1_000))
		await house.settle()
		expect(again.socket.closed, way).toBe('forgedAuthor')
		const home = house.join('anna', { doc: anna.doc })
		await house.settle()
		const bert = house.join('bert')
		await house.settle()
		expect([offlineWords(bert), offlineWords(home)], way).toEqual([20, 20])
		expect(home.saved, way).toBe(home.sent)
	}
})

const attacks = {
	clean: () => {},
	killed: (house: RelayHouse) => house.kill(),
	'power cut': (house: RelayHouse) => house.crash(),
}

for (const role of ['participant', 'moderator'] as const) {
	for (const [stop, end] of Object.entries(attacks)) {
		test(`[SILENT1] ${role}, ${stop}: what was called saved is there for a fresh reader and stays with its author`, async () => {
			const house = relayHouse()
			const { anna, eve, known, knownClock } = await absentAnna(house, role)
			eve.leave()
			end(house)
			const again = house.join('eve', { silent: true })
			await house.settle()
			again.sendMissing(hollowSpan(anna.doc.clientID, knownClock, 20))
			again.sendMissing(otherWords(anna.doc, known, 'von Eve'))
			await house.clock.pass(2_000)
			const home = house.join('anna', { role, doc: anna.doc })
			await house.settle()
			expect(offlineWords(home)).toBe(20)
			// Either everything she sent is saved, or she is told that nothing is, and to hand it in anew.
			const isSaved = home.saved === home.sent
			expect([isSaved, home.saved, home.toReissue.size]).toEqual(isSaved ? [true, home.sent, 0] : [false, 0, 1])
			house.kill()
			const reader = house.join('rita', { role: 'reader' })
			await house.settle()
			expect(reader.notes.get('before')).toBe('gespeichert')
			if (isSaved) expect(offlineWords(reader)).toBe(20)
		})
	}
}

test('[SILENT3] words put behind those somebody really wrote do not hide what they write next', async () => {
	const house = relayHouse()
	const { anna, eve } = await absentAnna(house)
	eve.leave()
	house.crash()
	const twin = new Y.Doc()
	Y.applyUpdate(twin, Y.encodeStateAsUpdate(anna.doc))
	twin.clientID = anna.doc.clientID
	for (let i = 0; i < 30; i++) twin.getMap('notes').set(`forged ${i}`, 'von Eve')
	const again = house.join('eve', { silent: true })
	await house.settle()
	again.sendMissing(Y.encodeStateAsUpdate(twin))
	await house.settle()
	const home = house.join('anna', { doc: anna.doc, silent: true })
	home.socket.onMessage = () => {}
	home.sendAwareness({ id: anna.doc.clientID, state: {} })
	await house.settle()
	home.sendMissing(Y.encodeStateAsUpdate(anna.doc))
	// She goes on before she has seen anything of it.
	home.sendUpdate(updateOf(anna.doc, () => anna.notes.set('next', 'Satz 21')))
	const told: Uint8Array[] = []
	home.socket.onMessage = (message) => told.push(message)
	await house.settle()
	const kinds = told.map(([kind]) => kind)
	expect(kinds).toContain(messageType.reissue)
	expect(kinds).not.toContain(messageType.saved)
})
