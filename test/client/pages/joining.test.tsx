import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Admission } from '../../../client/pages/entrance/admission.ts'
import { recallPlace } from '../../../client/pages/entrance/placeMemory.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { fakeServer, secrets, serverAway } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'

let screen: Screen | undefined

beforeEach(() => localStorage.clear())
afterEach(async () => {
	await screen?.leave()
	vi.resetModules()
})

/** Opens an address as after a fresh load of the page: only what the device has stored is still known. */
async function visit(address: string, server = fakeServer(), clock = virtualClock()) {
	await screen?.leave()
	vi.resetModules()
	history.replaceState(null, '', address)
	const [{ WorkshopDoor }, { CodePage }] = await Promise.all([
		import('../../../client/pages/join/WorkshopDoor.tsx'),
		import('../../../client/pages/join/CodePage.tsx'),
	])
	const view = ({ admission }: { admission: Admission }) => (
		<p>
			Drinnen als {admission.role}, {admission.participant}
		</p>
	)
	const page = address.startsWith('/code') ? (
		<CodePage server={server} />
	) : (
		<WorkshopDoor workshop="auenbrueck" server={server} clock={clock} view={view} />
	)
	screen = await render(page)
	return { screen, server, clock }
}

test('Rosa follows her link, says who she is, and is in; the link stays in her address bar', async () => {
	const { screen, server } = await visit(`/w/auenbrueck#${secrets.participant}`)
	await screen.shows('Sie arbeiten mit.')
	expect(document.querySelector('h1')?.textContent).toBe('Auenbrück')
	await screen.type('Ihr Name', ' Rosa Kühn ')
	await screen.type('Ihre Organisation', 'Treff Anker')
	await screen.click('Beitreten')
	expect(screen.text).toContain('Drinnen als participant')
	expect(server.joined).toMatchObject([{ name: 'Rosa Kühn', organisation: 'Treff Anker', secret: secrets.participant }])
	expect(location.hash).toBe(`#${secrets.participant}`)
})

test('a link that was mangled on its way leads to the page for wrong links', async () => {
	const { screen } = await visit('/w/auenbrueck#kaputt%')
	await screen.shows('Dieser Link')
	expect(screen.has('Beitreten')).toBe(false)
})

test('nobody has to give a name', async () => {
	const { screen, server } = await visit(`/w/auenbrueck#${secrets.participant}`)
	await screen.shows('Ohne Namen')
	await screen.type('Ihr Name', 'Doch nicht')
	await screen.click('Ohne Namen beitreten')
	expect(server.joined).toMatchObject([{ name: '', organisation: '' }])
})

test('a device that was here before goes straight in, as the same person', async () => {
	const { screen, server } = await visit(`/w/auenbrueck#${secrets.participant}`)
	await screen.shows('Beitreten')
	await screen.click('Ohne Namen beitreten')
	const again = await visit(`/w/auenbrueck#${secrets.participant}`, server)
	expect(again.screen.text).toBe('Drinnen als participant, person-1')
	expect(server.joined).toHaveLength(1)
})

test('the secret of the moderation leaves the address bar, and the device still finds its way back', async () => {
	const { screen, server } = await visit(`/w/auenbrueck#${secrets.moderator}`)
	await screen.shows('Sie moderieren')
	await screen.click('Ohne Namen beitreten')
	expect(location.href).not.toContain(secrets.moderator)
	const again = await visit('/w/auenbrueck', server)
	expect(again.screen.text).toBe('Drinnen als moderator, person-1')
})

test('the moderation can look at the participants’ link on the same device without losing its own', async () => {
	const { screen, server } = await visit(`/w/auenbrueck#${secrets.moderator}`)
	await screen.shows('Beitreten')
	await screen.click('Ohne Namen beitreten')
	const beside = await visit(`/w/auenbrueck#${secrets.participant}`, server)
	await beside.screen.shows('Sie arbeiten mit.')
	await beside.screen.click('Ohne Namen beitreten')
	expect(beside.screen.text).toBe('Drinnen als participant, person-2')
	const back = await visit(`/w/auenbrueck#${secrets.moderator}`, server)
	expect(back.screen.text).toBe('Drinnen als moderator, person-1')
})

test('where the browser stores nothing, joining works all the same', async () => {
	const denied = () => {
		throw new DOMException('denied', 'SecurityError')
	}
	const spies = [
		vi.spyOn(Storage.prototype, 'setItem').mockImplementation(denied),
		vi.spyOn(Storage.prototype, 'getItem').mockImplementation(denied),
	]
	const { screen } = await visit(`/w/auenbrueck#${secrets.participant}`)
	await screen.shows('Beitreten')
	await screen.click('Ohne Namen beitreten')
	expect(screen.text).toContain('Drinnen')
	for (const spy of spies) spy.mockRestore()
})

test('what is stored under our name but is not ours does no harm', async () => {
	localStorage.setItem('netzwerkstatt.admissions.auenbrueck', '[{"token":7},null,"x"]')
	const { screen } = await visit(`/w/auenbrueck#${secrets.participant}`)
	await screen.shows('Sie arbeiten mit.')
})

test('a wrong link is told from an address that lacks its secret', async () => {
	const wrong = await visit('/w/auenbrueck#falsch')
	await wrong.screen.shows('Dieser Link führt zu keiner Werkstatt.')
	const none = await visit('/w/auenbrueck')
	await none.screen.shows('Dieser Adresse fehlt der Schlüssel.')
})

test('[ROAD6] who has to join first, also by code, is where the address leads afterwards', async () => {
	const { screen } = await visit('/w/auenbrueck/board/netz')
	await screen.shows('Dieser Adresse fehlt der Schlüssel.')
	expect(recallPlace('auenbrueck')).toEqual({ kind: 'board', board: 'page:netz' })
})

test('when the server comes back, the invitation opens by itself', async () => {
	const server = fakeServer()
	server.refuses = serverAway
	const { screen, clock } = await visit(`/w/auenbrueck#${secrets.participant}`, server)
	await screen.shows('Keine Verbindung zum Server.')
	server.refuses = undefined
	for (let i = 0; i < 6; i++) await act(() => clock.pass(1000))
	await screen.shows('Sie arbeiten mit.')
})

test('a workshop that is full keeps what was typed', async () => {
	const { screen, server } = await visit(`/w/auenbrueck#${secrets.participant}`)
	await screen.shows('Beitreten')
	await screen.type('Ihr Name', 'Rosa Kühn')
	server.refuses = { id: 'roomFull' }
	await screen.click('Beitreten')
	expect(screen.text).toContain('Die Werkstatt ist voll.')
	expect(screen.field('Ihr Name').value).toBe('Rosa Kühn')
})

test('by code: six signs, a name, and in', async () => {
	const { screen, server } = await visit('/code')
	await screen.type('Code, sechs Zeichen', 'lan 47k')
	await screen.click('Beitreten')
	await screen.shows('LAN 47K')
	await screen.type('Ihr Name', 'Rosa Kühn')
	await screen.click('Beitreten')
	expect(server.joined).toMatchObject([{ code: 'LAN 47K', name: 'Rosa Kühn' }])
	expect(location.pathname).toBe('/w/auenbrueck')
})

test('the picture on the wall brings its code along; scanned again, the same person is in again', async () => {
	const { screen, server } = await visit('/code#LAN47K')
	await screen.shows('LAN 47K')
	await screen.type('Ihr Name', 'Rosa Kühn')
	await screen.click('Beitreten')
	expect(server.joined).toMatchObject([{ code: 'LAN 47K', name: 'Rosa Kühn' }])
	await visit('/code#LAN47K', server)
	await vi.waitFor(() => expect(location.pathname).toBe('/w/auenbrueck'))
	expect(server.joined).toHaveLength(1)
})

test('a picture that was read only in part leaves its signs in the field', async () => {
	const { screen } = await visit('/code#LAN4')
	expect(screen.field('Code, sechs Zeichen').value).toBe('LAN4')
})

test('an incomplete code says what is missing, a wrong one that no workshop is open for it', async () => {
	const { screen } = await visit('/code')
	await screen.type('Code, sechs Zeichen', 'lan')
	await screen.click('Beitreten')
	expect(screen.text).toContain('Es fehlen noch 3 Zeichen.')
	await screen.type('Code, sechs Zeichen', 'abc234')
	await screen.click('Beitreten')
	await screen.shows('ABC 234')
	await screen.click('Ohne Namen beitreten')
	await screen.shows('Zu diesem Code ist gerade keine Werkstatt offen.')
})

test.each(['typed', 'scanned'])(
	'[AGAIN5] after a wrong code that was %s another can be entered, and a reload keeps it so',
	async (how) => {
		const { screen } = await visit(how === 'typed' ? '/code' : '/code#ABC234')
		if (how === 'typed') {
			await screen.type('Code, sechs Zeichen', 'abc234')
			await screen.click('Beitreten')
		}
		await screen.shows('Zu diesem Code ist gerade keine Werkstatt offen.')
		await screen.click('Anderen Code eingeben')
		expect(screen.field('Code, sechs Zeichen').value).toBe('')
		expect([location.hash, history.state]).toEqual(['', null])
	},
)
