import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { nobody, StageContext } from '../../../client/agenda/stage.ts'
import { ErrorBoundary } from '../../../client/pages/ErrorBoundary.tsx'
import { BrokenBoard } from '../../../client/pages/workshop/BrokenBoard.tsx'
import { QuarantineNotice } from '../../../client/quarantine/QuarantineNotice.tsx'
import { tellRefused } from '../../../client/quarantine/refused.ts'
import { createHistory, type History } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext } from '../../../client/sync/RoomContext.ts'
import { addBoard } from '../../../shared/board/boards.ts'
import { addCards } from '../../../shared/board/cards/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { quarantineReasonsOf } from '../../../shared/board/quarantine/index.ts'
import { recordsOf } from '../../../shared/board/records.ts'
import { fillForeignTypes, horrors } from '../../helpers/vandal.ts'
import { type FakeServer, fakeServer } from '../fakeServer.ts'
import { furnish } from '../furnish.ts'
import { press } from '../keyboard.ts'
import { render, type Screen } from '../render.tsx'

let doc: Y.Doc
let board: string
let history: History
let server: FakeServer
let screen: Screen

async function open() {
	const presence = createPresence(new Awareness(doc))
	screen = await render(
		<RoomContext value={{ doc, history, presence, role: 'moderator', mayWrite: true }}>
			<StageContext value={{ doc: new Y.Doc(), mayModerate: true, people: nobody, server, token: () => 'karin' }}>
				<QuarantineNotice />
			</StageContext>
		</RoomContext>,
	)
}
const ruin = (...names: string[]) =>
	act(async () =>
		doc.transact(() => {
			for (const name of names) horrors[name]?.(doc, board)
		}, 'vandal'),
	)

beforeEach(() => {
	furnish()
	doc = new Y.Doc()
	board = addBoard(doc, 'Ideen')
	addCards(doc, board, [{ text: 'Hebammen', x: 0, y: 0 }])
	history = createHistory(doc, plenumMaps)
	server = fakeServer()
})
afterEach(async () => {
	await screen.leave()
	vi.unstubAllGlobals()
})

test('[NOTSHOWN1] a whole board says nothing; what falls into quarantine is told at once, until it is gone', async () => {
	await open()
	expect(screen.text).toBe('')
	await ruin('a card at x = 1e308')
	await screen.shows('Ein Eintrag passt auf kein Board und wird nicht gezeigt.')
	await ruin('more boards than a workshop may have')
	await screen.shows('4.802 Einträge passen auf kein Board')
	await act(async () => {
		doc.transact(() => {
			for (const id of quarantineReasonsOf(doc).keys()) recordsOf(doc).delete(id)
		})
	})
	await vi.waitFor(() => expect(screen.text).toBe(''))
})

test('[NOTSHOWN1] the message can be closed, and comes back when there is more', async () => {
	await open()
	await ruin('a card at x = 1e308')
	await screen.click('Hinweis schließen')
	expect(screen.text).toBe('')
	await ruin('a card as wide as infinity')
	await screen.shows('2 Einträge passen auf kein Board')
})

test('[NOTSHOWN1] what only the canvas refuses is told, too', async () => {
	await open()
	await act(async () => {
		recordsOf(doc).set('shape:odd', new Y.Map<unknown>([['b', { typeName: 'shape', type: 'hologram' }]]))
		tellRefused(doc, ['shape:odd'])
	})
	await screen.click('Ansehen')
	await screen.shows('unlesbar oder dieser Version unbekannt')
})

test('[NOTSHOWN2] each entry says what it is, why it is not shown and how large it is', async () => {
	await ruin('a card at x = 1e308', 'a text of 500,000 letters')
	await open()
	await screen.click('Ansehen')
	const lines = [...document.querySelectorAll('.quarantine li')].map(({ textContent }) => textContent)
	expect(lines).toEqual([
		'Karte„Unfug“Lage oder Maße außerhalb des Boardsunter 1 KBEntfernen',
		`Karte„${'x'.repeat(80)}“zu groß489 KBEntfernen`,
	])
})

test('[NOTSHOWN2] one is removed with the keyboard, the focus goes on, and undo brings it back', async () => {
	await ruin('a card at x = 1e308', 'a text of 500,000 letters', 'a list in 4,000 lists, in props')
	await open()
	await screen.click('Ansehen')
	const [first] = document.querySelectorAll<HTMLElement>('.quarantine li button')
	await act(async () => first?.focus())
	await act(async () => first?.click())
	expect(quarantineReasonsOf(doc).size).toBe(2)
	expect(document.activeElement?.textContent).toBe('Entfernen')
	await screen.shows('1 Eintrag ist entfernt.')
	await press('z', { ctrlKey: true })
	expect(quarantineReasonsOf(doc).size).toBe(3)
	await vi.waitFor(() => expect(document.querySelectorAll('.quarantine li')).toHaveLength(3))
})

test('[NOTSHOWN2] all of a few are removed in one step, which undo takes back', async () => {
	await ruin('a card at x = 1e308', 'a card as wide as infinity', 'a list in 4,000 lists, in props')
	await open()
	await screen.click('Ansehen')
	expect(screen.text).not.toContain('Frühere Stände')
	await screen.click('Alle entfernen')
	await screen.shows('Alle Einträge werden gezeigt.')
	await screen.click('Rückgängig')
	expect(quarantineReasonsOf(doc).size).toBe(3)
})

test('[NOTSHOWN2] of thousands the first are listed; all are removed for good, and that is said before', async () => {
	await ruin('more boards than a workshop may have')
	await open()
	await screen.click('Ansehen')
	expect(document.querySelectorAll('.quarantine li')).toHaveLength(30)
	await screen.shows('und 4.771 weitere Einträge')
	await screen.shows('holt „Rückgängig“ nicht zurück')
	await screen.click('Alle entfernen')
	await screen.shows('4.801 Einträge sind entfernt. Der Weg zurück führt über „Frühere Stände“.')
	expect(screen.has('Rückgängig')).toBe(false)
	history.undo()
	expect(quarantineReasonsOf(doc).size).toBe(0)
})

test('[NOTSHOWN3] what other programs left is told when it is much, and emptied by the server', async () => {
	await open()
	await act(async () => fillForeignTypes(doc, 1000))
	expect(screen.text).toBe('')
	await act(async () => fillForeignTypes(doc, 62_000))
	await screen.shows('Fremde Programme haben 6')
	server.left = { bytes: 62_000, count: 1, types: [{ room: 'plenum', name: 'vandal', bytes: 62_000 }] }
	await screen.click('Ansehen')
	await screen.shows('61 KB, auf keiner Seite zu sehen.')
	server.refuses = { id: 'storageAway' }
	await screen.click('Endgültig leeren')
	await screen.shows('Das hat nicht geklappt.')
	server.refuses = undefined
	await screen.click('Endgültig leeren')
	await screen.shows('Die Daten fremder Programme sind gelöscht.')
	expect(server.left.bytes).toBe(0)
})

test('[NOTSHOWN4] a board that cannot be drawn says so, leads on to its list, and is tried again', async () => {
	vi.spyOn(console, 'error').mockImplementation(() => {})
	let isBroken = true
	const onPlain = vi.fn()
	screen = await render(
		<ErrorBoundary
			instead={(error, again) => <BrokenBoard error={error} plain="Liste" onPlain={onPlain} onAgain={again} />}
		>
			<Canvas fails={() => isBroken} />
		</ErrorBoundary>,
	)
	expect(screen.text).toContain('Dieses Board lässt sich hier gerade nicht zeichnen.')
	expect(screen.text).toContain('Es geht nichts verloren.')
	await screen.click('Zur Liste')
	expect(onPlain).toHaveBeenCalledOnce()
	isBroken = false
	await screen.click('Noch einmal versuchen')
	expect(screen.text).toBe('Das Board')
	vi.restoreAllMocks()
})

function Canvas({ fails }: { fails: () => boolean }) {
	if (fails()) throw new RangeError('Maximum call stack size exceeded')
	return <p>Das Board</p>
}
