import { act, Suspense } from 'react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { MethodsContext } from '../../../client/blocks/MethodsContext.ts'
import { type Destination, NavigationContext } from '../../../client/navigation/navigation.ts'
import { blockViews } from '../../../client/pages/workshop/blockViews.ts'
import { PlainStage } from '../../../client/pages/workshop/PlainStage.tsx'
import { createHistory } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext } from '../../../client/sync/RoomContext.ts'
import { createValue } from '../../../client/sync/value.ts'
import { addBoard } from '../../../shared/board/boards.ts'
import { addCards, removeShapes } from '../../../shared/board/cards/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { readAllRecords } from '../../../shared/board/records.ts'
import { layResult } from '../../../shared/collected/index.ts'
import { methodOf } from '../../../shared/methods/index.ts'
import { readRoadmap } from '../../../shared/roadmap/index.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'
import { furnish } from '../furnish.ts'
import { render, type Screen } from '../render.tsx'

let doc: Y.Doc
let screen: Screen
const arrived = createValue<Destination | undefined>(undefined)

// The views arrive when they are first shown; here they have arrived.
beforeAll(() => Promise.all([import('../../../client/board/list/BoardList.tsx'), blockViews.table.load()]))
beforeEach(() => {
	furnish()
	doc = auenbrueck()
	arrived.set(undefined)
})
afterEach(async () => {
	await screen.leave()
	vi.unstubAllGlobals()
})

async function open(id: string) {
	const board = readRoadmap(doc).find((each) => each.id === id)
	if (!board) throw new Error('no such board')
	const presence = createPresence(new Awareness(doc))
	screen = await render(
		<RoomContext value={{ doc, history: createHistory(doc, plenumMaps), presence, role: 'moderator', mayWrite: true }}>
			<MethodsContext value={methodOf}>
				<NavigationContext value={{ go: () => {}, arrived }}>
					<Suspense fallback="lädt">
						<PlainStage board={board} toolbarIn={null} />
					</Suspense>
				</NavigationContext>
			</MethodsContext>
		</RoomContext>,
	)
}
/** The board of the Beteiligtenanalyse, with nothing on it but the table. */
function tableBoard(): string {
	const { id = '', shape } = readRoadmap(doc).find(({ ref }) => ref?.block === 'table') ?? {}
	const others = [...readAllRecords(doc).values()].filter((each) => each.parentId === id && each.id !== shape)
	removeShapes(
		doc,
		others.map((each) => each.id),
	)
	return id
}
const fold = () => document.querySelector<HTMLDetailsElement>('.list-beside')

test('[LIST10] a board without a method is a list as a whole, also where a single result lies on it', async () => {
	const board = addBoard(doc, 'Gründungsabend')
	const settings = { kind: 'position', from: 'nie', to: 'immer', attribution: 'anonymous' } as never
	const about = 'Wie oft treffen wir uns?'
	const result = { kind: 'position', about, from: 'nie', to: 'immer', voters: 0, forOthers: 0 } as never
	layResult(doc, { id: 'r1', about, board, settings } as never, result)
	addCards(doc, board, [{ text: 'Kaffee', x: 0, y: 2000 }])
	await open(board)
	await screen.shows('Einzelne Karten')
	expect(document.querySelector<HTMLTextAreaElement>('.list-lines textarea')?.value).toBe('Kaffee')
	expect(document.querySelector('.table-page')).toBeNull()
})

test('[LIST10] on a board with a method the other things on it stand below its view, and nothing if there are none', async () => {
	const board = tableBoard()
	await open(board)
	await vi.waitFor(async () => {
		await act(async () => {})
		expect(document.querySelector('.table-page')).not.toBeNull()
	})
	expect(fold()).toBeNull()
	await act(async () => void addCards(doc, board, [{ text: 'Kaffee', x: 0, y: 9000 }]))
	await screen.shows('1 Karte auf diesem Board')
	expect(fold()?.open).toBe(false)
})

test('[LIST7] a way to a card below a table unfolds the list', async () => {
	const board = tableBoard()
	const [card = ''] = addCards(doc, board, [{ text: 'Kaffee', x: 0, y: 9000 }])
	await open(board)
	await screen.shows('1 Karte auf diesem Board')
	await act(async () => arrived.set({ to: 'board', board, shape: card }))
	expect(fold()?.open).toBe(true)
	expect(document.activeElement).toBe(document.querySelector(`[data-shape="${card}"]`))
})
