import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { keepScreenshot, launchChromium, openGuest } from '../helpers/chromium.ts'
import { found } from '../helpers/device.ts'
import { type RunningServer, runServer } from '../helpers/runningServer.ts'
import { goTo } from './methodStory.ts'
import { showBoard } from './story.ts'

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

test('[CANVAS6] light on dark as somebody has chosen it, title, lines and signs of the map are seen', async () => {
	const { page, context } = await openGuest(browser, server.origin)
	await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' })
	await page.goto(workshop.links.moderator)
	await page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
	await goTo(page, 'Netzwerkbild')
	await showBoard(page)
	await page.locator('.map-picture path').first().waitFor({ timeout: 30_000 })
	await keepScreenshot(page, 'forced-map')
	const unseen = await page.evaluate(() => {
		const channels = (colour: string) => (colour.match(/[\d.]+/gu) ?? []).slice(0, 3).map(Number)
		const light = (colour: string) => {
			const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
				const part = value / 255
				return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
			})
			return 0.2126 * r + 0.7152 * g + 0.0722 * b
		}
		const contrast = (one: string, other: string) => {
			const [a, b] = [light(one), light(other)]
			return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
		}
		const ground = getComputedStyle(document.body).backgroundColor
		const drawn = [
			...[...document.querySelectorAll('.map-picture > g > g path')].map((line) => [
				'line',
				getComputedStyle(line).stroke,
			]),
			...[...document.querySelectorAll('.map-picture > g:first-of-type text')].map((word) => [
				'word',
				getComputedStyle(word).fill,
			]),
			...[...document.querySelectorAll('.nav .ui-icon')].map((sign) => ['sign', getComputedStyle(sign).color]),
		]
		const inInk = drawn.filter(([, colour]) => colour?.startsWith('rgb'))
		return { ground, of: inInk.length, unseen: inInk.filter(([, colour]) => contrast(colour ?? '', ground) < 3) }
	})
	expect(unseen.of).toBeGreaterThan(20)
	// The lines' own ground keeps them apart where they cross: it is the colour of the page.
	expect(unseen.unseen.filter(([, colour]) => colour !== unseen.ground)).toEqual([])
	await context.close()
})
