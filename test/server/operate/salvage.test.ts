import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { open } from 'lmdb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placeOf } from '../../../server/operate/cells.ts'
import type { LmdbProcess } from '../../../server/operate/lmdbProcess.ts'
import { salvage } from '../../../server/operate/salvage.ts'
import { verify } from '../../../server/operate/verify.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import {
	bundled,
	bundledLmdb,
	copyOf,
	damageSector,
	filledFolder,
	listener,
	now,
	readAsServer,
	remove,
	type Stretch,
	workshops,
} from './dataFolder.ts'

const pageSize = 4096
let lmdb: LmdbProcess
let reader: string
let whole: string
let before: Record<string, string>
/** every key and value of the undamaged log, as LMDB tells them */
let cells: { room: string; key: Buffer; value: Buffer }[]

beforeAll(async () => {
	lmdb = await bundledLmdb()
	reader = await bundled('serverReading', 'test/server/operate/serverReading.ts')
	whole = await filledFolder(seededRandom(9))
	before = (await readAsServer(reader, whole)) ?? {}
	const db = open<Buffer, Buffer>({
		path: join(whole, 'log'),
		encoding: 'binary',
		keyEncoding: 'binary',
		cache: false,
	})
	cells = [...db.getRange()].map(({ key, value }) => {
		const place = placeOf(Buffer.from(key))
		return { room: `${place?.key.workshop}/${place?.key.room}`, key: Buffer.from(key), value: Buffer.from(value) }
	})
	await db.close()
}, 60_000)
afterAll(() => remove(whole))

test('the folder of these tests is one of several workshops, with short and long values, and free pages', () => {
	expect(Object.keys(before).length).toBe(12)
	expect(cells.every(({ room }) => room in before)).toBe(true)
	expect(new Set(cells.map(({ value }) => value.length > 2036)).size).toBe(2)
})

test('[OPERATE1] an undamaged folder is called sound, and what is salvaged from it is the same', async () => {
	const { say } = listener()
	expect(await verify(whole, { lmdb, say, now })).toEqual({ verdict: 'sound', findings: [], workshops: 4, rooms: 12 })

	const fresh = `${whole}-salvaged`
	expect(await salvage(whole, fresh, { say, now })).toEqual({ rooms: 12, incomplete: [], leftOut: [] })
	expect(await readAsServer(reader, fresh)).toEqual(before)
	expect((await verify(fresh, { lmdb, say, now })).verdict).toBe('sound')
	remove(fresh)
})

/** All places at which bytes stand in a file. */
function* placesOf(file: Buffer, bytes: Buffer): Iterable<number> {
	for (let at = file.indexOf(bytes); at >= 0; at = file.indexOf(bytes, at + 1)) yield at
}

/** Whether a node with this key and value stands somewhere in the file outside the stretch. */
function isIntact(file: Buffer, { key, value }: { key: Buffer; value: Buffer }, { from, to }: Stretch): boolean {
	const apart = (start: number, end: number) => end <= from || start >= to
	// The unused end of an overflow page holds whatever was in memory.
	const isInLeaf = (at: number) => {
		const page = Math.floor(at / pageSize)
		return Number(file.readBigUInt64LE(page * pageSize)) === page && file.readUInt16LE(page * pageSize + 18) === 2
	}
	const inline = Buffer.concat([key, value])
	for (const at of placesOf(file, inline)) if (isInLeaf(at) && apart(at - 8, at + inline.length)) return true
	for (const valueAt of placesOf(file, value)) {
		if (valueAt % pageSize !== 24 || !apart(valueAt, valueAt + value.length)) continue
		for (const at of placesOf(file, key)) {
			if (!isInLeaf(at)) continue
			const page = at + key.length + 8 <= file.length ? file.readBigUInt64LE(at + key.length) : 0n
			if (Number(page) === Math.floor(valueAt / pageSize) && apart(at - 8, at + key.length + 24)) return true
		}
	}
	return false
}

/** The same log without free pages: every page is needed, and nothing of it stands anywhere else. */
async function withoutFreePages(): Promise<string> {
	const folder = copyOf(whole)
	const packed = join(folder, 'log', 'packed')
	await lmdb.copy(join(whole, 'log'), packed)
	renameSync(join(packed, 'data.mdb'), join(folder, 'log', 'data.mdb'))
	return folder
}

/** Where the pages begin that say they are branches or leaves. */
function treePages(file: Buffer): number[] {
	return Array.from({ length: file.length / pageSize }, (_, number) => number * pageSize).filter(
		(at) => [1, 2].includes(file.readUInt16LE(at + 18)) && file.readBigUInt64LE(at) * 4096n === BigInt(at),
	)
}

describe.each([
	['at the head of a page of the tree', 24, 3, withoutFreePages, treePages],
	[
		'anywhere',
		8,
		1,
		async () => copyOf(whole),
		(file: Buffer) => Array.from({ length: file.length / 512 }, (_, i) => 512 * i),
	],
])('a damaged sector %s', (_, damages, seed, prepared, placesIn) => {
	test(`[OPERATE2] ${damages} times: what the server would miss is found, and what is on the disk comes back`, async () => {
		const random = seededRandom(seed)
		const original = await prepared()
		const file = readFileSync(join(original, 'log', 'data.mdb'))
		expect(await readAsServer(reader, original)).toEqual(before)
		const places = placesIn(file)
		let ended = 0
		let silent = 0
		let back = 0
		for (let damage = 0; damage < damages; damage++) {
			const folder = copyOf(original)
			const place = places[Math.floor(random() * places.length)] ?? 0
			const stretch = damageSector(join(folder, 'log', 'data.mdb'), place, random)
			const at = `damage ${damage} at ${stretch.from}`

			const read = await readAsServer(reader, folder)
			if (!read) ended++
			else if (JSON.stringify(read) !== JSON.stringify(before)) silent++
			const { lines, say } = listener()
			const { verdict } = await verify(folder, { lmdb, say, now })
			if (JSON.stringify(read) !== JSON.stringify(before)) expect(verdict, at).not.toBe('sound')

			const fresh = `${folder}-salvaged`
			const { incomplete } = await salvage(folder, fresh, { say, now })
			const after = (await readAsServer(reader, fresh)) ?? {}
			for (const room of Object.keys(before)) {
				if (after[room] === before[room]) {
					back++
					continue
				}
				expect(verdict, `${at}: ${room}`).toBe('lossy')
				const isThere = cells.filter((cell) => cell.room === room).every((cell) => isIntact(file, cell, stretch))
				expect(isThere, `${at}: ${room}\n${lines.join('\n')}`).toBe(false)
			}
			expect(
				incomplete.every((room) => after[room] !== before[room]),
				at,
			).toBe(true)
			remove(folder, fresh)
		}
		remove(original)
		expect(ended + silent).toBeGreaterThan(0)
	}, 120_000)
})
