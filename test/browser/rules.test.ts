import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardsOf } from '../../shared/board/boards.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { addActors, listRules } from '../../shared/registry/index.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { found, join, openDevice } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { holdConsensus } from './consensus.ts'
import { joinAs, untilSaved, untilShown, untilWritten } from './story.ts'

let server: RunningServer
let browser: Browser
let workshop: FoundAnswer
let mona: Guest
let jonas: Guest

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await found(server.origin, 'Netzwerk Birkenfelde', 'network-rules')
	mona = await openGuest(browser, server.origin)
	jonas = await openGuest(browser, server.origin)
	await joinAs(mona.page, workshop.links.moderator, 'Mona Reiter')
	await joinAs(jonas.page, workshop.links.participant, 'Jonas Albrecht')
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

const text = 'Wer nicht kommen kann, sagt vorher ab.'
const showList = (page: Page) => page.getByRole('radio', { name: 'Liste' }).check({ force: true })

test('[RULES1] two people write one rule in its chapter, one at a desk, one on a phone', async () => {
	await showList(mona.page)
	await mona.page.getByRole('button', { name: 'Regel zu „Miteinander“' }).click()
	await until(async () => (await mona.page.locator('textarea:focus').count()) === 1)
	await mona.page.keyboard.type('Wer nicht kommen kann')
	await showList(jonas.page)
	await jonas.page.setViewportSize(sizes.phone)
	const field = jonas.page.locator('.rulebook-page').getByRole('textbox', { name: 'Regel 1', exact: true })
	await field.click()
	await jonas.page.keyboard.press('End')
	await jonas.page.keyboard.type(', sagt vorher ab.')
	await untilWritten(mona.page, text)
	await mona.page.keyboard.press('Enter')
	await untilSaved(mona.page)
	const widths = await jonas.page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
	expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
	await keepScreenshot(jonas.page, 'rules-phone')
})

/** Two organisations of the registry and one that is not in it yet say where they stand. */
async function checkConsensus(): Promise<void> {
	const { origin } = server
	const plenum = openDevice(origin, await join(origin, workshop, 'moderator', 'Mona Reiter'))
	await until(() => plenum.ready.get() && listRules(plenum.doc).length === 1)
	addActors(plenum.doc, [
		{ name: 'Jugendamt', involvement: 'active' },
		{ name: 'Jobcenter', involvement: 'active' },
	])
	await until(() => plenum.saving.get().kind === 'saved')
	const board = boardsOf(plenum.doc)[0]?.id ?? ''
	const stances = [
		{ organisation: 'Jugendamt', stance: 'agree', reason: '' },
		{ organisation: 'Jobcenter', stance: 'concern', reason: 'In der Ferienzeit geht das nicht immer.' },
		{ organisation: 'Bürgerbus', stance: 'agree', reason: '' },
	] as const
	await holdConsensus({ origin, workshop, board, words: text, stances })
	await plenum.close()
}

test('[RULES2] organisations agree in a consensus check, which is kept as a decision with who agreed', async () => {
	await checkConsensus()
	const { page } = mona
	await page.getByRole('radio', { name: 'Board' }).check({ force: true })
	// The result lies beside the rules, past the edge at first.
	await page.getByRole('button', { name: 'Alles zeigen' }).click()
	await page.getByRole('button', { name: `Als Beschluss eintragen: ${text}` }).click()
	await keepScreenshot(page, 'rules-board')
	await page.getByRole('button', { name: `Beschluss ansehen: ${text}` }).click()
	const line = page.locator('.decisions > li')
	await line.getByText('beschlossen').waitFor()
	for (const words of ['Jugendamt', 'Bürgerbus', 'In der Ferienzeit geht das nicht immer.'])
		await line.getByText(words).first().waitFor()
	await keepScreenshot(page, 'rules-decisions')
})

test('[RULES3] the rule stands as adopted, with those who agreed, on every screen', async () => {
	const { page } = mona
	await page
		.getByRole('navigation', { name: 'Fahrplan der Werkstatt' })
		.getByRole('button', { name: /^Netzwerkregeln/ })
		.first()
		.click()
	// Its chapter lies below the edge at first.
	await page.getByRole('button', { name: 'Alles zeigen' }).click()
	await page.locator('.rulebook-picture').getByRole('button', { name: text }).click()
	const dialog = page.getByRole('dialog')
	await dialog.getByLabel('Status').selectOption({ label: 'beschlossen' })
	await dialog.getByLabel('Beschluss', { exact: true }).selectOption({ label: text })
	await keepScreenshot(page, 'rules-form')
	await dialog.getByRole('button', { name: 'Übernehmen' }).click()
	await dialog.waitFor({ state: 'hidden' })
	const rule = jonas.page.locator('.rulebook-page [data-state="agreed"]')
	await rule.getByText('Zugestimmt: Jugendamt').waitFor()
	await rule.getByText('Vorbehalt Jobcenter: In der Ferienzeit geht das nicht immer.').waitFor()
	await keepScreenshot(jonas.page, 'rules-phone-adopted')
	await page
		.getByRole('button', { name: /Befund/ })
		.first()
		.click()
	await untilShown(page, 'Ein offener Vorbehalt')
	await keepScreenshot(page, 'rules-findings')
})

test('nobody’s page asked another house for anything or stumbled', () => {
	expect(mona.complaints).toEqual([])
	expect(jonas.complaints).toEqual([])
})
