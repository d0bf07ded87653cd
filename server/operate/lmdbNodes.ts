import {
	headerSize,
	integer,
	kindOf,
	type LmdbFile,
	nodeOffsets,
	overflowPages,
	type Tree,
	treeOf,
	treeSize,
	txnOf,
	unusedIn,
} from './lmdbFile.ts'

/** How a node was found, the most trustworthy first. */
export const origins = ['tree', 'leaf', 'carved'] as const
type Origin = (typeof origins)[number]

/** A key and its value somewhere in the file. */
export interface Node {
	key: Buffer
	/** Reads the value; it may be damaged, wherever the node was found. */
	value: () => Buffer
	/** named table in whose tree it was found; undefined: in the main tree, or in none */
	table: string | undefined
	/** transaction that wrote the page */
	txn: number
	origin: Origin
	/** set if it stands for a named table instead of a value */
	subtree?: Tree
}

export interface Contents {
	/** everything the trees lead to, in their order */
	nodes: Node[]
	/**
	 * What the trees do not lead to: from sound leaf pages first, then out of damaged pages and of room that is not used.
	 * Most of it is older states of what was changed or removed since. Empty if the trees are whole.
	 */
	rest: Node[]
	/** how many entries each table says it has, the main one under `undefined`; tables that cannot be found are missing */
	counts: ReadonlyMap<string | undefined, number>
	/** pages that are not what the tree says */
	damagedPages: number[]
	/** nothing is damaged, all is in order, and there are as many entries as each tree counts */
	whole: boolean
}

/** node: size or page (4) | flags (2) | size of the key (2) | key | value, or where its overflow pages are (24) */
const nodeHeader = 8
const [inOverflow, isTree] = [0x01, 0x02]
const overflowReference = 24
const largestKey = 1978
const largestValue = 1 << 30

/** Reads everything a data file holds; `accepts` tells real nodes from chance where only a damaged page can be asked. */
export function readContents(file: LmdbFile, accepts: (node: Node) => boolean): Contents {
	// Between the two metas lies one transaction: with one of them lost, its pages count.
	const newest = file.meta ? file.meta.txn + (file.hasBothMetas ? 0 : 1) : Number.MAX_SAFE_INTEGER
	const reached = new Set<number>([0, 1])
	const trees = new Set<number>()
	const damaged = new Set<number>()
	const damagedValues = new Set<number>()
	const nodes: Node[] = []
	const counts = new Map<string | undefined, number>()
	let whole = file.meta !== undefined && file.hasBothMetas

	function walk(tree: Tree, table: string | undefined): void {
		counts.set(table, tree.entries)
		if (tree.root === undefined) return
		const found: Node[] = []
		descend(tree.root, table, found)
		const inOrder = found.every((node, i) => i === 0 || Buffer.compare(found[i - 1]?.key ?? node.key, node.key) < 0)
		if (!inOrder || found.length !== tree.entries) whole = false
		for (const node of found) {
			if (node.subtree && table === undefined) walk(node.subtree, node.key.toString().replace(/\0+$/, ''))
			else nodes.push(node)
		}
	}

	function descend(number: number, table: string | undefined, found: Node[]): void {
		const page = number < file.pages && !reached.has(number) ? file.page(number) : undefined
		reached.add(number)
		const kind = page && kindOf(page, number, newest)
		if (!page || kind === undefined || kind === 'overflow') {
			damaged.add(number)
			return
		}
		trees.add(number)
		const offsets = nodeOffsets(page)
		if (kind === 'branch') {
			const children = offsets.map((at) => (at + nodeHeader <= page.length ? page.readUIntLE(at, 6) : 0))
			for (const child of children) descend(child, table, found)
			return
		}
		const txn = txnOf(page)
		for (const at of offsets) {
			const node = nodeAt(file, page, at, { number, table, txn, origin: 'tree' })
			if (!node) damaged.add(number)
			else {
				found.push(node)
				reachOverflow(page, at)
			}
		}
	}

	function reachOverflow(page: Buffer, at: number): void {
		const reference = overflowOf(page, at)
		if (!reference) return
		const end = Math.min(reference.page + reference.pages, file.pages)
		for (let number = reference.page; number < end; number++) reached.add(number)
		const head = file.bytes(reference.page * file.pageSize, headerSize)
		if (kindOf(head, reference.page, newest) !== 'overflow') damagedValues.add(reference.page)
	}

	if (file.meta) walk(file.meta.main, undefined)
	const damagedPages = [...damaged, ...damagedValues].sort((a, b) => a - b)
	if (damagedPages.length > 0) whole = false
	const rest = whole ? [] : readRest(file, { reached, trees, damaged, newest, accepts })
	return { nodes, rest, counts, damagedPages, whole }
}

interface Search {
	reached: ReadonlySet<number>
	/** those of them that are branches and leaves */
	trees: ReadonlySet<number>
	damaged: ReadonlySet<number>
	newest: number
	accepts: (node: Node) => boolean
}

function readRest(file: LmdbFile, { reached, trees, damaged, newest, accepts }: Search): Node[] {
	const leaves: Node[] = []
	const carved: Node[] = []
	// What people wrote lies in overflow pages as it is: nobody may forge nodes by writing what looks like a page.
	let overflowEnd = 0
	let overflowTxn = 0
	const all = { from: 0, to: file.pageSize }
	for (let number = 2; number < file.pages; number++) {
		const page = file.page(number)
		const kind = kindOf(page, number, newest)
		const inside = number < overflowEnd
		if (reached.has(number) && !damaged.has(number)) {
			if (trees.has(number)) carved.push(...carve(number, unusedIn(page)))
			continue
		}
		if (kind === 'overflow' && !inside) {
			overflowEnd = number + overflowPages(page)
			overflowTxn = txnOf(page)
		} else if (kind === 'leaf' && !(inside && txnOf(page) <= overflowTxn)) {
			const nodes = nodeOffsets(page).map((at) => nodeAt(file, page, at, { number, txn: txnOf(page), origin: 'leaf' }))
			leaves.push(...nodes.filter((node) => node !== undefined).filter(accepts))
			carved.push(...carve(number, nodes.includes(undefined) ? all : unusedIn(page)))
		} else if (kind === undefined && (!inside || damaged.has(number))) {
			carved.push(...carve(number, all))
		}
	}
	return [...leaves, ...carved]

	/** Looks for nodes at every place where one may begin. Inside one that is accepted nothing is looked for. */
	function carve(number: number, { from, to }: { from: number; to: number }): Node[] {
		const page = file.page(number)
		const nodes: Node[] = []
		for (let at = from; at < to; at += 2) {
			const node = nodeAt(file, page, at, { number, txn: 0, origin: 'carved' })
			if (!node || !accepts(node)) continue
			nodes.push(node)
			const size = overflowOf(page, at) ? overflowReference : page.readUInt32LE(at)
			at += 2 * Math.floor((nodeHeader + node.key.length + size - 1) / 2)
		}
		return nodes
	}
}

/** The leaf node that begins there, or undefined if there cannot be one. */
function nodeAt(
	file: LmdbFile,
	page: Buffer,
	at: number,
	{ number, table, txn, origin }: { number: number; table?: string | undefined; txn: number; origin: Origin },
): Node | undefined {
	if (at + nodeHeader > page.length) return undefined
	const size = page.readUInt32LE(at)
	const flags = page.readUInt16LE(at + 4)
	const keySize = page.readUInt16LE(at + 6)
	const valueAt = at + nodeHeader + keySize
	if (keySize === 0 || keySize > largestKey || flags > isTree || size > largestValue) return undefined
	if (valueAt + (flags === inOverflow ? overflowReference : size) > page.length) return undefined
	const key = Buffer.from(page.subarray(at + nodeHeader, valueAt))
	const reference = overflowOf(page, at)
	if (flags === inOverflow) {
		if (!reference || reference.page < 2 || reference.page >= file.pages) return undefined
		const start = reference.page * file.pageSize + headerSize
		return { key, value: () => file.bytes(start, size), table, txn, origin }
	}
	const node: Node = { key, value: () => file.bytes(number * file.pageSize + valueAt, size), table, txn, origin }
	if (flags !== isTree) return node
	return size < treeSize ? undefined : { ...node, subtree: treeOf(page.subarray(valueAt, valueAt + size)) }
}

function overflowOf(page: Buffer, at: number): { page: number; pages: number } | undefined {
	if (page.readUInt16LE(at + 4) !== inOverflow) return undefined
	const reference = at + nodeHeader + page.readUInt16LE(at + 6)
	if (reference + overflowReference > page.length) return undefined
	return { page: integer(page, reference), pages: integer(page, reference + 16) }
}
