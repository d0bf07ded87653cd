import type { Stretch } from './dataFolder.ts'

/*
 * Whether something can be on a damaged disk at all, told by nothing but its bytes: what comes back is held against this.
 */
export const pageSize = 4096

export interface Pair {
	key: Buffer
	value: Buffer
}

/** All places at which bytes stand in a file. */
function* placesOf(file: Buffer, bytes: Buffer): Iterable<number> {
	for (let at = file.indexOf(bytes); at >= 0; at = file.indexOf(bytes, at + 1)) yield at
}

/** Whether a node with this key and value stands somewhere in the file outside the stretch. */
export function isIntact(file: Buffer, { key, value }: Pair, { from, to }: Stretch): boolean {
	const apart = (start: number, end: number) => end <= from || start >= to
	// The unused end of an overflow page holds whatever was in memory.
	const isInLeaf = (at: number) => {
		const page = Math.floor(at / pageSize)
		return Number(file.readBigUInt64LE(page * pageSize)) === page && file.readUInt16LE(page * pageSize + 18) === 2
	}
	const inline = Buffer.concat([key, value])
	for (const at of placesOf(file, inline)) if (isInLeaf(at) && apart(at - 8, at + inline.length)) return true
	for (const valueAt of placesOf(file, value)) {
		if (valueAt % pageSize !== 24 || !apart(valueAt, valueAt + value.length)) continue
		for (const at of placesOf(file, key)) {
			if (!isInLeaf(at)) continue
			const page = at + key.length + 8 <= file.length ? file.readBigUInt64LE(at + key.length) : 0n
			if (Number(page) === Math.floor(valueAt / pageSize) && apart(at - 8, at + key.length + 24)) return true
		}
	}
	return false
}

/** Where the pages begin that say they are branches or leaves. */
export function treePages(file: Buffer): number[] {
	return Array.from({ length: file.length / pageSize }, (_, number) => number * pageSize).filter(
		(at) => [1, 2].includes(file.readUInt16LE(at + 18)) && Number(file.readBigUInt64LE(at)) * pageSize === at,
	)
}
