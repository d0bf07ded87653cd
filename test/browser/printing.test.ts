import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { type Guest, launchChromium, openGuest } from '../helpers/chromium.ts'
import { found } from '../helpers/device.ts'
import { type RunningServer, runServer } from '../helpers/runningServer.ts'

let server: RunningServer
let browser: Browser
let workshop: FoundAnswer
let guest: Guest

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await found(server.origin, 'Netzwerk Lindenau', 'demo')
	guest = await openGuest(browser, server.origin)
	await guest.page.goto(workshop.links.moderator)
	await guest.page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
	await guest.page.locator('.tl-canvas').waitFor()
	await guest.page.locator('.printed-date').waitFor({ state: 'attached' })
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

/** Prints what is shown, and keeps it as a test artefact: the width and height of each sheet, in points. */
async function print(page: Page, name: string): Promise<[width: number, height: number][]> {
	const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false })
	const artefacts = resolve(import.meta.dirname, '../artefacts')
	await mkdir(artefacts, { recursive: true })
	await writeFile(join(artefacts, `print-${name}.pdf`), pdf)
	return [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
		Math.round(Number(width)),
		Math.round(Number(height)),
	])
}

/** What stands on the paper, and what of it could be pressed. */
async function onPaper(page: Page): Promise<{ words: string; controls: string[] }> {
	await page.emulateMedia({ media: 'print' })
	const read = await page.evaluate(() => ({
		// biome-ignore lint/performance/useDomNodeTextContent: what is not shown is not printed
		words: [document.body.innerText, ...[...document.querySelectorAll('textarea')].map(({ value }) => value)].join(
			'\n',
		),
		controls: [
			...document.querySelectorAll<HTMLElement>(
				'.ui-button:not([data-kind="link"]), .nav button, .ui-switch, input[type="search"]',
			),
		]
			.filter((control) => control.checkVisibility({ visibilityProperty: true }))
			.map((control) => control.outerHTML.slice(0, 120)),
	}))
	await page.emulateMedia({ media: null })
	return read
}

const across = [842, 595] as const
const upright = [595, 842] as const

async function goTo(name: RegExp, view?: 'board' | 'plain'): Promise<void> {
	const { page } = guest
	await page.locator('.nav').getByRole('button', { name }).first().click()
	if (view) {
		await page
			.locator('.board-bar > .ui-switch input')
			.nth(view === 'board' ? 0 : 1)
			.check({ force: true })
	}
}

const boards = [
	{ name: /^Beteiligtenanalyse/, plain: '.table-grid', word: 'Jobcenter Lindenau' },
	{ name: /^Netzwerkbild/, plain: '.map-table', word: 'Jobcenter Lindenau' },
	{ name: /^Dienstleistungskette/, plain: '.chain-page', word: 'Kita-Platz anfragen' },
]

test.each(boards)(
	'[SHEET1] [SHEET2] the canvas of $name is one sheet across, with its title and the day',
	async ({ name, word }) => {
		const { page } = guest
		await goTo(name, 'board')
		await page.locator('.tl-shapes').getByText(word).first().waitFor({ state: 'attached' })
		expect(await print(page, `${name.source.slice(1)}-canvas`)).toEqual([across])
		const { words, controls } = await onPaper(page)
		expect(words).toContain('Netzwerk Lindenau')
		expect(words).toMatch(/\d{1,2}\. \p{L}+ 20\d\d/u)
		expect(controls).toEqual([])
	},
)

test.each(boards)(
	'[SHEET1] [SHEET3] $name as a list goes on over sheets across, without controls',
	async ({ name, plain, word }) => {
		const { page } = guest
		await goTo(name, 'plain')
		await page.locator(plain).first().waitFor()
		const sheets = await print(page, `${name.source.slice(1)}-plain`)
		expect(sheets.length).toBeGreaterThan(1)
		expect(sheets.filter((sheet) => sheet.join() !== across.join())).toEqual([])
		const { words, controls } = await onPaper(page)
		expect(words).toContain('Netzwerk Lindenau')
		expect(words).toContain(word)
		expect(controls).toEqual([])
	},
)

test.each([
	{ name: /^Maßnahmenplan/, ready: '.task-table', sheet: across },
	{ name: /^Fahrplan/, ready: '.roadmap', sheet: upright },
	{ name: /^Beteiligte \d/, ready: '.registry', sheet: across },
	{ name: /^Themenspeicher/, ready: '.lines-page', sheet: upright },
])('[SHEET1] the page $name prints as it is handed over', async ({ name, ready, sheet }) => {
	const { page } = guest
	await goTo(name)
	await page.locator(ready).waitFor()
	const sheets = await print(page, name.source.replaceAll(/\W|\\d/g, ''))
	expect(sheets.filter((one) => one.join() !== sheet.join())).toEqual([])
	const { words, controls } = await onPaper(page)
	expect(words).toContain('Netzwerk Lindenau')
	expect(controls).toEqual([])
})
