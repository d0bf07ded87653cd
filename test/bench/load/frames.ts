import type { Page } from 'playwright-core'
import { createHistogram } from './histogram.ts'

/** What a person sees of a movement: the time between two pictures, in milliseconds. */
export interface Frames {
	median: number
	p95: number
}

/** Times the frames while the wheel is turned over the canvas once per frame: to pan, or with Strg to zoom in and out. */
export async function watchFrames(page: Page, movement: 'pan' | 'zoom', seconds: number): Promise<Frames> {
	const gaps = await page.evaluate(
		({ movement, ms }) =>
			new Promise<number[]>((resolve) => {
				const canvas = document.querySelector('.tl-canvas')
				const gaps: number[] = []
				let last = 0
				let turns = 0
				const begin = performance.now()
				const frame = (now: number) => {
					if (last > 0) gaps.push(now - last)
					last = now
					if (now - begin > ms) return resolve(gaps)
					// There and back, so that the same things stay in view.
					const forth = Math.floor(turns++ / 30) % 2 === 0 ? 1 : -1
					canvas?.dispatchEvent(
						new WheelEvent('wheel', {
							deltaX: movement === 'pan' ? 12 * forth : 0,
							deltaY: movement === 'pan' ? 8 * forth : 4 * forth,
							ctrlKey: movement === 'zoom',
							clientX: innerWidth / 2,
							clientY: innerHeight / 2,
							bubbles: true,
							cancelable: true,
						}),
					)
					requestAnimationFrame(frame)
				}
				requestAnimationFrame(frame)
			}),
		{ movement, ms: seconds * 1000 },
	)
	const histogram = createHistogram()
	for (const gap of gaps) histogram.add(gap)
	return { median: histogram.quantile(0.5), p95: histogram.quantile(0.95) }
}
