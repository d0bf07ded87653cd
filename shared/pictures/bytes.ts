/** Four letters, as they name the parts of a file. */
export const lettersAt = (bytes: Uint8Array, at: number, count = 4): string =>
	String.fromCharCode(...bytes.subarray(at, at + count))

/** What is left of a picture when only what draws it is kept. Its size is in pixels. */
export interface Bare {
	readonly bytes: Uint8Array
	readonly width: number
	readonly height: number
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
	let at = 0
	for (const part of parts) {
		whole.set(part, at)
		at += part.length
	}
	return whole
}
