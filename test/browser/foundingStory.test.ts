// A founding event from founding the workshop to its wished-for partners: thirty organisations, a desk, two phones, the wall, and nothing typed twice.

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listActors, listFields } from '../../shared/registry/index.ts'
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
import { openConsole } from './roomStory.ts'
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

	test('[FIRST5] has shown all of it without an error on any device', () => {
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
