import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { joinAs, participantLink, showBoard, untilSaved, untilShown } from './story.ts'

let server: RunningServer
let browser: Browser
let mona: Guest
let jonas: Guest

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	mona = await openGuest(browser, server.origin)
	jonas = await openGuest(browser, server.origin)
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

const area = (page: Page, name: string | RegExp) => page.locator('.circles-picture').getByRole('region', { name })
const seat = (place: Page | Locator, name: string) => place.locator('.circles-seat').filter({ hasText: name })
const panel = (page: Page) => page.getByRole('complementary', { name: 'Gruppe und Befunde' })
const showList = (page: Page) => page.getByRole('radio', { name: 'Liste' }).check({ force: true })

/** From the middle of one to the middle of the other, with a stop on the way as hands do. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
	const [begin, end] = [await from.boundingBox(), await to.boundingBox()]
	if (!begin || !end) throw new Error('nothing to drag, or nowhere to')
	await page.mouse.move(begin.x + begin.width / 2, begin.y + 20)
	await page.mouse.down()
	await page.mouse.move(begin.x + begin.width / 2 + 20, begin.y + 40, { steps: 3 })
	await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 6 })
}

test('[CIRCLES1] the structure of the invented town is drawn in levels, with who reports when and what is missing', async () => {
	const { page } = mona
	await page.goto(server.origin)
	await page.getByText('Wir wollen klären, wer entscheidet und wer woran arbeitet').click()
	await page.getByLabel('Titel').fill('Netzwerk Auenbrück')
	await page.getByRole('radio', { name: /Organisatorischer Aufbau/ }).check()
	await page.getByRole('button', { name: 'Werkstatt einrichten' }).click()
	await page.getByRole('link', { name: 'Zur Werkstatt' }).click()
	await page.locator('.circles-picture').waitFor()
	await keepScreenshot(page, 'circles-empty')
	await page.goto(server.origin)
	await page.getByRole('button', { name: /Beispielwerkstatt Auenbrück/ }).click()
	await page.getByText('Organisatorischer Aufbau').first().click()
	await area(page, 'Steuerungsgruppe').waitFor()
	await seat(area(page, 'Fachgruppe Anlaufstelle'), 'Familienzentrum').waitFor()
	await page.getByText(/Bericht seit \d+ Tagen fällig/).waitFor()
	await keepScreenshot(page, 'circles-levels')
})

test('[CIRCLES2] one drags an organisation into a working group while the other changes its lead; both see it', async () => {
	await joinAs(jonas.page, await participantLink(mona.page), 'Jonas Albrecht')
	await jonas.page.getByText('Organisatorischer Aufbau').first().click()
	await showBoard(jonas.page)
	await area(jonas.page, 'Fachgruppe Anlaufstelle').getByRole('button', { name: /^Fachgruppe/ }).click()
	await panel(jonas.page).getByLabel('Leitung').waitFor()
	await drag(mona.page, seat(area(mona.page, 'Noch in keiner Gruppe'), 'Sozialwerk'), mona.page.locator('[data-place="group:fachgruppe anlaufstelle"], .circles-empty').first())
	await mona.page.getByText('kommt dazu').waitFor()
	await keepScreenshot(mona.page, 'circles-drag')
	await mona.page.mouse.up()
	await panel(jonas.page).getByLabel('Leitung').selectOption({ label: 'Schuldnerberatung am Markt' })
	await seat(area(jonas.page, 'Fachgruppe Anlaufstelle'), 'Sozialwerk').waitFor()
	await seat(area(mona.page, 'Fachgruppe Anlaufstelle'), 'Schuldner').getByText('Leitung').waitFor()
	expect(await area(mona.page, 'Noch in keiner Gruppe').count()).toBe(0)
	await untilSaved(mona.page)
	await keepScreenshot(jonas.page, 'circles-panel')
})
