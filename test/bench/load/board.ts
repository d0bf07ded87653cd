import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { joinAs } from '../../browser/story.ts'
import { sizes } from '../../helpers/chromium.ts'

/** What a device remembers of having joined; the board itself is not in it. */
export type Joined = NonNullable<BrowserContextOptions['storageState']>

/** Somebody joins by the form; their device then goes straight in. */
export async function joinOnce(browser: Browser, link: string, name: string): Promise<Joined> {
	const context = await browser.newContext({ locale: 'de-DE' })
	const page = await context.newPage()
	await joinAs(page, link, name)
	await page.locator('.tl-canvas').waitFor()
	const state = await context.storageState()
	await context.close()
	return state
}

/** Somebody else joins on a device of their own and is in the workshop, motion reduced or not. */
export async function enterWorkshop(browser: Browser, link: string, name: string): Promise<Page> {
	const context = await browser.newContext({ locale: 'de-DE', viewport: sizes.desktop })
	const page = await context.newPage()
	await joinAs(page, link, name)
	return page
}
