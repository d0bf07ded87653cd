import { randomFillSync } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Guest, keepScreenshot, launchChromium, openGuest } from '../helpers/chromium.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { foundWorkshop, joinAs, participantLink, untilSaved, untilShown } from './story.ts'

let server: RunningServer
let browser: Browser
let anna: Guest
let ben: Guest

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	anna = await openGuest(browser, server.origin)
	ben = await openGuest(browser, server.origin)
	await foundWorkshop(anna.page, server.origin, 'Wand mit Fotos', /Beteiligtenanalyse/)
	await joinAs(ben.page, await participantLink(anna.page), 'Ben Albrecht')
	await anna.page.getByRole('button', { name: 'Board hinzufügen' }).click()
	for (const { page } of [anna, ben]) {
		await page.getByRole('button', { name: 'Neues Board', exact: true }).click()
		await page.getByRole('heading', { name: 'Neues Board' }).waitFor()
		await page.locator('.tl-canvas').waitFor()
	}
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

/** A photo as cameras make them: 4,000 pixels wide and full of detail. */
async function photo(page: Page, width = 4000, height = 3000): Promise<Buffer> {
	const grain = randomFillSync(Buffer.alloc(4_000)).toString('base64')
	const base64 = await page.evaluate(
		async ([width, height, grain]) => {
			const canvas = document.createElement('canvas')
			canvas.width = width
			canvas.height = height
			const context = canvas.getContext('2d')
			if (!context) throw new Error('no canvas')
			for (let i = 0; i < grain.length; i++) {
				const [x, y] = [(i * 7919) % width, (i * 104_729) % height]
				context.fillStyle = `hsl(${grain.charCodeAt(i) * 3} 60% ${70 + (i % 25)}%)`
				context.fillRect(x, y, 400, 260)
				if (i % 4 > 0) continue
				context.fillStyle = '#222'
				context.font = '96px sans-serif'
				context.fillText(grain.slice(i, i + 7), x, y)
			}
			const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.95))
			const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))
			return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
		},
		[width, height, grain] as const,
	)
	return Buffer.from(base64, 'base64')
}

async function layDown(page: Page, ...files: Buffer[]): Promise<void> {
	await page
		.locator('input[type=file][accept*=svg]')
		.setInputFiles(files.map((buffer, i) => ({ name: `wand${i}.jpg`, mimeType: 'image/jpeg', buffer })))
}

/** Nobody wants to say now what it shows. */
async function skipDescribing(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Überspringen' }).click()
	await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

const images = (page: Page) => page.locator('.tl-image')
/** Widths of the pictures as they came, in pixels. */
const widths = (page: Page) =>
	images(page).evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth))

test('a photo of Anna’s stands on Ben’s board, in full size when he looks closely', async () => {
	await layDown(anna.page, await photo(anna.page))
	const description = await anna.page.getByRole('dialog').getByRole('textbox').boundingBox()
	expect(description?.width, 'there is room for a sentence').toBeGreaterThan(240)
	await skipDescribing(anna.page)
	await untilSaved(anna.page)
	await until(async () => (await widths(ben.page)).some((width) => width > 0), 20_000)
	await ben.page.getByRole('button', { name: 'Alles zeigen' }).click()
	for (let i = 0; i < 6; i++) await ben.page.getByRole('button', { name: 'Größer' }).click()
	await until(async () => (await widths(ben.page)).includes(2560), 20_000)
	await keepScreenshot(ben.page, 'picture-near')
	await ben.page.getByRole('button', { name: 'Alles zeigen' }).click()
})

test('without a connection a picture stands on one’s own board at once, says that it waits, and is handed over later', async () => {
	await server.kill()
	await layDown(anna.page, await photo(anna.page, 2000, 1500))
	await skipDescribing(anna.page)
	await until(async () => (await images(anna.page).count()) === 2)
	await untilShown(anna.page, '1 Bild wartet auf Verbindung. Auf diesem Gerät ist nichts verloren.')
	await keepScreenshot(anna.page, 'picture-waiting')
	await server.start()
	await until(async () => (await anna.page.locator('.board-uploads').count()) === 0, 60_000)
	await until(async () => (await widths(ben.page)).filter((width) => width > 0).length === 2, 60_000)
	expect(await ben.page.getByText('Bild wird noch übertragen').count()).toBe(0)
})

test('others read that a picture is on its way until it has come; it can be taken back', async () => {
	await anna.page.route('**/api/pictures/*', (route) =>
		route.request().method() === 'PUT' ? undefined : route.continue(),
	)
	await layDown(anna.page, await photo(anna.page, 1800, 1200))
	await skipDescribing(anna.page)
	await ben.page.getByRole('button', { name: 'Alles zeigen' }).click()
	await untilShown(ben.page, 'Bild wird noch übertragen')
	await keepScreenshot(ben.page, 'picture-on-its-way')
	await untilShown(anna.page, '1 Bild wird übertragen')
	await keepScreenshot(anna.page, 'picture-sending')
	await anna.page.getByRole('button', { name: 'Abbrechen' }).click()
	await until(async () => (await anna.page.locator('.board-uploads').count()) === 0)
	await ben.page.getByText('Bild wird noch übertragen').waitFor({ state: 'hidden' })
	await anna.page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('what is doubled on the board keeps its picture', async () => {
	await anna.page.getByRole('button', { name: 'Alles zeigen' }).click()
	const place = await images(anna.page).last().boundingBox()
	if (!place) throw new Error('There is no picture on the board')
	await anna.page.mouse.click(place.x + place.width / 2, place.y + place.height / 2)
	await anna.page.keyboard.press('Control+d')
	await until(async () => (await widths(ben.page)).filter((width) => width > 0).length === 3, 20_000)
})

test('a reload shows all of them without asking the server for one', async () => {
	const asked: string[] = []
	ben.page.on('request', (request) => {
		if (request.url().includes('/api/pictures/')) asked.push(request.url())
	})
	await ben.page.reload()
	await until(async () => (await widths(ben.page)).filter((width) => width > 0).length === 3, 20_000)
	expect(asked).toEqual([])
	for (const { complaints } of [anna, ben]) expect(complaints.filter((each) => !each.includes('404'))).toEqual([])
})
