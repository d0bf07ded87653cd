import { afterEach, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { nobody, StageContext } from '../../../client/agenda/stage.ts'
import { useBoardsToShow } from '../../../client/console/settings/useBoardsToShow.ts'
import { type BoardInItsRoom, BoardsApart } from '../../../client/sync/BoardsApart.ts'
import { createHistory } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext } from '../../../client/sync/RoomContext.ts'
import type { SaveState } from '../../../client/sync/saveState.ts'
import { createValue } from '../../../client/sync/value.ts'
import { noteDisplay } from '../../../shared/access/index.ts'
import { addBoard } from '../../../shared/board/boards.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { fakeServer } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'

let screen: Screen
afterEach(() => screen.leave())

/** A board in a room of its own. */
function apart(name: string): BoardInItsRoom {
	const doc = new Y.Doc()
	const board = addBoard(doc, name)
	return {
		board,
		room: { doc, saving: createValue<SaveState>({ kind: 'saved' }) },
		history: createHistory(doc, plenumMaps),
	}
}

function Names() {
	const { forAll, hidden } = useBoardsToShow()
	const names = (boards: typeof forAll) => boards.map(({ name }) => `[${name}]`).join('')
	return <p>{`${names(forAll)} opens ${names(hidden)}`}</p>
}

it('[APART11] a step can show what all read, and open what only the moderation sees', async () => {
	const plenum = new Y.Doc()
	addBoard(plenum, 'Netzwerkbild')
	const stage = new Y.Doc()
	const [analysis, plans] = [apart('Beteiligtenanalyse'), apart('Nur für uns')]
	noteDisplay(stage, 'display-1', analysis.board)
	const presence = createPresence(new Awareness(plenum))
	const history = createHistory(plenum, plenumMaps)
	screen = await render(
		<RoomContext value={{ doc: plenum, history, presence, role: 'moderator', mayWrite: true }}>
			<StageContext
				value={{ doc: stage, mayModerate: true, people: nobody, server: fakeServer(), token: () => 'maren' }}
			>
				<BoardsApart value={[plans, analysis]}>
					<Names />
				</BoardsApart>
			</StageContext>
		</RoomContext>,
	)
	expect(screen.text).toBe('[Netzwerkbild][Beteiligtenanalyse] opens [Nur für uns]')
})
