import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type BlockRef, blockOf, placedBlocks } from '../../../shared/blocks/index.ts'
import { listTables, readCell, removeRow, rowsOf } from '../../../shared/blocks/table/index.ts'
import { addBoard, boardsOf, removeBoard } from '../../../shared/board/boards.ts'
import { addCards, addCardsInto, addCluster, removeShapes } from '../../../shared/board/cards/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { readAllRecords, readRecord, recordsOf, textOf, writeChange } from '../../../shared/board/records.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { actorsOf, addActors, listActors, relationsOf, removeActor } from '../../../shared/registry/index.ts'
import {
	boardMark,
	boardMarks,
	bringBack,
	compareVersions,
	countDifferences,
	differencesOn,
} from '../../../shared/versions/index.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'
import { damageSomewhere } from '../../helpers/damage.ts'

/** The same document some time later. */
function later(then: Y.Doc, ...edits: ((doc: Y.Doc) => void)[]): Y.Doc {
	const now = new Y.Doc()
	Y.applyUpdate(now, Y.encodeStateAsUpdate(then))
	for (const edit of edits) edit(now)
	return now
}

const saidIn = (doc: Y.Doc) => Object.fromEntries(plenumMaps.map((map) => [map, doc.getMap(map).toJSON()]))

/** Two boards with an area of four cards each. */
function twoBoards() {
	const doc = new Y.Doc()
	const random = seededRandom(7)
	const boards = ['Ideen', 'Bedenken'].map((name) => {
		const id = addBoard(doc, name, random)
		const area = addCluster(doc, id, { kind: 'area', x: 0, y: 0, heading: name }, random)
		const cards = addCardsInto(
			doc,
			area,
			['eins', 'zwei', 'drei', 'vier'].map((text) => ({ text: `${name} ${text}` })),
			{
				random,
			},
		)
		return { id, area, cards }
	})
	const [ideas, doubts] = boards
	if (!ideas || !doubts) throw new Error('two boards were added')
	return { doc, ideas, doubts }
}

const textsOn = (doc: Y.Doc, board: string) =>
	compareVersions(new Y.Doc(), doc)
		.filter(({ kind, boards }) => kind === 'card' && boards.includes(board))
		.map(({ text }) => text)
		.sort()

it('[COMPARE1] what is missing, new and changed is named with its board, its kind and its words', () => {
	const { doc, ideas, doubts } = twoBoards()
	const now = later(
		doc,
		(edited) => removeShapes(edited, ideas.cards.slice(0, 1)),
		(edited) => addCards(edited, ideas.id, [{ text: 'eine neue', x: 900, y: 0 }]),
		(edited) => addActors(edited, [{ name: 'Jugendamt' }]),
		(edited) => {
			const card = readRecord(edited, doubts.cards[1] ?? '')
			if (card) writeChange(edited, card, { ...card, x: 5000, y: 1 })
		},
	)
	const differences = compareVersions(doc, now)
	const of = (text: string) => differences.find((each) => each.text === text)
	expect(differences).toHaveLength(4)
	expect(of('Ideen eins')).toEqual({
		change: 'missing',
		path: ['records', ideas.cards[0]],
		kind: 'card',
		boards: [ideas.id],
		text: 'Ideen eins',
	})
	expect(of('Bedenken zwei')).toMatchObject({ change: 'changed', kind: 'card', boards: [doubts.id] })
	expect(of('eine neue')).toMatchObject({ change: 'added', kind: 'card', boards: [ideas.id] })
	expect(of('Jugendamt')).toMatchObject({ change: 'added', kind: 'actors', boards: [] })
	expect(countDifferences(differences)).toEqual({ missing: 1, added: 2, changed: 1 })
	expect(countDifferences(differencesOn(differences, ideas.id))).toEqual({ missing: 1, added: 1, changed: 0 })
	expect(differencesOn(differences, undefined).map(({ text }) => text)).toEqual(['Jugendamt'])
	expect(compareVersions(doc, later(doc))).toEqual([])
})

it('[COMPARE2] rows and steps count one by one, and a word that changed is shown as it was and as it is', () => {
	const doc = auenbrueck()
	const table = listTables(doc)[0]?.id ?? ''
	const [first, second] = rowsOf(doc, table)
	const now = later(
		doc,
		(edited) => removeRow(edited, table, first?.id ?? ''),
		(edited) => {
			const card = [...readAllRecords(edited).values()].find(({ type }) => type === 'card')
			const text = card && textOf(edited, card.id)
			const line = text?.get(0)
			if (line instanceof Y.XmlElement) (line.get(0) as Y.XmlText).insert(0, 'Wirklich: ')
		},
	)
	const differences = compareVersions(doc, now)
	expect(differences).toHaveLength(2)
	const changed = differences.find(({ change }) => change === 'changed')
	expect(changed).toMatchObject({ kind: 'card', text: `Wirklich: ${changed?.was}`.slice(0, 160) })
	const row = differences.find(({ kind }) => kind === 'rows')
	expect(row).toMatchObject({ change: 'missing', path: ['tables', table, 'rows', first?.id] })
	expect(row?.boards).toHaveLength(1)
	expect(row?.text).toContain(listActors(doc).find(({ id }) => id === first?.actor)?.name)
	expect(second).toBeDefined()
})

it('[COMPARE3] what is broken in a document is compared, too, and never thrown', { timeout: 30_000 }, () => {
	for (const seed of [1, 2, 3, 4]) {
		const random = seededRandom(seed)
		const doc = auenbrueck()
		for (let i = 0; i < 40; i++) damageSomewhere(doc, random)
		const now = later(doc)
		for (let i = 0; i < 40; i++) damageSomewhere(now, random)
		const said = saidIn(doc)
		bringBack(now, doc, {})
		expect(compareVersions(doc, now)).toEqual([])
		expect(saidIn(doc)).toEqual(said)
	}
})

it('[COMPARE4] comparing a workshop with 2,000 cards does not hold a page up', () => {
	const { doc, ideas } = twoBoards()
	addCards(
		doc,
		ideas.id,
		Array.from({ length: 2000 }, (_, i) => ({ text: `Karte ${i}`, x: i, y: 0 })),
	)
	const now = later(doc, (edited) => removeShapes(edited, ideas.cards))
	const begin = performance.now()
	expect(compareVersions(doc, now)).toHaveLength(4)
	expect(performance.now() - begin).toBeLessThan(2000)
})

it('[BRING1] everything says again what it said, and everybody hears of it', () => {
	const doc = auenbrueck()
	const now = later(
		doc,
		(edited) => recordsOf(edited).clear(),
		(edited) => actorsOf(edited).clear(),
		(edited) => relationsOf(edited).clear(),
		(edited) => edited.getMap('tables').clear(),
	)
	const elsewhere = later(now)
	now.on('update', (update: Uint8Array) => Y.applyUpdate(elsewhere, update))
	const count = bringBack(now, doc, {})
	expect(count).toBeGreaterThan(50)
	expect(saidIn(now)).toEqual(saidIn(doc))
	expect(saidIn(elsewhere)).toEqual(saidIn(doc))
	expect(bringBack(now, doc, {})).toBe(0)
})

it('[BRING2] only what is missing comes back, and nothing that was changed or is new goes', () => {
	const { doc, ideas, doubts } = twoBoards()
	const now = later(
		doc,
		(edited) => removeShapes(edited, [ideas.area, ...doubts.cards.slice(0, 2)]),
		(edited) => addCards(edited, doubts.id, [{ text: 'neu', x: 900, y: 0 }]),
	)
	expect(bringBack(now, doc, { board: ideas.id, missing: true })).toBe(5)
	expect(textsOn(now, ideas.id)).toEqual(textsOn(doc, ideas.id))
	expect(textsOn(now, doubts.id)).toEqual(['Bedenken drei', 'Bedenken vier', 'neu'])
	expect(bringBack(now, doc, { missing: true })).toBe(2)
	expect(textsOn(now, doubts.id)).toEqual([...textsOn(doc, doubts.id), 'neu'])
})

it('[BRING3] one board says again what it said, and what was done elsewhere meanwhile stays', () => {
	const { doc, ideas, doubts } = twoBoards()
	const now = later(
		doc,
		(edited) => removeShapes(edited, ideas.cards.slice(1)),
		(edited) => addCards(edited, ideas.id, [{ text: 'Unfug', x: 0, y: 0 }]),
		(edited) => addCards(edited, doubts.id, [{ text: 'ernst gemeint', x: 900, y: 0 }]),
		(edited) => removeShapes(edited, doubts.cards.slice(0, 1)),
		(edited) => {
			const moved = readRecord(edited, ideas.cards[0] ?? '')
			if (moved) writeChange(edited, moved, { ...moved, parentId: doubts.id })
		},
	)
	const elsewhere = textsOn(now, doubts.id).filter((text) => !text.startsWith('Ideen'))
	bringBack(now, doc, { board: ideas.id })
	expect(textsOn(now, ideas.id)).toEqual(textsOn(doc, ideas.id))
	expect(textsOn(now, doubts.id)).toEqual(elsewhere)
	expect(differencesOn(compareVersions(doc, now), ideas.id)).toEqual([])
})

it('[BRING4] a board that was removed comes back with its blocks, and with the actors and relations they speak of', () => {
	for (const { name } of boardsOf(auenbrueck())) {
		const doc = auenbrueck()
		const board = boardsOf(doc).find((each) => each.name === name)?.id ?? ''
		const refs = placedBlocks(doc).filter((each) => each.board === board)
		const now = later(doc, (edited) => {
			for (const { block, id } of refs) edited.getMap(`${block}s`).delete(id)
			removeBoard(edited, board)
			for (const { id } of listActors(edited)) removeActor(edited, id)
		})
		expect(boardsOf(now)).toHaveLength(boardsOf(doc).length - 1)
		bringBack(now, doc, { board })
		expect(differencesOn(compareVersions(doc, now), board)).toEqual([])
		for (const ref of refs) expect(wordsOf(now, ref)).toEqual(wordsOf(doc, ref))
	}
})

it('[BRING4] what a board of circles, rules or goals shows comes back with it, and what other boards show stays gone', () => {
	const registry = ['groups', 'rules', 'goals'] as const
	for (const [block, map] of [
		['circles', 'groups'],
		['rulebook', 'rules'],
		['tree', 'goals'],
	] as const) {
		const doc = auenbrueck()
		const board = placedBlocks(doc).find((each) => each.block === block)?.board ?? ''
		const ids = [...doc.getMap(map).keys()]
		expect(ids.length).toBeGreaterThan(0)
		const now = later(doc, (edited) => {
			for (const each of registry) for (const id of [...edited.getMap(each).keys()]) edited.getMap(each).delete(id)
		})
		bringBack(now, doc, { board })
		expect([...now.getMap(map).keys()].sort(), block).toEqual(ids.sort())
	}
	const doc = auenbrueck()
	const board = placedBlocks(doc).find(({ block }) => block === 'table')?.board ?? ''
	const now = later(doc, (edited) => {
		for (const id of [...edited.getMap('rules').keys()]) edited.getMap('rules').delete(id)
	})
	bringBack(now, doc, { board })
	expect(now.getMap('rules').size).toBe(0)
})

const wordsOf = (doc: Y.Doc, { block, id }: BlockRef) => blockOf(block)?.words(doc, id)

it('[BRING5] a cell that is changed back stays the text people have open, and an open card, too', () => {
	const doc = auenbrueck()
	const table = listTables(doc)[0]?.id ?? ''
	const row = rowsOf(doc, table)[0]?.id ?? ''
	const cells = doc.getMap<Y.Map<Y.Map<Y.Map<unknown>>>>('tables').get(table)?.get('rows')?.get(row)
	const column = [...(cells?.keys() ?? [])].find((key) => key.startsWith('c.'))?.slice(2) ?? ''
	const now = later(doc)
	const open = now.getMap<Y.Map<Y.Map<Y.Map<Y.Text>>>>('tables').get(table)?.get('rows')?.get(row)?.get(`c.${column}`)
	open?.delete(0, open.length)
	open?.insert(0, 'weg damit')
	const card = [...readAllRecords(now).values()].find(({ type }) => type === 'card')?.id ?? ''
	const editor = textOf(now, card)
	editor?.delete(0, editor.length)
	bringBack(now, doc, {})
	expect(readCell(now, table, row, column)).toBe(readCell(doc, table, row, column))
	expect(open?.toString()).toBe(readCell(doc, table, row, column))
	expect(textOf(now, card)).toBe(editor)
	expect(readRecord(now, card)).toEqual(readRecord(doc, card))
})

it('[BRING6] what two boards show stays where it is when one of them goes back', () => {
	const { doc, ideas, doubts } = twoBoards()
	const table = 'tabelle000000001'
	const shape = (board: string, id: string) => ({
		id,
		typeName: 'shape',
		type: 'table',
		parentId: board,
		props: { tableId: table },
	})
	const now = later(doc, (edited) => {
		edited.getMap('tables').set(table, new Y.Map([['method', 'x']]))
		for (const [id, { b }] of Object.entries({ 'shape:1': { b: ideas.id }, 'shape:2': { b: doubts.id } })) {
			recordsOf(edited).set(id, new Y.Map([['b', shape(b, id)]]))
		}
	})
	bringBack(now, doc, { board: ideas.id })
	expect([...readAllRecords(now).keys()].filter((id) => /^shape:\d$/.test(id))).toEqual(['shape:2'])
	expect(now.getMap('tables').has(table)).toBe(true)
	bringBack(now, doc, { board: doubts.id })
	expect(now.getMap('tables').has(table)).toBe(false)
})

it('[COMPARE5] a board has another mark when something on it is another, and the same one whoever wrote it', () => {
	const { doc, ideas, doubts } = twoBoards()
	const before = boardMarks(doc)
	expect([...before.keys()].sort()).toEqual([ideas.id, doubts.id].sort())
	expect(boardMark(doc, ideas.id)).toBe(before.get(ideas.id))
	expect(boardMark(doc, 'page:nowhere')).toBeUndefined()
	const taken = later(doc, (edited) => removeShapes(edited, ideas.cards.slice(0, 1), { by: 'Anna', at: 1 }))
	expect(boardMark(taken, ideas.id)).not.toBe(before.get(ideas.id))
	expect(boardMark(taken, doubts.id)).toBe(before.get(doubts.id))
	bringBack(taken, doc, { board: ideas.id })
	expect(boardMarks(taken)).toEqual(before)
	expect(boardMarks(later(new Y.Doc(), (copy) => bringBack(copy, doc, {})))).toEqual(before)
})

it('[COMPARE5] the marks of the boards of a whole workshop are another word just where a comparison finds something', () => {
	const then = auenbrueck()
	const boards = boardsOf(then).map(({ id }) => id)
	const random = seededRandom(3)
	for (let round = 0; round < 8; round++) {
		const now = later(then, (edited) => damageSomewhere(edited, random))
		const differing = new Set(compareVersions(then, now).flatMap((difference) => difference.boards))
		for (const board of boards) {
			// What is broken may lie on no board any more; what is found there is marked.
			if (differing.has(board)) expect(boardMark(now, board), board).not.toBe(boardMark(then, board))
		}
	}
})

it('[BRING7] the registry’s part of a board comes back alone, or stays where it is, as two documents need it', () => {
	const then = auenbrueck()
	const table = placedBlocks(then).find(
		({ block, id }) => block === 'table' && blockOf(block)?.mentions(then, id).length,
	)
	if (!table) throw new Error('the example has a table of actors')
	const actors = listActors(then).map(({ id }) => id)
	const gone = later(
		then,
		(doc) => removeBoard(doc, table.board),
		(doc) => {
			for (const id of actors) removeActor(doc, id)
		},
	)
	const withoutRegistry = later(gone)
	bringBack(withoutRegistry, then, { board: table.board, registry: 'left' })
	expect([boardsOf(withoutRegistry).some(({ id }) => id === table.board), listActors(withoutRegistry)]).toEqual([
		true,
		[],
	])
	bringBack(gone, then, { board: table.board, registry: 'alone' })
	expect(boardsOf(gone).some(({ id }) => id === table.board)).toBe(false)
	expect(listActors(gone).length).toBeGreaterThan(0)
})
