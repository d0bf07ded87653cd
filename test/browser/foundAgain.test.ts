import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { barriers } from './barriers.ts'
import { joinAs, participantLink, untilSaved, untilShown } from './story.ts'

let server: RunningServer
let browser: Browser
let miriam: Guest
let karol: Guest

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	miriam = await openGuest(browser, server.origin)
	karol = await openGuest(browser, server.origin)
	for (const { page } of [miriam, karol]) page.setDefaultTimeout(30_000)
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

const title = 'Netzwerk Alleinerziehende Auenbrück'
const wayTo = (page: Page, name: string) => page.locator('.nav').getByRole('button', { name })
const placeOf = (page: Page) => new URL(page.url()).pathname.split('/').slice(3).join('/')
const isAt = (page: Page, place: string | RegExp) =>
	until(async () => (typeof place === 'string' ? placeOf(page) === place : place.test(placeOf(page))), 30_000)
const isCalled = (page: Page, name: string) => until(async () => (await page.title()) === name, 30_000)
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

describe('a workshop is founded', () => {
	test('[FOUNDER1] [FOUNDER3] its founder gives her name and gets three links, also after loading the page again', async () => {
		const { page } = miriam
		await page.goto(server.origin)
		await page.getByLabel('Titel').fill(title)
		await page.getByLabel('Ihr Name').fill('Miriam Falkenrath')
		await page.getByRole('button', { name: 'Werkstatt einrichten' }).click()
		await page.getByRole('heading', { name: 'Ihre Werkstatt ist eingerichtet' }).waitFor()
		await page.reload()
		await page.getByText('Guten Tag, Miriam Falkenrath.').waitFor()
		expect(await page.getByRole('textbox', { name: /^Adresse/ }).count()).toBe(3)
		await page.locator('.founded-invite svg path').waitFor()
		await keepScreenshot(page, 'founded-1440')
		expect(await barriers(page)).toEqual([])
		await page.setViewportSize(sizes.phone)
		expect(await overflow(page)).toBe(0)
		await keepScreenshot(page, 'founded-390')
		expect(await barriers(page)).toEqual([])
		await page.setViewportSize(sizes.desktop)
	})

	test('[FOUNDER2] the file she saves leads into the workshop as its moderation, on another device, too', async () => {
		const { page } = miriam
		const download = page.waitForEvent('download')
		await page.getByRole('button', { name: 'Sichern' }).click()
		const file = await download
		expect(file.suggestedFilename()).toBe(`Moderation ${title}.html`)
		await page.getByText(/gesichert um/).waitFor()
		const [, address = ''] = /href="([^"]+)"/.exec(await readFile(await file.path(), 'utf8')) ?? []
		const elsewhere = await openGuest(browser, server.origin)
		await elsewhere.page.goto(address)
		await elsewhere.page.getByText('Sie moderieren diese Werkstatt.').waitFor({ timeout: 30_000 })
		await elsewhere.context.close()
	})

	test('[FOUNDER2] on paper the link stands alone', async () => {
		const { page } = miriam
		await page.evaluate(() => {
			window.print = () => {}
		})
		await page.getByRole('button', { name: 'Drucken', exact: true }).click()
		await page.emulateMedia({ media: 'print' })
		await keepScreenshot(page, 'founded-paper')
		expect(await page.locator('.founded').isVisible()).toBe(false)
		expect(await page.locator('.poster:visible').count()).toBe(1)
		expect(await page.locator('.poster:visible').textContent()).toContain(page.url().replace('/eingerichtet', '#'))
		expect(await page.locator('.poster:visible svg path[fill="#000"]').count()).toBe(1)
		await page.emulateMedia({ media: null })
		await page.evaluate(() => dispatchEvent(new Event('afterprint')))
		expect(await page.locator('.founded').isVisible()).toBe(true)
	})
})

describe('every place has an address', () => {
	let analysis: string

	test('[ROAD6] [ROAD10] Back and Forward go between them, and tabs are called after them', async () => {
		const { page } = miriam
		await page.getByRole('link', { name: 'Zur Werkstatt' }).click()
		await isAt(page, /^board\/./)
		analysis = page.url()
		await isCalled(page, `Beteiligtenanalyse – ${title} – Netzwerkstatt`)
		await page.getByRole('button', { name: 'Board hinzufügen' }).click()
		await isCalled(page, `Neues Board – ${title} – Netzwerkstatt`)
		await wayTo(page, 'Maßnahmenplan').click()
		await isAt(page, 'massnahmen')
		await page.goBack()
		await isCalled(page, `Neues Board – ${title} – Netzwerkstatt`)
		await page.goBack()
		await until(async () => page.url() === analysis, 30_000)
		await page.getByRole('heading', { name: 'Beteiligtenanalyse', level: 2 }).waitFor()
		await page.goForward()
		await page.goForward()
		await isAt(page, 'massnahmen')
		await untilSaved(page)
	})

	test('[ROAD6] a guide opens by its address, Back closes it, and a panel is still there after loading again', async () => {
		const { page } = miriam
		await page.goto(analysis)
		await page.getByRole('button', { name: 'Anleitung' }).click()
		await page.getByRole('dialog').waitFor()
		const guide = page.url()
		expect(guide).toBe(`${analysis}?anleitung=stakeholder-analysis`)
		await page.goBack()
		await page.getByRole('dialog').waitFor({ state: 'hidden' })
		await page.goto(guide)
		await page.getByRole('dialog', { name: /Beteiligtenanalyse/ }).waitFor()
		await page.keyboard.press('Escape')
		await until(async () => page.url() === analysis, 30_000)
		await page.getByRole('button', { name: /^Befunde/ }).click()
		await until(async () => page.url() === `${analysis}?offen=befunde`, 30_000)
		await page.reload()
		await page.getByRole('complementary').first().waitFor()
	})

	test('[ROAD6] a colleague opens the address she sends him; somebody without a way in reads what is missing, and joins by code', async () => {
		await joinAs(karol.page, await participantLink(miriam.page), 'Karol Nowicki')
		await karol.page.goto(analysis)
		await karol.page.getByRole('heading', { name: 'Beteiligtenanalyse', level: 2 }).waitFor()

		await miriam.page.getByRole('button', { name: 'Teilen' }).click()
		await miriam.page.getByRole('button', { name: 'Code zum Beitreten zeigen' }).click()
		const code = (await miriam.page.locator('.share-code').textContent())?.replace(/^.*:/, '').trim() ?? ''
		await miriam.page.keyboard.press('Escape')
		const svenja = await openGuest(browser, server.origin)
		svenja.page.setDefaultTimeout(30_000)
		const newBoard = analysis.replace(/board\/.*/, 'massnahmen')
		await svenja.page.goto(newBoard)
		await untilShown(svenja.page, 'Dieser Adresse fehlt der Schlüssel.')
		await keepScreenshot(svenja.page, 'address-without-secret')
		await svenja.page.getByRole('link', { name: 'Code eingeben' }).click()
		await svenja.page.getByRole('textbox', { name: /Code/ }).first().click()
		await svenja.page.keyboard.type(code)
		await svenja.page.getByRole('button', { name: 'Beitreten' }).click()
		await svenja.page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
		await isAt(svenja.page, 'massnahmen')
		expect(svenja.complaints).toEqual([])
		await svenja.context.close()
	})

	test('[ROAD11] the address of a board that he may not see tells him so', async () => {
		await miriam.page.goto(analysis)
		await miriam.page.getByRole('button', { name: /^Wer dieses Board sieht/ }).click()
		await miriam.page.getByRole('menuitemradio', { name: /Nur Moderation/ }).click()
		await miriam.page.getByRole('button', { name: 'Board verbergen' }).click()
		await untilShown(karol.page, 'Dieses Board ist für Sie nicht zu sehen.')
		await keepScreenshot(karol.page, 'address-of-hidden-board')
		expect(await barriers(karol.page)).toEqual([])
		await karol.page.goto(analysis.replace(/board\/.*/, 'ablauf'))
		await untilShown(karol.page, 'Diese Seite ist für die Moderation.')
		// She comes back to it by her bookmark.
		await miriam.page.goto('about:blank')
		await miriam.page.goto(analysis)
		await miriam.page.getByRole('heading', { name: 'Beteiligtenanalyse', level: 2 }).waitFor()
		await isCalled(miriam.page, `Beteiligtenanalyse – ${title} – Netzwerkstatt`)
	})
})

describe('the next day', () => {
	test('[AGAIN1] [AGAIN2] she finds the workshop on the start page, with its boards, and is in with one click', async () => {
		await miriam.page.close()
		miriam.page = await miriam.context.newPage()
		const { page } = miriam
		page.setDefaultTimeout(30_000)
		await page.goto(server.origin)
		await untilShown(page, 'Ihre Werkstätten auf diesem Gerät')
		await untilShown(page, '2 Boards')
		await keepScreenshot(page, 'found-again-1440')
		expect(await barriers(page)).toEqual([])
		await page.setViewportSize(sizes.phone)
		await keepScreenshot(page, 'found-again-390')
		expect(await overflow(page)).toBe(0)
		expect(await barriers(page)).toEqual([])
		await page.setViewportSize(sizes.desktop)
		await page.getByRole('link', { name: title }).click()
		await page.getByRole('heading', { name: title, level: 1 }).waitFor()
		await untilSaved(page)
		await page.getByRole('button', { name: 'Teilen' }).click()
		await page
			.getByRole('dialog')
			.getByRole('textbox', { name: /Nur zum Lesen/ })
			.waitFor()
		await page.keyboard.press('Escape')
	})

	test('[AGAIN4] [AGAIN6] whoever leaves reads what that means, and no way in is left on the device', async () => {
		const link = await participantLink(miriam.page)
		const beside = await miriam.context.newPage()
		await joinAs(beside, link, 'Miriam zum Ansehen')
		await beside.close()
		const { page } = miriam
		await page.getByRole('button', { name: /Person(en)? (ist|sind) da/ }).click()
		// When she goes from the list, what stands below it moves up, perhaps amid the click.
		await page
			.getByRole('dialog', { name: 'Wer ist da?' })
			.getByText('Miriam zum Ansehen')
			.waitFor({ state: 'detached' })
		await page.getByRole('button', { name: 'Werkstatt verlassen' }).click()
		await untilShown(page, 'Moderieren können Sie danach nur noch mit dem Link der Moderation.')
		await keepScreenshot(page, 'leave-as-moderator')
		await page
			.getByRole('dialog', { name: /verlassen/ })
			.getByRole('button', { name: 'Werkstatt verlassen' })
			.click()
		await page.waitForURL(`${server.origin}/`)
		await page.getByRole('button', { name: 'Werkstatt einrichten' }).waitFor()
		expect(await page.getByText('Ihre Werkstätten auf diesem Gerät').count()).toBe(0)
		const left = await page.evaluate(async () => [
			...(await indexedDB.databases()).map(({ name }) => name),
			...Object.keys({ ...localStorage, ...sessionStorage }).filter((key) => /^netzwerkstatt\.\w+\.\w{6,}/.test(key)),
		])
		expect(left).toEqual([])
		expect([...miriam.complaints, ...karol.complaints]).toEqual([])
	})
})
