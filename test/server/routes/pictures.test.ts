import { describe, expect, test } from 'vitest'
import { pictureNameOf, readPicture } from '../../../shared/pictures/index.ts'
import { limits } from '../../../shared/protocol/limits.ts'
import { jpegFile, pngFile, traces, webpFile } from '../../helpers/pictureFiles.ts'
import { runApp } from '../../helpers/runningApp.ts'

async function workshop() {
	const app = runApp()
	const { id, links } = await app.found()
	const [anna, ben] = [await app.joinBy(links.participant), await app.joinBy(links.participant, 'Ben')]
	const reader = await app.joinBy(links.reader, 'Rita')
	const put = (token: string | undefined, bytes: Uint8Array, name = pictureNameOf(bytes)) =>
		app.ask('PUT', `/api/pictures/${name}`, { ...(token && { token }), body: bytes })
	const get = (token: string | undefined, name: string) =>
		app.ask('GET', `/api/pictures/${name}`, token ? { token } : {})
	return { ...app, id, links, anna: anna.token, ben: ben.token, reader: reader.token, put, get }
}

const refused = (id: string) => ({ body: { error: { id } } })
const wall = jpegFile()
const name = pictureNameOf(wall)

describe('a picture', () => {
	test('[PICTURE5] that Anna hands in is seen by everybody of the workshop, as it is', async () => {
		const { put, get, anna, ben, reader } = await workshop()
		for (const [type, bytes] of [
			['image/jpeg', wall],
			['image/png', pngFile()],
			['image/webp', webpFile()],
		] as const) {
			expect((await put(anna, bytes)).status).toBe(200)
			for (const token of [anna, ben, reader]) {
				const seen = await get(token, pictureNameOf(bytes))
				expect([seen.status, seen.headers.get('content-type')]).toEqual([200, type])
				expect(seen.bytes.equals(bytes)).toBe(true)
			}
		}
	})

	test('[PICTURE5] is kept for ever by the device that has it and by no other, and does nothing wherever it is opened', async () => {
		const { put, get, anna } = await workshop()
		await put(anna, wall)
		const { headers } = await get(anna, name)
		expect(headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
		expect(headers.get('vary')).toContain('Authorization')
		expect(headers.get('x-content-type-options')).toBe('nosniff')
		expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
	})

	test('[PICTURE5] that is not there is not kept by anybody', async () => {
		const { get, anna } = await workshop()
		const answer = await get(anna, name)
		expect(answer).toMatchObject({ status: 404, ...refused('notFound') })
		expect(answer.headers.get('cache-control')).toBe('no-store')
	})

	test('[PICTURE5] needs a session that may hand in, and one that may look', async () => {
		const { put, get, anna, reader, pictures, id } = await workshop()
		expect(await put(reader, wall)).toMatchObject(refused('notAllowed'))
		expect(await put(undefined, wall)).toMatchObject(refused('sessionUnknown'))
		await expect(pictures.read(id, name)).rejects.toMatchObject({ id: 'notFound' })
		expect((await put(anna, wall)).status).toBe(200)
		expect(await get(undefined, name)).toMatchObject(refused('sessionUnknown'))
	})

	test('[PICTURE6] of one workshop cannot be had in another, by whoever knows its name', async () => {
		const app = await workshop()
		await app.put(app.anna, wall)
		const stranger = (await app.joinBy((await app.found('Anderswo')).links.moderator)).token
		expect(await app.get(stranger, name)).toMatchObject({ status: 404, ...refused('notFound') })
		expect((await app.get(app.reader, name)).status).toBe(200)
	})

	test('[PICTURE6] under another name than its own is refused, as is one that tells of who took it', async () => {
		const { put, get, anna } = await workshop()
		const told = jpegFile({ tells: true })
		for (const trace of traces) expect(told.includes(trace)).toBe(true)
		expect(await put(anna, wall, 'a'.repeat(64))).toMatchObject(refused('malformed'))
		expect(await put(anna, wall, name.toUpperCase())).toMatchObject(refused('malformed'))
		expect(await put(anna, told)).toMatchObject(refused('malformed'))
		expect(await get(anna, pictureNameOf(told))).toMatchObject(refused('notFound'))
		const bare = readPicture(told)?.bytes ?? new Uint8Array()
		expect((await put(anna, bare)).status).toBe(200)
	})

	test('[PICTURE6] is a picture by its bytes: no page, no drawing with a program in it, nothing that unfolds', async () => {
		const { put, anna } = await workshop()
		const hostile: Buffer[] = [
			Buffer.from('<!doctype html><script>alert(1)</script>'),
			Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
			Buffer.from('GIF89a'),
			Buffer.alloc(0),
			jpegFile({ width: 60_000, height: 60_000 }),
			pngFile({ width: 30_000 }),
			webpFile({ width: 16_000 }),
			wall.subarray(0, 40),
		]
		for (const bytes of hostile) expect(await put(anna, bytes)).toMatchObject({ status: 400, ...refused('malformed') })
		expect((await put(anna, wall)).status).toBe(200)
	})

	test('[PICTURE6] above the bound is not read', async () => {
		const { put, anna } = await workshop()
		expect(await put(anna, Buffer.alloc(limits.picture + 1))).toMatchObject({ status: 413, ...refused('tooLarge') })
		const large = Buffer.concat([
			wall.subarray(0, -2),
			Buffer.alloc(limits.picture - wall.length, 7),
			wall.subarray(-2),
		])
		expect((await put(anna, large)).status).toBe(200)
	})

	test('[PICTURE6] after picture comes to an end for whoever does not stop, and for nobody else', async () => {
		const { put, anna, ben } = await workshop()
		const statuses: number[] = []
		for (let i = 0; i < 260; i++) statuses.push((await put(anna, jpegFile({ width: 100 + i }))).status)
		expect([statuses[200], statuses.at(-1)]).toEqual([200, 429])
		expect((await put(ben, wall)).status).toBe(200)
	})
})
