// A Planspiel from founding the workshop to the chain and the dots: three scenes, a desk, the wall and four phones, and nothing typed twice.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Guest, launchChromium } from '../helpers/chromium.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { choicesStayInSight, handIn, joinFor, look, openDesk, openSlimPhone, openWall, wallLink } from './hallStory.ts'
import { chainState, goTo, showList } from './methodStory.ts'
import { giveDot, openConsole } from './roomStory.ts'
import { foundWorkshop, importActors, participantLink, untilSaved, untilShown, untilWritten } from './story.ts'

const organisations = ['Jobcenter', 'Kita-Verbund', 'Jugendamt', 'Familienzentrum']
const scenes = [
	{
		lane: 'Jobcenter',
		text: 'Sie gibt ihren Antrag ab.',
		said: [
			['Was war gut?', 'Sie hat sich Zeit genommen.'],
			['Was fehlt?', 'Ein Wort zur Betreuung'],
		],
	},
	{
		lane: 'Kita-Verbund',
		text: 'Sie fragt nach einem Platz am Abend.',
		said: [['Was könnte besser sein?', 'Niemand ruft beim Jobcenter an.']],
	},
	{
		lane: 'Jugendamt',
		text: 'Sie bittet um eine Tagesmutter.',
		said: [['Was fehlt?', 'Wer ist abends zuständig?']],
	},
] as const

/** What one of the groups writes on each of the three levels. */
const levels = [
	{ question: 'Wie ist das Spiel verlaufen', column: 'Das ist geschehen', words: 'An jeder Tür begann sie von vorn.' },
	{ question: 'Wie haben Sie sich gefühlt?', column: undefined, words: 'Ich kam mir vor wie ein Fall.' },
	{ question: 'Wie geht es weiter?', column: 'Das ändern wir', words: 'Wir rufen an, solange sie danebensitzt.' },
] as const

const tasksAsked = 'Wer tut was bis wann?'

let server: RunningServer
let browser: Browser
let folder: string
/** the invented person of the case, as the list calls them */
let person = ''
let mona: Guest
let wall: Guest
let phones: Record<'katrin' | 'henrike' | 'petra' | 'olaf', Guest>

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	folder = await mkdtemp(join(tmpdir(), 'planspiel-'))
	mona = await openDesk(browser, server.origin)
	wall = await openWall(browser, server.origin)
	const phone = () => openSlimPhone(browser, server.origin)
	phones = { katrin: await phone(), henrike: await phone(), petra: await phone(), olaf: await phone() }
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
	await rm(folder, { recursive: true, force: true })
})

/** What the moderation does next lies in sight, without scrolling, on a laptop of 1366 × 768. */
async function nextInSight(step: string): Promise<void> {
	const next = mona.page.locator('.console-running [data-kind=main]').first()
	const box = (await next.count()) > 0 ? await next.boundingBox() : undefined
	if (box) expect(box.y + box.height, step).toBeLessThan(mona.page.viewportSize()?.height ?? 0)
}

const lookAt = async (step: string) => {
	await nextInSight(step)
	const { katrin, henrike, petra, olaf } = phones
	const devices = { desk: mona.page, wall: wall.page, person: katrin.page, acting: henrike.page }
	return look({ ...devices, advising: petra.page, observing: olaf.page }, `planspiel-${step}`)
}
const press = (name: string | RegExp) => mona.page.getByRole('button', { name }).last().click()

describe('a Planspiel of three scenes', () => {
	test('[DRAMA1] is founded and prepared: who is there, a case, three scenes, the parts they need', {
		timeout: 120_000,
	}, async () => {
		const { page } = mona
		await foundWorkshop(page, server.origin, 'Netzwerk Auenbrück', /Planspiel/)
		const file = join(folder, 'beteiligte.csv')
		await writeFile(file, `Name\n${organisations.join('\n')}\n`)
		await goTo(page, 'Beteiligte')
		await importActors(page, file, organisations.length)
		await goTo(page, 'Planspiel')
		await look({ desk: page }, 'planspiel-eingerichtet')
		await showList(page)
		await page.getByRole('button', { name: 'Fall holen oder erfinden' }).click()
		await page
			.getByRole('button', { name: /^Erfundene Fälle/ })
			.first()
			.click()
		await page
			.getByRole('dialog')
			.getByRole('button', { name: /Übernehmen/ })
			.first()
			.click()
		await page.getByRole('button', { name: 'Fertig' }).click()
		await goTo(page, 'Planspiel')
		await page.getByRole('combobox', { name: 'Fall' }).selectOption({ index: 1 })
		person =
			(await page.getByRole('combobox', { name: 'Fall' }).locator('option:checked').textContent())?.split(',')[0] ?? ''
		for (const [i, { lane, text }] of scenes.entries()) {
			await page.getByRole('button', { name: 'Szene anfügen' }).click()
			await page.keyboard.type(text)
			await page.getByRole('combobox', { name: `Station von Szene ${i + 1}` }).selectOption({ label: lane })
		}
		await page.getByRole('button', { name: 'Rollen zu den Szenen anlegen' }).click()
		await page
			.getByRole('region', { name: 'Beratende', exact: true })
			.getByRole('combobox')
			.selectOption({ label: 'Familienzentrum' })
		await look({ desk: page }, 'planspiel-vorbereitet')
		await untilSaved(page)
	})

	test('[DRAMA2] is cast: every device says what is asked of whoever holds it', { timeout: 120_000 }, async () => {
		const { page } = mona
		const link = await participantLink(page)
		await wall.page.goto(await wallLink(page))
		await joinFor(phones.katrin.page, link, 'Katrin Bohlen', '')
		await joinFor(phones.henrike.page, link, 'Henrike Voss', 'Jobcenter')
		await joinFor(phones.petra.page, link, 'Petra Niehus', 'Familienzentrum')
		await joinFor(phones.olaf.page, link, 'Olaf Brandt', '')
		await openConsole(page)
		await lookAt('vor-dem-beginn')
		await press('Beginnen: Rollen verteilen')
		await withoutDevice('Gerd Mattern')
		await withoutDevice('Ina Behrens')
		await giveTo('Katrin Bohlen', person)
		await giveTo('Henrike Voss', 'Jobcenter')
		await giveTo('Petra Niehus', 'Familienzentrum')
		await giveTo('Gerd Mattern', 'Kita-Verbund')
		await giveTo('Ina Behrens', 'Jugendamt')
		await conduct('1 Person ohne Rolle beobachtet')
		await lookAt('rollen-verteilen')
		await conduct('Rollen allen zeigen')
		const { katrin, henrike, petra, olaf } = phones
		await heading(katrin, `Sie spielen ${person}`)
		await heading(henrike, 'Sie spielen Jobcenter')
		await heading(petra, 'Sie beraten für Familienzentrum')
		await heading(olaf, 'Sie beobachten')
		await lookAt('rollen')
		await conduct('Nächster Schritt: Den Fall lesen')
		await lookAt('fall')
	})

	test('[DRAMA3] plays three scenes; after each of them the observers are asked, and nobody else', {
		timeout: 120_000,
	}, async () => {
		const { katrin, henrike, petra, olaf } = phones
		await press('Nächster Schritt: Szenen spielen')
		for (const [i, { lane, said }] of scenes.entries()) {
			const number = i + 1
			await conduct(`Szene ${number} beginnen: ${lane}`)
			await untilShown(wall.page, scenes[i]?.text ?? '')
			await untilShown(olaf.page, 'Sehen Sie zu.')
			await untilShown(katrin.page, 'Sie sind jetzt dran.')
			await untilShown(
				henrike.page,
				lane === 'Jobcenter' ? 'Sie sind jetzt dran.' : 'In dieser Szene sind Sie nicht dran.',
			)
			await untilShown(petra.page, 'Hören Sie zu. Wer spielt, kann Sie rufen.')
			await lookAt(`szene-${number}`)
			await conduct('Szene beenden, Beobachtende fragen')
			await untilShown(olaf.page, `Szene ${number} ist zu Ende. Jetzt schreiben Sie.`)
			await untilShown(
				henrike.page,
				`Szene ${number} ist zu Ende. Die Beobachtenden schreiben, besprochen wird später.`,
			)
			for (const [question, words] of said) await observe(olaf.page, question, words)
			for (const { page } of [katrin, henrike, petra]) {
				expect(await page.getByRole('button', { name: 'Karte abgeben' }).count()).toBe(0)
				for (const [, words] of said) expect(await page.getByText(words).count()).toBe(0)
			}
			await lookAt(`rueckmeldung-${number}`)
			await conduct('Rückmeldungen aufdecken')
			for (const [, words] of said) await untilShown(wall.page, words)
			await lookAt(`aufgedeckt-${number}`)
		}
		await conduct('Spiel beenden, weiter mit: Pause')
		await untilShown(katrin.page, 'Pause')
		await lookAt('pause')
	})

	test('[DRAMA4] talks it over in groups that were drawn, on three levels, and looks at it in the plenary', {
		timeout: 120_000,
	}, async () => {
		await press('Nächster Schritt: Gruppen losen')
		await lookAt('gruppen-losen')
		await press('Gruppen starten')
		await mona.page.getByRole('region', { name: 'Kleingruppen bei der Arbeit' }).waitFor()
		for (const [i, { question, column, words }] of levels.entries()) {
			for (const { page } of Object.values(phones)) {
				await page.getByRole('region', { name: 'Ihre Kleingruppe' }).waitFor()
				await untilShown(page, question)
			}
			// Beside what a group does just now its name stays in one line.
			const names = mona.page.locator('.sg-card h3')
			expect(await names.evaluateAll((all) => all.map((each) => each.textContent))).toContain('Gruppe 1')
			expect(await names.evaluateAll(linesOf), 'names of groups').toEqual(Array(await names.count()).fill(1))
			if (column) await choicesStayInSight(phones.petra.page)
			await handIn(phones.katrin.page, words, column)
			await lookAt(`auswertung-${i + 1}`)
			if (i < 2) await press(/^Weiter in denselben Gruppen/)
		}
		await mona.page.getByRole('radio', { name: 'sofort' }).check({ force: true })
		await press('Alle sofort zurückrufen')
		await lookAt('zurueckgerufen')
		await press('Ergebnisse zusammenführen')
		await untilShown(mona.page, 'Die Ergebnisse liegen beieinander.')
		await lookAt('zusammengefuehrt')
		await press('Nächster Schritt: Auswertung im Plenum')
		await untilShown(wall.page, levels[0].words)
		await lookAt('plenum')
	})

	test('[DRAMA5] takes the scenes over as the current chain: its steps, lanes, handovers, and what was missing', {
		timeout: 120_000,
	}, async () => {
		const { page } = mona
		await press('Szenen als Ist-Kette übernehmen')
		const dialog = page.getByRole('dialog', { name: 'Als Ist-Kette übernehmen' })
		await dialog
			.getByText('3 Szenen werden Schritte · 2 Übergaben, noch unklar · 2 Erfahrungen aus „Was fehlt?“')
			.waitFor()
		await look({ desk: page }, 'planspiel-ist-kette-uebernehmen')
		await dialog.getByRole('button', { name: 'Als Ist-Kette übernehmen' }).click()
		await dialog.waitFor({ state: 'hidden' })
		await page.getByRole('radio', { name: 'Liste' }).waitFor({ state: 'attached' })
		await look({ desk: page }, 'planspiel-ist-kette-board')
		await showList(page)
		const steps = chainState(page, 'Ist').getByLabel(/^Text von Schritt/)
		await until(async () => (await steps.count()) === scenes.length)
		expect(await steps.evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))).toEqual(
			scenes.map(({ text }) => text),
		)
		const lanes = chainState(page, 'Ist').getByLabel(/^Einrichtung von Schritt/)
		expect(await lanes.locator('option:checked').allTextContents()).toEqual(scenes.map(({ lane }) => lane))
		// Between one scene and the next the person changed the door, and nobody knows how.
		const handovers = chainState(page, 'Ist').getByLabel(/^Bewertung der Schnittstelle/)
		expect(await handovers.locator('option:checked').allTextContents()).toEqual(['unklar', 'unklar'])
		const ways = chainState(page, 'Ist').locator('.chain-handover-way')
		const [first, second, third] = scenes.map(({ lane }) => lane)
		await until(async () => (await ways.count()) === 2)
		for (const [i, [from = '', to = '']] of [
			[first, second],
			[second, third],
		].entries())
			expect(await ways.nth(i).textContent()).toMatch(new RegExp(`^${from}.*${to}$`))
		await look({ desk: page }, 'planspiel-ist-kette-liste')
		for (const { said } of scenes)
			for (const [question, words] of said) if (question === 'Was fehlt?') await untilWritten(page, words)
		await openConsole(page)
	})

	test('[DRAMA6] gives dots to what the groups wrote, chosen already, and counts them once for all', {
		timeout: 120_000,
	}, async () => {
		await press('Nächster Schritt: Was zuerst?')
		const dialog = mona.page.getByRole('dialog')
		await dialog.getByText(levels[2].words).waitFor()
		await look({ desk: mona.page }, 'planspiel-was-zuerst-auswahl')
		await dialog.getByRole('button', { name: 'Beginnen' }).click()
		for (const { page } of [phones.olaf, phones.henrike]) await giveDot(page, levels[2].words)
		await until(async () => (await wall.page.getByText('2 von 4 haben abgestimmt').count()) === 1)
		const counted = (page: Page) => page.getByText('2 Punkte von 2 Personen').filter({ visible: true })
		for (const { page } of [wall, ...Object.values(phones)]) expect(await counted(page).count()).toBe(0)
		await lookAt('was-zuerst')
		await press('Ergebnis aufdecken')
		for (const { page } of [wall, ...Object.values(phones)]) await counted(page).waitFor({ timeout: 30_000 })
		await lookAt('was-zuerst-ergebnis')
	})

	test('[DRAMA7] takes what got the dots as a task, and the next steps stand on the wall', {
		timeout: 120_000,
	}, async () => {
		const { page } = mona
		await press('Übernehmen als …')
		const dialog = page.getByRole('dialog')
		await dialog.getByRole('radio', { name: /^Maßnahme/ }).check({ force: true })
		await dialog.getByText(/^1 neuer Eintrag/).waitFor()
		await look({ desk: page }, 'planspiel-massnahme-uebernehmen')
		await dialog.getByRole('button', { name: 'Übernehmen', exact: true }).click()
		await dialog.waitFor({ state: 'hidden' })
		expect(await wall.page.getByText(tasksAsked).count()).toBe(0)
		await press('Nächster Schritt: Nächste Schritte')
		for (const each of [wall, ...Object.values(phones)]) await untilShown(each.page, tasksAsked)
		await untilShown(wall.page, levels[2].words)
		await goTo(page, 'Maßnahmenplan')
		await untilWritten(page, levels[2].words)
		await page.getByText('1 Maßnahme', { exact: true }).first().waitFor()
		await lookAt('naechste-schritte')
	})

	test('[DRAMA9] has shown all of it without an error on any device', () => {
		for (const { complaints } of [mona, wall, ...Object.values(phones)]) expect(complaints).toEqual([])
	})
})

/** In how many lines the words of each element stand; runs in the page. */
const linesOf = (elements: readonly Element[]): number[] =>
	elements.map((element) => {
		const range = document.createRange()
		range.selectNodeContents(element)
		return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
	})

const conducting = () => mona.page.getByRole('region', { name: 'Planspiel', exact: true })
const conduct = (name: string | RegExp) => conducting().getByRole('button', { name }).first().click()
const giveTo = (who: string, as: string) => conducting().getByLabel(`Rolle von ${who}`).selectOption({ label: as })
const heading = ({ page }: Guest, words: string) =>
	page.getByRole('region', { name: 'Ihre Rolle im Planspiel' }).getByRole('heading', { name: words }).waitFor()

async function withoutDevice(name: string): Promise<void> {
	await conducting().getByLabel('Person ohne Gerät').fill(name)
	await conduct('Eintragen')
	await conducting().getByLabel(`Rolle von ${name}`).waitFor()
}

/** An observer answers one of the three questions. */
async function observe(page: Page, question: string, words: string): Promise<void> {
	await page.getByRole('radio', { name: new RegExp(`^${question.replace('?', '\\?')}`) }).check({ force: true })
	await page.getByRole('textbox', { name: question }).fill(words)
	await page.getByRole('button', { name: 'Karte abgeben' }).click()
	await untilShown(page, words)
}
