// A founding event from founding the workshop to its rules, its partners and what is to be done: thirty organisations, a desk, two phones, the wall, and nothing typed twice.

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
	listActors,
	listDecisions,
	listFields,
	listMeetings,
	listRules,
	listTasks,
	participations,
} from '../../shared/registry/index.ts'
import { type Guest, launchChromium } from '../helpers/chromium.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import {
	type ByWire,
	crowdByWire,
	everyCardStands,
	handIn,
	joinFor,
	listener,
	look,
	openDesk,
	openSlimPhone,
	openWall,
	takeBelow,
	wallLink,
} from './hallStory.ts'
import { goTo, showList } from './methodStory.ts'
import { giveDot, openConsole } from './roomStory.ts'
import { foundWorkshop, participantLink, untilSaved, untilShown } from './story.ts'

const onPhones = ['Jobcenter Auenbrück', 'Familienzentrum Kastanienhof'] as const
const byWire = Array.from({ length: 28 }, (_, i) => `Träger ${String(i + 3).padStart(2, '0')}`)
const title = 'Netzwerk Auenbrück'

let server: RunningServer
let browser: Browser
let mona: Guest
let wall: Guest
let nele: Guest
let jonas: Guest
let others: ByWire[]
let crowd: ReturnType<typeof crowdByWire>
let heard: ReturnType<typeof listener>

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	mona = await openDesk(browser, server.origin)
	wall = await openWall(browser, server.origin)
	nele = await openSlimPhone(browser, server.origin)
	jonas = await openSlimPhone(browser, server.origin)
	crowd = crowdByWire(server.origin)
})
afterAll(async () => {
	await heard?.close()
	await browser.close()
	await server.cleanUp()
})

const lookAt = (step: string) => look({ desk: mona.page, phone: nele.page, wall: wall.page }, `gruendung-${step}`)
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click()
const next = (step: string) => press(mona.page, `Nächster Schritt: ${step}`)
const plenum = () => heard.plenum
/** So many organisations have given their ballot, as the wall says; most of them without a device of their own here. */
const untilVoted = (people: number) =>
	until(
		async () =>
			(await wall.page.locator('.projector-figures > p').first().textContent())?.startsWith(`${people} `) ?? false,
	)

describe('a founding event of thirty organisations', () => {
	test('[FIRST1] is founded, and everybody comes in', { timeout: 120_000 }, async () => {
		await foundWorkshop(mona.page, server.origin, title, /Gründungsveranstaltung/)
		await untilSaved(mona.page)
		await look({ desk: mona.page }, 'gruendung-eingerichtet')
		const link = await participantLink(mona.page)
		await wall.page.goto(await wallLink(mona.page))
		await joinFor(nele.page, link, 'Nele Harms', onPhones[0])
		await joinFor(jonas.page, link, 'Jonas Albrecht', onPhones[1])
		others = await Promise.all(byWire.map((name) => crowd.join(link, `Person von ${name}`, name)))
		heard = listener(server.origin, others[0] as ByWire)
		await heard.ready()
		await openConsole(mona.page)
		await press(mona.page, 'Beginnen: Ankommen')
		await untilShown(nele.page, 'Willkommen.')
		await lookAt('ankommen')
		await next('Warum und wozu')
		await untilShown(nele.page, 'Warum wollen wir uns zusammentun?')
		await untilShown(wall.page, 'Warum wollen wir uns zusammentun?')
		await lookAt('warum')
	})

	test('[FIRST2] introduces itself with one card for each, and the wall shows every card as a whole', {
		timeout: 120_000,
	}, async () => {
		await next('Vorstellungsrunde')
		const { id } = await heard.roundOf('Vorstellungsrunde')
		await handIn(nele.page, 'Arbeitsvermittlung und Hilfe zum Lebensunterhalt')
		await handIn(jonas.page, 'Treffpunkt, Beratung und Randzeitenbetreuung unter einem Dach')
		for (const [i, each] of others.entries()) await crowd.card(each, id, introduction(each, i), 'organisation')
		await mona.page.getByText('Karten liegen auf dem Board').waitFor()
		await until(async () => (await mona.page.locator('.console-figures dd').first().textContent()) === '30')
		await lookAt('vorstellung')
		await everyCardStands(wall.page, [...onPhones, ...byWire])
		await lookAt('vorstellung-letzte-seite')
	})

	test('[FIRST3] says what it expects, hidden until all are ready, and works on a case together', {
		timeout: 120_000,
	}, async () => {
		await next('Erwartungen')
		const { id, settings } = await heard.roundOf('Erwartungen')
		const columns = settings.kind === 'cards' ? settings.columns : []
		await handIn(nele.page, 'Kürzere Wege zwischen den Ämtern', 'Für meine Organisation')
		for (const [i, each] of others.slice(0, 9).entries())
			await crowd.card(each, id, expectations[i] ?? '', 'anonymous', columns[i % columns.length]?.id)
		await mona.page.getByText('Karten liegen verdeckt').first().waitFor()
		await lookAt('erwartungen-verdeckt')
		await press(mona.page, 'Karten aufdecken')
		await everyCardStands(wall.page, ['Kürzere Wege zwischen den Ämtern', ...expectations])
		await lookAt('erwartungen')

		await next('Ein Fall für alle')
		const round = await heard.roundOf('Ein Fall für alle')
		const sides = round.settings.kind === 'cards' ? round.settings.columns : []
		await handIn(jonas.page, 'Im Elterncafé, dienstags', 'Hier findet sie Hilfe')
		for (const [i, each] of others.slice(0, 7).entries())
			await crowd.card(each, round.id, caseCards[i] ?? '', 'organisation', sides[i % 2]?.id)
		await everyCardStands(wall.page, ['Im Elterncafé, dienstags', ...caseCards])
		await lookAt('fall')
		await next('Pause')
		await untilShown(nele.page, 'Pause')
		await lookAt('pause')
	})

	test('[FIRST4] asks who is missing by the fields of the registry; they become wished-for partners', {
		timeout: 120_000,
	}, async () => {
		await next('Wer fehlt?')
		const { id } = await heard.roundOf('Wer fehlt?')
		const [field] = listFields(plenum())
		await handIn(nele.page, 'Hebammen', field?.short.de)
		await crowd.card(others[0] as ByWire, id, 'Schulsozialarbeit', 'anonymous', 'other')
		await mona.page.getByText('Karten liegen verdeckt').first().waitFor()
		await lookAt('wer-fehlt-verdeckt')
		await press(mona.page, 'Karten aufdecken')
		await everyCardStands(wall.page, ['Hebammen', 'Schulsozialarbeit'])
		await lookAt('wer-fehlt')
		await goTo(mona.page, 'Gründungsveranstaltung')
		await showList(mona.page)
		await lookAt('wer-fehlt-liste')
		for (const heading of [field?.short.de ?? '', 'Anderes Feld']) {
			const dialog = await takeBelow(mona.page, heading, 'Beteiligte', 1)
			await lookAt('wer-fehlt-uebernehmen')
			await dialog.getByRole('button', { name: 'Übernehmen', exact: true }).click()
			await dialog.waitFor({ state: 'hidden' })
		}
		await until(() => listActors(plenum()).length === 2)
		const missing = listActors(plenum()).map(({ name, involvement, field: of }) => [name, involvement, of])
		expect(missing).toEqual([
			['Hebammen', 'wished', field?.id],
			['Schulsozialarbeit', 'wished', undefined],
		])
		await openConsole(mona.page)
	})

	test('[FIRST5] gives dots to what its goals workshop begins with', { timeout: 120_000 }, async () => {
		await press(mona.page, 'Nächster Schritt: Ziele')
		const dialog = mona.page.getByRole('dialog')
		for (const words of expectations.slice(0, 3))
			await dialog.getByRole('checkbox', { name: words, exact: true }).check()
		await dialog.getByRole('button', { name: 'Beginnen' }).click()
		const { id, settings } = await heard.roundOf('Ziele')
		const options = settings.kind === 'dots' ? settings.options : []
		const [first] = options.filter(({ label }) => label === expectations[0])
		await giveDot(nele.page, expectations[0] ?? '')
		for (const each of others.slice(0, 9))
			await crowd.ballot(each, id, { kind: 'dots', dots: { [first?.id ?? '']: 2 } }, 'anonymous')
		await untilVoted(10)
		await lookAt('ziele')
		await press(mona.page, 'Ergebnis aufdecken')
		await untilShown(wall.page, '19 Punkte von 10 Personen')
		await lookAt('ziele-ergebnis')
	})

	test('[FIRST6] agrees on rules; what one organisation cannot bear is no rule, and stays with its reason', {
		timeout: 120_000,
	}, async () => {
		await next('Arbeitsweise und Regeln')
		const { id, settings } = await heard.roundOf('Arbeitsweise und Regeln')
		const proposals = settings.kind === 'consensus' ? settings.options : []
		const vetoed = proposals.at(-1)?.label ?? ''
		for (const { label } of proposals)
			for (const { page } of [nele, jonas]) {
				const vetoes = page === jonas.page && label === vetoed
				const asked = page.getByRole('group', { name: label })
				await asked.getByRole('radio', { name: vetoes ? 'Veto' : 'Zustimmung' }).check({ force: true })
				if (vetoes) await asked.getByRole('textbox').fill('Darüber entscheidet unser Vorstand.')
			}
		const agreeing = Object.fromEntries(proposals.map((option) => [option.id, { stance: 'agree' as const }]))
		for (const each of others) await crowd.ballot(each, id, { kind: 'consensus', stances: agreeing }, 'organisation')
		await untilVoted(30)
		await lookAt('regeln')
		await press(mona.page, 'Ergebnis aufdecken')
		await untilShown(wall.page, 'Darüber entscheidet unser Vorstand.')
		await press(mona.page, 'Beschlüsse und Regeln eintragen')
		await untilShown(mona.page, 'Festgehalten:')
		await lookAt('regeln-festgehalten')
		await until(() => listRules(plenum()).length === proposals.length - 1)
		const agreed = proposals.map(({ label }) => label).filter((label) => label !== vetoed)
		expect(listRules(plenum()).map(({ text }) => text)).toEqual(agreed)
		expect(listDecisions(plenum()).map(({ text }) => text)).toEqual(expect.arrayContaining([...agreed, vetoed]))
	})

	test('[FIRST7] knows who takes part, and who has something to clear at home has a task for it', {
		timeout: 120_000,
	}, async () => {
		const { takesPart, clears } = participations
		await next('Wer ist dabei?')
		const { id, settings } = await heard.roundOf('Wer ist dabei?')
		const [column] = settings.kind === 'cards' ? settings.columns : []
		await handIn(nele.page, 'Die Geschäftsführung muss zustimmen', clears.de)
		await handIn(jonas.page, 'Wir bringen unseren Treffpunkt ein', takesPart.de)
		for (const each of others) await crowd.card(each, id, `${each.organisation} macht mit`, 'organisation', column?.id)
		await until(async () => (await mona.page.locator('.console-figures dd').first().textContent()) === '30')
		await lookAt('wer-ist-dabei')
		await goTo(mona.page, 'Gründungsveranstaltung')
		await showList(mona.page)
		for (const [heading, count] of [
			[takesPart.de, others.length + 1],
			[clears.de, 1],
		] as const) {
			const dialog = await takeBelow(mona.page, heading, 'Beteiligung', count)
			await lookAt('beteiligung-uebernehmen')
			await dialog.getByRole('button', { name: 'Übernehmen', exact: true }).click()
			await dialog.waitFor({ state: 'hidden' })
		}
		const active = () => listActors(plenum()).filter(({ involvement }) => involvement === 'active')
		await until(() => active().length === others.length + 1)
		expect(new Set(active().map(({ name }) => name))).toEqual(new Set([onPhones[1], ...byWire]))
		await until(() => listTasks(plenum()).length === 1)
		expect(listTasks(plenum())[0]?.text).toContain('Die Geschäftsführung muss zustimmen')
		await openConsole(mona.page)
	})

	test('[FIRST8] meets again, and what is to be done stands on the wall', { timeout: 120_000 }, async () => {
		await next('Nächste Termine')
		await goTo(mona.page, 'Treffen und Beschlüsse')
		await press(mona.page, /^Treffen$/)
		const dialog = mona.page.getByRole('dialog', { name: 'Neues Treffen' })
		await dialog.getByRole('textbox', { name: 'Name' }).fill('Steuerungsgruppe')
		await dialog.getByRole('textbox', { name: 'Datum' }).fill('14.01.2027')
		await dialog.getByRole('button', { name: 'Eintragen' }).click()
		await until(() => listMeetings(plenum()).length === 1)
		await untilShown(wall.page, 'Steuerungsgruppe')
		await lookAt('termine')
		await openConsole(mona.page)
		await next('Nächste Schritte')
		await untilShown(wall.page, 'Die Geschäftsführung muss zustimmen')
		await untilShown(nele.page, 'Wer tut was bis wann?')
		await lookAt('naechste-schritte')
	})

	test('[FIRST9] has shown all of it without an error on any device', () => {
		for (const { complaints } of [mona, wall, nele, jonas]) expect(complaints).toEqual([])
	})
})

/** Most say it in a few words, some need all the room of a card. */
const introduction = ({ organisation }: ByWire, i: number): string =>
	[
		`Beratung bei ${organisation}`,
		'Ein offenes Frühstück an jedem Mittwoch',
		'Kinderbetreuung am Abend und am Wochenende',
		'Schuldnerberatung',
		'Begleitung zu Ämtern, Hilfe bei Anträgen und Briefen, ein offenes Frühstück für Alleinerziehende an jedem ersten Mittwoch im Monat',
	][i % 5] ?? ''

const expectations = [
	'Eine Stelle, die alle Wege kennt',
	'Wissen, wer wofür zuständig ist',
	'Betreuung in den Randzeiten',
	'Weniger doppelte Anträge',
	'Jemand, der nachfragt, wie es weitergeht',
	'Verlässliche Ansprechpersonen',
	'Hilfe, bevor die Schulden wachsen',
	'Gemeinsame Fortbildungen',
	'Wohnungen, die bezahlbar sind',
]
const caseCards = [
	'Beim Jugendamt, nach zwei Wochen',
	'Am Abend, wenn die Schicht beginnt',
	'In der Schuldnerberatung',
	'Beim Umzug in den Nachbarkreis',
	'Bei der Tagesmutter im Haus',
	'Wenn das Kind krank ist',
	'In der Kita, beim Abholen',
]
