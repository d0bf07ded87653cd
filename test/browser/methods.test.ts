import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Guest, keepScreenshot, launchChromium, openGuest } from '../helpers/chromium.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import {
	addLane,
	addMethod,
	addStep,
	chainState,
	goTo,
	look,
	relate,
	showFindings,
	showList,
	takeFinding,
} from './methodStory.ts'
import {
	beginWriting,
	foundWorkshop,
	importActors,
	joinAs,
	participantLink,
	showBoard,
	showTable,
	untilSaved,
	untilShown,
} from './story.ts'

const actorsFile = join(resolve(import.meta.dirname, '../fixtures'), 'csv/birkenfelde.csv')

let server: RunningServer
let browser: Browser
let moderator: Guest
let guest: Guest

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	moderator = await openGuest(browser, server.origin)
	guest = await openGuest(browser, server.origin)
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

describe('from a list of actors to a plan, by two people at once', () => {
	const taken: string[] = []

	test('27 actors are read in and stand in the analysis of both', async () => {
		await foundWorkshop(moderator.page, server.origin, 'Netzwerk Birkenfelde', /Beteiligtenanalyse/)
		await joinAs(guest.page, await participantLink(moderator.page), 'Jonas Albrecht')
		await showTable(moderator.page)
		await importActors(moderator.page, actorsFile, 27)
		await showTable(guest.page)
		await until(async () => (await guest.page.getByRole('rowheader').count()) >= 27)
		await beginWriting(guest.page, 'Wohngeldstelle', 'Ziele')
		await guest.page.keyboard.type('? Das fragen wir beim nächsten Treffen')
		await guest.page.keyboard.press('Tab')
		await untilShown(moderator.page, 'Das fragen wir beim nächsten Treffen')
	})

	test('the network map has them all; today and the target are drawn without a mouse and seen on the board', async () => {
		await addMethod(moderator.page, 'Netzwerkbild')
		await goTo(guest.page, 'Netzwerkbild')
		await showBoard(guest.page)
		await guest.page.getByLabel(/^Netzwerkbild, Ist: 27 Akteure, 0 Beziehungen/).waitFor()
		await showList(moderator.page)
		await relate(moderator.page, 'Jobcenter Birkenfelde', 'Koordination', 'Allgemeiner Sozialer Dienst')
		await relate(moderator.page, 'Jobcenter Birkenfelde', 'Verweisen', 'Wohngeldstelle')
		await guest.page.getByLabel(/^Netzwerkbild, Ist: 27 Akteure, 2 Beziehungen/).waitFor()
		await look(moderator.page, 'Soll')
		await relate(moderator.page, 'Jobcenter Birkenfelde', 'gemeinsames Projekt', 'Werkhof Birkenfelde')
		await look(guest.page, 'Übereinander')
		await showFindings(guest.page)
		await guest.page.getByRole('tab', { name: /^Unterschiede/ }).click()
		await untilShown(guest.page, 'sollen ein gemeinsames Projekt')
		await keepScreenshot(guest.page, 'map-overlay')
	})

	test('two groups draw the chain as it is and as it should be, at the same time', async () => {
		await addMethod(moderator.page, 'Dienstleistungskette')
		await goTo(guest.page, 'Dienstleistungskette')
		for (const { page } of [moderator, guest]) {
			await showList(page)
			await look(page, 'Ist und Ideal')
		}
		await Promise.all([
			drawChain(moderator, 'Ist', [
				['Zugang', 'Antrag stellen', 'Jobcenter Birkenfelde'],
				['Klärung', 'Alles noch einmal erzählen', 'Allgemeiner Sozialer Dienst'],
				['Leistungen', 'Wohngeld beantragen', 'Wohngeldstelle'],
			]),
			drawChain(guest, 'Ideal', [
				['Zugang', 'Eine Anlaufstelle hört zu', 'Haus der Generationen'],
				['Leistungen', 'Anträge gemeinsam stellen', 'Jobcenter Birkenfelde'],
			]),
		])
		for (const { page } of [moderator, guest]) {
			await until(
				async () =>
					(await chainState(page, 'Ist')
						.getByLabel(/^Text von Schritt/)
						.count()) === 3,
			)
			await until(
				async () =>
					(await chainState(page, 'Ideal')
						.getByLabel(/^Text von Schritt/)
						.count()) === 2,
			)
		}
		await moderator.page.getByLabel('Bewertung der Schnittstelle 1 bis 2').first().selectOption({ label: 'Bruch' })
		await showBoard(guest.page)
		await untilShown(guest.page, 'Alles noch einmal erzählen')
		await keepScreenshot(guest.page, 'chain-board')
		await keepScreenshot(moderator.page, 'chain-list')
	})

	test('a finding of each method becomes a task, and the plan tells where it came from', async () => {
		for (const board of ['Beteiligtenanalyse', 'Netzwerkbild', 'Dienstleistungskette']) {
			await goTo(moderator.page, board)
			taken.push(await takeFinding(await showFindings(moderator.page)))
			await keepScreenshot(moderator.page, `findings-${board}`)
		}
		await goTo(guest.page, 'Maßnahmenplan')
		for (const board of ['Beteiligtenanalyse', 'Netzwerkbild', 'Dienstleistungskette'])
			await guest.page.getByRole('row').filter({ hasText: board }).first().waitFor()
		expect(new Set(taken).size).toBe(3)
		await keepScreenshot(guest.page, 'tasks')
	})

	test('an actor renamed at the end has the new name in every place', async () => {
		await goTo(moderator.page, 'Beteiligte')
		await moderator.page.getByRole('button', { name: 'Mehr zu „Jobcenter Birkenfelde“' }).click()
		await moderator.page.getByRole('menuitem', { name: /Angaben bearbeiten/ }).click()
		const form = moderator.page.getByRole('dialog')
		await form.getByLabel('Name', { exact: true }).fill('Jobcenter Kreis Birkenfelde')
		await form.getByRole('button', { name: /Fertig|Übernehmen|Speichern/ }).click()
		await form.waitFor({ state: 'hidden' })
		const fresh = 'Jobcenter Kreis Birkenfelde'

		await goTo(guest.page, 'Beteiligtenanalyse')
		await showTable(guest.page)
		await untilShown(guest.page, fresh)
		await goTo(guest.page, 'Netzwerkbild')
		await showList(guest.page)
		await look(guest.page, 'Ist')
		await guest.page
			.getByRole('rowheader', { name: fresh })
			.or(guest.page.getByRole('cell', { name: fresh }))
			.first()
			.waitFor()
		await goTo(guest.page, 'Dienstleistungskette')
		await showList(guest.page)
		const lane = chainState(guest.page, 'Ist').getByLabel('Einrichtung von Schritt 1')
		await until(async () => (await lane.locator('option:checked').textContent()) === fresh)
		await goTo(guest.page, 'Maßnahmenplan')
		await untilShown(guest.page, `Bruch: ${fresh} an`)
		await goTo(guest.page, 'Dienstleistungskette')
		await showBoard(guest.page)
		await guest.page.keyboard.press('Control+k')
		await guest.page.getByRole('combobox').fill('kreis birkenf')
		await until(async () => (await guest.page.getByRole('option', { name: new RegExp(fresh) }).count()) >= 4)
		await keepScreenshot(guest.page, 'search')
		await guest.page.keyboard.press('Enter')
		await guest.page.getByRole('dialog').waitFor({ state: 'hidden' })
		await untilSaved(moderator.page)
	})

	test('nothing left the house and nothing broke', () => {
		expect(moderator.complaints).toEqual([])
		expect(guest.complaints).toEqual([])
	})
})

async function drawChain(
	{ page }: Guest,
	state: string,
	steps: readonly [phase: string, words: string, lane: string][],
) {
	for (const [, , lane] of steps) await addLane(page, state, lane)
	for (const [phase, words, lane] of steps) await addStep(page, state, phase, words, lane)
}
