import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addBoard } from '../../../shared/board/boards.ts'
import { addCards, addCardsInto, addCluster, cardsOn, removeShapes } from '../../../shared/board/cards/index.ts'
import { readRecord, recordsOf, writeChange, writeNewRecord } from '../../../shared/board/records.ts'

test('[CARD11] an area goes with its clusters, their cards and what ties arrows to them; locked ones stay', () => {
	const doc = new Y.Doc()
	const board = addBoard(doc, 'Gründungsabend')
	const area = addCluster(doc, board, { kind: 'area', x: 0, y: 0 })
	const cluster = addCluster(doc, area, { kind: 'cluster', x: 16, y: 72 })
	const [inside = ''] = addCardsInto(doc, cluster, [{ text: 'Ärzte' }])
	const [beside = '', locked = ''] = addCards(doc, board, [
		{ text: 'Tee', x: 0, y: 900 },
		{ text: 'Regeln', x: 400, y: 900 },
	])
	const rules = readRecord(doc, locked)
	if (rules) writeChange(doc, rules, { ...rules, isLocked: true })
	writeNewRecord(doc, { id: 'binding:b', typeName: 'binding', type: 'arrow', fromId: 'shape:arrow', toId: inside })
	removeShapes(doc, [area, locked, 'shape:gone', board])
	expect([area, cluster, inside, 'binding:b'].filter((id) => recordsOf(doc).has(id))).toEqual([])
	expect(cardsOn(doc, board)).toMatchObject([{ cards: [{ id: beside }, { id: locked }] }])
})
