import { mkdir, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardsOf } from '../../shared/board/boards.ts'
import { addCards } from '../../shared/board/cards/index.ts'
import type { FoundAnswer, PageLinkAnswer } from '../../shared/protocol/api.ts'
import { keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { found, join, openDevice } from '../helpers/device.ts'
import { readSheets } from '../helpers/printedText.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { barriers } from './barriers.ts'
import { joinAs, untilShown } from './story.ts'

let server: RunningServer
let browser: Browser
let workshop: FoundAnswer

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await found(server.origin, 'Netzwerk Birkenfelde')
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

async function keepFile(name: string, bytes: Uint8Array): Promise<void> {
	const artefacts = resolve(import.meta.dirname, '../artefacts')
	await mkdir(artefacts, { recursive: true })
	await writeFile(`${artefacts}/${name}`, bytes)
}

test('[READ1] [READ3] [READ5] the moderation gives out a link; a neighbour reads along on a phone until it is revoked', async () => {
	const { origin } = server
	const plenum = openDevice(origin, await join(origin, workshop, 'moderator', 'Maren Vogt'))
	await until(() => plenum.ready.get())
	const board = boardsOf(plenum.doc)[0]?.id ?? ''
	addCards(plenum.doc, board, [{ text: 'Fahrdienst für Eltern ohne Auto', x: 0, y: 0 }])

	const mona = await openGuest(browser, origin)
	await joinAs(mona.page, workshop.links.moderator, 'Mona Reiter')
	await mona.page.getByRole('button', { name: 'Mehr zu diesem Board' }).click()
	await mona.page.getByRole('menuitem', { name: 'Link zum Lesen' }).click()
	const dialog = mona.page.getByRole('dialog', { name: 'Links zum Lesen' })
	await dialog.getByRole('button', { name: 'Link zum Lesen anlegen' }).click()
	const address = await dialog.getByRole('textbox', { name: /Adresse zum Lesen/ }).inputValue()
	await keepScreenshot(mona.page, 'reading-links-desktop')
	expect(await barriers(mona.page)).toEqual([])

	const stranger = await openGuest(browser, origin, sizes.phone)
	await stranger.page.goto(`http://${address}`)
	await untilShown(stranger.page, 'Fahrdienst für Eltern ohne Auto')
	await untilShown(stranger.page, 'wird laufend erneuert')
	expect(await stranger.page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex')
	expect(await stranger.page.locator('meta[name=referrer]').getAttribute('content')).toBe('no-referrer')
	await keepScreenshot(stranger.page, 'reading-phone')
	expect(await barriers(stranger.page)).toEqual([])
	const widths = await stranger.page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
	expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
	addCards(plenum.doc, board, [{ text: 'Telefonliste aller Träger', x: 300, y: 0 }])
	await untilShown(stranger.page, 'Telefonliste aller Träger')

	await dialog.getByRole('button', { name: 'Widerrufen' }).click()
	await dialog.getByRole('alertdialog').getByRole('button', { name: 'Widerrufen' }).click()
	await untilShown(stranger.page, 'Dieser Link zum Lesen gilt nicht mehr.')
	expect(await stranger.page.getByText('Telefonliste').count()).toBe(0)
	await keepScreenshot(stranger.page, 'reading-revoked-phone')
	// The refused request is told on the console, as every one.
	expect(stranger.complaints.filter((said) => !said.includes('410'))).toEqual([])
	expect(mona.complaints).toEqual([])
	await plenum.close()
})

test('[READ4] a way is read step by step and a table as a table, on a phone and printed with the title, the date and nothing to press', async () => {
	const { origin } = server
	const example = await found(origin, 'Netzwerk Auenbrück', 'demo')
	const maren = await join(origin, example, 'moderator', 'Maren Vogt')
	const plenum = openDevice(origin, maren)
	await until(() => plenum.ready.get())
	const title = 'Dienstleistungskette'
	const board = boardsOf(plenum.doc).find(({ name }) => name === title)?.id
	const answer = await fetch(`${origin}/api/page-links`, {
		method: 'POST',
		headers: { authorization: `Bearer ${maren.token}`, 'content-type': 'application/json' },
		body: JSON.stringify({ board }),
	})
	const { secret } = (await answer.json()) as PageLinkAnswer
	const { page, complaints } = await openGuest(browser, origin, sizes.phone)
	await page.goto(`${origin}/w/${example.id}/lesen#${secret}`)
	await untilShown(page, 'Der Weg, wie er ist')
	expect(await page.locator('main ol > li').count()).toBeGreaterThan(4)
	expect(await page.locator('main table th[scope=col]').count()).toBeGreaterThan(4)
	await keepScreenshot(page, 'reading-chain-phone')
	expect(await barriers(page)).toEqual([])
	const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
	expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
	const pdf = await page.pdf({ preferCSSPageSize: true })
	await keepFile('reading-printed.pdf', pdf)
	const [first] = readSheets(pdf)
	const head = (first?.lines.join(' ') ?? '').replaceAll(/[\u00ad\u2010-]/gu, '')
	for (const said of ['Netzwerk Auenbrück', title, 'Stand vom', 'Jobcenter']) expect(head).toContain(said)
	expect(head).not.toContain('wird laufend erneuert')
	expect(
		await page
			.emulateMedia({ media: 'print' })
			.then(() => page.locator('.page > :is(header, footer)').first().isVisible()),
	).toBe(false)
	expect(complaints).toEqual([])
	await plenum.close()
})
