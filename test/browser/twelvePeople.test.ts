import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { findRound } from '../../shared/agenda/index.ts'
import { readCard } from '../../shared/board/cards/index.ts'
import { readAllRecords } from '../../shared/board/records.ts'
import type { JoinAnswer } from '../../shared/protocol/api.ts'
import { findSmallGroup, groupOf, listSeats, listSmallGroups, sittingOf } from '../../shared/smallGroups/index.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { handInCard, joinOnPhone, openConsole, openPhone, type PhoneGuest, planStep } from './roomStory.ts'
import { findOnBoard, foundWorkshop, joinAs, participantLink, untilSaved, untilShown, writeNote } from './story.ts'

/**
 * Twelve people leave the plenary for three closed groups and come back complete: a laptop and a phone in browsers, ten by the
 * wire, beside the moderation and the wall. Meanwhile somebody loads anew, a phone loses its network, and the server is killed.
 */
let server: RunningServer
let browser: Browser
let maren: Guest
let wall: Guest
let aylin: Guest
let clara: PhoneGuest
let others: Other[]

/** Somebody without a browser: in the room `stage`, as every device is. */
interface Other {
	readonly name: string
	readonly admission: JoinAnswer
	readonly stage: Y.Doc
	readonly provider: WebsocketProvider
}

const ask = async (method: string, path: string, body: unknown, token?: string) => {
	const response = await fetch(`${server.origin}${path}`, {
		method,
		headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
		body: JSON.stringify(body),
	})
	return { status: response.status, body: (await response.json()) as unknown }
}

function enter({ workshop, token }: JoinAnswer, room: string, doc: Y.Doc): WebsocketProvider {
	return new WebsocketProvider(`${server.origin.replace('http', 'ws')}/sync/${workshop}`, room, doc, {
		protocols: ['netzwerkstatt', token],
		WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
		disableBc: true,
		maxBackoffTime: 500,
	})
}

async function joinByWire(link: string, name: string): Promise<Other> {
	const { pathname, hash } = new URL(link)
	const request = { workshop: pathname.split('/')[2], secret: hash.slice(1), name, organisation: `Haus ${name}` }
	const admission = (await ask('POST', '/api/join', request)).body as JoinAnswer
	const stage = new Y.Doc()
	const provider = enter(admission, 'stage', stage)
	provider.awareness.setLocalState({})
	await until(() => provider.synced)
	return { name, admission, stage, provider }
}

const button = (name: string | RegExp) => maren.page.getByRole('button', { name, exact: true })
const thoughtOf = ({ name }: Other) => `Gedanke von ${name}`

/** Hands a card in to one's group, as a phone does: again and again until the server has it. */
async function handInByWire(other: Other, text = thoughtOf(other)): Promise<void> {
	await until(() => groupOf(other.stage, other.admission.participant)?.roundId !== undefined)
	const round = groupOf(other.stage, other.admission.participant)?.roundId
	const card = `Karte${other.name}`.padEnd(16, '0').slice(0, 16)
	await until(async () => {
		const attribution = round === undefined ? undefined : findRound(other.stage, round)?.settings.attribution
		const body = { text, attribution }
		const answer = await ask('PUT', `/api/rounds/${round}/cards/${card}`, body, other.admission.token).catch(
			() => undefined,
		)
		return answer?.status === 200
	})
}

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	maren = await openGuest(browser, server.origin)
	await foundWorkshop(maren.page, server.origin, 'Netzwerk Auenbrück', /Leer|Ohne Methode|Arbeitsfläche/)
	const link = await participantLink(maren.page)
	wall = await openGuest(browser, server.origin, sizes.projector)
	await wall.page.goto(await readerLink(maren.page))
	aylin = await openGuest(browser, server.origin)
	clara = await openPhone(browser, server.origin)
	await joinAs(aylin.page, link, 'Aylin Demirtas')
	await joinOnPhone(clara.page, link, 'Clara Wessels')
	const names = ['Bernd', 'Dirk', 'Ines', 'Jale', 'Lisa', 'Malte', 'Peer', 'Rosa', 'Svea', 'Ulf']
	others = await Promise.all(names.map((name) => joinByWire(link, name)))
	await openConsole(maren.page)
	const cards = { collects: 'Karten', hidden: false, attribution: 'anonym' }
	await planStep(maren.page, { title: 'Wege', question: 'Wo reißt der Weg ab?', minutes: '30', ...cards })
	await button('Beginnen: Wege').click()
}, 240_000)
afterAll(async () => {
	for (const { provider } of others) provider.destroy()
	await browser.close()
	await server.cleanUp()
})

/** The link for the wall, as the share dialog has it. */
async function readerLink(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Teilen' }).click()
	const dialog = page.getByRole('dialog')
	const address = await dialog.getByRole('textbox', { name: /Nur zum Lesen/ }).inputValue()
	await page.keyboard.press('Escape')
	return `http://${address}`.replace('#', '/beamer#')
}

const stage = () => others[0]?.stage as Y.Doc
const words = (doc: Y.Doc) => [...readAllRecords(doc).values()].flatMap((record) => readCard(record) ?? [])

describe('twelve people in three closed groups', () => {
	test('[TWELVE1] are dealt by lot, each into one group, and nobody reads what others write', {
		timeout: 240_000,
	}, async () => {
		await button('Kleingruppen bilden').click()
		await maren.page.getByRole('radio', { name: 'Los', exact: true }).check({ force: true })
		await untilShown(maren.page, 'Das Los hat entschieden.')
		for (let i = 0; i < 4 && !(await maren.page.getByText(/12 Personen in 3 Gruppen/).isVisible()); i++) {
			const more = await maren.page.getByText(/12 Personen in 2 Gruppen/).isVisible()
			await button(more ? 'Eine Gruppe mehr' : 'Eine Gruppe weniger').click()
		}
		await untilShown(maren.page, '12 Personen in 3 Gruppen, 12 Geräte')
		await maren.page.getByRole('radio', { name: 'geschlossen' }).check({ force: true })
		await keepScreenshot(maren.page, 'twelve-forming')
		await button('Gruppen starten').click()
		await until(() => listSeats(stage()).length === 12)
		expect(listSmallGroups(stage())).toHaveLength(3)
		expect(sittingOf(stage())?.isClosed).toBe(true)
		await Promise.all(others.map((other) => handInByWire(other)))
		await writeNote(aylin.page, 'Aylin schreibt am Laptop')
		await aylin.page.keyboard.press('Escape')
		await handInCard(clara.page, 'Clara schreibt am Telefon')
		const own = groupOf(stage(), others[0]?.admission.participant ?? '')
		const foreign = others.find(({ admission }) => groupOf(stage(), admission.participant)?.room !== own?.room)
		const spied = new Y.Doc()
		const spy = enter(foreign?.admission as JoinAnswer, own?.room ?? '', spied)
		await until(() => !spy.shouldConnect || spy.wsUnsuccessfulReconnects > 0 || !spy.wsconnecting)
		expect(words(spied)).toEqual([])
		spy.destroy()
		await keepScreenshot(wall.page, 'twelve-wall-working')
	})

	test('[TWELVE2] are in their group again after loading anew, without network, and after the server was killed', {
		timeout: 240_000,
	}, async () => {
		await untilSaved(aylin.page)
		await aylin.page.reload()
		await findOnBoard(aylin.page, 'Aylin schreibt am Laptop')
		await clara.connect(false)
		await clara.page.getByLabel('Ein Gedanke je Karte').fill('Ohne Netz geschrieben')
		await clara.page.getByRole('button', { name: 'Karte abgeben' }).click()
		await untilShown(clara.page, 'Ohne Netz geschrieben')
		await server.kill()
		await server.start()
		await clara.connect(true)
		await Promise.all(others.map((other) => handInByWire(other, `${thoughtOf(other)}, noch einmal`).catch(() => {})))
		await untilSaved(aylin.page)
		await findOnBoard(aylin.page, 'Aylin schreibt am Laptop')
		await keepScreenshot(clara.page, 'twelve-phone-back')
	})

	test('[TWELVE3] are called back, present in turn, and everything comes back complete and with its group', {
		timeout: 240_000,
	}, async () => {
		await openConsole(maren.page)
		await maren.page.getByRole('radio', { name: 'sofort' }).check({ force: true })
		await button('Alle sofort zurückrufen').click()
		for (const number of [1, 2, 3]) {
			await button(`Gruppe ${number} vorstellen`).click()
			await untilShown(wall.page, `Gruppe ${number} stellt vor`)
			await keepScreenshot(wall.page, `twelve-wall-group${number}`)
		}
		const seats = new Map(listSeats(stage()).map(({ participant, room }) => [participant, room]))
		await button('Ergebnisse zusammenführen').click()
		await untilShown(maren.page, 'Die Ergebnisse liegen beieinander.')
		const plenum = new Y.Doc()
		const provider = enter(others[0]?.admission as JoinAnswer, 'plenum', plenum)
		const numbered = () => new Map(words(plenum).map(({ text, group }) => [text, group]))
		await until(() => numbered().has('Ohne Netz geschrieben') && numbered().has('Aylin schreibt am Laptop'))
		for (const other of others) {
			const room = seats.get(other.admission.participant)
			expect(numbered().get(thoughtOf(other)), other.name).toBe(room && findSmallGroup(stage(), room)?.number)
		}
		expect(numbered().get('Clara schreibt am Telefon')).toBe(numbered().get('Ohne Netz geschrieben'))
		provider.destroy()
		await button('Ergebnisse ansehen').click()
		await findOnBoard(maren.page, 'Aylin schreibt am Laptop')
		await keepScreenshot(maren.page, 'twelve-results')
	})

	test('[TWELVE4] sit in new groups afterwards, as unlike the last ones as can be', { timeout: 240_000 }, async () => {
		await openConsole(maren.page)
		await button('Neue Gruppen bilden').click()
		await maren.page.getByRole('radio', { name: 'Gemischt' }).check({ force: true })
		await maren.page.getByRole('checkbox', { name: 'nicht wie zuletzt' }).check({ force: true })
		await untilShown(maren.page, 'Weniger ist nicht möglich.')
		await keepScreenshot(maren.page, 'twelve-new-groups')
		expect([...maren.complaints, ...wall.complaints, ...aylin.complaints, ...clara.complaints]).toEqual([])
	})
})
