import * as Y from 'yjs'

/** Clocks of one Yjs client: from `start` on, before `end`. */
export interface Span {
	client: number
	start: number
	end: number
}

/**
 * Whether an author tells the same edits as are kept in their name, clock by clock: what was written, beside what and into
 * what. How an update cuts them into structs makes no difference. What the author has deleted agrees with whatever is kept;
 * what is kept only as deleted agrees with nothing that the author still has.
 *
 * @param kept, told Yjs updates, V1
 */
export function haveSameEdits(kept: Uint8Array, told: Uint8Array, span: Span): boolean {
	const [ours, theirs] = [editsIn(kept, span), editsIn(told, span)]
	return ours.length === theirs.length && theirs.every((edit, i) => edit === gone || edit === ours[i])
}

const gone = 'gone'

/** A text for each clock; fewer than the span is long if the update does not have them all. */
function editsIn(update: Uint8Array, { client, start, end }: Span): string[] {
	const edits: string[] = []
	for (const struct of Y.decodeUpdate(update).structs) {
		const { id, length } = struct
		if (id.client !== client || id.clock >= end || id.clock + length <= start || struct instanceof Y.Skip) continue
		const last = Math.min(length, end - id.clock)
		for (let at = Math.max(0, start - id.clock); at < last; at++) {
			const isGone = !(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted
			edits.push(isGone ? gone : `${id.clock + at} ${placeOf(struct, at)} ${contentOf(struct.content, at)}`)
		}
	}
	return edits
}

function placeOf({ id, origin, rightOrigin, parent, parentSub }: Y.Item, at: number): string {
	const left = at > 0 ? Y.createID(id.client, id.clock + at - 1) : origin
	const beside = `${named(left)} ${named(rightOrigin)}`
	if (left || rightOrigin) return beside
	return `${beside} ${parent instanceof Y.ID ? named(parent) : JSON.stringify(parent)} ${parentSub}`
}

const named = (id: Y.ID | null) => (id ? `${id.client}/${id.clock}` : '-')

function contentOf(content: Y.Item['content'], at: number): string {
	if (content instanceof Y.ContentString) return JSON.stringify(content.str[at])
	const encoder = new Y.UpdateEncoderV1()
	// Contents of several clocks are lists of plain values; all others take one clock.
	if (content instanceof Y.ContentAny) encoder.writeAny(content.arr[at])
	else if (content instanceof Y.ContentJSON) encoder.writeJSON(content.arr[at])
	else content.write(encoder, 0)
	return `${content.getRef()} ${encoder.toUint8Array().join()}`
}
