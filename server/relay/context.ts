import type { Clock } from '../../shared/lib/clock.ts'
import type { Random } from '../../shared/lib/random.ts'
import type { Soon } from '../../shared/lib/throttle.ts'
import type { Log, RoomKey } from '../log/log.ts'
import type { Worker } from '../worker/worker.ts'
import type { RaisedAlarm } from './brakes.ts'
import type { Backlog } from './journal.ts'
import type { Keep } from './keeping.ts'
import type { Policies, TakenOut } from './policy.ts'
import type { RelayLimits } from './relayLimits.ts'

/** What the operator's log should know: a word and its circumstances. No content, no names. */
export type Report = (event: string, details: object) => void

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
	/** what rooms mean */
	policies: Policies
	/** Keeps versions; absent: none are kept. */
	keep?: Keep | undefined
	/** Tells the moderation; resolves when the desk says so. Absent: nobody is ever braked. */
	raiseAlarm?: ((alarm: RaisedAlarm) => Promise<void>) | undefined
	/** Keeps what a migration takes out of a document, which will only name it. */
	putAside: (room: RoomKey, taken: TakenOut) => Promise<void>
}
