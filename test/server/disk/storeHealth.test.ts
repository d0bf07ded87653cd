import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStoreHealth, type Disk, probing } from '../../../server/disk/storeHealth.ts'
import { openLmdbDirectory } from '../../../server/links/lmdbDirectory.ts'
import { createMemoryDirectory } from '../../../server/links/memoryDirectory.ts'
import { systemClock } from '../../../shared/lib/clock.ts'
import { runApp } from '../../helpers/runningApp.ts'
import { virtualClock } from '../../helpers/virtualClock.ts'

const MB = 1024 * 1024

/** A log and links on a disk that obeys the test. */
function onDisk() {
	const clock = virtualClock()
	const causes: string[] = []
	const fails = new Set<string>()
	let free = 1_000 * MB
	let probes = 0
	let answers: Promise<void> = Promise.resolve()
	const disk: Disk = {
		freeBytes: async () => free,
		async write(folder) {
			probes++
			await answers
			if (fails.has(folder)) throw new Error(`ENOSPC in ${folder}`)
		},
	}
	const links = createMemoryDirectory()
	const probe = async () => {
		if (fails.has('lmdb')) throw new Error('the map is full')
		await links.probe()
	}
	const health = createStoreHealth({
		stores: [
			{ name: 'the log', folder: 'log' },
			{ name: 'the links', folder: 'links', probe },
		],
		minFreeMb: 64,
		clock,
		report: (store, cause) => causes.push(`${store}: ${cause instanceof Error ? cause.message : cause}`),
		disk,
	})
	return {
		clock,
		health,
		fails,
		causes,
		probes: () => probes,
		setFree: (bytes: number) => (free = bytes),
		/** Writes are not answered any more. */
		stall: () => (answers = new Promise(() => {})),
	}
}

describe('whether the stores can be written', () => {
	it('[HEALTH1] is said store by store, as long as it is so', async () => {
		const { clock, health, fails, causes } = onDisk()
		expect(await health.reasons()).toEqual([])
		fails.add('log')
		clock.advance(probing.holdsMs)
		expect(await health.reasons()).toEqual(['the log cannot be written'])
		fails.add('lmdb')
		clock.advance(probing.holdsMs)
		expect(await health.reasons()).toEqual(['the log cannot be written', 'the links cannot be written'])
		expect(causes).toEqual(['the log: ENOSPC in log', 'the log: ENOSPC in log', 'the links: the map is full'])
		fails.clear()
		clock.advance(probing.holdsMs)
		expect(await health.reasons()).toEqual([])
	})

	it('[HEALTH1] is told while writing still works, when little space is left', async () => {
		const { clock, health, setFree } = onDisk()
		setFree(64 * MB)
		expect(await health.reasons()).toEqual([])
		setFree(64 * MB - 1)
		clock.advance(probing.holdsMs)
		expect(await health.reasons()).toEqual([
			'less than 64 MB are free for the log',
			'less than 64 MB are free for the links',
		])
	})

	it('[HEALTH2] is found out at most once in ten seconds, however many ask', async () => {
		const { clock, health, probes } = onDisk()
		await Promise.all(Array.from({ length: 100 }, () => health.reasons()))
		expect(probes()).toBe(2)
		clock.advance(probing.holdsMs - 1)
		await health.reasons()
		expect(probes()).toBe(2)
		clock.advance(1)
		await health.reasons()
		expect(probes()).toBe(4)
		clock.advance(-3_600_000)
		await health.reasons()
		expect(probes(), 'a clock that was set back').toBe(6)
	})

	it('[HEALTH2] a disk that does not answer keeps nobody waiting for long', async () => {
		const { clock, health, stall, causes } = onDisk()
		stall()
		const reasons = health.reasons()
		await clock.pass(probing.patienceMs)
		expect(await reasons).toEqual(['the log cannot be written', 'the links cannot be written'])
		expect(causes).toContain('the log: no answer in time')
	})

	it('[HEALTH1] is what /healthz answers', async () => {
		expect((await runApp().ask('GET', '/healthz')).status).toBe(200)
		const { status, body } = await runApp({ unwritable: () => ['the links cannot be written'] }).ask('GET', '/healthz')
		expect([status, body]).toEqual([503, { ok: false, reasons: ['the links cannot be written'] }])
	})
})

describe('on a real disk', () => {
	let folder: string
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'netzwerkstatt-health-'))
	})
	afterAll(() => rm(folder, { recursive: true, force: true }))

	const healthOf = (minFreeMb: number) =>
		createStoreHealth({
			stores: [{ name: 'the log', folder }],
			minFreeMb,
			clock: systemClock,
			report: () => {},
		}).reasons()

	it('[HEALTH1] writing leaves nothing behind, and a folder that is gone cannot be written', async () => {
		expect(await healthOf(0)).toEqual([])
		expect(await readdir(folder)).toEqual([])
		expect(await healthOf(1_000_000_000)).toEqual(['less than 1000000000 MB are free for the log'])
		await rm(folder, { recursive: true })
		expect(await healthOf(0)).toEqual(['the log cannot be written'])
	})
})

/** A disk of this size at the folder; undefined where only the administrator may do that. */
function mounted(folder: string, megabytes: number): (() => void) | undefined {
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
		return () => void execFileSync('umount', ['-l', folder])
	} catch {
		return undefined
	}
}

it('[HEALTH1] a disk that is really full is unwell when joins fail, and well again with them', async (context) => {
	const folder = await mkdtemp(join(tmpdir(), 'netzwerkstatt-full-'))
	const unmount = mounted(folder, 24)
	if (!unmount) return context.skip('only the administrator may mount a disk')
	const clock = virtualClock()
	const directory = openLmdbDirectory(folder)
	context.onTestFinished(async () => {
		await directory.close()
		unmount()
		await rm(folder, { recursive: true })
	})
	const health = createStoreHealth({
		stores: [{ name: 'the links', folder, probe: directory.probe }],
		minFreeMb: 0,
		clock,
		report: () => {},
	})
	const enter = (person: number, name = 'n'.repeat(80)) =>
		directory.putSession({
			digest: `digest ${person}`,
			workshop: 'muehlenrade',
			link: 'participants',
			participant: `person ${person}`,
			name,
			organisation: '',
			created: 1,
			expires: 2,
		})

	expect(await health.reasons()).toEqual([])
	await writeFile(join(folder, 'ballast'), Buffer.alloc(32 * MB)).catch(() => {})
	let joined = 0
	let refused: unknown
	while (refused === undefined && joined < 10_000) {
		await enter(joined++, 'n'.repeat(1_000)).catch((error: unknown) => {
			refused = error
		})
	}
	expect(refused).toMatchObject({ id: 'storageAway' })
	clock.advance(probing.holdsMs)
	expect(await health.reasons()).toEqual(['the links cannot be written'])

	await rm(join(folder, 'ballast'))
	clock.advance(probing.holdsMs)
	expect(await health.reasons()).toEqual([])
	await enter(joined)
})
