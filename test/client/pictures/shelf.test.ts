import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { erasePictures, openPictureShelf, picturesWaiting } from '../../../client/pictures/shelf.ts'

const picture = { bytes: new Uint8Array([1, 2, 3]), type: 'image/webp' } as const

afterEach(() => erasePictures('lindenau'))

test('[IMAGE3] what waits is found again after a reload, what was only seen is read again', async () => {
	const before = openPictureShelf('lindenau')
	expect(await before.keep('seen', picture)).toBe(true)
	expect(await before.keep('made', { ...picture, waits: 5 })).toBe(true)
	before.close()
	const after = openPictureShelf('lindenau')
	const waiting = await after.waiting()
	expect([...waiting].map(([name, { waits, type }]) => [name, waits, type])).toEqual([['made', 5, 'image/webp']])
	expect([...(waiting.get('made')?.bytes ?? [])]).toEqual([1, 2, 3])
	expect([...((await after.read('seen'))?.bytes ?? [])]).toEqual([1, 2, 3])
	await after.drop('made')
	expect((await after.waiting()).size).toBe(0)
	after.close()
})

test('[IMAGE3] a workshop has its own shelf, and erasing it leaves nothing of it', async () => {
	const [here, there] = [openPictureShelf('lindenau'), openPictureShelf('elsterau')]
	for (const shelf of [here, there]) await shelf.keep('wall', { ...picture, waits: 1 })
	await here.erase()
	expect(await picturesWaiting('lindenau')).toBe(false)
	expect(await there.read('wall')).toBeDefined()
	there.close()
	await erasePictures('elsterau')
	expect(await picturesWaiting('elsterau')).toBe(false)
	expect(await indexedDB.databases()).toEqual([])
})

test('[IMAGE3] another window that erases the shelf waits for nobody, and costs this one nothing but the shelf', async () => {
	const shelf = openPictureShelf('lindenau')
	await shelf.keep('wall', picture)
	await erasePictures('lindenau')
	expect(await shelf.keep('wall', picture)).toBe(false)
	expect(await shelf.read('wall')).toBeUndefined()
	expect((await shelf.waiting()).size).toBe(0)
})
