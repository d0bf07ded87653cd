import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAgendaStep } from '../../shared/agenda/index.ts'
import { boardsOf } from '../../shared/board/boards.ts'
import { addCards } from '../../shared/board/cards/index.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { found, join, openDevice } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'

/** What people come for stands in the window of a laptop before they scroll, and stays there while they do. */
let server: RunningServer
let browser: Browser
let workshop: FoundAnswer

const laptop = { width: 1366, height: 768 }

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await found(server.origin, 'Netzwerk Auenbrück', 'demo')
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

async function enter(size: { width: number; height: number }): Promise<Page> {
	const { page } = await openGuest(browser, server.origin, size)
	await page.goto(workshop.links.moderator)
	await page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
	await page.locator('.tl-canvas, .workshop-plain, .list-page').first().waitFor()
	return page
}

/** Whether nothing of it is outside the window, and nothing lies above its middle. */
const isInReach = (target: Locator): Promise<boolean> =>
	target.evaluate((element) => {
		const { left, right, top, bottom } = element.getBoundingClientRect()
		const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
		const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
		return isInside && above !== null && element.contains(above)
	})

test('[FOUNDER5] on a laptop founding a workshop, and going into it, needs no scrolling', async () => {
	const { page, context, complaints } = await openGuest(browser, server.origin, laptop)
	await page.goto(server.origin)
	const begin = page.getByRole('button', { name: 'Werkstatt einrichten' })
	await begin.waitFor()
	await until(() => isInReach(begin))
	await begin.click()
	const enterIt = page.getByRole('link', { name: 'Zur Werkstatt' })
	await enterIt.waitFor()
	expect(await isInReach(enterIt)).toBe(true)
	expect(complaints).toEqual([])
	await context.close()
})

test.each([laptop, sizes.desktop, sizes.projector, { width: 1030, height: 768 }])(
	'[ROAD16] the pages that serve all boards are in reach at $width × $height, however many boards there are',
	async (size) => {
		const page = await enter(size)
		const entries = page.locator('.nav-foot .nav-item > button')
		const isOut = async (): Promise<string[]> => {
			const out: string[] = []
			for (const entry of await entries.all()) if (!(await isInReach(entry))) out.push(await entry.innerText())
			return out
		}
		expect(await entries.count()).toBeGreaterThan(10)
		expect(await isOut()).toEqual([])
		const cut = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('.nav-foot .nav-item > button > span:first-of-type')]
				.filter((word) => word.scrollWidth > word.clientWidth || word.textContent === '')
				.map((word) => word.textContent),
		)
		expect(cut).toEqual([])
		const width = () => page.locator('.nav').evaluate((nav) => nav.getBoundingClientRect().width)
		const onBoard = await width()
		for (const place of [/^Ablauf/, /^Frühere Stände/, /^Maßnahmenplan/]) {
			await page.locator('.nav-foot').getByRole('button', { name: place }).click()
			expect(await width()).toBe(onBoard)
		}
		// Where one is comes into sight in a list longer than the window.
		const last = page.locator('.nav-boards .nav-item[data-here]')
		await page.locator('.nav-boards').getByRole('button', { name: 'Gründungsveranstaltung', exact: true }).click()
		await last.waitFor()
		expect(await isInReach(last)).toBe(true)
		await page.context().close()
	},
)

test.each([laptop, sizes.desktop])('[ROAD19] the name of a stage stays in sight at $width × $height', async (size) => {
	const page = await enter(size)
	await page.locator('.nav > header h2 button').click()
	await page.locator('.roadmap-stage').first().waitFor()
	const names = page.locator('.roadmap-stage > h3')
	await page.locator('.workshop-page').evaluate((place) => place.scrollTo(0, 500))
	for (const name of await names.all()) expect(await isInReach(name.locator('span').first())).toBe(true)
	await page.context().close()
})

test('[PHONE9] on a phone the boxes of a vote say that they go on', async () => {
	const moderator = await join(server.origin, workshop, 'moderator')
	const [stage, plenum] = [openDevice(server.origin, moderator, 'stage'), openDevice(server.origin, moderator)]
	await until(() => boardsOf(plenum.doc).length > 0)
	const board = boardsOf(plenum.doc).find(({ name }) => name === 'Gründungsveranstaltung')?.id ?? ''
	addCards(
		plenum.doc,
		board,
		Array.from({ length: 30 }, (_, i) => ({ text: `Thema ${i + 1}`, x: 0, y: 200 * i })),
	)
	const round = { kind: 'dots', attribution: 'anonymous', options: [], dots: 3, perOption: 3 } as const
	addAgendaStep(stage.doc, { title: 'Punkte verteilen', board, round })
	await until(() => plenum.saving.get().kind === 'saved' && stage.saving.get().kind === 'saved')
	const { page } = await openGuest(browser, server.origin, sizes.phone)
	await page.goto(workshop.links.moderator)
	await page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
	await page.locator('.phone-nav').waitFor()
	await page.goto(`${server.origin}/w/${workshop.id}/ablauf`)
	await page.locator('.console > .ui-switch').getByText('Ablauf', { exact: true }).click()
	await page.getByRole('button', { name: '„Punkte verteilen“ jetzt beginnen' }).click()
	const boxes = page.locator('.pick-options')
	await boxes.waitFor()
	const cue = await boxes.evaluate((element) => {
		const { backgroundImage, backgroundAttachment } = getComputedStyle(element)
		const goesOn = element.scrollHeight > element.clientHeight
		return { goesOn, gradients: backgroundImage.split('linear-gradient').length - 1, backgroundAttachment }
	})
	expect(cue).toMatchObject({ goesOn: true, gradients: 2 })
	expect(cue.backgroundAttachment).toMatch(/^local/)
	await page.context().close()
	await Promise.all([stage.close(), plenum.close()])
})
