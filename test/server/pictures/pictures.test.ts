import { expect, test } from 'vitest'
import { memoryPictures, Pictures } from '../../../server/pictures/index.ts'
import { pictureNameOf } from '../../../shared/pictures/index.ts'
import { limits } from '../../../shared/protocol/limits.ts'
import { Refusal } from '../../../shared/protocol/refusals.ts'
import { jpegFile, traces } from '../../helpers/pictureFiles.ts'

const clock = { now: () => 1 }

/** A JPEG with so many bytes in its scan, different for each number. */
function photo(bytes: number, number = 0): Buffer {
	const small = jpegFile()
	const filling = Buffer.alloc(bytes - small.length, 7)
	filling.set([number & 0x7f, number >> 7])
	return Buffer.concat([small.subarray(0, -2), filling, small.subarray(-2)])
}

test('[HAND15] nothing lies in the store that tells of who took it', async () => {
	const pictures = new Pictures(memoryPictures(clock))
	const name = await pictures.keep('muehlenrade', jpegFile({ tells: true }))
	const { bytes, type } = await pictures.read('muehlenrade', name)
	for (const trace of traces) expect(Buffer.from(bytes).includes(trace)).toBe(false)
	expect([type, pictureNameOf(bytes)]).toEqual(['image/jpeg', name])
})

test('[PICTURE4] a workshop has room for so many bytes, then for none; another one has its own', async () => {
	const pictures = new Pictures(memoryPictures(clock))
	const most = Math.floor(limits.pictures / limits.picture)
	for (let i = 0; i < most; i++) await pictures.keep('muehlenrade', photo(limits.picture, i))
	await expect(pictures.keep('muehlenrade', photo(limits.picture, most))).rejects.toMatchObject({ id: 'documentFull' })
	// What lies there already takes no room.
	await pictures.keep('muehlenrade', photo(limits.picture, 0))
	await pictures.keep('elsterau', photo(limits.picture, most))
	await expect(pictures.keep('elsterau', photo(limits.picture + 1))).rejects.toMatchObject({ id: 'tooLarge' })
})

test('[PICTURE4] a workshop has room for so many pictures, however small and however many come at once', async () => {
	const store = memoryPictures(clock)
	const pictures = new Pictures(store)
	const all = Array.from({ length: limits.picturesCount + 20 }, (_, i) => pictures.keep('muehlenrade', photo(400, i)))
	const kept = (await Promise.allSettled(all)).filter(({ status }) => status === 'fulfilled')
	expect(kept).toHaveLength(limits.picturesCount)
	expect(await store.list('muehlenrade')).toHaveLength(limits.picturesCount)
	await expect(new Pictures(store).keep('muehlenrade', photo(900))).rejects.toMatchObject({ id: 'documentFull' })
})

test('[PICTURE3] what could not be written takes no room', async () => {
	let isBroken = true
	const store = memoryPictures(clock)
	const pictures = new Pictures({
		...store,
		async keep(...picture) {
			if (isBroken) throw new Refusal('storageAway', 'no space left')
			await store.keep(...picture)
		},
	})
	for (let i = 0; i < limits.picturesCount; i++) {
		await expect(pictures.keep('muehlenrade', photo(400, i))).rejects.toMatchObject({ id: 'storageAway' })
	}
	isBroken = false
	await pictures.keep('muehlenrade', photo(400))
	expect(await store.list('muehlenrade')).toHaveLength(1)
})
