import { closeSync, fsyncSync, ftruncateSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** With fewer bytes free nothing is written. */
const reserve = 16 * 1024 * 1024
const sample = new Uint8Array(4096)

/** A folder in which lmdb writes, asked beforehand whether it can. */
export interface Writable {
	/** Throws, with a reason for people, if a write would probably fail. */
	check(): void
	/** A write has failed: the next check does not stop before the sample is on disk. */
	failed(): void
	close(): void
}

/**
 * lmdb should not meet a disk that takes nothing: up to 3.5.6 it puts a failed write into words in a piece of memory that is
 * too small for them, and may end the process. So a sample is written before each of its transactions, which costs
 * some microseconds, and the transaction is refused if that fails. `free` tells the bytes that are free in a folder.
 */
export function writable(folder: string, free = freeBytes): Writable {
	let file: number | undefined
	let hasFailed = false
	return {
		check() {
			if (free(folder) < reserve) throw new Error(`less than ${reserve} bytes are free`)
			file ??= openNameless(join(folder, 'sample'))
			ftruncateSync(file, 0)
			writeSync(file, sample, 0, sample.length, 0)
			if (hasFailed) fsyncSync(file)
			hasFailed = false
		},
		failed() {
			hasFailed = true
		},
		close() {
			if (file !== undefined) closeSync(file)
			file = undefined
		},
	}
}

function freeBytes(folder: string): number {
	const { bavail, bsize } = statfsSync(folder)
	return bavail * bsize
}

/** A file that goes with the process, however that ends. */
function openNameless(path: string): number {
	const file = openSync(path, 'w')
	rmSync(path, { force: true })
	return file
}
