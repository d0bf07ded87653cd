import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type Destination, NavigationContext } from '../../../client/navigation/navigation.ts'
import { createHistory, type History } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext, type RoomView, useValue } from '../../../client/sync/RoomContext.ts'
import { createValue } from '../../../client/sync/value.ts'
import { askedToTake, takeOver } from '../../../client/taking/ask.ts'
import { TakenAs } from '../../../client/taking/TakenAs.tsx'
import { TakenFromPart } from '../../../client/taking/TakenFromPart.tsx'
import { Taking } from '../../../client/taking/Taking.tsx'
import { addBoard } from '../../../shared/board/boards.ts'
import { addCards } from '../../../shared/board/cards/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { shareRegistry } from '../../../shared/lib/sharedRegistry.ts'
import { addActors, listActors, listNeeds } from '../../../shared/registry/index.ts'
import { furnish } from '../furnish.ts'
import { press, write } from '../keyboard.ts'
import { render, type Screen } from '../render.tsx'

let doc: Y.Doc
let board: string
let history: History
let awareness: Awareness
let screen: Screen | undefined
let went: Destination[]

function Host({ room }: { room: RoomView }) {
	const asked = useValue(askedToTake)
	return asked ? <Taking asked={asked} room={room} /> : <p>Nichts gefragt.</p>
}

async function ask(cards: readonly string[], role: RoomView['role'] = 'participant', on = doc) {
	const ids = addCards(
		on,
		board,
		cards.map((text) => ({ text, x: 0, y: 0 })),
		seededRandom(5),
	)
	const room: RoomView = { doc: on, history, presence: createPresence(awareness), role, mayWrite: role !== 'reader' }
	const places = ids.map((shape) => ({ board, shape }))
	takeOver(places)
	screen = await render(
		<RoomContext value={room}>
			<NavigationContext
				value={{ go: (to) => went.push(to), arrived: createValue<Destination | undefined>(undefined) }}
			>
				<Host room={room} />
				{places[0] && <TakenAs from={places[0]} />}
				<Origins of={on} />
			</NavigationContext>
		</RoomContext>,
	)
	return screen
}

function Origins({ of }: { of: Y.Doc }) {
	const [first] = listActors(of)
	return first ? <TakenFromPart kind="actor" entry={first.id} /> : null
}

beforeEach(() => {
	furnish()
	doc = new Y.Doc()
	board = addBoard(doc, 'Gründungsabend', seededRandom(2))
	history = createHistory(doc, plenumMaps)
	awareness = new Awareness(doc)
	went = []
})
afterEach(async () => {
	await screen?.leave()
	takeOver([])
	screen = undefined
	awareness.destroy()
	vi.unstubAllGlobals()
})

const box = (i: number) => [...document.querySelectorAll<HTMLInputElement>('.taking-said input')][i]
/** "Was soll daraus werden?" has no answer before somebody gives it. */
const choose = (label: string) =>
	act(async () =>
		[...document.querySelectorAll('.taking-targets label')]
			.find(({ textContent }) => textContent?.startsWith(label))
			?.querySelector('input')
			?.click(),
	)
const names = () => [...document.querySelectorAll<HTMLInputElement>('.taking-fields input')].map(({ value }) => value)

test('[TAKING1] what will be entered is shown before, and nothing is written by looking at it', async () => {
	const page = await ask(['Hebammen, die alle sehen', 'Kammern'])
	expect(document.body.textContent).toContain('2 Karten übernehmen als')
	expect(document.querySelector('.taking-targets input:checked')).toBeNull()
	expect(names()).toEqual([])
	await choose('Beteiligte')
	expect(names()).toEqual(['Hebammen', 'Kammern'])
	expect(document.body.textContent).toContain('2 neue Einträge.')
	expect(listActors(doc)).toEqual([])
	await page.click('Abbrechen')
	expect(listActors(doc)).toEqual([])
})

test('[TAKING2] the line that says what came of it leads there; undo takes all back', async () => {
	addActors(doc, [{ name: 'Kammern' }], seededRandom(1))
	const page = await ask(['Hebammen', 'Kammern'])
	await choose('Beteiligte')
	await page.click('Übernehmen')
	expect(document.body.textContent).toContain('Übernommen als Beteiligte: 1 neuer Eintrag und 1 ergänzt.')
	expect(listActors(doc).map(({ name }) => name)).toEqual(['Hebammen', 'Kammern'])
	await page.click('Rückgängig')
	expect(listActors(doc).map(({ name }) => name)).toEqual(['Kammern'])
})

test('[TAKING3] the place says what became of it and leads there', async () => {
	const page = await ask(['Hebammen'])
	await choose('Beteiligte')
	await page.click('Übernehmen')
	await page.click('übernommen als Beteiligte: „Hebammen“ ansehen')
	expect(went).toEqual([{ to: 'actors', actor: listActors(doc)[0]?.id }])
})

test('[TAKING4] a line is left, reworded or made new although there is one', async () => {
	addActors(doc, [{ name: 'Kammern' }], seededRandom(1))
	const page = await ask(['Hebammen', 'Schulamt', 'Kammern'])
	await choose('Beteiligte')
	await act(async () => box(0)?.click())
	expect(document.body.textContent).toContain('1 neuer Eintrag, 1 ergänzt und 1 bleibt hier.')
	await act(async () => document.querySelector<HTMLInputElement>('.taking-fields input')?.focus())
	await write(' Auenbrück')
	await act(async () =>
		document.querySelector<HTMLInputElement>('.taking-known input[type="radio"]:not(:checked)')?.click(),
	)
	await page.click('Übernehmen')
	expect(listActors(doc).map(({ name }) => name)).toEqual(['Kammern', 'Kammern', 'Schulamt Auenbrück'])
})

test('[TAKING4] figures choose what it becomes; what is answered for all holds for each', async () => {
	const page = await ask(['Kita am Abend', 'Ferienbetreuung'])
	await act(async () => document.querySelector<HTMLInputElement>('.taking-targets input')?.focus())
	await press('2')
	const select = [...document.querySelectorAll<HTMLSelectElement>('.taking-all select')].find((each) =>
		each.parentElement?.textContent?.startsWith('Lebensbereich'),
	)
	await act(async () => {
		if (select) select.value = 'care'
		select?.dispatchEvent(new Event('change', { bubbles: true }))
	})
	await page.click('Übernehmen')
	expect(listNeeds(doc)).toMatchObject([
		{ label: 'Kita am Abend', area: 'care' },
		{ label: 'Ferienbetreuung', area: 'care' },
	])
})

test('[TAKING5] who may only read is asked nothing', async () => {
	await ask(['Hebammen'], 'reader')
	expect(document.querySelector('.taking')).toBeNull()
})

test('[TAKING5] on a board that not everybody sees it is said that all see what is taken', async () => {
	const draft = new Y.Doc()
	shareRegistry(draft, doc)
	board = addBoard(draft, 'Entwurf', seededRandom(3))
	await ask(['Hebammen'], 'moderator', draft)
	await choose('Beteiligte')
	expect(document.body.textContent).toContain('Dieses Board sehen nicht alle.')
})
