import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { noteCleanStop, noteRunning, stoppedUncleanly } from '../../server/cleanStop.ts'

let place: string
let data: string
beforeEach(async () => {
	place = await mkdtemp(join(tmpdir(), 'netzwerkstatt-stop-'))
	data = join(place, 'data')
	await mkdir(data)
})
afterEach(() => rm(place, { recursive: true, force: true }))

/** A server starts, keeps its log, and ends as `end` says. */
async function serve(end: 'cleanly' | 'killed') {
	noteRunning(data)
	await mkdir(join(data, 'log'), { recursive: true })
	await writeFile(join(data, 'log', 'data.mdb'), 'changes')
	if (end === 'cleanly') noteCleanStop(data)
}

test('[STOP1] the first start ever is no recovery', () => {
	expect(stoppedUncleanly(data)).toBe(false)
})

test('[STOP1] after a clean stop nothing has to be healed, after a kill it has, once', async () => {
	await serve('cleanly')
	expect(stoppedUncleanly(data)).toBe(false)
	await serve('killed')
	expect(stoppedUncleanly(data)).toBe(true)
	await serve('cleanly')
	expect(stoppedUncleanly(data)).toBe(false)
})

test('[STOP1] data restored from a copy count as unclean, data that were moved do not', async () => {
	await serve('cleanly')
	const backup = join(place, 'backup')
	await cp(data, backup, { recursive: true })
	const moved = join(place, 'moved')
	await rename(data, moved)
	expect(stoppedUncleanly(moved)).toBe(false)
	expect(stoppedUncleanly(backup)).toBe(true)
	await rm(moved, { recursive: true })
	await cp(backup, data, { recursive: true, preserveTimestamps: true })
	expect(stoppedUncleanly(data)).toBe(true)
})

test('[STOP1] a folder of a version that knew no such sign counts as unclean', async () => {
	await mkdir(join(data, 'log'))
	await writeFile(join(data, 'log', 'data.mdb'), 'changes')
	expect(stoppedUncleanly(data)).toBe(true)
})
