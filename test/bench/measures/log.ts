import { closeSync, fdatasync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { checkedLog } from '../../../server/log/checkedLog.ts'
import { lmdbStorage } from '../../../server/log/lmdbLog.ts'
import type { LogRecord, RoomKey } from '../../../server/log/log.ts'
import { fileSegments } from '../../../server/log/segments.ts'
import type { BenchOptions, Finding } from '../finding.ts'

const beats = 1_000
/** what 100 edits a second make of the 50 ms between two transactions */
const recordsPerBeat = 5
const key: RoomKey = { workshop: 'messung', room: 'plenum' }

/**
 * What the log costs per record, in this very process: writing ahead, appending to lmdb, and as a yardstick for appending
 * a plain file with a flush per beat, which is the least a durable log can do.
 */
export async function log({ root, rounds, say }: BenchOptions): Promise<Finding[]> {
	mkdirSync(join(root, 'dist'), { recursive: true })
	const place = mkdtempSync(join(root, 'dist', 'bench-log-'))
	const [plain, appended, ahead]: [Cost[], Cost[], Cost[]] = [[], [], []]
	try {
		const storage = lmdbStorage(join(place, 'log'))
		const lmdb = checkedLog(storage, setImmediate, fileSegments(join(place, 'ahead')))
		const file = openSync(join(place, 'plain'), 'a')
		let seq = 0
		const fresh = () => Array.from({ length: recordsPerBeat }, () => record(++seq))
		const append = () => lmdb.append(key, fresh())
		const writeAhead = async () => {
			for (const each of fresh()) lmdb.writeAhead(key, [each])
		}
		const writePlain = () => flushed(file, Buffer.concat(fresh().map(({ update }) => update)))
		for (const warmUp of [append, writePlain, writeAhead]) await cost(warmUp)
		for (let round = 0; round < rounds; round++) {
			appended.push(await cost(append))
			plain.push(await cost(writePlain))
			ahead.push(await cost(writeAhead))
			say(`log ${round + 1}/${rounds}: ${ahead.at(-1)?.micros.toFixed(1)} µs to write a record ahead`)
		}
		closeSync(file)
		await storage.close()
	} finally {
		rmSync(place, { recursive: true, force: true })
	}
	const micros = (costs: Cost[]) => costs.map((each) => each.micros)
	const latency = (costs: Cost[]) => costs.map((each) => each.p95)
	return [
		{
			id: 'log.ahead',
			what: `writing a record ahead, ${recordsPerBeat} a beat: CPU per record`,
			unit: 'µs',
			ours: micros(ahead),
			targets: [{ of: 'ours', atMost: 20 }],
		},
		{
			id: 'log.append',
			what: `appending ${recordsPerBeat} records until they are flushed: CPU per record, all threads`,
			unit: 'µs',
			yardstick: micros(plain),
			ours: micros(appended),
			targets: [],
			note: 'the yardstick is a file with one write and one fdatasync per beat',
		},
		{
			id: 'log.flush',
			what: `appending ${recordsPerBeat} records until they are flushed: p95`,
			unit: 'ms',
			yardstick: latency(plain),
			ours: latency(appended),
			targets: [],
		},
	]
}

interface Cost {
	/** processor time per record, all threads */
	micros: number
	/** milliseconds of a beat */
	p95: number
}

async function cost(beat: () => Promise<unknown>): Promise<Cost> {
	const latencies: number[] = []
	const before = process.cpuUsage()
	for (let i = 0; i < beats; i++) {
		const begun = performance.now()
		await beat()
		latencies.push(performance.now() - begun)
	}
	const { user, system } = process.cpuUsage(before)
	latencies.sort((a, b) => a - b)
	return { micros: (user + system) / beats / recordsPerBeat, p95: latencies[Math.floor(beats * 0.95)] ?? Number.NaN }
}

const record = (seq: number): LogRecord => ({
	seq,
	time: 1_790_000_000_000,
	author: 'anna',
	binds: [],
	update: Buffer.alloc(120, seq % 251),
})

function flushed(file: number, bytes: Uint8Array): Promise<void> {
	writeSync(file, bytes)
	return new Promise((done, failed) => fdatasync(file, (reason) => (reason ? failed(reason) : done())))
}
