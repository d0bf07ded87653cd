import 'fake-indexeddb/auto'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { server } from '../../../client/api/server.ts'
import { type Admission, recallAdmission, rememberAdmission } from '../../../client/pages/entrance/admission.ts'
import { rehearsedHere } from '../../../client/pages/entrance/rehearsedHere.ts'
import { ProjectorDoor } from '../../../client/pages/projector/ProjectorDoor.tsx'
import { Refused } from '../../../client/pages/rooms/Refused.tsx'
import { systemClock } from '../../../shared/lib/clock.ts'
import { rehearsalTitle } from '../../../shared/rehearsal/title.ts'
import { render, type Screen } from '../render.tsx'

let screen: Screen | undefined
let went: string[]

beforeEach(() => {
	localStorage.clear()
	sessionStorage.clear()
	went = []
	const { origin, pathname, search, hash, href } = location
	const replace = (to: string) => void went.push(to)
	vi.stubGlobal('location', { origin, pathname, search, hash, href, replace })
	vi.useFakeTimers()
})
afterEach(async () => {
	await screen?.leave()
	screen = undefined
	vi.useRealTimers()
	vi.unstubAllGlobals()
})

const admitted = (workshop: string, title: string): Admission => ({
	...{ workshop, title, locale: 'de', token: `token of ${workshop}`, participant: 'wall', rooms: ['plenum'] },
	role: 'reader',
})
const real = 'Runder Tisch Auenbrück'
const later = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)))

test('a wall says that the rehearsal is over, forgets it, and goes back to the real workshop by itself', async () => {
	const rehearsal = admitted('probe1', rehearsalTitle(real, 'de'))
	rememberAdmission(rehearsal)
	screen = await render(<Refused admission={rehearsal} refusal="workshopDeleted" back="/w/echt1/beamer" />)
	expect(screen.text).toContain('Der Probelauf ist zu Ende.')
	expect(screen.button('Zur echten Werkstatt').getAttribute('href')).toBe('/w/echt1/beamer')
	await later(5_000)
	expect(went).toEqual([])
	await later(2_000)
	expect(went).toEqual(['/w/echt1/beamer'])
	expect(recallAdmission('probe1')).toBeUndefined()
})

test('where a device knows no way back the page stays, and a workshop that was deleted is told as such', async () => {
	const rehearsal = admitted('probe2', rehearsalTitle(real, 'de'))
	screen = await render(<Refused admission={rehearsal} refusal="workshopDeleted" />)
	expect(screen.button('Zur Startseite').getAttribute('href')).toBe('/')
	await later(60_000)
	expect(went).toEqual([])
	await screen.leave()
	screen = await render(
		<Refused admission={admitted('echt2', real)} refusal="workshopDeleted" back="/w/echt2/beamer" />,
	)
	expect(screen.text).not.toContain('Probelauf')
	await later(60_000)
	expect(went).toEqual([])
})

test('a phone that knows the real workshop has a way there, and goes nowhere by itself; another may be closed', async () => {
	const rehearsal = admitted('probe5', rehearsalTitle('Forum Eichwerda', 'de'))
	screen = await render(<Refused admission={rehearsal} refusal="workshopDeleted" />)
	expect(screen.text).toContain(
		'Sie können diese Seite schließen. In die echte Werkstatt führt ihr eigener Link oder Code.',
	)
	await screen.leave()
	rememberAdmission(admitted('echt5', 'Forum Eichwerda'))
	screen = await render(<Refused admission={rehearsal} refusal="workshopDeleted" />)
	expect(screen.button('Zur echten Werkstatt').getAttribute('href')).toBe('/w/echt5')
	await later(60_000)
	expect(went).toEqual([])
})

test('a wall that is loaded again at the address of a rehearsal that is over goes back, too', async () => {
	sessionStorage.setItem('netzwerkstatt.rehearsed.echt6', 'probe6')
	const wall = (workshop: string) => <ProjectorDoor workshop={workshop} server={server} clock={systemClock} />
	vi.useRealTimers()
	screen = await render(wall('probe6'))
	await screen.shows('Der Probelauf ist zu Ende.')
	expect(screen.button('Zur echten Werkstatt').getAttribute('href')).toBe('/w/echt6/beamer')
	await screen.leave()
	screen = await render(wall('probe7'))
	await act(async () => {})
	expect(screen.text).not.toContain('Probelauf')
})

test('who has ended a rehearsal is not told by the server once more that it is gone; of a workshop it is asked when', async () => {
	const asked = vi.spyOn(server, 'invitation').mockResolvedValue({ ok: false, failure: { id: 'workshopDeleted' } })
	const secret = 'x'.repeat(27)
	const ended = { ...admitted('probe4', rehearsalTitle(real, 'de')), secret }
	screen = await render(<Refused admission={ended} refusal="workshopDeleted" />)
	expect(screen.text).toContain('Der Probelauf ist zu Ende.')
	expect(asked).not.toHaveBeenCalled()
	await screen.leave()
	const deleted = { ...admitted('echt4', real), secret }
	screen = await render(<Refused admission={deleted} refusal="workshopDeleted" />)
	expect(asked).toHaveBeenCalledWith({ workshop: 'echt4', secret })
	asked.mockRestore()
})

test("a reader's wall knows the workshop that is rehearsed if it was there before, and if it can be no other", () => {
	expect(rehearsedHere(rehearsalTitle(real, 'de'))).toBeUndefined()
	rememberAdmission(admitted('echt3', real))
	rememberAdmission(admitted('andere3', 'Pflegekonferenz'))
	rememberAdmission(admitted('probe3', rehearsalTitle(real, 'de')))
	expect(rehearsedHere(rehearsalTitle(real, 'de'))).toBe('echt3')
	expect(rehearsedHere(rehearsalTitle(real, 'en'))).toBe('echt3')
	expect(rehearsedHere(real)).toBeUndefined()
	rememberAdmission(admitted('gleich3', real))
	expect(rehearsedHere(rehearsalTitle(real, 'de'))).toBeUndefined()
})
