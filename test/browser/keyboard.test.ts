import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { chainOf, chainPicture, listChains, needsOfChain } from '../../shared/blocks/chain/index.ts'
import { listMaps, nodesOf } from '../../shared/blocks/map/index.ts'
import { listTables, readCell, rowsOf } from '../../shared/blocks/table/index.ts'
import { addBoard, boardsOf } from '../../shared/board/boards.ts'
import { analyse } from '../../shared/methods/service-chain/analysis.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { findActor, kinds, listActors, listNeeds, listRelations, relationKinds } from '../../shared/registry/index.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest } from '../helpers/chromium.ts'
import { found, join, openDevice } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { barriers } from './barriers.ts'
import { goTo } from './methodStory.ts'
import { showBoard } from './story.ts'

const patience = { timeout: 30_000 }

let server: RunningServer
let browser: Browser
let workshop: FoundAnswer
let guest: Guest
let page: Page

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	workshop = await found(server.origin, 'Beispiel', 'demo')
	const device = openDevice(server.origin, await join(server.origin, workshop, 'moderator'))
	await until(() => device.ready.get() && boardsOf(device.doc).length > 2)
	addBoard(device.doc, 'Leere Fläche')
	await until(() => device.saving.get().kind === 'saved')
	await device.close()
	guest = await openGuest(browser, server.origin)
	page = guest.page
	await page.goto(workshop.links.moderator)
	await page.getByRole('button', { name: 'Ohne Namen beitreten' }).press('Enter')
	await page.getByRole('navigation', { name: 'Fahrplan der Werkstatt' }).waitFor()
})
afterAll(async () => {
	expect(guest.complaints).toEqual([])
	await browser.close()
	await server.cleanUp()
})

/** Walks with Tab until the focus is on what is called so, and tells after how many steps. */
async function tabTo(name: string | RegExp, key = 'Tab', atMost = 90): Promise<number> {
	const steps: string[] = []
	for (let step = 1; step <= atMost; step++) {
		await page.keyboard.press(key)
		const { name: here } = await focused()
		if (typeof name === 'string' ? here === name : name.test(here)) return step
		steps.push(here)
	}
	throw new Error(`${key} never came to ${name}, but to ${steps.join(' | ')}`)
}

interface Node {
	role: string
	name: string
	description: string
}

/** What the accessibility tree says of what has the focus. */
async function focused(): Promise<Node> {
	const session = await page.context().newCDPSession(page)
	const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' })
	const { nodes } = await session.send('Accessibility.getPartialAXTree', {
		...(result.objectId && { objectId: result.objectId }),
		fetchRelatives: false,
	})
	await session.detach()
	const [node] = nodes
	const [role, name, description] = [node?.role, node?.name, node?.description].map((told) => String(told?.value ?? ''))
	return { role: role ?? '', name: name ?? '', description: description ?? '' }
}

/** What has been said of the canvas last. */
const said = () => page.locator('.tl-container .board-unseen[role=status]')
const hears = (words: string | RegExp) =>
	expect.poll(async () => (await said().textContent()) ?? '', patience).toMatch(words)
const canvas = (board: string) => page.getByRole('application', { name: `Board „${board}“` })

/** How far what has the focus, or is selected, lies outside of the canvas, in pixels; nought if all of it is seen. */
async function outOfSight(selector: string): Promise<number> {
	return page.evaluate((what) => {
		const element = what === ':focus' ? document.activeElement : document.querySelector(what)
		const view = document.querySelector('.board')?.getBoundingClientRect()
		const box = element?.getBoundingClientRect()
		if (!view || !box) return Number.NaN
		return Math.max(0, view.left - box.left, view.top - box.top, box.right - view.right, box.bottom - view.bottom)
	}, selector)
}

describe('past the bars', () => {
	const skip = 'Zum Inhalt springen'
	/** As if the page had just been opened: the next Tab begins at its beginning. */
	const fromTheTop = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
	const press = async () => {
		await fromTheTop()
		await page.keyboard.press('Tab')
		expect((await focused()).name).toBe(skip)
		expect(await page.getByRole('button', { name: skip }).boundingBox()).toMatchObject({ x: 6, y: 6 })
		await page.keyboard.press('Enter')
	}

	test('[SKIP1] the first stop is seen, and leads to the canvas, to a list and to a page', async () => {
		await page.reload()
		await goTo(page, 'Leere Fläche')
		await showBoard(page)
		await canvas('Leere Fläche').waitFor(patience)
		await page.reload()
		await canvas('Leere Fläche').waitFor(patience)
		await press()
		expect((await focused()).name).toBe('Board „Leere Fläche“')
		await page.getByRole('radio', { name: 'Liste' }).check({ force: true })
		await page.getByLabel('Neuer Bereich').waitFor(patience)
		await page.reload()
		await page.getByLabel('Neuer Bereich').waitFor(patience)
		await press()
		expect(await tabTo(/^Neuer Bereich/, 'Tab', 5)).toBeLessThanOrEqual(5)
		await goTo(page, 'Maßnahmenplan')
		await page.reload()
		await page.locator('.workshop-page h2').first().waitFor(patience)
		await press()
		await page.keyboard.press('Tab')
		expect(await page.evaluate(() => document.activeElement?.closest('.workshop-page') !== null)).toBe(true)
	})
})

describe('the canvas by keyboard alone, and what a screen reader hears of it', () => {
	test('[CANVAS1] Tab comes to the board under its name, and leads on to the tools', async () => {
		await goTo(page, 'Leere Fläche')
		await page.getByRole('radio', { name: 'Liste' }).check({ force: true })
		await page.getByLabel('Neuer Bereich').fill('Was fehlt uns?')
		await page.keyboard.press('Enter')
		const field = page.getByLabel('Neue Karte: Was fehlt uns?')
		for (const words of ['Wohnraum', 'Zeit für Gespräche', 'Dolmetschen']) {
			await field.fill(words)
			await page.keyboard.press('Enter')
		}
		await showBoard(page)
		await canvas('Leere Fläche').waitFor(patience)
		await tabTo('Board „Leere Fläche“')
		await expect.poll(() => page.locator('.board-keys').first().isVisible(), patience).toBe(true)
		await page.keyboard.press('ArrowRight')
		await hears('Frage: Was fehlt uns?, 3 Karten. 1 von 1 auf dem Board')
		expect(await tabTo('Weißes Papier', 'Tab', 5)).toBeLessThanOrEqual(5)
		expect(await tabTo('Auswählen', 'Tab', 15)).toBeLessThanOrEqual(15)
		await tabTo('Board „Leere Fläche“', 'Shift+Tab')
	})

	test('[CANVAS2] every card is come to with keys that stand on the screen, and said with its words and its place', async () => {
		const hint = page.locator('.board-keys').first()
		expect(await hint.textContent()).toContain('Strg+← → voriges, nächstes')
		await page.keyboard.press('Control+ArrowRight')
		await hears('Karte: Wohnraum, Rechteck, Gelbes Papier. 1 von 3 in „Was fehlt uns?“')
		await page.keyboard.press('Control+ArrowRight')
		await hears('Karte: Zeit für Gespräche, Rechteck, Gelbes Papier. 2 von 3 in „Was fehlt uns?“')
		expect(await hint.textContent()).toContain('Eingabe schreiben')
		await page.keyboard.press('Control+Shift+ArrowUp')
		await hears('Frage: Was fehlt uns?')
		await page.keyboard.press('Control+Shift+ArrowDown')
		await hears('Karte: Wohnraum')
		const current = page.locator('[aria-current=true].tl-shape')
		await expect.poll(() => current.getAttribute('aria-label'), patience).toContain('Karte: Wohnraum')
		await keepScreenshot(page, 'keyboard-card')
	})

	test('[CANVAS3] a card is written on and left by keys; its editor has a name', async () => {
		await page.keyboard.press('Enter')
		await page.locator('[contenteditable=true]').waitFor(patience)
		await expect.poll(focused, patience).toMatchObject({ role: 'textbox', name: 'Text' })
		expect(await barriers(page)).toEqual([])
		await page.keyboard.press('Control+a')
		await page.keyboard.type('Wohnraum für Familien')
		await page.keyboard.press('Escape')
		await hears('Karte: Wohnraum für Familien')
		expect(await focused()).toMatchObject({ role: 'application', name: 'Board „Leere Fläche“' })
	})

	test('[CANVAS4] what is selected by keys is brought into view', async () => {
		await page.keyboard.press('Shift+0')
		for (let i = 0; i < 90; i++) await page.keyboard.press('Shift+ArrowUp')
		await expect.poll(() => outOfSight('[aria-current=true].tl-shape'), patience).toBe(0)
		await page.keyboard.press('Control+z')
		await page.keyboard.press('Escape')
	})

	test('[CANVAS5] no key leads to another board: Alt and an arrow change nothing', async () => {
		const before = page.url()
		await page.keyboard.press('Alt+ArrowDown')
		await page.keyboard.press('Control+ArrowRight')
		await hears(/^(Frage|Karte): .* \d von/)
		expect(page.url()).toBe(before)
	})

	test('the canvas has no barriers a machine can find', async () => {
		expect(await barriers(page)).toEqual([])
	})
})

/** Opens a board and walks over the canvas to its block. */
/** The chain of the board that is called after the method: there is another one of somebody else. */
const firstChain = (doc: Y.Doc) =>
	listChains(doc).find(({ id }) => chainOf(doc, id)?.person === 'Nadine Rehbein')?.id ?? ''

async function comeToBlock(board: string, block: RegExp) {
	await goTo(page, board)
	await showBoard(page)
	await canvas(board).waitFor(patience)
	await tabTo(`Board „${board}“`)
	await page.keyboard.press('ArrowRight')
	await hears(/ 1 von /)
	for (let i = 0; i < 20; i++) {
		if (block.test((await said().textContent()) ?? '')) return
		const before = await said().textContent()
		await page.keyboard.press('Control+ArrowRight')
		await expect.poll(() => said().textContent(), patience).not.toBe(before)
	}
	throw new Error(`${block} was never come to`)
}

describe('blocks on the canvas by keyboard alone, said as the data say', () => {
	const inView = () => expect.poll(() => outOfSight(':focus'), patience).toBe(0)
	let doc: Y.Doc

	beforeAll(async () => {
		const device = openDevice(server.origin, await join(server.origin, workshop, 'reader'))
		doc = device.doc
		await until(() => device.ready.get() && listActors(doc).length > 0)
	})

	test('[CANVAS2] the map names each actor with its kind and its relations, and each relation with both its ends', async () => {
		const [map] = listMaps(doc)
		const actors = nodesOf(doc, map?.id ?? '').map(({ actor }) => actor)
		const relations = listRelations(doc).filter(({ actual }) => actual !== undefined)
		await comeToBlock('Netzwerkbild', /^Netzwerkbild „/)
		await hears(`Ist: ${actors.length} Akteure, ${relations.length} Beziehungen. `)
		await page.keyboard.press('Enter')
		await expect.poll(async () => (await focused()).name, patience).toMatch(/^Netzwerkbild, Ist/)
		for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft']) {
			const before = await said().textContent()
			await page.keyboard.press(key)
			await expect.poll(() => said().textContent(), patience).not.toBe(before)
			const words = (await said().textContent()) ?? ''
			const actor = actors.find(({ name }) => words.startsWith(`${name}, `))
			const own = relations.filter(({ from, to }) => from === actor?.id || to === actor?.id).length
			expect(words).toContain(`, ${actor?.kind && kinds[actor.kind].de}, ${own} Beziehung`)
			expect(words).toMatch(new RegExp(`Akteur \\d+ von ${actors.length}$`))
		}
		await page.keyboard.press('PageDown')
		await hears(/^Beziehung von/)
		const words = (await said().textContent()) ?? ''
		const [, from, to, kind] = /^Beziehung von „(.+)“ zu „(.+)“: ([^,]+),/.exec(words) ?? []
		const idOf = (name: string | undefined) => actors.find((actor) => actor.name === name)?.id
		const told = relations.find((each) => each.from === idOf(from) && each.to === idOf(to))
		expect(told?.actual && relationKinds[told.actual.kind].de).toBe(kind)
		expect(await barriers(page)).toEqual([])
		await keepScreenshot(page, 'keyboard-map')
	})

	test('[CANVAS1] Tab leads on from the picture, and Escape back to the canvas', async () => {
		await page.keyboard.press('Escape')
		await page.keyboard.press('Escape')
		await expect.poll(async () => (await focused()).name, patience).toBe('Board „Netzwerkbild“')
		await tabTo('Auswählen', 'Tab', 12)
		expect(await page.locator('.tl-shape[aria-current]').getAttribute('data-shape-type')).toBe('network-map')
	})

	test('[CANVAS4] the chain names each step with its lane and its phase, and brings it into view', async () => {
		await comeToBlock('Dienstleistungskette', /^Dienstleistungskette: /)
		const { steps, phases } = chainPicture(doc, firstChain(doc), 'actual')
		await hears(`: ${steps.length} Schritte im Ist`)
		await page.keyboard.press('Shift+0')
		await page.keyboard.press('Enter')
		await expect.poll(async () => (await focused()).role, patience).toBe('group')
		const told: string[] = []
		for (const key of [...Array(4).fill('ArrowDown'), ...Array(6).fill('ArrowRight'), ...Array(8).fill('ArrowDown')]) {
			await page.keyboard.press(key)
			await inView()
			const { role, name } = await focused()
			expect(name, `where ${key} led`).not.toBe('')
			if (role === 'group' && /^Schritt \d/.test(name)) told.push(name)
		}
		expect(told.length).toBeGreaterThan(0)
		const both = [...steps, ...chainPicture(doc, firstChain(doc), 'ideal').steps]
		for (const name of told) {
			const step = both.find(({ text }) => name.includes(`: ${text}`))
			const phase = phases.find(({ id }) => id === step?.phase)
			const lane = step?.lane === undefined ? 'Noch niemand' : findActor(doc, step.lane)?.name
			expect(name).toContain(`, ${lane}, ${phase?.label}: ${step?.text}`)
		}
		expect(await barriers(page)).toEqual([])
		await keepScreenshot(page, 'keyboard-chain')
		await page.keyboard.press('Escape')
		await tabTo('Auswählen', 'Tab', 12)
	})

	test('[CANVAS4] the table says in each cell what lies in it, and brings it into view', async () => {
		await comeToBlock('Beteiligtenanalyse', /^Tabelle „/)
		// It lies in a document of its own, since only the moderation sees it.
		const device = openDevice(server.origin, await join(server.origin, workshop, 'moderator'), 'draft-1')
		const { doc } = device
		await until(() => device.ready.get() && listTables(doc).length > 0)
		const [table] = listTables(doc)
		const rows = rowsOf(doc, table?.id ?? '')
		await hears(`Tabelle „Beteiligtenanalyse“: ${rows.length} Zeilen`)
		await page.keyboard.press('Enter')
		await expect.poll(async () => (await focused()).role, patience).toBe('rowheader')
		for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowRight']) {
			await page.keyboard.press(key)
			await inView()
			const [row = '', column = ''] = await page.evaluate(
				() => (document.activeElement as HTMLElement).dataset.cell?.split('/') ?? [],
			)
			const { role, name } = await focused()
			expect(role).toBe('gridcell')
			expect(name).toBe(readCell(doc, table?.id ?? '', row, column))
		}
		expect(await barriers(page)).toEqual([])
		await page.keyboard.press('Escape')
		await expect.poll(async () => (await focused()).name, patience).toBe('Board „Beteiligtenanalyse“')
		await tabTo('Auswählen', 'Tab', 20)
	})
})

describe('what stands beside a chain by keyboard alone, said as the data say', () => {
	let doc: Y.Doc
	let chain: string

	beforeAll(async () => {
		const device = openDevice(server.origin, await join(server.origin, workshop, 'reader'))
		doc = device.doc
		await until(() => device.ready.get() && listChains(doc).length > 0)
		chain = firstChain(doc)
	})

	test('[CANVAS7] findings are opened, walked through and shown by keys, each named by its title', async () => {
		await goTo(page, 'Dienstleistungskette')
		await showBoard(page)
		await tabTo(/^Befunde/)
		await page.keyboard.press('Enter')
		await page.locator('.ui-panel').waitFor(patience)
		const titles = analyse(doc, chain).map(({ title }) => title.de)
		await tabTo('Zeigen')
		for (const title of titles.slice(0, 4)) {
			expect(await focused()).toMatchObject({ role: 'button', description: title })
			await page.keyboard.press('ArrowDown')
		}
		await page.keyboard.press('Home')
		expect(await barriers(page)).toEqual([])
		await page.keyboard.press('Enter')
		await expect.poll(() => page.locator('.finding[aria-current]').count(), patience).toBe(1)
		await keepScreenshot(page, 'keyboard-findings')
	})

	test('[CANVAS7] needs are come to, written on and undone by keys', async () => {
		await expect
			.poll(
				async () => {
					await page.keyboard.press('Shift+Tab')
					return (await focused()).role
				},
				{ ...patience, interval: 0 },
			)
			.toBe('tab')
		await page.keyboard.press('End')
		const needs = needsOfChain(doc, chain)
		await expect.poll(async () => (await focused()).name, patience).toBe(`Bedarfe ${needs.length}`)
		await page.locator('.ui-panel .chain-needs').waitFor(patience)
		for (const need of needs.slice(0, 3)) {
			await tabTo('Bedarf')
			expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toBe(need.label)
			expect((await focused()).role).toBe('textbox')
		}
		expect(await barriers(page)).toEqual([])
		await page.keyboard.press('End')
		// At once, since letters that come slowly are undone one pause at a time.
		await page.keyboard.insertText(' im Stadtteil')
		await expect.poll(() => listNeeds(doc)[2]?.label, patience).toBe(`${needs[2]?.label} im Stadtteil`)
		await page.keyboard.press('Control+z')
		await expect.poll(() => listNeeds(doc)[2]?.label, patience).toBe(needs[2]?.label)
		await keepScreenshot(page, 'keyboard-needs')
	})
})

describe('the console by keyboard alone', () => {
	test('[PULT1] a step is begun, goes on and is looked at by keys, and the page says so', async () => {
		await goTo(page, 'Ablauf').catch(() => {})
		await expect.poll(async () => page.locator('.console').count(), patience).toBe(1)
		expect(await barriers(page)).toEqual([])
		await tabTo(/^Beginnen: /)
		await page.keyboard.press('Enter')
		await page
			.getByRole('button', { name: /^Nächster Schritt: / })
			.first()
			.waitFor(patience)
		expect(await barriers(page)).toEqual([])
		await tabTo(/^Nächster Schritt: /)
	})
})
