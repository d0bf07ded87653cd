import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Guest, keepScreenshot, launchChromium, openGuest } from '../helpers/chromium.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { openConsole, planStep } from './roomStory.ts'
import { foundWorkshop, joinAs, participantLink, showTable, untilSaved, untilShown } from './story.ts'

/** Miriam's first week: each test is a part of it, and goes on where the one before ended. */

const title = 'Netzwerk Alleinerziehende Auenbrück'
const list = [
	'Einrichtung;Typ;Status',
	'Jugendamt;Behörde;aktiv',
	'Runder Tisch Kinderarmut;Gremium;gewünscht',
	'Treff am Markt;Verein;aktiv',
].join('\n')

let server: RunningServer
let browser: Browser
let folder: string
let miriam: Guest
let aylin: Guest
let bookmark: string

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	folder = await mkdtemp(join(tmpdir(), 'week-'))
	await writeFile(join(folder, 'Partner.csv'), list)
	miriam = await openGuest(browser, server.origin)
	aylin = await openGuest(browser, server.origin)
	for (const { page } of [miriam, aylin]) page.setDefaultTimeout(30_000)
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
	await rm(folder, { recursive: true })
})

const wayTo = (page: Page, board: string | RegExp) => page.locator('nav').getByRole('button', { name: board })
const access = (page: Page) => page.getByRole('button', { name: /^Wer dieses Board sieht/ })
const listed = (page: Page) =>
	page.getByRole('rowheader', { name: /Jugendamt|Runder Tisch|Treff/, includeHidden: true })
const says = async (page: Page, words: string) => (await page.locator('body').textContent())?.includes(words) === true

describe('a coordinator’s first week', () => {
	test('Monday: she founds the workshop and hides the analysis before anybody comes', async () => {
		const { page } = miriam
		await foundWorkshop(page, server.origin, title, /Beteiligtenanalyse/)
		await wayTo(page, /Beteiligtenanalyse/)
			.first()
			.click()
		await access(page).click()
		await page.getByRole('menuitemradio', { name: /Nur Moderation/ }).click()
		await page.getByRole('button', { name: 'Board verbergen' }).click()
		await until(async () => (await access(page).textContent())?.includes('Nur Moderation') === true, 30_000)
		await untilSaved(page)
	})

	test('she reads in a list with words nobody provided for; undo takes all of it back, redo brings it', async () => {
		const { page } = miriam
		await showTable(page)
		await page.getByRole('button', { name: 'Einlesen', exact: true }).first().click()
		const dialog = page.getByRole('dialog')
		const chooser = page.waitForEvent('filechooser')
		await dialog.getByRole('button', { name: /Datei/ }).click()
		await (await chooser).setFiles(join(folder, 'Partner.csv'))
		await untilShown(page, 'Nichts wird weggelassen.')
		await dialog.getByRole('button', { name: /^3 .*(übernehmen|einlesen)/ }).click()
		await dialog.getByRole('button', { name: 'Fertig' }).click()
		await until(async () => (await listed(page).count()) === 3, 30_000)
		await page.keyboard.press('Control+z')
		await until(async () => (await listed(page).count()) === 0, 30_000)
		await page.keyboard.press('Control+y')
		await until(async () => (await listed(page).count()) === 3, 30_000)
		await untilSaved(page)
	})

	test('Tuesday: she invites; the guest sees the actors in the registry, and nothing of the analysis', async () => {
		await joinAs(aylin.page, await participantLink(miriam.page), 'Aylin Demirtas')
		expect(await wayTo(aylin.page, /^Beteiligtenanalyse/).count()).toBe(0)
		await wayTo(aylin.page, /^Beteiligte(?!n)/).click()
		await untilShown(aylin.page, 'Treff am Markt')
	})

	test('the founding event: at its step the analysis opens by itself', async () => {
		const { page } = miriam
		await access(page).click()
		await page.keyboard.press('Escape')
		await openConsole(page)
		await planStep(page, { title: 'Ankommen', minutes: '5' })
		await planStep(page, { title: 'Wer fehlt?', minutes: '10' })
		await wayTo(page, /^Beteiligtenanalyse/)
			.first()
			.click()
		await access(page).click()
		await page.getByRole('menuitem', { name: /Bei einem Schritt öffnen/ }).click()
		await page.getByRole('dialog').getByLabel('Schritt').selectOption({ label: 'Wer fehlt?' })
		await page.getByRole('dialog').getByRole('button', { name: 'Vormerken' }).click()
		await openConsole(page)
		await page.getByRole('button', { name: 'Beginnen: Ankommen' }).first().click()
		await page.getByRole('button', { name: 'Nächster Schritt: Wer fehlt?' }).first().click()
		await wayTo(aylin.page, /^Beteiligtenanalyse/)
			.first()
			.click()
		await untilShown(aylin.page, 'Runder Tisch Kinderarmut')
	})

	test('Wednesday: she deletes a board, and brings it back out of the trash', async () => {
		const { page } = miriam
		await page.getByRole('button', { name: 'Board hinzufügen' }).click()
		await page.getByRole('heading', { name: 'Neues Board', level: 2 }).waitFor()
		const board = page.locator('.nav').getByRole('button', { name: 'Neues Board', exact: true })
		await board.hover()
		await page.getByRole('button', { name: 'Mehr zu „Neues Board“' }).click()
		await page.getByRole('menuitem', { name: 'Löschen' }).click()
		await page.getByRole('dialog').getByRole('button', { name: 'Löschen' }).click()
		await board.waitFor({ state: 'detached' })
		await page.locator('.nav').getByRole('button', { name: 'Papierkorb' }).click()
		await page
			.getByRole('row')
			.filter({ hasText: 'Board „Neues Board“' })
			.getByRole('button', { name: /zurückholen/ })
			.click()
		await board.waitFor()
		await untilSaved(page)
	})

	test('Friday: the browser was closed; the start page and a bookmark lead back', async () => {
		await wayTo(miriam.page, /^Beteiligtenanalyse/)
			.first()
			.click()
		await until(async () => /\/board\//.test(miriam.page.url()), 30_000)
		bookmark = miriam.page.url()
		const later = await miriam.context.newPage()
		await miriam.page.close()
		await later.goto(server.origin)
		await later
			.getByRole('link', { name: new RegExp(title) })
			.first()
			.click()
		await later.getByRole('heading', { name: title, level: 1 }).waitFor()
		await later.goto(bookmark)
		await later.getByRole('heading', { name: 'Beteiligtenanalyse', level: 2 }).waitFor()
		await until(() => says(later, 'Runder Tisch Kinderarmut'), 30_000)
		await keepScreenshot(later, 'week-friday')

		await later.emulateMedia({ media: 'print' })
		const paper = await later.pdf({ preferCSSPageSize: true })
		expect(paper.length).toBeGreaterThan(5_000)
		for (const { complaints } of [miriam, aylin]) expect(complaints).toEqual([])
	})
})
