import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nothingRuns, SessionStateContext } from '../../../client/agenda/now.ts'
import { type Admission, recallAdmission } from '../../../client/pages/entrance/admission.ts'
import { ParticipantShare } from '../../../client/pages/share/ParticipantShare.tsx'
import { ShareDialog } from '../../../client/pages/share/ShareDialog.tsx'
import { type LinkKeeper, lookEvery } from '../../../client/pages/share/useLinks.ts'
import { createValue } from '../../../client/sync/value.ts'
import { qrPicture } from '../../../client/ui/qrPath.ts'
import type { Now } from '../../../shared/agenda/index.ts'
import type { Role } from '../../../shared/links/roles.ts'
import { fakeServer, secrets } from '../fakeServer.ts'
import { render, type Screen } from '../render.tsx'

let screen: Screen
let urls: Map<string, string>

beforeEach(() => {
	const url = (role: Role) => `http://auenbrueck.test/w/auenbrueck#${secrets[role]}`
	urls = new Map([
		['link-1', url('moderator')],
		['link-2', url('participant')],
		['link-3', url('reader')],
	])
})
afterEach(() => screen.leave())

const handedOn: [id: string, url: string][] = []

const admitted = (role: Role): Admission => ({
	workshop: 'auenbrueck',
	title: 'Auenbrück',
	locale: 'de',
	token: 'token',
	participant: 'person',
	rooms: ['plenum'],
	role,
	secret: secrets[role],
})

async function share(role: Role, server = fakeServer()) {
	const admission = admitted(role)
	const keeper: LinkKeeper = {
		urls,
		keep: (id, url) => urls.set(id, url),
		forget: (id) => urls.delete(id),
		admit: (id, url) => handedOn.push([id, url]),
	}
	screen = await render(<ShareDialog admission={admission} server={server} keeper={keeper} open onClose={() => {}} />)
	return server
}

const captionOf = (link: string) =>
	document.querySelector(`.share-link[aria-label="${link}"] > .ui-caption`)?.textContent
const addresses = () =>
	[...document.querySelectorAll<HTMLInputElement>('.share-address input')].map(({ value }) => value)

test('the moderation sees three links, its own without the secret', async () => {
	await share('moderator')
	await screen.shows('Nur zum Lesen')
	expect(addresses()).toEqual([
		`auenbrueck.test/w/auenbrueck#${secrets.participant}`,
		`auenbrueck.test/w/auenbrueck#${secrets.reader}`,
		'auenbrueck.test/w/auenbrueck#•••',
	])
	expect(document.body.innerHTML).not.toContain(secrets.moderator)
})

test('who is here by which link is said link by link, and kept up to date', async () => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
	const server = fakeServer()
	await server.issueLink('token', { role: 'reader', label: 'Presse' })
	server.present.set('link-2', 19).set('link-3', 1)
	await share('moderator', server)
	await screen.shows('19 Personen sind über diesen Link da')
	expect(captionOf('Zum Mitmachen')).toContain('19 Personen sind über diesen Link da')
	expect(captionOf('Nur zum Lesen und für den Beamer')).toContain('1 Person ist über diesen Link da')
	expect(captionOf('Presse')).toContain('über diesen Link ist gerade niemand da')
	server.present.set('link-4', 2)
	await act(async () => void vi.advanceTimersByTime(lookEvery))
	await screen.shows('2 Personen sind über diesen Link da')
	expect(captionOf('Presse')).toContain('2 Personen sind über diesen Link da')
	vi.useRealTimers()
})

test('a link by which too many join says so, it alone, and what can be done', async () => {
	const server = fakeServer()
	server.braked.add('link-2')
	await share('moderator', server)
	await screen.shows('weitere warten kurz')
	const notices = [...document.querySelectorAll('.share-link .ui-notice')]
	expect(notices.map((notice) => notice.closest('.share-link')?.getAttribute('aria-label'))).toEqual(['Zum Mitmachen'])
	expect(notices[0]?.textContent).toBe(
		'Über diesen Link sind in einer Minute sehr viele beigetreten; weitere warten kurz.' +
			'Ersetzen Sie ihn, wenn Sie so viele nicht erwarten.',
	)
	expect(notices[0]?.getAttribute('role')).toBe('status')
})

test('the code is there while the door is open', async () => {
	await share('moderator')
	await screen.shows('Ohne Code kommt nur herein')
	await screen.click('Code zum Beitreten zeigen')
	await screen.shows('LAN 47K')
	// In a low window what stands last is out of sight: what ends the code stands right below it.
	expect(document.querySelector('.share-code')?.nextElementSibling).toBe(screen.button('Code schließen'))
	await screen.click('Code schließen')
	await screen.shows('Ohne Code kommt nur herein')
})

test('on a device that does not know the link, the open code is the picture for the wall', async () => {
	urls.delete('link-2')
	await share('moderator')
	await screen.shows('Ohne Code kommt nur herein')
	expect(screen.has('In voller Größe zeigen')).toBe(false)
	await screen.click('Code zum Beitreten zeigen')
	await screen.click('In voller Größe zeigen')
	const picture = () => document.querySelector('.share-wall path')?.getAttribute('d')
	await vi.waitFor(() => expect(picture()).toBe(qrPicture(`${location.origin}/code#LAN47K`).path))
})

test('replacing a link asks first, issues the new one, and ends the old one', async () => {
	const server = await share('moderator')
	await screen.shows('Zum Mitmachen')
	await openMenu('Mehr zu „Zum Mitmachen“')
	await screen.click('Link ersetzen')
	expect(screen.text).toContain('Diesen Link ersetzen?')
	await screen.click('Link ersetzen')
	const listed = await server.links('token')
	const participants = listed.ok ? listed.value.filter(({ role }) => role === 'participant') : []
	expect(participants.map(({ revoked }) => revoked === undefined)).toEqual([false, true])
	expect([...urls.keys()]).toEqual(['link-1', 'link-3', 'link-4'])
})

test('who replaces the link of the moderation stays in by the new one and takes the other addresses along', async () => {
	const server = await share('moderator')
	await screen.shows('Moderation')
	await openMenu('Mehr zu „Moderation“')
	await screen.click('Link ersetzen')
	await screen.click('Link ersetzen')
	const secret = location.hash.slice(1)
	expect(recallAdmission('auenbrueck', secret)).toMatchObject({ role: 'moderator', secret })
	expect([...urls.values()].filter((url) => url.endsWith(secret))).toHaveLength(1)
	expect(handedOn).toEqual([[...urls].find(([, url]) => url.endsWith(secret))])
	expect(urls.get('link-2')).toContain(secrets.participant)
	const old = await server.join({ workshop: 'auenbrueck', secret: secrets.moderator })
	expect(old).toMatchObject({ failure: { id: 'linkRevoked' } })
})

test('an address this device does not know can only be replaced', async () => {
	urls.delete('link-3')
	await share('moderator')
	await screen.shows('Dieses Gerät kennt die Adresse nicht.')
	expect(addresses()).toHaveLength(2)
})

test('a further link bears a name and can be revoked for good', async () => {
	await share('moderator')
	await screen.shows('Weiterer Link')
	await screen.click('Weiterer Link, zum Beispiel für Presse oder Co-Moderation')
	await screen.type('Für wen ist der Link?', 'Presse')
	await screen.click('Link anlegen')
	await screen.shows('Presse')
	await openMenu('Mehr zu „Presse“')
	await screen.click('Link widerrufen')
	expect(screen.text).toContain('Diesen Link widerrufen?')
	await screen.click('Link widerrufen')
	expect(screen.has('Mehr zu „Presse“')).toBe(false)
})

test('a server that is away can be asked again', async () => {
	const server = fakeServer()
	server.refuses = { id: 'serverAway' }
	await share('moderator', server)
	await screen.shows('Keine Verbindung zum Server.')
	server.refuses = undefined
	await screen.click('Jetzt versuchen')
	await screen.shows('Zum Mitmachen')
})

test('who came by code passes on the code as long as it holds', async () => {
	const byCode: Admission = { ...admitted('participant') }
	delete byCode.secret
	const now = createValue<Now>({ ...nothingRuns, code: 'LAN 47K' })
	screen = await render(
		<SessionStateContext value={{ now, time: { now: () => 0 } }}>
			<ParticipantShare admission={byCode} />
		</SessionStateContext>,
	)
	expect(screen.text).toContain('kann wie Sie mitmachen')
	await act(async () => now.set(nothingRuns))
	expect(screen.text).toContain('der nicht mehr gilt')
})

test('participants see the picture of their own link and nothing else', async () => {
	await share('participant')
	await screen.shows('kann wie Sie mitmachen')
	expect(addresses()).toEqual([])
	expect(screen.text).not.toContain('Moderation')
})

/** Radix opens its menus on the pointer, not on the click. */
async function openMenu(name: string) {
	await act(async () => {
		screen.button(name).dispatchEvent(new MouseEvent('pointerdown', { bubbles: true, button: 0 }))
	})
}
