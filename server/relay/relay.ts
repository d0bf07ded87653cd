import * as Y from 'yjs'
import { type Clock, systemClock } from '../../shared/lib/clock.ts'
import type { Random } from '../../shared/lib/random.ts'
import type { Soon } from '../../shared/lib/throttle.ts'
import { type RoomName, roomNames } from '../../shared/links/rooms.ts'
import type { VersionReason } from '../../shared/protocol/api.ts'
import { Refusal, type RefusalId } from '../../shared/protocol/refusals.ts'
import { type Log, type RoomKey, systemAuthor } from '../log/log.ts'
import type { Version } from '../worker/epoch.ts'
import { nextTurn as nextTurnOfLoop } from '../worker/largeDocuments.ts'
import { type Worker, workerHere } from '../worker/worker.ts'
import type { RaisedAlarm } from './brakes.ts'
import type { Context, Report } from './context.ts'
import type { Keep } from './keeping.ts'
import type { LiveRoom } from './liveRoom.ts'
import type { Policies, TakenOut } from './policy.ts'
import { type RelayLimits, relayLimits } from './relayLimits.ts'
import type { RelaySocket, Session } from './session.ts'
import { Workshop } from './workshop.ts'

export type { RelaySocket, Session } from './session.ts'

/** A socket's handle: whoever reads it calls `receive` per message and `left` once when it is gone. */
export interface Connection {
	receive(frame: Uint8Array): void
	left(): void
}

export interface Relay {
	/** Lets somebody into a room. Frames may come at once; nothing is answered before the room is completely loaded. */
	enter(session: Session, at: RoomKey, socket: RelaySocket): Connection
	/** Gives a room that has never had any its first content. Resolves when it is on disk. */
	seed(at: RoomKey, update: Uint8Array): Promise<void>
	/** What a room's document says; `read` must leave it as it is. Refuses as entering the room would. */
	read<Answer>(at: RoomKey, read: (doc: Y.Doc) => Answer): Promise<Answer>
	/**
	 * Changes a room's document on nobody's behalf, in one transaction; resolves when it is on disk. Whatever it refuses, it
	 * may be done again: after `storageAway` the change may stand already.
	 */
	write<Answer>(at: RoomKey, work: (doc: Y.Doc) => Answer): Promise<Answer>
	/** Cards or results were revealed in a room: a version is kept before long, if one can be. */
	revealed(at: RoomKey, label: string): void
	/** Keeps a version of a room's document as it is now; gives its id. Refuses `storageAway` if it could not be kept. */
	keep(at: RoomKey, reason: VersionReason, label?: string): Promise<string>
	/**
	 * Sets a room's document back to an earlier version, as a new epoch: all its connections are closed with `superseded`,
	 * and nothing that any device holds of before reaches it any more. Resolves when it is on disk.
	 *
	 * @throws `storageAway` or `storageDamaged`; everything then is as it was
	 */
	restore(at: RoomKey, version: Version): Promise<void>
	/** Ends all matching connections within this turn. */
	end(match: { workshop: string; link?: string; participant?: string }, refusal: RefusalId): void
	/**
	 * Closes all connections of a workshop with `workshopDeleted`, lets nobody in any more, and removes its documents from the
	 * log. Refuses `storageAway`; then it is to be done again, and lets nobody in all the same.
	 */
	erase(workshop: string): Promise<void>
	/** How many people are in a workshop, in whatever rooms and on however many devices, by the link they came by. */
	presentByLink(workshop: string): Map<string, number>
	/** Who is in a workshop now, in whatever rooms. */
	participantsIn(workshop: string): Set<string>
	/** Why the relay cannot do its work just now; empty if it can. */
	health(): string[]
	stats(): Record<string, number>
	/** Closes all sockets with `shuttingDown` and brings everything to disk. */
	close(): Promise<void>
}

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
	/** The last stop was not clean: what people saw and the disk lost may come back with others (decision 032). */
	healing?: boolean
	/** What rooms mean. Without it every room takes whatever who may write it writes. */
	policies?: Policies
	/** Keeps what a migration takes out of a document; resolves when that would survive a power cut. Without it nothing is taken out. */
	putAside?: (room: RoomKey, taken: TakenOut) => Promise<void>
	/** Keeps versions of documents. Without it none are kept. */
	keep?: Keep
	/** What brings the desk of a workshop to say that somebody is braked. Without it nobody is. */
	raiseAlarm?: (alarm: RaisedAlarm) => Promise<void>
}

/** The relay: rooms, the people in them, frames in and frames out. It knows no transport. */
export function createRelay(options: RelayOptions): Relay {
	const {
		log,
		clock,
		random = Math.random,
		report = () => {},
		healing = false,
		worker = workerHere,
		nextTurn = nextTurnOfLoop,
		policies = () => ({}),
		putAside = nowhereToPutIt,
		keep,
		raiseAlarm,
	} = options
	const limits = { ...relayLimits, ...options.limits }
	const context: Context = {
		log,
		clock,
		random,
		soon: soonOf(clock),
		limits,
		backlog: { bytes: 0, limit: limits.backlog },
		worker,
		nextTurn,
		figures: { framesIn: 0, updatesIn: 0, writesOut: 0 },
		report,
		healing,
		policies,
		putAside,
		inbox: { bytes: 0 },
		stopwatch: clock === systemClock ? processorTime : () => clock.now(),
		keep,
		raiseAlarm,
	}
	const workshops = new Map<string, Workshop>()
	const erased = new Set<string>()
	let closing = false

	function workshopOf(id: string): Workshop {
		const known = workshops.get(id)
		if (known) return known
		const workshop = new Workshop(id, context, () => workshops.delete(id))
		workshops.set(id, workshop)
		return workshop
	}

	async function opened({ workshop, room }: RoomKey): Promise<LiveRoom> {
		while (!closing) {
			refuseErased(workshop)
			const live = await workshopOf(workshop).room(room).opened()
			if (live && !closing) return live
		}
		throw new Refusal('shuttingDown')
	}

	function whyNotEntered(workshop: string, room: RoomName): RefusalId | undefined {
		if (closing) return 'shuttingDown'
		if (erased.has(workshop)) return 'workshopDeleted'
		return policies(room) ? undefined : 'notAllowed'
	}

	function refuseErased(workshop: string): void {
		if (erased.has(workshop)) throw new Refusal('workshopDeleted')
	}

	const allRooms = () => [...workshops.values()].flatMap(({ rooms }) => rooms)
	const liveRooms = () => allRooms().flatMap(({ live }) => live ?? [])

	return {
		enter(session, { workshop, room }, socket) {
			const refusal = whyNotEntered(workshop, room)
			if (refusal) {
				socket.close(refusal)
				return { receive() {}, left() {} }
			}
			return workshopOf(workshop).room(room).enter(session, socket)
		},

		async seed(key, update) {
			const binds = [...Y.parseUpdateMeta(update).to.keys()]
			const workshop = workshopOf(key.workshop)
			if (workshop.has(key.room)) throw new Refusal('notAllowed', 'somebody is in the room already')
			await new Promise<void>((resolve, reject) => {
				workshop.room(key.room, async () => {
					try {
						const { snapshot, tail } = await log.read(key)
						if (snapshot || tail.length > 0) throw new Refusal('notAllowed', 'the room has content already')
						await log.append(key, [{ time: clock.now(), author: systemAuthor, binds, update }])
						resolve()
					} catch (reason) {
						reject(reason)
					}
				})
			})
		},

		read: async (key, read) => (await opened(key)).read(read),
		write: async (key, work) => (await opened(key)).write(work),
		revealed({ workshop, room }, label) {
			const open = workshops.get(workshop)?.rooms.find(({ key }) => key.room === room)
			open?.live?.keeping.soon('reveal', label)
		},
		keep: async (key, reason, label) => (await (await opened(key)).keeping.keep(reason, label)).id,

		async restore({ workshop, room }, version) {
			while (!closing) {
				refuseErased(workshop)
				if (await workshopOf(workshop).room(room).restore(version)) return
			}
			throw new Refusal('shuttingDown')
		},

		end({ workshop, link, participant }, refusal) {
			for (const connection of workshops.get(workshop)?.connections ?? []) {
				const { session } = connection
				if (link !== undefined && session.link !== link) continue
				if (participant !== undefined && session.participant !== participant) continue
				connection.close(refusal)
			}
		},

		async erase(id) {
			erased.add(id)
			const workshop = workshops.get(id)
			for (const connection of workshop?.connections ?? []) connection.close('workshopDeleted')
			await Promise.all((workshop?.rooms ?? []).map((room) => room.drop()))
			for (const room of roomNames) await log.erase({ workshop: id, room })
		},

		presentByLink(workshop) {
			const people = new Map<string, Set<string>>()
			for (const { session } of workshops.get(workshop)?.connections ?? []) {
				const ofLink = people.get(session.link) ?? new Set()
				people.set(session.link, ofLink.add(session.participant))
			}
			return new Map([...people].map(([link, participants]) => [link, participants.size]))
		},

		participantsIn(workshop) {
			return new Set(workshops.get(workshop)?.connections.map(({ session }) => session.participant))
		},

		health() {
			const reasons: string[] = []
			const health = log.health()
			if (!health.ok) reasons.push(`the log cannot be written: ${health.reason ?? 'unknown'}`)
			const troubled = liveRooms().filter(({ journal }) => journal.inTrouble).length
			if (troubled > 0) reasons.push(`${troubled} rooms hold changes that are not on disk`)
			return reasons
		},

		stats() {
			const live = liveRooms()
			return {
				openRooms: allRooms().length,
				liveDocuments: live.filter(({ document }) => document.isLive).length,
				connections: live.reduce((sum, { connections }) => sum + connections.size, 0),
				unflushedBytes: context.backlog.bytes,
				flushMs: log.health().flushMs,
				...context.figures,
			}
		},

		async close() {
			closing = true
			const all = allRooms()
			for (const room of all) for (const connection of room.connections) connection.close('shuttingDown')
			await Promise.all(all.map((room) => room.close()))
		},
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
