import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { joinAs, participantLink, showBoard, showTable, untilSaved, untilShown } from './story.ts'

const file = join(resolve(import.meta.dirname, '../fixtures'), 'csv/randzeiten-ziele.csv')

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

const card = (page: Page, text: string) => page.locator('.tree-board [data-element]').filter({ hasText: text })
const panel = (page: Page) => page.getByRole('complementary', { name: 'Ziel und Befunde' })

test('[GOALS1] a goal system begins with its overall goal, and what one writes the other sees on the board', async () => {
	const { page } = mona
	await page.goto(server.origin)
	await page.getByText('Wir wollen gemeinsame Ziele vereinbaren').click()
	await page.getByLabel('Titel').fill('Netzwerk Birkenfelde')
	await page.getByRole('radio', { name: /Zielsystem/ }).check()
	await page.getByRole('button', { name: 'Werkstatt einrichten' }).click()
	await page.getByRole('link', { name: 'Zur Werkstatt' }).click()
	await page.locator('.tree-board').waitFor()
	await joinAs(jonas.page, await participantLink(page), 'Jonas Albrecht')
	await showBoard(jonas.page)
	await page.getByRole('button', { name: 'Oberziel eintragen' }).click()
	await panel(page).getByRole('textbox', { name: 'Ziel, als wäre es erreicht' }).waitFor()
	await page.keyboard.type('Niemand verliert eine Stelle, weil die Kita noch zu ist')
	await page.keyboard.press('Enter')
	await card(jonas.page, 'Niemand verliert eine Stelle').waitFor()
})

test('[GOALS2] a list of goals is read in, stands as a tree and as a table, and comes out as it was', async () => {
	const { page } = mona
	const chooser = page.waitForEvent('filechooser')
	await page.getByRole('button', { name: 'Einlesen', exact: true }).click()
	const dialog = page.getByRole('dialog')
	await dialog.getByRole('button', { name: /Datei/ }).click()
	await (await chooser).setFiles(file)
	await dialog.getByText('Projektziel RZ2').waitFor()
	expect(await dialog.getByLabel('„Akteure“ wird zu').inputValue()).toBe('actors')
	await dialog.getByText('Noch nicht im Verzeichnis, werden beim Einlesen eingetragen: ').waitFor()
	await dialog.getByRole('button', { name: /12 .*einlesen/ }).click()
	await dialog.getByText('11 Ziele und Aktivitäten eingelesen, 1 ergänzt, 9 Organisationen neu eingetragen').waitFor()
	await dialog.getByRole('button', { name: 'Fertig' }).click()
	await card(jonas.page, 'Tagespflege springt in den Ferien ein').waitFor()
	await untilSaved(page)
	// All of it is in the window, however large it has become.
	const isWhole = () =>
		page.evaluate(() => {
			const box = document.querySelector('.tree-board')?.getBoundingClientRect()
			return box !== undefined && box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight
		})
	await until(isWhole)
	await keepScreenshot(page, 'goals-board')
	await page.locator('.nav').getByRole('button', { name: 'Frühere Stände' }).click()
	await page.getByText('Vor dem Einlesen: randzeiten-ziele.csv').first().waitFor()
	await page.goBack()
	await page.locator('.tree-board').waitFor()

	const download = page.waitForEvent('download')
	await page.getByRole('button', { name: 'Exportieren', exact: true }).click()
	await page.getByRole('menuitem', { name: 'Ziele als CSV' }).click()
	const stream = await (await download).createReadStream()
	let text = ''
	for await (const part of stream) text += part
	expect(text).toContain('Aktivität;RZ1.2b;Liste der Plätze führen;;FZ, TP, KV;2027-06-30\r\n')
})

test('[GOALS3] one works on a goal in the panel while the other writes it in the table; a second parent draws a second line', async () => {
	await card(mona.page, 'Tagespflege springt').click()
	await panel(mona.page).getByText('Projektziel RZ2').waitFor()
	await showTable(jonas.page)
	const row = jonas.page.locator('tr[data-element]').filter({ hasText: 'Tagespflege springt' })
	await row.getByRole('textbox', { name: 'Teilziel RZ1.2: Beschreibung' }).focus()
	await jonas.page.keyboard.press('End')
	await jonas.page.keyboard.type(', überall')
	await panel(mona.page)
		.getByRole('checkbox', { name: /^Projektziel RZ2/ })
		.check()
	await card(mona.page, 'in den Ferien ein, überall').waitFor()
	expect(await mona.page.locator('.tree-line[data-lit]').count()).toBe(3)
	await untilShown(jonas.page, 'Siehe Projektziel RZ1: dient beiden')
	await jonas.page.getByText('Leistungsmodul-Matrix').click()
	await untilShown(jonas.page, 'Siehe RZ1.2')
	await keepScreenshot(jonas.page, 'goals-matrix')
})

test('[GOALS4] on the board, keys go from goal to goal, write, add below and leave', async () => {
	const { page } = mona
	await card(page, 'Tagespflege springt').click()
	await page.keyboard.press('ArrowDown')
	const chosen = () => page.locator('.tree-board [aria-pressed="true"]').textContent()
	await until(async () => (await chosen())?.includes('Betriebe stimmen Schichten ab') === true)
	await page.keyboard.press('Insert')
	await until(async () => (await panel(page).locator('textarea:focus').count()) === 1)
	await page.keyboard.type('Rundschreiben der Kammer')
	await page.keyboard.press('Enter')
	await card(page, 'Rundschreiben der Kammer').waitFor()
	await untilSaved(page)
	await page.getByRole('tab', { name: /^Befunde/ }).click()
	await panel(page).getByText('Ohne Indikator: Projektziel RZ2').waitFor()
})

test('[GOALS5] on a phone the table is a list of goals, and nothing is cut off', async () => {
	const { page } = jonas
	await page.getByText('Logframe').click()
	await page.setViewportSize(sizes.phone)
	await page.locator('tr').filter({ hasText: 'Betreuung beginnt so früh wie die Schicht' }).waitFor()
	const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
	expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
	await keepScreenshot(page, 'goals-phone')
})

test('nobody’s page asked another house for anything or stumbled', () => {
	expect(mona.complaints).toEqual([])
	expect(jonas.complaints).toEqual([])
})
