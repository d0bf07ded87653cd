import { Refusal } from '../../shared/protocol/refusals.ts'
import type { LogRecord, RoomKey, Snapshot, Stored } from './log.ts'
import { unsealRecord, unsealSnapshot } from './record.ts'
import { type Cell, type Change, cellKind, type Storage } from './storage.ts'
import type { WrittenAhead } from './writeAhead.ts'

export interface Reading extends Stored {
	/** The damaged end of the tail, to be set aside before anything is appended. */
	torn: Cell[]
}

/**
 * Reads a room and judges what it finds: a damaged snapshot is replaced by the previous one if the records since then
 * are sound; damage at the very end of the tail is a torn write and drops out; damage or a gap before sound records
 * throws `storageDamaged`, for serving the rest would show people a document nobody ever had.
 */
export async function readRoom(storage: Storage, key: RoomKey): Promise<Reading> {
	const { sound, damaged } = await snapshotsOf(storage, key)
	const snapshot = sound.at(-1)
	const fellBack = (damaged.at(-1) ?? 0) > (snapshot?.seq ?? 0)
	const { tail, torn } = await tailOf(storage, key, snapshot?.seq ?? 0)
	const last = tail.at(-1)?.seq ?? snapshot?.seq ?? 0
	if (fellBack && last < (damaged.at(-1) ?? 0)) {
		throw new Refusal('storageDamaged', `snapshot ${damaged.at(-1)} is damaged and the tail ends at ${last}`)
	}
	return { snapshot, tail, torn, dropped: torn.map(({ seq }) => seq), fellBack }
}

/** The room's snapshots, oldest first, and the `seq` of those that cannot be trusted. */
export async function snapshotsOf(storage: Storage, key: RoomKey): Promise<{ sound: Snapshot[]; damaged: number[] }> {
	const sound: Snapshot[] = []
	const damaged: number[] = []
	for (const { seq, bytes } of await storage.cells(key, cellKind.snapshot, 0)) {
		const snapshot = unsealSnapshot(key, seq, bytes)
		if (snapshot) sound.push(snapshot)
		else damaged.push(seq)
	}
	return { sound, damaged }
}

async function tailOf(storage: Storage, key: RoomKey, after: number): Promise<{ tail: LogRecord[]; torn: Cell[] }> {
	const tail: LogRecord[] = []
	const torn: Cell[] = []
	for (const { seq, bytes } of await storage.cells(key, cellKind.record, after + 1)) {
		const record = unsealRecord(key, seq, bytes)
		if (!record) torn.push({ seq, bytes })
		else if (torn.length > 0) throw new Refusal('storageDamaged', `record ${torn[0]?.seq} is damaged`)
		else if (seq !== after + tail.length + 1) throw new Refusal('storageDamaged', `record ${seq} follows a gap`)
		else tail.push(record)
	}
	return { tail, torn }
}

/**
 * What brings into the storage what was written ahead and is not there: the records that follow the room's last one
 * without a gap, and a sound copy for a damaged one. A gap is where a power cut took something; what comes after it builds
 * on what is lost.
 */
export async function recover(storage: Storage, { key, cells }: WrittenAhead): Promise<Change[]> {
	let end = 0
	for (const { seq } of await storage.cells(key, cellKind.snapshot, 0)) end = seq
	const covered = end
	const sound = new Set<number>()
	for (const { seq, bytes } of await storage.cells(key, cellKind.record, covered + 1)) {
		end = seq
		if (isRecord(key, seq, bytes)) sound.add(seq)
	}
	const changes: Change[] = []
	for (const { seq, bytes } of cells) {
		if (seq <= covered || sound.has(seq)) continue
		if (seq > end + 1) break
		changes.push({ put: cellKind.record, key, seq, bytes })
		end = Math.max(end, seq)
	}
	return changes
}

/** Whether the cell can be trusted; one that another version wrote is left as it is. */
function isRecord(key: RoomKey, seq: number, bytes: Uint8Array): boolean {
	try {
		return unsealRecord(key, seq, bytes) !== undefined
	} catch {
		return true
	}
}
