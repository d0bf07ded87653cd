import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { diskVersions } from '../../../server/versions/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import type { Refusal } from '../../../shared/protocol/refusals.ts'
import { state, version, versionStoreContract } from '../../contracts/versionStore.ts'

let folder: string
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'versions-'))
})
afterEach(() => {
	rmSync(folder, { recursive: true, force: true })
})

versionStoreContract('on disk', () => {
	const own = mkdtempSync(join(tmpdir(), 'versions-'))
	return {
		store: diskVersions(own),
		reopen: () => diskVersions(own),
		end: () => rmSync(own, { recursive: true, force: true }),
	}
})

const plenum = { workshop: 'muehlenrade', room: 'plenum' } as const
const path = (name: string) => join(folder, 'muehlenrade', name)

it('[VERSION2] damage of one version, wherever it is, costs that one and is told', async () => {
	const random = seededRandom(11)
	const store = diskVersions(folder)
	for (const id of ['v1', 'v2', 'v3']) await store.keep(plenum, id, version(1000), state(id, 'lang '.repeat(100)))
	const sound = readFileSync(path('v2.version'))
	const words = await store.read('muehlenrade', 'v2')
	for (let round = 0; round < 120; round++) {
		const damaged = Buffer.from(sound)
		const at = Math.floor(random() * damaged.length)
		damaged[at] = (damaged[at] ?? 0) ^ (1 << Math.floor(random() * 8))
		writeFileSync(path('v2.version'), round % 4 === 0 ? damaged.subarray(0, at) : damaged)
		const told: string[] = []
		const after = diskVersions(folder, (event) => told.push(event))
		const listed = (await after.list('muehlenrade')).map(({ id }) => id)
		expect(listed).toEqual(expect.arrayContaining(['v1', 'v3']))
		expect(listed.includes('v2')).toBe(told.length === 0)
		// The head may be damaged and the words sound; never other words.
		const read = await after.read('muehlenrade', 'v2').catch((reason: Refusal) => reason.id)
		expect(['storageDamaged', words]).toContainEqual(read)
		expect(await after.read('muehlenrade', 'v3')).toHaveLength(2)
	}
	writeFileSync(path('v2.version'), sound)
	expect(await diskVersions(folder).list('muehlenrade')).toHaveLength(3)
})

it('[VERSION2] a file that ended up in the place of another is none', async () => {
	const store = diskVersions(folder)
	for (const id of ['v1', 'v2']) await store.keep(plenum, id, version(1000), state(id))
	renameSync(path('v1.version'), path('v2.version'))
	expect(await diskVersions(folder).list('muehlenrade')).toEqual([])
})

it('[VERSION2] what a crash left half written is neither listed nor left there, and strangers’ files harm nothing', async () => {
	const store = diskVersions(folder)
	await store.keep(plenum, 'v1', version(1000), state('eins'))
	writeFileSync(path('v2.version.part'), readFileSync(path('v1.version')).subarray(0, 20))
	writeFileSync(path('.DS_Store'), 'x')
	writeFileSync(path('notes.txt'), 'x')
	expect((await diskVersions(folder).list('muehlenrade')).map(({ id }) => id)).toEqual(['v1'])
	expect(readdirSync(join(folder, 'muehlenrade')).sort()).toEqual(['.DS_Store', 'notes.txt', 'v1.version'])
})

it('[VERSION3] a medium that takes nothing refuses, keeps what is there, and is used again when it works', async () => {
	const store = diskVersions(folder)
	await store.keep(plenum, 'v1', version(1000), state('eins'))
	rmSync(join(folder, 'muehlenrade'), { recursive: true })
	writeFileSync(join(folder, 'muehlenrade'), 'no folder')
	await expect(store.keep(plenum, 'v2', version(2000), state('zwei'))).rejects.toMatchObject({ id: 'storageAway' })
	rmSync(join(folder, 'muehlenrade'))
	await store.keep(plenum, 'v2', version(2000), state('zwei'))
	expect((await diskVersions(folder).list('muehlenrade')).map(({ id }) => id)).toEqual(['v2'])
})

it('[VERSION4] of people nothing but ids is on disk', async () => {
	const store = diskVersions(folder)
	await store.keep(plenum, 'v1', version(1000, { people: ['p1', 'p2'] }), state('eins'))
	const file = readFileSync(path('v1.version')).toString('latin1')
	expect(file).toContain('"people":["p1","p2"]')
	expect(file).not.toContain('name')
})
