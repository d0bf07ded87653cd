import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { addAgendaStep, announce, nowOf, readNow, setFrozen, startStep } from '../../../shared/agenda/index.ts'
import { rosterClientId } from '../../../shared/protocol/wire.ts'
import { roundLimits } from '../../../shared/rounds/index.ts'
import {
	awarenessFrame,
	type HouseOptions,
	relayHouse,
	syncFrame,
	updateOf,
	workshop,
} from '../../helpers/relayHouse.ts'

const stage = { workshop, room: 'stage' } as const

/** A workshop with its moderator at the stage and a phone in the room. */
async function withPhone(options: HouseOptions = {}) {
	let drawn = 0
	const house = relayHouse({
		tell(doc) {
			drawn++
			return readNow(doc)
		},
		...options,
	})
	const mona = house.join('mona', { role: 'moderator', room: 'stage' })
	const phone = house.join('mia', { room: 'stage', follows: true })
	await house.settle()
	return { ...house, house, mona, phone, drawn: () => drawn }
}

test('[NOW1] a phone is told at once what the room is doing, and after every change of it', async () => {
	const { mona, phone, settle } = await withPhone()
	expect(phone.told).toEqual([readNow(mona.doc)])
	startStep(mona.doc, addAgendaStep(mona.doc, { title: 'Sammeln' }), 1_000)
	await settle()
	expect(phone.told.at(-1)).toEqual(readNow(mona.doc))
	expect(phone.told.at(-1)).toMatchObject({ step: { title: 'Sammeln' } })
	mona.doc.getMap('elsewhere').set('x', 1)
	await settle()
	expect(phone.told, 'a change that says nothing new').toHaveLength(2)
})

test('[NOW1] what the house writes reaches phones like what the moderation does', async () => {
	const { phone, writes } = await withPhone()
	await writes('stage', (doc) => announce(doc, 'Pause'))
	expect(phone.told.at(-1)).toMatchObject({ announcement: 'Pause' })
})

test('[NOW1] neither the document nor anybody’s movements go to a phone', async () => {
	const { mona, phone, settle, clock } = await withPhone()
	announce(mona.doc, 'Pause')
	mona.sendAwareness({ id: mona.doc.clientID, state: { c: [1, 2] } })
	await clock.pass(5_000)
	expect([phone.updates, phone.synced, phone.others.size, phone.saved, phone.sent]).toEqual([0, false, 0, 0, 0])
	await settle()
})

test('[NOW1] who comes later gets the newest, however many come at once with no more than one further drawing', async () => {
	const { mona, house, drawn, settle } = await withPhone()
	announce(mona.doc, 'Pause')
	await settle()
	const before = drawn()
	const late = Array.from({ length: 10 }, (_, i) => house.join(`phone ${i}`, { room: 'stage', follows: true }))
	await settle()
	for (const { told } of late) expect(told).toEqual([readNow(mona.doc)])
	expect(drawn()).toBeLessThanOrEqual(before + 1)
})

test('[NOW1] phones know how many people take part, each once, and neither the moderation nor the wall', async () => {
	const { join, settle } = relayHouse({ tell: (_stage, participants) => ({ participants }) })
	join('mona', { role: 'moderator', room: 'stage' })
	join('wall', { role: 'reader', room: 'stage', follows: true })
	const mia = join('mia', { room: 'stage', follows: true })
	join('mia', { room: 'stage' })
	const rosa = join('rosa', { room: 'stage', follows: true })
	await settle()
	expect(mia.told.at(-1)).toEqual({ participants: 2 })
	rosa.leave()
	await settle()
	expect(mia.told.at(-1)).toEqual({ participants: 1 })
})

test('[NOW1] a hall that fills is no news to the phones in it, once anonymity is not thin any more', async () => {
	const { join, settle } = relayHouse({ tell: readNow })
	const enters = (i: number) => join(`phone ${i}`, { room: 'stage', follows: true })
	const first = enters(0)
	for (let i = 1; i < roundLimits.thin; i++) enters(i)
	await settle()
	expect(first.told.at(-1)).toMatchObject({ participants: roundLimits.thin })
	const before = first.told.length
	for (let i = roundLimits.thin; i < 40; i++) {
		enters(i)
		await settle()
	}
	expect(first.told).toHaveLength(before)
})

test('[NOW1] what happened while no phone was there is known to the next', async () => {
	const { mona, phone, house, drawn, settle } = await withPhone()
	phone.leave()
	const before = drawn()
	announce(mona.doc, 'Pause')
	await settle()
	expect(drawn(), 'drawn for nobody').toBe(before)
	const next = house.join('mia', { room: 'stage', follows: true })
	await settle()
	expect(next.told).toEqual([readNow(mona.doc)])
})

test('[NOW2] drawn once for three hundred phones, at most ten times a second, the newest last, in the same bytes', async () => {
	const { mona, house, drawn, clock, settle } = await withPhone()
	const phones = Array.from({ length: 300 }, (_, i) => house.join(`phone ${i}`, { room: 'stage', follows: true }))
	await settle()
	const buffers = new Set<Uint8Array>()
	for (const { socket } of phones) {
		const send = socket.send.bind(socket)
		socket.send = (frames) => {
			buffers.add(frames)
			send(frames)
		}
	}
	const before = drawn()
	for (let i = 0; i < 100; i++) {
		announce(mona.doc, `Noch ${100 - i} Sekunden`)
		await clock.pass(10)
	}
	await settle()
	expect(drawn() - before).toBeLessThanOrEqual(12)
	expect(buffers.size).toBeLessThanOrEqual(12)
	for (const { told } of phones) {
		expect(told.length).toBeLessThanOrEqual(13)
		expect(told.at(-1)).toEqual(readNow(mona.doc))
	}
})

test('[NOW2] a stage that takes long to draw is drawn less often, and its newest state arrives all the same', async () => {
	let slowness = 0
	const { mona, phone, house, clock } = await withPhone({
		tell(doc) {
			slowness += 200
			return readNow(doc)
		},
	})
	const { now } = clock
	house.clock.now = () => now() + slowness
	const before = phone.told.length
	for (let i = 0; i < 100; i++) {
		announce(mona.doc, `Hinweis ${i}`)
		await clock.pass(100)
	}
	const told = phone.told.length - before
	expect(told).toBeGreaterThan(1)
	expect(told).toBeLessThanOrEqual(5)
	await clock.pass(5_000)
	expect(phone.told.at(-1)).toEqual(readNow(mona.doc))
})

test.each([
	['asks for the document', () => syncFrame(0, Uint8Array.of(0))],
	[
		'writes',
		(doc: Y.Doc) =>
			syncFrame(
				2,
				updateOf(doc, () => nowOf(doc).set('frozen', true)),
			),
	],
	['answers what nobody asked', () => syncFrame(1, Uint8Array.of(0, 0))],
	['asks who is there', () => Uint8Array.of(3)],
	['sends a word of the server', () => Uint8Array.of(66, 2, 123, 125)],
])('[NOW3] a phone that %s is ended, whatever its role', async (_, attack) => {
	const { house, mona, phone, settle } = await withPhone()
	const loud = [phone, house.join('mona', { role: 'moderator', room: 'stage', follows: true })]
	await settle()
	for (const { doc, send } of loud) send(attack(doc))
	await settle()
	expect(loud.map(({ socket }) => socket.closed)).toEqual(['malformed', 'malformed'])
	expect(nowOf(mona.doc).get('frozen')).toBeUndefined()
})

test('[NOW3] a phone may say where it is', async () => {
	const { mona, phone, settle } = await withPhone()
	phone.send(awarenessFrame({ id: 4711, state: { p: 'page:eins' } }))
	await settle()
	expect(phone.socket.closed).toBeUndefined()
	expect(mona.others.get(4711)?.state).toEqual({ p: 'page:eins' })
	phone.leave()
	await settle()
	expect(mona.others.get(4711)?.state).toBeNull()
})

test('[NOW4] every fifteen seconds it is said again, and only while somebody listens', async () => {
	const { phone, clock, relay } = await withPhone()
	await clock.pass(60_000)
	expect(phone.told).toHaveLength(5)
	phone.leave()
	const { writesOut } = relay.stats()
	await clock.pass(14_000)
	expect((relay.stats().writesOut ?? 0) - (writesOut ?? 0), 'the roster to the one who is left').toBeLessThanOrEqual(2)
})

test('[NOW5] a giant leaves people with what they were told before, and the next word gets through', async () => {
	const { mona, phone, settle, reports, clock } = await withPhone()
	for (let i = 0; i < 20; i++) {
		mona.doc.getMap('now').set('announcement', 'x'.repeat(100_000 + i))
		await clock.pass(200)
	}
	expect(phone.told).toHaveLength(1)
	expect(phone.socket.closed).toBeUndefined()
	expect(reports.filter(({ event }) => event === 'nowNotTold')).toHaveLength(1)
	announce(mona.doc, 'Pause')
	await settle()
	expect(phone.told.at(-1)).toMatchObject({ announcement: 'Pause' })
})

test('[NOW5] a stage nobody can make sense of harms neither phones nor those who write in it', async () => {
	let broken = true
	const { mona, phone, settle, reports, join } = await withPhone({
		tell(doc) {
			if (broken) throw new Error('no agenda of ours')
			return readNow(doc)
		},
	})
	setFrozen(mona.doc, true)
	const other = join('vera', { role: 'moderator', room: 'stage' })
	await settle()
	expect(readNow(other.doc).frozen).toBe(true)
	expect([phone.told, phone.socket.closed]).toEqual([[], undefined])
	expect(reports.filter(({ event }) => event === 'nowNotTold')).toHaveLength(1)
	broken = false
	setFrozen(mona.doc, false)
	await settle()
	expect(phone.told).toEqual([readNow(mona.doc)])
})

test('[NOW5] a phone that reads too slowly is not sent more and more, and gets the newest when it can', async () => {
	const { mona, phone, settle, clock } = await withPhone()
	phone.socket.buffered = 2 * 1024 * 1024
	for (let i = 0; i < 5; i++) {
		announce(mona.doc, `Hinweis ${i}`)
		await clock.pass(200)
	}
	expect(phone.told).toHaveLength(1)
	phone.socket.buffered = 0
	await clock.pass(15_000)
	expect(phone.told.at(-1)).toEqual(readNow(mona.doc))
	await settle()
})

test('[NOW6] a phone is in the roster, ends with its link, and makes room when it goes', async () => {
	const { mona, phone, house, relay, clock } = await withPhone({ limits: { connections: 2 } })
	await clock.pass(1_200)
	const roster = () => Object.values(mona.others.get(rosterClientId)?.state?.roster as object)
	expect(roster()).toContainEqual(expect.objectContaining({ participant: 'mia', role: 'participant' }))
	expect(house.join('bert', { room: 'stage', follows: true }).socket.closed).toBe('roomFull')
	relay.end({ workshop, link: 'link-participant' }, 'linkRevoked')
	expect(phone.socket.closed).toBe('linkRevoked')
	await clock.pass(1_200)
	expect(roster()).toHaveLength(1)
	mona.leave()
	await clock.pass(61_000)
	expect(relay.stats().openRooms).toBe(0)
})

test('[NOW6] in the plenum a phone is as everybody', async () => {
	const { house, settle, writes } = await withPhone()
	const anna = house.join('anna', { follows: true, silent: false })
	await settle()
	await writes('plenum', (doc) => doc.getMap('notes').set('house', 1))
	expect([anna.synced, anna.notes.get('house'), anna.told]).toEqual([true, 1, []])
})

test('[NOW6] a phone that comes before the room is loaded waits for it', async () => {
	const { house, mona } = await withPhone()
	setFrozen(mona.doc, true)
	await house.settle()
	mona.leave()
	house.crash()
	const phone = house.join('mia', { room: 'stage', follows: true })
	expect(phone.told).toEqual([])
	await house.settle()
	expect(phone.told).toEqual([await house.relay.read(stage, readNow)])
	expect(phone.told).toMatchObject([{ frozen: true }])
})

test('[ROLL5] a person with laptop, second tab and phone is one, by the link they came by', async () => {
	const { join, relay, settle } = relayHouse({ tell: readNow })
	for (const room of ['plenum', 'stage', 'desk'] as const) join('mona', { role: 'moderator', room })
	for (const room of ['plenum', 'plenum', 'stage'] as const) join('anna', { room })
	const annasPhone = join('anna', { room: 'stage', follows: true })
	const bert = join('bert', { room: 'stage', follows: true })
	join('cara', { link: 'link-guests' })
	expect(relay.presentByLink(workshop), 'those who wait to get in are here, too').toEqual(
		new Map([
			['link-moderator', 1],
			['link-participant', 2],
			['link-guests', 1],
		]),
	)
	await settle()
	annasPhone.leave()
	bert.leave()
	expect(relay.presentByLink(workshop).get('link-participant')).toBe(1)
	expect(relay.presentByLink('essen')).toEqual(new Map())
})
