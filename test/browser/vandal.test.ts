import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { boardsOf } from '../../shared/board/boards.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { fillForeignTypes, horrors } from '../helpers/vandal.ts'
import { type Vandal, vandalAt } from '../helpers/vandalSocket.ts'
import { findOnBoard, foundWorkshop, joinAs, participantLink, untilSaved, untilShown, writeNote } from './story.ts'

/*
 * One board with honest cards, and somebody with the link to take part who writes into its document whatever ruined it once.
 */

let server: RunningServer
let browser: Browser
let karin: Guest
let anna: Guest
let vandal: Vandal
let link = ''

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	karin = await openGuest(browser, server.origin)
	anna = await openGuest(browser, server.origin)
	await foundWorkshop(karin.page, server.origin, 'Netzwerk Birkenfelde', /Beteiligtenanalyse/)
	link = await participantLink(karin.page)
	await karin.page.locator('.tl-canvas').waitFor()
	await writeNote(karin.page, 'Hebammen fragen')
	await karin.page.keyboard.press('Escape')
	await untilSaved(karin.page)
	await joinAs(anna.page, link, 'Anna Berger')
	await findOnBoard(anna.page, 'Hebammen fragen')
	vandal = await vandalAt(server.origin, link)
})
afterAll(async () => {
	vandal.leave()
	await browser.close()
	await server.cleanUp()
})

/** What is left for the moderation to see. */
const kept = [
	'a list in 4,000 lists, in props',
	'a card at x = 1e308',
	'a text of 500,000 letters',
	'entries that are no records',
	'5,000 cards in a circle',
]

function boardIn(doc: Y.Doc): string {
	const [board] = boardsOf(doc)
	if (!board) throw new Error('The vandal sees no board')
	return board.id
}

/** Takes back whatever the vandal made. */
function tidyUp(doc: Y.Doc): void {
	const records = doc.getMap('records')
	for (const id of [...records.keys()]) if (id.includes('vandal')) records.delete(id)
}

const notice = (page: Page) => page.getByText(/passen auf kein Board|passt auf kein Board/)

/** Thousands of cards are measured one by one before a board of so many can be used, in milliseconds. */
const patience = 150_000

/** The honest card is there, and nothing of tldraw's own page. */
async function isWhole(page: Page): Promise<void> {
	await page.locator('.tl-canvas').waitFor({ timeout: patience })
	await page
		.locator('.tl-shape')
		.filter({ hasText: 'Hebammen fragen' })
		.waitFor({ state: 'attached', timeout: patience })
	const words = (await page.locator('body').textContent()) ?? ''
	expect(words).not.toMatch(/Something went wrong|Reset data/)
	expect(words).not.toContain('lässt sich hier gerade nicht zeichnen')
}

describe('a board beside a vandal', () => {
	for (const [name, ruin] of Object.entries(horrors)) {
		test(`${name}: the honest cards stay in sight, also for who loads the page again`, {
			timeout: 4 * patience,
		}, async () => {
			const board = boardIn(vandal.doc)
			await vandal.ruin((doc) => ruin(doc, board))
			await until(async () => (await notice(karin.page).count()) > 0, patience)
			await isWhole(karin.page)
			await anna.page.reload()
			await isWhole(anna.page)
			// One horror at a time: all of them together are mainly slow.
			await vandal.ruin((doc) => doc.transact(() => tidyUp(doc)))
			await until(async () => (await notice(karin.page).count()) === 0, patience)
		})
	}

	test('only the moderation is told, and sees what it is', { timeout: 2 * patience }, async () => {
		const board = boardIn(vandal.doc)
		for (const name of kept) await vandal.ruin((doc) => horrors[name]?.(doc, board))
		await vandal.ruin((doc) => fillForeignTypes(doc, 50_000))
		await karin.page.reload()
		await isWhole(karin.page)
		await notice(karin.page).waitFor()
		expect(await notice(anna.page).count()).toBe(0)
		await keepScreenshot(karin.page, 'quarantine-notice-desktop')
		await karin.page.getByRole('button', { name: 'Ansehen' }).click()
		const dialog = karin.page.getByRole('dialog', { name: 'Was nicht gezeigt wird' })
		await dialog.getByText('Lage oder Maße außerhalb des Boards').first().waitFor()
		await dialog.getByText('Daten fremder Programme').first().waitFor()
		await keepScreenshot(karin.page, 'quarantine-list-desktop')
		await karin.page.setViewportSize(sizes.phone)
		await keepScreenshot(karin.page, 'quarantine-list-phone')
		await dialog.locator('.quarantine-foreign').scrollIntoViewIfNeeded()
		await keepScreenshot(karin.page, 'quarantine-foreign-phone')
		await karin.page.setViewportSize(sizes.desktop)
	})

	test('the moderation empties all of it, takes that back, and empties it again', async () => {
		const { page } = karin
		const dialog = page.getByRole('dialog', { name: 'Was nicht gezeigt wird' })
		await dialog.getByRole('button', { name: 'Alle entfernen' }).click()
		await dialog.getByText('Alle Einträge werden gezeigt.').waitFor()
		await keepScreenshot(page, 'quarantine-emptied-desktop')
		await dialog.getByRole('button', { name: 'Rückgängig' }).click()
		await dialog.getByText('Lage oder Maße außerhalb des Boards').first().waitFor()
		await dialog.getByRole('button', { name: 'Alle entfernen' }).click()
		await dialog.getByText('Alle Einträge werden gezeigt.').waitFor()
		await dialog.getByRole('button', { name: 'Endgültig leeren' }).click()
		await dialog.getByText('Die Daten fremder Programme sind gelöscht.').waitFor()
		await page.keyboard.press('Escape')
		await until(async () => (await notice(page).count()) === 0)
		await untilSaved(page)
		await page.reload()
		await isWhole(page)
		await untilShown(page, 'Netzwerk Birkenfelde')
		expect(await notice(page).count()).toBe(0)
	})

	test('nothing complained in the browsers', () => {
		expect(karin.complaints).toEqual([])
		expect(anna.complaints).toEqual([])
	})
})
