import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createHistory } from '../../../client/sync/history.ts'
import { refOfShape } from '../../../shared/blocks/index.ts'
import { addBoard } from '../../../shared/board/boards.ts'
import { addCards, addCardsInto, addCluster } from '../../../shared/board/cards/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { type BoardRecord, isObject, type JsonObject } from '../../../shared/board/record.ts'
import { readAllRecords, readRecord, recordsOf, writeNewRecord } from '../../../shared/board/records.ts'
import {
	isBackground,
	mayAdd,
	mayRemove,
	mayTouch,
	ownMark,
	type Surroundings,
	setBackground,
	type Writer,
} from '../../../shared/board/rights.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { foundWorkshop } from '../../../shared/methods/foundWorkshop.ts'
import { damageSomewhere } from '../../helpers/damage.ts'

const karin: Writer = { role: 'moderator', participant: 'karin', writers: 'moderation' }
const meral: Writer = { role: 'participant', participant: 'meral', writers: 'everyone' }
const jonas: Writer = { role: 'participant', participant: 'jonas', writers: 'everyone' }
const onlyOwn = (person: Writer): Writer => ({ ...person, writers: 'own' })

const isBlock = ({ type, props }: BoardRecord) => refOfShape(type, isObject(props) ? props : {}) !== undefined

function around(doc: Y.Doc): Surroundings {
	return {
		isBlock,
		find: (id) => readRecord(doc, id),
		childrenOf: (id) => [...readAllRecords(doc).values()].filter(({ parentId }) => parentId === id),
	}
}

/** A board with a prepared question, a card of Meral's in it, and a card beside it that nobody signed. */
function board() {
	const doc = new Y.Doc()
	const random = seededRandom(5)
	const page = addBoard(doc, 'Wer fehlt?', random)
	const area = addCluster(doc, page, { kind: 'area', x: 0, y: 0, heading: 'Wer fehlt?' }, random)
	const [merals = ''] = addCardsInto(doc, area, [{ text: 'Der Kinderarzt' }], { random })
	const [loose = ''] = addCards(doc, page, [{ text: 'Der Bus', x: 900, y: 0 }], random)
	setBackground(doc, [area], true)
	mark(doc, merals, ownMark('meral'))
	const record = (id: string): BoardRecord => readRecord(doc, id) ?? { id, typeName: 'shape' }
	return { doc, page, area, merals, loose, record, around: around(doc) }
}

function mark(doc: Y.Doc, id: string, meta: JsonObject) {
	const record = readRecord(doc, id)
	if (record) writeNewRecord(doc, { ...record, meta: { ...(isObject(record.meta) ? record.meta : {}), ...meta } })
}

const shape = (id: string, rest: Partial<BoardRecord> = {}): BoardRecord => ({
	id,
	typeName: 'shape',
	type: 'geo',
	parentId: 'page:1',
	props: {},
	meta: {},
	...rest,
})

describe('the background of a board', () => {
	it("[RIGHTS1] is the moderation's alone, without unlocking anything for all", () => {
		const { area, record, around } = board()
		expect([karin, meral].map((person) => mayTouch(record(area), person, around))).toEqual([true, false])
		expect([karin, meral].map((person) => mayRemove(record(area), person, around))).toEqual([true, false])
	})

	it('[RIGHTS1] cannot be copied by participants', () => {
		const { area, record, around } = board()
		const copy = { ...record(area), id: 'shape:copy' }
		expect([karin, meral].map((person) => mayAdd(copy, person, around))).toEqual([true, false])
		expect(mayAdd({ ...copy, meta: {} }, meral, around)).toBe(true)
	})

	it('[RIGHTS2] holds every block of a workshop and every area of a template, but no card and no area of people’s own', () => {
		const doc = new Y.Doc()
		const founded = foundWorkshop({ template: 'demo', locale: 'de', title: 'Auenbrück', random: seededRandom(1) })
		Y.applyUpdate(doc, founded.plenum ?? new Uint8Array())
		const shapes = [...readAllRecords(doc).values()].filter(({ typeName }) => typeName === 'shape')
		const inBackground = shapes.filter((each) => isBackground(each, isBlock))
		const types = (records: readonly BoardRecord[]) => [...new Set(records.map(({ type }) => String(type)))].sort()
		const blocks = [
			'checklist',
			'goal-tree',
			'network-circles',
			'network-map',
			'rulebook',
			'scenes',
			'service-chain',
			'table',
			'text-document',
		]
		expect(types(inBackground)).toEqual(['cluster', ...blocks].sort())
		// Areas people asked their own questions in are people's, like their clusters.
		expect(types(shapes.filter((each) => !inBackground.includes(each)))).toEqual(['card', 'cluster'])
	})

	it('[RIGHTS2] loses a block that the moderation frees, and gets it back', () => {
		const doc = new Y.Doc()
		const founded = foundWorkshop({
			template: 'stakeholder-analysis',
			locale: 'de',
			title: 'x',
			random: seededRandom(1),
		})
		Y.applyUpdate(doc, founded.plenum ?? new Uint8Array())
		const table = [...readAllRecords(doc).values()].find(isBlock)?.id ?? ''
		const isMerals = () => mayTouch(readRecord(doc, table) ?? shape(table), meral, around(doc))
		const seen = [isMerals()]
		for (const on of [false, true]) {
			setBackground(doc, [table], on)
			seen.push(isMerals())
		}
		expect(seen).toEqual([false, true, false])
	})

	it('[RIGHTS4] leaves free what lies in it, and lets cards come into it', () => {
		const { area, merals, loose, record, around } = board()
		expect(mayTouch(record(merals), jonas, around)).toBe(true)
		expect(mayTouch({ ...record(loose), parentId: area }, jonas, around)).toBe(true)
		expect(mayAdd(shape('shape:new', { parentId: area }), jonas, around)).toBe(true)
		expect(mayRemove(record(merals), jonas, around)).toBe(true)
	})

	it('[RIGHTS5] does not go with what it lies in', () => {
		const records = new Map(
			[
				shape('shape:frame', { type: 'frame' }),
				shape('shape:group', { type: 'group', parentId: 'shape:frame' }),
				shape('shape:line', { parentId: 'shape:group', meta: { background: true } }),
			].map((each) => [each.id, each]),
		)
		const near: Surroundings = {
			isBlock,
			find: (id) => records.get(id),
			childrenOf: (id) => [...records.values()].filter(({ parentId }) => parentId === id),
		}
		const frame = records.get('shape:frame') ?? shape('shape:frame')
		expect([mayTouch(frame, meral, near), mayRemove(frame, meral, near)]).toEqual([true, false])
		expect(mayRemove(frame, karin, near)).toBe(true)
		records.delete('shape:line')
		expect(mayRemove(frame, meral, near)).toBe(true)
	})
})

describe('"only own cards"', () => {
	it('[RIGHTS3] lets each participant touch what is theirs, and the moderation everything', () => {
		const { merals, loose, record, around } = board()
		const may = (id: string) => [meral, jonas].map((person) => mayTouch(record(id), onlyOwn(person), around))
		expect([may(merals), may(loose)]).toEqual([
			[true, false],
			[false, false],
		])
		expect(mayTouch(record(loose), { ...karin, writers: 'own' }, around)).toBe(true)
	})

	it('[RIGHTS3] lets participants add things, which are theirs from then on', () => {
		const { page, around } = board()
		const fresh = shape('shape:new', { parentId: page })
		expect(mayAdd(fresh, onlyOwn(jonas), around)).toBe(true)
		const theirs = { ...fresh, meta: ownMark('jonas') }
		expect([jonas, meral].map((person) => mayTouch(theirs, onlyOwn(person), around))).toEqual([true, false])
	})

	it("[RIGHTS3] leaves the cards of others in an area of one's own", () => {
		const { doc, page, merals, around } = board()
		const jonases = addCluster(doc, page, { kind: 'area', x: 0, y: 900, heading: 'Meins' }, seededRandom(9))
		mark(doc, jonases, ownMark('jonas'))
		const area = readRecord(doc, jonases) ?? shape(jonases)
		expect(mayRemove(area, onlyOwn(jonas), around)).toBe(true)
		const card = readRecord(doc, merals)
		if (card) writeNewRecord(doc, { ...card, parentId: jonases })
		expect(mayRemove(area, onlyOwn(jonas), around)).toBe(false)
		expect(mayRemove(area, jonas, around)).toBe(true)
	})
})

describe('whatever the step says', () => {
	it('[RIGHTS6] readers touch nothing, and nobody but the moderation while boards are locked', () => {
		const { merals, page, record, around } = board()
		const reader: Writer = { role: 'reader', participant: 'meral', writers: 'everyone' }
		for (const person of [reader, { ...meral, writers: 'moderation' as const }]) {
			expect(mayTouch(record(merals), person, around)).toBe(false)
			expect(mayRemove(record(merals), person, around)).toBe(false)
			expect(mayAdd(shape('shape:new', { parentId: page }), person, around)).toBe(false)
		}
	})

	it("[RIGHTS7] boards themselves are the moderation's", () => {
		const { page, record, around } = board()
		for (const may of [mayTouch, mayRemove, mayAdd]) {
			expect([karin, meral, onlyOwn(meral)].map((person) => may(record(page), person, around))).toEqual([
				true,
				false,
				false,
			])
		}
	})

	it('[RIGHTS8] an arrow may point to the background; whose the arrow is, theirs is its end', () => {
		const { doc, page, area, around } = board()
		writeNewRecord(doc, shape('shape:arrow', { type: 'arrow', parentId: page, meta: ownMark('meral') }))
		const binding = { id: 'binding:1', typeName: 'binding', type: 'arrow', fromId: 'shape:arrow', toId: area }
		for (const may of [mayTouch, mayAdd, mayRemove]) {
			expect([meral, onlyOwn(meral), onlyOwn(jonas)].map((person) => may(binding, person, around))).toEqual([
				true,
				true,
				false,
			])
		}
		setBackground(doc, ['shape:arrow'], true)
		expect(mayTouch(binding, meral, around)).toBe(false)
		expect(mayTouch({ ...binding, fromId: 'shape:gone' }, meral, around)).toBe(true)
	})
})

describe('making something background', () => {
	it('[RIGHTS9] is one step of undo, and says nothing about boards and what is gone', () => {
		const { doc, merals, loose, page, record, around } = board()
		const history = createHistory(doc, plenumMaps)
		history.mark()
		setBackground(doc, [merals, loose, page, 'shape:gone'], true)
		const mays = () => [merals, loose].map((id) => mayTouch(record(id), meral, around))
		expect(mays()).toEqual([false, false])
		expect(record(page).meta).toEqual({})
		expect(recordsOf(doc).has('shape:gone')).toBe(false)
		history.undo()
		expect(mays()).toEqual([true, true])
		history.destroy()
	})

	it('[RIGHTS9] takes everything that is grouped along, and leaves free what lies in an area', () => {
		const { doc, page, area, merals, record, around } = board()
		writeNewRecord(doc, shape('shape:group', { type: 'group', parentId: page }))
		writeNewRecord(doc, shape('shape:inner', { type: 'group', parentId: 'shape:group' }))
		writeNewRecord(doc, shape('shape:line', { parentId: 'shape:inner' }))
		setBackground(doc, ['shape:group', area], true)
		const ids = ['shape:group', 'shape:inner', 'shape:line', area, merals]
		expect(ids.map((id) => mayTouch(record(id), meral, around))).toEqual([false, false, false, false, true])
		setBackground(doc, ['shape:group'], false)
		expect(mayTouch(record('shape:line'), meral, around)).toBe(true)
	})

	it('[RIGHTS10] a damaged board is judged all the same, and a reader still touches nothing', () => {
		for (let seed = 1; seed <= 200; seed++) {
			const { doc, around } = board()
			const random = seededRandom(seed)
			for (let i = 0; i < 12; i++) damageSomewhere(doc, random, ['records'])
			for (const record of readAllRecords(doc).values()) {
				for (const may of [mayTouch, mayRemove, mayAdd]) {
					expect(may(record, { ...meral, role: 'reader' }, around)).toBe(false)
					for (const person of [karin, meral, onlyOwn(jonas)]) expect(() => may(record, person, around)).not.toThrow()
				}
			}
			setBackground(doc, [...readAllRecords(doc).keys()], true)
		}
	})

	it('[RIGHTS10] what lies in itself is removed or not, but decided', () => {
		const one = shape('shape:1', { parentId: 'shape:2' })
		const two = shape('shape:2', { parentId: 'shape:1' })
		const near: Surroundings = { isBlock, find: () => one, childrenOf: (id) => (id === one.id ? [two] : [one]) }
		expect(mayRemove(one, meral, near)).toBe(true)
		const binding = { id: 'binding:1', typeName: 'binding', fromId: 'binding:1' }
		expect(mayTouch(binding, meral, { ...near, find: () => binding })).toBe(true)
	})
})
