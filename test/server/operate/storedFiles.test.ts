import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { lmdbLog } from '../../../server/log/lmdbLog.ts'
import { backup } from '../../../server/operate/backup.ts'
import type { LmdbProcess } from '../../../server/operate/lmdbProcess.ts'
import { Impossible } from '../../../server/operate/operator.ts'
import { setBack, versionsOf } from '../../../server/operate/setBack.ts'
import { verify } from '../../../server/operate/verify.ts'
import { diskPictures, Pictures } from '../../../server/pictures/index.ts'
import { openFileRowStore } from '../../../server/rounds/index.ts'
import { diskVersions } from '../../../server/versions/index.ts'
import { systemClock } from '../../../shared/lib/clock.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { pictureNameOf } from '../../../shared/pictures/index.ts'
import { jpegFile } from '../../helpers/pictureFiles.ts'
import { builtLmdb, filledFolder, listener, now, remove } from './dataFolder.ts'

const plenum = { workshop: 'essen', room: 'plenum' } as const
let lmdb: LmdbProcess
let folder: string
beforeEach(async () => {
	lmdb = builtLmdb()
	folder = await filledFolder(seededRandom(8), { edits: 5 })
	const rowStore = await openFileRowStore(join(folder, 'rounds'), { random: Math.random })
	await rowStore.decide({ workshop: 'essen', round: 'r1' }, () => ({
		answer: 0,
		put: [{ key: 'kept/card', value: 'x' }],
	}))
	await rowStore.close()
	await keepVersion('before')
	await new Pictures(diskPictures(join(folder, 'pictures'), systemClock)).keep('essen', jpegFile())
}, 30_000)
afterEach(() => remove(folder))

async function documentOf(key = plenum): Promise<Y.Doc> {
	const log = lmdbLog(join(folder, 'log'))
	const { snapshot, tail } = await log.read(key)
	await log.close()
	const doc = new Y.Doc()
	if (snapshot) Y.applyUpdateV2(doc, snapshot.state)
	for (const { update } of tail) Y.applyUpdate(doc, update)
	return doc
}

async function keepVersion(id: string): Promise<void> {
	const version = { time: now, reason: 'byHand', people: [], present: 1, changes: 5, epoch: 0 } as const
	await diskVersions(join(folder, 'versions')).keep(plenum, id, version, [Y.encodeStateAsUpdate(await documentOf())])
}

test('[OPERATE7] damaged files of rounds, versions and pictures are named, and hinder no backup', async () => {
	const { say } = listener()
	expect((await verify(folder, { lmdb, say, now })).findings).toEqual([])

	const picture = join('pictures', 'essen', pictureNameOf(jpegFile()))
	const paths = [join('rounds', 'essen', 'r1'), join('versions', 'essen', 'before.version'), picture]
	for (const path of paths) {
		const bytes = readFileSync(join(folder, path))
		bytes[30] = (bytes[30] ?? 0) ^ 1
		writeFileSync(join(folder, path), bytes)
	}
	const { verdict, findings } = await verify(folder, { lmdb, say, now })
	expect(verdict).toBe('lossy')
	expect(findings.map(({ of }) => of)).toEqual(paths)

	const target = `${folder}-backups`
	const path = await backup(folder, target, { lmdb, say, now, keep: 1 })
	expect(readFileSync(join(path, picture))).toEqual(readFileSync(join(folder, picture)))
	remove(target)
}, 30_000)

test('[OPERATE9] a document is set back without a server, and forward again', async () => {
	const before = (await documentOf()).getMap('records').toJSON()
	const doc = await documentOf()
	doc.clientID = 99
	const state = Y.encodeStateVector(doc)
	doc.getMap('records').clear()
	const log = lmdbLog(join(folder, 'log'))
	await log.append(plenum, [{ time: now, author: 'vandal', binds: [], update: Y.encodeStateAsUpdate(doc, state) }])
	await log.close()
	const ruined = (await documentOf()).getMap('records').toJSON()
	expect(ruined).toEqual({})

	await expect(setBack(folder, 'essen', 'unknown')).rejects.toThrow(Impossible)
	await expect(versionsOf(folder, '../log')).rejects.toThrow(Impossible)
	await setBack(folder, 'essen', 'before')
	expect((await documentOf()).getMap('records').toJSON()).toEqual(before)

	const kept = (await versionsOf(folder, 'essen')).find(({ reason }) => reason === 'beforeRestore')
	await setBack(folder, 'essen', kept?.id ?? '')
	expect((await documentOf()).getMap('records').toJSON()).toEqual(ruined)
}, 30_000)
