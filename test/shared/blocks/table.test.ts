import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createHistory } from '../../../client/sync/history.ts'
import { blockFiles } from '../../../shared/blocks/files.ts'
import {
	actorsWithoutRow,
	addActorRows,
	addColumn,
	addRows,
	allColumnsOf,
	cellKey,
	columnsOf,
	createTable,
	editCell,
	hideColumn,
	isOpen,
	moveColumn,
	moveRow,
	openCells,
	readCell,
	removeBlankRows,
	removeColumn,
	removeRow,
	renameColumn,
	rowMap,
	rowsMap,
	rowsOf,
	showColumn,
	tablesOf,
	toggledOpen,
	toggleOpen,
} from '../../../shared/blocks/table/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { changeActor, listActors, removeActor } from '../../../shared/registry/index.ts'
import { bothHear, twoPeople } from '../../helpers/twoPeople.ts'

function tableWith(doc: Y.Doc, ...names: string[]) {
	const random = seededRandom(names.length)
	const table = createTable(doc, { method: 'stakeholder-analysis', columns: ['goals', 'strategy'] }, random)
	const rows = addActorRows(
		doc,
		table,
		names.map((name) => ({ name })),
		{ random },
	)
	return { table, rows: rows.map(({ row }) => row) }
}

const namesOf = (doc: Y.Doc, table: string) =>
	rowsOf(doc, table).map(({ actor }) => listActors(doc).find(({ id }) => id === actor)?.name)

it('[TABLE1] Anna and Ben write in one cell at once', () => {
	const { anna, ben } = twoPeople()
	const { table, rows } = tableWith(anna, 'Jugendamt')
	const [row = ''] = rows
	editCell(anna, table, row, 'goals', 'Mitte')
	bothHear(anna, ben)
	editCell(anna, table, row, 'goals', 'Anfang Mitte')
	editCell(ben, table, row, 'goals', 'Mitte Ende')
	bothHear(anna, ben)
	expect(readCell(anna, table, row, 'goals')).toBe('Anfang Mitte Ende')
	expect(readCell(ben, table, row, 'goals')).toBe('Anfang Mitte Ende')
})

it('[TABLE2] a removed row leaves its actor in the registry, from where it can come back', () => {
	const doc = new Y.Doc()
	const { table, rows } = tableWith(doc, 'Jugendamt', 'Jobcenter')
	removeRow(doc, table, rows[0] ?? '')
	expect(namesOf(doc, table)).toEqual(['Jobcenter'])
	expect(actorsWithoutRow(doc, table).map(({ name }) => name)).toEqual(['Jugendamt'])
})

it('[TABLE2] an actor nobody named goes with its row, unless another row shows it', () => {
	const doc = new Y.Doc()
	const { table, rows } = tableWith(doc, '', '')
	const [first, second] = rowsOf(doc, table)
	addRows(doc, table, [{ actor: second?.actor ?? '' }])
	removeRow(doc, table, rows[0] ?? '')
	removeRow(doc, table, rows[1] ?? '')
	expect(listActors(doc).map(({ id }) => id)).toEqual([second?.actor])
	expect(first?.actor).not.toBe(second?.actor)
})

it('[TABLE3] undo brings a row back with its words and its nameless actor', () => {
	const doc = new Y.Doc()
	const history = createHistory(doc, plenumMaps)
	const { table, rows } = tableWith(doc, '')
	editCell(doc, table, rows[0] ?? '', 'goals', 'Worte')
	history.mark()
	removeRow(doc, table, rows[0] ?? '')
	expect(rowsOf(doc, table)).toHaveLength(0)
	history.undo()
	expect(readCell(doc, table, rows[0] ?? '', 'goals')).toBe('Worte')
	expect(listActors(doc)).toHaveLength(1)
	history.destroy()
})

it('[TABLE4] open is a question mark in front; the words stay', () => {
	const doc = new Y.Doc()
	const { table, rows } = tableWith(doc, 'Jugendamt')
	const [row = ''] = rows
	expect(openCells(doc, table)).toEqual([])
	expect(toggleOpen(doc, table, row, 'goals')).toBe(true)
	editCell(doc, table, row, 'strategy', 'Zahlen mitbringen')
	expect(toggleOpen(doc, table, row, 'strategy')).toBe(true)
	expect(readCell(doc, table, row, 'strategy')).toBe('? Zahlen mitbringen')
	expect(openCells(doc, table)).toEqual([
		{ row, column: 'goals' },
		{ row, column: 'strategy' },
	])
	expect(toggleOpen(doc, table, row, 'strategy')).toBe(false)
	expect(readCell(doc, table, row, 'strategy')).toBe('Zahlen mitbringen')
	expect(isOpen('Wer fragt an?')).toBe(false)
	// Both marked it at the same moment.
	expect(toggledOpen('??')).toBe('')
})

it('[TABLE5] rows move before another one, and to the end', () => {
	const doc = new Y.Doc()
	const { table, rows } = tableWith(doc, 'A', 'B', 'C')
	const [a = '', b = '', c = ''] = rows
	moveRow(doc, table, c, b)
	expect(namesOf(doc, table)).toEqual(['A', 'C', 'B'])
	moveRow(doc, table, c, c)
	expect(namesOf(doc, table)).toEqual(['A', 'C', 'B'])
	moveRow(doc, table, c, undefined)
	expect(namesOf(doc, table)).toEqual(['A', 'B', 'C'])
	moveRow(doc, table, c, a)
	expect(namesOf(doc, table)).toEqual(['C', 'A', 'B'])
})

it('[TABLE5] rows that two people added in one place can be parted again', () => {
	const { anna, ben } = twoPeople()
	const { table } = tableWith(anna, 'A')
	bothHear(anna, ben)
	addActorRows(anna, table, [{ name: 'Anna' }])
	addActorRows(ben, table, [{ name: 'Ben' }])
	bothHear(anna, ben)
	const [, second, third] = rowsOf(anna, table)
	expect(second?.order).toBe(third?.order)
	const before = namesOf(anna, table)
	moveRow(anna, table, third?.id ?? '', second?.id)
	bothHear(anna, ben)
	expect(namesOf(ben, table)).toEqual([before[0], before[2], before[1]])
})

it('[TABLE6] random work of three people leaves a well-formed table, the same for all', () => {
	const work = fc.record({
		who: fc.nat(2),
		does: fc.constantFrom('add', 'move', 'remove', 'write', 'open', 'column', 'move column', 'hide', 'show', 'hear'),
		at: fc.nat(20),
		to: fc.nat(20),
	})
	fc.assert(
		fc.property(fc.array(work, { maxLength: 60 }), (works) => {
			const people = [1, 2, 3].map((id) => Object.assign(new Y.Doc(), { clientID: id }))
			const [first] = people
			if (!first) return
			const { table } = tableWith(first, 'A', 'B')
			const hearAll = () => {
				for (const a of people) for (const b of people) if (a !== b) bothHear(a, b)
			}
			hearAll()
			const random = seededRandom(works.length)
			for (const { who, does, at, to } of works) {
				const doc = people[who] ?? first
				const rows = rowsOf(doc, table)
				const row = rows[at % Math.max(1, rows.length)]?.id ?? ''
				const columns = allColumnsOf(doc, table)
				const someColumn = (i: number) => columns[i % columns.length]?.id ?? ''
				if (does === 'add') addActorRows(doc, table, [{ name: `${at}` }], { before: row, random })
				else if (does === 'move') moveRow(doc, table, row, rows[to % Math.max(1, rows.length)]?.id)
				else if (does === 'remove') removeRow(doc, table, row)
				else if (does === 'write') editCell(doc, table, row, 'goals', `${to} ${readCell(doc, table, row, 'goals')}`)
				else if (does === 'open') toggleOpen(doc, table, row, 'strategy')
				else if (does === 'column') addColumn(doc, table, `${to}`, { random })
				else if (does === 'move column') moveColumn(doc, table, someColumn(at), someColumn(to))
				else if (does === 'hide') hideColumn(doc, table, someColumn(at))
				else if (does === 'show') showColumn(doc, table, someColumn(at))
				else hearAll()
			}
			hearAll()
			for (const doc of people) {
				expect(rowsOf(doc, table)).toEqual(rowsOf(first, table))
				expect(columnsOf(doc, table)).toEqual(columnsOf(first, table))
				// Only a row and a column added at the same moment lack a text, until somebody writes it.
				for (const { id, order } of allColumnsOf(doc, table)) {
					expect(order).not.toBe('')
					for (const row of rowsOf(doc, table)) editCell(doc, table, row.id, id, 'x')
				}
				expect(allColumnsOf(doc, table).length).toBeGreaterThanOrEqual(2)
			}
			hearAll()
			for (const doc of people) {
				expect(doc.getMap('tables').toJSON()).toEqual(first.getMap('tables').toJSON())
				for (const { id, order, actor } of rowsOf(doc, table)) {
					expect(order).not.toBe('')
					expect(actor).toBeDefined()
					for (const column of columnsOf(doc, table)) {
						expect(rowMap(doc, table, id)?.get(cellKey(column.id))).toBeInstanceOf(Y.Text)
					}
				}
			}
		}),
		{ numRuns: 60 },
	)
})

it('[TABLE7] a row stays when its actor is removed, and so do damaged rows', () => {
	const doc = new Y.Doc()
	const { table, rows } = tableWith(doc, 'A', 'B')
	editCell(doc, table, rows[0] ?? '', 'goals', 'bleibt')
	removeActor(doc, rowsOf(doc, table)[0]?.actor ?? '')
	rowsMap(doc, table)?.set('strange', new Y.Map<unknown>([['order', 5]]))
	rowsMap(doc, table)?.set('nonsense', 3)
	expect(rowsOf(doc, table).map(({ id }) => id)).toEqual([...rows, 'strange'])
	expect(readCell(doc, table, rows[0] ?? '', 'goals')).toBe('bleibt')
	expect(readCell(doc, table, 'strange', 'goals')).toBe('')
})

it('[TABLE8] a new column can be written in a row that was added elsewhere meanwhile', () => {
	const { anna, ben } = twoPeople()
	const { table } = tableWith(anna, 'A')
	bothHear(anna, ben)
	const column = addColumn(anna, table, 'Nächster Schritt')
	const [added] = addActorRows(ben, table, [{ name: 'B' }])
	bothHear(anna, ben)
	editCell(ben, table, added?.row ?? '', column, 'anrufen')
	bothHear(anna, ben)
	expect(readCell(anna, table, added?.row ?? '', column)).toBe('anrufen')
	removeColumn(anna, table, column)
	expect(columnsOf(anna, table).map(({ id }) => id)).toEqual(['goals', 'strategy'])
})

it('[TABLE9] commands for what is gone change nothing', () => {
	const doc = new Y.Doc()
	const { table } = tableWith(doc, 'A')
	const before = doc.getMap('tables').toJSON()
	editCell(doc, table, 'gone', 'goals', 'x')
	editCell(doc, table, rowsOf(doc, table)[0]?.id ?? '', 'no column', 'x')
	moveRow(doc, table, 'gone', undefined)
	removeRow(doc, table, 'gone')
	expect(doc.getMap('tables').toJSON()).toEqual(before)
	expect(addRows(doc, 'gone', [{ actor: 'x' }])).toEqual([])
	expect([...tablesOf(doc).keys()]).toEqual([table])
})

it('[TABLE10] blank rows go, rows somebody has begun stay', () => {
	const doc = new Y.Doc()
	const { table, rows } = tableWith(doc, '', '', 'Jobcenter', '')
	const [blank = '', written = ''] = rows
	editCell(doc, table, written, 'goals', 'schon etwas')
	changeActor(doc, rowsOf(doc, table)[3]?.actor ?? '', { kind: 'company' })
	removeBlankRows(doc, table)
	expect(rowsOf(doc, table).map(({ id }) => id)).toEqual(rows.filter((id) => id !== blank))
})

const labels = (doc: Y.Doc, table: string) => columnsOf(doc, table).map(({ id, label }) => label ?? id)

it('[TABLE11] columns people add stand where they were asked for, can be renamed and moved', () => {
	const doc = new Y.Doc()
	const { table, rows } = tableWith(doc, 'A')
	const deadline = addColumn(doc, table, 'Frist')
	const next = addColumn(doc, table, 'Nächster Schritt', { before: 'strategy' })
	expect(labels(doc, table)).toEqual(['goals', 'Nächster Schritt', 'strategy', 'Frist'])
	editCell(doc, table, rows[0] ?? '', next, 'anrufen')
	renameColumn(doc, table, next, '  Was  nun? ')
	moveColumn(doc, table, next, undefined)
	moveColumn(doc, table, deadline, 'goals')
	moveColumn(doc, table, deadline, deadline)
	expect(labels(doc, table)).toEqual(['Frist', 'goals', 'strategy', 'Was nun?'])
	expect(readCell(doc, table, rows[0] ?? '', next)).toBe('anrufen')
})

it('[TABLE11] the columns of the method keep their words, and no column is left without a name', () => {
	const doc = new Y.Doc()
	const { table } = tableWith(doc, 'A')
	const own = addColumn(doc, table, 'Frist')
	renameColumn(doc, table, 'goals', 'Wünsche')
	renameColumn(doc, table, own, '  ')
	renameColumn(doc, table, 'gone', 'x')
	expect(labels(doc, table)).toEqual(['goals', 'strategy', 'Frist'])
})

it('[TABLE11] two people who move one column at once agree on its place', () => {
	const { anna, ben } = twoPeople()
	const { table } = tableWith(anna, 'A')
	const own = addColumn(anna, table, 'Frist')
	bothHear(anna, ben)
	moveColumn(anna, table, own, 'goals')
	moveColumn(ben, table, own, 'strategy')
	renameColumn(ben, table, own, 'Bis wann')
	bothHear(anna, ben)
	expect(labels(anna, table)).toEqual(labels(ben, table))
	expect(labels(anna, table)).toContain('Bis wann')
	expect(labels(anna, table)).toHaveLength(3)
})

it('[TABLE12] a hidden column comes back at its place with its words, also in rows added meanwhile', () => {
	const doc = new Y.Doc()
	const { table, rows } = tableWith(doc, 'A')
	editCell(doc, table, rows[0] ?? '', 'goals', '?')
	hideColumn(doc, table, 'goals')
	expect(labels(doc, table)).toEqual(['strategy'])
	expect(openCells(doc, table)).toEqual([])
	const [added] = addActorRows(doc, table, [{ name: 'B', cells: { goals: 'mitgebracht' } }])
	showColumn(doc, table, 'goals')
	expect(labels(doc, table)).toEqual(['goals', 'strategy'])
	expect(readCell(doc, table, rows[0] ?? '', 'goals')).toBe('?')
	expect(readCell(doc, table, added?.row ?? '', 'goals')).toBe('mitgebracht')
})

it('[TABLE13] undo brings a removed column back with its words', () => {
	const doc = new Y.Doc()
	const history = createHistory(doc, plenumMaps)
	const { table, rows } = tableWith(doc, 'A')
	const own = addColumn(doc, table, 'Frist')
	editCell(doc, table, rows[0] ?? '', own, 'Mai')
	history.mark()
	removeColumn(doc, table, own)
	expect(labels(doc, table)).toEqual(['goals', 'strategy'])
	history.undo()
	expect(labels(doc, table)).toEqual(['goals', 'strategy', 'Frist'])
	expect(readCell(doc, table, rows[0] ?? '', own)).toBe('Mai')
	history.destroy()
})

it('[TABLE15] a data file brings columns back in their order, hidden ones with their words', () => {
	const doc = new Y.Doc()
	const { table, rows } = tableWith(doc, 'A', 'B')
	const deadline = addColumn(doc, table, 'Frist', { before: 'strategy' })
	addColumn(doc, table, 'Frist', { before: 'goals' })
	editCell(doc, table, rows[0] ?? '', deadline, 'Mai')
	editCell(doc, table, rows[1] ?? '', 'goals', 'Kinder sind gut betreut')
	hideColumn(doc, table, 'goals')
	hideColumn(doc, table, deadline)
	const file = blockFiles.table.write(doc, table, (_, id) => id)
	const enter = blockFiles.table.read(JSON.parse(JSON.stringify(file)))
	const copy = enter?.(doc, 'stakeholder-analysis', {
		idOf: (_, name) => String(name),
		random: seededRandom(2),
	})
	expect(blockFiles.table.write(doc, copy ?? '', (_, id) => id)).toEqual(file)
	expect(allColumnsOf(doc, copy ?? '').map(({ id, label, hidden }) => [label ?? id, hidden])).toEqual([
		['Frist', false],
		['goals', true],
		['Frist', true],
		['strategy', false],
	])
})
