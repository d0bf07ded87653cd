import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addSteps, listSavedAgendas, listSteps, removeSavedAgenda, saveAgenda } from '../../../shared/agenda/index.ts'
import { addChainStep, createChain, handoversOf, removeChainStep, stepsOf } from '../../../shared/blocks/chain/index.ts'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import {
	addActorRows,
	addColumn,
	cellText,
	columnsOf,
	editCell,
	readCell,
	removeColumn,
	removeRow,
	rowsOf,
} from '../../../shared/blocks/table/index.ts'
import { addBoard, boardsOf, isEmptyBoard, removeBoard } from '../../../shared/board/boards.ts'
import { addCards, addCardsInto, addCluster, cardsOn, removeShapes } from '../../../shared/board/cards/index.ts'
import { readRecord, recordsOf, writeNewRecord } from '../../../shared/board/records.ts'
import { methodOf } from '../../../shared/methods/index.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import {
	addActors,
	addRelation,
	addTask,
	editPasses,
	findActor,
	findTask,
	listActors,
	listRelations,
	listTasks,
	removeActor,
	removeRelation,
	removeTask,
	taskText,
} from '../../../shared/registry/index.ts'
import {
	eraseFromTrash,
	layBack,
	readAgendaTrash,
	readTrash,
	restoreAgendaSteps,
	restoreFromTrash,
	restoreSavedAgenda,
} from '../../../shared/trash/index.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'

const byKarol = { by: 'Karol Nowicki', at: 1_000 }
const byAylin = { by: 'Aylin Demirtas', at: 2_000 }

/** A board with the area "Erwartungen", in which a group holds one of two cards. */
function foundingEvening(doc: Y.Doc) {
	addBoard(doc, 'Ankommen')
	const board = addBoard(doc, 'Gründungsabend')
	const area = addCluster(doc, board, { kind: 'area', heading: 'Erwartungen', x: 0, y: 0 })
	const cluster = addCluster(doc, area, { kind: 'cluster', heading: 'Zeiten', x: 16, y: 72 })
	const [early = ''] = addCardsInto(doc, cluster, [{ text: 'Kita ab sechs' }])
	const [late = ''] = addCardsInto(doc, area, [{ text: 'Sprechstunde abends' }])
	return { board, area, cluster, early, late }
}

/** A stakeholder analysis in which the Kita stands. */
function analysis(doc: Y.Doc) {
	const method = methodOf('stakeholder-analysis')
	if (!method) throw new Error('there is no such method')
	const board = addMethodBoard(doc, method, { locale: 'de' })
	const table = placedBlocks(doc).find((each) => each.board === board)?.id ?? ''
	const [added] = addActorRows(doc, table, [{ name: 'Kita-Verbund Auental' }])
	const column = columnsOf(doc, table)[0]?.id ?? ''
	editCell(doc, table, added?.row ?? '', column, 'öffnet um sechs')
	return { board, table, row: added?.row ?? '', actor: added?.actor ?? '', column }
}

const inTrash = (doc: Y.Doc) => readTrash(doc).map(({ kind, name }) => `${kind} ${name}`)
const fetchAll = (doc: Y.Doc) =>
	restoreFromTrash(
		doc,
		readTrash(doc).flatMap(({ paths }) => paths),
	)

describe('[TRASH1] what is deleted is not seen, and lies in the trash with its words, its place, by whom and when', () => {
	test('a board with everything on it', () => {
		const doc = new Y.Doc()
		const { board, area } = foundingEvening(doc)
		removeBoard(doc, board, byKarol)
		expect(boardsOf(doc).map(({ name }) => name)).toEqual(['Ankommen'])
		expect(readRecord(doc, area)).toBeUndefined()
		expect(readTrash(doc)).toEqual([
			{
				...{ id: `records/${board}`, kind: 'board', name: 'Gründungsabend', paths: [['records', board]] },
				...{ counts: { areas: 1, clusters: 1, cards: 2 }, trashed: byKarol },
			},
		])
	})

	test('an area, of which the board tells', () => {
		const doc = new Y.Doc()
		const { board, area } = foundingEvening(doc)
		removeShapes(doc, [area], byKarol)
		expect(cardsOn(doc, board)).toEqual([])
		expect(isEmptyBoard(doc, board)).toBe(true)
		expect(readTrash(doc)).toMatchObject([
			{ kind: 'area', name: 'Erwartungen', counts: { cards: 2, clusters: 1 }, board: { name: 'Gründungsabend' } },
		])
	})

	test('cards that went in one go are one line', () => {
		const doc = new Y.Doc()
		const board = addBoard(doc, 'Ideen')
		const cards = addCards(doc, board, [
			{ text: 'Laufzettel', x: 0, y: 0 },
			{ text: 'Café', x: 300, y: 0 },
			{ text: 'Ständchen', x: 600, y: 0 },
		])
		removeShapes(doc, cards.slice(0, 2), byKarol)
		removeShapes(doc, cards.slice(2), byAylin)
		const [second, first] = readTrash(doc)
		expect(second).toMatchObject({ kind: 'card', name: 'Ständchen', trashed: byAylin })
		expect(first).toMatchObject({ kind: 'shapes', counts: { cards: 2 }, trashed: byKarol })
		expect(first?.paths).toHaveLength(2)
	})

	test('a row and a column, of which their cells tell', () => {
		const doc = new Y.Doc()
		const { table, row } = analysis(doc)
		const own = addColumn(doc, table, 'Ansprache bis')
		editCell(doc, table, row, own, 'Oktober')
		removeColumn(doc, table, own, byAylin)
		removeRow(doc, table, row, byKarol)
		expect(columnsOf(doc, table).some(({ id }) => id === own)).toBe(false)
		expect(rowsOf(doc, table).some(({ id }) => id === row)).toBe(false)
		expect(readTrash(doc)).toMatchObject([
			{ kind: 'column', name: 'Ansprache bis', board: { name: 'Beteiligtenanalyse' } },
			{ kind: 'row', name: 'Kita-Verbund Auental', counts: { cells: 2 } },
		])
	})

	test('an actor, where it stood; a relation by its ends; a task', () => {
		const doc = new Y.Doc()
		const { actor } = analysis(doc)
		const [office = ''] = addActors(doc, [{ name: 'Jugendamt' }])
		const tie = { kind: 'referral', intensity: 2, direction: 'mutual' } as const
		addRelation(doc, { from: actor, to: office, tie, states: ['actual'] })
		const other = addRelation(doc, { from: office, to: actor, tie, states: ['actual'] }) ?? ''
		const task = addTask(doc, { text: 'Einladung an Kinderärzte', who: [actor] })
		removeRelation(doc, other, { by: '', at: 1 })
		removeTask(doc, task, { by: '', at: 2 })
		removeActor(doc, actor, { by: '', at: 3 })
		expect(listRelations(doc)).toEqual([])
		expect(readTrash(doc)).toMatchObject([
			{ kind: 'actor', name: 'Kita-Verbund Auental', counts: { relations: 2, tasks: 1 } },
			{ kind: 'task', name: 'Einladung an Kinderärzte' },
			{ kind: 'relation', name: 'Jugendamt – Kita-Verbund Auental' },
		])
	})

	test('a line nobody had written in is not shown', () => {
		const doc = new Y.Doc()
		removeTask(doc, addTask(doc, { text: '' }), byKarol)
		expect(readTrash(doc)).toEqual([])
	})
})

describe('[TRASH2] what is fetched from the trash is what it was, with all that hung on it', () => {
	test('a board with everything on it, in its place', () => {
		const doc = new Y.Doc()
		const { board, late } = foundingEvening(doc)
		addBoard(doc, 'Danach')
		const before = JSON.stringify([boardsOf(doc), cardsOn(doc, board)])
		removeBoard(doc, board, byKarol)
		fetchAll(doc)
		expect(JSON.stringify([boardsOf(doc), cardsOn(doc, board)])).toBe(before)
		expect(readRecord(doc, late)).toBeDefined()
		expect(readTrash(doc)).toEqual([])
	})

	test('an arrow holds on to an area again that is back', () => {
		const doc = new Y.Doc()
		const { board, area } = foundingEvening(doc)
		const ties = { type: 'arrow', fromId: 'shape:arrow', toId: area, props: {}, meta: {} }
		writeNewRecord(doc, {
			id: 'shape:arrow',
			typeName: 'shape',
			type: 'arrow',
			parentId: board,
			index: 'a9',
			props: {},
		})
		writeNewRecord(doc, { id: 'binding:tie', typeName: 'binding', ...ties })
		removeShapes(doc, [area], byKarol)
		fetchAll(doc)
		expect(readRecord(doc, 'binding:tie')).toMatchObject({ toId: area })
	})

	test('a row with its cells, and with its actor if nobody had named it yet', () => {
		const doc = new Y.Doc()
		const { table } = analysis(doc)
		const [added] = addActorRows(doc, table, [{ name: '' }])
		const column = columnsOf(doc, table)[0]?.id ?? ''
		editCell(doc, table, added?.row ?? '', column, 'wer?')
		removeRow(doc, table, added?.row ?? '', byKarol)
		expect(findActor(doc, added?.actor ?? '')).toBeUndefined()
		fetchAll(doc)
		expect(findActor(doc, added?.actor ?? '')).toBeDefined()
		expect(readCell(doc, table, added?.row ?? '', column)).toBe('wer?')
	})

	test('a row brings its board along, and a relation both its ends', () => {
		const doc = new Y.Doc()
		addBoard(doc, 'Ankommen')
		const { board, table, row, actor } = analysis(doc)
		const [office = ''] = addActors(doc, [{ name: 'Jugendamt' }])
		const tie = { kind: 'referral', intensity: 2, direction: 'mutual' } as const
		const relation = addRelation(doc, { from: actor, to: office, tie, states: ['actual'] }) ?? ''
		removeRow(doc, table, row, byKarol)
		removeBoard(doc, board, byKarol)
		removeRelation(doc, relation, byKarol)
		removeActor(doc, office, byKarol)
		restoreFromTrash(doc, [
			['tables', table, 'rows', row],
			['relations', relation],
		])
		expect(boardsOf(doc).map(({ id }) => id)).toContain(board)
		expect(rowsOf(doc, table).map(({ id }) => id)).toContain(row)
		expect(listRelations(doc)).toHaveLength(1)
		expect(readTrash(doc)).toEqual([])
	})

	test('a step of a chain with what was known of its handovers', () => {
		const doc = new Y.Doc()
		const chain = createChain(doc, { method: 'service-chain', locale: 'de' })
		const [office = '', kita = ''] = addActors(doc, [{ name: 'Jugendamt' }, { name: 'Kita' }])
		addChainStep(doc, chain, { state: 'actual', text: 'fragt nach', lane: office })
		const step = addChainStep(doc, chain, { state: 'actual', text: 'kommt an', lane: kita })
		const [handover] = handoversOf(doc, chain, 'actual')
		editPasses(doc, handover?.key ?? '', 'der Laufzettel')
		removeChainStep(doc, chain, step, byKarol)
		expect(stepsOf(doc, chain, 'actual')).toHaveLength(1)
		fetchAll(doc)
		expect(handoversOf(doc, chain, 'actual')).toMatchObject([{ passes: 'der Laufzettel' }])
	})

	test('laid back, it lies there as before', () => {
		const doc = new Y.Doc()
		const { board } = foundingEvening(doc)
		removeBoard(doc, board, byKarol)
		const before = readTrash(doc)
		layBack(doc, fetchAll(doc))
		expect(readTrash(doc)).toEqual(before)
	})

	test('a finding that is taken on again is the task it was', () => {
		const doc = new Y.Doc()
		const task = addTask(doc, { text: 'Träger einladen' }, { id: 'parked/1' })
		removeTask(doc, task, byKarol)
		addTask(doc, { text: 'Träger einladen' }, { id: 'parked/1' })
		expect(listTasks(doc)).toHaveLength(1)
		expect(readTrash(doc)).toEqual([])
	})
})

describe('[TRASH3] what others write in something that is being deleted comes back with it', () => {
	test('letters in a row, and a card laid onto a board', () => {
		const { anna, ben } = twoPeople()
		addBoard(anna, 'Ankommen')
		const { board, table, row, column } = analysis(anna)
		bothHear(anna, ben)
		removeRow(anna, table, row, byKarol)
		removeBoard(anna, board, byKarol)
		const text = cellText(ben, table, row, column)
		text?.insert(text.length, ', auch samstags')
		const [card = ''] = addCards(ben, board, [{ text: 'Oma fragen', x: 0, y: 0 }])
		bothHear(anna, ben)
		expect(readRecord(ben, card)).toBeUndefined()
		fetchAll(anna)
		bothHear(anna, ben)
		for (const doc of [anna, ben]) {
			expect(readCell(doc, table, row, column)).toBe('öffnet um sechs, auch samstags')
			expect(readRecord(doc, card)).toBeDefined()
		}
	})

	test('an open text stays the very text people have open', () => {
		const doc = new Y.Doc()
		const task = addTask(doc, { text: 'Raum suchen' })
		const open = taskText(doc, task)
		removeTask(doc, task, byKarol)
		fetchAll(doc)
		expect(taskText(doc, task)).toBe(open)
	})

	test('whoever deletes and fetches at once, both see the same', () => {
		const { anna, ben } = twoPeople()
		const [kita = ''] = addActors(anna, [{ name: 'Kita' }])
		bothHear(anna, ben)
		removeActor(anna, kita, byKarol)
		removeActor(ben, kita, byAylin)
		bothHear(anna, ben)
		expect(readTrash(anna)).toEqual(readTrash(ben))
		fetchAll(anna)
		removeActor(ben, kita, byAylin)
		bothHear(anna, ben)
		expect(listActors(anna)).toEqual(listActors(ben))
		expect(readTrash(anna)).toEqual(readTrash(ben))
	})
})

describe('[TRASH4] the agenda has its trash, too', () => {
	test('an agenda another one took the place of comes back behind that one, in its order', () => {
		const stage = new Y.Doc()
		addSteps(stage, [
			{ title: 'Ankommen', minutes: 10 },
			{ title: 'Punkten', minutes: 20 },
		])
		addSteps(stage, [{ title: 'Begrüßung', minutes: 5 }], { replace: true, trashed: byKarol })
		expect(listSteps(stage).map(({ title }) => title)).toEqual(['Begrüßung'])
		const [item] = readAgendaTrash(stage, undefined)
		expect(item).toMatchObject({ kind: 'agendaSteps', name: 'Ankommen', counts: { steps: 2, minutes: 30 } })
		restoreAgendaSteps(stage, item?.paths.map(([, id = '']) => id) ?? [])
		expect(listSteps(stage).map(({ title }) => title)).toEqual(['Begrüßung', 'Ankommen', 'Punkten'])
	})

	test("an agenda of the moderation's own", () => {
		const desk = new Y.Doc()
		const id = saveAgenda(desk, 'Gründung, kurze Fassung', [{ title: 'Ankommen', minutes: 120 }], 5)
		const [before] = listSavedAgendas(desk)
		removeSavedAgenda(desk, id, byKarol)
		expect(listSavedAgendas(desk)).toEqual([])
		expect(readAgendaTrash(new Y.Doc(), desk)).toMatchObject([
			{ kind: 'agenda', name: 'Gründung, kurze Fassung', counts: { steps: 1, minutes: 120 } },
		])
		restoreSavedAgenda(desk, id)
		expect(listSavedAgendas(desk)).toEqual([before])
	})
})

describe('[TRASH5] what is deleted for good leaves nothing of itself, and nothing that was fetched meanwhile', () => {
	test('a board goes with the data of its blocks', () => {
		const doc = new Y.Doc()
		addBoard(doc, 'Ankommen')
		const { board, table, actor } = analysis(doc)
		removeBoard(doc, board, byKarol)
		eraseFromTrash(doc, [['records', board]])
		expect(doc.getMap('tables').has(table)).toBe(false)
		expect([...recordsOf(doc).keys()]).toEqual(boardsOf(doc).map(({ id }) => id))
		expect(findActor(doc, actor)).toBeDefined()
	})

	test('an actor goes with its relations', () => {
		const doc = new Y.Doc()
		const [kita = '', office = ''] = addActors(doc, [{ name: 'Kita' }, { name: 'Jugendamt' }])
		const tie = { kind: 'referral', intensity: 2, direction: 'mutual' } as const
		addRelation(doc, { from: kita, to: office, tie, states: ['actual'] })
		removeActor(doc, kita, byKarol)
		eraseFromTrash(doc, [
			['actors', kita],
			['actors', office],
		])
		expect(doc.getMap('relations').size).toBe(0)
		expect(listActors(doc)).toMatchObject([{ name: 'Jugendamt' }])
		expect(JSON.stringify(doc.toJSON())).not.toContain('Kita')
	})

	test('a column goes with its cells', () => {
		const doc = new Y.Doc()
		const { table, row } = analysis(doc)
		const own = addColumn(doc, table, 'Ansprache bis')
		editCell(doc, table, row, own, 'Oktober')
		removeColumn(doc, table, own, byKarol)
		eraseFromTrash(doc, [['tables', table, 'columns', own]])
		expect(JSON.stringify(doc.toJSON())).not.toContain('Oktober')
	})
})

test('[TRASH6] whatever is written where a mark belongs, it can be told and fetched', () => {
	const doc = new Y.Doc()
	const task = addTask(doc, { text: 'Raum suchen' })
	const stored = doc.getMap('tasks').get(task) as Y.Map<unknown>
	for (const mark of [null, true, 7, 'x', {}, { by: 3, at: 'gestern' }, { at: Number.NaN }, [1]]) {
		stored.set('trash', mark)
		expect(findTask(doc, task)).toBeUndefined()
		expect(inTrash(doc)).toEqual(['task Raum suchen'])
		expect(readTrash(doc)[0]?.trashed).toEqual({ by: '', at: 0 })
		fetchAll(doc)
		expect(findTask(doc, task)).toBeDefined()
	}
})
