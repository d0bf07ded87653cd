import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Guest, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { type RunningServer, runServer } from '../helpers/runningServer.ts'
import { foundWorkshop, joinAs, participantLink, untilSaved, writeNote } from './story.ts'

let server: RunningServer
let browser: Browser
let moderator: Guest
let guest: Guest

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	moderator = await openGuest(browser, server.origin)
	guest = await openGuest(browser, server.origin, sizes.desktop, 'de-DE', 'block')
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

test('[LATE3] Jonas writes on an empty board while the rest of it is stuck in bad Wi-Fi; then it marks his words', async () => {
	const { page } = guest
	await moderator.page.getByRole('button', { name: 'Board hinzufügen' }).click()
	await moderator.page.getByRole('button', { name: 'Neues Board', exact: true }).waitFor()
	await untilSaved(moderator.page)
	const stuck: (() => void)[] = []
	let isBad = true
	await page.route(/\/assets\/(toolbars|tldrawWords|prepare|readPasted)-.*\.js$/, async (route) => {
		if (isBad) await new Promise<void>((arrive) => stuck.push(arrive))
		await route.continue()
	})
	await page.reload()
	await page.getByRole('button', { name: 'Neues Board', exact: true }).click()
	await page.getByRole('heading', { name: 'Neues Board' }).waitFor()
	await writeNote(page, 'Pflegestützpunkt im Rathaus')
	expect(stuck.length).toBeGreaterThan(0)
	expect(await page.locator('[contenteditable=true]').textContent()).toBe('Pflegestützpunkt im Rathaus')
	expect(await page.getByRole('toolbar', { name: 'Text gestalten' }).count()).toBe(0)

	isBad = false
	for (const arrive of stuck) arrive()
	await page.keyboard.press('Shift+Home')
	await page.getByRole('toolbar', { name: 'Text gestalten' }).getByTitle('Fett').click()
	await page.locator('[contenteditable=true] strong').waitFor()
	await untilSaved(page)
	expect(guest.complaints.filter((each) => !each.includes('ERR_FAILED'))).toEqual([])
})

test('[LATE4] the field for a new board’s name, stuck in bad Wi-Fi, closes no menu when it comes', async () => {
	const { page, context, complaints } = await openGuest(browser, server.origin, sizes.desktop, 'de-DE', 'block')
	let arrive = () => {}
	const arrived = new Promise<void>((resolve) => {
		arrive = resolve
	})
	await page.route(/\/assets\/NameInPlace-.*\.js$/, async (route) => {
		await arrived
		await route.continue()
	})
	await foundWorkshop(page, server.origin, 'Netzwerk Birkenfelde', /Beteiligtenanalyse/)
	await page.getByRole('button', { name: 'Board hinzufügen' }).click()
	await page.locator('.nav').getByRole('button', { name: 'Neues Board', exact: true }).hover()
	await page.getByRole('button', { name: 'Mehr zu „Neues Board“' }).click()
	await page.getByRole('menu').waitFor()
	arrive()
	await page.getByRole('textbox', { name: 'Name des Boards' }).waitFor()
	await page.getByRole('menuitem', { name: 'Löschen' }).click()
	await page.getByRole('dialog').getByRole('button', { name: 'Löschen' }).waitFor()
	expect(complaints).toEqual([])
	await context.close()
})
