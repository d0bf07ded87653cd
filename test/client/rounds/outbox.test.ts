// One queue on one phone, and all that can befall it: each test is a day of the same device.

import { afterEach, expect, test, vi } from 'vitest'
import { noPictureStore } from '../../../client/pictures/pictureStore.ts'
import { named } from '../../../client/pictures/prepare.ts'
import type { OutboxItem } from '../../../client/rounds/outbox/item.ts'
import { createOutbox, type Outbox, photosAtOnce } from '../../../client/rounds/outbox/outbox.ts'
import { jpegFile } from '../../helpers/pictureFiles.ts'
import { fakeServer } from '../fakeServer.ts'
import { dotsRound, memoryStorage, namedQuestion, phone, tableQuestion, told } from './outboxHelp.ts'

const open: Outbox[] = []
const opened = (outbox: Outbox) => {
	open.push(outbox)
	return outbox
}
afterEach(() => {
	for (const outbox of open.splice(0)) outbox.close()
})

const picture = named(new Uint8Array(jpegFile({ width: 2560, height: 1920 })))
const preview = named(new Uint8Array(jpegFile({ width: 400, height: 300 })))
const wall = picture && preview ? { picture, preview } : undefined
const photo = [wall as NonNullable<typeof wall>, { alt: 'Flipchart' }] as const

test('[OUTBOX1] what is entered offline over two steps arrives later, in its order and each once', async () => {
	const device = phone()
	const outbox = opened(device.open())
	device.offline()
	outbox.card(tableQuestion, { text: 'Hebammen' })
	outbox.card(tableQuestion, { text: 'Betriebe' })
	await device.clock.pass(20_000)
	outbox.card({ ...tableQuestion, id: 'roundNext0000001' }, { text: 'Busbetrieb' })
	outbox.park('Nächster Termin', 'named')
	await device.clock.pass(20_000)
	expect(outbox.state.get()).toMatchObject({ waiting: 4, reached: false })
	expect(device.server.handed.size).toBe(0)

	device.online()
	device.calls.length = 0
	await device.settle()
	expect(device.handed()).toEqual(['Hebammen', 'Betriebe', 'Busbetrieb', 'Nächster Termin'])
	expect(device.calls).toEqual(['card Hebammen', 'card Betriebe', 'card Busbetrieb'])
	expect(outbox.state.get()).toMatchObject({ waiting: 0, reached: true })
	expect(told(outbox)[0]).toBe('Hebammen: hidden')
})

test('[OUTBOX1] when the network says it is back, nothing waits for the next attempt', async () => {
	const device = phone()
	const outbox = opened(device.open())
	device.offline()
	outbox.card(namedQuestion, { text: 'Hebammen' })
	await device.clock.pass(15_000)
	device.online()
	dispatchEvent(new Event('online'))
	await device.clock.pass(0)
	expect(device.handed()).toEqual(['Hebammen'])
})

test('[OUTBOX13] what waited and is anonymous goes out a moment of chance after the connection is back', async () => {
	const waits = new Set<number>()
	for (let evening = 0; evening < 5; evening++) {
		const device = phone({ seed: evening })
		const outbox = opened(device.open())
		device.offline()
		outbox.card(tableQuestion, { text: 'Hebammen' })
		outbox.park('Nächster Termin', 'anonymous')
		outbox.card(namedQuestion, { text: 'Betriebe' })
		await device.clock.pass(15_000)
		device.online()
		outbox.sendNow()
		await device.clock.pass(0)
		expect(device.handed()).toEqual(['Betriebe'])
		expect(outbox.state.get()).toMatchObject({ waiting: 2, reached: true })
		outbox.card(tableQuestion, { text: 'Busbetrieb' })
		await device.clock.pass(0)
		expect(device.handed(), 'what is written now does not wait').toEqual(['Betriebe', 'Busbetrieb'])
		let waited = 0
		for (; device.server.handed.size < 4; waited += 50) await device.clock.pass(50)
		expect(waited).toBeGreaterThanOrEqual(1_000)
		expect(waited).toBeLessThanOrEqual(4_050)
		waits.add(waited)
	}
	expect(waits.size).toBeGreaterThan(1)
})

test('[OUTBOX13] so it does after a reload', async () => {
	const device = phone()
	const before = device.open()
	device.offline()
	before.card(tableQuestion, { text: 'Hebammen' })
	await device.clock.pass(1_000)
	before.close()
	device.online()
	opened(device.open())
	await device.clock.pass(900)
	expect(device.handed()).toEqual([])
	await device.clock.pass(3_200)
	expect(device.handed()).toEqual(['Hebammen'])
})

test('[OUTBOX2] a reload loses nothing, and sends again under the same id what was on its way', async () => {
	const device = phone()
	const before = device.open()
	device.offline()
	before.card(namedQuestion, { text: 'Hebammen' })
	before.ballot(dotsRound, { kind: 'dots', dots: { kita: 2 } })
	await device.clock.pass(1000)
	const ids = before.items.get().map(({ id }) => id)
	before.close()

	device.online()
	const after = opened(device.open())
	expect(after.items.get().map(({ id }) => id)).toEqual(ids)
	await device.settle()
	expect([...device.server.handed.keys()]).toEqual([`${namedQuestion.id}/${ids[0]}`, dotsRound.id])
})

test('[OUTBOX3] a promise that has changed is not broken: the card waits for the person to say yes', async () => {
	const device = phone()
	const outbox = opened(device.open())
	device.server.refuses = { id: 'promiseChanged' }
	const id = outbox.card(tableQuestion, { text: 'Hebammen' })
	await device.settle()
	device.server.refuses = undefined
	await device.settle()
	expect(told(outbox)).toEqual(['Hebammen: promiseChanged'])
	expect(device.server.handed.size).toBe(0)

	outbox.again(id, 'named')
	await device.settle()
	expect([...device.server.handed.values()]).toMatchObject([{ text: 'Hebammen', attribution: 'named' }])
})

test('[OUTBOX3] a ballot that came too late says so and stays until it is put away', async () => {
	const device = phone()
	const outbox = opened(device.open())
	device.server.refuses = { id: 'roundOver' }
	outbox.ballot(dotsRound, { kind: 'dots', dots: { kita: 1 } })
	await device.settle()
	expect(told(outbox)).toEqual(['ballot: roundOver'])
	outbox.discard(outbox.items.get()[0]?.id ?? '')
	expect(told(outbox)).toEqual([])
	outbox.close()
	expect(told(opened(device.open()))).toEqual([])
})

test('[OUTBOX4] after a revoked link the card is still there, and goes out by the next way in', async () => {
	const device = phone()
	const before = device.open()
	device.offline()
	before.card(tableQuestion, { text: 'Hebammen' })
	before.end({ id: 'linkRevoked' })
	expect(told(before)).toEqual(['Hebammen: linkRevoked'])
	expect(before.state.get()).toMatchObject({ ended: true, waiting: 0 })

	device.online()
	const later = phone({ participant: 'rosa-2', storage: device.storage, server: device.server })
	const after = opened(later.open())
	expect(told(after)).toEqual(['Hebammen: linkRevoked'])
	after.again(after.items.get()[0]?.id ?? '', 'anonymous')
	await later.settle()
	expect(later.handed()).toEqual(['Hebammen'])
})

test('[OUTBOX4] what another participant of this device still has to send stays theirs', async () => {
	const device = phone()
	const rosa = opened(device.open())
	device.offline()
	rosa.card(tableQuestion, { text: 'Hebammen' })
	await device.clock.pass(0)
	const jonas = opened(phone({ participant: 'jonas', storage: device.storage }).open())
	expect(told(jonas)).toEqual([])
})

test('[OUTBOX4] an unknown session is renewed once, and the rest goes out under the new name', async () => {
	const server = fakeServer()
	let token = 'old'
	const device = phone({
		server,
		token: () => token,
		rejoin: async () => {
			token = 'new'
			server.refuses = undefined
			return true
		},
	})
	server.refuses = { id: 'sessionUnknown' }
	const outbox = opened(device.open())
	outbox.card(tableQuestion, { text: 'Hebammen' })
	await device.clock.pass(0)
	expect(device.handed()).toEqual(['Hebammen'])
	outbox.moveTo('rosa-2')
	outbox.card(tableQuestion, { text: 'Betriebe' })
	await device.settle()
	outbox.close()
	const after = phone({ participant: 'rosa-2', storage: device.storage, server })
	expect(told(opened(after.open()))).toEqual(['Hebammen: hidden', 'Betriebe: hidden'])
})

test('[OUTBOX5] a full storage first gives up what the server has, then says that nothing is kept, and loses nothing', async () => {
	const device = phone({ storage: memoryStorage(900) })
	const outbox = opened(device.open())
	outbox.card(tableQuestion, { text: 'Hebammen' })
	await device.settle()
	device.offline()
	outbox.card(tableQuestion, { text: 'Betriebe' })
	outbox.card(tableQuestion, { text: 'Busbetrieb' })
	expect(outbox.state.get().kept).toBe(true)
	for (const text of ['Schule', 'Verein', 'Kirche']) outbox.card(tableQuestion, { text })
	expect(outbox.state.get()).toMatchObject({ kept: false, waiting: 5 })
	device.online()
	await device.settle()
	expect(device.handed()).toEqual(['Hebammen', 'Betriebe', 'Busbetrieb', 'Schule', 'Verein', 'Kirche'])
})

test('[OUTBOX5] where the browser stores nothing, handing in works and waiting is said to be fragile', async () => {
	const device = phone({ storage: null })
	const outbox = opened(device.open())
	device.offline()
	outbox.card(tableQuestion, { text: 'Hebammen' })
	expect(outbox.state.get()).toMatchObject({ kept: false, waiting: 1 })
	device.online()
	await device.settle()
	expect(outbox.state.get()).toMatchObject({ kept: true, waiting: 0 })
})

test('[OUTBOX5] photos go last, only a few wait, and once arrived they take up no room', async () => {
	const device = phone()
	const outbox = opened(device.open())
	device.offline()
	for (let i = 0; i < photosAtOnce; i++) expect(outbox.photo(...photo)).toBe(true)
	expect(outbox.photo(...photo)).toBe(false)
	outbox.card(tableQuestion, { text: 'Hebammen' })
	await device.clock.pass(0)
	device.calls.length = 0
	device.online()
	await device.settle()
	expect(device.calls).toEqual(['card Hebammen', ...Array.from({ length: photosAtOnce }, () => 'photo')])
	expect(outbox.items.get()[0]?.entry).toMatchObject({ photo: { alt: 'Flipchart', width: 2560, height: 1920 } })
	expect(JSON.stringify(outbox.items.get()).length).toBeLessThan(photosAtOnce * 800)
})

test('[OUTBOX2] a photo waits with its picture over a reload, and is laid when the server has both', async () => {
	const device = phone()
	device.offline()
	const before = device.open()
	before.photo(...photo)
	await device.settle()
	expect(before.state.get()).toMatchObject({ waiting: 1, kept: true })
	before.close()
	device.online()
	const after = opened(device.open())
	await device.settle()
	expect(after.state.get().waiting).toBe(0)
	expect([...device.server.pictures.keys()]).toEqual([preview?.name, picture?.name])
	expect([...device.server.handed.values()]).toEqual([
		{ picture: picture?.name, preview: preview?.name, width: 2560, height: 1920, alt: 'Flipchart' },
	])
})

test('[OUTBOX2] a photo that an earlier version entered is handed in as it lies there', async () => {
	const device = phone()
	device.offline()
	const before = device.open()
	before.photo(...photo)
	await device.clock.pass(10)
	before.close()
	const [key = ''] = Array.from({ length: device.storage.length }, (_, i) => device.storage.key(i) ?? '')
	const item = JSON.parse(device.storage.getItem(key) ?? '')
	const src = 'data:image/jpeg;base64,AAAA'
	device.storage.setItem(
		key,
		JSON.stringify({ ...item, entry: { what: 'photo', photo: { src, width: 4, height: 3 } } }),
	)
	device.online()
	const after = opened(device.open())
	await device.settle()
	expect([...device.server.handed.values()]).toEqual([{ src, width: 4, height: 3 }])
	expect(after.items.get()[0]?.entry).toMatchObject({ photo: { src: '' } })
})

test('[OUTBOX5] where pictures cannot be kept, that is said', async () => {
	const device = phone({ pictureStore: noPictureStore })
	device.offline()
	const outbox = opened(device.open())
	outbox.photo(...photo)
	await device.clock.pass(10)
	expect(outbox.state.get()).toMatchObject({ waiting: 1, kept: false })
	device.online()
	await device.settle()
	expect(device.server.pictures.size).toBe(2)
})

test('[OUTBOX6] of a ballot tapped together only the last state is handed in', async () => {
	const device = phone()
	const outbox = opened(device.open())
	for (const kita of [1, 2]) outbox.ballot(dotsRound, { kind: 'dots', dots: { kita } })
	outbox.ballot(dotsRound, { kind: 'dots', dots: { kita: 2, kurs: 1 } })
	await device.settle()
	expect(device.calls).toEqual(['ballot'])
	expect(device.server.handed.get(dotsRound.id)).toMatchObject({ marks: { dots: { kita: 2, kurs: 1 } } })
})

test('[OUTBOX6] a card changed while it is on its way arrives as it was meant last', async () => {
	const device = phone()
	const outbox = opened(device.open())
	const id = outbox.card(tableQuestion, { text: 'Hebamen' })
	outbox.changeCard(id, { text: 'Hebammen' })
	expect(told(outbox)).toEqual(['Hebammen: waiting'])
	await device.settle()
	expect(device.handed()).toEqual(['Hebammen'])
	expect(told(outbox)).toEqual(['Hebammen: hidden'])
})

test('[OUTBOX6] a card taken back is gone here and there; one that the server never saw is not even mentioned', async () => {
	const device = phone()
	const outbox = opened(device.open())
	const first = outbox.card(tableQuestion, { text: 'Hebammen' })
	await device.settle()
	device.offline()
	await device.clock.pass(0)
	outbox.withdraw(first)
	await device.settle()
	device.online()
	await device.settle()
	expect([told(outbox), device.server.handed.size]).toEqual([[], 0])
})

test('[OUTBOX6] a card that lies on the board already cannot be taken back, and stays in the list', async () => {
	const device = phone()
	const outbox = opened(device.open())
	const id = outbox.card(tableQuestion, { text: 'Hebammen' })
	await device.settle()
	device.server.refuses = { id: 'roundOver' }
	outbox.withdraw(id)
	await device.settle()
	expect(outbox.items.get()).toMatchObject([{ delivery: { is: 'handedIn', stays: { id: 'roundOver' } } }])
})

test('[OUTBOX7] two windows of one person hand in one card, and both show the tick', async () => {
	const device = phone()
	device.offline()
	const one = opened(device.open())
	one.card(tableQuestion, { text: 'Hebammen' })
	await device.clock.pass(0)
	const other = opened(device.open())
	device.online()
	await device.settle()
	dispatchEvent(Object.assign(new Event('storage'), { key: 'netzwerkstatt.outbox.auenbrueck.rosa.x' }))
	expect(device.server.handed.size).toBe(1)
	expect([told(one), told(other)]).toEqual([['Hebammen: hidden'], ['Hebammen: hidden']])
})

test('[OUTBOX8] what this session handed in before is shown again, once', async () => {
	const device = phone()
	const mine = { cards: [{ id: 'card000000000001', text: 'Hebammen' }], marks: undefined }
	vi.spyOn(device.server, 'mine').mockResolvedValue({ ok: true, value: { cards: mine.cards } })
	const outbox = opened(device.open())
	await outbox.recall(tableQuestion)
	await outbox.recall(tableQuestion)
	expect(told(outbox)).toEqual(['Hebammen: hidden'])
})

test('[OUTBOX9] what the server stumbles over does not hold up the rest, and is tried again', async () => {
	const device = phone()
	const putCard = device.server.putCard
	let stumbles = 2
	device.server.putCard = async (token, round, card, request) =>
		request.text === 'Stein' && stumbles-- > 0
			? { ok: false, failure: { id: 'unexpected' } }
			: putCard(token, round, card, request)
	const outbox = opened(device.open())
	outbox.card(tableQuestion, { text: 'Stein' })
	outbox.card(tableQuestion, { text: 'Hebammen' })
	await device.clock.pass(0)
	expect(device.handed()).toEqual(['Hebammen'])
	await device.settle()
	expect(device.handed()).toEqual(['Hebammen', 'Stein'])
})

test('[OUTBOX9] attempts become seldom, and the server’s own wish to wait is heard', async () => {
	const device = phone()
	const outbox = opened(device.open())
	device.offline()
	outbox.card(tableQuestion, { text: 'Hebammen' })
	await device.clock.pass(10 * 60_000)
	expect(device.calls.length).toBeGreaterThan(15)
	expect(device.calls.length).toBeLessThan(40)
	device.server.refuses = { id: 'tooMany', waitMs: 120_000 }
	await device.clock.pass(40_000)
	const asked = device.calls.length
	await device.clock.pass(75_000)
	expect(device.calls.length).toBe(asked)
})

test('[OUTBOX10] leaving a lent phone leaves nothing on it', async () => {
	const device = phone()
	const outbox = device.open()
	device.offline()
	outbox.card(tableQuestion, { text: 'Hebammen' })
	outbox.keepDraft({ round: tableQuestion.id, about: '', text: 'Betr', attribution: 'anonymous' })
	outbox.forget()
	expect(device.storage.length).toBe(0)
})

test('[OUTBOX11] a begun card is still there after a reload, each under its round', () => {
	const device = phone()
	const before = device.open()
	before.keepDraft({ round: tableQuestion.id, about: tableQuestion.about, text: 'Hebam', attribution: 'anonymous' })
	before.keepDraft({ round: 'roundNext0000001', about: '', text: 'Bus', attribution: 'named' })
	before.close()
	const after = opened(device.open())
	expect(after.drafts.get().map(({ round, text }) => [round, text])).toEqual([
		[tableQuestion.id, 'Hebam'],
		['roundNext0000001', 'Bus'],
	])
	after.dropDraft({ round: tableQuestion.id })
	expect(after.drafts.get()).toHaveLength(1)
})

test('[OUTBOX2] what lies in the storage under our name and is not ours does no harm', () => {
	const device = phone()
	device.storage.setItem('netzwerkstatt.outbox.auenbrueck.rosa.x', '{"id":7}')
	device.storage.setItem('netzwerkstatt.outbox.auenbrueck.rosa.y', 'kaputt{')
	expect(told(opened(device.open()))).toEqual([])
})

test('ids of cards come from a chance in which nobody can see the others of the same hand', () => {
	const device = phone({ storage: null })
	const drawn = vi.spyOn(Math, 'random')
	const { server, clock } = device
	const who = { workshop: 'auenbrueck', participant: 'rosa', token: () => 'token-1' }
	const outbox = opened(createOutbox({ ...who, server, clock, storage: null }))
	const ids = ['Eins', 'Zwei'].map((text) => outbox.card(tableQuestion, { text }))
	expect(drawn).not.toHaveBeenCalled()
	expect(new Set(ids).size).toBe(2)
	for (const id of ids) expect(id).toMatch(/^[0-9A-Za-z]{16}$/)
	drawn.mockRestore()
})

/** A card that is on its way when another window lets go of it, and how: taken back, or forgotten because it had arrived. */
async function letGoMeanwhile(change: Partial<OutboxItem>) {
	const device = phone()
	const { putCard } = device.server
	let arrive = () => {}
	device.server.putCard = async (...request) => {
		await new Promise<void>((resolve) => {
			arrive = resolve
		})
		return putCard(...request)
	}
	const outbox = opened(device.open())
	const id = outbox.card(tableQuestion, { text: 'Hebammen' })
	await device.clock.pass(0)
	const key = `netzwerkstatt.outbox.auenbrueck.rosa.${id}`
	const oldValue = JSON.stringify({ ...outbox.items.get()[0], ...change })
	device.storage.removeItem(key)
	dispatchEvent(Object.assign(new Event('storage'), { key, oldValue, newValue: null }))
	arrive()
	await device.settle()
	return device
}

test('[OUTBOX7] a card that one window takes back while the other hands it in is gone', async () => {
	const device = await letGoMeanwhile({ withdrawn: true })
	expect(device.handed()).toEqual([])
	expect(device.calls).toEqual(['card Hebammen', 'remove'])
})

test('[OUTBOX7] a card that one window forgets while the other hands it in stays with the server', async () => {
	const device = await letGoMeanwhile({ delivery: { is: 'handedIn', kept: 'hidden' } })
	expect(device.handed()).toEqual(['Hebammen'])
	expect(device.calls).toEqual(['card Hebammen'])
})

/** A phone whose session the server has forgotten; whoever joins again gets a new one. */
function forgottenPhone() {
	const server = fakeServer()
	let token = 'old'
	const device = phone({
		server,
		token: () => token,
		async rejoin() {
			server.refuses = undefined
			renew()
			return true
		},
	})
	function renew() {
		token = 'new'
		outbox.moveTo('rosa-2')
	}
	const outbox = opened(device.open())
	const dots = () => (server.handed.get(dotsRound.id) as { marks: { dots: unknown } } | undefined)?.marks.dots
	return {
		...device,
		outbox,
		renew,
		dots,
		vote: (kita: number) => outbox.ballot(dotsRound, { kind: 'dots', dots: { kita } }),
	}
}

test('[OUTBOX12] a ballot that an earlier session handed in is not changed under the new one', async () => {
	const { outbox, server, vote, dots, settle, calls } = forgottenPhone()
	vote(2)
	await settle()
	server.refuses = { id: 'sessionUnknown' }
	outbox.hand(true)
	await settle()
	expect(outbox.items.get()[0]).toMatchObject({ delivery: { is: 'handedIn', stays: { id: 'sessionUnknown' } } })
	vote(1)
	await settle()
	expect(calls).toEqual(['ballot'])
	expect(dots()).toEqual({ kita: 2 })
})

test('[OUTBOX12] nor is a change of it that comes too late: what is shown is what counts', async () => {
	const { outbox, server, vote, dots, settle, calls } = forgottenPhone()
	vote(2)
	await settle()
	server.refuses = { id: 'sessionUnknown' }
	vote(1)
	await settle()
	expect(calls).toEqual(['ballot', 'ballot'])
	expect(dots()).toEqual({ kita: 2 })
	expect(outbox.items.get()).toMatchObject([
		{ entry: { marks: { dots: { kita: 2 } } }, delivery: { is: 'handedIn', stays: { id: 'sessionUnknown' } } },
	])
})

test('[OUTBOX12] a ballot without an answer goes out under a new session only when the person says so', async () => {
	const { outbox, server, vote, offline, settle, clock, calls } = forgottenPhone()
	offline()
	vote(2)
	await clock.pass(1_000)
	server.refuses = { id: 'sessionUnknown' }
	await settle()
	const sent = calls.length
	expect(told(outbox)).toEqual(['ballot: sessionUnknown'])
	expect(server.handed.size).toBe(0)
	outbox.again(outbox.items.get()[0]?.id ?? '')
	await settle()
	expect(calls).toHaveLength(sent + 1)
	expect(told(outbox)).toEqual(['ballot: hidden'])
})

test('[OUTBOX12] a ballot that was never sent, or whose only attempt was refused, goes out under the new session', async () => {
	const { outbox, server, vote, dots, settle } = forgottenPhone()
	server.refuses = { id: 'sessionUnknown' }
	for (const kita of [1, 2]) vote(kita)
	await settle()
	expect(dots()).toEqual({ kita: 2 })
	expect(told(outbox)).toEqual(['ballot: hidden'])
})

test('[OUTBOX12] a ballot that arrives while the session is renewed is not sent again', async () => {
	const { outbox, server, vote, dots, settle, clock, calls, renew } = forgottenPhone()
	const { putBallot } = server
	let arrive = () => {}
	server.putBallot = async (...request) => {
		await new Promise<void>((resolve) => {
			arrive = resolve
		})
		return putBallot(...request)
	}
	vote(2)
	await clock.pass(1_000)
	renew()
	expect(told(outbox)).toEqual(['ballot: sessionUnknown'])
	arrive()
	await settle()
	expect(told(outbox)).toEqual(['ballot: hidden'])
	expect([calls, dots()]).toEqual([['ballot'], { kita: 2 }])
})
