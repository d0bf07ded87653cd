import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAgendaStep, endSteps, startStep } from '../../shared/agenda/index.ts'
import { boardsOf } from '../../shared/board/boards.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { addActors, addMeeting, addTask, listTasks, setAttendance } from '../../shared/registry/index.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { found, join, openDevice } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { holdConsensus } from './consensus.ts'
import { joinAs, untilSaved, untilShown, untilWritten } from './story.ts'

let server: RunningServer
let browser: Browser
let workshop: FoundAnswer
let mona: Guest
let jonas: Guest

const agreed = 'Wir treffen uns alle acht Wochen.'
const todo = 'Hebammen zum zweiten Treffen einladen'

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await found(server.origin, 'Netzwerk Birkenfelde')
	mona = await openGuest(browser, server.origin)
	jonas = await openGuest(browser, server.origin)
	await joinAs(mona.page, workshop.links.moderator, 'Mona Reiter')
	await joinAs(jonas.page, workshop.links.participant, 'Jonas Albrecht')
	await meet()
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

/** An evening with two steps: all arrive, and say whether they meet every eight weeks. */
async function meet(): Promise<void> {
	const { origin } = server
	const joined = await join(origin, workshop, 'moderator', 'Mona Reiter')
	const [plenum, stage] = [openDevice(origin, joined), openDevice(origin, joined, 'stage')]
	await until(() => plenum.ready.get() && stage.ready.get() && boardsOf(plenum.doc).length === 1)
	const { doc } = plenum
	const [office = '', treff = ''] = addActors(doc, [
		{ name: 'Jugendamt', involvement: 'active' },
		{ name: 'Treff Anlegestelle', involvement: 'active' },
	])
	const meeting = addMeeting(doc, { title: 'Gründung', date: '2026-10-08', place: 'Bürgersaal', keeper: treff })
	setAttendance(doc, meeting, office, 'present')
	setAttendance(doc, meeting, treff, 'present')
	addTask(doc, { text: todo, who: [office], until: '2026-10-30' })
	startStep(stage.doc, addAgendaStep(stage.doc, { title: 'Ankommen', question: 'Was führt Sie her?' }), Date.now())
	const saved = () => [plenum, stage].every(({ saving }) => saving.get().kind === 'saved')
	await until(saved)
	const stances = [
		{ organisation: 'Jugendamt', stance: 'agree', reason: '' },
		{ organisation: 'Treff Anlegestelle', stance: 'concern', reason: 'Für Ehrenamtliche ist das zu oft.' },
	] as const
	await holdConsensus({ origin, workshop, board: boardsOf(doc)[0]?.id ?? '', words: agreed, stances })
	endSteps(stage.doc, Date.now())
	await until(saved)
	await Promise.all([plenum.close(), stage.close()])
}

const goTo = (page: Page, place: RegExp) =>
	page.getByRole('navigation', { name: 'Fahrplan der Werkstatt' }).getByRole('button', { name: place }).first().click()
const sheet = (page: Page) => page.locator('.document-sheet')

test('[PAPERS1] a participant says that they are named in the minutes', async () => {
	const { page } = jonas
	await page.locator('.people-button').click()
	const named = page.getByRole('checkbox', { name: 'Im Protokoll nennen' })
	await named.check()
	await untilShown(page, 'Ihr Name und Ihre Organisation stehen in der Liste der Teilnehmenden.')
	await page.keyboard.press('Escape')
})

test('[PAPERS2] one click at the end of the agenda makes the minutes of the evening', async () => {
	const { page } = mona
	await goTo(page, /^Ablauf/)
	await untilShown(page, '1 von 1 werden im Protokoll genannt.')
	await keepScreenshot(page, 'minutes-console')
	await goTo(page, /^Treffen/)
	await page.getByRole('button', { name: 'Protokoll erstellen: Gründung' }).click()
	await sheet(page).waitFor()
	for (const words of [
		'8. Oktober 2026, Bürgersaal',
		'2 Organisationen: Jugendamt, Treff Anlegestelle',
		todo,
		'Jugendamt, 30. Oktober 2026',
		'TOP 1 Ankommen',
		'Gefragt war: „Was führt Sie her?“',
		`Geprüft wurde der Konsens zu: „${agreed}“`,
		'Treff Anlegestelle: „Für Ehrenamtliche ist das zu oft.“',
		'Jonas Albrecht',
	])
		await sheet(page).getByText(words).first().waitFor()
	await keepScreenshot(page, 'minutes-page')
	await page.setViewportSize(sizes.phone)
	await keepScreenshot(page, 'minutes-phone')
	const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
	expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
	await page.setViewportSize(sizes.projector)
	await keepScreenshot(page, 'minutes-projector')
	await page.setViewportSize(sizes.desktop)
})

test('[PAPERS3] two people write at once, beside what was told and in it', async () => {
	await goTo(jonas.page, /^Protokoll Gründung/)
	await sheet(jonas.page).getByText('TOP 1 Ankommen').waitFor()
	await jonas.page.getByRole('button', { name: /Was ist zu tun\?, Zeile 1: Hebammen/ }).click()
	await until(async () => (await jonas.page.locator('textarea:focus').count()) === 1)
	await jonas.page.keyboard.press('End')
	await jonas.page.keyboard.type(' und Kinderärzte')
	await untilWritten(mona.page, `${todo} und Kinderärzte`)

	await mona.page.getByRole('button', { name: /^Mehr zu: Überschrift „TOP 1/ }).click()
	await mona.page.getByRole('menuitem', { name: 'Absatz darunter' }).click()
	await until(async () => (await mona.page.locator('textarea:focus').count()) === 1)
	await mona.page.keyboard.type('Miriam Falkenrath begrüßt alle.')
	await untilWritten(jonas.page, 'Miriam Falkenrath begrüßt alle.')
	await keepScreenshot(mona.page, 'minutes-writing')
	await jonas.page.keyboard.press('Enter')
	await mona.page.keyboard.press('Enter')
	await untilSaved(mona.page)
})

test('[PAPERS4] what was told follows the workshop, and every word people wrote stays', async () => {
	const { origin } = server
	const plenum = openDevice(origin, await join(origin, workshop, 'moderator', 'Mona Reiter'))
	await until(() => plenum.ready.get() && listTasks(plenum.doc).length === 1)
	addTask(plenum.doc, { text: 'Elternabend planen' })
	await until(() => plenum.saving.get().kind === 'saved')
	await plenum.close()

	const { page } = mona
	await page.getByRole('button', { name: 'Auffrischen aus dem Maßnahmenplan' }).first().click()
	const dialog = page.getByRole('dialog')
	await dialog.getByText('Elternabend planen').waitFor()
	await keepScreenshot(page, 'minutes-refresh')
	await dialog.getByRole('button', { name: 'Auffrischen', exact: true }).click()
	await sheet(page).getByText('Elternabend planen').first().waitFor()
	await untilWritten(page, 'Miriam Falkenrath begrüßt alle.')
	await untilWritten(page, `${todo} und Kinderärzte`)
	const said = await sheet(page)
		.locator('textarea')
		.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value))
	expect(said).toContain('Miriam Falkenrath begrüßt alle.')
	await sheet(jonas.page).getByText('Elternabend planen').first().waitFor()
	await keepScreenshot(page, 'minutes-refreshed')
})

test('[PAPERS5] on the board the minutes lie as a page, and a part opens to be written in', async () => {
	const { page } = mona
	await page.getByRole('radio', { name: 'Board' }).check({ force: true })
	await page.locator('.document-picture').getByText('TOP 1 Ankommen').waitFor()
	await keepScreenshot(page, 'minutes-board')
	await page.locator('.document-picture [data-element="title"]').click()
	const dialog = page.getByRole('dialog', { name: 'Titel des Dokuments' })
	await dialog.getByRole('textbox').fill('Protokoll der Gründung')
	await dialog.getByRole('button', { name: 'Fertig' }).click()
	await page.locator('.document-picture').getByRole('heading', { name: 'Protokoll der Gründung' }).waitFor()
})

test('nobody’s page asked another house for anything or stumbled', () => {
	expect(mona.complaints).toEqual([])
	expect(jonas.complaints).toEqual([])
})
