import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type SessionState, SessionStateContext } from '../../../client/agenda/now.ts'
import { sessionStateOf } from '../../../client/agenda/sessionStateOf.ts'
import { nobody, StageContext } from '../../../client/agenda/stage.ts'
import { NavigationContext } from '../../../client/navigation/navigation.ts'
import type { Admission } from '../../../client/pages/entrance/admission.ts'
import type { WorkshopRooms } from '../../../client/pages/rooms/useRooms.ts'
import { useNavigationHere } from '../../../client/pages/workshop/useNavigationHere.ts'
import { Workshop } from '../../../client/pages/workshop/Workshop.tsx'
import { createHistory, type History } from '../../../client/sync/history.ts'
import { createPresence } from '../../../client/sync/presence.ts'
import { createValue, type WritableValue } from '../../../client/sync/value.ts'
import { addAgendaStep, startStep } from '../../../shared/agenda/index.ts'
import { addBoard, boardsOf } from '../../../shared/board/boards.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import type { Role } from '../../../shared/links/roles.ts'
import { foundWorkshop } from '../../../shared/methods/foundWorkshop.ts'
import { stakeholderAnalysis } from '../../../shared/methods/stakeholder-analysis/index.ts'
import type { TemplateId } from '../../../shared/methods/templateTexts.ts'
import { addActors, addTask, changeTask, listActors } from '../../../shared/registry/index.ts'
import { readRoadmap, stageOf } from '../../../shared/roadmap/index.ts'
import { fakeServer } from '../fakeServer.ts'
import { focused, press, tabTo } from '../keyboard.ts'
import { render, type Screen } from '../render.tsx'

/** The canvas needs a browser; which board it shows can be told without one. */
vi.mock('../../../client/pages/boards/BoardStage.tsx', () => ({
	BoardStage: ({ board }: { board: string }) => <p>{`canvas of ${board}`}</p>,
	fetchRest() {},
}))

let doc: Y.Doc
let stage: Y.Doc
let course: SessionState
let history: History
let isBraked: WritableValue<boolean>
let awareness: Awareness
let screen: Screen | undefined

beforeEach(() => {
	const nothing = () => {}
	vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: nothing, removeEventListener: nothing }))
	vi.stubGlobal(
		'ResizeObserver',
		class {
			observe() {}
			disconnect() {}
			unobserve() {}
		},
	)
	Element.prototype.scrollIntoView = nothing
	sessionStorage.clear()
	localStorage.clear()
})

afterEach(async () => {
	await screen?.leave()
	screen = undefined
	awareness.destroy()
	vi.unstubAllGlobals()
})

function begin(template: TemplateId) {
	doc = new Y.Doc()
	stage = new Y.Doc()
	course = { now: sessionStateOf(stage), time: { now: () => 0 } }
	const { plenum } = foundWorkshop({ template, locale: 'de', title: 'Lindenau' })
	if (plenum) Y.applyUpdate(doc, plenum)
	history = createHistory(doc, plenumMaps)
	awareness = new Awareness(doc)
	isBraked = createValue(false)
}

async function enter(role: Role): Promise<Screen> {
	const plenum = { doc, history, presence: createPresence(awareness), isBraked } as unknown as WorkshopRooms['plenum']
	const admission: Admission = {
		workshop: 'w1',
		title: 'Lindenau',
		token: 't',
		role,
		participant: 'p',
		locale: 'de',
		rooms: ['plenum'],
	}
	const rooms = { plenum, stage: { doc: stage }, apart: createValue([]), token: () => 't' } as unknown as WorkshopRooms
	const entered = await render(<Entered admission={admission} rooms={rooms} />)
	screen = entered
	return entered
}

function Entered({ admission, rooms }: { admission: Admission; rooms: WorkshopRooms }) {
	const waysHere = useNavigationHere(rooms, admission.workshop)
	return (
		<SessionStateContext value={course}>
			<StageContext value={{ doc: stage, mayModerate: false, people: nobody, server: fakeServer(), token: () => 't' }}>
				<NavigationContext value={waysHere.navigation}>
					<Workshop admission={admission} rooms={rooms} waysHere={waysHere} />
				</NavigationContext>
			</StageContext>
		</SessionStateContext>
	)
}

const nav = () => document.querySelector('nav')
const wayTo = (name: string) => {
	const found = [...(nav()?.querySelectorAll('button') ?? [])].find((button) => nameOf(button) === name)
	if (!found) throw new Error(`no way to "${name}" in: ${nav()?.textContent}`)
	return found
}
/** What is said aloud: hidden words are, hidden elements are not. */
function nameOf(button: HTMLElement): string {
	const label = button.getAttribute('aria-label')
	if (label) return label
	const copy = button.cloneNode(true) as HTMLElement
	for (const silent of copy.querySelectorAll('[aria-hidden=true]')) silent.remove()
	return (copy.textContent ?? '').trim()
}
const follow = (name: string) => act(async () => wayTo(name).click())
const whereabouts = () => nav()?.querySelector('[aria-current=page]')?.textContent

describe('the way into a workshop', () => {
	it('[ROAD5] a workshop nobody has begun greets the moderation with the Fahrplan', async () => {
		begin('empty')
		const entered = await enter('moderator')
		await entered.shows('Womit möchten Sie anfangen?')
		expect(whereabouts()).toBe('Fahrplan')
		await entered.click('Lieber gleich zum leeren Board')
		await entered.shows(`canvas of ${boardsOf(doc)[0]?.id}`)
	})

	it.each(['participant', 'reader'] as const)('[ROAD5] a %s begins on the board', async (role) => {
		begin('empty')
		const entered = await enter(role)
		await entered.shows(`canvas of ${boardsOf(doc)[0]?.id}`)
	})

	it('[ROAD5] where something was begun, the Fahrplan does not get in the way', async () => {
		begin('stakeholder-analysis')
		const entered = await enter('moderator')
		await entered.shows('canvas of')
		expect(entered.text).not.toContain('Womit möchten Sie anfangen?')
	})

	it('[ROAD6] a reload comes back to the same place, and the address does not say where', async () => {
		begin('demo')
		const address = location.href
		const before = await enter('participant')
		await follow('Fahrplan')
		await before.shows('Fünf Etappen')
		await before.leave()
		const after = await enter('participant')
		await after.shows('Fünf Etappen')
		expect(location.href).toBe(address)
	})

	it('[ROAD6] a place that is gone by then is the first board', async () => {
		begin('demo')
		sessionStorage.setItem('netzwerkstatt.place.w1', JSON.stringify({ kind: 'board', board: 'page:gone' }))
		const entered = await enter('participant')
		await entered.shows(`canvas of ${boardsOf(doc)[0]?.id}`)
	})
})

describe('a device that is kept from writing', () => {
	it('[ALERT3] only reads: nothing can be arranged until it may write again', async () => {
		begin('stakeholder-analysis')
		const entered = await enter('moderator')
		expect(entered.has('Board hinzufügen')).toBe(true)
		await act(async () => isBraked.set(true))
		expect(entered.has('Board hinzufügen')).toBe(false)
		await act(async () => isBraked.set(false))
		expect(entered.has('Board hinzufügen')).toBe(true)
	})
})

describe('a step that begins', () => {
	it('[COME1] takes people from wherever they are to its board, and back to where they were they go themselves', async () => {
		begin('demo')
		const evening = addBoard(doc, 'Gründungsabend')
		const entered = await enter('participant')
		await follow('Maßnahmenplan 3 offene Maßnahmen')
		await act(async () => startStep(stage, addAgendaStep(stage, { title: 'Ankommen', board: evening }), 1000))
		await entered.shows(`canvas of ${evening}`)
		await follow('Netzwerkbild')
		expect(entered.text).not.toContain(`canvas of ${evening}`)
	})

	it('[COME1] on a board that is gone by then, people stay where they are', async () => {
		begin('demo')
		const entered = await enter('participant')
		await follow('Netzwerkbild')
		const { text } = entered
		await act(async () => startStep(stage, addAgendaStep(stage, { title: 'Ankommen', board: 'page:gone' }), 1000))
		expect(entered.text).toBe(text)
	})

	it('[COME1] whose board is still on its way takes people there once it has come, unless they went elsewhere', async () => {
		begin('demo')
		const entered = await enter('participant')
		await act(async () => startStep(stage, addAgendaStep(stage, { title: 'Ankommen', board: 'page:later' }), 1000))
		await act(async () => void addBoard(doc, 'Gründungsabend', Math.random, 'page:later'))
		await entered.shows('canvas of page:later')
		await act(async () => startStep(stage, addAgendaStep(stage, { title: 'Ordnen', board: 'page:never' }), 2000))
		await follow('Netzwerkbild')
		const { text } = entered
		await act(async () => void addBoard(doc, 'Zu spät', Math.random, 'page:never'))
		expect(entered.text.replace('Zu spät', '')).toBe(text)
	})
})

describe('adding a method', () => {
	it('[ROAD2] the moderation adds one from the Fahrplan and is on its board; undo takes it back whole', async () => {
		begin('empty')
		const entered = await enter('moderator')
		await entered.shows('Womit')
		await entered.click('Beteiligtenanalyse hinzufügen')
		await entered.shows(stakeholderAnalysis.guide.time.de)
		await entered.click('Leer hinzufügen')
		const added = readRoadmap(doc).find((board) => stageOf(board) === 1)
		await entered.shows(`canvas of ${added?.id}`)
		expect(whereabouts()).toBe('Beteiligtenanalyse')
		expect(listActors(doc).filter(({ name }) => name)).toEqual([])
		await act(async () => history.undo())
		expect(readRoadmap(doc).map(stageOf)).toEqual([undefined])
		await entered.shows(`canvas of ${boardsOf(doc)[0]?.id}`)
	})

	it('[ROAD2] the ways at the left offer it, too, also filled', async () => {
		begin('empty')
		const entered = await enter('moderator')
		await follow('Methode hinzufügen')
		await entered.click('Gefülltes Beispiel hinzufügen')
		await entered.shows('canvas of')
		const entries = listActors(doc).length
		expect(entries).toBeGreaterThan(10)
		expect(wayTo(`Beteiligte ${entries} Einträge`).textContent).toContain(String(entries))
	})

	it('[ROAD2] all of it goes by keyboard alone', async () => {
		begin('empty')
		const entered = await enter('moderator')
		await entered.shows('Womit')
		await tabTo('Beteiligtenanalyse hinzufügen')
		await press('Enter')
		await entered.shows('Worauf es ankommt')
		await tabTo('Gefülltes Beispiel hinzufügen')
		await press('Enter')
		await entered.shows('canvas of')
		await tabTo('Anleitung')
		await press('Enter')
		await entered.shows('Worauf es ankommt')
		await press('Escape')
		expect(focused()).toBe('Anleitung')
		await tabTo('Fahrplan', { back: true })
		await press('Enter')
		await entered.shows('Schon in dieser Werkstatt')
		await tabTo('Glossar', { back: true })
		await press('Enter')
		await entered.shows('Siehe auch')
	})

	it.each(['participant', 'reader'] as const)('[ROAD3] a %s sees the same ways and adds nothing', async (role) => {
		begin('demo')
		const entered = await enter(role)
		await entered.click(role === 'reader' ? 'Leiste ausklappen' : 'Leiste einklappen')
		for (const { name } of boardsOf(doc)) expect(entered.has(name)).toBe(true)
		await follow('Fahrplan')
		await entered.shows('Methoden für diese Etappe')
		for (const forbidden of [
			'Methode hinzufügen',
			'Board hinzufügen',
			'Freies Board hinzufügen',
			'Beteiligtenanalyse hinzufügen',
			'Mehr zu „Beteiligtenanalyse“',
		]) {
			expect(entered.has(forbidden), forbidden).toBe(false)
		}
		expect(entered.has('Anleitung: Beteiligtenanalyse')).toBe(true)
	})

	it('[ROAD7] the guide is at hand on the board', async () => {
		begin('demo')
		const entered = await enter('participant')
		await entered.click('Anleitung')
		await entered.shows(stakeholderAnalysis.guide.people.de)
		await entered.click('Schließen')
		expect(entered.text).not.toContain(stakeholderAnalysis.guide.people.de)
	})
})

describe('the ways at the left', () => {
	it('[ROAD1] every board stands once, a free one apart', async () => {
		begin('demo')
		addBoard(doc, 'Gründungsabend')
		await enter('moderator')
		const listed = [...document.querySelectorAll('.nav-stages .nav-item, .nav-free .nav-item')]
			.map((item) => item.querySelector('button')?.textContent)
			.filter((name) => !/hinzufügen$|anlegen$/.test(name ?? ''))
		expect(listed.sort()).toEqual(
			boardsOf(doc)
				.map(({ name }) => name)
				.sort(),
		)
		expect(document.querySelector('.nav-free')?.textContent).toContain('Gründungsabend')
	})

	it('[EARLIER1] earlier versions are one of the moderation’s ways, of the board one comes from, and nobody else’s', async () => {
		begin('demo')
		const guest = await enter('participant')
		expect(guest.has('Frühere Stände')).toBe(false)
		await guest.leave()
		const entered = await enter('moderator')
		await follow('Netzwerkbild')
		await follow('Frühere Stände')
		await entered.shows('Noch kein früherer Stand.')
		expect(whereabouts() ?? '').toBe('')
		expect(nav()?.querySelector('[aria-current=page]')?.getAttribute('aria-label')).toBe('Frühere Stände')
	})

	it('[ROAD4] the numbers follow the document', async () => {
		begin('empty')
		await enter('moderator')
		expect(wayTo('Beteiligte 0 Einträge').textContent).not.toMatch(/0$/)
		await act(async () => void addActors(doc, [{ name: 'Jugendamt' }, { name: '' }]))
		expect(wayTo('Beteiligte 1 Eintrag').textContent).toMatch(/1$/)
		await act(async () => {
			const done = addTask(doc, { text: 'Hebammen einladen' })
			addTask(doc, { text: 'Raum buchen' })
			changeTask(doc, done, { state: 'done' })
		})
		expect(wayTo('Maßnahmenplan 1 offene Maßnahme').textContent).toMatch(/1$/)
		await act(async () => history.undo())
		expect(wayTo('Beteiligte 0 Einträge')).toBeTruthy()
	})

	it('[ROAD3] the moderation renames and removes a board, each as one step of undo', async () => {
		begin('demo')
		const entered = await enter('moderator')
		await act(async () => void addBoard(doc, 'Gründungsabend'))
		const menuOf = async (name: string) => {
			const trigger = entered.button(`Mehr zu „${name}“`)
			await act(async () => {
				trigger.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
			})
		}
		await menuOf('Gründungsabend')
		await entered.click('Umbenennen')
		await entered.shows('Name des Boards')
		await entered.type('Name des Boards', 'Abend der Gründung')
		await entered.click('Übernehmen')
		expect(boardsOf(doc).at(-1)?.name).toBe('Abend der Gründung')
		await act(async () => history.undo())
		expect(boardsOf(doc).at(-1)?.name).toBe('Gründungsabend')
		const before = boardsOf(doc).length
		await menuOf('Gründungsabend')
		await entered.click('Löschen')
		await entered.shows('„Gründungsabend“ löschen?')
		await entered.click('Löschen')
		expect(boardsOf(doc)).toHaveLength(before - 1)
	})
})
