import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { diskPictures, memoryPictures } from '../../../server/pictures/index.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import { bytesOf, nameOf, pictureStoreContract } from '../../contracts/pictureStore.ts'
import { answeringLate } from '../../helpers/answeringLate.ts'

let folder: string
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'pictures-'))
})
afterEach(() => {
	rmSync(folder, { recursive: true, force: true })
})

pictureStoreContract('in memory', (clock) => ({ store: memoryPictures(clock) }))
pictureStoreContract('that answers late', (clock) => ({
	store: answeringLate(memoryPictures(clock), seededRandom(44)),
}))
pictureStoreContract('on disk', (clock) => {
	const own = mkdtempSync(join(tmpdir(), 'pictures-'))
	return {
		store: diskPictures(own, clock),
		reopen: () => diskPictures(own, clock),
		end: () => rmSync(own, { recursive: true, force: true }),
	}
})

const clock = { now: () => 5_000 }
const path = (words: string) => join(folder, 'muehlenrade', nameOf(words))
const keep = (words: string) => diskPictures(folder, clock).keep('muehlenrade', nameOf(words), bytesOf(words))

it('[PICTURE3] damage of one picture costs that one, and handing it in again heals it', async () => {
	for (const words of ['Wand', 'Flipchart']) await keep(words)
	writeFileSync(path('Wand'), 'Hund')
	const store = diskPictures(folder, clock)
	await expect(store.read('muehlenrade', nameOf('Wand'))).rejects.toMatchObject({ id: 'storageDamaged' })
	expect(await store.read('muehlenrade', nameOf('Flipchart'))).toBeDefined()
	await keep('Wand')
	expect(new TextDecoder().decode(await store.read('muehlenrade', nameOf('Wand')))).toBe('Wand')
})

it('[PICTURE3] what a crash left half written is neither a picture nor left there, and strangers’ files harm nothing', async () => {
	await keep('Wand')
	writeFileSync(`${path('Flipchart')}.1.part`, 'Flip')
	writeFileSync(join(folder, 'muehlenrade', '.DS_Store'), 'x')
	expect((await diskPictures(folder, clock).list('muehlenrade')).map(({ name }) => name)).toEqual([nameOf('Wand')])
	expect(readdirSync(join(folder, 'muehlenrade')).sort()).toEqual(['.DS_Store', nameOf('Wand')].sort())
})

it('[PICTURE3] a medium that takes nothing refuses, and is used again when it works', async () => {
	writeFileSync(join(folder, 'muehlenrade'), 'no folder')
	await expect(keep('Wand')).rejects.toMatchObject({ id: 'storageAway' })
	rmSync(join(folder, 'muehlenrade'))
	await keep('Wand')
	expect(await diskPictures(folder, clock).list('muehlenrade')).toHaveLength(1)
})
