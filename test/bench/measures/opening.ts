import type { Browser } from 'playwright-core'
import { launchChromium, sizes } from '../../helpers/chromium.ts'
import type { BenchOptions, Finding } from '../finding.ts'
import { type Joined, joinOnce } from '../load/board.ts'
import { fillBoard, readBoard } from '../load/fillBoard.ts'
import { startProduct } from '../servers/product.ts'
import { serveTldraw } from '../servers/tldrawPage.ts'

const notes = 1_000

/** A board of 1,000 notes in a real browser with nothing cached, from the navigation until all notes are mounted. */
export async function opening({ root, rounds, say }: BenchOptions): Promise<Finding[]> {
	const product = await startProduct({ root })
	const browser = await launchChromium()
	const workshop = await product.found({ template: 'empty' })
	await fillBoard(workshop, notes)
	const bare = await serveTldraw(root, [...(await readBoard(workshop)), tldrawDocument])
	try {
		const link = workshop.links.participant
		const joined = await joinOnce(browser, link, 'Jonas Albrecht')
		const openBare = () => open(browser, bare.url)
		const openOurs = () => open(browser, link, joined)
		await openBare()
		await openOurs()
		const times = { bare: [] as number[], ours: [] as number[] }
		for (let round = 0; round < Math.max(5, rounds); round++) {
			times.bare.push(await openBare())
			times.ours.push(await openOurs())
			say(`opening ${round + 1}: ${times.bare.at(-1)?.toFixed(0)} and ${times.ours.at(-1)?.toFixed(0)} ms`)
		}
		return [
			{
				id: 'opening',
				what: `opening a board of ${notes} notes in Chromium, nothing cached`,
				unit: 'ms',
				yardstick: times.bare,
				ours: times.ours,
				targets: [],
				note: 'the yardstick is a page with nothing but tldraw 3.15.6 and the same records',
			},
		]
	} finally {
		await browser.close()
		bare.stop()
		await product.stop()
	}
}

/** The one record that a document in our layout does without. */
const tldrawDocument = { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} }

/** Milliseconds from the beginning of the navigation to the frame after the last note was mounted. */
async function open(browser: Browser, url: string, storageState?: Joined): Promise<number> {
	const context = await browser.newContext({
		locale: 'de-DE',
		viewport: sizes.desktop,
		...(storageState && { storageState }),
	})
	const page = await context.newPage()
	await page.addInitScript(
		({ notes }) => {
			const shapes = document.getElementsByClassName('tl-shape')
			const look = () => {
				if (shapes.length < notes) requestAnimationFrame(look)
				else requestAnimationFrame((now) => Object.assign(window, { openedAfter: now }))
			}
			requestAnimationFrame(look)
		},
		{ notes },
	)
	await page.goto(url)
	const opened = await page.waitForFunction(() => (window as { openedAfter?: number }).openedAfter, undefined, {
		timeout: 60_000,
	})
	const ms = await opened.jsonValue()
	await context.close()
	if (ms === undefined) throw new Error('the board did not open')
	return ms
}
