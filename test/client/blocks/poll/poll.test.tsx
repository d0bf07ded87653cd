import { act } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { PollPage } from '../../../../client/blocks/poll/PollPage.tsx'
import { type Destination, NavigationContext } from '../../../../client/navigation/navigation.ts'
import { createHistory } from '../../../../client/sync/history.ts'
import { createPresence } from '../../../../client/sync/presence.ts'
import { ResultsContext } from '../../../../client/sync/ResultsContext.ts'
import { RoomContext, type RoomView } from '../../../../client/sync/RoomContext.ts'
import { createValue } from '../../../../client/sync/value.ts'
import { keepPoll, pollsOf } from '../../../../shared/blocks/poll/index.ts'
import { render, type Screen } from '../../render.tsx'

let doc: Y.Doc
let results: Y.Doc
const ready = createValue(true)
let awareness: Awareness
let screen: Screen
const arrived = createValue<Destination | undefined>(undefined)

beforeEach(() => {
	doc = new Y.Doc()
	results = new Y.Doc()
	ready.set(true)
	awareness = new Awareness(doc)
	Element.prototype.scrollIntoView = () => {}
	Object.assign(globalThis, { CSS: { escape: (text: string) => text } })
	arrived.set(undefined)
})
afterEach(async () => {
	await screen.leave()
	awareness.destroy()
})

async function open() {
	const history = createHistory(doc, [])
	const room: RoomView = { doc, history, presence: createPresence(awareness), role: 'reader', mayWrite: false }
	screen = await render(
		<RoomContext value={room}>
			<ResultsContext value={{ doc: results, ready }}>
				<NavigationContext value={{ go() {}, arrived }}>
					<PollPage id="round1" />
				</NavigationContext>
			</ResultsContext>
		</RoomContext>,
	)
}

const count = (where = results, voters = 5) =>
	keepPoll(where, {
		id: 'round1',
		about: 'Welche Schnittstelle gehen wir zuerst an?',
		attribution: 'anonymous',
		voters,
		forOthers: 0,
		kind: 'dots',
		options: [{ id: 'kita', label: 'Kita-Platz wird abgesagt', dots: 7, heads: 4 }],
	})

test('[RESULT7] a result is shown with its question, to readers too, as soon as it is there', async () => {
	await open()
	await screen.shows('Dieses Ergebnis gibt es nicht mehr.')
	await act(async () => count())
	await screen.shows('Welche Schnittstelle gehen wir zuerst an?')
	await screen.shows('7 Punkte')
	expect(document.querySelector('.results-unverified')).toBeNull()
	await act(async () => pollsOf(results).delete('round1'))
	await screen.shows('Dieses Ergebnis gibt es nicht mehr.')
})

test('[RESULT7] who is taken to a line of a result finds it marked', async () => {
	count()
	await open()
	await act(async () => arrived.set({ to: 'block', ref: { block: 'poll', id: 'round1' }, element: 'option:kita' }))
	expect(document.querySelector('[data-shown]')?.textContent).toContain('Kita-Platz')
})

test('[RESULT8] what somebody wrote onto the board in its place changes nothing of a result that was counted', async () => {
	count()
	await open()
	await screen.shows('5 Personen haben teilgenommen')
	await act(async () => count(doc, 60))
	await screen.shows('5 Personen haben teilgenommen')
	expect(document.body.textContent).not.toContain('60 Personen')
	expect(document.querySelector('.results-unverified')).toBeNull()
})

test('[RESULT8] a result nobody vouches for is shown, and says so', async () => {
	count(doc)
	await open()
	await screen.shows('5 Personen haben teilgenommen')
	await screen.shows('Nicht geprüft: Dieses Ergebnis stammt aus einer früheren Fassung oder aus einer Datei.')
	await act(async () => count())
	expect(document.querySelector('.results-unverified')).toBeNull()
})

test('[RESULT8] until it is known what was counted, nothing is shown in its place', async () => {
	ready.set(false)
	count(doc, 60)
	await open()
	await screen.shows('Das Ergebnis wird geladen …')
	expect(document.body.textContent).not.toContain('60 Personen')
	await act(async () => ready.set(true))
	await screen.shows('60 Personen haben teilgenommen')
})
