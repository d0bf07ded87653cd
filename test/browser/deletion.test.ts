import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addBoard } from '../../shared/board/boards.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { found, join, openDevice } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { barriers } from './barriers.ts'
import { joinAs, saidState, untilSaved, untilShown, writeNote } from './story.ts'

const title = 'Netzwerk Auenbrück'

let server: RunningServer
let browser: Browser
let workshop: FoundAnswer

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await found(server.origin, title, 'empty')
	const plenum = openDevice(server.origin, await join(server.origin, workshop, 'moderator', 'Technik'))
	await until(() => plenum.ready.get())
	addBoard(plenum.doc, 'Zukunftskonferenz')
	await until(() => plenum.saving.get().kind === 'saved')
	await plenum.close()
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

async function enter(name: string, role: 'moderator' | 'participant', size: { width: number; height: number }) {
	const guest = await openGuest(browser, server.origin, size)
	await joinAs(guest.page, workshop.links[role], name)
	return guest
}

/** What the browser keeps of the workshop. */
const keptOf = ({ page }: Guest) =>
	page.evaluate(
		async (id) =>
			[
				...(await indexedDB.databases()).map(({ name = '' }) => name),
				...Object.keys(localStorage),
				...Object.keys(sessionStorage),
			].filter((name) => name.includes(id)),
		workshop.id,
	)

async function untilForgotten(guest: Guest) {
	await untilShown(guest.page, 'Diese Werkstatt wurde gelöscht.')
	await untilShown(guest.page, 'Auch dieses Gerät hat seine Kopie gelöscht.')
	expect(await keptOf(guest)).toEqual([])
}

test('[GONE1] [GONE2] [GONE3] the moderation deletes a workshop by its name, and every device forgets it when it learns of it', async () => {
	const miriam = await enter('Miriam Falkenrath', 'moderator', sizes.desktop)
	const maren = await enter('Maren Holtkamp', 'moderator', sizes.phone)
	const aylin = await enter('Aylin Demirtas', 'participant', sizes.desktop)
	const jonas = await enter('Jonas Weidlich', 'participant', sizes.desktop)
	const away = await enter('Frieda Sommer', 'participant', sizes.desktop)
	await Promise.all([miriam, aylin, jonas, away].map(({ page }) => untilSaved(page)))
	expect((await keptOf(away)).length).toBeGreaterThan(2)
	const address = away.page.url()
	await away.page.goto('about:blank')
	await jonas.context.setOffline(true)
	await until(async () => /^Offline/.test(await saidState(jonas.page)), 20_000)
	await writeNote(jonas.page, 'Ein Gedanke ohne Netz')
	await jonas.page.keyboard.press('Escape')

	await maren.page
		.getByRole('button', { name: /Person/ })
		.first()
		.click()
	await maren.page.getByRole('button', { name: 'Werkstatt löschen …' }).click()
	await maren.page.getByLabel('Name der Werkstatt').waitFor()
	expect(await barriers(maren.page)).toEqual([])
	await keepScreenshot(maren.page, 'delete-390')
	await maren.page.keyboard.press('Escape')

	const { page } = miriam
	await page.getByRole('button', { name: 'Teilen' }).click()
	await page.getByRole('button', { name: 'Werkstatt löschen …' }).scrollIntoViewIfNeeded()
	await keepScreenshot(page, 'delete-share-1440')
	await page.getByRole('button', { name: 'Werkstatt löschen …' }).click()
	await page.getByLabel('Name der Werkstatt').waitFor()
	await keepScreenshot(page, 'delete-1440')
	expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
	await page.keyboard.type('Netzwerk')
	await page.keyboard.press('Enter')
	await untilShown(page, 'Das ist ein anderer Name.')
	expect(await barriers(page)).toEqual([])
	await keepScreenshot(page, 'delete-other-name-1440')
	await page.getByLabel('Name der Werkstatt').fill(title)
	await page.keyboard.press('Enter')

	for (const guest of [miriam, aylin, maren]) await untilForgotten(guest)
	expect(await barriers(page)).toEqual([])
	await keepScreenshot(page, 'deleted-1440')
	await keepScreenshot(maren.page, 'deleted-390')

	await away.page.goto(address)
	await untilForgotten(away)

	await jonas.context.setOffline(false)
	await untilShown(jonas.page, 'Änderungen an Boards und Bilder, die nicht gespeichert wurden')
	expect((await keptOf(jonas)).length).toBeGreaterThan(2)
	expect(await barriers(jonas.page)).toEqual([])
	await keepScreenshot(jonas.page, 'deleted-unsaved-1440')
	await jonas.page.setViewportSize(sizes.phone)
	await keepScreenshot(jonas.page, 'deleted-unsaved-390')
	await jonas.page.getByRole('button', { name: 'Auf diesem Gerät löschen' }).click()
	await untilForgotten(jonas)
	await jonas.page.getByRole('link', { name: 'Zur Startseite' }).click()
	await jonas.page.waitForURL(`${server.origin}/`)
	for (const { complaints } of [miriam, maren, aylin]) expect(complaints.filter(isNoRefusal)).toEqual([])
})

/** The browser notes every answer that is a refusal: to be refused is what this is about. */
const isNoRefusal = (complaint: string) => !/status of 4(01|10)/.test(complaint)
