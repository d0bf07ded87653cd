import type { Page } from 'playwright-core'
import * as Y from 'yjs'
import { placedBlocks } from '../../../shared/blocks/index.ts'
import { labelOf, layout, pictureOf } from '../../../shared/blocks/map/index.ts'
import { launchChromium } from '../../helpers/chromium.ts'
import type { BenchOptions, Finding } from '../finding.ts'
import { bigNetwork } from '../load/bigNetwork.ts'
import { enterWorkshop } from '../load/board.ts'
import { editWorkshop } from '../load/editWorkshop.ts'
import { type Frames, watchFrames } from '../load/frames.ts'
import { startProduct } from '../servers/product.ts'

const actors = 120
const relations = 400
const size = `${actors} actors and ${relations} relations`
const movements = ['pan', 'zoom'] as const

/** A network map as large as they come: how fluid it moves, against an empty board; how long it takes to lay it out. */
export async function network(options: BenchOptions): Promise<Finding[]> {
	return [...(await moving(options)), layingOut(options)]
}

async function moving({ root, rounds, seconds, say }: BenchOptions): Promise<Finding[]> {
	const product = await startProduct({ root })
	const browser = await launchChromium()
	try {
		const workshop = await product.found({ template: 'empty' })
		await editWorkshop(workshop, bigNetwork(actors, relations))
		const page = await enterWorkshop(browser, workshop.links.participant, 'Jonas Albrecht')
		const times = {
			pan: { bare: [] as number[], ours: [] as number[] },
			zoom: { bare: [] as number[], ours: [] as number[] },
		}
		for (let round = 0; round < rounds; round++) {
			for (const movement of movements) {
				await openBoard(page, 'Arbeitsfläche 1')
				const bare = await watchFrames(page, movement, Math.min(3, seconds))
				await openBoard(page, 'Netzwerkbild')
				await page.getByLabel(new RegExp(`^Netzwerkbild, Ist: ${actors} Akteure`)).waitFor({ state: 'attached' })
				const ours = await watchFrames(page, movement, Math.min(3, seconds))
				times[movement].bare.push(bare.p95)
				times[movement].ours.push(ours.p95)
				say(`network ${round + 1}: ${movement} ${told(bare)} on an empty board, ${told(ours)} on the map`)
			}
		}
		return movements.map((movement) => ({
			id: `network.${movement}`,
			what: `${movement === 'pan' ? 'panning' : 'zooming'} a map of ${size}: p95 of the time between two frames`,
			unit: 'ms',
			yardstick: times[movement].bare,
			ours: times[movement].ours,
			targets: [],
			note: 'the yardstick is an empty board of the same workshop; Chromium without a graphics card',
		}))
	} finally {
		await browser.close()
		await product.stop()
	}
}

const told = ({ median, p95 }: Frames) => `${median.toFixed(1)}/${p95.toFixed(1)} ms`

async function openBoard(page: Page, name: string) {
	await page
		.getByRole('navigation', { name: 'Fahrplan der Werkstatt' })
		.getByRole('button', { name: new RegExp(`^${name}`) })
		.first()
		.click()
	await page.locator('.tl-canvas').waitFor()
}

/** In this process, without a screen. */
function layingOut({ rounds }: BenchOptions): Finding {
	const doc = new Y.Doc()
	for (const edit of bigNetwork(actors, relations)) edit(doc)
	const map = placedBlocks(doc).find(({ block }) => block === 'map')?.id ?? ''
	const { nodes, edges } = pictureOf(doc, map)
	const sized = nodes.map(({ actor }) => ({ id: actor.id, label: labelOf(actor), field: actor.field }))
	const related = edges.map(({ from, to, actual }) => ({ from, to, intensity: actual?.intensity ?? 1 }))
	const ours: number[] = []
	// Once before, so that it is compiled.
	for (let round = -1; round < Math.max(5, rounds); round++) {
		const begin = performance.now()
		layout(sized, related, { seed: 1 })
		if (round >= 0) ours.push(performance.now() - begin)
	}
	return {
		id: 'network.layout',
		what: `laying out a map of ${size}`,
		unit: 'ms',
		ours,
		targets: [{ of: 'ours', atMost: 1000 }],
	}
}
