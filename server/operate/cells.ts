import { isRoomName } from '../../shared/links/rooms.ts'
import type { RoomKey } from '../log/log.ts'
import { unsealRecord, unsealSnapshot } from '../log/record.ts'
import { type CellKind, cellKind } from '../log/storage.ts'
import { type Contents, type Node, origins } from './lmdbNodes.ts'

/** A cell of the log, found in its data file. */
export interface FoundCell {
	kind: CellKind
	seq: number
	/** as it lies in the file */
	key: Uint8Array
	value: () => Uint8Array
	/** the trees lead to it: LMDB would read it, too */
	inTree: boolean
	/** its checksum is right, and so are its bytes and its place */
	sound: boolean
}

/** All that was found of a room; no place twice. */
export interface RoomCells {
	key: RoomKey
	cells: FoundCell[]
}

/** The rooms of a log's data file. Of several cells in one place the sound ones go first, of those the ones in the tree, then the newest. */
export function roomsIn({ nodes, rest }: Contents): RoomCells[] {
	const rooms = new Map<string, { key: RoomKey; places: Map<string, { cell: FoundCell; node: Node }> }>()
	for (const node of [...nodes, ...rest]) {
		const place = placeOf(node.key)
		if (!place) continue
		const { key, kind, seq } = place
		const name = `${key.workshop}/${key.room}`
		const room = rooms.get(name) ?? { key, places: new Map() }
		rooms.set(name, room)
		const cell = { kind, seq, key: node.key, value: node.value, inTree: node.origin === 'tree', sound: isSound(node) }
		const former = room.places.get(`${kind}/${seq}`)
		if (!former || isBetter({ cell, node }, former)) room.places.set(`${kind}/${seq}`, { cell, node })
	}
	return [...rooms.values()].map(({ key, places }) => ({
		key,
		cells: [...places.values()].map(({ cell }) => cell).sort((a, b) => a.kind - b.kind || a.seq - b.seq),
	}))
}

type Candidate = { cell: FoundCell; node: Node }

function isBetter(one: Candidate, other: Candidate): boolean {
	if (one.cell.sound !== other.cell.sound) return one.cell.sound
	const rank = ({ node }: Candidate) => origins.indexOf(node.origin)
	return rank(one) - rank(other) < 0 || (rank(one) === rank(other) && one.node.txn > other.node.txn)
}

/** Whether a node is a sound cell. A torn one is kept as it is, whatever it holds. */
export function isSound(node: Node): boolean {
	const place = placeOf(node.key)
	if (!place) return false
	const { key, kind, seq } = place
	if (kind === cellKind.torn) return node.origin === 'tree'
	try {
		const value = node.value()
		return (kind === cellKind.record ? unsealRecord(key, seq, value) : unsealSnapshot(key, seq, value)) !== undefined
	} catch {
		// Its checksum is right, its layout is another version's: nothing this program may judge.
		return true
	}
}

/** Workshop, room, kind and number as LMDB's keys have them; undefined if this is no such key. */
export function placeOf(key: Buffer): { key: RoomKey; kind: CellKind; seq: number } | undefined {
	const afterWorkshop = key.indexOf(0)
	const afterRoom = key.indexOf(0, afterWorkshop + 1)
	if (afterWorkshop < 1 || afterRoom < 0) return undefined
	const [workshop, room] = [
		key.toString('latin1', 0, afterWorkshop),
		key.toString('latin1', afterWorkshop + 1, afterRoom),
	]
	const [kind, seq] = numbersAt(key, afterRoom + 1)
	const known = Object.values(cellKind).find((value) => value === kind)
	if (!isRoomName(room) || !/^[\x21-\x7e]+$/.test(workshop) || known === undefined) return undefined
	if (seq === undefined || !Number.isSafeInteger(seq) || seq < 0) return undefined
	return { key: { workshop, room }, kind: known, seq }
}

/** Numbers in keys: the eight bytes of the double, moved by half a byte behind a 1, and a zero between two of them. */
function numbersAt(key: Buffer, start: number): number[] {
	const numbers: number[] = []
	for (let at = start; at + 9 <= key.length; at += 10) {
		const hex = key.toString('hex', at, at + 9)
		if (hex[0] !== '1' || hex[17] !== '0') return []
		numbers.push(Buffer.from(hex.slice(1, 17), 'hex').readDoubleBE(0))
	}
	return start + numbers.length * 10 - 1 === key.length ? numbers : []
}
