import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** How many structs a slice has: to apply them takes a millisecond or two. */
const structsOfSlice = 500
type Struct = Y.Item | Y.GC

/**
 * Cuts a document into updates (V1) that can be applied one after the other: each needs only those before it. Yjs itself writes
 * a document down author by author, so that nothing can be placed before nearly everything has been read.
 */
export function slicesOf(doc: Y.Doc): Uint8Array[] {
	const slices: Uint8Array[] = []
	let slice: Struct[] = []
	const cut = () => {
		if (slice.length > 0) slices.push(encoded(slice))
		slice = []
	}
	for (const struct of inOrder(doc.store)) {
		slice.push(struct)
		if (slice.length === structsOfSlice) cut()
	}
	cut()
	return slices
}

/** All structs, each after those it is placed by, and of each client in the order of its clocks. */
function* inOrder({ clients }: Y.Doc['store']): Generator<Struct> {
	const authors = new Map([...clients].map(([client, structs]) => [client, { structs, next: 0 }]))
	for (const client of authors.keys()) {
		// Whose structs are needed, up to which clock: the last one first, since the others wait for it.
		const needed = [{ client, clock: Number.POSITIVE_INFINITY }]
		for (let wanted = needed.at(-1); wanted; wanted = needed.at(-1)) {
			const author = authors.get(wanted.client)
			const struct = author?.structs[author.next]
			if (!author || !struct || struct.id.clock > wanted.clock) {
				needed.pop()
				continue
			}
			const missing = placedBy(struct).find((id) => isAhead(authors.get(id.client), id.clock))
			if (missing) {
				needed.push(missing)
				continue
			}
			author.next += 1
			yield struct
		}
	}
}

/** What has to be there before a struct of another client can be placed. */
function placedBy(struct: Struct): Y.ID[] {
	if (!(struct instanceof Y.Item)) return []
	const { origin, rightOrigin, parent, id } = struct
	// Yjs writes the parent down only where there are no neighbours to tell it.
	const parentItem = origin || rightOrigin || typeof parent === 'string' ? null : parentIdOf(parent)
	return [origin, rightOrigin, parentItem].filter((each) => each !== null && each.client !== id.client) as Y.ID[]
}

function parentIdOf(parent: Y.Item['parent']): Y.ID | null {
	if (parent instanceof Y.ID) return parent
	return parent instanceof Y.AbstractType ? (parent._item?.id ?? null) : null
}

const isAhead = (author: { structs: Struct[]; next: number } | undefined, clock: number) =>
	author !== undefined && (author.structs[author.next]?.id.clock ?? Number.POSITIVE_INFINITY) <= clock

function encoded(slice: readonly Struct[]): Uint8Array {
	const byClient = new Map<number, Struct[]>()
	for (const struct of slice) {
		const own = byClient.get(struct.id.client)
		if (own) own.push(struct)
		else byClient.set(struct.id.client, [struct])
	}
	const update = new Y.UpdateEncoderV1()
	encoding.writeVarUint(update.restEncoder, byClient.size)
	for (const [client, structs] of byClient) {
		encoding.writeVarUint(update.restEncoder, structs.length)
		update.writeClient(client)
		encoding.writeVarUint(update.restEncoder, structs[0]?.id.clock ?? 0)
		for (const struct of structs) struct.write(update, 0)
	}
	writeDeletions(update, byClient)
	return update.toUint8Array()
}

/** Only of what is still there with its content: of the rest the struct says itself that it was deleted. */
function writeDeletions(update: Y.UpdateEncoderV1, byClient: ReadonlyMap<number, readonly Struct[]>): void {
	const isKept = (struct: Struct) =>
		struct instanceof Y.Item && struct.deleted && !(struct.content instanceof Y.ContentDeleted)
	const deleted = [...byClient].map(([client, structs]) => ({ client, kept: structs.filter(isKept) }))
	const told = deleted.filter(({ kept }) => kept.length > 0)
	encoding.writeVarUint(update.restEncoder, told.length)
	for (const { client, kept } of told) {
		update.resetDsCurVal()
		encoding.writeVarUint(update.restEncoder, client)
		encoding.writeVarUint(update.restEncoder, kept.length)
		for (const { id, length } of kept) {
			update.writeDsClock(id.clock)
			update.writeDsLen(length)
		}
	}
}
