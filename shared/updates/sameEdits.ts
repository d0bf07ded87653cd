import * as Y from 'yjs'

/** Clocks of one Yjs client: from `start` on, before `end`. */
export interface Span {
	client: number
	start: number
	end: number
}

/** What an update has of each client, to be compared with another. */
export class Edits {
	readonly #byClient = new Map<number, Piece[]>()

	/** @param update Yjs update, V1 */
	constructor(update: Uint8Array) {
		for (const struct of Y.decodeUpdate(update).structs) {
			if (struct instanceof Y.Skip) continue
			const { client, clock } = struct.id
			const piece = { struct, end: clock + struct.length }
			const pieces = this.#byClient.get(client)
			if (pieces) pieces.push(piece)
			else this.#byClient.set(client, [piece])
		}
	}

	/** In the order of their clocks. */
	of(client: number): readonly Piece[] {
		return this.#byClient.get(client) ?? []
	}

	/** How many clocks of a client there are up to the last it has; 0 if it has none. */
	endOf(client: number): number {
		return this.of(client).at(-1)?.end ?? 0
	}
}

/**
 * Whether an author tells the same edits as are kept in their name, clock by clock: what was written, beside what and into
 * what. How an update cuts them into structs makes no difference. What the author has deleted agrees with whatever is kept;
 * what is kept only as deleted agrees with nothing that the author still has, and what one of them lacks with nothing at all.
 *
 * Takes time and memory by the number of structs and the bytes in them, not by the number of clocks they say they have.
 */
export function haveSameEdits(kept: Edits, told: Edits, span: Span): boolean {
	const [ours, theirs] = [kept.of(span.client), told.of(span.client)]
	let [i, j] = [0, 0]
	let clock = span.start
	while (clock < span.end) {
		while ((ours[i]?.end ?? Number.POSITIVE_INFINITY) <= clock) i++
		while ((theirs[j]?.end ?? Number.POSITIVE_INFINITY) <= clock) j++
		const [our, their] = [ours[i], theirs[j]]
		if (!our || !their || our.struct.id.clock > clock || their.struct.id.clock > clock) return false
		const end = Math.min(our.end, their.end, span.end)
		if (!areSame(our.struct, their.struct, clock, end - clock)) return false
		clock = end
	}
	return true
}

type Struct = Y.Item | Y.GC

interface Piece {
	readonly struct: Struct
	readonly end: number
}

/** Whether two structs that both have these clocks say the same of them. */
function areSame(our: Struct, their: Struct, clock: number, count: number): boolean {
	if (!(their instanceof Y.Item) || their.content instanceof Y.ContentDeleted) return true
	if (!(our instanceof Y.Item)) return false
	const [ourAt, theirAt] = [clock - our.id.clock, clock - their.id.clock]
	// Further on both stand beside the clock before, and left of the same.
	if (placeOf(our, ourAt) !== placeOf(their, theirAt)) return false
	const [a, b] = [our.content, their.content]
	if (a instanceof Y.ContentString && b instanceof Y.ContentString) {
		return a.str.slice(ourAt, ourAt + count) === b.str.slice(theirAt, theirAt + count)
	}
	if (a.getRef() !== b.getRef()) return false
	for (let i = 0; i < count; i++) if (contentOf(a, ourAt + i) !== contentOf(b, theirAt + i)) return false
	return true
}

function placeOf({ id, origin, rightOrigin, parent, parentSub }: Y.Item, at: number): string {
	const left = at > 0 ? Y.createID(id.client, id.clock + at - 1) : origin
	const beside = `${named(left)} ${named(rightOrigin)}`
	if (left || rightOrigin) return beside
	return `${beside} ${parent instanceof Y.ID ? named(parent) : JSON.stringify(parent)} ${parentSub}`
}

const named = (id: Y.ID | null) => (id ? `${id.client}/${id.clock}` : '-')

/** Contents of several clocks are lists of plain values; all others take one clock. */
function contentOf(content: Y.Item['content'], at: number): string {
	const encoder = new Y.UpdateEncoderV1()
	if (content instanceof Y.ContentAny) encoder.writeAny(content.arr[at])
	else if (content instanceof Y.ContentJSON) encoder.writeJSON(content.arr[at])
	else content.write(encoder, 0)
	return `${content.getRef()} ${encoder.toUint8Array().join()}`
}
