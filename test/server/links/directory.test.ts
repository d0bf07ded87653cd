import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { openLmdbDirectory } from '../../../server/links/lmdbDirectory.ts'
import { createMemoryDirectory } from '../../../server/links/memoryDirectory.ts'
import { directoryContract } from '../../contracts/directory.ts'

let folder: string
let opened = 0
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'netzwerkstatt-directory-'))
})
afterAll(() => rm(folder, { recursive: true }))

directoryContract('memory', async () => createMemoryDirectory())
directoryContract('lmdb', async () => openLmdbDirectory(join(folder, String(++opened))), {
	async reopen(before) {
		await before.close()
		return openLmdbDirectory(join(folder, String(opened)))
	},
})
