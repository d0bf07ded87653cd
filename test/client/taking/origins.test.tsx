import { act, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { NeedsAndServices } from '../../../client/blocks/chain/needs/NeedsAndServices.tsx'
import { MethodsContext } from '../../../client/blocks/MethodsContext.ts'
import { RulebookPage } from '../../../client/blocks/rulebook/RulebookPage.tsx'
import { GoalDetails } from '../../../client/blocks/tree/panel/GoalDetails.tsx'
import { CasesPage } from '../../../client/cases/CasesPage.tsx'
import { createHistory } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../client/sync/RoomContext.ts'
import { listTrees } from '../../../shared/blocks/tree/index.ts'
import { addBoard } from '../../../shared/board/boards.ts'
import { addCards } from '../../../shared/board/cards/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { readRecord, writeChange } from '../../../shared/board/records.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { methodOf } from '../../../shared/methods/index.ts'
import { goalOutline, listNeeds, listRules, listServices, listThemes } from '../../../shared/registry/index.ts'
import { type EntryKind, noteTaken } from '../../../shared/taking/index.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'
import { furnish } from '../furnish.ts'
import { render, type Screen } from '../render.tsx'

let doc: Y.Doc
let awareness: Awareness
let screen: Screen | undefined

beforeEach(() => {
	furnish()
	doc = auenbrueck()
	awareness = new Awareness(doc)
})
afterEach(async () => {
	await screen?.leave()
	screen = undefined
	awareness.destroy()
	vi.unstubAllGlobals()
})

const blockOn = (map: string) => [...doc.getMap(map).keys()][0] ?? ''

/** Each place where an entry is seen, and the entry that was taken there from a card. */
const seen: readonly [EntryKind, () => string | undefined, () => ReactNode][] = [
	['need', () => listNeeds(doc)[0]?.id, () => <NeedsAndServices chain={blockOn('chains')} />],
	['service', () => listServices(doc)[0]?.id, () => <NeedsAndServices chain={blockOn('chains')} />],
	[
		'goal',
		() => goalOutline(doc)[0]?.goal.id,
		() => {
			const node = goalOutline(doc)[0]
			return node && <GoalDetails tree={listTrees(doc)[0]?.id ?? ''} node={node} />
		},
	],
	['rule', () => listRules(doc)[0]?.id, () => <RulebookPage rulebook={blockOn('rulebooks')} />],
	['theme', () => listThemes(doc)[0]?.id, () => <CasesPage />],
]

it.each(seen)(
	'[TAKING3] a %s says which board it was taken from, and nothing if it was entered by hand',
	async (kind, idOf, shown) => {
		const room: RoomView = {
			...{ doc, history: createHistory(doc, plenumMaps), presence: createPresence(awareness) },
			...{ role: 'participant', mayWrite: true },
		}
		screen = await render(
			<MethodsContext value={methodOf}>
				<RoomContext value={room}>{shown()}</RoomContext>
			</MethodsContext>,
		)
		expect(screen.text).not.toContain('Übernommen von')
		const random = seededRandom(4)
		await act(async () => {
			const board = addBoard(doc, 'Abend im Kastanienhof', random)
			const [shape = ''] = addCards(doc, board, [{ text: 'x', x: 0, y: 0 }], random)
			const record = readRecord(doc, shape)
			if (record) writeChange(doc, record, { ...record, meta: { group: 2 } })
			noteTaken(doc, [{ kind, entry: idOf() ?? '', from: { board, shape } }])
		})
		await vi.waitFor(() => expect(screen?.text).toContain('Übernommen von'), { timeout: 5000 })
		expect(screen.text.match(/Abend im Kastanienhof/gu)).toHaveLength(1)
		expect(screen.text).toContain('Abend im Kastanienhof, Gruppe 2')
	},
)
