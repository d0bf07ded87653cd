import type * as Y from 'yjs'
import type { Clock } from '../../shared/lib/clock.ts'
import type { Random } from '../../shared/lib/random.ts'
import type { Conditions, RoomName } from '../../shared/links/roles.ts'
import type { Log } from '../log/log.ts'
import type { Worker } from '../worker/worker.ts'
import type { RaisedAlarm } from './brakes.ts'
import type { Backlog } from './journal.ts'
import type { Keep } from './keeping.ts'
import type { Soon } from './pulse.ts'
import type { RelayLimits } from './relayLimits.ts'

/** What the operator's log should know: a word and its circumstances. No content, no names. */
export type Report = (event: string, details: object) => void

/** A run of a step of the agenda. */
export interface Moment {
	readonly id: string
	readonly title: string
}

/** What all parts of a relay share. */
export interface Context {
	log: Log
	clock: Clock
	random: Random
	soon: Soon
	limits: RelayLimits
	backlog: Backlog
	/** where what may take long is done */
	worker: Worker
	/** Resolves when everybody else on the server has had their turn. */
	nextTurn: () => Promise<void>
	figures: { framesIn: number; updatesIn: number; writesOut: number }
	report: Report
	/** The last stop was not clean: edits that people saw may be missing here, and may come back with others. */
	healing: boolean
	/** bytes of all rooms that have come in and wait to be handled */
	inbox: { bytes: number }
	/** milliseconds of work so far, by a clock that also runs within one turn */
	stopwatch: () => number
	/** What the document of the room `stage` says about everybody's rights; absent: nothing is ever held back. */
	conditionsOf?: ((stage: Y.Doc) => Conditions) | undefined
	/** Which step of the agenda it says runs; another `id` is another run of a step. */
	momentOf?: ((stage: Y.Doc) => Moment | undefined) | undefined
	/** Which participants the document of the room `desk` says may not write; absent: nobody is ever braked. */
	brakedIn?: ((desk: Y.Doc) => ReadonlySet<string>) | undefined
	/** Keeps versions; absent: none are kept. */
	keep?: Keep | undefined
	/** Tells the moderation; resolves when `brakedIn` the desk says so. Absent: nobody is ever braked. */
	raiseAlarm?: ((alarm: RaisedAlarm) => Promise<void>) | undefined
	/** Names of the root types the product knows, by room; a room without them takes any. */
	rootTypes: Partial<Record<RoomName, readonly string[]>>
	/** What brings a room's older document to today's layout; absent, or undefined if there is nothing to do. */
	migrationOf?: ((room: RoomName, doc: Y.Doc) => ((doc: Y.Doc) => void) | undefined) | undefined
	/** What phones are told of it, as a JSON value; absent: nothing. */
	tellNow?: ((stage: Y.Doc, participants: number) => unknown) | undefined
}
