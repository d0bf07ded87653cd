import type { Clock } from '../../../shared/lib/clock.ts'
import type { Random } from '../../../shared/lib/random.ts'
import type { VersionReason } from '../../../shared/protocol/api.ts'
import type { Log, RoomKey } from '../../log/log.ts'
import type { Worker } from '../../worker/worker.ts'
import type { Policies, TakenOut } from './policy.ts'
import type { RelayLimits } from './relayLimits.ts'

/** What a relay is given: what it stands on, and what it tells. */
export interface RelayOptions {
	log: Log
	clock: Clock
	random?: Random
	limits?: Partial<RelayLimits>
	report?: Report
	/** Where updates that may take long are tried first; without it, in this very thread. */
	worker?: Worker
	/** Resolves when everybody else on the server has had their turn; the event loop's next unless said otherwise. */
	nextTurn?: () => Promise<void>
	/** Milliseconds of work so far: the process's processor time unless said otherwise, and all of the time by another clock than the system's. */
	stopwatch?: () => number
	/** The last stop was not clean: what people saw and the disk lost may come back with others (decision 032). */
	healing?: boolean
	/** What rooms mean. Without it every room takes whatever who may write it writes. */
	policies?: Policies
	/** Keeps what a migration takes out of a document; resolves when that would survive a power cut. Without it nothing is taken out. */
	putAside?: PutAside
	/** Keeps versions of documents. Without it none are kept. */
	keep?: Keep
	/** What brings the desk of a workshop to say that somebody is braked; resolves when it does. Without it nobody is. */
	raiseAlarm?: (alarm: RaisedAlarm) => Promise<void>
}

/** What the operator's log should know: a word and its circumstances. No content, no names. */
export type Report = (event: string, details: object) => void

/** Keeps what a migration takes out of a document, which will only name it. */
export type PutAside = (room: RoomKey, taken: TakenOut) => Promise<void>

/** Where versions go; resolves when one is on disk. */
export type Keep = (at: RoomKey, kept: Kept, state: Updates) => Promise<{ readonly id: string }>

/** What is known of a state that is kept. */
export interface Kept {
	time: number
	reason: VersionReason
	label?: string
	/** of a step its place in the agenda, from 1 */
	step?: number
	/** participant ids: those who wrote since the version before, then others who are here; not all of a large room */
	people: string[]
	/** how many people are here, readers aside */
	present: number
	/** edits since the version before */
	changes: number
	/** how often the document had been set back */
	epoch: number
}

/** Yjs updates (V1) that make a document, one after the other; nobody changes them any more. */
export type Updates = readonly Uint8Array[]

/** What somebody did far beyond the usual, for the moderation. */
export interface RaisedAlarm {
	readonly workshop: string
	readonly participant: string
	readonly name: string
	readonly time: number
	readonly what: 'removed' | 'written'
	/** entries removed or added */
	readonly count: number
	/** which ones were removed, of the top-level maps: map and key; not all of very many */
	readonly removed: readonly (readonly [map: string, key: string])[]
	/** the version that was kept of what was there before; absent if it could not be */
	readonly version?: string
}
