import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { memoryPictures, Pictures, sweepPictures } from '../../../server/pictures/index.ts'
import { memoryVersions, Versions } from '../../../server/versions/index.ts'
import { pictureAsset } from '../../../shared/board/pictureAsset.ts'
import { removeRecord, writeNewRecord } from '../../../shared/board/records.ts'
import { pictureNameOf } from '../../../shared/pictures/index.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import { jpegFile } from '../../helpers/pictureFiles.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'

const day = 24 * 3_600_000
const workshop = 'muehlenrade'
const file = (number: number) => jpegFile({ width: 1 + number })
const nameOf = (number: number) => pictureNameOf(new Uint8Array(file(number)))

/** A workshop whose boards name pictures by numbers, and the sweep over its pictures. */
async function house({ pictures: count = 4 } = {}) {
	const clock = virtualClock(Date.UTC(2026, 10, 1))
	const pictures = new Pictures(memoryPictures(clock))
	const versions = new Versions({
		store: memoryVersions(),
		pictures,
		clock,
		random: Math.random,
		namesOf: async () => new Map(),
		offers: () => true,
	})
	const plenum = new Y.Doc()
	const events: { event: string; pictures?: number; bytes?: number }[] = []
	let isUnreadable = false
	for (let i = 0; i < count; i++) await pictures.keep(workshop, file(i))
	const stop = sweepPictures({
		pictures,
		async *states(of) {
			yield* versions.states(of)
			if (isUnreadable) throw new Refusal('storageDamaged')
			yield Y.encodeStateAsUpdate(plenum)
		},
		clock,
		report: (event, details) => events.push({ event, ...details }),
	})
	return {
		clock,
		pictures,
		plenum,
		events,
		stop,
		hang(number: number, preview?: number) {
			const small = preview === undefined ? undefined : nameOf(preview)
			const picture = {
				name: nameOf(number),
				preview: small,
				width: 1,
				height: 1,
				type: 'image/jpeg',
				bytes: 1,
			} as const
			writeNewRecord(plenum, pictureAsset(`asset:${number}`, picture, 'Wand'))
		},
		takeDown: (number: number) => removeRecord(plenum, `asset:${number}`),
		keepVersion: () =>
			versions.keep(
				{ workshop, room: 'plenum' },
				{ time: clock.now(), reason: 'byHand', people: [], present: 1, changes: 1, epoch: 0 },
				[Y.encodeStateAsUpdate(plenum)],
			),
		setUnreadable: (unreadable: boolean) => {
			isUnreadable = unreadable
		},
		/** the numbers of those that are there */
		async there() {
			const names = await pictures.unusedSince(workshop, Number.POSITIVE_INFINITY)
			return Array.from({ length: count }, (_, i) => i).filter((i) => names.includes(nameOf(i)))
		},
		async days(number: number) {
			for (let i = 0; i < number; i++) await clock.pass(day)
		},
	}
}

test('[PICTURE8] what hangs nowhere goes after thirty days, what hangs somewhere stays with its preview', async () => {
	const { hang, there, days, events, pictures, stop } = await house()
	hang(0)
	hang(1, 2)
	await days(29)
	expect(await there()).toEqual([0, 1, 2, 3])
	await days(3)
	expect(await there()).toEqual([0, 1, 2])
	await days(100)
	expect(await there()).toEqual([0, 1, 2])
	expect(events).toEqual([{ event: 'picturesSwept', workshop, pictures: 1, bytes: file(3).length }])
	// Its room is free again, and it can come back.
	await pictures.keep(workshop, file(3))
	expect(await there()).toEqual([0, 1, 2, 3])
	stop()
})

test('[PICTURE8] what was taken down stays as long as a version shows it', async () => {
	const { hang, takeDown, keepVersion, there, days, stop } = await house({ pictures: 2 })
	hang(0)
	hang(1)
	await keepVersion()
	takeDown(0)
	await days(90)
	expect(await there()).toEqual([0, 1])
	stop()
})

test('[PICTURE8] what was taken down and is in no version goes, as soon as it was not seen for thirty days', async () => {
	const { hang, takeDown, there, days, stop } = await house({ pictures: 1 })
	hang(0)
	await days(40)
	takeDown(0)
	await days(15)
	expect(await there()).toEqual([0])
	await days(20)
	expect(await there()).toEqual([])
	stop()
})

test('[PICTURE8] of a workshop that cannot be read nothing goes until it can', async () => {
	const { setUnreadable, there, days, events, stop } = await house({ pictures: 2 })
	setUnreadable(true)
	await days(60)
	expect(await there()).toEqual([0, 1])
	expect(events.map(({ event }) => event)).toContain('picturesNotSwept')
	setUnreadable(false)
	await days(2)
	expect(await there()).toEqual([])
	stop()
})

test('[PICTURE8] a picture is found wherever it is named, also in what nobody reads', async () => {
	const { plenum, there, days, stop } = await house({ pictures: 4 })
	plenum.getMap('records').set('asset:odd', `x${nameOf(0)}a`)
	plenum.getText('notes').insert(0, `${'ä'.repeat(1_100_000)}${nameOf(1)}`)
	plenum.getMap('unknown').set('deep', { list: [{ picture: `asset:${nameOf(2)}` }] })
	await days(60)
	expect(await there()).toEqual([0, 1, 2])
	stop()
})
