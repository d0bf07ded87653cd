import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { BoardInItsRoom } from '../../../client/sync/BoardsApart.ts'
import { createHistory } from '../../../client/sync/history.ts'
import type { SaveState } from '../../../client/sync/saveState.ts'
import { createValue } from '../../../client/sync/value.ts'
import { noteDisplay } from '../../../shared/access/index.ts'
import type { StepDraft } from '../../../shared/agenda/index.ts'
import { boardsOf } from '../../../shared/board/boards.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { addMethodBoard } from '../../../shared/methods/methodBoard.ts'
import { simulationGame } from '../../../shared/methods/simulation-game/index.ts'
import { openPult, type Pult } from '../console/pult.tsx'
import { serverAway } from '../fakeServer.ts'
import { furnish } from '../furnish.ts'
import { press } from '../keyboard.ts'

let pult: Pult
beforeEach(() => furnish())
afterEach(async () => {
	await pult.leave()
	vi.unstubAllGlobals()
})

const agenda: readonly StepDraft[] = [
	{ title: 'Rollen verteilen', minutes: 10, conducts: 'cast' },
	{ title: 'Spielen', conducts: 'play' },
]

/** A board with a Planspiel that lies in a room of its own. */
function apart(): BoardInItsRoom {
	const doc = new Y.Doc()
	addMethodBoard(doc, simulationGame, { locale: 'de', random: seededRandom(1) })
	const room = { doc, saving: createValue<SaveState>({ kind: 'saved' }) }
	return { board: boardsOf(doc)[0]?.id ?? '', room, history: createHistory(doc, plenumMaps) }
}

/** The agenda plays it on its board. */
const open = (hidden: BoardInItsRoom, steps = agenda, stage = new Y.Doc()) =>
	openPult(
		steps.map((step) => ({ ...step, board: hidden.board })),
		'moderator',
		{ stage, desk: new Y.Doc() },
		[hidden],
	)

it('[PLAYED12] the step says that the board is hidden and who sees what once it is open, and opens it', async () => {
	const hidden = apart()
	pult = await open(hidden)
	await press('n')
	await pult.screen.shows('Das Planspiel liegt auf einem Board, das nur die Moderation sieht: „Planspiel“.')
	expect(pult.screen.text).toContain('Alle lesen dann Szenen und Rollen')
	const give = vi.spyOn(pult.server, 'giveBoard')
	pult.server.refuses = serverAway
	await pult.screen.click('Board für alle öffnen')
	await pult.screen.shows('Keine Verbindung zum Server.')
	pult.server.refuses = undefined
	await pult.screen.click('Board für alle öffnen')
	expect(give).toHaveBeenLastCalledWith('token', hidden.board, 'write')
	// The server moves it to the boards of all.
	await act(async () => Y.applyUpdate(pult.plenum, Y.encodeStateAsUpdate(hidden.room.doc)))
	await pult.screen.shows('Besetzung')
	expect(pult.screen.text).not.toContain('das nur die Moderation sieht')
})

it('[PLAYED12] a board that all read and only the moderation writes says so', async () => {
	const [hidden, stage] = [apart(), new Y.Doc()]
	noteDisplay(stage, 'display-1', hidden.board)
	pult = await open(hidden, agenda, stage)
	await press('n')
	await pult.screen.shows('auf dem nur die Moderation schreibt: „Planspiel“')
})

it('[PLAYED12] without such an agenda it stands among the plays, with its lock, and asks first', async () => {
	pult = await open(apart(), [{ title: 'Ankommen' }])
	await press('n')
	await pult.screen.shows('Planspiel leiten: ohne Fall')
	expect(pult.screen.has('Board für alle öffnen')).toBe(false)
	await pult.screen.click('Planspiel leiten: ohne Fall')
	expect(pult.screen.has('Board für alle öffnen')).toBe(true)
})
