import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { goTo } from './methodStory.ts'
import {
	foundWorkshop,
	importActors,
	joinAs,
	participantLink,
	showBoard,
	showTable,
	untilSaved,
	untilShown,
	untilWritten,
	writeNote,
} from './story.ts'

const actorsFile = join(resolve(import.meta.dirname, '../fixtures'), 'csv/birkenfelde.csv')

let server: RunningServer
let browser: Browser
let miriam: Guest
let karol: Guest

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	miriam = await openGuest(browser, server.origin)
	karol = await openGuest(browser, server.origin)
	for (const { page } of [miriam, karol]) page.setDefaultTimeout(15_000)
	await foundWorkshop(miriam.page, server.origin, 'Netzwerk Auenbrück', /Beteiligtenanalyse/)
	await joinAs(karol.page, await participantLink(miriam.page), 'Karol Nowicki')
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

const board = (page: Page, name: string) => page.locator('.nav').getByRole('button', { name, exact: true })
const rows = (page: Page) => page.getByRole('rowheader', { includeHidden: true })
const undo = (page: Page) => page.getByRole('button', { name: 'Rückgängig', exact: true })

async function removeRow(page: Page) {
	await page.getByRole('row').filter({ hasText: 'Jugendamt Birkenfelde' }).first().hover()
	await page.getByRole('button', { name: 'Zeile „Jugendamt Birkenfelde (Leitung)“', exact: true }).click()
	await page.getByRole('menuitem', { name: 'Zeile entfernen' }).click()
	await page.getByText(/^Die Zeile „Jugendamt.*ist entfernt/).waitFor()
}

async function removeBoard(page: Page, name: string) {
	await board(page, name).hover()
	await page.getByRole('button', { name: `Mehr zu „${name}“` }).click()
	await page.getByRole('menuitem', { name: 'Löschen' }).click()
	await page.getByRole('dialog').getByRole('button', { name: 'Löschen' }).click()
	await board(page, name).waitFor({ state: 'detached' })
}

describe('undo keeps its word, wherever one is', () => {
	test('actors are read in', async () => {
		await showTable(miriam.page)
		await importActors(miriam.page, actorsFile, 27)
		await until(async () => (await rows(miriam.page).count()) >= 27)
	})

	test('the keys take it back, without a click', async () => {
		const { page } = miriam
		const before = await rows(page).count()
		await page.keyboard.press('Control+z')
		await until(async () => (await rows(page).count()) < before)
		await page.keyboard.press('Control+y')
		await until(async () => (await rows(page).count()) === before)
	})

	test('a row is back by the keys, and by the button beside what was said', async () => {
		const { page } = miriam
		const before = await rows(page).count()
		await removeRow(page)
		expect(await rows(page).count()).toBe(before - 1)
		await page.keyboard.press('Control+z')
		await until(async () => (await rows(page).count()) === before)
		await removeRow(page)
		await undo(page).click()
		await until(async () => (await rows(page).count()) === before)
	})

	test('a board deleted from a table is back by the button that stands there, and by the keys', async () => {
		const { page } = miriam
		await page.getByRole('button', { name: 'Board hinzufügen' }).click()
		await board(page, 'Neues Board').waitFor()
		await goTo(page, 'Beteiligtenanalyse')
		await removeBoard(page, 'Neues Board')
		await page.getByText('Board „Neues Board“ ist gelöscht.').waitFor()
		await keepScreenshot(page, 'trash-board-removed')
		await undo(page).click()
		await board(page, 'Neues Board').waitFor()
		await removeBoard(page, 'Neues Board')
		await page.keyboard.press('Control+z')
		await board(page, 'Neues Board').waitFor()
	})

	test.each(['Beteiligte', 'Maßnahmenplan', 'Themenspeicher'])(
		'%s has a button to take back the last step',
		async (place) => {
			const { page } = miriam
			await page.locator('.nav-foot').getByRole('button', { name: place }).click()
			await page.getByRole('button', { name: 'Letzten Schritt rückgängig machen' }).waitFor()
		},
	)

	test('a task is back by the keys, right after it was added and its line emptied', async () => {
		const { page } = miriam
		await page.locator('.nav-foot').getByRole('button', { name: 'Maßnahmenplan' }).click()
		const line = page.getByLabel('Neue Maßnahme')
		await line.fill('Kinderärzte einladen')
		await line.press('Enter')
		await untilWritten(page, 'Kinderärzte einladen')
		await page.keyboard.press('Control+z')
		await page.getByText('Kinderärzte einladen').waitFor({ state: 'detached' })
	})
})

describe('the trash', () => {
	test('has no entry for those who take part', async () => {
		await expect(karol.page.locator('.nav-foot').getByRole('button', { name: 'Papierkorb' }).count()).resolves.toBe(0)
	})

	test('what a participant and the moderation deleted lies there, with whom and where', async () => {
		const { page } = miriam
		await showTable(karol.page)
		await removeRow(karol.page)
		await untilSaved(karol.page)
		await removeBoard(page, 'Neues Board')
		await page.locator('.nav-foot').getByRole('button', { name: 'Papierkorb' }).click()
		const row = page.getByRole('row').filter({ hasText: /Zeile „Jugendamt/ })
		await row.getByText('Karol Nowicki').waitFor()
		await row.getByText('Beteiligtenanalyse').waitFor()
		await page.getByRole('row').filter({ hasText: 'Board „Neues Board“' }).waitFor()
		await keepScreenshot(page, 'trash')
	})

	test('one click brings it back for everybody, and another one lays it back', async () => {
		const { page } = miriam
		const row = page.getByRole('row').filter({ hasText: /Zeile „Jugendamt/ })
		const there = await rows(karol.page).count()
		await row.getByRole('button', { name: /zurückholen/ }).click()
		await row.getByText('Zurückgeholt').waitFor()
		await until(async () => (await rows(karol.page).count()) === there + 1)
		await keepScreenshot(page, 'trash-restored')
		await row.getByRole('button', { name: /rückgängig/ }).click()
		await until(async () => (await rows(karol.page).count()) === there)
		await row.getByRole('button', { name: /zurückholen/ }).click()
		await row.getByRole('button', { name: /ansehen/ }).click()
		await untilShown(page, 'Jugendamt')
		await until(async () => (await rows(karol.page).count()) === there + 1)
	})

	test('a card deleted on the canvas lies there, and is back on it', async () => {
		const { page } = miriam
		await board(page, 'Neues Board').waitFor({ state: 'detached' })
		await showBoard(page)
		await writeNote(page, 'Hebammen fragen')
		await page.keyboard.press('Escape')
		await page.keyboard.press('Delete')
		await page.locator('.tl-shape').filter({ hasText: 'Hebammen fragen' }).waitFor({ state: 'detached' })
		await page.locator('.nav-foot').getByRole('button', { name: 'Papierkorb' }).click()
		const row = page.getByRole('row').filter({ hasText: 'Karte „Hebammen fragen“' })
		await row.getByText('Beteiligtenanalyse').waitFor()
		await row.getByRole('button', { name: /zurückholen/ }).click()
		await row.getByRole('button', { name: /ansehen/ }).click()
		await page.locator('.tl-shape').filter({ hasText: 'Hebammen fragen' }).waitFor()
		await keepScreenshot(page, 'trash-card-back')
	})

	test('on a phone it can be read and used, too', async () => {
		const { page } = miriam
		await page.locator('.nav-foot').getByRole('button', { name: 'Papierkorb' }).click()
		await page.setViewportSize(sizes.phone)
		const row = page.getByRole('row').filter({ hasText: 'Board „Neues Board“' })
		await keepScreenshot(page, 'trash-phone')
		await row.getByRole('button', { name: /zurückholen/ }).click()
		await row.getByText('Zurückgeholt').waitFor()
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
		await page.setViewportSize(sizes.desktop)
		await board(page, 'Neues Board').waitFor()
	})

	test('what is deleted for good is gone, and is asked about first', async () => {
		const { page } = miriam
		await removeBoard(page, 'Neues Board')
		const row = page.getByRole('row').filter({ hasText: 'Board „Neues Board“' })
		await row.getByRole('button', { name: /^Mehr zu/ }).click()
		await page.getByRole('menuitem', { name: 'Endgültig löschen …' }).click()
		await page.getByRole('dialog').getByRole('button', { name: 'Endgültig löschen' }).click()
		await row.waitFor({ state: 'detached' })
	})
})

describe('a board twice, and another title', () => {
	test('a duplicate stands behind its board, with all its rows', async () => {
		const { page } = miriam
		await board(page, 'Beteiligtenanalyse').hover()
		await page.getByRole('button', { name: 'Mehr zu „Beteiligtenanalyse“' }).click()
		await page.getByRole('menuitem', { name: 'Verdoppeln' }).click()
		await page.getByRole('heading', { name: 'Beteiligtenanalyse (Kopie)', level: 2 }).waitFor()
		await showTable(page)
		await until(async () => (await rows(page).count()) >= 27)
		await keepScreenshot(page, 'trash-duplicate')
	})

	test('[TITLE1] a new title is everybody’s at once, and of those who come later', async () => {
		const { page } = miriam
		await page.getByRole('button', { name: 'Werkstatt umbenennen' }).click()
		await page.getByLabel('Titel der Werkstatt').fill('Netzwerk Alleinerziehende Auenbrück')
		await keepScreenshot(page, 'trash-rename')
		await page.getByRole('dialog').getByRole('button', { name: 'Übernehmen' }).click()
		for (const guest of [page, karol.page]) {
			await guest.getByRole('heading', { name: 'Netzwerk Alleinerziehende Auenbrück', level: 1 }).waitFor()
		}
		await karol.page.reload()
		await karol.page.getByRole('heading', { name: 'Netzwerk Alleinerziehende Auenbrück', level: 1 }).waitFor()
	})

	test('nobody’s page complained', () => {
		expect([...miriam.complaints, ...karol.complaints]).toEqual([])
	})
})
