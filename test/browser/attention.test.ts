import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { foundExample } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { barriers } from './barriers.ts'
import { joinOnPhone, openConsole } from './roomStory.ts'
import { joinAs, untilShown } from './story.ts'

let server: RunningServer
let browser: Browser
let workshop: FoundAnswer
/** moderates */
let maren: Guest
let jonas: Guest
/** has a phone only */
let meral: Guest
let wall: Guest

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await foundExample(server.origin, 'Netzwerk Auenbrück')
	maren = await openGuest(browser, server.origin)
	jonas = await openGuest(browser, server.origin)
	meral = await openGuest(browser, server.origin, sizes.phone)
	wall = await openGuest(browser, server.origin, sizes.projector)
	await joinAs(maren.page, workshop.links.moderator, 'Maren Voss')
	await joinAs(jonas.page, workshop.links.participant, 'Jonas Ahlers')
	await joinOnPhone(meral.page, workshop.links.participant, 'Meral Aydin')
	for (const { page } of [maren, jonas, meral, wall]) page.setDefaultTimeout(15_000)
	const { origin, pathname, hash } = new URL(workshop.links.reader)
	await wall.page.goto(`${origin}${pathname}/beamer${hash}`)
	await wall.page.locator('.projector').waitFor()
}, 120_000)
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

const wayTo = ({ page }: Guest, place: RegExp) => page.locator('.nav').getByRole('button', { name: place }).first()
const openBoard = async (guest: Guest, place: RegExp) => {
	await wayTo(guest, place).click()
	await guest.page.locator('.tl-canvas').waitFor()
}
const button = ({ page }: Guest, name: string | RegExp) => page.getByRole('button', { name, exact: true })
/** A tool of the board's bar, which may stand in its menu. */
async function useTool(guest: Guest, name: string) {
	const { page } = guest
	const shown = page.locator('.board-bar').getByRole('button', { name, exact: true }).filter({ visible: true })
	const menu = page.locator('.board-bar .ui-toolbar-more')
	await shown.or(menu).first().waitFor()
	if ((await shown.count()) === 0) {
		await menu.click()
		await page.getByRole('menuitem', { name }).click()
	} else await shown.click()
}
const place = ({ page }: Guest) => page.locator('.board-bar h2').textContent()
const zoom = ({ page }: Guest) => page.locator('.board-percent').textContent()
const scribble = (page: Page) => page.locator('.tl-collaborator__scribble path')
const people = ({ page }: Guest) => page.getByRole('button', { name: /Person(en sind| ist) da/ })

test('[GAZE1] [GAZE2] [GAZE5] Jonas follows Maren from board to board until he moves himself; the phone says what is shown', async () => {
	await openBoard(maren, /^Netzwerkbild/)
	await openBoard(jonas, /^Beteiligtenanalyse/)
	await useTool(maren, 'Mir folgen')
	await untilShown(maren.page, 'Andere können Ihrer Ansicht folgen.')
	await untilShown(jonas.page, 'Die Moderation zeigt etwas. Möchten Sie folgen?')
	await keepScreenshot(jonas.page, 'attention-asked-1440')
	expect(await place(jonas)).toBe('Beteiligtenanalyse')
	await button(jonas, 'Folgen').click()
	await until(async () => (await place(jonas)) === (await place(maren)), 20_000)
	await untilShown(maren.page, '1 Person folgt Ihrer Ansicht.')
	await untilShown(meral.page, 'Die Moderation zeigt gerade: „Netzwerkbild')

	for (let i = 0; i < 3; i++) await button(maren, 'Größer').click()
	await until(async () => (await zoom(jonas)) === (await zoom(maren)), 20_000)
	await keepScreenshot(jonas.page, 'attention-following-1440')
	await keepScreenshot(maren.page, 'attention-leading-1440')
	await keepScreenshot(meral.page, 'attention-phone-shown')
	expect(await barriers(jonas.page)).toEqual([])

	await wayTo(maren, /^Beteiligtenanalyse/).click()
	await until(async () => (await place(jonas)) === 'Beteiligtenanalyse', 20_000)
	await jonas.page.mouse.move(700, 500)
	await jonas.page.mouse.wheel(0, 120)
	await until(async () => (await button(jonas, 'Nicht mehr folgen').count()) === 0)
	await untilShown(maren.page, 'Andere können Ihrer Ansicht folgen.')
	await openBoard(maren, /^Netzwerkbild/)
	await untilShown(meral.page, 'Die Moderation zeigt gerade: „Netzwerkbild')
	expect(await place(jonas)).toBe('Beteiligtenanalyse')
	await button(maren, 'Beenden').click()
	await until(async () => (await meral.page.locator('.phone-shown').count()) === 0)
}, 120_000)

test('[GAZE2] Esc ends following', async () => {
	await useTool(maren, 'Mir folgen')
	await button(jonas, 'Folgen').click()
	await untilShown(jonas.page, 'Sie folgen der Moderation.')
	await jonas.page.keyboard.press('Escape')
	await until(async () => (await button(jonas, 'Nicht mehr folgen').count()) === 0)
	await button(maren, 'Beenden').click()
}, 60_000)

test('[GAZE5] [POINT1] [POINT3] [POINT4] what Maren points at, Jonas and the wall see, and then no more', async () => {
	await openConsole(maren.page)
	await button(maren, /^Beginnen: Ankommen/).click()
	await button(maren, 'Nächster Schritt: Warum und wozu').first().click()
	await openBoard(maren, /^Netzwerkbild/)
	await openBoard(jonas, /^Netzwerkbild/)
	for (const guest of [maren, jonas]) await button(guest, 'Alles zeigen').click()
	await useTool(maren, 'Mir folgen')
	await wall.page.locator('.projector-board .tl-canvas').waitFor({ timeout: 30_000 })
	await maren.page.locator('.tl-container').focus()
	await maren.page.keyboard.press('k')
	await maren.page.mouse.move(600, 400)
	await maren.page.mouse.down()
	for (let i = 0; i < 20; i++) await maren.page.mouse.move(600 + i * 12, 400 + Math.sin(i / 3) * 60, { steps: 2 })
	await scribble(jonas.page).waitFor()
	await scribble(wall.page).waitFor()
	await keepScreenshot(jonas.page, 'attention-pointer-1440')
	await keepScreenshot(wall.page, 'attention-pointer-wall')
	expect(await wall.page.getByText('Maren').filter({ visible: true }).count()).toBe(0)
	await maren.page.mouse.up()
	for (const { page } of [jonas, wall]) await until(async () => (await scribble(page).count()) === 0)

	// Without a mouse.
	await maren.page.keyboard.press('v')
	await maren.page.keyboard.press('ArrowRight')
	await maren.page.keyboard.press('Shift+K')
	await scribble(jonas.page).waitFor()
	await keepScreenshot(jonas.page, 'attention-ring-1440')
	for (const { page } of [jonas, wall]) await until(async () => (await scribble(page).count()) === 0)
	await button(maren, 'Beenden').click()
}, 120_000)

test('[GAZE4] a binding call brings Jonas back, and is lifted', async () => {
	await useTool(maren, 'Alle hierher holen')
	await button(maren, 'Für diesen Schritt verbindlich').click()
	await untilShown(jonas.page, 'Für diesen Schritt bleiben alle an dieser Stelle.')
	await wayTo(jonas, /^Beteiligtenanalyse/).click()
	await untilShown(jonas.page, 'Sie werden gleich dorthin zurückgebracht.')
	await keepScreenshot(jonas.page, 'attention-away-1440')
	await until(async () => (await place(jonas)) === (await place(maren)), 30_000)
	await keepScreenshot(maren.page, 'attention-binding-1440')
	await button(maren, 'Freigeben').click()
	await until(async () => (await jonas.page.getByText('Für diesen Schritt bleiben').count()) === 0)
}, 120_000)

test('[SCALE5] the list of people says where everybody is, and brings those of one place here', async () => {
	await wayTo(jonas, /^Maßnahmenplan/).click()
	await people(maren).click()
	const list = maren.page.locator('.people-list')
	await until(async () => (await list.textContent())?.includes('Maßnahmenplan 1') === true)
	await until(async () => (await list.textContent())?.includes('Am Telefon 1') === true)
	await keepScreenshot(maren.page, 'attention-people-1440')
	await people(jonas).click()
	await jonas.page.locator('.everybody').waitFor()
	expect(await barriers(jonas.page)).toEqual([])
	expect(await jonas.page.getByRole('button', { name: /^Herholen/ }).count()).toBe(0)
	await jonas.page.keyboard.press('Escape')
	await list.getByRole('button', { name: 'Herholen von: Maßnahmenplan' }).click()
	await until(async () => (await jonas.page.locator('.board-bar h2').count()) === 1)
	await until(async () => (await place(jonas)) === (await place(maren)), 20_000)
	await maren.page.keyboard.press('Escape')
	await jonas.page.setViewportSize(sizes.phone)
	await people(jonas).click()
	await jonas.page.locator('.everybody').waitFor()
	await keepScreenshot(jonas.page, 'attention-people-390')
	await jonas.page.keyboard.press('Escape')
	await jonas.page.setViewportSize(sizes.desktop)
}, 60_000)

test('[GAZE6] Meral is called up, reads it on her phone, and is off the list', async () => {
	await openConsole(maren.page)
	await maren.page.getByLabel('Rednerliste führen').check()
	await meral.page.getByRole('button', { name: 'Mehr', exact: true }).click()
	await meral.page.getByRole('button', { name: 'Zu Wort melden' }).click()
	await maren.page.getByRole('button', { name: 'Meral Aydin hat das Wort' }).click()
	await untilShown(meral.page, 'Sie haben das Wort.')
	await keepScreenshot(meral.page, 'attention-phone-turn')
	await keepScreenshot(maren.page, 'attention-console-turn-1440')
	expect(await barriers(meral.page)).toEqual([])
	expect(await meral.page.getByText('Sie haben sich zu Wort gemeldet.').count()).toBe(0)
	expect(await jonas.page.getByText('Sie haben das Wort.').count()).toBe(0)
	await maren.page.locator('.console-speakers').getByRole('button', { name: 'Beenden' }).click()
	await until(async () => (await meral.page.getByText('Sie haben das Wort.').count()) === 0)
	for (const { complaints } of [maren, jonas, meral, wall]) expect(complaints).toEqual([])
}, 60_000)
