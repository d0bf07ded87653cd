/** Four letters, as they name the parts of a file. */
export const lettersAt = (bytes: Buffer, at: number, count = 4): string => bytes.toString('latin1', at, at + count)

/** What is left of a picture when only what draws it is kept. Its size is in pixels. */
export interface Bare {
	readonly bytes: Buffer
	readonly width: number
	readonly height: number
}
