import { Refusal } from '../../shared/protocol/refusals.ts'
import { groupCommit } from './groupCommit.ts'
import type { Entry, Log, LogHealth, RoomKey, Snapshot } from './log.ts'
import { type Reading, readRoom, snapshotsOf } from './reading.ts'
import { sealRecord, sealSnapshot } from './record.ts'
import { type Change, cellKind, type Storage } from './storage.ts'

/**
 * The log over any storage: numbers the records, seals them with checksums, commits in groups.
 * `soon` runs a task at the end of the current turn.
 */
export function checkedLog(storage: Storage, soon: (task: () => void) => void): Log {
	const commits = groupCommit(storage, soon)
	/** The last `seq` of rooms appended to; forgotten when a write fails, since then the disk knows better. */
	const lastSeq = new Map<string, number>()
	let health: LogHealth = { ok: true, flushMs: 0 }

	async function write(key: RoomKey, changes: () => Change[]): Promise<void> {
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

	function look(key: RoomKey): Reading {
		try {
			return readRoom(storage, key)
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

	function appendChanges(key: RoomKey, entries: readonly Entry[]): Change[] {
		const changes: Change[] = []
		let seq = lastSeq.get(nameOf(key))
		if (seq === undefined) {
			const reading = readRoom(storage, key)
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

	function compactChanges(key: RoomKey, snapshot: Snapshot): Change[] {
		const { sound, damaged } = snapshotsOf(storage, key)
		const previous = sound.findLast(({ seq }) => seq < snapshot.seq)?.seq ?? 0
		const older = [...sound.map(({ seq }) => seq), ...damaged].filter((seq) => seq !== previous && seq < snapshot.seq)
		const changes: Change[] = [
			{ put: cellKind.snapshot, key, seq: snapshot.seq, bytes: sealSnapshot(key, snapshot) },
			...older.map((seq): Change => ({ remove: cellKind.snapshot, key, seq })),
		]
		for (const { seq } of storage.cells(key, cellKind.record, 0)) {
			if (seq > previous) break
			changes.push({ remove: cellKind.record, key, seq })
		}
		return changes
	}

	function eraseChanges(key: RoomKey): Change[] {
		lastSeq.delete(nameOf(key))
		return Object.values(cellKind).flatMap((kind) =>
			Array.from(storage.cells(key, kind, 0), ({ seq }): Change => ({ remove: kind, key, seq })),
		)
	}

	return {
		async append(key, entries) {
			let last = 0
			await write(key, () => {
				const changes = appendChanges(key, entries)
				last = lastSeq.get(nameOf(key)) ?? 0
				return changes
			})
			return last
		},
		async read(key) {
			await commits.settled()
			const reading = look(key)
			if (reading.torn.length > 0) await write(key, () => setAside(key, reading))
			const { snapshot, tail, dropped, fellBack } = reading
			return { snapshot, tail, dropped, fellBack }
		},
		compact: (key, snapshot) => write(key, () => compactChanges(key, snapshot)),
		replace: (key, snapshot) =>
			write(key, () => {
				const changes = eraseChanges(key)
				lastSeq.set(nameOf(key), snapshot.seq)
				return [...changes, { put: cellKind.snapshot, key, seq: snapshot.seq, bytes: sealSnapshot(key, snapshot) }]
			}),
		erase: (key) => write(key, () => eraseChanges(key)),
		health: () => health,
		async close() {
			await commits.settled()
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
