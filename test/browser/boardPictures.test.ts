// A board leaves the workshop as a picture: all that lies on it, in a file that needs nothing from anywhere.

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Guest, keepScreenshot, launchChromium, openGuest } from '../helpers/chromium.ts'
import { found } from '../helpers/device.ts'
import { type RunningServer, runServer } from '../helpers/runningServer.ts'
import { everyMarked, readTaggedPdf } from '../helpers/taggedPdf.ts'

let server: RunningServer
let browser: Browser
let guest: Guest

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	const workshop = await found(server.origin, 'Netzwerk Auenbrück', 'demo')
	guest = await openGuest(browser, server.origin)
	guest.page.setDefaultTimeout(20_000)
	await guest.page.goto(workshop.links.moderator)
	await guest.page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
	await guest.page.locator('.tl-canvas').waitFor()
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

async function goTo(name: RegExp): Promise<void> {
	const { page } = guest
	await page.locator('.nav').getByRole('button', { name }).first().click()
	await page.locator('.board-bar > .ui-switch input').nth(0).check({ force: true })
	await page.locator('.tl-canvas .tl-shape').first().waitFor({ state: 'attached' })
}

/** Saves what is chosen in the dialog, and keeps it as a test artefact. */
async function saved(page: Page, name: string): Promise<Buffer> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Bild speichern' }).click(),
	])
	const bytes = await readFile(await download.path())
	const artefacts = resolve(import.meta.dirname, '../artefacts')
	await mkdir(artefacts, { recursive: true })
	await writeFile(join(artefacts, `picture-${name}`), bytes)
	return bytes
}

async function ask(page: Page): Promise<void> {
	// One that is still open from before.
	await page.keyboard.press('Escape')
	await page.getByRole('button', { name: 'Mehr zu diesem Board' }).click()
	await page.getByRole('menuitem', { name: /^Als Bild speichern/ }).click()
	await page.getByRole('dialog', { name: 'Als Bild speichern' }).waitFor()
}

/** What a PNG says of itself: its pixels, and how many of them are meant for a metre. */
function readPng(bytes: Buffer) {
	expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
	const at = bytes.indexOf('pHYs')
	return { w: bytes.readUInt32BE(16), h: bytes.readUInt32BE(20), perMetre: at < 0 ? 0 : bytes.readUInt32BE(at + 4) }
}

/** How much of a picture is neither white nor see-through, of 1, and whether its corner is see-through. */
const inked = (page: Page, bytes: Buffer) =>
	page.evaluate(async (base64) => {
		const picture = new Image()
		picture.src = `data:image/png;base64,${base64}`
		await picture.decode()
		const canvas = document.createElement('canvas')
		canvas.width = 400
		canvas.height = Math.round((400 * picture.height) / picture.width)
		const context = canvas.getContext('2d')
		if (!context) throw new Error('no canvas')
		context.drawImage(picture, 0, 0, canvas.width, canvas.height)
		const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
		let ink = 0
		for (let i = 0; i < data.length; i += 4) {
			const [r = 0, g = 0, b = 0, a = 0] = data.subarray(i, i + 4)
			if (a > 20 && Math.min(r, g, b) < 250) ink++
		}
		return { ink: (4 * ink) / data.length, cornerIsClear: data[3] === 0 }
	}, bytes.toString('base64'))

const boards = [
	{ name: /^Beteiligtenanalyse/, as: 'analysis', words: ['Jobcenter', 'Tagespflege'] },
	{ name: /^Netzwerkbild/, as: 'map', words: ['Jobcenter', 'Jugendamt'] },
	{ name: /^Dienstleistungskette/, as: 'chain', words: ['Jobcenter'] },
	{ name: /^Zielsystem/, as: 'goals', words: [] },
	{ name: /^Planspiel/, as: 'play', words: ['Szene'] },
]

describe.each(boards)('the board $as', ({ name, as, words }) => {
	test('[SHEET5] as SVG: its words, and nothing that has to be fetched', async () => {
		const { page } = guest
		await goTo(name)
		await ask(page)
		await page.getByRole('radio', { name: /^SVG/ }).check()
		const svg = (await saved(page, `${as}.svg`)).toString('utf8')
		for (const word of words) expect(svg).toContain(word)
		expect(svg).not.toContain('var(--')
		expect(svg.match(/(?:href="|url\()["']?(?:https?:|blob:|\/)[^"')]{0,80}/g) ?? []).toEqual([])
		expect(svg).toContain('@font-face')
		await page.getByText('Das Bild ist gespeichert.').waitFor()
		await page.keyboard.press('Escape')
	})

	test('[SHEET5] as PNG: as many pixels as were said, drawn and not left empty', async () => {
		const { page } = guest
		await ask(page)
		const said = await page.getByRole('combobox', { name: 'Größe' }).locator('option:checked').textContent()
		const png = await saved(page, `${as}.png`)
		const { w, h, perMetre } = readPng(png)
		expect((said ?? '').replaceAll('.', '')).toContain(`${w} × ${h}`)
		expect([w, h].sort((a, b) => b - a)[0]).toBeLessThanOrEqual(3508)
		expect(Math.round(perMetre / 39.37)).toBe(300)
		const { ink, cornerIsClear } = await inked(page, png)
		expect([ink > 0.03, cornerIsClear]).toEqual([true, false])
		await page.keyboard.press('Escape')
	})
})

test('without a ground the corner is see-through', async () => {
	const { page } = guest
	await goTo(/^Netzwerkbild/)
	await ask(page)
	await page.getByRole('radio', { name: 'durchsichtig' }).check()
	expect((await inked(page, await saved(page, 'clear.png'))).cornerIsClear).toBe(true)
	await page.keyboard.press('Escape')
})

test('[SHEET6] as a poster: four sheets, in which words follow what is seen', async () => {
	const { page } = guest
	await goTo(/^Netzwerkbild/)
	await ask(page)
	await page.getByRole('radio', { name: /^Plakat/ }).check()
	await page.getByRole('combobox', { name: 'Größe' }).selectOption('a2')
	await keepScreenshot(page, 'poster-dialog')
	const pdf = await saved(page, 'map-poster.pdf')
	await page.getByText('Das Bild ist gespeichert.').waitFor()
	const read = readTaggedPdf(pdf)
	const figures = [...everyMarked(read.root)].filter(({ type }) => type === 'Figure')
	expect(figures.length).toBeGreaterThanOrEqual(2)
	expect(figures.length).toBeLessThanOrEqual(4)
	expect(figures.at(-1)?.alt).toMatch(/^Netzwerkbild · Blatt (\d) von \1: Reihe/)
	const words = [...everyMarked(read.root)].map((each) => each.words).join(' ')
	expect(words).toContain('Was auf dem Plakat steht')
	expect(words.replaceAll('\u00ad', '')).toContain('Jobcenter und Kitas kennen sich kaum')
	await page.keyboard.press('Escape')
	expect(guest.complaints).toEqual([])
})
