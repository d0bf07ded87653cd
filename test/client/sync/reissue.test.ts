import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { change } from '../../../shared/lib/change.ts'
import { smallRelay } from './smallRelay.ts'
import { device, everybodyLeaves, somebody } from './somebody.ts'

afterEach(everybodyLeaves)

/** Edits of somebody who pretends to be this client, from this clock on. */
function pretending(client: number, clock: number, write: (doc: Y.Doc) => void): Uint8Array {
	const forger = new Y.Doc()
	forger.clientID = client
	forger.getArray('pad').insert(
		0,
		Array.from({ length: clock }, () => 0),
	)
	const before = Y.encodeStateVector(forger)
	write(forger)
	return Y.encodeStateAsUpdate(forger, before)
}

describe('when somebody else wrote in one’s place', () => {
	test('[ANEW1] words written offline come in whole under another id, and only then saved is said', async () => {
		const relay = smallRelay()
		const anna = await somebody(relay, 'anna', device())
		anna.write('jugendamt')
		await anna.saved()
		relay.goesAway()
		for (let edit = 0; edit < 20; edit++) anna.note(`${edit} `)
		const id = anna.doc.clientID
		const clock = Y.getState(relay.doc.store, id)
		relay.squat(
			id,
			pretending(id, clock, (doc) => doc.getText('minutes').insert(0, 'squatted ')),
		)
		relay.comesBack()
		relay.stopsSaving()
		anna.room.connectNow()
		await anna.replaced()
		expect(anna.state()).toEqual({ kind: 'sending', changes: 20 })
		relay.savesAgain()
		await anna.saved()
		expect(anna.minutes()).toContain('0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 ')
		expect(anna.minutes()).toBe(relay.doc.getText('minutes').toString())
		expect(anna.cards()).toEqual({ jugendamt: 'jugendamt' })
		expect(anna.room.replacement.get()).toEqual({ cause: 'reissued', carried: 20, lost: 0 })
		expect(relay.figures).toMatchObject({ reissues: 1, malformed: 0 })
	})

	test('[ANEW1] a long afternoon offline comes over, too, though it is too much for one edit', async () => {
		const relay = smallRelay()
		const anna = await somebody(relay, 'anna')
		anna.write('jugendamt')
		await anna.saved()
		relay.goesAway()
		const letters = 2_100
		for (let letter = 0; letter < letters; letter++) anna.room.doc.getText('minutes').insert(0, String(letter % 10))
		const id = anna.doc.clientID
		relay.squat(
			id,
			pretending(id, Y.getState(relay.doc.store, id), (doc) => doc.getArray('pad').push([1])),
		)
		relay.comesBack()
		anna.room.connectNow()
		await anna.replaced()
		await anna.saved()
		expect(relay.doc.getText('minutes').length).toBe(letters)
		expect(relay.figures.largest).toBeLessThan(2_001)
	})

	test('[ANEW1] without anybody in between the same words are handed over as they are', async () => {
		const relay = smallRelay()
		const anna = await somebody(relay, 'anna', device())
		anna.write('jugendamt')
		await anna.saved()
		relay.goesAway()
		anna.note('0 1 2')
		relay.comesBack()
		anna.room.connectNow()
		await anna.saved()
		expect(relay.doc.getText('minutes').toString()).toBe('0 1 2')
		expect([anna.shown.length, relay.figures.reissues]).toEqual([1, 0])
		expect([...relay.doc.store.clients.keys()]).toEqual([anna.doc.clientID])
	})

	test('[ANEW1] a span of nothing in one’s place takes nothing away, and no more than the own words are handed in anew', async () => {
		const relay = smallRelay()
		const anna = await somebody(relay, 'anna')
		anna.write('jugendamt')
		await anna.saved()
		relay.goesAway()
		anna.write('tafel')
		const id = anna.doc.clientID
		const clock = Y.getState(relay.doc.store, id)
		const erased = (doc: Y.Doc) => {
			doc.getMap('actors').set('made up', 'x')
			doc.getMap('actors').set('made up', 'y')
			doc.getMap('actors').delete('made up')
			doc.getText('minutes').insert(0, 'not Anna')
		}
		relay.squat(id, pretending(id, clock, erased))
		relay.comesBack()
		anna.room.connectNow()
		await anna.replaced()
		await anna.saved()
		expect(anna.cards()).toEqual({ jugendamt: 'jugendamt', tafel: 'tafel' })
		expect(relay.doc.getMap('actors').toJSON()).toEqual(anna.cards())
		expect(anna.minutes(), 'once, by the forger').toBe('not Anna')
	})

	test('[ANEW2] what is written while the other document is fetched comes along', async () => {
		const relay = smallRelay()
		const anna = await somebody(relay, 'anna', device())
		anna.write('jugendamt')
		await anna.saved()
		const old = anna.room
		const id = anna.doc.clientID
		relay.mistrust('anna')
		anna.write('tafel')
		await vi.waitUntil(() => relay.figures.reissues === 1, { interval: 0 })
		change(old.doc, () => old.doc.getMap('actors').set('hebammen', 'hebammen'))
		await anna.replaced()
		await anna.saved()
		expect(relay.doc.getMap('actors').toJSON()).toEqual({
			jugendamt: 'jugendamt',
			tafel: 'tafel',
			hebammen: 'hebammen',
		})
		expect(anna.doc.clientID).not.toBe(id)
	})

	test('[ANEW2] and so does what builds on something that comes at the end of the other document', async () => {
		const relay = smallRelay()
		const anna = await somebody(relay, 'anna')
		const bert = await somebody(relay, 'bert')
		await bert.saved()
		relay.answersInTwo()
		bert.note('Bert')
		await vi.waitUntil(() => anna.minutes() === 'Bert')
		relay.mistrust('anna')
		anna.note(' and Anna')
		await anna.replaced()
		await anna.saved()
		expect(anna.room.replacement.get()).toEqual({ cause: 'reissued', carried: 1, lost: 0 })
		expect([anna.minutes(), relay.doc.getText('minutes').toString()]).toEqual(['Bert and Anna', 'Bert and Anna'])
	})

	test('[ANEW2] others see and are seen, and undo takes back only what is written from then on', async () => {
		const relay = smallRelay()
		const anna = await somebody(relay, 'anna')
		anna.write('jugendamt')
		await anna.saved()
		relay.mistrust('anna')
		anna.write('tafel')
		anna.room.presence.tell({ c: [1, 2] })
		await anna.replaced()
		expect(anna.room.history.depth.get()).toMatchObject({ undo: 0, redo: 0 })
		anna.room.history.undo()
		expect(anna.cards()).toEqual({ jugendamt: 'jugendamt', tafel: 'tafel' })
		anna.room.history.mark()
		anna.write('hebammen')
		anna.room.history.undo()
		await anna.saved()
		expect(relay.doc.getMap('actors').toJSON()).toEqual({ jugendamt: 'jugendamt', tafel: 'tafel' })
		anna.room.presence.tell({ c: [3, 4] })
		expect(relay.presenceOf(anna.doc.clientID)).toEqual({ c: [3, 4] })
	})
})

describe('whoever had to join again', () => {
	test('[ANEW3] has all words of before saved, those of an earlier visit among them', async () => {
		const relay = smallRelay()
		const own = device()
		const earlier = await somebody(relay, 'anna', own)
		earlier.write('jugendamt')
		await earlier.saved()
		relay.goesAway()
		earlier.write('tafel')
		await earlier.leaves()
		const anna = await somebody(relay, 'anna', { ...own, rejoin: async () => 'anna-again' })
		await vi.waitUntil(() => anna.cards().tafel !== undefined)
		await anna.clock.pass(3_000)
		anna.write('hebammen')
		relay.own('anna', anna.doc.clientID, earlier.doc.clientID)
		relay.forgets('anna')
		relay.comesBack()
		anna.room.connectNow()
		await anna.replaced()
		await anna.saved()
		expect(relay.doc.getMap('actors').toJSON()).toEqual({
			jugendamt: 'jugendamt',
			tafel: 'tafel',
			hebammen: 'hebammen',
		})
		expect(anna.cards()).toEqual(relay.doc.getMap('actors').toJSON())
		expect(anna.room.replacement.get()).toMatchObject({ carried: 2, lost: 0 })
	})

	test('[ANEW3] in a copy from before unsaved changes were noted, too', async () => {
		const relay = smallRelay()
		const own = device()
		const old = await somebody(relay, 'anna', {
			localCopy: (name, doc) => ({ ...own.localCopy(name, doc), belongsTo() {}, keep: async () => false }),
		})
		old.write('jugendamt')
		await old.saved()
		relay.goesAway()
		old.note('written long ago')
		await old.leaves()
		relay.comesBack()
		relay.own('anna', old.doc.clientID)
		const anna = await somebody(relay, 'anna-again', own)
		await anna.replaced()
		await anna.saved()
		expect(relay.doc.getText('minutes').toString()).toBe('written long ago')
		expect(anna.minutes()).toBe('written long ago')
	})

	test('[ANEW3] and so has whoever keeps the session, without anything being handed in anew', async () => {
		const relay = smallRelay()
		const own = device()
		const earlier = await somebody(relay, 'anna', own)
		await earlier.saved()
		relay.goesAway()
		earlier.write('tafel')
		await earlier.leaves()
		relay.comesBack()
		const anna = await somebody(relay, 'anna', own)
		await anna.saved()
		expect(relay.doc.getMap('actors').toJSON()).toEqual({ tafel: 'tafel' })
		expect(relay.figures.reissues).toBe(0)
	})
})

describe('a server that takes nothing', () => {
	test('[ANEW4] is asked three times, then the device says so, and the words stay on it', async () => {
		const relay = smallRelay()
		const own = device()
		const anna = await somebody(relay, 'anna', own)
		anna.write('jugendamt')
		await anna.saved()
		relay.mistrust('anna', 4)
		anna.write('tafel')
		await anna.is('refused')
		expect(anna.state()).toEqual({ kind: 'refused', refusal: 'forgedAuthor', changes: 1 })
		expect([relay.figures.reissues, anna.shown.length]).toEqual([4, 4])
		await anna.leaves()
		const later = await somebody(relay, 'anna', own)
		await later.saved()
		expect(relay.doc.getMap('actors').toJSON()).toEqual({ jugendamt: 'jugendamt', tafel: 'tafel' })
	})

	test('[ANEW4] what was saved in between begins the count anew', async () => {
		const relay = smallRelay()
		const anna = await somebody(relay, 'anna')
		await anna.saved()
		for (let time = 0; time < 5; time++) {
			relay.mistrust('anna')
			anna.write(`card ${time}`)
			await anna.replaced()
			await anna.saved()
		}
		expect(relay.doc.getMap('actors').size).toBe(5)
	})
})
