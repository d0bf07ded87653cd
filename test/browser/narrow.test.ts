import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardsOf } from '../../shared/board/boards.ts'
import { foundWorkshop } from '../../shared/methods/foundWorkshop.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { keepScreenshot, launchChromium, openGuest } from '../helpers/chromium.ts'
import { found } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { standAt } from './dialogs.ts'
import { look } from './labels.ts'

let server: RunningServer
let browser: Browser
let workshop: FoundAnswer

/** How many boards the example has. */
const boardsThere = (() => {
	const { plenum } = foundWorkshop({ template: 'demo', locale: 'de', title: 'Beispiel' })
	const doc = new Y.Doc()
	if (plenum) Y.applyUpdate(doc, plenum)
	return boardsOf(doc).length
})()

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await found(server.origin, 'Beispiel', 'demo')
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

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
		await until(async () => (await boards.count()) === boardsThere)
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
		expect(seen).toEqual([])
		expect(complaints).toEqual([])
		await context.close()
	}, 600_000)

	test('[BAR1] [BAR2] with the findings open, the bar of a list folds into one menu', async () => {
		const { page, context, complaints } = await openGuest(browser, server.origin, { width: 1920, height: 1080 })
		await page.goto(server.origin)
		if (language === 'English') await page.getByRole('button', { name: language }).click()
		await page.goto(workshop.links.moderator)
		await page.getByRole('button', { name: /Ohne Namen beitreten|Join without a name/ }).click()
		const seen: string[] = []
		for (const board of ['table', 'map', 'chain'] as const) {
			await standAt(page, board, workshop.id)
			await page.locator('.findings-button').click()
			await page.locator('.ui-panel').waitFor()
			seen.push(...(await look(page, `${language}, ${board} with findings`, [1920, 1366, 1024])))
			await page.setViewportSize({ width: 1920, height: 1080 })
			await page.locator('.findings-button').click()
		}
		expect(seen).toEqual([])
		expect(complaints).toEqual([])
		await context.close()
	}, 120_000)
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
	await bar.getByRole('button', { name: 'Mehr', exact: true }).waitFor({ state: 'hidden' })
	expect(complaints).toEqual([])
	await context.close()
})

test('[BAR4] below the list of people, deleting the workshop stands last and apart', async () => {
	const { page, context, complaints } = await openGuest(browser, server.origin)
	await page.goto(workshop.links.moderator)
	await page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
	await page.locator('.nav-foot').waitFor()
	for (const width of [1920, 1440, 1024, 390]) {
		await page.setViewportSize({ width, height: 844 })
		await page.locator('.people-button').click()
		const footer = page.locator('.people-list footer')
		await footer.locator('.delete-workshop').waitFor()
		await footer.getByRole('link').first().waitFor()
		const places = await footer
			.locator('button, a')
			.filter({ visible: true })
			.evaluateAll((entries) =>
				entries.map((entry) => ({
					words: (entry.textContent ?? '').replace(' …', '').trim(),
					top: entry.getBoundingClientRect().top,
					bottom: entry.getBoundingClientRect().bottom,
				})),
			)
		const last = places.at(-1)
		expect(last?.words, `${width} px`).toBe('Werkstatt löschen')
		for (const { words, bottom } of places.slice(0, -1)) {
			expect((last?.top ?? 0) - bottom, `${words} at ${width} px`).toBeGreaterThanOrEqual(12)
		}
		await keepScreenshot(page, `people-${width}`)
		await page.keyboard.press('Escape')
		await footer.waitFor({ state: 'hidden' })
	}
	expect(complaints).toEqual([])
	await context.close()
})

/** How many words stand wholly in view on the canvas, clear of its edges and of a legend, and how large the smallest is on screen, in pixels. */
const lettersIn = (page: Page) =>
	page.evaluate(() => {
		const view = document.querySelector('.tl-canvas')?.getBoundingClientRect()
		const legend = document.querySelector('[data-covers="left"]')?.getBoundingClientRect().right ?? 0
		const sizes = [...document.querySelectorAll<HTMLElement | SVGElement>('.tl-shapes *')].flatMap((element) => {
			const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
			if (!view || !own || !element.checkVisibility() || element.closest('.ui-hidden-text, style')) return []
			const { left, right, top, bottom } = element.getBoundingClientRect()
			if (left < Math.max(view.left, legend) || right > view.right || top < view.top || bottom > view.bottom) return []
			const size = Number.parseFloat(getComputedStyle(element).fontSize)
			if (element instanceof SVGGraphicsElement) return [size * (element.getScreenCTM()?.a ?? 1)]
			// The whole shape tells the zoom more exactly than a word, whose width in the layout is a whole number.
			const shape = element.closest<HTMLElement>('.tl-shape') ?? (element as HTMLElement)
			return [size * (shape.getBoundingClientRect().width / shape.offsetWidth)]
		})
		const shapes = document.querySelectorAll('.tl-shapes > .tl-shape').length
		return { shapes, words: sizes.length, least: Math.round(Math.min(...sizes) * 10) / 10 }
	})

/** The same once two looks in turn say the same. */
async function restingLetters(page: Page) {
	let now = await lettersIn(page)
	await until(async () => {
		const before = now
		await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
		now = await lettersIn(page)
		return (now.words > 0 || now.shapes === 0) && now.words === before.words && now.least === before.least
	}, 30_000)
	return now
}

test('[BAR2] at 1366 × 768 no word on any board of the sample is smaller than 11 px, with the findings and where all is shown', async () => {
	const { page, context, complaints } = await openGuest(browser, server.origin, { width: 1366, height: 768 })
	await page.goto(workshop.links.moderator)
	await page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
	await page.locator('.tl-canvas').waitFor()
	const boards = page.locator(':is(.nav-stages, .nav-free) .nav-item:not([data-adds]) > button:not(.ui-button)')
	await until(async () => (await boards.count()) === boardsThere)
	const findings = page.locator('.findings-button')
	const small: string[] = []
	const read = new Set<string>()
	for (let at = 0; at < boardsThere; at++) {
		await goTo(boards.nth(at))
		// Documents are read on their page at first.
		await page.locator('.board-bar > .ui-switch').first().getByRole('radio').first().check({ force: true })
		await page.locator('.tl-canvas').waitFor()
		const name = (await page.locator('.board-bar h2').textContent()) ?? ''
		const look = async (how: string) => {
			const { words, least } = await restingLetters(page)
			if (words > 10) read.add(name)
			if (least < 11) small.push(`${name}, ${how}: ${least}`)
		}
		await look('at first')
		await page.mouse.move(800, 400)
		await page.mouse.wheel(200, 150)
		await page.getByRole('button', { name: 'Alles zeigen' }).click()
		await look('all shown')
		if (name === 'Netzwerkregeln') {
			// Asked again, it shows all of a long sheet, however small.
			await page.getByRole('button', { name: 'Alles zeigen' }).click()
			await until(async () => (await lettersIn(page)).least < 8)
			await page.getByRole('button', { name: 'Alles zeigen' }).click()
			await look('all shown once more')
		}
		if ((await findings.count()) === 0) continue
		await findings.click()
		await page.locator('.ui-panel').waitFor()
		await look('with the findings')
		await findings.click()
	}
	expect(small).toEqual([])
	// On some boards nothing is written yet.
	expect(read.size).toBeGreaterThanOrEqual(10)
	expect(complaints).toEqual([])
	await context.close()
}, 120_000)
