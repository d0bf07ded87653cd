import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addBoard } from '../../shared/board/boards.ts'
import { addCardsInto, addCluster } from '../../shared/board/cards/index.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { changeGroup, listActors, listGoals, listGroups, listNeeds, listRules } from '../../shared/registry/index.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest } from '../helpers/chromium.ts'
import { found, join, openDevice } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { holdConsensus } from './consensus.ts'
import { goTo } from './methodStory.ts'
import { cell, joinAs, showTable, untilSaved, untilShown, untilWritten } from './story.ts'

/*
 * What the parts of a workshop share, told as one story through the invented town: an interest becomes a goal, the goal the
 * mandate of a group and a task; cards become a rule, a need and a wished-for partner; and two weeks later what is due is named.
 */

const day = 86_400_000
const inDays = (n: number) => new Date(Date.now() + n * day).toISOString().slice(0, 10)
const rule = 'Wer nicht kommen kann, sagt vorher ab.'
const meeting = 'Treffen im Kastanienhof'

let server: RunningServer
let browser: Browser
let workshop: FoundAnswer
let device: ReturnType<typeof openDevice>
let board: string
let mona: Guest
let jonas: Guest

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await found(server.origin, 'Netzwerk Auenbrück', 'demo')
	device = openDevice(server.origin, await join(server.origin, workshop, 'moderator'))
	await until(() => device.ready.get())
	const { doc } = device
	board = addBoard(doc, meeting)
	const laid = {
		'Was soll unter uns gelten?': rule,
		'Was erwarten Sie?': 'Um 5:30 Uhr fährt kein Bus zur Kita',
		'Wer fehlt?': 'Busbetrieb Talaue',
	}
	for (const [i, [heading, text]] of Object.entries(laid).entries())
		addCardsInto(doc, addCluster(doc, board, { kind: 'area', heading, x: i * 700, y: 0 }), [{ text }])
	await until(() => device.saving.get().kind === 'saved')
	mona = await openGuest(browser, server.origin)
	jonas = await openGuest(browser, server.origin)
	await joinAs(mona.page, workshop.links.moderator, 'Mona Reiter')
	await joinAs(jonas.page, workshop.links.participant, 'Jonas Albrecht')
})
afterAll(async () => {
	await device.close()
	await browser.close()
	await server.cleanUp()
})

const dialog = (page: Page) => page.getByRole('dialog')
const take = (page: Page) => dialog(page).getByRole('button', { name: 'Übernehmen', exact: true }).click()
const becomes = (page: Page, target: RegExp) => dialog(page).getByRole('radio', { name: target }).check()

test('[GROUND1] an interest of the analysis becomes a goal, and the goal the mandate of a working group', async () => {
	const { page } = mona
	await goTo(page, 'Beteiligtenanalyse')
	await showTable(page)
	// While the board gives way, its table is there, too.
	await until(async () => (await page.getByRole('columnheader', { name: 'Interessen' }).count()) === 1)
	await page.locator('.tl-canvas').waitFor({ state: 'detached' })
	const interests = await cell(page, 'Jobcenter Auenbrück', 'Interessen')
	await interests.click()
	await until(() => interests.evaluate((element) => element.contains(document.activeElement)))
	await page.keyboard.press('Shift+F10')
	await page.getByRole('menuitem', { name: 'Übernehmen als …' }).click()
	await page.getByRole('dialog', { name: '1 Text übernehmen als …' }).waitFor()
	await becomes(page, /^Ziel/)
	await keepScreenshot(page, 'ground-goal')
	await take(page)
	await page.getByRole('button', { name: 'Ansehen', exact: true }).click()
	await page.locator('.tree-board [data-element]').filter({ hasText: 'Weniger abgebrochene Kurse' }).click()
	const goal = page.getByRole('complementary', { name: 'Ziel und Befunde' })
	await goal.getByLabel('Auftrag an').selectOption({ label: 'Fachgruppe Teilzeit-Ausbildung' })
	await untilSaved(page)
	const words = 'Weniger abgebrochene Kurse; gute Zahlen für den Beirat'
	await until(() => listGoals(device.doc).at(-1)?.text === words)
	await goTo(jonas.page, 'Gruppen')
	await untilShown(jonas.page, words)
	await keepScreenshot(jonas.page, 'ground-mandate')
})

test('[GROUND2] what is done for the goal is a task that everybody reads in the plan', async () => {
	const { page } = mona
	await page.getByRole('complementary').getByRole('button', { name: 'Aktivität eintragen' }).click()
	await page.locator('.tree-details textarea:focus').waitFor()
	await page.keyboard.type('Gespräch mit drei Betrieben')
	await page.keyboard.press('Enter')
	await page.locator('.tree-details').getByLabel('Bis').first().fill(inDays(7))
	await untilSaved(page)
	await goTo(jonas.page, 'Maßnahmenplan')
	await untilWritten(jonas.page, 'Gespräch mit drei Betrieben')
})

test('[GROUND3] cards become a proposed rule, a need and a partner one wishes for', async () => {
	const { page } = mona
	await goTo(page, meeting)
	await page.locator('.tl-canvas').waitFor()
	await page.getByRole('button', { name: 'Alles zeigen' }).click()
	for (const [card, target, said] of [
		[rule, /^Regel/, 'Übernommen als Regel'],
		['Um 5:30 Uhr', /^Bedarf/, 'Übernommen als Bedarf'],
		['Busbetrieb', /^Beteiligte/, 'Übernommen als Beteiligte'],
	] as const) {
		await page.keyboard.press('Escape')
		await page.locator('.tl-shape[data-shape-type="card"]').filter({ hasText: card }).click()
		await page.keyboard.press('Shift+U')
		await becomes(page, target)
		if (target.source === '^Regel')
			await dialog(page)
				.getByLabel(/^Kapitel/)
				.selectOption({ label: 'Miteinander' })
		await take(page)
		await untilShown(page, said)
	}
	await until(() => listRules(device.doc).some(({ text, state }) => text === rule && state === 'proposed'))
	expect(listNeeds(device.doc).at(-1)?.label).toBe('Um 5:30 Uhr fährt kein Bus zur Kita')
	expect(listActors(device.doc).find(({ name }) => name === 'Busbetrieb Talaue')?.involvement).toBe('wished')
	await keepScreenshot(page, 'ground-cards')
})

test('[GROUND4] organisations agree to the rule in a consensus check; it is adopted and to be looked at again', async () => {
	const { page } = mona
	const stances = ['Jobcenter Auenbrück', 'Jugendamt', 'Treff Anker'].map((organisation) => ({
		organisation,
		stance: 'agree' as const,
		reason: '',
	}))
	await holdConsensus({ origin: server.origin, workshop, board, words: rule, stances })
	await page.getByRole('button', { name: 'Alles zeigen' }).click()
	await page.getByRole('button', { name: `Als Beschluss eintragen: ${rule}` }).click()
	await page.getByRole('button', { name: `Beschluss ansehen: ${rule}` }).waitFor()
	await goTo(page, 'Netzwerkregeln')
	await page.getByRole('radio', { name: 'Liste' }).check({ force: true })
	await page
		.locator('.rulebook-page li')
		.filter({ hasText: rule })
		.getByRole('button', { name: /Angaben/ })
		.click()
	await dialog(page).getByLabel('Status').selectOption({ label: 'beschlossen' })
	await dialog(page).getByLabel('Beschluss', { exact: true }).selectOption({ label: rule })
	await dialog(page).getByLabel('Überprüfen am').fill(inDays(10))
	await take(page)
	await goTo(jonas.page, 'Netzwerkregeln')
	await jonas.page.getByRole('radio', { name: 'Liste' }).check({ force: true })
	await untilShown(jonas.page, 'Zugestimmt: Jobcenter Auenbrück, Jugendamt, Treff Anker')
})

test('[GROUND5] two weeks later everything that is due is named', async () => {
	const group = listGroups(device.doc).find(({ label }) => label.de === 'Fachgruppe Teilzeit-Ausbildung')?.id ?? ''
	changeGroup(device.doc, group, { reportsTo: 'steering', nextReport: inDays(5) as '2027-01-01' })
	await until(() => device.saving.get().kind === 'saved')
	const { page } = jonas
	await page.clock.setFixedTime(new Date(Date.now() + 14 * day))
	await page.reload()
	for (const [place, due] of [
		['Netzwerkregeln', /Wer nicht kommen kann.* sollte bis .* überprüft werden/],
		['Organisatorischer Aufbau', /Fachgruppe Teilzeit-Ausbildung“ sollte am/],
	] as const) {
		await goTo(page, place)
		// On one board the panel is opened, on the next it may still be.
		await until(async () => {
			if (await page.getByRole('complementary').getByText(due).first().isVisible()) return true
			const closed = page.getByRole('button', { name: /^Befunde/, expanded: false })
			if ((await closed.count()) === 0) return false
			await closed.first().click()
			await page
				.getByRole('button', { name: /^Befunde/, expanded: true })
				.first()
				.waitFor()
			return false
		})
		await keepScreenshot(page, `ground-due-${place === 'Netzwerkregeln' ? 'rules' : 'groups'}`)
	}
	await goTo(page, 'Maßnahmenplan')
	const task = page.getByRole('row').filter({ hasText: 'Gespräch mit drei Betrieben' })
	await task
		.getByText(/seit 7 Tagen überfällig/)
		.first()
		.waitFor()
	await keepScreenshot(page, 'ground-due-tasks')
	expect([...mona.complaints, ...jonas.complaints]).toEqual([])
})
