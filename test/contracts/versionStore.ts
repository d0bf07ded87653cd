import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewVersion, State, VersionStore } from '../../server/versions/index.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'

const plenum = { workshop: 'muehlenrade', room: 'plenum' } as const
const stage = { workshop: 'muehlenrade', room: 'stage' } as const
const elsewhere = { workshop: 'elsterau', room: 'plenum' } as const

export const version = (time: number, change: Partial<NewVersion> = {}): NewVersion => ({
	time,
	reason: 'interval',
	people: ['anna', 'bernd'],
	present: 31,
	changes: 12,
	epoch: 0,
	...change,
})
export const state = (...words: string[]): State => words.map((word) => new TextEncoder().encode(word))
const words = (read: State) => read.map((update) => new TextDecoder().decode(update))

/** What every store of versions promises. */
export function versionStoreContract(
	name: string,
	open: () => { store: VersionStore; reopen?: () => VersionStore; end?: () => void },
) {
	describe(`a store of versions (${name})`, () => {
		let opened: ReturnType<typeof open>
		let store: VersionStore
		beforeEach(() => {
			opened = open()
			store = opened.store
		})
		afterEach(() => opened.end?.())

		it('[VERSION1] what was kept is listed, the newest first, and read again unchanged', async () => {
			const kept = await store.keep(
				plenum,
				'v1',
				version(1000, { reason: 'step', label: 'Ankommen – „Straße“' }),
				state('a', '', 'ß'),
			)
			await store.keep(plenum, 'v3', version(3000), state('später'))
			await store.keep(stage, 'v2', version(2000), state('Ablauf'))
			expect(kept).toMatchObject({ id: 'v1', room: 'plenum', reason: 'step', label: 'Ankommen – „Straße“' })
			for (const each of [store, opened.reopen?.() ?? store]) {
				const list = await each.list('muehlenrade')
				expect(list.map(({ id, room }) => `${id} ${room}`)).toEqual(['v3 plenum', 'v2 stage', 'v1 plenum'])
				expect(list[2]).toEqual(kept)
				expect(list[0]).not.toHaveProperty('label')
				expect(words(await each.read('muehlenrade', 'v1'))).toEqual(['a', '', 'ß'])
				expect(words(await each.read('muehlenrade', 'v2'))).toEqual(['Ablauf'])
			}
		})

		it('[VERSION1] a workshop has its own versions and no others', async () => {
			await store.keep(plenum, 'v1', version(1000), state('hier'))
			await store.keep(elsewhere, 'v1', version(1000), state('dort'))
			expect(words(await store.read('elsterau', 'v1'))).toEqual(['dort'])
			await store.erase('muehlenrade')
			for (const each of [store, opened.reopen?.() ?? store]) {
				expect(await each.list('muehlenrade')).toEqual([])
				await expect(each.read('muehlenrade', 'v1')).rejects.toMatchObject({ id: 'notFound' })
				expect(await each.list('elsterau')).toHaveLength(1)
			}
			await store.erase('muehlenrade')
		})

		it('[VERSION1] what was dropped is gone, and dropping it again harms nothing', async () => {
			for (const id of ['v1', 'v2', 'v3']) await store.keep(plenum, id, version(1000), state(id))
			await store.drop('muehlenrade', ['v1', 'v3', 'never'])
			await store.drop('muehlenrade', ['v1'])
			for (const each of [store, opened.reopen?.() ?? store]) {
				expect((await each.list('muehlenrade')).map(({ id }) => id)).toEqual(['v2'])
				await expect(each.read('muehlenrade', 'v3')).rejects.toMatchObject({ id: 'notFound' })
			}
		})

		it('[VERSION1] what is no id leads nowhere', async () => {
			await store.keep(plenum, 'v1', version(1000), state('hier'))
			for (const id of ['', '..', '../muehlenrade/v1', 'v1/../v1', 'v 1', 'v1\0', 'x'.repeat(65), '__proto__']) {
				await expect(store.read('muehlenrade', id)).rejects.toThrow(Refusal)
			}
			for (const workshop of ['..', '.', '', 'a/b', '\\']) {
				await expect(store.keep({ workshop, room: 'plenum' }, 'v1', version(1), state('x'))).rejects.toThrow(Refusal)
				await expect(store.read(workshop, 'v1')).rejects.toThrow(Refusal)
			}
		})

		it('[VERSION1] an empty document and a large one are kept as well', async () => {
			const large = new Uint8Array(3_000_000).map((_, i) => (i * i) >> 3)
			await store.keep(plenum, 'v1', version(1000), [])
			await store.keep(plenum, 'v2', version(2000), [large])
			expect(await store.read('muehlenrade', 'v1')).toEqual([])
			expect(Buffer.from((await store.read('muehlenrade', 'v2'))[0] ?? []).equals(large)).toBe(true)
		})
	})
}
