import { mkdir, open, rm, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { Source } from './archive.ts'

/** A place for bytes that come in parts, of which nothing is left once it is let go, or its process has ended. */
export interface Spool extends Source {
	/** Refuses `storageAway` if there is no room. */
	write(at: number, bytes: Uint8Array): Promise<void>
	close(): Promise<void>
}

export type MakeSpool = (id: string) => Promise<Spool>

/**
 * Spools in files below `folder`. A file has a name for a moment only: it is removed as soon as it is open, so that whatever ends
 * this process, its bytes go with it.
 */
export function diskSpools(folder: string): MakeSpool {
	return async (id) => {
		try {
			await mkdir(folder, { recursive: true })
			const path = join(folder, `${id}.part`)
			const file = await open(path, 'wx+')
			// Some systems keep it as long as it is open.
			const isGone = await unlink(path).then(
				() => true,
				() => false,
			)
			let size = 0
			return {
				get size() {
					return size
				},
				async write(at, bytes) {
					await file.write(bytes, 0, bytes.length, at).catch(away)
					size = Math.max(size, at + bytes.length)
				},
				async read(at, length) {
					const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - at)))
					const { bytesRead } = await file.read(bytes, 0, bytes.length, at).catch(away)
					return bytes.subarray(0, bytesRead)
				},
				async close() {
					await file.close()
					if (!isGone) await rm(path, { force: true })
				},
			}
		} catch (reason) {
			return away(reason)
		}
	}
}

/** What a crash may have left of the moment in which a file has a name. */
export const clearSpools = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })

/** Spools for tests: in memory. */
export const memorySpool = (): Spool => {
	let bytes = Buffer.alloc(0)
	return {
		get size() {
			return bytes.length
		},
		async write(at, part) {
			const longer = Buffer.alloc(Math.max(bytes.length, at + part.length))
			longer.set(bytes)
			longer.set(part, at)
			bytes = longer
		},
		read: async (at, length) => bytes.subarray(at, Math.max(at, at + length)),
		async close() {
			bytes = Buffer.alloc(0)
		},
	}
}

function away(reason: unknown): never {
	throw new Refusal('storageAway', `a file that comes in: ${reason instanceof Error ? reason.message : reason}`)
}
