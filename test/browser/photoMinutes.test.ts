import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { openDocx } from '../client/documents/docxParts.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest } from '../helpers/chromium.ts'
import { found } from '../helpers/device.ts'
import { converted, hasLibreOffice, pagesOfPdf } from '../helpers/libreOffice.ts'
import { type RunningServer, runServer } from '../helpers/runningServer.ts'
import { everyMarked, readTaggedPdf } from '../helpers/taggedPdf.ts'
import { goTo } from './methodStory.ts'
import { joinAs } from './story.ts'

let server: RunningServer
let browser: Browser
let workshop: FoundAnswer
let mona: Guest
let jonas: Guest

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await found(server.origin, 'Netzwerk Auenbrück', 'demo')
	mona = await openGuest(browser, server.origin)
	jonas = await openGuest(browser, server.origin)
	await mona.page.goto(workshop.links.moderator)
	await mona.page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
	await joinAs(jonas.page, workshop.links.participant, 'Jonas Albrecht')
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

async function saved(page: Page, form: RegExp): Promise<Uint8Array> {
	await page.getByRole('button', { name: 'Fotoprotokoll' }).click()
	const arriving = page.waitForEvent('download', { timeout: 90_000 })
	await page.getByRole('menuitem', { name: form }).click()
	const download = await arriving
	expect(download.suggestedFilename()).toMatch(/^Netzwerk Auenbrück Fotoprotokoll \d{4}-\d{2}-\d{2}\.(docx|pdf)$/)
	return new Uint8Array(await readFile(await download.path()))
}

async function keep(name: string, bytes: Uint8Array): Promise<void> {
	const artefacts = resolve(import.meta.dirname, '../artefacts')
	await mkdir(artefacts, { recursive: true })
	await writeFile(join(artefacts, name), bytes)
}

const picturesIn = (docx: Uint8Array) => Object.keys(unzipSync(docx)).filter((name) => name.startsWith('word/media/'))
/** Only the moderation sees it in the example. */
const hidden = 'Beteiligtenanalyse'
const headingsIn = (docx: Uint8Array) => openDocx(docx).words()

test('[SAVEAS6] the moderation takes every board along that all may see, as a picture with its words', {
	timeout: 240_000,
}, async () => {
	const { page } = mona
	await goTo(page, 'Treffen und Beschlüsse')
	await keepScreenshot(page, 'photo-minutes-page')
	const docx = await saved(page, /^Word-Datei \(.docx\)( |$|Zum)/)
	await keep('photo-minutes.docx', docx)
	const words = headingsIn(docx)
	for (const board of ['Netzwerkbild', 'Dienstleistungskette', 'Karten der Gründung', 'Planspiel'])
		expect(words).toContain(board)
	expect(words).not.toContain(hidden)
	const pictures = picturesIn(docx).length
	expect(pictures).toBeGreaterThan(12)
	const pdf = await saved(page, /^PDF ?Zum/)
	await keep('photo-minutes.pdf', pdf)
	const tagged = readTaggedPdf(pdf)
	const figures = [...everyMarked(tagged.root)].filter(({ type }) => type === 'Figure')
	expect(figures).toHaveLength(pictures)
	expect(tagged.unmarked).toBe('')
	expect(await page.locator('.board-off-screen').count()).toBe(0)
	if (hasLibreOffice) expect((await pagesOfPdf(await converted(docx, 'docx', 'pdf'))).length).toBeGreaterThan(12)
	expect(mona.complaints).toEqual([])
})

test('[SAVEAS6] what only the moderation sees is in the file if they choose that, and nowhere else', {
	timeout: 120_000,
}, async () => {
	const docx = await saved(mona.page, /^Word.*mit verdeckten Boards/)
	expect(headingsIn(docx)).toContain(hidden)
	expect(mona.complaints).toEqual([])
})

test('[SAVEAS6] who may not see a board has nothing of it in theirs, beside all that they see', {
	timeout: 120_000,
}, async () => {
	const { page } = jonas
	await goTo(page, 'Treffen und Beschlüsse')
	const docx = await saved(page, /^Word/)
	const words = headingsIn(docx)
	expect(words).toContain('Netzwerkbild')
	expect(words).not.toContain(hidden)
	expect(words.join(' ')).not.toContain('Bild des Boards „Beteiligtenanalyse“')
	expect(jonas.complaints).toEqual([])
})
