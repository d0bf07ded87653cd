import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { type Guest, launchChromium, openGuest } from '../helpers/chromium.ts'
import { found } from '../helpers/device.ts'
import { readSheets, type Sheet } from '../helpers/printedText.ts'
import { type RunningServer, runServer } from '../helpers/runningServer.ts'

let server: RunningServer
let browser: Browser
let workshop: FoundAnswer
let guest: Guest

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await found(server.origin, 'Netzwerk Auenbrück', 'demo')
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

/** Prints what is shown, and keeps it as a test artefact. */
async function print(page: Page, name: string): Promise<Sheet[]> {
	const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false })
	const artefacts = resolve(import.meta.dirname, '../artefacts')
	await mkdir(artefacts, { recursive: true })
	await writeFile(join(artefacts, `print-${name}.pdf`), pdf)
	return readSheets(pdf)
}

const sizeOf = ({ width, height }: Sheet) => [width, height]

/** Words that stand on no sheet as a whole, be it on two lines with a hyphen between them. */
function cutOff(sheets: readonly Sheet[], words: string): string[] {
	const lines = sheets.map((sheet) => sheet.lines.join('\n')).join('\n')
	const whole = new Set(`${lines.replaceAll(/\n?-\n/g, '')}\n${lines}`.match(/\p{L}+/gu))
	return [...new Set(words.match(/\p{L}{3,}/gu))].filter((word) => !whole.has(word))
}

/** What stands on the paper, and what of it could be pressed. */
async function onPaper(page: Page): Promise<{ words: string; controls: string[] }> {
	await page.emulateMedia({ media: 'print' })
	const unread = await page.addStyleTag({ content: '.ui-hidden-text { display: none !important }' })
	const read = await page.evaluate(() => ({
		// biome-ignore lint/performance/useDomNodeTextContent: what is not shown is not printed
		words: [
			document.body.innerText,
			// What is folded away is not printed.
			...[...document.querySelectorAll('textarea')]
				.filter((field) => field.checkVisibility())
				.map(({ value }) => value),
		].join('\n'),
		controls: [
			...document.querySelectorAll<HTMLElement>(
				'.ui-button:not([data-kind="link"]), .nav button, .ui-switch, input[type="search"]',
			),
		]
			.filter((control) => control.checkVisibility({ visibilityProperty: true }))
			.map((control) => control.outerHTML.slice(0, 120)),
	}))
	await unread.evaluate((style) => (style as Element).remove())
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
	{
		name: /^Beteiligtenanalyse/,
		plain: '.table-grid',
		word: 'Jobcenter Auenbrück',
		heads: [
			'Beteiligte',
			'Feld',
			'Ebene',
			'Ziele',
			'Interessen',
			'Ressourcen',
			'Widerstände',
			'Konflikte',
			'Strategie',
		],
		inRows: /^(operative Ebene|beide Ebenen)$/,
		atMost: 4,
	},
	{
		name: /^Netzwerkbild/,
		plain: '.map-table',
		word: 'Jobcenter Auenbrück',
		heads: [
			'Von',
			'Art',
			'Grad',
			'Umfang',
			'Richtung',
			'Zu',
			'Formalisierung',
			'Bewertung',
			'Worum geht es?',
			'Ist',
			'Soll',
		],
		inRows: /^(einseitig|gegenseitig)$/,
		atMost: 3,
	},
	{
		name: /^Dienstleistungskette/,
		plain: '.chain-page',
		word: 'Kita-Platz anfragen',
		heads: ['Nr.', 'Schritt', 'Einrichtung', 'Leistung', 'Bedarf'],
		inRows: /^(Bruch|unklar|reibungslos)$/,
		atMost: 6,
	},
]

test.each(boards)(
	'[SHEET1] [SHEET2] the canvas of $name is one sheet across, with its title and the day',
	async ({ name, word }) => {
		const { page } = guest
		await goTo(name, 'board')
		await page.locator('.tl-shapes').getByText(word).first().waitFor({ state: 'attached' })
		const sheets = await print(page, `${name.source.slice(1)}-canvas`)
		expect(sheets.map(sizeOf)).toEqual([across])
		const { words, controls } = await onPaper(page)
		expect(words).toContain('Netzwerk Auenbrück')
		expect(words).toMatch(/\d{1,2}\. \p{L}+ 20\d\d/u)
		expect(controls).toEqual([])
	},
)

test('[SHEET2] a map is printed as large as the sheet allows, with what lies beside it on the board above it', async () => {
	const { page } = guest
	await goTo(/^Netzwerkbild/, 'board')
	await page.locator('.tl-shapes .map-picture').waitFor({ state: 'attached' })
	await print(page, 'Netzwerkbild-canvas')
	await page.emulateMedia({ media: 'print' })
	const boxes = await page.evaluate(() =>
		['.board .tl-container', '.board [data-shape-type="network-map"]', '.board [data-shape-type="cluster"]'].map(
			(part) => document.querySelector(part)?.getBoundingClientRect().toJSON(),
		),
	)
	const outside = await page.evaluate(() => {
		const sheet = document.querySelector('.board')?.getBoundingClientRect()
		const isOut = (box: DOMRect) =>
			!sheet ||
			box.left < sheet.left - 1 ||
			box.top < sheet.top - 1 ||
			box.right > sheet.right + 1 ||
			box.bottom > sheet.bottom + 1
		return [...document.querySelectorAll('.map-picture text, .map-legend li, .board-cluster-heading')]
			.filter((part) => isOut(part.getBoundingClientRect()))
			.map((part) => part.textContent)
	})
	await page.emulateMedia({ media: null })
	expect(outside).toEqual([])
	const [board, map, area] = boxes as DOMRect[]
	if (!board || !map || !area) throw new Error(`Not all is on paper: ${JSON.stringify(boxes)}`)
	expect((map.width * map.height) / (board.width * board.height)).toBeGreaterThan(0.35)
	expect(area.y + area.height).toBeLessThan(map.y)
})

test.each(boards)(
	'[SHEET1] [SHEET3] [SHEET4] $name as a list goes on over sheets across: heads on each, words whole, no controls',
	async ({ name, plain, word, heads, inRows, atMost }) => {
		const { page } = guest
		await goTo(name, 'plain')
		await page.locator(plain).first().waitFor()
		// What lies beside the block, and the hyphens, come a moment later.
		const sheets = await vi.waitFor(async () => {
			const printed = await print(page, `${name.source.slice(1)}-plain`)
			expect(cutOff(printed, (await onPaper(page)).words)).toEqual([])
			return printed
		}, 10_000)
		expect(sheets.map(sizeOf).filter((size) => size.join() !== across.join())).toEqual([])
		expect(sheets.length).toBeLessThanOrEqual(atMost)
		const withRows = sheets.filter(({ lines }) => lines.some((line) => inRows.test(line)))
		expect(withRows.length).toBeGreaterThan(1)
		expect(withRows.map(({ lines }) => heads.filter((head) => !lines.includes(head)))).toEqual(withRows.map(() => []))
		const { words, controls } = await onPaper(page)
		expect(words).toContain('Netzwerk Auenbrück')
		expect(words).toContain(word)
		expect(words).not.toContain('\u00ad')
		expect(controls).toEqual([])
	},
)

test('[SHEET3] what is folded away beside a table stays off the paper; unfolded it goes along', async () => {
	const { page } = guest
	await goTo(/^Beteiligtenanalyse/, 'plain')
	const fold = page.locator('.list-beside > summary')
	await fold.waitFor()
	const words = (await fold.textContent())?.trim() ?? ''
	expect((await onPaper(page)).words).not.toContain(words)
	await fold.click()
	expect((await onPaper(page)).words).toContain(words)
	await fold.click()
})

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
	expect(sheets.map(sizeOf).filter((size) => size.join() !== sheet.join())).toEqual([])
	const { words, controls } = await onPaper(page)
	expect(words).toContain('Netzwerk Auenbrück')
	expect(cutOff(sheets, words)).toEqual([])
	expect(controls).toEqual([])
})
