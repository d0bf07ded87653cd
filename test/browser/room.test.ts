import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { type RunningServer, runServer } from '../helpers/runningServer.ts'
import {
	allSee,
	giveDot,
	handInCard,
	joinOnPhone,
	openConsole,
	openPhone,
	type PhoneGuest,
	planStep,
	putTogether,
} from './roomStory.ts'
import { foundWorkshop, joinAs, participantLink, untilShown, untilWritten } from './story.ts'

/** A founding event of twenty minutes in fast motion: a hall with its phones, a projector, two laptops and a moderator. */
let server: RunningServer
let browser: Browser
let moderator: Guest
let projector: Guest
let laptops: Guest[]
let phones: PhoneGuest[]
let link: string

const page = ({ page }: Guest) => page
const everybody = () => [moderator, projector, ...laptops, ...phones].map(page)
const question = 'Wer fehlt heute noch am Tisch?'

/** What is going on in the minutes of the event is one click of the moderation. */
const goOn = (title: string) =>
	moderator.page
		.getByRole('button', { name: new RegExp(`^(Beginnen|Nächster Schritt): ${title}`) })
		.last()
		.click()

async function lookAtAll(moment: string): Promise<void> {
	await keepScreenshot(moderator.page, `event-${moment}-moderator`)
	await keepScreenshot(projector.page, `event-${moment}-projector`)
	for (const [i, laptop] of laptops.entries()) await keepScreenshot(laptop.page, `event-${moment}-laptop${i + 1}`)
	for (const [i, phone] of phones.entries()) await keepScreenshot(phone.page, `event-${moment}-phone${i + 1}`)
}

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	moderator = await openGuest(browser, server.origin)
	projector = await openGuest(browser, server.origin, sizes.projector)
	laptops = await Promise.all([1, 2].map(() => openGuest(browser, server.origin)))
	phones = await Promise.all([1, 2, 3, 4, 5].map(() => openPhone(browser, server.origin)))
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

describe('a founding event', () => {
	test('is prepared: five steps, and a link on the wall', async () => {
		await foundWorkshop(moderator.page, server.origin, 'Gründung Birkenfelde', /Leer|Ohne Methode|Arbeitsfläche/)
		link = await participantLink(moderator.page)
		const board = 'Arbeitsfläche 1'
		await openConsole(moderator.page)
		const cards = { collects: 'Karten', hidden: true, attribution: 'anonym' }
		await planStep(moderator.page, { title: 'Ankommen', question: 'Willkommen!', minutes: '2', phone: 'nur die Frage' })
		await planStep(moderator.page, { title: 'Wer gehört dazu?', question, minutes: '5', shown: board, ...cards })
		await planStep(moderator.page, { title: 'Ordnen', question: 'Was gehört zusammen?', minutes: '5', shown: board })
		await planStep(moderator.page, {
			title: 'Punkte',
			question: 'Wen sprechen wir zuerst an?',
			minutes: '3',
			shown: board,
			collects: 'Klebepunkte',
		})
		await planStep(moderator.page, {
			title: 'Vereinbarungen',
			question: 'Wer tut was bis wann?',
			minutes: '5',
			shown: 'Maßnahmenplan',
			phone: 'nur die Frage',
		})
		await untilShown(moderator.page, 'Noch nicht begonnen')
	})

	test('everybody joins without an account; the projector by its own link', async () => {
		await projector.page.goto(await readerLink(moderator.page))
		for (const [i, laptop] of laptops.entries())
			await joinAs(laptop.page, link, ['Jonas Albrecht', 'Meral Aydın'][i] ?? '')
		const names = ['Rosa Kühn', 'Tom Wirth', '', 'Ulf Brandt', 'Ayşe Demir']
		await Promise.all(phones.map((phone, i) => joinOnPhone(phone.page, link, names[i] ?? '')))
		await goOn('Ankommen')
		await allSee(everybody(), /Willkommen!|Ankommen/)
		await lookAtAll('1')
	})

	test('cards come in hidden, one phone writes without a connection', async () => {
		await goOn('Wer gehört dazu')
		await allSee(everybody(), /Wer fehlt heute noch|Wer gehört dazu/)
		const [first, second, third, offline, fifth] = phones.map(page) as [Page, Page, Page, Page, Page]
		await phones[3]?.connect(false)
		await Promise.all([
			handInCard(first, 'Hebammen'),
			handInCard(second, 'Kinderärztinnen'),
			handInCard(third, 'Wohnbau Birkenfelde'),
			handInCard(offline, 'Busbetrieb'),
			handInCard(fifth, 'Kirchengemeinde'),
			handInCard((laptops[0] as Guest).page, 'Betriebe in Teilzeit'),
		])
		await untilShown(offline, 'wartet auf Verbindung')
		await forOthers(moderator.page, ['Nachbarschaftshilfe', 'Sportverein'])
		await first.getByRole('button', { name: 'Ich bin fertig' }).click()
		await untilShown(moderator.page, 'Karten liegen verdeckt')
		await moderator.page.locator('.console').getByText('7', { exact: true }).first().waitFor()
		for (const curious of [projector, ...laptops.slice(1), ...phones.slice(0, 1)].map(page)) {
			expect(await curious.content()).not.toContain('Kirchengemeinde')
		}
		await lookAtAll('2')
	})

	test('revealed, all cards lie on the board; who joins late by code is where the others are', async () => {
		await moderator.page.getByRole('button', { name: 'Karten aufdecken' }).click()
		await allSee([projector.page, (laptops[1] as Guest).page], 'Kirchengemeinde')
		await goOn('Ordnen')
		const online = everybody().filter((each) => each !== phones[3]?.page)
		await allSee(online, /Was gehört zusammen|Ordnen/)
		const late = await openPhone(browser, server.origin)
		phones.push(late)
		await joinByCode(late.page, await showCode(moderator.page))
		await allSee([late.page], 'Was gehört zusammen?')
		await putTogether((laptops[0] as Guest).page, ['Hebammen', 'Kinderärztinnen'], 'Gesundheit')
		await putTogether((laptops[1] as Guest).page, ['Wohnbau Birkenfelde', 'Nachbarschaftshilfe'], 'Wohnen und Alltag')
		await allSee([(laptops[0] as Guest).page], 'Wohnen und Alltag')
		await lookAtAll('3')
	})

	test('the phone that was away for two steps hands its card in, and it lies beside the others', async () => {
		await phones[3]?.connect(true)
		const page = phones[3]?.page as Page
		await allSee([page], 'Was gehört zusammen?')
		await allSee([(laptops[0] as Guest).page], 'Busbetrieb')
		await page.getByText('wartet auf Verbindung', { exact: true }).first().waitFor({ state: 'hidden' })
	})

	test('dots are given to what lies on the board, and the result lies there, too', async () => {
		await goOn('Punkte')
		const choose = moderator.page.getByRole('dialog', { name: 'Worüber wird abgestimmt?' })
		await choose.getByRole('checkbox', { name: 'Gesundheit' }).check({ force: true })
		await choose.getByRole('checkbox', { name: 'Wohnen und Alltag' }).check({ force: true })
		await choose.getByRole('button', { name: 'Beginnen' }).click()
		await allSee(everybody(), /Wen sprechen wir zuerst an|Punkte/)
		for (const phone of phones) await giveDot(phone.page, 'Gesundheit')
		await giveDot((laptops[1] as Guest).page, 'Wohnen und Alltag')
		await untilShown(moderator.page, 'Stimmzettel liegen verdeckt')
		await moderator.page.locator('.console').getByText('7', { exact: true }).first().waitFor()
		await lookAtAll('4')
		await moderator.page.getByRole('button', { name: 'Ergebnis aufdecken' }).click()
		await allSee([projector.page], /6 Punkte/)
		await lookAtAll('4-revealed')
	})

	test('the plan is noted by a laptop and read by all', async () => {
		await goOn('Vereinbarungen')
		await allSee(everybody(), /Wer tut was bis wann|Vereinbarungen/)
		const [writer, reader] = laptops.map(page) as [Page, Page]
		await addTask(writer, 'Kinderärztinnen einladen')
		await untilWritten(reader, 'Kinderärztinnen einladen')
		await allSee([projector.page], 'Kinderärztinnen einladen')
		await lookAtAll('5')
	})

	test('after a restart of the server everybody is still in the same step, with the same clock', async () => {
		await server.kill()
		await server.start()
		await phones[0]?.page.reload()
		await allSee(everybody(), /Wer tut was bis wann|Vereinbarungen/)
		const clocks = await Promise.all(everybody().map((each) => each.getByRole('timer').first().textContent()))
		expect(new Set(clocks.map((clock) => clock?.replace(/\D*(\d+:\d\d).*/su, '$1'))).size).toBeLessThanOrEqual(2)
	})

	test('nobody asked another host, and no page broke', () => {
		for (const { complaints } of [moderator, projector, ...laptops, ...phones]) expect(complaints).toEqual([])
	})
})

async function readerLink(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Teilen' }).click()
	const dialog = page.getByRole('dialog')
	const address = await dialog.getByRole('textbox', { name: /Lesen/ }).inputValue()
	await page.keyboard.press('Escape')
	await dialog.waitFor({ state: 'hidden' })
	return `http://${address}`.replace('#', '/beamer#')
}

/** The moderation opens the door; the code is read from the wall. */
async function showCode(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Teilen' }).click()
	const dialog = page.getByRole('dialog')
	await dialog.getByRole('button', { name: 'Code zum Beitreten zeigen' }).click()
	const code = (await dialog.locator('.share-code').textContent())?.replace(/^.*: /, '') ?? ''
	await page.keyboard.press('Escape')
	await dialog.waitFor({ state: 'hidden' })
	return code
}

async function joinByCode(page: Page, code: string): Promise<void> {
	await page.goto(server.origin)
	await page.getByLabel(/Code/).first().pressSequentially(code.replace(' ', ''))
	await page.keyboard.press('Enter')
	await page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
}

/** Dictated by people without a device: a word, Enter, the next word. */
async function forOthers(page: Page, cards: readonly string[]): Promise<void> {
	const field = page.getByRole('textbox', { name: 'Karte für andere' })
	await field.click()
	for (const card of cards) {
		await page.keyboard.type(card)
		await page.keyboard.press('Enter')
		await untilShown(page, `zuletzt: „${card}“`)
	}
}

async function addTask(page: Page, text: string): Promise<void> {
	await page.getByLabel('Neue Maßnahme').fill(text)
	await page.keyboard.press('Enter')
	await untilWritten(page, text)
}
