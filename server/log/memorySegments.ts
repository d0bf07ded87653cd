import type { Segments } from './segments.ts'

export interface MemorySegments extends Segments {
	/** Forgets what was not flushed, as a power cut may; without it the log's end is that of a killed process. */
	cutPower(): void
}

/** Segments that last as long as this object. */
export function memorySegments(): MemorySegments {
	const files = new Map<number, { bytes: Buffer; flushed: number }>()
	return {
		fullAt: 1024 * 1024,
		numbers: () => [...files.keys()].sort((a, b) => a - b),
		read: (number) => files.get(number)?.bytes ?? new Uint8Array(),
		create(number) {
			const file = { bytes: Buffer.alloc(0), flushed: 0 }
			files.set(number, file)
			return {
				append(bytes) {
					file.bytes = Buffer.concat([file.bytes, bytes])
				},
				async flush() {
					file.flushed = file.bytes.length
				},
				close() {},
			}
		},
		remove: (number) => void files.delete(number),
		settle() {},
		cutPower() {
			for (const file of files.values()) file.bytes = file.bytes.subarray(0, file.flushed)
		},
	}
}
