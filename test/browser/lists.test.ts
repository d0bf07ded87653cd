import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { found } from '../helpers/device.ts'
import { type RunningServer, runServer } from '../helpers/runningServer.ts'
import { barriers } from './barriers.ts'
import { goTo } from './methodStory.ts'
import { showTable, untilSaved, untilShown, untilWritten } from './story.ts'

/** A list as coordinators have it: headings of their own, words nobody provided for, two fields in a cell, a name missing. */
const list = [
	'Einrichtung;Typ;Bereich;Status;Ansprechpartner;Erreichbar;Bemerkung;lfd. Nr.',
	'Runder Tisch Kinderarmut;Gremium;Familie;aktiv;;lueders@diakonie.example;;1',
	'Jugendamt;Behörde;"Familie; Arbeitsmarkt";aktiv;Frau Berger;;nur vormittags;2',
	'Sportbund;Dachorganisation;Sport;gewünscht;;;;3',
	';Verein;;;Herr Duman;;;4',
	'Treff am Markt;Verein;Familie;aktiv;;;seit 2024 dabei;5',
].join('\n')

let server: RunningServer
let browser: Browser
let folder: string
beforeAll(async () => {
	server = await runServer()
	browser = await launchChromium()
	folder = await mkdtemp(join(tmpdir(), 'lists-'))
	await writeFile(join(folder, 'Netzwerkpartner September.csv'), list)
	await writeFile(join(folder, 'Liste.csv'), '%PDF-1.7\n1 0 obj\n')
	await writeFile(
		join(folder, 'Ziele.csv'),
		'Nummer;Aktivität;Akteure;Frist\nA1;Raum suchen;Jugendamt, Frau Berger;31.12.2026\n',
	)
	await writeFile(
		join(folder, 'Karten.csv'),
		'Karte;Bereich;Farbe;Bedeutung\nBus nach 20 Uhr;Was fehlt am Abend?;blau;Verkehr\nRäume;;;\n',
	)
	await writeFile(join(folder, 'Bedarfe.csv'), 'Bedarf;Wirkung;Fälle\nBus am Abend;kommt nach Hause;17\n')
})
afterAll(async () => {
	await browser.close()
	await server.cleanUp()
	await rm(folder, { recursive: true })
})

/** Inside as the moderation of a fresh workshop. */
async function inside(template: string, size: { width: number; height: number } = sizes.desktop) {
	const workshop = await found(server.origin, 'Netzwerk Auenbrück', template)
	const guest = await openGuest(browser, server.origin, size)
	await guest.page.goto(workshop.links.moderator)
	await guest.page.getByRole('button', { name: 'Ohne Namen beitreten' }).click()
	return guest
}

/** Chooses a file in the dialog that the visible button opens. */
async function choose(page: Page, file: string): Promise<Locator> {
	const dialog = page.getByRole('dialog')
	if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Einlesen', exact: true }).first().click()
	const chooser = page.waitForEvent('filechooser')
	await dialog.getByRole('button', { name: /Datei/ }).click()
	await (await chooser).setFiles(join(folder, file))
	return dialog
}

describe('lists are read in', () => {
	test('actors into a table: nothing is left out, and undo needs no click', async () => {
		const { page, context, complaints } = await inside('stakeholder-analysis')
		await goTo(page, 'Beteiligtenanalyse')
		await showTable(page)
		const dialog = await choose(page, 'Liste.csv')
		await untilShown(page, 'Das ist ein PDF, keine Tabelle.')
		await choose(page, 'Netzwerkpartner September.csv')
		await untilShown(page, 'Nichts wird weggelassen.')
		const said = await dialog.textContent()
		expect(said).toContain('5 Zeilen werden eingelesen: 5 neue Einträge')
		expect(await dialog.getByLabel('„Status“ wird zu').inputValue()).toBe('involvement')
		expect(await dialog.getByLabel('„Gremium“').inputValue()).toBe('network')
		expect(await dialog.getByLabel('„Dachorganisation“').inputValue()).toBe('keep')
		expect(await barriers(page)).toEqual([])
		await keepScreenshot(page, 'import-check')
		await page.setViewportSize(sizes.phone)
		await keepScreenshot(page, 'import-check-phone')
		await page.setViewportSize(sizes.projector)
		await keepScreenshot(page, 'import-check-projector')
		await page.setViewportSize(sizes.desktop)
		await dialog.getByRole('button', { name: '5 Zeilen einlesen' }).click()
		await untilShown(page, '5 Einträge sind neu')
		await keepScreenshot(page, 'import-done')
		await page.keyboard.press('Control+z')
		await untilShown(page, 'Das Einlesen ist zurückgenommen.')
		await dialog.getByRole('button', { name: 'Fertig' }).click()
		expect(await page.getByText('Sportbund').count()).toBe(0)
		await choose(page, 'Netzwerkpartner September.csv')
		await dialog.getByRole('button', { name: '5 Zeilen einlesen' }).click()
		await dialog.getByRole('button', { name: 'Fertig' }).click()
		await untilShown(page, 'lfd. Nr.')
		await untilSaved(page)
		await keepScreenshot(page, 'import-table')
		expect(complaints).toEqual([])
		await context.close()
	})

	test('tasks, with persons who are no actors; needs at the chain', async () => {
		const { page, context, complaints } = await inside('demo')
		await goTo(page, 'Beteiligte')
		const dialog = await choose(page, 'Netzwerkpartner September.csv')
		await dialog.getByRole('button', { name: '5 Zeilen einlesen' }).click()
		await dialog.getByRole('button', { name: 'Fertig' }).click()
		await keepScreenshot(page, 'registry-imported')
		await goTo(page, 'Maßnahmenplan')
		await choose(page, 'Ziele.csv')
		await keepScreenshot(page, 'import-tasks')
		expect(await barriers(page)).toEqual([])
		await dialog.getByRole('button', { name: '1 Zeile einlesen' }).click()
		await dialog.getByRole('button', { name: 'Fertig' }).click()
		await untilWritten(page, 'Raum suchen (Nummer: A1)')
		await page.getByRole('button', { name: /^Wer: Jugendamt, Frau Berger/ }).click()
		await page.getByLabel('Frau Berger gehört zu').selectOption({ label: 'Jugendamt' })
		await keepScreenshot(page, 'task-persons')
		expect(await barriers(page)).toEqual([])
		await page.setViewportSize(sizes.phone)
		await keepScreenshot(page, 'task-persons-phone')
		await page.setViewportSize(sizes.desktop)
		await page.keyboard.press('Escape')
		await goTo(page, 'Beteiligte')
		await untilShown(page, 'Sportbund')
		expect(await page.getByText('Frau Berger').count()).toBe(0)
		await goTo(page, 'Dienstleistungskette')
		await page.getByRole('radio', { name: 'Liste' }).check({ force: true })
		await choose(page, 'Bedarfe.csv')
		await dialog.getByRole('button', { name: '1 Zeile einlesen' }).click()
		await dialog.getByRole('button', { name: 'Fertig' }).click()
		await page.getByRole('region', { name: 'Bedarfe' }).getByText('Bus am Abend').first().waitFor({ state: 'attached' })
		await keepScreenshot(page, 'needs-imported')
		await untilSaved(page)
		expect(complaints).toEqual([])
		await context.close()
	})

	test('a workbook comes out and goes in; so do the cards of a board', async () => {
		const { page, context, complaints } = await inside('demo')
		await goTo(page, 'Beteiligte')
		const saved = async (item: string, file: string) => {
			const coming = page.waitForEvent('download')
			await page.getByRole('menuitem', { name: item }).click()
			const download = await coming
			expect(download.suggestedFilename()).toBe(file)
			await download.saveAs(join(folder, file))
		}
		await page.getByRole('button', { name: 'Exportieren' }).click()
		await saved('Beteiligte als Excel-Datei', 'Beteiligtenverzeichnis.xlsx')
		const dialog = await choose(page, 'Beteiligtenverzeichnis.xlsx')
		await untilShown(page, 'Blatt „Beteiligtenverzeichnis“')
		await keepScreenshot(page, 'import-workbook')
		expect(await dialog.textContent()).toMatch(/Einträge werden ergänzt/u)
		expect(await barriers(page)).toEqual([])
		await dialog.getByRole('button', { name: 'Abbrechen' }).click()

		await goTo(page, 'Netzwerkbild')
		await page.getByRole('button', { name: 'Mehr zu „Netzwerkbild“' }).click()
		await keepScreenshot(page, 'board-menu')
		await page.getByRole('menuitem', { name: 'Karten einlesen …' }).click()
		await dialog.waitFor()
		await choose(page, 'Karten.csv')
		await untilShown(page, 'Bus nach 20 Uhr · Was fehlt am Abend? · blau')
		expect(await barriers(page)).toEqual([])
		await keepScreenshot(page, 'import-cards')
		await dialog.getByRole('button', { name: '2 Zeilen einlesen' }).click()
		await untilShown(page, '2 Karten sind neu auf dem Board.')
		await dialog.getByRole('button', { name: 'Fertig' }).click()
		await page.getByRole('button', { name: 'Mehr zu „Netzwerkbild“' }).click()
		await saved('Karten als CSV exportieren', 'Netzwerkbild.csv')
		expect(await readFile(join(folder, 'Netzwerkbild.csv'), 'utf8')).toContain(
			'Bus nach 20 Uhr;Was fehlt am Abend?;;blau;Verkehr;Rechteck;;',
		)
		await untilSaved(page)
		expect(complaints).toEqual([])
		await context.close()
	})
})
