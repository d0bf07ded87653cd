import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { MethodsContext } from '../../../client/blocks/MethodsContext.ts'
import { TablePage } from '../../../client/blocks/table/TablePage.tsx'
import { createHistory, type History } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../client/sync/RoomContext.ts'
import { addActorRows, editCell, listTables, readCell, rowsOf } from '../../../shared/blocks/table/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { methodOf } from '../../../shared/methods/index.ts'
import { findActor, renameActor } from '../../../shared/registry/index.ts'
import { textFields } from '../../../shared/text/fields.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'
import { furnish } from '../furnish.ts'
import { render, type Screen } from '../render.tsx'

/** How often each cell was drawn, by place. */
const drawn = new Map<string, number>()
vi.mock('../../../client/blocks/table/TextCell.tsx', async (original) => {
	const module = await original<typeof import('../../../client/blocks/table/TextCell.tsx')>()
	return {
		...module,
		TextCell(props: Parameters<typeof module.TextCell>[0]) {
			const place = `${props.row}/${props.column}`
			drawn.set(place, (drawn.get(place) ?? 0) + 1)
			return module.TextCell(props)
		},
	}
})

let doc: Y.Doc
let history: History
let awareness: Awareness
let table: string
let screen: Screen

async function open(role: RoomView['role'] = 'participant') {
	const room: RoomView = { doc, history, presence: createPresence(awareness), role, mayWrite: role !== 'reader' }
	screen = await render(
		<RoomContext value={room}>
			<MethodsContext value={methodOf}>
				<TablePage tableId={table} />
			</MethodsContext>
		</RoomContext>,
	)
}

beforeEach(() => {
	furnish()
	doc = auenbrueck()
	history = createHistory(doc, plenumMaps)
	awareness = new Awareness(doc)
	table = listTables(doc)[0]?.id ?? ''
	drawn.clear()
})

afterEach(async () => {
	await screen.leave()
	awareness.destroy()
	vi.unstubAllGlobals()
})

const rowAt = (i: number) => rowsOf(doc, table)[i]?.id ?? ''
function cell(row: number, column: string): HTMLElement {
	const found = document.querySelector<HTMLElement>(`[data-cell="${rowAt(row)}/${column}"]`)
	if (!found) throw new Error(`no cell ${row}/${column}`)
	return found
}
const focused = () => document.activeElement?.closest<HTMLElement>('[data-cell]')?.dataset.cell
const place = (row: number, column: string) => `${rowAt(row)}/${column}`
const go = (row: number, column: string) => act(async () => cell(row, column).focus())

const press = (key: string, modifiers: KeyboardEventInit = {}) =>
	act(async () => {
		document.activeElement?.dispatchEvent(
			new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }),
		)
	})
/** Types as a keyboard does: each key first, then the letter if nobody took it. */
async function write(words: string) {
	for (const key of words) {
		await press(key)
		await act(async () => {
			const field = document.activeElement
			if (!(field instanceof HTMLTextAreaElement)) return
			field.setRangeText(key, field.selectionStart, field.selectionEnd, 'end')
			field.dispatchEvent(new InputEvent('input', { bubbles: true }))
		})
	}
}

it('typing replaces, Enter goes down, Escape takes back what was typed', async () => {
	await open()
	await go(0, 'strategy')
	await write('Neu')
	expect(readCell(doc, table, rowAt(0), 'strategy')).toBe('Neu')
	await press('Enter')
	expect(focused()).toBe(place(1, 'strategy'))
	const before = readCell(doc, table, rowAt(1), 'strategy')
	await press('Enter')
	await write(' und mehr')
	expect(readCell(doc, table, rowAt(1), 'strategy')).toBe(`${before} und mehr`)
	await press('Escape')
	expect(readCell(doc, table, rowAt(1), 'strategy')).toBe(before)
	expect(focused()).toBe(place(1, 'strategy'))
})

it('arrows, Tab, Home and End walk through the grid; one cell is a stop for Tab', async () => {
	await open()
	await go(0, 'name')
	await press('ArrowDown')
	await press('End')
	expect(focused()).toBe(place(1, 'strategy'))
	await press('Tab')
	expect(focused()).toBe(place(2, 'name'))
	await press('Tab', { shiftKey: true })
	await press('Home', { ctrlKey: true })
	expect(focused()).toBe(place(0, 'name'))
	expect(document.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1)
})

it('a question mark marks the cell as open and takes nothing away', async () => {
	await open()
	await go(0, 'goals')
	await press('?')
	expect(cell(0, 'goals').textContent).toMatch(/^\? Mehr Alleinerziehende/u)
	await press('z', { ctrlKey: true })
	expect(cell(0, 'goals').textContent).toMatch(/^Mehr Alleinerziehende/u)
})

it('only the cell somebody writes in is drawn again', async () => {
	await open()
	drawn.clear()
	await act(async () => editCell(doc, table, rowAt(3), 'conflicts', 'von anderswo'))
	expect([...drawn]).toEqual([[place(3, 'conflicts'), 1]])
})

it('a new row draws no other row again', async () => {
	await open()
	drawn.clear()
	await act(async () => void addActorRows(doc, table, [{ name: 'Hebammen' }]))
	expect(new Set([...drawn.keys()].map((key) => key.split('/')[0]))).toEqual(new Set([rowAt(19)]))
})

it('a renamed actor is renamed in the table at once', async () => {
	await open()
	await act(async () => renameActor(doc, rowsOf(doc, table)[0]?.actor ?? '', 'Jobcenter Neu'))
	expect(cell(0, 'name').textContent).toContain('Jobcenter Neu')
	await go(1, 'name')
	await press('F2')
	await write(' Mitte')
	expect(findActor(doc, rowsOf(doc, table)[1]?.actor ?? '')?.name).toBe('Jugendamt Mitte')
})

it('typing where somebody else is adds to their words instead of replacing them', async () => {
	awareness.states.set(0, {
		roster: { 9: { participant: 'p', name: 'Meral Aydin', organisation: '', role: 'participant' } },
	})
	awareness.states.set(9, { e: `${table}/${place(0, 'goals')}` })
	await open()
	await act(async () => awareness.setLocalState({ p: 'page:x' }))
	expect(cell(0, 'goals').textContent).toContain('Meral A.')
	const before = readCell(doc, table, rowAt(0), 'goals')
	await go(0, 'goals')
	await write('x')
	expect(readCell(doc, table, rowAt(0), 'goals')).toBe(`${before}x`)
})

it('tells the others which cell one is in, and that one has left', async () => {
	await open()
	await go(2, 'interests')
	expect(awareness.getLocalState()?.e).toBe(`${table}/${place(2, 'interests')}`)
	await act(async () => cell(2, 'interests').blur())
	expect(awareness.getLocalState()?.e).toBeUndefined()
})

it('a block from a spreadsheet fills the rows from a fresh one on, and words stay words where something stands', async () => {
	await open()
	await act(async () => void addActorRows(doc, table, [{ name: '' }]))
	await go(19, 'name')
	await press('F2')
	const pasted = (copied: string) => {
		const paste = new Event('paste', { bubbles: true, cancelable: true })
		Object.assign(paste, { clipboardData: { getData: () => copied } })
		return act(async () => document.activeElement?.dispatchEvent(paste))
	}
	expect(await pasted('Praxis\r\nHebammen\r\n')).toBe(false)
	const names = () => rowsOf(doc, table).map(({ actor }) => findActor(doc, actor ?? '')?.name)
	expect(names().slice(19)).toEqual(['Praxis', 'Hebammen'])
	await go(19, 'name')
	await press('F2')
	expect(await pasted('am\tMarkt'), 'left to the field').toBe(true)
})

it('a block from a spreadsheet fills cells, and rows that are missing', async () => {
	await open()
	await go(18, 'name')
	const paste = new Event('paste', { bubbles: true, cancelable: true })
	Object.assign(paste, { clipboardData: { getData: () => 'Praxis\tGesundheit\r\nHebammen\tWohnen\r\n' } })
	await act(async () => void document.activeElement?.dispatchEvent(paste))
	const actors = rowsOf(doc, table).map(({ actor }) => findActor(doc, actor ?? ''))
	expect(actors.slice(18).map((actor) => [actor?.name, actor?.field])).toEqual([
		['Praxis', 'health'],
		['Hebammen', 'housing'],
	])
	await press('z', { ctrlKey: true })
	expect(rowsOf(doc, table)).toHaveLength(19)
})

it('[FIELD1] a cell takes of a hundred thousand letters what it holds, typed or pasted, a name likewise', async () => {
	await open()
	const much = 'x'.repeat(100_000)
	await go(0, 'goals')
	await press('Enter')
	await act(async () => {
		const field = document.activeElement as HTMLTextAreaElement
		field.setRangeText(much, 0, field.value.length, 'end')
		field.dispatchEvent(new InputEvent('input', { bubbles: true }))
	})
	expect(readCell(doc, table, rowAt(0), 'goals')).toBe('x'.repeat(textFields.tableCell.limit))
	await press('Enter')
	await go(1, 'name')
	const paste = new Event('paste', { bubbles: true, cancelable: true })
	Object.assign(paste, { clipboardData: { getData: () => `${much}\t\t${much}` } })
	await act(async () => void document.activeElement?.dispatchEvent(paste))
	const { actor = '' } = rowsOf(doc, table)[1] ?? {}
	expect(findActor(doc, actor)?.name).toBe('x'.repeat(textFields.actorName.limit))
})

it('[FIELD4] blanks around the words of a cell go when one leaves it, in the same step of undo', async () => {
	await open()
	const before = readCell(doc, table, rowAt(0), 'goals')
	await go(0, 'goals')
	await write(' Neu ')
	await press('Enter')
	expect(readCell(doc, table, rowAt(0), 'goals')).toBe('Neu')
	await press('z', { ctrlKey: true })
	expect(readCell(doc, table, rowAt(0), 'goals')).toBe(before)
})

it('[TABLE2] a removed row says that its entry stays, and the next row has the focus', async () => {
	await open()
	await go(0, 'goals')
	await press('F10', { shiftKey: true })
	await screen.click('Zeile entfernen')
	expect(rowsOf(doc, table)).toHaveLength(18)
	await screen.shows('Im Beteiligtenverzeichnis bleibt der Eintrag')
})

it('[TABLE5] Alt and an arrow move the row past its neighbour and keep the cell; at the edge it stays', async () => {
	await open()
	const [first = '', second = '', third = ''] = rowsOf(doc, table).map(({ id }) => id)
	const order = () => rowsOf(doc, table).map(({ id }) => id)
	await go(0, 'goals')
	await press('ArrowUp', { altKey: true })
	expect(order().slice(0, 3)).toEqual([first, second, third])
	await press('ArrowDown', { altKey: true })
	await press('ArrowDown', { altKey: true })
	expect(order().slice(0, 3)).toEqual([second, third, first])
	expect(focused()).toBe(`${first}/goals`)
	const last = rowsOf(doc, table).length - 1
	await go(last, 'goals')
	const bottom = rowAt(last)
	await press('ArrowDown', { altKey: true })
	expect(rowAt(last)).toBe(bottom)
	await press('ArrowUp', { altKey: true })
	expect(rowAt(last - 1)).toBe(bottom)
	await press('z', { ctrlKey: true })
	expect(rowAt(last)).toBe(bottom)
})

it('who may only read can walk but not write', async () => {
	await open('reader')
	await go(0, 'goals')
	const before = doc.getMap('tables').toJSON()
	await write('x')
	await press('Delete')
	await press('?')
	await press('ArrowRight')
	expect(focused()).toBe(place(0, 'interests'))
	expect(doc.getMap('tables').toJSON()).toEqual(before)
	expect(screen.has('Neue Zeile')).toBe(false)
})

const touch = (type: string, row: number, column: string) =>
	act(async () => {
		const event = new PointerEvent(type, { bubbles: true, cancelable: true, pointerType: 'touch', button: 0 })
		cell(row, column).dispatchEvent(event)
	})

it('a tap chooses a cell, the next one opens it, and a finger that scrolls does neither', async () => {
	await open()
	await touch('pointerdown', 1, 'goals')
	await touch('pointercancel', 1, 'goals')
	expect(focused()).toBeUndefined()

	await touch('pointerdown', 1, 'goals')
	await touch('pointerup', 1, 'goals')
	expect(focused()).toBe(place(1, 'goals'))
	await touch('pointerdown', 1, 'goals')
	await touch('pointercancel', 1, 'goals')
	expect(document.querySelector('textarea')).toBeNull()

	await touch('pointerdown', 1, 'goals')
	await touch('pointerup', 1, 'goals')
	expect(document.activeElement).toBeInstanceOf(HTMLTextAreaElement)
})

it('on a phone a card leads to the entry, and takes its row out without deleting the actor', async () => {
	vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }))
	await open()
	const [row, next] = rowsOf(doc, table)
	expect(screen.has('Angaben bearbeiten')).toBe(true)
	await screen.click('Zeile entfernen')
	expect(rowsOf(doc, table)[0]?.id).toBe(next?.id)
	expect(findActor(doc, row?.actor ?? '')?.name).toBe('Jobcenter Auenbrück')
	await screen.shows('Jobcenter Auenbrück')
})
