import type { Page } from 'playwright-core'
import { until } from '../../helpers/runningServer.ts'
import { createHistogram } from './histogram.ts'

/** What a person sees of a movement: the time between two pictures, in milliseconds. */
export interface Frames {
	median: number
	p95: number
}

/** Times the frames while the wheel is turned over the canvas once per frame: to pan, or with Strg to zoom in and out. */
export async function watchFrames(page: Page, movement: 'pan' | 'zoom', seconds: number): Promise<Frames> {
	// A board that nobody has touched leaves the wheel to the page, and one that is only just shown does not hear of it.
	await until(async () => {
		const canvas = await page.locator('.tl-canvas').boundingBox()
		if (canvas) await page.mouse.click(canvas.x + canvas.width - 12, canvas.y + canvas.height / 2)
		return (await page.locator('.tl-container__focused').count()) > 0
	})
	const { gaps, moved } = await page.evaluate(
		({ movement, ms }) =>
			new Promise<{ gaps: number[]; moved: number }>((resolve) => {
				const canvas = document.querySelector('.tl-canvas')
				const layer = document.querySelector<HTMLElement>('.tl-html-layer.tl-shapes')
				const gaps: number[] = []
				const places = new Set<string>()
				let last = 0
				let turns = 0
				const begin = performance.now()
				const frame = (now: number) => {
					if (last > 0) gaps.push(now - last)
					last = now
					places.add(layer?.style.transform ?? '')
					if (now - begin > ms) return resolve({ gaps, moved: places.size })
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
	if (moved < 10) throw new Error(`The board did not move: it was seen in ${moved} places`)
	const histogram = createHistogram()
	for (const gap of gaps) histogram.add(gap)
	return { median: histogram.quantile(0.5), p95: histogram.quantile(0.95) }
}
