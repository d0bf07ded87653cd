import {
	closeSync,
	existsSync,
	fstatSync,
	fsyncSync,
	openSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	writeSync,
} from 'node:fs'
import { copyFile, mkdir, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What belongs to one process or one machine and not to the data, and what a replacement under way leaves beside a file. */
const passing = /^(data\.mdb|lock\.mdb|in-use|stopped-cleanly)$|\.(new|old|part)$/

export interface CopyOptions {
	/** told with the path below `from` */
	leaveOut?: (path: string) => boolean
	signal?: AbortSignal | undefined
}

/**
 * Copies all files but the LMDB databases, also while a server replaces some, appends to some and removes some. What is
 * removed before its turn comes is not copied.
 */
export async function copyTree(from: string, to: string, { leaveOut = () => false, signal }: CopyOptions = {}) {
	await mkdir(to, { recursive: true })
	await copyBelow('')

	async function copyBelow(path: string): Promise<void> {
		for (const entry of (await unlessGone(readdir(join(from, path), { withFileTypes: true }))) ?? []) {
			signal?.throwIfAborted()
			const below = join(path, entry.name)
			if (passing.test(entry.name) || leaveOut(below)) continue
			if (entry.isDirectory()) {
				await mkdir(join(to, below), { recursive: true })
				await copyBelow(below)
			} else if (entry.isFile()) {
				await copySteady(join(from, below), join(to, below))
			}
		}
	}
}

/** A file may be replaced, and its former bytes overwritten, while it is copied: then once more. */
async function copySteady(from: string, to: string): Promise<void> {
	for (;;) {
		const before = await unlessGone(stat(from, { bigint: true }))
		if (!before || (await unlessGone(copyFile(from, to).then(() => true))) === undefined) {
			rmSync(to, { force: true })
			return
		}
		const after = await unlessGone(stat(from, { bigint: true }))
		// Only what is appended to keeps its number and grows; a torn end there is what a crash leaves, too.
		if (after?.ino === before.ino && (after.mtimeNs === before.mtimeNs || after.size > before.size)) return
	}
}

async function unlessGone<Value>(value: Promise<Value>): Promise<Value | undefined> {
	try {
		return await value
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
		throw error
	}
}

/** Resolves when everything below, and its names, would survive a power cut. */
export function syncTree(path: string): void {
	if (statSync(path).isDirectory()) for (const name of readdirSync(path)) syncTree(join(path, name))
	syncPath(path)
}

export function syncPath(path: string): void {
	// Windows syncs no folders.
	if (process.platform === 'win32' && statSync(path).isDirectory()) return
	const descriptor = openSync(path, 'r')
	try {
		fsyncSync(descriptor)
	} finally {
		closeSync(descriptor)
	}
}

/** Puts `fresh` in the place of `path`, for good, and then overwrites what stood there. */
export function replaceFile(path: string, fresh: string): void {
	const former = existsSync(path) ? openSync(path, 'r+') : undefined
	renameSync(fresh, path)
	syncPath(dirname(path))
	if (former === undefined) return
	overwrite(former)
}

/** Overwrites and removes everything below; fine if there is nothing. */
export function wipeTree(path: string): void {
	if (!existsSync(path)) return
	if (statSync(path).isDirectory()) for (const name of readdirSync(path)) wipeTree(join(path, name))
	else overwrite(openSync(path, 'r+'))
	rmSync(path, { recursive: true, force: true })
	syncPath(dirname(path))
}

function overwrite(descriptor: number): void {
	try {
		const { size } = fstatSync(descriptor)
		const zeros = Buffer.alloc(1024 * 1024)
		for (let at = 0; at < size; at += zeros.length) {
			writeSync(descriptor, zeros, 0, Math.min(zeros.length, size - at), at)
		}
		fsyncSync(descriptor)
	} finally {
		closeSync(descriptor)
	}
}

/** `2026-11-22T09-00-00Z`: sorts by time, and is a name on every file system. */
export const stampOf = (now: number): string => `${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}Z`

/** Whether one is the other or lies in it. */
export const isWithin = (path: string, folder: string): boolean =>
	path === folder || (dirname(path) !== path && isWithin(dirname(path), folder))
