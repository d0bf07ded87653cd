import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { found } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { barriers } from './barriers.ts'
import { openConsole, planStep } from './roomStory.ts'
import { beginWriting, joinAs, showTable, untilSaved, untilShown } from './story.ts'

let server: RunningServer
let browser: Browser
let workshop: FoundAnswer
let miriam: Guest
let aylin: Guest

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await found(server.origin, 'Netzwerk Auenbrück', 'stakeholder-analysis')
	miriam = await openGuest(browser, server.origin)
	aylin = await openGuest(browser, server.origin)
	await joinAs(miriam.page, workshop.links.moderator, 'Miriam Falkenrath')
	await joinAs(aylin.page, workshop.links.participant, 'Aylin Demirtas')
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

const chip = ({ page }: Guest) => page.getByRole('button', { name: /^Wer dieses Board sieht/ })
const wayTo = ({ page }: Guest, board: RegExp) => page.locator('nav').getByRole('button', { name: board })

async function give(guest: Guest, access: RegExp): Promise<void> {
	await chip(guest).click()
	await guest.page.getByRole('menuitemradio', { name: access }).click()
}

test('[ACCESS1] the moderation prepares an analysis that nobody else sees, and opens it with one click', async () => {
	await wayTo(miriam, /Beteiligtenanalyse/)
		.first()
		.click()
	await wayTo(aylin, /Beteiligtenanalyse/)
		.first()
		.waitFor()
	await chip(miriam).click()
	await keepScreenshot(miriam.page, 'board-rights-menu-1440')
	expect(await barriers(miriam.page)).toEqual([])
	await miriam.page.getByRole('menuitemradio', { name: /Nur Moderation/ }).click()
	await untilShown(miriam.page, 'Das Board verbergen?')
	await keepScreenshot(miriam.page, 'board-rights-closing-1440')
	await miriam.page.getByRole('button', { name: 'Board verbergen' }).click()
	await until(async () => (await chip(miriam).textContent())?.includes('Nur Moderation') === true, 20_000)
	await until(async () => (await wayTo(aylin, /Beteiligtenanalyse/).count()) === 0, 20_000)

	await showTable(miriam.page)
	await miriam.page.getByRole('button', { name: 'Neue Zeile' }).first().click()
	await miriam.page.keyboard.type('Jobcenter Auenbrück')
	await miriam.page.keyboard.press('Tab')
	await beginWriting(miriam.page, 'Jobcenter Auenbrück', 'Konflikte')
	await miriam.page.keyboard.type('Angst um Zuständigkeiten')
	await miriam.page.keyboard.press('Tab')
	await untilSaved(miriam.page)
	await keepScreenshot(miriam.page, 'board-rights-hidden-1440')

	// Who is entered on a hidden board is entered for all, and nothing else of it is anywhere.
	await wayTo(aylin, /^Beteiligte(?!n)/).click()
	await untilShown(aylin.page, 'Jobcenter Auenbrück')
	expect(await aylin.page.locator('body').textContent()).not.toContain('Zuständigkeiten')

	await chip(miriam).click()
	await miriam.page.getByRole('menuitem', { name: /^So sehen es die anderen/ }).click()
	await untilShown(miriam.page, '„Beteiligtenanalyse“ fehlt hier')
	expect(await barriers(miriam.page)).toEqual([])
	await keepScreenshot(miriam.page, 'board-rights-others-1440')
	await miriam.page.keyboard.press('Escape')

	await miriam.page.reload()
	await untilShown(miriam.page, 'Angst um Zuständigkeiten')
	await give(miriam, /Alle lesen/)
	await wayTo(aylin, /Beteiligtenanalyse/)
		.first()
		.click()
	await untilShown(aylin.page, 'Angst um Zuständigkeiten')
	await untilShown(aylin.page, 'Alle lesen')
	await keepScreenshot(aylin.page, 'board-rights-read-only-1440')

	// The menu beside the title says it, too, and sets it.
	const own = miriam.page.getByRole('button', { name: 'Mehr zu diesem Board' })
	await own.click()
	const held = miriam.page.getByRole('menuitemradio', { checked: true })
	expect(await held.textContent()).toBe('Alle lesen')
	expect(await barriers(miriam.page)).toEqual([])
	await keepScreenshot(miriam.page, 'board-rights-own-menu-1440')
	await miriam.page.getByRole('menuitemradio', { name: 'Alle schreiben' }).click()
	await until(async () => (await aylin.page.getByText('Alle lesen').count()) === 0, 20_000)
	await showTable(aylin.page)
	await aylin.page.getByRole('columnheader', { name: 'Strategie' }).waitFor()
	await beginWriting(aylin.page, 'Jobcenter Auenbrück', 'Strategie')
	await aylin.page.keyboard.type('Früh zusammensetzen')
	await aylin.page.keyboard.press('Tab')
	await untilShown(miriam.page, 'Früh zusammensetzen')
	for (const { complaints } of [miriam, aylin]) expect(complaints).toEqual([])
}, 180_000)

test('[APART6] undo on a hidden board takes back the row with its actor', async () => {
	await give(miriam, /Nur Moderation/)
	await miriam.page.getByRole('button', { name: 'Board verbergen' }).click()
	await until(async () => (await chip(miriam).textContent())?.includes('Nur Moderation') === true, 20_000)
	await showTable(miriam.page)
	await miriam.page.getByRole('button', { name: 'Neue Zeile' }).first().click()
	await miriam.page.keyboard.type('Tafel')
	await miriam.page.keyboard.press('Enter')
	await untilShown(miriam.page, 'Tafel')
	for (let i = 0; i < 3; i++) await miriam.page.keyboard.press('Control+z')
	await until(async () => !(await miriam.page.locator('main').textContent())?.includes('Tafel'), 20_000)
	await miriam.page.setViewportSize(sizes.phone)
	await keepScreenshot(miriam.page, 'board-rights-phone')
	await miriam.page.setViewportSize(sizes.desktop)
}, 120_000)

test('[APART8] [APART9] a board begins hidden, and opens by itself when its step does', async () => {
	const { page } = miriam
	await openConsole(page)
	await planStep(page, { title: 'Ankommen', minutes: '5' })
	await planStep(page, { title: 'Wer fehlt?', minutes: '10' })
	await page.getByRole('button', { name: 'Board verdeckt anlegen' }).click()
	await until(async () => (await chip(miriam).textContent())?.includes('Nur Moderation') === true, 30_000)
	await wayTo(miriam, /^Neues Board nur für die Moderation/).waitFor()
	expect(await wayTo(aylin, /^Neues Board/).count()).toBe(0)

	// The board has just moved into a document of its own: a menu that opened before its sign was drawn anew has gone with it.
	const atStep = page.getByRole('menuitem', { name: /Bei einem Schritt öffnen/ })
	await until(async () => {
		if (await atStep.isVisible()) return true
		await page.keyboard.press('Escape')
		await chip(miriam).click()
		return false
	}, 20_000)
	await atStep.click()
	const dialog = page.getByRole('dialog', { name: 'Bei einem Schritt öffnen' })
	await dialog.getByLabel('Schritt').selectOption({ label: 'Wer fehlt?' })
	await keepScreenshot(page, 'board-rights-at-step-1440')
	expect(await barriers(page)).toEqual([])
	await dialog.getByRole('button', { name: 'Vormerken' }).click()
	await chip(miriam).click()
	await untilShown(page, 'Vorgesehen: „Wer fehlt?“, alle lesen')
	await keepScreenshot(page, 'board-rights-planned-1440')
	await page.keyboard.press('Escape')

	await openConsole(page)
	await page.getByRole('button', { name: 'Beginnen: Ankommen' }).first().click()
	await page.getByRole('button', { name: 'Nächster Schritt: Wer fehlt?' }).first().waitFor()
	expect(await wayTo(aylin, /^Neues Board/).count()).toBe(0)
	await page.getByRole('button', { name: 'Nächster Schritt: Wer fehlt?' }).first().click()
	await wayTo(aylin, /^Neues Board/).waitFor()
	await wayTo(aylin, /^Neues Board/).click()
	await untilShown(aylin.page, 'Alle lesen')
	for (const { complaints } of [miriam, aylin]) expect(complaints).toEqual([])
}, 180_000)
