import { act, useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { MethodsContext } from '../../../client/blocks/MethodsContext.ts'
import { TableBar } from '../../../client/blocks/table/TableBar.tsx'
import { TablePage } from '../../../client/blocks/table/TablePage.tsx'
import { TablePanel } from '../../../client/blocks/table/TablePanel.tsx'
import { type Destination, NavigationContext } from '../../../client/navigation/navigation.ts'
import { createHistory, type History } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../client/sync/RoomContext.ts'
import { createValue } from '../../../client/sync/value.ts'
import { askedToTake, takeOver } from '../../../client/taking/ask.ts'
import { addColumn, columnsOf, editCell, listTables, readCell, rowsOf } from '../../../shared/blocks/table/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { methodOf } from '../../../shared/methods/index.ts'
import { findActor, listTasks, renameActor } from '../../../shared/registry/index.ts'
import { listSnapshots } from '../../../shared/snapshots/index.ts'
import { take as takeAs } from '../../../shared/taking/index.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'
import { furnish } from '../furnish.ts'
import { focused, press, tabTo, write } from '../keyboard.ts'
import { render, type Screen } from '../render.tsx'

/* What is done here is done with the keyboard alone. */

let doc: Y.Doc
let history: History
let awareness: Awareness
let table: string
let screen: Screen
let went: Destination[]

/** The table without canvas with its bar and its panel, as the page of a board shows them. */
function Place() {
	const [isOpen, open] = useState(false)
	return (
		<>
			<TableBar id={table} view="plain" panel={{ isOpen, toggle: () => open(!isOpen) }} />
			<TablePage tableId={table} />
			{isOpen && <TablePanel id={table} onClose={() => open(false)} />}
		</>
	)
}

async function open({ role = 'moderator', phone = false }: { role?: RoomView['role']; phone?: boolean } = {}) {
	furnish({ phone })
	const room: RoomView = { doc, history, presence: createPresence(awareness), role, mayWrite: role !== 'reader' }
	const arrived = createValue<Destination | undefined>(undefined)
	const navigation = {
		arrived,
		go: (destination: Destination) => {
			went.push(destination)
			arrived.set({ ...destination })
		},
	}
	screen = await render(
		<NavigationContext value={navigation}>
			<RoomContext value={room}>
				<MethodsContext value={methodOf}>
					<Place />
				</MethodsContext>
			</RoomContext>
		</NavigationContext>,
	)
}

beforeEach(() => {
	doc = auenbrueck()
	went = []
	history = createHistory(doc, plenumMaps)
	awareness = new Awareness(doc)
	table = listTables(doc)[0]?.id ?? ''
})

afterEach(async () => {
	await screen.leave()
	awareness.destroy()
	history.destroy()
	vi.unstubAllGlobals()
})

const rowAt = (i: number) => rowsOf(doc, table)[i]?.id ?? ''
const focusedCell = () => document.activeElement?.closest<HTMLElement>('[data-cell]')?.dataset.cell
const go = (row: number, column: string) =>
	act(async () => document.querySelector<HTMLElement>(`[data-cell="${rowAt(row)}/${column}"]`)?.focus())
const labels = () => columnsOf(doc, table).map(({ id, label }) => label ?? id)
const shownNames = () => [...document.querySelectorAll('tbody .table-name')].map((name) => name.textContent)
/** Writes over the name that is selected, and takes it. */
async function name(words: string) {
	await act(async () => (document.activeElement as HTMLInputElement).setRangeText(words))
	await press('Enter')
}
/** Goes to an entry of the open menu by its letters, as menus allow, and takes it. */
async function take(item: string) {
	for (let i = 0; i < 20 && focused() !== item; i++) await press('ArrowDown')
	expect(focused()).toBe(item)
	await press('Enter')
}

it('[TABLE11] a column of one’s own is added, named, filled, moved and renamed', async () => {
	await open()
	await tabTo('Spalten')
	await press('Enter')
	await take('Spalte hinzufügen')
	expect(focused()).toBe('Name der Spalte')
	await name('Frist')
	expect(labels().at(-1)).toBe('Frist')
	expect(focused()).toBe('Spalte „Frist“')

	const own = columnsOf(doc, table).at(-1)?.id ?? ''
	await go(0, own)
	await write('Mai')
	await press('Enter')
	expect(readCell(doc, table, rowAt(0), own)).toBe('Mai')

	await go(0, own)
	await press('ArrowUp')
	expect(focused()).toBe('Spalte „Frist“')
	await press('ArrowLeft', { altKey: true })
	expect(labels().slice(-2)).toEqual(['Frist', 'strategy'])
	await press('F2')
	expect(focused()).toBe('Name der Spalte')
	await name('Bis wann')
	expect(labels().slice(-2)).toEqual(['Bis wann', 'strategy'])
})

it('[TABLE11] Escape leaves no column behind', async () => {
	await open()
	const before = doc.getMap('tables').toJSON()
	await tabTo('Spalten')
	await press('Enter')
	await take('Spalte hinzufügen')
	await press('Escape')
	expect(columnsOf(doc, table)).toHaveLength(6)
	expect(Object.keys(doc.getMap('tables').toJSON()[table].columns)).toEqual(Object.keys(before[table].columns))
})

it('[TABLE12] a hidden column says how it comes back, and comes back', async () => {
	await open()
	await go(0, 'conflicts')
	await press('ArrowUp')
	await press('Enter')
	await take('Für alle ausblenden')
	expect(labels()).not.toContain('conflicts')
	await screen.shows('unter „Spalten“ kommt sie zurück')
	await tabTo('Spalten')
	await press('Enter')
	await take('„Konflikte“ wieder zeigen')
	expect(labels()[4]).toBe('conflicts')
})

it('[TABLE13] a column that was removed comes back with Strg+Z', async () => {
	const own = addColumn(doc, table, 'Frist')
	history.mark()
	await open()
	await go(0, own)
	await press('ArrowUp')
	await press('Enter')
	await take('Spalte entfernen')
	expect(labels()).not.toContain('Frist')
	await screen.shows('Die Spalte „Frist“ ist entfernt.')
	await go(0, 'goals')
	await press('z', { ctrlKey: true })
	expect(labels()).toContain('Frist')
})

it('the heads of the columns are walked by arrow keys, and lead back into the table', async () => {
	await open()
	await go(0, 'goals')
	await press('ArrowUp')
	expect(focused()).toBe('Spalte „Ziele“')
	await press('ArrowRight')
	expect(focused()).toBe('Spalte „Interessen“')
	await press('ArrowDown')
	expect(focusedCell()).toBe(`${rowAt(0)}/interests`)
})

it('a filter of one’s own says what it leaves out, and one key shows all again', async () => {
	await open()
	await tabTo('Filter')
	await press('Enter')
	await tabTo('Nur Zeilen mit offenen Zellen')
	await act(async () => (document.activeElement as HTMLInputElement).click())
	await press('Escape')
	expect(shownNames()).toHaveLength(9)
	await screen.shows('Gefiltert: 9 von 19.')
	await screen.shows('auf dem Board bleiben alle Zeilen')
	expect(rowsOf(doc, table)).toHaveLength(19)
	await tabTo('Alle zeigen')
	await press('Enter')
	expect(shownNames()).toHaveLength(19)
	expect(screen.text).not.toContain('Gefiltert')
})

it('an order of one’s own moves nothing for the others, and rows are not moved in it', async () => {
	await open()
	const order = rowsOf(doc, table).map(({ id }) => id)
	await tabTo('Reihenfolge')
	await press('Enter')
	await take('Konflikte: offene und leere zuerst')
	expect(shownNames().slice(0, 6)).toEqual([
		'Familienzentrum Kastanienhof',
		'Treff Anker',
		'Runder Tisch Kinderarmut',
		'Tagespflegeverein Däumling',
		'Schuldnerberatung am Markt',
		'Gesundheitsamt, Frühe Hilfen',
	])
	await go(2, 'goals')
	await press('ArrowDown', { altKey: true })
	expect(rowsOf(doc, table).map(({ id }) => id)).toEqual(order)
})

it('[SUM9] a finding shows its cell, and becomes a task', async () => {
	await open()
	await tabTo('Befunde 19')
	await press('Enter')
	await screen.shows('Es fehlt: Frauen- oder Mütterzentrum')
	await tabTo('Zeigen')
	await press('Enter')
	expect(focusedCell()).toBe(`${rowAt(3)}/strategy`)
	expect(document.querySelector('[data-shown]')).toBe(document.activeElement?.closest('[data-shown]'))
	expect(screen.text).toContain('Bildungswerk Untere Mühle: noch keine Strategie')
	const before = listTasks(doc).length
	await tabTo('Als Maßnahme')
	await press('Enter')
	const tasks = listTasks(doc)
	expect(tasks).toHaveLength(before + 1)
	expect(tasks.map(({ text }) => text)).toContain('Strategie für Bildungswerk Untere Mühle absprechen')
})

it('[SUM9] whoever is shown a place finds it, also behind a filter of their own', async () => {
	await open()
	await tabTo('Suchen')
	await write('Jugendamt')
	expect(shownNames().length).toBeLessThan(19)
	await tabTo('Befunde 19')
	await press('Enter')
	await tabTo('Zeigen')
	await press('Enter')
	expect(shownNames()).toHaveLength(19)
	expect(focusedCell()).toBe(`${rowAt(3)}/strategy`)
})

it('[DIFF1] then and now: keep a stand, change things, compare row by row, end', async () => {
	await open()
	await tabTo('Vergleichen')
	await press('Enter')
	await screen.shows('Noch kein Zwischenstand gesichert.')
	await tabTo('Zwischenstand sichern')
	await press('Enter')
	expect(focused()).toBe('Name des Zwischenstands')
	await write(' im Rathaus')
	await press('Enter')
	const [stand] = listSnapshots(doc, { block: 'table', id: table })
	expect(stand?.label).toMatch(/^Zwischenstand vom .* im Rathaus$/u)

	await act(async () => {
		editCell(doc, table, rowAt(0), 'goals', 'Alleinerziehende in guter Arbeit')
		renameActor(doc, rowsOf(doc, table)[1]?.actor ?? '', 'Fachbereich Jugend')
	})
	await tabTo(`„${stand?.label}“ mit heute vergleichen`)
	await press('Enter')
	await screen.shows('1 umbenannt und 1 Zelle geändert.')
	await screen.shows('„Jugendamt“ heißt jetzt „Fachbereich Jugend“.')
	const changed = await vi.waitFor(() => {
		const compared = document.querySelector('.table-compared')
		if (!compared) throw new Error('the rows of then and now are not beside each other')
		return compared
	})
	expect(changed.querySelectorAll('tbody tr')).toHaveLength(2)
	expect([...changed.querySelectorAll('ins')].map((piece) => piece.textContent)).toContain('neu: Fachbereich Jugend')
	expect([...changed.querySelectorAll('del')].map((piece) => piece.textContent)).toContain('entfernt: Jugendamt')
	await tabTo('Vergleich beenden')
	await press('Enter')
	expect(document.querySelector('[role=grid]')).not.toBeNull()
})

it('[STAND3] the moderation renames and removes stands; others do not', async () => {
	await open()
	await tabTo('Vergleichen')
	await press('Enter')
	await tabTo('Zwischenstand sichern')
	await press('Enter')
	await press('Enter')
	const [stand] = listSnapshots(doc, { block: 'table', id: table })
	await tabTo(`Zwischenstand „${stand?.label}“`)
	await press('Enter')
	await take('Umbenennen')
	await write('!')
	await press('Enter')
	const [renamed] = listSnapshots(doc, { block: 'table', id: table })
	expect(renamed?.label).toBe(`${stand?.label}!`)
	await tabTo(`Zwischenstand „${renamed?.label}“`)
	await press('Enter')
	await take('Entfernen')
	expect(listSnapshots(doc, { block: 'table', id: table })).toEqual([])
	await act(async () => history.undo())
	await screen.leave()
	await open({ role: 'participant' })
	await tabTo('Vergleichen')
	await press('Enter')
	await screen.shows(`${renamed?.label}`)
	expect(screen.has(`Zwischenstand „${renamed?.label}“`)).toBe(false)
})

it('who may only read compares, but keeps no stand and changes no column', async () => {
	await open({ role: 'reader' })
	await tabTo('Vergleichen')
	await press('Enter')
	expect(screen.has('Zwischenstand sichern')).toBe(false)
	expect(screen.has('Spalten')).toBe(false)
	await go(0, 'goals')
	await press('ArrowUp')
	await press('Enter')
	expect([...document.querySelectorAll('[role=menuitem]')].map((item) => item.textContent)).toEqual([
		'Ziele: offene und leere zuerst',
		'Ziele: ausgefüllte zuerst',
	])
})

it('on a phone the name is written on its card, and a finding opens the card it is about', async () => {
	await open({ phone: true })
	const [first] = rowsOf(doc, table)
	await act(async () => document.querySelector('details')?.setAttribute('open', ''))
	await tabTo('Name: Jobcenter Auenbrück')
	await press('Enter')
	await write(' Süd')
	await press('Enter')
	expect(findActor(doc, first?.actor ?? '')?.name).toBe('Jobcenter Auenbrück Süd')
	expect(document.querySelector('textarea')).toBeNull()
	await act(async () => document.querySelector('details')?.removeAttribute('open'))
	await tabTo('Befunde 19', { back: true })
	await press('Enter')
	await tabTo('Zeigen')
	await press('Enter')
	const opened = document.querySelector('details[open]')
	expect(opened?.querySelector('summary')?.textContent).toContain('Bildungswerk Untere Mühle')
	expect(focused()).toMatch(/^Strategie/u)
	// The panel covers a phone: it made way.
	expect(screen.text).not.toContain('Verwerfen')
})

it('[TAKING6] a strategy is offered as a task at its cell, by keyboard, and the cell leads to the task it became', async () => {
	await open()
	const element = `${rowAt(0)}/strategy`
	await go(0, 'strategy')
	const button = () => document.querySelector<HTMLElement>(`[data-cell="${element}"] > .taken-here > button`)
	await vi.waitFor(() => expect(button()?.getAttribute('aria-label')).toBe('Als Maßnahme übernehmen …'))
	await press('Enter', { altKey: true })
	expect(askedToTake.get()).toEqual({ places: [{ block: 'table', id: table, element }], as: 'task' })
	takeOver([])
	await go(0, 'goals')
	await press('Enter', { altKey: true })
	expect(askedToTake.get()).toBeUndefined()
	const from = { block: 'table', id: table, element }
	const { made } = await act(async () => takeAs(doc, 'task', [{ from, text: 'Gespräch führen', answers: {} }]))
	await vi.waitFor(() => expect(button()?.dataset.taken).toBe('task'))
	expect(document.querySelectorAll('[data-taken]')).toHaveLength(1)
	await go(0, 'strategy')
	await press('Enter', { altKey: true })
	expect(went).toContainEqual({ to: 'tasks', task: made[0] })
	expect(document.querySelectorAll(`[data-cell="${element}"] [data-kind="icon"]`)).toHaveLength(0)
})

it('[TAKING6] who may only read is offered nothing and follows what was taken; a phone has both as buttons of their own', async () => {
	await open({ role: 'reader' })
	await go(0, 'strategy')
	expect(document.querySelector('.taken-here')).toBeNull()
	await screen.leave()
	await open({ phone: true })
	await vi.waitFor(() =>
		expect(document.querySelector('.taken-here > button')?.textContent).toBe('Als Maßnahme übernehmen …'),
	)
	await act(async () => document.querySelector<HTMLElement>('.taken-here > button')?.click())
	expect(askedToTake.get()?.as).toBe('task')
	takeOver([])
})

it('[TABLE16] Miriam sees the rows as cards by field, moves the Jobcenter with the keyboard, and undo puts it back', async () => {
	await open()
	const cards = () => [...document.querySelectorAll<HTMLElement>('[data-card]')]
	const placeOf = (card: string) =>
		document.querySelector(`[data-card="${card}"]`)?.closest('ul')?.getAttribute('aria-label')
	await tabTo('Karten')
	await press('Enter')
	await expect.poll(() => cards().length).toBe(rowsOf(doc, table).length)
	const [first] = cards()
	const card = first?.dataset.card ?? ''
	const actor = rowsOf(doc, table).find(({ id }) => id === card)?.actor ?? ''
	const before = { place: placeOf(card), field: findActor(doc, actor)?.field }
	await act(async () => first?.focus())
	await press('ArrowRight', { altKey: true })
	expect(findActor(doc, actor)?.field).not.toBe(before.field)
	expect(placeOf(card)).not.toBe(before.place)
	expect((document.activeElement as HTMLElement).dataset.card).toBe(card)
	await act(async () => void history.undo())
	expect(findActor(doc, actor)?.field).toBe(before.field)
	expect(placeOf(card)).toBe(before.place)

	await tabTo('Karten')
	await press('Enter')
	expect(cards()).toEqual([])
	expect(shownNames().length).toBe(rowsOf(doc, table).length)
})

it('[TABLE16] who may only read sees the cards and moves none', async () => {
	await open({ role: 'reader' })
	await tabTo('Karten')
	await press('Enter')
	await expect.poll(() => document.querySelectorAll('[data-card]').length).toBe(rowsOf(doc, table).length)
	const first = document.querySelector<HTMLElement>('[data-card]')
	const actor = rowsOf(doc, table).find(({ id }) => id === first?.dataset.card)?.actor ?? ''
	const before = findActor(doc, actor)
	await act(async () => first?.focus())
	await press('ArrowRight', { altKey: true })
	expect(findActor(doc, actor)).toEqual(before)
	expect(first?.closest('li')?.draggable).toBe(false)
})
