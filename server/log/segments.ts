import {
	closeSync,
	fdatasync,
	fsyncSync,
	ftruncateSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeSync,
} from 'node:fs'
import { join } from 'node:path'

/** An append-only file. */
export interface Segment {
	/** Adds the bytes, all or none. Once it returns they outlive this process, though not a power cut. */
	append(bytes: Uint8Array): void
	/** Resolves when everything appended would survive a power cut. */
	flush(): Promise<void>
	close(): void
}

/** The narrow waist below the write-ahead log: numbered append-only files. They know nothing of rooms or records. */
export interface Segments {
	/** one that has grown to so many bytes gets no more */
	readonly fullAt: number
	/** the numbers of those that are there, ascending */
	numbers(): number[]
	read(number: number): Uint8Array
	/** Begins an empty one. */
	create(number: number): Segment
	remove(number: number): void
	/** Makes which segments there are, and are no longer, survive a power cut. Blocks for a flush. */
	settle(): void
}

const nameOf = (number: number) => `${String(number).padStart(10, '0')}.ahead`

/** Segments as files in `folder`, which is made if it is missing. */
export function fileSegments(folder: string): Segments {
	mkdirSync(folder, { recursive: true })
	return {
		fullAt: 1024 * 1024,
		numbers: () =>
			readdirSync(folder)
				.filter((name) => /^\d{10}\.ahead$/.test(name))
				.map((name) => Number.parseInt(name, 10))
				.sort((a, b) => a - b),
		read: (number) => readFileSync(join(folder, nameOf(number))),
		create: (number) => fileSegment(join(folder, nameOf(number))),
		remove: (number) => rmSync(join(folder, nameOf(number)), { force: true }),
		settle: () => flushFolder(folder),
	}
}

/** Makes what was created in a folder, and removed from it, survive a power cut. */
export function flushFolder(path: string): void {
	let folder: number
	try {
		folder = openSync(path, 'r')
	} catch {
		// Windows opens no folders, and keeps the order of their changes by itself.
		return
	}
	try {
		fsyncSync(folder)
	} finally {
		closeSync(folder)
	}
}

function fileSegment(path: string): Segment {
	const file = openSync(path, 'wx')
	let length = 0
	return {
		append(bytes) {
			try {
				// A disk that is nearly full takes a part of it and says so only when asked for the rest.
				for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
			} catch (reason) {
				ftruncateSync(file, length)
				throw reason
			}
			length += bytes.length
		},
		flush: () => new Promise((done, failed) => fdatasync(file, (reason) => (reason ? failed(reason) : done()))),
		close: () => closeSync(file),
	}
}
