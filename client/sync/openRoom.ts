import type * as Y from 'yjs'
import type { Clock } from '../../shared/lib/clock.ts'
import type { Conditions, Role } from '../../shared/links/roles.ts'
import type { RoomName } from '../../shared/links/rooms.ts'
import type { History } from './history.ts'
import type { LocalCopy } from './localCopy.ts'
import type { PresenceChannel } from './presence.ts'
import type { Rejoin } from './renewal.ts'
import type { SaveState } from './saveState.ts'
import type { Replacement } from './takeOver.ts'
import type { Value } from './value.ts'

export interface RoomOptions {
	workshop: string
	room: RoomName
	role: Role
	/** `ws://host` or `wss://host` of the server */
	origin: string
	token: string
	clock: Clock
	/** what the moderation has set for everybody; absent: nothing that would bear on this room */
	conditions?: Value<Conditions>
	localCopy?: (name: string, doc: Y.Doc) => LocalCopy
	/** Called when the session of this token is no longer known; called again later if it rejects. */
	rejoin?: Rejoin
	Socket?: typeof WebSocket
}

/** One room of a workshop on this device: its document, in step with the server as far as there is a connection. */
export interface OpenRoom {
	doc: Y.Doc
	history: History
	presence: PresenceChannel
	readonly saving: Value<SaveState>
	/** Whether this device only reads until the moderation has looked at an alarm. */
	readonly isBraked: Value<boolean>
	/** Whether this person may write here now: by role, by what the moderation has set, and unless they are braked. */
	readonly mayWrite: Value<boolean>
	/**
	 * Whether the document may be shown and changed: the local copy is loaded and the server's state has arrived
	 * once, or there is a copy and no server. Before that nothing may be written.
	 */
	readonly ready: Value<boolean>
	/**
	 * The room that has come in the place of this one, whose document is over: it was set back, or changes of this device
	 * had to be handed in anew. What shows this room goes over to it; this one is closed by itself.
	 */
	readonly successor: Value<OpenRoom | undefined>
	/** If this room came in the place of another: what became of the unsaved changes. */
	readonly replacement: Value<Replacement | undefined>
	/** Tries to connect now instead of at the next attempt. */
	connectNow(): void
	/** Connects anew although the connection seems to stand: the network may have gone without a word. */
	reconnect(): void
	/** Ends the room here; the copy on this device stays. */
	close(): Promise<void>
	/** Ends the room here and deletes the copy on this device, with everything in it that was not saved. */
	forget(): Promise<void>
}
