import * as Y from 'yjs'
import { ScanError, scanUpdate } from '../../shared/updates/scanUpdate.ts'
import { NoDocument, opened, structsIn } from './encoded.ts'
import { holdsForbiddenKey, mayHoldForbiddenKey } from './forbiddenKeys.ts'

/** A document that comes from somewhere else, to be looked at before it is kept. */
export interface Foreign {
	/** updates (V1), one after the other */
	readonly updates: readonly Uint8Array[]
	/** how many structs it may have */
	readonly mostStructs: number
}

/** What reading it may ask: as much as the largest documents there are. Counts. */
const bounds = { clients: 50_000, ranges: 500_000, deletedClients: 50_000, values: 2_000_000, depth: 64 }
/** So many types may lie in each other. */
const deepest = 64

/**
 * Looks at a whole document as at the edits of people: nothing in it reaches into prototypes, lies deeper than it may, or stands for
 * another document, and all of it can be placed.
 *
 * @returns how many structs it has
 * @throws NoDocument
 */
export function admit({ updates, mostStructs }: Foreign): number {
	for (const update of updates) look(update, mostStructs)
	const doc = opened({ updates })
	if (doc.store.pendingStructs || doc.store.pendingDs) throw new NoDocument('parts of it are missing')
	const structs = structsIn(doc)
	if (structs > mostStructs) throw new NoDocument(`${structs} structs`)
	refuseDepth(doc)
	return structs
}

function look(update: Uint8Array, structs: number): void {
	try {
		scanUpdate(update, { ...bounds, structs }, ({ kind }) => {
			if (kind === 'document') throw new ScanError('malformed', 'a document inside the document')
		})
		if (mayHoldForbiddenKey(update) && Y.decodeUpdate(update).structs.some(holdsForbiddenKey))
			throw new ScanError('malformed', 'a forbidden key')
	} catch (reason) {
		throw new NoDocument(reason instanceof Error ? reason.message : String(reason))
	}
}

/** Each type is asked once how deep it lies, however many lie in it. */
function refuseDepth(doc: Y.Doc): void {
	const depths = new Map<unknown, number>([...doc.share.values()].map((type) => [type, 0]))
	for (const structs of doc.store.clients.values()) {
		for (const struct of structs) {
			if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentType)) continue
			const way: unknown[] = []
			let type: unknown = struct.content.type
			while (type instanceof Y.AbstractType && !depths.has(type)) {
				way.push(type)
				type = type._item?.parent
			}
			let depth = depths.get(type) ?? 0
			for (const each of way.reverse()) {
				depth += 1
				depths.set(each, depth)
			}
			if (depth > deepest) throw new NoDocument('types too deep within each other')
		}
	}
}
