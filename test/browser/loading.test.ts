import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Guest, launchChromium, openGuest } from '../helpers/chromium.ts'
import { type RunningServer, runServer } from '../helpers/runningServer.ts'
import { foundWorkshop, joinAs, participantLink } from './story.ts'

let server: RunningServer
let browser: Browser
let moderator: Guest
let guest: Guest

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	moderator = await openGuest(browser, server.origin)
	guest = await openGuest(browser, server.origin)
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

test('[LATE1] a table whose drawing does not come through bad Wi-Fi says so in its place, and comes with the page anew', async () => {
	await foundWorkshop(moderator.page, server.origin, 'Netzwerk Birkenfelde', /Beteiligtenanalyse/)
	await moderator.page.locator('.table-board').waitFor()
	const { page } = guest
	let isBad = true
	await page.route(/\/assets\/drawing-.*\.js$/, (route) => (isBad ? route.abort() : route.continue()))
	await joinAs(page, await participantLink(moderator.page), 'Jonas Albrecht')
	await page.getByText('Dieser Teil ließ sich nicht laden.').waitFor()
	expect(await page.locator('.table-board').count()).toBe(0)
	isBad = false
	await page.getByRole('button', { name: 'Seite neu laden' }).click()
	await page.locator('.table-board').waitFor()
	expect(await page.locator('.drawing-place').count()).toBe(0)
})
