import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createHistory } from '../../../client/sync/history.ts'
import { addBoard } from '../../../shared/board/boards.ts'
import { addCardsInto, addCluster, cardsOn, nameColours } from '../../../shared/board/cards/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { readAllRecords, readRecord, writeChange } from '../../../shared/board/records.ts'
import { addArea, addLooseCard, cardsInFile, cardTable, layToldCards, roomOn } from '../../../shared/collected/index.ts'

const fileOf = ([headings = [], ...rows]: readonly (readonly string[])[]) => ({
	headings,
	lines: rows.map((cells, i) => ({ line: i + 2, cells })),
})
const read = (doc: Y.Doc, board: string, rows: readonly (readonly string[])[]) =>
	layToldCards(doc, board, cardsInFile(fileOf(rows)).cards)

function workshop() {
	const doc = new Y.Doc()
	return { doc, board: addBoard(doc, 'Ideen') }
}

/** An area with a cluster in it, cards in both, and a loose one that was handed in under a name and won dots. */
function collected() {
	const { doc, board } = workshop()
	const area = addArea(doc, board, 'Was fehlt Familien am Abend?')
	const cluster = addCluster(doc, area, { kind: 'cluster', heading: 'Betreuung', x: 40, y: 200 })
	addCardsInto(doc, area, [
		{ text: 'Bus nach 20 Uhr', paper: 'blue' },
		{ text: 'Räume; warm', form: 'cloud' },
	])
	addCardsInto(doc, cluster, [{ text: '=Tagespflege\nab 5 Uhr', paper: 'green' }])
	nameColours(doc, area, { blue: 'Verkehr' })
	const loose = addLooseCard(doc, board, { text: 'Später klären' })
	const record = readRecord(doc, loose)
	if (record) writeChange(doc, record, { ...record, meta: { by: 'Jobcenter', of: 'p1', dots: 3 } })
	return { doc, board }
}

const rows = [
	['Karte', 'Bereich', 'Cluster', 'Farbe', 'Bedeutung der Farbe', 'Form', 'Von', 'Punkte'],
	['Bus nach 20 Uhr', 'Was fehlt Familien am Abend?', '', 'blau', 'Verkehr', 'Rechteck', '', ''],
	['Räume; warm', 'Was fehlt Familien am Abend?', '', 'gelb', '', 'Wolke', '', ''],
	['=Tagespflege\nab 5 Uhr', 'Was fehlt Familien am Abend?', 'Betreuung', 'grün', '', 'Rechteck', '', ''],
	['Später klären', '', '', 'gelb', '', 'Rechteck', 'Jobcenter', '3'],
]

describe('cards of a board as a table', () => {
	it('[CARDCSV1] tells words, area, cluster, colour with its meaning and form, and whose a card is as far as the board shows it', () => {
		const { doc, board } = collected()
		expect(cardTable(doc, board, 'de')).toEqual(rows)
		expect(JSON.stringify(cardTable(doc, board, 'de'))).not.toContain('p1')
		expect(cardTable(doc, board, 'en')[1]).toEqual([
			'Bus nach 20 Uhr',
			'Was fehlt Familien am Abend?',
			'',
			'blue',
			'Verkehr',
			'Rectangle',
			'',
			'',
		])
	})

	it('[CARDCSV1] tells the small group of each card where any comes from one', () => {
		const { doc, board } = collected()
		const id = addLooseCard(doc, board, { text: 'Bus fährt nicht' })
		const record = readRecord(doc, id)
		if (record) writeChange(doc, record, { ...record, meta: { group: 2 } })
		const [headings, ...cards] = cardTable(doc, board, 'de')
		expect(headings?.at(-1)).toBe('Kleingruppe')
		expect(cards.map((row) => [row[0], row.at(-1)])).toContainEqual(['Bus fährt nicht', '2'])
		expect(cards.map((row) => row.at(-1)).filter(Boolean)).toEqual(['2'])
		expect(cardsInFile(fileOf([headings ?? [], ...cards])).cards).toHaveLength(cards.length)
	})

	it('[CARDCSV2] read in on another board says the same, but is nobody’s and has won nothing', () => {
		const { doc, board } = workshop()
		expect(read(doc, board, rows)).toEqual({ added: 4, known: 0 })
		const nobodys = rows.map((row, i) => (i === 0 ? row : [...row.slice(0, 6), '', '']))
		expect(cardTable(doc, board, 'de')).toEqual(nobodys)
		expect(cardsInFile(fileOf(rows)).isSigned).toBe(true)
		expect(cardsInFile(fileOf(nobodys)).isSigned).toBe(false)
	})

	it('[CARDCSV3] read in where it came from adds nothing, and new cards come into the areas called so', () => {
		const { doc, board } = collected()
		expect(read(doc, board, rows)).toEqual({ added: 0, known: 4 })
		const more = [
			['Idee', 'Thema', 'Wer'],
			['Fahrdienst', 'was fehlt Familien am Abend?', 'Frau Öz'],
			['Aushang', 'Bekannt machen', ''],
		]
		expect(read(doc, board, more)).toEqual({ added: 2, known: 0 })
		expect(cardsOn(doc, board).map(({ heading, cards }) => [heading, cards.length])).toEqual([
			['Was fehlt Familien am Abend?', 3],
			['Betreuung', 1],
			['Bekannt machen', 1],
			[undefined, 1],
		])
		expect(cardTable(doc, board, 'de').flat()).toContain('Fahrdienst (Wer: Frau Öz)')
	})

	it('[CARDCSV3] is one step of undo', () => {
		const { doc, board } = workshop()
		const history = createHistory(doc, plenumMaps)
		const before = readAllRecords(doc).size
		history.step(() => read(doc, board, rows))
		history.undo()
		expect(readAllRecords(doc).size).toBe(before)
	})

	it('[CARDCSV5] a board says how many cards it still takes, and what lies on others does not count', () => {
		const { doc, board } = workshop()
		const empty = roomOn(doc, board)
		expect(empty).toBeGreaterThan(3_900)
		const elsewhere = addBoard(doc, 'Anderswo')
		addCardsInto(doc, addArea(doc, elsewhere, 'Dort'), [{ text: 'Bus' }])
		expect(roomOn(doc, board)).toBe(empty)
		addCardsInto(doc, addArea(doc, board, 'Hier'), [{ text: 'Bus' }, { text: 'Bahn' }])
		expect(roomOn(doc, board)).toBe(empty - 3)
	})

	it('[CARDCSV4] of a thousand cards, each in an area of its own, costs a moment and loses none', () => {
		const { doc, board } = workshop()
		const many = Array.from({ length: 1000 }, (_, i) => [`Karte ${i}`, `Bereich ${i}`])
		const before = performance.now()
		expect(read(doc, board, [['Karte', 'Bereich'], ...many])).toEqual({ added: 1000, known: 0 })
		expect(performance.now() - before).toBeLessThan(20_000)
		expect(cardsOn(doc, board).flatMap(({ cards }) => cards)).toHaveLength(1000)
	})
})
