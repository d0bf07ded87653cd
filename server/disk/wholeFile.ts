import { open, readdir, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Empty where there is no such folder. */
export async function namesIn(path: string): Promise<string[]> {
	try {
		return await readdir(path)
	} catch (reason) {
		if ((reason as NodeJS.ErrnoException).code === 'ENOENT') return []
		throw reason
	}
}

/** Writes a file aside and puts it in its place: whoever looks sees all of it or none of it, a power cut included. */
export async function putInPlace(aside: string, path: string, bytes: Uint8Array): Promise<void> {
	try {
		const file = await open(aside, 'w')
		try {
			await file.writeFile(bytes)
			await file.sync()
		} finally {
			await file.close()
		}
		await rename(aside, path)
	} catch (reason) {
		await unlink(aside).catch(() => {})
		throw reason
	}
	await flushFolder(dirname(path))
}

/** A name is on disk when its folder is. Windows cannot flush folders, and need not. */
export async function flushFolder(path: string): Promise<void> {
	if (process.platform === 'win32') return
	const folder = await open(path)
	try {
		await folder.sync()
	} finally {
		await folder.close()
	}
}
