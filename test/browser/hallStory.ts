import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { findRound, readNow } from '../../shared/agenda/index.ts'
import type { JoinAnswer } from '../../shared/protocol/api.ts'
import type { Attribution, Marks } from '../../shared/rounds/index.ts'
import { openGuest } from '../helpers/chromium.ts'
import { openDevice } from '../helpers/device.ts'
import { until } from '../helpers/runningServer.ts'
import { untilShown } from './story.ts'

/** A whole event in a hall: who moderates at a desk, phones, the wall, and many who come without a browser of their own. */

/** The screens of a hall, as people have them. */
const hallSizes = {
	desk: { width: 1366, height: 768 },
	phone: { width: 390, height: 844 },
	wall: { width: 1920, height: 1080 },
} as const

export const openDesk = (browser: Browser, origin: string) => openGuest(browser, origin, hallSizes.desk)
export const openSlimPhone = (browser: Browser, origin: string) => openGuest(browser, origin, hallSizes.phone)
export const openWall = (browser: Browser, origin: string) => openGuest(browser, origin, hallSizes.wall)

let pictures = 0

/** Keeps a picture of every device in the folder STORY_PICTURES, if that is set: so that people look at each step. */
export async function look(devices: Readonly<Record<string, Page>>, step: string): Promise<void> {
	const folder = process.env.STORY_PICTURES
	if (!folder) return
	await mkdir(folder, { recursive: true })
	pictures++
	const number = String(pictures).padStart(2, '0')
	for (const [device, page] of Object.entries(devices))
		await page.screenshot({ path: join(folder, `${number}-${step}-${device}.png`) })
}

/** The link for the wall, as the share dialog has it. */
export async function wallLink(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Teilen', exact: true }).click()
	const dialog = page.getByRole('dialog')
	const address = await dialog.getByRole('textbox', { name: /Nur zum Lesen/ }).inputValue()
	await page.keyboard.press('Escape')
	await dialog.waitFor({ state: 'hidden' })
	return `http://${address}`.replace('#', '/beamer#')
}

/** Joins on a phone for an organisation. */
export async function joinFor(page: Page, link: string, name: string, organisation: string): Promise<void> {
	await page.goto(link)
	await page.getByLabel('Ihr Name').fill(name)
	await page.getByLabel('Ihre Organisation').fill(organisation)
	await page.keyboard.press('Escape')
	await page.getByRole('button', { name: 'Beitreten', exact: true }).click()
	await page.getByRole('button', { name: 'Mehr', exact: true }).waitFor({ timeout: 30_000 })
}

/** Hands a card in on a phone, in one of the columns if there are some. */
export async function handIn(page: Page, text: string, column?: string): Promise<void> {
	await page.getByLabel('Ein Gedanke je Karte').fill(text)
	if (column) {
		const list = page.getByRole('combobox', { name: 'Spalte' })
		const radio = page.getByRole('radio', { name: column, exact: true })
		await list.or(radio).first().waitFor()
		if (await list.isVisible()) await list.selectOption({ label: column })
		else await radio.check()
	}
	await page.getByRole('button', { name: 'Karte abgeben' }).click()
	await untilShown(page, text)
}

/** By the keys alone: whichever column gets the focus on a phone, the bar at its foot does not lie above it. */
export async function choicesStayInSight(page: Page): Promise<void> {
	const columns = page.getByRole('group', { name: 'Spalte' }).getByRole('radio')
	await columns.first().waitFor({ state: 'attached' })
	await page.getByLabel('Ein Gedanke je Karte').focus()
	await page.keyboard.press('Tab')
	for (let left = await columns.count(); left > 0; left--) {
		const covered = await page.evaluate(() => {
			const [bar, box] = [document.querySelector('.phone > footer'), document.activeElement?.closest('label')].map(
				(element) => element?.getBoundingClientRect(),
			)
			return bar && box ? box.bottom - bar.top : undefined
		})
		expect(covered).toBeLessThanOrEqual(0)
		if (left > 1) await page.keyboard.press('ArrowDown')
	}
}

/** In the list of a board: "Übernehmen als …" for everything below a heading, as the dialog proposes it. */
export async function takeBelow(
	page: Page,
	/** the words of the heading, or how its menu begins */
	heading: string | RegExp,
	target: string,
	expected: number,
): Promise<Locator> {
	const name = typeof heading === 'string' ? `Mehr zu „${heading}“` : heading
	// Cards beside a building block are folded away below it.
	const fold = page.locator('details.list-beside')
	await fold.waitFor()
	if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click()
	await page.getByRole('button', { name }).click()
	await page.getByRole('menuitem', { name: 'Übernehmen als …' }).click()
	const dialog = page.getByRole('dialog')
	await dialog.getByRole('radio', { name: new RegExp(`^${target}`) }).check({ force: true })
	await dialog.getByText(new RegExp(`^${expected} neue`)).waitFor()
	return dialog
}

/** Turns the pages of the wall until every one of these cards has stood there, whole: inside the picture, with all of its words. */
export async function everyCardStands(wall: Page, words: readonly string[]): Promise<void> {
	const missing = new Set(words)
	await until(async () => {
		const { whole, cut } = await wall.evaluate(cardsOnWall)
		expect(cut).toEqual([])
		for (const text of [...missing]) if (whole.some((card) => card.includes(text))) missing.delete(text)
		if (missing.size > 0) await wall.keyboard.press('PageDown')
		return missing.size === 0
	})
}

/** In the page: the words of the cards one can see, of those that stand there as a whole, and of those that do not. */
function cardsOnWall(): { whole: string[]; cut: string[] } {
	const room = document.querySelector('.projector > main')?.getBoundingClientRect()
	const isWhole = (card: HTMLElement) => {
		const { top, bottom } = card.getBoundingClientRect()
		const words = [...card.querySelectorAll<HTMLElement>('span, small')]
		return (
			room !== undefined &&
			top >= room.top &&
			bottom <= room.bottom + 1 &&
			words.every(
				(each) => getComputedStyle(each).overflowY === 'visible' || each.scrollHeight <= each.clientHeight + 1,
			)
		)
	}
	const shown = [...document.querySelectorAll<HTMLElement>('.projector-card')].filter((card) => card.checkVisibility())
	const said = (card: HTMLElement) => (card.textContent ?? '').replaceAll('\u00ad', '')
	return { whole: shown.filter(isWhole).map(said), cut: shown.filter((card) => !isWhole(card)).map(said) }
}

export interface ByWire {
	readonly name: string
	readonly organisation: string
	readonly joined: JoinAnswer
}

/** People without a browser: they join, hand in and vote as phones do. */
export function crowdByWire(origin: string) {
	let cards = 0
	const send = async (method: string, path: string, body: object, token?: string) => {
		const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
		const answer = await fetch(origin + path, { method, headers, body: JSON.stringify(body) })
		return { status: answer.status, said: await answer.text() }
	}
	/** The server may hear of a round a moment after the phones. */
	const untilTaken = async (path: string, body: object, token: string) => {
		let last = { status: 0, said: '' }
		await until(async () => {
			last = await send('PUT', path, body, token)
			return last.status !== 404
		})
		expect(last.status, last.said).toBe(200)
	}
	return {
		async join(link: string, name: string, organisation: string): Promise<ByWire> {
			const { pathname, hash } = new URL(link)
			const request = { workshop: pathname.split('/')[2], secret: hash.slice(1), name, organisation }
			const { status, said } = await send('POST', '/api/join', request)
			expect(status, said).toBe(200)
			return { name, organisation, joined: JSON.parse(said) as JoinAnswer }
		},
		/** Hands a card in to a round. */
		card({ joined }: ByWire, round: string, text: string, attribution: Attribution, column?: string): Promise<void> {
			cards++
			const id = `Karte${String(cards).padStart(11, '0')}`
			const body = { text, attribution, ...(column !== undefined && { column }) }
			return untilTaken(`/api/rounds/${round}/cards/${id}`, body, joined.token)
		},
		ballot: ({ joined }: ByWire, round: string, marks: Marks, attribution: Attribution): Promise<void> =>
			untilTaken(`/api/rounds/${round}/ballot`, { marks, attribution }, joined.token),
	}
}

/** What one of them hears of the steps: the documents `stage` and `plenum`, read and never written. */
export function listener(origin: string, { joined }: ByWire) {
	const stage = openDevice(origin, joined, 'stage')
	const plenum = openDevice(origin, joined, 'plenum')
	return {
		stage: stage.doc,
		plenum: plenum.doc,
		ready: () => until(() => stage.ready.get() && plenum.ready.get()),
		/** What is collected in a round, whoever it is for. */
		settingsOf: (round: string) => findRound(stage.doc, round)?.settings,
		/** The round of the step of this title, as soon as it is open. */
		async roundOf(title: string) {
			await until(() => {
				const { step, round } = readNow(stage.doc)
				return step?.title === title && round?.state === 'open'
			})
			const { round } = readNow(stage.doc)
			if (!round) throw new Error(`Nothing is collected in ${title}`)
			return round
		},
		async close() {
			await Promise.all([stage.close(), plenum.close()])
		},
	}
}
