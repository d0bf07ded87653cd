import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addAgendaStep, listSteps, nowOf } from '../../../shared/agenda/index.ts'
import { columnsOf, linesOf, listTables } from '../../../shared/blocks/table/index.ts'
import { addBoard, boardsOf, removeBoard } from '../../../shared/board/boards.ts'
import { addCardsInto, addCluster, writeShape } from '../../../shared/board/cards/index.ts'
import { readAllRecords } from '../../../shared/board/records.ts'
import { setBackground } from '../../../shared/board/rights.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { methods } from '../../../shared/methods/index.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { registryTypes, rootTypesOf } from '../../../shared/rooms/rootTypes.ts'
import { asTemplate } from '../../../shared/workshopFile/index.ts'
import { keptTypes } from '../../../shared/workshopFile/kept.ts'

const kindsOn = (doc: Y.Doc) =>
	[...readAllRecords(doc).values()].map(({ typeName, type }) => String(type ?? typeName)).sort()

test('[WFILE10] of a board its areas and its background stay; cards, clusters, free drawings and the trash go', () => {
	const doc = new Y.Doc()
	const random = seededRandom(1)
	const board = addBoard(doc, 'Erwartungen')
	const area = addCluster(doc, board, { kind: 'area', x: 0, y: 0, heading: 'Was erwarten Sie?' })
	addCardsInto(doc, area, [{ text: 'Absprachen' }])
	const cluster = addCluster(doc, area, { kind: 'cluster', x: 0, y: 0, heading: 'Verbindlichkeit' })
	addCardsInto(doc, cluster, [{ text: 'Termine' }])
	const line = writeShape(doc, 'line', board, 'a5', { x: 0, y: 0 }, {}, random)
	setBackground(doc, [line], true)
	writeShape(doc, 'draw', board, 'a6', { x: 0, y: 0 }, {}, random)
	removeBoard(doc, addBoard(doc, 'Verworfen'), { by: 'Anna', at: 1 })
	const template = asTemplate(doc, 'plenum')
	expect(kindsOn(template)).toEqual(['cluster', 'line', 'page'])
	expect(boardsOf(template)).toEqual([{ id: board, name: 'Erwartungen' }])
	const bytes = Buffer.from(Y.encodeStateAsUpdate(template)).toString()
	for (const words of ['Absprachen', 'Verbindlichkeit', 'Termine', 'Verworfen', 'Anna'])
		expect(bytes).not.toContain(words)
	expect(bytes).toContain('Was erwarten Sie?')
	for (const room of ['results', 'group-1'] as const)
		expect(Y.encodeStateAsUpdate(asTemplate(doc, room))).toHaveLength(2)
})

test('[WFILE10] own columns of a table stay without its rows; those about an entry go with it', () => {
	const doc = new Y.Doc()
	const random = seededRandom(3)
	for (const method of methods) addMethodBoard(doc, method, { locale: 'de', filled: true, random })
	const template = asTemplate(doc, 'plenum')
	expect(listTables(template)).toEqual(listTables(doc))
	for (const { id } of listTables(doc)) {
		expect(linesOf(template, id)).toEqual([])
		expect(columnsOf(template, id)).toEqual(columnsOf(doc, id).filter(({ entry }) => !entry))
	}
})

test('[WFILE10] a step is as it was planned, with nothing to choose from and nothing agreed', () => {
	const stage = new Y.Doc()
	const options = [{ id: 'shape:a', label: 'Mehr Kita-Plätze' }]
	const step = addAgendaStep(stage, {
		...{ title: 'Gewichten', question: 'Was zuerst?', minutes: 10, board: 'page:a', note: 'Punkte bereitlegen' },
		round: { kind: 'dots', attribution: 'anonymous', dots: 3, perOption: 2, options },
	})
	nowOf(stage).set('mandate', 'order')
	nowOf(stage).set('step', { step, since: 1 })
	const template = asTemplate(stage, 'stage')
	const [planned] = listSteps(template)
	expect(planned).toEqual({ ...listSteps(stage)[0], round: { ...listSteps(stage)[0]?.round, options: [] } })
	expect(nowOf(template).toJSON()).toEqual({ mandate: 'open' })
})

test('[WFILE10] whoever adds a type of a document says here whether it is part of a template', () => {
	const contents = ['dismissals', 'stands', 'polls', ...registryTypes.filter((type) => type !== 'fields')]
	expect(new Set([...Object.keys(keptTypes), 'records', ...contents])).toEqual(new Set(rootTypesOf('plenum')))
})
