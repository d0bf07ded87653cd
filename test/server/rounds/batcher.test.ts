import { expect, test } from 'vitest'
import { Batcher } from '../../../server/rounds/batcher.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'

/** A desk at which word is gathered for half a second; `batches` is what was done, in order. */
function desk(work: (items: readonly string[]) => Promise<void> = async () => {}) {
	const clock = virtualClock()
	const batches: string[] = []
	const delayed = new Batcher<string>(clock, 500, async (key, items) => {
		batches.push(`${key}: ${items.join(' ')}`)
		await work(items)
	})
	return { clock, batches, delayed }
}

test('[HAND11] what comes within a moment is done in one go, each workshop for itself', async () => {
	const { clock, batches, delayed } = desk()
	const done = [delayed.add('a', 'eins'), delayed.add('b', 'zwei'), delayed.add('a', 'drei')]
	await clock.pass(499)
	expect(batches).toEqual([])
	await clock.pass(1)
	await Promise.all(done)
	expect(batches).toEqual(['a: eins drei', 'b: zwei'])
})

test('[HAND11] however long it goes on, nothing waits longer than the moment', async () => {
	const { clock, batches, delayed } = desk()
	const done: Promise<void>[] = []
	for (let i = 0; i < 20; i++) {
		done.push(delayed.add('a', String(i)))
		await clock.pass(100)
	}
	await clock.pass(500)
	await Promise.all(done)
	expect(batches).toHaveLength(4)
})

test('batches of one key are done one after the other, and a slow one holds up no other key', async () => {
	let finish = () => {}
	const slow = new Promise<void>((resolve) => {
		finish = resolve
	})
	const { clock, batches, delayed } = desk((items) => (items.includes('langsam') ? slow : Promise.resolve()))
	const first = delayed.add('a', 'langsam')
	await clock.pass(500)
	const second = delayed.add('a', 'danach')
	const other = delayed.add('b', 'nebenan')
	await clock.pass(500)
	await other
	expect(batches).toEqual(['a: langsam', 'b: nebenan'])
	finish()
	await Promise.all([first, second])
	expect(batches.at(-1)).toBe('a: danach')
})

test('a batch that fails tells everybody in it, and the next one is done all the same', async () => {
	const { clock, delayed } = desk(async (items) => {
		if (items.includes('schlecht')) throw new Error('the disk')
	})
	const bad = ['gut', 'schlecht'].map((item) => delayed.add('a', item))
	const told = Promise.allSettled(bad)
	await clock.pass(500)
	expect((await told).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
	const good = delayed.add('a', 'wieder gut')
	await clock.pass(500)
	await expect(good).resolves.toBeUndefined()
})

test('flushing does what waits, and waits for what is under way', async () => {
	const { batches, delayed } = desk()
	const done = [delayed.add('a', 'eins'), delayed.add('b', 'zwei')]
	await delayed.flush('b')
	expect(batches).toEqual(['b: zwei'])
	await delayed.flush()
	await Promise.all(done)
	expect(batches).toEqual(['b: zwei', 'a: eins'])
	await delayed.flush()
})
