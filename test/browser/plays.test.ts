import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { found } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { goTo } from './methodStory.ts'
import { joinAs, showBoard, untilSaved } from './story.ts'

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

const station = (page: Page, name: string) => page.locator('.scenes-station').filter({ hasText: name })
const panel = (page: Page) => page.getByRole('complementary', { name: 'Szene, Rolle und Befunde' })
const showList = (page: Page) => page.getByRole('radio', { name: 'Liste' }).check({ force: true })

test('[PLAY1] the game the invented town played is a way from station to station, with what observers said of each', async () => {
	const { page } = mona
	links = (await found(server.origin, 'Netzwerk Auenbrück', 'demo')).links
	await page.goto(links.moderator)
	await page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
	await goTo(page, 'Planspiel')
	await showBoard(page)
	await station(page, 'Jobcenter').waitFor()
	await keepScreenshot(page, 'plays-board')
	await station(page, 'Kita-Verbund').locator('[data-element]').click()
	await panel(page).getByText('Die Tagespflege für die Abende').waitFor()
	await keepScreenshot(page, 'plays-panel')
	await panel(page)
		.getByRole('tab', { name: /Befunde/ })
		.click()
	await panel(page).getByText('Beendet ohne Maßnahme').waitFor()
	await keepScreenshot(page, 'plays-findings')
})

const rows = (page: Page) => page.locator('.scenes-list > li')
const number = (page: Page, n: number) =>
	rows(page)
		.nth(n - 1)
		.getByRole('button', { name: `Szene ${n}`, exact: true })
const text = (page: Page, n: number) => page.getByRole('textbox', { name: `Was geschieht in Szene ${n}?` })
const lane = (page: Page, n: number) => page.getByRole('combobox', { name: `Station von Szene ${n}` })

test('[PLAY2] in the list keys alone go from scene to scene, move and write them, while another says where they play', async () => {
	const { page } = mona
	await panel(page).getByRole('button', { name: 'Schließen' }).click()
	await showList(page)
	await rows(page).nth(3).waitFor()
	await keepScreenshot(page, 'plays-list')
	await joinAs(jonas.page, links.participant, 'Jonas Albrecht')
	await goTo(jonas.page, 'Planspiel')
	await showList(jonas.page)
	await rows(jonas.page).nth(3).waitFor()
	await number(page, 1).focus()
	await page.keyboard.press('ArrowDown')
	await page.keyboard.press('Alt+ArrowDown')
	await until(async () => (await lane(jonas.page, 3).locator('option:checked').textContent()) === 'Jugendamt')
	await page.getByRole('button', { name: 'Szene anfügen' }).click()
	await page.keyboard.type('Er ruft am Abend noch einmal an.')
	await page.keyboard.press('Enter')
	await until(async () => (await text(jonas.page, 5).inputValue()) === 'Er ruft am Abend noch einmal an.')
	await lane(jonas.page, 5).selectOption({ label: 'Familienzentrum Kastanienhof' })
	await until(
		async () => (await lane(page, 5).locator('option:checked').textContent()) === 'Familienzentrum Kastanienhof',
	)
	await number(page, 5).focus()
	await page.keyboard.press('Delete')
	await until(async () => (await rows(jonas.page).count()) === 4)
	await page.keyboard.press('ArrowUp')
	await page.keyboard.press('Alt+ArrowUp')
	await until(async () => (await lane(jonas.page, 2).locator('option:checked').textContent()) === 'Jugendamt')
})

test('[PLAY3] parts are added to a group, called something and put into another one; everybody sees it', async () => {
	const { page } = mona
	const group = (who: Page, name: string) => who.getByRole('region', { name, exact: true })
	await page.getByRole('button', { name: 'Rolle anlegen: Beobachtende' }).click()
	await page.keyboard.type('Schulsozialarbeit')
	await page.keyboard.press('Enter')
	const fresh = group(jonas.page, 'Beobachtende').locator('li').nth(2)
	await until(async () => (await fresh.getByRole('textbox').inputValue()) === 'Schulsozialarbeit')
	await group(page, 'Beobachtende').getByRole('button', { name: 'Mehr zu Schulsozialarbeit' }).click()
	await page.getByRole('menuitem', { name: 'Zu „Beratende“' }).click()
	await group(jonas.page, 'Beratende').locator('li').nth(7).waitFor()
	await group(page, 'Beratende').getByRole('combobox').last().selectOption({ label: 'Lokales Bündnis für Familie' })
	await page.getByRole('button', { name: /^Befunde/ }).click()
	await panel(page).getByText('Ohne Rolle im Spiel: Treff Anker').first().waitFor()
	await until(async () => !(await panel(page).getByText('Ohne Rolle im Spiel: Lokales Bündnis').isVisible()))
	await panel(page).getByRole('button', { name: 'Schließen' }).click()
})

test('[PLAY4] on a phone scenes and parts are a list, and nothing is cut off', async () => {
	const { page } = jonas
	await page.setViewportSize(sizes.phone)
	await rows(page).first().scrollIntoViewIfNeeded()
	await keepScreenshot(page, 'plays-phone')
	const overhang = await page.locator('.scenes-page').evaluate((list) => list.scrollWidth - list.clientWidth)
	expect(overhang).toBeLessThanOrEqual(0)
	await page.setViewportSize(sizes.desktop)
})

test('[PLAY5] one action makes the current way of a chain of the scenes; again makes nothing twice', async () => {
	const { page } = mona
	const dialog = page.getByRole('dialog', { name: 'Als Ist-Kette übernehmen' })
	await page.getByRole('button', { name: 'Als Ist-Kette' }).click()
	await dialog.getByText('4 Szenen werden Schritte').waitFor()
	await keepScreenshot(page, 'plays-chain-dialog')
	await dialog.getByRole('combobox', { name: 'Phase von Szene 4' }).selectOption({ label: 'Nachsorge' })
	await dialog.getByRole('button', { name: 'Als Ist-Kette übernehmen' }).click()
	await page.getByRole('heading', { name: 'Kette Tobias Rehwald', level: 2 }).waitFor()
	await showBoard(page)
	await until(async () => (await page.locator('.chain-box').count()) >= 4)
	await keepScreenshot(page, 'plays-chain')
	await goTo(page, 'Planspiel')
	await page.getByRole('button', { name: 'Als Ist-Kette' }).click()
	await dialog.getByText('Die Kette gibt es schon.').waitFor()
	await dialog.getByRole('button', { name: 'Kette ergänzen' }).click()
	await page.getByRole('heading', { name: 'Kette Tobias Rehwald', level: 2 }).waitFor()
	await untilSaved(page)
	expect(
		await page
			.getByRole('navigation')
			.getByRole('button', { name: /^Kette Tobias Rehwald/ })
			.count(),
	).toBe(1)
	expect(mona.complaints).toEqual([])
	expect(jonas.complaints).toEqual([])
})
