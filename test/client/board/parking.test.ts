import type { TLShapeId } from 'tldraw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { servicesOf } from '../../../client/board/canvas/services.ts'
import { onParked, parkable, parkSelected } from '../../../client/board/cards/parking.ts'
import { addBoard } from '../../../shared/board/boards.ts'
import { addCards, groupCards } from '../../../shared/board/cards/index.ts'
import { readRecord, writeChange } from '../../../shared/board/records.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { plenumFormat } from '../../../shared/migrations/format.ts'
import { listParked, setParkedDone } from '../../../shared/parkingLot/index.ts'
import { editParked } from '../../helpers/writing.ts'
import { atTheBoard, meral } from './atTheBoard.ts'

let doc: Y.Doc
let board: string
let cards: string[]
let me: ReturnType<typeof atTheBoard>

beforeEach(() => {
	doc = new Y.Doc()
	doc.getMap('meta').set('format', plenumFormat)
	const random = seededRandom(3)
	board = addBoard(doc, 'Gründungsabend', random)
	const texts = ['Wer zahlt\ndie Räume?', 'Kita-Zeiten', '']
	cards = addCards(
		doc,
		board,
		texts.map((text, i) => ({ text, x: 300 * i, y: 0 })),
		random,
	)
	me = atTheBoard(doc, meral)
})
afterEach(() => me.leave())

const choose = (...ids: (string | undefined)[]) => me.editor.setSelectedShapes(ids as TLShapeId[])
/** As a round marks what it laid. */
function mark(id: string, meta: { by?: string; dots?: number }) {
	const record = readRecord(doc, id)
	if (record) writeChange(doc, record, { ...record, meta })
	me.settle()
}

test('[TOPIC1] one action parks a card with its words, its author and the way back to it', () => {
	mark(cards[0] ?? '', { by: 'Jugendamt' })
	const told: (readonly string[])[] = []
	onParked(me.editor, (ids) => told.push(ids))
	choose(cards[0])
	parkSelected(me.editor)
	expect(listParked(doc)).toMatchObject([
		{ text: 'Wer zahlt die Räume?', by: 'Jugendamt', origin: { board, shape: cards[0] }, done: false },
	])
	expect(told).toEqual([[listParked(doc)[0]?.id]])
	me.editor.undo()
	expect(listParked(doc)).toEqual([])
})

test('[TOPIC1] what is parked twice is there once, with the words it has by then, and open again', () => {
	choose(cards[0])
	parkSelected(me.editor)
	const [parked] = listParked(doc)
	editParked(doc, parked?.id ?? '', 'Wer zahlt die Räume ab Mai?')
	setParkedDone(doc, parked?.id ?? '', true)
	parkSelected(me.editor)
	expect(listParked(doc)).toMatchObject([{ text: 'Wer zahlt die Räume ab Mai?', done: false }])
})

test('[TOPIC1] a cluster is parked by its heading, or by the words of its cards; a card without words is not', () => {
	choose(cards[2])
	expect(parkable(me.editor)).toEqual([])
	const cluster = groupCards(doc, cards.slice(0, 2), { random: seededRandom(4) })
	me.settle()
	choose(cluster)
	parkSelected(me.editor)
	expect(listParked(doc)).toMatchObject([
		{ text: 'Wer zahlt die Räume? · Kita-Zeiten', origin: { board, shape: cluster } },
	])
})

test('[RESULT9] who hears a card hears the dots that were counted, not those somebody wrote onto it', () => {
	mark(cards[1] ?? '', { dots: 99 })
	const { editor } = me
	const shape = editor.getShape(cards[1] as TLShapeId)
	const heard = () => shape && editor.getShapeUtil(shape).getAriaDescriptor(shape)
	expect(heard()).toContain('99 Klebepunkte')
	servicesOf(editor).givenDots.set(new Map([[cards[1] ?? '', 4]]))
	expect(heard()).toContain(' 4 Klebepunkte')
	servicesOf(editor).givenDots.set(new Map([[cards[1] ?? '', 0]]))
	expect(heard()).not.toContain('Klebepunkte')
})

test('[MARK1] who hears a card hears who wrote it and the dots it won', () => {
	mark(cards[1] ?? '', { by: 'Meral A.', dots: 7 })
	const shape = me.editor.getShape(cards[1] as TLShapeId)
	const heard = shape && me.editor.getShapeUtil(shape).getAriaDescriptor(shape)
	expect(heard).toBe('Kita-Zeiten, von Meral A., 7 Klebepunkte, Rechteck, Gelbes Papier')
})

test('[MARK1] marks that make no sense are not shown', () => {
	mark(cards[1] ?? '', { by: 5 as never, dots: -2 })
	const shape = me.editor.getShape(cards[1] as TLShapeId)
	expect(shape && me.editor.getShapeUtil(shape).getAriaDescriptor(shape)).toBe('Kita-Zeiten, Rechteck, Gelbes Papier')
})
