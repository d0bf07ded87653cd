import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addBoard } from '../../shared/board/boards.ts'
import { addCardsInto, addCluster } from '../../shared/board/cards/index.ts'
import { addMethodBoard } from '../../shared/methods/methodBoard.ts'
import { serviceChain } from '../../shared/methods/service-chain/index.ts'
import { park } from '../../shared/parkingLot/index.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { addActors, listActors, listNeeds, listTasks } from '../../shared/registry/index.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { found, join, openDevice } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { barriers } from './barriers.ts'
import { untilSaved } from './story.ts'

let server: RunningServer
let browser: Browser
let workshop: FoundAnswer
let mona: Guest
let jonas: Guest
let device: ReturnType<typeof openDevice>

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await found(server.origin, 'Netzwerk Auenbrück')
	device = openDevice(server.origin, await join(server.origin, workshop, 'moderator'))
	await until(() => device.ready.get())
	const { doc } = device
	addMethodBoard(doc, serviceChain, { locale: 'de' })
	const board = addBoard(doc, 'Gründungsveranstaltung')
	const laid = (heading: string, x: number, cards: readonly string[]) => {
		const area = addCluster(doc, board, { kind: 'area', heading, x, y: 0 })
		addCardsInto(
			doc,
			area,
			cards.map((text) => ({ text })),
		)
	}
	laid('Was erwarten Sie?', 0, ['Um 5:30 Uhr fährt kein Bus zur Kita'])
	laid('Wer fehlt noch am Tisch?', 700, [
		'Hebammen, die alle jungen Familien sehen',
		'Busbetrieb Talaue: Wer plant dort die Linien?',
		'Frauenberatung Ufer',
	])
	addActors(doc, [{ name: 'Frauenberatung Ufer', kind: 'counselling', field: 'social' }])
	park(doc, { text: 'Wer zahlt die Räume ab Mai?' })
	await until(() => device.saving.get().kind === 'saved')
	const enter = async (link: string) => {
		const guest = await openGuest(browser, server.origin)
		await guest.page.goto(link)
		await guest.page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
		await boardButton(guest.page).first().waitFor()
		return guest
	}
	mona = await enter(workshop.links.moderator)
	jonas = await enter(workshop.links.participant)
})
afterAll(async () => {
	expect([...mona.complaints, ...jonas.complaints]).toEqual([])
	await device.close()
	await browser.close()
	await server.cleanUp()
})

const boardButton = (page: Page) => page.getByRole('button', { name: 'Gründungsveranstaltung' })
const dialog = (page: Page) => page.getByRole('dialog')
const card = (page: Page, words: string) => page.locator('.tl-shape[data-shape-type="card"]').filter({ hasText: words })

test('[TAKING1] an expectation on a card becomes a need; the card says so to everybody, and leads there', async () => {
	const { page } = mona
	for (const each of [mona, jonas]) {
		await boardButton(each.page).first().click()
		await each.page.locator('.tl-canvas').waitFor()
		await each.page.getByRole('button', { name: 'Alles zeigen' }).click()
	}
	await card(page, 'Um 5:30 Uhr').click()
	await page.keyboard.press('Shift+U')
	await dialog(page)
		.getByRole('radio', { name: /^Bedarf/ })
		.check()
	await dialog(page)
		.getByRole('combobox', { name: /^Lebensbereich/ })
		.selectOption({ label: 'Kinder und Betreuung' })
	expect(await barriers(page)).toEqual([])
	await keepScreenshot(page, 'taking-need')
	await dialog(page).getByRole('button', { name: 'Übernehmen', exact: true }).click()
	await page.getByText('Übernommen als Bedarf: 1 neuer Eintrag.').waitFor()
	await until(() => listNeeds(device.doc).some(({ label }) => label === 'Um 5:30 Uhr fährt kein Bus zur Kita'))
	expect(listNeeds(device.doc).at(-1)).toMatchObject({ area: 'care' })
	const sign = jonas.page.getByRole('button', { name: /^übernommen als Bedarf/ })
	await sign.waitFor()
	await keepScreenshot(jonas.page, 'taking-signs')
})

test('[TAKING2] who is missing becomes wished-for partners, who is known is joined; undo takes all back in one step', async () => {
	const { page } = mona
	await page.keyboard.press('Escape')
	await page.getByRole('button', { name: 'Alles zeigen' }).click()
	const heading = await page.getByText('Wer fehlt noch am Tisch?').filter({ visible: true }).first().boundingBox()
	await page.mouse.click((heading?.x ?? 0) + 20, (heading?.y ?? 0) + 8)
	await page.keyboard.press('Shift+U')
	await dialog(page)
		.getByRole('radio', { name: /^Beteiligte/ })
		.check()
	const rows = dialog(page).getByRole('listitem')
	await rows.filter({ hasText: 'steht schon in der Liste' }).waitFor()
	expect(await dialog(page).getByRole('textbox', { name: 'Name' }).count()).toBe(2)
	await keepScreenshot(page, 'taking-actors')
	await dialog(page).getByRole('button', { name: 'Übernehmen', exact: true }).click()
	await page.getByText('Übernommen als Beteiligte: 2 neue Einträge und 1 ergänzt.').waitFor()
	await until(() => listActors(device.doc).length === 3)
	expect(listActors(device.doc).map(({ name, involvement }) => [name, involvement])).toEqual([
		['Busbetrieb Talaue', 'wished'],
		['Frauenberatung Ufer', undefined],
		['Hebammen', 'wished'],
	])
	await page.locator('.taking-line').getByRole('button', { name: 'Rückgängig' }).click()
	await until(() => listActors(device.doc).length === 1)
	await until(async () => (await jonas.page.getByRole('button', { name: /^übernommen als Beteiligte/ }).count()) === 0)
	expect(listNeeds(device.doc).length).toBeGreaterThan(0)
})

test('[TAKING3] a topic of the Themenspeicher becomes a task, which leads back to it; a phone does it, too', async () => {
	const { page } = mona
	await page.setViewportSize(sizes.phone)
	await page.goto(`${server.origin}/w/${workshop.id}/themenspeicher`)
	await page.getByRole('button', { name: 'Übernehmen als …' }).click()
	await dialog(page)
		.getByRole('radio', { name: /^Maßnahme/ })
		.check()
	await keepScreenshot(page, 'taking-phone')
	expect(await barriers(page)).toEqual([])
	await dialog(page).getByRole('button', { name: 'Übernehmen', exact: true }).click()
	await page.getByText('Übernommen als Maßnahme: 1 neuer Eintrag.').waitFor()
	await page.locator('.taking-line').getByRole('button', { name: 'Ansehen' }).click()
	await page.getByRole('button', { name: 'Übernommen von Themenspeicher: zeigen' }).waitFor()
	await until(() => listTasks(device.doc).some(({ text }) => text === 'Wer zahlt die Räume ab Mai?'))
	await untilSaved(page)
	await keepScreenshot(page, 'taking-task')
})
