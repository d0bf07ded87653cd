import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { BoardApart } from '../../../client/access/boardRooms.ts'
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
import type { SaveState } from '../../../client/sync/saveState.ts'
import { createValue, type WritableValue } from '../../../client/sync/value.ts'
import { addAgendaStep, changeAgendaStep, startStep } from '../../../shared/agenda/index.ts'
import { addBoard, boardsOf } from '../../../shared/board/boards.ts'
import { addCards } from '../../../shared/board/cards/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import type { Role } from '../../../shared/links/roles.ts'
import { foundWorkshop } from '../../../shared/methods/foundWorkshop.ts'
import { networkMap } from '../../../shared/methods/network-map/index.ts'
import { serviceChain } from '../../../shared/methods/service-chain/index.ts'
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
let isStageReady: WritableValue<boolean>
let awareness: Awareness
let apart: WritableValue<readonly BoardApart[]>
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
	window.history.replaceState(null, '', '/w/w1')
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
	course = { now: sessionStateOf(stage, ''), time: { now: () => 0 } }
	const { plenum } = foundWorkshop({ template, locale: 'de', title: 'Auenbrück' })
	if (plenum) Y.applyUpdate(doc, plenum)
	history = createHistory(doc, plenumMaps)
	awareness = new Awareness(doc)
	isBraked = createValue(false)
	isStageReady = createValue(true)
	apart = createValue<readonly BoardApart[]>([])
}

/** A board that all read, in its room on this device. */
const boardApart = (own: Y.Doc, board: string) =>
	({
		board,
		access: 'read',
		room: {
			doc: own,
			presence: createPresence(new Awareness(own)),
			isBraked: createValue(false),
			ready: createValue(true),
			saving: createValue<SaveState>({ kind: 'saved' }),
		},
		history: createHistory(own, plenumMaps),
	}) as unknown as BoardApart

async function enter(role: Role): Promise<Screen> {
	const plenum = { doc, history, presence: createPresence(awareness), isBraked } as unknown as WorkshopRooms['plenum']
	const admission: Admission = {
		workshop: 'w1',
		title: 'Auenbrück',
		token: 't',
		role,
		participant: 'p',
		locale: 'de',
		rooms: ['plenum'],
	}
	const rooms = {
		plenum,
		stage: { doc: stage, ready: isStageReady },
		apart,
		token: () => 't',
	} as unknown as WorkshopRooms
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
const wayTo = (name: string | RegExp) => {
	const isMeant = (said: string) => (typeof name === 'string' ? said === name : name.test(said))
	const found = [...(nav()?.querySelectorAll('button') ?? [])].find((button) => isMeant(nameOf(button)))
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
const follow = (name: string | RegExp) => act(async () => wayTo(name).click())
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
})

describe('the address', () => {
	const idOf = (name: string) => boardsOf(doc).find((board) => board.name === name)?.id ?? ''
	const addressOf = (name: string) => `/w/w1/board/${idOf(name).replace('page:', '')}`
	const address = () => location.pathname + location.search
	const soon = (check: () => void) =>
		vi.waitFor(async () => {
			await act(async () => {})
			check()
		})
	const goBack = (steps = -1) => act(async () => window.history.go(steps))

	it('[ROAD6] says which board or page is open, and a reload comes back to it', async () => {
		begin('demo')
		const before = await enter('participant')
		expect(address()).toBe(addressOf(boardsOf(doc)[0]?.name ?? ''))
		await follow('Netzwerkbild')
		expect(address()).toBe(addressOf('Netzwerkbild'))
		await follow('Fahrplan')
		await before.shows('Fünf Etappen')
		expect(address()).toBe('/w/w1/fahrplan')
		await before.leave()
		const after = await enter('participant')
		await after.shows('Fünf Etappen')
	})

	it('[ROAD6] a colleague’s link leads to its board, and the secret of the link stays in it', async () => {
		begin('demo')
		window.history.replaceState(null, '', `${addressOf('Netzwerkbild')}#secret`)
		const entered = await enter('participant')
		await entered.shows(`canvas of ${idOf('Netzwerkbild')}`)
		await follow('Fahrplan')
		expect(address() + location.hash).toBe('/w/w1/fahrplan#secret')
	})

	it('[ROAD6] Back and Forward go from place to place', async () => {
		begin('demo')
		const entered = await enter('participant')
		await follow('Netzwerkbild')
		await follow(/^Maßnahmenplan \d+ offene Maßnahmen$/)
		await goBack()
		await entered.shows(`canvas of ${idOf('Netzwerkbild')}`)
		await goBack()
		await entered.shows(`canvas of ${boardsOf(doc)[0]?.id}`)
		await goBack(+2)
		await soon(() => expect(whereabouts()).toContain('Maßnahmenplan'))
	})

	it('[ROAD6] from the start page one comes back to where this tab was', async () => {
		begin('demo')
		const before = await enter('participant')
		await follow('Netzwerkbild')
		await before.leave()
		window.history.pushState(null, '', '/w/w1')
		const after = await enter('participant')
		await after.shows(`canvas of ${idOf('Netzwerkbild')}`)
		expect(address()).toBe(addressOf('Netzwerkbild'))
	})

	it('[ROAD6] a guide has one, Back closes it, and closing it leaves no step behind', async () => {
		begin('demo')
		const entered = await enter('participant')
		await follow('Netzwerkbild')
		await entered.click('Anleitung')
		await entered.shows(networkMap.guide.people.de)
		expect(address()).toBe(`${addressOf('Netzwerkbild')}?anleitung=network-map`)
		await goBack()
		await soon(() => expect(entered.text).not.toContain(networkMap.guide.people.de))
		await goBack(+1)
		await entered.shows(networkMap.guide.people.de)
		await entered.click('Schließen')
		await soon(() => expect(address()).toBe(addressOf('Netzwerkbild')))
		await goBack()
		await entered.shows(`canvas of ${boardsOf(doc)[0]?.id}`)
	})

	it('[ROAD6] a bookmark of a guide opens it, and closing it stays in the workshop', async () => {
		begin('demo')
		window.history.replaceState(null, '', '/w/w1/fahrplan?anleitung=service-chain')
		const entered = await enter('reader')
		await entered.shows(serviceChain.guide.people.de)
		await entered.click('Schließen')
		expect(address()).toBe('/w/w1/fahrplan')
		expect(entered.text).toContain('Fünf Etappen')
	})

	it('[ROAD6] whoever goes elsewhere at once after closing something gets there', async () => {
		begin('demo')
		const entered = await enter('participant')
		await follow('Glossar')
		await entered.shows('Siehe auch')
		expect(address()).toContain('?offen=glossar')
		await entered.click('Schließen')
		await follow('Fahrplan')
		await entered.shows('Fünf Etappen')
		await soon(() => expect(address()).toBe('/w/w1/fahrplan'))
		await goBack()
		await entered.shows(`canvas of ${boardsOf(doc)[0]?.id}`)
	})

	it('[ROAD10] the window is called after what is open, the place and the workshop', async () => {
		begin('demo')
		const entered = await enter('participant')
		await follow('Netzwerkbild')
		expect(document.title).toBe('Netzwerkbild – Auenbrück – Netzwerkstatt')
		await entered.click('Anleitung')
		expect(document.title).toBe('Anleitung Netzwerkbild – Netzwerkbild – Auenbrück – Netzwerkstatt')
		await entered.click('Schließen')
		await follow(/^Maßnahmenplan \d+ offene Maßnahmen$/)
		expect(document.title).toBe('Maßnahmenplan – Auenbrück – Netzwerkstatt')
	})

	it('[ROAD11] an address of a board that is gone says so on the first board, once everything has arrived', async () => {
		begin('demo')
		isStageReady.set(false)
		window.history.replaceState(null, '', '/w/w1/board/gone')
		const entered = await enter('participant')
		expect(entered.text).not.toContain('canvas of')
		await act(async () => isStageReady.set(true))
		await entered.shows(`canvas of ${boardsOf(doc)[0]?.id}`)
		await entered.shows('Dieses Board ist für Sie nicht zu sehen.')
		await follow('Netzwerkbild')
		expect(entered.text).not.toContain('ist nicht da')
	})

	it('[ROAD11] the moderation’s pages are nobody else’s, by whatever address', async () => {
		begin('demo')
		for (const page of ['ablauf', 'fruehere-staende', 'papierkorb']) {
			window.history.replaceState(null, '', `/w/w1/${page}`)
			const entered = await enter('participant')
			await entered.shows(`canvas of ${boardsOf(doc)[0]?.id}`)
			await entered.shows('Diese Seite ist für die Moderation.')
			await entered.leave()
		}
	})

	it('[ROAD11] whoever deletes the board they are on is told that, and nothing of an address', async () => {
		begin('demo')
		const entered = await enter('moderator')
		await act(async () => void addBoard(doc, 'Gründungsabend'))
		await follow('Gründungsabend')
		await act(async () => {
			const trigger = entered.button('Mehr zu „Gründungsabend“')
			trigger.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
		})
		await entered.click('Löschen')
		await entered.shows('„Gründungsabend“ löschen?')
		await entered.click('Löschen')
		await entered.shows(`canvas of ${boardsOf(doc)[0]?.id}`)
		expect(entered.text).not.toContain('aus dieser Adresse')
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
		await follow(/^Maßnahmenplan \d+ offene Maßnahmen$/)
		await act(async () => startStep(stage, addAgendaStep(stage, { title: 'Ankommen', board: evening }), 1000))
		await entered.shows(`canvas of ${evening}`)
		await follow('Netzwerkbild')
		expect(entered.text).not.toContain(`canvas of ${evening}`)
	})

	it.each(['participant', 'moderator'] as const)(
		'[COME1] takes a %s who comes late to its board, too',
		async (role) => {
			begin('demo')
			const evening = addBoard(doc, 'Gründungsabend')
			startStep(stage, addAgendaStep(stage, { title: 'Ankommen', board: evening }), 1000)
			const entered = await enter(role)
			await entered.shows(`canvas of ${evening}`)
			expect(whereabouts()).toBe('Gründungsabend')
		},
	)

	it('[COME1] that comes to show a board while it runs takes people there', async () => {
		begin('demo')
		const evening = addBoard(doc, 'Gründungsabend')
		const entered = await enter('participant')
		const step = addAgendaStep(stage, { title: 'Ankommen' })
		await act(async () => startStep(stage, step, 1000))
		await follow('Netzwerkbild')
		await act(async () => changeAgendaStep(stage, step, { board: evening }))
		await entered.shows(`canvas of ${evening}`)
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

it('[COME1] a board in a room of its own takes people there once the room has told it', async () => {
	begin('demo')
	const entered = await enter('participant')
	const step = addAgendaStep(stage, { title: 'Wer ist wie dabei?', board: 'page:analysis' })
	await act(async () => startStep(stage, step, 1000))
	const own = new Y.Doc()
	await act(async () => apart.set([boardApart(own, 'page:analysis')]))
	expect(entered.text).not.toContain('canvas of page:analysis')
	await act(async () => void addBoard(own, 'Beteiligtenanalyse', Math.random, 'page:analysis'))
	await entered.shows('canvas of page:analysis')
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

	it('[ROAD2] a map is added with whoever stands in the registry already', async () => {
		begin('empty')
		const entered = await enter('moderator')
		await entered.shows('Womit')
		await act(async () => void addActors(doc, [{ name: 'Jugendamt' }, { name: 'Hebammen' }, { name: '' }]))
		await entered.click('Netzwerkbild hinzufügen')
		await entered.shows('Mit Ihren 2 Beteiligten hinzufügen')
		await entered.click('Mit Ihren 2 Beteiligten hinzufügen')
		expect(readRoadmap(doc).some(({ method }) => method === 'network-map')).toBe(true)
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
		await entered.click('Leiste einklappen')
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

describe('a new board', () => {
	const title = () => document.querySelector<HTMLInputElement>('h2 input')
	const names = () => boardsOf(doc).map(({ name }) => name)
	const isAsked = () =>
		vi.waitFor(
			async () => {
				await act(async () => {})
				expect(title()).toBe(document.activeElement)
			},
			{ timeout: 10_000 },
		)
	const write = (name: string) =>
		act(async () => {
			const field = title()
			Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, name)
			field?.dispatchEvent(new Event('input', { bubbles: true }))
		})
	async function add() {
		begin('demo')
		await enter('moderator')
		await follow('Board hinzufügen')
		await isAsked()
		const field = title() as HTMLInputElement
		expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe('Neues Board')
		expect(field.getAttribute('aria-label')).toBe('Name des Boards')
	}

	it('[ROAD15] has its title chosen for another name, which Enter keeps, as one step of undo', async () => {
		await add()
		await write('Gründungsabend')
		await press('Enter')
		expect(title()).toBeNull()
		expect(names().at(-1)).toBe('Gründungsabend')
		await act(async () => history.undo())
		expect(names().at(-1)).toBe('Neues Board')
	})

	it('[ROAD15] whoever begins to work elsewhere keeps what was typed; Escape leaves the name', async () => {
		await add()
		await write('Gründungsabend')
		await act(async () => title()?.blur())
		expect(names().at(-1)).toBe('Gründungsabend')
		await follow('Board hinzufügen')
		await isAsked()
		await write('Versehen')
		await press('Escape')
		expect(title()).toBeNull()
		expect(names().at(-1)).toBe('Neues Board')
	})

	it('[ROAD15] pressed once more, it is the same board that asks for its name, until it has one or something lies on it', async () => {
		await add()
		const before = names().length
		await follow('Board hinzufügen')
		await isAsked()
		await press('Escape')
		await follow('Board hinzufügen')
		await isAsked()
		expect(names()).toHaveLength(before)
		await press('Escape')
		const begun = boardsOf(doc).at(-1)?.id ?? ''
		await act(async () => addCards(doc, begun, [{ text: 'Fahrdienst', x: 0, y: 0 }]))
		await follow('Board hinzufügen')
		await isAsked()
		expect(names().slice(-2)).toEqual(['Neues Board', 'Neues Board 2'])
		await follow('Board hinzufügen')
		await isAsked()
		expect(names()).toHaveLength(before + 1)
	})

	it('[ROAD15] added from the Fahrplan, it is named the same way', async () => {
		begin('demo')
		const entered = await enter('moderator')
		await follow('Fahrplan')
		await entered.shows('Freies Board hinzufügen')
		await entered.click('Freies Board hinzufügen')
		await isAsked()
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

	it('[ROAD14] every stage is a link to the Fahrplan, which has the focus at that stage', async () => {
		begin('demo')
		const entered = await enter('participant')
		const links = [...(nav()?.querySelectorAll<HTMLAnchorElement>('.nav-stages h3 a') ?? [])]
		expect(links.map((link) => link.getAttribute('href'))).toEqual([1, 2, 3, 4, 5].map((n) => `/w/w1/fahrplan/${n}`))
		for (const [at, link] of links.entries()) {
			await act(async () => link.click())
			await entered.shows('Methoden für diese Etappe')
			expect(location.pathname).toBe(`/w/w1/fahrplan/${at + 1}`)
			expect(document.activeElement?.textContent).toContain(`Etappe ${at + 1}: `)
		}
		links[4]?.focus()
		await act(async () => links[4]?.click())
		expect(document.activeElement?.textContent).toContain('Etappe 5: ')
	})

	it('[ROAD14] the address of a stage leads there after a reload, too', async () => {
		begin('demo')
		window.history.replaceState(null, '', '/w/w1/fahrplan/3')
		const entered = await enter('reader')
		await entered.shows('Methoden für diese Etappe')
		expect(document.activeElement?.textContent).toContain('Etappe 3: ')
		expect(location.pathname).toBe('/w/w1/fahrplan/3')
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
		expect(whereabouts()).toBe('Frühere Stände')
	})

	it('[ROAD16] the list of ways keeps its form from page to page, and says its words where it is slim, too', async () => {
		begin('demo')
		const entered = await enter('moderator')
		const isSlim = () => nav()?.hasAttribute('data-slim')
		const words = () => [...(nav()?.querySelectorAll('.nav-item button > span:first-of-type') ?? [])]
		for (const place of ['Netzwerkbild', 'Ablauf', 'Frühere Stände']) {
			await follow(place)
			expect(isSlim(), place).toBe(false)
		}
		await follow('Netzwerkbild')
		await act(async () => document.querySelectorAll<HTMLInputElement>('.board-bar .ui-switch input')[1]?.click())
		expect(isSlim()).toBe(false)
		await entered.click('Leiste einklappen')
		for (const place of ['Ablauf', 'Netzwerkbild', 'Frühere Stände']) {
			await follow(place)
			expect(isSlim(), place).toBe(true)
		}
		await vi.waitFor(() => expect(entered.text).toContain('Speicher'))
		const said = words().map(({ textContent }) => textContent?.replaceAll('\u00ad', ''))
		// What two short lines cannot hold has a word of its own; whatever stands there, no two look alike.
		for (const word of ['Netzwerkbild', 'Analyse', 'Kette', 'Maßnahmen']) expect(said).toContain(word)
		expect(new Set(said).size).toBe(said.length)
		expect(said.filter((word) => !word)).toEqual([])
	})

	it('[ROAD17] what is done to a board as a whole stands beside its title, too', async () => {
		begin('demo')
		const entered = await enter('moderator')
		await follow('Netzwerkbild')
		const choose = async (entry: string) => {
			await entered.shows('canvas of')
			await vi.waitFor(() => expect(entered.has('Mehr zu diesem Board')).toBe(true))
			const trigger = entered.button('Mehr zu diesem Board')
			await act(async () => {
				trigger.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
			})
			await entered.click(entry)
		}
		await choose('Umbenennen')
		await entered.shows('Name des Boards')
		await entered.type('Name des Boards', 'Wer mit wem')
		await entered.click('Übernehmen')
		expect(boardsOf(doc).map(({ name }) => name)).toContain('Wer mit wem')
		await choose('Frühere Stände dieses Boards')
		await entered.shows('Noch kein früherer Stand.')
		await follow('Wer mit wem')
		await choose('Löschen')
		await entered.shows('„Wer mit wem“ löschen?')
		await entered.click('Löschen')
		expect(boardsOf(doc).map(({ name }) => name)).not.toContain('Wer mit wem')
	})

	it('[ROAD18] a board is printed from its menu, which says what of it prints best', async () => {
		begin('demo')
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
		const print = vi.fn<() => void>()
		vi.stubGlobal('print', print)
		const entered = await enter('participant')
		await follow('Netzwerkbild')
		for (let i = 0; i < 50 && !entered.has('Mehr zu diesem Board'); i++)
			await act(async () => vi.advanceTimersByTime(50))
		const trigger = entered.button('Mehr zu diesem Board')
		await act(async () => {
			trigger.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
		})
		const items = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')]
		expect(items.map(({ textContent }) => textContent)).toEqual([
			expect.stringMatching(/^Board drucken.*beste Wahl/),
			expect.stringMatching(/^Liste drucken/),
			expect.stringMatching(/^Als Bild speichern/),
			'Beziehungen als Excel-Datei',
			'Beziehungen als CSV',
		])
		await act(async () => items[1]?.click())
		expect(print).not.toHaveBeenCalled()
		for (let i = 0; i < 200 && print.mock.calls.length === 0; i++) await act(async () => vi.advanceTimersByTime(100))
		vi.useRealTimers()
		expect(print).toHaveBeenCalledOnce()
		expect(entered.text).not.toContain('canvas of')
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
