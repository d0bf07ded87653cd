import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, openGuest } from '../helpers/chromium.ts'
import { found } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { dialogs, prepareForDialogs, standAt } from './dialogs.ts'
import { look } from './labels.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

/** One dialog may stand over another, or over the list of people. */
async function closeAll(page: Page): Promise<void> {
	await until(async () => {
		const open = await page.locator('.ui-dialog, .people-list').count()
		if (open > 0) await page.keyboard.press('Escape')
		return open === 0
	})
}

test.each(['Deutsch', 'English'])(
	'[BAR2] [BAR3] in %s dialogs take the focus and give it back, keep their frame, and no label in them is cut off',
	async (language) => {
		const { page, context, complaints } = await openGuest(browser, server.origin)
		await page.goto(server.origin)
		if (language === 'English') await page.getByRole('button', { name: language }).click()
		const example = await found(server.origin, 'Beispiel', 'demo')
		await prepareForDialogs(server.origin, example)
		await page.goto(example.links.moderator)
		await page.getByRole('button', { name: /Ohne Namen beitreten|Join without a name/ }).click()
		await page.locator('.tl-canvas').waitFor()
		const seen: string[] = []
		for (const [name, dialog] of Object.entries(dialogs)) {
			await page.setViewportSize({ width: 1920, height: 1080 })
			await standAt(page, dialog.at, example.id)
			await dialog.open(page)
			// Some bring their form later.
			await page.locator('.ui-dialog > :not(header)').first().waitFor()
			await until(() => page.evaluate(() => document.activeElement?.closest('.ui-dialog') != null))
			await closeAll(page)
			// A dialog gives it back with a timer, once it is gone.
			const isBack = () => page.evaluate(() => document.activeElement !== document.body)
			const isLost =
				!dialog.isOpenedByNobody &&
				(await until(isBack, 2_000).then(
					() => false,
					() => true,
				))
			if (isLost) seen.push(`${language}, ${name}: after it, the focus is nowhere`)
			await dialog.open(page)
			await page.locator('.ui-dialog > :not(header)').first().waitFor()
			seen.push(...(await look(page, `${language}, ${name}`, dialog.only ? [dialog.only] : undefined)))
			await closeAll(page)
		}
		expect(seen).toEqual([])
		expect(complaints).toEqual([])
		await context.close()
	},
	600_000,
)
