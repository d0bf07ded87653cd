import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addBoard } from '../../../shared/board/boards.ts'
import { addCards, addCluster, cardsOn } from '../../../shared/board/cards/index.ts'
import { readAllRecords } from '../../../shared/board/records.ts'
import { takenOn } from '../../../shared/collected/ground.ts'
import { addArea, addLooseCard } from '../../../shared/collected/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'

const looseOn = (doc: Y.Doc, board: string) =>
	cardsOn(doc, board)
		.at(-1)
		?.cards.map(({ text }) => text)

function nothingCovered(doc: Y.Doc, board: string) {
	const taken = takenOn(doc, readAllRecords(doc), board)
	const covering = taken.filter((a, i) =>
		taken.some((b, j) => i < j && a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h),
	)
	expect(covering).toEqual([])
}

test('[CARD12] loose cards lie one behind the other, line by line, and are read in the order they were written', () => {
	const doc = new Y.Doc()
	const board = addBoard(doc, 'Gründungsabend')
	addCluster(doc, board, { kind: 'area', x: 0, y: 0, w: 700, h: 300 })
	const written = Array.from({ length: 11 }, (_, i) => `Gedanke ${i}`)
	for (const text of written) addLooseCard(doc, board, { text })
	expect(looseOn(doc, board)).toEqual(written)
	nothingCovered(doc, board)
})

test('[CARD12] wherever people have laid things, what is added covers none of it', () => {
	for (let seed = 1; seed < 20; seed++) {
		const random = seededRandom(seed)
		const doc = new Y.Doc()
		const board = addBoard(doc, 'Gründungsabend', random)
		const somewhere = () => ({ x: Math.round(random() * 8) * 500, y: Math.round(random() * 6) * 400 })
		addCards(doc, board, [{ text: 'Tee', ...somewhere() }], random)
		for (let i = 0; i < 8; i++) {
			addLooseCard(doc, board, { text: `Gedanke ${i}` }, random)
			addArea(doc, board, `Frage ${i}`, random)
		}
		nothingCovered(doc, board)
		expect(looseOn(doc, board)).toHaveLength(9)
	}
})
