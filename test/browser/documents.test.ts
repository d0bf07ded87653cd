import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { openDocx } from '../client/documents/docxParts.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest } from '../helpers/chromium.ts'
import { found } from '../helpers/device.ts'
import { type RunningServer, runServer } from '../helpers/runningServer.ts'
import { everyMarked, readTaggedPdf } from '../helpers/taggedPdf.ts'
import { standAt } from './dialogs.ts'

let server: RunningServer
let browser: Browser
let workshop: FoundAnswer
let guest: Guest

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await found(server.origin, 'Netzwerk Auenbrück', 'demo')
	guest = await openGuest(browser, server.origin, undefined, undefined, 'block')
	await guest.page.goto(workshop.links.moderator)
	await guest.page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
	await guest.page.locator('.nav-foot').waitFor()
	await standAt(guest.page, 'document', '')
	await guest.page.locator('.document-sheet').waitFor()
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

const choose = async (page: Page, form: RegExp) => {
	await page.getByRole('button', { name: 'Herunterladen als …' }).click()
	await page.getByRole('menuitem', { name: form }).click()
}

async function downloaded(form: RegExp): Promise<{ name: string; bytes: Buffer }> {
	const { page } = guest
	const arriving = page.waitForEvent('download')
	await choose(page, form)
	const download = await arriving
	return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

async function keep(name: string, bytes: Uint8Array): Promise<void> {
	const artefacts = resolve(import.meta.dirname, '../artefacts')
	await mkdir(artefacts, { recursive: true })
	await writeFile(join(artefacts, name), bytes)
}

/** A network map, a chain, and a board with cards. */
const shownBoards = ['Netzwerkbild', 'Dienstleistungskette', 'Karten der Gründung']

/** The words that carry something: without marks of lists, labels and lines. */
const wordsOf = (text: string) => new Set(text.replaceAll('\u00ad', '').match(/[\p{L}\d]{3,}/gu))

test('[SAVEAS1] a document comes as text, for Word and as PDF, and each says the same', async () => {
	const text = await downloaded(/^Text/)
	expect(text.name).toMatch(/\.txt$/)
	const expected = [...wordsOf(text.bytes.toString('utf8'))]
	expect(expected.length).toBeGreaterThan(20)

	const docx = await downloaded(/^Word/)
	expect(docx.name).toBe(text.name.replace('.txt', '.docx'))
	const parts = openDocx(new Uint8Array(docx.bytes))
	const inWord = wordsOf([...parts.words(), parts.xml('word/header1.xml'), parts.xml('word/footer1.xml')].join(' '))
	expect(expected.filter((word) => !inWord.has(word))).toEqual([])

	const pdf = await downloaded(/^PDF/)
	expect(pdf.name).toBe(text.name.replace('.txt', '.pdf'))
	const tagged = readTaggedPdf(new Uint8Array(pdf.bytes))
	const inPdf = wordsOf([...[...everyMarked(tagged.root)].map(({ words }) => words), ...tagged.artifacts].join(' '))
	expect(expected.filter((word) => !inPdf.has(word))).toEqual([])
	expect(tagged.unmarked).toBe('')
	expect(guest.complaints).toEqual([])
})

test('[SAVEAS2] while it is written the page shows how far it is, and writing is called off', async () => {
	const { page, context } = guest
	let isAsked = () => {}
	const asked = new Promise<void>((resolve) => {
		isAsked = resolve
	})
	// The typeface never comes.
	await context.route(/\.woff$/, () => isAsked())
	let downloads = 0
	page.on('download', () => downloads++)
	await choose(page, /^PDF/)
	await page.getByRole('progressbar', { name: 'Das PDF wird geschrieben' }).waitFor()
	await asked
	await keepScreenshot(page, 'documents-writing')
	await page.getByRole('button', { name: 'Abbrechen' }).click()
	await page.getByRole('progressbar').waitFor({ state: 'detached' })
	await context.unroute(/\.woff$/)
	expect(downloads).toBe(0)
	await downloaded(/^PDF/)
})

test('[SAVEAS3] a file that cannot be written is said so, and is tried again', async () => {
	const { page, context } = guest
	await context.route(/\.woff$/, (route) => route.fulfill({ status: 503 }))
	await choose(page, /^PDF/)
	await page.getByText('Die Datei ließ sich nicht schreiben.').waitFor()
	await context.unroute(/\.woff$/)
	const arriving = page.waitForEvent('download')
	await page.getByRole('button', { name: 'Noch einmal versuchen' }).click()
	await arriving
	await page.getByText('Die Datei ließ sich nicht schreiben.').waitFor({ state: 'detached' })
})

test('[SAVEAS4] boards that are shown stand in the file as pictures with their words, drawn where nobody sees it', async () => {
	const { page } = guest
	for (const board of shownBoards) {
		await page.getByRole('button', { name: 'Einfügen' }).click()
		await page
			.getByRole('menuitem', { name: `Bild des Boards „${board}` })
			.first()
			.click()
	}
	await page
		.locator('.document-figure')
		.nth(shownBoards.length - 1)
		.waitFor()

	const docx = await downloaded(/^Word/)
	const files = Object.entries(unzipSync(new Uint8Array(docx.bytes)))
	const media = files.filter(([name]) => name.startsWith('word/media/'))
	expect(media).toHaveLength(shownBoards.length)
	for (const [name, bytes] of media) {
		await keep(`documents-${name.split('/').at(-1)}`, bytes)
		expect(bytes.length).toBeGreaterThan(20_000)
	}
	const written = openDocx(new Uint8Array(docx.bytes)).xml('word/document.xml')
	for (const board of shownBoards) expect(written).toMatch(new RegExp(`descr="[^"]*${board}`))

	const pdf = await downloaded(/^PDF/)
	await keep('documents-boards.pdf', pdf.bytes)
	const figures = [...everyMarked(readTaggedPdf(new Uint8Array(pdf.bytes)).root)].filter(
		({ type }) => type === 'Figure',
	)
	expect(figures).toHaveLength(shownBoards.length)
	await page.locator('.download-line').waitFor({ state: 'detached' })
	expect(await page.locator('.board-off-screen').count()).toBe(0)
	expect(guest.complaints).toEqual([])
})
