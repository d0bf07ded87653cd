import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { erasePictures, openPictureStore, picturesWaiting } from '../../../client/pictures/pictureStore.ts'

const picture = { bytes: new Uint8Array([1, 2, 3]), type: 'image/webp' } as const

afterEach(() => erasePictures('auenbrueck'))

test('[IMAGE3] what waits is found again after a reload, what was only seen is read again', async () => {
	const before = openPictureStore('auenbrueck')
	expect(await before.keep('seen', picture)).toBe(true)
	expect(await before.keep('made', { ...picture, waits: 5 })).toBe(true)
	before.close()
	const after = openPictureStore('auenbrueck')
	const waiting = await after.waiting()
	expect([...waiting].map(([name, { waits, type }]) => [name, waits, type])).toEqual([['made', 5, 'image/webp']])
	expect([...(waiting.get('made')?.bytes ?? [])]).toEqual([1, 2, 3])
	expect([...((await after.read('seen'))?.bytes ?? [])]).toEqual([1, 2, 3])
	await after.drop('made')
	expect((await after.waiting()).size).toBe(0)
	after.close()
})

test('[IMAGE3] a workshop has its own store, and erasing it leaves nothing of it', async () => {
	const [here, there] = [openPictureStore('auenbrueck'), openPictureStore('elsterau')]
	for (const pictureStore of [here, there]) await pictureStore.keep('wall', { ...picture, waits: 1 })
	await here.erase()
	expect(await picturesWaiting('auenbrueck')).toBe(false)
	expect(await there.read('wall')).toBeDefined()
	there.close()
	await erasePictures('elsterau')
	expect(await picturesWaiting('elsterau')).toBe(false)
	expect(await indexedDB.databases()).toEqual([])
})

test('[IMAGE3] another window that erases the store waits for nobody, and costs this one nothing else', async () => {
	const pictureStore = openPictureStore('auenbrueck')
	await pictureStore.keep('wall', picture)
	await erasePictures('auenbrueck')
	expect(await pictureStore.keep('wall', picture)).toBe(false)
	expect(await pictureStore.read('wall')).toBeUndefined()
	expect((await pictureStore.waiting()).size).toBe(0)
})
