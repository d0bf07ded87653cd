import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lmdbLog } from '../../../server/log/lmdbLog.ts'
import { seededRandom } from '../../../shared/lib/random.ts'
import type { RoomName } from '../../../shared/links/rooms.ts'
import { program } from '../../helpers/programs.ts'

const kills = Number(process.env.LOG_KILLS ?? 20)
const rooms: RoomName[] = ['plenum', 'stage']
let path: string

beforeAll(async () => {
	path = await mkdtemp(join(tmpdir(), 'netzwerkstatt-log-'))
})
afterAll(() => rm(path, { recursive: true, force: true }))

/** Lets the appender work on until it has acknowledged `count` times, then kills it. The highest acknowledged numbers. */
async function writeUntilKilled(appender: string, seed: number, from: number[], count: number): Promise<number[]> {
	const acknowledged = [...from]
	const child = spawn(process.execPath, [appender, join(path, 'killed'), `${seed}`, ...from.map(String)], {
		stdio: ['ignore', 'pipe', 'inherit'],
	})
	let left = count
	let rest = ''
	child.stdout.setEncoding('utf8')
	child.stdout.on('data', (text: string) => {
		const lines = (rest + text).split('\n')
		rest = lines.pop() ?? ''
		for (const line of lines) {
			const [index = 0, number = 0] = line.split(' ').map(Number)
			acknowledged[index] = number
			if (--left === 0) child.kill('SIGKILL')
		}
	})
	await new Promise((ended) => child.once('close', ended))
	return acknowledged
}

test(`[LOG2] kill -9 at ${kills} random moments: everything acknowledged is there, nothing is damaged`, async () => {
	const appender = program('appender')
	const random = seededRandom(7)
	let stored = [0, 0]
	for (let kill = 0; kill < kills; kill++) {
		const acknowledged = await writeUntilKilled(appender, kill, stored, 10 + Math.floor(random() * 60))
		const log = lmdbLog(join(path, 'killed'))
		const found: number[] = []
		for (const room of rooms) {
			const { snapshot, tail, dropped } = await log.read({ workshop: 'muelheim', room })
			expect(dropped).toEqual([])
			const first = snapshot ? Number.parseInt(Buffer.from(snapshot.state).toString(), 10) : 0
			const numbers = tail.map(({ update }) => Number.parseInt(Buffer.from(update).toString(), 10))
			expect(numbers).toEqual(numbers.map((_, i) => first + i + 1))
			found.push(first + numbers.length)
		}
		for (const [i, number] of found.entries()) expect(number).toBeGreaterThanOrEqual(acknowledged[i] ?? 0)
		await log.close()
		stored = found
	}
	expect(Math.min(...stored)).toBeGreaterThan(kills)
}, 120_000)

// The limit on file sizes stands in for a small disk; cmd.exe has no such thing.
test.skipIf(process.platform === 'win32')(
	'[LOG8] a full disk refuses for now, ends no process, and keeps what it acknowledged',
	async () => {
		const filler = program('filler')
		const folder = join(path, 'full')
		const child = spawn('bash', ['-c', 'ulimit -f 2000; exec "$0" "$@"', process.execPath, filler, folder], {
			stdio: ['ignore', 'pipe', 'ignore'],
		})
		let said = ''
		child.stdout.on('data', (text) => (said += text))
		const code = await new Promise((ended) => child.once('close', ended))
		expect(code).toBe(0)
		const { acknowledged, refusals, kept, ok } = JSON.parse(said)
		expect(refusals).toEqual(['storageAway', 'storageAway', 'storageAway'])
		expect(acknowledged).toBeGreaterThan(10)
		expect([kept, ok]).toEqual([acknowledged, false])

		const log = lmdbLog(folder)
		const plenum = { workshop: 'muelheim', room: 'plenum' } as const
		const update = Uint8Array.of(1)
		expect(await log.append(plenum, [{ time: 0, author: 'anna', binds: [], update }])).toBe(acknowledged + 1)
		expect(log.health().ok).toBe(true)
		await log.close()
	},
	60_000,
)
