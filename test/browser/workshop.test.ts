import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Guest, isBrowserMissing, keepScreenshot, launchBrowser, openGuest, sizes } from '../helpers/chromium.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import {
	beginWriting,
	cell,
	findOnBoard,
	foundWorkshop,
	importActors,
	joinAs,
	openCell,
	participantLink,
	saidState,
	showBoard,
	showTable,
	untilSaved,
	untilShown,
	writeNote,
	writeWords,
} from './story.ts'

const actorsFile = join(resolve(import.meta.dirname, '../fixtures'), 'csv/birkenfelde.csv')

let server: RunningServer
let browser: Browser
let moderator: Guest
let guest: Guest

beforeAll(async () => {
	server = await runServer()
	browser = await launchBrowser()
	moderator = await openGuest(browser, server.origin)
	guest = await openGuest(browser, server.origin)
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

describe.skipIf(isBrowserMissing)('a founding workshop', () => {
	test('is founded, shared by link, and filled from a file before everyone’s eyes', async () => {
		await foundWorkshop(moderator.page, server.origin, 'Netzwerk Birkenfelde', /Beteiligtenanalyse/)
		expect(new URL(moderator.page.url()).hash, 'the moderation’s secret is not in the address bar').toBe('')
		await moderator.page.locator('.tl-canvas').waitFor()
		await joinAs(guest.page, await participantLink(moderator.page), 'Jonas Albrecht')
		await showTable(moderator.page)
		await importActors(moderator.page, actorsFile, 27)
		await showTable(guest.page)
		await untilShown(guest.page, 'Jugendamt')
		await until(async () => (await guest.page.getByRole('rowheader').count()) >= 27)
		await untilSaved(moderator.page)
		await keepScreenshot(moderator.page, 'table-desktop')
	})

	test('shows who else is here, by name', async () => {
		await moderator.page.getByRole('button', { name: '2 Personen sind da' }).click()
		await moderator.page.getByText('Jonas Albrecht').waitFor()
		await moderator.page.keyboard.press('Escape')
	})

	test('two people in one cell both keep their letters', async () => {
		await Promise.all([moderator, guest].map(({ page }) => beginWriting(page, 'Jugendamt Birkenfelde', 'Ziele')))
		await moderator.page.keyboard.press('Home')
		await guest.page.keyboard.press('End')
		await Promise.all([
			moderator.page.keyboard.type('Kinder sind gut betreut. ', { delay: 15 }),
			guest.page.keyboard.type('Familien früh erreicht.', { delay: 15 }),
		])
		await keepScreenshot(guest.page, 'table-two-in-one-cell')
		await Promise.all([moderator, guest].map(({ page }) => page.keyboard.press('Tab')))
		for (const { page } of [moderator, guest]) {
			const written = await cell(page, 'Jugendamt Birkenfelde', 'Ziele')
			await until(
				async () =>
					lettersOf(await written.textContent()) === lettersOf('Kinder sind gut betreut. Familien früh erreicht.'),
			)
		}
		const texts = await Promise.all(
			[moderator, guest].map(async ({ page }) => (await cell(page, 'Jugendamt Birkenfelde', 'Ziele')).textContent()),
		)
		expect(texts[0]).toBe(texts[1])
	})

	test('the same table stands on the board, and notes beside it come over letter by letter', async () => {
		await Promise.all([showBoard(moderator.page), showBoard(guest.page)])
		await moderator.page.getByText('Kinder sind gut betreut').waitFor()
		await writeNote(moderator.page, 'Wer spricht die Hebammen an?')
		await findOnBoard(guest.page, 'Wer spricht die Hebammen an?')
		await keepScreenshot(guest.page, 'board-desktop')
	})

	test('[TABLE36] one click on a cell of the table on the board, and what is typed stands in it', async () => {
		const { page } = moderator
		const resources = await cell(page, 'Jugendamt Birkenfelde', 'Ressourcen')
		// The canvas lies over it, and hears the click first.
		await resources.click({ force: true })
		await page.keyboard.type('Zwei Stellen für Netzwerke')
		await page.keyboard.press('Enter')
		await untilShown(guest.page, 'Zwei Stellen für Netzwerke')
		await openCell(page, resources)
		await page.keyboard.type(', bis 2027')
		await page.keyboard.press('Tab')
		await untilShown(guest.page, 'Zwei Stellen für Netzwerke, bis 2027')
		// By its head it is taken hold of as a whole.
		const head = page.locator('.table-board h3')
		const before = await head.boundingBox()
		if (!before) throw new Error('the table is out of sight')
		const isMoved = async (by: number) => Math.abs(((await head.boundingBox())?.y ?? 0) - before.y - by) < 10
		await page.mouse.move(before.x + 8, before.y + 8)
		await page.mouse.down()
		await page.mouse.move(before.x + 48, before.y + 58, { steps: 8 })
		await page.mouse.up()
		await until(() => isMoved(50))
		await page.keyboard.press('Control+z')
		await until(() => isMoved(0))
	})

	test('the server is killed while both write, and neither loses a word', async () => {
		await showTable(guest.page)
		await beginWriting(guest.page, 'Gesundheitsamt, Frühe Hilfen', 'Ressourcen')
		await writeNote(moderator.page, 'Notiz: ')
		const writers = [writeWords(moderator.page, 'karte'), writeWords(guest.page, 'zelle')]
		await until(() => writers.every((writer) => writer.acknowledged() > 20), 90_000)
		await server.kill()
		await until(() => writers.every((writer) => writer.written() > writer.acknowledged() + 10), 60_000)
		await until(async () => (await saidState(guest.page)).startsWith('Offline'))
		await keepScreenshot(guest.page, 'table-offline')
		await server.start()
		await until(() => writers.every((writer) => writer.acknowledged() > writer.written() - 5), 60_000)
		const [note, text] = await Promise.all(writers.map((writer) => writer.stop()))
		await Promise.all([untilSaved(moderator.page), untilSaved(guest.page)])

		await showTable(moderator.page)
		const ressources = await cell(moderator.page, 'Gesundheitsamt, Frühe Hilfen', 'Ressourcen')
		await until(async () => ((await ressources.textContent()) ?? '').includes(text ?? 'nothing written'))
		await guest.page.keyboard.press('Tab')
		await showBoard(guest.page)
		await findOnBoard(guest.page, note ?? 'nothing written')
	})

	test('whoever comes afterwards sees all of it, on a phone too', async () => {
		const link = await participantLink(moderator.page)
		const late = await openGuest(browser, server.origin, sizes.phone)
		await late.page.goto(link)
		await late.page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
		await late.page.getByRole('button', { name: 'Board öffnen' }).click()
		await untilShown(late.page, 'Jugendamt')
		await keepScreenshot(late.page, 'table-phone')
		await late.page.getByText('Jugendamt').first().click()
		await untilShown(late.page, 'Kinder sind gut betreut')
		await keepScreenshot(late.page, 'row-phone')
		await showBoard(late.page)
		await late.page.locator('.tl-canvas').waitFor()
		await findOnBoard(late.page, 'Wer spricht die Hebammen an?')
		await keepScreenshot(late.page, 'board-phone')
		expect(late.complaints).toEqual([])
		await late.context.close()
	})

	test('undo takes back one’s own step only', async () => {
		await Promise.all([showTable(moderator.page), showTable(guest.page)])
		await beginWriting(moderator.page, 'Volkshochschule', 'Strategie')
		// At one stroke: a pause in typing, which a slow machine makes, would be a step of its own.
		await moderator.page.keyboard.insertText('Räume anfragen')
		await moderator.page.keyboard.press('Tab')
		await beginWriting(guest.page, 'Volkshochschule', 'Konflikte')
		await guest.page.keyboard.type('Kurszeiten')
		await guest.page.keyboard.press('Tab')
		await untilShown(guest.page, 'Räume anfragen')
		await moderator.page.keyboard.press('Control+z')
		const strategy = await cell(guest.page, 'Volkshochschule', 'Strategie')
		await until(async () => !((await strategy.textContent()) ?? '').includes('Räume'))
		expect(await (await cell(moderator.page, 'Volkshochschule', 'Konflikte')).textContent()).toContain('Kurszeiten')
	})

	test('renaming an actor shows everywhere at once', async () => {
		await showBoard(guest.page)
		await beginWriting(moderator.page, 'Jugendamt Birkenfelde', 'Beteiligte')
		await moderator.page.keyboard.press('End')
		await moderator.page.keyboard.type(' der Stadt')
		await moderator.page.keyboard.press('Tab')
		await untilShown(guest.page, 'Jugendamt Birkenfelde (Leitung) der Stadt')
	})

	test('nobody’s page asked another house for anything or stumbled', () => {
		expect(moderator.complaints).toEqual([])
		expect(guest.complaints).toEqual([])
	})
})

/** Both wrote in one empty cell at once: which half stands first is chance, that all letters are there is not. */
const lettersOf = (text: string | null) =>
	[...(text ?? '')]
		.filter((letter) => letter.trim())
		.sort()
		.join('')
