/*
 * Several Yjs updates in one piece: one after the other, each behind its length in four bytes, big endian. A document is kept
 * as an encoding and the updates since; to make one update of them, it would have to be opened.
 */

export function bundled(updates: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(updates.reduce((sum, { length }) => sum + 4 + length, 0))
	const view = new DataView(whole.buffer)
	let at = 0
	for (const update of updates) {
		view.setUint32(at, update.length)
		whole.set(update, at + 4)
		at += 4 + update.length
	}
	return whole
}

/** The updates in a bundle, as views into it. Throws a `RangeError` if it ends too early. */
export function unbundled(bundle: Uint8Array): Uint8Array[] {
	const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.length)
	const updates: Uint8Array[] = []
	for (let at = 0; at < bundle.length; ) {
		const end = at + 4 + view.getUint32(at)
		if (end > bundle.length) throw new RangeError('a bundle of updates that ends too early')
		updates.push(bundle.subarray(at + 4, end))
		at = end
	}
	return updates
}
