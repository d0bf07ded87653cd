import { memoryStorage } from '../../server/log/memoryLog.ts'
import type { Segments } from '../../server/log/segments.ts'
import type { Storage } from '../../server/log/storage.ts'
import type { Random } from '../../shared/lib/random.ts'

/** A disk that may lose power: what it was told to flush is there afterwards, of the rest whatever chance leaves. */
export interface PoweredDisk {
	/** for one process; both are dead after the cut */
	storage: Storage
	segments: Segments
	/** Power goes and comes back: the disk as the next process finds it. */
	cut(): PoweredDisk
	/** bytes of segments that cuts have taken, and transactions that were under way */
	readonly taken: { bytes: number; transactions: number }
}

interface File {
	bytes: Buffer
	flushed: number
}

interface Platter {
	cells: Storage
	files: Map<number, File>
	/** removed, and the disk was not told to keep that in mind */
	removed: Map<number, File>
	taken: { bytes: number; transactions: number }
}

export function poweredDisk(random: Random): PoweredDisk {
	const taken = { bytes: 0, transactions: 0 }
	return spin({ cells: memoryStorage(), files: new Map(), removed: new Map(), taken }, random)
}

function spin(platter: Platter, random: Random): PoweredDisk {
	const { cells, files, removed, taken } = platter
	const underWay = new Set<() => Promise<void>>()
	let isOn = true
	/** Never resolves for a process without power. */
	const some = async (turns: number) => {
		for (let turn = Math.floor(random() * turns); turn > 0; turn--) await new Promise(setImmediate)
		if (!isOn) await new Promise(() => {})
	}

	return {
		taken,
		storage: {
			cells: (...place) => cells.cells(...place),
			rooms: (workshop) => cells.rooms(workshop),
			async write(changes) {
				const make = () => cells.write(changes)
				underWay.add(make)
				await some(6)
				underWay.delete(make)
				await make()
				// On disk, and nobody has been told yet.
				await some(3)
			},
			async close() {},
		},
		segments: {
			// Small ones, so that a cut may take the end of one and leave the next.
			fullAt: 2_000,
			numbers: () => [...files.keys()].sort((a, b) => a - b),
			read: (number) => files.get(number)?.bytes ?? new Uint8Array(),
			create(number) {
				const file: File = { bytes: Buffer.alloc(0), flushed: 0 }
				files.set(number, file)
				return {
					append(bytes) {
						file.bytes = Buffer.concat([file.bytes, bytes])
					},
					async flush() {
						await some(4)
						file.flushed = file.bytes.length
					},
					close() {},
				}
			},
			remove(number) {
				const file = files.get(number)
				if (file) removed.set(number, file)
				files.delete(number)
			},
			settle: () => removed.clear(),
		},
		cut() {
			isOn = false
			// A transaction under way is there as a whole or not at all; nobody was told either way.
			for (const make of underWay) if (random() < 0.5) void make()
			taken.transactions += underWay.size
			// Not every file system keeps the order in which things were removed and made.
			for (const [number, file] of removed) {
				const isTaken = (files.get(number)?.flushed ?? 0) > 0
				if (!isTaken && random() < 0.5) files.set(number, file)
			}
			removed.clear()
			for (const [number, file] of files) {
				const kept = tornEnd(file, random)
				taken.bytes += file.bytes.length - kept.length
				files.set(number, { bytes: kept, flushed: kept.length })
			}
			return spin(platter, random)
		},
	}
}

/** What was flushed, and of the rest a beginning, whole or followed by zeros or by what lay there before. */
function tornEnd({ bytes, flushed }: File, random: Random): Buffer {
	const length = flushed + Math.floor(random() * (bytes.length - flushed + 1))
	const kept = bytes.subarray(0, length)
	const chance = random()
	if (chance < 0.4) return Buffer.from(kept)
	const rest = Buffer.alloc(bytes.length - length)
	if (chance < 0.7) for (let i = 0; i < rest.length; i++) rest[i] = Math.floor(random() * 256)
	return Buffer.concat([kept, rest])
}
