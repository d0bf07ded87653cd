import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PageLink } from '../../../server/links/directory.ts'
import { openLmdbDirectory } from '../../../server/links/lmdbDirectory.ts'
import { backup } from '../../../server/operate/backup.ts'
import { deleteWorkshop } from '../../../server/operate/deletion.ts'
import { restore } from '../../../server/operate/restore.ts'
import { salvage } from '../../../server/operate/salvage.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { builtLmdb, copyOf, filledFolder, listener, now, remove } from './dataFolder.ts'
import { workshops } from './rooms.ts'

// People who never join read boards by links: what an operator does with the data of the house is nothing to them.

const linksOf = (workshop: string): PageLink[] => [
	{ id: 'holds', workshop, digest: `digest of ${workshop}`, board: 'page:ideen', created: now },
	{ id: 'over', workshop, digest: `other of ${workshop}`, board: 'page:ideen', created: now + 1, revoked: now + 5 },
]
let folder: string
let home: string
const options = { now, keep: 7, force: false, ...listener() }

beforeAll(async () => {
	folder = await filledFolder(seededRandom(7), { edits: 3 })
	home = mkdtempSync(join(tmpdir(), 'netzwerkstatt-operate-'))
	const directory = openLmdbDirectory(join(folder, 'links'))
	for (const link of workshops.flatMap(linksOf)) await directory.putPageLink(link)
	await directory.close()
}, 60_000)
afterAll(() => remove(folder, home))

async function keptIn(place: string): Promise<PageLink[]> {
	const directory = openLmdbDirectory(join(place, 'links'))
	const kept = await Promise.all(workshops.map((workshop) => directory.pageLinksOf(workshop)))
	await directory.close()
	return kept.flat()
}

test('[LINK19] links to boards come out of a backup as they were', async () => {
	const path = await backup(folder, join(home, 'backups'), { ...options, lmdb: builtLmdb() })
	const fresh = join(home, 'restored')
	await restore(path, fresh, { ...options, lmdb: builtLmdb() })
	expect(await keptIn(fresh)).toEqual(workshops.flatMap(linksOf))
})

test('[LINK19] salvaged, those that can be reached are there, and revoked ones stay so', async () => {
	const fresh = join(home, 'salvaged')
	await salvage(folder, fresh, options)
	expect(await keptIn(fresh)).toEqual(workshops.flatMap(linksOf))
})

test('[LINK19] those of a workshop that is deleted go with it, and the others stay', async () => {
	const copy = copyOf(folder)
	const [gone = '', ...others] = workshops
	await deleteWorkshop(copy, gone, options)
	expect(await keptIn(copy)).toEqual(others.flatMap(linksOf))
	remove(copy)
})
