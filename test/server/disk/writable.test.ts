import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writable } from '../../../server/disk/writable.ts'

let folder: string
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'netzwerkstatt-disk-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('[DISK1] a folder with room can be written, and nothing is left in it', async () => {
	const medium = writable(folder)
	medium.check()
	medium.failed()
	medium.check()
	expect(await readdir(folder)).toEqual([])
	medium.close()
})

test('[DISK1] with hardly any room nothing is written, with room again it is', () => {
	let free = 1_000_000
	const medium = writable(folder, () => free)
	expect(() => medium.check()).toThrow('bytes are free')
	free = 1_000_000_000
	expect(() => medium.check()).not.toThrow()
	medium.close()
})

test('[DISK1] a folder that takes nothing is refused each time, until it takes something', async () => {
	const gone = join(folder, 'gone')
	const medium = writable(gone, () => 1_000_000_000)
	expect(() => medium.check()).toThrow('ENOENT')
	expect(() => medium.check()).toThrow('ENOENT')
	const back = writable(folder, () => 1_000_000_000)
	expect(() => back.check()).not.toThrow()
	back.close()
})
