import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Guest, keepScreenshot, launchChromium, openGuest } from '../helpers/chromium.ts'
import { found } from '../helpers/device.ts'
import { type RunningServer, runServer } from '../helpers/runningServer.ts'
import { prepareForDialogs } from './dialogs.ts'
import { goTo } from './methodStory.ts'
import { showBoard } from './story.ts'

let server: RunningServer
let browser: Browser
let guest: Guest
let page: Page

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	const workshop = await found(server.origin, 'Beispiel', 'demo')
	await prepareForDialogs(server.origin, workshop)
	guest = await openGuest(browser, server.origin)
	page = guest.page
	// Light on dark, as somebody has chosen it.
	await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' })
	await page.goto(workshop.links.moderator)
	await page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
	await page.getByRole('navigation', { name: 'Fahrplan der Werkstatt' }).waitFor()
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

interface Seen {
	/** how many were looked at */
	of: number
	/** of which these have less than three times the light of what lies behind them, or it less than theirs */
	unseen: string[]
}

/** What of a kind is drawn on the board, by selector: the words, the lines of pictures, or the frames of boxes. */
const contrasts = (selector: string, what: 'word' | 'line' | 'frame'): Promise<Seen> =>
	page.evaluate(
		([selector, what]) => {
			const channels = (colour: string) => (colour.match(/[\d.]+/gu) ?? []).map(Number)
			const light = (colour: string) => {
				const [r = 0, g = 0, b = 0] = channels(colour)
					.slice(0, 3)
					.map((value) => (value <= 10.31 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
				return 0.2126 * r + 0.7152 * g + 0.0722 * b
			}
			const contrast = (one: string, other: string) => {
				const [a, b] = [light(one), light(other)]
				return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
			}
			const isClear = (colour: string) => channels(colour)[3] === 0
			const groundOf = (element: Element): string => {
				// A card's paper lies behind its words, not around them.
				const paper = what === 'word' && element.closest('.board-card')?.querySelector('.board-card-paper')
				if (paper) return getComputedStyle(paper).backgroundColor
				for (let at: Element | null = element; at; at = at.parentElement) {
					const { backgroundColor } = getComputedStyle(at)
					if (!isClear(backgroundColor)) return backgroundColor
				}
				return getComputedStyle(document.body).backgroundColor
			}
			const inkOf = (element: Element): string | undefined => {
				const style = getComputedStyle(element)
				if (what === 'line') return [style.stroke, style.fill].find((colour) => colour.startsWith('rgb'))
				if (what === 'word') return element instanceof SVGElement ? style.fill : style.color
				const sides = ['Top', 'Right', 'Bottom', 'Left'] as const
				const side = sides.find((name) => Number.parseFloat(style[`border${name}Width`]) > 0)
				return side ? style[`border${side}Color`] : undefined
			}
			const hasWords = (element: Element) =>
				[...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
			const looked = [...document.querySelectorAll(selector)].filter(
				(element) => element.checkVisibility() && (what !== 'word' || hasWords(element)),
			)
			const unseen = looked.flatMap((element) => {
				const ink = inkOf(element)
				// A frame is seen against what lies around it, words against what they stand on.
				const ground = groundOf(what === 'frame' ? (element.parentElement ?? element) : element)
				// The lines' own ground keeps them apart where they cross: it is the colour of the page.
				if (what === 'line' && (ink === undefined || ink === ground)) return []
				if (ink !== undefined && contrast(ink, ground) >= 3) return []
				return [
					`${element.getAttribute('class') ?? element.tagName} ${element.textContent?.slice(0, 20)}: ${ink} on ${ground}`,
				]
			})
			return { of: looked.length, unseen }
		},
		[selector, what] as const,
	)

const nothingUnseen = async (selector: string, what: 'word' | 'line' | 'frame', atLeast: number) => {
	const { of, unseen } = await contrasts(selector, what)
	expect(unseen, selector).toEqual([])
	expect(of, selector).toBeGreaterThanOrEqual(atLeast)
}

/** Goes there and waits until it is drawn. */
async function openBoard(name: string, drawn: string) {
	await goTo(page, name)
	await showBoard(page)
	await page.locator(`.tl-shapes ${drawn}`).first().waitFor({ timeout: 30_000 })
}

test('[CANVAS6] title, lines and signs of the map are seen', async () => {
	await openBoard('Netzwerkbild', '.map-picture path')
	await keepScreenshot(page, 'forced-map')
	await nothingUnseen('.map-picture > g > g :is(path, line)', 'line', 10)
	await nothingUnseen('.map-picture > g:first-of-type text', 'word', 1)
	await nothingUnseen('.nav .ui-icon', 'line', 5)
	await nothingUnseen('.ui-notice > .ui-icon', 'line', 1)
})

test('[CANVAS6] words, steps, lanes and handovers of the chain are seen', async () => {
	await openBoard('Dienstleistungskette', '.chain-box')
	await keepScreenshot(page, 'forced-chain')
	await nothingUnseen('.tl-shapes .chain-shape :is(p, b, span, h3)', 'word', 20)
	await nothingUnseen('.tl-shapes .chain-box', 'frame', 5)
	await nothingUnseen('.tl-shapes .chain-links path', 'line', 3)
})

test('[CANVAS6] words and cells of the table are seen', async () => {
	await openBoard('Beteiligtenanalyse', '.table-shape td')
	await keepScreenshot(page, 'forced-table')
	await nothingUnseen('.tl-shapes .table-shape :is(p, b, span, th, td, h3)', 'word', 20)
	await nothingUnseen('.tl-shapes .table-shape :is(th, td)', 'frame', 20)
})

test('[CANVAS6] words and papers of cards and areas are seen', async () => {
	await openBoard('Karten der Gründung', '.board-card')
	await keepScreenshot(page, 'forced-cards')
	await nothingUnseen('.tl-shapes :is(.board-card, .board-cluster) :is(p, span)', 'word', 3)
	await nothingUnseen('.tl-shapes .board-card-paper', 'frame', 2)
	await nothingUnseen('.tl-shapes .board-cluster-ground', 'frame', 1)
})
