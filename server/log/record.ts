import { crc32 } from 'node:zlib'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Refusal } from '../../shared/protocol/refusals.ts'
import type { LogRecord, RoomKey, Snapshot } from './log.ts'
import { type CellKind, cellKind } from './storage.ts'

/**
 * How a record and a snapshot lie in their cells:
 *
 *     crc32 of place and body (4 bytes, big endian) | body, its first byte the layout's version
 *
 * The checksum begins with the cell's place, so that bytes which ended up in another cell are found, too.
 */
const layout = 3
/** Earlier ones are read like today's, without what there was not yet: epochs and unproven edits, then the number of structs. */
const withEpochs = 2
const withStructs = 3
const bodyAt = 4

function checksum(key: RoomKey, kind: CellKind, seq: number, body: Uint8Array): number {
	return crc32(body, crc32(`${key.workshop}/${key.room}/${kind}/${seq}`))
}

function seal(key: RoomKey, kind: CellKind, seq: number, write: (body: encoding.Encoder) => void): Uint8Array {
	const encoder = encoding.createEncoder()
	encoding.writeUint8(encoder, layout)
	write(encoder)
	const length = encoding.length(encoder)
	const cell = Buffer.allocUnsafe(bodyAt + length)
	cell.set(encoding.toUint8Array(encoder), bodyAt)
	cell.writeUInt32BE(checksum(key, kind, seq, cell.subarray(bodyAt)), 0)
	return cell
}

/** The body, or undefined if the cell is damaged. Throws on a sound cell of a layout this version does not know. */
function unseal(
	key: RoomKey,
	kind: CellKind,
	seq: number,
	cell: Uint8Array,
): { body: decoding.Decoder; found: number } | undefined {
	if (cell.length <= bodyAt) return undefined
	const body = cell.subarray(bodyAt)
	const stated = new DataView(cell.buffer, cell.byteOffset).getUint32(0)
	if (stated !== checksum(key, kind, seq, body)) return undefined
	const decoder = decoding.createDecoder(body)
	const found = decoding.readUint8(decoder)
	if (found < 1 || found > layout) {
		throw new Refusal('storageDamaged', `layout ${found} was written by another version`)
	}
	return { body: decoder, found }
}

export function sealRecord(key: RoomKey, record: LogRecord): Uint8Array {
	return seal(key, cellKind.record, record.seq, (body) => {
		encoding.writeVarUint(body, record.time)
		encoding.writeVarString(body, record.author)
		writeClients(body, record.binds)
		writeClocks(body, record.unproven)
		writeClients(body, record.proven ?? [])
		encoding.writeUint8Array(body, record.update)
	})
}

/** The record, or undefined if it is damaged. */
export function unsealRecord(key: RoomKey, seq: number, cell: Uint8Array): LogRecord | undefined {
	const sound = unseal(key, cellKind.record, seq, cell)
	if (!sound) return undefined
	const { body, found } = sound
	const time = decoding.readVarUint(body)
	const author = decoding.readVarString(body)
	const binds = readClients(body)
	const unproven = found >= withEpochs ? readClocks(body) : new Map<number, number>()
	const proven = found >= withEpochs ? readClients(body) : []
	return {
		seq,
		time,
		author,
		binds,
		...(unproven.size > 0 && { unproven }),
		...(proven.length > 0 && { proven }),
		update: decoding.readTailAsUint8Array(body),
	}
}

export function sealSnapshot(key: RoomKey, snapshot: Snapshot): Uint8Array {
	return seal(key, cellKind.snapshot, snapshot.seq, (body) => {
		encoding.writeVarUint(body, snapshot.time)
		encoding.writeVarUint(body, snapshot.owners.size)
		for (const [participant, clients] of snapshot.owners) {
			encoding.writeVarString(body, participant)
			writeClients(body, clients)
		}
		encoding.writeVarUint(body, snapshot.epoch ?? 0)
		writeAscending(body, snapshot.retired ?? [])
		writeClocks(body, snapshot.unproven)
		encoding.writeVarUint(body, snapshot.structs ?? 0)
		encoding.writeUint8Array(body, snapshot.state)
	})
}

/** The snapshot, or undefined if it is damaged. */
export function unsealSnapshot(key: RoomKey, seq: number, cell: Uint8Array): Snapshot | undefined {
	const sound = unseal(key, cellKind.snapshot, seq, cell)
	if (!sound) return undefined
	const { body, found } = sound
	const time = decoding.readVarUint(body)
	const owners = new Map<string, number[]>()
	for (let left = decoding.readVarUint(body); left > 0; left--) {
		owners.set(decoding.readVarString(body), readClients(body))
	}
	const epoch = found >= withEpochs ? decoding.readVarUint(body) : 0
	const retired = found >= withEpochs ? readAscending(body) : []
	const unproven = found >= withEpochs ? readClocks(body) : new Map<number, number>()
	const structs = found >= withStructs ? decoding.readVarUint(body) : 0
	return {
		seq,
		time,
		owners,
		...(epoch > 0 && { epoch }),
		...(retired.length > 0 && { retired }),
		...(unproven.size > 0 && { unproven }),
		...(structs > 0 && { structs }),
		state: decoding.readTailAsUint8Array(body),
	}
}

function writeClients(body: encoding.Encoder, clients: readonly number[]): void {
	encoding.writeVarUint(body, clients.length)
	for (const client of clients) encoding.writeVarUint(body, client)
}

function readClients(body: decoding.Decoder): number[] {
	const clients: number[] = []
	for (let left = decoding.readVarUint(body); left > 0; left--) clients.push(decoding.readVarUint(body))
	return clients
}

/** As differences: a document that was vandalised may leave many thousands behind. */
function writeAscending(body: encoding.Encoder, clients: readonly number[]): void {
	encoding.writeVarUint(body, clients.length)
	let before = 0
	for (const client of clients) {
		encoding.writeVarUint(body, client - before)
		before = client
	}
}

function readAscending(body: decoding.Decoder): number[] {
	const clients: number[] = []
	let before = 0
	for (let left = decoding.readVarUint(body); left > 0; left--) {
		before += decoding.readVarUint(body)
		clients.push(before)
	}
	return clients
}

function writeClocks(body: encoding.Encoder, clocks: ReadonlyMap<number, number> = new Map()): void {
	encoding.writeVarUint(body, clocks.size)
	for (const [client, clock] of clocks) {
		encoding.writeVarUint(body, client)
		encoding.writeVarUint(body, clock)
	}
}

function readClocks(body: decoding.Decoder): Map<number, number> {
	const clocks = new Map<number, number>()
	for (let left = decoding.readVarUint(body); left > 0; left--) {
		clocks.set(decoding.readVarUint(body), decoding.readVarUint(body))
	}
	return clocks
}
