import type { Page } from 'playwright-core'
import { launchChromium } from '../../helpers/chromium.ts'
import type { BenchOptions, Finding } from '../finding.ts'
import { enterWorkshop } from '../load/board.ts'
import { editWorkshop } from '../load/editWorkshop.ts'
import { type Answers, watchAnswers } from '../load/keys.ts'
import { full, little, sharedGround } from '../load/sharedGround.ts'
import { startProduct } from '../servers/product.ts'

/** A place where somebody presses keys, and the way to it. */
interface View {
	readonly id: string
	readonly what: string
	readonly place: string
	/** of a board, else it is a page */
	readonly view?: 'Board' | 'Liste' | 'Tabelle'
	/** brings the focus to where the key is pressed */
	readonly focus: (page: Page) => Promise<void>
	readonly key: string
}

const first = (selector: string) => async (page: Page) => {
	await page.locator(selector).first().waitFor({ timeout: 60_000 })
	await page.locator(selector).first().focus()
}

/** Opens the form of something new and goes to a field of it. */
const inForm = (button: string, label: string) => async (page: Page) => {
	await page.locator('.registry').getByRole('button', { name: button, exact: true }).click()
	await page.getByRole('dialog').getByLabel(label).first().focus()
}

const views: readonly View[] = [
	{
		...{ id: 'goals.table', what: `a table of ${full.goals} goals: a letter`, place: 'Zielsystem', view: 'Tabelle' },
		...{ focus: first('tr[data-level="partial"] [role=textbox], tr[data-level="partial"] textarea'), key: 'e' },
	},
	{
		...{ id: 'goals.board', what: `a tree of ${full.goals} goals: on to the next`, place: 'Zielsystem', view: 'Board' },
		...{ focus: first('.tree-board [data-element]'), key: 'ArrowDown' },
	},
	{
		...{ id: 'groups.board', what: `a picture of ${full.groups} groups: on to the next` },
		...{ place: 'Organisatorischer Aufbau', view: 'Board' },
		...{ focus: first('.circles-picture .circles-title'), key: 'ArrowDown' },
	},
	{
		...{ id: 'groups.page', what: `a page of ${full.groups} groups: a letter`, place: 'Gruppen' },
		...{ focus: inForm('Gruppe', 'Name'), key: 'e' },
	},
	{
		...{ id: 'checklist.list', what: `a list of ${full.questions} own questions: a letter` },
		...{ place: 'Gründungs-Checkliste', view: 'Liste' },
		...{
			focus: first('.checklist-page tr[data-element] [role=textbox], .checklist-page tr[data-element] textarea'),
			key: 'e',
		},
	},
	{
		...{
			id: 'themes.page',
			what: `${full.themes} themes and ${full.cases} cases: a letter`,
			place: 'Fälle und Themen',
		},
		...{ focus: inForm('Thema', 'Thema'), key: 'e' },
	},
]

const presses = 40

/** How soon a key is answered where a network has as much as after years, against the same place where there is hardly anything. */
export async function keys({ root, rounds, say }: BenchOptions): Promise<Finding[]> {
	const product = await startProduct({ root })
	const browser = await launchChromium()
	try {
		const [large, small] = await Promise.all(
			[full, little].map(async (extent) => {
				const workshop = await product.found({ template: 'empty' })
				await editWorkshop(workshop, sharedGround(extent))
				return enterWorkshop(browser, workshop.links.moderator, 'Mona Reiter')
			}),
		)
		const times = views.map((): { bare: number[]; ours: number[] } => ({ bare: [], ours: [] }))
		for (let round = 0; round < rounds; round++)
			for (const [i, view] of views.entries()) {
				const bare = await answersIn(small as Page, view)
				const ours = await answersIn(large as Page, view)
				times[i]?.bare.push(bare.p95)
				times[i]?.ours.push(ours.p95)
				say(`keys ${round + 1}: ${view.id} ${told(bare)} with little, ${told(ours)} with all`)
			}
		return views.map(({ id, what }, i) => ({
			...{ id: `keys.${id}`, what: `${what}, p95 until its frame`, unit: 'ms' },
			...{ yardstick: times[i]?.bare ?? [], ours: times[i]?.ours ?? [], targets: [{ of: 'ours', atMost: 50 }] },
			note: 'the yardstick is the same place with hardly anything in it; Chromium without a graphics card',
		}))
	} finally {
		await browser.close()
		await product.stop()
	}
}

const told = ({ median, p95 }: Answers) => `${median.toFixed(1)}/${p95.toFixed(1)} ms`

async function answersIn(page: Page, { place, view, focus, key }: View): Promise<Answers> {
	await page
		.getByRole('navigation', { name: 'Fahrplan der Werkstatt' })
		.getByRole('button', { name: new RegExp(`^${place}(?!\\p{L})`, 'u') })
		.first()
		.click()
	if (view) await page.getByRole('radio', { name: view }).check({ force: true })
	await focus(page)
	const answers = await watchAnswers(page, key, presses)
	await page.keyboard.press('Escape')
	return answers
}
