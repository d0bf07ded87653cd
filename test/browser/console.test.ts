import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Guest, launchChromium, openGuest } from '../helpers/chromium.ts'
import { type RunningServer, runServer } from '../helpers/runningServer.ts'
import { openConsole, planStep } from './roomStory.ts'
import { foundWorkshop, untilShown } from './story.ts'

/**
 * With a room full of people nobody looks for anything: whatever the moderation does to the room is at most two clicks away
 * from the console, and reached with the Tab and Enter keys as well.
 */
let server: RunningServer
let browser: Browser

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

type Press = (target: Locator) => Promise<void>

/** As far as it goes once around the page, so that a trap is noticed. */
const mostTabs = 200

const ways: Record<string, Press> = {
	'with a mouse': (target) => target.click(),
	async 'by keyboard'(target) {
		await target.waitFor()
		const page = target.page()
		const isThere = () => target.evaluate((element) => element === document.activeElement)
		for (let tabs = 0; !(await isThere()); tabs++) {
			expect(tabs, `Tab reaches ${target}`).toBeLessThan(mostTabs)
			await page.keyboard.press('Tab')
		}
		const isSwitch = await target.evaluate((element) => element.matches('input[type=checkbox]'))
		await page.keyboard.press(isSwitch ? 'Space' : 'Enter')
	},
}

describe.each(Object.entries(ways))('the console %s', (_, press) => {
	let guest: Guest
	let page: Page
	const button = (name: string | RegExp): Locator => page.locator('.console').getByRole('button', { name, exact: true })
	/** At most two clicks, and then what they lead to can be seen. */
	async function lead(to: string, first: Locator, ...second: [] | [Locator]) {
		for (const target of [first, ...second]) await press(target)
		await untilShown(page, to)
	}

	beforeAll(async () => {
		guest = await openGuest(browser, server.origin)
		page = guest.page
		await foundWorkshop(page, server.origin, 'Gründung Birkenfelde', /Leer|Ohne Methode|Arbeitsfläche/)
		await openConsole(page)
		const board = 'Arbeitsfläche 1'
		await planStep(page, { title: 'Ankommen', minutes: '5', shown: board })
		await planStep(page, {
			title: 'Wer gehört dazu?',
			question: 'Wer fehlt heute noch?',
			minutes: '10',
			shown: board,
			collects: 'Karten',
			hidden: true,
			attribution: 'anonym',
		})
		await planStep(page, {
			title: 'Stimmung',
			question: 'Wie zuversichtlich sind Sie?',
			minutes: '5',
			collects: 'Ein-Punkt-Frage',
		})
		await untilShown(page, 'Noch nicht begonnen')
	})
	afterAll(() => guest.context.close())

	test('begins, goes on, back and past', async () => {
		await lead('Schritt 1 von 3 läuft', button('Beginnen: Ankommen'))
		await lead('Schritt 2 von 3 läuft', button('Nächster Schritt: Wer gehört dazu?'))
		await lead('Schritt 1 von 3 läuft', button('Zurück: Ankommen'))
		await lead('Schritt 3 von 3 läuft', button('Überspringen bis: Stimmung'))
	})

	test('holds the clock, lets it go on and gives five minutes more', async () => {
		await lead('angehalten', button('Pause'))
		await press(button('Weiter'))
		await button('Pause').waitFor()
		await lead('von 10:00 Minuten', button('+ 5 Minuten'))
	})

	test('enters ballots and cards for people without a device, reveals them and begins a new round', async () => {
		await lead('Abgeben und nächster', button('Stimmzettel ausfüllen'))
		await lead('Schritt 2 von 3 läuft', button('Zurück: Wer gehört dazu?'))
		await press(page.getByRole('textbox', { name: 'Karte für andere' }))
		await page.keyboard.type('Hebammen')
		await page.keyboard.press('Enter')
		await untilShown(page, 'zuletzt: „Hebammen“')
		await lead('Karte liegt auf dem Board', button('Karten aufdecken'))
		await lead('Karten liegen verdeckt', button('Neue Runde beginnen'))
	})

	test('locks the boards, calls everybody, announces and keeps a list of speakers', async () => {
		await lead('Gesperrt: Nur die Moderation kann die Boards ändern.', button('Sperren'))
		await press(button('Freigeben'))
		await lead('Alle wurden zu „Arbeitsfläche 1“ geholt.', button('Alle hierher holen'))
		await press(button('Ansage'))
		await page.keyboard.type('Pause bis 19 Uhr')
		await page.keyboard.press('Enter')
		await untilShown(page, 'Alle lesen gerade:')
		await lead('Niemand hat sich gemeldet.', page.getByRole('checkbox', { name: 'Rednerliste führen' }))
	})

	test('opens the projector, and shows the way in on the whole screen', async () => {
		const opened = guest.context.waitForEvent('page')
		await press(page.getByRole('link', { name: 'Beamer öffnen' }))
		const wall = await opened
		await wall.locator('.projector').waitFor()
		await wall.close()
		await press(page.getByRole('button', { name: 'Teilen' }))
		await press(page.getByRole('button', { name: 'In voller Größe zeigen' }))
		await page
			.getByRole('dialog')
			.last()
			.getByRole('img', { name: /QR-Code/ })
			.waitFor()
	})

	test('without a complaint', () => expect(guest.complaints).toEqual([]))
})
