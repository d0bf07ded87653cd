// Pictures move out of older documents: at every moment at which a server can be killed, each lies somewhere.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { memoryPictures, Pictures } from '../../../server/pictures/index.ts'
import { memoryVersions, Versions } from '../../../server/versions/index.ts'
import { picturesOf } from '../../../shared/board/pictureAsset.ts'
import { readRecord, writeNewRecord } from '../../../shared/board/records.ts'
import { formatAge } from '../../../shared/migrations/format.ts'
import { migrationOf, picturesAmong } from '../../../shared/migrations/migrations.ts'
import { pictureNameOf } from '../../../shared/pictures/index.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import { dataUrl, jpegFile } from '../../helpers/pictureFiles.ts'
import { relayHouse } from '../../helpers/relayHouse.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'

const plenum = { workshop: 'muelheim', room: 'plenum' } as const
const walls = [1, 2, 3].map((width) => jpegFile({ width: 800 + width }))
const names = walls.map((wall) => pictureNameOf(new Uint8Array(wall)))

function olderWorkshop(): Uint8Array {
	const doc = new Y.Doc()
	doc.getMap('meta').set('format', 1)
	doc.transact(() => {
		for (const [i, wall] of walls.entries()) {
			const props = { name: '', src: dataUrl('jpeg', wall), w: 8, h: 6, mimeType: null, isAnimated: false }
			writeNewRecord(doc, { id: `asset:${i}`, typeName: 'asset', type: 'image', props, meta: {} })
		}
	})
	return Y.encodeStateAsUpdate(doc)
}

/** A relay over a log, and a store of pictures that dies after so many, as a killed server would; both are kept. */
async function house() {
	const clock = virtualClock()
	const store = memoryPictures(clock)
	let left = Number.POSITIVE_INFINITY
	let dies = () => new Refusal('storageAway', 'no space left')
	const mortal: typeof store = {
		...store,
		async keep(...picture) {
			if (left-- <= 0) throw dies()
			await store.keep(...picture)
		},
	}
	const relays = relayHouse({
		migrationOf: (doc) => migrationOf(doc),
		putAside: ({ workshop }, taken) => new Pictures(mortal).takeOver(workshop, picturesAmong(taken)),
	})
	const seeding = relays.relay.seed(plenum, olderWorkshop())
	await relays.settle()
	await seeding
	return {
		...relays,
		store,
		dieAfter(pictures: number, how = dies) {
			left = pictures
			dies = how
		},
	}
}

type House = Awaited<ReturnType<typeof house>>

/** What somebody who comes now finds; each picture must be in the document or in the store. */
async function found({ join, settle, store }: House, name: string) {
	const { doc, socket } = join(name)
	await settle()
	const kept = new Set((await store.list('muelheim')).map((picture) => picture.name))
	const assets = names.map((_, i) => readRecord(doc, `asset:${i}`))
	return {
		closed: socket.closed,
		age: formatAge(doc),
		kept,
		named: assets.map((asset) => picturesOf({ ...asset }).print),
	}
}

test('[FORMAT5] whoever comes finds every picture named, and every one in the store', async () => {
	const here = await house()
	const anna = await found(here, 'anna')
	expect(anna.named).toEqual(names)
	expect([...anna.kept].sort()).toEqual([...names].sort())
	expect(here.reports.map(({ event }) => event)).toContain('migrated')
})

test('[FORMAT5] killed after any number of pictures, or before the document is on disk, the next one completes it', async () => {
	for (let pictures = 0; pictures < walls.length; pictures++) {
		const here = await house()
		// What is under way when a process is killed never comes to an end.
		let isDead = false
		here.dieAfter(pictures, () => {
			isDead = true
			return new Refusal('storageAway', 'killed')
		})
		const refused = await found(here, 'anna')
		expect([isDead, refused.closed, refused.kept.size]).toEqual([true, 'storageAway', pictures])
		here.crash()
		here.dieAfter(Number.POSITIVE_INFINITY)
		const after = await found(here, 'bert')
		expect([after.age, after.named, after.kept.size]).toEqual(['current', names, walls.length])
	}

	const here = await house()
	here.disk.fail('no space left')
	const refused = await found(here, 'anna')
	expect([refused.closed, refused.kept.size]).toEqual(['storageAway', walls.length])
	here.crash()
	here.disk.fail(undefined)
	const after = await found(here, 'bert')
	expect([after.age, after.named]).toEqual(['current', names])
})

test('[FORMAT5] a version that holds its pictures itself is read with each of them in the store', async () => {
	const clock = virtualClock()
	const store = memoryPictures(clock)
	const pictures = new Pictures(store)
	const versions = new Versions({
		store: memoryVersions(),
		pictures,
		clock,
		random: Math.random,
		namesOf: async () => new Map(),
		offers: () => true,
	})
	const about = { time: 1, reason: 'byHand', people: [], present: 1, changes: 1, epoch: 0 } as const
	const { id } = await versions.keep(plenum, { ...about, people: [] }, [olderWorkshop()])
	const doc = await versions.read('muelheim', id)
	expect(names.map((_, i) => picturesOf({ ...readRecord(doc, `asset:${i}`) }).print)).toEqual(names)
	expect((await store.list('muelheim')).map(({ name }) => name).sort()).toEqual([...names].sort())
})
