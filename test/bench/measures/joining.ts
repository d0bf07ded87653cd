import type { Browser, CDPSession } from 'playwright-core'
import { addAgendaStep, startStep } from '../../../shared/agenda/index.ts'
import type { DoorAnswer } from '../../../shared/protocol/api.ts'
import { launchChromium, sizes } from '../../helpers/chromium.ts'
import type { BenchOptions, Finding } from '../finding.ts'
import { editWorkshop } from '../load/editWorkshop.ts'
import { type ProductServer, startProduct, type Workshop } from '../servers/product.ts'

/** A cheap phone of five years ago on the Wi-Fi of a hall: bytes per second, milliseconds there and back. */
const oldPhone = {
	slowdown: 6,
	network: { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 25_000 },
}
/** Milliseconds a thumb takes from letter to letter. */
const tapping = 150
const name = 'Meral Aydın'

/** With nothing cached, from the scanned picture to a card field that can be written in; by link, and by code. */
export async function joining({ root, rounds, say }: BenchOptions): Promise<Finding[]> {
	const product = await startProduct({ root })
	const browser = await launchChromium()
	const seconds = { link: [] as number[], code: [] as number[] }
	try {
		const workshop = await product.found({ template: 'empty' })
		await askForCards(workshop)
		const addresses = { link: workshop.links.participant, code: await codeAddress(product, workshop) }
		// A round that does not count: the server, too, has just started.
		await arrive(browser, addresses.link)
		for (let round = 0; round < rounds; round++) {
			for (const way of ['link', 'code'] as const) seconds[way].push(await arrive(browser, addresses[way]))
			say(`joining ${round + 1}: by link ${told(seconds.link)}, by code ${told(seconds.code)}`)
		}
	} finally {
		await browser.close()
		await product.stop()
	}
	const phone = `CPU ÷ ${oldPhone.slowdown}, 400 kbit/s, ${oldPhone.network.latency} ms, nothing cached`
	return (['link', 'code'] as const).map((way) => ({
		id: `joining.${way}`,
		what: `a phone (${phone}): from the QR code's ${way === 'link' ? 'link' : 'code'} to a card field one can write in`,
		unit: 's',
		ours: seconds[way],
		targets: [{ of: 'ours', atMost: 20 }],
		note: `with typing "${name}" at ${tapping} ms a letter; the network is slowed down by Chromium`,
	}))
}

const told = (seconds: readonly number[]) => `${seconds.at(-1)?.toFixed(1)} s`

async function askForCards(workshop: Workshop): Promise<void> {
	const round = { kind: 'cards', attribution: 'anonymous', hidden: true, columns: [] } as const
	const draft = { title: 'Wer gehört dazu?', question: 'Wer fehlt heute am Tisch?', minutes: 20, round }
	await editWorkshop(workshop, [(stage) => startStep(stage, addAgendaStep(stage, draft), Date.now())], {
		role: 'moderator',
		room: 'stage',
	})
}

/** Where the picture on the wall leads while the door is open. */
async function codeAddress({ origin }: ProductServer, workshop: Workshop): Promise<string> {
	const { token } = await workshop.join({ role: 'moderator' })
	const answer = await fetch(`${origin}/api/door`, { method: 'PUT', headers: { Authorization: `Bearer ${token}` } })
	const door = (await answer.json()) as DoorAnswer
	if (!door.open) throw new Error('The door stays shut')
	return `${origin}/code#${door.code.replace(' ', '')}`
}

/** Seconds until somebody who scanned this address has the first letter of a card on their screen. */
async function arrive(browser: Browser, address: string): Promise<number> {
	const context = await browser.newContext({ locale: 'de-DE', viewport: sizes.phone, hasTouch: true, isMobile: true })
	try {
		const page = await context.newPage()
		await slowDown(await context.newCDPSession(page))
		const began = performance.now()
		await page.goto(address, { waitUntil: 'commit', timeout: 60_000 })
		const field = page.getByLabel('Ihr Name')
		await field.tap({ timeout: 60_000 })
		await field.pressSequentially(name, { delay: tapping })
		await page.getByRole('button', { name: 'Beitreten', exact: true }).tap()
		const card = page.getByLabel('Ein Gedanke je Karte')
		await card.tap({ timeout: 60_000 })
		await page.keyboard.press('H')
		await page.waitForFunction(() => (document.activeElement as HTMLTextAreaElement | null)?.value === 'H')
		return (performance.now() - began) / 1000
	} finally {
		await context.close()
	}
}

async function slowDown(devtools: CDPSession): Promise<void> {
	await devtools.send('Network.enable')
	await devtools.send('Network.emulateNetworkConditions', oldPhone.network)
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: oldPhone.slowdown })
}
