import { expect, test } from 'vitest'
import { Gathering } from '../../../server/rounds/gathering.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'

/** A desk at which word is gathered for half a second; `batches` is what was done, in order. */
function desk(work: (items: readonly string[]) => Promise<void> = async () => {}) {
	const clock = virtualClock()
	const batches: string[] = []
	const gathering = new Gathering<string>(clock, 500, async (key, items) => {
		batches.push(`${key}: ${items.join(' ')}`)
		await work(items)
	})
	return { clock, batches, gathering }
}

test('[HAND11] what comes within a moment is done in one go, each workshop for itself', async () => {
	const { clock, batches, gathering } = desk()
	const done = [gathering.add('a', 'eins'), gathering.add('b', 'zwei'), gathering.add('a', 'drei')]
	await clock.pass(499)
	expect(batches).toEqual([])
	await clock.pass(1)
	await Promise.all(done)
	expect(batches).toEqual(['a: eins drei', 'b: zwei'])
})

test('[HAND11] however long it goes on, nothing waits longer than the moment', async () => {
	const { clock, batches, gathering } = desk()
	const done: Promise<void>[] = []
	for (let i = 0; i < 20; i++) {
		done.push(gathering.add('a', String(i)))
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
	const { clock, batches, gathering } = desk((items) => (items.includes('langsam') ? slow : Promise.resolve()))
	const first = gathering.add('a', 'langsam')
	await clock.pass(500)
	const second = gathering.add('a', 'danach')
	const other = gathering.add('b', 'nebenan')
	await clock.pass(500)
	await other
	expect(batches).toEqual(['a: langsam', 'b: nebenan'])
	finish()
	await Promise.all([first, second])
	expect(batches.at(-1)).toBe('a: danach')
})

test('a batch that fails tells everybody in it, and the next one is done all the same', async () => {
	const { clock, gathering } = desk(async (items) => {
		if (items.includes('schlecht')) throw new Error('the disk')
	})
	const bad = ['gut', 'schlecht'].map((item) => gathering.add('a', item))
	const told = Promise.allSettled(bad)
	await clock.pass(500)
	expect((await told).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
	const good = gathering.add('a', 'wieder gut')
	await clock.pass(500)
	await expect(good).resolves.toBeUndefined()
})

test('flushing does what waits, and waits for what is under way', async () => {
	const { batches, gathering } = desk()
	const done = [gathering.add('a', 'eins'), gathering.add('b', 'zwei')]
	await gathering.flush('b')
	expect(batches).toEqual(['b: zwei'])
	await gathering.flush()
	await Promise.all(done)
	expect(batches).toEqual(['b: zwei', 'a: eins'])
	await gathering.flush()
})
