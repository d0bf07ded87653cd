import { afterEach, beforeEach, expect, test } from 'vitest'
import { recallAdmission } from '../../../client/pages/entrance/admission.ts'
import { handedOverLinks } from '../../../client/pages/entrance/handover.ts'
import { StartPage } from '../../../client/pages/start/StartPage.tsx'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { fakeServer, secrets } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'

let screen: Screen

beforeEach(() => history.replaceState(null, '', '/'))
afterEach(() => screen.leave())

test('who founds a workshop is in as moderator, and the three links go along', async () => {
	const server = fakeServer('neu')
	screen = await render(<StartPage server={server} clock={virtualClock()} />)
	await screen.shows('Werkstatt einrichten')
	await screen.type('Titel', '  Netzwerk Alleinerziehende  ')
	await screen.click('Werkstatt einrichten')
	expect(server.founded).toEqual([
		{ title: 'Netzwerk Alleinerziehende', template: 'stakeholder-analysis', locale: 'de' },
	])
	expect(location.pathname).toBe('/w/neu')
	expect(location.hash).toBe('')
	expect(recallAdmission('neu')).toMatchObject({ role: 'moderator', secret: secrets.moderator })
	expect(handedOverLinks('neu')?.participant).toContain(secrets.participant)
})

test('a workshop needs a title', async () => {
	const server = fakeServer()
	screen = await render(<StartPage server={server} clock={virtualClock()} />)
	await screen.shows('Werkstatt einrichten')
	await screen.click('Werkstatt einrichten')
	expect(screen.text).toContain('Bitte geben Sie der Werkstatt einen Titel.')
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
	await screen.type('Titel', 'Lindenau')
	await screen.click('Werkstatt einrichten')
	await screen.shows('Hier kamen gerade zu viele Versuche auf einmal.')
	expect(screen.field('Titel').value).toBe('Lindenau')
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
	await screen.type('Titel', 'Lindenau')
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
	expect(server.founded).toMatchObject([{ title: 'Lindenau', key: 'Lindenblüte-2026' }])
	expect(location.pathname).toBe('/w/neu')
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
	await screen.type('Titel', 'Lindenau')
	await screen.click('Werkstatt einrichten')
	await screen.shows('Bitte geben Sie den Schlüssel ein.')
})
