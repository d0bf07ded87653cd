import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { open } from 'lmdb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Session } from '../../../server/links/directory.ts'
import { openLmdbDirectory } from '../../../server/links/lmdbDirectory.ts'
import { createMemoryDirectory } from '../../../server/links/memoryDirectory.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { directoryContract } from '../../contracts/directory.ts'
import { answeringLate } from '../../helpers/answeringLate.ts'

let folder: string
let opened = 0
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'netzwerkstatt-directory-'))
})
afterAll(() => rm(folder, { recursive: true }))

directoryContract('memory', async () => createMemoryDirectory())
directoryContract('that answers late', async () => answeringLate(createMemoryDirectory(), seededRandom(43)))
directoryContract('lmdb', async () => openLmdbDirectory(join(folder, String(++opened))), {
	async reopen(before) {
		await before.close()
		return openLmdbDirectory(join(folder, String(opened)))
	},
})

test('[LINK17] sessions that an earlier version has written are known to their workshop', async () => {
	const path = join(folder, 'of-an-earlier-version')
	const rowOf = (digest: string): Session => ({
		digest,
		workshop: 'muehlenrade',
		link: 'participants',
		participant: digest,
		name: 'Anna',
		organisation: '',
		created: 1,
		expires: 100,
	})
	async function asThen(write: string[]) {
		const root = open({ path, encoding: 'json', maxDbs: 8, noSubdir: false })
		const sessions = root.openDB<Session, string>({ name: 'sessions', encoding: 'json' })
		for (const digest of write) await sessions.put(digest, rowOf(digest))
		await root.close()
	}
	for (const write of [['a', 'b'], ['c']]) {
		await asThen(write)
		const directory = openLmdbDirectory(path)
		expect((await directory.sessionsOf('muehlenrade')).map(({ digest }) => digest)).toContain(write[0])
		await directory.close()
	}
	const directory = openLmdbDirectory(path)
	expect(await directory.sessionsOf('muehlenrade')).toHaveLength(3)
	await directory.close()
})
