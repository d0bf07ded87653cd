import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, vi } from 'vitest'
import { createMemoryRowStore, openFileRowStore } from '../../../server/rounds/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { roundStoreContract } from '../../contracts/roundStore.ts'
import { answeringLate } from '../../helpers/answeringLate.ts'

// Sixty cards one after the other are sixty writes that are flushed, on whatever disk there is.
vi.setConfig({ testTimeout: 30_000 })

let folder: string
let opened = 0
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'netzwerkstatt-rounds-'))
})
afterAll(() => rm(folder, { recursive: true }))

roundStoreContract('memory', createMemoryRowStore)
roundStoreContract('that answers late', () => answeringLate(createMemoryRowStore(), seededRandom(42)))
const openAt = (name: number) => openFileRowStore(join(folder, String(name)), { random: Math.random })
roundStoreContract('files', () => openAt(++opened), {
	async reopen(before) {
		await before.close()
		return openAt(opened)
	},
})
