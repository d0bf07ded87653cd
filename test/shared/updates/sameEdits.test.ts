import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Edits, haveSameEdits, type Span } from '../../../shared/updates/sameEdits.ts'

const client = 7
const areSame = (kept: Uint8Array, told: Uint8Array, span: Span) =>
	haveSameEdits(new Edits(kept), new Edits(told), span)

/** What somebody wrote, and how many clocks that took. */
function written(edit: (doc: Y.Doc) => void): { update: Uint8Array; end: number } {
	const doc = new Y.Doc()
	doc.clientID = client
	edit(doc)
	return { update: Y.encodeStateAsUpdate(doc), end: Y.getState(doc.store, client) }
}

/** Minutes, a list and a card, written in one go or letter by letter. */
const minutes =
	(text: string, pieces = 1) =>
	(doc: Y.Doc) => {
		const size = Math.ceil(text.length / pieces)
		for (let at = 0; at < text.length; at += size) doc.getText('minutes').insert(at, text.slice(at, at + size))
		doc.getArray('list').push([1, 'zwei', { drei: 3 }])
		doc.getMap('cards').set('card', new Y.Map([['text', 'Karte']]))
	}

test('however they are cut, the same edits are the same', () => {
	const [a, b] = [written(minutes('Wir beginnen um neun.')), written(minutes('Wir beginnen um neun.', 5))]
	const state = Y.encodeStateVector(new Map([[client, 4]]))
	expect(areSame(a.update, b.update, { client, start: 0, end: a.end })).toBe(true)
	// From the middle of a word on, as an answer brings them.
	expect(areSame(Y.diffUpdate(a.update, state), b.update, { client, start: 4, end: a.end })).toBe(true)
})

test('another letter, another place, or something missing is not the same', () => {
	const { update, end } = written(minutes('Wir beginnen um neun.'))
	const others = [
		written(minutes('Wir beginnen um zehn.')),
		written((doc) => {
			minutes('Wir beginnen um neun')(doc)
			doc.getText('minutes').insert(0, '.')
		}),
		{ update: Y.diffUpdate(update, Y.encodeStateVector(new Map([[client, 1]]))) },
		{ update: Uint8Array.of(0, 0) },
	]
	for (const other of others) {
		expect(areSame(update, other.update, { client, start: 0, end })).toBe(false)
		expect(areSame(other.update, update, { client, start: 0, end })).toBe(false)
	}
})

test('what the author has deleted agrees with what is kept, and not the other way round', () => {
	const { update: whole, end } = written(minutes('Wir beginnen um neun.'))
	const { update: shortened } = written((doc) => {
		minutes('Wir beginnen um neun.')(doc)
		doc.getText('minutes').delete(3, 2)
	})
	expect(areSame(whole, shortened, { client, start: 0, end })).toBe(true)
	expect(areSame(shortened, whole, { client, start: 0, end })).toBe(false)
})

test('millions of letters in one piece are compared at once', () => {
	const { update, end } = written(minutes('x'.repeat(8_000_000)))
	const other = written(minutes(`${'x'.repeat(7_999_999)}y`))
	const before = process.memoryUsage().rss
	expect(areSame(update, update, { client, start: 0, end })).toBe(true)
	expect(areSame(update, other.update, { client, start: 0, end })).toBe(false)
	expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
})
