import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { until } from '../helpers/runningServer.ts'

/** What people do in the stories, in their words. */

/** Founds a workshop on the start page and is inside as its moderator. */
export async function foundWorkshop(page: Page, origin: string, title: string, template: RegExp): Promise<void> {
	await page.goto(origin)
	await page.getByLabel('Titel').fill(title)
	const choice = page.getByRole('radio', { name: template })
	if (!(await choice.isVisible())) await page.locator('summary').filter({ hasText: template }).first().click()
	await choice.check()
	await page.getByRole('button', { name: 'Werkstatt einrichten' }).click()
	await page.getByRole('link', { name: 'Zur Werkstatt' }).click()
	await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

/** The link to take part, as the share dialog shows it. */
export async function participantLink(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Teilen', exact: true }).click()
	const dialog = page.getByRole('dialog')
	const field = dialog.getByRole('textbox', { name: /Mitmachen/ })
	await field.waitFor()
	const link = `http://${await field.inputValue()}`
	await page.keyboard.press('Escape')
	await dialog.waitFor({ state: 'hidden' })
	return link
}

/** Joins with a link and a name. */
export async function joinAs(page: Page, link: string, name: string): Promise<void> {
	await page.goto(link)
	await page.getByLabel('Ihr Name').fill(name)
	await page.getByRole('button', { name: 'Beitreten', exact: true }).click()
	await stateLine(page).waitFor()
}

const stateLine = (page: Page) => page.locator('.state-line')

/** What the state line says, as everybody can read it. */
export async function saidState(page: Page): Promise<string> {
	return (await stateLine(page).locator('span').first().textContent()) ?? ''
}

export async function untilSaved(page: Page): Promise<void> {
	await until(async () => (await saidState(page)) === 'Gespeichert', 20_000)
}

export const showTable = (page: Page) => page.getByRole('radio', { name: 'Tabelle' }).check({ force: true })
export const showBoard = (page: Page) => page.getByRole('radio', { name: 'Board' }).check({ force: true })

/** Reads actors in from a file through the dialog; resolves when they stand in the table. */
export async function importActors(page: Page, file: string, expected: number): Promise<void> {
	const chooser = page.waitForEvent('filechooser')
	await page.getByRole('button', { name: 'Einlesen', exact: true }).click()
	const dialog = page.getByRole('dialog')
	await dialog.getByRole('button', { name: /Datei/ }).click()
	await (await chooser).setFiles(file)
	await dialog.getByRole('button', { name: new RegExp(`${expected} .*(übernehmen|einlesen)`) }).click()
	await dialog.getByRole('button', { name: 'Fertig' }).click()
	await dialog.waitFor({ state: 'hidden' })
}

/** The cell of a row's name and a column's label. */
export async function cell(page: Page, row: string, column: string) {
	const columns = await page.getByRole('columnheader').allTextContents()
	const index = columns.findIndex((label) => label.trim() === column)
	expect(index, `a column called ${column}`).toBeGreaterThanOrEqual(0)
	return page.getByRole('row').filter({ hasText: row }).locator('[data-cell]').nth(index)
}

/** Chooses a cell and begins to write at its end. */
export async function beginWriting(page: Page, row: string, column: string): Promise<void> {
	await (await cell(page, row, column)).click()
	await page.keyboard.press('Enter')
}

/** Opens a cell of a table on the board by two clicks, or by Enter in Firefox: over BiDi Playwright's two clicks are no double click. */
export async function openCell(page: Page, place: Locator): Promise<void> {
	if (page.context().browser()?.browserType().name() !== 'firefox') return place.dblclick({ force: true })
	await place.click({ force: true })
	await page.keyboard.press('Enter')
}

/** The canvas keeps texts out of sight to measure them: only what can be seen counts. */
export const untilShown = (page: Page, text: string) =>
	page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 30_000 })

/** Words in a field for several lines are its value, and no text of the page. */
export const untilWritten = (page: Page, words: string) =>
	page.waitForFunction(
		(looked) =>
			[...document.querySelectorAll('textarea')].some(
				(field) => field.checkVisibility() && field.value.includes(looked),
			),
		words,
		{ timeout: 30_000 },
	)

/** Waits until a text has come to this board, wherever on it, and brings it into view with everything else. */
export async function findOnBoard(page: Page, text: string): Promise<void> {
	await page.locator('.tl-shape').filter({ hasText: text }).waitFor({ state: 'attached', timeout: 30_000 })
	await page.getByRole('button', { name: 'Alles zeigen' }).click()
	await untilShown(page, text)
}

/** Puts a card on a free place of the board and writes on it; leaves the card open for more. */
export async function writeNote(page: Page, text: string): Promise<void> {
	await page.getByRole('toolbar', { name: 'Werkzeuge' }).getByRole('button', { name: 'Karte' }).click()
	const canvas = await page.locator('.tl-canvas').boundingBox()
	if (!canvas) throw new Error('There is no canvas to put a card on')
	await page.mouse.click(canvas.x + canvas.width - 160, canvas.y + 160)
	await page.locator('[contenteditable=true]').waitFor()
	await page.keyboard.type(text)
}

/** Writes numbered words into whatever has the focus until stopped, and keeps count of what the state line confirmed. */
export function writeWords(page: Page, word: string) {
	let written = 0
	let acknowledged = 0
	let writing = true
	const done = (async () => {
		for (let n = 1; writing; n++) {
			await page.keyboard.type(`${word}${n} `, { delay: 5 })
			written = n
			// Like a person who looks up now and then; while words come in, the line rightly does not say "saved".
			if (n % 4 === 0) await until(async () => /^(Gespeichert|Offline)/.test(await saidState(page)))
			if ((await saidState(page)) === 'Gespeichert') acknowledged = n
		}
	})()
	return {
		written: () => written,
		acknowledged: () => acknowledged,
		/** Stops and tells the words in their order. */
		async stop(): Promise<string> {
			writing = false
			await done
			return Array.from({ length: written }, (_, i) => `${word}${i + 1}`).join(' ')
		},
	}
}
