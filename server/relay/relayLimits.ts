import { limits } from '../../shared/protocol/limits.ts'

const KiB = 1024
const MiB = 1024 * KiB

/** All bounds of the relay: those both sides know, and its own. Sizes in bytes, times in milliseconds. */
export const relayLimits = {
	...limits,
	/** a state vector, 6 to 10 bytes per Yjs client that ever wrote */
	stateVector: MiB,
	/** Yjs clients in one update; the answer after a crash may heal many people's edits at once */
	updateClients: 64,
	missingClients: 1024,
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
	deliveryMs: 10,
	savedMs: 100,
	rosterMs: 1_000,
	/** stock clients forget a silent peer and leave a silent server after 30 s */
	renewRosterMs: 15_000,
	askAgainMs: 1_000,
	/** how often an answer that cannot be taken is asked for again */
	askAgainTimes: 5,
	/** a document nobody writes in for so long is kept as bytes only */
	restMs: 30_000,
	/** a room is closed so long after the last one left */
	unloadMs: 60_000,
} as const

export type RelayLimits = { readonly [Bound in keyof typeof relayLimits]: number }
