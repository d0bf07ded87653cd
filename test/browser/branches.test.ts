import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepScreenshot, launchChromium, openGuest } from '../helpers/chromium.ts'
import { found } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { chainState, goTo, look, showList } from './methodStory.ts'
import { showBoard, untilSaved } from './story.ts'

let server: RunningServer
let browser: Browser
let anna: Page
let ben: Page

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	const { links } = await found(server.origin, 'Beispiel', 'demo')
	const pages = await Promise.all(
		[
			{ width: 1440, height: 900 },
			{ width: 1366, height: 768 },
		].map(async (size) => {
			const { page } = await openGuest(browser, server.origin, size)
			await page.goto(links.moderator)
			await page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
			await goTo(page, 'Dienstleistungskette')
			return page
		}),
	)
	;[anna, ben] = pages as [Page, Page]
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

/** By keyboard: opens what a step says, and the list of where the way may lead from there. */
async function openPassages(page: Page, step: number): Promise<Locator> {
	await chainState(page, 'Ideal')
		.getByRole('button', { name: `Angaben zu Schritt ${step}`, exact: true })
		.press('Enter')
	const sheet = page.getByRole('dialog', { name: `Schritt ${step}`, exact: true })
	await sheet.waitFor()
	return sheet
}

async function addPassage(page: Page, sheet: Locator, to: string, condition: string) {
	const targets = sheet.getByLabel('Abzweigung oder Rückweg')
	const option = await targets.getByRole('option').filter({ hasText: to }).first().textContent()
	await targets.selectOption({ label: option ?? '' })
	await sheet.getByRole('button', { name: 'Hinzufügen', exact: true }).press('Enter')
	await until(() => page.evaluate(() => document.activeElement?.ariaLabel?.startsWith('Bedingung') === true))
	await page.keyboard.type(condition)
}

test('[SCHAIN13] Anna has the way turn back while Ben has it divide, by keyboard, and both see both', async () => {
	for (const page of [anna, ben]) {
		await showList(page)
		await look(page, 'Ideal')
	}
	const [back, on] = [await openPassages(anna, 3), await openPassages(ben, 3)]
	await Promise.all([
		addPassage(anna, back, 'Zurück zu Schritt 1', 'kommt mit Unterlagen wieder'),
		addPassage(ben, on, 'Weiter zu Schritt 5', 'kein Bedarf am Morgen'),
	])
	await until(async () => (await on.getByLabel(/^Ziel von Abzweigung/).count()) === 2)
	await on.getByLabel('Bedingung für den nächsten Schritt').fill('Arbeit beginnt früh')
	await keepScreenshot(ben, 'branches-sheet')
	for (const page of [anna, ben]) {
		await page.keyboard.press('Escape')
		await page.keyboard.press('Escape')
		await page.getByRole('dialog').waitFor({ state: 'hidden' })
		await untilSaved(page)
	}
	for (const page of [anna, ben]) {
		const rows = chainState(page, 'Ideal')
			.getByRole('row')
			.filter({ hasText: /^danach/u })
		await until(async () => (await rows.count()) === 3)
		const told = await rows.allInnerTexts()
		expect(told.map((words) => words.trim().replace(/ „[^“]*“$/u, ''))).toEqual([
			'danach, wenn „kommt mit Unterlagen wieder“: zurück zu Schritt 1',
			'danach, wenn „kein Bedarf am Morgen“: Schritt 5',
			'danach, wenn „Arbeit beginnt früh“: Schritt 4',
		])
	}
	await keepScreenshot(anna, 'branches-list')
	// A handover follows from each of them, by itself.
	for (const to of [1, 5])
		await chainState(ben, 'Ideal')
			.getByLabel(`Bewertung der Schnittstelle 3 bis ${to}`)
			.selectOption({ label: 'unklar' })
	await until(async () => {
		const rating = chainState(anna, 'Ideal').getByLabel('Bewertung der Schnittstelle 3 bis 1')
		return (await rating.inputValue()) === 'unclear'
	})
})

test('[SCHAIN13] on the board the lines and conditions stand clear of everything, and a reader is told of them', async () => {
	await showBoard(anna)
	await look(anna, 'Ideal')
	await anna.locator('.chain-passage-words').first().waitFor()
	await keepScreenshot(anna, 'branches-board')
	const words = await anna.locator('.chain-passage-words').allInnerTexts()
	expect(words.map((each) => each.replaceAll('\u00ad', ''))).toEqual(
		expect.arrayContaining([
			'weiter: Arbeit beginnt früh',
			'zurück zu 1: kommt mit Unterlagen wieder',
			'zu 5: kein Bedarf am Morgen',
		]),
	)
	const said = await anna.locator('.chain-box').nth(2).getAttribute('aria-label')
	expect(said).toContain('danach, wenn „kommt mit Unterlagen wieder“: zurück zu Schritt 1')
	const covered = await anna.locator('.chain-board').evaluate((board) => {
		const parts = [...board.querySelectorAll<HTMLElement>('.chain-box, .chain-sign, .chain-passage-words')]
		const boxes = parts.map((part) => ({ part, box: part.getBoundingClientRect() }))
		return boxes.flatMap(({ part, box }, i) =>
			boxes
				.slice(i + 1)
				.filter(({ box: other }) => {
					const [wide, high] = [
						Math.min(box.right, other.right) - Math.max(box.left, other.left),
						Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top),
					]
					return wide > 1 && high > 1
				})
				.map(({ part: other }) => `${part.textContent} / ${other.textContent}`),
		)
	})
	expect(covered).toEqual([])
})
