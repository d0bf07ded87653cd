import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writable } from '../../../server/disk/writable.ts'

let folder: string
beforeEach(async () => {
	folder = join(await mkdtemp(join(tmpdir(), 'netzwerkstatt-disk-')), 'log')
	await mkdir(folder)
})
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }))

test('[DISK1] a folder with room is written', () => {
	expect(() => writable(folder).check()).not.toThrow()
})

test('[DISK1] with hardly any room nothing is written, with room again it is', () => {
	let free = 1_000_000
	const medium = writable(folder, () => free)
	expect(() => medium.check()).toThrow('bytes are free')
	free = 1_000_000_000
	expect(() => medium.check()).not.toThrow()
})

test('[DISK1] after a failed write the disk is tried first, as long as it fails, and nothing is left behind', async () => {
	const medium = writable(folder, () => 1_000_000_000)
	await rm(folder, { recursive: true })
	expect(() => medium.check(), 'nothing is tried on every write').not.toThrow()
	medium.failed()
	expect(() => medium.check()).toThrow('ENOENT')
	expect(() => medium.check()).toThrow('ENOENT')
	await mkdir(folder)
	expect(() => medium.check()).not.toThrow()
	expect(await readdir(folder)).toEqual([])
})
