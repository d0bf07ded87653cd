import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addReadyAgenda } from '../../shared/agenda/ready/index.ts'
import { addActors } from '../../shared/registry/index.ts'
import { type Guest, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { found, join, openDevice } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
})

const title = 'Netzwerk Auenbrück'
const rehearsalTitle = `Probelauf · ${title}`

/** A workshop with a founding event planned and four organisations in its registry. */
async function planned() {
	const workshop = await found(server.origin, title)
	const moderator = await join(server.origin, workshop, 'moderator', 'Maren')
	const [stage, plenum] = [openDevice(server.origin, moderator, 'stage'), openDevice(server.origin, moderator)]
	await until(() => stage.ready.get() && plenum.ready.get(), 20_000)
	addReadyAgenda(stage.doc, 'founding-event', 'de')
	addActors(
		plenum.doc,
		['Jobcenter', 'Jugendamt', 'Treff Anker', 'Schuldnerberatung am Markt'].map((name) => ({ name })),
	)
	await until(() => stage.saving.get().kind === 'saved' && plenum.saving.get().kind === 'saved', 20_000)
	await Promise.all([stage.close(), plenum.close()])
	return workshop
}

const strip = (page: Page) => page.locator('.rehearsal-sign')
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

test('[TRY5] the evening before: one moderator and twelve simulated people try a founding event, and nothing of it is left', async () => {
	const workshop = await planned()
	const guest: Guest = await openGuest(browser, server.origin)
	const { page, context, complaints } = guest
	await page.goto(`${workshop.links.moderator.replace('#', '/ablauf#')}`)
	await press(page, /Ohne Namen beitreten/)
	await page.locator('.rehearsal-offer').waitFor()
	await press(page, 'Probelauf öffnen')
	await strip(page).waitFor()
	expect(page.url()).not.toContain(workshop.id)
	const copy = /\/w\/([\w-]+)/.exec(page.url())?.[1] ?? ''
	await page.getByRole('heading', { name: rehearsalTitle, level: 1 }).waitFor()

	await press(page, 'Personen simulieren')
	await press(page, 'Personen hinzuholen')
	await press(page, 'Alle handeln jetzt')
	await page.getByRole('button', { name: '12 von 12 simulierten Personen sind da' }).waitFor({ timeout: 60_000 })
	for (let step = 0; step < 3; step++) await press(page, step === 0 ? /^Beginnen: / : /^Nächster Schritt: /)
	await press(page, 'Alle handeln jetzt')
	// Everybody introduces their organisation; cards lie open in this step.
	await until(
		async () => (await page.locator('.console-figures dd').first().textContent())?.startsWith('12') === true,
		60_000,
	)

	const [phone] = await Promise.all([context.waitForEvent('page'), press(page, /^Telefon von/)])
	await phone.setViewportSize(sizes.phone)
	await phone.getByText('Welche Unterstützung bietet Ihre Organisation der Zielgruppe?').first().waitFor()
	expect(await strip(phone).textContent()).toContain('Nichts davon kommt in die echte Werkstatt.')
	expect(await phone.locator('.simulated-phone').textContent()).toContain('(simuliert)')
	await phone.getByText(rehearsalTitle).first().waitFor()
	await phone.close()

	const wall = await context.newPage()
	await wall.setViewportSize(sizes.projector)
	await wall.goto(`${server.origin}/w/${copy}/beamer`)
	await strip(wall).waitFor()
	await wall.close()

	// Loaded again, they are the same ones.
	await page.reload()
	await page.getByRole('button', { name: '12 von 12 simulierten Personen sind da' }).waitFor({ timeout: 60_000 })
	await press(page, /simulierten Personen sind da/)
	await press(page, 'Probelauf beenden')
	await press(page, 'Beenden und löschen')
	await page.locator('.rehearsal-offer').waitFor()
	expect(page.url()).toContain(workshop.id)
	const gone = await fetch(`${server.origin}/api/invitation`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ workshop: copy, secret: 'x'.repeat(27) }),
	})
	expect(gone.status).toBe(410)
	const left = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])
	expect(left.filter((key) => key.includes(copy))).toEqual([])
	expect(await page.locator('.console-people li').count()).toBe(0)
	expect(complaints).toEqual([])
	await context.close()
}, 240_000)
