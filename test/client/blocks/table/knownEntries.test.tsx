import { act } from 'react'
import { afterEach, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { KnownEntries } from '../../../../client/blocks/table/KnownEntries.tsx'
import { createHistory } from '../../../../client/sync/history.ts'
import { createPresence } from '../../../../client/sync/presence.ts'
import { RoomContext } from '../../../../client/sync/RoomContext.ts'
import { listTables } from '../../../../shared/blocks/table/index.ts'
import { plenumMaps } from '../../../../shared/board/plenum.ts'
import { seededRandom } from '../../../../shared/lib/random.ts'
import { stakeholderAnalysis } from '../../../../shared/methods/stakeholder-analysis/index.ts'
import { addActors } from '../../../../shared/registry/index.ts'
import { furnish } from '../../furnish.ts'
import { render, type Screen } from '../../render.tsx'

let screen: Screen
afterEach(() => screen.leave())

const names = Array.from({ length: 20 }, (_, i) => (i === 7 ? 'Jobcenter Mülheim' : `Träger ${i + 1}`))

it('[TABLE35] entries of the registry are looked for, ticked and added at once', async () => {
	furnish()
	const doc = new Y.Doc()
	stakeholderAnalysis.found(doc, seededRandom(1))
	const ids = addActors(
		doc,
		names.map((name) => ({ name })),
	)
	const added: string[][] = []
	const presence = createPresence(new Awareness(doc))
	screen = await render(
		<RoomContext
			value={{ doc, history: createHistory(doc, plenumMaps), presence, role: 'participant', mayWrite: true }}
		>
			<KnownEntries
				tableId={listTables(doc)[0]?.id ?? ''}
				subject="actor"
				onAdd={(chosen) => added.push([...chosen])}
				onClose={() => {}}
			/>
		</RoomContext>,
	)
	const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
	expect(boxes()).toHaveLength(names.length)
	await act(async () => boxes()[1]?.click())
	await screen.type('Name suchen', 'jobcenter')
	expect(boxes()).toHaveLength(1)
	await act(async () => boxes()[0]?.click())
	// What was ticked before the search stays so.
	await screen.click('2 Zeilen hinzufügen')
	expect(added.map((chosen) => [...chosen].sort())).toEqual([[ids[0], ids[7]].sort()])
})
