import { crc32 } from 'node:zlib'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { RoomName } from '../../shared/links/rooms.ts'
import type { LogRecord, RoomKey } from './log.ts'
import { sealRecord } from './record.ts'
import type { Segment, Segments } from './segments.ts'
import type { Cell } from './storage.ts'

/**
 * How a segment is written: frames one after another,
 *
 *     crc32 of the segment's number and all that follows (4 bytes, big endian) | length of the body (4 bytes) | body
 *
 * and a body says what it is about and then holds records, sealed as they will lie in their cells, or nothing more.
 * Reading ends at the first frame that is not sound: nobody can tell what came after it.
 */
const about = { records: 0, ended: 1 } as const
const headBytes = 8

/** What the write-ahead log holds of one room, in order. */
export interface WrittenAhead {
	key: RoomKey
	cells: Cell[]
}

interface OpenSegment {
	number: number
	segment: Segment
	length: number
	/** It gets no more, and goes as soon as all it holds is in the storage. */
	isFull: boolean
	/** rooms whose records are in here, and the last `seq` of each that is not known to be in the storage */
	rooms: Map<string, number>
	/** whether it says of a room that nothing before counts any more */
	holdsEnd: boolean
}

/**
 * Records on their way to the storage, where a killed process leaves them. A log writes each one here before anybody
 * sees it, and forgets it here once the storage has flushed it.
 */
export class WriteAhead {
	readonly #segments: Segments
	/** left by an earlier process */
	readonly #earlier: number[]
	#open: OpenSegment[] = []
	#next: number

	constructor(segments: Segments) {
		this.#segments = segments
		this.#earlier = segments.numbers()
		this.#next = (this.#earlier.at(-1) ?? 0) + 1
	}

	get hasEarlier(): boolean {
		return this.#earlier.length > 0
	}

	/** What an earlier process left, per room. */
	earlier(): WrittenAhead[] {
		const rooms = new Map<string, WrittenAhead>()
		for (const number of this.#earlier) readSegment(number, this.#segments.read(number), rooms)
		return [...rooms.values()]
	}

	/** What an earlier process left is in the storage. */
	dropEarlier(): void {
		for (const number of this.#earlier.splice(0)) {
			this.#segments.remove(number)
			this.#segments.settle()
		}
	}

	/** Throws what the medium throws, and then has kept nothing. Without records it only tries the medium. */
	add(key: RoomKey, records: readonly LogRecord[]): void {
		const { rooms } = this.#append(about.records, key, (body) => {
			for (const record of records) {
				encoding.writeVarUint(body, record.seq)
				encoding.writeVarUint8Array(body, sealRecord(key, record))
			}
		})
		const last = records.at(-1)
		if (last) rooms.set(nameOf(key), last.seq)
	}

	/** The room's records up to `seq` are in the storage. */
	flushed(key: RoomKey, seq: number): void {
		for (const { rooms } of this.#open) if ((rooms.get(nameOf(key)) ?? Infinity) <= seq) rooms.delete(nameOf(key))
		this.#dropFlushed()
	}

	/** Nothing this holds of the room counts any more, not after a power cut either. Resolves when that is certain. */
	async end(key: RoomKey): Promise<void> {
		const open = this.#append(about.ended, key, () => {})
		open.holdsEnd = true
		for (const { rooms } of this.#open) rooms.delete(nameOf(key))
		await open.segment.flush()
		this.#segments.settle()
	}

	/** Begins a new segment, so that the bytes in the present ones go as soon as nobody needs them. */
	turn(): void {
		const last = this.#open.at(-1)
		if (last) last.isFull = true
		this.#dropFlushed()
	}

	close(): void {
		this.turn()
		for (const { segment } of this.#open) segment.close()
	}

	#append(kind: number, key: RoomKey, write: (body: encoding.Encoder) => void): OpenSegment {
		const open = this.#writable()
		const frame = frameOf(open.number, kind, key, write)
		try {
			open.segment.append(frame)
		} catch (reason) {
			// Should a torn frame have stayed, nothing may follow it.
			open.isFull = true
			throw reason
		}
		open.length += frame.length
		open.isFull = open.length >= this.#segments.fullAt
		return open
	}

	#writable(): OpenSegment {
		const last = this.#open.at(-1)
		if (last && !last.isFull) return last
		const number = this.#next++
		const segment = this.#segments.create(number)
		const fresh: OpenSegment = { number, segment, length: 0, isFull: false, rooms: new Map(), holdsEnd: false }
		this.#open.push(fresh)
		this.#dropFlushed()
		return fresh
	}

	/** The end of a room never goes before what it ended, even if the power fails in between. */
	#dropFlushed(): void {
		for (let first = this.#open[0]; first && isDone(first); first = this.#open[0]) {
			first.segment.close()
			if (first.holdsEnd) this.#segments.settle()
			this.#segments.remove(first.number)
			this.#open.shift()
		}
	}
}

const isDone = ({ isFull, rooms }: OpenSegment) => isFull && rooms.size === 0

const nameOf = ({ workshop, room }: RoomKey) => `${workshop}/${room}`

const checksum = (number: number, rest: Uint8Array) => crc32(rest, crc32(String(number)))

function frameOf(number: number, kind: number, key: RoomKey, write: (body: encoding.Encoder) => void): Uint8Array {
	const body = encoding.createEncoder()
	encoding.writeUint8(body, kind)
	encoding.writeVarString(body, key.workshop)
	encoding.writeVarString(body, key.room)
	write(body)
	const length = encoding.length(body)
	const frame = Buffer.allocUnsafe(headBytes + length)
	frame.set(encoding.toUint8Array(body), headBytes)
	frame.writeUInt32BE(length, 4)
	frame.writeUInt32BE(checksum(number, frame.subarray(4)), 0)
	return frame
}

function readSegment(number: number, bytes: Uint8Array, rooms: Map<string, WrittenAhead>): void {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
	for (let at = 0; at + headBytes <= bytes.length; ) {
		const end = at + headBytes + view.getUint32(at + 4)
		if (end > bytes.length || view.getUint32(at) !== checksum(number, bytes.subarray(at + 4, end))) return
		readFrame(bytes.subarray(at + headBytes, end), rooms)
		at = end
	}
}

function readFrame(bytes: Uint8Array, rooms: Map<string, WrittenAhead>): void {
	const body = decoding.createDecoder(bytes)
	const kind = decoding.readUint8(body)
	const key = { workshop: decoding.readVarString(body), room: decoding.readVarString(body) as RoomName }
	if (kind === about.ended) {
		rooms.delete(nameOf(key))
		return
	}
	const room = rooms.get(nameOf(key)) ?? { key, cells: [] }
	while (decoding.hasContent(body)) {
		room.cells.push({ seq: decoding.readVarUint(body), bytes: decoding.readVarUint8Array(body) })
	}
	rooms.set(nameOf(key), room)
}
