// A file on its way: in parts, within bounds, and gone when it does not come.

import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Incoming, incomingLimits } from '../../../server/workshopFile/incoming.ts'
import { clearSpools, diskSpools, memorySpool } from '../../../server/workshopFile/spool.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import { fullHouse } from '../../helpers/fullHouse.ts'
import { bringFile, fileOf, openedFrom } from '../../helpers/movedWorkshop.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'

const { part } = incomingLimits
const refused = (id: string) => expect.objectContaining({ id })

/** A place where files come in; what is opened is told by its bytes. */
function incoming(open = async (spool: { size: number }) => spool.size) {
	const clock = virtualClock()
	let closed = 0
	const files = new Incoming({
		clock,
		mostBytes: 3 * part,
		open,
		async makeSpool() {
			const spool = memorySpool()
			return { ...spool, size: 0, write: spool.write, read: spool.read, close: async () => void closed++ }
		},
	})
	return { clock, files, closed: () => closed }
}

/** A folder for one test. */
function folderOfTest(): string {
	const folder = mkdtempSync(join(tmpdir(), 'workshop-file-'))
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
	return folder
}

describe('a file that comes in', () => {
	test('[WFILE6] comes part by part: none is left out, larger or smaller, and the last one again does no harm', async () => {
		const { files } = incoming()
		const id = await files.begin('a', part + 3)
		await expect(files.put(id, 1, new Uint8Array(3))).rejects.toEqual(refused('malformed'))
		await expect(files.put(id, 0, new Uint8Array(part - 1))).rejects.toEqual(refused('malformed'))
		await files.put(id, 0, new Uint8Array(part))
		expect(() => files.open(id)).toThrow(expect.objectContaining({ id: 'malformed' }))
		await files.put(id, 0, new Uint8Array(part))
		await files.put(id, 1, new Uint8Array(3))
		await expect(files.put(id, 2, new Uint8Array())).rejects.toEqual(refused('malformed'))
		await files.open(id)
		await expect(files.put(id, 1, new Uint8Array(3))).rejects.toEqual(refused('malformed'))
	})

	test('[WFILE6] above the largest size none is taken, and few at a time: of one address the oldest makes room', async () => {
		const { files, closed } = incoming()
		await expect(files.begin('a', 3 * part + 1)).rejects.toEqual(refused('fileTooLarge'))
		const first = await files.begin('a', part)
		for (const source of ['a', 'a', 'b', 'b']) await files.begin(source, part)
		await expect(files.put(first, 0, new Uint8Array(part))).rejects.toEqual(refused('notFound'))
		expect(closed()).toBe(1)
		await expect(files.begin('c', part)).rejects.toEqual(refused('tooMany'))
	})

	test('[WFILE5] of which nothing comes any more is let go, and makes room for others', async () => {
		const { files, clock, closed } = incoming()
		const id = await files.begin('a', 2 * part)
		await clock.pass(incomingLimits.silence - 1_000)
		await files.put(id, 0, new Uint8Array(part))
		await clock.pass(incomingLimits.silence - 1_000)
		await files.put(id, 1, new Uint8Array(part))
		await clock.pass(incomingLimits.silence + 1_000)
		expect(() => files.open(id)).toThrow(expect.objectContaining({ id: 'notFound' }))
		expect(closed()).toBe(1)
	})

	test('[WFILE6] is opened once, whoever asks again; one after the other', async () => {
		const order: string[] = []
		let opened = 0
		const { files } = incoming(async () => {
			const number = ++opened
			order.push(`begins ${number}`)
			await new Promise((next) => setImmediate(next))
			order.push(`ends ${number}`)
			if (number === 2) throw new Refusal('fileForeign')
			return number
		})
		const [a, b] = [await files.begin('a', 1), await files.begin('b', 1)]
		for (const id of [a, b]) await files.put(id, 0, new Uint8Array(1))
		const answers = await Promise.allSettled([files.open(a), files.open(b), files.open(a), files.open(b)])
		expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected'])
		expect(order).toEqual(['begins 1', 'ends 1', 'begins 2', 'ends 2'])
	})

	test('[WFILE5] has no name on the disk while it comes: a process that ends leaves nothing', async () => {
		const folder = join(folderOfTest(), 'incoming')
		const spool = await diskSpools(folder)('abc')
		await spool.write(0, Buffer.from('PK and so on'))
		expect(readdirSync(folder)).toEqual([])
		expect((await spool.read(3, 100)).toString()).toBe('and so on')
		expect(spool.size).toBe(12)
		await spool.close()
		await clearSpools(folder)
		expect(existsSync(folder)).toBe(false)
	})
})

describe('a server that opens files', { timeout: 30_000 }, () => {
	test('[WFILE6] asks for the founding key before a byte comes', async () => {
		const house = await fullHouse()
		const { links } = await house.found()
		const file = await fileOf(house, (await house.join(links.moderator)).token)
		const closed = await fullHouse({ settings: { FOUNDING: 'key', FOUNDING_KEY: 'Lindenblüte-2026' } })
		expect((await bringFile(closed, file)).body).toMatchObject({ error: { id: 'keyNeeded' } })
		expect((await bringFile(closed, file, 'Lindenblüten-2026')).body).toMatchObject({ error: { id: 'keyNeeded' } })
		expect((await bringFile(closed, file, 'Lindenblüte-2026')).status).toBe(201)
		const busy = await fullHouse({ settings: { FOUNDINGS_PER_HOUR: '1' } })
		expect((await bringFile(busy, file)).status).toBe(201)
		expect((await bringFile(busy, file)).body).toMatchObject({ error: { id: 'tooMany' } })
		for (const each of [house, closed, busy]) await each.close()
	})

	test('[WFILE3] has nothing of a file that it refuses', async () => {
		const house = await fullHouse()
		const { links } = await house.found()
		const file = await fileOf(house, (await house.join(links.moderator)).token)
		const town = await fullHouse()
		const answer = await bringFile(town, file.subarray(0, -1))
		expect(answer).toMatchObject({ status: 422, body: { error: { id: 'fileDamaged' } } })
		expect(await town.directory.passing()).toEqual([])
		expect(await town.pictures.workshops()).toEqual([])
		for (const each of [house, town]) await each.close()
	})

	test('[WFILE5] leaves nothing of what breaks off half way, and the next start deletes what a crash has left', async () => {
		const house = await fullHouse()
		const { links } = await house.found()
		const file = await fileOf(house, (await house.join(links.moderator)).token)
		const town = await fullHouse()
		// The disk takes the documents, and no links.
		const { addWorkshop } = town.directory
		const added: string[] = []
		town.directory.addWorkshop = async (workshop, links) => {
			added.push(workshop.id)
			if (links.length > 0) throw new Refusal('storageAway', 'no space left')
			return addWorkshop(workshop, links)
		}
		expect((await bringFile(town, file)).body).toMatchObject({ error: { id: 'storageAway' } })
		const [half = ''] = added
		expect(await town.directory.workshop(half)).toBeUndefined()
		expect(await town.kept([half])).toBe(await town.kept(['a workshop that never was']))
		town.directory.addWorkshop = addWorkshop

		// A crash in between: it is listed, nobody can enter it, and it goes.
		await addWorkshop({ id: 'half', title: 'Halb', locale: 'de', created: 1, opening: true }, [])
		await town.settled(town.fileOpening.resume())
		expect(await town.directory.workshop('half')).toBeUndefined()
		const { id } = await openedFrom(town, file)
		await town.settled(town.fileOpening.resume())
		expect(await town.directory.workshop(id)).toMatchObject({ title: 'Netzwerk Mühlenrade' })
		for (const each of [house, town]) await each.close()
	})

	test('[WFILE2] gives the file of a workshop to its moderation alone, and none of a rehearsal', async () => {
		const house = await fullHouse()
		const { links } = await house.found()
		const { token } = await house.join(links.moderator)
		const { token: anna } = await house.join(links.participant)
		expect(await house.ask('GET', '/api/workshop-file', { token: anna })).toMatchObject({ status: 403 })
		expect(await house.ask('GET', '/api/workshop-file?form=all', { token })).toMatchObject({ status: 400 })
		const rehearsal = await house.ask('POST', '/api/rehearsal', { token })
		const { links: own } = rehearsal.body as { links: { moderator: string } }
		const { token: mona } = await house.join(own.moderator)
		expect(await house.ask('GET', '/api/workshop-file', { token: mona })).toMatchObject({ status: 403 })
		await house.close()
	})
})
