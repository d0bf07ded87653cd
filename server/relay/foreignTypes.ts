import * as Y from 'yjs'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { scanUpdate, type UpdateBounds } from '../../shared/updates/scanUpdate.ts'
import type { Inspected } from './admission.ts'
import type { RoomDocument } from './roomDocument.ts'

/** Bounds were kept when the update was inspected. */
const unbounded: UpdateBounds = {
	clients: Number.POSITIVE_INFINITY,
	structs: Number.POSITIVE_INFINITY,
	ranges: Number.POSITIVE_INFINITY,
	values: Number.POSITIVE_INFINITY,
	depth: Number.POSITIVE_INFINITY,
}

/**
 * What lies in a document beside the root types the product knows: other programs may keep something there, and no page
 * shows it. So there may be little of it, or a document could be filled with what nobody finds and nobody can delete.
 */
export class ForeignTypes {
	readonly #document: RoomDocument
	readonly #known: ReadonlySet<string>
	readonly #limit: number
	/** bytes they take up at most, or undefined until that has been looked up */
	#bytes: number | undefined

	/** `known`: names of root types; `limit`: bytes */
	constructor(document: RoomDocument, known: readonly string[], limit: number) {
		this.#document = document
		this.#known = new Set(known)
		this.#limit = limit
	}

	/** Throws `documentFull` if the update puts more into foreign types than they may hold. */
	check(update: Uint8Array, { fresh, roots }: Inspected): void {
		const bringsForeign = [...roots].some((name) => !this.#known.has(name))
		if (fresh.length === 0 || !(bringsForeign || this.#document.read((doc) => this.#hasForeign(doc)))) return
		const more = this.#document.read((doc) => this.#bytesFor(doc, update))
		if (more === 0) return
		const now = this.#bytes ?? this.#document.read((doc) => this.#bytesIn(doc))
		if (now + more > this.#limit) {
			// What has been deleted since is found at the next look.
			this.#bytes = undefined
			throw new Refusal('documentFull', 'no more room beside what the product knows')
		}
		this.#bytes = now + more
	}

	#hasForeign(doc: Y.Doc): boolean {
		for (const name of doc.share.keys()) if (!this.#known.has(name)) return true
		return false
	}

	/** How many bytes of the update would lie in foreign types. */
	#bytesFor(doc: Y.Doc, update: Uint8Array): number {
		const roots = new RootsOf(doc, this.#known)
		/** where a stretch of the update's own begins, and whether it lies in a foreign type; per client, by clock */
		const stretches = new Map<number, Stretch[]>()
		let bytes = 0
		const isForeign = (near: { client: number; clock: number } | string | undefined): boolean => {
			if (near === undefined) return false
			if (typeof near === 'string') return !this.#known.has(near)
			if (near.clock < Y.getState(doc.store, near.client)) return roots.isForeign(near)
			return stretchAt(stretches.get(near.client) ?? [], near.clock)?.isForeign ?? true
		}
		scanUpdate(update, unbounded, ({ client, clock, length, near, bytes: size }) => {
			if (clock + length <= Y.getState(doc.store, client)) return
			const foreign = isForeign(near)
			const own = stretches.get(client)
			if (!own) stretches.set(client, [{ clock, isForeign: foreign }])
			else if (own.at(-1)?.isForeign !== foreign) own.push({ clock, isForeign: foreign })
			if (foreign) bytes += size
		})
		return bytes
	}

	/** How many bytes lie in foreign types, about. */
	#bytesIn(doc: Y.Doc): number {
		const roots = new RootsOf(doc, this.#known)
		let bytes = 0
		for (const structs of doc.store.clients.values()) {
			for (const struct of structs) {
				if (struct instanceof Y.Item && !struct.deleted && roots.isForeignItem(struct)) bytes += sizeOf(struct)
			}
		}
		return bytes
	}
}

/** Which items lie in a root type that is not known. */
class RootsOf {
	readonly #doc: Y.Doc
	readonly #ofTypes = new Map<unknown, boolean>()

	constructor(doc: Y.Doc, known: ReadonlySet<string>) {
		this.#doc = doc
		for (const [name, type] of doc.share) this.#ofTypes.set(type, !known.has(name))
	}

	isForeign({ client, clock }: { client: number; clock: number }): boolean {
		const struct = Y.getItem(this.#doc.store, Y.createID(client, clock))
		return struct instanceof Y.Item && this.isForeignItem(struct)
	}

	/** Remembers the answer for every type on the way up: however deep they lie in each other, each is asked once. */
	isForeignItem(item: Y.Item): boolean {
		const way: unknown[] = []
		let type: unknown = item.parent
		while (type instanceof Y.AbstractType && !this.#ofTypes.has(type)) {
			way.push(type)
			type = type._item?.parent
		}
		const isForeign = this.#ofTypes.get(type) ?? false
		for (const each of way) this.#ofTypes.set(each, isForeign)
		return isForeign
	}
}

interface Stretch {
	clock: number
	isForeign: boolean
}

/** The last stretch that begins at or before a clock. */
function stretchAt(stretches: readonly Stretch[], clock: number): Stretch | undefined {
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
