import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { found } from '../helpers/device.ts'
import { type RunningServer, runServer } from '../helpers/runningServer.ts'
import { barriers } from './barriers.ts'
import { joinAs, untilSaved, untilShown } from './story.ts'

let server: RunningServer
let browser: Browser
let workshop: FoundAnswer
let mona: Guest
let jonas: Guest

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await found(server.origin, 'Netzwerk Birkenfelde', 'demo')
	mona = await openGuest(browser, server.origin)
	jonas = await openGuest(browser, server.origin)
	await joinAs(mona.page, workshop.links.moderator, 'Mona Reiter')
	await joinAs(jonas.page, workshop.links.participant, 'Jonas Albrecht')
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

test('[CASES1] [CASES2] a case is told at a desk, with a warning beside its field, and read on a phone', async () => {
	for (const { page } of [mona, jonas]) await page.goto(`${server.origin}/w/${workshop.id}/faelle`)
	await mona.page.locator('.cases-bar').getByRole('button', { name: 'Fall', exact: true }).click()
	await mona.page.getByLabel('Titel').fill('Frühschicht und Kita')
	await mona.page.getByLabel('Wohnen').fill('Lindenstraße 12')
	await mona.page.locator('.case-form .case-warning').waitFor()
	await keepScreenshot(mona.page, 'cases-form-1440')
	await mona.page.getByRole('button', { name: 'Eintragen' }).click()
	await mona.page.locator('.case-held').getByRole('alert').waitFor()
	await keepScreenshot(mona.page, 'cases-held-1440')
	expect(await barriers(mona.page)).toEqual([])
	await mona.page.getByLabel('Wohnen').fill('Zwei Zimmer am Rand der Stadt')
	expect(await mona.page.locator('.case-form .case-warning').count()).toBe(0)
	await mona.page.getByRole('button', { name: 'Eintragen' }).click()
	await untilSaved(mona.page)
	await keepScreenshot(mona.page, 'cases-1440')
	await jonas.page.setViewportSize(sizes.phone)
	await untilShown(jonas.page, 'Frühschicht und Kita')
	expect(await jonas.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
	expect(await barriers(jonas.page)).toEqual([])
	await keepScreenshot(jonas.page, 'cases-390')
})
