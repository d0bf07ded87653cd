import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PictureStore } from '../../server/pictures/index.ts'
import { pictureNameOf } from '../../shared/pictures/index.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'

export const bytesOf = (words: string) => new TextEncoder().encode(words)
export const nameOf = (words: string) => pictureNameOf(bytesOf(words))

/** What every store of pictures promises. */
export function pictureStoreContract(
	name: string,
	open: (clock: { now(): number }) => { store: PictureStore; reopen?: () => PictureStore; end?: () => void },
) {
	describe(`a store of pictures (${name})`, () => {
		let now = 5_000
		let opened: ReturnType<typeof open>
		let store: PictureStore
		const keep = (workshop: string, words: string) => store.keep(workshop, nameOf(words), bytesOf(words))
		const again = () => [store, opened.reopen?.() ?? store]
		beforeEach(() => {
			now = 5_000
			opened = open({ now: () => now })
			store = opened.store
		})
		afterEach(() => opened.end?.())

		it('[PICTURE2] what was kept is read again unchanged, kept twice it is there once', async () => {
			await Promise.all([keep('muehlenrade', 'Wand'), keep('muehlenrade', 'Wand'), keep('muehlenrade', 'Flipchart')])
			for (const each of again()) {
				expect((await each.list('muehlenrade')).map(({ name }) => name).sort()).toEqual(
					[nameOf('Wand'), nameOf('Flipchart')].sort(),
				)
				expect(new TextDecoder().decode(await each.read('muehlenrade', nameOf('Wand')))).toBe('Wand')
				expect((await each.list('muehlenrade')).find(({ name }) => name === nameOf('Wand'))?.bytes).toBe(4)
				expect(await each.workshops()).toEqual(['muehlenrade'])
			}
		})

		it('[PICTURE2] a workshop has its own pictures and no others', async () => {
			await keep('muehlenrade', 'Wand')
			await keep('elsterau', 'Wand')
			await keep('elsterau', 'Karte')
			await expect(store.read('muehlenrade', nameOf('Karte'))).rejects.toMatchObject({ id: 'notFound' })
			await store.erase('muehlenrade')
			await store.erase('muehlenrade')
			for (const each of again()) {
				expect(await each.list('muehlenrade')).toEqual([])
				await expect(each.read('muehlenrade', nameOf('Wand'))).rejects.toMatchObject({ id: 'notFound' })
				expect(await each.list('elsterau')).toHaveLength(2)
			}
		})

		it('[PICTURE2] what was dropped is gone, and dropping it again harms nothing', async () => {
			for (const words of ['a', 'b', 'c']) await keep('muehlenrade', words)
			await store.drop('muehlenrade', [nameOf('a'), nameOf('c'), nameOf('never')])
			await store.drop('muehlenrade', [nameOf('a')])
			for (const each of again()) {
				expect((await each.list('muehlenrade')).map(({ name }) => name)).toEqual([nameOf('b')])
			}
		})

		it('[PICTURE2] remembers when each was in use last', async () => {
			for (const words of ['a', 'b', 'c']) await keep('muehlenrade', words)
			now = 9_000
			await keep('muehlenrade', 'b')
			await store.touch('muehlenrade', [nameOf('c'), nameOf('never')], 12_000)
			for (const each of again()) {
				const used = new Map((await each.list('muehlenrade')).map(({ name, used }) => [name, used]))
				expect(['a', 'b', 'c'].map((words) => used.get(nameOf(words)))).toEqual([5_000, 9_000, 12_000])
			}
		})

		it('[PICTURE2] what is no name leads nowhere', async () => {
			await keep('muehlenrade', 'a')
			for (const no of ['', '..', `../muehlenrade/${nameOf('a')}`, nameOf('a').toUpperCase(), `${nameOf('a')}.part`]) {
				await expect(store.read('muehlenrade', no)).rejects.toThrow(Refusal)
				await expect(store.keep('muehlenrade', no, bytesOf('x'))).rejects.toThrow(Refusal)
			}
			for (const workshop of ['..', '.', '', 'a/b', '\\']) {
				await expect(store.read(workshop, nameOf('a'))).rejects.toThrow(Refusal)
				await expect(store.keep(workshop, nameOf('a'), bytesOf('a'))).rejects.toThrow(Refusal)
			}
		})
	})
}
