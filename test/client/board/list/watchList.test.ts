import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { shapeWords } from '../../../../client/board/list/shapeWords.ts'
import { watchList } from '../../../../client/board/list/useList.ts'
import { addCards } from '../../../../shared/board/cards/index.ts'
import { readAllRecords, readRecord, writeChange } from '../../../../shared/board/records.ts'
import { change } from '../../../../shared/lib/change.ts'
import { bothHear, twoPeople } from '../../../helpers/twoPeople.ts'
import { freshBoard } from './listTable.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Anna watches a board with a hundred and twenty cards, which Ben has, too. */
function hundredTwenty() {
	const { doc, board } = freshBoard()
	const cards = Array.from({ length: 120 }, (_, i) => ({ text: `Gedanke ${i}`, x: i * 200, y: 0 }))
	const [first = ''] = addCards(doc, board, cards)
	const { anna, ben } = twoPeople()
	bothHear(doc, anna)
	bothHear(anna, ben)
	const read = vi.fn(() => [...readAllRecords(anna).values()].map(({ id, x }) => `${id} ${String(x)}`))
	const told = vi.fn()
	const list = watchList(anna, read)
	const stop = list.subscribe(told)
	return { anna, ben, first, list, read, told, stop }
}

const move = (doc: Y.Doc, id: string, x: number) => {
	const record = readRecord(doc, id)
	if (record) change(doc, () => writeChange(doc, record, { ...record, x }))
}

test('[LIST9] letters are no reason to read the list', async () => {
	const { anna, first, read, told } = hundredTwenty()
	await vi.advanceTimersByTimeAsync(1000)
	const before = read.mock.calls.length
	for (const letter of 'und noch mehr') change(anna, () => shapeWords(anna, first)?.insert(0, letter))
	await vi.advanceTimersByTimeAsync(1000)
	expect(read.mock.calls.length).toBe(before)
	expect(told).not.toHaveBeenCalled()
})

test('[LIST9] what others drag is read a few times a second, one’s own changes at once', async () => {
	const { anna, ben, first, list, read, stop } = hundredTwenty()
	await vi.advanceTimersByTimeAsync(1000)
	const before = read.mock.calls.length
	for (let i = 1; i <= 40; i++) {
		move(ben, first, i)
		Y.applyUpdate(anna, Y.encodeStateAsUpdate(ben, Y.encodeStateVector(anna)))
		await vi.advanceTimersByTimeAsync(50)
	}
	await vi.advanceTimersByTimeAsync(1000)
	const times = read.mock.calls.length - before
	expect(times).toBeGreaterThan(1)
	expect(times).toBeLessThanOrEqual(10)
	expect(list.get()).toContain(`${first} 40`)
	move(anna, first, 77)
	expect(list.get()).toContain(`${first} 77`)
	stop()
	expect(vi.getTimerCount()).toBe(0)
})
