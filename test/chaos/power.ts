import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkedLog } from '../../server/log/checkedLog.ts'
import { lmdbLog } from '../../server/log/lmdbLog.ts'
import type { Log, RoomKey } from '../../server/log/log.ts'
import { type Random, seededRandom } from '../../shared/lib/random.ts'
import type { Figures } from './figures.ts'
import { poweredDisk } from './poweredDisk.ts'
import { expectedRoom, type RoomWriter, roomWriter } from './roomWriter.ts'

export interface PowerOptions {
	/** power cuts of the simulated disk; a fifth as many come on top with lmdb on a real one */
	times: number
	seed: number
	say?: (line: string) => void
}

const rooms: RoomKey[] = [
	{ workshop: 'muelheim', room: 'plenum' },
	{ workshop: 'muelheim', room: 'stage' },
	{ workshop: 'essen', room: 'plenum' },
]

/** A disk is replaced after so many cuts, so that some cuts hit young logs and some old ones. */
const cutsPerDisk = 12

/**
 * Cuts the power again and again while three rooms are written ahead, appended, compacted, set back and erased. After each
 * cut the log must open, every room must be a whole document, and nothing that was answered may be missing or undone.
 */
export async function power({ times, seed, say = () => {} }: PowerOptions): Promise<Figures> {
	const random = seededRandom(seed)
	const failures: string[] = []
	const sum = { appended: 0, ahead: 0, setBack: 0, erased: 0, transactions: 0, bytes: 0, kept: 0 }
	let disk = poweredDisk(random)
	let writers = rooms.map((key) => roomWriter(key, random))
	for (let cut = 0; cut < times; cut++) {
		if (cut % cutsPerDisk === 0) {
			disk = poweredDisk(random)
			writers = rooms.map((key) => roomWriter(key, random))
		}
		const log = checkedLog(disk.storage, setImmediate, disk.segments)
		for (const writer of writers) {
			writer.writeOn(log).catch((reason) => failures.push(`cut ${cut}, while writing: ${reason}`))
		}
		for (let turn = Math.floor(random() * 120); turn > 0; turn--) await new Promise(setImmediate)
		for (const writer of writers) writer.stop()
		const before = { ...disk.taken }
		disk = disk.cut()
		sum.transactions += disk.taken.transactions - before.transactions
		sum.bytes += disk.taken.bytes - before.bytes
		sum.kept += await look(checkedLog(disk.storage, setImmediate, disk.segments), writers, `cut ${cut}`, failures)
		if ((cut + 1) % 100 === 0) say(`${cut + 1} simulated cuts, ${failures.length} broken promises`)
		if ((cut + 1) % cutsPerDisk === 0 || cut + 1 === times) {
			for (const { counts } of writers) {
				sum.appended += counts.appended
				sum.ahead += counts.ahead
				sum.setBack += counts.setBack
				sum.erased += counts.erased
			}
		}
	}
	const real = await cutRealFiles(Math.ceil(times / 5), random, failures)
	say(`${real.cuts} cuts with lmdb, ${failures.length} broken promises`)
	return {
		failures,
		figures: {
			'simulated cuts': times,
			'… records answered as flushed': sum.appended,
			'… records written ahead': sum.ahead,
			'… documents set back, answered': sum.setBack,
			'… documents erased, answered': sum.erased,
			'… transactions under way at a cut': sum.transactions,
			'… bytes written ahead that cuts took': sum.bytes,
			'… unanswered records that were there all the same': sum.kept,
			'cuts with lmdb and files on disk': real.cuts,
			'… records answered as flushed by lmdb': real.answered,
			'… unanswered records found with lmdb': real.kept,
			'broken promises': failures.length,
		},
	}
}

/** Opens everything as the next process would; how many records nobody had been promised. */
async function look(log: Log, writers: RoomWriter[], when: string, failures: string[]): Promise<number> {
	let kept = 0
	for (const writer of writers) {
		try {
			kept += writer.takeStock(await log.read(writer.key))
		} catch (reason) {
			failures.push(`${when}: ${writer.key.workshop}/${writer.key.room}: ${reason}`)
		}
	}
	await log.close()
	return kept
}

/**
 * The same with lmdb: what it has flushed is copied as it lies on the disk at a moment when it writes nothing, beside
 * segments cut off at a random byte, for nobody has flushed those.
 */
async function cutRealFiles(cuts: number, random: Random, failures: string[]) {
	const place = await mkdtemp(join(tmpdir(), 'netzwerkstatt-power-'))
	const key: RoomKey = { workshop: 'muelheim', room: 'plenum' }
	let [answered, kept, next] = [0, 0, 1]
	try {
		for (let cut = 0; cut < cuts; cut++) {
			const log = lmdbLog(join(place, `${cut}`))
			await log.read(key)
			for (let beat = Math.floor(random() * 6); beat > 0; beat--) {
				const records = expectedRoom.records(next, 1 + Math.floor(random() * 4), random)
				for (const record of records) log.writeAhead(key, [record])
				await log.append(key, records)
				next += records.length
				answered += records.length
			}
			const unanswered = expectedRoom.records(next, Math.floor(random() * 5), random)
			for (const record of unanswered) log.writeAhead(key, [record])
			await copyTorn(join(place, `${cut}`), join(place, `${cut + 1}`), random)
			await log.close()
			await rm(join(place, `${cut}`), { recursive: true })

			const after = lmdbLog(join(place, `${cut + 1}`))
			try {
				const { tail } = await after.read(key)
				const numbers = tail.map(({ update }) => expectedRoom.numberIn(update))
				const isWhole = numbers.every((number, i) => number === i + 1)
				if (!isWhole || numbers.length < next - 1 || numbers.length > next - 1 + unanswered.length) {
					failures.push(`lmdb cut ${cut}: ${numbers.length} records where ${next - 1} were answered`)
				}
				kept += numbers.length - (next - 1)
				next = numbers.length + 1
			} catch (reason) {
				failures.push(`lmdb cut ${cut}: ${reason}`)
			}
			await after.close()
		}
	} finally {
		await rm(place, { recursive: true, force: true })
	}
	return { cuts, answered, kept }
}

async function copyTorn(from: string, to: string, random: Random): Promise<void> {
	await mkdir(join(to, 'ahead'), { recursive: true })
	await copyFile(join(from, 'data.mdb'), join(to, 'data.mdb'))
	for (const name of await readdir(join(from, 'ahead'))) {
		const bytes = await readFile(join(from, 'ahead', name))
		const length = Math.floor(random() * (bytes.length + 1))
		const rest = Buffer.alloc(random() < 0.5 ? 0 : bytes.length - length)
		await writeFile(join(to, 'ahead', name), Buffer.concat([bytes.subarray(0, length), rest]))
	}
}
