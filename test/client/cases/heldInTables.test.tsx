import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { MethodsContext } from '../../../client/blocks/MethodsContext.ts'
import { fetchDialogs } from '../../../client/blocks/table/dialogs.ts'
import { TablePage } from '../../../client/blocks/table/TablePage.tsx'
import { asked, fetchHeld } from '../../../client/cases/asking.ts'
import InventedQuestion from '../../../client/cases/InventedQuestion.tsx'
import { ReadMethodFile } from '../../../client/files/ReadMethodFile.tsx'
import { createHistory, type History } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext } from '../../../client/sync/RoomContext.ts'
import { listTables, rowsOf, setSubject } from '../../../shared/blocks/table/index.ts'
import { addNamedRows } from '../../../shared/blocks/table/rows.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { writeMethodFile } from '../../../shared/files/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { methodOf } from '../../../shared/methods/index.ts'
import { ownTable } from '../../../shared/methods/own-table/index.ts'
import { editCase, listCases } from '../../../shared/registry/index.ts'
import { furnish } from '../furnish.ts'
import { render, type Screen } from '../render.tsx'

let doc: Y.Doc
let history: History
let awareness: Awareness
let screen: Screen
/** everything that left this device */
let sent: string[]

async function open(children: React.ReactNode) {
	doc.on('update', (update) => sent.push(Buffer.from(update).toString('latin1')))
	screen = await render(
		<RoomContext value={{ doc, history, presence: createPresence(awareness), role: 'participant', mayWrite: true }}>
			<MethodsContext value={methodOf}>
				{children}
				<InventedQuestion />
			</MethodsContext>
		</RoomContext>,
	)
}

const table = () => listTables(doc)[0]?.id ?? ''

/** A table whose rows are cases, with one row. */
async function openTable() {
	ownTable.found(doc, seededRandom(1))
	setSubject(doc, table(), 'case')
	addNamedRows(doc, table(), [{ name: 'Alleinerziehend' }])
	await open(<TablePage tableId={table()} />)
	await goToTitle()
}
async function goToTitle() {
	const place = `[data-cell="${rowsOf(doc, table())[0]?.id}/name"]`
	await vi.waitFor(() => expect(document.querySelector(place)).not.toBeNull(), 10_000)
	await act(async () => document.querySelector<HTMLElement>(place)?.focus())
}

beforeEach(() => {
	furnish()
	fetchDialogs()
	fetchHeld()
	doc = new Y.Doc()
	sent = []
	history = createHistory(doc, plenumMaps)
	awareness = new Awareness(doc)
})
afterEach(async () => {
	await act(async () => asked.get()?.answer(false))
	await screen.leave()
	awareness.destroy()
	vi.unstubAllGlobals()
})

const press = (key: string) =>
	act(async () => {
		document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
	})
async function type(words: string) {
	const field = document.activeElement as HTMLTextAreaElement
	await act(async () => {
		field.value = words
		field.dispatchEvent(new InputEvent('input', { bubbles: true }))
	})
}
const titles = () => listCases(doc).map(({ title }) => title)
const said = (words: string) => sent.some((update) => update.includes(words))
const isAsked = () => vi.waitFor(() => expect(document.querySelector('.case-held')).not.toBeNull())
async function answer(isInvented: boolean) {
	if (isInvented) await act(async () => document.querySelector<HTMLInputElement>('.case-held input')?.click())
	await screen.click(isInvented ? 'Eintragen' : 'Nicht eintragen')
}

it('[CASES8] a title that names a real person is asked about before a letter of it is stored; another one is not', async () => {
	await openTable()
	await press('Enter')
	await type('Frau Kaya, geb. 3.5.1994')
	expect(said('Kaya')).toBe(false)
	await press('Enter')
	await isAsked()
	expect(said('Kaya')).toBe(false)
	await answer(false)
	expect(titles()).toEqual(['Alleinerziehend'])
	await goToTitle()
	await press('Enter')
	await type('Frau Kaya, drei Kinder')
	await press('Enter')
	await vi.waitFor(() => expect(titles()).toEqual(['Frau Kaya, drei Kinder']))
	expect(document.querySelector('.case-held')).toBeNull()
	expect(said('1994')).toBe(false)
})

it('[CASES8] it is entered once somebody says that it is invented, as one step of undo', async () => {
	await openTable()
	await press('Enter')
	await type('Erfunden am 3.5.1994')
	await press('Enter')
	await isAsked()
	await answer(true)
	expect(titles()).toEqual(['Erfunden am 3.5.1994'])
	await act(async () => history.undo())
	expect(titles()).toEqual(['Alleinerziehend'])
})

it('[CASES8] pasted rows of cases are asked about, with what stands beside their titles', async () => {
	await openTable()
	const paste = (copied: string) => {
		const event = new Event('paste', { bubbles: true, cancelable: true })
		Object.assign(event, { clipboardData: { getData: () => copied } })
		return act(async () => void document.activeElement?.dispatchEvent(event))
	}
	await paste('Wohnungslos\tTel. 0208 4711 22\r\nSchulden\tseit Mai\r\n')
	await isAsked()
	expect(document.querySelector('.case-held')?.textContent).toContain('0208 4711 22')
	expect(titles()).toEqual(['Alleinerziehend'])
	await answer(false)
	expect(said('4711')).toBe(false)
	// The dialog gives the focus back to the cell.
	await vi.waitFor(() => expect(document.activeElement?.closest('table')).not.toBeNull())
	await paste('Wohnungslos\r\nSchulden\r\n')
	await vi.waitFor(() => expect(titles().sort()).toEqual(['Schulden', 'Wohnungslos']))
})

it('[CASES8] cases inside a file of a method are asked about before anything of the file is entered', async () => {
	const other = new Y.Doc()
	ownTable.found(other, seededRandom(1))
	const id = listTables(other)[0]?.id ?? ''
	setSubject(other, id, 'case')
	addNamedRows(other, id, [{ name: 'Umzug' }])
	const [told] = listCases(other)
	editCase(other, told?.id ?? '', 'contacts', 'Aktenzeichen 4711/2024 beim Jugendamt')
	const held = writeMethodFile(other, { block: 'table', id })
	await open(<ReadMethodFile onBoard={() => {}}>{() => null}</ReadMethodFile>)
	const read = async (text: string) => {
		const input = document.querySelector<HTMLInputElement>('input[type=file]')
		Object.defineProperty(input, 'files', { value: [new File([text], 'fall.json')], configurable: true })
		await act(async () => input?.dispatchEvent(new Event('change', { bubbles: true })))
	}
	await read(held)
	await isAsked()
	expect(document.querySelector('.case-held')?.textContent).toContain('4711/2024')
	expect([boardsOf(doc), titles()]).toEqual([[], []])
	await answer(false)
	expect([boardsOf(doc), titles(), sent]).toEqual([[], [], []])
	await read(held.replace('4711/2024 ', ''))
	await vi.waitFor(() => expect(titles()).toEqual(['Umzug']))
	expect(boardsOf(doc)).toHaveLength(1)
})
