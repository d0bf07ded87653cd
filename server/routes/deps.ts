import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import type * as Y from 'yjs'
import type { Clock } from '../../shared/lib/clock.ts'
import type { Random } from '../../shared/lib/random.ts'
import type { RoomName } from '../../shared/links/rooms.ts'
import type { RefusalId } from '../../shared/protocol/refusals.ts'
import type { BoardRooms } from '../boards/boardRooms.ts'
import type { Deletion } from '../deletion/deletion.ts'
import type { StoreHealth } from '../disk/storeHealth.ts'
import type { Directory } from '../links/directory.ts'
import type { Grant } from '../links/sessions.ts'
import type { Pictures } from '../pictures/index.ts'
import type { Rehearsals } from '../rehearsal/rehearsals.ts'
import type { RoleCards } from '../roleCards/roleCards.ts'
import type { Rounds, StageWriter } from '../rounds/index.ts'
import type { Config } from '../settings/config.ts'
import type { SmallGroups } from '../smallGroups/smallGroups.ts'
import type { Restoring, Versions } from '../versions/index.ts'
import type { Incoming } from '../workshopFile/incoming.ts'
import type { FileOpening } from '../workshopFile/opening.ts'
import type { FileWriting } from '../workshopFile/writing.ts'
import type { Metrics } from './metrics.ts'

/** What the routes need of the rest of the server. */
export interface Deps {
	config: Config
	clock: Clock
	/** cryptographic chance */
	random: Random
	log: Logger
	directory: Directory
	deletion: Deletion
	stores: StoreHealth
	relay: RelayForRoutes
	rounds: Rounds
	roleCards: RoleCards
	boards: BoardRooms
	smallGroups: SmallGroups
	versions: Versions
	pictures: Pictures
	rehearsals: Rehearsals
	restoring: Restoring
	stage: StageWriter
	fileWriting: FileWriting
	/** workshop files that come in, to be opened */
	incoming: Incoming<Awaited<ReturnType<FileOpening['open']>>>
	metrics: Metrics
	/** undefined: the client is not built (tests, development behind vite) */
	client: MiddlewareHandler<AppEnv> | undefined
}

/** What the routes ask of the relay. */
export interface RelayForRoutes {
	/** Writes the first content of a room that nobody has opened yet; resolves when it is on disk. */
	seed(room: { workshop: string; room: RoomName }, update: Uint8Array, epoch?: number): Promise<void>
	/** What a room's document says; `read` must leave it as it is. Refuses as entering the room would. */
	read<Answer>(room: { workshop: string; room: RoomName }, read: (doc: Y.Doc) => Answer): Promise<Answer>
	/** Changes a room's document on nobody's behalf, in one transaction; resolves when it is on disk. */
	write<Answer>(
		room: { workshop: string; room: RoomName },
		work: (doc: Y.Doc) => Answer,
		options?: { forgetsRemoved?: boolean },
	): Promise<Answer>
	/** Adds to a room's document what another one holds, as `work` does it; resolves when it is on disk. */
	merge(
		room: { workshop: string; room: RoomName },
		content: Uint8Array,
		work: (doc: Y.Doc, content: Uint8Array) => void,
	): Promise<void>
	/** Keeps a version of a room's document as it is now, and gives its id. Refuses `storageAway`. */
	keep(room: { workshop: string; room: RoomName }, reason: 'byHand' | 'beforeRestore', label?: string): Promise<string>
	/** Keeps versions by hand of all rooms that offer some and were changed since their last. Refuses `storageAway`. */
	keepChanged(workshop: string, label?: string): Promise<void>
	/** Cards or results were revealed: a version is kept before long. */
	revealed(room: { workshop: string; room: RoomName }, label: string): void
	/** Closes all sockets that came in by this link. */
	end(holder: { workshop: string; link: string }, refusal: RefusalId): void
	/** How many people are in a workshop now, by the link they came by; who came by none of them is not among them. */
	presentByLink(workshop: string): ReadonlyMap<string, number>
	/** Who is connected in a workshop now, by whatever link. */
	participantsIn(workshop: string): ReadonlySet<string>
	/** Why the relay cannot do its work just now; empty if it can. */
	health(): string[]
	/** Figures for `/metrics`, by name. */
	stats(): Record<string, number>
}

export interface AppEnv {
	/** absent where a request comes without a socket, as in tests */
	Bindings: Partial<HttpBindings>
	Variables: {
		grant: Grant
		/** A name that only this session can make of a text; it says nothing about the session or the text. */
		seal: (text: string) => string
	}
}

export type AppContext = Context<AppEnv>
export type Handler = (c: AppContext) => Promise<Response> | Response
