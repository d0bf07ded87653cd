import { setImmediate } from 'node:timers/promises'

const nameLength = 64
const runs = /[0-9a-f]{64,}/g
/** Bytes looked at in one go: others are served in between. */
const stretch = 1024 * 1024

/**
 * Everything in an update (Yjs, V1) that may be the name of a picture, wherever it stands: on a board, in quarantine, in what
 * nobody reads. Words stand in updates as they are, so that no document has to be opened for it.
 */
export async function namesIn(update: Uint8Array): Promise<Set<string>> {
	const names = new Set<string>()
	for (let at = 0; at < update.length; at += stretch) {
		const text = Buffer.from(update.buffer, update.byteOffset, update.byteLength).toString(
			'latin1',
			at,
			Math.min(update.length, at + stretch + nameLength - 1),
		)
		for (const [run] of text.matchAll(runs)) {
			// What follows a name may be a length that looks like a digit.
			for (let from = 0; from + nameLength <= run.length; from++) names.add(run.slice(from, from + nameLength))
		}
		await setImmediate()
	}
	return names
}
