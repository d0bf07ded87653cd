import type { Browser, Page } from 'playwright-core'
import { addAgendaStep, readNow, startStep } from '../../../shared/agenda/index.ts'
import type { OutlineAnswer, RevealedAnswer } from '../../../shared/collected/api.ts'
import { launchChromium } from '../../helpers/chromium.ts'
import { until } from '../../helpers/runningServer.ts'
import type { BenchOptions, Finding } from '../finding.ts'
import { enterWorkshop } from '../load/board.ts'
import { editWorkshop } from '../load/editWorkshop.ts'
import { createHistogram, type Histogram } from '../load/histogram.ts'
import { openPhones } from '../load/phones.ts'
import { type ProductServer, startProduct } from '../servers/product.ts'

/** What a hall does when the moderation has read the question aloud. */
const crowd = { phones: 100, seconds: 10 } as const

/**
 * A hundred phones hand in one card each within ten seconds. Hidden cards: all are there after the reveal, each once. Cards
 * that are shown at once: the moderation looks at the board on which they land; is her page fluid meanwhile?
 */
export async function phones({ root, rounds, say }: BenchOptions): Promise<Finding[]> {
	const product = await startProduct({ root })
	const browser = await launchChromium()
	const answered: number[] = []
	const [quiet, busy]: [number[], number[]] = [[], []]
	const kept: number[] = []
	try {
		for (let round = 0; round < rounds; round++) {
			const hidden = await handInHidden(product)
			answered.push(hidden.took.quantile(0.95))
			kept.push(hidden.kept)
			const shown = await handInShown(product, browser)
			quiet.push(shown.quiet.quantile(0.95))
			busy.push(shown.busy.quantile(0.95))
			kept.push(shown.kept)
			say(
				`phones ${round + 1}: kept ${hidden.kept} + ${shown.kept}, frames p95 ${busy.at(-1)} ms, quiet ${quiet.at(-1)} ms`,
			)
		}
	} finally {
		await browser.close()
		await product.stop()
	}
	const hall = `${crowd.phones} phones, one card each within ${crowd.seconds} s`
	return [
		{
			id: 'phones.kept',
			what: `${hall}: cards on the board afterwards, each once`,
			unit: 'cards',
			ours: kept,
			targets: [{ of: 'ours', atLeast: crowd.phones }],
			note: 'hidden and revealed, and shown at once, in turn; more than one of a card would be a failure, not a figure',
		},
		{
			id: 'phones.answered',
			what: `${hall}, hidden: p95 until the server has it on disk`,
			unit: 'ms',
			ours: answered,
			targets: [],
		},
		{
			id: 'phones.frames',
			what: `${hall}, shown at once: p95 between two frames on the moderation's board`,
			unit: 'ms',
			yardstick: quiet,
			ours: busy,
			targets: [{ of: 'ours', atMost: 50 }],
			note: 'yardstick: the same board for as long with nobody handing in; browser, server and phones on one machine',
		},
	]
}

async function handInHidden(product: ProductServer): Promise<{ took: Histogram; kept: number }> {
	const hall = await openHall(product, true)
	const took = await hall.phones.handInCards(hall.round, crowd.seconds)
	await ask<RevealedAnswer>(product, `/api/rounds/${hall.round}/reveal`, hall.token, 'POST')
	const kept = await cardsOnBoard(product, hall.token)
	hall.phones.leave()
	return { took, kept }
}

async function handInShown(product: ProductServer, browser: Browser) {
	const hall = await openHall(product, false)
	const page = await enterWorkshop(browser, hall.moderator, 'Svenja Petersen')
	await page.locator('.tl-canvas').waitFor()
	const quiet = await framesWhile(page, () => page.waitForTimeout(crowd.seconds * 1000))
	const busy = await framesWhile(page, () => hall.phones.handInCards(hall.round, crowd.seconds).then(() => {}))
	await until(async () => (await cardsOnBoard(product, hall.token)) >= crowd.phones, 20_000)
	const kept = await cardsOnBoard(product, hall.token)
	hall.phones.leave()
	await page.context().close()
	return { quiet, busy, kept }
}

/** A workshop in which one step runs that collects cards, and the phones of those who are there. */
async function openHall(product: ProductServer, hidden: boolean) {
	const workshop = await product.found({ template: 'empty' })
	const { token } = await workshop.join({ role: 'moderator' })
	const { board } = await ask<OutlineAnswer>(product, '/api/outline', token)
	let round = ''
	const settings = { kind: 'cards', attribution: 'anonymous', hidden, columns: [] } as const
	await editWorkshop(
		workshop,
		[
			(stage) => {
				const step = addAgendaStep(stage, {
					title: 'Wer gehört dazu?',
					question: 'Wer fehlt heute am Tisch?',
					minutes: 20,
					board,
					round: settings,
				})
				startStep(stage, step, Date.now())
				round = readNow(stage).round?.id ?? ''
			},
		],
		{ role: 'moderator', room: 'stage' },
	)
	const phones = await openPhones(product.origin, workshop, crowd.phones)
	return { round, token, phones, moderator: workshop.links.moderator }
}

/** How many cards lie on the board; fails if one of them lies there twice. */
async function cardsOnBoard(product: ProductServer, token: string): Promise<number> {
	const { groups } = await ask<OutlineAnswer>(product, '/api/outline', token)
	const texts = groups
		.flatMap(({ cards }) => cards.map(({ text }) => text))
		.filter((text) => text.startsWith('Gedanke'))
	if (new Set(texts).size < texts.length) throw new Error('A card lies on the board twice')
	return texts.length
}

async function ask<Answer>(product: ProductServer, path: string, token: string, method = 'GET'): Promise<Answer> {
	const answer = await fetch(product.origin + path, { method, headers: { Authorization: `Bearer ${token}` } })
	if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
	return (await answer.json()) as Answer
}

/** The time between any two frames of a page while something goes on. */
async function framesWhile(page: Page, goesOn: () => Promise<void>): Promise<Histogram> {
	await page.evaluate(() => {
		const gaps: number[] = []
		Object.assign(window, { gaps })
		let last = performance.now()
		const look = () => {
			const now = performance.now()
			gaps.push(now - last)
			last = now
			requestAnimationFrame(look)
		}
		requestAnimationFrame(look)
	})
	await goesOn()
	const gaps = await page.evaluate(() => (window as unknown as { gaps: number[] }).gaps)
	const histogram = createHistogram()
	for (const gap of gaps) histogram.add(gap)
	return histogram
}
