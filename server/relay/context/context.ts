import { type Clock, systemClock } from '../../../shared/lib/clock.ts'
import type { Random } from '../../../shared/lib/random.ts'
import type { Soon } from '../../../shared/lib/throttle.ts'
import type { Log } from '../../log/log.ts'
import { nextTurn as nextTurnOfLoop } from '../../worker/largeDocuments.ts'
import { type Worker, workerHere } from '../../worker/worker.ts'
import { Load } from './load.ts'
import type { Keep, PutAside, RaisedAlarm, RelayOptions, Report } from './options.ts'
import type { Policies } from './policy.ts'
import { type RelayLimits, relayLimits } from './relayLimits.ts'

/** What all parts of a relay share: what it was given, and what is counted over all its rooms. */
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
	/** how much the whole process has to do */
	load: Load
	/** what rooms mean */
	policies: Policies
	/** Keeps versions; absent: none are kept. */
	keep?: Keep | undefined
	/** Tells the moderation; resolves when the desk says so. Absent: nobody is ever braked. */
	raiseAlarm?: ((alarm: RaisedAlarm) => Promise<void>) | undefined
	putAside: PutAside
}

/** Bytes of all rooms together that are in memory and not yet on disk. */
export interface Backlog {
	bytes: number
	readonly limit: number
}

/** The context of a relay that is given these options, with what holds where they say nothing. */
export function createContext(options: RelayOptions): Context {
	const { log, clock, keep, raiseAlarm } = options
	const limits = { ...relayLimits, ...options.limits }
	const stopwatch = options.stopwatch ?? (clock === systemClock ? processorTime : () => clock.now())
	return {
		log,
		clock,
		random: options.random ?? Math.random,
		soon: soonOf(clock),
		limits,
		backlog: { bytes: 0, limit: limits.backlog },
		worker: options.worker ?? workerHere,
		nextTurn: options.nextTurn ?? nextTurnOfLoop,
		figures: { framesIn: 0, updatesIn: 0, writesOut: 0 },
		report: options.report ?? (() => {}),
		healing: options.healing ?? false,
		policies: options.policies ?? (() => ({})),
		putAside: options.putAside ?? nowhereToPutIt,
		inbox: { bytes: 0 },
		stopwatch,
		load: new Load(clock, stopwatch),
		keep,
		raiseAlarm,
	}
}

/** `setImmediate` comes after all sockets that were ready; under a virtual clock the turn is whatever the clock makes of 0 ms. */
function soonOf(clock: Clock): Soon {
	return clock === systemClock ? setImmediate : (task) => void clock.after(0, task)
}

/** Not that of the wall: on a machine that is busy with others nobody has more to answer for than elsewhere. */
function processorTime(): number {
	const { user, system } = process.cpuUsage()
	return (user + system) / 1000
}

async function nowhereToPutIt(): Promise<void> {
	throw new Error('there is no place for what a migration takes out')
}
