import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { LocalCopy } from '../../../client/sync/localCopy.ts'
import { change } from '../../../shared/lib/change.ts'
import { smallRelay } from './smallRelay.ts'
import { device, everybodyLeaves, somebody } from './somebody.ts'

afterEach(everybodyLeaves)

type Relay = ReturnType<typeof smallRelay>
const cardsOf = (relay: Relay) => relay.doc.getMap('actors').toJSON()
const versionOf = (relay: Relay) => Y.encodeStateAsUpdate(relay.doc)

/** Anna and Bert at work: „jugendamt“ is in the version, „tafel“ came after it. */
async function afternoon(own = device()) {
	const relay = smallRelay()
	const anna = await somebody(relay, 'anna', own)
	anna.write('jugendamt')
	await anna.saved()
	const version = versionOf(relay)
	const bert = await somebody(relay, 'bert')
	await bert.saved()
	bert.write('tafel')
	await bert.saved()
	await vi.waitUntil(() => anna.cards().tafel !== undefined)
	return { relay, anna, bert, version, own }
}

describe('a workshop that is set back while people work in it', () => {
	test('[SETBACK1] shows everybody the earlier version, and goes on without anybody doing anything', async () => {
		const { relay, anna, bert, version } = await afternoon()
		const seen: unknown[] = []
		for (const person of [anna, bert]) person.room.saving.subscribe(() => seen.push(person.state().kind))
		relay.setBack(version)
		await Promise.all([anna.replaced(), bert.replaced()])
		expect([anna.cards(), bert.cards()]).toEqual([{ jugendamt: 'jugendamt' }, { jugendamt: 'jugendamt' }])
		bert.write('hebammen')
		await bert.saved()
		await vi.waitUntil(() => anna.cards().hebammen !== undefined)
		expect(cardsOf(relay)).toEqual({ jugendamt: 'jugendamt', hebammen: 'hebammen' })
		expect(seen).not.toContain('refused')
		expect(anna.room.replacement.get()).toEqual({ cause: 'setBack', carried: 0, lost: 0 })
	})

	test('[SETBACK2] what was not saved yet comes along, what belonged to something that is gone is counted', async () => {
		const { relay, anna, bert, version } = await afternoon()
		bert.note('after the version')
		await vi.waitUntil(() => anna.minutes() !== '')
		relay.stopsSaving()
		anna.write('hebammen')
		anna.write('jugendamt', 'Jugendamt')
		anna.note(' and on')
		anna.write('kita')
		relay.setBack(version)
		await anna.replaced()
		relay.savesAgain()
		await anna.saved()
		expect(cardsOf(relay)).toEqual({ jugendamt: 'Jugendamt', hebammen: 'hebammen', kita: 'kita' })
		expect(anna.cards()).toEqual(cardsOf(relay))
		expect(anna.minutes()).toBe('')
		expect(anna.room.replacement.get()).toEqual({ cause: 'setBack', carried: 3, lost: 1 })
		expect([relay.figures.reissues, relay.figures.malformed]).toEqual([0, 0])
	})

	test('[SETBACK2] what has reached the version already comes once', async () => {
		const { relay, anna } = await afternoon()
		relay.stopsSaving()
		anna.note('once ')
		await vi.waitUntil(() => relay.doc.getText('minutes').length > 0)
		anna.note('and only once')
		relay.setBack(versionOf(relay))
		await anna.replaced()
		relay.savesAgain()
		await anna.saved()
		expect(relay.doc.getText('minutes').toString()).toBe('once and only once')
	})

	test('[SETBACK2] what others removed after the version is there again, what was removed here and not saved is not', async () => {
		const { relay, anna, bert } = await afternoon()
		anna.write('kita')
		await anna.saved()
		const version = versionOf(relay)
		change(bert.doc, () => bert.doc.getMap('actors').delete('kita'))
		await vi.waitUntil(() => !('kita' in anna.cards()))
		relay.goesAway()
		change(anna.doc, () => anna.doc.getMap('actors').delete('tafel'))
		relay.setBack(version)
		relay.comesBack()
		anna.room.connectNow()
		await anna.replaced()
		await anna.saved()
		expect(cardsOf(relay)).toEqual({ jugendamt: 'jugendamt', kita: 'kita' })
	})

	test('[SETBACK3] never shows the old and the new document in one', async () => {
		const { relay, anna, version } = await afternoon()
		const shown = new Set<string>()
		const look = () => shown.add(Object.keys(anna.cards()).sort().join())
		anna.room.doc.on('update', look)
		anna.room.successor.subscribe(() => anna.room.doc.on('update', look))
		relay.setBack(version)
		relay.doc.getMap('actors').set('new epoch', true)
		await anna.replaced()
		look()
		expect([...shown]).toEqual(['jugendamt,new epoch'])
		expect(anna.shown[0]?.doc.getMap('actors').toJSON()).toEqual({ jugendamt: 'jugendamt', tafel: 'tafel' })
	})

	test('[SETBACK4] a server that ends the epoch and begins none is asked a few times', async () => {
		const { relay, anna } = await afternoon()
		relay.endsAll(4417, 100)
		await anna.is('refused')
		expect(anna.state()).toMatchObject({ refusal: 'superseded' })
		expect(relay.figures.connections).toBeLessThan(12)
	})

	test('[SETBACK4] a reader follows, and so does somebody who sees it set back twice', async () => {
		const { relay, anna, version } = await afternoon()
		const reader = await somebody(relay, 'reader', { role: 'reader' })
		await reader.is('reading')
		relay.setBack(version)
		await Promise.all([reader.replaced(), anna.replaced()])
		anna.write('kita')
		await anna.saved()
		relay.setBack(versionOf(relay))
		await Promise.all([reader.replaced(), anna.replaced()])
		anna.write('hebammen')
		await anna.saved()
		await vi.waitUntil(() => 'hebammen' in reader.cards())
		expect(reader.cards()).toEqual({ jugendamt: 'jugendamt', kita: 'kita', hebammen: 'hebammen' })
	})
})

describe('a workshop that was set back while a device was away', () => {
	test('[SETBACK5] with the page open, its unsaved words come along', async () => {
		const { relay, anna, version } = await afternoon()
		relay.goesAway()
		anna.write('hebammen')
		relay.setBack(version)
		relay.comesBack()
		anna.room.connectNow()
		await anna.replaced()
		await anna.saved()
		expect(cardsOf(relay)).toEqual({ jugendamt: 'jugendamt', hebammen: 'hebammen' })
	})

	test('[SETBACK5] with the browser closed, too: the copy knows what was not saved, and of which epoch it is', async () => {
		const { relay, anna, version, own } = await afternoon()
		anna.write('kita')
		await anna.saved()
		relay.goesAway()
		anna.write('hebammen')
		await anna.leaves()
		relay.setBack(version)
		relay.comesBack()
		const later = await somebody(relay, 'anna', own)
		await later.replaced()
		await later.saved()
		expect(cardsOf(relay)).toEqual({ jugendamt: 'jugendamt', hebammen: 'hebammen' })
		expect(later.cards()).toEqual(cardsOf(relay))
		expect(later.room.replacement.get()).toEqual({ cause: 'setBack', carried: 1, lost: 0 })
		await later.leaves()
		const last = await somebody(relay, 'anna', own)
		await last.saved()
		expect([last.shown.length, last.cards()]).toEqual([1, cardsOf(relay)])
	})

	test('[SETBACK5] a copy of which everything is saved is a copy of today after the next visit', async () => {
		const { relay, anna, own } = await afternoon()
		await anna.leaves()
		const later = await somebody(relay, 'anna', own)
		await later.saved()
		expect([later.shown.length, later.cards()]).toEqual([1, { jugendamt: 'jugendamt', tafel: 'tafel' }])
	})
})

describe('a device that dies while the documents change places', () => {
	/** The page ends in the middle of it: before the copy is replaced, or right after. */
	function dying(when: 'before' | 'after', own = device()) {
		const localCopy = (name: string, doc: Y.Doc): LocalCopy => {
			const copy = own.localCopy(name, doc)
			return {
				...copy,
				async replace(content) {
					if (when === 'after') await copy.replace(content)
					else await copy.close()
					return new Promise(() => {})
				},
			}
		}
		return { own, dying: { localCopy } }
	}

	test.each(['before', 'after'] as const)('[ANEW5] %s the copy is replaced: every word is there once', async (when) => {
		const relay = smallRelay()
		const { own, dying: device } = dying(when)
		const anna = await somebody(relay, 'anna', device)
		await anna.saved()
		relay.mistrust('anna')
		anna.note('once ')
		await vi.waitUntil(() => relay.figures.connections === 2)
		await new Promise((done) => setTimeout(done, 50))
		await anna.leaves()
		relay.own('anna', anna.shown[0]?.doc.clientID ?? 0)
		const later = await somebody(relay, 'anna-again', own)
		await vi.waitUntil(() => later.minutes() === 'once ')
		await later.saved()
		expect(relay.doc.getText('minutes').toString()).toBe('once ')
	})

	test.each(['before', 'after'] as const)('[SETBACK5] %s the copy is replaced, into another epoch', async (when) => {
		const relay = smallRelay()
		const { own, dying: device } = dying(when)
		const anna = await somebody(relay, 'anna', device)
		anna.write('jugendamt')
		await anna.saved()
		const version = versionOf(relay)
		anna.write('tafel')
		await anna.saved()
		relay.goesAway()
		anna.note('once ')
		relay.setBack(version)
		relay.comesBack()
		anna.room.connectNow()
		await vi.waitUntil(() => relay.figures.connections >= 3)
		await new Promise((done) => setTimeout(done, 50))
		await anna.leaves()
		const later = await somebody(relay, 'anna', own)
		await vi.waitUntil(() => later.minutes() === 'once ' && later.state().kind === 'saved')
		expect(relay.doc.getText('minutes').toString()).toBe('once ')
		expect(cardsOf(relay)).toEqual({ jugendamt: 'jugendamt' })
	})
})

describe('two windows on one device', () => {
	test('[SETBACK6] the words of each come along once, whichever is first', async () => {
		const { relay, anna, version, own } = await afternoon()
		relay.goesAway()
		anna.note('first window ')
		const other = await somebody(relay, 'anna', own)
		await other.clock.pass(3_000)
		await vi.waitUntil(() => other.minutes() !== '')
		other.note('second window ')
		relay.setBack(version)
		relay.stopsSaving()
		relay.comesBack()
		anna.room.connectNow()
		other.room.connectNow()
		await Promise.all([anna.replaced(), other.replaced()])
		relay.savesAgain()
		await Promise.all([anna.saved(), other.saved()])
		const words = relay.doc.getText('minutes').toString().trim().split(' ').sort()
		expect(words).toEqual(['first', 'second', 'window', 'window'])
		expect([anna.minutes(), other.minutes()]).toEqual(Array(2).fill(relay.doc.getText('minutes').toString()))
	})
})

describe('a device whose changes were held and are not wanted', () => {
	test('[ALERT4] gives them up, keeps what was saved, and goes on writing; nothing of it comes back with a reload', async () => {
		const { relay, anna, bert, own } = await afternoon()
		relay.brakes('anna')
		await vi.waitUntil(() => anna.room.isBraked.get())
		anna.write('unfug')
		anna.write('jugendamt', 'weg')
		relay.discards('anna')
		await anna.replaced()
		expect(anna.cards()).toEqual({ jugendamt: 'jugendamt', tafel: 'tafel' })
		expect(anna.room.replacement.get()).toEqual({ cause: 'discarded', carried: 0, lost: 2 })
		expect(anna.room.mayWrite.get()).toBe(true)
		anna.write('hebammen')
		await anna.saved()
		await vi.waitUntil(() => bert.cards().hebammen !== undefined)
		await anna.room.close()
		const again = await somebody(relay, 'anna', own)
		await again.saved()
		expect(cardsOf(relay)).toEqual({ jugendamt: 'jugendamt', tafel: 'tafel', hebammen: 'hebammen' })
		expect(again.cards()).toEqual(cardsOf(relay))
	})
})
