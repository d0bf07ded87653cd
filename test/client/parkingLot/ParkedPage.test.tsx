import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type Destination, NavigationContext } from '../../../client/navigation/navigation.ts'
import { ParkedPage } from '../../../client/parkingLot/ParkedPage.tsx'
import { createHistory, type History } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../client/sync/RoomContext.ts'
import { createValue, type WritableValue } from '../../../client/sync/value.ts'
import { addBoard, removeBoard } from '../../../shared/board/boards.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { listParked, park, setParkedDone } from '../../../shared/parkingLot/index.ts'
import { listTasks } from '../../../shared/registry/index.ts'
import { furnish } from '../furnish.ts'
import { press, write } from '../keyboard.ts'
import { render, type Screen } from '../render.tsx'

let doc: Y.Doc
let history: History
let awareness: Awareness
let screen: Screen
let arrived: WritableValue<Destination | undefined>
let went: Destination[]

async function open(role: RoomView['role'] = 'participant') {
	const room: RoomView = { doc, history, presence: createPresence(awareness), role, mayWrite: role !== 'reader' }
	screen = await render(
		<RoomContext value={room}>
			<NavigationContext value={{ go: (to) => went.push(to), arrived }}>
				<ParkedPage />
			</NavigationContext>
		</RoomContext>,
	)
}

beforeEach(() => {
	furnish()
	doc = new Y.Doc()
	history = createHistory(doc, plenumMaps)
	awareness = new Awareness(doc)
	arrived = createValue<Destination | undefined>(undefined)
	went = []
})
afterEach(async () => {
	await screen.leave()
	awareness.destroy()
	vi.unstubAllGlobals()
})

const texts = () => listParked(doc).map(({ text }) => text)
const shown = () => [...document.querySelectorAll<HTMLTextAreaElement>('li textarea')].map(({ value }) => value)

test('[TOPIC2] an empty list says how something comes into it; who may only read is told what to expect', async () => {
	await open('reader')
	expect(screen.text).toContain('Noch nichts im Themenspeicher.')
	expect(document.querySelector('input, textarea')).toBeNull()
	await act(async () => void park(doc, { text: 'Wer zahlt?', by: 'Jugendamt' }))
	await screen.shows('Wer zahlt?')
	await screen.shows('von Jugendamt')
	expect(screen.has('Erledigt')).toBe(false)
})

test('[TOPIC2] Enter adds a topic, pasted lines are one topic each', async () => {
	await open()
	const field = document.querySelector<HTMLInputElement>('form input')
	await act(async () => field?.focus())
	await write('Wer zahlt?')
	await press('Enter')
	expect(texts()).toEqual(['Wer zahlt?'])
	const paste = new Event('paste', { bubbles: true, cancelable: true })
	Object.assign(paste, { clipboardData: { getData: () => 'Datenschutz\n\nKita-Zeiten\n' } })
	await act(async () => void field?.dispatchEvent(paste))
	expect(texts()).toEqual(['Wer zahlt?', 'Datenschutz', 'Kita-Zeiten'])
	await act(async () => history.undo())
	expect(texts()).toEqual(['Wer zahlt?'])
})

test('[TOPIC3] Alt and an arrow move a topic past its neighbour among those that are open, and keep the focus', async () => {
	const ids = ['a', 'b', 'c'].map((text) => park(doc, { text }))
	setParkedDone(doc, ids[1] ?? '', true)
	await open()
	expect(shown()).toEqual(['a', 'c', 'b'])
	await act(async () => document.querySelector<HTMLElement>('li textarea')?.focus())
	await press('ArrowDown', { altKey: true })
	expect(texts().filter((text) => text !== 'b')).toEqual(['c', 'a'])
	expect((document.activeElement as HTMLTextAreaElement).value).toBe('a')
})

test('[TOPIC4] a topic becomes a task once, and leads to it', async () => {
	park(doc, { text: 'Wer zahlt?' }, { id: 'topic' })
	await open()
	await screen.click('Als Maßnahme')
	const [task] = listTasks(doc)
	expect(task?.text).toBe('Wer zahlt?')
	expect(listParked(doc)).toMatchObject([{ done: true, task: task?.id }])
	expect(screen.text).toContain('1 Thema erledigt')
	await screen.click('Zur Maßnahme')
	expect(went).toEqual([{ to: 'tasks', task: task?.id }])
	await act(async () => history.undo())
	expect(listTasks(doc)).toEqual([])
	expect(screen.has('Als Maßnahme')).toBe(true)
})

test('[TOPIC4] what is removed can be brought back with one click, as long as that is what undo does', async () => {
	park(doc, { text: 'Wer zahlt?' })
	park(doc, { text: 'Datenschutz' })
	await open()
	await act(async () => void history.step(() => {}))
	const trigger = screen.button('Mehr zu „Wer zahlt?“')
	await act(async () => {
		trigger.focus()
		trigger.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
	})
	await screen.click('Entfernen')
	expect(texts()).toEqual(['Datenschutz'])
	expect(screen.text).toContain('„Wer zahlt?“ ist entfernt.')
	await screen.click('Rückgängig')
	expect(texts()).toEqual(['Wer zahlt?', 'Datenschutz'])
	expect(screen.text).not.toContain('ist entfernt')
})

test('[TOPIC5] the way back leads to where it came up, and says when that is gone', async () => {
	addBoard(doc, 'Fahrplan')
	const board = addBoard(doc, 'Gründungsabend')
	park(doc, { text: 'Wer zahlt?', origin: { board, shape: 'shape:one' } })
	await open()
	await screen.click('Zeigen: Gründungsabend')
	expect(went).toEqual([{ to: 'board', board, shape: 'shape:one' }])
	await act(async () => removeBoard(doc, board))
	await screen.shows('Der Ort, an dem es aufkam, ist nicht mehr da.')
})
