import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { nobody, StageContext, type StageRoom } from '../../../client/agenda/stage.ts'
import { type Destination, NavigationContext } from '../../../client/navigation/navigation.ts'
import { type BoardInItsRoom, BoardsApart } from '../../../client/sync/BoardsApart.ts'
import { createHistory, type History } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../client/sync/RoomContext.ts'
import type { SaveState } from '../../../client/sync/saveState.ts'
import { createValue } from '../../../client/sync/value.ts'
import { TrashPage } from '../../../client/trash/TrashPage.tsx'
import { addAgendaStep, listSteps, removeAgendaStep, saveAgenda } from '../../../shared/agenda/index.ts'
import { listSavedAgendas, removeSavedAgenda } from '../../../shared/agenda/saved.ts'
import { addBoard, boardsOf, removeBoard } from '../../../shared/board/boards.ts'
import { addCards, cardsOn, removeShapes } from '../../../shared/board/cards/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { ok } from '../../../shared/lib/result.ts'
import { shareRegistry } from '../../../shared/lib/sharedRegistry.ts'
import { addActors, addTask, listActors, removeActor, removeTask } from '../../../shared/registry/index.ts'
import { fakeServer } from '../fakeServer.ts'
import { furnish } from '../furnish.ts'
import { render, type Screen } from '../render.tsx'

const noon = new Date(2026, 9, 7, 12, 0).getTime()
const minutes = 60_000

let doc: Y.Doc
let stage: Y.Doc
let desk: Y.Doc
let history: History
let screen: Screen
let went: Destination[]
let removedRooms: string[]

async function open(role: RoomView['role'] = 'moderator', apart: readonly BoardInItsRoom[] = []) {
	const presence = createPresence(new Awareness(doc))
	const room: RoomView = { doc, history, presence, role, mayWrite: role !== 'reader' }
	const server = fakeServer()
	server.removeBoardRoom = async (_token, board) => {
		removedRooms.push(board)
		return ok({})
	}
	const view: StageRoom = {
		...{ doc: stage, desk, mayModerate: true, people: nobody, server, token: () => 'token' },
	}
	screen = await render(
		<RoomContext value={room}>
			<StageContext value={view}>
				<NavigationContext
					value={{ go: (to) => void went.push(to), arrived: createValue<Destination | undefined>(undefined) }}
				>
					<BoardsApart value={apart}>
						<TrashPage clock={{ now: () => noon }} />
					</BoardsApart>
				</NavigationContext>
			</StageContext>
		</RoomContext>,
	)
}

/** A board and a row of cards that Karol deleted today, an actor that Petra deleted yesterday. */
function deleteSome() {
	addBoard(doc, 'Ankommen')
	const board = addBoard(doc, 'Wer spricht wen an?')
	const ideas = addBoard(doc, 'Ideen')
	addCards(doc, board, [{ text: 'Hebammen', x: 0, y: 0 }])
	const [first = '', second = ''] = addCards(doc, ideas, [
		{ text: 'Laufzettel', x: 0, y: 0 },
		{ text: 'Café', x: 300, y: 0 },
	])
	const [actor = ''] = addActors(doc, [{ name: 'Elterncafé Uferstraße' }])
	removeBoard(doc, board, { by: 'Karol Nowicki', at: noon - 168 * minutes })
	removeShapes(doc, [first, second], { by: '', at: noon - 200 * minutes })
	removeActor(doc, actor, { by: 'Petra Sommerhage', at: noon - 26 * 60 * minutes })
	return { board, ideas, actor }
}

const lines = () => [...document.querySelectorAll('tbody tr')].map((row) => row.textContent)

beforeEach(() => {
	furnish()
	doc = new Y.Doc()
	stage = new Y.Doc()
	desk = new Y.Doc()
	history = createHistory(doc, plenumMaps)
	went = []
	removedRooms = []
})
afterEach(async () => {
	await screen.leave()
	history.destroy()
})

it('[BIN1] what was deleted last stands first, with its place, by whom and when', async () => {
	deleteSome()
	await open()
	expect(lines()).toHaveLength(3)
	expect(lines()[0]).toContain('Board „Wer spricht wen an?“1 Karte')
	expect(lines()[0]).toContain('Karol Nowickiheute, 09:12 Uhr')
	expect(lines()[1]).toContain('2 Karten „')
	expect(lines()[1]).toContain('IdeenOhne Namen')
	expect(lines()[2]).toContain('Beteiligte „Elterncafé Uferstraße“')
	expect(lines()[2]).toContain('Petra Sommerhagegestern, 10:00 Uhr')
})

it('[BIN1] an empty trash says what will lie in it, and nobody but the moderation is shown one', async () => {
	await open()
	expect(screen.text).toContain('Der Papierkorb ist leer.')
	await screen.leave()
	deleteSome()
	await open('participant')
	expect(screen.text).not.toContain('Karol')
})

it('[BIN2] one click brings a board back and leads there, another one lays it back as it lay', async () => {
	const { board } = deleteSome()
	await open()
	await screen.click('Board „Wer spricht wen an?“ zurückholen')
	expect(boardsOf(doc).map(({ id }) => id)).toContain(board)
	expect(lines()[0]).toContain('Zurückgeholt')
	expect(document.activeElement?.textContent).toBe('Rückgängig')
	await screen.click('Board „Wer spricht wen an?“ ansehen')
	expect(went).toEqual([{ to: 'board', board }])
	await screen.click('Zurückholen rückgängig machen: Board „Wer spricht wen an?“')
	expect(boardsOf(doc).map(({ id }) => id)).not.toContain(board)
	expect(lines()[0]).toContain('Karol Nowickiheute, 09:12 Uhr')
})

it('[BIN2] bringing back is a step of undo', async () => {
	const { ideas } = deleteSome()
	await open()
	const line = lines()[1] ?? ''
	await screen.click(`${/2 Karten „[^“]*“/u.exec(line)?.[0]} zurückholen`)
	expect(cardsOn(doc, ideas)).toMatchObject([{ cards: [{}, {}] }])
	await act(async () => history.undo())
	expect(cardsOn(doc, ideas)).toEqual([])
})

it('[BIN3] it is narrowed to a kind and to words', async () => {
	deleteSome()
	await open()
	const choice = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')]
	expect(choice.map(({ parentElement }) => parentElement?.textContent)).toEqual([
		'Alles 3',
		'Boards 1',
		'Bereiche und Karten 1',
		'Beteiligte und Beziehungen 1',
	])
	await act(async () => choice[3]?.click())
	expect(lines()).toHaveLength(1)
	await act(async () => choice[0]?.click())
	await act(async () => {
		const field = document.querySelector<HTMLInputElement>('input[type=search]')
		Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'karol')
		field?.dispatchEvent(new Event('input', { bubbles: true }))
	})
	expect(lines()).toHaveLength(1)
	expect(lines()[0]).toContain('Wer spricht wen an?')
})

it('[BIN4] deleting for good is asked about first, and undo does not bring it back', async () => {
	const { actor } = deleteSome()
	const task = addTask(doc, { text: 'Raum suchen' })
	history.step(() => removeTask(doc, task, { by: 'Petra', at: noon }))
	await open()
	await screen.click('Endgültig löschen …')
	expect(screen.text).toContain('4 Einträge endgültig löschen?')
	await screen.click('Abbrechen')
	expect(lines()).toHaveLength(4)
	await screen.click('Endgültig löschen …')
	await screen.click('Endgültig löschen')
	await screen.shows('Der Papierkorb ist leer.')
	await act(async () => history.undo())
	expect(doc.getMap('tasks').has(task)).toBe(false)
	expect(doc.getMap('actors').has(actor)).toBe(false)
	expect(listActors(doc)).toEqual([])
})

it('[BIN5] steps of the agenda and the moderation’s own agendas come back, too', async () => {
	const step = addAgendaStep(stage, { title: 'Ankommen', minutes: 10 })
	const agenda = saveAgenda(desk, 'Gründung, kurze Fassung', [{ title: 'Punkten', minutes: 120 }], noon)
	removeAgendaStep(stage, step, { by: 'Miriam', at: noon - minutes })
	removeSavedAgenda(desk, agenda, { by: 'Miriam', at: noon - 2 * minutes })
	await open()
	expect(lines()[0]).toContain('Schritte im Ablauf „Ankommen“1 Schritt, 10 Minuten')
	await screen.click('Schritte im Ablauf „Ankommen“ zurückholen')
	await screen.click('Eigener Ablauf „Gründung, kurze Fassung“ zurückholen')
	expect(listSteps(stage)).toMatchObject([{ title: 'Ankommen' }])
	expect(listSavedAgendas(desk)).toMatchObject([{ title: 'Gründung, kurze Fassung' }])
	await screen.click('Zurückholen rückgängig machen: Eigener Ablauf „Gründung, kurze Fassung“')
	expect(listSavedAgendas(desk)).toEqual([])
})

/** The analysis that only the moderation sees, in its own document, with a card and an actor that were deleted there. */
function hiddenBoard(): BoardInItsRoom {
	const draft = new Y.Doc()
	shareRegistry(draft, doc)
	const board = addBoard(draft, 'Initiativkreis')
	const [card = ''] = addCards(draft, board, [{ text: 'Das Jobcenter bremst', x: 0, y: 0 }])
	removeShapes(draft, [card], { by: 'Miriam', at: noon - minutes })
	const saving = createValue<SaveState>({ kind: 'saved' })
	return { board, room: { doc: draft, saving }, history: createHistory(draft, plenumMaps) }
}

it('[BIN6] what was deleted on a board that only the moderation sees lies here, too, and so does the board', async () => {
	deleteSome()
	const apart = hiddenBoard()
	const { board, room } = apart
	await open('moderator', [apart])
	expect(lines()).toHaveLength(4)
	await screen.click('Karte „Das Jobcenter bremst“ zurückholen')
	expect(cardsOn(room.doc, board)).toMatchObject([{ cards: [{ text: 'Das Jobcenter bremst' }] }])
	await act(async () => removeBoard(room.doc, board, { by: 'Miriam', at: noon }))
	await screen.shows('Board „Initiativkreis“')
	await screen.click('Board „Initiativkreis“ zurückholen')
	expect(boardsOf(room.doc).map(({ id }) => id)).toEqual([board])
	expect(removedRooms).toEqual([])
})

it('[BIN6] deleted for good, its room goes, and the others stay', async () => {
	const { ideas } = deleteSome()
	const apart = hiddenBoard()
	const { board, room } = apart
	removeBoard(room.doc, board, { by: 'Miriam', at: noon })
	await open('moderator', [apart])
	await screen.click('Mehr zu Board „Initiativkreis“')
	await screen.click('Endgültig löschen …')
	await screen.click('Endgültig löschen')
	await vi.waitFor(() => expect(screen.text).not.toContain('Board „Initiativkreis“'))
	expect(room.doc.getMap('records').size).toBe(0)
	expect(removedRooms).toEqual([board])
	expect(boardsOf(doc).map(({ id }) => id)).toContain(ideas)
})

const choose = (label: string, words: string) =>
	act(async () => {
		const selects = [...document.querySelectorAll<HTMLSelectElement>('.trash-narrow select')]
		const select = selects.find(({ labels }) => labels?.[0]?.textContent?.startsWith(label))
		const option = [...(select?.options ?? [])].find(({ text }) => text.startsWith(words))
		if (!select || !option) throw new Error(`no ${words} among ${label}`)
		select.value = option.value
		select.dispatchEvent(new Event('change', { bubbles: true }))
	})

it('[BIN7] what one person deleted within some time comes back at once, in one transaction and one step of undo', async () => {
	const { ideas } = deleteSome()
	const cards = addCards(
		doc,
		ideas,
		Array.from({ length: 12 }, (_, i) => ({ text: `Gedanke ${i + 1}`, x: i * 200, y: 0 })),
	)
	for (const [i, card] of cards.entries())
		removeShapes(doc, [card], { by: 'Jonas', at: noon - (i < 8 ? i : 300) * minutes })
	const task = addTask(doc, { text: 'Raum suchen' })
	removeTask(doc, task, { by: 'Jonas', at: noon - 5 * minutes })
	await open()
	expect(screen.text).not.toContain('Einträge zurückholen')
	await choose('Gelöscht von', 'Jonas (10)')
	expect(lines()).toHaveLength(10)
	await choose('Wann', 'in der letzten Stunde')
	expect(lines()).toHaveLength(9)
	let updates = 0
	doc.on('update', () => updates++)
	await screen.click('Alle 9 Einträge von Jonas zurückholen')
	expect(updates).toBe(1)
	expect(cardsOn(doc, ideas)[0]?.cards).toHaveLength(8)
	expect(screen.text).toContain('9 Einträge zurückgeholt.')
	expect(document.activeElement?.textContent).toBe('Rückgängig')
	await act(async () => history.undo())
	expect(cardsOn(doc, ideas)).toEqual([])
	await act(async () => history.redo())
	expect(cardsOn(doc, ideas)[0]?.cards).toHaveLength(8)
	await screen.click('Rückgängig')
	expect(cardsOn(doc, ideas)).toEqual([])
	await choose('Wann', 'seit Beginn')
	expect(lines()).toHaveLength(10)
	await choose('Gelöscht von', 'Ohne Namen (1)')
	expect(lines()).toHaveLength(1)
	await screen.click('Diesen Eintrag zurückholen')
	expect(cardsOn(doc, ideas)[0]?.cards).toHaveLength(2)
})

it('[BIN7] also from a board that only the moderation sees', async () => {
	deleteSome()
	const apart = hiddenBoard()
	const { board, room } = apart
	await open('moderator', [apart])
	await choose('Gelöscht von', 'Miriam (1)')
	await screen.click('Diesen Eintrag von Miriam zurückholen')
	expect(cardsOn(room.doc, board)).toMatchObject([{ cards: [{ text: 'Das Jobcenter bremst' }] }])
	await act(async () => apart.history.undo())
	expect(cardsOn(room.doc, board)).toEqual([])
})
