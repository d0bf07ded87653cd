// Four people leave the plenary for two small groups and come back with what they made, as the moderation sees it.

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { type RunningServer, runServer } from '../helpers/runningServer.ts'
import { handInCard, joinOnPhone, openConsole, planStep } from './roomStory.ts'
import { foundWorkshop, participantLink, untilShown } from './story.ts'

let server: RunningServer
let browser: Browser
let maren: Guest
let page: Page
const phones = new Map<string, Guest>()

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	maren = await openGuest(browser, server.origin)
	page = maren.page
	await foundWorkshop(page, server.origin, 'Netz Birkenfelde', /Leer|Ohne Methode|Arbeitsfläche/)
	const link = await participantLink(page)
	for (const name of ['Anja Wellmer', 'Dirk Lohmann', 'Meral Aydin', 'Tom Wirtz']) {
		const phone = await openGuest(browser, server.origin, sizes.phone)
		await joinOnPhone(phone.page, link, name)
		phones.set(name, phone)
	}
	await openConsole(page)
	await planStep(page, {
		title: 'Wege',
		question: 'Wo reißt der Weg ab?',
		minutes: '30',
		collects: 'Karten',
		hidden: false,
	})
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })

const shown = async (name: string) => {
	for (const [label, size] of Object.entries({ ...sizes, laptop: { width: 1024, height: 768 } })) {
		await page.setViewportSize(size)
		await keepScreenshot(page, `kleingruppen-${name}-${label}`)
	}
	await page.setViewportSize(sizes.desktop)
}

test('[SMALL1] people are dealt into groups by lot, and each of them can be moved', async () => {
	await button('Beginnen: Wege').click()
	await button('Kleingruppen bilden').click()
	await page.getByRole('radio', { name: 'Los', exact: true }).check({ force: true })
	await untilShown(page, 'Das Los hat entschieden.')
	await untilShown(page, '4 Personen in 2 Gruppen, 4 Geräte')
	await page.getByLabel('Wer ist ohne Gerät da?').fill('Gerd Mattern')
	await page.getByLabel(/^Organisation/).fill('Kreishandwerkerschaft')
	await button('Person hinzufügen').click()
	await untilShown(page, '5 Personen in 2 Gruppen, 4 Geräte')
	await shown('bilden')

	const row = page.locator('[data-group] li').filter({ hasText: 'Anja Wellmer' })
	const from = await row.evaluate((element) => Number(element.closest<HTMLElement>('[data-group]')?.dataset.group))
	const target = await page.locator(`[data-group="${1 - from}"]`).boundingBox()
	const start = await row.boundingBox()
	if (!start || !target) throw new Error('There are no groups to drag between')
	await page.mouse.move(start.x + 60, start.y + 10)
	await page.mouse.down()
	await page.mouse.move(target.x + 40, target.y + 20, { steps: 5 })
	await page.mouse.up()
	await page
		.locator(`[data-group="${1 - from}"] li`)
		.filter({ hasText: 'Anja Wellmer' })
		.waitFor()
})

test('[SMALL5] the groups start with question, clock and cards, and the moderation looks on', async () => {
	await button('Gruppen starten').click()
	await page.getByRole('region', { name: 'Kleingruppen bei der Arbeit' }).waitFor({ timeout: 20_000 })
	const anja = phones.get('Anja Wellmer')?.page as Page
	// Until her telephone has heard of the group, what she hands in belongs to the plenary.
	await anja.getByRole('region', { name: 'Ihre Kleingruppe' }).waitFor({ timeout: 20_000 })
	await handInCard(anja, 'Der Bus fährt zu selten')
	await untilShown(page, '1 Karte')
	await shown('arbeiten')

	const group = page
		.getByRole('region', { name: /bei der Arbeit$/ })
		.filter({ has: page.getByText('1 Karte', { exact: true }) })
	await group
		.last()
		.getByRole('button', { name: /^Hineinsehen/ })
		.click()
	await page
		.locator('.tl-shape')
		.filter({ hasText: 'Der Bus fährt zu selten' })
		.first()
		.waitFor({ state: 'attached', timeout: 30_000 })
	await openConsole(page)
})

test('[SMALL9] everybody is called back, groups present, and the results come together', async () => {
	await page.getByRole('radio', { name: 'sofort' }).check({ force: true })
	await button('Alle sofort zurückrufen').click()
	await button('Gruppe 1 vorstellen').click()
	await untilShown(page, 'stellt gerade vor')
	await shown('vorstellen')
	await button('Gruppe 2 vorstellen').click()
	await button('Ergebnisse zusammenführen').click()
	await untilShown(page, 'Die Ergebnisse liegen beieinander.')
	await shown('zurück')
	await button('Ergebnisse ansehen').click()
	await page
		.locator('.tl-shape')
		.filter({ hasText: 'Der Bus fährt zu selten' })
		.waitFor({ state: 'attached', timeout: 30_000 })
	await shown('ergebnisse')
	expect(maren.complaints).toEqual([])
})
