// What the two events look like to those who prepare and run them: a moderator, a phone.

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { found } from '../helpers/device.ts'
import { type RunningServer, runServer } from '../helpers/runningServer.ts'
import { joinOnPhone, openConsole } from './roomStory.ts'
import { untilShown } from './story.ts'

let server: RunningServer
let browser: Browser
const guests: Guest[] = []

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

async function opened(link: string): Promise<Page> {
	const guest = await openGuest(browser, server.origin)
	guests.push(guest)
	await guest.page.goto(link)
	return guest.page
}

async function moderator({ links }: FoundAnswer): Promise<Page> {
	const page = await opened(links.moderator)
	await page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
	await page.getByRole('navigation', { name: 'Fahrplan der Werkstatt' }).waitFor()
	return page
}

const toBoard = (page: Page, name: string) =>
	page.getByRole('navigation', { name: 'Fahrplan der Werkstatt' }).getByRole('button', { name, exact: true }).click()

test('[EVENTS1] what becomes of the results is asked in the console, and stands on every phone', async () => {
	const workshop = await found(server.origin, 'Netzwerk Auenbrück', 'future-conference')
	const page = await moderator(workshop)
	const phone = (await openGuest(browser, server.origin, sizes.phone)).page
	await joinOnPhone(phone, workshop.links.participant, 'Anja Wellmer')
	await openConsole(page)
	await untilShown(page, 'Anregung oder Umsetzungsauftrag?')
	await keepScreenshot(page, 'zukunftskonferenz-fragen')
	await page.getByRole('button', { name: 'Umsetzungsauftrag', exact: true }).click()
	await page.getByRole('button', { name: 'Beginnen: Ankommen und Auftrag', exact: true }).click()
	await untilShown(phone, 'Umsetzungsauftrag')
	await keepScreenshot(phone, 'zukunftskonferenz-telefon')
	await page
		.getByRole('button', { name: /^Nächster Schritt: Rückblick/ })
		.last()
		.click()
	await page.getByRole('button', { name: 'Kleingruppen bilden', exact: true }).first().waitFor()
	await keepScreenshot(page, 'zukunftskonferenz-kleingruppen')
	await untilShown(phone, 'An dieser Frage arbeiten Sie in Kleingruppen')
	await keepScreenshot(phone, 'zukunftskonferenz-telefon-gruppen')
	await toBoard(page, 'Zukunftskonferenz')
	await page.locator('.tl-shape').filter({ hasText: '5 Maßnahmen' }).first().waitFor({ state: 'attached' })
	await page.getByRole('button', { name: 'Alles zeigen' }).click()
	await keepScreenshot(page, 'zukunftskonferenz-board')
})

test('[EVENTS2] the short information is written in the list and read as one page', async () => {
	const workshop = await found(server.origin, 'Netzwerk Auenbrück', 'demo')
	const page = await moderator(workshop)
	await toBoard(page, 'Gründungsveranstaltung')
	await page.getByRole('radio', { name: 'Liste' }).check({ force: true })
	await page.getByRole('button', { name: 'Als Seite ansehen' }).click()
	const dialog = page.getByRole('dialog', { name: 'Kurzinformation' })
	await dialog.getByText('Wer lädt ein?', { exact: true }).waitFor()
	await keepScreenshot(page, 'kurzinformation')
	await page.emulateMedia({ media: 'print' })
	expect(await page.locator('#page').isVisible()).toBe(false)
	expect(await dialog.getByText('Anlass', { exact: true }).isVisible()).toBe(true)
	expect(await dialog.getByRole('button', { name: 'Drucken' }).isVisible()).toBe(false)
	await page.emulateMedia({ media: 'screen' })
	await page.keyboard.press('Escape')
	await toBoard(page, 'Zukunftskonferenz')
	await page.getByRole('radio', { name: 'Board' }).check({ force: true })
	await page.locator('.tl-shape').filter({ hasText: '5 Maßnahmen' }).first().waitFor({ state: 'attached' })
	await page.getByRole('button', { name: 'Alles zeigen' }).click()
	await keepScreenshot(page, 'zukunftskonferenz-beispiel')
	for (const { complaints } of guests) expect(complaints).toEqual([])
})
