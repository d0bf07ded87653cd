import { mkdtempSync, readFileSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { open } from 'lmdb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLmdbDirectory } from '../../../server/links/lmdbDirectory.ts'
import { lmdbLog } from '../../../server/log/lmdbLog.ts'
import { placeOf } from '../../../server/operate/cells.ts'
import type { LmdbProcess } from '../../../server/operate/lmdbProcess.ts'
import { salvage } from '../../../server/operate/salvage.ts'
import { verify } from '../../../server/operate/verify.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { roomNames } from '../../../shared/links/rooms.ts'
import { program } from '../../helpers/programs.ts'
import { builtLmdb, copyOf, damage, filledFolder, listener, now, readAsServer, remove } from './dataFolder.ts'
import { isIntact, pageSize, treePages } from './intact.ts'
import { readRooms, workshops } from './rooms.ts'

const rooms = workshops.length * roomNames.length
let lmdb: LmdbProcess
let whole: string
let before: Record<string, string>
/** every key and value of the undamaged log, as LMDB tells them */
let cells: { room: string; key: Buffer; value: Buffer }[]

beforeAll(async () => {
	lmdb = builtLmdb()
	whole = await filledFolder(seededRandom(9))
	before = await readRooms(whole)
	const db = open<Buffer, Buffer>({ path: join(whole, 'log'), ...raw })
	cells = [...db.getRange()].map(({ key, value }) => {
		const place = placeOf(Buffer.from(key))
		return { room: `${place?.key.workshop}/${place?.key.room}`, key: Buffer.from(key), value: Buffer.from(value) }
	})
	await db.close()
}, 60_000)
afterAll(() => remove(whole))

test('the folder of these tests is one of several workshops, with short and long values, and free pages', () => {
	expect(Object.keys(before).length).toBe(rooms)
	expect(cells.every(({ room }) => room in before)).toBe(true)
	expect(new Set(cells.map(({ value }) => value.length > 2036)).size).toBe(2)
})

test('[OPERATE1] an undamaged folder is called sound, and what is salvaged from it is the same', async () => {
	const { say } = listener()
	expect(await verify(whole, { lmdb, say, now })).toEqual({ verdict: 'sound', findings: [], workshops: 4, rooms })

	const fresh = `${whole}-salvaged`
	expect(await salvage(whole, fresh, { say, now })).toEqual({ rooms, incomplete: [], leftOut: [] })
	expect(await readRooms(fresh)).toEqual(before)
	expect((await verify(fresh, { lmdb, say, now })).verdict).toBe('sound')
	remove(fresh)
})

test('[OPERATE1] a folder in which there is no workshop yet is sound, too', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'netzwerkstatt-empty-'))
	await lmdbLog(join(folder, 'log')).close()
	await openLmdbDirectory(join(folder, 'links')).close()
	const { say } = listener()
	expect(await verify(folder, { lmdb, say, now })).toEqual({ verdict: 'sound', findings: [], workshops: 0, rooms: 0 })
	remove(folder)
})

/** The same log without free pages: every page is needed, and nothing of it stands anywhere else. */
async function withoutFreePages(): Promise<string> {
	const folder = copyOf(whole)
	const packed = join(folder, 'log', 'packed')
	await lmdb.copy(join(whole, 'log'), packed)
	renameSync(join(packed, 'data.mdb'), join(folder, 'log', 'data.mdb'))
	return folder
}

/** How many damages of the kind that the server may miss; `npm test` tries fewer. */
const most = Number(process.env.LOG_DAMAGES ?? 24)
const sectors = (file: Buffer) => Array.from({ length: file.length / 512 }, (_, i) => 512 * i)

describe.each([
	['the head of a page of the tree', most, Math.floor(most / 6), withoutFreePages, treePages, 512],
	['a whole page of the tree', 4, 1, withoutFreePages, treePages, pageSize],
	['a sector anywhere', 4, 0, async () => copyOf(whole), sectors, 512],
])('a log that is damaged in %s', (_, damages, least, prepared, placesIn, length) => {
	test(`[OPERATE2] ${damages} times: what the server would miss is found, and what is on the disk comes back`, async () => {
		const random = seededRandom(damages)
		const original = await prepared()
		const file = readFileSync(join(original, 'log', 'data.mdb'))
		expect(await readRooms(original)).toEqual(before)
		const places = placesIn(file)
		let ended = 0
		let silent = 0
		for (let time = 0; time < damages; time++) {
			const folder = copyOf(original)
			const place = places[Math.floor(random() * places.length)] ?? 0
			const stretch = damage(join(folder, 'log', 'data.mdb'), { from: place, to: place + length }, random)
			const at = `damage ${time} at ${stretch.from}`

			const { lines, say } = listener()
			const [read, { verdict }] = await Promise.all([
				readAsServer(program('serverReading'), folder),
				verify(folder, { lmdb, say, now }),
			])
			if (!read) ended++
			else if (JSON.stringify(read) !== JSON.stringify(before)) silent++
			if (JSON.stringify(read) !== JSON.stringify(before)) expect(verdict, at).not.toBe('sound')

			const fresh = `${folder}-salvaged`
			const { incomplete } = await salvage(folder, fresh, { say, now })
			const after = await readRooms(fresh)
			const isThere = (room: string) =>
				cells.filter((cell) => cell.room === room).every((cell) => isIntact(file, cell, stretch))
			for (const room of Object.keys(before)) {
				if (after[room] === before[room]) continue
				expect(verdict, `${at}: ${room}`).toBe('lossy')
				expect(isThere(room), `${at}: ${room}\n${lines.join('\n')}`).toBe(false)
			}
			expect(
				incomplete.every((room) => after[room] !== before[room]),
				at,
			).toBe(true)
			remove(folder, fresh)
		}
		remove(original)
		// The server would have noticed nothing of the others: then the test would prove nothing.
		expect(ended + silent).toBeGreaterThanOrEqual(least)
	}, 120_000)
})

test('[OPERATE2] a damaged directory: workshops, links and people on the disk come back, and what was revoked stays so', async () => {
	const random = seededRandom(11)
	const path = join(whole, 'links', 'data.mdb')
	const file = readFileSync(path)
	const rows = await rowsOf(whole)
	expect(rows.length).toBe(4 + 12 + 120)
	let damagedOnes = 0
	for (let time = 0; time < 12; time++) {
		const folder = copyOf(whole)
		const places = treePages(file)
		const from = places[Math.floor(random() * places.length)] ?? 0
		const stretch = damage(join(folder, 'links', 'data.mdb'), { from, to: from + 512 }, random)
		const { say } = listener()
		const { verdict } = await verify(folder, { lmdb, say, now })
		if (verdict !== 'sound') damagedOnes++

		const fresh = `${folder}-salvaged`
		await salvage(folder, fresh, { say, now })
		const after = new Map((await rowsOf(fresh)).map(({ table, key, value }) => [`${table} ${key}`, `${value}`]))
		for (const { table, key, value } of rows) {
			const told = after.get(`${table} ${key}`)
			if (isIntact(file, { key, value }, stretch)) expect(told, `${time}: ${table} ${key}`).toBe(`${value}`)
			else if (told !== `${value}`) expect(verdict).toBe('lossy')
		}
		const directory = openLmdbDirectory(join(fresh, 'links'))
		for (const id of workshops) {
			const link = await directory.link(id, `${id}-p`)
			if (link) expect(link.revoked).toBe(now + 5)
		}
		await directory.close()
		remove(folder, fresh)
	}
	expect(damagedOnes).toBeGreaterThan(2)
}, 60_000)

/** The rows of a directory as they lie there. */
async function rowsOf(folder: string) {
	const root = open<Buffer, Buffer>({ path: join(folder, 'links'), maxDbs: 16, ...raw })
	const rows = ['workshops', 'links', 'sessions'].flatMap((table) =>
		[...(root.openDB<Buffer, Buffer>({ name: table, ...raw })?.getRange() ?? [])].map(({ key, value }) => ({
			table,
			key: Buffer.from(key),
			value: Buffer.from(value),
		})),
	)
	await root.close()
	return rows
}
const raw = { encoding: 'binary', keyEncoding: 'binary', cache: false } as const
