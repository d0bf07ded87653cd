import type { Page } from 'playwright-core'
import { tellEvery } from '../../../client/sync/whereabouts.ts'
import { launchChromium } from '../../helpers/chromium.ts'
import { until } from '../../helpers/runningServer.ts'
import type { BenchOptions, Finding } from '../finding.ts'
import { enterWorkshop } from '../load/board.ts'
import { type Frames, watchFrames } from '../load/frames.ts'
import { cursorMessage } from '../load/messages.ts'
import { type LeanSocket, maskedFrame } from '../load/socket.ts'
import { enter, startProduct, type Workshop } from '../servers/product.ts'

const people = 300

/**
 * What it costs a device that 300 people move on the board it shows, all in view: time between two frames while it pans,
 * against the same page while nobody moves. They tell as often as devices do among so many.
 */
export async function crowdInView({ root, rounds, seconds, say }: BenchOptions): Promise<Finding[]> {
	const product = await startProduct({ root })
	const browser = await launchChromium()
	try {
		const workshop = await product.found({ template: 'empty' })
		const page = await enterWorkshop(browser, workshop.links.participant, 'Jonas Albrecht')
		await page.locator('.tl-canvas').waitFor()
		const board = `page:${decodeURIComponent(new URL(page.url()).pathname.split('/')[4] ?? '')}`
		const crowd = await gather(workshop, people - 1)
		const times = { bare: [] as number[], ours: [] as number[] }
		for (let round = 0; round < rounds; round++) {
			// The camera stands where a first look leaves it.
			await page.reload()
			await page.locator('.tl-canvas').waitFor()
			const bare = await watchFrames(page, 'pan', Math.min(5, seconds))
			const rest = setInMotion(crowd, board)
			await until(async () => (await cursorsIn(page)) > people * 0.9, 30_000)
			const ours = await watchFrames(page, 'pan', Math.min(5, seconds))
			const shown = await cursorsIn(page)
			rest()
			await until(async () => (await cursorsIn(page)) === 0, 30_000)
			times.bare.push(bare.p95)
			times.ours.push(ours.p95)
			say(`crowd ${round + 1}: ${told(bare)} with nobody moving, ${told(ours)} with ${shown} cursors in view`)
		}
		for (const { socket } of crowd) socket.close()
		return [
			{
				id: 'crowdInView.frames',
				what: `panning a board on which ${people} people move: p95 of the time between two frames`,
				unit: 'ms',
				yardstick: times.bare,
				ours: times.ours,
				targets: [],
				note: 'the yardstick is the same page while nobody moves; Chromium without a graphics card',
			},
		]
	} finally {
		await browser.close()
		await product.stop()
	}
}

const told = ({ median, p95 }: Frames) => `${median.toFixed(1)}/${p95.toFixed(1)} ms`

const cursorsIn = (page: Page) => page.locator('.board-cursor').count()

interface Guest {
	readonly client: number
	readonly socket: LeanSocket
	clock: number
}

/** People come in ten at a time. */
async function gather(workshop: Workshop, count: number): Promise<Guest[]> {
	const crowd: Guest[] = []
	const door = async (number: number) => {
		const ignore = () => {}
		crowd.push({ client: 1_000 + number, socket: await enter(await workshop.join(), ignore, ignore), clock: 0 })
	}
	for (let first = 0; first < count; first += 10) {
		await Promise.all(Array.from({ length: Math.min(10, count - first) }, (_, i) => door(first + i)))
	}
	return crowd
}

/** Everybody's cursor goes round in the middle of the view, so that it stays in view while that pans, each in their own place; the returned function lets all rest. */
function setInMotion(crowd: readonly Guest[], board: string): () => void {
	let turns = 0
	const moving = setInterval(() => {
		turns += 1
		// A tenth of them at a time: nobody moves in step with all others.
		for (const guest of crowd) {
			if (guest.client % 10 !== turns % 10) continue
			const [column, row] = [guest.client % 20, Math.floor(guest.client / 20) % 15]
			const x = 420 + column * 20 + Math.round(12 * Math.cos(turns / 10))
			const y = 290 + row * 18 + Math.round(12 * Math.sin(turns / 10))
			guest.socket.send(maskedFrame(cursorMessage(guest.client, ++guest.clock, x, y, board)))
		}
	}, tellEvery(people) / 10)
	return () => clearInterval(moving)
}
