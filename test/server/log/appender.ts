import { lmdbLog } from '../../../server/log/lmdbLog.ts'
import type { RoomKey } from '../../../server/log/log.ts'
import { seededRandom } from '../../../shared/lib/random.ts'

/*
 * A process of its own, to be killed: appends numbered entries to two rooms, now and then a snapshot, and prints a
 * room's number as soon as the log has acknowledged it.
 */
const [path = '', seed = '1', ...starts] = process.argv.slice(2)
const random = seededRandom(Number(seed))
const log = lmdbLog(path)
const rooms: RoomKey[] = [
	{ workshop: 'muelheim', room: 'plenum' },
	{ workshop: 'muelheim', room: 'stage' },
]

async function write(key: RoomKey, index: number): Promise<void> {
	let number = Number(starts[index] ?? 0)
	for (;;) {
		const count = 1 + Math.floor(random() * 5)
		const entries = Array.from({ length: count }, (_, i) => ({
			time: Date.now(),
			author: 'anna',
			binds: [],
			update: Buffer.from(`${number + i + 1} ${'x'.repeat(Math.floor(random() * 600))}`),
		}))
		const seq = await log.append(key, entries)
		number += count
		process.stdout.write(`${index} ${number}\n`)
		if (random() < 0.02) {
			await log.compact(key, { seq, time: 0, owners: new Map(), state: Buffer.from(`${number} `) })
		}
	}
}

await Promise.all(rooms.map(write))
