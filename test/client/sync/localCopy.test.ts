import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { type LocalCopy, openLocalCopy } from '../../../client/sync/localCopy.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'

const open: LocalCopy[] = []
afterEach(async () => {
	await Promise.all(open.splice(0).map((copy) => copy.erase()))
})

function visit(name: string, clock = virtualClock()) {
	const doc = new Y.Doc()
	const copy = openLocalCopy(name, doc, clock)
	open.push(copy)
	const actors = doc.getMap('actors')
	return { doc, copy, actors, clock }
}

describe('the copy of a room on this device', () => {
	test('[LINE6] brings back what was entered on an earlier visit', async () => {
		const first = visit('auenbrueck')
		expect(await first.copy.loaded).toMatchObject({ found: false })
		first.actors.set('jugendamt', 'Jugendamt')
		await first.copy.close()
		const second = visit('auenbrueck')
		expect(await second.copy.loaded).toMatchObject({ found: true })
		expect(second.actors.toJSON()).toEqual({ jugendamt: 'Jugendamt' })
	})

	test('[LINE6] is gone for good once it was erased', async () => {
		const first = visit('auenbrueck')
		await first.copy.loaded
		first.actors.set('jugendamt', 'Jugendamt')
		await first.copy.erase()
		expect(await visit('auenbrueck').copy.loaded).toMatchObject({ found: false })
	})

	test('[LINE6] a second window that erases it costs this one no change on its way to the server', async () => {
		const { doc, copy, actors } = visit('auenbrueck')
		await copy.loaded
		const other = visit('auenbrueck')
		await other.copy.loaded
		await other.copy.erase()
		let sent = 0
		doc.on('update', () => sent++)
		actors.set('jugendamt', 'Jugendamt')
		actors.set('jobcenter', 'Jobcenter')
		expect(sent).toBe(2)
	})

	test('[LINE6] a browser that never answers is waited for fifteen seconds, and what it has stays out then', async () => {
		const { copy, clock, actors } = visit('auenbrueck')
		await copy.loaded
		actors.set('jugendamt', 'Jugendamt')
		await copy.close()
		const real = indexedDB.open.bind(indexedDB)
		let answer = () => {}
		vi.spyOn(indexedDB, 'open').mockImplementation((...asked) => {
			const late = {} as IDBOpenDBRequest
			answer = () => Object.assign(real(...asked), { onsuccess: late.onsuccess, onerror: late.onerror })
			return late
		})
		const later = visit('auenbrueck', clock)
		clock.advance(14_999)
		const first = await Promise.race([later.copy.loaded, Promise.resolve('waiting')])
		expect(first).toBe('waiting')
		clock.advance(1)
		expect(await later.copy.loaded).toMatchObject({ found: false })
		vi.restoreAllMocks()
		answer()
		await later.copy.close()
		expect(later.actors.size).toBe(0)
	})
})
