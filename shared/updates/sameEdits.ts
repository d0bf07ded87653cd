import * as Y from 'yjs'

/** Clocks of one Yjs client: from `start` on, before `end`. */
export interface Span {
	client: number
	start: number
	end: number
}

/**
 * Whether two updates tell the same edits of a client, clock by clock: what was written, beside what and into what. How an
 * update cuts them into structs makes no difference; what one has only as deleted is another edit than what it was, and
 * what one of them does not have is not the same.
 *
 * Takes time and memory by the number of structs and the bytes in them, not by the number of clocks they say they have.
 *
 * @param a, b Yjs updates, V1
 */
export function haveSameEdits(a: Uint8Array, b: Uint8Array, span: Span): boolean {
	const [ours, theirs] = [structsIn(a, span), structsIn(b, span)]
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

/** The structs of the client that reach into the span, in the order of their clocks. */
function structsIn(update: Uint8Array, { client, start, end }: Span): { struct: Struct; end: number }[] {
	const found: { struct: Struct; end: number }[] = []
	for (const struct of Y.decodeUpdate(update).structs) {
		const { id, length } = struct
		if (id.client !== client || id.clock >= end || id.clock + length <= start || struct instanceof Y.Skip) continue
		found.push({ struct, end: id.clock + length })
	}
	return found
}

/** Whether two structs that both have these clocks say the same of them. */
function areSame(our: Struct, their: Struct, clock: number, count: number): boolean {
	if (!(our instanceof Y.Item && their instanceof Y.Item)) return !(our instanceof Y.Item || their instanceof Y.Item)
	const [ourAt, theirAt] = [clock - our.id.clock, clock - their.id.clock]
	// Further on both stand beside the clock before, and left of the same.
	if (placeOf(our, ourAt) !== placeOf(their, theirAt)) return false
	const [a, b] = [our.content, their.content]
	if (a instanceof Y.ContentString && b instanceof Y.ContentString) {
		return a.str.slice(ourAt, ourAt + count) === b.str.slice(theirAt, theirAt + count)
	}
	if (a instanceof Y.ContentDeleted || b instanceof Y.ContentDeleted) return a.getRef() === b.getRef()
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
