import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { blocks, placedBlocks } from '../../shared/blocks/index.ts'
import { keepPoll } from '../../shared/blocks/poll/index.ts'
import { stateOfTable } from '../../shared/blocks/table/index.ts'
import { addBoard, boardsOf, renameBoard } from '../../shared/board/boards.ts'
import { cardsOn, newCardProps } from '../../shared/board/cards/index.ts'
import { plenumMaps } from '../../shared/board/plenum.ts'
import type { BoardRecord } from '../../shared/board/record.ts'
import { recordsOf, writeNewRecord } from '../../shared/board/records.ts'
import { layCards, layResult, optionsOn } from '../../shared/collected/index.ts'
import { dismissFinding } from '../../shared/findings/index.ts'
import { seededRandom } from '../../shared/lib/random.ts'
import { foundWorkshop } from '../../shared/methods/foundWorkshop.ts'
import { addMethodBoard } from '../../shared/methods/methodBoard.ts'
import { ownTable } from '../../shared/methods/own-table/index.ts'
import { listParked, park } from '../../shared/parkingLot/index.ts'
import { addActors, addField, changeActor, listActors } from '../../shared/registry/index.ts'
import { tally } from '../../shared/rounds/index.ts'
import { keepSnapshot } from '../../shared/snapshots/index.ts'
import { take } from '../../shared/taking/index.ts'
import { damageSomewhere } from '../helpers/damage.ts'
import { readingsOf } from '../helpers/readings.ts'

/** `DAMAGE_SEEDS=5000 npx vitest run --project shared test/shared/damage.test.ts` is the long run. */
const workshops = Number(process.env.DAMAGE_SEEDS ?? 60)

describe('a workshop in which things lie damaged', () => {
	it('[HARM1] can be read, analysed, compared, searched and written to files all the same', {
		timeout: 120_000,
	}, () => {
		const whole = Y.encodeStateAsUpdate(wholeWorkshop())
		for (let seed = 1; seed <= workshops; seed++) {
			const doc = new Y.Doc()
			Y.applyUpdate(doc, whole)
			const random = seededRandom(seed)
			const times = 1 + Math.floor(random() * 60)
			for (let i = 0; i < times; i++) damageSomewhere(doc, random)
			expect(() => readingsOf(doc), `seed ${seed}`).not.toThrow()
			doc.destroy()
		}
	})

	it.each(plenumMaps)('[HARM1] can be read with nothing in %s', (name) => {
		const doc = wholeWorkshop()
		expect(doc.getMap(name).size, 'the workshop has some').toBeGreaterThan(0)
		doc.getMap(name).clear()
		expect(() => readingsOf(doc)).not.toThrow()
	})
})

describe('records nobody could have drawn', () => {
	const withCards = (...cards: Partial<BoardRecord>[]) => {
		const doc = new Y.Doc()
		const board = addBoard(doc, 'Ideen', seededRandom(2))
		for (const [i, card] of cards.entries()) {
			const own = { id: `shape:${i}`, typeName: 'shape', type: 'card', parentId: board, index: `a${i}` }
			writeNewRecord(doc, { ...own, props: { ...newCardProps({ text: `Idee ${i}` }) }, ...card })
		}
		return { doc, board }
	}
	const ideasOn = (doc: Y.Doc, board: string) =>
		cardsOn(doc, board).flatMap(({ cards }) => cards.map(({ text }) => text))

	it('[HARM2] cards with a height below nought are read like others', () => {
		const { doc, board } = withCards(
			{ y: 0, props: { ...newCardProps({ text: 'Randzeiten' }), h: -1e5 } },
			{ y: 200, props: { ...newCardProps({ text: 'Fahrtwege' }), h: -8 } },
		)
		expect(ideasOn(doc, board)).toEqual(['Randzeiten', 'Fahrtwege'])
	})

	it('[HARM2] a frame that is its own page, and frames that lie in each other, hold nobody up', () => {
		const { doc, board } = withCards(
			{ parentId: 'page:frame' },
			{ type: 'frame', parentId: 'shape:2' },
			{ type: 'frame', parentId: 'shape:1' },
			{},
		)
		writeNewRecord(doc, { id: 'page:frame', typeName: 'shape', type: 'frame', parentId: 'page:frame', props: {} })
		expect(boardsOf(doc).map(({ id }) => id)).toEqual([board])
		expect(ideasOn(doc, 'page:frame')).toEqual([])
		expect(ideasOn(doc, board)).toEqual(['Idee 3'])
	})

	it('[HARM3] a board is added behind one whose place and name are unreadable', () => {
		const { doc, board } = withCards()
		const page = recordsOf(doc).get(board) as Y.Map<unknown>
		page.set('index', 'nonsense')
		page.set('name', { de: 'Ideen' })
		addBoard(doc, 'Ziele', seededRandom(3))
		addBoard(doc, 'Schritte', seededRandom(4))
		expect(boardsOf(doc).map(({ name }) => name)).toEqual(['Ziele', 'Schritte', ''])
		renameBoard(doc, board, 'Ideen')
		expect(boardsOf(doc).map(({ name }) => name)).toContain('Ideen')
	})
})

/** The filled example, with something in every map people change. */
function wholeWorkshop(): Y.Doc {
	const doc = new Y.Doc()
	const random = seededRandom(1)
	Y.applyUpdate(
		doc,
		foundWorkshop({ template: 'demo', locale: 'de', title: 'Auenbrück', random }).plenum ?? new Uint8Array(),
	)
	addMethodBoard(doc, ownTable, { locale: 'de', filled: true, random })
	const field = addField(doc, 'Mobilität')
	addActors(doc, [{ name: 'Bürgerbus Auenbrück', field }], random)
	changeActor(doc, listActors(doc)[0]?.id ?? '', { field })
	for (const ref of placedBlocks(doc)) {
		dismissFinding(doc, ref, 'stations/actual', 'Das wissen wir.')
		if (ref.block !== blocks.table.id) continue
		const state = stateOfTable(doc, ref.id)
		keepSnapshot(
			doc,
			{ of: ref, label: 'März', by: 'Karin', state },
			{ clock: { now: () => 1_790_000_000_000 }, random },
		)
	}
	park(doc, { text: 'Wer spricht die Betriebe an?', by: 'Jobcenter' }, { random })
	take(doc, 'need', [{ from: { parked: listParked(doc)[0]?.id ?? '' }, text: 'Räume', answers: {} }], random)
	const about = { step: 'step', about: 'Was gehen wir zuerst an?', state: 'revealed' } as const
	const round = { ...about, id: 'round', contributions: 1, people: 1, forOthers: 0 }
	const columns = [{ id: 'times', label: 'Zeiten' }]
	const cards = { kind: 'cards', attribution: 'named', hidden: true, columns } as const
	layCards(doc, { ...round, settings: cards }, [{ id: 'a', text: 'Randzeiten', column: 'times', by: 'Jobcenter' }])
	const options = optionsOn(doc, boardsOf(doc)[0]?.id ?? '').flatMap((group) => group.options)
	const settings = { kind: 'dots', attribution: 'anonymous', options, dots: 3, perOption: 3 } as const
	const marks = { kind: 'dots', dots: Object.fromEntries(options.map(({ id }) => [id, 1])) } as const
	const result = tally({ ...round, settings }, [{ marks }])
	keepPoll(doc, result)
	layResult(doc, { ...round, settings }, result)
	return doc
}
