import * as Y from 'yjs'
import type { RoomKey } from '../log/log.ts'
import { unsealRecord, unsealSnapshot } from '../log/record.ts'
import { cellKind } from '../log/storage.ts'
import type { FoundCell, RoomCells } from './cells.ts'

/** What can be had of a room: its newest state that somebody once saw, and no record without all before it. */
export interface History {
	key: RoomKey
	/** ascending; the last one is where reading begins */
	snapshots: FoundCell[]
	/** sound and without a gap, from the first snapshot on */
	records: FoundCell[]
	/** the last record it contains; 0: nothing can be had */
	end: number
	/** the last record of which anything was found */
	known: number
	/** how many sound records stand behind a gap; nobody is shown them */
	behind: number
	/** how many of its cells are there but are no longer reached by LMDB */
	unreached: number
	/** how many cells the tree leads to, sound or not */
	inTree: number
	/** cells that are damaged wherever they were found */
	damaged: FoundCell[]
}

export function historyOf({ key, cells }: RoomCells): History {
	const snapshots = cells.filter(({ kind, sound }) => kind === cellKind.snapshot && sound)
	const records = new Map(
		cells.filter(({ kind, sound }) => kind === cellKind.record && sound).map((cell) => [cell.seq, cell]),
	)
	const endAfter = (seq: number): number => {
		let end = seq
		while (records.has(end + 1)) end++
		return end
	}
	const isWhole = (from: number, to: number): boolean => {
		for (let seq = from + 1; seq <= to; seq++) if (!records.has(seq)) return false
		return true
	}
	const starts = [0, ...snapshots.map(({ seq }) => seq)]
	const start = starts.reduce((best, seq) => (endAfter(seq) >= endAfter(best) ? seq : best))
	const end = endAfter(start)
	// The snapshot before stays, if the records since then are there: one damaged spot never costs a document.
	const previous = snapshots.findLast(({ seq }) => seq < start)?.seq ?? 0
	const first = isWhole(previous, start) ? previous : start
	const kept = snapshots.filter(({ seq }) => seq >= first && seq <= start)
	const tail = [...records.values()].filter(({ seq }) => seq > first && seq <= end)
	return {
		key,
		snapshots: kept,
		records: tail,
		end,
		known: Math.max(0, ...cells.filter(({ kind }) => kind !== cellKind.torn).map(({ seq }) => seq)),
		behind: [...records.keys()].filter((seq) => seq > end).length,
		unreached: [...kept, ...tail].filter(({ inTree }) => !inTree).length,
		inTree: cells.filter(({ inTree }) => inTree).length,
		damaged: cells.filter(({ kind, sound }) => kind !== cellKind.torn && !sound),
	}
}

/** Opens the document the history leads to. `false` if Yjs cannot apply it or waits for something that is not there. */
export function opens({ key, snapshots, records }: History): boolean {
	const doc = new Y.Doc()
	try {
		const newest = snapshots.at(-1)
		const snapshot = newest && unsealSnapshot(key, newest.seq, newest.value())
		if (snapshot) Y.applyUpdateV2(doc, snapshot.state)
		for (const { seq, value } of records) {
			const record = seq > (newest?.seq ?? 0) ? unsealRecord(key, seq, value()) : undefined
			if (record) Y.applyUpdate(doc, record.update)
		}
		return doc.store.pendingStructs === null
	} catch {
		return false
	} finally {
		doc.destroy()
	}
}
