import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { type DeletedRanges, writeDeletions } from './deletions.ts'

/** Where an id leads to. */
export interface Rewriting {
	/** the id in whose place `id` comes */
	idOf(id: Y.ID): Y.ID
	/** Whether a struct of the update is kept; absent: all are. */
	keeps?(id: Y.ID): boolean
	/** false: nothing is deleted; absent: everything the update deletes */
	deletes?: boolean
}

/**
 * The same changes under other Yjs ids: of the structs, of what they refer to, and of what is deleted.
 *
 * `idOf` leads neighbours within one struct to neighbours. Who keeps the order of the client ids keeps the result of the
 * merge, too: among concurrent changes Yjs compares ids.
 *
 * @param update Yjs update, V1
 * @returns Yjs update, V1
 */
export function rewriteIds(update: Uint8Array, { idOf, keeps = () => true, deletes = true }: Rewriting): Uint8Array {
	const { structs, ds } = Y.decodeUpdate(update)
	const encoder = new Y.UpdateEncoderV1()
	const byClient = new Map<number, (Y.Item | Y.GC)[]>()
	for (const struct of structs) {
		if (struct instanceof Y.Skip || !keeps(struct.id)) continue
		struct.id = idOf(struct.id)
		if (struct instanceof Y.Item) pointElsewhere(struct, idOf)
		const ofClient = byClient.get(struct.id.client)
		if (ofClient) ofClient.push(struct)
		else byClient.set(struct.id.client, [struct])
	}
	// Yjs writes the higher ids first: "heavily improves the conflict algorithm", as its own encoder says.
	const clients = [...byClient].sort(([a], [b]) => b - a)
	encoding.writeVarUint(encoder.restEncoder, clients.length)
	for (const [client, ofClient] of clients) writeSpan(encoder, client, ofClient)
	writeDeletions(encoder.restEncoder, deletes ? rewrittenDeletions(ds, idOf) : new Map())
	return encoder.toUint8Array()
}

function pointElsewhere(item: Y.Item, idOf: Rewriting['idOf']): void {
	if (item.origin) item.origin = idOf(item.origin)
	if (item.rightOrigin) item.rightOrigin = idOf(item.rightOrigin)
	const { parent } = item
	if (parent instanceof Y.ID) item.parent = idOf(parent)
}

/** One client's structs in the order of their clocks; `Skip`s stand where something between them is left out. */
function writeSpan(encoder: Y.UpdateEncoderV1, client: number, structs: (Y.Item | Y.GC)[]): void {
	structs.sort((a, b) => a.id.clock - b.id.clock)
	const whole: (Y.Item | Y.GC | Y.Skip)[] = []
	let next = structs[0]?.id.clock ?? 0
	for (const struct of structs) {
		const gap = struct.id.clock - next
		if (gap > 0) whole.push(new Y.Skip(Y.createID(client, next), gap))
		whole.push(struct)
		next = struct.id.clock + struct.length
	}
	encoding.writeVarUint(encoder.restEncoder, whole.length)
	encoder.writeClient(client)
	encoding.writeVarUint(encoder.restEncoder, structs[0]?.id.clock ?? 0)
	for (const struct of whole) struct.write(encoder, 0)
}

type Deletions = ReturnType<typeof Y.decodeUpdate>['ds']

function rewrittenDeletions(deleted: Deletions, idOf: Rewriting['idOf']): DeletedRanges {
	const byClient = new Map<number, { clock: number; len: number }[]>()
	for (const [client, ranges] of deleted.clients) {
		for (const { clock, len } of ranges) {
			for (const part of rewrittenRange(client, clock, len, idOf)) {
				const ofClient = byClient.get(part.id.client)
				if (ofClient) ofClient.push({ clock: part.id.clock, len: part.len })
				else byClient.set(part.id.client, [{ clock: part.id.clock, len: part.len }])
			}
		}
	}
	for (const ranges of byClient.values()) ranges.sort((a, b) => a.clock - b.clock)
	return byClient
}

/** A range of deletions may reach over several structs, and so over the border between two ways to rewrite. */
function rewrittenRange(
	client: number,
	clock: number,
	len: number,
	idOf: Rewriting['idOf'],
): { id: Y.ID; len: number }[] {
	const first = idOf(Y.createID(client, clock))
	const last = idOf(Y.createID(client, clock + len - 1))
	if (len === 1 || (first.client === last.client && last.clock - first.clock === len - 1)) return [{ id: first, len }]
	const half = Math.floor(len / 2)
	return [...rewrittenRange(client, clock, half, idOf), ...rewrittenRange(client, clock + half, len - half, idOf)]
}
