import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** What people do with methods in the stories, in their words. */

const nav = (page: Page) => page.getByRole('navigation', { name: 'Fahrplan der Werkstatt' })

/** Goes to a board or a page of the workshop by the bar at the left. */
export async function goTo(page: Page, place: string): Promise<void> {
	await nav(page)
		.getByRole('button', { name: new RegExp(`^${place}(?!\\p{L})`, 'u') })
		.first()
		.click()
	await page
		.getByRole('heading', { name: new RegExp(`^${place}|Beteiligtenverzeichnis`), level: 2 })
		.first()
		.waitFor()
}

/** The moderation adds an empty board for a method and is taken there. */
export async function addMethod(page: Page, method: string): Promise<void> {
	await nav(page).getByRole('button', { name: 'Methode hinzufügen' }).first().click()
	const dialog = page.getByRole('dialog', { name: 'Methode hinzufügen' })
	await dialog.getByRole('radio', { name: method }).check({ force: true })
	await dialog.getByRole('button', { name: /^(Leer|Mit Ihren .+) hinzufügen$/ }).click()
	await dialog.waitFor({ state: 'hidden' })
	await page.getByRole('heading', { name: method, level: 2 }).waitFor()
}

export const showList = (page: Page) => page.getByRole('radio', { name: 'Liste' }).check({ force: true })

/** Which state of a map or chain is looked at: a switch where the bar has room for it, else a list. */
export async function look(page: Page, state: string): Promise<void> {
	const radio = page.getByRole('radio', { name: state, exact: true })
	const list = page.locator('.board-bar select')
	await radio.or(list).first().waitFor()
	if (await list.isVisible()) await list.selectOption({ label: state })
	else await radio.check({ force: true })
}

/** Enters a relation by the form, without a canvas. */
export async function relate(page: Page, from: string, kind: string, to: string): Promise<void> {
	await page.getByRole('main').getByRole('button', { name: 'Beziehung', exact: true }).click()
	const dialog = page.getByRole('dialog', { name: 'Neue Beziehung' })
	await dialog.getByLabel('Von', { exact: true }).selectOption({ label: from })
	await dialog.getByLabel('Zu', { exact: true }).selectOption({ label: to })
	await dialog.getByLabel('Art', { exact: true }).selectOption({ label: kind })
	await dialog.getByRole('button', { name: 'Hinzufügen' }).click()
	await dialog.waitFor({ state: 'hidden' })
}

/** One state of a service chain in its plain view. */
export const chainState = (page: Page, state: string): Locator => page.getByRole('region', { name: state, exact: true })

export async function addLane(page: Page, state: string, actor: string): Promise<void> {
	await chainState(page, state).getByRole('button', { name: 'Einrichtung', exact: true }).click()
	const dialog = page.getByRole('dialog')
	await dialog.getByLabel('Einrichtung suchen oder neu eintragen').fill(actor)
	await page.keyboard.press('Enter')
	await dialog.getByRole('button', { name: 'Fertig' }).click()
	await dialog.waitFor({ state: 'hidden' })
}

/** Adds the next step of a phase, writes it and says whose it is. */
export async function addStep(page: Page, state: string, phase: string, words: string, lane: string): Promise<void> {
	const region = chainState(page, state)
	const steps = region.getByLabel(/^Text von Schritt/)
	const before = await steps.count()
	await region.getByRole('button', { name: `Schritt in der Phase ${phase}` }).click()
	await expect.poll(() => steps.count()).toBe(before + 1)
	await page.keyboard.type(words)
	await page.keyboard.press('Tab')
	const row = region.getByRole('row').filter({ hasText: words })
	await row.getByLabel(/^Einrichtung von Schritt/).selectOption({ label: lane })
}

/** Brings the findings of a board into view; the panel stays open from board to board. */
export async function showFindings(page: Page): Promise<Locator> {
	const panel = page.getByRole('complementary')
	const button = page.locator('.board-bar').getByRole('button', { name: /^Befunde/ })
	await button.waitFor()
	// The panel of another kind of board comes a moment after its button.
	if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
	await panel.getByRole('tab', { name: /^Befunde/ }).click()
	return panel
}

/** Takes the first finding that is not a task yet as one, and tells how it was called. */
export async function takeFinding(panel: Locator): Promise<string> {
	const item = panel.getByRole('listitem').filter({ has: panel.page().getByRole('button', { name: 'Als Maßnahme' }) })
	const title = (await item.first().getByRole('heading').textContent()) ?? ''
	await item.first().getByRole('button', { name: 'Als Maßnahme' }).click()
	return title
}
