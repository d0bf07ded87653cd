import type { Browser, Page } from 'playwright-core'
import { type Guest, openGuest, sizes } from '../helpers/chromium.ts'
import { untilShown } from './story.ts'

/** What people do in a hall, in their words. */

/** What is decided about a step before the event; labels as they stand in the dialog. */
export interface PlannedStep {
	title: string
	question?: string
	minutes: string
	shown?: string
	writers?: string
	collects?: string
	hidden?: boolean
	attribution?: string
	phone?: string
}

/** The moderation goes to her console. */
export async function openConsole(page: Page): Promise<void> {
	await page
		.getByRole('navigation', { name: 'Fahrplan der Werkstatt' })
		.getByRole('button', { name: /^Ablauf/ })
		.click()
	await page.getByRole('button', { name: 'Schritt hinzufügen' }).first().waitFor()
}

/** Adds a step at the end of the agenda, by the dialog. */
export async function planStep(page: Page, step: PlannedStep): Promise<void> {
	await page.getByRole('button', { name: 'Schritt hinzufügen' }).first().click()
	const dialog = page.getByRole('dialog', { name: 'Neuer Schritt' })
	await dialog.getByLabel('Titel', { exact: true }).fill(step.title)
	if (step.question) await dialog.getByLabel('Frage an alle').fill(step.question)
	await dialog.getByLabel('Minuten', { exact: true }).fill(step.minutes)
	if (step.shown) await dialog.getByLabel('Gezeigt wird').selectOption({ label: step.shown })
	if (step.writers) await dialog.getByLabel('Auf dem Board schreiben').selectOption({ label: step.writers })
	if (step.collects) await dialog.getByLabel('Gesammelt wird').selectOption({ label: step.collects })
	if (step.hidden !== undefined) await choose(dialog, 'Sichtbarkeit', step.hidden ? 'verdeckt' : 'offen')
	await choose(dialog, 'Namen', step.attribution)
	if (step.phone) await dialog.getByLabel('Telefon').selectOption({ label: step.phone })
	await dialog.getByRole('button', { name: 'Hinzufügen' }).click()
	await dialog.waitFor({ state: 'hidden' })
}

async function choose(dialog: ReturnType<Page['getByRole']>, field: string, choice: string | undefined): Promise<void> {
	if (choice === undefined) return
	const group = dialog.getByRole('radiogroup', { name: field }).or(dialog.getByRole('group', { name: field }))
	await group.getByRole('radio', { name: choice, exact: true }).check({ force: true })
}

export interface PhoneGuest extends Guest {
	/** Takes the network away and gives it back. */
	connect(online: boolean): Promise<void>
}

/** A phone on a crowded network: 300 ms there and back, 400 kbit/s. */
export async function openPhone(browser: Browser, origin: string): Promise<PhoneGuest> {
	const phone = await openGuest(browser, origin, sizes.phone)
	const devtools = await phone.context.newCDPSession(phone.page)
	const connect = async (online: boolean) => {
		const speed = { latency: 300, downloadThroughput: 50_000, uploadThroughput: 25_000 }
		await devtools.send('Network.emulateNetworkConditions', { offline: !online, ...speed })
	}
	await devtools.send('Network.enable')
	await connect(true)
	return { ...phone, connect }
}

/** Joins on a phone by link and sees its page. */
export async function joinOnPhone(page: Page, link: string, name: string): Promise<void> {
	await page.goto(link)
	if (name === '') await page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
	else {
		await page.getByLabel('Ihr Name').fill(name)
		await page.getByRole('button', { name: 'Beitreten', exact: true }).click()
	}
	await page.getByRole('button', { name: 'Mehr', exact: true }).waitFor({ timeout: 30_000 })
}

/** Hands in a card by the form, on a phone or in the panel beside a board. */
export async function handInCard(page: Page, text: string): Promise<void> {
	await page.getByLabel('Ein Gedanke je Karte').fill(text)
	await page.getByRole('button', { name: 'Karte abgeben' }).click()
	await untilShown(page, text)
}

export const giveDot = (page: Page, topic: string) =>
	page.getByRole('button', { name: `Punkt geben: ${topic}` }).click()

/** Every screen shows these words. */
export async function allSee(pages: readonly Page[], words: string | RegExp): Promise<void> {
	await Promise.all(
		pages.map((page) => page.getByText(words).filter({ visible: true }).first().waitFor({ timeout: 20_000 })),
	)
}

/** Puts cards together under a heading, on the canvas; the highest first, since the bar of a chosen card lies above it. */
export async function putTogether(page: Page, cards: readonly string[], heading: string): Promise<void> {
	await page.getByRole('button', { name: 'Alles zeigen' }).click()
	const found = cards.map((card) => page.locator('.tl-shape').filter({ hasText: card }).last())
	const boxes = await Promise.all(found.map((card) => card.boundingBox()))
	const fromAbove = found
		.map((card, i) => ({ card, y: boxes[i]?.y ?? 0, height: boxes[i]?.height ?? 0 }))
		.sort((a, b) => a.y - b.y)
	// At its lower edge: the bar of what is chosen already may lie on the upper half of the next row.
	for (const [i, { card, height }] of fromAbove.entries())
		await card.click({ modifiers: i === 0 ? [] : ['Shift'], position: { x: 24, y: height - 10 } })
	await page.getByRole('button', { name: 'Gruppieren' }).click()
	await page.locator('[contenteditable=true]').waitFor()
	await page.keyboard.type(heading)
	await page.keyboard.press('Escape')
	await untilShown(page, heading)
}
