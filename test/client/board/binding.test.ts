import { type TLNoteShape, type TLRecord, toRichText } from 'tldraw'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readRecord, recordsOf, removeRecord, writeChange, writeNewRecord } from '../../../shared/board/records.ts'
import { richTextOf } from '../../../shared/board/richText.ts'
import { change } from '../../../shared/lib/change.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { type BoardPerson, boardOf, boardPerson } from '../../helpers/boardPerson.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { imitateEditor } from '../../sync/imitateEditor.ts'
import { arrowBetween, frameRecord, noteRecord, pageRecord } from './records.ts'

/** People who see the same board; `meet` brings their documents together, `pause` lets everything settle. */
function peopleAt(board: readonly TLRecord[] = [pageRecord('one'), noteRecord('note')], count = 2) {
	const clock = virtualClock()
	const first = new Y.Doc()
	change(first, () => {
		for (const record of board) writeNewRecord(first, record as never)
	})
	const people = Array.from({ length: count }, (_, i) => {
		const doc = i === 0 ? first : new Y.Doc()
		if (doc !== first) Y.applyUpdate(doc, Y.encodeStateAsUpdate(first))
		return boardPerson({ doc, clock, random: seededRandom(i + 1), prepare: imitateEditor })
	})
	const meet = () => {
		for (const { doc } of people) for (const other of people) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other.doc))
	}
	const [anna, bert] = people as [BoardPerson, BoardPerson]
	return { clock, anna, bert, people, meet, pause: () => clock.advance(100) }
}

const noteOf = ({ store }: BoardPerson, name = 'note') => store.get(noteRecord(name).id) as TLNoteShape
const change_ = (person: BoardPerson, patch: Partial<TLNoteShape>, props: Partial<TLNoteShape['props']> = {}) => {
	const note = noteOf(person)
	person.put({ ...note, ...patch, props: { ...note.props, ...props } })
}

describe('a store and its document', () => {
	test('[BIND1] the store shows the document from the beginning, and nothing is written by looking', () => {
		const { anna, bert, clock } = peopleAt()
		let writes = 0
		bert.doc.on('update', () => writes++)
		clock.advance(5_000)
		expect(boardOf(bert.store)).toEqual(boardOf(anna.store))
		expect(noteOf(bert).props.richText).toEqual(richTextOf('Hebammen'))
		expect(writes).toBe(0)
	})

	test('[BIND2] a drag is committed at most twenty times a second, and at its end', () => {
		const { anna, clock } = peopleAt()
		let commits = 0
		anna.doc.on('update', () => commits++)
		for (let x = 0; x < 120; x++) {
			change_(anna, { x })
			clock.advance(16)
		}
		clock.advance(100)
		expect(commits).toBeGreaterThan(20)
		expect(commits).toBeLessThanOrEqual(120 * 16 * 0.02 + 1)
		expect(readRecord(anna.doc, 'shape:note')).toMatchObject({ x: 119 })
	})

	test('[BIND3] one moves, another recolours, two write: on every screen all of it', () => {
		const { anna, bert, meet, pause } = peopleAt()
		change_(anna, { x: 500 }, { richText: toRichText('Zwei Hebammen') })
		change_(bert, {}, { color: 'light-blue', richText: toRichText('Hebammen fragen') })
		pause()
		meet()
		pause()
		for (const person of [anna, bert]) {
			expect(noteOf(person)).toMatchObject({
				x: 500,
				props: { color: 'light-blue', richText: richTextOf('Zwei Hebammen fragen') },
			})
		}
	})

	test('[BIND4] what arrives while one drags does not take the shape out of the hand', () => {
		const { anna, bert, meet, pause, clock } = peopleAt()
		change_(bert, {}, { color: 'orange' })
		pause()
		change_(anna, { x: 321 })
		meet()
		anna.binding.apply()
		expect(noteOf(anna).x).toBe(321)
		clock.advance(200)
		expect(noteOf(anna)).toMatchObject({ x: 321, props: { color: 'orange' } })
	})

	test('[BIND4] what arrives while one drags is shown, too, if the drag ends where it began', () => {
		const { anna, bert, meet, pause } = peopleAt()
		const before = noteOf(anna)
		change_(bert, {}, { color: 'orange' })
		pause()
		change_(anna, { x: before.x + 300 })
		meet()
		anna.binding.apply()
		change_(anna, { x: before.x })
		anna.binding.commit()
		anna.binding.apply()
		expect(noteOf(anna)).toMatchObject({ x: before.x, props: { color: 'orange' } })
	})

	test('[BIND4] it does not, either, before the store has told of the drag, as in a tab that is hidden', () => {
		const { anna, bert, meet, pause } = peopleAt()
		const { color } = noteOf(anna).props
		change_(bert, {}, { color: 'orange' })
		pause()
		change_(anna, { x: 321 })
		meet()
		anna.binding.apply()
		expect(noteOf(anna)).toMatchObject({ x: 321, props: { color } })
	})

	test('[BIND2] what was done right before the board is left is in the document', () => {
		const { anna } = peopleAt()
		change_(anna, { x: 777 })
		anna.binding.destroy()
		expect(readRecord(anna.doc, 'shape:note')).toMatchObject({ x: 777 })
	})

	test('[BIND1] nothing comes into a store that has been let go of', () => {
		const { anna, bert, meet, clock } = peopleAt()
		change_(bert, { x: 444 })
		bert.binding.commit()
		meet()
		anna.binding.destroy()
		clock.advance(5_000)
		expect(noteOf(anna).x).not.toBe(444)
	})

	test('[BIND5] a text that is open in an editor is left to that editor, both ways', () => {
		const { anna, bert, meet, pause } = peopleAt()
		anna.openText = 'shape:note'
		change_(anna, {}, { richText: toRichText('nur im Editor') })
		change_(bert, { x: 9 }, { richText: toRichText('Hebammen, zwei') })
		pause()
		meet()
		pause()
		expect(noteOf(anna)).toMatchObject({ x: 9, props: { richText: toRichText('nur im Editor') } })
		expect(readRecord(anna.doc, 'shape:note')).toMatchObject({ props: { richText: richTextOf('Hebammen, zwei') } })
		anna.openText = undefined
		anna.binding.settle('shape:note')
		pause()
		expect(noteOf(anna).props.richText).toEqual(richTextOf('Hebammen, zwei'))
	})

	test('[BIND6] who may not write changes nothing, and sees the document again', () => {
		const clock = virtualClock()
		const doc = new Y.Doc()
		writeNewRecord(doc, pageRecord('one') as never)
		writeNewRecord(doc, noteRecord('note') as never)
		const reader = boardPerson({ doc, clock, random: seededRandom(1), mayWrite: () => false })
		const before = Y.encodeStateVector(doc)
		change_(reader, { x: 777 })
		clock.advance(200)
		expect(Y.encodeStateVector(doc)).toEqual(before)
		expect(noteOf(reader).x).toBe(100)
	})

	test('[BIND7] undo takes back one’s own last step only, property by property', () => {
		const { anna, bert, meet, pause } = peopleAt()
		change_(anna, { x: 500 })
		pause()
		anna.history.mark()
		change_(bert, {}, { color: 'light-green' })
		pause()
		meet()
		pause()
		anna.history.undo()
		pause()
		expect(noteOf(anna)).toMatchObject({ x: 100, props: { color: 'light-green' } })
		anna.history.redo()
		pause()
		expect(noteOf(anna)).toMatchObject({ x: 500, props: { color: 'light-green' } })
		bert.history.undo()
		meet()
		pause()
		expect(noteOf(anna)).toMatchObject({ x: 500, props: { color: 'yellow' } })
	})

	test('undo brings a removed note back with the words others had written into it', () => {
		const { anna, bert, meet, pause } = peopleAt()
		change_(bert, {}, { richText: toRichText('Hebammen und Ärzte') })
		pause()
		meet()
		pause()
		anna.remove('shape:note')
		pause()
		meet()
		pause()
		expect(noteOf(bert)).toBeUndefined()
		anna.history.undo()
		meet()
		pause()
		expect(noteOf(bert).props.richText).toEqual(richTextOf('Hebammen und Ärzte'))
	})

	test('[BIND8] a record that cannot be shown stays in the document, and the others are shown', () => {
		const { anna, pause } = peopleAt()
		change(anna.doc, () => {
			const record = recordsOf(anna.doc).get('shape:note') as Y.Map<unknown>
			record.set('p.color', 'ultraviolett')
			writeNewRecord(anna.doc, {
				...(noteRecord('later') as never as object),
				type: 'hologram',
				id: 'shape:later',
			} as never)
			writeNewRecord(anna.doc, { ...noteRecord('fine'), id: 'shape:fine' } as never)
			writeNewRecord(anna.doc, { id: 'instance:instance', typeName: 'instance', isReadonly: true } as never)
		})
		pause()
		expect(anna.binding.quarantined()).toEqual(['instance:instance', 'shape:later', 'shape:note'])
		expect(Object.keys(boardOf(anna.store))).toContain('shape:fine')
		expect(readRecord(anna.doc, 'shape:note')).toMatchObject({ props: { color: 'ultraviolett' } })
		change(anna.doc, () => (recordsOf(anna.doc).get('shape:note') as Y.Map<unknown>).set('p.color', 'orange'))
		pause()
		expect(noteOf(anna).props.color).toBe('orange')
	})

	test('[BIND9] what the editor does in consequence of others’ changes is written once, and is nobody’s step', () => {
		const [a, b] = [noteRecord('a'), noteRecord('b')]
		const { people, anna, bert, meet, clock } = peopleAt([pageRecord('one'), a, b, ...arrowBetween('arrow', a, b)], 3)
		const target = bert.store.get(b.id) as TLNoteShape
		bert.put({ ...target, x: 40, y: 50 })
		clock.advance(100)
		meet()
		clock.advance(100)
		// Only the document says that b is gone: every screen lets its arrow go by itself.
		change(anna.doc, () => removeRecord(anna.doc, b.id))
		meet()
		clock.advance(150)
		let updates = 0
		for (const { doc } of people) doc.on('update', (_, origin) => String(origin) === 'repair' && updates++)
		for (let i = 0; i < 30; i++) {
			clock.advance(100)
			meet()
		}
		expect(updates).toBeGreaterThan(0)
		for (const { store, doc, history } of people) {
			expect(boardOf(store)).toEqual(boardOf(anna.store))
			expect(readRecord(doc, 'shape:arrow')).toMatchObject({ props: { end: { x: 40, y: 50 } } })
			expect(history.depth.get().undo).toBe(doc === anna.doc || doc === bert.doc ? 1 : 0)
		}
	})

	test('a frame in its own child shows the same on both screens', () => {
		const [outer, inner] = [frameRecord('outer'), frameRecord('inner')]
		const { anna, bert, meet, pause } = peopleAt([pageRecord('one'), outer, inner])
		anna.put({ ...frameRecord('outer'), parentId: inner.id })
		bert.put({ ...frameRecord('inner'), parentId: outer.id })
		pause()
		meet()
		pause()
		expect(boardOf(anna.store)).toEqual(boardOf(bert.store))
		expect(boardOf(anna.store)).toMatchObject({
			'shape:inner': { parentId: 'page:one' },
			'shape:outer': { parentId: 'shape:inner' },
		})
	})

	test('a long stroke lets the next commit wait, a short one does not', () => {
		const { anna, clock } = peopleAt()
		const sizes: number[] = []
		anna.doc.on('update', (update: Uint8Array) => sizes.push(update.length))
		for (let i = 0; i < 125; i++) {
			change_(anna, { meta: { points: Array.from({ length: 4_000 }, (_, at) => at * i) } })
			clock.advance(16)
		}
		const bytesPerSecond = sizes.reduce((sum, size) => sum + size, 0) / 2
		expect(sizes.length).toBeGreaterThan(2)
		expect(bytesPerSecond).toBeLessThan(2 * 64 * 1024)
	})
})

test('writing a change to a record nobody has is no error', () => {
	const doc = new Y.Doc()
	writeChange(doc, noteRecord('x') as never, { ...noteRecord('x'), x: 1 } as never)
	expect(recordsOf(doc).size).toBe(0)
})
