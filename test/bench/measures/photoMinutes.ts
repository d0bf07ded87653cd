import type { Page } from 'playwright-core'
import { addBoard } from '../../../shared/board/boards.ts'
import { addCards } from '../../../shared/board/cards/index.ts'
import { goTo } from '../../browser/methodStory.ts'
import { launchChromium } from '../../helpers/chromium.ts'
import type { BenchOptions, Finding } from '../finding.ts'
import { enterWorkshop } from '../load/board.ts'
import { editWorkshop } from '../load/editWorkshop.ts'
import { startProduct } from '../servers/product.ts'

const boards = 10
const cardsOnEach = 100
const forms = { docx: /^Word-Datei/, pdf: /^PDF/ } as const
type Form = keyof typeof forms

/** In rows of ten, each with a short thought. */
const cards = Array.from({ length: cardsOnEach }, (_, at) => ({
	text: `Gedanke ${at + 1}: Was braucht es, damit Eltern abends ankommen?`,
	x: (at % 10) * 240,
	y: Math.floor(at / 10) * 200,
}))

/** The example town with 1,000 more cards on ten boards: from the choice of a form until the file is handed over, in Chromium. */
export async function photoMinutes({ root, rounds, say }: BenchOptions): Promise<Finding[]> {
	const product = await startProduct({ root })
	const browser = await launchChromium()
	try {
		const workshop = await product.found({ template: 'demo' })
		await editWorkshop(
			workshop,
			Array.from({ length: boards }, (_, at) => (doc) => {
				const board = addBoard(doc, `Sammlung ${at + 1}`)
				addCards(doc, board, cards)
			}),
		)
		const page = await enterWorkshop(browser, workshop.links.moderator, 'Mona Reiter')
		await goTo(page, 'Treffen und Beschlüsse')
		const seconds: Record<Form, number[]> = { docx: [], pdf: [] }
		for (let round = 0; round < rounds; round++)
			for (const form of ['docx', 'pdf'] as const) {
				const { took, bytes } = await saved(page, form)
				seconds[form].push(took)
				say(`photoMinutes ${round + 1}: ${form} ${took.toFixed(1)} s, ${Math.round(bytes / 1024)} KB`)
			}
		return (['docx', 'pdf'] as const).map((form) => ({
			id: `photoMinutes.${form}`,
			what: `the Fotoprotokoll of the example with ${boards * cardsOnEach} more cards, as ${form === 'pdf' ? 'PDF' : 'Word file'}`,
			unit: 's',
			ours: seconds[form],
			targets: [{ of: 'ours', atMost: 20 }],
			note: 'Chromium without a graphics card',
		}))
	} finally {
		await browser.close()
		await product.stop()
	}
}

async function saved(page: Page, form: Form): Promise<{ took: number; bytes: number }> {
	await page.getByRole('button', { name: 'Fotoprotokoll' }).click()
	const arriving = page.waitForEvent('download', { timeout: 180_000 })
	const began = performance.now()
	await page.getByRole('menuitem', { name: forms[form] }).first().click()
	const download = await arriving
	const took = (performance.now() - began) / 1000
	let bytes = 0
	for await (const part of await download.createReadStream()) bytes += (part as Uint8Array).length
	return { took, bytes }
}
