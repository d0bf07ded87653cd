import { isRoomName } from '../../shared/links/rooms.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { groupCommit } from './groupCommit.ts'
import type { Entry, Log, LogHealth, RoomKey, Snapshot } from './log.ts'
import { memorySegments } from './memorySegments.ts'
import { type Reading, readRoom, recover, snapshotsOf } from './reading.ts'
import { sealRecord, sealSnapshot } from './record.ts'
import type { Segments } from './segments.ts'
import { type Change, cellKind, type Storage } from './storage.ts'
import { WriteAhead } from './writeAhead.ts'

/**
 * The log over any storage: numbers the records, seals them with checksums, commits in groups. `soon` runs a task at the
 * end of the current turn. What `segments` hold of an earlier process comes into the storage before anything else is done.
 */
export function checkedLog(
	storage: Storage,
	soon: (task: () => void) => void,
	segments: Segments = memorySegments(),
): Log {
	const commits = groupCommit(storage, soon)
	const ahead = new WriteAhead(segments)
	let isRecovered = !ahead.hasEarlier
	let aheadFailure: string | undefined
	/** Something is under way that must be alone: what is called meanwhile begins after it, in the order of the calls. */
	let isClosed = false
	const waiting: { begin: () => void; refuse: (reason: Refusal) => void }[] = []
	/** The last `seq` of rooms appended to; forgotten when a write fails, since then the disk knows better. */
	const lastSeq = new Map<string, number>()
	let health: LogHealth = { ok: true, flushMs: 0 }

	function inTurn<Answer>(begin: () => Promise<Answer>): Promise<Answer> {
		if (!isRecovered && !isClosed) void recoverEarlier()
		if (!isClosed) return begin()
		return new Promise((done, refuse) => waiting.push({ begin: () => begin().then(done, refuse), refuse }))
	}

	function reopen(): void {
		isClosed = false
		while (!isClosed && waiting.length > 0) waiting.shift()?.begin()
	}

	async function recoverEarlier(): Promise<void> {
		isClosed = true
		try {
			const left = ahead.earlier()
			await commits.write(async () => (await Promise.all(left.map((each) => recover(storage, each)))).flat())
			ahead.dropEarlier()
			isRecovered = true
		} catch (reason) {
			const refusal = away(reason)
			health = { ok: false, flushMs: 0, reason: refusal.message }
			for (const { refuse } of waiting.splice(0)) refuse(refusal)
		}
		reopen()
	}

	/** Makes changes after which nothing counts that there was of the room, nor what was written ahead. */
	function beginAnew(key: RoomKey, changes: () => Promise<Change[]>): Promise<void> {
		return inTurn(async () => {
			isClosed = true
			try {
				// First: after the commit, a power cut between the two would bring back what is gone.
				await ahead.end(key)
				await commit(key, changes)
				ahead.turn()
			} catch (reason) {
				throw away(reason)
			} finally {
				reopen()
			}
		})
	}

	const write = (key: RoomKey, changes: () => Promise<Change[]>) => inTurn(() => commit(key, changes))

	async function commit(key: RoomKey, changes: () => Promise<Change[]>): Promise<void> {
		const begun = performance.now()
		try {
			await commits.write(changes)
			health = { ok: true, flushMs: performance.now() - begun }
		} catch (reason) {
			lastSeq.delete(nameOf(key))
			const refusal = away(reason)
			if (refusal.id === 'storageAway') {
				health = { ok: false, flushMs: performance.now() - begun, reason: refusal.message }
			}
			throw refusal
		}
	}

	async function look(key: RoomKey): Promise<Reading> {
		try {
			return await commits.read(() => readRoom(storage, key))
		} catch (reason) {
			throw away(reason)
		}
	}

	/** Takes the damaged end of a tail out of the way, since the next record gets its number. */
	function setAside(key: RoomKey, { torn }: Reading): Change[] {
		return torn.flatMap(({ seq, bytes }): Change[] => [
			{ put: cellKind.torn, key, seq, bytes },
			{ remove: cellKind.record, key, seq },
		])
	}

	async function appendChanges(key: RoomKey, entries: readonly Entry[]): Promise<Change[]> {
		const changes: Change[] = []
		let seq = lastSeq.get(nameOf(key))
		if (seq === undefined) {
			const reading = await readRoom(storage, key)
			changes.push(...setAside(key, reading))
			seq = endOf(reading)
		}
		for (const entry of entries) {
			seq += 1
			changes.push({ put: cellKind.record, key, seq, bytes: sealRecord(key, { ...entry, seq }) })
		}
		lastSeq.set(nameOf(key), seq)
		return changes
	}

	async function compactChanges(key: RoomKey, snapshot: Snapshot): Promise<Change[]> {
		const { sound, damaged } = await snapshotsOf(storage, key)
		const previous = sound.findLast(({ seq }) => seq < snapshot.seq)?.seq ?? 0
		const older = [...sound.map(({ seq }) => seq), ...damaged].filter((seq) => seq !== previous && seq < snapshot.seq)
		const changes: Change[] = [
			{ put: cellKind.snapshot, key, seq: snapshot.seq, bytes: sealSnapshot(key, snapshot) },
			...older.map((seq): Change => ({ remove: cellKind.snapshot, key, seq })),
		]
		for (const { seq } of await storage.cells(key, cellKind.record, 0)) {
			if (seq > previous) break
			changes.push({ remove: cellKind.record, key, seq })
		}
		return changes
	}

	async function eraseChanges(key: RoomKey): Promise<Change[]> {
		lastSeq.delete(nameOf(key))
		const ofKinds = Object.values(cellKind).map(async (kind) =>
			(await storage.cells(key, kind, 0)).map(({ seq }): Change => ({ remove: kind, key, seq })),
		)
		return (await Promise.all(ofKinds)).flat()
	}

	return {
		writeAhead(key, records) {
			try {
				ahead.add(key, records)
				aheadFailure = undefined
			} catch (reason) {
				aheadFailure = away(reason).message
				throw away(reason)
			}
		},
		async append(key, entries) {
			let last = 0
			await write(key, async () => {
				const changes = await appendChanges(key, entries)
				last = lastSeq.get(nameOf(key)) ?? 0
				return changes
			})
			ahead.flushed(key, last)
			return last
		},
		read: (key) =>
			inTurn(async () => {
				const reading = await look(key)
				if (reading.torn.length > 0) await commit(key, async () => setAside(key, reading))
				const { snapshot, tail, dropped, fellBack } = reading
				return { snapshot, tail, dropped, fellBack }
			}),
		rooms: (workshop) =>
			inTurn(async () => {
				try {
					return (await commits.read(() => storage.rooms(workshop))).filter(isRoomName)
				} catch (reason) {
					throw away(reason)
				}
			}),
		compact: (key, snapshot) => write(key, () => compactChanges(key, snapshot)),
		replace: (key, snapshot) =>
			beginAnew(key, async () => {
				const changes = await eraseChanges(key)
				lastSeq.set(nameOf(key), snapshot.seq)
				return [...changes, { put: cellKind.snapshot, key, seq: snapshot.seq, bytes: sealSnapshot(key, snapshot) }]
			}),
		erase: (key) => beginAnew(key, () => eraseChanges(key)),
		health: () => (aheadFailure === undefined ? health : { ...health, ok: false, reason: aheadFailure }),
		async close() {
			await inTurn(() => commits.read(async () => {})).catch(() => {})
			ahead.close()
			await storage.close()
		},
	}
}

function away(reason: unknown): Refusal {
	if (reason instanceof Refusal) return reason
	return new Refusal('storageAway', reason instanceof Error ? reason.message : String(reason))
}

const nameOf = ({ workshop, room }: RoomKey) => `${workshop}/${room}`

const endOf = ({ tail, snapshot }: Reading) => tail.at(-1)?.seq ?? snapshot?.seq ?? 0
