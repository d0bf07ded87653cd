// The laptop of the hall and the server of the town as two processes, each with a disk of its own: a large workshop goes in a file.

import { createHash } from 'node:crypto'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { workshopFilesBehind } from '../../client/api/workshopFiles.ts'
import { refusalsInGerman } from '../../client/texts/refusalsDe.ts'
import { addAgendaStep, listSteps } from '../../shared/agenda/index.ts'
import { addBoard, boardsOf } from '../../shared/board/boards.ts'
import { addCardsInto, addCluster, writeShape } from '../../shared/board/cards/index.ts'
import { pictureAsset } from '../../shared/board/pictureAsset.ts'
import { readAllRecords, writeNewRecord } from '../../shared/board/records.ts'
import { seededRandom } from '../../shared/lib/random.ts'
import type { RoomName } from '../../shared/links/rooms.ts'
import { pictureNameOf } from '../../shared/pictures/index.ts'
import type { FoundAnswer, JoinAnswer, VersionsAnswer } from '../../shared/protocol/api.ts'
import type { RefusalId } from '../../shared/protocol/refusals.ts'
import { found, join, openDevice } from '../helpers/device.ts'
import { jpegFile } from '../helpers/pictureFiles.ts'
import { type RunningServer, runServer, until } from '../helpers/runningServer.ts'
import { filesIn } from '../helpers/wireHouse.ts'

const title = 'Netzwerk Auenbrück'
const topics = ['Kinderbetreuung', 'Wohnen', 'Arbeit', 'Sprache', 'Gesundheit']
/** in two halves, an earlier version between them */
const cardsPerHalf = 196
const picturesInAll = 40

let laptop: RunningServer
let town: RunningServer
let workshop: FoundAnswer
let maren: JoinAnswer
let pictures: Buffer[]
let file: Buffer

const headersOf = ({ token }: JoinAnswer) => ({ authorization: `Bearer ${token}` })
const bytesFrom = async (server: RunningServer, who: JoinAnswer, path: string) => {
	const response = await fetch(server.origin + path, { headers: headersOf(who) })
	expect(response.status, path).toBe(200)
	return Buffer.from(await response.arrayBuffer())
}
const versionsAt = async (server: RunningServer, who: JoinAnswer) => {
	const { versions } = JSON.parse((await bytesFrom(server, who, '/api/versions')).toString()) as VersionsAnswer
	return versions.map(({ people: _names, ...version }) => version)
}
/** Sends a file as the start page does. */
const bring = (bytes: Uint8Array) =>
	workshopFilesBehind((path, init) => fetch(town.origin + path, init)).send(new Blob([new Uint8Array(bytes)]), {
		told: () => {},
		signal: new AbortController().signal,
	})

/** A room as somebody who comes reads it: bytes that are equal exactly if all of it is, and what is on its boards. */
async function roomAt(server: RunningServer, who: JoinAnswer, room: RoomName) {
	const device = openDevice(server.origin, who, room)
	await until(() => device.ready.get())
	const again = new Y.Doc()
	Y.applyUpdate(again, Y.encodeStateAsUpdate(device.doc))
	await device.close()
	return { doc: again, state: Buffer.from(Y.encodeStateAsUpdate(again)).toString('base64') }
}

/** Forty photographs, none like another and each of the size phones send. */
function photographs(): Buffer[] {
	const random = seededRandom(40)
	return Array.from({ length: picturesInAll }, (_, i) =>
		jpegFile({
			width: 1600 + i,
			drawn: Array.from({ length: 120_000 }, () => 'abcdefghijklmnop'[Math.floor(random() * 16)]).join(''),
		}),
	)
}

async function fill(): Promise<void> {
	const plenum = openDevice(laptop.origin, maren, 'plenum')
	const stage = openDevice(laptop.origin, maren, 'stage')
	await until(() => plenum.ready.get() && stage.ready.get())
	const { doc } = plenum
	const saved = () => until(() => plenum.saving.get().kind === 'saved', 60_000)
	const keep = async (label: string) => {
		await saved()
		const init = { method: 'POST', headers: headersOf(maren), body: JSON.stringify({ label }) }
		expect((await fetch(`${laptop.origin}/api/versions`, init)).status).toBe(201)
	}
	const boards = topics.map((topic) => addBoard(doc, topic))
	const clusters = boards.map((board, i) =>
		addCluster(doc, board, { kind: 'area', x: 0, y: 0, heading: `Was fehlt: ${topics[i]}` }),
	)
	/** As a round of cards comes, not all at once: a server that has just started looks long at the first ones. */
	const fillUp = async (from: number) => {
		for (let at = from; at < from + cardsPerHalf; at += 28) {
			for (const cluster of clusters)
				addCardsInto(
					doc,
					cluster,
					Array.from({ length: 28 }, (_, i) => ({ text: `Gedanke ${at + i} zum Netz` })),
				)
			await saved()
		}
	}
	await fillUp(0)
	await keep('Vor der Pause')
	await fillUp(cardsPerHalf)
	pictures = photographs()
	for (const [i, picture] of pictures.entries()) {
		const name = pictureNameOf(picture)
		const init = { method: 'PUT', headers: headersOf(maren), body: new Uint8Array(picture) }
		await until(async () => (await fetch(`${laptop.origin}/api/pictures/${name}`, init)).status === 200)
		const asset = `asset:photo${i}`
		const size = { width: 1600 + i, height: 600 }
		const said = { name, ...size, type: 'image/jpeg' as const, bytes: picture.length }
		writeNewRecord(doc, pictureAsset(asset, said, `Foto ${i}`))
		const props = {
			...{ w: 400, h: 150, playing: true, url: '', assetId: asset },
			crop: null,
			flipX: false,
			flipY: false,
		}
		writeShape(doc, 'image', boards[i % boards.length] ?? '', `a${i}V`, { x: 2_000, y: 200 * i }, props, Math.random)
	}
	addAgendaStep(stage.doc, { title: 'Ankommen', question: 'Was erwarten Sie?', minutes: 10 })
	await until(() => stage.saving.get().kind === 'saved')
	await keep('Am Ende')
	await Promise.all([plenum.close(), stage.close()])
}

beforeAll(async () => {
	laptop = await runServer()
	town = await runServer({ WORKSHOP_FILE_MB: '16', FOUNDINGS_PER_HOUR: '100' })
	workshop = await found(laptop.origin, title)
	maren = await join(laptop.origin, workshop, 'moderator', 'Maren Holtkamp')
	await fill()
	file = await bytesFrom(laptop, maren, '/api/workshop-file?form=whole')
})
afterAll(async () => {
	for (const server of [laptop, town]) await server.cleanUp()
})

test('[WFILE1] two thousand shapes and forty pictures are on the server of the town what they were on the laptop, earlier versions with them', async () => {
	const opened = await bring(file)
	if (!opened.ok) throw new Error(JSON.stringify(opened))
	// What was answered is on the disk.
	await town.kill()
	await town.start()
	const there = await join(town.origin, opened.value, 'moderator', 'Maren Holtkamp')

	const [before, after] = [await roomAt(laptop, maren, 'plenum'), await roomAt(town, there, 'plenum')]
	expect(boardsOf(after.doc).map(({ name }) => name)).toEqual(expect.arrayContaining(topics))
	const shapes = [...readAllRecords(after.doc).values()].filter(({ typeName }) => typeName === 'shape')
	expect(shapes.length).toBeGreaterThanOrEqual(2_000)
	expect(after.state).toBe(before.state)
	const steps = async (server: RunningServer, who: JoinAnswer) => listSteps((await roomAt(server, who, 'stage')).doc)
	expect(await steps(town, there)).toEqual(await steps(laptop, maren))
	expect((await steps(town, there)).map((step) => step.title)).toContain('Ankommen')

	const listed = await versionsAt(laptop, maren)
	expect(listed.map(({ label }) => label)).toEqual(expect.arrayContaining(['Vor der Pause', 'Am Ende']))
	expect(await versionsAt(town, there)).toEqual(listed)
	for (const { id } of listed) {
		const path = `/api/versions/${id}`
		expect((await bytesFrom(town, there, path)).equals(await bytesFrom(laptop, maren, path)), path).toBe(true)
	}
	for (const picture of pictures) {
		const kept = await bytesFrom(town, there, `/api/pictures/${pictureNameOf(picture)}`)
		expect(kept.equals(picture)).toBe(true)
	}
}, 60_000)

/** The file with other bytes of its boards, or with something else in what it says of itself. */
function changed(
	manifest: (said: Record<string, unknown>) => object,
	plenum?: Uint8Array<ArrayBuffer>,
): Uint8Array<ArrayBuffer> {
	const parts = unzipSync(file)
	const said = JSON.parse(Buffer.from(parts['manifest.json'] ?? []).toString())
	if (plenum) parts['rooms/plenum.yjs'] = plenum
	parts['manifest.json'] = Buffer.from(JSON.stringify(manifest(said)))
	return new Uint8Array(zipSync(parts, { level: 1 }))
}
/** As if its boards were these bytes, and so many of them. */
const plenumSaid = (bytes: number, of: Uint8Array) => (said: Record<string, unknown>) => {
	const rooms = said.rooms as { room: string }[]
	const sha256 = createHash('sha256').update(of).digest('hex')
	return { ...said, rooms: rooms.map((room) => (room.room === 'plenum' ? { ...room, bytes, sha256 } : room)) }
}

test('[WFILE3] [WFILE4] a file that is cut off, too large, a bomb, of a later version or of another product is refused in words of its own, and no byte of the data folder is another afterwards', async () => {
	const zeros = new Uint8Array(120 * 1024 * 1024)
	const bomb = changed(plenumSaid(zeros.length, zeros), zeros)
	const hiddenBomb = changed(plenumSaid(1_000, zeros), zeros)
	expect(bomb.length).toBeLessThan(16 * 1024 * 1024)
	const docx = new Uint8Array(zipSync({ 'word/document.xml': Buffer.from('<w/>') }))
	const hostile: [name: string, bytes: Uint8Array, refused: RefusalId, sentence: string][] = [
		['cut off', file.subarray(0, -1), 'fileDamaged', 'unvollständig oder wurde verändert'],
		['half of it', file.subarray(0, file.length >> 1), 'fileDamaged', 'unvollständig oder wurde verändert'],
		['too large', new Uint8Array(17 * 1024 * 1024), 'fileTooLarge', 'größer, als dieser Server annimmt'],
		['a bomb', bomb, 'fileTooLarge', 'größer, als dieser Server annimmt'],
		['a bomb that says it is small', hiddenBomb, 'fileTooLarge', 'größer, als dieser Server annimmt'],
		[
			'a later format',
			changed((said) => ({ ...said, format: 2 })),
			'fileNewer',
			'eine neuere Version von Netzwerkstatt',
		],
		['another product', changed((said) => ({ ...said, product: 'Miro' })), 'fileForeign', 'keine Werkstattdatei'],
		['a text document', docx, 'fileForeign', 'keine Werkstattdatei'],
	]
	const digests = async () =>
		[...(await filesIn(town.data))].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')])
	const before = await digests()
	for (const [name, bytes, refused, sentence] of hostile) {
		expect(await bring(bytes), name).toMatchObject({ ok: false, failure: { id: refused } })
		expect(refusalsInGerman[refused]({ id: refused }).happened, name).toContain(sentence)
		expect(await digests(), name).toEqual(before)
	}
	// The honest control: what is not refused does leave something.
	expect(await bring(file)).toMatchObject({ ok: true })
	expect(await digests()).not.toEqual(before)
}, 60_000)
