import * as Y from 'yjs'
import type { CopyContent, Kept } from './copyContent.ts'
import type { LocalCopy } from './localCopy.ts'
import { rebase } from './rebase.ts'
import { keyOf, type UnsavedChanges } from './unsavedChanges.ts'

/** A room whose document is to be replaced, as the room that comes in its place sees it. */
export interface Predecessor {
	readonly doc: Y.Doc
	readonly epoch: number
	/** per Yjs client: the clock from which on the server does not take its edits under this id; empty if the epoch is over */
	readonly refused: ReadonlyMap<number, number>
	/** whether what is unsaved shall not come along */
	readonly discards: boolean
	readonly copy: LocalCopy
	readonly unsaved: UnsavedChanges
	/** whether `unsaved` is complete: not so for a copy from before unsaved changes were noted */
	readonly isTracked: boolean
	/** how often in a row edits were refused by now */
	readonly refusals: number
	/** Makes a change of what somebody holds in hand. */
	flush(): void
	/** The line of the new room stands, or does not. */
	online(isOnline: boolean): void
	/** The page goes over to the new room now. */
	yield(): void
	/** What the new room has fetched is outdated already: another one shall begin. */
	again(): void
	end(): void
}

/** What became of a device's unsaved changes when the document they were made in was replaced. */
export interface Replacement {
	cause: 'reissued' | 'setBack' | 'discarded'
	/** changes that are in the new document, and changes that could not be carried over */
	carried: number
	lost: number
}

interface Taken extends Replacement, CopyContent {
	/** what is to be handed in; Yjs update, V1 */
	update: Uint8Array
}

/** In every epoch the ids of those before are higher by this. */
const perEpoch = 2 ** 32

/**
 * Makes the unsaved changes of the predecessor again in the server's document. Nothing may be sent before this resolves:
 * until then the old copy is what a reload finds, and it would hand in everything once more.
 *
 * @param onto the document as the server has it
 * @param epoch of this document
 */
export function takeOver(
	before: Predecessor,
	onto: Y.Doc,
	epoch: number,
	newClient = () => new Y.Doc().clientID,
): Promise<{ content: Taken; isKept: boolean }> {
	return before.copy.replace((kept) => {
		before.flush()
		const taken = rebasedOnto(before, onto, epoch, kept, newClient)
		// Nothing may be written in the old document after this; it would be left behind.
		before.yield()
		return taken
	})
}

function rebasedOnto(
	before: Predecessor,
	onto: Y.Doc,
	epoch: number,
	kept: Kept | undefined,
	newClient: () => number,
): Taken {
	// Another window was here first: what lies in the copy now is of the new document already.
	const others = kept && (kept.epoch ?? 0) !== before.epoch ? kept.unsaved : undefined
	const left = before.unsaved.left(others ? new Map() : kept?.unsaved)
	const changes = before.discards ? [] : [...left.values(), ...untracked(before, left)]
	const shift = perEpoch * (epoch - before.epoch)
	const renamed = shift === 0 ? before.refused : allFrom(changes, onto, shift)
	const { update, state, carried, lost } = rebase({ changes, onto, renamed, shift, newClient })
	const own = carried === 0 ? [] : [[keyOf(newClient(), 0), update] as const]
	const cause = before.discards ? 'discarded' : shift === 0 ? 'reissued' : 'setBack'
	return {
		cause,
		carried,
		lost: before.discards ? left.size : lost,
		update,
		state,
		epoch,
		unsaved: new Map([...(others ?? []), ...own]),
	}
}

/** After the document was set back: what of these clients the earlier version does not have. */
function allFrom(changes: readonly Uint8Array[], onto: Y.Doc, shift: number): Map<number, number> {
	const clients = changes.flatMap((change) => [...Y.parseUpdateMeta(change).from.keys()])
	return new Map(clients.map((client) => [client, Y.getState(onto.store, client + shift)]))
}

/** What an older copy holds of refused clients: whose it was, and whether it was saved, nobody has noted. */
function untracked({ isTracked, refused, doc }: Predecessor, left: ReadonlyMap<string, Uint8Array>): Uint8Array[] {
	if (isTracked || refused.size === 0) return []
	const noted = new Set([...left.values()].flatMap((change) => [...Y.parseUpdateMeta(change).from.keys()]))
	const known = new Map([...doc.store.clients.keys()].map((client) => [client, Number.MAX_SAFE_INTEGER]))
	for (const [client, clock] of refused) if (!noted.has(client)) known.set(client, clock)
	return [Y.diffUpdate(Y.encodeStateAsUpdate(doc), Y.encodeStateVector(known))]
}
