import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { found } from '../helpers/device.ts'
import { type RunningServer, runServer } from '../helpers/runningServer.ts'
import { barriers } from './barriers.ts'
import { joinAs, showTable, untilSaved, untilShown } from './story.ts'

/** An afternoon with cases: taken, read aloud on the wall, worked on, looked at together, and gone on with as a chain. */
let server: RunningServer
let browser: Browser
let workshop: FoundAnswer
let mona: Guest
let jonas: Guest
let wall: Guest

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await found(server.origin, 'Netzwerk Birkenfelde', 'demo')
	mona = await openGuest(browser, server.origin)
	jonas = await openGuest(browser, server.origin)
	wall = await openGuest(browser, server.origin, sizes.projector)
	await joinAs(mona.page, workshop.links.moderator, 'Mona Reiter')
	await joinAs(jonas.page, workshop.links.participant, 'Jonas Albrecht')
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

const openBoard = (guest: Guest, name: string) =>
	guest.page.locator('nav').getByRole('button', { name }).first().click()

test('[CASES6] a case is read aloud scene by scene: the wall goes along with the keys, and legibly', async () => {
	const { page } = mona
	await wall.page.goto(workshop.links.reader.replace('#', '/beamer#'))
	await page.goto(`${server.origin}/w/${workshop.id}/faelle`)
	await keepScreenshot(page, 'case-list-1440')
	await page.getByRole('button', { name: /^Vorlesen: Neunzehn/ }).click()
	await wall.page.locator('.case-scene').getByText('Talea Quistrup, 19').waitFor()
	await keepScreenshot(wall.page, 'case-reading-person-projector')
	await keepScreenshot(page, 'case-reading-1440')
	expect(await barriers(page)).toEqual([])
	for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight')
	await wall.page.locator('.case-scene').getByRole('heading', { name: 'Bildung und Arbeit' }).waitFor()
	await keepScreenshot(wall.page, 'case-reading-work-projector')
	for (;;) {
		const words = wall.page.locator('.case-scene > p')
		const seen = await words.evaluate((element) => ({
			letters: Number.parseFloat(getComputedStyle(element).fontSize) / innerHeight,
			isWhole: element.getBoundingClientRect().bottom <= innerHeight - 52,
		}))
		// A twentieth of the height of the wall is read from the last row.
		expect(seen.letters).toBeGreaterThan(0.05)
		expect(seen.isWhole).toBe(true)
		const before = await words.textContent()
		const next = page.getByRole('button', { name: 'Weiter', exact: true })
		if (await next.isDisabled()) break
		await page.keyboard.press(' ')
		await wall.page.waitForFunction((was) => document.querySelector('.case-scene > p')?.textContent !== was, before)
	}
	await page.keyboard.press('Escape')
	await wall.page.locator('.case-scene').waitFor({ state: 'detached' })
})

test('[CASES3] [CASES4] invented cases are offered, each once, and one goes out as a file', async () => {
	const { page } = mona
	await page.getByRole('button', { name: 'Erfundene Fälle' }).click()
	await page.getByRole('dialog').getByText('übernommen', { exact: true }).nth(4).waitFor()
	await keepScreenshot(page, 'case-offers-1440')
	expect(await barriers(page)).toEqual([])
	await page.getByRole('button', { name: 'Fertig' }).click()
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: /^Als Datei: Neunzehn/ }).click(),
	])
	expect(file.suggestedFilename()).toBe('Neunzehn, ein Dorf, kein Bus nach drei.json')
})

test('[TABLE25] themes by cases: counted, ordered, by keyboard, and what recurs becomes a need', async () => {
	const { page } = mona
	await openBoard(mona, 'Fallbeispiele')
	await page.locator('.table-board').waitFor()
	await keepScreenshot(page, 'overview-board-1440')
	await showTable(page)
	await page.getByRole('button', { name: 'Häufigste zuerst' }).click()
	await untilShown(page, 'über der Linie: in 3 oder mehr Fällen')
	await page.locator('tbody tr').first().getByText('Betreuung in Randzeiten').waitFor()
	await keepScreenshot(page, 'overview-1440')
	expect(await barriers(page)).toEqual([])
	const shares = await page.locator('.table-recurrence > b').allTextContents()
	expect(shares.map(Number)).toEqual([...shares.map(Number)].sort((a, b) => b - a))

	const doubted = page.locator('tbody tr').filter({ hasText: 'Selbstvertrauen' })
	await doubted.getByRole('gridcell').first().click()
	await page.keyboard.press('x')
	await doubted.getByRole('gridcell', { name: 'In Fällen: in 1 von 5, 1 unklar' }).waitFor()

	await page.getByRole('button', { name: /^Befunde/ }).click()
	const finding = page.locator('.finding').filter({ hasText: 'noch kein Bedarf: Armut' })
	await finding.getByRole('button', { name: 'Übernehmen als …' }).click()
	const dialog = page.getByRole('dialog')
	await dialog.getByRole('radio', { name: /Bedarf/ }).isChecked()
	await keepScreenshot(page, 'overview-taking-1440')
	await dialog
		.getByRole('button', { name: /aufnehmen|übernehmen|eintragen/i })
		.last()
		.click()
	await finding.waitFor({ state: 'detached' })
	await untilSaved(page)
	await keepScreenshot(page, 'overview-findings-1440')
})

test('[TABLE25] the overview on a phone says of each theme in how many cases it comes up', async () => {
	const { page } = jonas
	await openBoard(jonas, 'Fallbeispiele')
	await showTable(page)
	await page.setViewportSize(sizes.phone)
	await untilShown(page, 'in 5 von 5')
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
	expect(await barriers(page)).toEqual([])
	await keepScreenshot(page, 'overview-390')
	await page.setViewportSize(sizes.desktop)
})

test('[CASES7] one action lays an area with one of the seven questions beside the table', async () => {
	const { page } = mona
	await page.getByRole('radio', { name: 'Board' }).check({ force: true })
	await page.getByRole('button', { name: 'Bereich', exact: true }).click()
	await page.getByRole('menuitem', { name: 'Zugänge erkennen' }).click()
	await untilShown(page, 'An welcher Tür kommt diese Person zuerst an')
	await untilSaved(page)
	await keepScreenshot(page, 'case-area-1440')
})

test('[CASES5] a case becomes a service chain with its needs', async () => {
	const { page } = mona
	await page.goto(`${server.origin}/w/${workshop.id}/faelle`)
	await page.getByRole('button', { name: /^Als Dienstleistungskette: Neunzehn/ }).click()
	await page.locator('nav').getByRole('button', { name: 'Kette Talea Quistrup', exact: true }).waitFor()
	await untilShown(page, 'Talea Quistrup')
	await untilSaved(page)
	await keepScreenshot(page, 'case-chain-1440')
	expect([...mona.complaints, ...jonas.complaints, ...wall.complaints]).toEqual([])
})
