import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { type RunningServer, runServer } from '../helpers/runningServer.ts'
import { barriers } from './barriers.ts'

let server: RunningServer
let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'operator-texts-'))

beforeAll(async () => {
	writeFileSync(
		join(folder, 'impressum.md'),
		'# Impressum\n\nStadt Auenbrück\\\nRathausplatz 1\n\n- [Lizenzen](/lizenzen)',
	)
	server = await runServer({ OPERATOR_TEXTS: folder })
	browser = await launchChromium()
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
	rmSync(folder, { recursive: true })
})

/** An agenda as another workshop saved it. */
const agendaFile = JSON.stringify({
	netzwerkstatt: 1,
	agenda: [
		{ title: 'Ankommen', question: 'Wer ist da?', note: '', minutes: 5, writers: 'everyone', phone: 'question' },
	],
})

test.each(['desktop', 'phone'] as const)(
	'[LEGAL2] the foot of the start page leads to all there is to know of the server (%s)',
	async (size) => {
		const { context, page, complaints } = await openGuest(browser, server.origin, sizes[size])
		const pages = [
			['Was wo gespeichert wird', 'Was wo gespeichert wird', 'Kein Konto, kein Passwort'],
			['Barrierefreiheit', 'Erklärung zur Barrierefreiheit', 'hat hier noch keine Erklärung'],
			['Datenschutz', 'Datenschutz', 'hat hier noch keine Datenschutzhinweise'],
			['Impressum', 'Impressum', 'Rathausplatz 1'],
		] as const
		for (const [link, title, words] of pages) {
			await page.goto(server.origin)
			await page.getByRole('navigation', { name: 'Über diesen Server' }).getByRole('link', { name: link }).click()
			await page.getByRole('heading', { name: title, level: 1 }).waitFor()
			await page.getByText(words).waitFor()
			await keepScreenshot(page, `legal-${link.split(' ')[0]}-${size}`)
			expect(await barriers(page), link).toEqual([])
			expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), link).toBe(0)
		}
		expect(complaints).toEqual([])
		await context.close()
	},
)

test.each(['desktop', 'phone'] as const)('[FOUND8] a purpose and one click found a workshop (%s)', async (size) => {
	const { context, page, complaints } = await openGuest(browser, server.origin, sizes[size])
	await page.goto(server.origin)
	await page.getByText('Wir wollen uns gründen').click()
	expect(await page.getByRole('radio', { name: /Gründungsveranstaltung/ }).isChecked()).toBe(true)
	await keepScreenshot(page, `start-purposes-${size}`)
	expect(await barriers(page)).toEqual([])
	await page.getByRole('button', { name: 'Werkstatt einrichten' }).click()
	await page.getByRole('link', { name: 'Zur Werkstatt' }).click()
	await page.getByRole('button', { name: 'Beginnen: Ankommen', exact: true }).waitFor()
	expect(complaints).toEqual([])
	await context.close()
})

test('[START1] a workshop goes on with an agenda that was saved elsewhere', async () => {
	const { context, page, complaints } = await openGuest(browser, server.origin)
	await page.goto(server.origin)
	await page.getByRole('button', { name: 'Datei öffnen …' }).waitFor()
	const name = 'Runde Auenbrück.json'
	await page
		.getByLabel('Datei öffnen …')
		.and(page.locator('input'))
		.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(agendaFile) })
	await page.waitForURL(/\/eingerichtet$/)
	// Loaded anew, the page still has the links, and the workshop its file.
	await page.reload()
	await page.getByRole('link', { name: 'Zur Werkstatt' }).click()
	await page.getByRole('heading', { name: 'Runde Auenbrück', level: 1 }).waitFor()
	await page.getByRole('button', { name: 'Beginnen: Ankommen', exact: true }).waitFor()
	expect(complaints).toEqual([])
	await context.close()
})
