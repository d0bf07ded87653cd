import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/*
 * Files that are replaced as a whole. At every moment there is the former content or the new one under the name, and what
 * a crash leaves beside it ends in one of these:
 */
export const leftovers = ['.new', '.old'] as const

/**
 * Puts these bytes in the place of what is at `path`; resolves when they would survive a power cut. The bytes of before
 * are overwritten; if that fails, `onUnwiped` is told why, and it is tried again with the next change.
 */
export async function replaceFile(path: string, bytes: Buffer, onUnwiped: (reason: unknown) => void): Promise<void> {
	const [fresh, former] = [`${path}.new`, `${path}.old`]
	try {
		await writeDurably(fresh, bytes)
		const isKept = await keepUnder(path, former)
		await rename(fresh, path)
		await syncFolder(dirname(path))
		if (isKept) await wipe(former).catch(onUnwiped)
	} catch (reason) {
		// A full disk has room again only without it.
		await wipe(fresh).catch(() => {})
		throw reason
	}
}

/** Makes a folder that is there after a power cut, too. */
export async function makeFolder(path: string): Promise<void> {
	const first = await mkdir(path, { recursive: true })
	if (first !== undefined) await syncFolder(dirname(first))
}

/**
 * Overwrites a file with zeros and removes it; fine if there is none. On disks that write elsewhere what is overwritten
 * (SSDs, copy-on-write file systems) the old bytes stay readable to whoever takes them apart.
 */
export async function wipe(path: string): Promise<void> {
	const file = await open(path, 'r+').catch(unlessMissing)
	if (!file) return
	try {
		const { size } = await file.stat()
		await file.write(Buffer.alloc(size), 0, size, 0)
		await file.sync()
	} finally {
		await file.close()
	}
	await rm(path, { force: true })
}

/** What is renamed or removed in a folder is so for good. */
export async function syncFolder(path: string): Promise<void> {
	// Windows knows no such thing.
	if (process.platform === 'win32') return
	const folder = await open(path, 'r')
	try {
		await folder.sync()
	} finally {
		await folder.close()
	}
}

/** Of an error that says there is no such file nothing is left. */
export function unlessMissing(reason: unknown): undefined {
	if (codeOf(reason) !== 'ENOENT') throw reason
}

export const codeOf = (reason: unknown): unknown =>
	reason instanceof Error && 'code' in reason ? reason.code : undefined

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
	const file = await open(path, 'w')
	try {
		await file.writeFile(bytes)
		await file.sync()
	} finally {
		await file.close()
	}
}

/**
 * Gives a file a second name, under which its bytes can still be reached when the first one means another. False if there
 * is no such file, or the file system knows no second names: then its bytes are freed as they are.
 */
async function keepUnder(path: string, second: string): Promise<boolean> {
	try {
		await link(path, second)
		return true
	} catch (reason) {
		const code = codeOf(reason)
		if (code === 'EEXIST') {
			await wipe(second)
			return keepUnder(path, second)
		}
		if (code === 'ENOENT' || knowsNoLinks.has(String(code))) return false
		throw reason
	}
}

const knowsNoLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])
