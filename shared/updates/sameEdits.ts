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
			// What is only known to have been there says nothing that could be compared.
			if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) continue
			const { client, clock } = struct.id
			const piece = { item: struct, start: clock, end: clock + struct.length }
			const pieces = this.#byClient.get(client)
			if (pieces) pieces.push(piece)
			else this.#byClient.set(client, [piece])
		}
	}

	/** In the order of their clocks, without what was deleted. */
	of(client: number): readonly Piece[] {
		return this.#byClient.get(client) ?? []
	}
}

/**
 * Whether two updates tell different things of the same edits of a client: what was written, beside what or into what. How
 * an update cuts them into structs makes no difference, and what only one of them has, or has left, contradicts nothing.
 *
 * Takes time and memory by the number of structs and the bytes in them, not by the number of clocks they say they have.
 */
export function contradict(a: Edits, b: Edits, { client, start, end }: Span): boolean {
	const [ours, theirs] = [a.of(client), b.of(client)]
	let [i, j] = [0, 0]
	for (let our = ours[i], their = theirs[j]; our && their; our = ours[i], their = theirs[j]) {
		const from = Math.max(our.start, their.start, start)
		const to = Math.min(our.end, their.end, end)
		if (from < to && !areSame(our.item, their.item, from, to - from)) return true
		if (our.end <= their.end) i++
		else j++
	}
	return false
}

interface Piece {
	readonly item: Y.Item
	readonly start: number
	readonly end: number
}

/** Whether two items that both have these clocks say the same of them. */
function areSame(our: Y.Item, their: Y.Item, clock: number, count: number): boolean {
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
