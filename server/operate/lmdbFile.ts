import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/*
 * The pages of an LMDB data file, read without LMDB: a damaged page ends a process that maps it, here it is only a page
 * that says nothing. Layout of data version 2 on 64 bit, little endian (mdb.c of lmdb 3.x):
 *
 *     page      number (8) | transaction (8) | pad (2) | flags (2) | lower (2) | upper (2) | offsets of nodes (2 each)
 *     overflow  number (8) | transaction (8) | pad (2) | flags (2) | count of pages (4)    | value
 *     meta      page header | magic (4) | version (4) | address (8) | map size (8) | free tree (48) | main tree (48) |
 *               last page (8) | transaction (8)
 *     tree      pad, in the free tree the page size (4) | flags (2) | depth (2) | three counts of pages (8 each) |
 *               entries (8) | root (8)
 */
export const headerSize = 24
export const treeSize = 48
const [isBranch, isLeaf, isOverflow, isMeta] = [0x01, 0x02, 0x04, 0x08]
const magic = 0xbeefc0de
const dataVersion = 2
const pageSizes = [4096, 8192, 16_384, 32_768, 65_536]

export interface Tree {
	/** page; undefined: the tree is empty */
	root: number | undefined
	/** how many it says it has */
	entries: number
}

interface Meta {
	/** the transaction that wrote it */
	txn: number
	main: Tree
}

export type PageKind = 'branch' | 'leaf' | 'overflow'

export interface LmdbFile {
	pageSize: number
	/** how many pages the file has */
	pages: number
	/** the newer of the sound meta pages; undefined: there is none */
	meta: Meta | undefined
	/** whether both meta pages are sound: if not, a last transaction may be missing without a trace in the tree */
	hasBothMetas: boolean
	/** The bytes of one page, until the next call of `page`. Throws if the medium cannot be read. */
	page(number: number): Buffer
	/** Bytes of their own from anywhere in the file; shorter where it ends. */
	bytes(at: number, length: number): Buffer
	close(): void
}

/** Opens a data file for reading; anything in it may be damaged. Throws the system's error if there is none. */
export function openLmdbFile(path: string): LmdbFile {
	const descriptor = openSync(path, 'r')
	const { size } = fstatSync(descriptor)
	const bytes = (at: number, length: number) => {
		const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - at)))
		if (buffer.length > 0) readSync(descriptor, buffer, 0, buffer.length, at)
		return buffer
	}
	const pageSize = pageSizeOf(bytes)
	const metas = [0, 1].map((number) => metaOf(bytes(number * pageSize, 200), number))
	const sound = metas.filter((meta) => meta !== undefined)
	const page = Buffer.alloc(pageSize)

	return {
		pageSize,
		pages: Math.ceil(size / pageSize),
		meta: sound.sort((a, b) => b.txn - a.txn)[0],
		hasBothMetas: sound.length === 2,
		page(number) {
			page.fill(0)
			readSync(descriptor, page, 0, pageSize, number * pageSize)
			return page
		},
		bytes,
		close: () => closeSync(descriptor),
	}
}

/** What kind of page this is, if its header is that of page `number`, written by `newest` or earlier. */
export function kindOf(page: Buffer, number: number, newest: number): PageKind | undefined {
	if (integer(page, 0) !== number || integer(page, 8) > newest) return undefined
	const flags = page.readUInt16LE(18)
	if (flags === isOverflow) return page.readUInt32LE(20) > 0 ? 'overflow' : undefined
	const [lower, upper] = [page.readUInt16LE(20), page.readUInt16LE(22)]
	if (lower % 2 === 1 || lower > upper || upper + headerSize > page.length) return undefined
	if (flags === isBranch) return 'branch'
	return flags === isLeaf ? 'leaf' : undefined
}

export const txnOf = (page: Buffer): number => integer(page, 8)
export const overflowPages = (page: Buffer): number => page.readUInt32LE(20)

/** Where the nodes of a branch or leaf begin in the page. */
export function nodeOffsets(page: Buffer): number[] {
	const count = page.readUInt16LE(20) >> 1
	return Array.from({ length: count }, (_, i) => page.readUInt16LE(headerSize + 2 * i) + headerSize)
}

/** Room between the offsets and the nodes, where older nodes may still stand. */
export const unusedIn = (page: Buffer): { from: number; to: number } => ({
	from: headerSize + page.readUInt16LE(20),
	to: headerSize + page.readUInt16LE(22),
})

export function treeOf(bytes: Buffer): Tree {
	const root = bytes.readBigUInt64LE(40)
	return { entries: integer(bytes, 32), root: root === 0xffff_ffff_ffff_ffffn ? undefined : Number(root) }
}

/** Numbers beyond 2^53 occur in damaged places only, and are wrong without being exact. */
export const integer = (bytes: Buffer, at: number): number => Number(bytes.readBigUInt64LE(at))

function metaOf(bytes: Buffer, number: number): Meta | undefined {
	if (bytes.length < 200 || bytes.readUInt16LE(18) !== isMeta) return undefined
	const meta = bytes.subarray(headerSize)
	if (meta.readUInt32LE(0) !== magic || meta.readUInt32LE(4) !== dataVersion) return undefined
	const [txn, main, last] = [integer(meta, 128), treeOf(meta.subarray(72)), integer(meta, 120)]
	// Both begin with transaction 0; later ones take turns.
	if ((txn > 0 && txn % 2 !== number) || (main.root !== undefined && (main.root < 2 || main.root > last)))
		return undefined
	return { txn, main }
}

/** As a meta page says, or else the size at which most pages carry their own number. */
function pageSizeOf(bytes: (at: number, length: number) => Buffer): number {
	const first = bytes(0, 200)
	if (metaOf(first, 0)) return first.readUInt32LE(headerSize + 24)
	const numbered = (size: number) =>
		Array.from({ length: 200 }, (_, i) => i + 1).filter((number) => {
			const start = bytes(number * size, 8)
			return start.length === 8 && integer(start, 0) === number
		}).length
	return pageSizes.reduce((best, size) => (numbered(size) > numbered(best) ? size : best))
}
