import type { Page } from 'playwright-core'
import { createHistogram } from './histogram.ts'

/** Milliseconds from a key until the frame it led to is drawn, over all presses. */
export interface Answers {
	readonly median: number
	readonly p95: number
}

/** Milliseconds between two presses, as somebody types. */
const between = 80

/** Presses a key again and again where the page has its focus, after some presses that do not count. */
export async function watchAnswers(page: Page, key: string, presses: number): Promise<Answers> {
	await page.evaluate(() => {
		const answers: number[] = []
		Object.assign(window, { answers })
		const watch = (event: KeyboardEvent) =>
			requestAnimationFrame(() => {
				// Behind the frame's own work: a message comes after layout and paint.
				const { port1, port2 } = new MessageChannel()
				port1.onmessage = () => answers.push(performance.now() - event.timeStamp)
				port2.postMessage(undefined)
			})
		window.addEventListener('keydown', watch, true)
	})
	for (let i = 0; i < 5 + presses; i++) await page.keyboard.press(key, { delay: between })
	const answers = await page.evaluate(() => (window as unknown as { answers: number[] }).answers)
	const histogram = createHistogram()
	for (const answer of answers.slice(-presses)) histogram.add(answer)
	return { median: histogram.quantile(0.5), p95: histogram.quantile(0.95) }
}
