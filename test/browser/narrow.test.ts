import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { found } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { troubles } from './labels.ts'

const widths = [1920, 1440, 1366, 1280, 1024, 390]

let server: RunningServer
let browser: Browser
let workshop: FoundAnswer

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await found(server.origin, 'Beispiel', 'demo')
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

/** What troubles the labels have at each width, once two looks at a page say the same. */
async function look(page: Page, place: string): Promise<string[]> {
	const seen: string[] = []
	for (const width of widths) {
		await page.setViewportSize({ width, height: width === 390 ? 844 : 800 })
		let now = await settled(page)
		await until(async () => {
			const before = now
			now = await settled(page)
			return before.join() === now.join()
		}, 30_000)
		seen.push(...now.map((trouble) => `${place}, ${width} px: ${trouble}`))
	}
	await page.setViewportSize(sizes.desktop)
	return seen
}

async function settled(page: Page): Promise<string[]> {
	await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
	return troubles(page)
}

/** Goes somewhere by an entry of the navigation at the left. */
async function goTo(entry: Locator): Promise<void> {
	await entry.click()
	await entry.and(entry.page().locator('[data-here] > button')).waitFor()
}

describe.each(['Deutsch', 'English'])('in %s, from a wall to a phone', (language) => {
	test('[BAR2] [BAR3] no label is cut off, wrapped or too small, and no dialog lacks its frame', async () => {
		const { page, context, complaints } = await openGuest(browser, server.origin)
		await page.goto(server.origin)
		if (language === 'English') await page.getByRole('button', { name: language }).click()
		const seen = await look(page, `${language}, start`)
		await page.goto(workshop.links.moderator)
		await page.getByRole('button', { name: /Ohne Namen beitreten|Join without a name/ }).waitFor()
		seen.push(...(await look(page, `${language}, joining`)))
		await page.getByRole('button', { name: /Ohne Namen beitreten|Join without a name/ }).click()
		await page.locator('.tl-canvas').waitFor()

		const boards = page.locator(':is(.nav-stages, .nav-free) .nav-item:not([data-adds]) > button:not(.ui-button)')
		await until(async () => (await boards.count()) === 4)
		for (let at = 0; at < (await boards.count()); at++) {
			await goTo(boards.nth(at))
			const views = page.locator('.board-bar > .ui-switch input')
			for (const [view, stage] of ['.tl-canvas', '.workshop-plain, .list-page'].entries()) {
				await views.nth(view).check({ force: true })
				await page.locator(stage).first().waitFor()
				seen.push(...(await look(page, `${language}, board ${at + 1}, ${view === 0 ? 'canvas' : 'plain'}`)))
			}
		}
		const pages = page.locator('.nav-foot button')
		for (let at = 0; at < (await pages.count()); at++) {
			await pages.nth(at).click()
			await page.locator('.workshop-place > *, .ui-dialog').last().waitFor()
			seen.push(...(await look(page, `${language}, page ${at + 1}`)))
			await page.keyboard.press('Escape')
		}
		await page.locator('.nav > header h2 button').click()
		seen.push(...(await look(page, `${language}, stages`)))
		for (const [name, open] of dialogs(page)) {
			await open()
			await page.locator('.ui-dialog').waitFor()
			seen.push(...(await look(page, `${language}, ${name}`)))
			await page.keyboard.press('Escape')
			await page.locator('.ui-dialog').waitFor({ state: 'hidden' })
		}
		expect(seen).toEqual([])
		expect(complaints).toEqual([])
		await context.close()
	}, 300_000)
})

test('[BAR1] what the bar of a board has no room for stands in its menu, and is back where there is room', async () => {
	const { page, context, complaints } = await openGuest(browser, server.origin, { width: 1024, height: 768 })
	await page.goto(workshop.links.moderator)
	await page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
	await page.getByRole('navigation').getByRole('button', { name: 'Dienstleistungskette', exact: true }).click()
	const bar = page.locator('.board-bar')
	const guide = bar.getByRole('button', { name: 'Anleitung' })
	await bar.locator('[aria-haspopup="menu"]').filter({ hasText: 'Mehr' }).press('Enter')
	expect(await guide.count()).toBe(0)
	await page.getByRole('menuitem', { name: 'Anleitung' }).press('Enter')
	await page.getByRole('dialog', { name: /Anleitung/ }).waitFor()
	await page.keyboard.press('Escape')
	await page.setViewportSize({ width: 1920, height: 1080 })
	await guide.waitFor()
	await bar.getByRole('button', { name: 'Mehr' }).waitFor({ state: 'hidden' })
	expect(complaints).toEqual([])
	await context.close()
})

/** Dialogs by what opens them. */
function dialogs(page: Page): [name: string, open: () => Promise<void>][] {
	const button = (name: RegExp) => page.getByRole('button', { name }).first()
	return [
		[
			'leaving',
			async () => {
				await page.locator('.people-button').click()
				await page
					.locator('.people-list footer button[class]')
					.filter({ hasText: /verlassen|Leave/ })
					.click()
			},
		],
		['sharing', () => button(/^(Teilen|Share)$/).click()],
		['adding a method', () => page.locator('.nav-stages [data-adds] > button').first().click()],
	]
}
