import { afterEach, beforeEach, expect, test } from 'vitest'
import { recallAdmission } from '../../../client/pages/admission.ts'
import { handedOverLinks } from '../../../client/pages/handover.ts'
import { StartPage } from '../../../client/pages/start/StartPage.tsx'
import { fakeServer, secrets } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'

let screen: Screen

beforeEach(() => history.replaceState(null, '', '/'))
afterEach(() => screen.leave())

test('who founds a workshop is in as moderator, and the three links go along', async () => {
	const server = fakeServer('neu')
	screen = await render(<StartPage server={server} />)
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
	screen = await render(<StartPage server={server} />)
	await screen.shows('Werkstatt einrichten')
	await screen.click('Werkstatt einrichten')
	expect(screen.text).toContain('Bitte geben Sie der Werkstatt einen Titel.')
	expect(server.founded).toEqual([])
})

test('the example is a copy of one’s own', async () => {
	const server = fakeServer('kopie')
	screen = await render(<StartPage server={server} />)
	await screen.shows('Sie bekommen eine eigene Kopie')
	await screen.click('Eigene Kopie ansehen')
	expect(server.founded).toMatchObject([{ template: 'demo' }])
	expect(location.pathname).toBe('/w/kopie')
})

test('when founding fails, the title stays and the page says why', async () => {
	const server = fakeServer()
	server.refuses = { id: 'tooMany', waitMs: 60_000 }
	screen = await render(<StartPage server={server} />)
	await screen.shows('Werkstatt einrichten')
	await screen.type('Titel', 'Lindenau')
	await screen.click('Werkstatt einrichten')
	await screen.shows('Von diesem Anschluss kamen gerade zu viele Versuche.')
	expect(screen.field('Titel').value).toBe('Lindenau')
	expect(location.pathname).toBe('/')
})
