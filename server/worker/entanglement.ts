import * as Y from 'yjs'

/** A Yjs client of whom an update brings something new, and how many clocks the document had of it before. */
export interface Fresh {
	readonly client: number
	readonly known: number
}

/** Where something new shall stand, as its update tells it: see `ScannedStruct`. */
export interface Inserted {
	readonly client: number
	readonly clock: number
	readonly length: number
	readonly left: Id | undefined
	readonly right: Id | undefined
	readonly parent: Id | string | undefined
	readonly key: string | undefined
}

interface Id {
	readonly client: number
	readonly clock: number
}

/**
 * How far what is new stands from what it was written between. Yjs finds the place of an item by walking from its left
 * neighbour at the time of writing towards the right one, past everything that others have put there meanwhile; whoever
 * opens the document walks the same way again. People who write at once are a few steps apart. Somebody who writes thousands
 * of things between one and the same, or between the beginning of a long text and its end, makes everybody walk for minutes,
 * although each of them took no time.
 *
 * @param doc with the news applied
 * @param fresh what is new, as found before it was applied
 * @param most where to stop counting
 * @returns steps, a letter each, since a text may be cut into its letters later on; ten thousand take about 50 ms in a text of that length
 */
export function entanglementOf(doc: Y.Doc, fresh: readonly Fresh[], most: number): number {
	let steps = 0
	for (const { client, known } of fresh) {
		const structs = doc.store.clients.get(client) ?? []
		if (known >= Y.getState(doc.store, client)) continue
		const neighbours = new EarlierNeighbours()
		// From the last one on, so that what each has to skip is known from the one after it.
		for (let i = structs.length - 1; i >= Y.findIndexSS(structs, known); i--) {
			const struct = structs[i]
			if (struct instanceof Y.Item) steps += stepsAround(struct, neighbours, most - steps)
			if (steps >= most || neighbours.looks > mostLooks) return most
		}
	}
	return steps
}

/** Somebody's own are looked at once each; above it, they lie criss-cross as nobody writes. */
const mostLooks = 1_000_000

/** From the left neighbour at the time of writing to the right one, or from and to the ends where there was none. */
function stepsAround(item: Y.Item, neighbours: EarlierNeighbours, most: number): number {
	let steps = 0
	const { origin, rightOrigin } = item
	for (let each = neighbours.of(item, 'left'); each !== null && !holds(each, origin) && steps < most; ) {
		steps += each.length
		each = neighbours.before(each, item, 'left')
	}
	for (let each = neighbours.of(item, 'right'); each !== null && !holds(each, rightOrigin) && steps < most; ) {
		steps += each.length
		each = neighbours.before(each, item, 'right')
	}
	return steps
}

/**
 * What stood beside an item when it was put in: without what its author put there later, which nobody has to walk past, since
 * an author's items are placed in the order they were written in.
 */
class EarlierNeighbours {
	looks = 0
	readonly #found = { left: new Map<Y.Item, Y.Item | null>(), right: new Map<Y.Item, Y.Item | null>() }

	/** The nearest on one side; items of an author have to be asked for from the last to the first. */
	of(item: Y.Item, side: 'left' | 'right'): Y.Item | null {
		const found = this.before(item, item, side)
		this.#found[side].set(item, found)
		return found
	}

	/** The next one after `from` that is not the author's of `item` and later. */
	before(from: Y.Item, item: Y.Item, side: 'left' | 'right'): Y.Item | null {
		let next = from[side]
		while (next !== null && next.id.client === item.id.client && next.id.clock > item.id.clock) {
			this.looks += 1
			const known = this.#found[side].get(next)
			next = known === undefined ? next[side] : known
		}
		return next
	}
}

const holds = ({ id, length }: Y.Item, wanted: Y.ID | null): boolean =>
	wanted !== null && id.client === wanted.client && id.clock <= wanted.clock && wanted.clock < id.clock + length

/**
 * The same before anything is applied, from what the update says about itself: not less than `entanglementOf` will find, but for
 * what lies between the new things themselves.
 *
 * @param inserted in the order of the update
 */
export function entanglementAhead(doc: Y.Doc, inserted: readonly Inserted[], most: number): number {
	const ends = new Ends(doc, inserted)
	let steps = 0
	for (const each of inserted) {
		if (steps >= most) break
		steps += stepsBetween(doc, ends.left(each), ends.right(each), each, most - steps)
	}
	return steps
}

/** The neighbours that the document knows: of what stands beside something new, those of that. */
class Ends {
	readonly #doc: Y.Doc
	readonly #byClient = new Map<number, Inserted[]>()
	/** undefined: being found out just now */
	readonly #found = { left: new Map<Inserted, Id | undefined>(), right: new Map<Inserted, Id | undefined>() }

	constructor(doc: Y.Doc, inserted: readonly Inserted[]) {
		this.#doc = doc
		for (const each of inserted) {
			const own = this.#byClient.get(each.client)
			if (own) own.push(each)
			else this.#byClient.set(each.client, [each])
		}
	}

	left = (each: Inserted) => this.#end(each, 'left')
	right = (each: Inserted) => this.#end(each, 'right')

	#end(each: Inserted, side: 'left' | 'right'): Id | undefined {
		const known = this.#found[side]
		if (known.has(each)) return known.get(each)
		// Those that name each other in a circle have no neighbour.
		known.set(each, undefined)
		const id = each[side]
		if (id === undefined) return undefined
		const isKnown = id.clock < Y.getState(this.#doc.store, id.client)
		const beside = isKnown ? undefined : this.#at(id)
		const end = beside ? this.#end(beside, side) : isKnown ? id : undefined
		known.set(each, end)
		return end
	}

	#at({ client, clock }: Id): Inserted | undefined {
		const own = this.#byClient.get(client) ?? []
		let [low, high] = [0, own.length]
		while (low < high) {
			const middle = (low + high) >> 1
			if ((own[middle]?.clock ?? 0) <= clock) low = middle + 1
			else high = middle
		}
		const found = own[low - 1]
		return found && clock < found.clock + found.length ? found : undefined
	}
}

/** Letters between two neighbours, or from and to the ends of what they lie in. */
function stepsBetween(
	doc: Y.Doc,
	left: Id | undefined,
	right: Id | undefined,
	{ parent, key }: Inserted,
	most: number,
): number {
	const [from, to] = [itemAt(doc, left), itemAt(doc, right)]
	if (from && left) {
		if (from === to && right) return Math.max(0, right.clock - left.clock - 1)
		const rest = from.id.clock + from.length - 1 - left.clock
		return rest + walked(from.right, 'right', to, most - rest)
	}
	if (to && right) return right.clock - to.id.clock + walked(to.left, 'left', null, most)
	const type = typeof parent === 'string' ? doc.share.get(parent) : typeIn(itemAt(doc, parent))
	if (!type) return 0
	return key === undefined
		? walked(type._start, 'right', null, most)
		: walked(type._map.get(key) ?? null, 'left', null, most)
}

function walked(first: Y.Item | null, way: 'left' | 'right', end: Y.Item | null, most: number): number {
	let steps = 0
	for (let item = first; item !== null && item !== end && steps < most; item = item[way]) steps += item.length
	return steps
}

function itemAt(doc: Y.Doc, id: Id | undefined): Y.Item | null {
	if (!id || id.clock >= Y.getState(doc.store, id.client)) return null
	const struct = Y.getItem(doc.store, Y.createID(id.client, id.clock))
	return struct instanceof Y.Item ? struct : null
}

const typeIn = (item: Y.Item | null) => (item?.content instanceof Y.ContentType ? item.content.type : undefined)
