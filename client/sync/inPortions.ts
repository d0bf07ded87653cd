import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** Yjs structs the relay takes at once, with room to spare; and those of one portion, which it looks at in a moment. */
const mostAtOnce = 15_000
const mostStructs = 1_000
/** Bytes of an update that cannot have more of them. */
const few = 3 * mostAtOnce

/**
 * An update as several to be applied in their order, if it is more than the relay takes at once, and all of it was written here: a list of
 * ten thousand lines was read in when the connection was lost. What is deleted is told with the last one.
 */
export function inPortions(update: Uint8Array): Uint8Array[] {
	if (update.length < few) return [update]
	const { structs, ds } = Y.decodeUpdate(update)
	const [first] = structs
	const isOwn = structs.every((struct) => struct.id.client === first?.id.client && !(struct instanceof Y.Skip))
	if (!first || !isOwn || structs.length <= mostAtOnce) return [update]
	const portions: Uint8Array[] = []
	for (let at = 0; at < structs.length; at += mostStructs) {
		const isLast = at + mostStructs >= structs.length
		portions.push(encoded(structs.slice(at, at + mostStructs), isLast ? ds : undefined))
	}
	return portions
}

type Decoded = ReturnType<typeof Y.decodeUpdate>

/** Structs of one Yjs client as an update, V1. */
function encoded(structs: Decoded['structs'], deletions: Decoded['ds'] | undefined): Uint8Array {
	const encoder = new Y.UpdateEncoderV1()
	const { restEncoder } = encoder
	const [first] = structs
	encoding.writeVarUint(restEncoder, 1)
	encoding.writeVarUint(restEncoder, structs.length)
	encoding.writeVarUint(restEncoder, first?.id.client ?? 0)
	encoding.writeVarUint(restEncoder, first?.id.clock ?? 0)
	for (const struct of structs) struct.write(encoder, 0)
	const clients = [...(deletions?.clients ?? [])]
	encoding.writeVarUint(restEncoder, clients.length)
	for (const [client, ranges] of clients) {
		encoding.writeVarUint(restEncoder, client)
		encoding.writeVarUint(restEncoder, ranges.length)
		for (const { clock, len } of ranges) {
			encoding.writeVarUint(restEncoder, clock)
			encoding.writeVarUint(restEncoder, len)
		}
	}
	return encoder.toUint8Array()
}
