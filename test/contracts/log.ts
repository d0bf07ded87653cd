import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { checkedLog } from '../../server/log/checkedLog.ts'
import type { Entry, Log, LogRecord, RoomKey, Snapshot } from '../../server/log/log.ts'
import type { Segments } from '../../server/log/segments.ts'
import { type CellKind, cellKind, type Storage } from '../../server/log/storage.ts'
import { seededRandom } from '../../shared/lib/random.ts'
import firstLayout from '../fixtures/log/layout-1.json'
import { gatedSegments } from '../helpers/gatedSegments.ts'

const plenum: RoomKey = { workshop: 'muelheim', room: 'plenum' }
const stage: RoomKey = { workshop: 'muelheim', room: 'stage' }
const elsewhere: RoomKey = { workshop: 'essen', room: 'plenum' }

const entry = (author: string, ...bytes: number[]): Entry => ({
	time: 1_790_000_000_000,
	author,
	binds: [],
	update: Uint8Array.from(bytes),
})

const snapshot = (seq: number, ...bytes: number[]): Snapshot => ({
	seq,
	time: 1_790_000_000_000,
	owners: new Map([['anna', [7, 4_000_000_000]]]),
	state: Uint8Array.from(bytes),
})

async function written(log: Log, key: RoomKey, count: number) {
	for (let i = 1; i <= count; i++) await log.append(key, [entry('anna', i)])
}

const hexOf = (bytes: Uint8Array = new Uint8Array()) => Buffer.from(bytes).toString('hex')
const bytesOf = (tail: { update: Uint8Array }[]) => tail.map(({ update }) => update[0])

const numbered = (seq: number, ...bytes: number[]): LogRecord => ({ ...entry('anna', ...bytes), seq })

interface Place {
	storage(): Storage
	segments(): Segments
	remove(): Promise<void>
}

/** What every log promises. `storage` and `segments` open the same place again on each call. */
export function logContract(open: () => Promise<Place>) {
	async function place(
		run: (
			at: Pick<Place, 'storage' | 'segments'> & { log: () => Log; killed: (log: Log) => Promise<void> },
		) => Promise<void>,
	) {
		const { storage, segments, remove } = await open()
		const opened = new Map<Log, Storage>()
		const log = () => {
			const cells = storage()
			const fresh = checkedLog(cells, setImmediate, segments())
			opened.set(fresh, cells)
			return fresh
		}
		/** Its process ends without a farewell. */
		const killed = async (log: Log) => {
			await opened.get(log)?.close()
			opened.delete(log)
		}
		try {
			await run({ log, killed, storage, segments })
		} finally {
			await Promise.allSettled([...opened.keys()].map((each) => each.close()))
			await remove()
		}
	}

	/** Flips bits in one cell, as a failing disk does. */
	async function damage(storage: Storage, key: RoomKey, kind: CellKind, seq: number) {
		const [cell] = await storage.cells(key, kind, seq)
		if (cell?.seq !== seq) throw new Error(`no cell ${seq}`)
		const bytes = Uint8Array.from(cell.bytes)
		bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 0x40
		await storage.write([{ put: kind, key, seq, bytes }])
	}

	describe('append and read', () => {
		test('[LOG1] what was appended is read in order, with author, time and bound clients', () =>
			place(async ({ log }) => {
				const open = log()
				expect(await open.append(plenum, [entry('anna', 1), { ...entry('bert', 2), binds: [0, 4_294_967_295] }])).toBe(
					2,
				)
				expect(await open.append(plenum, [entry('anna', 3)])).toBe(3)
				const { tail, snapshot } = await open.read(plenum)
				expect(snapshot).toBeUndefined()
				expect(tail.map(({ seq, author, binds, time }) => ({ seq, author, binds, time }))).toEqual([
					{ seq: 1, author: 'anna', binds: [], time: 1_790_000_000_000 },
					{ seq: 2, author: 'bert', binds: [0, 4_294_967_295], time: 1_790_000_000_000 },
					{ seq: 3, author: 'anna', binds: [], time: 1_790_000_000_000 },
				])
				expect(bytesOf(tail)).toEqual([1, 2, 3])
			}))

		test('[LOG1] a room never heard of is empty', () =>
			place(async ({ log }) => {
				expect(await log().read(plenum)).toEqual({ snapshot: undefined, tail: [], dropped: [], fellBack: false })
			}))

		test('[LOG1] rooms and workshops do not see each other', () =>
			place(async ({ log }) => {
				const open = log()
				await Promise.all([open.append(plenum, [entry('anna', 1)]), open.append(stage, [entry('anna', 2)])])
				await open.append(elsewhere, [entry('anna', 3)])
				expect(bytesOf((await open.read(plenum)).tail)).toEqual([1])
				expect(bytesOf((await open.read(stage)).tail)).toEqual([2])
				expect(bytesOf((await open.read(elsewhere)).tail)).toEqual([3])
			}))

		test('[LOG1] a log opened again goes on counting where the last one ended', () =>
			place(async ({ log }) => {
				const before = log()
				await written(before, plenum, 3)
				await before.close()
				const after = log()
				expect(await after.append(plenum, [entry('bert', 4)])).toBe(4)
				expect(bytesOf((await after.read(plenum)).tail)).toEqual([1, 2, 3, 4])
			}))

		test('[LOG1] hundreds of appends at once keep the order of the calls', () =>
			place(async ({ log }) => {
				const open = log()
				const random = seededRandom(11)
				const calls: Promise<number>[] = []
				for (let i = 0; i < 500; i++) {
					calls.push(open.append(random() < 0.5 ? plenum : stage, [entry('anna', i & 255, i >> 8)]))
					if (random() < 0.1) await calls.at(-1)
				}
				await Promise.all(calls)
				for (const key of [plenum, stage]) {
					const { tail } = await open.read(key)
					const numbers = tail.map(({ update: [low = 0, high = 0] }) => low + high * 256)
					expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
					expect(tail.map(({ seq }) => seq)).toEqual(numbers.map((_, i) => i + 1))
				}
			}))

		test('[LOG1] a record of 8 MiB and an empty one come back unchanged', () =>
			place(async ({ log }) => {
				const open = log()
				const big = Uint8Array.from({ length: 8 * 1024 * 1024 }, (_, i) => i % 251)
				await open.append(plenum, [{ ...entry('anna'), update: big }, entry('anna')])
				await open.close()
				const { tail } = await log().read(plenum)
				expect(Buffer.compare(tail[0]?.update ?? new Uint8Array(), big)).toBe(0)
				expect(tail[1]?.update.length).toBe(0)
			}))
	})

	describe('snapshots', () => {
		test('[LOG5] a snapshot stands for the records it covers, the tail follows it', () =>
			place(async ({ log }) => {
				const open = log()
				await written(open, plenum, 5)
				await open.compact(plenum, snapshot(3, 33))
				await open.close()
				const stored = await log().read(plenum)
				expect(stored.snapshot).toEqual({ ...snapshot(3), state: expect.anything() })
				expect([...(stored.snapshot?.state ?? [])]).toEqual([33])
				expect(bytesOf(stored.tail)).toEqual([4, 5])
			}))

		test('[LOG5] the previous snapshot and the records since it stay, older ones go', () =>
			place(async ({ log, storage }) => {
				const open = log()
				await written(open, plenum, 9)
				await open.compact(plenum, snapshot(3, 33))
				await open.compact(plenum, snapshot(6, 66))
				await open.compact(plenum, snapshot(8, 88))
				await open.close()
				const raw = storage()
				expect(Array.from(await raw.cells(plenum, cellKind.snapshot, 0), ({ seq }) => seq)).toEqual([6, 8])
				expect(Array.from(await raw.cells(plenum, cellKind.record, 0), ({ seq }) => seq)).toEqual([7, 8, 9])
				await raw.close()
			}))

		test('[LOG5] a new snapshot and all that goes with it come to disk together or not at all', () =>
			place(async ({ log, storage }) => {
				const disk = storage()
				const steps: number[] = []
				const watched: Storage = {
					cells: (...place) => disk.cells(...place),
					rooms: (workshop) => disk.rooms(workshop),
					write(changes) {
						steps.push(changes.length)
						return disk.write(changes)
					},
					close: () => disk.close(),
				}
				const open = checkedLog(watched, setImmediate)
				await written(open, plenum, 9)
				await open.compact(plenum, snapshot(3, 33))
				await open.compact(plenum, snapshot(6, 66))
				steps.length = 0
				await open.compact(plenum, snapshot(8, 88))
				await open.close()
				// the snapshot itself, the one before the previous, and records 4 to 6
				expect(steps).toEqual([5])
				expect((await log().read(plenum)).snapshot?.seq).toBe(8)
			}))

		test('[LOG5] counting goes on after a snapshot that covers everything', () =>
			place(async ({ log }) => {
				const before = log()
				await written(before, plenum, 2)
				await before.compact(plenum, snapshot(2, 22))
				await before.close()
				const after = log()
				expect(await after.append(plenum, [entry('bert', 3)])).toBe(3)
				expect(bytesOf((await after.read(plenum)).tail)).toEqual([3])
			}))
	})

	describe('damage', () => {
		test('[LOG3] a torn last record is dropped and told, all earlier ones open', () =>
			place(async ({ log, storage }) => {
				const before = log()
				await written(before, plenum, 4)
				await before.close()
				const raw = storage()
				await damage(raw, plenum, cellKind.record, 4)
				await raw.close()
				const after = log()
				const stored = await after.read(plenum)
				expect(bytesOf(stored.tail)).toEqual([1, 2, 3])
				expect(stored.dropped).toEqual([4])
				expect(await after.append(plenum, [entry('bert', 40)])).toBe(4)
				expect(await after.read(plenum)).toMatchObject({ dropped: [] })
				expect(bytesOf((await after.read(plenum)).tail)).toEqual([1, 2, 3, 40])
			}))

		test('[LOG3] a torn end is set aside even if nobody read before appending', () =>
			place(async ({ log, storage }) => {
				const before = log()
				await written(before, plenum, 4)
				await before.close()
				const raw = storage()
				await damage(raw, plenum, cellKind.record, 3)
				await damage(raw, plenum, cellKind.record, 4)
				await raw.close()
				const after = log()
				expect(await after.append(plenum, [entry('bert', 30)])).toBe(3)
				expect(bytesOf((await after.read(plenum)).tail)).toEqual([1, 2, 30])
				await after.close()
				const again = storage()
				expect(Array.from(await again.cells(plenum, cellKind.torn, 0), ({ seq }) => seq)).toEqual([3, 4])
				await again.close()
			}))

		test('[LOG4] damage before sound records closes this room, and only this one', () =>
			place(async ({ log, storage }) => {
				const before = log()
				await written(before, plenum, 4)
				await written(before, stage, 2)
				await before.close()
				const raw = storage()
				await damage(raw, plenum, cellKind.record, 2)
				await raw.close()
				const after = log()
				await expect(after.read(plenum)).rejects.toMatchObject({ id: 'storageDamaged' })
				await expect(after.append(plenum, [entry('anna', 5)])).rejects.toMatchObject({ id: 'storageDamaged' })
				expect(bytesOf((await after.read(stage)).tail)).toEqual([1, 2])
				expect(after.health().ok).toBe(true)
				const [kept] = await storage().cells(plenum, cellKind.record, 1)
				expect(kept?.seq).toBe(1)
			}))

		test('[LOG4] a missing record is damage, too', () =>
			place(async ({ log, storage }) => {
				const before = log()
				await written(before, plenum, 4)
				await before.close()
				const raw = storage()
				await raw.write([{ remove: cellKind.record, key: plenum, seq: 2 }])
				await raw.close()
				await expect(log().read(plenum)).rejects.toMatchObject({ id: 'storageDamaged' })
			}))

		test('[LOG4] a sound record in the wrong place is damage, too', () =>
			place(async ({ log, storage }) => {
				const before = log()
				await written(before, plenum, 4)
				await before.close()
				const raw = storage()
				const [first] = await raw.cells(plenum, cellKind.record, 1)
				await raw.write([{ put: cellKind.record, key: plenum, seq: 2, bytes: first?.bytes ?? new Uint8Array() }])
				await raw.close()
				await expect(log().read(plenum)).rejects.toMatchObject({ id: 'storageDamaged' })
			}))

		test('[LOG6] a damaged snapshot costs nothing: the previous one and a longer tail stand in', () =>
			place(async ({ log, storage }) => {
				const before = log()
				await written(before, plenum, 6)
				await before.compact(plenum, snapshot(2, 22))
				await before.compact(plenum, snapshot(5, 55))
				await before.close()
				const raw = storage()
				await damage(raw, plenum, cellKind.snapshot, 5)
				await raw.close()
				const after = log()
				const stored = await after.read(plenum)
				expect(stored.fellBack).toBe(true)
				expect(stored.snapshot?.seq).toBe(2)
				expect(bytesOf(stored.tail)).toEqual([3, 4, 5, 6])
				await after.compact(plenum, snapshot(6, 66))
				expect(await after.read(plenum)).toMatchObject({ fellBack: false, snapshot: { seq: 6 }, tail: [] })
			}))

		test('[LOG6] the first snapshot damaged: the whole tail is still there', () =>
			place(async ({ log, storage }) => {
				const before = log()
				await written(before, plenum, 3)
				await before.compact(plenum, snapshot(3, 33))
				await before.close()
				const raw = storage()
				await damage(raw, plenum, cellKind.snapshot, 3)
				await raw.close()
				const stored = await log().read(plenum)
				expect(stored).toMatchObject({ fellBack: true, snapshot: undefined })
				expect(bytesOf(stored.tail)).toEqual([1, 2, 3])
			}))

		test('[LOG6] a damaged record below a sound snapshot harms nobody', () =>
			place(async ({ log, storage }) => {
				const before = log()
				await written(before, plenum, 3)
				await before.compact(plenum, snapshot(3, 33))
				await before.close()
				const raw = storage()
				await damage(raw, plenum, cellKind.record, 2)
				await raw.close()
				expect(await log().read(plenum)).toMatchObject({ fellBack: false, snapshot: { seq: 3 }, tail: [] })
			}))

		test('[LOG6] both snapshots damaged: refused, not half a document', () =>
			place(async ({ log, storage }) => {
				const before = log()
				await written(before, plenum, 6)
				await before.compact(plenum, snapshot(2, 22))
				await before.compact(plenum, snapshot(5, 55))
				await before.close()
				const raw = storage()
				await damage(raw, plenum, cellKind.snapshot, 2)
				await damage(raw, plenum, cellKind.snapshot, 5)
				await raw.close()
				await expect(log().read(plenum)).rejects.toMatchObject({ id: 'storageDamaged' })
			}))

		test('[LOG6] an older snapshot stands in only if the records reach as far as the damaged one did', () =>
			place(async ({ log, storage }) => {
				const before = log()
				await written(before, plenum, 5)
				await before.compact(plenum, snapshot(2, 22))
				await before.compact(plenum, snapshot(5, 55))
				await before.close()
				const raw = storage()
				await damage(raw, plenum, cellKind.snapshot, 5)
				await raw.write([{ remove: cellKind.record, key: plenum, seq: 5 }])
				await raw.close()
				await expect(log().read(plenum)).rejects.toMatchObject({ id: 'storageDamaged' })
			}))

		test('[LOG6] any single damaged cell of a compacted room costs at most the last record', () =>
			place(async ({ log, storage }) => {
				const before = log()
				await written(before, plenum, 5)
				await before.compact(plenum, snapshot(2, 22))
				await before.compact(plenum, snapshot(4, 44))
				await before.close()
				const raw = storage()
				for (const kind of [cellKind.snapshot, cellKind.record]) {
					for (const { seq, bytes } of [...(await raw.cells(plenum, kind, 0))]) {
						const whole = Uint8Array.from(bytes)
						await damage(raw, plenum, kind, seq)
						const { snapshot, tail } = await checkedLog(raw, setImmediate).read(plenum)
						expect((snapshot?.seq ?? 0) + tail.length).toBeGreaterThanOrEqual(4)
						await raw.write([
							{ put: kind, key: plenum, seq, bytes: whole },
							{ remove: cellKind.torn, key: plenum, seq },
						])
					}
				}
				await raw.close()
			}))
	})

	describe('erase', () => {
		test('[LOG7] nothing of the room remains, its neighbours do, and it can begin again', () =>
			place(async ({ log, storage }) => {
				const open = log()
				await written(open, plenum, 3)
				await open.compact(plenum, snapshot(2, 22))
				await written(open, stage, 1)
				await open.erase(plenum)
				expect(await open.read(plenum)).toMatchObject({ snapshot: undefined, tail: [] })
				expect(bytesOf((await open.read(stage)).tail)).toEqual([1])
				expect(await open.append(plenum, [entry('anna', 9)])).toBe(1)
				await open.erase(plenum)
				await open.close()
				const raw = storage()
				for (const kind of Object.values(cellKind)) expect([...(await raw.cells(plenum, kind, 0))]).toEqual([])
				await raw.close()
			}))
	})

	describe('the rooms of a workshop', () => {
		test('[LOG16] are those in which something is stored, and no others’', () =>
			place(async ({ log }) => {
				const open = log()
				expect(await open.rooms(plenum.workshop)).toEqual([])
				const drafts = (['draft-1', 'draft-10', 'display-2'] as const).map((room) => ({ ...plenum, room }))
				for (const key of [plenum, ...drafts]) await written(open, key, 2)
				await written(open, { ...plenum, workshop: `${plenum.workshop}2` }, 1)
				expect((await open.rooms(plenum.workshop)).sort()).toEqual(['display-2', 'draft-1', 'draft-10', 'plenum'])
				await open.erase(drafts[0] ?? plenum)
				expect((await open.rooms(plenum.workshop)).sort()).toEqual(['display-2', 'draft-10', 'plenum'])
				await open.close()
			}))
	})

	describe('records written ahead', () => {
		test('[LOG10] what a killed process had written ahead is read after everything else, with author, clients and proofs', () =>
			place(async ({ log, killed }) => {
				const before = log()
				await written(before, plenum, 2)
				const rich = { binds: [7], unproven: new Map([[9, 4]]), proven: [11, 12] }
				before.writeAhead(plenum, [numbered(3, 3), { ...numbered(4, 4), ...rich }])
				before.writeAhead(stage, [numbered(1, 10)])
				before.writeAhead(plenum, [numbered(5, 5)])
				await killed(before)
				const after = log()
				const { tail } = await after.read(plenum)
				expect(bytesOf(tail)).toEqual([1, 2, 3, 4, 5])
				expect(tail[3]).toMatchObject({ ...rich, author: 'anna', seq: 4 })
				expect(bytesOf((await after.read(stage)).tail)).toEqual([10])
				expect(await after.append(plenum, [entry('bert', 6)])).toBe(6)
				await after.close()
				expect(bytesOf((await log().read(plenum)).tail)).toEqual([1, 2, 3, 4, 5, 6])
			}))

		test('[LOG10] what was appended as well is there once, and nothing that a snapshot stands for', () =>
			place(async ({ log, killed, storage }) => {
				const before = log()
				for (let seq = 1; seq <= 4; seq++) before.writeAhead(plenum, [numbered(seq, seq)])
				await written(before, plenum, 3)
				await before.compact(plenum, snapshot(2, 22))
				await before.compact(plenum, snapshot(3, 33))
				await killed(before)
				const after = log()
				const stored = await after.read(plenum)
				expect(stored.snapshot?.seq).toBe(3)
				expect(bytesOf(stored.tail)).toEqual([4])
				await after.close()
				const raw = storage()
				expect(Array.from(await raw.cells(plenum, cellKind.record, 0), ({ seq }) => seq)).toEqual([3, 4])
				await raw.close()
			}))

		test('[LOG10] calls made before all is recovered take effect in their order, and after it', () =>
			place(async ({ log, killed }) => {
				const before = log()
				await written(before, plenum, 1)
				before.writeAhead(plenum, [numbered(2, 2)])
				await killed(before)
				const after = log()
				const [third, stored, fourth] = await Promise.all([
					after.append(plenum, [entry('bert', 3)]),
					after.read(plenum),
					after.append(plenum, [entry('bert', 4)]),
				])
				expect([third, fourth]).toEqual([3, 4])
				expect(bytesOf(stored.tail).slice(0, 3)).toEqual([1, 2, 3])
			}))

		test('[LOG10] while the disk refuses what was written ahead no room is read without it', () =>
			place(async ({ log, killed, storage, segments }) => {
				const before = log()
				await written(before, plenum, 1)
				before.writeAhead(plenum, [numbered(2, 2)])
				await killed(before)
				const disk = storage()
				let isFull = true
				const full: Storage = {
					...disk,
					write: (changes) => (isFull ? Promise.reject(new Error('no space left on device')) : disk.write(changes)),
				}
				const after = checkedLog(full, setImmediate, segments())
				const refused = await Promise.allSettled([after.read(plenum), after.read(stage)])
				for (const outcome of refused) expect(outcome).toMatchObject({ reason: { id: 'storageAway' } })
				expect(after.health()).toMatchObject({ ok: false, reason: 'no space left on device' })
				isFull = false
				expect(bytesOf((await after.read(plenum)).tail)).toEqual([1, 2])
				await after.append(plenum, [entry('bert', 3)])
				expect(after.health().ok).toBe(true)
				await after.close()
			}))

		test('[LOG10] a record that is damaged in the storage is replaced by the sound copy', () =>
			place(async ({ log, killed, storage }) => {
				const before = log()
				for (let seq = 1; seq <= 3; seq++) before.writeAhead(plenum, [numbered(seq, seq)])
				await written(before, plenum, 3)
				await killed(before)
				const raw = storage()
				await damage(raw, plenum, cellKind.record, 2)
				await raw.close()
				expect(bytesOf((await log().read(plenum)).tail)).toEqual([1, 2, 3])
			}))

		test('[LOG11] however a power cut has torn or garbled it, the log opens with all that was appended and no gap', () =>
			place(async ({ segments, storage }) => {
				const whole = segments()
				const raw = storage()
				const before = checkedLog(raw, setImmediate, whole)
				for (let seq = 1; seq <= 4; seq++) before.writeAhead(plenum, [numbered(seq, seq)])
				await written(before, plenum, 2)
				const [number = 0] = whole.numbers()
				const bytes = Uint8Array.from(whole.read(number))
				const torn = Array.from(bytes, (_, length) => bytes.subarray(0, length)).filter((_, length) => length % 3 === 0)
				const zeroed = torn.map((kept) => Buffer.concat([kept, new Uint8Array(40)]))
				const flipped = torn.map(({ length: at }) => bytes.map((byte, i) => (i === at ? byte ^ 0x04 : byte)))
				const found: number[] = []
				for (const [i, left] of [bytes, ...torn, ...zeroed, ...flipped].entries()) {
					const damaged = { ...whole, numbers: () => [number], read: () => left, remove() {} }
					const { tail } = await checkedLog(raw, setImmediate, damaged).read(plenum)
					expect(bytesOf(tail), `version ${i}`).toEqual([1, 2, 3, 4].slice(0, tail.length))
					found.push(tail.length)
					await raw.write([3, 4].map((seq) => ({ remove: cellKind.record, key: plenum, seq })))
				}
				expect([...new Set(found)].sort()).toEqual([2, 3, 4])
				await raw.close()
			}))

		test('[LOG11] what follows a gap is left out', () =>
			place(async ({ log, killed }) => {
				const before = log()
				await written(before, plenum, 2)
				before.writeAhead(plenum, [numbered(4, 4)])
				before.writeAhead(stage, [numbered(1, 10)])
				await killed(before)
				const after = log()
				expect(bytesOf((await after.read(plenum)).tail)).toEqual([1, 2])
				expect(bytesOf((await after.read(stage)).tail)).toEqual([10])
				expect(await after.append(plenum, [entry('bert', 3)])).toBe(3)
			}))

		test('[LOG12] what was set back stays set back', () =>
			place(async ({ log, killed }) => {
				const before = log()
				for (let seq = 1; seq <= 3; seq++) before.writeAhead(plenum, [numbered(seq, seq)])
				await written(before, plenum, 3)
				await before.replace(plenum, { ...snapshot(1, 11), epoch: 1, retired: [7, 4_000_000_000] })
				before.writeAhead(plenum, [numbered(2, 20)])
				await killed(before)
				const stored = await log().read(plenum)
				expect(stored.snapshot).toMatchObject({ seq: 1, epoch: 1, retired: [7, 4_000_000_000] })
				expect(bytesOf(stored.tail)).toEqual([20])
			}))

		test('[LOG12] what was erased stays erased, and the room can begin again', () =>
			place(async ({ log, killed, segments }) => {
				const before = log()
				before.writeAhead(plenum, [numbered(1, 1)])
				before.writeAhead(stage, [numbered(1, 10)])
				await before.erase(plenum)
				await killed(before)
				const after = log()
				expect(await after.read(plenum)).toMatchObject({ snapshot: undefined, tail: [] })
				expect(bytesOf((await after.read(stage)).tail)).toEqual([10])
				after.writeAhead(plenum, [numbered(1, 9)])
				await killed(after)
				const again = log()
				expect(bytesOf((await again.read(plenum)).tail)).toEqual([9])
				expect(segments().numbers()).toEqual([])
			}))

		test('[LOG13] however much is written, only what is not in the storage is kept, and a clean end leaves nothing', () =>
			place(async ({ log, segments }) => {
				const open = log()
				const update = new Uint8Array(100_000)
				for (let seq = 1; seq <= 60; seq++) {
					open.writeAhead(plenum, [{ ...numbered(seq), update }])
					await open.append(plenum, [{ ...entry('anna'), update }])
					expect(segments().numbers().length).toBeLessThanOrEqual(2)
				}
				await open.close()
				expect(segments().numbers()).toEqual([])
			}))

		test('[LOG13] one room that waits for the storage keeps its records, whatever the others write', () =>
			place(async ({ log, killed }) => {
				const open = log()
				const update = new Uint8Array(400_000)
				open.writeAhead(stage, [numbered(1, 10)])
				for (let seq = 1; seq <= 12; seq++) {
					open.writeAhead(plenum, [{ ...numbered(seq), update }])
					await open.append(plenum, [{ ...entry('anna'), update }])
				}
				await killed(open)
				expect(bytesOf((await log().read(stage)).tail)).toEqual([10])
			}))

		test('[LOG14] a medium that does not take it refuses, keeps nothing of it, and is used again when it works', () =>
			place(async ({ storage, segments }) => {
				const limited = gatedSegments(segments())
				const raw = storage()
				const open = checkedLog(raw, setImmediate, limited)
				open.writeAhead(plenum, [numbered(1, 1)])
				limited.fail('no space left on device')
				for (let i = 0; i < 5; i++) {
					expect(() => open.writeAhead(plenum, [numbered(2, 2)])).toThrow('no space left on device')
				}
				expect(open.health()).toMatchObject({ ok: false, reason: 'no space left on device' })
				limited.fail(undefined)
				open.writeAhead(plenum, [])
				expect(open.health().ok).toBe(true)
				open.writeAhead(plenum, [numbered(2, 2), numbered(3, 3)])
				expect(bytesOf((await checkedLog(raw, setImmediate, segments()).read(plenum)).tail)).toEqual([1, 2, 3])
				await raw.close()
			}))
	})

	describe('going back', () => {
		test('[LOG5] a document that is set back has nothing of before, and everything its snapshot says', () =>
			place(async ({ log, storage }) => {
				const open = log()
				await written(open, plenum, 5)
				await open.compact(plenum, snapshot(3, 33))
				await written(open, stage, 1)
				const earlier = {
					...snapshot(5, 55),
					epoch: 2,
					retired: [1, 7, 4_000_000_000, 4_294_967_295],
					unproven: new Map([[9, 120]]),
				}
				await open.replace(plenum, earlier)
				expect(await open.append(plenum, [{ ...entry('bert', 6), unproven: new Map([[3, 0]]), proven: [9] }])).toBe(6)
				await open.close()
				const after = log()
				const { snapshot: found, tail } = await after.read(plenum)
				expect({ ...found, state: [...(found?.state ?? [])] }).toEqual({ ...earlier, state: [55] })
				expect(tail).toMatchObject([{ seq: 6, unproven: new Map([[3, 0]]), proven: [9] }])
				expect(bytesOf((await after.read(stage)).tail)).toEqual([1])
				await after.close()
				const raw = storage()
				expect(Array.from(await raw.cells(plenum, cellKind.snapshot, 0), ({ seq }) => seq)).toEqual([5])
				expect(Array.from(await raw.cells(plenum, cellKind.record, 0), ({ seq }) => seq)).toEqual([6])
				await raw.close()
			}))

		test('[LOG15] cells of the first layout read the same for ever, and new ones follow them', () =>
			place(async ({ log, storage }) => {
				const raw = storage()
				const cell = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
				await raw.write([
					{
						put: cellKind.snapshot,
						key: plenum,
						seq: firstLayout.snapshot.seq,
						bytes: cell(firstLayout.snapshot.cell),
					},
					...firstLayout.records.map(
						({ seq, cell: bytes }) => ({ put: cellKind.record, key: plenum, seq, bytes: cell(bytes) }) as const,
					),
				])
				await raw.close()
				const open = log()
				const { snapshot, tail } = await open.read(plenum)
				const { seq, time, owners, state } = firstLayout.snapshot
				expect({ ...snapshot, owners: [...(snapshot?.owners ?? [])], state: hexOf(snapshot?.state) }).toEqual({
					seq,
					time,
					owners,
					state,
				})
				expect(tail.map((record) => ({ ...record, update: hexOf(record.update) }))).toEqual(
					firstLayout.records.map(({ cell, ...record }) => record),
				)
				const doc = new Y.Doc()
				if (snapshot) Y.applyUpdateV2(doc, snapshot.state)
				for (const { update } of tail) if (update.length > 0) Y.applyUpdate(doc, update)
				expect(doc.getMap('notes').toJSON()).toEqual(firstLayout.notes)
				expect(await open.append(plenum, [{ ...entry('bert', 6), proven: [7] }])).toBe(6)
				expect((await open.read(plenum)).tail.at(-1)).toMatchObject({ seq: 6, proven: [7] })
			}))
	})
}
