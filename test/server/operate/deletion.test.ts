import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { open } from 'lmdb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openLmdbDirectory } from '../../../server/links/lmdbDirectory.ts'
import { lmdbLog } from '../../../server/log/lmdbLog.ts'
import { backup } from '../../../server/operate/backup.ts'
import { deleteWorkshop } from '../../../server/operate/deletion.ts'
import type { LmdbProcess } from '../../../server/operate/lmdbProcess.ts'
import { Impossible } from '../../../server/operate/operator.ts'
import { restore } from '../../../server/operate/restore.ts'
import { verify } from '../../../server/operate/verify.ts'
import { sealRow } from '../../../server/rounds/sealedRows.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { roomNames } from '../../../shared/links/rooms.ts'
import { builtLmdb, filledFolder, listener, now, remove } from './dataFolder.ts'
import { readRooms, wordOf } from './rooms.ts'

let lmdb: LmdbProcess
let folder: string
let home: string
let before: Record<string, string>
beforeAll(async () => {
	lmdb = builtLmdb()
	home = mkdtempSync(join(tmpdir(), 'netzwerkstatt-delete-'))
	folder = await filledFolder(seededRandom(3), { edits: 60 })
	const directory = openLmdbDirectory(join(folder, 'links'))
	await directory.openDoor({ workshop: 'essen', code: '123456', link: 'essen-p' })
	await directory.close()
	const rounds = open<string, string>({ path: join(folder, 'rounds'), encoding: 'string' })
	for (const id of ['essen', 'herne']) {
		await rounds.put(`kept/${id}/r1/session//card`, `hidden words of ${wordOf(id)}`)
		for (const store of ['rounds', 'versions', 'pictures']) {
			mkdirSync(join(folder, store, id), { recursive: true })
			writeFileSync(join(folder, store, id, 'file'), sealRow({ key: 'kept/card', value: wordOf(id) }).bytes)
		}
	}
	await rounds.close()
	before = await readRooms(folder)

	// A killed server has left something that did not come into the log.
	const log = lmdbLog(join(folder, 'log'))
	const { tail } = await log.read({ workshop: 'essen', room: 'plenum' })
	const doc = new Y.Doc()
	doc.getMap('records').set('late', `${wordOf('essen')} late`)
	const record = { seq: (tail.at(-1)?.seq ?? 0) + 1, time: now, author: 'anna', binds: [] }
	log.writeAhead({ workshop: 'essen', room: 'plenum' }, [{ ...record, update: Y.encodeStateAsUpdate(doc) }])
	await log.close()
}, 60_000)
afterAll(() => remove(home, folder))

/** The files below a folder in which the bytes stand. */
function filesWith(path: string, bytes: string): string[] {
	if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => filesWith(join(path, name), bytes))
	return readFileSync(path).includes(bytes) ? [path.slice(folder.length + 1)] : []
}

test('[OPERATE6] of a deleted workshop no byte stays in any file, and the others are as they were', async () => {
	const { say } = listener()
	expect(filesWith(folder, wordOf('essen')).sort()).toEqual([
		'links/data.mdb',
		'log/ahead/0000000001.ahead',
		'log/data.mdb',
		'pictures/essen/file',
		'rounds/data.mdb',
		'rounds/essen/file',
		'versions/essen/file',
	])
	await expect(deleteWorkshop(folder, 'nowhere', { say, now })).rejects.toThrow(Impossible)
	await expect(deleteWorkshop(folder, '../links', { say, now })).rejects.toThrow(Impossible)
	const path = await backup(folder, home, { lmdb, say, now, keep: 7 })

	await deleteWorkshop(folder, 'essen', { say, now })

	expect(filesWith(folder, wordOf('essen'))).toEqual([])
	expect(filesWith(folder, 'essen')).toEqual(['deleted.jsonl'])
	expect(filesWith(folder, wordOf('herne')).length).toBe(6)
	expect(await verify(folder, { lmdb, say, now })).toMatchObject({
		verdict: 'sound',
		workshops: 3,
		rooms: 3 * roomNames.length,
	})
	const after = await readRooms(folder)
	for (const [room, told] of Object.entries(before)) if (!room.startsWith('essen')) expect(after[room]).toBe(told)

	const directory = openLmdbDirectory(join(folder, 'links'))
	expect(await directory.workshop('essen')).toBeUndefined()
	expect(await directory.doorWithCode('123456')).toBeUndefined()
	expect(await directory.session('session 3 of essen')).toBeUndefined()
	expect(await directory.linksOf('herne')).toHaveLength(3)
	await directory.close()

	// What breaks off is completed by the same call.
	await deleteWorkshop(folder, 'essen', { say, now })

	await restore(path, folder, { lmdb, say, now, force: true })
	expect(filesWith(folder, wordOf('essen'))).toEqual([])
	expect(filesWith(folder, wordOf('herne')).length).toBe(6)
	remove(`${folder}.before-2026-11-22T09-00-00Z`)
}, 60_000)
