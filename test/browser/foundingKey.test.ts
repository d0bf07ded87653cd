import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { type RunningServer, runServer } from '../helpers/runningServer.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const key = 'Lindenblüte-2026'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
	server = await runServer({ FOUNDING: 'key', FOUNDING_KEY: key })
	browser = await launchChromium()
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

async function barriers(page: Page): Promise<string[]> {
	await page.evaluate(axe)
	return page.evaluate(async () => {
		const { axe } = window as unknown as { axe: typeof import('axe-core') }
		return (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })).violations.map(({ id }) => id)
	})
}

test.each(['desktop', 'phone'] as const)('a workshop is founded with the key by keyboard alone (%s)', async (size) => {
	const { context, page, complaints } = await openGuest(browser, server.origin, sizes[size])
	await page.goto(server.origin)
	await page.getByLabel('Schlüssel zum Einrichten').waitFor()
	await page.getByLabel('Titel').fill('Auenbrück')
	await page.keyboard.press('Enter')
	await page.getByText('Bitte geben Sie den Schlüssel ein.').waitFor()
	await page.getByLabel('Schlüssel zum Einrichten').scrollIntoViewIfNeeded()
	await keepScreenshot(page, `founding-key-${size}`)
	expect(await barriers(page)).toEqual([])
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)

	await page.keyboard.press('Tab')
	while (!(await page.getByLabel('Schlüssel zum Einrichten').evaluate((field) => field === document.activeElement))) {
		await page.keyboard.press('Tab')
	}
	await page.keyboard.type(key)
	await page.keyboard.press('Enter')
	await page.waitForURL(/\/w\//)
	expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(key)
	expect(complaints).toEqual([])
	await context.close()
})
