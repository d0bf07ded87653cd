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

/** The narrow waist below the log: an ordered map of cells. It knows nothing of checksums, snapshots or Yjs. */
export interface Storage {
	/** The room's cells of one kind with at least this `seq`, in order. The bytes stay valid. */
	cells(key: RoomKey, kind: CellKind, from: number): Iterable<Cell>
	/** Makes all changes or none. Resolves when they would survive a power cut. */
	write(changes: readonly Change[]): Promise<void>
	close(): Promise<void>
}
