import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { type ShownRow, useActor, useColumns, useRows, useSummary } from '../../../../client/blocks/table/observe.ts'
import { addActorRows, columnsOf, editCell, listTables, rowsOf } from '../../../../shared/blocks/table/index.ts'
import { renameActor } from '../../../../shared/registry/index.ts'
import { auenbrueck } from '../../../helpers/auenbrueck.ts'
import { render, type Screen } from '../../render.tsx'

let anna: Y.Doc
let ben: Y.Doc
let table: string
let screen: Screen
/** How often the whole table was drawn, and each row; how often its summary was read. */
let whole = 0
let rows = new Map<string, number>()
let summaries = 0

const summary = (doc: Y.Doc) => {
	summaries++
	return rowsOf(doc, table).length
}

function Table() {
	whole++
	useColumns(anna, table)
	return useRows(anna, table).map((row) => <Row key={row.id} row={row} />)
}
function Row({ row }: { row: ShownRow }) {
	rows.set(row.id, (rows.get(row.id) ?? 0) + 1)
	return <p>{useActor(anna, row.actor)?.name}</p>
}
const Summary = () => <b>{useSummary(anna, summary)}</b>

beforeEach(async () => {
	vi.useFakeTimers()
	anna = auenbrueck()
	ben = new Y.Doc()
	Y.applyUpdate(ben, Y.encodeStateAsUpdate(anna))
	table = listTables(anna)[0]?.id ?? ''
	screen = await render(
		<>
			<Table />
			<Summary />
		</>,
	)
	await vi.advanceTimersByTimeAsync(1000)
	whole = 0
	rows = new Map()
	summaries = 0
})
afterEach(async () => {
	await screen.leave()
	vi.useRealTimers()
})

/** Ben does something on his screen, and Anna's hears of it. */
const benDoes = (deed: () => void) =>
	act(async () => {
		deed()
		Y.applyUpdate(anna, Y.encodeStateAsUpdate(ben, Y.encodeStateVector(anna)))
	})

it('[DERIVE5] letters that somebody writes into a cell elsewhere draw no table and no row', async () => {
	const [row] = rowsOf(ben, table)
	const column = columnsOf(ben, table)[1]?.id ?? ''
	for (let i = 0; i < 100; i++) {
		await benDoes(() => editCell(ben, table, row?.id ?? '', column, 'Ein langer Satz. '.repeat(6).slice(0, i)))
		await act(() => vi.advanceTimersByTimeAsync(5))
	}
	await act(() => vi.advanceTimersByTimeAsync(1000))
	expect([whole, rows.size]).toEqual([0, 0])
	expect(summaries, 'at most once a frame').toBeLessThanOrEqual(500 / 16 + 2)
	expect(summaries).toBeGreaterThan(0)
})

it('[DERIVE1] an actor that is renamed elsewhere draws its own row and no other', async () => {
	const [first] = rowsOf(ben, table)
	await benDoes(() => renameActor(ben, first?.actor ?? '', 'Frühförderstelle Nord'))
	await act(() => vi.advanceTimersByTimeAsync(1000))
	expect(screen.text).toContain('Frühförderstelle Nord')
	expect([whole, ...rows]).toEqual([0, [first?.id, 1]])
})

it('[DERIVE5] a row that comes from elsewhere is there after a frame', async () => {
	await benDoes(() => void addActorRows(ben, table, [{ name: 'Elternbeirat' }]))
	await act(() => vi.advanceTimersByTimeAsync(16))
	expect(screen.text).toContain('Elternbeirat')
})
