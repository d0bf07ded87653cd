import { closeSync, fsyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** With fewer bytes free nothing is written. */
const reserve = 16 * 1024 * 1024
const sampleBytes = 64 * 1024

/** A folder in which lmdb writes, asked beforehand whether it can. */
export interface Writable {
	/** Throws, with a reason for people, if a write would probably fail. */
	check(): void
	/** A write has failed: the next check tries the disk before lmdb does. */
	failed(): void
}

/**
 * lmdb should not meet a disk that takes nothing: up to 3.5.6 it puts a failed write into words in a piece of memory that is
 * too small for them, and may end the process.
 */
export function writable(folder: string, free = freeBytes): Writable {
	let hasFailed = false
	return {
		check() {
			if (free(folder) < reserve) throw new Error(`less than ${reserve} bytes are free`)
			if (hasFailed) tryWriting(join(folder, 'sample'))
			hasFailed = false
		},
		failed() {
			hasFailed = true
		},
	}
}

function freeBytes(folder: string): number {
	const { bavail, bsize } = statfsSync(folder)
	return bavail * bsize
}

function tryWriting(path: string): void {
	const file = openSync(path, 'w')
	try {
		writeSync(file, Buffer.alloc(sampleBytes))
		fsyncSync(file)
	} finally {
		closeSync(file)
		rmSync(path, { force: true })
	}
}
