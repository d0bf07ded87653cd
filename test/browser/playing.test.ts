import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { addPart, addScene, createPlay, personRole, readPlay } from '../../shared/blocks/scenes/index.ts'
import type { FoundAnswer, JoinAnswer } from '../../shared/protocol/api.ts'
import { addActors, addCase } from '../../shared/registry/index.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { openConsole, openPhone, type PhoneGuest } from './roomStory.ts'
import { joinAs, untilShown } from './story.ts'

/** A Planspiel on every device of a hall: two scenes with what observers say of them; somebody comes late. */
let server: RunningServer
let browser: Browser
let workshop: FoundAnswer
let plenum: Y.Doc
let provider: WebsocketProvider
let play = ''
let moderation: Guest
let wall: Guest
let phones: Record<'katrin' | 'henrike' | 'petra' | 'olaf', PhoneGuest>

const secret = 'Sie hat zwei Mahnungen verschwiegen.'

/** As many letters as a card may have. */
const longest =
	'Niemand hat ihr gesagt, welche Unterlagen die Gesamtschule für die Nachmittagsbetreuung braucht und wer sie ausstellt. Auch später nicht.'

const post = async (path: string, body: unknown) => {
	const response = await fetch(`${server.origin}${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	})
	return response.json()
}

/** The play is prepared: a case, three organisations, two scenes, and a part for everybody. */
async function prepare(): Promise<void> {
	const { pathname, hash } = new URL(workshop.links.moderator)
	const about = { workshop: pathname.split('/')[2], secret: hash.slice(1), name: 'Miriam Falkenrath' }
	const { token } = (await post('/api/join', about)) as JoinAnswer
	plenum = new Y.Doc()
	provider = new WebsocketProvider(`${server.origin.replace('http', 'ws')}/sync/${workshop.id}`, 'plenum', plenum, {
		protocols: ['netzwerkstatt', token],
		WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
		disableBc: true,
	})
	await until(() => provider.synced)
	const names = ['Jobcenter', 'Kita-Verbund', 'Familienzentrum']
	const [jobcenter = '', kita = '', centre = ''] = addActors(
		plenum,
		names.map((name) => ({ name })),
	)
	play = createPlay(plenum, { method: 'simulation-game', case: addCase(plenum, { person: 'Mareike Sandvoss' }) })
	for (const role of [personRole, jobcenter, kita]) addPart(plenum, play, { group: 'acting', role })
	addPart(plenum, play, { group: 'advising', role: centre })
	addPart(plenum, play, { group: 'observing' })
	addScene(plenum, play, { lane: jobcenter, text: 'Sie gibt ihren Antrag ab.', minutes: 12 })
	addScene(plenum, play, { lane: kita, text: 'Sie fragt nach einem Platz für Lio.', minutes: 10 })
}

/** Joins on a phone, with the organisation one comes for. */
async function join(page: Page, name: string, organisation: string): Promise<void> {
	await page.goto(workshop.links.participant)
	await page.getByLabel('Ihr Name').fill(name)
	if (organisation) await page.getByLabel('Ihre Organisation').fill(organisation)
	await page.keyboard.press('Escape')
	await page.getByRole('button', { name: 'Beitreten', exact: true }).click()
	await page.getByRole('button', { name: 'Mehr', exact: true }).waitFor({ timeout: 30_000 })
}

const part = (page: Page) => page.getByRole('region', { name: 'Ihre Rolle im Planspiel' })
const conduct = () => moderation.page.getByRole('region', { name: 'Planspiel', exact: true })
const press = (name: string | RegExp) => conduct().getByRole('button', { name }).first().click()
const giveTo = (person: string, as: string) => conduct().getByLabel(`Rolle von ${person}`).selectOption({ label: as })

/** An observer answers one of the three questions. */
async function observe(page: Page, question: string, words: string): Promise<void> {
	await page.getByRole('radio', { name: new RegExp(`^${question.replace('?', '\\?')}`) }).check({ force: true })
	await page.getByRole('textbox', { name: question }).fill(words)
	await page.getByRole('button', { name: 'Karte abgeben' }).click()
	await untilShown(page, words)
}

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = (await post('/api/workshops', { title: 'Netzwerk Auenbrück', template: 'empty' })) as FoundAnswer
	await prepare()
	moderation = await openGuest(browser, server.origin)
	wall = await openGuest(browser, server.origin, sizes.projector)
	const phone = () => openPhone(browser, server.origin)
	phones = { katrin: await phone(), henrike: await phone(), petra: await phone(), olaf: await phone() }
	await joinAs(moderation.page, workshop.links.moderator, 'Miriam Falkenrath')
	await wall.page.goto(workshop.links.reader.replace('#', '/beamer#'))
	await join(phones.katrin.page, 'Katrin Bohlen', 'Familienzentrum')
	await join(phones.henrike.page, 'Henrike Voss', 'Jobcenter')
	await join(phones.petra.page, 'Petra Niehus', 'Familienzentrum')
	await join(phones.olaf.page, 'Olaf Brandt', '')
}, 180_000)
afterAll(async () => {
	provider.destroy()
	await browser.close()
	await server.cleanUp()
})

describe('a Planspiel', () => {
	test('[PLAYED1] is cast by the moderation, and each device shows its part; the private side only the one it is for', async () => {
		const { page } = moderation
		await openConsole(page)
		await page.getByRole('button', { name: 'Planspiel leiten: Mareike Sandvoss' }).click()
		await giveTo('Katrin Bohlen', 'Mareike Sandvoss')
		await giveTo('Henrike Voss', 'Jobcenter')
		await giveTo('Petra Niehus', 'Familienzentrum')
		await press('1 Person ohne Rolle beobachtet')
		await untilShown(page, 'Noch niemand spielt: Kita-Verbund.')
		await page.getByText('Rollenkarte schreiben: Mareike Sandvoss').click()
		await page.getByLabel('Was die Person weiß').fill(secret)
		await press('Speichern')
		await untilShown(page, 'Gespeichert.')
		await keepScreenshot(page, 'play-cast')
		await press('Spiel beginnen')
		await untilShown(phones.katrin.page, secret)
		await part(phones.katrin.page).getByRole('heading', { name: 'Sie spielen Mareike Sandvoss' }).waitFor()
		await part(phones.henrike.page).getByRole('heading', { name: 'Sie spielen Jobcenter' }).waitFor()
		await part(phones.petra.page).getByRole('heading', { name: 'Sie beraten für Familienzentrum' }).waitFor()
		await part(phones.olaf.page).getByRole('heading', { name: 'Sie beobachten' }).waitFor()
		await untilShown(wall.page, 'Katrin Bohlen')
		for (const { page: other } of [wall, phones.henrike, phones.petra, phones.olaf]) {
			expect(await other.getByText(secret).count()).toBe(0)
		}
		await keepScreenshot(phones.katrin.page, 'play-phone-card')
		await keepScreenshot(wall.page, 'play-wall-cast')
	})

	test('[PLAYED2] says in a scene who plays and what is asked of whom; who plays can call the advisers', async () => {
		await press('Szene 1 beginnen: Jobcenter')
		await untilShown(phones.henrike.page, 'Sie sind jetzt dran. Spielen Sie so, wie es bei Ihnen ist.')
		await untilShown(phones.katrin.page, 'Sie sind jetzt dran. Spielen Sie, was Ihre Rolle braucht und weiß.')
		await untilShown(wall.page, 'Sie gibt ihren Antrag ab.')
		await part(phones.henrike.page).getByRole('button', { name: 'Beratende um Hilfe bitten' }).click()
		await untilShown(phones.petra.page, 'Henrike Voss bittet um Beratung (Jobcenter)')
		await conduct().getByRole('button', { name: 'Petra Niehus (Familienzentrum) aufrufen' }).waitFor()
		await keepScreenshot(moderation.page, 'play-scene')
		await keepScreenshot(wall.page, 'play-wall-scene')
		await keepScreenshot(phones.henrike.page, 'play-phone-acting')
		await part(phones.petra.page).getByRole('button', { name: 'Ich berate' }).click()
		await untilShown(phones.henrike.page, 'Petra Niehus (Familienzentrum) berät Sie gleich.')
		await part(phones.henrike.page).getByRole('button', { name: 'Erledigt' }).click()
	})

	test('[PLAYED3] asks the observers alone; what they write is read after the scene, when the moderation reveals it', async () => {
		await observe(phones.olaf.page, 'Was war gut?', 'Sie hat sich Zeit genommen.')
		await press('Szene beenden, Beobachtende fragen')
		await untilShown(phones.olaf.page, 'Szene 1 ist zu Ende. Jetzt schreiben Sie.')
		await untilShown(phones.henrike.page, 'Szene 1 ist zu Ende. Die Beobachtenden schreiben, besprochen wird später.')
		await observe(phones.olaf.page, 'Was fehlt?', 'Ein Wort zur Betreuung')
		await keepScreenshot(phones.olaf.page, 'play-phone-observing')
		const field = phones.olaf.page.getByRole('textbox', { name: 'Was fehlt?' })
		await field.fill(longest)
		expect(await field.evaluate((each) => each.scrollHeight - each.clientHeight)).toBe(0)
		await phones.olaf.page.getByRole('button', { name: 'Karte abgeben' }).click()
		await untilShown(phones.olaf.page, longest)
		await untilShown(wall.page, 'Jetzt schreiben Sie:')
		await keepScreenshot(wall.page, 'play-wall-feedback')
		for (const { page } of [phones.katrin, phones.henrike, phones.petra]) {
			expect(await page.getByRole('button', { name: 'Karte abgeben' }).count()).toBe(0)
		}
		await untilShown(moderation.page, '3 Karten von 1 der 1 beobachtenden Person, verdeckt')
		expect(await moderation.page.getByText('Ein Wort zur Betreuung').count()).toBe(0)
		await press('Rückmeldungen aufdecken')
		await conduct().getByText('Ein Wort zur Betreuung').waitFor()
		await untilShown(wall.page, 'Ein Wort zur Betreuung')
		const long = wall.page.locator('.projector-card', { hasText: longest })
		await until(async () => {
			if (!(await long.isVisible())) await wall.page.keyboard.press('PageDown')
			return long.isVisible()
		})
		// Nothing of it lies below the list it stands in.
		const isWhole = (card: Element) =>
			card.getBoundingClientRect().bottom <= (card.parentElement?.getBoundingClientRect().bottom ?? 0) + 1
		expect(await long.evaluate(isWhole)).toBe(true)
		await keepScreenshot(moderation.page, 'play-revealed')
		await keepScreenshot(wall.page, 'play-wall-revealed')
		await until(() => readPlay(plenum, play)?.scenes[0]?.round !== undefined)
	})

	test('[PLAYED4] goes on: a scene is inserted on the fly, and whoever comes late sees at once what to do', async () => {
		await press('Rückmeldung schließen')
		await press('Szene einfügen')
		const form = conduct().getByRole('form', { name: 'Szene einfügen' })
		await form.getByLabel('Bei wem?').selectOption({ label: 'Familienzentrum' })
		await form.getByRole('button', { name: 'Einfügen', exact: true }).click()
		await until(() => readPlay(plenum, play)?.scenes.length === 3)
		await press('Szene 2 beginnen: Familienzentrum')
		await untilShown(phones.olaf.page, 'Szene 2 · Familienzentrum')
		const late = await openPhone(browser, server.origin)
		await join(late.page, 'Lea Winter', '')
		await untilShown(late.page, 'Sie haben noch keine Rolle')
		await keepScreenshot(late.page, 'play-phone-late')
		await part(late.page).getByRole('button', { name: 'Ich beobachte' }).click()
		await part(late.page).getByRole('heading', { name: 'Sie beobachten' }).waitFor()
		await observe(late.page, 'Was könnte besser sein?', 'Niemand fragt, wann der Kurs beginnt.')
		await press('Szene beenden, Beobachtende fragen')
		await untilShown(moderation.page, '1 Karte von 1 der 2 beobachtenden Personen, verdeckt')
		await press('Rückmeldungen aufdecken')
		await conduct().getByText('Niemand fragt, wann der Kurs beginnt.').waitFor()
		expect(late.complaints).toEqual([])
		await late.context.close()
	})

	test('[PLAYED5] takes the card with the part, and ends on every device', async () => {
		await conduct().getByText('Besetzung', { exact: true }).first().click()
		await giveTo('Petra Niehus', 'Mareike Sandvoss')
		await giveTo('Katrin Bohlen', 'Beobachtende')
		await untilShown(phones.petra.page, secret)
		await phones.katrin.page.getByText(secret).waitFor({ state: 'detached' })
		await press('Spiel beenden')
		for (const { page } of Object.values(phones)) await part(page).waitFor({ state: 'detached' })
		expect(readPlay(plenum, play)?.ended).toBeGreaterThan(0)
		for (const guest of [moderation, wall, ...Object.values(phones)]) expect(guest.complaints).toEqual([])
	})
})
