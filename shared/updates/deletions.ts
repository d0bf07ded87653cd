import * as encoding from 'lib0/encoding'
import { scanUpdate, type UpdateBounds } from './scanUpdate.ts'

/** Clocks of Yjs clients that are deleted, ascending for each client. */
export type DeletedRanges = ReadonlyMap<number, readonly { clock: number; len: number }[]>

/** Writes them as the second half of an update (V1). */
export function writeDeletions(out: encoding.Encoder, deleted: DeletedRanges): void {
	encoding.writeVarUint(out, deleted.size)
	for (const [client, ranges] of deleted) {
		encoding.writeVarUint(out, client)
		encoding.writeVarUint(out, ranges.length)
		for (const { clock, len } of ranges) {
			encoding.writeVarUint(out, clock)
			encoding.writeVarUint(out, len)
		}
	}
}

/**
 * The first deletions of an update that are wanted, as an update (V1) of their own that brings nothing else; undefined if none are.
 *
 * @param update Yjs update, V1
 * @param most how many ranges
 * @throws ScanError if the update cannot be read, or is above the bounds
 */
export function firstDeletions(
	update: Uint8Array,
	bounds: UpdateBounds,
	most: number,
	isWanted: (client: number, clock: number, length: number) => boolean,
): Uint8Array | undefined {
	const wanted = new Map<number, { clock: number; len: number }[]>()
	let count = 0
	const ignore = () => {}
	scanUpdate(update, bounds, ignore, (client, clock, length) => {
		if (count >= most || !isWanted(client, clock, length)) return
		count += 1
		const ranges = wanted.get(client)
		if (ranges) ranges.push({ clock, len: length })
		else wanted.set(client, [{ clock, len: length }])
	})
	if (count === 0) return undefined
	return encoding.encode((out) => {
		encoding.writeVarUint(out, 0)
		writeDeletions(out, wanted)
	})
}
