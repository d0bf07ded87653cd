import { afterEach, beforeEach, expect, test } from 'vitest'
import {
	type Admission,
	forgetAdmission,
	forgetAdmissions,
	noteVisit,
	ownWorkshops,
	recallAdmission,
	rememberAdmission,
} from '../../../client/pages/entrance/admission.ts'
import { lastSeen, noteSeen } from '../../../client/pages/entrance/lastSeen.ts'
// Fetched ahead: on a busy machine the dialog takes longer than a test waits.
import '../../../client/pages/start/ForgetDialog.tsx'
import type { FailureId } from '../../../client/api/failure.ts'
import type { Server } from '../../../client/api/server.ts'
import { OwnWorkshops } from '../../../client/pages/start/OwnWorkshops.tsx'
import type { Role } from '../../../shared/links/roles.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'
import { render, type Screen } from '../render.tsx'

let screen: Screen | undefined

const noon = new Date(2026, 2, 9, 12, 0).getTime()
const day = 24 * 60 * 60 * 1000

const admitted = (workshop: string, title: string, role: Role): Admission => ({
	workshop,
	title,
	role,
	token: `${workshop}-${role}`,
	participant: 'p',
	locale: 'de',
	rooms: ['plenum'],
	secret: `${role}-geheim`,
})
const network = admitted('netz', 'Netzwerk Alleinerziehende', 'moderator')
const table = admitted('tisch', 'Runder Tisch Wohnen', 'reader')

function visitBoth() {
	for (const admission of [table, network]) rememberAdmission(admission)
	noteVisit(table, noon - 10 * day)
	noteVisit(network, noon - day)
}

beforeEach(() => {
	localStorage.clear()
	// Those of other tests on this page, too, which outlast its storage.
	for (const { workshop } of ownWorkshops()) forgetAdmissions(workshop)
	history.replaceState(null, '', '/')
})
afterEach(async () => {
	await screen?.leave()
	for (const workshop of ['netz', 'tisch']) forgetAdmissions(workshop)
})

/** A server that refuses these workshops, and holds every other link good. */
const answering = (refused: Readonly<Record<string, FailureId>>): Pick<Server, 'invitation'> => ({
	async invitation(request) {
		const workshop = 'workshop' in request ? request.workshop : ''
		const id = refused[workshop]
		if (id) return { ok: false, failure: { id } }
		return { ok: true, value: { workshop, title: '', role: 'reader', locale: 'de', organisations: [] } }
	},
})

const entries = () => [...document.querySelectorAll('.own-workshops li')].map((entry) => entry.textContent)

test('[AGAIN1] the next day a coordinator finds her workshops, the latest first, with her role and when she was there', async () => {
	visitBoth()
	screen = await render(<OwnWorkshops clock={virtualClock(noon)} server={answering({})} />)
	expect(entries()).toEqual([
		'Netzwerk AlleinerziehendeModeration · zuletzt gestern, 12:00 Uhr',
		'Runder Tisch WohnenLesen · zuletzt am 27. Februar 2026, 12:00 Uhr',
	])
})

test('[AGAIN1] she sees how many boards there were, and what this device alone still has', async () => {
	visitBoth()
	noteSeen('netz', { boards: 3, unsaved: 0 })
	noteSeen('tisch', { boards: 1, unsaved: 2 })
	screen = await render(<OwnWorkshops clock={virtualClock(noon)} server={answering({})} />)
	expect(entries()[0]).toContain('3 Boards')
	expect(entries()[1]).toContain('2 Änderungen noch nur hier')
})

test('[AGAIN1] she sees which event was still running when she left, and which is over', async () => {
	visitBoth()
	noteSeen('netz', { boards: 3, unsaved: 0, event: 'running' })
	noteSeen('tisch', { boards: 1, unsaved: 0, event: 'over' })
	screen = await render(<OwnWorkshops clock={virtualClock(noon)} server={answering({})} />)
	expect(entries()[0]).toContain('lief noch, als Sie gingen')
	expect(entries()[1]).toContain('beendet')
})

test('[AGAIN4] of a workshop that was left nothing is noted any more, and what is not ours does no harm', async () => {
	visitBoth()
	forgetAdmissions('netz')
	noteSeen('netz', { boards: 3, unsaved: 0 })
	expect(Object.keys(localStorage)).not.toContain('netzwerkstatt.seen.netz')
	for (const foreign of ['null', '7', '{"boards":-1,"unsaved":"viele"}', '{"boards":1,"event":"over"}', 'kaputt']) {
		localStorage.setItem('netzwerkstatt.seen.tisch', foreign)
		expect(lastSeen('tisch')).toBeUndefined()
	}
})

test('[AGAIN7] an entry whose link was replaced says so, beside one that holds', async () => {
	visitBoth()
	noteSeen('netz', { boards: 3, unsaved: 0 })
	noteSeen('tisch', { boards: 1, unsaved: 0 })
	screen = await render(<OwnWorkshops clock={virtualClock(noon)} server={answering({ tisch: 'linkRevoked' })} />)
	await screen.shows('Link gilt nicht mehr')
	expect(entries()[0]).toContain('3 Boards')
	expect(entries()[1]).not.toContain('1 Board')
})

test('[AGAIN7] without a connection, or with a server that is busy, nothing is said of links', async () => {
	visitBoth()
	noteSeen('tisch', { boards: 1, unsaved: 0 })
	for (const id of ['serverAway', 'tooMany'] as const) {
		screen = await render(<OwnWorkshops clock={virtualClock(noon)} server={answering({ netz: id, tisch: id })} />)
		expect(entries()[1]).toContain('1 Board')
		expect(screen.text).not.toContain('gilt nicht mehr')
		await screen.leave()
	}
})

test('[AGAIN7] what only this device has is said rather than that its link has ended', async () => {
	visitBoth()
	noteSeen('tisch', { boards: 1, unsaved: 2 })
	screen = await render(<OwnWorkshops clock={virtualClock(noon)} server={answering({ tisch: 'linkRevoked' })} />)
	expect(entries()[1]).toContain('2 Änderungen noch nur hier')
})

test('[AGAIN2] an entry leads straight in, in the role it names, and no address on the page holds a secret', async () => {
	visitBoth()
	// She looked at the participants' link last.
	rememberAdmission(admitted('netz', 'Netzwerk Alleinerziehende', 'participant'))
	screen = await render(<OwnWorkshops clock={virtualClock(noon)} server={answering({})} />)
	expect(document.body.innerHTML).not.toContain('geheim')
	await screen.click('Netzwerk Alleinerziehende')
	expect(location.pathname + location.hash).toBe('/w/netz')
	expect(recallAdmission('netz')?.role).toBe('moderator')
})

test('[AGAIN3] what is taken off the list is forgotten, after saying what that means; the other one stays', async () => {
	visitBoth()
	screen = await render(<OwnWorkshops clock={virtualClock(noon)} server={answering({})} />)
	await screen.click('„Netzwerk Alleinerziehende“ aus der Liste nehmen')
	await screen.shows('Moderieren können Sie danach nur noch mit dem Link der Moderation.')
	await screen.click('Behalten')
	expect(entries()).toHaveLength(2)
	await screen.click('„Netzwerk Alleinerziehende“ aus der Liste nehmen')
	await screen.shows('Moderieren können Sie danach')
	await screen.click('Aus der Liste nehmen')
	await expect.poll(() => localStorage.getItem('netzwerkstatt.admissions.netz')).toBeNull()
	expect(ownWorkshops().map(({ workshop }) => workshop)).toEqual(['tisch'])
})

test('[AGAIN6] however many links the moderation tries out on its device, it keeps its own', () => {
	rememberAdmission(network)
	for (const press of ['Presse', 'Jugendamt', 'Saal', 'Beamer', 'Gäste', 'Radio']) {
		rememberAdmission({ ...admitted('netz', 'Netzwerk Alleinerziehende', 'reader'), secret: press })
	}
	expect(recallAdmission('netz')?.secret).toBe('Radio')
	expect(recallAdmission('netz', 'moderator-geheim')?.role).toBe('moderator')
	expect(recallAdmission('netz', 'Presse')).toBeUndefined()
	expect(ownWorkshops()).toMatchObject([{ workshop: 'netz', role: 'moderator' }])
})

test('[AGAIN6] of many ways into the moderation the oldest goes', () => {
	for (const secret of ['eins', 'zwei', 'drei', 'vier', 'fünf'])
		rememberAdmission({ ...network, secret, token: secret })
	expect(recallAdmission('netz', 'eins')).toBeUndefined()
	for (const secret of ['zwei', 'drei', 'vier', 'fünf']) expect(recallAdmission('netz', secret)?.token).toBe(secret)
})

test('[AGAIN4] a workshop this device has left is not on the list, and a device without any shows none', async () => {
	visitBoth()
	forgetAdmission(network)
	expect(ownWorkshops().map(({ workshop }) => workshop)).toEqual(['tisch'])
	forgetAdmissions('tisch')
	screen = await render(<OwnWorkshops clock={virtualClock(noon)} server={answering({})} />)
	expect(screen.text).not.toContain('Ihre Werkstätten')
})
