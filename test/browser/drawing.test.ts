import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest } from '../helpers/chromium.ts'
import { found } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { addMethod, goTo, showFindings } from './methodStory.ts'
import { showBoard, untilShown } from './story.ts'

/** The laptop most coordinators have. */
const laptop = { width: 1366, height: 768 }

let server: RunningServer
let browser: Browser
let guest: Guest
let page: Page

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	guest = await openGuest(browser, server.origin, laptop)
	page = guest.page
	await open(await found(server.origin, 'Beispiel', 'demo'))
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

/** Goes into a workshop as its moderator. */
async function open({ links }: FoundAnswer) {
	await page.goto(links.moderator)
	await page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
	await page.getByRole('navigation', { name: 'Fahrplan der Werkstatt' }).waitFor()
}

/** The words in a picture with their height on the screen, in pixels. */
const lettersIn = (picture: string) =>
	page.locator(picture).evaluate((root) =>
		[...root.querySelectorAll<HTMLElement | SVGElement>('*')]
			.filter((each) =>
				[...each.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && /\S/.test(textContent ?? '')),
			)
			.filter((each) => each.getClientRects().length > 0 && !each.closest('.ui-hidden-text'))
			.map((each) => {
				const zoom = Number(getComputedStyle(each.closest('.tl-container') ?? each).getPropertyValue('--tl-zoom'))
				return { words: each.textContent ?? '', height: Number.parseFloat(getComputedStyle(each).fontSize) * zoom }
			}),
	)

/** Lets the camera and what it draws come to rest. */
async function untilAtRest() {
	let before = ''
	await until(async () => {
		const now = await page
			.locator('.tl-html-layer')
			.first()
			.evaluate((layer) => getComputedStyle(layer).transform)
		const still = now === before && (await page.locator('[data-moving]').count()) === 0
		before = now
		return still
	})
}

describe('a network map', () => {
	test('[NMAP19] beside the findings everybody has a name that can be read, and the map is not covered', async () => {
		await goTo(page, 'Netzwerkbild')
		await showBoard(page)
		await showFindings(page)
		await page.locator('.map-picture').waitFor()
		await untilAtRest()
		await keepScreenshot(page, 'map-laptop')
		const letters = await lettersIn('.map-picture')
		for (const { words, height } of letters) expect(height, words).toBeGreaterThanOrEqual(11)
		const said = letters.map(({ words }) => words).join(' ')
		for (const name of ['Jobcenter', 'Volkshochschule', 'Kinderarzt', 'Bäckerei', 'Wohnbau'])
			expect(said).toContain(name)
		expect(await page.locator('.map-legend').getAttribute('data-folded')).toBe('true')
	})

	test('[NMAP18] with Beziehung a drag from actor to actor draws, and moves nobody', async () => {
		const [from, to] = [await symbolOf('Volkshochschule'), await symbolOf('Bäckerei')]
		await page.getByRole('toolbar', { name: 'Werkzeuge' }).getByRole('button', { name: 'Beziehung' }).click()
		await page.getByLabel('Art der Beziehung').selectOption({ label: 'Auftrag/Finanzierung' })
		await drag(from, to)
		const sheet = page.getByRole('region', { name: 'Auswahl' })
		await sheet.waitFor()
		expect(await sheet.getByLabel('Art', { exact: true }).inputValue()).toBe('funding')
		expect(await sheet.getByRole('radio', { name: /^von Volkshochschule an Bäckerei/ }).isChecked()).toBe(true)
		await untilAtRest()
		await keepScreenshot(page, 'map-relation')
		expect(await sheet.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0)
		const moved = await symbolOf('Volkshochschule')
		const [x, y] = [await symbolOf('Bäckerei'), to].map((each, i) => (i === 0 ? each.x - moved.x : each.x - from.x))
		expect(Math.abs((x ?? 0) - (y ?? 0))).toBeLessThan(2)
		await sheet.getByRole('button', { name: 'Schließen' }).click()
	})

	test('[NMAP21] what to do while relations are drawn stands there whole, clear of the name of the map and of the legend', async () => {
		const hint = page.locator('.map-hint')
		await hint.waitFor()
		for (const width of [1440, 1366, 1280, 1100, 1024]) {
			await page.setViewportSize({ ...laptop, width })
			await untilAtRest()
			const seen = await page.evaluate(() => {
				const rectOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
				const hint = rectOf('.map-hint')
				const others = ['.map-picture text', '.map-legend', '.board-tools', '.board-zoom'].flatMap((selector) => {
					const other = rectOf(selector)
					const apart =
						!hint ||
						!other ||
						hint.right <= other.left ||
						other.right <= hint.left ||
						hint.bottom <= other.top ||
						other.bottom <= hint.top
					return apart ? [] : [selector]
				})
				const words = document.querySelector<HTMLElement>('.map-hint > p')
				const select = document.querySelector<HTMLSelectElement>('.map-hint > select')
				const pen = document.createElement('canvas').getContext('2d')
				if (!words || !select || !pen) return ['nothing is said']
				const style = getComputedStyle(select)
				pen.font = style.font
				const room = select.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
				const isCut = pen.measureText(select.selectedOptions[0]?.label ?? '').width > room + 1.5
				const lines = words.offsetHeight / Number.parseFloat(getComputedStyle(words).lineHeight)
				return [...others, ...(isCut ? ['the kind is cut'] : []), ...(lines > 2.5 ? ['one word a line'] : [])]
			})
			expect(seen, `${width} px`).toEqual([])
		}
		await page.setViewportSize(laptop)
		await untilAtRest()
	})

	test('[NMAP19] arranged it is all in view, wherever one looked before', async () => {
		await page.locator('.board-percent').click()
		await untilAtRest()
		await page.getByRole('toolbar', { name: 'Werkzeuge' }).getByRole('button', { name: 'Anordnen' }).click()
		await untilAtRest()
		// At one moment: the map may draw its names anew meanwhile.
		const seen = await page.evaluate(() => {
			const board = document.querySelector('.tl-canvas')?.getBoundingClientRect()
			if (!board) return undefined
			const names = [...document.querySelectorAll('.map-picture text')]
			const isOutside = ({ left, right }: DOMRect) => left < board.left || right > board.right
			return {
				names: names.length,
				outside: names.filter((name) => isOutside(name.getBoundingClientRect())).map((name) => name.textContent),
			}
		})
		expect(seen?.names).toBeGreaterThan(30)
		expect(seen?.outside).toEqual([])
		await keepScreenshot(page, 'map-arranged')
	})
})

describe('a service chain', () => {
	test('[SCHAIN9] beside the findings it can be read, and no word of a step is cut', async () => {
		await goTo(page, 'Dienstleistungskette')
		await showBoard(page)
		await showFindings(page)
		await page.locator('.chain-board').waitFor()
		await untilAtRest()
		await keepScreenshot(page, 'chain-laptop')
		for (const { words, height } of await lettersIn('.chain-board')) expect(height, words).toBeGreaterThanOrEqual(11)
		const cut = await page.locator('.chain-board').evaluate((board) =>
			[...board.querySelectorAll<HTMLElement>('.chain-box, .chain-pill, .chain-lane-head')]
				.filter((part) => {
					const words = part.querySelector('.chain-shown, b')
					if (!words) return false
					const range = document.createRange()
					range.selectNodeContents(words)
					const [inner, outer] = [range.getBoundingClientRect(), part.getBoundingClientRect()]
					return inner.bottom > outer.bottom + 1 || inner.top < outer.top - 1 || inner.right > outer.right + 1
				})
				.map((part) => part.textContent),
		)
		expect(cut).toEqual([])
		const heading = page.locator('.board-bar h2')
		expect(await heading.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0)
	})

	test('[SCHAIN10] lines between lanes, rows and columns are a pixel thick from afar, too', async () => {
		const thickness = (parts: string) =>
			page.locator(parts).evaluateAll((all) =>
				all.map((each) => {
					const zoom = Number(getComputedStyle(each.closest('.tl-container') ?? each).getPropertyValue('--tl-zoom'))
					const sizes = getComputedStyle(each).backgroundSize.match(/[\d.]+(?=px)/gu) ?? []
					return sizes.length > 0 ? zoom * Math.min(...sizes.map(Number)) : 0
				}),
			)
		const lanes = await thickness('.chain-lane')
		await goTo(page, 'Beteiligtenanalyse')
		await showBoard(page)
		await page.locator('.table-board').waitFor()
		await untilAtRest()
		const cells = await thickness('.table-board .table-cell')
		expect(await page.locator('.board-percent').textContent()).not.toBe('100 %')
		for (const thick of [...lanes, ...cells]) expect(thick).toBeGreaterThan(0.99)
		expect(lanes.length * cells.length).toBeGreaterThan(100)
	})

	test('[SCHAIN8] one press on a field begins a step, and Escape keeps what was typed', async () => {
		await open(await found(server.origin, 'Leer'))
		await addMethod(page, 'Dienstleistungskette')
		await showBoard(page)
		await page.locator('.chain-board').waitFor()
		await page.locator('.chain-bar').getByRole('button', { name: 'Hinzufügen' }).click()
		await page.getByRole('menuitem', { name: 'Einrichtung im Ist' }).click()
		await page.getByLabel('Einrichtung suchen oder neu eintragen').fill('Jobcenter Auenbrück')
		await page.keyboard.press('Enter')
		await page.keyboard.type('Frauenhaus Auenbrück')
		await page.keyboard.press('Enter')
		await page.getByText('Hinzugefügt: Jobcenter Auenbrück, Frauenhaus Auenbrück').waitFor()
		await page.getByRole('button', { name: 'Fertig' }).click()
		await page.getByRole('dialog').waitFor({ state: 'hidden' })
		await untilAtRest()
		await page.keyboard.press('Escape')
		await page.locator('[data-state=actual] .chain-field-area[data-lane]').last().click()
		await page.locator('.chain-board textarea').waitFor()
		await page.keyboard.type('Antrag stellen')
		await page.keyboard.press('Escape')
		await page.locator('.chain-board textarea').waitFor({ state: 'detached' })
		await untilShown(page, 'Antrag stellen')
		const fields = page.locator('[data-state=actual] .chain-field-area[data-lane]')
		const boxes = page.locator('[data-state=actual] .chain-box')
		await fields.nth(6).click()
		await page.locator('.chain-board textarea').waitFor()
		await page.keyboard.type('Anrufen')
		// Whoever only wants to be done with writing presses beside it, and begins nothing by that.
		const places = () => fields.evaluateAll((all) => all.map((field) => field.getBoundingClientRect().toJSON()))
		const before = await places()
		await fields.nth(8).click()
		await page.locator('.chain-board textarea').waitFor({ state: 'detached' })
		expect(await boxes.count()).toBe(2)
		// What is added makes the picture larger, and moves no field that was there from under the pointer.
		await fields.nth(8).click()
		await page.locator('.chain-board textarea').waitFor()
		expect(await boxes.count()).toBe(3)
		const lower = (await places()).filter((place, at) => place.x < (before[at]?.x ?? 0) - 1)
		expect(lower).toEqual([])
		await page.keyboard.press('Escape')
		await until(async () => (await boxes.count()) === 2)
		expect(guest.complaints).toEqual([])
	})
})

/** Where the symbol of an actor stands on the screen: the line from which its name is told begins or ends there. */
async function symbolOf(name: string): Promise<{ x: number; y: number }> {
	await page.locator('.map-picture').focus()
	const found = await page.evaluate((wanted) => {
		const texts = [...document.querySelectorAll<SVGTextElement>('.map-picture text')]
		const label = texts.find((each) => each.textContent?.includes(wanted))?.getBoundingClientRect()
		if (!label) return undefined
		const middle = { x: label.x + label.width / 2, y: label.y + label.height / 2 }
		const letters = texts
			.filter((each) => /^[A-Z]{2}$/u.test(each.textContent ?? ''))
			.map((each) => each.getBoundingClientRect())
			.map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))
		const away = (a: { x: number; y: number }) => Math.hypot(a.x - middle.x, a.y - middle.y)
		return letters.sort((a, b) => away(a) - away(b))[0]
	}, name)
	if (!found) throw new Error(`${name} is not in the picture`)
	return found
}

async function drag(from: { x: number; y: number }, to: { x: number; y: number }) {
	await page.mouse.move(from.x, from.y)
	await page.mouse.down()
	await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
	await page.mouse.move(to.x, to.y, { steps: 4 })
	await page.mouse.up()
}
