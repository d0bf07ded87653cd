import { expect, test } from 'vitest'
import { checkedLog } from '../../../server/log/checkedLog.ts'
import type { RoomKey } from '../../../server/log/log.ts'
import { memoryStorage } from '../../../server/log/memoryLog.ts'
import type { Storage } from '../../../server/log/storage.ts'
import { gatedStorage } from '../../helpers/gatedStorage.ts'

const plenum: RoomKey = { workshop: 'muelheim', room: 'plenum' }
const stage: RoomKey = { workshop: 'muelheim', room: 'stage' }
const entry = (byte: number) => ({ time: 0, author: 'anna', binds: [], update: Uint8Array.of(byte) })

test('[LOG2] an append is answered only when its transaction is on disk', async () => {
	const disk = gatedStorage()
	const log = checkedLog(disk, setImmediate)
	disk.hold()
	let answered = false
	const append = log.append(plenum, [entry(1)]).then(() => {
		answered = true
	})
	await new Promise(setImmediate)
	await new Promise(setImmediate)
	expect(answered).toBe(false)
	disk.release()
	await append
	expect(answered).toBe(true)
})

test('[LOG9] everything appended in one turn is one transaction, whatever the room', async () => {
	const disk = gatedStorage()
	const log = checkedLog(disk, setImmediate)
	await Promise.all(Array.from({ length: 50 }, (_, i) => log.append(i % 2 ? plenum : stage, [entry(i)])))
	expect(disk.transactions).toBe(1)
})

test('[LOG9] while one transaction is under way the next gathers', async () => {
	const disk = gatedStorage()
	const log = checkedLog(disk, setImmediate)
	disk.hold()
	const first = log.append(plenum, [entry(1)])
	await new Promise(setImmediate)
	const later = [log.append(plenum, [entry(2)]), log.append(stage, [entry(3)]), log.append(plenum, [entry(4)])]
	disk.release()
	expect(await Promise.all([first, ...later])).toEqual([1, 2, 1, 3])
	expect(disk.transactions).toBe(2)
})

test('[LOG9] a room is read in between, however busy the others keep the disk', async () => {
	const disk = memoryStorage()
	let written = 0
	const storage: Storage = {
		...disk,
		async write(changes) {
			if (written < 100) void log.append(written++ % 2 ? plenum : stage, [entry(written)])
			await disk.write(changes)
		},
	}
	const log = checkedLog(storage, setImmediate)
	void log.append(plenum, [entry(0)])
	await log.read({ workshop: 'essen', room: 'plenum' })
	expect(written).toBeLessThan(5)
	await log.close()
	expect((await checkedLog(disk, setImmediate).read(plenum)).tail.length).toBeGreaterThan(0)
})

test('[LOG8] a failing transaction rejects everyone in it, keeps nothing of it, and numbers go on without a gap', async () => {
	const disk = gatedStorage()
	const log = checkedLog(disk, setImmediate)
	await log.append(plenum, [entry(1)])
	disk.fail('no space left on device')
	const outcomes = await Promise.allSettled([log.append(plenum, [entry(2)]), log.append(stage, [entry(3)])])
	for (const outcome of outcomes) {
		expect(outcome).toMatchObject({
			status: 'rejected',
			reason: { id: 'storageAway', message: 'no space left on device' },
		})
	}
	expect(log.health()).toMatchObject({ ok: false, reason: 'no space left on device' })
	disk.fail(undefined)
	expect(await log.append(plenum, [entry(4)])).toBe(2)
	expect(log.health().ok).toBe(true)
	expect((await log.read(plenum)).tail.map(({ update }) => update[0])).toEqual([1, 4])
	expect((await log.read(stage)).tail).toEqual([])
})

test('[LOG8] one damaged room in a group fails alone', async () => {
	const disk = gatedStorage()
	const before = checkedLog(disk, setImmediate)
	for (let i = 1; i <= 3; i++) await before.append(plenum, [entry(i)])
	await disk.write([{ remove: 1, key: plenum, seq: 2 }])
	const log = checkedLog(disk, setImmediate)
	const [damaged, sound] = await Promise.allSettled([log.append(plenum, [entry(4)]), log.append(stage, [entry(1)])])
	expect(damaged).toMatchObject({ status: 'rejected', reason: { id: 'storageDamaged' } })
	expect(sound).toMatchObject({ status: 'fulfilled', value: 1 })
	expect(log.health().ok).toBe(true)
})
