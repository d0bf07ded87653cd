import { expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { atOnce, derived } from '../../../client/sync/derived.ts'
import { readEntries } from '../../../client/sync/entries.ts'
import { entriesIn, newEntry, wordsIn } from '../../../shared/lib/entries.ts'
import { type Random, seededRandom } from '../../../shared/lib/random.ts'
import { isThere, removeEntry, restoreEntry } from '../../../shared/lib/trash.ts'

const read = (id: string, stored: unknown) =>
	isThere(stored) ? { id, order: String(stored.get('order') ?? ''), words: wordsIn(stored, 'words') } : undefined

const question = (order: string, words: string) => newEntry({ order, words: new Y.Text(words) })

/** A workshop of one list of questions, and beside it another list. */
function lists(count: number) {
	const doc = new Y.Doc()
	const all = doc.getMap('lists')
	for (const list of ['ours', 'theirs']) all.set(list, newEntry({ items: new Y.Map() }))
	const items = (list = 'ours') => (all.get(list) as Y.Map<unknown> | undefined)?.get('items') as Y.Map<unknown>
	for (const list of ['ours', 'theirs'])
		for (let i = 0; i < count; i++) items(list).set(`q${i}`, question(`a${i % 10}`, `Frage ${i + 1}`))
	const reading = vi.fn(read)
	const entries = readEntries(all, reading, ['ours', 'items'])
	return { doc, all, items, reading, shown: derived([entries.source], entries.list, { pace: atOnce }) }
}

const textOf = (items: Y.Map<unknown>, id: string) => (items.get(id) as Y.Map<unknown>).get('words') as Y.Text

it('[DERIVE6] a letter in one of four hundred questions reads that one again, and one elsewhere none', () => {
	const { items, reading, shown } = lists(400)
	const told = vi.fn()
	shown.subscribe(told)
	const before = shown.get()
	expect(reading).toHaveBeenCalledTimes(400)
	reading.mockClear()
	textOf(items(), 'q7').insert(0, 'Wer? ')
	expect(shown.get().find(({ id }) => id === 'q7')?.words).toBe('Wer? Frage 8')
	expect(shown.get().filter((each) => !before.includes(each))).toHaveLength(1)
	expect(reading).toHaveBeenCalledTimes(1)
	textOf(items('theirs'), 'q7').insert(0, 'Wer? ')
	expect(reading).toHaveBeenCalledTimes(1)
	expect(told).toHaveBeenCalledTimes(1)
})

it('[DERIVE6] what changes in two lists at once is read in both, whichever is told of it first', () => {
	for (const order of [
		['ours', 'theirs'],
		['theirs', 'ours'],
	]) {
		const { doc, all, items } = lists(3)
		const both = order.map((list) => readEntries(all, read, [list, 'items']))
		const told = vi.fn(() => both.map((entries) => entries.list().length))
		const shown = derived(
			both.map(({ source }) => source),
			told,
		)
		shown.subscribe(() => {})
		expect(shown.get()).toEqual([3, 3])
		told.mockClear()
		doc.transact(() => {
			for (const list of ['ours', 'theirs']) items(list).set('q9', question('a9', 'Neu'))
		})
		expect(shown.get()).toEqual([4, 4])
		expect(told).toHaveBeenCalledTimes(1)
	}
})

it('[DERIVE6] what is read entry by entry is what is read at once, whatever people do', () => {
	for (let seed = 1; seed <= 40; seed++) {
		const random = seededRandom(seed)
		const { doc, all, items, shown } = lists(6)
		let listens: (() => void) | undefined
		for (let step = 0; step < 60; step++) {
			if (random() < 0.1) listens = listens ? void listens() : shown.subscribe(() => {})
			doc.transact(() => {
				do doSomething(all, items(), random)
				while (random() < 0.3)
			})
			const ours = all.get('ours')
			const now = isThere(ours) ? entriesIn(ours.get('items') as Y.Map<unknown> | undefined, read) : []
			expect(shown.get(), `seed ${seed}, step ${step}`).toEqual(now)
		}
	}
})

function doSomething(all: Y.Map<unknown>, items: Y.Map<unknown> | undefined, random: Random): void {
	const id = `q${Math.floor(random() * 8)}`
	const entry = items?.get(id)
	const deeds = [
		() => items?.set(id, question(`a${Math.floor(random() * 9)}`, 'Neu')),
		() => items?.set(id, 'what only another program writes'),
		() => items?.delete(id),
		() => items && removeEntry(items, id, { by: 'Anna', at: 1 }),
		() => items && restoreEntry(items, id),
		() => entry instanceof Y.Map && entry.set('order', `a${Math.floor(random() * 9)}`),
		() => items && entry instanceof Y.Map && textOf(items, id).insert(0, 'x'),
		() => removeEntry(all, 'ours', random() < 0.5 ? { by: 'Anna', at: 1 } : undefined),
		() => restoreEntry(all, 'ours'),
		() => all.has('ours') || all.set('ours', newEntry({ items: new Y.Map([['q1', question('a1', 'Wieder')]]) })),
		() => all.get('ours') instanceof Y.Map && (all.get('ours') as Y.Map<unknown>).set('day', random()),
	]
	deeds[Math.floor(random() * deeds.length)]?.()
}
