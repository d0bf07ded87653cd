import type { RoomKey } from './log.ts'

/** What a cell holds; `torn` keeps damaged ends of a tail for whoever wants to look at them. */
export const cellKind = { snapshot: 0, record: 1, torn: 2 } as const
export type CellKind = (typeof cellKind)[keyof typeof cellKind]

export interface Cell {
	seq: number
	bytes: Uint8Array
}

export type Change =
	| { put: CellKind; key: RoomKey; seq: number; bytes: Uint8Array }
	| { remove: CellKind; key: RoomKey; seq: number }

/**
 * The narrow waist below the log: an ordered map of cells. It knows nothing of checksums, snapshots or Yjs. Nothing of it is asked while
 * a `write` is under way.
 */
export interface Storage {
	/** The room's cells of one kind with at least this `seq`, in order, as they were at one moment. The bytes stay valid. */
	cells(key: RoomKey, kind: CellKind, from: number): Promise<readonly Cell[]>
	/** The rooms of a workshop that have cells of any kind, whatever they are called. */
	rooms(workshop: string): Promise<readonly string[]>
	/** Makes all changes or none. Resolves when they would survive a power cut. */
	write(changes: readonly Change[]): Promise<void>
	close(): Promise<void>
}
