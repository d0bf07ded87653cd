import * as Y from 'yjs'
import { rewriteIds } from '../../shared/updates/rewriteIds.ts'

export interface Rebase {
	/** the changes of this device, each a Yjs update (V1) */
	changes: readonly Uint8Array[]
	/** the document they are to be made in again, as the server has it now */
	onto: Y.Doc
	/**
	 * Per Yjs client: the clock from which on its edits go under an id of their own; those before it are no news to the
	 * server. Clients that are not listed keep their ids.
	 */
	renamed: ReadonlyMap<number, number>
	/** What is to be added to the client ids of everything else, since the document has been set back. */
	shift: number
	/** A client id nobody has. */
	newClient(): number
}

export interface Rebased {
	/** the changes as they fit the server's document; Yjs update, V1 */
	update: Uint8Array
	/** the document with them; Yjs update, V1 */
	state: Uint8Array
	/** how many of the changes came over whole */
	carried: number
	/** how many, whole or in part, belonged to something that is no longer there */
	lost: number
}

/**
 * Makes changes of one document again in another that has much, but not all, in common with it. What they wrote beside or
 * into something that is not there is left out, and nothing that came later has to wait for it.
 */
export function rebase({ changes, onto, renamed, shift, newClient }: Rebase): Rebased {
	const known = new Map([...Y.decodeStateVector(Y.encodeStateVector(onto)), ...renamed])
	const news = Y.diffUpdate(merged([nothing, ...changes]), Y.encodeStateVector(known))
	const edits = new Edits(news)
	const clockIn = (client: number) => (client < 0 ? 0 : Y.getState(onto.store, client))

	const isThere = (id: Y.ID) => edits.at(id)?.isKept ?? clockIn(id.client + shift) > id.clock
	edits.keepWhat((struct) => neededBy(struct, renamed).every(isThere))
	for (const [client, ofClient] of edits.byClient) {
		if (renamed.has(client)) rename(ofClient, unused(newClient, edits, onto))
	}

	const rewritten = rewriteIds(news, {
		idOf(id) {
			const edit = edits.at(id)
			if (edit?.isKept) return Y.createID(edit.client, edit.clock + id.clock - edit.struct.id.clock)
			return id.client + shift < 0 ? id : Y.createID(id.client + shift, id.clock)
		},
		keeps: (id) => edits.at(id)?.isKept === true,
	})
	const { copy, update } = madeAgain(rewritten, onto)
	const left = changes.filter((change) =>
		Y.decodeUpdate(change).structs.some(({ id }) => edits.at(id)?.isKept === false),
	)
	const empty = changes.filter((change) => isNoNews(change, edits))
	return {
		update,
		state: Y.encodeStateAsUpdate(copy),
		carried: changes.length - left.length - empty.length,
		lost: left.length,
	}
}

const nothing = Y.encodeStateAsUpdate(new Y.Doc())

/** A few at a time: all at once Yjs takes ten seconds for the thousands of an afternoon offline, and so a quarter of one. */
function merged(updates: readonly Uint8Array[]): Uint8Array {
	if (updates.length <= atOnce) return Y.mergeUpdates([...updates])
	const groups = Array.from({ length: Math.ceil(updates.length / atOnce) }, (_, i) =>
		Y.mergeUpdates(updates.slice(i * atOnce, (i + 1) * atOnce)),
	)
	return merged(groups)
}

const atOnce = 16

/** One struct of the changes, and where it goes. */
interface Edit {
	readonly struct: Y.Item | Y.GC
	isKept: boolean
	client: number
	clock: number
}

class Edits {
	/** in the order of their clocks */
	readonly byClient = new Map<number, Edit[]>()

	constructor(update: Uint8Array) {
		for (const struct of Y.decodeUpdate(update).structs) {
			if (struct instanceof Y.Skip) continue
			const edit = { struct, isKept: false, client: struct.id.client, clock: struct.id.clock }
			const ofClient = this.byClient.get(edit.client)
			if (ofClient) ofClient.push(edit)
			else this.byClient.set(edit.client, [edit])
		}
	}

	at({ client, clock }: Y.ID): Edit | undefined {
		const edits = this.byClient.get(client) ?? []
		let [from, to] = [0, edits.length - 1]
		while (from <= to) {
			const middle = (from + to) >> 1
			const edit = edits[middle]
			if (!edit) return undefined
			const { id, length } = edit.struct
			if (clock < id.clock) to = middle - 1
			else if (clock >= id.clock + length) from = middle + 1
			else return edit
		}
		return undefined
	}

	/** Keeps all that fit, and what fits because of them. */
	keepWhat(fits: (struct: Edit['struct']) => boolean): void {
		let open = [...this.byClient.values()].flat()
		for (let before = -1; before !== open.length; ) {
			before = open.length
			open = open.filter((edit) => {
				edit.isKept = fits(edit.struct)
				return !edit.isKept
			})
		}
	}
}

/** What Yjs must have before it takes a struct in. */
function neededBy(struct: Edit['struct'], renamed: ReadonlyMap<number, number>): Y.ID[] {
	const { client, clock } = struct.id
	// Who keeps the id keeps the clocks, too, and these must be without a gap.
	const before = renamed.has(client) || clock === 0 ? null : Y.createID(client, clock - 1)
	const ids = struct instanceof Y.Item ? [before, struct.origin, struct.rightOrigin, struct.parent] : [before]
	return ids.filter((id) => id instanceof Y.ID)
}

/** Under another client id, without the gaps that what is left out would leave. */
function rename(edits: readonly Edit[], client: number): void {
	let clock = 0
	for (const edit of edits) {
		if (!edit.isKept) continue
		edit.client = client
		edit.clock = clock
		clock += edit.struct.length
	}
}

function unused(newClient: () => number, edits: Edits, onto: Y.Doc): number {
	const isUsed = (id: number) => onto.store.clients.has(id) || edits.byClient.has(id)
	let client = newClient()
	while (isUsed(client)) client = newClient()
	return client
}

/** Makes the changes in a copy of the document; the update says what is really new, and of deletions only these. */
function madeAgain(changes: Uint8Array, onto: Y.Doc): { copy: Y.Doc; update: Uint8Array } {
	const copy = new Y.Doc()
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(onto))
	const news = [nothing]
	copy.on('update', (update: Uint8Array) => news.push(update))
	Y.applyUpdate(copy, changes)
	// Deletions of what the document does not have would wait in it for ever.
	copy.store.pendingDs = null
	return { copy, update: Y.mergeUpdates(news) }
}

/** Whether the server had all of a change before; of deletions nobody can tell. */
function isNoNews(change: Uint8Array, edits: Edits): boolean {
	const { structs, ds } = Y.decodeUpdate(change)
	return (
		ds.clients.size === 0 && structs.every(({ id, length }) => !edits.at(Y.createID(id.client, id.clock + length - 1)))
	)
}
