const KiB = 1024
const MiB = 1024 * KiB

/** Bounds that both sides know, so that a client never sends what the relay must refuse. Sizes in bytes. */
export const limits = {
	/** one update frame */
	update: MiB,
	/** the answer to the relay's state vector after a time offline */
	missing: 8 * MiB,
	/** one awareness state as JSON */
	awarenessState: 4 * KiB,
	/** an HTTP body */
	body: 64 * KiB,
	/** the body that carries a photo, and its picture as a `data:` URL */
	photoBody: 256 * KiB,
	photo: 200 * KiB,
	/** one picture, which lies beside the documents: as much as proxies let pass unasked; and its preview */
	picture: 960 * KiB,
	preview: 24 * KiB,
	/** all pictures of a workshop together, and how many there may be, previews among them */
	pictures: 256 * MiB,
	picturesCount: 2_000,
	/** one encoded document */
	document: 20 * MiB,
	/** connections per room: 300 people and some projectors */
	connections: 320,
	/** write frames per second of one person in a room; four times as many in a burst, more are slowed down, not lost */
	framesPerSecond: 60,
	bytesPerSecond: 256 * KiB,
	burst: 4,
	/** awareness messages a room sends per second at most */
	awarenessPerSecond: 10,
	/** characters */
	title: 120,
	personName: 80,
	organisation: 120,
	label: 80,
} as const
