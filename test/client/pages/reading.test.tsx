import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Failure, serverAway } from '../../../client/api/failure.ts'
import { ReadingPage } from '../../../client/pages/reading/ReadingPage.tsx'
import { lookEvery } from '../../../client/pages/reading/useReading.ts'
import type { BoardPageAnswer } from '../../../shared/boardPage/index.ts'
import type { Section } from '../../../shared/documents/index.ts'
import { failed, ok } from '../../../shared/lib/result.ts'
import { type VirtualClock, virtualClock } from '../../helpers/virtualClock.ts'
import { render, type Screen } from '../render.tsx'

let screen: Screen
let clock: VirtualClock
let isHidden = false
let asked = 0
let refuses: Failure | undefined
let page: BoardPageAnswer

const links = {
	read: async (request: { workshop: string; secret: string }) => {
		expect(request).toEqual({ workshop: 'birkenfelde', secret: 'geheim' })
		asked++
		return refuses ? failed(refuses) : ok(page)
	},
}
const saying = (content: Section['content'], heading = 'Fahrdienst'): BoardPageAnswer => ({
	title: 'Ideen',
	language: 'de',
	workshop: 'Netzwerk Birkenfelde',
	sections: [{ id: 's', level: 2, heading, content }],
})
const told = (...texts: string[]) =>
	saying([{ kind: 'list', isOrdered: false, items: texts.map((text) => ({ text })) }])
const pass = (ms: number) => act(() => clock.pass(ms))
const turn = (hidden: boolean) =>
	act(async () => {
		isHidden = hidden
		document.dispatchEvent(new Event('visibilitychange'))
	})

async function open(secret = 'geheim') {
	history.replaceState(null, '', `/w/birkenfelde/lesen#${secret}`)
	screen = await render(<ReadingPage workshop="birkenfelde" clock={clock} links={links} />)
}

beforeEach(() => {
	clock = virtualClock()
	asked = 0
	refuses = undefined
	isHidden = false
	page = told('Telefonliste')
	vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden)
})
afterEach(async () => {
	await screen.leave()
	vi.restoreAllMocks()
})

test('[READ1] a neighbour reads what the board says, and what is new on it a moment later', async () => {
	await open()
	await screen.shows('Telefonliste')
	expect(document.querySelector('h1')?.textContent).toBe('Ideen')
	expect(screen.text).toContain('Netzwerk Birkenfelde')
	expect(screen.text).toContain('Stand vom 2. November 2026')
	expect(screen.text).toContain('wird laufend erneuert')
	page = told('Telefonliste', 'Ehrenamtliche fragen')
	await pass(lookEvery)
	await screen.shows('Ehrenamtliche fragen')
})

test('[READ1] a page that nobody sees asks nothing, and asks at once when it is looked at again', async () => {
	await open()
	await screen.shows('Telefonliste')
	await turn(true)
	await pass(20 * lookEvery)
	expect(asked).toBe(1)
	page = told('Neues')
	await turn(false)
	await screen.shows('Neues')
	expect(asked).toBe(2)
})

test('[READ2] [READ1] without a connection the last stays and the page says so; it asks less and less often, and goes on by itself', async () => {
	await open()
	await screen.shows('Telefonliste')
	const state = () => document.querySelector('.reading-state')?.textContent ?? ''
	const asOf = /Stand vom [^·]*Uhr/.exec(state())?.[0]
	refuses = serverAway
	await pass(lookEvery)
	await screen.shows('Keine Verbindung.')
	expect(screen.text).toContain('Telefonliste')
	expect(screen.text).not.toContain('wird laufend erneuert')
	await pass(600_000)
	// At five seconds each there had been 120.
	expect(asked).toBeLessThan(30)
	expect(state()).toContain(asOf)
	refuses = undefined
	page = told('Wieder da')
	await pass(30_000)
	await screen.shows('Wieder da')
	expect(screen.text).not.toContain('Keine Verbindung')
	expect(state()).not.toContain(asOf)
})

test('[READ3] once the link is revoked nothing of the board is left, and nothing more is asked', async () => {
	await open()
	await screen.shows('Telefonliste')
	refuses = { id: 'linkRevoked', since: clock.now() }
	await pass(lookEvery)
	await screen.shows('Dieser Link zum Lesen gilt nicht mehr.')
	expect(screen.text).toContain('2. November 2026')
	expect(screen.text).not.toContain('Telefonliste')
	const then = asked
	await pass(600_000)
	await turn(false)
	expect(asked).toBe(then)
})

test.each([
	['linkUnknown', 'Dieser Link führt zu keinem Board.'],
	['notFound', 'Dieses Board ist gerade nicht zu lesen.'],
	['workshopDeleted', 'Diese Werkstatt wurde gelöscht.'],
] as const)('[READ3] where the server answers “%s” the page says what that means', async (id, sentence) => {
	refuses = { id }
	await open()
	await screen.shows(sentence)
	await pass(600_000)
	expect(asked).toBe(1)
})

test('[READ3] a link that was cut off is told so without asking', async () => {
	await open('')
	await screen.shows('Dieser Link führt zu keinem Board.')
	expect(asked).toBe(0)
})

test('[READ4] a document is drawn with headings, tables and lists, and what looks like code is words', async () => {
	page = {
		...page,
		sections: [
			{
				id: 'a',
				level: 3,
				heading: 'Beschluss',
				content: [{ kind: 'paragraph', text: '<img src=x onerror=alert(1)>' }],
			},
			{
				id: 'b',
				level: 3,
				heading: 'Wer was macht',
				content: [
					{
						kind: 'table',
						caption: 'Aufgaben',
						columns: [
							{ label: 'Wer', width: 1 },
							{ label: 'Was', width: 2 },
						],
						hasRowHeads: true,
						rows: [['Jobcenter', [{ text: 'lädt ', bold: true }, { text: 'ein' }]]],
					},
					{ kind: 'facts', facts: [{ label: 'Ort', lines: ['Rathaus', 'Saal 2'] }] },
					{ kind: 'list', isOrdered: true, items: [{ text: 'Eins', items: [{ text: 'Darunter' }] }] },
					{ kind: 'picture', source: 'board:x', alt: 'Das Board mit drei Karten', width: 1, height: 1, text: [] },
					{ kind: 'signatures', signers: ['Jugendamt'] },
				],
			},
		],
	}
	await open()
	await screen.shows('Das Board mit drei Karten')
	expect(document.querySelector('main img')).toBeNull()
	expect(screen.text).toContain('<img src=x onerror=alert(1)>')
	// No heading more than one level below the one before it.
	expect([...document.querySelectorAll('main :is(h1, h2, h3, h4)')].map(({ tagName }) => tagName)).toEqual([
		'H1',
		'H2',
		'H3',
	])
	expect(document.querySelector('th[scope=row]')?.textContent).toBe('Jobcenter')
	expect(document.querySelector('td strong')?.textContent).toBe('lädt ')
	expect(document.querySelector('ol ul, ol ol')?.textContent).toBe('Darunter')
	expect(screen.text).toContain('Jugendamt')
})

test('[READ4] what is told has the language of the workshop and may break its long words; a table is reached by keyboard', async () => {
	page = {
		...saying([
			{ kind: 'paragraph', text: 'Netzwerkkoordination' },
			{ kind: 'table', columns: [{ label: 'Wer', width: 1 }], hasRowHeads: false, rows: [['Jobcenter']] },
		]),
		language: 'en',
	}
	await open()
	await screen.shows('Netzwerkkoordination')
	expect(document.querySelector('main [lang=en] p')?.textContent).toContain('\u00ad')
	expect(document.querySelector('section[tabindex="0"]')?.getAttribute('aria-label')).toBe('Wer')
	// Nothing stands there that could be pressed, and so nothing of the kind is printed.
	expect(document.querySelector('main :is(button, a, input)')).toBeNull()
})
