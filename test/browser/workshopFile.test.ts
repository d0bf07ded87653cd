// After the event in the hall: the workshop goes from the laptop to the server of the town, and two people go on with it there.

import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addBoard } from '../../shared/board/boards.ts'
import { addCardsInto, addCluster } from '../../shared/board/cards/index.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { keepScreenshot, launchChromium, openGuest, sizes } from '../helpers/chromium.ts'
import { found, join, openDevice } from '../helpers/device.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { barriers } from './barriers.ts'
import { findOnBoard, joinAs, participantLink, untilSaved, untilShown } from './story.ts'

const title = 'Netzwerk Auenbrück'

let laptop: RunningServer
let town: RunningServer
let browser: Browser
let workshop: FoundAnswer

beforeAll(async () => {
	laptop = await runServer()
	town = await runServer()
	browser = await launchChromium()
	workshop = await found(laptop.origin, title, 'empty')
	const plenum = openDevice(laptop.origin, await join(laptop.origin, workshop, 'moderator', 'Technik'))
	await until(() => plenum.ready.get())
	const board = addBoard(plenum.doc, 'Was im Saal entstand')
	const cluster = addCluster(plenum.doc, board, { kind: 'cluster', x: 0, y: 0, heading: 'Kinderbetreuung' })
	addCardsInto(plenum.doc, cluster, [{ text: 'Randzeiten ab sechs Uhr' }])
	await until(() => plenum.saving.get().kind === 'saved')
	await plenum.close()
})
afterAll(async () => {
	await browser.close()
	for (const server of [laptop, town]) await server.cleanUp()
})

test('[WFILE1] [WFILE8] a workshop from the hall is opened on the server of the town, where two people see it and write on', async () => {
	const maren = await openGuest(browser, laptop.origin, sizes.desktop)
	await joinAs(maren.page, workshop.links.moderator, 'Maren Holtkamp')
	await untilSaved(maren.page)
	await maren.page.locator('.people-button').click()
	await maren.page.getByRole('button', { name: 'Werkstatt als Datei …' }).click()
	await untilShown(maren.page, 'Dort bekommt die Werkstatt neue Links.')
	expect(await barriers(maren.page)).toEqual([])
	await keepScreenshot(maren.page, 'workshop-file-save')
	const coming = maren.page.waitForEvent('download')
	await maren.page.getByRole('button', { name: 'Datei herunterladen' }).click()
	const download = await coming
	expect(download.suggestedFilename()).toBe('Netzwerk Auenbrück.netzwerkstatt')
	const file = await readFile(await download.path())
	await untilShown(maren.page, 'liegt bei Ihren Downloads')

	const inTown = await openGuest(browser, town.origin, sizes.desktop)
	const choose = (buffer: Buffer) =>
		inTown.page
			.locator('.start-offer input[type=file]')
			.setInputFiles({ name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer })
	await inTown.page.goto(town.origin)
	await inTown.page.getByRole('button', { name: 'Datei öffnen …' }).waitFor()
	await choose(file.subarray(0, -1))
	await untilShown(inTown.page, 'Diese Werkstattdatei ist unvollständig oder wurde verändert.')
	await keepScreenshot(inTown.page, 'workshop-file-refused')
	await choose(file)
	await inTown.page.getByRole('link', { name: 'Zur Werkstatt' }).click()
	await inTown.page.getByRole('heading', { name: title, level: 1 }).waitFor()
	expect(new URL(inTown.page.url()).pathname).not.toContain(workshop.id)
	await inTown.page
		.locator('nav')
		.getByRole('button', { name: /^Was im Saal entstand/ })
		.first()
		.click()
	await findOnBoard(inTown.page, 'Randzeiten ab sechs Uhr')
	await keepScreenshot(inTown.page, 'workshop-file-opened')

	const aylin = await openGuest(browser, town.origin, sizes.desktop)
	await joinAs(aylin.page, await participantLink(inTown.page), 'Aylin Demirtas')
	await aylin.page
		.locator('nav')
		.getByRole('button', { name: /^Was im Saal entstand/ })
		.first()
		.click()
	await findOnBoard(aylin.page, 'Randzeiten ab sechs Uhr')
	for (const { complaints, context } of [maren, aylin]) {
		expect(complaints).toEqual([])
		await context.close()
	}
	await inTown.context.close()
})
