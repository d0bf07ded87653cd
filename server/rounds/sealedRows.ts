import { crc32 } from 'node:zlib'
import type { Row } from './rowStore.ts'

/*
 * A row in the file of a round:
 *
 *     r1 <crc32 of the rest, eight hex digits> ["key","value"] <spaces> \n
 *
 * padded to whole blocks, so that the size of the file says how many rows there are and not how long each is, and so that
 * behind a damaged row the next one is found again. `r1` names this layout.
 */

const layout = 'r1'
/** In bytes: room for any card, its hand and its ids. */
export const blockSize = 512
const newline = 0x0a

/** A row and its bytes: sealed once, written as often as the file is. */
export interface SealedRow extends Row {
	readonly bytes: Buffer
}

export function sealRow({ key, value }: Row): SealedRow {
	const body = JSON.stringify([key, value])
	const text = Buffer.from(`${layout} ${checksum(body)} ${body}`)
	const bytes = Buffer.alloc(Math.ceil((text.length + 1) / blockSize) * blockSize, ' ')
	text.copy(bytes)
	bytes[bytes.length - 1] = newline
	return { key, value, bytes }
}

/** The rows of a file, whatever has become of it; `damaged`: each stretch that holds none, as it stands there. */
export function unsealRows(file: Buffer): { rows: SealedRow[]; damaged: Buffer[] } {
	const rows: SealedRow[] = []
	const damaged: Buffer[] = []
	let damagedFrom: number | undefined
	const endDamage = (at: number) => {
		if (damagedFrom !== undefined) damaged.push(file.subarray(damagedFrom, at))
		damagedFrom = undefined
	}
	for (let at = 0; at < file.length; ) {
		const bytes = file.subarray(at, endOfRow(file, at))
		const row = unsealRow(bytes)
		if (row) {
			endDamage(at)
			// One whose last padding is gone is sound, but would not stand well before another.
			const isWhole = bytes.length % blockSize === 0 && bytes.at(-1) === newline
			rows.push(isWhole ? { ...row, bytes } : sealRow(row))
			at += bytes.length
		} else {
			damagedFrom ??= at
			at += blockSize
		}
	}
	endDamage(file.length)
	return { rows, damaged }
}

/** Behind the first block that ends as rows end. JSON holds no line break. */
function endOfRow(file: Buffer, from: number): number {
	for (let end = from + blockSize; end <= file.length; end += blockSize) if (file[end - 1] === newline) return end
	return file.length
}

function unsealRow(bytes: Buffer): Row | undefined {
	const text = bytes.toString().trimEnd()
	const body = text.slice(layout.length + 10)
	if (text !== `${layout} ${checksum(body)} ${body}`) return undefined
	const [key, value]: unknown[] = JSON.parse(body)
	return typeof key === 'string' && typeof value === 'string' ? { key, value } : undefined
}

const checksum = (body: string): string => crc32(body).toString(16).padStart(8, '0')
