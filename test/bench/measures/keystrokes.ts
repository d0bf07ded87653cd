import type { Page } from 'playwright-core'
import { beginWriting, showTable } from '../../browser/story.ts'
import { launchChromium } from '../../helpers/chromium.ts'
import { foundExample } from '../../helpers/device.ts'
import type { BenchOptions, Finding } from '../finding.ts'
import { enterWorkshop } from '../load/board.ts'
import { createHistogram } from '../load/histogram.ts'
import { startProduct } from '../servers/product.ts'

/** Letters of which there are few in the sample; each round writes another, so that none is taken for one of before. */
const rareLetters = [...'qxjyQXJY']

/** Letters written in a round. */
const letters = 60

/** From a key press in a cell to the frame in which the letter stands on the other person's screen, two real browsers. */
export async function keystrokes({ root, rounds, say }: BenchOptions): Promise<Finding[]> {
	const product = await startProduct({ root })
	const browser = await launchChromium()
	try {
		const workshop = await foundExample(product.origin, 'Auenbrück')
		const anna = await enterWorkshop(browser, workshop.links.participant, 'Anna Weber')
		const ben = await enterWorkshop(browser, workshop.links.participant, 'Ben Aydin')
		for (const page of [anna, ben]) {
			await showTable(page)
			await page.getByRole('columnheader', { name: 'Konflikte' }).waitFor()
		}
		await beginWriting(anna, 'Sozialwerk Brücke', 'Konflikte')
		await anna.keyboard.press('End')
		await noteKeys(anna)
		const [p50, p95]: [number[], number[]] = [[], []]
		for (let round = -1; round < rounds; round++) {
			const word = rareLetters[(round + 1) % rareLetters.length] ?? 'q'
			await noteArrivals(ben, word)
			for (let letter = 0; letter < letters; letter++) await anna.keyboard.type(word, { delay: 40 })
			await ben.waitForFunction(
				(count) => (window as unknown as { arrivals: number[] }).arrivals.length >= count,
				letters,
				{ timeout: 30_000 },
			)
			const pressed = await anna.evaluate(() => (window as unknown as { presses: number[] }).presses.splice(0))
			const arrived = await ben.evaluate(() => (window as unknown as { arrivals: number[] }).arrivals)
			const histogram = createHistogram()
			for (const [i, at] of pressed.slice(0, letters).entries()) histogram.add((arrived[i] ?? Number.NaN) - at)
			// The first round only warms up.
			if (round < 0) continue
			p50.push(histogram.quantile(0.5))
			p95.push(histogram.quantile(0.95))
			say(`keystrokes ${round + 1}: ${p50.at(-1)?.toFixed(0)} ms, p95 ${p95.at(-1)?.toFixed(0)} ms`)
		}
		const note = `${letters} letters a round, one every 40 ms; both browsers and the server on one machine`
		return [
			{
				id: 'keystrokes.median',
				what: 'a key press in a cell until it is on the other screen: median',
				ours: p50,
				note,
			},
			{ id: 'keystrokes.p95', what: 'a key press in a cell until it is on the other screen: p95', ours: p95 },
		].map((finding) => ({ ...finding, unit: 'ms', targets: [] }))
	} finally {
		await browser.close()
		await product.stop()
	}
}

/** Both clocks are those of the machine: the time origin makes them one. */
const noteKeys = (page: Page) =>
	page.evaluate(() => {
		const presses: number[] = []
		Object.assign(window, { presses })
		addEventListener('keydown', () => presses.push(performance.timeOrigin + performance.now()), { capture: true })
	})

/** Notes for each further letter of this kind the frame in which it is shown; resolves once the first look was taken. */
const noteArrivals = (page: Page, word: string) =>
	page.evaluate(
		(letter) =>
			new Promise<void>((looked) => {
				const arrivals: number[] = []
				Object.assign(window, { arrivals })
				const count = () =>
					[...(document.querySelector('main')?.textContent ?? '')].filter((each) => each === letter).length
				const before = count()
				const look = () => {
					if ((window as unknown as { arrivals: number[] }).arrivals !== arrivals) return
					for (const seen = count() - before; arrivals.length < seen; )
						arrivals.push(performance.timeOrigin + performance.now())
					requestAnimationFrame(look)
					looked()
				}
				requestAnimationFrame(look)
			}),
		word,
	)
