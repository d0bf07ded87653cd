import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AnotherBuild, anotherBuild } from '../helpers/anotherBuild.ts'
import { type Guest, keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import {
	findOnBoard,
	foundWorkshop,
	joinAs,
	participantLink,
	saidState,
	showBoard,
	showTable,
	untilSaved,
	untilShown,
	writeNote,
} from './story.ts'

let server: RunningServer
let browser: Browser
let another: AnotherBuild
let anna: Guest
let phone: Guest
let link: string

beforeAll(async () => {
	server = await runServer()
	another = await anotherBuild('tuesday')
	browser = await launchChromium()
	anna = await openGuest(browser, server.origin)
	phone = await openGuest(browser, server.origin, sizes.phone)
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
	await another.remove()
})

/** Everything that lies in the browser for opening pages: paths, by cache. */
const kept = ({ page }: Guest) =>
	page.evaluate(async () => {
		const names = await caches.keys()
		const entries = names.map(async (name) => {
			const requests = await (await caches.open(name)).keys()
			return [name, requests.map(({ url }) => new URL(url).pathname)] as const
		})
		return Object.fromEntries(await Promise.all(entries))
	})
const keptFiles = async (guest: Guest) => Object.values(await kept(guest)).flat()
/** Waits until the page and these parts of it lie there, each with all it imports: a part that lacks one file does not open. */
async function untilKept(guest: Guest, ...parts: string[]) {
	const answer = await fetch(`${server.origin}/.vite/manifest.json`)
	const manifest: Record<string, { file: string; imports?: string[] }> = await answer.json()
	const needed = new Set<string>()
	const need = (name: string) => {
		const { file, imports = [] } = manifest[name] ?? { file: `nothing called ${name}` }
		if (needed.has(`/${file}`)) return
		needed.add(`/${file}`)
		imports.forEach(need)
	}
	for (const part of parts) {
		const isPart = (name: string) => name === part || manifest[name]?.file.startsWith(`assets/${part}-`)
		const names = Object.keys(manifest).filter(isPart)
		expect(names, part).not.toEqual([])
		names.forEach(need)
	}
	await until(async () => {
		const files = await keptFiles(guest)
		return files.includes('/') && [...needed].every((file) => files.includes(file))
	}, 30_000)
}
const keptHtml = ({ page }: Guest) => page.evaluate(async () => (await (await caches.match('/'))?.text()) ?? '')
const buildOf = ({ page }: Guest) => page.locator('meta[name=build]').count()

test('[OFFLINE1] a workshop is loaded anew without a server: its boards are there, can be written on, and are saved later', async () => {
	const { page } = anna
	await foundWorkshop(page, server.origin, 'Netzwerk Birkenfelde', /Beteiligtenanalyse/)
	await page.locator('.table-board').waitFor()
	link = await participantLink(page)
	await writeNote(page, 'Wer spricht die Hebammen an?')
	await page.keyboard.press('Escape')
	await untilSaved(page)
	await untilKept(anna, 'BoardStage', 'BoardList', 'SearchDialog', 'blocks/table/view.ts')

	await server.kill()
	await page.reload()
	await page.getByRole('heading', { name: 'Netzwerk Birkenfelde', level: 1 }).waitFor()
	await until(async () => (await saidState(page)).startsWith('Offline'))
	await findOnBoard(page, 'Wer spricht die Hebammen an?')
	await writeNote(page, 'Ohne Netz geschrieben')
	await keepScreenshot(page, 'offline-reload')
	// While the words are still being written, and before anything was committed by itself.
	await page.keyboard.type(' und gleich neu geladen')
	await page.reload()
	await findOnBoard(page, 'Ohne Netz geschrieben und gleich neu geladen')

	await server.start()
	await untilSaved(page)
	const jonas = await openGuest(browser, server.origin)
	await joinAs(jonas.page, link, 'Jonas Albrecht')
	await showBoard(jonas.page)
	await findOnBoard(jonas.page, 'Ohne Netz geschrieben und gleich neu geladen')
	await jonas.context.close()
})

test('[OFFLINE1] the same without a network, and on the start page', async () => {
	const { page, context } = anna
	await context.setOffline(true)
	await page.reload()
	await findOnBoard(page, 'Ohne Netz geschrieben')
	await page.goto(server.origin)
	await untilShown(page, 'Netzwerkstatt')
	await keepScreenshot(page, 'offline-start')
	await context.setOffline(false)
	await page.goBack()
	await untilSaved(page)
})

test('[OFFLINE1] a phone that has joined comes back to its page, and one that has not is told what to do', async () => {
	const { page } = phone
	await page.goto(link)
	await page.getByLabel('Ihr Name').waitFor()
	await untilKept(phone, 'taking-part')
	await server.kill()
	await page.reload()
	await untilShown(page, 'Keine Verbindung zum Server.')
	await keepScreenshot(page, 'offline-join-phone')
	await server.start()
	await page.getByLabel('Ihr Name').waitFor({ timeout: 30_000 })
	await page.getByLabel('Ihr Name').fill('Rosa Kühn')
	await page.getByRole('button', { name: 'Beitreten', exact: true }).click()
	await page.getByRole('button', { name: 'Mehr', exact: true }).waitFor()
	await untilKept(phone, 'PhoneSheets', 'Outline')
	await server.kill()
	await page.reload()
	await untilShown(page, 'Offline – Ihre Eingaben bleiben auf diesem Gerät.')
	await untilShown(page, 'Was gerade gefragt ist, steht hier, sobald die Verbindung wieder da ist.')
	await keepScreenshot(page, 'offline-phone')
	await server.start()
	await page.getByText('Gespeichert').waitFor({ timeout: 30_000 })
})

test('[OFFLINE3] of workshops nothing lies there, neither their addresses nor what the server answers', async () => {
	for (const guest of [anna, phone]) {
		const files = await keptFiles(guest)
		expect(files.filter((file) => file !== '/' && !file.startsWith('/assets/'))).toEqual([])
	}
})

test('[OFFLINE2] [OFFLINE4] after an update the next load is the new build, and without a connection it is that one, whole', async () => {
	const { page } = anna
	expect(await buildOf(anna)).toBe(0)
	await server.stop()
	await server.start(another.folder)
	await page.reload()
	await page.locator('.tl-canvas').waitFor()
	expect(await buildOf(anna)).toBe(1)
	await until(async () => (await keptHtml(anna)).includes('tuesday'), 30_000)

	await server.kill()
	await page.reload()
	expect(await buildOf(anna)).toBe(1)
	await findOnBoard(page, 'Ohne Netz geschrieben')
	await showTable(page)
	await page.getByRole('button', { name: 'Beteiligte', exact: true }).first().waitFor()
	const loaded = await page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.flatMap(({ name }) => (/\/assets\//.test(name) ? [new URL(name).pathname] : [])),
	)
	const all = await kept(anna)
	const entry = loaded.find((file) => file.includes('/first-')) ?? 'nothing'
	const [, ofThisBuild = []] = Object.entries(all).find(([name]) => name.includes(entry)) ?? []
	expect(loaded.filter((file) => !ofThisBuild.includes(file))).toEqual([])
	await server.start(another.folder)
	await untilSaved(page)
})

test('nobody’s page asked another house for anything or stumbled', () => {
	expect(anna.complaints).toEqual([])
	expect(phone.complaints).toEqual([])
})
