import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { OpenRoom } from '../../client/sync/room.ts'
import { addBoard, removeBoard } from '../../shared/board/boards.ts'
import { addCards, addCardsInto, addCluster } from '../../shared/board/cards/index.ts'
import { readAllRecords, removeRecord } from '../../shared/board/records.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { found, join, openDevice } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { barriers } from './barriers.ts'
import { joinAs, untilShown } from './story.ts'

let server: RunningServer
let browser: Browser
let workshop: FoundAnswer
let miriam: Guest
let aylin: Guest
/** what the moderation's own device without a screen knows */
let known: OpenRoom
let board: string

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await found(server.origin, 'Netzwerk Auenbrück', 'empty')
	known = await open('moderator', 'Technik')
	board = addBoard(known.doc, 'Zukunftskonferenz')
	for (const [i, heading] of ['Wohnen', 'Betreuung', 'Arbeit'].entries()) {
		const cluster = addCluster(known.doc, board, { kind: 'cluster', heading, x: i * 700, y: 0 })
		// By hands, not by machine: a table group's cards at a time.
		for (let n = 0; n < 84; n += 12) {
			const texts = Array.from({ length: 12 }, (_, k) => ({ text: `${heading}: Gedanke ${n + k + 1}` }))
			addCardsInto(known.doc, cluster, texts)
			await saved(known)
		}
	}
	miriam = await enter('Miriam Falkenrath')
	aylin = await enter('Aylin Demirtas')
})
afterAll(async () => {
	await known.close()
	await browser.close()
	await server.cleanUp()
})

async function open(role: 'moderator' | 'participant', name: string): Promise<OpenRoom> {
	const room = openDevice(server.origin, await join(server.origin, workshop, role, name))
	await until(() => room.ready.get())
	return room
}
const saved = (room: OpenRoom) => until(() => room.saving.get().kind === 'saved', 20_000)

/** A moderator in a browser, on the board that everything is about. */
async function enter(name: string, size: { width: number; height: number } = sizes.desktop): Promise<Guest> {
	const guest = await openGuest(browser, server.origin, size)
	await joinAs(guest.page, workshop.links.moderator, name)
	return guest
}
const go = async (page: Page, place: string) => {
	await page.getByRole('navigation', { name: 'Fahrplan der Werkstatt' }).waitFor()
	const menu = page.getByRole('button', { name: /^Fahrplan öffnen/ })
	if (await menu.isVisible()) await menu.click()
	await page.getByRole('button', { name: place, exact: true }).click()
}
async function openNewest(page: Page, reason: string): Promise<void> {
	await go(page, 'Zukunftskonferenz')
	await go(page, 'Frühere Stände')
	await page.locator('.versions-item', { hasText: reason }).first().click()
	await page.getByText('Zurück heißt nicht verloren:').waitFor()
}
const cardsIn = (doc: Y.Doc) =>
	[...readAllRecords(doc).values()].filter(({ type }) => type === 'card').map(({ id }) => id)

test('[ALERT1] [ALERT2] a device deletes 240 cards; the moderation reads it on the board and brings them back with one click', async () => {
	const before = cardsIn(known.doc)
	expect(before).toHaveLength(252)
	const vandal = await open('participant', 'Jonas Weidlich')
	for (const id of before.slice(0, 240)) removeRecord(vandal.doc, id)
	const { page } = miriam
	await go(page, 'Zukunftskonferenz')
	await untilShown(page, 'Es kann bis auf Weiteres nur lesen.')
	expect(await page.locator('.alarm').textContent()).toContain('Gerät von Jonas Weidlich')
	expect(await barriers(page)).toEqual([])
	await keepScreenshot(page, 'alarm-1440')
	await page.getByRole('button', { name: /zurückholen/ }).click()
	await untilShown(page, 'wieder da.')
	await until(() => cardsIn(known.doc).length === 252, 20_000)
	expect(cardsIn(known.doc).sort()).toEqual([...before].sort())
	// What waits on the device goes with it; else it would be deleted as soon as it may write again.
	await vandal.close()
	await page.getByRole('button', { name: 'Gerät freigeben' }).click()
	await page.locator('.alarm').waitFor({ state: 'detached' })
	expect(cardsIn(known.doc)).toHaveLength(252)
	expect(miriam.complaints).toEqual([])
})

test('[EARLIER3] [EARLIER6] a version stands beside today, and its board comes back as it was', async () => {
	const { page } = miriam
	await go(page, 'Zukunftskonferenz')
	await go(page, 'Frühere Stände')
	await page.getByRole('button', { name: 'Stand jetzt sichern …' }).click()
	await page.getByLabel('Wie soll er heißen?').fill('Vor der Pause')
	await page.getByRole('button', { name: 'Sichern', exact: true }).click()
	// What is deleted after that is missing from it, and not before.
	await untilShown(page, 'Der Stand „Vor der Pause“ ist gesichert.')
	const before = JSON.stringify([...readAllRecords(known.doc)])
	for (const id of cardsIn(known.doc).slice(0, 3)) removeRecord(known.doc, id)
	await openNewest(page, 'Vor der Pause')
	await untilShown(page, '3 fehlen jetzt')
	await page.getByRole('button', { name: 'Nächster Unterschied' }).click()
	expect(await page.locator('[data-current]').count()).toBe(1)
	expect(await barriers(page)).toEqual([])
	await keepScreenshot(page, 'earlier-1440')
	await page.getByRole('button', { name: /^Dieses Board zurück auf/ }).click()
	await untilShown(page, 'ist wieder auf dem Stand von')
	await until(() => JSON.stringify([...readAllRecords(known.doc)]) === before, 20_000)
	await untilShown(page, 'Seitdem hat sich nichts geändert.')
})

test('[EARLIER10] [EARLIER11] from a board’s menu: one brings back what is missing there while another goes on writing', async () => {
	const { page } = miriam
	const meanwhile = addBoard(known.doc, 'Ausblick')
	await saved(known)
	await go(aylin.page, 'Ausblick')
	const gone = cardsIn(known.doc).slice(0, 5)
	for (const id of gone) removeRecord(known.doc, id)
	await saved(known)
	await go(page, 'Zukunftskonferenz')
	await page.getByRole('button', { name: 'Zukunftskonferenz', exact: true }).hover()
	await page.getByRole('button', { name: 'Mehr zu „Zukunftskonferenz“' }).click()
	await page.getByRole('menuitem', { name: 'Frühere Stände dieses Boards' }).click()
	await page.locator('.versions-item', { hasText: 'Vor der Pause' }).first().click()
	await untilShown(page, '5 fehlen jetzt')
	await page.locator('.versions-others, .versions-days').first().waitFor()
	await keepScreenshot(page, 'earlier-board-1440')
	const added = addCards(
		known.doc,
		meanwhile,
		Array.from({ length: 3 }, (_, i) => ({ text: `Weiter ${i + 1}`, x: i * 220, y: 0 })),
	)
	await page.getByRole('button', { name: '5 fehlende Karten zurückholen' }).click()
	await untilShown(page, '5 Einträge sind wieder da')
	await until(() => gone.every((id) => cardsIn(known.doc).includes(id)), 20_000)
	for (const id of added) expect(cardsIn(known.doc)).toContain(id)
	// Nobody was sent away, and what was written meanwhile is seen.
	await aylin.page.locator('.tl-shape').filter({ hasText: 'Weiter 3' }).first().waitFor({ state: 'attached' })
	expect([miriam.complaints, aylin.complaints]).toEqual([[], []])
	await page.getByRole('button', { name: 'Rückgängig' }).click()
	await until(() => gone.every((id) => !cardsIn(known.doc).includes(id)), 20_000)
	await openNewest(page, 'Vor der Pause')
	await page.getByRole('button', { name: /^Dieses Board zurück auf/ }).click()
	await until(() => gone.every((id) => cardsIn(known.doc).includes(id)), 20_000)
	removeBoard(known.doc, meanwhile)
})

test('[EARLIER12] a board that only the moderation sees goes back in its own room', async () => {
	const { page } = miriam
	await go(page, 'Zukunftskonferenz')
	const { pathname } = new URL(page.url())
	await page.getByRole('button', { name: 'Board verdeckt anlegen' }).click()
	await page.waitForURL((url) => url.pathname !== pathname)
	await go(page, 'Frühere Stände')
	await page.getByRole('button', { name: 'Stand jetzt sichern …' }).click()
	await page.getByLabel('Wie soll er heißen?').fill('Vor dem Entwurf')
	await page.getByRole('button', { name: 'Sichern', exact: true }).click()
	await page.locator('.versions-item', { hasText: 'Vor dem Entwurf' }).first().click()
	await page.getByRole('button', { name: /^Dieses Board zurück auf/ }).click()
	await untilShown(page, 'ist wieder auf dem Stand von')
	await keepScreenshot(page, 'earlier-draft-1440')
})

test.each([
	['1280', { width: 1280, height: 720 }],
	['390', sizes.phone],
])('[EARLIER4] at %s pixels nothing is in the way of anybody', async (name, size) => {
	const guest = await enter('Roswitha Brandtner', size)
	await openNewest(guest.page, 'Vor der Pause')
	expect(await barriers(guest.page)).toEqual([])
	await keepScreenshot(guest.page, `earlier-${name}`)
	expect(await guest.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
	expect(guest.complaints).toEqual([])
	await guest.context.close()
})

test('[EARLIER6] two of the moderation set the whole workshop back at once, and everybody sees it as it was', async () => {
	const before = JSON.stringify([...readAllRecords(known.doc)])
	for (const id of cardsIn(known.doc)) removeRecord(known.doc, id)
	await saved(known)
	const both = [miriam.page, aylin.page]
	await Promise.all(both.map((page) => openNewest(page, 'Vor der Pause')))
	for (const page of both) await page.getByRole('button', { name: 'Ganze Werkstatt zurück …' }).click()
	await Promise.all(both.map((page) => page.getByRole('button', { name: /^Ganze Werkstatt zurück auf/ }).click()))
	await Promise.all(both.map((page) => untilShown(page, 'Die ganze Werkstatt ist wieder auf dem Stand')))
	const late = await open('moderator', 'Späte')
	await until(() => JSON.stringify([...readAllRecords(late.doc)]) === before, 20_000)
	await late.close()
	for (const page of both) {
		await go(page, 'Zukunftskonferenz')
		await page
			.locator('.tl-shape')
			.filter({ hasText: 'Wohnen: Gedanke 1' })
			.first()
			.waitFor({ state: 'attached', timeout: 20_000 })
	}
})
