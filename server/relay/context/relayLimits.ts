import { limits } from '../../../shared/protocol/limits.ts'

const KiB = 1024
const MiB = 1024 * KiB

/** All bounds of the relay: those both sides know, and its own. Sizes in bytes, times in milliseconds. */
export const relayLimits = {
	...limits,
	/** a state vector, 6 to 10 bytes per Yjs client that ever wrote */
	stateVector: MiB,
	/** what one update, and one answer to our state vector, may ask of whoever reads it; see `UpdateBounds` */
	updateClients: 64,
	updateStructs: 10_000,
	updateRanges: 4_000,
	/** the answer after a crash may heal many people's edits at once, and every answer tells of all deletions there ever were */
	missingClients: 1024,
	missingStructs: 20_000,
	missingRanges: 150_000,
	/** so many new ranges of deletions are applied in one turn of the event loop; what is left has the next ones */
	rangesPerTurn: 1_000,
	values: 200_000,
	depth: 64,
	/** structs and Yjs clients of one document: what opening it costs, and what everybody sends to say what they have */
	documentStructs: 250_000,
	documentClients: 50_000,
	/** the part of a document that only the moderation and the system may fill */
	reserve: 0.2,
	/** what one participant may bring into a document, at once and again per hour; structs for good */
	participantClients: 40,
	participantBytes: 8 * MiB,
	participantStructs: 60_000,
	participantSteps: 20_000,
	/** what all who came by one link may bring, likewise */
	linkClients: 2_000,
	linkBytes: 16 * MiB,
	/** steps it takes to place what stands far from what it was written beside; see `entanglementOf` */
	documentSteps: 40_000,
	/** what each may still bring in above that: as much as people do who write at the same time */
	fewSteps: 500,
	/** after an update that had to be broken off, others that might take long are refused for so long */
	tooDearMs: 600_000,
	/** so many of one link's make it all of the link's */
	tooDearOfLink: 3,
	/** root types the product does not know: all of a document together */
	foreign: 64 * KiB,
	/** how often at most a document near its limit is encoded to learn its true size */
	measureMs: 5_000,
	/** processor time one participant may ask of a room */
	workMsPerSecond: 100,
	/**
	 * sockets of one participant in a workshop, enough for two windows with twelve boards apart each, and seats in a room that are kept
	 * for the moderation
	 */
	participantConnections: 40,
	moderatorSeats: 20,
	/** bytes of all rooms that have come in and wait to be handled */
	inbox: 32 * MiB,
	/** bytes of messages that have begun to come in and have not ended, on all sockets */
	unfinished: 16 * MiB,
	/** frames that are no writes: awareness with the echoes of stock clients, questions */
	talkPerSecond: 120,
	talkBytesPerSecond: MiB,
	/** answers to a state vector may be the whole document */
	answersPerSecond: 0.2,
	/** unsent bytes above which a receiver gets no awareness, and above which it is cut off */
	noAwareness: MiB,
	cutOff: 8 * MiB,
	/** changes of all rooms that wait for the disk */
	backlog: 64 * MiB,
	/** a snapshot is due after so many records or bytes */
	recordsPerSnapshot: 500,
	bytesPerSnapshot: MiB,
	/** what phones are told of the room `stage`, how often at most, and when again although it is the same */
	now: 64 * KiB,
	nowMs: 100,
	repeatNowMs: 15_000,
	/** so long edits are gathered while the process is busy */
	deliveryMs: 10,
	savedMs: 100,
	rosterMs: 1_000,
	/** stock clients forget a silent peer and leave a silent server after 30 s */
	renewRosterMs: 15_000,
	askAgainMs: 1_000,
	/** how often an answer that cannot be taken is asked for again */
	askAgainTimes: 5,
	/** a version is kept so long after a change, and one because of a step so long after another at the earliest */
	versionMs: 5 * 60_000,
	versionGapMs: 5_000,
	/**
	 * What one participant may do within `alarmMs` without an alarm: entries of others removed, or that share of all there
	 * are if it is more, but no more than the most; entries added; bytes written.
	 */
	alarmMs: 10_000,
	removedUnnoticed: 40,
	removedShare: 0.2,
	removedMost: 200,
	addedMost: 400,
	writtenMost: 4 * MiB,
	/** a document nobody writes in for so long is kept as bytes only */
	restMs: 30_000,
	/** or in which nobody has been for so long */
	abandonedMs: 5_000,
	/** a room is closed so long after the last one left */
	unloadMs: 60_000,
} as const

export type RelayLimits = { readonly [Bound in keyof typeof relayLimits]: number }
