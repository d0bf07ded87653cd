import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { recallAdmission } from '../../../client/pages/entrance/admission.ts'
import { handedOverLinks, takeHandedOverFile } from '../../../client/pages/entrance/handover.ts'
import { StartPage } from '../../../client/pages/start/StartPage.tsx'
import { templateIds, templateTexts } from '../../../shared/methods/templateTexts.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { fakeServer, secrets } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'

let screen: Screen

beforeEach(() => history.replaceState(null, '', '/'))
afterEach(() => screen.leave())

/** An agenda with one step, as another workshop saved it. */
const agendaFile = JSON.stringify({
	netzwerkstatt: 1,
	agenda: [
		{ title: 'Ankommen', question: 'Wer ist da?', note: '', minutes: 5, writers: 'everyone', phone: 'question' },
	],
})

const choose = (template: string) =>
	act(async () => {
		const labels = [...document.querySelectorAll('label')]
		labels.find((label) => label.querySelector('b')?.textContent === template)?.click()
	})

const openFile = (file: File) =>
	act(async () => {
		const input = document.querySelector<HTMLInputElement>('input[type=file]')
		if (!input) throw new Error('no file can be opened')
		Object.defineProperty(input, 'files', { value: [file], configurable: true })
		input.dispatchEvent(new Event('change', { bubbles: true }))
	})

test('who founds a workshop is in as moderator, and the three links go along', async () => {
	const server = fakeServer('neu')
	screen = await render(<StartPage server={server} clock={virtualClock()} />)
	await screen.shows('Werkstatt einrichten')
	await screen.type('Titel', '  Netzwerk Alleinerziehende  ')
	await screen.click('Werkstatt einrichten')
	expect(server.founded).toEqual([
		{ title: 'Netzwerk Alleinerziehende', template: 'stakeholder-analysis', locale: 'de' },
	])
	expect(location.pathname).toBe('/w/neu/eingerichtet')
	expect(location.hash).toBe('')
	expect(recallAdmission('neu')).toMatchObject({ role: 'moderator', secret: secrets.moderator })
	expect(handedOverLinks('neu')?.participant).toContain(secrets.participant)
})

test('[FOUNDER3] whoever founds a workshop under a name moderates under it', async () => {
	const server = fakeServer('neu')
	screen = await render(<StartPage server={server} clock={virtualClock()} />)
	await screen.shows('Werkstatt einrichten')
	await screen.type('Titel', 'Netzwerk Alleinerziehende')
	await screen.type('Ihr Name', ' Miriam Falkenrath ')
	await screen.click('Werkstatt einrichten')
	expect(server.joined).toMatchObject([{ secret: secrets.moderator, name: 'Miriam Falkenrath' }])
	expect(recallAdmission('neu')).toMatchObject({ name: 'Miriam Falkenrath' })
})

test('without a title a workshop is called what it begins with', async () => {
	const server = fakeServer('neu')
	screen = await render(<StartPage server={server} clock={virtualClock()} />)
	await screen.shows('Werkstatt einrichten')
	await choose('Zukunftskonferenz')
	expect(screen.text).toContain('Ohne Titel heißt sie „Zukunftskonferenz“.')
	await screen.click('Werkstatt einrichten')
	expect(server.founded).toMatchObject([{ title: 'Zukunftskonferenz', template: 'future-conference' }])
})

test('every method and every ready agenda can be chosen, and a closed purpose says what was', async () => {
	const server = fakeServer('neu')
	screen = await render(<StartPage server={server} clock={virtualClock()} />)
	await screen.shows('Werkstatt einrichten')
	const offered = templateIds.filter((template) => template !== 'demo')
	const radios = document.querySelectorAll<HTMLInputElement>('input[type=radio]')
	expect(radios).toHaveLength(offered.length)
	for (const template of offered) {
		await choose(templateTexts[template].title.de)
		expect([...radios].filter(({ checked }) => checked)).toHaveLength(1)
	}
	await choose('Planspiel')
	const purpose = document.querySelector('details[data-chosen] summary')?.textContent
	expect(purpose).toBe('Wir wollen Wege und Übergaben verbessernGewählt: Planspiel')
})

test('[FOUND8] who opens a purpose has it in mind: what serves it best is chosen, and stays chosen when it is closed', async () => {
	const server = fakeServer('neu')
	screen = await render(<StartPage server={server} clock={virtualClock()} />)
	await screen.shows('Werkstatt einrichten')
	const founding = [...document.querySelectorAll('details')].find((each) => each.textContent?.includes('uns gründen'))
	await act(async () => {
		if (founding) founding.open = true
		founding?.dispatchEvent(new Event('toggle'))
	})
	expect(screen.text).toContain('Ohne Titel heißt sie „Gründungsveranstaltung“.')
	await choose('Gründungs-Checkliste')
	await act(async () => founding?.dispatchEvent(new Event('toggle')))
	await screen.click('Werkstatt einrichten')
	expect(server.founded).toMatchObject([{ template: 'founding-checklist' }])
})

test('[START1] a workshop begins with a file that was saved elsewhere', async () => {
	const server = fakeServer('neu')
	const file = new File([agendaFile], 'Ablauf Auenbrück.json')
	screen = await render(<StartPage server={server} clock={virtualClock()} />)
	await screen.shows('Datei öffnen …')
	await openFile(file)
	await vi.waitFor(() => expect(location.pathname).toBe('/w/neu/eingerichtet'), { timeout: 20_000 })
	expect(server.founded).toMatchObject([{ title: 'Ablauf Auenbrück', template: 'empty' }])
	expect(takeHandedOverFile('neu')).toBe(agendaFile)
	expect(takeHandedOverFile('neu')).toBeUndefined()
})

test('[START1] nothing is founded for a file that cannot be read, and the page says why', async () => {
	const server = fakeServer('neu')
	screen = await render(<StartPage server={server} clock={virtualClock()} />)
	await screen.shows('Datei öffnen …')
	await openFile(new File(['%PDF-1.7'], 'Protokoll.pdf'))
	await screen.shows('Diese Datei ist keine Datei von Netzwerkstatt')
	await screen.shows('Es wurde keine Werkstatt eingerichtet.')
	await openFile(new File([JSON.stringify({ netzwerkstatt: 1, agenda: [] })], 'leer.json'))
	await screen.shows('In dieser Datei stehen keine Schritte.')
	expect(server.founded).toEqual([])
})

test('the example is a copy of one’s own', async () => {
	const server = fakeServer('kopie')
	screen = await render(<StartPage server={server} clock={virtualClock()} />)
	await screen.shows('Sie bekommen eine eigene Kopie')
	await screen.click('Eigene Kopie ansehen')
	expect(server.founded).toMatchObject([{ template: 'demo' }])
	expect(location.pathname).toBe('/w/kopie')
})

test('when founding fails, the title stays and the page says why', async () => {
	const server = fakeServer()
	server.refuses = { id: 'tooMany', waitMs: 60_000 }
	screen = await render(<StartPage server={server} clock={virtualClock()} />)
	await screen.shows('Werkstatt einrichten')
	await screen.type('Titel', 'Auenbrück')
	await screen.click('Werkstatt einrichten')
	await screen.shows('Hier kamen gerade zu viele Versuche auf einmal.')
	expect(screen.field('Titel').value).toBe('Auenbrück')
	expect(location.pathname).toBe('/')
})

test('a server that asks for no key shows no field for one', async () => {
	screen = await render(<StartPage server={fakeServer()} clock={virtualClock()} />)
	await screen.shows('Werkstatt einrichten')
	expect(screen.text).not.toContain('Schlüssel')
})

test('where the operator’s key is needed, the form asks for it and sends it, and no storage keeps it', async () => {
	const server = fakeServer('neu')
	server.key = 'Lindenblüte-2026'
	screen = await render(<StartPage server={server} clock={virtualClock()} />)
	await screen.shows('Schlüssel zum Einrichten')
	await screen.type('Titel', 'Auenbrück')
	await screen.click('Werkstatt einrichten')
	expect(screen.text).toContain('Bitte geben Sie den Schlüssel ein.')
	await screen.type('Schlüssel', 'Lindenblüte-2025')
	await screen.click('Werkstatt einrichten')
	await screen.shows('Dieser Schlüssel stimmt nicht.')
	expect(screen.field('Schlüssel').getAttribute('aria-invalid')).toBe('true')
	expect(server.founded).toEqual([])
	await screen.type('Schlüssel', ' Lindenblüte-2026 ')
	expect(screen.text).not.toContain('stimmt nicht')
	await screen.click('Werkstatt einrichten')
	expect(server.founded).toMatchObject([{ title: 'Auenbrück', key: 'Lindenblüte-2026' }])
	expect(location.pathname).toBe('/w/neu/eingerichtet')
	expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state])).not.toContain('Lindenbl')
})

test('the example needs the key too, and says so', async () => {
	const server = fakeServer('kopie')
	server.key = 'Lindenblüte-2026'
	screen = await render(<StartPage server={server} clock={virtualClock()} />)
	await screen.shows('Sie bekommen eine eigene Kopie')
	await screen.click('Eigene Kopie ansehen')
	await screen.shows('wer den Schlüssel des Betreibers hat')
	await screen.type('Schlüssel', 'Lindenblüte-2026')
	await screen.click('Eigene Kopie ansehen')
	expect(server.founded).toMatchObject([{ template: 'demo', key: 'Lindenblüte-2026' }])
})

test('a server that could not be asked before is believed when it asks for the key', async () => {
	const server = fakeServer()
	server.refuses = { id: 'serverAway' }
	screen = await render(<StartPage server={server} clock={virtualClock()} />)
	await screen.shows('Werkstatt einrichten')
	server.refuses = undefined
	server.key = 'Lindenblüte-2026'
	await screen.type('Titel', 'Auenbrück')
	await screen.click('Werkstatt einrichten')
	await screen.shows('Bitte geben Sie den Schlüssel ein.')
})
