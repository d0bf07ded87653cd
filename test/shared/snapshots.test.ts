import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createHistory } from '../../client/sync/history.ts'
import { addActorRows, createTable, editCell, stateOfTable } from '../../shared/blocks/table/index.ts'
import { readTableState } from '../../shared/blocks/table/keptState.ts'
import { plenumMaps } from '../../shared/board/plenum.ts'
import {
	keepSnapshot,
	listSnapshots,
	removeSnapshot,
	renameSnapshot,
	snapshotsOf,
} from '../../shared/snapshots/index.ts'
import { bothHear, twoPeople } from '../helpers/twoPeople.ts'

const on = (day: number) => ({ clock: { now: () => Date.UTC(2026, 2, day) } })

function analysis(doc = new Y.Doc()) {
	const id = createTable(doc, { method: 'stakeholder-analysis', columns: ['goals'] })
	const [added] = addActorRows(doc, id, [{ name: 'Jugendamt', cells: { goals: 'Kinder sind gut betreut' } }])
	const of = { block: 'table', id }
	const keep = (label: string, day: number) =>
		keepSnapshot(doc, { of, label, by: 'Karin Berg', state: stateOfTable(doc, id) }, on(day))
	return { doc, of, row: added?.row ?? '', keep }
}

it('[STAND1] a stand says who kept what and when, and never changes with the table', () => {
	const { doc, of, row, keep } = analysis()
	const before = stateOfTable(doc, of.id)
	const id = keep('  Gründungs\n werkstatt ', 9)
	editCell(doc, of.id, row, 'goals', 'etwas anderes')
	const [stand] = listSnapshots(doc, of)
	expect(stand).toMatchObject({ id, of, label: 'Gründungs werkstatt', kept: Date.UTC(2026, 2, 9), by: 'Karin Berg' })
	expect(readTableState(stand?.state)).toEqual(before)
})

it('[STAND2] the latest stands first, and only those of the block', () => {
	const { doc, of, keep } = analysis()
	analysis(doc).keep('von einer anderen Tabelle', 5)
	keep('März', 9)
	keep('Juni', 30)
	keep('Januar', 1)
	expect(listSnapshots(doc, of).map(({ label }) => label)).toEqual(['Juni', 'März', 'Januar'])
})

it('[STAND3] a stand is renamed and removed, and undo takes it back', () => {
	const { doc, of, keep } = analysis()
	const history = createHistory(doc, plenumMaps)
	const id = keep('März', 9)
	history.mark()
	renameSnapshot(doc, id, 'Gründung')
	renameSnapshot(doc, id, ' ')
	expect(listSnapshots(doc, of).map(({ label }) => label)).toEqual(['Gründung'])
	history.mark()
	removeSnapshot(doc, id)
	expect(listSnapshots(doc, of)).toEqual([])
	history.undo()
	expect(listSnapshots(doc, of).map(({ label }) => label)).toEqual(['Gründung'])
	renameSnapshot(doc, 'gone', 'x')
	history.destroy()
})

it('[STAND4] two people who keep a stand at once have two; what cannot be read is left out', () => {
	const { anna, ben } = twoPeople()
	const { of, keep } = analysis(anna)
	bothHear(anna, ben)
	keep('Anna', 9)
	keepSnapshot(ben, { of, label: 'Ben', by: '', state: stateOfTable(ben, of.id) }, on(10))
	snapshotsOf(ben).set('nonsense', 3)
	snapshotsOf(ben).set('empty', new Y.Map())
	bothHear(anna, ben)
	expect(listSnapshots(anna, of).map(({ label }) => label)).toEqual(['Ben', 'Anna'])
	expect(listSnapshots(ben, of)).toEqual(listSnapshots(anna, of))
})
