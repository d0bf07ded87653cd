import * as Y from 'yjs'
import type { ScannedStruct } from '../../../shared/updates/scanStructs.ts'
import { ScanError, scanUpdate, type UpdateBounds } from '../../../shared/updates/scanUpdate.ts'

/** Bounds were kept when the update was inspected. */
const unbounded: UpdateBounds = {
	clients: Number.POSITIVE_INFINITY,
	structs: Number.POSITIVE_INFINITY,
	ranges: Number.POSITIVE_INFINITY,
	deletedClients: Number.POSITIVE_INFINITY,
	values: Number.POSITIVE_INFINITY,
	depth: Number.POSITIVE_INFINITY,
}

/** Where something lies: in which root type, and how many types lie around it. */
interface Place {
	isForeign: boolean
	depth: number
}

/**
 * Finds out where the news of an update belongs, without applying it: an item only names a neighbour, or its parent.
 *
 * @param known names of root types the product knows; undefined: all are known
 * @param deepest how many types may lie in each other
 * @returns how many bytes would lie in root types the product does not know
 * @throws ScanError if types would lie deeper in each other
 */
export function foreignBytesOf(
	doc: Y.Doc,
	update: Uint8Array,
	known: ReadonlySet<string> | undefined,
	deepest: number,
): number {
	const places = new Places(doc, known)
	/** where a stretch of the update's own begins, and where it lies; per client, by clock */
	const stretches = new Map<number, { clock: number; place: Place; isType: boolean }[]>()
	let foreignBytes = 0

	function placeOf({ left, right, parent }: ScannedStruct): Place {
		if (typeof parent === 'string') return { isForeign: known !== undefined && !known.has(parent), depth: 1 }
		const near = left ?? right ?? parent
		if (near === undefined) return nowhere
		const isParent = near === parent
		if (near.clock < Y.getState(doc.store, near.client)) return places.of(near, isParent)
		const stretch = stretchAt(stretches.get(near.client) ?? [], near.clock)
		if (!stretch) return nowhere
		return isParent ? { ...stretch.place, depth: stretch.place.depth + 1 } : stretch.place
	}

	scanUpdate(update, unbounded, (struct) => {
		const { client, clock, length, kind, bytes } = struct
		if (clock + length <= Y.getState(doc.store, client)) return
		const place = placeOf(struct)
		const isType = kind === 'type'
		const own = stretches.get(client)
		const last = own?.at(-1)
		if (!own) stretches.set(client, [{ clock, place, isType }])
		else if (isType || last?.isType || !isSame(last?.place, place)) own.push({ clock, place, isType })
		if (place.isForeign) foreignBytes += bytes
		// Looking at the rest would cost more than all the others.
		if (place.depth + (isType ? 1 : 0) > deepest) throw new ScanError('malformed', 'types too deep within each other')
	})
	return foreignBytes
}

/** How many bytes lie in root types that are not known, about. */
export function foreignBytesIn(doc: Y.Doc, known: ReadonlySet<string>): number {
	const places = new Places(doc, known)
	let bytes = 0
	for (const structs of doc.store.clients.values()) {
		for (const struct of structs) {
			if (struct instanceof Y.Item && !struct.deleted && places.ofItem(struct).isForeign) bytes += sizeOf(struct)
		}
	}
	return bytes
}

const nowhere: Place = { isForeign: false, depth: 0 }

const isSame = (a: Place | undefined, b: Place) => a?.isForeign === b.isForeign && a.depth === b.depth

/** Where the items of a document lie. */
class Places {
	readonly #doc: Y.Doc
	readonly #ofTypes = new Map<unknown, Place>()

	constructor(doc: Y.Doc, known: ReadonlySet<string> | undefined) {
		this.#doc = doc
		for (const [name, type] of doc.share) {
			this.#ofTypes.set(type, { isForeign: known !== undefined && !known.has(name), depth: 1 })
		}
	}

	/** Of what is named as a neighbour, the same place; of what is named as the parent, one further in. */
	of({ client, clock }: { client: number; clock: number }, isParent: boolean): Place {
		const struct = Y.getItem(this.#doc.store, Y.createID(client, clock))
		if (!(struct instanceof Y.Item)) return nowhere
		const place = this.ofItem(struct)
		return isParent ? { ...place, depth: place.depth + 1 } : place
	}

	/** Remembers the answer for every type on the way up: however deep they lie in each other, each is asked once. */
	ofItem(item: Y.Item): Place {
		const way: unknown[] = []
		let type: unknown = item.parent
		while (type instanceof Y.AbstractType && !this.#ofTypes.has(type)) {
			way.push(type)
			type = type._item?.parent
		}
		let place = this.#ofTypes.get(type) ?? nowhere
		for (const each of way.reverse()) {
			place = { ...place, depth: place.depth + 1 }
			this.#ofTypes.set(each, place)
		}
		return place
	}
}

/** The last stretch that begins at or before a clock. */
function stretchAt<Stretch extends { clock: number }>(
	stretches: readonly Stretch[],
	clock: number,
): Stretch | undefined {
	let [low, high] = [0, stretches.length]
	while (low < high) {
		const middle = (low + high) >> 1
		if ((stretches[middle]?.clock ?? 0) <= clock) low = middle + 1
		else high = middle
	}
	return stretches[low - 1]
}

function sizeOf({ content, parentSub }: Y.Item): number {
	const encoder = new Y.UpdateEncoderV1()
	content.write(encoder, 0)
	return 12 + encoder.toUint8Array().length + (parentSub?.length ?? 0)
}
