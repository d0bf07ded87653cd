import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { boardsOf } from '../../shared/board/boards.ts'
import { recordLimits } from '../../shared/board/quarantine/index.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { fillForeignTypes, horrorsOf } from '../helpers/vandal.ts'
import { type Vandal, vandalAt } from '../helpers/vandalSocket.ts'
import { findOnBoard, joinAs, untilSaved, untilShown, writeNote } from './story.ts'

/*
 * One board with honest cards, and somebody who writes into its document whatever ruined it once. They hold a link that
 * moderates: whoever takes part is braked long before they have written thousands of entries.
 */

/** A large board takes a while to be drawn, in milliseconds. */
const patience = 60_000

/** Browsers draw thousands of shapes for minutes: `npm run daily` has them do it. */
const entries = Number(process.env.VANDAL_ENTRIES ?? 500)
const horrors = Object.entries(horrorsOf(entries)).filter(
	([name]) => name !== 'more shapes than a board may have' || entries > recordLimits.shapes,
)

let server: RunningServer
let browser: Browser
let karin: Guest
let anna: Guest
let links: FoundAnswer['links']
let vandal: Vandal | undefined

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	karin = await openGuest(browser, server.origin)
	anna = await openGuest(browser, server.origin)
	links = await found('Netzwerk Birkenfelde')
	await joinAs(karin.page, links.moderator, 'Karin Vogt')
	await karin.page.locator('.tl-canvas').waitFor()
	await writeNote(karin.page, 'Hebammen fragen')
	await karin.page.keyboard.press('Escape')
	await untilSaved(karin.page)
	await joinAs(anna.page, links.participant, 'Anna Berger')
	await findOnBoard(anna.page, 'Hebammen fragen')
})
afterAll(async () => {
	vandal?.leave()
	await browser.close()
	await server.cleanUp()
})

async function found(title: string): Promise<FoundAnswer['links']> {
	const body = JSON.stringify({ title, template: 'stakeholder-analysis', locale: 'de' })
	const headers = { origin: server.origin, 'content-type': 'application/json' }
	const answer = await fetch(`${server.origin}/api/workshops`, { method: 'POST', headers, body })
	return ((await answer.json()) as FoundAnswer).links
}

/** Does this by the vandal's hands, who comes again if the server has put them out; tells whether it took all of it. */
async function vandalise(work: (doc: Y.Doc, board: string) => void): Promise<boolean> {
	if (!vandal || vandal.isOut()) vandal = await vandalAt(server.origin, links.moderator)
	const [board] = boardsOf(vandal.doc)
	return vandal.ruin((doc) => work(doc, board?.id ?? ''))
}

/** Takes back whatever the vandal made. */
function tidyUp(doc: Y.Doc): void {
	const records = doc.getMap('records')
	doc.transact(() => {
		for (const id of [...records.keys()]) if (id.includes('vandal')) records.delete(id)
	})
}

const notice = (page: Page) => page.getByText(/passen auf kein Board|passt auf kein Board/)

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
	const taken: string[] = []
	for (const [name, ruin] of horrors) {
		test(`${name}: the honest cards stay in sight, also for who loads the page again`, {
			timeout: 300_000,
		}, async () => {
			const isTaken = await vandalise(ruin)
			if (isTaken) {
				taken.push(name)
				await until(async () => (await notice(karin.page).count()) > 0, patience)
			}
			await isWhole(karin.page)
			await anna.page.reload()
			await isWhole(anna.page)
			// One horror at a time: all of them together are mainly slow.
			await vandalise(tidyUp)
			await until(async () => (await notice(karin.page).count()) === 0, patience)
		})
	}

	test('most of it the server takes: it knows nothing of boards', () => {
		const always = ['a card at x = 1e308', 'a text of 500,000 letters', 'entries that are no records']
		expect(taken).toEqual(expect.arrayContaining(always))
		// How many more depends on how fast the machine tries them.
		expect(taken.length).toBeGreaterThan(always.length)
	})

	test('only the moderation is told, and sees what it is', { timeout: 300_000 }, async () => {
		const some = ['a card at x = 1e308', 'a text of 500,000 letters', 'cards in a circle']
		for (const [name, ruin] of horrors) if (some.includes(name)) await vandalise(ruin)
		await vandalise((doc) => fillForeignTypes(doc, 50_000))
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

	test('the moderation removes one, takes that back, and empties all of it', { timeout: 300_000 }, async () => {
		const { page } = karin
		const dialog = page.getByRole('dialog', { name: 'Was nicht gezeigt wird' })
		const far = dialog.getByRole('listitem').filter({ hasText: 'Lage oder Maße außerhalb des Boards' })
		await far.getByRole('button').click()
		await far.waitFor({ state: 'hidden' })
		await dialog.getByRole('button', { name: 'Rückgängig' }).click()
		await far.waitFor()
		await dialog.getByRole('button', { name: 'Alle entfernen' }).click()
		await dialog.getByText('Alle Einträge werden gezeigt.').waitFor()
		await keepScreenshot(page, 'quarantine-emptied-desktop')
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
