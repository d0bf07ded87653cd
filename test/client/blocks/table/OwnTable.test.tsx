import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { MethodsContext } from '../../../../client/blocks/MethodsContext.ts'
import { fetchDialogs } from '../../../../client/blocks/table/dialogs.ts'
import { TablePage } from '../../../../client/blocks/table/TablePage.tsx'
import { createHistory, type History } from '../../../../client/sync/history.ts'
import { createPresence } from '../../../../client/sync/presence.ts'
import { RoomContext } from '../../../../client/sync/RoomContext.ts'
import { allColumnsOf, listTables, readCell, rowsOf, subjectOfTable } from '../../../../shared/blocks/table/index.ts'
import { plenumMaps } from '../../../../shared/board/plenum.ts'
import { seededRandom } from '../../../../shared/lib/random.ts'
import { methodOf } from '../../../../shared/methods/index.ts'
import { ownTable } from '../../../../shared/methods/own-table/index.ts'
import { furnish } from '../../furnish.ts'
import { render, type Screen } from '../../render.tsx'

let doc: Y.Doc
let history: History
let awareness: Awareness
let screen: Screen

const table = () => listTables(doc)[0]?.id ?? ''
async function open(filled: boolean) {
	if (filled) ownTable.sample(doc, 'de', seededRandom(1))
	else ownTable.found(doc, seededRandom(1))
	screen = await render(
		<RoomContext value={{ doc, history, presence: createPresence(awareness), role: 'participant', mayWrite: true }}>
			<MethodsContext value={methodOf}>
				<TablePage tableId={table()} />
			</MethodsContext>
		</RoomContext>,
	)
	await vi.waitFor(
		() => expect(document.querySelector('tfoot, .table-subject, [data-section], .table-cards')).not.toBeNull(),
		10_000,
	)
}

beforeEach(() => {
	furnish()
	fetchDialogs()
	doc = new Y.Doc()
	history = createHistory(doc, plenumMaps)
	awareness = new Awareness(doc)
})
afterEach(async () => {
	await screen.leave()
	awareness.destroy()
	vi.unstubAllGlobals()
})

const columnCalled = (label: string) => allColumnsOf(doc, table()).find((column) => column.label === label)?.id ?? ''
const rowAt = (at: number) => rowsOf(doc, table())[at]?.id ?? ''
const says = (row: number, label: string) => readCell(doc, table(), rowAt(row), columnCalled(label))
async function go(row: number, label: string) {
	const place = `[data-cell="${rowAt(row)}/${columnCalled(label)}"]`
	await vi.waitFor(() => expect(document.querySelector(place)).not.toBeNull(), 10_000)
	await act(async () => document.querySelector<HTMLElement>(place)?.focus())
}
const press = (key: string) =>
	act(async () => {
		document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
	})
async function type(words: string) {
	const field = document.activeElement as HTMLInputElement
	await act(async () => {
		Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words)
		field.dispatchEvent(new Event('input', { bubbles: true }))
	})
}

it('[TABLE19] X sets a cross and takes it back, ? marks it as open, a number is typed; undo goes step by step', async () => {
	await open(true)
	await go(0, 'Nennungen')
	await press('x')
	expect(says(0, 'Nennungen')).toBe('X')
	await press('x')
	expect(says(0, 'Nennungen')).toBe('')
	await press('?')
	expect(says(0, 'Nennungen')).toBe('?')
	await press('1')
	await type('12')
	await press('Enter')
	expect(says(0, 'Nennungen')).toBe('12')
	await act(async () => history.undo())
	expect(says(0, 'Nennungen')).toBe('?')
})

it('[TABLE21] in a cell of choices Enter opens the list, an arrow and Enter choose, and words it does not know can join it', async () => {
	await open(true)
	await go(0, 'Aufwand')
	expect(says(0, 'Aufwand')).toBe('gering')
	await press('Enter')
	expect(document.activeElement?.getAttribute('role')).toBe('combobox')
	await press('ArrowDown')
	await press('Enter')
	expect(says(0, 'Aufwand')).toBe('mittel')
	await go(1, 'Aufwand')
	await press('Enter')
	await type('riesig')
	await press('Enter')
	expect(says(1, 'Aufwand')).toBe('riesig')
	await go(2, 'Aufwand')
	await press('Enter')
	await press('ArrowDown')
	await press('Escape')
	expect(says(2, 'Aufwand')).toBe('mittel')
})

it('[TABLE27] on a phone a closed card says what its row answers, in each column people have set up', async () => {
	furnish({ phone: true })
	await open(true)
	const card = document.querySelector('.table-cards details:not([open]) summary')
	expect(card?.textContent).toContain('Zu jeder Einrichtung eine Ansprechperson benennen')
	expect(card?.textContent).toContain('Aufwand: gering')
	expect(card?.textContent).toContain('Wirkung: hoch')
	expect(card?.textContent).toMatch(/Bis: \d+\. /)
})

it('[TABLE18] an empty table asks what its rows are about', async () => {
	await open(false)
	const choice = [...document.querySelectorAll<HTMLLabelElement>('.table-subject label')]
	expect(choice.map(({ textContent }) => textContent)).toContain('Bedarfe')
	await act(async () =>
		choice
			.find(({ textContent }) => textContent === 'Bedarfe')
			?.querySelector('input')
			?.click(),
	)
	expect(subjectOfTable(doc, table())).toBe('need')
	expect(document.querySelector('thead th')?.textContent).toContain('Bedarfe')
})
