import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { rememberAdmission } from '../../../client/pages/entrance/admission.ts'
import { choosePhoneView } from '../../../client/pages/entrance/phoneChoice.ts'
import { WorkshopDoor } from '../../../client/pages/join/WorkshopDoor.tsx'
import type { Role } from '../../../shared/links/roles.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { fakeServer, secrets } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'

vi.mock('../../../client/pages/phone/PhonePage.tsx', () => ({ PhonePage: () => <p>Telefonseite</p> }))
vi.mock('../../../client/pages/workshop/WorkshopPage.tsx', () => ({ default: () => <p>Boards</p> }))

let screen: Screen

/** Comes back to a workshop with a device of this width. */
async function enter(role: Role, width: number, place = '') {
	localStorage.clear()
	vi.stubGlobal('matchMedia', (query: string) => ({
		matches: query.includes('max-width: 43.74rem') && width < 700,
		addEventListener() {},
		removeEventListener() {},
	}))
	const secret = secrets[role]
	history.replaceState(null, '', `/w/auenbrueck${place}#${secret}`)
	const common = { workshop: 'auenbrueck', title: 'Auenbrück', locale: 'de', rooms: [] } as const
	rememberAdmission({ ...common, rooms: [], token: `token-${role}`, role, participant: role, secret })
	screen = await render(<WorkshopDoor workshop="auenbrueck" server={fakeServer()} clock={virtualClock()} />)
}

beforeEach(() => choosePhoneView('phone'))
afterEach(async () => {
	await screen.leave()
	vi.unstubAllGlobals()
	sessionStorage.clear()
})

test.each([
	['participant', 390, 'Telefonseite'],
	['reader', 390, 'Telefonseite'],
	['moderator', 390, 'Boards'],
	['participant', 1440, 'Boards'],
] as const)('[PHONE3] a %s on a screen of %i pixels gets: %s', async (role, width, page) => {
	await enter(role, width)
	await screen.shows(page)
})

test('[PHONE3] the boards are a choice for this window, and there is a way back', async () => {
	await enter('participant', 390)
	await screen.shows('Telefonseite')
	await act(async () => choosePhoneView('boards'))
	await screen.shows('Boards')
	expect(sessionStorage.getItem('netzwerkstatt.phoneView')).toBe('boards')
	await act(async () => choosePhoneView('phone'))
	await screen.shows('Telefonseite')
})

test('[PHONE3] the address of a board leads a phone to that board, and the phone page keeps no place', async () => {
	await enter('participant', 390, '/board/abend')
	await screen.shows('Boards')
	expect(location.pathname).toBe('/w/auenbrueck/board/abend')
	await act(async () => choosePhoneView('phone'))
	await screen.shows('Telefonseite')
	expect(location.pathname).toBe('/w/auenbrueck')
})
