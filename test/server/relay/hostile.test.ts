import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { relayLimits } from '../../../server/relay/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { limits } from '../../../shared/protocol/limits.ts'
import { syncStep } from '../../../shared/protocol/wire.ts'
import { awarenessFrame, type Person, relayHouse, syncFrame, updateOf } from '../../helpers/relayHouse.ts'

async function two() {
	const house = relayHouse()
	const [anna, eve] = ['anna', 'eve'].map((name) => house.join(name)) as [Person, Person]
	await house.settle()
	return { ...house, house, anna, eve }
}

test("[ROLE1] a reader's writes, edits or answers, change nothing and are answered once", async () => {
	const { anna, join, settle } = await two()
	const reader = join('leser', { role: 'reader' })
	await settle()
	reader.notes.set('r', 1)
	reader.notes.set('r', 2)
	reader.sendMissing(Y.encodeStateAsUpdate(reader.doc))
	reader.sendMissing(Uint8Array.of(0, 0))
	await settle()
	expect(anna.notes.size).toBe(0)
	expect(reader.denied).toEqual(['notAllowed'])
	expect(reader.saved).toBe(0)
	expect(reader.socket.closed).toBeUndefined()
})

test('[ROLE1] a participant reads the stage, the moderation writes it', async () => {
	const { join, settle } = relayHouse()
	const mona = join('mona', { role: 'moderator', room: 'stage' })
	const anna = join('anna', { room: 'stage' })
	await settle()
	mona.notes.set('step', 1)
	anna.notes.set('step', 2)
	await settle()
	expect(mona.notes.get('step')).toBe(1)
	expect(anna.denied).toEqual(['notAllowed'])
	expect(anna.sent).toBe(1)
})

test('[ROLE2] nobody but the moderation gets into the desk', async () => {
	const { join, settle } = relayHouse()
	const anna = join('anna', { room: 'desk' })
	const reader = join('leser', { role: 'reader', room: 'desk' })
	const mona = join('mona', { role: 'moderator', room: 'desk' })
	await settle()
	expect([anna, reader, mona].map(({ socket }) => socket.closed)).toEqual(['notAllowed', 'notAllowed', undefined])
	expect(anna.synced).toBe(false)
})

test.each([
	['an unknown message type', Uint8Array.of(99, 1, 2)],
	['an unknown sync step', Uint8Array.of(0, 7, 0)],
	['nothing', new Uint8Array()],
	['a length that lies', Uint8Array.of(0, 2, 200, 1, 5)],
	['bytes after the end', Uint8Array.of(0, 2, 2, 0, 0, 9)],
	['a state vector that is none', Uint8Array.of(0, 0, 3, 255, 255, 255)],
	['an update that is none', Uint8Array.of(0, 2, 3, 255, 255, 255)],
	['awareness that ends too early', Uint8Array.of(1, 3, 1, 5, 5)],
	['text', new TextEncoder().encode('GET / HTTP/1.1')],
])('[BAD1] %s ends its sender with "malformed", others go on', async (_, frame) => {
	const { anna, eve, settle } = await two()
	eve.send(frame)
	await settle()
	expect(eve.socket.closed).toBe('malformed')
	anna.notes.set('a', 1)
	await settle()
	expect(anna.saved).toBe(anna.sent)
})

test('[BAD1] an update that decodes but breaks Yjs halfway leaves the document as it was', async () => {
	const { anna, eve, settle, join, clock } = await two()
	const poison = undigestible(eve.doc)
	anna.notes.set('before', 1)
	await settle()
	eve.sendUpdate(poison)
	await settle()
	expect(eve.socket.closed).toBe('malformed')
	anna.notes.set('after', 2)
	await clock.pass(61_000)
	const cara = join('cara')
	await settle()
	expect(Y.equalSnapshots(Y.snapshot(cara.doc), Y.snapshot(anna.doc))).toBe(true)
	expect(cara.notes.toJSON()).toEqual({ before: 1, after: 2 })
})

test('[BAD1] 20,000 mutated frames: the relay lives, the others notice nothing', async () => {
	const house = relayHouse({ limits: { burst: 10_000, answersPerSecond: 1_000 } })
	const random = seededRandom(20_261_121)
	const anna = house.join('anna')
	const bert = house.join('bert')
	await house.settle()
	for (let i = 0; i < 30; i++) anna.doc.getMap(`map ${i % 3}`).set(`key ${i}`, { nested: [i, 'text', { deep: true }] })
	anna.doc.getText('text').insert(0, 'Guten Morgen')
	await house.settle()

	const mallory = new Y.Doc()
	const honest: Uint8Array[] = [Uint8Array.of(3)]
	for (let i = 0; i < 20; i++) {
		honest.push(
			syncFrame(
				2,
				updateOf(mallory, () => mallory.getMap('mallory').set(`key ${i % 5}`, { some: [i, 'x'] })),
			),
		)
		honest.push(
			syncFrame(
				2,
				updateOf(mallory, () => mallory.getText('mallory text').insert(0, `word ${i}`)),
			),
		)
	}
	honest.push(syncFrame(0, Y.encodeStateVector(anna.doc)), syncFrame(1, Y.encodeStateAsUpdate(mallory)))

	let eve: Person | undefined
	const ends = new Map<string, number>()
	const began = performance.now()
	for (let i = 0; i < 20_000; i++) {
		if (!eve || eve.socket.closed) {
			ends.set(eve?.socket.closed ?? 'open', (ends.get(eve?.socket.closed ?? 'open') ?? 0) + 1)
			eve = house.join('mallory', { silent: true })
			eve.socket.onMessage = () => {}
			if (i % 50 === 0) await house.settle()
		}
		eve.send(mutated(honest[Math.floor(random() * honest.length)] ?? new Uint8Array(), random))
		if (i % 500 === 0) {
			anna.notes.set('alive', i)
			await house.settle()
			expect(bert.notes.get('alive')).toBe(i)
		}
	}
	await house.settle()
	expect(performance.now() - began).toBeLessThan(60_000)
	expect(anna.socket.closed).toBeUndefined()
	expect(bert.socket.closed).toBeUndefined()
	expect(anna.saved).toBe(anna.sent)
	expect(house.reports.filter(({ event }) => event === 'unexpected')).toEqual([])
	expect(ends.get('malformed')).toBeGreaterThan(1_000)

	house.crash()
	const fresh = house.join('cara')
	await house.settle()
	for (const { doc } of [bert, fresh]) {
		expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(anna.doc))).toBe(true)
		expect(doc.getText('text').toString()).toBe(anna.doc.getText('text').toString())
		expect(doc.store.pendingStructs).toBeNull()
	}
}, 120_000)

test('[BAD2] a forbidden key is refused wherever it stands', async () => {
	const hostile: ((doc: Y.Doc) => void)[] = [
		(doc) => doc.getMap('notes').set('__proto__', 1),
		(doc) => doc.getMap('notes').set('constructor', 1),
		(doc) => doc.getMap('constructor').set('a', 1),
		(doc) => doc.getMap('notes').set('a', JSON.parse('{"deep":[{"__proto__":{"admin":true}}]}')),
		(doc) => doc.getMap('notes').set('a', { prototype: 1 }),
		(doc) => doc.getMap('notes').set('a', new Y.Map([['constructor', 1]])),
		(doc) => doc.getText('text').insert(0, 'x', JSON.parse('{"constructor":true}')),
		(doc) => doc.getText('text').insertEmbed(0, JSON.parse('{"__proto__":{"admin":true}}')),
		(doc) => {
			const element = new Y.XmlElement('p')
			element.setAttribute('constructor', 'x')
			doc.getXmlFragment('xml').insert(0, [element])
		},
	]
	for (const attack of hostile) {
		const { anna, eve, settle } = await two()
		const twin = new Y.Doc()
		eve.sendUpdate(updateOf(twin, () => attack(twin)))
		await settle()
		expect(eve.socket.closed, attack.toString()).toBe('malformed')
		expect(Y.encodeStateVector(anna.doc)).toEqual(Uint8Array.of(0))
	}
})

test('[BAD2] a key spelt with an escape inside JSON is found, too', async () => {
	const { eve, settle } = await two()
	const twin = new Y.Doc()
	const update = updateOf(twin, () => twin.getText('text').insertEmbed(0, { aaaaaaaaaaaaaa: 1 }))
	const spelt = '"__proto\\u005f_"'
	const at = Buffer.from(update).indexOf('"aaaaaaaaaaaaaa"')
	expect(spelt).toHaveLength('"aaaaaaaaaaaaaa"'.length)
	update.set(Buffer.from(spelt), at)
	eve.sendUpdate(update)
	await settle()
	expect(eve.socket.closed).toBe('malformed')
})

test('[BAD2] people may write about constructors and prototypes', async () => {
	const { anna, eve, settle } = await two()
	eve.notes.set('text', 'Der constructor hat __proto__ und prototype \\u0041')
	eve.doc.getText('minutes').insert(0, 'Ein Prototyp, englisch: prototype, __proto__')
	eve.notes.set('value', { word: 'constructor' })
	await settle()
	expect(eve.socket.closed).toBeUndefined()
	expect(anna.notes.get('value')).toEqual({ word: 'constructor' })
})

test('[BAD1] what cannot be decoded is found out before the document is touched, which then need not be made anew', async () => {
	const { anna, eve, relay, settle } = await two()
	anna.notes.set('a', 1)
	await settle()
	const twin = new Y.Doc()
	twin.clientID = 4_711
	const update = updateOf(twin, () => twin.getMap('notes').set('type', new Y.Map()))
	// The last byte but one says what kind of type it is.
	update[update.length - 2] = 9
	eve.sendUpdate(update)
	expect(eve.socket.closed).toBe('malformed')
	expect(relay.stats().liveDocuments).toBe(1)
	anna.notes.set('b', 2)
	await settle()
	expect(anna.saved).toBe(anna.sent)
})

test('[BAD3] documents inside documents are refused', async () => {
	const { eve, settle } = await two()
	const twin = new Y.Doc()
	eve.sendUpdate(updateOf(twin, () => twin.getMap('notes').set('sub', new Y.Doc())))
	await settle()
	expect(eve.socket.closed).toBe('malformed')
})

test('[BAD3] more authors than an honest edit has are refused', async () => {
	const { eve, settle } = await two()
	const crowd = Array.from({ length: 65 }, (_, i) => {
		const doc = new Y.Doc()
		return updateOf(doc, () => doc.getMap('notes').set(`${i}`, i))
	})
	eve.sendUpdate(Y.mergeUpdates(crowd))
	await settle()
	expect(eve.socket.closed).toBe('malformed')
})

test('[BAD3] news of clients whose ids later epochs will have, or nobody can count with, are refused', async () => {
	for (const client of [2 ** 32, 2 ** 53 - 1]) {
		const { anna, eve, join, settle } = await two()
		const bert = join('bert')
		const twin = new Y.Doc()
		twin.clientID = client
		eve.sendUpdate(updateOf(twin, () => twin.getMap('notes').set('later', 1)))
		await settle()
		expect(eve.socket.closed).toBe('malformed')
		anna.doc.clientID = 2 ** 32 - 1
		anna.notes.set('the highest', 1)
		await settle()
		expect([...bert.notes.keys()]).toEqual(['the highest'])
		expect(anna.saved).toBe(anna.sent)
	}
})

test('[BOUND1] an edit above the limit is refused, one below is not', async () => {
	const { anna, eve, settle } = await two()
	anna.notes.set('big', 'x'.repeat(limits.update - 1_000))
	await settle()
	expect(anna.socket.closed).toBeUndefined()
	expect(eve.notes.get('big')).toHaveLength(limits.update - 1_000)
	eve.notes.set('bigger', 'x'.repeat(limits.update))
	await settle()
	expect(eve.socket.closed).toBe('tooLarge')
})

test('[BOUND1] every kind of frame has its limit: answers, presence', async () => {
	const { join, settle } = relayHouse({ limits: { missing: 5_000 } })
	const frames = [
		(size: number) => syncFrame(syncStep.missing, new Uint8Array(size)),
		(size: number) => awarenessFrame(...Array.from({ length: size / 7 }, (_, id) => ({ id, state: 'x' }))),
	]
	for (const frame of frames) {
		const eve = join('eve')
		await settle()
		eve.send(frame(7_000))
		expect(eve.socket.closed).toBe('tooLarge')
	}
})

test('[BOUND1] a question that is too long to be read is answered with everything', async () => {
	const { anna, join, settle } = { ...(await two()) }
	anna.notes.set('a', 1)
	await settle()
	const doc = new Y.Doc()
	const eve = join('cara', { doc, silent: true })
	eve.send(syncFrame(syncStep.stateVector, new Uint8Array(1024 * 1024 + 1)))
	await settle()
	expect(eve.socket.closed).toBeUndefined()
	expect(eve.notes.toJSON()).toEqual({ a: 1 })
})

test('[BOUND1] a question that names far more authors than there are is not read; one that names some is', async () => {
	const { anna, join, settle } = { ...(await two()) }
	anna.notes.set('a', 'x'.repeat(1_000))
	await settle()
	const known = Y.decodeStateVector(Y.encodeStateVector(anna.doc))
	const naming = (strangers: number) =>
		Y.encodeStateVector(
			new Map([...known, ...Array.from({ length: strangers }, (_, i): [number, number] => [i + 1, 1])]),
		)
	const brought = async (vector: Uint8Array) => {
		const cara = join('cara', { silent: true })
		await settle()
		cara.socket.take()
		cara.socket.onMessage = undefined
		cara.send(syncFrame(syncStep.stateVector, vector))
		await settle()
		expect(cara.socket.closed).toBeUndefined()
		return cara.socket.take().reduce((sum, message) => sum + message.length, 0)
	}
	expect(await brought(naming(500))).toBeLessThan(1_000)
	expect(await brought(naming(20_000))).toBeGreaterThan(1_000)
})

test('[BOUND2] a full document takes deletions, nothing else', async () => {
	const house = relayHouse({ limits: { document: 62_500 } })
	const anna = house.join('anna')
	const bert = house.join('bert')
	await house.settle()
	for (let i = 0; i < 4; i++) anna.notes.set(`note ${i}`, 'x'.repeat(10_000))
	await house.settle()
	bert.notes.set('one more', 'x'.repeat(10_000))
	await house.settle()
	expect(bert.socket.closed).toBe('documentFull')
	anna.notes.delete('note 0')
	await house.clock.pass(relayLimits.measureMs)
	anna.notes.set('smaller', 'y')
	await house.settle()
	expect(anna.socket.closed).toBeUndefined()
	const cara = house.join('cara')
	await house.settle()
	expect([...cara.notes.keys()].sort()).toEqual(['note 1', 'note 2', 'note 3', 'smaller'])
})

test('[RATE1] who writes too fast is slowed down, and nothing is lost', async () => {
	const { anna, eve, clock } = await two()
	for (let i = 0; i < 600; i++) eve.notes.set(`note ${i}`, i)
	await clock.pass(20)
	expect(eve.socket.paused).toBe(true)
	expect(anna.notes.size).toBeLessThan(300)
	await clock.pass(2_000)
	expect(anna.notes.size).toBeGreaterThan(300)
	expect(anna.notes.size).toBeLessThan(420)
	await clock.pass(10_000)
	expect(anna.notes.size).toBe(600)
	expect(eve.socket.paused).toBe(false)
	expect(eve.saved).toBe(eve.sent)
})

test('[RATE1] bytes count as well as frames', async () => {
	const { anna, eve, clock } = await two()
	for (let i = 0; i < 8; i++) eve.notes.set(`note ${i}`, 'x'.repeat(400_000))
	await clock.pass(20)
	expect(anna.notes.size).toBe(3)
	await clock.pass(20_000)
	expect(anna.notes.size).toBe(8)
})

test('[RATE2] asking for the document again and again gets answers now and then', async () => {
	const { eve, clock } = await two()
	let answers = 0
	const before = eve.socket.onMessage
	eve.socket.onMessage = (message) => {
		if (message[0] === 0 && message[1] === 1) answers++
		before?.(message)
	}
	for (let i = 0; i < 100; i++) {
		eve.send(syncFrame(0, Uint8Array.of(0)))
		await clock.pass(100)
	}
	expect(answers).toBeGreaterThanOrEqual(3)
	expect(answers).toBeLessThanOrEqual(7)
	expect(eve.socket.closed).toBeUndefined()
})

test('[RATE3] a reader who is slow gets no movements, one who is stuck is cut off and may come back', async () => {
	const { anna, eve, join, settle } = await two()
	eve.socket.buffered = 2 * 1024 * 1024
	eve.others.clear()
	anna.sendAwareness({ id: anna.doc.clientID, state: { c: [1, 1] } })
	anna.notes.set('a', 1)
	await settle()
	expect(eve.others.size).toBe(0)
	expect(eve.notes.get('a')).toBe(1)
	eve.socket.buffered = 9 * 1024 * 1024
	anna.notes.set('b', 2)
	await settle()
	expect(eve.socket.terminated).toBe(true)
	eve.leave()
	const again = join('eve', { doc: eve.doc })
	await settle()
	expect(again.notes.get('b')).toBe(2)
})

/** A frame with some bytes flipped, cut, doubled or strewn in. */
function mutated(frame: Uint8Array, random: () => number): Uint8Array {
	const bytes = [...frame]
	const times = 1 + Math.floor(random() * 3)
	for (let i = 0; i < times; i++) {
		const at = Math.floor(random() * bytes.length)
		switch (Math.floor(random() * 5)) {
			case 0:
				bytes[at] = Math.floor(random() * 256)
				break
			case 1:
				bytes.splice(at, 1 + Math.floor(random() * 4))
				break
			case 2:
				bytes.splice(at, 0, ...Array.from({ length: 1 + Math.floor(random() * 4) }, () => Math.floor(random() * 256)))
				break
			case 3:
				bytes.length = at
				break
			default:
				bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
		}
	}
	return Uint8Array.from(bytes)
}

/** Some edits under `doc`'s id, changed so that they can be read but not be placed. */
function undigestible(doc: Y.Doc): Uint8Array {
	const random = seededRandom(5)
	const twin = new Y.Doc()
	twin.clientID = doc.clientID
	const update = updateOf(twin, () => {
		const element = new Y.XmlElement('p')
		twin.getXmlFragment('xml').insert(0, [element])
		element.insert(0, [new Y.XmlText('hi'), new Y.XmlElement('q')])
		twin.getText('text').insert(0, 'Guten Tag')
		twin.getText('text').insert(3, '!')
	})
	const attempt = (run: () => unknown) => {
		try {
			run()
			return true
		} catch {
			return false
		}
	}
	for (let i = 0; i < 100_000; i++) {
		const bytes = Uint8Array.from(update)
		for (let n = 0; n < 2; n++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
		const clients = [...(attempt(() => Y.parseUpdateMeta(bytes)) ? Y.parseUpdateMeta(bytes).from : [])]
		if (clients.length !== 1 || clients[0]?.[0] !== doc.clientID || clients[0][1] !== 0) continue
		if (!attempt(() => Y.decodeUpdate(bytes))) continue
		const broken = new Y.Doc()
		const isPlaced = attempt(() => Y.applyUpdate(broken, bytes))
		if (!isPlaced && Y.getState(broken.store, doc.clientID) > 0) return bytes
	}
	throw new Error('Yjs digests everything')
}

test('[RATE1] who does not stop although held up is ended before their frames fill the memory', async () => {
	const { join, settle } = relayHouse({ limits: { framesPerSecond: 1, missing: 50_000 } })
	const [anna, eve] = [join('anna'), join('eve')]
	await settle()
	for (let i = 0; i < 200 && !eve.socket.closed; i++) eve.notes.set(`${i}`, 'x'.repeat(1_000))
	expect(eve.socket.paused).toBe(true)
	expect(eve.socket.closed).toBe('tooMany')
	await settle()
	expect(anna.notes.size).toBeLessThan(10)
	expect(anna.socket.closed).toBeUndefined()
})
