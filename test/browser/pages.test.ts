import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { foundExample, join } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { barriers } from './barriers.ts'
import { beginWriting, joinAs, saidState, showBoard, showTable, untilSaved, untilShown } from './story.ts'

let server: RunningServer
let browser: Browser
let workshop: FoundAnswer

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await foundExample(server.origin, 'Beispiel')
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

async function withGuest(
	visit: (guest: Guest) => Promise<void>,
	size: { width: number; height: number } = sizes.desktop,
	locale?: string,
): Promise<void> {
	const guest = await openGuest(browser, server.origin, size, locale)
	await visit(guest)
	expect(guest.complaints).toEqual([])
	await guest.context.close()
}

describe('pages that anybody can use', () => {
	test('start page, joining, table and board have no barriers that a machine can find', () =>
		withGuest(async ({ page }) => {
			await page.goto(server.origin)
			await page.getByRole('button', { name: 'Werkstatt einrichten' }).waitFor()
			expect(await barriers(page)).toEqual([])
			await page.goto(workshop.links.participant)
			await page.getByLabel('Ihr Name').waitFor()
			await keepScreenshot(page, 'join-desktop')
			expect(await barriers(page)).toEqual([])
			await page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
			await page.locator('.tl-canvas').waitFor()
			expect(await barriers(page)).toEqual([])
			await showTable(page)
			await untilShown(page, 'Jobcenter Auenbrück')
			expect(await barriers(page)).toEqual([])
		}))

	test('everything fits a phone: nothing is cut off sideways', () =>
		withGuest(async ({ page }) => {
			await page.goto(server.origin)
			await page.getByRole('button', { name: 'Werkstatt einrichten' }).waitFor()
			await keepScreenshot(page, 'start-phone')
			expect(await overflow(page)).toBe(0)
			await page.goto(workshop.links.participant)
			await page.getByLabel('Ihr Name').waitFor()
			await keepScreenshot(page, 'join-phone')
			expect(await overflow(page)).toBe(0)
			await page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
			await untilShown(page, 'Gerade läuft kein Schritt.')
			await isFine(page)
			await keepScreenshot(page, 'phone-waiting')
			await page.getByRole('button', { name: 'Mehr' }).click()
			await page.getByRole('dialog', { name: 'Mehr' }).waitFor()
			await isFine(page)
			await page.getByRole('dialog').getByRole('button', { name: 'Board öffnen' }).click()
			await untilShown(page, 'Jobcenter Auenbrück')
			await isFine(page)
			await page.getByRole('button', { name: 'Zur Telefonseite' }).click()
			await untilShown(page, 'Gerade läuft kein Schritt.')
		}, sizes.phone))

	test('Fahrplan, guide, registry and glossary have no barriers and fit a phone', () =>
		withGuest(async ({ page }) => {
			await page.goto(workshop.links.moderator)
			await page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
			const ways = page.getByRole('navigation', { name: 'Fahrplan der Werkstatt' })
			await ways.getByRole('button', { name: 'Fahrplan', exact: true }).click()
			await untilShown(page, 'Der Start vor dem Start')
			await isFine(page)
			await keepScreenshot(page, 'roadmap-desktop')
			await page.getByRole('button', { name: 'Beteiligtenanalyse hinzufügen' }).first().click()
			await page.getByRole('dialog', { name: 'Methode hinzufügen' }).waitFor()
			await isFine(page)
			await page.keyboard.press('Escape')
			await ways.getByRole('button', { name: 'Glossar' }).click()
			await page.getByRole('dialog', { name: 'Glossar' }).waitFor()
			await isFine(page)
			await page.keyboard.press('Escape')
			await ways.getByRole('button', { name: /^Beteiligte \d/ }).click()
			await untilShown(page, 'Beteiligtenverzeichnis')
			await isFine(page)
			await keepScreenshot(page, 'registry-desktop')
			await page.setViewportSize(sizes.phone)
			await isFine(page)
			await page.getByRole('button', { name: /Fahrplan öffnen/ }).click()
			await page.getByRole('dialog', { name: 'Fahrplan' }).waitFor()
			await isFine(page)
			await keepScreenshot(page, 'ways-phone')
			await page.getByRole('button', { name: 'Übersicht der Etappen' }).click()
			await untilShown(page, 'Der Start vor dem Start')
			await isFine(page)
			await keepScreenshot(page, 'roadmap-phone')
		}))

	test('the whole workshop speaks English when asked to', () =>
		withGuest(async ({ page }) => {
			await page.goto(server.origin)
			await page.getByRole('button', { name: 'English' }).click()
			await page.getByRole('button', { name: 'Set up the workshop' }).waitFor()
			await page.goto(workshop.links.participant)
			await page.getByRole('button', { name: 'Join without a name' }).click()
			await page.locator('.tl-canvas').waitFor()
			await until(async () => (await saidState(page)) === 'Saved')
			await keepScreenshot(page, 'board-english')
		}))
})

describe('whoever has only the code from the wall', () => {
	test('types it on a phone, small letters and all, and takes part', () =>
		withGuest(async ({ page }) => {
			const moderator = await join(server.origin, workshop, 'moderator')
			const opened = await fetch(`${server.origin}/api/door`, {
				method: 'PUT',
				headers: { authorization: `Bearer ${moderator.token}` },
			})
			const { code } = (await opened.json()) as { code: string }
			await page.goto(server.origin)
			await page.getByRole('textbox', { name: /Code/ }).first().click()
			await page.keyboard.type(code.toLowerCase())
			await page.getByRole('button', { name: 'Beitreten' }).click()
			await page.getByLabel('Ihr Name').fill('Rosa Kühn')
			await page.getByRole('button', { name: 'Beitreten', exact: true }).click()
			await untilShown(page, 'Gerade läuft kein Schritt.')
			await untilShown(page, 'Gespeichert')
			expect(new URL(page.url()).pathname).toBe(`/w/${workshop.id}`)
		}, sizes.phone))
})

describe('a reader, also on the projector', () => {
	test('sees everything, follows live, and has no tool to change anything', () =>
		withGuest(async ({ page }) => {
			await page.goto(workshop.links.reader)
			await page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
			await page.locator('.tl-canvas').waitFor()
			await keepScreenshot(page, 'board-projector')
			expect(await page.getByRole('toolbar', { name: 'Werkzeuge' }).count()).toBe(0)
			expect(await page.getByRole('button', { name: 'Teilen' }).count()).toBe(0)
			await until(async () => (await saidState(page)) === 'Nur zum Lesen')
			await showTable(page)
			await untilShown(page, 'Jobcenter Auenbrück')
			expect(await page.getByRole('button', { name: 'Beteiligte', exact: true }).count()).toBe(0)
		}, sizes.projector))
})

describe('whoever cannot come in is told why', () => {
	test('a link that leads nowhere', () =>
		withGuest(async ({ page, complaints }) => {
			await page.goto(`${server.origin}/w/${workshop.id}#not-the-secret`)
			await untilShown(page, 'Dieser Link führt zu keiner Werkstatt.')
			await keepScreenshot(page, 'refusal-wrong-link')
			expect(await barriers(page)).toEqual([])
			// The browser itself reports the 404 of the invitation.
			complaints.length = 0
		}))

	test('a link revoked while people work: their connection ends at once, and they read since when', () =>
		withGuest(async ({ page, complaints }) => {
			const moderator = await join(server.origin, workshop, 'moderator')
			const headers = { authorization: `Bearer ${moderator.token}`, 'content-type': 'application/json' }
			const issued = await fetch(`${server.origin}/api/links`, {
				method: 'POST',
				headers,
				body: JSON.stringify({ role: 'participant', label: 'Presse' }),
			})
			const { id, url } = (await issued.json()) as { id: string; url: string }
			await joinAs(page, url, 'Petra Sommer')
			await page.locator('.tl-canvas').waitFor()
			const answer = await fetch(`${server.origin}/api/links/${id}`, { method: 'DELETE', headers })
			expect(answer.ok).toBe(true)
			await untilShown(page, 'Dieser Link gilt nicht mehr.')
			await untilShown(page, 'Er wurde am')
			await keepScreenshot(page, 'refusal-revoked')
			complaints.length = 0
		}))

	test('a server that is away: the page says so, keeps what was typed, and goes on when it is back', () =>
		withGuest(async ({ page, complaints }) => {
			await page.goto(server.origin)
			await page.getByLabel('Titel').fill('Ohne Server')
			// What to say of a server that is away comes right after the page.
			await page.waitForLoadState('networkidle')
			await server.kill()
			await page.getByRole('button', { name: 'Werkstatt einrichten' }).click()
			await untilShown(page, 'Keine Verbindung zum Server.')
			expect(await page.getByLabel('Titel').inputValue()).toBe('Ohne Server')
			await keepScreenshot(page, 'refusal-server-away')
			await server.start()
			await page.getByRole('button', { name: 'Werkstatt einrichten' }).click()
			await page.waitForURL(/\/w\//)
			complaints.length = 0
		}))
})

test('[LINE11] a page opens each of its rooms once, also when it is loaded anew', () =>
	withGuest(async ({ page }) => {
		await joinAs(page, workshop.links.moderator, 'Miriam Falkenrath')
		await untilSaved(page)
		const opened: string[] = []
		page.on('websocket', (socket) => opened.push(new URL(socket.url()).pathname.split('/').at(-1) ?? ''))
		await page.reload()
		await untilSaved(page)
		await page.waitForLoadState('networkidle')
		expect(opened).toContain('plenum')
		expect(opened.sort()).toEqual([...new Set(opened)])
	}))

describe('leaving in the middle of something', () => {
	test('the browser asks first as long as something is not saved, and not any more when it is', () =>
		withGuest(async ({ page, context, complaints }) => {
			await joinAs(page, workshop.links.participant, 'Kaya Berg')
			await showTable(page)
			await page.getByRole('columnheader', { name: 'Strategie' }).waitFor()
			await untilSaved(page)
			await context.setOffline(true)
			await server.kill()
			await beginWriting(page, 'Jugendamt', 'Strategie')
			await page.keyboard.type('noch nicht gespeichert')
			await until(async () => (await saidState(page)).startsWith('Offline'))
			const question = page.waitForEvent('dialog')
			await page.evaluate(() => void setTimeout(() => location.reload()))
			const asked = await question
			expect(asked.type()).toBe('beforeunload')
			await asked.dismiss()
			await context.setOffline(false)
			await server.start()
			await untilSaved(page)
			page.on('dialog', (dialog) => complaints.push(`asked: ${dialog.type()}`))
			await page.reload()
			await untilShown(page, 'noch nicht gespeichert')
			complaints.splice(0, complaints.length, ...complaints.filter((complaint) => complaint.startsWith('asked')))
		}))
})

describe('a shared device', () => {
	test('forgets the way in and its copy when the person leaves', () =>
		withGuest(async ({ page }) => {
			await joinAs(page, workshop.links.participant, 'Rosa Kühn')
			await page.getByRole('button', { name: /Person(en)? (ist|sind) da/ }).click()
			await page.getByRole('button', { name: 'Werkstatt verlassen' }).click()
			await page
				.getByRole('dialog', { name: /verlassen/ })
				.getByRole('button', { name: 'Werkstatt verlassen' })
				.click()
			await page.waitForURL(`${server.origin}/`)
			const left = await page.evaluate(async () => ({
				databases: (await indexedDB.databases()).map(({ name }) => name),
				keys: Object.keys(localStorage).filter((key) => key.includes('admission')),
			}))
			expect(left).toEqual({ databases: [], keys: [] })
			await page.goto(workshop.links.participant)
			await page.getByLabel('Ihr Name').waitFor()
		}))
})

describe('words and pictures', () => {
	test('the board and the table can be read side by side', () =>
		withGuest(async ({ page }) => {
			await joinAs(page, workshop.links.participant, 'Svenja Paulsen')
			await page.locator('.tl-canvas').waitFor()
			await untilShown(page, 'Jobcenter Auenbrück')
			await keepScreenshot(page, 'demo-board')
			await showTable(page)
			await untilShown(page, 'Fallmanagement')
			await keepScreenshot(page, 'demo-table')
			await showBoard(page)
			await untilShown(page, 'Fallmanagement')
		}))
})

/** By how many pixels a page is wider than its window. */
/** Nothing on the page is in anybody's way, and nothing is cut off sideways. */
async function isFine(page: Page): Promise<void> {
	expect(await barriers(page)).toEqual([])
	expect(await overflow(page)).toBe(0)
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
