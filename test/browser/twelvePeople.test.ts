import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { findRound } from '../../shared/agenda/index.ts'
import { cardsOn, readCard } from '../../shared/board/cards/index.ts'
import { readAllRecords } from '../../shared/board/records.ts'
import type { JoinAnswer } from '../../shared/protocol/api.ts'
import { findSmallGroup, groupOf, listSeats, listSmallGroups, sittingOf } from '../../shared/smallGroups/index.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { handInCard, joinOnPhone, openConsole, openPhone, type PhoneGuest, planStep, putTogether } from './roomStory.ts'
import { findOnBoard, foundWorkshop, joinAs, participantLink, untilSaved, untilShown, writeNote } from './story.ts'

/**
 * Twelve people leave the plenary for three closed groups and come back complete: a laptop and a phone in browsers, ten by the
 * wire, beside the moderation and the wall. Meanwhile somebody loads anew, a laptop and a phone are without network for two
 * minutes, and the server is killed. In the plenary like cards are laid together.
 */
let server: RunningServer
let browser: Browser
let maren: Guest
let wall: Guest
let aylin: Guest
let clara: PhoneGuest
let others: Other[]
/** the cards that say the same, and the numbers of the groups they come from */
let likeCards: readonly { text: string; group: number | undefined }[]

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
async function handInByWire(other: Other, text = thoughtOf(other), key = 'Karte'): Promise<void> {
	await until(() => groupOf(other.stage, other.admission.participant)?.roundId !== undefined)
	const round = groupOf(other.stage, other.admission.participant)?.roundId
	const card = `${key}${other.name}`.padEnd(16, '0').slice(0, 16)
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

/** The names of everybody the server takes for connected. */
const present = (): string[] =>
	[...(others[0]?.provider.awareness.getStates().values() ?? [])].flatMap(({ roster }) =>
		Object.values((roster ?? {}) as Record<string, { name: string }>).map(({ name }) => name),
	)

/** Two of the ten who sit in different groups, each with what they say in their own words about the same thing. */
function likeMinded(): readonly { other: Other; text: string }[] {
	const roomOf = ({ admission }: Other) => groupOf(stage(), admission.participant)?.room
	const [first, ...rest] = others
	const second = rest.find((other) => first && roomOf(other) !== roomOf(first))
	if (!first || !second) throw new Error('all ten sit in one group')
	return [
		{ other: first, text: 'Der Bus fährt nicht' },
		{ other: second, text: 'Kein Bus am Abend' },
	]
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

	test('[TWELVE5] two minutes without network take nothing from anybody, neither words nor their order nor their group', {
		timeout: 300_000,
	}, async () => {
		await untilSaved(aylin.page)
		await aylin.page.reload()
		await findOnBoard(aylin.page, 'Aylin schreibt am Laptop')
		const away = ['Aylin Demirtas', 'Clara Wessels']
		const before = listSeats(stage()).filter(({ name }) => away.includes(name))
		await Promise.all([aylin.context.setOffline(true), clara.connect(false)])
		const cut = Date.now()
		await writeNote(aylin.page, 'eins zwei drei vier')
		await aylin.page.keyboard.press('Escape')
		for (const text of ['Ohne Netz geschrieben', 'Danach ohne Netz']) await handInCard(clara.page, text)
		// The server has found out by itself that they are gone, and forgets their presence; the others go on.
		await until(() => !present().some((name) => away.includes(name)), 90_000)
		for (const { other, text } of likeMinded()) await handInByWire(other, text, 'Bus')
		await until(() => Date.now() - cut > 120_000, 125_000)
		await keepScreenshot(aylin.page, 'twelve-laptop-cut')
		await Promise.all([aylin.context.setOffline(false), clara.connect(true)])
		await until(() => away.every((name) => present().includes(name)), 60_000)
		await untilSaved(aylin.page)
		expect(listSeats(stage()).filter(({ name }) => away.includes(name))).toEqual(before)
		const [own] = before.filter(({ name }) => name === 'Clara Wessels')
		const mate = others.find(({ admission }) => groupOf(stage(), admission.participant)?.room === own?.room)
		const claras = new Y.Doc()
		const provider = enter(mate?.admission as JoinAnswer, own?.room ?? '', claras)
		await until(() => words(claras).some(({ text }) => text === 'Danach ohne Netz'), 60_000)
		const inOrder = cardsOn(claras, findSmallGroup(stage(), own?.room ?? '')?.boards[0] ?? '')
		const texts = inOrder.flatMap(({ cards }) => cards.map(({ text }) => text))
		expect(texts.indexOf('Ohne Netz geschrieben')).toBeLessThan(texts.indexOf('Danach ohne Netz'))
		expect(texts).toContain('Ohne Netz geschrieben')
		provider.destroy()
	})

	test('[TWELVE2] are in their group again after loading anew, without network, and after the server was killed', {
		timeout: 240_000,
	}, async () => {
		await clara.connect(false)
		await handInCard(clara.page, 'Beim Neustart geschrieben')
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
		await until(() => numbered().has('Beim Neustart geschrieben') && numbered().has('Aylin schreibt am Laptop'))
		for (const other of others) {
			const room = seats.get(other.admission.participant)
			expect(numbered().get(thoughtOf(other)), other.name).toBe(room && findSmallGroup(stage(), room)?.number)
		}
		for (const text of ['Ohne Netz geschrieben', 'Danach ohne Netz', 'Beim Neustart geschrieben'])
			expect(numbered().get(text), text).toBe(numbered().get('Clara schreibt am Telefon'))
		expect(numbered().get('eins zwei drei vier')).toBe(numbered().get('Aylin schreibt am Laptop'))
		provider.destroy()
		likeCards = ['Der Bus fährt nicht', 'Kein Bus am Abend'].map((text) => ({ text, group: numbered().get(text) }))
		await button('Ergebnisse ansehen').click()
		await findOnBoard(maren.page, 'Aylin schreibt am Laptop')
		await keepScreenshot(maren.page, 'twelve-results')
	})

	test('[TWELVE6] see like cards of two groups laid together: both groups are named, and one step takes it back', {
		timeout: 240_000,
	}, async () => {
		const { page } = maren
		const cards = likeCards.map(({ text }) => text)
		await putTogether(page, cards, 'Kein Bus')
		const cluster = page.locator('.board-cluster').filter({ hasText: 'Kein Bus' })
		const origins = likeCards.map(({ group }) => group).sort()
		const named = origins.map((group) => `Gruppe ${group}`).join(', ')
		await cluster.getByText(named, { exact: true }).waitFor()
		await keepScreenshot(page, 'twelve-together')
		// The words of the heading are a step of their own, laying together is the other one.
		await page.keyboard.press('Control+z')
		await cluster.waitFor({ state: 'detached' })
		await page.locator('.board-cluster[data-kind=cluster]').waitFor({ state: 'attached' })
		await page.keyboard.press('Control+z')
		await page.locator('.board-cluster[data-kind=cluster]').waitFor({ state: 'detached' })
		await page.keyboard.press('Control+Shift+z')
		await page.keyboard.press('Control+Shift+z')
		await cluster.waitFor({ state: 'attached' })

		await page.getByRole('radio', { name: 'Liste' }).check({ force: true })
		const inList = page.locator('.list-group').filter({ hasText: `aus ${named}` })
		await untilShown(page, `aus ${named}`)
		await keepScreenshot(page, 'twelve-together-list')
		await inList
			.getByRole('button', { name: /^Mehr zu/ })
			.first()
			.click()
		await page.getByRole('menuitem', { name: 'Übernehmen als …' }).click()
		const dialog = page.getByRole('dialog')
		await dialog.getByRole('radio', { name: /^Beteiligte/ }).check({ force: true })
		await dialog.getByText(named, { exact: true }).first().waitFor()
		await keepScreenshot(page, 'twelve-together-taken')
		await page.keyboard.press('Escape')
		await inList
			.getByRole('button', { name: /^Mehr zu/ })
			.first()
			.click()
		await page.getByRole('menuitem', { name: 'Auflösen' }).click()
		await page.getByText(`aus ${named}`).waitFor({ state: 'detached' })
		for (const { group } of likeCards) await untilShown(page, `aus Gruppe ${group}`)
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
