import type * as Y from 'yjs'
import type { Clock } from '../../shared/lib/clock.ts'
import type { RoomName } from '../../shared/links/roles.ts'
import { Refusal, type RefusalId } from '../../shared/protocol/refusals.ts'
import type { Log, RoomKey } from '../log/log.ts'
import { inspect } from './admission.ts'
import type { Context, Report } from './context.ts'
import { house, type LiveRoom } from './liveRoom.ts'
import { soonOf } from './pulse.ts'
import { type RelayLimits, relayLimits } from './relayLimits.ts'
import { Room } from './room.ts'
import type { RelaySocket, Visitor } from './visitor.ts'

export type { RelaySocket, Visitor } from './visitor.ts'

/** A socket's handle: whoever reads it calls `receive` per message and `left` once when it is gone. */
export interface Connection {
	receive(frame: Uint8Array): void
	left(): void
}

export interface Relay {
	/** Lets somebody into a room. Frames may come at once; nothing is answered before the room is completely loaded. */
	enter(visitor: Visitor, at: RoomKey, socket: RelaySocket): Connection
	/** Gives a room that has never had any its first content. Resolves when it is on disk. */
	seed(at: RoomKey, update: Uint8Array): Promise<void>
	/** What a room's document says; `read` must leave it as it is. Refuses as entering the room would. */
	read<Answer>(at: RoomKey, read: (doc: Y.Doc) => Answer): Promise<Answer>
	/** Changes a room's document on nobody's behalf, in one transaction; resolves when it is on disk. */
	write<Answer>(at: RoomKey, work: (doc: Y.Doc) => Answer): Promise<Answer>
	/** Ends all matching connections within this turn. */
	end(match: { workshop: string; link?: string; participant?: string }, refusal: RefusalId): void
	/** Why the relay cannot do its work just now; empty if it can. */
	health(): string[]
	stats(): Record<string, number>
	/** Closes all sockets with `shuttingDown` and brings everything to disk. */
	close(): Promise<void>
}

export interface RelayOptions {
	log: Log
	clock: Clock
	limits?: Partial<RelayLimits>
	report?: Report
}

/** The relay: rooms, the people in them, frames in and frames out. It knows no transport. */
export function createRelay({ log, clock, limits: own, report = () => {} }: RelayOptions): Relay {
	const limits = { ...relayLimits, ...own }
	const context: Context = {
		log,
		clock,
		soon: soonOf(clock),
		limits,
		backlog: { bytes: 0, limit: limits.backlog },
		figures: { framesIn: 0, updatesIn: 0, writesOut: 0 },
		report,
	}
	const rooms = new Map<string, Room>()
	let closing = false

	function open(key: RoomKey, prepare?: () => Promise<void>): Room {
		const name = nameOf(key)
		const room = new Room(key, context, () => rooms.delete(name), prepare)
		rooms.set(name, room)
		return room
	}

	async function opened(key: RoomKey): Promise<LiveRoom> {
		while (!closing) {
			const live = await (rooms.get(nameOf(key)) ?? open(key)).opened()
			if (live) return live
		}
		throw new Refusal('shuttingDown')
	}

	const liveRooms = () => [...rooms.values()].flatMap(({ live }) => live ?? [])

	return {
		enter(visitor, { workshop, room: roomName }, socket) {
			if (closing) {
				socket.close('shuttingDown')
				return { receive() {}, left() {} }
			}
			const key: RoomKey = { workshop, room: roomName }
			return (rooms.get(nameOf(key)) ?? open(key)).enter(visitor, socket)
		},

		async seed(key, update) {
			if (rooms.has(nameOf(key))) throw new Refusal('notAllowed', 'somebody is in the room already')
			const { fresh } = inspect(update, () => 0, limits.missingClients)
			await new Promise<void>((resolve, reject) => {
				open(key, async () => {
					try {
						const { snapshot, tail } = await log.read(key)
						if (snapshot || tail.length > 0) throw new Refusal('notAllowed', 'the room has content already')
						await log.append(key, [{ time: clock.now(), author: house, binds: fresh, update }])
						resolve()
					} catch (reason) {
						reject(reason)
					}
				})
			})
		},

		read: async (key, read) => (await opened(key)).read(read),
		write: async (key, work) => (await opened(key)).write(work),

		end({ workshop, link, participant }, refusal) {
			for (const room of rooms.values()) {
				if (room.key.workshop !== workshop) continue
				for (const connection of room.connections) {
					const { visitor } = connection
					if (link !== undefined && visitor.link !== link) continue
					if (participant !== undefined && visitor.participant !== participant) continue
					connection.close(refusal)
				}
			}
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
				openRooms: rooms.size,
				liveDocuments: live.filter(({ document }) => document.isLive).length,
				connections: live.reduce((sum, { connections }) => sum + connections.size, 0),
				unflushedBytes: context.backlog.bytes,
				flushMs: log.health().flushMs,
				...context.figures,
			}
		},

		async close() {
			closing = true
			const all = [...rooms.values()]
			for (const room of all) for (const connection of room.connections) connection.close('shuttingDown')
			await Promise.all(all.map((room) => room.close()))
		},
	}
}

const nameOf = ({ workshop, room }: { workshop: string; room: RoomName }) => `${workshop}/${room}`
