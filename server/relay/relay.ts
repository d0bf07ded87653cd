import type * as Y from 'yjs'
import type { VersionReason } from '../../shared/protocol/api.ts'
import type { RefusalId } from '../../shared/protocol/refusals.ts'
import type { RoomKey } from '../log/log.ts'
import type { Version } from '../worker/epoch.ts'
import { type Context, createContext } from './context/context.ts'
import type { RelayOptions, Updates } from './context/options.ts'
import type { Connection, RelaySocket, Session } from './context/session.ts'
import { OpenWorkshops } from './openWorkshops.ts'

export interface Relay {
	/** Lets somebody into a room. Frames may come at once; nothing is answered before the room is completely loaded. */
	enter(session: Session, at: RoomKey, socket: RelaySocket): Connection
	/**
	 * Gives a room that has never had any its first content; with `epoch`, as of a document that was set back so often. Resolves
	 * when it is on disk.
	 */
	seed(at: RoomKey, update: Uint8Array, epoch?: number): Promise<void>
	/** A room's document as bytes: updates (V1), one after the other, and how often it was set back. Refuses as entering would. */
	content(at: RoomKey): Promise<{ updates: Updates; epoch: number }>
	/** What a room's document says; `read` must leave it as it is. Refuses as entering the room would. */
	read<Answer>(at: RoomKey, read: (doc: Y.Doc) => Answer): Promise<Answer>
	/** The same, and `isHouse` tells whether nobody but the server writes under a Yjs client: what stands under it the server wrote. */
	readAuthors<Answer>(at: RoomKey, read: (doc: Y.Doc, isHouse: (client: number) => boolean) => Answer): Promise<Answer>
	/**
	 * Changes a room's document on nobody's behalf, in one transaction; resolves when it is on disk. Whatever it refuses, it
	 * may be done again: after `storageAway` the change may stand already.
	 */
	write<Answer>(at: RoomKey, work: (doc: Y.Doc) => Answer, options?: WriteOptions): Promise<Answer>
	/**
	 * Adds to a room's document what another document holds, as `work` does it, in one transaction; the ids in `content` then are
	 * fit for this document, and nobody can continue what was written under them. Resolves when it is on disk. Refuses
	 * `forgedAuthor` if one of the ids belongs to somebody here.
	 *
	 * @param content Yjs update (V1) of the whole other document
	 */
	merge(at: RoomKey, content: Uint8Array, work: (doc: Y.Doc, content: Uint8Array) => void): Promise<void>
	/** Cards or results were revealed in a room: a version is kept before long, if one can be. */
	revealed(at: RoomKey, label: string): void
	/** Keeps a version of a room's document as it is now; gives its id. Refuses `storageAway` if it could not be kept. */
	keep(at: RoomKey, reason: VersionReason, label?: string): Promise<string>
	/**
	 * Keeps versions of all rooms that offer some and were changed since their last, as one says who keeps them by hand. Refuses
	 * `storageAway` at the first that could not be kept.
	 */
	keepChanged(workshop: string, label?: string): Promise<void>
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

interface WriteOptions {
	/** Whoever comes afterwards gets nothing of what was removed, not even as a change that was taken back. */
	forgetsRemoved?: boolean
}

/** The relay: rooms, the people in them, frames in and frames out. It knows no transport. */
export function createRelay(options: RelayOptions): Relay {
	const context = createContext(options)
	const workshops = new OpenWorkshops(context)
	return {
		enter(session, at, socket) {
			const refusal = workshops.whyNotEntered(at)
			if (!refusal) return workshops.room(at).enter(session, socket)
			socket.close(refusal)
			return { receive() {}, left() {} }
		},
		end({ workshop, link, participant }, refusal) {
			for (const connection of workshops.connectionsIn(workshop)) {
				const { session } = connection
				if (link !== undefined && session.link !== link) continue
				if (participant !== undefined && session.participant !== participant) continue
				connection.close(refusal)
			}
		},
		seed: (at, update, epoch) => workshops.seed(at, update, epoch),
		async content(at) {
			const { document, epoch } = await workshops.opened(at)
			return { updates: document.checkpoint()(), epoch }
		},
		read: async (at, read) => (await workshops.opened(at)).read(read),
		readAuthors: async (at, read) => (await workshops.opened(at)).readAuthors(read),
		async write(at, work, { forgetsRemoved = false } = {}) {
			const live = await workshops.opened(at)
			const answer = await live.write(work)
			if (forgetsRemoved) await live.document.measure()
			return answer
		},
		merge: async (at, content, work) => (await workshops.opened(at)).merge(content, work),
		revealed: (at, label) => workshops.liveRoom(at)?.keeping.soon('reveal', { title: label }),
		async keep(at, reason, label) {
			const live = await workshops.opened(at)
			return (await live.keeping.keep(reason, { ...(label !== undefined && { title: label }) })).id
		},
		async keepChanged(workshop, label) {
			const changed = workshops.roomsOffering(workshop).filter(({ keeping }) => keeping.hasChanges)
			for (const { keeping } of changed) await keeping.keep('byHand', { ...(label !== undefined && { title: label }) })
		},
		restore: (at, version) => workshops.restore(at, version),
		erase: (workshop) => workshops.erase(workshop),
		presentByLink(workshop) {
			const people = new Map<string, Set<string>>()
			for (const { session } of workshops.connectionsIn(workshop)) {
				const ofLink = people.get(session.link) ?? new Set()
				people.set(session.link, ofLink.add(session.participant))
			}
			return new Map([...people].map(([link, participants]) => [link, participants.size]))
		},
		participantsIn: (workshop) => new Set(workshops.connectionsIn(workshop).map(({ session }) => session.participant)),
		health: () => healthOf(context, workshops),
		stats: () => statsOf(context, workshops),
		close: () => workshops.close(),
	}
}

function healthOf({ log }: Context, { liveRooms }: OpenWorkshops): string[] {
	const reasons: string[] = []
	const health = log.health()
	if (!health.ok) reasons.push(`the log cannot be written: ${health.reason ?? 'unknown'}`)
	const troubled = liveRooms.filter(({ journal }) => journal.inTrouble).length
	if (troubled > 0) reasons.push(`${troubled} rooms hold changes that are not on disk`)
	return reasons
}

function statsOf({ log, backlog, figures }: Context, { rooms, liveRooms }: OpenWorkshops): Record<string, number> {
	return {
		openRooms: rooms.length,
		liveDocuments: liveRooms.filter(({ document }) => document.isLive).length,
		connections: liveRooms.reduce((sum, { connections }) => sum + connections.size, 0),
		unflushedBytes: backlog.bytes,
		flushMs: log.health().flushMs,
		...figures,
	}
}
