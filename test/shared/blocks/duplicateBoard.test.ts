import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { extractBoard } from '../../../shared/access/index.ts'
import { addChainStep, handoversOf, stepsOf } from '../../../shared/blocks/chain/index.ts'
import { duplicateBoard } from '../../../shared/blocks/duplicateBoard.ts'
import { blockOf, placedBlocks } from '../../../shared/blocks/index.ts'
import { editCell, readCell, rowsOf } from '../../../shared/blocks/table/index.ts'
import { addBoard, boardsOf } from '../../../shared/board/boards.ts'
import { addCards, addCardsInto, addCluster, cardsOn } from '../../../shared/board/cards/index.ts'
import { readAllRecords, readRecord, writeChange, writeNewRecord } from '../../../shared/board/records.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { shareRegistry } from '../../../shared/lib/sharedRegistry.ts'
import { methods } from '../../../shared/methods/index.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { editPasses, listActors, listNeeds, listServices } from '../../../shared/registry/index.ts'

/** The sample of each method on a board of its own. */
function town() {
	const doc = new Y.Doc()
	const random = seededRandom(7)
	const boards = methods.map((method) => addMethodBoard(doc, method, { locale: 'de', random, filled: true }))
	return { doc, boards }
}

const blocksOn = (doc: Y.Doc, board: string) => placedBlocks(doc).filter((each) => each.board === board)
const wordsOn = (doc: Y.Doc, board: string) =>
	[
		...blocksOn(doc, board).flatMap(({ block, id }) => [
			...(blockOf(block)?.words(doc, id) ?? []).map(({ text }) => text),
			...(blockOf(block)?.mentions(doc, id) ?? []).map(({ actor }) => actor),
		]),
		...JSON.stringify(cardsOn(doc, board)).matchAll(/"text":"[^"]*"/g),
	].map(String)

describe('[DUP1] a copy says what the board says, and stands right behind it', () => {
	test.each(methods.map(({ id }, i) => [id, i] as const))('of %s', (_, i) => {
		const { doc, boards } = town()
		const board = boards[i] ?? ''
		const copy = duplicateBoard(doc, board, 'Kopie') ?? ''
		const order = boardsOf(doc).map(({ id }) => id)
		expect(order.indexOf(copy)).toBe(order.indexOf(board) + 1)
		expect(wordsOn(doc, copy).sort()).toEqual(wordsOn(doc, board).sort())
		expect(wordsOn(doc, copy).length).toBeGreaterThan(5)
	})

	test('cards in groups in areas, and an arrow that holds on to one', () => {
		const doc = new Y.Doc()
		const board = addBoard(doc, 'Gründungsabend')
		const area = addCluster(doc, board, { kind: 'area', heading: 'Erwartungen', x: 0, y: 0 })
		const cluster = addCluster(doc, area, { kind: 'cluster', heading: 'Zeiten', x: 16, y: 72 })
		addCardsInto(doc, cluster, [{ text: 'Kita ab sechs' }])
		writeNewRecord(doc, {
			id: 'shape:arrow',
			typeName: 'shape',
			type: 'arrow',
			parentId: board,
			index: 'a9',
			props: {},
		})
		const ties = { type: 'arrow', fromId: 'shape:arrow', toId: cluster, props: {}, meta: {} }
		writeNewRecord(doc, { id: 'binding:tie', typeName: 'binding', ...ties })
		const copy = duplicateBoard(doc, board, 'Kopie') ?? ''
		const said = (id: string) => JSON.stringify(cardsOn(doc, id)).replaceAll(/shape:\w+|page:\w+/g, '')
		expect(said(copy)).toBe(said(board))
		const [tie] = [...readAllRecords(doc).values()].filter(
			({ id, typeName }) => typeName === 'binding' && id !== 'binding:tie',
		)
		expect(readRecord(doc, String(tie?.fromId))).toMatchObject({ type: 'arrow', parentId: copy })
		expect(readRecord(doc, String(tie?.toId))).toMatchObject({ type: 'cluster' })
		expect(tie?.toId).not.toBe(cluster)
	})

	test('of a board that is gone there is none', () => {
		expect(duplicateBoard(new Y.Doc(), 'page:gone', 'Kopie')).toBeUndefined()
	})
})

describe('[DUP2] nothing done in a copy changes the board', () => {
	test('a cell', () => {
		const { doc, boards } = town()
		const [board = ''] = boards
		const copy = duplicateBoard(doc, board, 'Kopie') ?? ''
		const [mine, theirs] = [blocksOn(doc, copy)[0]?.id ?? '', blocksOn(doc, board)[0]?.id ?? '']
		const [row] = rowsOf(doc, mine)
		const before = readCell(doc, theirs, row?.id ?? '', 'interests')
		editCell(doc, mine, row?.id ?? '', 'interests', 'ganz anders')
		expect(mine).not.toBe(theirs)
		expect(readCell(doc, theirs, row?.id ?? '', 'interests')).toBe(before)
	})

	test('what is passed on along a chain', () => {
		const { doc, boards } = town()
		const board = boards[methods.findIndex(({ id }) => id === 'service-chain')] ?? ''
		const copy = duplicateBoard(doc, board, 'Kopie') ?? ''
		const [mine, theirs] = [blocksOn(doc, copy)[0]?.id ?? '', blocksOn(doc, board)[0]?.id ?? '']
		const passesOf = (chain: string) => handoversOf(doc, chain, 'actual').map(({ passes }) => passes)
		const before = passesOf(theirs)
		expect(passesOf(mine)).toEqual(before)
		expect(before.length).toBeGreaterThan(1)
		editPasses(doc, handoversOf(doc, mine, 'actual')[0]?.key ?? '', 'nichts')
		addChainStep(doc, mine, { state: 'actual', text: 'noch eine Station' })
		expect(passesOf(theirs)).toEqual(before)
		expect(stepsOf(doc, theirs, 'actual').length).toBe(stepsOf(doc, mine, 'actual').length - 1)
	})

	test('an ideal step stands for the step of its own chain', () => {
		const { doc, boards } = town()
		const board = boards[methods.findIndex(({ id }) => id === 'service-chain')] ?? ''
		const copy = duplicateBoard(doc, board, 'Kopie') ?? ''
		const chain = blocksOn(doc, copy)[0]?.id ?? ''
		const own = new Set(stepsOf(doc, chain, 'actual').map(({ id }) => id))
		const counterparts = stepsOf(doc, chain, 'ideal').flatMap(({ counterpart }) => counterpart ?? [])
		expect(counterparts.length).toBeGreaterThan(0)
		expect(counterparts.every((id) => own.has(id))).toBe(true)
	})
})

test('[DUP3] the registry stays one', () => {
	const { doc, boards } = town()
	const registry = () => JSON.stringify([listActors(doc), listNeeds(doc), listServices(doc)])
	const before = registry()
	for (const board of boards) duplicateBoard(doc, board, 'Kopie')
	expect(registry()).toBe(before)
})

test('[DUP4] cards in a copy are nobody’s and won nothing, and part of a template they stay', () => {
	const doc = new Y.Doc()
	const board = addBoard(doc, 'Punkten')
	const [id = ''] = addCards(doc, board, [{ text: 'Randzeiten', x: 0, y: 0 }])
	const card = readRecord(doc, id)
	const meta = { of: 'p-meral', by: 'Meral', dots: 4, background: true }
	if (card) writeChange(doc, card, { ...card, meta })
	const copy = duplicateBoard(doc, board, 'Kopie') ?? ''
	const [copied] = [...readAllRecords(doc).values()].filter(({ parentId }) => parentId === copy)
	expect(copied?.meta).toEqual({ background: true })
	expect(readRecord(doc, id)?.meta).toEqual(meta)
})

test('[DUP5] a copy of a board apart becomes a board of a document of its own, and the first stays as it is', () => {
	const { doc, boards } = town()
	boards.forEach((board, i) => {
		const from = new Y.Doc()
		Y.applyUpdate(from, extractBoard(doc, board, 1) ?? new Uint8Array())
		shareRegistry(from, doc)
		const into = new Y.Doc()
		shareRegistry(into, doc)
		const before = Y.encodeStateAsUpdate(from)
		const id = `page:kopie-${i}`
		expect(duplicateBoard(into, board, 'Kopie', seededRandom(i), { from, id })).toBe(id)
		expect(wordsOn(into, id).sort()).toEqual(wordsOn(from, board).sort())
		expect(boardsOf(into)).toMatchObject([{ id, name: 'Kopie' }])
		expect(Y.encodeStateAsUpdate(from)).toEqual(before)
	})
})

test('[DUP5] with its pictures', () => {
	const from = new Y.Doc()
	const board = addBoard(from, 'Fotos')
	const asset = {
		id: 'asset:foto',
		typeName: 'asset',
		type: 'image',
		props: { src: 'data:image/png;base64,AA==' },
		meta: {},
	} as const
	const image = {
		typeName: 'shape',
		type: 'image',
		parentId: board,
		index: 'a1',
		props: { assetId: asset.id },
		meta: {},
	} as const
	for (const record of [asset, { ...image, id: 'shape:foto' }]) writeNewRecord(from, record)
	const into = new Y.Doc()
	duplicateBoard(into, board, 'Kopie', seededRandom(1), { from, id: 'page:kopie' })
	expect(into.getMap('records').has(asset.id)).toBe(true)
})
