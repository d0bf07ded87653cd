import * as Y from 'yjs'
import { endOfClientIds } from '../../shared/protocol/wire.ts'
import { rewriteIds } from '../../shared/updates/rewriteIds.ts'
import { type Snapshot, systemAuthor } from '../log/log.ts'
import { opened, structsIn } from './encoded.ts'

/** An earlier version of a document. */
export interface Version {
	/** Yjs updates (V1) that make the document, one after the other */
	updates: readonly Uint8Array[]
	/** how often the document had been set back by then */
	epoch: number
}

/** How far the Yjs clients of one epoch lie behind those of the one before. */
const distance = endOfClientIds

/**
 * The document as it was, as the beginning of a new epoch. It says exactly the same, under other Yjs ids, which keep their
 * order: so nothing that a device still holds of the epochs before refers to anything in it, and as all ids that were ever
 * used are retired, nothing can be added to them either.
 *
 * @param now the document as it is, with all that has to be kept in mind of it
 * @throws NoDocument if the version is none
 */
export function beginEpoch(now: Snapshot, version: Version): Snapshot {
	const epoch = (now.epoch ?? 0) + 1
	const shift = (epoch - version.epoch) * distance
	const present = opened({ state: now.state, updates: [] })
	const before = opened(version)
	const after = new Y.Doc()
	const idOf = ({ client, clock }: Y.ID) => Y.createID(client + shift, clock)
	Y.applyUpdate(after, rewriteIds(Y.encodeStateAsUpdate(before), { idOf }))
	const clients = [...before.store.clients.keys()]
	const authors = new Map([...now.owners].flatMap(([participant, own]) => own.map((client) => [client, participant])))
	const owners = new Map<string, number[]>()
	for (const client of clients) {
		const owner = authors.get(client) ?? authors.get(client + (shift - distance)) ?? systemAuthor
		owners.set(owner, [...(owners.get(owner) ?? []), client + shift])
	}
	const used = [...(now.retired ?? []), ...authors.keys(), ...present.store.clients.keys(), ...clients]
	return {
		seq: now.seq + 1,
		time: now.time,
		epoch,
		owners,
		retired: [...new Set(used)].sort((a, b) => a - b),
		structs: structsIn(after),
		state: Y.encodeStateAsUpdateV2(after),
	}
}
