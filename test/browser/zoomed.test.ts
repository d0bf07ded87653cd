import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardsOf } from '../../shared/board/boards.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { keepScreenshot, launchChromium, openGuest } from '../helpers/chromium.ts'
import { found, join, openDevice } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { goTo } from './methodStory.ts'
import { outOfReach } from './reach.ts'

/** A desk's screen at 200 % and at 400 %. */
const windows = [
	{ width: 640, height: 360 },
	{ width: 320, height: 256 },
]
const patience = { timeout: 30_000 }
/** Less of a list than this nobody can work with: two of its lines. In pixels. */
const least = 120

let server: RunningServer
let browser: Browser
let workshop: FoundAnswer
/** addresses of all its boards and pages */
let ways: string[]

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await found(server.origin, 'Beispiel', 'demo')
	const { doc, ready } = openDevice(server.origin, await join(server.origin, workshop, 'reader'))
	await until(() => ready.get() && boardsOf(doc).length > 0)
	const boards = boardsOf(doc).map(({ id }) => `board/${id.replace('page:', '')}`)
	ways = [
		...boards,
		'fahrplan',
		'ablauf',
		'beteiligte',
		'massnahmen',
		'themenspeicher',
		'fruehere-staende',
		'papierkorb',
	]
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

/** How much of the place can be seen at once, however far the page is scrolled, in pixels of the window. */
function heightOfPlace(page: Page): Promise<number> {
	return page.evaluate(() => {
		const list = document.querySelector(
			'.board, .table-page > :last-child, .map-page > :last-child, .chain-scroll, .tree-scroll, .checklist-scroll, .circles-page, .rulebook-page, .document-page, .scenes-page, .list-scroll, .workshop-page',
		)
		if (!list) return 0
		list.scrollIntoView({ block: 'start', behavior: 'instant' })
		let { top, bottom } = list.getBoundingClientRect()
		for (let around = list.parentElement; around && around !== document.body; around = around.parentElement) {
			if (getComputedStyle(around).overflowY === 'visible') continue
			const box = around.getBoundingClientRect()
			top = Math.max(top, box.top)
			bottom = Math.min(bottom, box.bottom)
		}
		window.scrollTo(0, 0)
		return Math.min(bottom, window.innerHeight) - Math.max(top, 0)
	})
}

describe.each(windows)('in a window of $width by $height', ({ width, height }) => {
	test('[LOW1] every page of the workshop scrolls, leaves its place room, and every action is reached', async () => {
		const { page, context, complaints } = await openGuest(browser, server.origin)
		await page.goto(workshop.links.moderator)
		await page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
		await page.locator('.workshop-main, .workshop-page').first().waitFor(patience)
		const seen: string[] = []
		// It lies in a document of its own: only here one learns its address.
		await goTo(page, 'Beteiligtenanalyse')
		const hidden = new URL(page.url()).pathname.split('/').slice(3).join('/')
		await page.setViewportSize({ width, height })
		for (const way of [hidden, ...ways]) {
			await page.evaluate((address) => {
				history.pushState({}, '', address)
				dispatchEvent(new PopStateEvent('popstate'))
			}, `/w/${workshop.id}/${way}`)
			await page.locator('.workshop-main, .workshop-page').first().waitFor(patience)
			const views = await page.locator('.board-bar > .ui-switch').first().getByRole('radio').all()
			for (const view of views.length > 0 ? views : [undefined]) {
				await view?.check({ force: true })
				await page.waitForFunction(() => !document.querySelector('.workshop-waiting'), undefined, patience)
				await page.locator('.board, .workshop-plain, .list-page, .workshop-page > *').first().waitFor(patience)
				const where = `${way}, ${(await view?.getAttribute('value')) ?? 'page'}`
				// What has only just come still finds its place.
				let troubles = await outOfReach(page)
				await until(async () => {
					const before = troubles
					troubles = await outOfReach(page)
					return before.join() === troubles.join()
				}, 30_000)
				seen.push(...troubles.map((trouble) => `${where}: ${trouble}`))
				let room = await heightOfPlace(page)
				const hasRoom = async () => {
					room = await heightOfPlace(page)
					return room >= least
				}
				await until(hasRoom, 10_000).catch(() => seen.push(`${where}: the place is ${room} px high`))
				await page.evaluate(() => document.querySelector('.workshop-split, .workshop-page')?.scrollIntoView())
				await keepScreenshot(page, `zoomed-${width}-${where.replaceAll('/', '-')}`)
			}
		}
		for (const name of [/sind da|ist da|Person/, 'Teilen']) {
			await page.getByRole('banner').getByRole('button', { name }).first().click()
			await page.getByRole('dialog').waitFor(patience)
			seen.push(...(await outOfReach(page)).map((trouble) => `${name}: ${trouble}`))
			await page.keyboard.press('Escape')
			await page.getByRole('dialog').waitFor({ state: 'hidden', ...patience })
		}
		expect(seen).toEqual([])
		expect(complaints).toEqual([])
		await context.close()
	})

	test('[LOW1] so do the pages before a workshop, and the one for phones', async () => {
		const { page, context, complaints } = await openGuest(browser, server.origin, { width, height })
		const seen: string[] = []
		await page.goto(server.origin)
		await page.getByRole('button', { name: 'Werkstatt einrichten' }).waitFor(patience)
		seen.push(...(await outOfReach(page)))
		await page.goto(workshop.links.participant)
		await page.getByRole('button', { name: 'Ohne Namen beitreten' }).waitFor(patience)
		seen.push(...(await outOfReach(page)))
		await page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
		await page
			.getByRole('button', { name: /^(Board öffnen|Mehr|Teilen)$/ })
			.first()
			.waitFor(patience)
		seen.push(...(await outOfReach(page)))
		await keepScreenshot(page, `zoomed-${width}-phone`)
		expect(seen).toEqual([])
		expect(complaints).toEqual([])
		await context.close()
	})
})

test('[LOW1] at 200 % the moderation begins the next step and fetches everybody without going to the agenda', async () => {
	const { page, context, complaints } = await openGuest(browser, server.origin, { width: 640, height: 360 })
	await page.goto(workshop.links.moderator)
	await page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
	await page
		.getByRole('banner')
		.getByRole('button', { name: /^Ersten Schritt beginnen/ })
		.click()
	await page
		.getByRole('banner')
		.getByRole('button', { name: /^Nächster Schritt/ })
		.waitFor(patience)
	await page.getByRole('radio', { name: 'Board' }).check({ force: true })
	await page.locator('.tl-canvas').waitFor(patience)
	const summon = page.getByRole('button', { name: 'Alle hierher holen' })
	if (!(await summon.isVisible()))
		await page.locator('.board-bar').getByRole('button', { name: 'Mehr', exact: true }).click()
	await page.getByRole('menuitem', { name: 'Alle hierher holen' }).or(summon).filter({ visible: true }).click()
	await page.getByText('Alle wurden hierher geholt.').waitFor(patience)
	await keepScreenshot(page, 'zoomed-640-step')
	expect(complaints).toEqual([])
	await context.close()
})
