import type { RoomName } from '../../shared/links/rooms.ts'

/** One Yjs document among all. */
export interface RoomKey {
	workshop: string
	room: RoomName
}

/** The author of what the server itself writes. No participant's id, so that no visitor can continue it. */
export const systemAuthor = 'house'

/** One change of a document, as the relay hands it over. */
export interface Entry {
	/** milliseconds since 1970, for display only: `seq` is the order */
	time: number
	/** participant whose connection brought the change */
	author: string
	/** Yjs client ids that belong to the author from this change on; usually none */
	binds: readonly number[]
	/** per Yjs client: the clock from which on its edits came from somebody else with this change; usually none */
	unproven?: ReadonlyMap<number, number>
	/** Yjs clients whose unproven edits their owner has confirmed; usually none */
	proven?: readonly number[]
	/** Yjs update, V1 */
	update: Uint8Array
}

/** An entry on disk. `seq` counts from 1 without gaps within a room. */
export interface LogRecord extends Entry {
	seq: number
}

/** A whole document as it was after record `seq`. */
export interface Snapshot {
	seq: number
	time: number
	/** who owns which Yjs client ids */
	owners: ReadonlyMap<string, readonly number[]>
	/** how often the document was set back to an earlier version; absent: never */
	epoch?: number
	/** Yjs clients of earlier epochs, ascending: nothing of theirs is taken any more */
	retired?: readonly number[]
	/** per Yjs client: the clock from which on its edits are not proven to be its owner's */
	unproven?: ReadonlyMap<number, number>
	/** how many structs the document has; absent: nobody has counted */
	structs?: number
	/** Yjs update, V2 */
	state: Uint8Array
}

/** Everything needed to open a room again: apply `snapshot`, then `tail` in order. */
export interface Stored {
	snapshot: Snapshot | undefined
	tail: LogRecord[]
	/** `seq` of torn records at the end that were set aside */
	dropped: number[]
	/** true if the newest snapshot was damaged and an older one with a longer tail stands in */
	fellBack: boolean
}

export interface LogHealth {
	ok: boolean
	/** milliseconds the latest write took until it was on disk */
	flushMs: number
	/** what failed last, if it has not worked since */
	reason?: string
}

/**
 * The durable memory of all rooms. Calls for one room take effect in the order in which they were made.
 *
 * Rejections are `Refusal`s: `storageAway` if the medium cannot be read or written just now (nothing of the call was
 * kept, try again), `storageDamaged` if what is stored cannot be trusted.
 */
export interface Log {
	/**
	 * Hands over to the operating system the next records of a room that has been read, with the numbers `append` will give
	 * them: if this process ends before they are appended, opening the log again appends them. A power cut may take them.
	 * Synchronous, so that nobody can see a change before. Throws `storageAway` and has kept nothing then; without
	 * records it only tells whether it would.
	 */
	writeAhead(key: RoomKey, records: readonly LogRecord[]): void
	/** Adds the entries as the room's next records, all or none. Resolves with the last one's `seq` once all are on disk. */
	append(key: RoomKey, entries: readonly Entry[]): Promise<number>
	/** What append and compact have brought to disk, in `seq` order. Empty for a room never heard of. */
	read(key: RoomKey): Promise<Stored>
	/**
	 * Puts a new snapshot and ends the part of the tail that the *previous* snapshot covers, in one transaction. The
	 * previous snapshot and the records since it stay, so that one damaged spot never costs a document.
	 */
	compact(key: RoomKey, snapshot: Snapshot): Promise<void>
	/** Puts the snapshot in the place of everything the log has of the room, written ahead or not, in one transaction. */
	replace(key: RoomKey, snapshot: Snapshot): Promise<void>
	/** The rooms of a workshop of which anything is stored; what is only written ahead does not count. */
	rooms(workshop: string): Promise<RoomName[]>
	/** Removes everything of the room, written ahead or not. */
	erase(key: RoomKey): Promise<void>
	health(): LogHealth
	/** Waits for what was begun. No other call may follow. */
	close(): Promise<void>
}
