import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { nextTurn, openInTurns } from '../../../server/worker/largeDocuments.ts'
import { slicesOf } from '../../../server/worker/slices.ts'
import { type Random, seededRandom } from '../../../shared/lib/random.ts'

/** Notes, minutes and lists of several people who write, delete and now and then meet. */
function afternoon(random: Random, people: number, edits: number): Y.Doc {
	const docs = Array.from({ length: people }, (_, i) => {
		const doc = new Y.Doc()
		doc.clientID = 1 + i
		return doc
	})
	const pick = <Each>(all: readonly Each[]) => all[Math.floor(random() * all.length)] as Each
	for (let i = 0; i < edits; i++) {
		const doc = pick(docs)
		const [minutes, notes, list] = [doc.getText('minutes'), doc.getMap('notes'), doc.getArray('list')]
		const deeds = [
			() => minutes.insert(Math.floor(random() * (minutes.length + 1)), `Satz ${i}. `),
			() => minutes.length > 9 && minutes.delete(Math.floor(random() * (minutes.length - 9)), 9),
			() => minutes.length > 9 && minutes.format(Math.floor(random() * (minutes.length - 9)), 9, { bold: true }),
			() => notes.set(`note ${Math.floor(random() * 20)}`, new Y.Map([['text', new Y.Text(`Karte ${i}`)]])),
			() => {
				const note = notes.get(`note ${Math.floor(random() * 20)}`)
				const text = note instanceof Y.Map && note.get('text')
				if (text instanceof Y.Text) text.insert(0, `Zusatz ${i} `)
			},
			() => notes.delete(`note ${Math.floor(random() * 20)}`),
			() => list.insert(Math.floor(random() * (list.length + 1)), [i]),
			() => list.length > 0 && list.delete(Math.floor(random() * list.length)),
		]
		doc.transact(() => pick(deeds)())
		if (random() < 0.1) Y.applyUpdate(doc, Y.encodeStateAsUpdate(pick(docs), Y.encodeStateVector(doc)))
	}
	const all = new Y.Doc()
	for (const doc of docs) Y.applyUpdate(all, Y.encodeStateAsUpdate(doc))
	return all
}

const said = (doc: Y.Doc) => ({
	minutes: doc.getText('minutes').toDelta(),
	notes: doc.getMap('notes').toJSON(),
	list: doc.getArray('list').toJSON(),
})

describe('[WORK2] a document in slices', () => {
	test.each([1, 2, 3, 4, 5, 6])('is the same document, whoever wrote beside whom: seed %i', async (seed) => {
		const doc = afternoon(seededRandom(seed), 6, 1_500)
		const slices = slicesOf(doc)
		expect(slices.length).toBeGreaterThan(1)
		const copy = await openInTurns(slices, nextTurn)
		expect(Y.encodeStateAsUpdate(copy)).toEqual(Y.encodeStateAsUpdate(doc))
		expect(said(copy)).toEqual(said(doc))
	})

	test('needs of each slice only those before it', () => {
		const copy = new Y.Doc()
		for (const slice of slicesOf(afternoon(seededRandom(7), 8, 2_000))) {
			Y.applyUpdate(copy, slice)
			expect(copy.store.pendingStructs).toBeNull()
			expect(copy.store.pendingDs).toBeNull()
		}
	})

	test('of nothing is nothing', async () => {
		expect(slicesOf(new Y.Doc())).toEqual([])
		expect((await openInTurns([], nextTurn)).store.clients.size).toBe(0)
	})
})
