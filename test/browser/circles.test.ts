import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { found } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { goTo } from './methodStory.ts'
import { joinAs, showBoard, untilSaved, untilShown } from './story.ts'

let server: RunningServer
let browser: Browser
let mona: Guest
let jonas: Guest
let links: FoundAnswer['links']

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
const title = (page: Page, name: string) => area(page, name).locator('.circles-title')
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
	links = (await found(server.origin, 'Netzwerk Auenbrück', 'demo')).links
	await page.goto(links.moderator)
	await page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
	await goTo(page, 'Organisatorischer Aufbau')
	await showBoard(page)
	await title(page, 'Steuerungsgruppe').waitFor()
	await seat(area(page, 'Fachgruppe Anlaufstelle'), 'Familienzentrum').waitFor()
	await page.getByText(/Bericht seit \d+ Tagen fällig/).waitFor()
	await keepScreenshot(page, 'circles-levels')
})

test('[CIRCLES2] one drags an organisation into a working group while the other changes its lead; both see it', async () => {
	await joinAs(jonas.page, links.participant, 'Jonas Albrecht')
	await goTo(jonas.page, 'Organisatorischer Aufbau')
	await showBoard(jonas.page)
	await title(jonas.page, 'Fachgruppe Anlaufstelle').click()
	await panel(jonas.page).getByLabel('Leitung').waitFor()
	// Who is in no group yet stands at the lower edge, behind the tools at first.
	await mona.page.getByRole('button', { name: 'Alles zeigen' }).click()
	await drag(
		mona.page,
		seat(area(mona.page, 'Noch in keiner Gruppe'), 'Sozialwerk'),
		seat(area(mona.page, 'Fachgruppe Anlaufstelle'), 'Jugendamt'),
	)
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

test('[CIRCLES3] by keys alone one goes through the picture, puts an organisation into a group and takes it out again', async () => {
	const { page } = jonas
	await seat(area(page, 'Fachgruppe Anlaufstelle'), 'Sozialwerk').click()
	await page.keyboard.press('Insert')
	const field = panel(page).getByRole('combobox', { name: 'Mitglied hinzufügen' })
	await until(() => field.evaluate((element) => element === document.activeElement))
	await page.keyboard.type('Volkshoch')
	await page.keyboard.press('Enter')
	await seat(area(mona.page, 'Fachgruppe Anlaufstelle'), 'Volks').waitFor()
	await seat(area(page, 'Fachgruppe Anlaufstelle'), 'Volks').click()
	await page.keyboard.press('Delete')
	await seat(area(mona.page, 'Fachgruppe Anlaufstelle'), 'Volks').waitFor({ state: 'detached' })
	await until(() => page.evaluate(() => document.activeElement?.closest('.circles-picture') != null))
	await page.keyboard.press('ArrowUp')
	await page.keyboard.press('Enter')
	await until(() => page.evaluate(() => document.activeElement?.closest('.ui-panel') != null))
	await page.keyboard.press('Control+z')
	await untilSaved(page)
})

test('[CIRCLES4] the moderation shows the same network as two rings, and an organisation is in one of them', async () => {
	const { page } = mona
	await page.getByRole('radio', { name: 'Zwei Kreise' }).check({ force: true })
	await title(jonas.page, 'Kernnetzwerk').waitFor()
	await drag(
		page,
		seat(area(page, 'Kernnetzwerk'), 'Schuldner'),
		seat(area(page, 'Informationsnetzwerk'), 'Runder Tisch'),
	)
	await page.getByText('wechselt').waitFor()
	await page.mouse.up()
	await seat(area(jonas.page, 'Informationsnetzwerk'), 'Schuldner').waitFor()
	expect(await seat(area(page, 'Kernnetzwerk'), 'Schuldner').count()).toBe(0)
	await keepScreenshot(page, 'circles-rings')
	await page.getByRole('radio', { name: 'Drei Ebenen' }).check({ force: true })
	await title(jonas.page, 'Steuerungsgruppe').waitFor()
})

test('[CIRCLES5] on a phone the groups are a list to read and to edit, and nothing is cut off', async () => {
	const { page } = jonas
	await showList(page)
	await panel(page).getByRole('button', { name: 'Schließen' }).click()
	await page.setViewportSize(sizes.phone)
	await page.getByRole('button', { name: 'Fachgruppe Teilzeit-Ausbildung' }).click()
	const dialog = page.getByRole('dialog')
	await dialog.getByLabel('Auftrag').fill('Vier Betriebe bilden in Teilzeit aus.')
	await dialog.getByRole('button', { name: 'Übernehmen' }).click()
	await untilShown(page, 'Vier Betriebe bilden in Teilzeit aus.')
	const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
	expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
	await keepScreenshot(page, 'circles-phone')
	await page.setViewportSize(sizes.projector)
	await showBoard(page)
	await title(page, 'Steuerungsgruppe').waitFor()
	await keepScreenshot(page, 'circles-projector')
})

test('nobody’s page asked another house for anything or stumbled', () => {
	expect(mona.complaints).toEqual([])
	expect(jonas.complaints).toEqual([])
})
