// One board on which everything handed in comes to lie: what each piece needs of the ground, the others have changed.

import { createTLSchema, defaultShapeSchemas } from 'tldraw'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Round } from '../../../shared/agenda/index.ts'
import { keepPoll, listPolls } from '../../../shared/blocks/poll/index.ts'
import { addBoard, boardsOf } from '../../../shared/board/boards.ts'
import {
	addCards,
	addCardsInto,
	addCluster,
	areaMeta,
	cardsOn,
	estimatedSize,
	lyingIn,
	moveCards,
	placeOf,
	readCluster,
} from '../../../shared/board/cards/index.ts'
import { placeOnBoard } from '../../../shared/board/cards/lying.ts'
import { picturesOf } from '../../../shared/board/pictureAsset.ts'
import type { BoardRecord } from '../../../shared/board/record.ts'
import {
	readAllRecords,
	readRecord,
	recordsOf,
	removeRecord,
	writeChange,
	writeNewRecord,
} from '../../../shared/board/records.ts'
import { takenOn } from '../../../shared/collected/ground.ts'
import {
	type LyingOption,
	layCards,
	layPhoto,
	layResult,
	likeliestOptions,
	materialOptions,
	namedOption,
	optionsOn,
	organisationsOf,
	outlineOf,
	withResults,
} from '../../../shared/collected/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { methods } from '../../../shared/methods/index.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { stakeholderAnalysis } from '../../../shared/methods/stakeholder-analysis/index.ts'
import { addActors } from '../../../shared/registry/index.ts'
import { type Attribution, type Option, type RoundResult, roundLimits, tally } from '../../../shared/rounds/index.ts'
import { damageSomewhere } from '../../helpers/damage.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'

const random = seededRandom(11)
const noBoard: { board?: string } = {}

function cardsRound({
	columns = [],
	attribution = 'anonymous',
	id = 'r1',
	about = 'Wer fehlt heute noch am Tisch?',
	hidden = true,
	...where
}: {
	columns?: readonly Option[]
	attribution?: Attribution
	id?: string
	about?: string
	hidden?: boolean
	board?: string
} = noBoard): Round & { id: string } {
	const settings = { kind: 'cards', attribution, hidden, columns } as const
	return { id, step: 's1', about, settings, state: 'revealed', contributions: 0, people: 0, forOthers: 0, ...where }
}

const poster = { name: 'a'.repeat(64), width: 1600, height: 1200, type: 'image/webp', bytes: 900_000 } as const
const thoughts = (...texts: string[]) => texts.map((text, i) => ({ id: `c${i}`, text }))
const many = (count: number) =>
	thoughts(...Array.from({ length: count }, (_, i) => `Gedanke ${i}${' und noch ein Wort'.repeat(i % 5)}`))
const fields: readonly Option[] = [
	{ id: 'health', label: 'Gesundheit' },
	{ id: 'work', label: 'Arbeit' },
	{ id: 'home', label: 'Wohnen und Alltag' },
]

/** What people read on a board: heading by heading. */
const readingOf = (doc: Y.Doc, board: string) =>
	cardsOn(doc, board).map(({ heading, cards }) => [heading, cards.map(({ text }) => text)])

const stateOf = (doc: Y.Doc) => JSON.stringify([...readAllRecords(doc)])

function move(doc: Y.Doc, id: string, x: number, y: number) {
	const record = readRecord(doc, id)
	if (record) writeChange(doc, record, { ...record, x, y })
}

interface Box {
	x: number
	y: number
	w: number
	h: number
}
const cover = (a: Box, b: Box) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** Pairs of things directly on a board that lie over each other. */
function overlaps(doc: Y.Doc, board: string) {
	const records = readAllRecords(doc)
	const ids = lyingIn(records, board).map(({ id }) => id)
	const boxes = takenOn(doc, records, board).map((box, i) => ({ ...box, id: ids[i] ?? '' }))
	return boxes.flatMap((a, i) => boxes.slice(i + 1).flatMap((b) => (cover(a, b) ? [[a.id, b.id]] : [])))
}

function expectTidy(doc: Y.Doc, area: string) {
	const records = readAllRecords(doc)
	const record = records.get(area)
	if (!record) throw new Error(`${area} is gone`)
	const size = estimatedSize(record)
	const boxes = lyingIn(records, area).map((card) => ({ ...placeOf(card), ...estimatedSize(card) }))
	for (const [i, box] of boxes.entries()) {
		expect(
			box.x >= 0 && box.y >= 0 && box.x + box.w <= size.w && box.y + box.h <= size.h,
			`card ${i} lies inside`,
		).toBe(true)
		expect(
			boxes.slice(i + 1).some((other) => cover(box, other)),
			`card ${i} lies over another`,
		).toBe(false)
	}
}

describe('cards that are revealed', () => {
	it('[LAY1] lie under the question they answer, in the order given, on the board of their round', () => {
		const doc = new Y.Doc()
		addBoard(doc, 'Ankommen', random)
		const board = addBoard(doc, 'Wer gehört dazu?', random)
		expect(layCards(doc, cardsRound({ board }), thoughts('Hebammen', 'Betriebe', 'Kammern'))).toBe(3)
		expect(readingOf(doc, board)).toEqual([['Wer fehlt heute noch am Tisch?', ['Hebammen', 'Betriebe', 'Kammern']]])
	})

	it('[LAY1] lie in the column they were written for, the columns beside each other under the question', () => {
		const doc = new Y.Doc()
		const board = addBoard(doc, 'Wer gehört dazu?', random)
		const cards = thoughts('Hebammen', 'Betriebe', 'Kinderärzte').map((card, i) => ({
			...card,
			column: fields[i % 2]?.id,
		}))
		layCards(doc, cardsRound({ columns: fields }), [...cards, { id: 'late', text: 'Vereine', column: 'gone' }])
		expect(readingOf(doc, board)).toEqual([
			['Gesundheit', ['Hebammen', 'Kinderärzte']],
			['Arbeit', ['Betriebe']],
			['Wohnen und Alltag', []],
			['Ohne Spalte', ['Vereine']],
			[undefined, ['Wer fehlt heute noch am Tisch?']],
		])
		expect(overlaps(doc, board)).toEqual([])
		const tops = fields.map(({ id }) => placeOnBoard(readAllRecords(doc), `shape:area.r1.${id}`).y)
		expect(new Set(tops).size).toBe(1)
	})

	it('[LAY1] land in an area or cluster of the board itself, if that is their column', () => {
		const doc = new Y.Doc()
		const board = addBoard(doc, 'Planspiel', random)
		const area = addCluster(doc, board, { kind: 'area', heading: 'Was ist gut?', x: 0, y: 0 }, random)
		addCardsInto(doc, area, [{ text: 'Es gibt Kurse' }], { random })
		const columns = [{ id: area, label: 'Was ist gut?' }, ...fields.slice(0, 1)]
		layCards(doc, cardsRound({ columns }), [
			{ id: 'a', text: 'Die Kita ist nah', column: area },
			{ id: 'b', text: 'Hebammen', column: 'health' },
		])
		expect(readingOf(doc, board).slice(0, 2)).toEqual([
			['Was ist gut?', ['Es gibt Kurse', 'Die Kita ist nah']],
			['Gesundheit', ['Hebammen']],
		])
	})

	it('[LAY2] laid twice they lie once, where and how people have left them', () => {
		const doc = new Y.Doc()
		const board = addBoard(doc, 'Ideen', random)
		const cards = thoughts('Hebammen', 'Betriebe', 'Kammern')
		layCards(doc, cardsRound(), cards.slice(0, 2))
		moveCards(doc, ['shape:card.r1.c0'], undefined)
		move(doc, 'shape:card.r1.c0', 1500, 40)
		const before = stateOf(doc)
		expect(layCards(doc, cardsRound(), cards.slice(0, 2))).toBe(0)
		expect(stateOf(doc)).toBe(before)
		const stood = readRecord(doc, 'shape:card.r1.c1')
		expect(layCards(doc, cardsRound(), [...cards, ...cards])).toBe(1)
		expect(readRecord(doc, 'shape:card.r1.c1')).toEqual(stood)
		expect(readingOf(doc, board).map(([, texts]) => texts)).toEqual([['Kammern', 'Betriebe'], ['Hebammen']])
	})

	it('[LAY2] two devices that lay the same round at once have laid one set', () => {
		const { anna, ben } = twoPeople()
		const board = addBoard(anna, 'Ideen', random)
		bothHear(anna, ben)
		const round = cardsRound({ columns: fields })
		const cards = many(40).map((card, i) => ({ ...card, column: fields[i % 3]?.id }))
		layCards(anna, round, cards)
		layCards(ben, round, cards)
		bothHear(anna, ben)
		expect(stateOf(anna)).toBe(stateOf(ben))
		expect(cardsOn(anna, board).flatMap((group) => group.cards).length).toBe(40 + 1)
		for (const { id } of fields) expectTidy(anna, `shape:area.r1.${id}`)
	})

	it('[LAY2] two devices without any board found one together', () => {
		const { anna, ben } = twoPeople()
		layCards(anna, cardsRound(), thoughts('Hebammen'))
		layCards(ben, cardsRound(), thoughts('Hebammen'))
		bothHear(anna, ben)
		expect(boardsOf(anna)).toEqual(boardsOf(ben))
		expect(boardsOf(anna).map(({ name }) => name)).toEqual(['Wer fehlt heute noch am Tisch?'])
	})

	it('[LAY3] three hundred lie tidily, about as wide as a screen; late ones come without moving any', {
		timeout: 30_000,
	}, () => {
		const doc = new Y.Doc()
		addBoard(doc, 'Ideen', random)
		layCards(doc, cardsRound(), many(300))
		expectTidy(doc, 'shape:area.r1')
		const area = readCluster(readRecord(doc, 'shape:area.r1'))
		if (!area) throw new Error('The area is gone')
		expect(area.w / area.h).toBeGreaterThan(1)
		expect(area.w / area.h).toBeLessThan(3)
		const before = lyingIn(readAllRecords(doc), 'shape:area.r1')
		layCards(doc, cardsRound(), many(320))
		const after = lyingIn(readAllRecords(doc), 'shape:area.r1')
		expect(after.slice(0, 300)).toEqual(before)
		expect(after.length).toBe(320)
		expectTidy(doc, 'shape:area.r1')
	})

	it('[LAY3] open cards that come one by one lie tidily', () => {
		const doc = new Y.Doc()
		const board = addBoard(doc, 'Ideen', random)
		const round = cardsRound({ hidden: false })
		const cards = many(40)
		for (const card of cards) layCards(doc, round, [card])
		expectTidy(doc, 'shape:area.r1')
		expect(cardsOn(doc, board)[0]?.cards.length).toBe(40)
	})

	it.each(methods.map((method) => [method.id, method] as const))(
		'[LAY4] nothing comes to lie on the block of %s, however high it is drawn',
		(_, method) => {
			const doc = new Y.Doc()
			const board = addMethodBoard(doc, method, { locale: 'de', filled: true, random })
			layCards(
				doc,
				cardsRound({ board, columns: fields }),
				many(60).map((card, i) => ({ ...card, column: fields[i % 3]?.id })),
			)
			const settings = { kind: 'position', attribution: 'anonymous', from: '', to: '' } as const
			const round = { ...cardsRound({ board, id: 'r2' }), settings }
			layResult(doc, round, tally(round, []))
			layPhoto(doc, board, { id: 'p1', picture: poster })
			const laid = overlaps(doc, board).filter((pair) => pair.some((id) => /\.(r[12]|p1)/.test(id)))
			expect(laid).toEqual([])
		},
	)

	it('[LAY4] nothing comes to lie on drawings, arrows, texts, groups and things that are turned', () => {
		const doc = new Y.Doc()
		const board = addBoard(doc, 'Ideen', random)
		const shape = (id: string, type: string, x: number, y: number, props: object, more: object = {}) => {
			const record = { typeName: 'shape', id, type, x, y, rotation: 0, index: 'a1', parentId: board, props, meta: {} }
			const map = new Y.Map([
				['b', { ...record, ...more }],
				['xy', [x, y]],
			] as [string, unknown][])
			recordsOf(doc).set(id, map)
		}
		shape('shape:draw', 'draw', 0, 0, {
			segments: [
				{
					type: 'free',
					points: [
						{ x: 0, y: 0, z: 0.5 },
						{ x: 900, y: 700, z: 0.5 },
					],
				},
			],
		})
		shape('shape:arrow', 'arrow', 100, 900, { start: { x: 0, y: 0 }, end: { x: -400, y: 800 } })
		shape('shape:text', 'text', 0, 1800, {
			size: 'xl',
			scale: 1,
			autoSize: true,
			richText: {
				type: 'doc',
				content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Eine lange Überschrift über allem' }] }],
			},
		})
		shape('shape:strip', 'geo', 600, 2000, { w: 1200, h: 40 }, { rotation: Math.PI / 2 })
		shape('shape:group', 'group', 0, 3300, {})
		shape('shape:inside', 'geo', 300, 100, { w: 200, h: 500 }, { parentId: 'shape:group' })
		layCards(doc, cardsRound(), many(20))
		const area = {
			...placeOnBoard(readAllRecords(doc), 'shape:area.r1'),
			...estimatedSize(readRecord(doc, 'shape:area.r1') ?? { id: '', typeName: '' }),
		}
		const drawn: Box[] = [
			{ x: 0, y: 0, w: 900, h: 700 },
			{ x: -300, y: 900, w: 400, h: 800 },
			{ x: 0, y: 1800, w: 700, h: 50 },
			{ x: 560, y: 2000, w: 40, h: 1200 },
			{ x: 300, y: 3400, w: 200, h: 500 },
		]
		expect(drawn.filter((box) => cover(box, area))).toEqual([])
	})

	it('[LAY5] is the background of the board; the cards are not', () => {
		const doc = new Y.Doc()
		addBoard(doc, 'Ideen', random)
		layCards(doc, cardsRound({ columns: fields }), [{ id: 'a', text: 'Hebammen', column: 'health' }])
		const background = (id: string) => readRecord(doc, id)?.meta
		for (const id of ['shape:title.r1', ...fields.map((field) => `shape:area.r1.${field.id}`)]) {
			expect(background(id), id).toEqual({ background: true })
		}
		expect(background('shape:card.r1.a')).toEqual({})
	})

	it.each([
		['anonymous', {}],
		['organisation', { by: 'Jobcenter' }],
		['named', { by: 'Jobcenter', of: 'p7' }],
	] as const)('[LAY6] of whose a card is, no more lies on the board than "%s" promises', (attribution, kept) => {
		const doc = new Y.Doc()
		addBoard(doc, 'Ideen', random)
		layCards(doc, cardsRound({ attribution }), [{ id: 'a', text: 'Hebammen', by: 'Jobcenter', of: 'p7' }])
		expect(readRecord(doc, 'shape:card.r1.a')?.meta).toEqual(kept)
	})

	it('[LAY7] a board that is gone is the first one; an area that was taken away comes back for a late card', () => {
		const doc = new Y.Doc()
		const board = addBoard(doc, 'Ideen', random)
		layCards(doc, cardsRound({ board: 'page:gone', columns: fields }), [
			{ id: 'a', text: 'Hebammen', column: 'health' },
		])
		expect(readingOf(doc, board)[0]).toEqual(['Gesundheit', ['Hebammen']])
		for (const id of ['work', 'home']) removeRecord(doc, `shape:area.r1.${id}`)
		layCards(doc, cardsRound({ columns: fields }), [{ id: 'b', text: 'Betriebe', column: 'work' }])
		const groups = readingOf(doc, board)
		expect(groups).toContainEqual(['Arbeit', ['Betriebe']])
		expect(groups.map(([heading]) => heading)).not.toContain('Wohnen und Alltag')
		expect(overlaps(doc, board)).toEqual([])
	})
})

describe('in a workshop in which things lie damaged', () => {
	it('[LAY7] cards, results and photos are laid all the same, where people find them', { timeout: 60_000 }, () => {
		const whole = new Y.Doc()
		addMethodBoard(whole, stakeholderAnalysis, { locale: 'de', filled: true, random })
		layCards(whole, cardsRound({ columns: fields }), [{ id: 'a', text: 'Hebammen', column: 'health' }])
		const update = Y.encodeStateAsUpdate(whole)
		for (let seed = 1; seed <= 100; seed++) {
			const doc = new Y.Doc()
			Y.applyUpdate(doc, update)
			const chance = seededRandom(seed)
			const times = 1 + Math.floor(chance() * 60)
			for (let i = 0; i < times; i++) damageSomewhere(doc, chance)
			const settings = { kind: 'position', attribution: 'anonymous', from: 'a', to: 'b' } as const
			const ballot = { ...cardsRound({ id: 'r3' }), settings }
			expect(() => {
				layCards(doc, cardsRound({ columns: fields }), [{ id: 'b', text: 'Betriebe', column: 'work' }])
				layCards(doc, cardsRound({ id: 'r2' }), [{ id: 'c', text: 'Kammern' }])
				layResult(doc, ballot, tally(ballot, []))
				layPhoto(doc, undefined, { id: 'p1', picture: poster })
			}, `seed ${seed}`).not.toThrow()
			const { groups, rounds } = outlineOf(doc)
			expect(
				groups.flatMap(({ cards }) => cards.map(({ text }) => text)),
				`seed ${seed}`,
			).toContain('Kammern')
			expect([...rounds], `seed ${seed}`).toContain('r3')
			const { x, y } = placeOnBoard(readAllRecords(doc), 'shape:area.r2')
			expect(Math.abs(x) + Math.abs(y), `seed ${seed}`).toBeLessThan(100_000)
		}
	})
})

describe('the result of a ballot', () => {
	const setUp = () => {
		const doc = new Y.Doc()
		const board = addBoard(doc, 'Ideen', random)
		const [one = '', other = ''] = addCards(
			doc,
			board,
			[
				{ text: 'Randzeiten', x: 0, y: 0 },
				{ text: 'Fahrtwege', x: 300, y: 0 },
			],
			random,
		)
		const options = [
			{ id: one, label: 'Randzeiten' },
			{ id: other, label: 'Fahrtwege' },
			{ id: 'free', label: 'Etwas anderes' },
		]
		const settings = { kind: 'dots', attribution: 'anonymous', options, dots: 3, perOption: 3 } as const
		const round = (id: string) => ({ ...cardsRound({ id, board }), settings })
		const dots = (given: Record<string, number>) => [{ marks: { kind: 'dots', dots: given } as const }]
		return { doc, board, one, other, round, dots }
	}

	it('[LAY8] lies on its board once, and its dots on the things themselves until they are voted on again', () => {
		const { doc, board, one, other, round, dots } = setUp()
		const first = tally(round('r1'), dots({ [one]: 2, [other]: 1, free: 3 }))
		layResult(doc, round('r1'), first)
		// The result itself stands where only the server writes.
		expect(listPolls(doc)).toEqual([])
		const dotted = () =>
			Object.fromEntries(cardsOn(doc, board).flatMap(({ cards }) => cards.map((card) => [card.id, card.dots])))
		expect(dotted()).toEqual({ [one]: 2, [other]: 1 })
		move(doc, 'shape:poll.r1', 4000, 4000)
		const before = stateOf(doc)
		layResult(doc, round('r1'), first)
		expect(stateOf(doc)).toBe(before)
		const second = tally(round('r2'), dots({ [one]: 1 }))
		layResult(doc, round('r2'), second, [first, second])
		expect(dotted()).toEqual({ [one]: 1, [other]: undefined })
		// Revealing the first again does not bring its dots back.
		layResult(doc, round('r1'), first, [first, second])
		expect(dotted()).toEqual({ [one]: 1, [other]: undefined })
		expect(overlaps(doc, board)).toEqual([])
	})

	it('[LAY8] two devices that lay it at once have laid one', () => {
		const { doc: anna, board, one, round, dots } = setUp()
		const ben = new Y.Doc()
		bothHear(anna, ben)
		const result = tally(round('r1'), dots({ [one]: 2 }))
		layResult(anna, round('r1'), result)
		layResult(ben, round('r1'), result)
		bothHear(anna, ben)
		expect(stateOf(anna)).toBe(stateOf(ben))
		expect(withResults(outlineOf(anna, board), [result]).results).toEqual([result])
	})

	it.each<[string, (doc: Y.Doc, sheet: BoardRecord) => void]>([
		['removed', (doc) => recordsOf(doc).delete('shape:poll.r1')],
		['no record', (doc) => recordsOf(doc).set('shape:poll.r1', 'weg')],
		['another shape', (doc, sheet) => writeNewRecord(doc, { ...sheet, type: 'card', props: {} })],
		['that of another round', (doc, sheet) => writeChange(doc, sheet, { ...sheet, props: { pollId: 'r7' } })],
		['far away', (doc, sheet) => writeChange(doc, sheet, { ...sheet, x: 1e308 })],
		['as small as a point', (doc, sheet) => writeNewRecord(doc, { ...sheet, props: { pollId: 'r1', w: 0.01, h: 1 } })],
		[
			'wider than anybody looks',
			(doc, sheet) => writeNewRecord(doc, { ...sheet, props: { pollId: 'r1', w: 1e9, h: 9 } }),
		],
		['invisible', (doc, sheet) => writeChange(doc, sheet, { ...sheet, opacity: 0 })],
		['on no board', (doc, sheet) => writeChange(doc, sheet, { ...sheet, parentId: 'page:gone' })],
		['in itself', (doc, sheet) => writeChange(doc, sheet, { ...sheet, parentId: 'shape:poll.r1' })],
	])('[LAY12] a sheet that is %s is laid anew', (_, alter) => {
		const { doc, board, one, round, dots } = setUp()
		const result = tally(round('r1'), dots({ [one]: 2 }))
		layResult(doc, round('r1'), result)
		const laid = readRecord(doc, 'shape:poll.r1')
		if (!laid) throw new Error('There is a sheet')
		alter(doc, laid)
		expect(readRecord(doc, 'shape:poll.r1')).not.toEqual(laid)
		const card = readRecord(doc, one)
		if (card) writeChange(doc, card, { ...card, meta: { dots: 99 } })
		layResult(doc, round('r1'), result)
		expect(readRecord(doc, 'shape:poll.r1')).toMatchObject({ type: 'poll', parentId: board, opacity: 1 })
		expect(readRecord(doc, 'shape:poll.r1')?.props).toMatchObject({ pollId: 'r1', w: 560 })
		expect(overlaps(doc, board)).toEqual([])
		expect(readRecord(doc, one)?.meta).toEqual({ dots: 2 })
	})

	it('[LAY12] one that people have moved, widened, or laid into a frame stays', () => {
		const { doc, board, one, round, dots } = setUp()
		const result = tally(round('r1'), dots({ [one]: 2 }))
		layResult(doc, round('r1'), result)
		const laid = readRecord(doc, 'shape:poll.r1')
		if (!laid) throw new Error('There is a sheet')
		writeNewRecord(doc, { ...laid, id: 'shape:frame', type: 'frame', props: { w: 900, h: 900, name: '' } })
		writeChange(doc, laid, {
			...laid,
			parentId: 'shape:frame',
			x: 40,
			y: -2000,
			props: { pollId: 'r1', w: 900, h: 320 },
		})
		const moved = stateOf(doc)
		layResult(doc, round('r1'), result)
		expect(stateOf(doc)).toBe(moved)
		expect(board).not.toBe('')
	})
})

describe('a photo of what stands on paper', () => {
	const picture = { ...poster, preview: 'b'.repeat(64), width: 1200, height: 1600 }
	const photo = { id: 'p1', picture, alt: 'Plakat der Gruppe 2' }

	it('[LAY9] lies on the board as a picture tldraw knows, once, with what is said about it', () => {
		const doc = new Y.Doc()
		const board = addBoard(doc, 'Plakate', random)
		layPhoto(doc, board, { ...photo, by: 'Jobcenter' })
		const laid = stateOf(doc)
		layPhoto(doc, board, photo)
		expect(stateOf(doc)).toBe(laid)
		const schema = createTLSchema()
		const [asset, shape] = [readRecord(doc, 'asset:photo.p1'), readRecord(doc, 'shape:photo.p1')]
		expect(() => schema.types.asset.validate(asset as never)).not.toThrow()
		expect(() => schema.types.shape.validate(shape as never)).not.toThrow()
		expect(picturesOf({ ...asset })).toEqual({ print: picture.name, preview: picture.preview })
		expect(shape).toMatchObject({
			parentId: board,
			meta: { by: 'Jobcenter' },
			props: { w: 540, h: 720, altText: photo.alt },
		})
	})

	it('[LAY9] what is no picture is not laid', () => {
		const doc = new Y.Doc()
		addBoard(doc, 'Plakate', random)
		const before = stateOf(doc)
		layPhoto(doc, undefined, { ...photo, picture: { ...picture, width: Number.NaN } })
		layPhoto(doc, undefined, { ...photo, picture: { ...picture, height: 0 } })
		expect(stateOf(doc)).toBe(before)
	})

	it('[LAY9] everything that is laid is a record tldraw accepts', () => {
		const doc = new Y.Doc()
		const board = addBoard(doc, 'Ideen', random)
		layCards(doc, cardsRound({ columns: fields, attribution: 'named' }), [
			{ id: 'a', text: 'Hebammen', column: 'work', by: 'Ay', of: 'p' },
		])
		const settings = { kind: 'position', attribution: 'anonymous', from: 'a', to: 'b' } as const
		const round = { ...cardsRound({ id: 'r2' }), settings }
		layResult(doc, round, tally(round, []))
		layPhoto(doc, board, photo)
		const own = Object.fromEntries(['card', 'cluster', 'poll'].map((type) => [type, {}]))
		const schema = createTLSchema({ shapes: { ...defaultShapeSchemas, ...own } })
		for (const record of readAllRecords(doc).values()) {
			const type = Reflect.get(schema.types, record.typeName)
			expect(() => type.validate(record), record.id).not.toThrow()
		}
	})
})

describe('a board as text', () => {
	it('[LAY10] tells headings, cards with whose they are and their dots, and results, the newest first', () => {
		const doc = new Y.Doc()
		const board = addBoard(doc, 'Ideen', random)
		layCards(doc, cardsRound({ attribution: 'organisation', columns: fields }), [
			{ id: 'a', text: 'Hebammen', by: 'Jobcenter', column: 'health' },
		])
		const options = [{ id: 'shape:card.r1.a', label: 'Hebammen' }]
		const counted: RoundResult[] = []
		for (const id of ['r2', 'r3']) {
			const settings = { kind: 'dots', attribution: 'anonymous', options, dots: 3, perOption: 3 } as const
			const round = { ...cardsRound({ id }), settings }
			const result = tally(round, [{ marks: { kind: 'dots', dots: { 'shape:card.r1.a': 2 } } }])
			counted.push(result)
			layResult(doc, round, result)
		}
		const outline = withResults(outlineOf(doc, 'page:gone'), counted)
		expect(outline).toMatchObject({ board, name: 'Ideen' })
		expect(outline.groups).toEqual([
			{ heading: 'Wer fehlt heute noch am Tisch?', cards: [] },
			{ heading: 'Gesundheit', cards: [{ id: 'shape:card.r1.a', text: 'Hebammen', by: 'Jobcenter', dots: 2 }] },
			{ heading: 'Arbeit', cards: [] },
			{ heading: 'Wohnen und Alltag', cards: [] },
		])
		expect(outline.results.map(({ id }) => id)).toEqual(['r3', 'r2'])
		const nothing = { board: '', name: '', groups: [], results: [] }
		expect(withResults(outlineOf(new Y.Doc()), counted)).toEqual(nothing)
	})

	it('[LAY13] results and dots are those that were counted, whatever the boards say; of others it says so', () => {
		const doc = new Y.Doc()
		addBoard(doc, 'Ideen', random)
		layCards(doc, cardsRound(), [{ id: 'a', text: 'Hebammen' }])
		const options = [{ id: 'shape:card.r1.a', label: 'Hebammen' }]
		const settings = { kind: 'dots', attribution: 'anonymous', options, dots: 3, perOption: 3 } as const
		const round = (id: string) => ({ ...cardsRound({ id }), settings })
		const counted = tally(round('r2'), [{ marks: { kind: 'dots', dots: { 'shape:card.r1.a': 2 } } }])
		layResult(doc, round('r2'), counted)
		keepPoll(doc, { ...counted, voters: 60 })
		const card = readRecord(doc, 'shape:card.r1.a')
		if (card) writeChange(doc, card, { ...card, meta: { dots: 99 } })
		const former = { ...counted, id: 'r0', voters: 7 }
		keepPoll(doc, former)
		layResult(doc, round('r0'), former)
		const { groups, results } = withResults(outlineOf(doc), [counted])
		expect(results).toEqual([counted, { ...former, unverified: true }])
		expect(groups.flatMap(({ cards }) => cards.map(({ dots }) => dots))).toEqual([2])
	})

	it('[LAY10] the organisations of the registry, by the alphabet, without people and each once', () => {
		const doc = new Y.Doc()
		addActors(
			doc,
			[
				{ name: 'Übergangshilfe' },
				{ name: 'Verein Anker', kind: 'selfHelp' },
				{ name: 'Karin Wirth', kind: 'person' },
				{ name: 'Jobcenter', kind: 'authority' },
				{ name: ' ' },
			],
			random,
		)
		expect(organisationsOf(doc)).toEqual(['Jobcenter', 'Übergangshilfe', 'Verein Anker'])
		addActors(
			doc,
			Array.from({ length: 400 }, (_, i) => ({ name: `Träger ${i}` })),
			random,
		)
		expect(organisationsOf(doc).length).toBe(300)
	})

	it('[LAY11] what can be decided between: headings by what they lie in, and the cards below each', () => {
		const doc = new Y.Doc()
		const board = addBoard(doc, 'Ideen', random)
		const area = addCluster(doc, board, { kind: 'area', heading: 'Was fehlt?', x: 0, y: 0, w: 1264, h: 900 }, random)
		const cluster = addCluster(doc, area, { kind: 'cluster', heading: 'Zeiten', x: 20, y: 80 }, random)
		addCluster(doc, area, { kind: 'cluster', heading: '  ', x: 400, y: 80 }, random)
		const [card = ''] = addCardsInto(doc, cluster, [{ text: 'Früh\nund spät' }], { random })
		const [loose = ''] = addCards(doc, board, [{ text: 'Geld', x: 0, y: 2000 }], random)
		expect(optionsOn(doc, board)).toEqual([
			{ of: 'headings', within: '', options: [{ id: area, label: 'Was fehlt?' }] },
			{ of: 'headings', within: 'Was fehlt?', options: [{ id: cluster, label: 'Zeiten' }] },
			{ of: 'cards', within: 'Zeiten', options: [{ id: card, label: 'Früh und spät' }] },
			{ of: 'cards', within: '', options: [{ id: loose, label: 'Geld' }] },
		])
		expect(optionsOn(doc, 'page:gone')).toEqual([])
	})

	it('[LAY11] a cluster nobody has given a heading is called by its first card, on the wall and in a vote', () => {
		const doc = new Y.Doc()
		const board = addBoard(doc, 'Ideen', random)
		const cluster = addCluster(doc, board, { kind: 'cluster', x: 0, y: 0 }, random)
		const texts = ['Hebammen', 'Kinderärzte'].map((text) => ({ text }))
		const cards = addCardsInto(doc, cluster, texts, { random })
		const [loose = ''] = addCards(doc, board, [{ text: 'Geld', x: 0, y: 2000 }], random)
		expect(optionsOn(doc, board)).toEqual([
			{ of: 'headings', within: '', options: [{ id: cluster, label: 'Hebammen +1' }] },
			{ of: 'cards', within: 'Hebammen +1', options: texts.map(({ text }, i) => ({ id: cards[i], label: text })) },
			{ of: 'cards', within: '', options: [{ id: loose, label: 'Geld' }] },
		])
		expect(outlineOf(doc, board).groups.map(({ heading }) => heading)).toEqual(['Hebammen +1', ''])
	})

	it('[LAY15] what comes from a small group says so on the ballot: equal words of two groups can be told apart', () => {
		const doc = new Y.Doc()
		const board = addBoard(doc, 'Planspiel', random)
		const meta = (id: string, more: object) => {
			const record = readRecord(doc, id)
			if (record) writeChange(doc, record, { ...record, meta: { ...more } })
		}
		const area = addCluster(doc, board, { kind: 'area', heading: 'Der Transfer', x: 0, y: 0, w: 1264, h: 900 }, random)
		meta(area, areaMeta('transfer'))
		for (const [number, heading] of [
			[1, 'Das ändern wir'],
			[2, 'Das ändern wir'],
		] as const) {
			const cluster = addCluster(doc, area, { kind: 'cluster', heading, x: 20, y: 80 * number }, random)
			meta(cluster, { group: number })
			for (const id of addCardsInto(doc, cluster, [{ text: 'Anrufen' }], { random })) meta(id, { group: number })
		}
		addCards(doc, board, [{ text: 'Geld', x: 0, y: 2000 }], random)
		const ballot = (options: readonly LyingOption[]) => options.map((option) => namedOption(option).label)
		expect(ballot(materialOptions(doc, board, ['transfer']))).toEqual(['Anrufen (Gruppe 1)', 'Anrufen (Gruppe 2)'])
		const found = optionsOn(doc, board).map(({ options }) => ballot(options))
		expect(found).toContainEqual(['Das ändern wir (Gruppe 1)', 'Das ändern wir (Gruppe 2)'])
		expect(found).toContainEqual(['Geld'])
		doc.getMap('meta').set('locale', 'en')
		expect(ballot(materialOptions(doc, board, ['transfer']))[0]).toBe('Anrufen (Group 1)')
		const long = namedOption({ id: 'x', label: 'a'.repeat(200), from: 'Gruppe 1' }).label
		expect([long.length <= roundLimits.label, long.endsWith('(Gruppe 1)')]).toEqual([true, true])
	})

	it('[LAY11] a vote is most likely about the clusters in the last area that has several, else about the only cards', () => {
		const option = (id: string) => ({ id, label: id })
		const headings = (within: string, ...ids: string[]) => ({
			of: 'headings' as const,
			within,
			options: ids.map(option),
		})
		const cards = { of: 'cards' as const, within: '', options: ['c', 'd'].map(option) }
		const others = { of: 'cards' as const, within: 'a', options: ['e', 'f'].map(option) }
		const ids = (groups: Parameters<typeof likeliestOptions>[0]) => likeliestOptions(groups).map(({ id }) => id)
		expect(ids([headings('', 'a', 'b'), headings('a', 'x', 'y'), cards])).toEqual(['x', 'y'])
		expect(ids([headings('a', 'x', 'y'), headings('b', 'v', 'w'), headings('c', 'u'), cards])).toEqual(['v', 'w'])
		expect(ids([headings('', 'a', 'b'), headings('a', 'x'), cards])).toEqual(['c', 'd'])
		expect(ids([headings('', 'a', 'b'), cards, others])).toEqual([])
		expect(ids([headings('', 'a', 'b')])).toEqual([])
		expect(ids([{ ...cards, options: [option('c')] }])).toEqual([])
		expect(ids([])).toEqual([])
	})
})
