import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { joinAs, participantLink, untilSaved } from './story.ts'

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

const card = (page: Page, text: string) => page.locator('.checklist-board [data-element]').filter({ hasText: text })
const row = (page: Page, text: string) => page.locator('tr[data-element]').filter({ hasText: text })
const panel = (page: Page) => page.getByRole('complementary', { name: 'Frage und Befunde' })
const showList = (page: Page) => page.getByRole('radio', { name: 'Liste' }).check({ force: true })

test('[CHECKS1] a founding checklist lies on the board; what one answers the other reads there', async () => {
	const { page } = mona
	await page.goto(server.origin)
	await page.getByText('Wir wollen uns gründen').click()
	await page.getByLabel('Titel').fill('Netzwerk Birkenfelde')
	await page.getByRole('radio', { name: /Gründungs-Checkliste/ }).check()
	await page.getByRole('button', { name: 'Werkstatt einrichten' }).click()
	await page.getByRole('link', { name: 'Zur Werkstatt' }).click()
	await card(page, 'Wer übernimmt sie verbindlich?').waitFor()
	await keepScreenshot(page, 'checklist-board-empty')
	await joinAs(jonas.page, await participantLink(page), 'Jonas Albrecht')
	await showList(jonas.page)
	await card(page, 'Wer übernimmt sie verbindlich?').click()
	await panel(page)
		.getByRole('textbox', { name: /^Antwort auf/ })
		.fill('Das Jugendamt')
	await row(jonas.page, 'Das Jugendamt').waitFor()
	await jonas.page.getByRole('textbox', { name: 'Antwort auf „Wer übernimmt sie verbindlich?“' }).focus()
	await jonas.page.keyboard.press('End')
	await jonas.page.keyboard.type(', für ein Jahr')
	await card(page, 'Das Jugendamt, für ein Jahr').waitFor()
})

test('[CHECKS2] what the workshop knows changes with the registry and leaves the state alone', async () => {
	const { page } = jonas
	const fields = row(page, 'Sind beide Felder vertreten')
	await fields.getByText('Im Verzeichnis ist noch niemand als aktiv eingetragen.').waitFor()
	await fields.getByRole('button', { name: 'Wer?' }).click()
	await page.getByRole('combobox').fill('Jobcenter Birkenfelde')
	await page.getByText('als Organisation ins Beteiligtenverzeichnis').click()
	await page.keyboard.press('Escape')
	await fields.getByText('Noch nicht vertreten: Familie und Arbeitsmarkt.').waitFor()
	await row(page, 'Träger der Grundsicherung').getByText('Jobcenter Birkenfelde.').waitFor()
	await fields.getByRole('button', { name: /Status von.*offen/ }).waitFor()
	await untilSaved(page)
})

test('[CHECKS3] by keys alone one goes from question to question, answers, sets states and asks more', async () => {
	const { page } = jonas
	const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
	await page
		.getByRole('button', { name: 'Wo ist die Koordination angesiedelt, zumindest zu Beginn?', exact: true })
		.focus()
	await page.keyboard.press('ArrowDown')
	await page.keyboard.press('ArrowDown')
	expect(await focused()).toContain('In welcher Form')
	await page.keyboard.press('Enter')
	await page.keyboard.type('Eine Organisation')
	await page.keyboard.press('Enter')
	expect(await focused()).toContain('In welcher Form')
	await page.keyboard.press('3')
	await row(page, 'In welcher Form')
		.getByRole('button', { name: /geklärt/ })
		.waitFor()
	await page.getByRole('button', { name: 'Eigene Frage hinzufügen: Erste Aktivitäten' }).focus()
	await page.keyboard.press('Enter')
	await until(async () => (await page.locator('textarea:focus').count()) === 1)
	await page.keyboard.type('Brauchen wir ein Logo?')
	await page.keyboard.press('Enter')
	await page.keyboard.type('Später')
	await page.keyboard.press('Enter')
	expect(await focused()).toContain('Brauchen wir ein Logo?')
	await page.keyboard.press('4')
	await card(mona.page, 'Brauchen wir ein Logo?').getByText('trifft nicht zu').waitFor()
	await page.getByText('21 Fragen').waitFor()
	await page.getByRole('button', { name: 'Sieben Fragen aufnehmen' }).click()
	await page.getByText('28 Fragen').waitFor()
	await page.keyboard.press('Control+z')
})

test('[CHECKS4] a question becomes one task, for those who see to it', async () => {
	const { page } = mona
	await card(page, 'Sind beide Felder vertreten').click()
	await panel(page).getByRole('button', { name: 'Als Maßnahme' }).click()
	await panel(page).getByRole('button', { name: 'Im Maßnahmenplan: offen' }).click()
	await page.getByRole('table').getByText('Jobcenter Birkenfelde').first().waitFor()
	await page.getByRole('button', { name: 'Zur Herkunft: Gründungs-Checkliste' }).click()
	await panel(page).or(card(page, 'Sind beide Felder vertreten')).first().waitFor()
	await keepScreenshot(page, 'checklist-board')
})

test('[CHECKS5] on a phone it is a list, and nothing is cut off', async () => {
	const { page } = jonas
	await keepScreenshot(page, 'checklist-list')
	await page.setViewportSize(sizes.phone)
	await row(page, 'Wer übernimmt sie verbindlich?').waitFor()
	const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
	expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
	await keepScreenshot(page, 'checklist-phone')
})

test('nobody’s page asked another house for anything or stumbled', () => {
	expect(mona.complaints).toEqual([])
	expect(jonas.complaints).toEqual([])
})
