import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, crc32 } from 'node:zlib'
import { z } from 'zod'
import { isRoomName, type RoomName } from '../../shared/links/rooms.ts'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { bundled, unbundled } from '../../shared/updates/bundle.ts'
import type { State, Version } from './versionStore.ts'

/*
 * How a version lies in its file, numbers big endian:
 *
 *     "NWV" and the layout's version (4 bytes) | length of the head (4) | its crc32 (4) | crc32 of the body (4) | head | body
 *
 * The head is JSON, so that a list of versions is read without their bodies; both checksums begin with the place of the
 * file, so that a file which ended up in another place is found, too. The body, compressed, is a bundle of
 * updates.
 */
const magic = Buffer.from([0x4e, 0x57, 0x56, 1])
/** Where the head begins. */
export const headAt = 16
/** Longest head in bytes: thirty ids and a label are 1 KB. */
export const longestHead = 16 * 1024
/** So much a body may hold when it is unpacked: more than the largest document and what is waiting behind it. */
const largestState = 64 * 1024 * 1024

const compress = promisify(brotliCompress)
const decompress = promisify(brotliDecompress)
const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

type Head = Omit<Version, 'id' | 'bytes'>
const head = z.object({
	room: z.custom<RoomName>((name) => typeof name === 'string' && isRoomName(name)),
	time: z.number(),
	reason: z.enum(['interval', 'step', 'stepEnd', 'reveal', 'beforeRemoval', 'beforeRestore', 'byHand']),
	label: z.string().optional(),
	step: z.number().optional(),
	people: z.array(z.string()),
	present: z.number(),
	changes: z.number(),
	epoch: z.number(),
})

/** The bytes of a file; compressing is done beside the event loop. `place` names workshop and version. */
export async function packVersion(place: string, version: Head, state: State): Promise<Uint8Array> {
	const said = Buffer.from(JSON.stringify(version))
	const body = await compress(bundled(state), options)
	const front = Buffer.alloc(headAt)
	front.set(magic)
	front.writeUInt32BE(said.length, 4)
	front.writeUInt32BE(crc32(said, crc32(place)), 8)
	front.writeUInt32BE(crc32(body, crc32(place)), 12)
	return Buffer.concat([front, said, body])
}

/** What a file that begins so says of its version; undefined if it is damaged, or of a layout that is not known. */
export function readHead(place: string, start: Uint8Array): Head | undefined {
	const front = Buffer.from(start.buffer, start.byteOffset, start.length)
	const length = lengthOfHead(front)
	if (length === undefined || front.length < headAt + length) return undefined
	const said = front.subarray(headAt, headAt + length)
	if (crc32(said, crc32(place)) !== front.readUInt32BE(8)) return undefined
	const parsed = head.safeParse(JSON.parse(said.toString()))
	if (!parsed.success) return undefined
	const { label, step, ...rest } = parsed.data
	return { ...rest, ...(label !== undefined && { label }), ...(step !== undefined && { step }) }
}

/** The state in a file. Refuses `storageDamaged`. */
export async function readState(place: string, file: Uint8Array): Promise<State> {
	const whole = Buffer.from(file.buffer, file.byteOffset, file.length)
	const length = lengthOfHead(whole)
	const body = whole.subarray(headAt + (length ?? 0))
	if (length === undefined || crc32(body, crc32(place)) !== whole.readUInt32BE(12)) {
		throw new Refusal('storageDamaged', 'the version is damaged')
	}
	return unbundled(await decompress(body, { maxOutputLength: largestState }))
}

function lengthOfHead(front: Buffer): number | undefined {
	if (front.length < headAt || !front.subarray(0, magic.length).equals(magic)) return undefined
	const length = front.readUInt32BE(4)
	return length <= longestHead ? length : undefined
}
