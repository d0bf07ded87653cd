import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DataInUse, lockData } from '../../../server/disk/dataLock.ts'
import { lmdbLog } from '../../../server/log/lmdbLog.ts'
import type { RoomKey } from '../../../server/log/log.ts'
import { backup } from '../../../server/operate/backup.ts'
import { Misused, runCommand } from '../../../server/operate/commandLine.ts'
import type { LmdbProcess } from '../../../server/operate/lmdbProcess.ts'
import { Impossible } from '../../../server/operate/operator.ts'
import { restore } from '../../../server/operate/restore.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { builtLmdb, copyOf, damage, filledFolder, listener, now, remove } from './dataFolder.ts'
import { readRooms } from './rooms.ts'

let lmdb: LmdbProcess
let whole: string
let before: Record<string, string>
beforeAll(async () => {
	lmdb = builtLmdb()
	whole = await filledFolder(seededRandom(5), { edits: 30 })
	before = await readRooms(whole)
}, 60_000)
afterAll(() => remove(whole))

let home: string
let folder: string
let target: string
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'netzwerkstatt-backup-'))
	folder = copyOf(whole)
	target = join(home, 'backups')
})
afterEach(() => remove(home, folder))

const options = (at = now) => ({ lmdb, now: at, keep: 7, force: false, ...listener() })
const plenum: RoomKey = { workshop: 'essen', room: 'plenum' }
const edit = { time: now, author: 'anna', binds: [], update: new Uint8Array([0, 0]) }

describe('a backup', () => {
	test('[OPERATE3] made while people write contains all that was acknowledged before it began', async () => {
		const log = lmdbLog(join(folder, 'log'))
		let acknowledged = 0
		let isOver = false
		const writing = (async () => {
			while (!isOver) acknowledged = await log.append(plenum, [edit])
		})()
		while (acknowledged < 35) await new Promise((next) => setTimeout(next, 5))
		const begun = acknowledged
		const path = await backup(folder, target, options())
		isOver = true
		await writing
		await log.close()
		expect(acknowledged).toBeGreaterThan(begun)

		const elsewhere = join(home, 'elsewhere')
		await restore(path, elsewhere, options())
		const after = await readRooms(elsewhere)
		expect(Number.parseInt(after['essen/plenum'] ?? '', 10)).toBeGreaterThanOrEqual(begun)
		expect({ ...after, 'essen/plenum': '' }).toEqual({ ...before, 'essen/plenum': '' })
	}, 60_000)

	test('[OPERATE3] loses nothing that moves into the log while it is made', async () => {
		const [ahead, round] = [join('log', 'ahead', '0000000001.ahead'), join('rounds', 'essen', 'round')]
		for (const file of [ahead, round]) {
			mkdirSync(dirname(join(folder, file)), { recursive: true })
			writeFileSync(join(folder, file), file)
		}
		const path = await backup(folder, target, {
			...options(),
			lmdb: {
				...lmdb,
				async copy(from, to) {
					// From here on the log has what was written ahead and what was handed in.
					for (const file of [ahead, round]) if (from.endsWith('log')) rmSync(join(folder, file))
					await lmdb.copy(from, to)
				},
			},
		})
		for (const file of [ahead, round]) expect(readFileSync(join(path, file), 'utf8')).toBe(file)
	}, 30_000)

	test('[OPERATE4] appears when it is complete and verified; of older ones the last few stay', async () => {
		for (const hour of [1, 2, 3]) await backup(folder, target, { ...options(now + hour * 3_600_000), keep: 2 })
		expect(readdirSync(target)).toEqual(['netzwerkstatt-2026-11-22T11-00-00Z', 'netzwerkstatt-2026-11-22T12-00-00Z'])
	}, 30_000)

	test('[OPERATE4] of damaged data is none, and nothing of the earlier ones goes', async () => {
		const earlier = await backup(folder, target, { ...options(), keep: 1 })
		damageRoot(join(folder, 'log', 'data.mdb'))
		await expect(backup(folder, target, { ...options(now + 1000), keep: 1 })).rejects.toThrow(Impossible)
		expect(readdirSync(target)).toEqual([earlier.split('/').at(-1)])
	}, 30_000)

	test('[OPERATE4] that is cancelled leaves nothing', async () => {
		const cancelled = new AbortController()
		const say = () => cancelled.abort()
		await expect(backup(folder, target, { ...options(), say, signal: cancelled.signal })).rejects.toThrow()
		expect(readdirSync(target)).toEqual([])
	}, 30_000)
})

/** Damages the root of the main tree, which the newer meta page names. */
function damageRoot(path: string): void {
	const bytes = readFileSync(path)
	const metas = [0, 4096].map((at) => ({ txn: bytes.readBigUInt64LE(at + 152), root: bytes.readBigUInt64LE(at + 136) }))
	const root = 4096 * Number(metas.sort((a, b) => Number(b.txn - a.txn))[0]?.root)
	damage(path, { from: root, to: root + 512 }, seededRandom(1))
}

describe('restoring', () => {
	test('[OPERATE5] takes the place of data only if asked to, and those stay beside it', async () => {
		const path = await backup(folder, target, options())
		const log = lmdbLog(join(folder, 'log'))
		await log.append(plenum, [edit])
		await log.close()
		const later = await readRooms(folder)
		expect(later).not.toEqual(before)

		await expect(restore(path, folder, options())).rejects.toThrow(Impossible)
		expect(await readRooms(folder)).toEqual(later)

		const aside = await restore(path, folder, { ...options(), force: true })
		expect(await readRooms(folder)).toEqual(before)
		expect(await readRooms(aside ?? '')).toEqual(later)
		remove(aside ?? '')
	}, 60_000)

	test('[OPERATE5] a damaged backup is not taken', async () => {
		const path = await backup(folder, target, options())
		damageRoot(join(path, 'log', 'data.mdb'))
		await expect(restore(path, join(home, 'elsewhere'), options())).rejects.toThrow(Impossible)
		expect(existsSync(join(home, 'elsewhere'))).toBe(false)
	}, 30_000)

	test('[OPERATE5] a server that uses the folder is left alone', async () => {
		const path = await backup(folder, target, options())
		const unlock = await lockData(folder)
		const call = () => runCommand(['restore', path, folder, '--force'], surroundings())
		await expect(call()).rejects.toThrow(DataInUse)
		unlock()
		expect(await call()).toBe(0)
		for (const name of readdirSync(dirname(folder))) {
			if (name.startsWith(`${folder.split('/').at(-1)}.before`)) remove(join(dirname(folder), name))
		}
	}, 30_000)
})

const surroundings = () => ({
	...options(),
	signal: new AbortController().signal,
	dataFolder: folder,
	pathOf: (typed: string) => typed,
})

describe('the command line', () => {
	test('[OPERATE8] says in both languages what there is, and refuses what is not meant so', async () => {
		const at = { ...surroundings(), ...listener() }
		expect(await runCommand(['--help'], at)).toBe(0)
		for (const name of ['verify', 'salvage', 'backup', 'restore', 'delete']) {
			expect(at.lines.join('\n')).toContain(`npm run ${name}`)
		}
		for (const wrong of [[], ['constructor'], ['backup'], ['backup', 'x', '--keep', '0'], ['verify', '--what']]) {
			await expect(runCommand(wrong, at), wrong.join(' ')).rejects.toThrow(Misused)
		}
		await expect(runCommand(['delete', 'essen'], at)).rejects.toThrow(Impossible)
		expect(await runCommand(['verify'], at)).toBe(0)
	}, 30_000)
})
