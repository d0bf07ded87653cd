import { act } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { MethodsContext } from '../../../client/blocks/MethodsContext.ts'
import { Findings } from '../../../client/blocks/map/panel/Findings.tsx'
import { analyses } from '../../../client/findings/analyses.ts'
import { FindingsList } from '../../../client/findings/FindingsList.tsx'
import { useFindings } from '../../../client/findings/useFindings.ts'
import { watchFindings } from '../../../client/findings/watchFindings.ts'
import { type Destination, NavigationContext } from '../../../client/navigation/navigation.ts'
import { createHistory, type History } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../client/sync/RoomContext.ts'
import { createValue } from '../../../client/sync/value.ts'
import type { BlockRef } from '../../../shared/blocks/index.ts'
import { listMaps } from '../../../shared/blocks/map/index.ts'
import { listTables, rowsOf, toggleOpen } from '../../../shared/blocks/table/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import { dismissFinding, reasonOf } from '../../../shared/findings/index.ts'
import { methodOf } from '../../../shared/methods/index.ts'
import {
	changeActor,
	listActors,
	listRelations,
	listTasks,
	removeRelation,
	removeTask,
	taskOfFinding,
} from '../../../shared/registry/index.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { focused, press, tabTo, write } from '../keyboard.ts'
import { render, type Screen } from '../render.tsx'

let doc: Y.Doc
let history: History
let awareness: Awareness
let block: BlockRef
let screen: Screen
/** where the person went */
let went: Destination[]

function Panel() {
	const { findings, open, dismissed } = useFindings(block)
	return (
		<>
			<p>{`${open.length} offen, ${dismissed.length} verworfen`}</p>
			<FindingsList block={block} findings={findings} />
		</>
	)
}

async function open(role: RoomView['role'] = 'participant') {
	const room: RoomView = { doc, history, presence: createPresence(awareness), role, mayWrite: role !== 'reader' }
	const arrived = createValue<Destination | undefined>(undefined)
	const go = (destination: Destination) => {
		went.push(destination)
		arrived.set({ ...destination })
	}
	screen = await render(
		<RoomContext value={room}>
			<NavigationContext value={{ go, arrived }}>
				<Panel />
			</NavigationContext>
		</RoomContext>,
	)
}

beforeEach(async () => {
	await analyses.fetch()
	doc = auenbrueck()
	for (const { id } of listTasks(doc)) removeTask(doc, id)
	history = createHistory(doc, plenumMaps)
	awareness = new Awareness(doc)
	block = { block: 'table', id: listTables(doc)[0]?.id ?? '' }
	went = []
})

afterEach(async () => {
	await screen?.leave()
	awareness.destroy()
	vi.useRealTimers()
})

const findings = () => [...document.querySelectorAll('.findings > ul > .finding')]
const titles = () => findings().map((finding) => finding.querySelector('h3')?.textContent ?? '')
const keys = () => watchFindings(doc, block).get()

it('[JUDGE1] by keyboard a finding becomes a task in one action, and then leads to it', async () => {
	await open()
	const [first] = keys()
	await tabTo('Als Maßnahme')
	await press('Enter')
	expect(listTasks(doc).map(({ text }) => text)).toEqual([first?.task?.de ?? first?.title.de])
	expect(focused()).toBe('Zur Maßnahme')
	await screen.shows('Die Maßnahme steht jetzt im Maßnahmenplan.')
	await press('Enter')
	expect(listTasks(doc)).toHaveLength(1)
	expect(went).toEqual([{ to: 'tasks', task: taskOfFinding(doc, block, first?.key ?? '')?.id }])
	await act(async () => removeTask(doc, listTasks(doc)[0]?.id ?? ''))
	expect(focused()).toBe('Als Maßnahme')
})

it('[JUDGE2] by keyboard a finding is dismissed with a reason and taken up again', async () => {
	await open()
	const [dismissed = '', next = ''] = titles()
	const { length } = titles()
	await tabTo('Verwerfen …')
	await press('Enter')
	expect(focused()).toBe('Warum verwerfen Sie das?')
	await press('Enter')
	await screen.shows('Bitte nennen Sie einen Grund.')
	await write('Kommt im Mai dazu')
	await press('Enter')
	expect(titles()[0]).toBe(next)
	await screen.shows(`${length - 1} offen, 1 verworfen`)
	expect(document.activeElement?.closest('.finding')?.textContent).toContain(next)

	await act(async () => document.querySelector('summary')?.click())
	await screen.shows('Grund: Kommt im Mai dazu')
	await tabTo('Wieder aufnehmen')
	await press('Enter')
	expect(titles()[0]).toBe(dismissed)
	expect(document.activeElement).not.toBe(document.body)
	await act(async () => history.undo())
	expect(titles()[0]).toBe(next)
})

it('[JUDGE2] Escape leaves the finding as it was, with the focus where it came from', async () => {
	await open()
	const before = titles()
	await tabTo('Verwerfen …')
	await press('Enter')
	await write('doch nicht')
	await press('Escape')
	expect(focused()).toBe('Verwerfen …')
	expect(titles()).toEqual(before)
})

it('[JUDGE6] by keyboard somebody says who the missing partner is, and takes it back', async () => {
	await open()
	const missing = 'Es fehlt: Frauen- oder Mütterzentrum'
	const [actor] = listActors(doc).filter(({ involvement }) => involvement === 'active')
	const isOpen = () => keys().some(({ title }) => title.de === missing)
	expect(titles()).toContain(missing)
	await tabTo('Schon im Verzeichnis …')
	await press('Enter')
	await screen.shows('Wer im Verzeichnis ist das: Frauen- oder Mütterzentrum?')
	await press('Escape')
	expect(focused()).toBe('Schon im Verzeichnis …')
	await press('Enter')
	await choose(actor?.id ?? '')
	await screen.click('Zuordnen')
	expect(isOpen()).toBe(false)
	await screen.shows(`${actor?.name} ist zugeordnet.`)
	await act(async () => history.undo())
	expect(isOpen()).toBe(true)
	await act(async () => history.redo())

	await act(async () => document.querySelector('summary')?.click())
	await screen.shows('Das ist: Frauen- oder Mütterzentrum.')
	await screen.click(`Zurücknehmen: ${actor?.name} ist Frauen- oder Mütterzentrum`)
	expect(isOpen()).toBe(true)
	expect(screen.text).not.toContain('Das ist: Frauen')
})

it('[JUDGE6] who may only read sees who was named, and names nobody', async () => {
	const [actor] = listActors(doc)
	changeActor(doc, actor?.id ?? '', { standsFor: ['selfHelp'] })
	await open('reader')
	expect(screen.text).toContain('Das ist: Selbsthilfe der Zielgruppe.')
	expect(screen.has('Schon im Verzeichnis …')).toBe(false)
	expect(screen.text).not.toContain('Zurücknehmen')
})

/** Chooses in the list that has the focus, as a browser says it. */
const choose = (value: string) =>
	act(async () => {
		const list = document.activeElement
		if (!(list instanceof HTMLSelectElement)) throw new Error('no list has the focus')
		list.value = value
		list.dispatchEvent(new Event('change', { bubbles: true }))
	})

it('[JUDGE2] what somebody else dismisses goes from every list', async () => {
	await open()
	const [first] = keys()
	await act(async () => dismissFinding(doc, block, first?.key ?? '', 'Schon geklärt'))
	expect(titles()).not.toContain(first?.title.de)
	for (const { key } of keys()) await act(async () => dismissFinding(doc, block, key, 'Schon geklärt'))
	expect(screen.text).toContain('Nichts mehr offen.')
})

it('[JUDGE3] the list follows what is changed on the board', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
	await open()
	const before = titles().length
	const row = rowsOf(doc, block.id)[0]?.id ?? ''
	await act(async () => void toggleOpen(doc, block.id, row, 'strategy'))
	await act(async () => vi.runOnlyPendingTimers())
	expect(titles().length).toBe(before + 1)
})

it('[JUDGE3] many changes are one look, and the same findings are no news', async () => {
	const clock = virtualClock()
	const value = watchFindings(doc, block, clock)
	const before = value.get()
	let news = 0
	const leave = value.subscribe(() => news++)
	clock.advance(10_000)
	expect([news, value.get()]).toEqual([0, before])
	const [one, two] = rowsOf(doc, block.id)
	toggleOpen(doc, block.id, one?.id ?? '', 'strategy')
	toggleOpen(doc, block.id, two?.id ?? '', 'strategy')
	expect(news).toBe(0)
	clock.advance(10_000)
	expect(news).toBe(1)
	expect(value.get().length).toBe(before.length + 2)
	leave()
	toggleOpen(doc, block.id, one?.id ?? '', 'strategy')
	clock.advance(10_000)
	expect(news).toBe(1)
	expect(value.get().length).toBe(before.length + 1)
})

it('[JUDGE4] who may only read sees what was found, and where', async () => {
	await open('reader')
	expect(titles().length).toBeGreaterThan(0)
	expect(screen.has('Als Maßnahme')).toBe(false)
	expect(screen.has('Verwerfen …')).toBe(false)
	await screen.click('Zeigen')
	expect(went[0]).toMatchObject({ to: 'block', ref: block })
	expect(reasonOf(doc, block, keys()[0]?.key ?? '')).toBeUndefined()
})

it('the one being shown is marked, and arrow keys go from finding to finding', async () => {
	await open()
	await tabTo('Zeigen')
	await press('Enter')
	const shown = () => findings().findIndex((finding) => finding.matches('[aria-current]'))
	const at = findings().findIndex((finding) => finding.contains(document.activeElement))
	expect(shown()).toBe(at)
	await press('ArrowDown')
	expect(findings()[at + 1]?.contains(document.activeElement)).toBe(true)
	await press('Enter')
	expect(shown()).toBe(at + 1)
	await press('Home')
	expect(findings()[0]?.contains(document.activeElement)).toBe(true)
})

it('a block in which nothing is found says so in plain words', async () => {
	block = { block: 'table', id: 'gone' }
	await open()
	expect(screen.text).toContain('Nichts gefunden.')
})

it('[JUDGE5] a map without a relation says that there is nothing to judge yet, and what to do', async () => {
	for (const { id } of listRelations(doc)) removeRelation(doc, id)
	const [map] = listMaps(doc)
	const room: RoomView = {
		doc,
		history,
		presence: createPresence(awareness),
		role: 'participant',
		mayWrite: true,
	}
	screen = await render(
		<RoomContext value={room}>
			<MethodsContext value={methodOf}>
				<Findings mapId={map?.id ?? ''} />
			</MethodsContext>
		</RoomContext>,
	)
	expect(screen.text).toContain('Befunde entstehen, sobald Beziehungen im Bild sind.')
	expect(screen.text).not.toContain('zurzeit nichts offen')
})
