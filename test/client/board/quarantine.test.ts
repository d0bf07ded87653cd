import type { TLNoteShape, TLRecord } from 'tldraw'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { refusedIn } from '../../../client/quarantine/refused.ts'
import { quarantineReasonsOf } from '../../../shared/board/quarantine/index.ts'
import { readRecord, recordsOf, writeNewRecord } from '../../../shared/board/records.ts'
import { change } from '../../../shared/lib/change.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { boardOf, boardPerson, copyOf } from '../../helpers/boardPerson.ts'
import { horrors } from '../../helpers/vandal.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { frameRecord, noteRecord, pageRecord } from './records.ts'

/** Anna at a board with a frame, a note in it and one beside it. */
function annaAtBoard() {
	const doc = new Y.Doc()
	const inside = { ...noteRecord('inside'), parentId: 'shape:frame' }
	change(doc, () => {
		for (const record of [pageRecord('one'), frameRecord('frame'), inside, noteRecord('beside')])
			writeNewRecord(doc, record as never)
	})
	const clock = virtualClock()
	const anna = boardPerson({ doc, clock, random: seededRandom(3) })
	const shown = () => Object.keys(boardOf(anna.store)).filter((id) => id.startsWith('shape:'))
	return { anna, doc, clock, shown, pause: () => clock.advance(2000) }
}
const honest = ['shape:beside', 'shape:frame', 'shape:inside']

describe('the canvas beside a vandal', () => {
	test.each(Object.keys(horrors))(
		'[BIND10] %s: the honest shapes stay, also for who comes later',
		{
			timeout: 60_000,
		},
		(name) => {
			const { anna, doc, shown, pause, clock } = annaAtBoard()
			doc.transact(() => horrors[name]?.(doc, 'page:one'), 'vandal')
			pause()
			expect(shown()).toEqual(expect.arrayContaining(honest))
			expect(shown().length).toBeLessThanOrEqual(4000)
			expect(anna.binding.quarantined()).toEqual([...quarantineReasonsOf(doc, refusedIn(doc).get()).keys()])
			const later = boardPerson({ doc: copyOf(doc), clock, random: seededRandom(4) })
			expect(boardOf(later.store)).toEqual(boardOf(anna.store))
			anna.leave()
			later.leave()
		},
	)

	test('[BIND10] a shape comes and goes as it leaves quarantine and falls into it, and nothing of that is written', () => {
		const { anna, doc, shown, pause } = annaAtBoard()
		const entry = recordsOf(doc).get('shape:frame') as Y.Map<unknown>
		entry.set('xy', [1e308, 0])
		let written = 0
		doc.on('update', () => written++)
		pause()
		expect(shown()).toEqual(['shape:beside', 'shape:inside'])
		expect(boardOf(anna.store)['shape:inside']).toMatchObject({ parentId: 'page:one' })
		expect(written).toBe(0)
		entry.set('xy', [0, 0])
		pause()
		expect(shown()).toEqual(honest)
		expect(boardOf(anna.store)['shape:inside']).toMatchObject({ parentId: 'shape:frame' })
		anna.leave()
	})

	test('[BIND10] who moves a card out of something in quarantine has moved that card and nothing else', () => {
		const { anna, doc, pause } = annaAtBoard()
		;(recordsOf(doc).get('shape:frame') as Y.Map<unknown>).set('xy', [1e308, 0])
		pause()
		const note = anna.store.get(noteRecord('inside').id) as TLNoteShape
		anna.put({ ...note, x: 7, y: 8 })
		pause()
		;(recordsOf(doc).get('shape:frame') as Y.Map<unknown>).set('xy', [0, 0])
		expect(readRecord(doc, 'shape:inside')).toMatchObject({ x: 7, y: 8, parentId: 'shape:frame' })
		anna.leave()
	})

	test('[BIND11] who removes something on the canvas removes what is hidden in it', () => {
		const { anna, doc, shown, pause } = annaAtBoard()
		doc.transact(() => horrors['cards nested in each other']?.(doc, 'page:one'), 'vandal')
		pause()
		const seen = shown().filter((id) => id.startsWith('shape:vandal'))
		anna.remove(...seen)
		pause()
		expect(shown()).toEqual(honest)
		// What was seen lies in the trash.
		const left = [...recordsOf(doc).keys()].filter((id) => id.startsWith('shape:vandal'))
		expect(left.sort()).toEqual(seen.sort())
		anna.leave()
	}, 60_000)

	test('[BIND12] what only the canvas can refuse is told to who asks', () => {
		const { anna, doc, pause } = annaAtBoard()
		const odd = { ...noteRecord('odd'), type: 'hologram' } as unknown as TLRecord
		writeNewRecord(doc, odd as never)
		pause()
		expect([...quarantineReasonsOf(doc)]).toEqual([])
		expect([...quarantineReasonsOf(doc, refusedIn(doc).get())]).toEqual([['shape:odd', 'invalid']])
		recordsOf(doc).delete('shape:odd')
		pause()
		expect(refusedIn(doc).get().size).toBe(0)
		anna.leave()
	})
})
