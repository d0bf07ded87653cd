import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { createHistory } from '../../../client/sync/history.ts'
import { addBoard, boardsOf, removeBoard } from '../../../shared/board/boards.ts'
import {
	addCards,
	addCardsInto,
	addCluster,
	cardsOn,
	newCardProps,
	removeShapes,
} from '../../../shared/board/cards/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import {
	canUndoRemoval,
	describeQuarantined,
	differences,
	quarantineOf,
	quarantineReasonsOf,
	recordLimits,
	removeQuarantined,
} from '../../../shared/board/quarantine/index.ts'
import type { BoardRecord } from '../../../shared/board/record.ts'
import {
	readAllRecords,
	readRecord,
	recordsOf,
	textOf,
	writeChange,
	writeNewRecord,
} from '../../../shared/board/records.ts'
import { change } from '../../../shared/lib/change.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { foundWorkshop } from '../../../shared/methods/foundWorkshop.ts'
import { pictureSrc } from '../../../shared/pictures/index.ts'
import { horrors, vandalism } from '../../helpers/vandal.ts'

/** A board with an area, two cards of Anna's in it and one beside it. */
function honestBoard(client = 1) {
	const doc = new Y.Doc()
	doc.clientID = client
	const random = seededRandom(3)
	const board = addBoard(doc, 'Ideen', random)
	const area = addCluster(doc, board, { kind: 'area', x: 0, y: 0, heading: 'Was hilft?' }, random)
	const [bus = '', tea = ''] = addCardsInto(doc, area, [{ text: 'Bürgerbus' }, { text: 'Teestube' }], { random })
	const [beside = ''] = addCards(doc, board, [{ text: 'Hebammen', x: 2000, y: 0 }], random)
	return { doc, board, area, bus, tea, beside }
}

const cardAt = (id: string, parentId: string, rest: Partial<BoardRecord> = {}): BoardRecord => ({
	id,
	typeName: 'shape',
	type: 'card',
	x: 0,
	y: 0,
	rotation: 0,
	index: 'a1',
	isLocked: false,
	opacity: 1,
	parentId,
	meta: {},
	props: { ...newCardProps({ text: id }) },
	...rest,
})

const ideasOn = (doc: Y.Doc, board: string) => cardsOn(doc, board).flatMap(({ cards }) => cards.map(({ text }) => text))
const honestIdeas = ['Bürgerbus', 'Teestube', 'Hebammen']
const reasonsIn = (doc: Y.Doc) => new Set(quarantineReasonsOf(doc).values())

/** For every reason one horror, none of them large. */
const oneOfEach = [
	'a list in 4,000 lists, in props',
	'cards in a circle',
	'a card at x = 1e308',
	'a text of 500,000 letters',
	'more boards than a workshop may have',
	'entries that are no records',
]

/** Only what is meant to change is written. */
function change1(doc: Y.Doc, id: string, patch: Partial<BoardRecord>) {
	const before = readRecord(doc, id)
	if (before) change(doc, () => writeChange(doc, before, { ...before, ...patch } as BoardRecord))
}

describe('a vandal beside honest people', () => {
	it.each(Object.keys(horrors))(
		'[QUAR1] %s: in quarantine, and the honest cards are read as before',
		{
			timeout: 30_000,
		},
		(name) => {
			const { doc, board } = honestBoard()
			Y.applyUpdate(
				doc,
				vandalism(Y.encodeStateAsUpdate(doc), (theirs) => horrors[name]?.(theirs, board)),
			)
			expect(quarantineReasonsOf(doc).size).toBeGreaterThan(0)
			expect(ideasOn(doc, board)).toEqual(expect.arrayContaining(honestIdeas))
			expect(readAllRecords(doc).size).toBeLessThan(recordLimits.shapes + recordLimits.boards + 10)
		},
	)

	it('[QUAR1] says why', { timeout: 30_000 }, () => {
		const { doc, board } = honestBoard()
		for (const name of oneOfEach) doc.transact(() => horrors[name]?.(doc, board))
		expect(reasonsIn(doc)).toEqual(new Set(['size', 'depth', 'range', 'nesting', 'count', 'invalid']))
	})

	it('[QUAR1] a record comes back out of quarantine when somebody mends it', () => {
		const { doc, board, beside } = honestBoard()
		const entry = recordsOf(doc).get(beside) as Y.Map<unknown>
		entry.set('xy', [1e308, 0])
		expect(ideasOn(doc, board)).not.toContain('Hebammen')
		entry.set('xy', [10, 0])
		expect(ideasOn(doc, board)).toContain('Hebammen')
	})
})

describe('a record in disguise', () => {
	it.each([
		['a shape that was made as an asset', { typeName: 'asset' }, { typeName: 'shape', xy: [1e308, 0] }, 'range'],
		['a number in place of a kind', { typeName: 'shape' }, { typeName: 7 }, 'invalid'],
		['a kind without a record', 'shape', { typeName: 'shape' }, 'invalid'],
		['bytes in place of a property', { typeName: 'shape' }, { 'p.w': new Uint8Array([1]) }, 'invalid'],
		['a document in a record', { typeName: 'shape' }, { 'p.w': new Y.Doc() }, 'invalid'],
		['a number larger than any other', { typeName: 'shape' }, { 'p.w': 2n ** 62n }, 'invalid'],
		['a size far beyond the board', { typeName: 'shape', props: { w: 1 } }, { 'p.w': -2e6 }, 'range'],
	])('[QUAR1] %s', (_, base, changed, reason) => {
		const doc = new Y.Doc()
		recordsOf(doc).set('shape:x', new Y.Map<unknown>([['b', base], ...Object.entries(changed)]))
		expect([...quarantineReasonsOf(doc)]).toEqual([['shape:x', reason]])
		expect(readRecord(doc, 'shape:x')).toBeUndefined()
	})

	it.each([
		['https://fremd.example/spur.png', 'invalid'],
		['//fremd.example/spur.png', 'invalid'],
		['/api/links', 'invalid'],
		['blob:http://auenbrueck.test/1', 'invalid'],
		['asset:../links', 'invalid'],
		[`asset:${'A'.repeat(64)}`, 'invalid'],
		['data:text/html,<script>', 'invalid'],
		[pictureSrc('a'.repeat(64)), undefined],
		['data:image/webp;base64,AAAA', undefined],
		['', undefined],
		[null, undefined],
	])('[QUAR9] a picture that lies at %s', (src, reason) => {
		for (const [first, later] of [[src], ['', src]]) {
			const doc = new Y.Doc()
			const base = { typeName: 'asset', type: 'image', props: { src: first } }
			const entry = new Y.Map<unknown>([['b', base]])
			recordsOf(doc).set('asset:x', entry)
			if (later !== undefined) entry.set('p.src', later)
			expect(quarantineReasonsOf(doc).get('asset:x')).toBe(reason)
		}
	})

	it('[QUAR1] what is only noted about a shape may be a large number', () => {
		const { doc, board } = honestBoard()
		writeNewRecord(doc, cardAt('shape:noted', board, { meta: { at: Date.UTC(2026, 10, 22) } }))
		;(recordsOf(doc).get('shape:noted') as Y.Map<unknown>).set('m.seen', Date.UTC(2026, 10, 23))
		expect([...quarantineReasonsOf(doc)]).toEqual([])
	})
})

describe('what honest people draw', () => {
	it.each(['demo', 'stakeholder-analysis', 'empty'] as const)(
		'[QUAR4] nothing of the template %s is in quarantine',
		(template) => {
			const doc = new Y.Doc()
			const { plenum } = foundWorkshop({ template, locale: 'de', title: 'Auenbrück', random: seededRandom(1) })
			Y.applyUpdate(doc, plenum ?? new Uint8Array())
			expect(recordsOf(doc).size).toBeGreaterThan(0)
			expect([...quarantineReasonsOf(doc)]).toEqual([])
		},
	)

	it('[QUAR4] nor is a long stroke, a picture, a page of text, or a card on a large board', () => {
		const { doc, board } = honestBoard()
		const points = Array.from({ length: 600 }, (_, i) => ({ x: i * 1.25, y: i / 3, z: 0.5 }))
		writeNewRecord(
			doc,
			cardAt('shape:pen', board, { type: 'draw', props: { segments: [{ type: 'free', points }], isPen: true } }),
		)
		const src = `data:image/webp;base64,${'A'.repeat(200 * 1024)}`
		writeNewRecord(doc, { id: 'asset:a', typeName: 'asset', type: 'image', props: { src, w: 1600, h: 900 }, meta: {} })
		writeNewRecord(doc, cardAt('shape:text', board, { props: { ...newCardProps({ text: 'Wort '.repeat(5000) }) } }))
		writeNewRecord(doc, cardAt('shape:far', board, { x: -90_000, meta: { at: Date.UTC(2026, 1, 1) } }))
		expect([...quarantineReasonsOf(doc)]).toEqual([])
	})

	it('[QUAR4] a card whose area is gone, and frames that lie in each other, are no vandalism', () => {
		const { doc } = honestBoard()
		writeNewRecord(doc, cardAt('shape:left', 'shape:gone'))
		writeNewRecord(doc, cardAt('shape:a', 'shape:b', { type: 'frame' }))
		writeNewRecord(doc, cardAt('shape:b', 'shape:a', { type: 'frame' }))
		expect([...quarantineReasonsOf(doc)]).toEqual([])
	})
})

describe('too many', () => {
	it('[QUAR3] who made few keeps all; who made most loses what they made last', { timeout: 30_000 }, () => {
		const { doc, board } = honestBoard()
		const mine = Y.encodeStateAsUpdate(doc)
		const fill = (client: number, count: number) => {
			const theirs = new Y.Doc()
			theirs.clientID = client
			Y.applyUpdate(theirs, mine)
			for (let i = 0; i < count; i++) writeNewRecord(theirs, cardAt(`shape:${client}-${i}`, board))
			Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs))
		}
		fill(20, 300)
		fill(30, 5000)
		const kept = [...readAllRecords(doc).keys()]
		const of = (client: number) => kept.filter((id) => id.startsWith(`shape:${client}-`))
		expect(ideasOn(doc, board)).toEqual(expect.arrayContaining(honestIdeas))
		expect(of(20)).toHaveLength(300)
		expect(of(30)).toHaveLength(recordLimits.shapes - 300 - 4)
		expect(of(30)).toContain('shape:30-0')
		expect(of(30)).not.toContain('shape:30-4999')
	})
})

describe('several devices', () => {
	it('[QUAR2] judge alike, whatever order things came in', { timeout: 30_000 }, () => {
		const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(1e308, -1e7, Number.POSITIVE_INFINITY))
		const parent = fc.oneof(
			fc.constantFrom('page:one', 'page:two', 'page:gone'),
			fc.nat(40).map((n) => `shape:${n}`),
		)
		const hostile = fc.record({
			id: fc.nat(40).map((n) => `shape:${n}`),
			client: fc.constantFrom(1, 2, 3),
			record: fc.record(
				{ parentId: parent, x: number, y: number, props: fc.jsonValue(), meta: fc.jsonValue(), type: fc.jsonValue() },
				{ requiredKeys: ['parentId'] },
			),
			depth: fc.constantFrom(0, 0, 0, 31, 40),
		})
		fc.assert(
			fc.property(fc.array(hostile, { maxLength: 60 }), (made) => {
				const people = [1, 2, 3].map((client) => {
					const doc = new Y.Doc()
					doc.clientID = client
					return doc
				})
				const [one = new Y.Doc()] = people
				writeNewRecord(one, { id: 'page:one', typeName: 'page', index: 'a1', name: 'Eins' })
				writeNewRecord(one, { id: 'page:two', typeName: 'page', index: 'a2', name: 'Zwei' })
				for (const { id, client, record, depth } of made) {
					let odd: unknown = null
					for (let i = 0; i < depth; i++) odd = [odd]
					const doc = people.find((each) => each.clientID === client)
					if (doc) writeNewRecord(doc, { id, typeName: 'shape', odd, ...record } as BoardRecord)
				}
				const updates = people.map((doc) => Y.encodeStateAsUpdate(doc))
				const verdicts = [updates, updates.toReversed(), [Y.mergeUpdates(updates)]].map((order) => {
					const doc = new Y.Doc()
					// Judged in between, as devices do that look at the board all the time.
					for (const update of order) {
						Y.applyUpdate(doc, update)
						readAllRecords(doc)
					}
					return { quarantine: [...quarantineReasonsOf(doc)], read: [...readAllRecords(doc)] }
				})
				expect(verdicts[1]).toEqual(verdicts[0])
				expect(verdicts[2]).toEqual(verdicts[0])
			}),
			{ numRuns: 150, seed: 9 },
		)
	})

	it('[QUAR2] tell what came into quarantine and what left it', () => {
		const { doc, board } = honestBoard()
		const whole = quarantineOf(doc).now()
		writeNewRecord(doc, cardAt('shape:near', board))
		expect(quarantineOf(doc).now()).toBe(whole)
		writeNewRecord(doc, cardAt('shape:far', board, { x: 1e9 }))
		const ruined = quarantineOf(doc).now()
		expect([...differences(whole, ruined)]).toEqual(['shape:far'])
		;(recordsOf(doc).get('shape:far') as Y.Map<unknown>).set('xy', [0, 0])
		expect([...differences(ruined, quarantineOf(doc).now())]).toEqual(['shape:far'])
	})
})

describe('what lies in something in quarantine', () => {
	it('[QUAR5] is read as lying on the board around it, and stays there when that is removed', () => {
		const { doc, board, area, bus } = honestBoard()
		const second = addBoard(doc, 'Zweites')
		const [first] = boardsOf(doc)
		expect(first?.id).toBe(board)
		change1(doc, area, { parentId: second })
		;(recordsOf(doc).get(area) as Y.Map<unknown>).set('xy', [1e308, 0])
		expect(readRecord(doc, area)).toBeUndefined()
		expect(readRecord(doc, bus)?.parentId).toBe(second)
		expect(ideasOn(doc, second)).toEqual(['Bürgerbus', 'Teestube'])
		removeQuarantined(doc, [area])
		expect(ideasOn(doc, second)).toEqual(['Bürgerbus', 'Teestube'])
		expect([...quarantineReasonsOf(doc)]).toEqual([])
	})
})

describe('taking things out', () => {
	const nested = () => {
		const honest = honestBoard()
		horrors['cards nested in each other']?.(honest.doc, honest.board)
		return honest
	}

	it('[QUAR6] brings nothing to light that was hidden in it', { timeout: 30_000 }, () => {
		const { doc } = nested()
		const shown = readAllRecords(doc).size
		const [one = ''] = [...quarantineReasonsOf(doc).keys()].filter((id) => id === 'shape:vandal-13')
		removeQuarantined(doc, [one])
		expect(readAllRecords(doc).size).toBe(shown)
		expect(quarantineReasonsOf(doc).size).toBeLessThan(5)
	})

	it.each([
		['shapes', (doc: Y.Doc) => removeShapes(doc, ['shape:vandal-0'])],
		[
			'a board',
			(doc: Y.Doc, board: string) => {
				addBoard(doc, 'Zweites')
				removeBoard(doc, board)
			},
		],
	])('[QUAR6] removing %s takes along what nobody sees in them', { timeout: 30_000 }, (_, remove) => {
		const { doc, board } = nested()
		remove(doc, board)
		expect([...recordsOf(doc).keys()].filter((id) => id.startsWith('shape:vandal'))).toEqual([])
	})

	it('[QUAR6] all of it is one step of undo', { timeout: 30_000 }, () => {
		const { doc, board } = honestBoard()
		const history = createHistory(doc, plenumMaps)
		for (const name of oneOfEach) doc.transact(() => horrors[name]?.(doc, board), 'vandal')
		const before = [...quarantineReasonsOf(doc).keys()]
		history.step(() => removeQuarantined(doc, before))
		expect(quarantineReasonsOf(doc).size).toBe(0)
		history.undo()
		expect([...quarantineReasonsOf(doc).keys()]).toEqual(before)
		history.destroy()
	})

	it('[QUAR6] what undo can bring back is no more than one update takes', { timeout: 30_000 }, () => {
		const { doc, board } = honestBoard()
		writeNewRecord(doc, cardAt('shape:far', board))
		const words = textOf(doc, 'shape:far')?.get(0)
		;(recordsOf(doc).get('shape:far') as Y.Map<unknown>).set('xy', [1e9, 0])
		expect(canUndoRemoval(doc, ['shape:far'])).toBe(true)
		// Letters typed one by one, each at the front: as many structs as letters.
		const text = words instanceof Y.XmlElement ? words.get(0) : undefined
		for (let i = 0; i < 10_000; i++) if (text instanceof Y.XmlText) text.insert(0, 'x')
		expect(canUndoRemoval(doc, ['shape:far'])).toBe(false)
		horrors['cards nested in each other']?.(doc, board)
		expect(canUndoRemoval(doc, ['shape:vandal-4990'])).toBe(true)
		expect(canUndoRemoval(doc, ['shape:vandal-20'])).toBe(false)
	})

	it('[QUAR6] the moderation is told what it is, why and how large', () => {
		const { doc, board } = honestBoard()
		writeNewRecord(doc, cardAt('shape:far', board, { x: 1e9, props: { ...newCardProps({ text: 'Weit weg' }) } }))
		const { kind, words, reason, bytes } = describeQuarantined(doc, 'shape:far', 'range')
		expect({ kind, words, reason }).toEqual({ kind: 'card', words: 'Weit weg', reason: 'range' })
		expect(bytes).toBeGreaterThan(100)
		expect(bytes).toBeLessThan(1000)
	})
})

it('[QUAR7] one edit on a board of 1,500 cards looks at one of them again', { timeout: 30_000 }, () => {
	const doc = new Y.Doc()
	const board = addBoard(doc, 'Ideen')
	const ids = addCards(
		doc,
		board,
		Array.from({ length: 1500 }, (_, i) => ({ text: `Idee ${i}`, x: i, y: 0 })),
	)
	readAllRecords(doc)
	const looked = vi.spyOn(Y.Map.prototype, 'get')
	const looks = () => looked.mock.calls.filter(([key]) => key === 'b').length
	change1(doc, ids[7] ?? '', { x: 500 })
	quarantineOf(doc).now()
	// To write it and to judge it.
	expect(looks()).toBeLessThanOrEqual(20)
	looked.mockClear()
	for (const entry of recordsOf(doc).values()) if (entry instanceof Y.Map) entry.set('m.seen', true)
	quarantineOf(doc).now()
	expect(looks(), 'the count counts').toBeGreaterThanOrEqual(1500)
	looked.mockRestore()
})
