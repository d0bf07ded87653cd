import { open, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../../shared/lib/clock.ts'

const MB = 1024 * 1024

/** Times in milliseconds. */
export const probing = {
	/** so long what was found out holds */
	holdsMs: 10_000,
	/** whoever has not answered by then does not */
	patienceMs: 5_000,
} as const

/** Can be written what people do? */
export interface StoreHealth {
	/** Why not, one plain phrase each; empty if it can. Found out by writing, at most once in ten seconds. */
	reasons(): Promise<string[]>
}

/** A folder with something in it that must be writable. */
interface WatchedStore {
	/** as it stands in a reason: `the log` */
	readonly name: string
	readonly folder: string
	/** writes something that means nothing into the store itself; rejects if it cannot */
	readonly probe?: () => Promise<void>
}

/** What is asked of the operating system. */
export interface Disk {
	freeBytes(folder: string): Promise<number>
	/** Brings a small file to disk, and removes it. */
	write(folder: string): Promise<void>
}

interface StoreHealthOptions {
	stores: readonly WatchedStore[]
	/** free space, in MB, below which a store counts as unwell */
	minFreeMb: number
	clock: Clock
	/** Told the cause of every failed probe. */
	report: (store: string, cause: unknown) => void
	disk?: Disk
}

export function createStoreHealth({
	stores,
	minFreeMb,
	clock,
	report,
	disk = systemDisk,
}: StoreHealthOptions): StoreHealth {
	let latest: { at: number; reasons: Promise<string[]> } | undefined

	function patiently<Value>(work: Promise<Value>): Promise<Value> {
		return new Promise((resolve, reject) => {
			const cancel = clock.after(probing.patienceMs, () => reject(new Error('no answer in time')))
			work.then(resolve, reject).finally(cancel)
		})
	}

	async function reasonsOf({ name, folder, probe }: WatchedStore): Promise<string[]> {
		try {
			const free = await patiently(disk.freeBytes(folder))
			const tight = free < minFreeMb * MB ? [`less than ${minFreeMb} MB are free for ${name}`] : []
			await patiently(disk.write(folder))
			if (probe) await patiently(probe())
			return tight
		} catch (cause) {
			report(name, cause)
			return [`${name} cannot be written`]
		}
	}

	return {
		reasons() {
			const now = clock.now()
			// A clock that was set back makes nothing hold for longer.
			if (!latest || now >= latest.at + probing.holdsMs || now < latest.at) {
				latest = { at: now, reasons: Promise.all(stores.map(reasonsOf)).then((found) => found.flat()) }
			}
			return latest.reasons
		},
	}
}

const systemDisk: Disk = {
	async freeBytes(folder) {
		const { bavail, bsize } = await statfs(folder)
		return bavail * bsize
	},
	async write(folder) {
		const path = join(folder, '.probe')
		const file = await open(path, 'w')
		try {
			await file.write(Buffer.alloc(4096, 1))
			await file.sync()
		} finally {
			await file.close()
			await rm(path, { force: true })
		}
	},
}
