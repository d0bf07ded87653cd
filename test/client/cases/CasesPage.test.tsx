import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { Doc } from 'yjs'
import { SessionStateContext } from '../../../client/agenda/now.ts'
import { sessionStateOf } from '../../../client/agenda/sessionStateOf.ts'
import { StageContext, type StageRoom } from '../../../client/agenda/stage.ts'
import { CasesPage } from '../../../client/cases/CasesPage.tsx'
import { NavigationContext } from '../../../client/navigation/navigation.ts'
import { createHistory, type History } from '../../../client/sync/history.ts'
import { createPresence, type Person } from '../../../client/sync/presence.ts'
import { RoomContext, type RoomView } from '../../../client/sync/RoomContext.ts'
import { createValue } from '../../../client/sync/value.ts'
import { readAloud, readNow } from '../../../shared/agenda/index.ts'
import { listChains } from '../../../shared/blocks/chain/index.ts'
import { plenumMaps } from '../../../shared/board/plenum.ts'
import {
	addCase,
	changeTheme,
	editCase,
	findCase,
	findTheme,
	listCases,
	listNeeds,
	listThemes,
	scenesOf,
} from '../../../shared/registry/index.ts'
import { readTrash } from '../../../shared/trash/index.ts'
import { auenbrueck } from '../../helpers/auenbrueck.ts'
import { furnish } from '../furnish.ts'
import { render, type Screen } from '../render.tsx'

let doc: Y.Doc
let history: History
let awareness: Awareness
let screen: Screen

async function open(role: RoomView['role'] = 'participant') {
	const room: RoomView = { doc, history, presence: createPresence(awareness), role, mayWrite: role !== 'reader' }
	screen = await render(
		<RoomContext value={room}>
			<CasesPage />
		</RoomContext>,
	)
}

beforeEach(() => {
	furnish()
	doc = auenbrueck()
	history = createHistory(doc, plenumMaps)
	awareness = new Awareness(doc)
})
afterEach(async () => {
	await screen.leave()
	awareness.destroy()
	vi.unstubAllGlobals()
})

const choose = (label: string, words: string) =>
	act(async () => {
		const fields = [...document.querySelectorAll<HTMLSelectElement>('select')]
		const field = fields.find((each) => each.labels?.[0]?.textContent === label)
		const option = [...(field?.options ?? [])].find(({ text }) => text === words)
		if (!field || !option) throw new Error(`no „${words}“ in „${label}“`)
		field.value = option.value
		field.dispatchEvent(new Event('change', { bubbles: true }))
	})

it('[CASES1] whoever may only read sees the cases and themes of the town, and what is said of them', async () => {
	await open('reader')
	expect(listThemes(doc).length).toBeGreaterThanOrEqual(3)
	for (const { title, person, contacts } of listCases(doc))
		for (const words of [title, person, contacts]) expect(screen.text).toContain(words)
	expect(screen.text).toContain('lokal angepasst')
	expect(screen.text).not.toContain('Lösung:')
	for (const { label } of listThemes(doc)) expect(screen.text).toContain(label)
	expect(screen.text).toContain('Betreuung vor 7 Uhr')
	expect(screen.text).toContain('keinem Bedarf zugeordnet')
	expect(screen.has('Thema')).toBe(false)
	expect(screen.has('Fall')).toBe(false)
	expect(screen.has('Betreuung in Randzeiten')).toBe(false)
})

it('[CASES1] a theme is entered with its need, in one step of undo', async () => {
	for (const map of ['themes', 'cases']) doc.getMap(map).clear()
	await open()
	expect(screen.text).toContain('Noch kein Fall und kein Thema.')
	await screen.click('Thema')
	await screen.type('Thema', 'Kurse enden, wenn die Kita schließt')
	await choose('Gehört zum Bedarf', 'Ein verlässlicher Betreuungsplatz')
	await screen.click('Eintragen')
	const need = listNeeds(doc).find(({ label }) => label === 'Ein verlässlicher Betreuungsplatz')?.id
	expect(listThemes(doc)).toMatchObject([{ label: 'Kurse enden, wenn die Kita schließt', need }])
	await act(async () => history.undo())
	expect(listThemes(doc)).toEqual([])
})

it('[CASES1] a theme is changed as far as it was changed here, and deleted into the trash', async () => {
	await open()
	const { id } = listThemes(doc).find(({ label }) => label === 'Unterhalt bleibt aus') ?? { id: '' }
	const [need] = listNeeds(doc)
	await screen.click('Unterhalt bleibt aus')
	// Meanwhile somebody else says which need it is about.
	await act(async () => changeTheme(doc, id, { need: need?.id }))
	await screen.type('Thema', 'Unterhalt kommt nicht an')
	await screen.click('Übernehmen')
	expect(findTheme(doc, id)).toMatchObject({ label: 'Unterhalt kommt nicht an', need: need?.id })
	await screen.click('Unterhalt kommt nicht an')
	await screen.click('Thema löschen')
	expect(findTheme(doc, id)).toBeUndefined()
	expect(screen.text).toContain('Thema „Unterhalt kommt nicht an“ ist gelöscht.')
	expect(readTrash(doc)).toMatchObject([{ kind: 'theme', name: 'Unterhalt kommt nicht an' }])
})

it('[CASES1] a case is told part by part and entered in one step of undo', async () => {
	doc.getMap('cases').clear()
	await open()
	await screen.click('Fall')
	await screen.type('Titel', 'Frühschicht und Kita')
	await screen.type('Gesundheit', 'Schläft wenig')
	await choose('Geltung', 'lokal angepasst')
	await screen.click('Eintragen')
	expect(listCases(doc)).toMatchObject([
		{ title: 'Frühschicht und Kita', health: 'Schläft wenig', scope: 'local', wishes: '' },
	])
	await act(async () => history.undo())
	expect(listCases(doc)).toEqual([])
})

it('[CASES1] a case is changed as far as it was changed here, and deleted into the trash', async () => {
	const id = addCase(doc, { title: 'Frühschicht', care: 'Hort' })
	await open()
	await screen.click('Frühschicht')
	// Meanwhile somebody else tells more of it.
	await act(async () => editCase(doc, id, 'care', 'Hort bis 16 Uhr'))
	await screen.type('Wünsche und Haltung', 'Ein fester Plan')
	await screen.click('Übernehmen')
	expect(findCase(doc, id)).toMatchObject({ care: 'Hort bis 16 Uhr', wishes: 'Ein fester Plan' })
	await screen.click('Frühschicht')
	await screen.click('Fall löschen')
	expect(findCase(doc, id)).toBeUndefined()
	expect(screen.text).toContain('Fall „Frühschicht“ ist gelöscht.')
	expect(readTrash(doc)).toMatchObject([{ kind: 'case', name: 'Frühschicht' }])
})

/** The letters of `Lindenstraße 12, geboren am 3.5.1994` typed into a new case. */
async function typeSomebody() {
	doc.getMap('cases').clear()
	await open()
	await screen.click('Fall')
	await screen.type('Titel', 'Frühschicht')
	await screen.type('Wohnen', 'Lindenstraße 12, geboren am 3.5.1994')
}
const sayInvented = () =>
	act(async () => document.querySelector<HTMLInputElement>('.case-held input[type="checkbox"]')?.click())

it('[CASES2] by what somebody could be recognised is said beside its field while it is written', async () => {
	doc.getMap('cases').clear()
	await open()
	await screen.click('Fall')
	await screen.type('Gesundheit', 'Seit Jahren Rückenschmerzen, 36 Jahre')
	expect(screen.text).not.toContain('Das sieht aus wie')
	await screen.type('Wohnen', 'Lindenstraße 12, geboren am 3.5.1994')
	const field = [...document.querySelectorAll('textarea')].find((each) => each.value.startsWith('Lindenstraße'))
	const note = document.getElementById(field?.getAttribute('aria-describedby') ?? '')
	expect(note?.textContent).toContain('ein genaues Datum, etwa ein Geburtsdatum und eine Anschrift.')
	expect(document.querySelectorAll('.case-warning')).toHaveLength(1)
})

it('[CASES2] what looks like a real person stays on this device until somebody says that it is invented', async () => {
	await typeSomebody()
	let written = 0
	doc.on('update', () => written++)
	await screen.click('Eintragen')
	expect(listCases(doc)).toEqual([])
	expect(written).toBe(0)
	expect(screen.text).toContain('Wohnen: „Lindenstraße 12“, „3.5.1994“')
	expect(document.activeElement?.closest('.case-held')).toBeTruthy()
	await sayInvented()
	// What was said holds for these words and for no others.
	await screen.type('Wohnen', 'Lindenstraße 14, geboren am 3.5.1994')
	await screen.click('Eintragen')
	expect(written).toBe(0)
	await sayInvented()
	await screen.click('Eintragen')
	expect(listCases(doc)).toMatchObject([{ housing: 'Lindenstraße 14, geboren am 3.5.1994' }])
})

it('[CASES2] … or until the words are others', async () => {
	await typeSomebody()
	await screen.click('Eintragen')
	await screen.type('Wohnen', 'Zwei Zimmer im Norden der Stadt')
	expect(document.querySelector('.case-held')).toBeNull()
	await screen.click('Eintragen')
	expect(listCases(doc)).toMatchObject([{ housing: 'Zwei Zimmer im Norden der Stadt' }])
})

it('[CASES2] what stood there before is not asked about again, and is said in the list', async () => {
	doc.getMap('cases').clear()
	const id = addCase(doc, { title: 'Frühschicht', contacts: 'Aktenzeichen 12 F 345/25' })
	await open()
	expect(screen.text).toContain('Hier könnte jemand zu erkennen sein: „Aktenzeichen 12 F 345/25“')
	await screen.click('Frühschicht')
	await screen.type('Gesundheit', 'Schläft wenig')
	await screen.click('Übernehmen')
	expect(findCase(doc, id)?.health).toBe('Schläft wenig')
})

it('[CASES3] an invented case is taken once, as one step of undo', async () => {
	doc.getMap('cases').clear()
	await open()
	await screen.click('Erfundene Fälle')
	const title = 'Aus dem eigenen Haus ins Frauenhaus'
	await screen.shows(title)
	const offered = [...document.querySelectorAll('.given-cases > ul > li')].map((each) => each.textContent)
	expect(offered).toHaveLength(5)
	expect(offered.find((each) => each?.includes(title))).toContain('Gewalt, Frauenhaus')
	for (const each of offered) expect(each).toMatch(/vorgelesen etwa \d+ Minuten?, \d+ Abschnitte/)
	expect(screen.text).toContain('„Übernehmen“ trägt den Fall in die Liste dieser Werkstatt ein.')
	await screen.click(`Übernehmen: ${title}`)
	expect(listCases(doc)).toMatchObject([{ title, person: 'Constanze Mehrwald, 38' }])
	expect(screen.has(`Übernehmen: ${title}`)).toBe(false)
	await screen.click('Fertig')
	await act(async () => history.undo())
	expect(listCases(doc)).toEqual([])
})

/** Chooses a file, as the dialog of the system would. */
const chooseFile = (text: string) =>
	act(async () => {
		const input = document.querySelector<HTMLInputElement>('input[type="file"]')
		Object.defineProperty(input, 'files', { value: [new File([text], 'faelle.json')], configurable: true })
		input?.dispatchEvent(new Event('change', { bubbles: true }))
	})

it('[CASES4] cases of a file are looked at before they are entered; somebody who looks real is left out until it is said to be invented', async () => {
	doc.getMap('cases').clear()
	addCase(doc, { title: 'Schon da' })
	await open()
	const cases = [
		{ title: 'Ohne Busverbindung', person: 'Berit Ansgarsen, 24' },
		{ title: 'Mit Nummer', contacts: 'Kundennummer 123A456789' },
		{ title: 'schon da' },
	]
	await chooseFile(JSON.stringify({ netzwerkstattCases: 1, cases }))
	await screen.shows('3 Fälle einlesen')
	expect(listCases(doc)).toHaveLength(1)
	expect(screen.text).toContain('1 Fall wird eingetragen, 1 wartet auf Ihr Wort')
	expect(screen.text).toContain('Titel schon vorhanden')
	await sayInvented()
	await screen.click('2 Fälle eintragen')
	expect(listCases(doc).map(({ title }) => title)).toEqual(['Schon da', 'Ohne Busverbindung', 'Mit Nummer'])
	expect(screen.text).toContain('2 Fälle sind eingetragen.')
	await act(async () => history.undo())
	expect(listCases(doc)).toHaveLength(1)
})

it('[CASES4] a file of something else is refused in words, and changes nothing', async () => {
	await open()
	const before = listCases(doc)
	await chooseFile('{"netzwerkstatt":1,"method":"own-table"}')
	await screen.shows('In dieser Datei stehen keine Fälle.')
	expect(listCases(doc)).toEqual(before)
})

it('[CASES5] a case becomes a service chain, and leads to it again', async () => {
	await open()
	const [told] = listCases(doc)
	const go = vi.fn()
	await screen.leave()
	const room: RoomView = {
		...{ doc, history, presence: createPresence(awareness), role: 'participant' as const, mayWrite: true },
	}
	screen = await render(
		<NavigationContext value={{ go, arrived: createValue(undefined) }}>
			<RoomContext value={room}>
				<CasesPage />
			</RoomContext>
		</NavigationContext>,
	)
	const chains = () => listChains(doc).length
	const before = chains()
	await screen.click(`Als Dienstleistungskette: ${told?.title}`)
	await vi.waitFor(() => expect(go).toHaveBeenCalledTimes(1))
	expect(chains()).toBe(before + 1)
	await screen.click(`Als Dienstleistungskette: ${told?.title}`)
	await vi.waitFor(() => expect(go).toHaveBeenCalledTimes(2))
	expect(chains()).toBe(before + 1)
	expect(go.mock.calls[0]).toEqual(go.mock.calls[1])
})

describe('reading aloud', () => {
	let stage: Y.Doc
	const reader: Person = {
		...{ participant: 'mona', name: 'Mona', organisation: '', role: 'moderator' },
		...{ colour: 1, client: 1, self: true, whereabouts: {} },
	}
	async function moderate(mayModerate = true) {
		stage = new Doc()
		const room: RoomView = { doc, history, presence: createPresence(awareness), role: 'moderator', mayWrite: true }
		const view: StageRoom = {
			doc: stage,
			mayModerate,
			people: createValue([reader]),
			server: {} as StageRoom['server'],
			token: () => '',
		}
		screen = await render(
			<RoomContext value={room}>
				<StageContext value={view}>
					<SessionStateContext value={{ now: sessionStateOf(stage, 'mona'), time: { now: () => 5 } }}>
						<CasesPage />
					</SessionStateContext>
				</StageContext>
			</RoomContext>,
		)
	}
	const press = (key: string) =>
		act(async () => {
			document.querySelector('[role="dialog"]')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
		})
	const reading = () => readNow(stage).reading

	it('[CASES6] the moderation goes through the scenes with the keys, the stage says which; at the end nothing is read any more', async () => {
		await moderate()
		const told = listCases(doc).find(({ person }) => person.startsWith('Talea'))
		const scenes = told ? scenesOf(told) : []
		await screen.click(`Vorlesen: ${told?.title}`)
		await screen.shows('Abschnitt 1 von')
		expect(reading()).toEqual({ case: told?.id, title: told?.title, by: 'Mona', scene: 0, at: 5 })
		await press('ArrowRight')
		await press(' ')
		await press('PageDown')
		await press('ArrowLeft')
		expect(reading()?.scene).toBe(2)
		expect(screen.text).toContain(scenes[2]?.words)
		await press('End')
		await press('ArrowRight')
		expect(reading()?.scene).toBe(scenes.length - 1)
		await press('Home')
		await press('ArrowLeft')
		expect(reading()?.scene).toBe(0)
		await screen.click('Beenden')
		expect(reading()).toBeUndefined()
	})

	it('[CASES6] whoever comes back goes on where the wall is; whoever does not moderate cannot read', async () => {
		await moderate()
		const [told] = listCases(doc)
		await act(async () => readAloud(stage, { case: told?.id ?? '', title: 'x', scene: 3, at: 4 }))
		expect(screen.text).toContain('wird vorgelesen')
		await screen.click(`Weiter vorlesen: ${told?.title}`)
		await screen.shows('Abschnitt 4 von')
		expect(reading()?.scene).toBe(3)
		await screen.leave()
		await moderate(false)
		expect(screen.has(`Vorlesen: ${told?.title}`)).toBe(false)
	})
})
