import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { found } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { barriers } from './barriers.ts'
import { joinAs, showTable } from './story.ts'

let server: RunningServer
let browser: Browser
let miriam: Guest
let aylin: Guest

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	miriam = await openGuest(browser, server.origin)
	aylin = await openGuest(browser, server.origin)
	const workshop = await found(server.origin, 'Netzwerk Auenbrück', 'demo')
	await joinAs(miriam.page, workshop.links.moderator, 'Miriam Falkenrath')
	await joinAs(aylin.page, workshop.links.moderator, 'Aylin Demirtas')
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

const place = ({ page }: Guest, name: string) => page.getByRole('list', { name, exact: true })
const card = (guest: Guest, name: string) => guest.page.locator('[data-card]').filter({ hasText: name })

async function showCards({ page }: Guest): Promise<void> {
	await page
		.locator('nav')
		.getByRole('button', { name: /Beteiligtenanalyse/ })
		.first()
		.click()
	await showTable(page)
	await page.getByRole('button', { name: 'Karten', exact: true }).click()
	await page.locator('[data-card]').first().waitFor()
}

test('[TABLE16] two people look at the analysis as cards: one drags, the other sees it move, and undo puts it back', async () => {
	await showCards(miriam)
	await showCards(aylin)
	const { page } = miriam
	expect(await barriers(page)).toEqual([])
	await keepScreenshot(page, 'pivot-fields-1440')

	await page.getByLabel('Spalten nach').selectOption({ label: 'Beteiligung' })
	await aylin.page.getByLabel('Spalten nach').selectOption({ label: 'Beteiligung' })
	const name = (await place(miriam, 'fehlt').locator('b').first().textContent()) ?? ''
	await card(miriam, name).dragTo(place(miriam, 'Wunschpartner'), { targetPosition: { x: 60, y: 30 } })
	await place(aylin, 'Wunschpartner').getByText(name).waitFor()
	await page.keyboard.press('Control+z')
	await place(aylin, 'fehlt').getByText(name).waitFor()

	await card(miriam, name).focus()
	await page.keyboard.press('Alt+ArrowLeft')
	await place(aylin, 'Wunschpartner').getByText(name).waitFor()
	expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(name)
	await page.getByText(`„${name}“ steht jetzt bei „Wunschpartner“.`).waitFor()

	await page.getByLabel('Zeilen nach').selectOption({ label: 'Feld' })
	await keepScreenshot(page, 'pivot-grid-1440')
	await page.setViewportSize(sizes.projector)
	await keepScreenshot(page, 'pivot-grid-projector')
	expect(await barriers(page)).toEqual([])
	await page.setViewportSize(sizes.desktop)

	await card(miriam, name).click()
	await page.getByRole('dialog').getByLabel('Name', { exact: true }).waitFor()
	await page.keyboard.press('Escape')
	expect([...miriam.complaints, ...aylin.complaints]).toEqual([])
}, 120_000)

test('[TABLE16] on a phone the places stand one below the other, and the form changes them', async () => {
	const { page } = aylin
	await page.setViewportSize(sizes.phone)
	await until(async () => (await page.locator('.table-pivot section').count()) > 0, 20_000)
	expect(await barriers(page)).toEqual([])
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(sizes.phone.width)
	await keepScreenshot(page, 'pivot-phone')
}, 60_000)

test('[TABLE16] a finger that rests on a card takes it to another place, one that moves at once scrolls', async () => {
	const { page } = aylin
	await page.getByLabel('Spalten nach').selectOption({ label: 'Ebene' })
	const from = place(aylin, 'operative Ebene')
	const name = (await from.locator('b').first().textContent()) ?? ''
	const finger = await page.context().newCDPSession(page)
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
		finger.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
	const middle = async (card: string) => {
		await page.locator('[data-card]').filter({ hasText: card }).scrollIntoViewIfNeeded()
		const box = await page.locator('[data-card]').filter({ hasText: card }).boundingBox()
		if (!box) throw new Error('The card is not drawn')
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
	}
	const start = await middle(name)
	await touch('touchStart', start)
	await page.locator('.table-pivot-ghost').waitFor()
	// To the edge of what scrolls, until the first place is there.
	const target = place(aylin, 'Entscheidungsebene').locator('li').first()
	const view = await page.locator('.table-scroll').boundingBox()
	if (!view) throw new Error('Nothing scrolls')
	const seen = async () => {
		const box = await target.boundingBox()
		return box && box.y > view.y + 70 && box.y + box.height < view.y + view.height ? box : undefined
	}
	await until(async () => {
		if (await seen()) return true
		await touch('touchMove', { x: start.x, y: view.y + 20 })
		await touch('touchMove', { x: start.x, y: view.y + 24 })
		return (await seen()) !== undefined
	})
	const box = await seen()
	await touch('touchMove', { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 20 })
	await page.locator('[data-over]').waitFor()
	await keepScreenshot(page, 'pivot-finger')
	await touch('touchEnd')
	await place(aylin, 'Entscheidungsebene').getByText(name).waitFor()
	expect(aylin.complaints).toEqual([])
}, 60_000)
