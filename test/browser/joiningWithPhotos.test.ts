import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boardsOf } from '../../shared/board/boards.ts'
import { pictureNameOf } from '../../shared/pictures/index.ts'
import type { FoundAnswer } from '../../shared/protocol/api.ts'
import { launchChromium, openGuest } from '../helpers/chromium.ts'
import { foundExample, join, openDevice } from '../helpers/device.ts'
import { jpegFile } from '../helpers/pictureFiles.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { joinAs } from './story.ts'

const photos = 40

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

/** A JPEG of so many bytes. */
function file(width: number, bytes: number): Uint8Array<ArrayBuffer> {
	const small = jpegFile({ width, height: 300 })
	return new Uint8Array(
		Buffer.concat([small.subarray(0, -2), Buffer.alloc(bytes - small.length, 7), small.subarray(-2)]),
	)
}

/** Hands in 40 photos of 700 KB with previews of 12 KB, for a board of the workshop. */
async function hangPhotos(workshop: FoundAnswer, boardAt: number): Promise<void> {
	const maren = await join(server.origin, workshop, 'moderator', 'Maren')
	const device = openDevice(server.origin, maren)
	await until(() => device.ready.get())
	const board = boardsOf(device.doc).at(boardAt)?.id
	await device.close()
	const put = async (path: string, body: BodyInit) => {
		const answer = await fetch(server.origin + path, {
			method: 'PUT',
			headers: { authorization: `Bearer ${maren.token}` },
			body,
		})
		expect(answer.status, await answer.clone().text()).toBe(200)
	}
	for (let i = 0; i < photos; i++) {
		const [picture, preview] = [file(2_560 - i, 700_000), file(400 - i, 12_000)]
		for (const bytes of [preview, picture]) await put(`/api/pictures/${pictureNameOf(bytes)}`, bytes)
		const names = { picture: pictureNameOf(picture), preview: pictureNameOf(preview) }
		const id = String(i).padStart(16, '0')
		await put(`/api/photos/${id}`, JSON.stringify({ ...names, width: 1, height: 1, alt: `Flipchart ${i + 1}`, board }))
	}
}

/** Bytes over the line until somebody who comes for the first time sees the board and all is quiet. */
async function bytesOfJoining(workshop: FoundAnswer): Promise<{ all: number; rooms: number; pictures: number }> {
	const guest = await openGuest(browser, server.origin)
	const line = await guest.context.newCDPSession(guest.page)
	await line.send('Network.enable')
	const asked = new Map<string, string>()
	const came = { all: 0, rooms: 0, pictures: 0 }
	let last = Date.now()
	line.on('Network.requestWillBeSent', ({ requestId, request }) => asked.set(requestId, request.url))
	line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		last = Date.now()
		came.all += encodedDataLength
		if (asked.get(requestId)?.includes('/api/pictures/')) came.pictures += encodedDataLength
	})
	line.on('Network.webSocketFrameReceived', ({ response }) => {
		const bytes =
			response.opcode === 2 ? Buffer.from(response.payloadData, 'base64').length : response.payloadData.length
		came.all += bytes
		came.rooms += bytes
		last = Date.now()
	})
	await joinAs(guest.page, workshop.links.participant, 'Ben')
	await guest.page.locator('.tl-canvas').waitFor()
	await until(() => Date.now() - last > 1_500, 30_000)
	await guest.context.close()
	return came
}

test('joining a workshop with 40 photos moves little more than joining one without', async () => {
	const [without, elsewhere, here] = await Promise.all(
		['ohne', 'daneben', 'vor Augen'].map((title) => foundExample(server.origin, title)),
	)
	if (!without || !elsewhere || !here) throw new Error('three workshops were founded')
	await hangPhotos(elsewhere, -1)
	await hangPhotos(here, 0)
	const bytes = {
		without: await bytesOfJoining(without),
		elsewhere: await bytesOfJoining(elsewhere),
		here: await bytesOfJoining(here),
	}
	expect(bytes.elsewhere.pictures).toBe(0)
	expect(bytes.elsewhere.all / bytes.without.all).toBeLessThan(1.1)
	// Who looks at all of them at once fetches their previews, and no picture for print.
	expect(bytes.here.pictures).toBeLessThan(photos * 14_000)
}, 180_000)
