import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest } from '../helpers/chromium.ts'
import { foundExample } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'

let server: RunningServer
let browser: Browser
let workshop: FoundAnswer
/** sees where the other one is */
let mona: Guest
let jonas: Guest

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await foundExample(server.origin, 'Beispiel')
	mona = await openGuest(browser, server.origin)
	jonas = await openGuest(browser, server.origin)
	for (const [{ page }, name] of [
		[mona, 'Mona Feld'],
		[jonas, 'Jonas Albrecht'],
	] as const) {
		await page.goto(workshop.links.moderator)
		await page.getByLabel('Ihr Name').fill(name)
		await page.getByRole('button', { name: 'Beitreten', exact: true }).click()
		await page.locator('.nav-foot').waitFor()
	}
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

/** Words of others that lie below the tag of who is here. */
const covered = (page: Page) =>
	page.evaluate(() => {
		const tag = document.querySelector('.guest-tag')
		if (!tag) return ['there is no tag']
		const { left, right, top, bottom } = tag.getBoundingClientRect()
		const found: string[] = []
		const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
		for (let node = words.nextNode(); node; node = words.nextNode()) {
			const around = node.parentElement
			if (!around || tag.contains(around) || !around.closest('.workshop-place')) continue
			// Under a field, its words stand once more to give it its height.
			if (!around.checkVisibility() || around.closest('.ui-hidden-text')) continue
			const range = document.createRange()
			range.selectNodeContents(node)
			for (const box of range.getClientRects()) {
				// Lines are higher than what is written on them.
				const ink = Math.max(0, (box.height - Number.parseFloat(getComputedStyle(around).fontSize)) / 2)
				const isBelow =
					box.left < right - 1 && box.right > left + 1 && box.top + ink < bottom - 1 && box.bottom - ink > top + 1
				if (isBelow && box.width > 1) found.push(`${tag.textContent} covers „${node.textContent?.slice(0, 40)}“`)
			}
		}
		return [...new Set(found)]
	})

const goTo = async (place: RegExp, view?: 'Liste' | 'Tabelle' | 'Board') => {
	for (const { page } of [mona, jonas]) {
		await page.locator('.nav').getByRole('button', { name: place }).first().click()
		if (view) await page.getByRole('radio', { name: view }).check({ force: true })
	}
}

/** Jonas goes to fields from the first to the last of a page; Mona looks at each. */
async function walk(fields: (page: Page) => Locator, picture: string, enter = (field: Locator) => field.focus()) {
	await fields(jonas.page).first().waitFor()
	await fields(mona.page).first().waitFor()
	const count = await fields(jonas.page).count()
	const seen: string[] = []
	for (const at of new Set([0, 1, 2, 3, Math.floor(count / 3), Math.floor(count / 2)])) {
		if (at >= count) continue
		await enter(fields(jonas.page).nth(at))
		const field = fields(mona.page).nth(at)
		await field.scrollIntoViewIfNeeded()
		const place = field.locator(
			'xpath=ancestor-or-self::*[contains(@class,"shared-field") or contains(@class,"table-cell")][1]',
		)
		await place.locator('.guest-tag').waitFor()
		seen.push(...(await covered(mona.page)).map((trouble) => `${picture} ${at}: ${trouble}`))
		if (at < 2) await keepScreenshot(mona.page, `guest-${picture}-${at}`)
		if (at === 3) await keepScreenshot(mona.page, `guest-${picture}-${at}`)
	}
	return seen
}

test.each([
	['table', /^Beteiligtenanalyse/, 'Tabelle', '[data-cell]'],
	['chain', /^Dienstleistungskette/, 'Liste', '.shared-field > textarea'],
	['tree', /^Zielsystem/, 'Tabelle', '.tree-table .shared-field > textarea'],
	['tasks', /^Maßnahmenplan/, undefined, '.task-table .shared-field > textarea'],
] as const)('[WRITE3] who writes in the %s covers nobody’s words', async (picture, place, view, fields) => {
	await goTo(place, view)
	const seen = await walk(
		(page) => page.locator(fields),
		picture,
		(field) => field.click(),
	)
	expect(seen).toEqual([])
})

test('[WRITE3] who writes in a chain on the canvas covers nobody’s words', async () => {
	await goTo(/^Dienstleistungskette/, 'Board')
	const steps = (page: Page) => page.locator('.chain-board .chain-box')
	for (const { page } of [mona, jonas]) {
		await steps(page).first().waitFor()
		await page.getByRole('button', { name: 'Alles zeigen' }).click()
	}
	const seen: string[] = []
	const tag = mona.page.locator('.chain-board .guest-tag').first()
	let before: unknown
	await steps(jonas.page).first().click()
	for (let at = 0; at < 6; at++) {
		await tag.waitFor()
		await until(async () => JSON.stringify(await tag.boundingBox()) !== before)
		before = JSON.stringify(await tag.boundingBox())
		seen.push(...(await covered(mona.page)).map((trouble) => `${at}: ${trouble}`))
		if (at === 0) await keepScreenshot(mona.page, 'guest-chain-board')
		await jonas.page.keyboard.press('ArrowRight')
	}
	expect(seen).toEqual([])
})
